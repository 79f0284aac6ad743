"""The cards of one section below each other, as they lie in the list that scrolls."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ktpn_desktop.domain.answer import NO_ANSWER, Answer
from ktpn_desktop.domain.checklist import Section
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.ui.pages.visit.card import ItemCard
from ktpn_desktop.ui.pages.visit.facts import Facts
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.focus_ring import OFFSET, paint_ring

_SIDE, _TOP, _BOTTOM = 16, 4, 12
_GAP = 8  # between the cards


class SectionCards(QWidget):
    """Passes on what its cards announce. It can be built before its section is shown.

    It places its cards by itself: a layout would ask each of them several times how high it is
    whenever one of them has changed.
    """

    activated = Signal(str)  # item id: clicked or reached with Tab
    answered = Signal(str, object)  # item id, Answer: to be kept at once
    typed = Signal(str, object)  # item id, Answer: to be kept in a moment
    left = Signal()  # the focus has left a field that was typed into
    next_wanted = Signal(str)
    grown = Signal()  # a card may want to be higher or lower

    def __init__(self, section: Section, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.section = section
        self.cards = {item.id: ItemCard(item, language, self) for item in section.items}
        self._placed: dict[ItemId, tuple[int, int, int]] = {}  # top, width, height
        for card in self.cards.values():
            card.activated.connect(self.activated)
            card.answered.connect(self.answered)
            card.typed.connect(self.typed)
            card.left.connect(self.left)
            card.next_wanted.connect(self.next_wanted)

    def show_answers(
        self, answers: Mapping[ItemId, Answer], facts: Mapping[ItemId, Facts]
    ) -> None:
        """Show what is known now about these items."""
        for item, known in facts.items():
            self.cards[item].show_answer(answers.get(item, NO_ANSWER), known)

    def place(self, width: int) -> int:
        """Put the cards below each other; return how high they are together."""
        top, left, gap = px(_TOP), px(_SIDE), px(_GAP)
        room = width - 2 * left
        for item, card in self.cards.items():
            if card.is_asked:
                height = card.heightForWidth(room)
                place = top, room, height
                if self._placed.get(item) != place:
                    self._placed[item] = place
                    card.setGeometry(left, top, room, height)
                top += height + gap
        return top - gap + px(_BOTTOM)

    def paintEvent(self, event: QPaintEvent) -> None:
        focused = self.focusWidget()
        if isinstance(focused, ItemCard) and focused.ringed:
            around = QRectF(focused.geometry()).adjusted(-OFFSET, -OFFSET, OFFSET, OFFSET)
            paint_ring(QPainter(self), around)

    def draw_ahead(self, item: ItemId, height: int) -> None:
        """Draw the cards that come into sight, at most this high, when this one opens."""
        first = self.cards[item].y()
        for card in self.cards.values():
            if card.is_asked and not card.is_open and first <= card.y() <= first + height:
                card.draw_ahead()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.grown.emit()
        return super().event(event)

    def measure_again(self) -> None:
        """Ask the cards how high they are, as text breaks elsewhere now."""
        for card in self.cards.values():
            card.refit()
        self.grown.emit()
