"""A line of text in one of the kinds and inks of tokens.json."""

from enum import StrEnum

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


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


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at the widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
