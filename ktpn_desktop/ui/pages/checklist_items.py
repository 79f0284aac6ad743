"""The items of one section of a checklist, to read: text, kind of answer, rules, rubric."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.domain.checklist import Item, ItemType, Section
from ktpn_desktop.ui.pages.visit.facts import limits
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.badge import Badge, Icon
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, clear, column, row
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

translate = QCoreApplication.translate

_ICONS = {
    ItemType.YESNO: "circle-dot",
    ItemType.DONE: "circle-dot",
    ItemType.SCALE3: "star",
    ItemType.SCALE4: "star",
    ItemType.SCALE5: "star",
    ItemType.CHOICE: "circle-dot",
    ItemType.MULTI: "list-checks",
    ItemType.NUMBER: "hash",
    ItemType.PERCENT: "hash",
    ItemType.TEXT: "type",
    ItemType.DATE: "calendar",
    ItemType.TIME: "clock",
    ItemType.CALC: "wand-sparkles",
    ItemType.NOTE: "info",
    ItemType.PHOTO: "image",
    ItemType.SIGNATURE: "pencil",
}


class ChecklistItems(QWidget):
    """One card for each item of a section; nothing on them can be changed."""

    def __init__(self) -> None:
        super().__init__()
        self._cards = QVBoxLayout(self)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(px(8))

    def show_section(self, section: Section | None) -> None:
        """Show the items of a section, or nothing."""
        clear(self._cards)
        for item in section.items if section else ():
            self._cards.addWidget(self._card(item))
        self._cards.addStretch(1)

    def _card(self, item: Item) -> Card:
        card = Card(padding=14, gap=4)
        number = Label(item.number, Text.BODY_STRONG, "text2")
        number.setFixedWidth(px(36))
        words = column(WrapLabel(item.label, Text.BODY_STRONG), gap=4)
        kind = row(Icon(kind_icon(item.type), "text2", 16), gap=6)
        kind.addWidget(WrapLabel(kind_text(item), Text.CAPTION, "text2"), 1)
        words.addLayout(kind)
        if badges := self._badges(item):
            words.addLayout(row(*badges, STRETCH, gap=6))
        for choice in item.choices:
            if choice.rubric:
                told = f"{choice.value} {choice.label}: {choice.rubric}"
                words.addWidget(WrapLabel(told, Text.CAPTION, "text2"))
        line = row(gap=6)
        line.addLayout(column(number, STRETCH))
        line.addLayout(words, 1)
        card.body.addLayout(line)
        return card

    def _badges(self, item: Item) -> list[Badge]:
        badges = []
        if item.required:
            badges.append(Badge(self.tr("ต้องตอบ")))
        if item.critical:
            badges.append(Badge(self.tr("ข้อสำคัญ"), Tone.WARN, "flag"))
        if item.evidence_expected:
            badges.append(Badge(self.tr("ควรมีหลักฐาน"), Tone.INFO, "paperclip"))
        if item.relevant:
            badges.append(Badge(self.tr("แสดงตามเงื่อนไข"), Tone.VIOLET, "git-compare"))
        if item.na_allowed:
            badges.append(Badge(self.tr("ตอบว่าไม่เกี่ยวข้องได้")))
        return badges


def kind_icon(kind: ItemType) -> str:
    """Return the icon of a kind of answer."""
    return _ICONS[kind]


def kind_text(item: Item) -> str:
    """Return how an item is answered, with its choices or its range."""
    match item.type:
        case ItemType.CHOICE | ItemType.MULTI | ItemType.YESNO | ItemType.DONE:
            return f"{kind_name(item.type)} · {' / '.join(one.label for one in item.choices)}"
        case ItemType.NUMBER if item.unit:
            known = f"{kind_name(item.type)} ({item.unit})"
            return " · ".join(filter(None, (known, limits(item))))
        case ItemType.NUMBER:
            return " · ".join(filter(None, (kind_name(item.type), limits(item))))
        case ItemType.PERCENT:
            return limits(item) or kind_name(item.type)
        case _:
            return kind_name(item.type)


def kind_name(kind: ItemType) -> str:
    """Return what a kind of answer is called."""
    words = {
        ItemType.YESNO: translate("checklists", "เลือก 1 คำตอบ"),
        ItemType.DONE: translate("checklists", "เลือก 1 คำตอบ"),
        ItemType.SCALE3: translate("checklists", "ระดับ 1–3"),
        ItemType.SCALE4: translate("checklists", "ระดับ 1–4"),
        ItemType.SCALE5: translate("checklists", "ระดับ 1–5"),
        ItemType.CHOICE: translate("checklists", "เลือก 1 คำตอบ"),
        ItemType.MULTI: translate("checklists", "เลือกได้หลายคำตอบ"),
        ItemType.NUMBER: translate("checklists", "ตัวเลข"),
        ItemType.PERCENT: translate("checklists", "ร้อยละ"),
        ItemType.TEXT: translate("checklists", "ข้อความ"),
        ItemType.DATE: translate("checklists", "วันที่"),
        ItemType.TIME: translate("checklists", "เวลา"),
        ItemType.CALC: translate("checklists", "โปรแกรมคำนวณให้"),
        ItemType.NOTE: translate("checklists", "คำชี้แจง"),
        ItemType.PHOTO: translate("checklists", "ภาพถ่าย"),
        ItemType.SIGNATURE: translate("checklists", "ลายมือชื่อ"),
    }
    return words[kind]
