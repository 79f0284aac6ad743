"""A number with its word below it, as the previews of imports begin."""

from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import column


def figure(number: int, words: str) -> Card:
    """Return a small card."""
    card = Card(look=Look.WELL, padding=12, gap=0)
    figures = Label(f"{number:,}", Text.NUMBER)
    card.body.addLayout(column(figures, Label(words, Text.CAPTION, "text2"), gap=0))
    return card
