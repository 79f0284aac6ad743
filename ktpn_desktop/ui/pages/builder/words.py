"""What the builder calls things: kinds of answers, comparisons, conditions in a few words."""

from PySide6.QtCore import QCoreApplication

from ktpn_desktop.domain.checklist import Checklist, Item, ItemType, Purpose, WorkDomain
from ktpn_desktop.domain.checklist_translating import TextKind
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.simple_condition import ITSELF, Comparison, Part, read_condition

translate = QCoreApplication.translate

_LONGEST_WORDS = 28  # letters of a condition on a badge
_SIGNS = {
    Comparison.EQUAL: "=",
    Comparison.OTHER: "≠",
    Comparison.LEAST: "≥",
    Comparison.MOST: "≤",
    Comparison.MORE: ">",
    Comparison.LESS: "<",
}


def kind_words(kind: ItemType) -> str:
    """Return what a kind of answer is called where all kinds stand side by side."""
    words = {
        ItemType.YESNO: translate("builder", "มี / ไม่มี"),
        ItemType.DONE: translate("builder", "ปฏิบัติ / ไม่ปฏิบัติ"),
        ItemType.SCALE3: translate("builder", "ระดับ 1–3 มีเกณฑ์"),
        ItemType.SCALE4: translate("builder", "ระดับ 1–4 มีเกณฑ์"),
        ItemType.SCALE5: translate("builder", "ระดับ 1–5 มีเกณฑ์"),
        ItemType.CHOICE: translate("builder", "เลือก 1 คำตอบ"),
        ItemType.MULTI: translate("builder", "เลือกได้หลายคำตอบ"),
        ItemType.NUMBER: translate("builder", "ตัวเลข"),
        ItemType.PERCENT: translate("builder", "ร้อยละ"),
        ItemType.TEXT: translate("builder", "ข้อความ"),
        ItemType.DATE: translate("builder", "วันที่"),
        ItemType.TIME: translate("builder", "เวลา"),
        ItemType.CALC: translate("builder", "โปรแกรมคำนวณให้"),
        ItemType.NOTE: translate("builder", "คำชี้แจง (ไม่ต้องตอบ)"),
        ItemType.PHOTO: translate("builder", "ภาพหลักฐาน"),
        ItemType.SIGNATURE: translate("builder", "ลายมือชื่อ"),
    }
    return words[kind]


def comparison_words(comparison: Comparison) -> str:
    """Return how an answer is compared, to choose from."""
    words = {
        Comparison.EQUAL: translate("builder", "เท่ากับ (=)"),
        Comparison.OTHER: translate("builder", "ไม่เท่ากับ (≠)"),
        Comparison.LEAST: translate("builder", "ตั้งแต่ (≥)"),
        Comparison.MOST: translate("builder", "ไม่เกิน (≤)"),
        Comparison.MORE: translate("builder", "มากกว่า (>)"),
        Comparison.LESS: translate("builder", "น้อยกว่า (<)"),
        Comparison.CHOSEN: translate("builder", "เลือก"),
        Comparison.NOT_CHOSEN: translate("builder", "ไม่ได้เลือก"),
        Comparison.ANSWERED: translate("builder", "ตอบแล้ว"),
        Comparison.EMPTY: translate("builder", "ยังไม่ตอบ"),
    }
    return words[comparison]


def domain_words(domain: WorkDomain) -> str:
    """Return one of the four domains of work."""
    words = {
        WorkDomain.ACADEMIC: translate("builder", "วิชาการ"),
        WorkDomain.BUDGET: translate("builder", "งบประมาณ"),
        WorkDomain.PERSONNEL: translate("builder", "บริหารงานบุคคล"),
        WorkDomain.GENERAL: translate("builder", "บริหารทั่วไป"),
    }
    return words[domain]


def purpose_words(purpose: Purpose) -> str:
    """Return what the committee asks for."""
    words = {
        Purpose.FOLLOW: translate("builder", "ติดตาม"),
        Purpose.INSPECT: translate("builder", "ตรวจสอบ"),
        Purpose.ASSESS: translate("builder", "ประเมินผล"),
        Purpose.SUPERVISE: translate("builder", "นิเทศ"),
    }
    return words[purpose]


def text_kind_words(kind: TextKind) -> str:
    """Return what a text of a form is."""
    words = {
        TextKind.TITLE: translate("builder", "ชื่อแบบนิเทศ"),
        TextKind.INSTRUCTIONS: translate("builder", "คำชี้แจง"),
        TextKind.SECTION: translate("builder", "ชื่อตอน"),
        TextKind.LABEL: translate("builder", "ข้อความของข้อ"),
        TextKind.HINT: translate("builder", "คำอธิบายใต้ข้อ"),
        TextKind.REQUIRED: translate("builder", "คำเตือนเมื่อไม่ตอบ"),
        TextKind.CONSTRAINT: translate("builder", "คำเตือนเมื่อไม่ตรงกติกา"),
        TextKind.CHOICE: translate("builder", "ตัวเลือก"),
        TextKind.RUBRIC: translate("builder", "เกณฑ์"),
    }
    return words[kind]


def condition_words(expression: str, checklist: Checklist) -> str:
    """Return a condition in a few words, "3.2 ≥ 4"; "" when it is a longer formula."""
    condition = read_condition(expression)
    if condition is None or len(condition.parts) != 1:
        return ""
    words = _part_words(condition.parts[0], checklist)
    return words if len(words) <= _LONGEST_WORDS else ""


def item_words(item: Item) -> str:
    """Return an item as it stands in a list to choose from."""
    return f"{item.number or item.id}  {item.label}"


def _part_words(part: Part, checklist: Checklist) -> str:
    item = checklist.item(ItemId(part.item)) if part.item != ITSELF else None
    name = (item.number or item.id) if item else part.item
    choice = item.choice(part.value) if item else None
    value = choice.label if choice and not part.value.isdecimal() else part.value
    if part.comparison in _SIGNS:
        return f"{name} {_SIGNS[part.comparison]} {value}"
    return f"{name} {comparison_words(part.comparison)} {value}".strip()
