"""A line of text in one of the kinds and inks of tokens.json."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ktpn_desktop.ui.wrapping import tip


class Text(StrEnum):
    """The kinds of text there are."""

    NUMBER = "number"
    DISPLAY = "display"
    H1 = "h1"
    TITLE = "title"
    H2 = "h2"
    QUESTION = "question"
    BODY_LARGE = "bodyLarge"
    BODY = "body"
    BODY_STRONG = "bodyStrong"
    LABEL = "label"
    CAPTION = "caption"


class Label(QLabel):
    """One line of text that is never cut; for text of several lines use WrapLabel."""

    def __init__(
        self,
        text: str = "",
        kind: Text = Text.BODY,
        ink: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("type", kind.value)
        self.setProperty("ink", ink)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

    def set_ink(self, ink: str) -> None:
        """Write in another colour from now on."""
        if self.property("ink") != ink:
            self.setProperty("ink", ink)
            restyle(self)


class ShortLabel(Label):
    """One line that gives way when there is no room: its end is cut, the tip has it whole.

    For what only explains, such as the line under a page's title; never for names.
    """

    def __init__(self, text: str = "", kind: Text = Text.CAPTION, ink: str = "text3") -> None:
        super().__init__("", kind, ink)
        self._whole = text
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def text(self) -> str:
        """Return the whole text."""
        return self._whole

    def setText(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    @property
    def cut(self) -> bool:
        """Whether the end is not shown."""
        return self.fontMetrics().horizontalAdvance(self._whole) > self.width()

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._whole)
        return QSize(width, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def _fit(self) -> None:
        end = Qt.TextElideMode.ElideRight
        super().setText(self.fontMetrics().elidedText(self._whole, end, self.width()))
        self.setToolTip(tip(self._whole) if self.cut else "")


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at the widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
