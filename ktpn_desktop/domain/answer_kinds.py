"""How an item is answered, chosen anew: the choices a type begins with, what a change keeps."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from ktpn_desktop.domain.checklist import (
    BINARIES,
    NUMBERS,
    SCALES,
    UNANSWERED_TYPES,
    Choice,
    Item,
    ItemType,
)

WITH_CHOICES = BINARIES | SCALES | {ItemType.CHOICE, ItemType.MULTI}
WITH_OWN_CHOICES = frozenset({ItemType.CHOICE, ItemType.MULTI})

PRACTICE = ("มากที่สุด", "มาก", "ปานกลาง", "น้อย", "น้อยที่สุด")

SCALE_NAMES: Mapping[ItemType, tuple[tuple[str, ...], ...]] = MappingProxyType(
    {
        ItemType.SCALE5: (
            ("ดีเยี่ยม", "ดีมาก", "ดี", "พอใช้", "ปรับปรุง"),
            PRACTICE,
            ("ยอดเยี่ยม", "ดีเลิศ", "ดี", "ปานกลาง", "กำลังพัฒนา"),
        ),
        ItemType.SCALE4: (("ดีมาก", "ดี", "พอใช้", "ปรับปรุง"),),
        ItemType.SCALE3: (
            ("ดี", "พอใช้", "ปรับปรุง"),
            ("ปฏิบัติสม่ำเสมอ", "ปฏิบัติบางครั้ง", "ยังไม่ปฏิบัติ"),
        ),
    }
)
"""Names that offices use for the levels of a scale, highest first; the first are usual here."""

_BINARY_NAMES = {
    ItemType.YESNO: ("มี", "ไม่มี"),
    ItemType.DONE: ("ปฏิบัติ", "ไม่ปฏิบัติ"),
}
_FIRST_CHOICES = ("ตัวเลือก 1", "ตัวเลือก 2")


def first_choices(kind: ItemType) -> tuple[Choice, ...]:
    """Return the choices that an item of this type begins with."""
    if kind in SCALES:
        return levels(SCALE_NAMES[kind][0])
    if kind in BINARIES:
        yes, no = _BINARY_NAMES[kind]
        return (Choice(value="1", label=yes), Choice(value="0", label=no))
    if kind in WITH_OWN_CHOICES:
        numbered = enumerate(_FIRST_CHOICES, 1)
        return tuple(Choice(value=str(at), label=label) for at, label in numbered)
    return ()


def levels(names: tuple[str, ...]) -> tuple[Choice, ...]:
    """Return the levels of a scale with these names, highest first."""
    highest = len(names)
    return tuple(
        Choice(value=str(highest - place), label=name) for place, name in enumerate(names)
    )


def retyped(item: Item, kind: ItemType) -> Item:
    """Return the item answered in another way; what has no meaning there is left out."""
    if kind is item.type:
        return item
    both_own = {item.type, kind} <= WITH_OWN_CHOICES
    ranged = {item.type, kind} <= NUMBERS and kind is not ItemType.PERCENT
    percent = kind is ItemType.PERCENT
    asked = kind not in UNANSWERED_TYPES
    return replace(
        item,
        type=kind,
        choices=item.choices if both_own else first_choices(kind),
        choice_filter=item.choice_filter if both_own else None,
        unit=item.unit if ranged else None,
        whole=item.whole and ranged,
        minimum=item.minimum if ranged else Decimal(0) if percent else None,
        maximum=item.maximum if ranged else Decimal(100) if percent else None,
        calculation=item.calculation if kind is ItemType.CALC else None,
        default=None,
        required=item.required and asked,
        na_allowed=item.na_allowed and asked,
        evidence_expected=item.evidence_expected and asked,
        critical=item.critical and kind in BINARIES | SCALES,
    )
