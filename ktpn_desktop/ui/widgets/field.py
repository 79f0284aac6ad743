"""A form field: its label above it, its error below it."""

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.badge import Icon
from ktpn_desktop.ui.widgets.label import Label, Text, restyle
from ktpn_desktop.ui.widgets.layout import holder, row
from ktpn_desktop.ui.widgets.word_layout import break_at_words
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel
from ktpn_desktop.ui.wrapping import breakable, wrapping


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
        self._held = break_at_words(self)
        self._lines = lines
        self._committed = text
        self._placeholder = ""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPlainText(text)
        self.textChanged.connect(self.updateGeometry)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        wrapping().became_ready.connect(self._resize)

    def setPlaceholderText(self, text: str) -> None:
        self._placeholder = text
        super().setPlaceholderText(breakable(text))

    def placeholderText(self) -> str:
        """Return the text that stands in the empty field, without the break marks."""
        return self._placeholder

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
        """Return what is copied: letters alone, without the face they are shown in."""
        # Qt's own object is filled anew: the clipboard may outlive Python, and an object made
        # here would then be destroyed without an interpreter, which crashes at the very end.
        copied = super().createMimeDataFromSelection()
        text = copied.text()
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
            self._resize()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._resize()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.toPlainText() != self._committed:
            self._committed = self.toPlainText()
            self.committed.emit(self._committed)

    @Slot()
    def _resize(self) -> None:
        """Ask for as much height as the lines take, whose number has changed."""
        self.setPlaceholderText(self._placeholder)
        self.updateGeometry()

    def _height(self) -> int:
        fewest, most = self._lines
        layout = self.document().firstBlock().layout()
        line = self.fontMetrics().lineSpacing()
        if layout.lineCount():  # Qt rounds the height of a line up
            line = max(line, ceil(layout.lineAt(0).height()))
        # A QPlainTextEdit counts the height of its document in lines, wrapped ones included.
        shown = min(max(round(self.document().size().height()), fewest), most)
        return shown * line + px(14) + 4 + round(2 * self.document().documentMargin())
