"""A form field: its label above it, its error below it."""

from PySide6.QtCore import QEvent, QMimeData, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.badge import Icon
from ktpn_desktop.ui.widgets.label import Label, Text, restyle
from ktpn_desktop.ui.widgets.layout import holder, row
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel
from ktpn_desktop.ui.wrapping import as_given, breakable, with_line_ends, wrapping


class Field(QWidget):
    """A label, a widget to fill in, and a line that says what is wrong with it."""

    def __init__(
        self, label: str, widget: QWidget, *, hint: str = "", required: bool = False
    ) -> None:
        super().__init__()
        self.widget = widget
        self._label = Label(f"{label} *" if required else label, Text.LABEL)
        self._label.setBuddy(widget)
        self._hint = WrapLabel(hint, Text.CAPTION, "text3")
        self._hint.setVisible(bool(hint))
        self._error = WrapLabel("", Text.CAPTION, "badFg")
        self._error_row = holder(row(Icon("circle-alert", "badFg", 16), self._error, gap=6))
        self._error_row.hide()
        self._named = label
        widget.setAccessibleName(label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        for part in (self._label, widget, self._error_row, self._hint):
            layout.addWidget(part)

    def set_label(self, label: str) -> None:
        """Call it something else."""
        self._named = label
        self._label.setText(label)
        self.widget.setAccessibleName(label)

    @property
    def error(self) -> str:
        """What is wrong, as it is shown; empty when nothing is."""
        return self._error.text()

    def set_error(self, words: str) -> None:
        """Say what is wrong, or with "" that nothing is."""
        self._error.setText(words)
        self._error_row.setVisible(bool(words))
        self.widget.setAccessibleDescription(words)
        self.widget.setProperty("wrong", "true" if words else "false")
        restyle(self.widget)


def line_edit(text: str = "", placeholder: str = "") -> QLineEdit:
    """Return a field for one line."""
    edit = QLineEdit(text)
    edit.setPlaceholderText(placeholder)
    edit.setAccessibleName(placeholder)
    return edit


class Notes(QPlainTextEdit):
    """A field for several lines that grows with its text up to a number of lines."""

    committed = Signal(str)  # the text, when the focus leaves after a change

    def __init__(
        self, text: str = "", placeholder: str = "", lines: tuple[int, int] = (2, 6)
    ) -> None:
        super().__init__()
        self._lines = lines
        self._committed = self._locked = text
        self._placeholder = ""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPlainText(text)
        self.textChanged.connect(self.updateGeometry)
        wrapping().became_ready.connect(self._rewrap)

    def setReadOnly(self, locked: bool) -> None:
        """Lock or unlock it; what can only be read breaks between words on every computer."""
        if locked != self.isReadOnly():
            text = self.toPlainText()
            super().setReadOnly(locked)
            with QSignalBlocker(self):  # it is shown in another way, not changed
                self.setPlainText(text)
            self.updateGeometry()

    def setPlaceholderText(self, text: str) -> None:
        self._placeholder = text
        super().setPlaceholderText(breakable(text))

    def placeholderText(self) -> str:
        """Return the text that stands in the empty field, without the break marks."""
        return self._placeholder

    def setPlainText(self, text: str) -> None:
        self._locked = text
        super().setPlainText(self._in_lines() if self.isReadOnly() else text)

    def toPlainText(self) -> str:
        """Return the text, without the break marks that are only shown."""
        return self._locked if self.isReadOnly() else super().toPlainText()

    def set_text(self, text: str) -> None:
        """Show another text without announcing it; the cursor stays where it can."""
        self._committed = text
        if text != self.toPlainText():
            at = self.textCursor().position()
            self.setPlainText(text)
            cursor = self.textCursor()
            cursor.setPosition(min(at, len(text)))
            self.setTextCursor(cursor)

    def createMimeDataFromSelection(self) -> QMimeData:
        # Qt's own object is filled anew: the clipboard may outlive Python, and an object made
        # here would then be destroyed without an interpreter, which crashes at the very end.
        copied = super().createMimeDataFromSelection()
        text = as_given(copied.text())
        copied.clear()
        copied.setText(text)
        return copied

    def sizeHint(self) -> QSize:
        return QSize(px(240), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._rewrap()
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._rewrap()
            self.updateGeometry()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.toPlainText() != self._committed:
            self._committed = self.toPlainText()
            self.committed.emit(self._committed)

    def _rewrap(self) -> None:
        self.setPlaceholderText(self._placeholder)
        if self.isReadOnly():
            with QSignalBlocker(self):
                self.setPlainText(self._locked)
            self.updateGeometry()

    def _in_lines(self) -> str:
        room = self.viewport().width() - 2 * self.document().documentMargin()
        return with_line_ends(self._locked, self.font(), room)

    def _height(self) -> int:
        fewest, most = self._lines
        line = self.fontMetrics().lineSpacing()
        # A QPlainTextEdit counts the height of its document in lines, wrapped ones included.
        shown = min(max(round(self.document().size().height()), fewest), most)
        return shown * line + px(14) + 4 + round(2 * self.document().documentMargin())
