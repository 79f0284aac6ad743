"""Text of several lines that breaks between Thai words, on every computer."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.label import Text, restyle
from ktpn_desktop.ui.wrapping import wrapped, wrapped_height, wrapping


class WrapLabel(QLabel):
    """Text that wraps; it is as high as its lines are at the width it is given.

    A plain word-wrapped QLabel in nested layouts asks for far too much height, and it breaks
    Thai at spaces only on Windows, and inside names elsewhere.
    """

    def __init__(
        self,
        text: str = "",
        kind: Text = Text.BODY,
        ink: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self.setProperty("type", kind.value)
        self.setProperty("ink", ink)
        self.setWordWrap(True)
        self.setMinimumWidth(px(40))
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)
        wrapping().became_ready.connect(self._fit)

    def text(self) -> str:
        """Return the text as it was given, without the break marks that are only shown."""
        return self._text

    def setText(self, text: str) -> None:
        self._text = text
        super().setText(text)
        self.setAccessibleName(text)
        self._fit()

    def set_ink(self, ink: str) -> None:
        """Write in another colour from now on."""
        if self.property("ink") != ink:
            self.setProperty("ink", ink)
            restyle(self)

    def heightForWidth(self, width: int) -> int:
        self.ensurePolished()  # its font is that of the style sheet
        around = self.contentsMargins()
        room = width - around.left() - around.right()
        return wrapped_height(self._text, self.font(), room) + around.top() + around.bottom()

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.minimumWidth())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), self.heightForWidth(max(self.width(), px(40))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def _fit(self) -> None:
        self.updateGeometry()
        if self.testAttribute(Qt.WidgetAttribute.WA_Resized):  # it has been given its width
            self._break_lines()

    def _break_lines(self) -> None:
        lines = self._in_lines(self.contentsRect().width())
        if lines != super().text():
            super().setText(lines)

    def _in_lines(self, room: int) -> str:
        """Return the text as Qt is to show it, in lines that fit this room."""
        return "\n".join(wrapped(self._text, self.font(), room))
