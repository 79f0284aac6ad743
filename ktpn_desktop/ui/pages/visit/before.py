"""What the cards of a form say of the visit before."""

from PySide6.QtCore import QCoreApplication

from ktpn_desktop.app.previous_visit import EarlierVisits
from ktpn_desktop.domain.checklist import NUMBERS, SCALES, Item, ItemType
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.ui.pages.visit.answer_words import answer_words
from ktpn_desktop.ui.pages.visit.facts import limits

translate = QCoreApplication.translate

_TOLD = NUMBERS | {ItemType.CHOICE, ItemType.MULTI, ItemType.DATE, ItemType.TIME}


class Before:
    """Looks each item up once."""

    def __init__(self, earlier: EarlierVisits | None = None) -> None:
        self.earlier = earlier or EarlierVisits()
        self._known: dict[ItemId, tuple[str | None, str]] = {}

    def level(self, item: Item) -> str | None:
        """Return the level that was chosen on the same scale."""
        return self._look(item)[0]

    def beside(self, item: Item) -> str:
        """Return ครั้งก่อน 9 คน · 0 ถึง 13 คน; "" when there is nothing of the kind."""
        return self._look(item)[1]

    def _look(self, item: Item) -> tuple[str | None, str]:
        if item.id not in self._known:
            self._known[item.id] = self._level(item), self._words(item)
        return self._known[item.id]

    def _level(self, item: Item) -> str | None:
        last = self.earlier.last(item.id) if item.type in SCALES else None
        same = last is not None and last.item.type is item.type
        return last.answer.value if same and last is not None else None

    def _words(self, item: Item) -> str:
        parts = []
        last = self.earlier.last(item.id) if item.type in _TOLD else None
        if last is not None and (known := answer_words(last.item, last.answer)):
            parts.append(translate("visit", "ครั้งก่อน {answer}").format(answer=known))
        if item.type in NUMBERS and (allowed := limits(item)):
            parts.append(allowed)
        return " · ".join(parts)
