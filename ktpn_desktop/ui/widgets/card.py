"""Surfaces: cards, wells and panes that hold other widgets."""

from enum import StrEnum

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.label import Label, Text


class Look(StrEnum):
    """What a surface looks like; the style sheet has a rule for each."""

    CARD = "card"
    ACTIVE = "active"
    WELL = "well"
    SOFT = "soft"
    QUOTE = "quote"
    LEFT = "left"
    RIGHT = "right"
    SURFACE = "surface"
    SUNKEN = "sunken"
    FOOTER = "footer"
    PLAIN = "plain"


class Card(QFrame):
    """A surface with a column of widgets in it, and a title row when it has a title."""

    def __init__(
        self,
        title: str = "",
        *,
        look: Look = Look.CARD,
        padding: int = 16,
        gap: int = 10,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", look.value)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(px(padding), px(padding - 4), px(padding), px(padding - 4))
        self.body.setSpacing(px(gap))
        self.title = Label(title, Text.H2)
        self.title_row = QHBoxLayout()
        self.title_row.setSpacing(px(10))
        self.title_row.addWidget(self.title)
        self.title_row.addStretch(1)
        self.body.addLayout(self.title_row)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Put another title on it; without one there is no title."""
        self.title.setText(title)
        self.title.setVisible(bool(title))
