"""The rules of an item: what it may be answered with, when it is asked, how much it weighs."""

from dataclasses import replace
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any  # the fields of an item, by name

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.domain.checklist import BINARIES, NUMBERS, SCALES, Item, ItemType
from ktpn_desktop.thai.numerals import to_arabic
from ktpn_desktop.ui.pages.builder.condition import ConditionEditor
from ktpn_desktop.ui.pages.builder.item_field import ItemField, Typed, flush_all
from ktpn_desktop.ui.pages.builder.writing import Writing
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.field import Field, Notes, line_edit
from ktpn_desktop.ui.widgets.layout import holder, row
from ktpn_desktop.ui.widgets.switch import Switch

translate = QCoreApplication.translate

_HEAVIEST = 1000


class ItemNumbers(QWidget):
    """What a number may be: its unit, whether it is whole, from where to where."""

    def __init__(self, writing: Writing) -> None:
        super().__init__()
        self._writing = writing
        self.unit = Field(self.tr("หน่วย"), line_edit(placeholder=self.tr("เช่น คน")))
        self.least = Field(self.tr("ต่ำสุด"), line_edit())
        self.most = Field(self.tr("สูงสุด"), line_edit())
        self.whole = Switch(self.tr("จำนวนเต็มเท่านั้น"))
        self._fields = [
            ItemField(writing, "unit", self.unit, text_of("unit")),
            ItemField(writing, "minimum", self.least, number_of("minimum")),
            ItemField(writing, "maximum", self.most, number_of("maximum")),
        ]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row(self.unit, self.least, self.most, gap=8))
        layout.addWidget(self.whole)
        self.whole.clicked.connect(self._keep_whole)

    def show_item(self, item: Item) -> None:
        """Show what the item has."""
        self.setVisible(item.type in NUMBERS or item.type is ItemType.CALC)
        ranged = item.type in NUMBERS
        self.unit.setVisible(item.type is not ItemType.PERCENT)
        for part in (self.least, self.most, self.whole):
            part.setVisible(ranged)
        self.whole.setChecked(item.whole)
        for field in self._fields:
            field.show_item(item)

    def flush(self) -> bool:
        """Keep what is typed."""
        return flush_all(self._fields)

    @Slot(bool)
    def _keep_whole(self, on: bool) -> None:
        self._writing.change_item("draft_rules", lambda item: replace(item, whole=on))


class ItemRules(QWidget):
    """Switches, and the formulas behind them."""

    def __init__(self, writing: Writing) -> None:
        super().__init__()
        self._writing = writing
        self.switches = {
            "required": Switch(self.tr("ต้องตอบก่อนเสร็จสิ้น")),
            "evidence_expected": Switch(self.tr("ต้องมีภาพหรือหลักฐาน")),
            "na_allowed": Switch(self.tr("ตอบว่าไม่เกี่ยวข้องได้")),
            "critical": Switch(self.tr("ข้อสำคัญ (ไม่ผ่านข้อนี้ต้องเร่งรัด)")),
            "read_only": Switch(self.tr("แสดงค่าที่เติมให้ แก้ไม่ได้")),
        }
        message = line_edit(placeholder=self.tr("ข้อความเตือนเมื่อยังไม่ตอบ (ถ้ามี)"))
        self.required_message = Field(self.tr("ข้อความเตือนเมื่อยังไม่ตอบ"), message)
        self.relevant = ConditionEditor(
            writing, "relevant", self.tr("แสดงข้อนี้เมื่อ"), itself=False
        )
        self.followup = ConditionEditor(
            writing, "followup_when", self.tr("เสนอเป็นเรื่องที่ต้องติดตามเมื่อคำตอบ"), itself=True
        )
        notes = Notes(placeholder=". <= ${q1}", lines=(1, 4))
        hint = self.tr("ใช้จุด (.) แทนคำตอบของข้อนี้ เช่น . <= ${q1}")
        self.constraint = Field(self.tr("คำตอบต้องเป็นไปตามสูตร"), notes, hint=hint)
        self.constraint_message = Field(self.tr("ข้อความเมื่อคำตอบไม่ตรงสูตร"), line_edit())
        filters = Notes(placeholder="amphoe = ${q1}", lines=(1, 4))
        words = self.tr("กรองตัวเลือกตามคำตอบของข้ออื่น เทียบกับคอลัมน์เพิ่มของตัวเลือก")
        self.choice_filter = Field(self.tr("กรองตัวเลือก"), filters, hint=words)
        self.weight = Field(self.tr("น้ำหนักคะแนน"), line_edit())
        self._fields = [
            ItemField(
                writing, "required_message", self.required_message, text_of("required_message")
            ),
            ItemField(writing, "constraint", self.constraint, formula_of("constraint")),
            ItemField(
                writing,
                "constraint_message",
                self.constraint_message,
                text_of("constraint_message"),
            ),
            ItemField(
                writing, "choice_filter", self.choice_filter, formula_of("choice_filter")
            ),
            ItemField(writing, "weight", self.weight, _weight()),
        ]
        self._item: Item | None = None
        self._lay_out()
        for name, switch in self.switches.items():
            switch.clicked.connect(partial(self._keep, name))

    def show_item(self, item: Item) -> None:
        """Show what the item has; what has no meaning for its kind is not there."""
        anew = self._item is None or self._item.id != item.id
        self._item = item
        asked = item.type not in (ItemType.CALC, ItemType.NOTE)
        rated = item.type in SCALES or item.type in BINARIES
        shown = {
            "required": asked,
            "evidence_expected": asked and item.type is not ItemType.PHOTO,
            "na_allowed": asked,
            "critical": rated,
            "read_only": asked and bool(item.default or item.prefill or item.read_only),
        }
        for name, switch in self.switches.items():
            switch.setVisible(shown[name])
            switch.setChecked(bool(getattr(item, name)))
        self.required_message.setVisible(asked and item.required)
        self.constraint.setVisible(asked)
        self.constraint_message.setVisible(asked and bool(item.constraint))
        self.followup.setVisible(item.type is not ItemType.NOTE)
        several = item.type in (ItemType.CHOICE, ItemType.MULTI)
        self.choice_filter.setVisible(several)
        self._weight_row.setVisible(rated or item.type is ItemType.CHOICE)
        self.relevant.show_item(item, anew=anew)
        self.followup.show_item(item, anew=anew)
        for field in self._fields:
            field.show_item(item)

    def flush(self) -> bool:
        """Keep what is typed."""
        kept = [self.relevant.flush(), self.followup.flush(), flush_all(self._fields)]
        return all(kept)

    def _lay_out(self) -> None:
        weight = row(self.weight)
        weight.addStretch(1)
        self._weight_row = holder(weight)
        self.weight.widget.setMaximumWidth(px(120))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        for part in (
            self.switches["required"],
            self.required_message,
            *list(self.switches.values())[1:],
            self.relevant,
            self.followup,
            self._weight_row,
            self.constraint,
            self.constraint_message,
            self.choice_filter,
        ):
            layout.addWidget(part)

    def _keep(self, name: str, on: bool) -> None:
        fields: dict[str, Any] = {name: on}
        self._writing.change_item("draft_rules", lambda item: replace(item, **fields))


def text_of(name: str, label: str = "draft_text") -> Typed:
    """Return how a text that may be missing is read and written."""

    def write(item: Item, text: str) -> Item:
        fields: dict[str, Any] = {name: text if text.strip() else None}
        return replace(item, **fields)

    return Typed(read=lambda item: getattr(item, name) or "", write=write, label=label)


def formula_of(name: str) -> Typed:
    """Return how a formula is read and written."""
    return text_of(name, "draft_formula")


def number_of(name: str) -> Typed:
    """Return how a number that may be missing is read and written."""

    def write(item: Item, text: str) -> Item:
        fields: dict[str, Any] = {name: _number(text)}
        return replace(item, **fields)

    return Typed(
        read=lambda item: _figure(getattr(item, name)),
        write=write,
        wrong=_wrong_number,
        label="draft_rules",
    )


def _weight() -> Typed:
    def wrong(text: str) -> str:
        number = _number(text)
        if number is not None and 0 <= number <= _HEAVIEST:
            return ""
        return translate("builder", "พิมพ์น้ำหนักเป็นตัวเลขตั้งแต่ 0 ถึง 1,000")

    def write(item: Item, text: str) -> Item:
        return replace(item, weight=_number(text) or Decimal(0))

    return Typed(
        read=lambda item: _figure(item.weight), write=write, wrong=wrong, label="draft_rules"
    )


def _wrong_number(text: str) -> str:
    if not text.strip() or _number(text) is not None:
        return ""
    return translate("builder", "พิมพ์เฉพาะตัวเลข เช่น 0 หรือ 12.5")


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(to_arabic(text).replace(",", "").strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number) < Decimal(10) ** 12 else None


def _figure(number: Decimal | None) -> str:
    return "" if number is None else format(number.normalize(), "f")
