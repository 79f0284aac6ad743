"""One comparison of a condition: which item, how, with what."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.domain.checklist import NUMBERS, SCALES, Checklist, Item, ItemType
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.simple_condition import ITSELF, TAKES_NO_VALUE, Comparison, Part
from ktpn_desktop.thai.numerals import to_arabic
from ktpn_desktop.ui.pages.builder.combo import Combo
from ktpn_desktop.ui.pages.builder.words import comparison_words, item_words
from ktpn_desktop.ui.pages.builder.writing import Writing
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.field import line_edit
from ktpn_desktop.ui.widgets.layout import row

_ORDERED = (
    Comparison.EQUAL,
    Comparison.OTHER,
    Comparison.LEAST,
    Comparison.MOST,
    Comparison.MORE,
    Comparison.LESS,
)
_OF_ANY = (Comparison.ANSWERED, Comparison.EMPTY)


class PartRow(QWidget):
    """Says when it is another comparison, or is not wanted any more."""

    changed = Signal()
    removed = Signal()

    def __init__(self, writing: Writing, part: Part, *, itself: bool) -> None:
        super().__init__()
        self._writing = writing
        self._itself = itself
        self.item = Combo(self.tr("ข้อที่เป็นเงื่อนไข"))
        self.comparison = Combo(self.tr("เทียบอย่างไร"), room=104)
        self.choice = Combo(self.tr("คำตอบ"), room=104)
        self.value = line_edit(placeholder=self.tr("ค่า"))
        self.remove = Button("", Kind.ICON, icon="x", tip=self.tr("เอาเงื่อนไขนี้ออก"))
        self.part = part
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addWidget(self.item)
        line = row(self.comparison, gap=6)
        line.addWidget(self.choice)
        line.addWidget(self.value)
        line.addWidget(self.remove)
        layout.addLayout(line)
        self.item.setVisible(not itself)
        self.item.chosen.connect(self._choose_item)
        self.comparison.chosen.connect(self._choose_comparison)
        self.choice.chosen.connect(self._choose_value)
        self.value.editingFinished.connect(self._type_value)
        self.remove.clicked.connect(self.removed)
        self.refresh()

    def show_part(self, part: Part) -> None:
        """Show another comparison."""
        self.part = part
        self.refresh()

    def refresh(self) -> None:
        """Offer the items and answers there are now."""
        checklist, own = self._writing.checklist, self._writing.item
        if checklist is None or own is None:
            return
        others = [
            one for one in checklist.items if one.id != own and one.type is not ItemType.NOTE
        ]
        self.item.set_choices([(str(one.id), item_words(one), "") for one in others])
        self.item.set_value(self.part.item)
        item = self._compared(checklist)
        offered = [*_comparisons(item), *_OF_ANY]
        if self.part.comparison not in offered:
            offered.append(self.part.comparison)
        self.comparison.set_choices([(one, comparison_words(one), "") for one in offered])
        self.comparison.set_value(self.part.comparison)
        takes_value = self.part.comparison not in TAKES_NO_VALUE
        choices = item.choices if item else ()
        self.choice.set_choices(
            [(one.value, f"{one.value}  {one.label}", "") for one in choices]
        )
        self.choice.set_value(self.part.value)
        self.choice.setVisible(takes_value and bool(choices))
        self.value.setVisible(takes_value and not choices)
        if not self.value.hasFocus():
            self.value.setText(self.part.value)

    def flush(self) -> None:
        """Keep what is typed."""
        self._type_value()

    def _compared(self, checklist: Checklist) -> Item | None:
        name = self._writing.item if self.part.item == ITSELF else ItemId(self.part.item)
        return checklist.item(name) if name else None

    @Slot(object)
    def _choose_item(self, name: str) -> None:
        checklist = self._writing.checklist
        item = checklist.item(ItemId(name)) if checklist else None
        if item is not None:
            self._keep(first_part(name, item))

    @Slot(object)
    def _choose_comparison(self, comparison: Comparison) -> None:
        value = "" if comparison in TAKES_NO_VALUE else self.part.value or self._usual_value()
        self._keep(replace(self.part, comparison=comparison, value=value))

    @Slot(object)
    def _choose_value(self, value: str) -> None:
        self._keep(replace(self.part, value=value))

    @Slot()
    def _type_value(self) -> None:
        typed = to_arabic(self.value.text()).strip()
        if self.value.isVisibleTo(self) and typed and typed != self.part.value:
            self._keep(replace(self.part, value=typed))

    def _usual_value(self) -> str:
        checklist = self._writing.checklist
        item = self._compared(checklist) if checklist else None
        return item.choices[0].value if item and item.choices else "0"

    def _keep(self, part: Part) -> None:
        self.part = part
        self.refresh()
        self.changed.emit()


def first_part(name: str, item: Item) -> Part:
    """Return the comparison to begin with: the first choice, a high level, a number above 0."""
    if item.type in SCALES:
        return Part(item=name, comparison=Comparison.LEAST, value=item.choices[1].value)
    if item.type is ItemType.MULTI and item.choices:
        return Part(item=name, comparison=Comparison.CHOSEN, value=item.choices[0].value)
    if item.choices:
        return Part(item=name, comparison=Comparison.EQUAL, value=item.choices[0].value)
    if item.type in NUMBERS or item.type is ItemType.CALC:
        return Part(item=name, comparison=Comparison.MORE, value="0")
    return Part(item=name, comparison=Comparison.ANSWERED)


def _comparisons(item: Item | None) -> tuple[Comparison, ...]:
    if item is None:
        return _ORDERED
    if item.type is ItemType.MULTI:
        return (Comparison.CHOSEN, Comparison.NOT_CHOSEN)
    if item.type in SCALES | NUMBERS or item.type is ItemType.CALC:
        return _ORDERED
    return (Comparison.EQUAL, Comparison.OTHER)
