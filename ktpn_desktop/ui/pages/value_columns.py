"""The values of one conflict side by side, or under each other where there is little room."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from ktpn_desktop.app.describing import FieldKind, FieldWords
from ktpn_desktop.domain.conflict import Choice, Conflict
from ktpn_desktop.store.returns import Returned
from ktpn_desktop.ui.pages.value_card import ValueCard
from ktpn_desktop.ui.texts import moment_text
from ktpn_desktop.ui.theme import px

translate = QCoreApplication.translate

FIRST_CANDIDATE = 3  # its key
_TEXTS = frozenset({FieldKind.TEXT, FieldKind.NOTE, FieldKind.FINDING})
_EACH = 230  # pixels that a column needs


class ValueColumns(QWidget):
    """One card for the value before, ours, and each that came back; one of them is picked."""

    taken = Signal(object)  # ValueCard

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[ValueCard] = []
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(12))
        self._across = 0

    @property
    def picked(self) -> ValueCard | None:
        """The card that is picked."""
        return next((card for card in self.cards if card.isChecked()), None)

    @property
    def compares(self) -> bool:
        """Whether it shows texts, with what differs marked in them."""
        return any(card.marks for card in self.cards)

    def show_conflict(
        self, conflict: Conflict, words: FieldWords, came: Sequence[Returned]
    ) -> None:
        """Show the sides of a conflict; `came` tells when each came and in which file."""
        self.clear()
        base, mine = words.read(conflict.base), words.read(conflict.mine)
        changed = conflict.mine != conflict.base
        where = self.tr("เครื่องนี้") if changed else self.tr("เลขานุการไม่ได้แก้")
        self._add(
            ValueCard(Choice.BASE, "1", self.tr("ค่าเดิม"), self.tr("ก่อนแก้ไข")), base, base, words
        )
        self._add(ValueCard(Choice.MINE, "2", self.tr("ของเลขานุการ"), where), mine, base, words)
        files = {one.payload: one for one in came}
        for place, one in enumerate(conflict.candidates, start=FIRST_CANDIDATE):
            told = [one.person]
            if file := files.get(one.payload):
                told.append(moment_text(file.merged_at.astimezone()))
                if len(conflict.candidates) > 1:  # the file tells which is which
                    told.append(file.file_name)
            who = " · ".join(told)
            card = ValueCard(Choice.THEIRS, str(place), self.tr("ของผู้นิเทศ"), who)
            card.payload = one.payload
            self._add(card, words.read(one.value), base, words)
        self._across = 0
        self._place()

    def card(self, key: str | None) -> ValueCard | None:
        """Return the card that a key picks."""
        return next((card for card in self.cards if card.key == key), None)

    def chosen(self, conflict: Conflict) -> ValueCard | None:
        """Return the card that a conflict was decided for; None when it was written anew."""
        sides = [card for card in self.cards if card.choice is conflict.choice]
        took = [one.payload for one in conflict.candidates if one.value == conflict.chosen]
        return next((card for card in sides if not card.payload or card.payload in took), None)

    def pick(self, chosen: ValueCard | None) -> None:
        """Pick a card, or none."""
        self._group.setExclusive(chosen is not None)
        for card in self.cards:
            card.setChecked(card is chosen)
        self._group.setExclusive(True)

    def clear(self) -> None:
        """Show nothing."""
        for card in self.cards:
            self._group.removeButton(card)
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _add(self, card: ValueCard, text: str, base: str, words: FieldWords) -> None:
        if words.kind in _TEXTS:
            card.show_value(text, base)
        else:
            card.show_short(text)
        card.clicked.connect(self._take)
        self.cards.append(card)
        self._group.addButton(card)

    def _place(self) -> None:
        """Put the value before above the others when all of them do not fit side by side."""
        count = len(self.cards)
        across = count if self.width() >= count * px(_EACH) else max(1, count - 1)
        if across == self._across:
            return
        self._across = across
        for card in self.cards:
            self._grid.removeWidget(card)
        apart = across < count
        for at, card in enumerate(self.cards):
            if apart and at == 0:
                self._grid.addWidget(card, 0, 0, 1, across)
            else:
                self._grid.addWidget(card, int(apart), at - int(apart))
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, int(column < across))

    @Slot()
    def _take(self) -> None:
        card = self.sender()
        if isinstance(card, ValueCard):
            self.taken.emit(card)


def kind_word(kind: FieldKind) -> str:
    """Return what sort of value a field has."""
    words = {
        FieldKind.RATING: translate("conflicts", "ระดับ"),
        FieldKind.CHOICE: translate("conflicts", "ตัวเลือก"),
        FieldKind.NUMBER: translate("conflicts", "ตัวเลข"),
        FieldKind.DATE: translate("conflicts", "วันที่"),
        FieldKind.TEXT: translate("conflicts", "ข้อความ"),
        FieldKind.NOTE: translate("conflicts", "ข้อสังเกต"),
        FieldKind.FINDING: translate("conflicts", "ข้อค้นพบ"),
        FieldKind.PHOTOGRAPH: translate("conflicts", "ภาพถ่าย"),
        FieldKind.SIGNATURE: translate("conflicts", "ลายมือชื่อ"),
    }
    return words[kind]
