"""The items of one section below each other, one of them open; the keys of the form."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import Section
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.ui.pages.visit.card import ItemCard
from ktpn_desktop.ui.pages.visit.cards import SectionCards
from ktpn_desktop.ui.pages.visit.facts import Facts
from ktpn_desktop.ui.pages.visit.keys import answer_key
from ktpn_desktop.ui.pages.visit.opened import OpenItem
from ktpn_desktop.ui.pages.visit.photo_answer import Photos
from ktpn_desktop.ui.pages.visit.wires import Wires
from ktpn_desktop.ui.theme import color, px
from ktpn_desktop.ui.wrapping import wrapping

SEEN = 120  # ms that a choice is seen before the next item opens
LATER = 50  # ms, in which what is new is painted

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SECTIONS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ItemList(QScrollArea):
    """Shows a section, opens one card at a time, and hears the keys of answering."""

    answered = Signal(str, object)  # item id, Answer: to be kept at once
    typed = Signal(str, object)  # item id, Answer: to be kept in a moment
    left = Signal()  # the focus has left a field that was typed into
    opened = Signal(str)  # item id: this card is open from now on
    go_on = Signal(str)  # item id: answered by key, the one that comes after is to open
    entered = Signal(str)  # item id: done with it, whatever comes next is to open
    step = Signal(str, int)  # item id, -1 or 1: the item before or after it is to open
    section_step = Signal(int)

    def __init__(self, language: str = "th", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.photos: Photos | None = None  # makes the photographs of an item
        self._shown: SectionCards | None = None
        self._next: SectionCards | None = None  # built ahead
        self._open: ItemCard | None = None
        self._inside: OpenItem | None = None  # of the open card
        self._wires: Wires | None = None  # from it to the card
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = _Ground()  # for the sections, of which one is shown, and the open item
        self.setWidget(self._inner)
        wrapping().became_ready.connect(self._measure_again)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(SEEN)
        self._waiting.timeout.connect(self._go_on)

    @property
    def current(self) -> ItemCard | None:
        """The open card."""
        return self._open

    @property
    def cards(self) -> Mapping[ItemId, ItemCard]:
        """The cards of the section that is shown."""
        return self._shown.cards if self._shown is not None else {}

    def show_section(
        self,
        section: Section,
        answers: Mapping[ItemId, Answer],
        facts: Mapping[ItemId, Facts],
    ) -> None:
        """Show another section, all its cards folded."""
        self._waiting.stop()
        self._put_away()
        shown = self._shown = self._cards_of(section)
        self._next = None
        shown.show_answers(answers, facts)
        shown.activated.connect(self.open)
        shown.answered.connect(self.answered)
        shown.typed.connect(self.typed)
        shown.left.connect(self.left)
        shown.next_wanted.connect(self._step_on)
        shown.grown.connect(self._fit)
        self._fit()
        shown.show()
        self.verticalScrollBar().setValue(0)

    def keep_section(self, section: Section) -> None:
        """Take this for the section that is shown: the same one, of a form with other rows."""
        if self._shown is not None:
            self._shown.section = section

    def show_nothing(self) -> None:
        """Show no section, as there is none."""
        self._waiting.stop()
        self._put_away()

    def show_answers(
        self, answers: Mapping[ItemId, Answer], facts: Mapping[ItemId, Facts]
    ) -> None:
        """Show what is known now about these items of this section."""
        if self._shown is not None:
            self._shown.show_answers(answers, facts)

    def prepare(self, section: Section, item: ItemId) -> bool:
        """Build what is seen when this item is opened; False when it stands there already."""
        cards, built = self._cards_of(section), False
        if cards is not self._shown and cards is not self._next:
            self._next, built = cards, True
            cards.place(self.viewport().width())
        cards.draw_ahead(item, self.viewport().height())
        return self._inside_for(cards.cards[item]).prepare(cards.cards[item].item) or built

    @Slot()
    def stay(self) -> None:
        """Stay at the open item, although it has just been answered."""
        self._waiting.stop()

    @Slot(str)
    def open(self, item: ItemId) -> None:
        """Open the card of an item and fold the one that was open."""
        card = self.cards[item]
        if card is self._open:
            card.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self._waiting.stop()
        before, self._open = self._open, card
        card.setFocus(Qt.FocusReason.ShortcutFocusReason)  # what is typed is left, and kept
        self._wire(None)
        if before is not None:
            before.fold()
        inside = self._inside_for(card)
        self._wire(card)
        card.open(inside)
        self._scroll_to(card)
        if inside.isHidden():
            inside.raise_()
            inside.show()
        self.opened.emit(item)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._measure_again()  # what changed meanwhile was not announced

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if self._open is not None and event.size().width() != event.oldSize().width():
            self._scroll_to(self._open)  # the cards above it are higher now, or lower

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._open is None or not self._hear(event, self._open):
            super().keyPressEvent(event)

    def _hear(self, event: QKeyEvent, card: ItemCard) -> bool:
        """Do what the key means on the form; False when it means nothing here."""
        if self._waiting.isActive():  # faster than the eye: the next item is meant
            self._waiting.stop()
            self._go_on()
            card = self._open or card
        if (pressed := answer_key(event)) is not None and not card.has_text_focus():
            stays = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if card.press(pressed) and not stays:
                self._waiting.start()
            return True
        if event.matches(QKeySequence.StandardKey.Paste) and card.paste():
            return True
        return self._move(Qt.Key(event.key()), card) or self._act(Qt.Key(event.key()), card)

    def _move(self, key: Qt.Key, card: ItemCard) -> bool:
        if key in _ENTERS:
            if card.has_text_focus() or not card.begin_with_enter():
                self.entered.emit(card.item.id)
        elif key in _STEPS:
            self.step.emit(card.item.id, _STEPS[key])
        elif key in _SECTIONS:
            self.section_step.emit(_SECTIONS[key])
        else:
            return False
        return True

    def _act(self, key: Qt.Key, card: ItemCard) -> bool:
        if key == Qt.Key.Key_F2:
            card.begin_note()
        elif key == Qt.Key.Key_F3:
            card.add_photograph()
        elif key == Qt.Key.Key_F7:
            card.toggle_flag()
        elif key == Qt.Key.Key_Escape and card.has_text_focus():
            card.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            return False
        return True

    def _cards_of(self, section: Section) -> SectionCards:
        """Return the cards of a section: those that stand ready, or new ones, hidden."""
        for cards in (self._shown, self._next):
            if cards is not None and cards.section is section:
                return cards
        if self._next is not None:
            self._next.deleteLater()
        cards = SectionCards(section, self._language, self._inner)
        cards.hide()  # everything is built before it is seen: that is much faster
        return cards

    def _inside_for(self, card: ItemCard) -> OpenItem:
        if self._inside is None:
            self._inside = OpenItem(card.item, self.photos, self._inner)
            self._wires = Wires(self._inside)
        return self._inside

    def _wire(self, card: ItemCard | None) -> None:
        if self._wires is not None:
            self._wires.card = card

    def _put_away(self) -> None:
        """Hide the section that is shown; it is deleted when the next one has been seen."""
        if self._shown is None:
            return
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # it would go to whatever comes after
        if self._open is not None and self._inside is not None:
            self._wire(None)
            self._open.fold()
            self._open = None
            self._inside.hide()
        for card in self.cards.values():
            card.blockSignals(True)
        self._shown.hide()
        QTimer.singleShot(LATER, self._shown.deleteLater)
        self._shown = None

    @Slot()
    def _fit(self) -> None:
        """Give the cards the room they want at this width."""
        if self._shown is None:
            return
        port = self.viewport().size()
        height = max(self._shown.place(port.width()), port.height())
        self._shown.resize(port.width(), height)
        self._inner.resize(port.width(), height)

    @Slot()
    def _measure_again(self) -> None:
        for cards in (self._shown, self._next):
            if cards is not None:
                cards.measure_again()

    @Slot()
    def _go_on(self) -> None:
        if self._open is not None:
            self.go_on.emit(self._open.item.id)

    @Slot(str)
    def _step_on(self, item: ItemId) -> None:
        self.step.emit(item, 1)

    def _scroll_to(self, card: ItemCard) -> None:
        """Bring the open card to where the eye expects it, below one folded card."""
        self._fit()
        self.verticalScrollBar().setValue(card.y() - px(64))


class _Ground(QWidget):
    """Covers what lies behind it, which then need not be painted whenever an item opens."""

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.StyleChange):
            # A style sheet takes it away from what lies in a scroll area.
            self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        return handled

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), color("bg"))
