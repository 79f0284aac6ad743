"""The cards of one section below each other, as they lie in the list that scrolls."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.domain.answer import NO_ANSWER, Answer
from ktpn_desktop.domain.checklist import Section
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.ui.pages.visit.card import ItemCard
from ktpn_desktop.ui.pages.visit.facts import Facts
from ktpn_desktop.ui.theme import px

if TYPE_CHECKING:
    from ktpn_desktop.ui.pages.visit.photo_answer import Photos

_MARGINS = (16, 4, 16, 12)
_GAP = 8  # between the cards


class SectionCards(QWidget):
    """Passes on what its cards announce. It can be built before its section is shown."""

    activated = Signal(str)  # item id: clicked or reached with Tab
    answered = Signal(str, object)  # item id, Answer: to be kept at once
    typed = Signal(str, object)  # item id, Answer: to be kept in a moment
    left = Signal()  # the focus has left a field that was typed into
    next_wanted = Signal(str)

    def __init__(self, section: Section, language: str, photos: "Photos | None") -> None:
        super().__init__()
        self.section = section
        self.cards = {item.id: ItemCard(item, language, photos) for item in section.items}
        box = QVBoxLayout(self)
        box.setContentsMargins(*map(px, _MARGINS))
        box.setSpacing(px(_GAP))
        for card in self.cards.values():
            box.addWidget(card)
            card.activated.connect(self.activated)
            card.answered.connect(self.answered)
            card.typed.connect(self.typed)
            card.left.connect(self.left)
            card.next_wanted.connect(self.next_wanted)
        box.addStretch(1)

    def show_answers(
        self, answers: Mapping[ItemId, Answer], facts: Mapping[ItemId, Facts]
    ) -> None:
        """Show what is known now about these items."""
        for item, known in facts.items():
            self.cards[item].show_answer(answers.get(item, NO_ANSWER), known)

    def width_of_cards(self, width: int) -> int:
        """Return how wide the cards are when the list is this wide."""
        return width - 2 * px(_MARGINS[0])

    def top_of(self, card: ItemCard, width: int) -> int:
        """Return where a card begins once all are as high as they want to be at this width."""
        above = list(self.cards.values())[: list(self.cards.values()).index(card)]
        room = self.width_of_cards(width)
        heights = (one.heightForWidth(room) for one in above if one.is_asked)
        return px(_MARGINS[1]) + sum(height + px(_GAP) for height in heights)

    def measure_again(self) -> None:
        """Ask the cards how high they are, as text breaks elsewhere now."""
        for card in self.cards.values():
            card.updateGeometry()
            card.update()
