"""When an item is asked, in words: on paper nothing works it out but who fills it."""

import re
from collections.abc import Mapping

from ktpn_desktop.domain.checklist import SCALES, Checklist, Item
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.simple_condition import (
    ITSELF,
    Comparison,
    Joined,
    Part,
    SimpleCondition,
    read_condition,
)

Items = Mapping[str, Item]

_JOINED = {Joined.ALL: " และ", Joined.ANY: " หรือ"}
_WORDS = {
    Comparison.EQUAL: "{item} ตอบ {value}",
    Comparison.OTHER: "{item} ตอบอย่างอื่นที่ไม่ใช่ {value}",
    Comparison.LEAST: "{item} ตั้งแต่ {value} ขึ้นไป",
    Comparison.MOST: "{item} ไม่เกิน {value}",
    Comparison.MORE: "{item} มากกว่า {value}",
    Comparison.LESS: "{item} น้อยกว่า {value}",
    Comparison.CHOSEN: "{item} เลือก {value}",
    Comparison.NOT_CHOSEN: "{item} ไม่ได้เลือก {value}",
    Comparison.ANSWERED: "{item} มีคำตอบ",
    Comparison.EMPTY: "{item} ไม่มีคำตอบ",
}
_REFERENCE = re.compile(r"\$\{\s*([^\s}]+)\s*\}")


def items_by_id(checklist: Checklist) -> dict[str, Item]:
    """Return every item of a form by its id, to look conditions up in."""
    return {item.id: item for item in checklist.items}


def asked_when(item: Item, items: Items) -> str | None:
    """Return when an item is to be answered; None when it always is."""
    if not item.relevant:
        return None
    condition = read_condition(item.relevant)
    if condition is not None and all(_known(part, items) for part in condition.parts):
        return f"ตอบเมื่อ{_told(condition, items)}"
    numbers = [_number(ItemId(name), items) for name in _REFERENCE.findall(item.relevant)]
    known = ", ".join(dict.fromkeys(number for number in numbers if number))
    return f"ตอบเฉพาะบางกรณี ตามคำตอบข้อ {known}" if known else "ตอบเฉพาะบางกรณี"


def _told(condition: SimpleCondition, items: Items) -> str:
    joined = _JOINED[condition.joined]
    return joined.join(_part(part, items[part.item]) for part in condition.parts)


def _part(part: Part, item: Item) -> str:
    return _WORDS[part.comparison].format(item=f"ข้อ {item.number}", value=_value(part, item))


def _value(part: Part, item: Item) -> str:
    choice = item.choice(part.value)
    if choice is None:
        return part.value
    label = f"“{choice.label}”"
    return f"{choice.value} {label}" if item.type in SCALES else label


def _known(part: Part, items: Items) -> bool:
    return part.item != ITSELF and part.item in items


def _number(name: ItemId, items: Items) -> str | None:
    item = items.get(name)
    return item.number if item else None
