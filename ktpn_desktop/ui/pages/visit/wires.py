"""Brings what is heard of the inside of the open card to that card."""

from PySide6.QtCore import QObject, Slot

from ktpn_desktop.domain.answer import Mark
from ktpn_desktop.ui.pages.visit.card import ItemCard
from ktpn_desktop.ui.pages.visit.opened import OpenItem


class Wires(QObject):
    """Stays connected while one card after the other is open, for to connect takes its time."""

    def __init__(self, inside: OpenItem) -> None:
        super().__init__(inside)
        self.card: ItemCard | None = None  # the open one
        inside.chosen.connect(self._choose)
        inside.typed.connect(self._type_text)
        inside.note_typed.connect(self._type_note)
        inside.marked.connect(self._set_mark)
        inside.cleared.connect(self._clear)
        inside.flag_wanted.connect(self._toggle_flag)
        inside.left.connect(self._leave_field)
        inside.next_wanted.connect(self._want_next)
        inside.pressed.connect(self._take_keys)
        inside.grown.connect(self._fit)

    @Slot(object)
    def _choose(self, value: str | None) -> None:
        if self.card is not None:
            self.card.choose(value)

    @Slot(str)
    def _type_text(self, text: str) -> None:
        if self.card is not None:
            self.card.type_text(text)

    @Slot(str)
    def _type_note(self, text: str) -> None:
        if self.card is not None:
            self.card.type_note(text)

    @Slot(object)
    def _set_mark(self, mark: Mark) -> None:
        if self.card is not None:
            self.card.set_mark(mark)

    @Slot()
    def _clear(self) -> None:
        if self.card is not None:
            self.card.clear()

    @Slot()
    def _toggle_flag(self) -> None:
        if self.card is not None:
            self.card.toggle_flag()

    @Slot()
    def _leave_field(self) -> None:
        if self.card is not None:
            self.card.leave_field()

    @Slot()
    def _want_next(self) -> None:
        if self.card is not None:
            self.card.want_next()

    @Slot()
    def _take_keys(self) -> None:
        if self.card is not None:
            self.card.take_keys()

    @Slot()
    def _fit(self) -> None:
        if self.card is not None:
            self.card.updateGeometry()
