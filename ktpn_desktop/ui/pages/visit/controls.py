"""The controls that answer items, each built once and given one item after the other."""

from collections.abc import Callable, Hashable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.domain.checklist import BINARIES, NUMBERS, SCALES, Item, ItemType
from ktpn_desktop.ui.pages.visit.choices import LAST_KEY, Binary, Rows, Rubric
from ktpn_desktop.ui.pages.visit.control import AnswerControl
from ktpn_desktop.ui.pages.visit.fields import Day, Line, Lines, unit_of
from ktpn_desktop.ui.pages.visit.long_choices import LongChoices
from ktpn_desktop.ui.pages.visit.photo_answer import PhotoAnswer, Photos

_MOST_KEPT = 24  # a form with choices of its own at every item would keep them all


class Controls(QWidget):
    """Shows the control of one item; to build one takes longer than a person sees none."""

    def __init__(self, photos: Photos | None, made: Callable[[AnswerControl], None]) -> None:
        super().__init__()
        self._photos = photos
        self._made = made  # is told of each control when it is new
        self._kept: dict[Hashable, AnswerControl] = {}
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)

    def show_item(self, item: Item) -> AnswerControl:
        """Return the control that answers this item; of all, it is the one that is shown."""
        self.prepare(item)
        shape = _shape(item)
        chosen = self._kept[shape] = self._kept.pop(shape)  # the one that was used last is last
        chosen.show_item(item)
        for one in self._kept.values():
            if one is not chosen:
                one.hide()
        chosen.show()
        return chosen

    def prepare(self, item: Item) -> bool:
        """Build the control that will answer this item; False when it is there already."""
        shape = _shape(item)
        if shape in self._kept:
            return False
        while len(self._kept) >= _MOST_KEPT:
            self._kept.pop(next(iter(self._kept))).deleteLater()
        control = self._kept[shape] = _control(item, self._photos)
        control.hide()
        self._place.addWidget(control)
        self._made(control)
        return True


def _shape(item: Item) -> Hashable:
    """Return what two items have in common that one control can answer."""
    kind = item.type
    if kind in SCALES:
        return kind, tuple(choice.value for choice in item.choices)
    if kind in (ItemType.CHOICE, ItemType.MULTI):
        return (kind,) if _is_long(item) else (kind, _words(item))
    if kind in BINARIES:
        return kind, _words(item)
    return (kind, unit_of(item)) if kind in NUMBERS else (kind,)


def _words(item: Item) -> tuple[tuple[str, str, str | None], ...]:
    return tuple((choice.value, choice.label, choice.rubric) for choice in item.choices)


def _is_long(item: Item) -> bool:
    return len(item.choices) > LAST_KEY or bool(item.choice_filter)


def _control(item: Item, photos: Photos | None) -> AnswerControl:
    if item.type is ItemType.PHOTO:
        return PhotoAnswer(item, photos)
    if item.type is ItemType.SIGNATURE:
        # Few forms ask for one: what draws it is loaded where it is needed.
        from ktpn_desktop.ui.pages.visit.signature_answer import SignatureAnswer

        return SignatureAnswer(item)
    if item.type in (ItemType.CHOICE, ItemType.MULTI):
        return LongChoices(item) if _is_long(item) else Rows(item)
    return _CONTROLS.get(item.type, Line)(item)


_CONTROLS: dict[ItemType, Callable[[Item], AnswerControl]] = {
    **dict.fromkeys(BINARIES, Binary),
    **dict.fromkeys(SCALES, Rubric),
    ItemType.DATE: Day,
    ItemType.TEXT: Lines,
}
