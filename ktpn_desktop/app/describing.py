"""What a field of a visit is called, and how its values read to a person."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.answer_value import words as value_words
from ktpn_desktop.domain.checklist import BINARIES, NUMBERS, SCALES, Checklist, Item, ItemType
from ktpn_desktop.domain.conflict import Conflict
from ktpn_desktop.domain.fields import (
    decode_answer,
    decode_finding,
    decode_photograph,
    decode_signature,
    field_item,
)
from ktpn_desktop.domain.repeats import expanded, find_item, split_item
from ktpn_desktop.domain.terms import FINDINGS, MARKS, PLAIN_FIELDS, SIGNERS
from ktpn_desktop.store import checklists, visits
from ktpn_desktop.thai import dates


class FieldKind(StrEnum):
    """What sort of value a field has; front ends have the words."""

    RATING = "rating"
    CHOICE = "choice"
    NUMBER = "number"
    DATE = "date"
    TEXT = "text"
    NOTE = "note"
    FINDING = "finding"
    PHOTOGRAPH = "photograph"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldWords:
    """A field in words, which are Thai: they quote the form. `order` is its place in it."""

    title: str
    kind: FieldKind
    school: str
    order: tuple[int, str]
    read: Callable[[str | None], str]
    hint: str = ""


def describe_field(session: Session, conflict: Conflict) -> FieldWords:
    """Return the words for the field that a conflict is about."""
    visit = visits.visit(session.store, conflict.visit_id)
    checklist = checklists.checklist(session.store, visit.checklist_id) if visit else None
    school = visit.school.name if visit else ""
    field = conflict.field
    item_id = field_item(field)
    if item_id is not None:
        answers = visit.answers if visit else {}
        item = find_item(checklist, item_id, answers) if checklist else None
        return _item_words(field, item, school, _place(checklist, item))
    if field.startswith("finding:"):
        return _finding_words(conflict, school)
    if field.startswith("photograph:"):
        form = expanded(checklist, visit.answers) if checklist and visit else None
        return _photograph_words(conflict, form, school)
    if field.startswith("signature:"):
        return _signature_words(conflict, school)
    return FieldWords(
        title=PLAIN_FIELDS.get(field, field),
        kind=FieldKind.DATE if field == "held_on" else FieldKind.TEXT,
        school=school,
        order=(0, field),
        read=_readers().get(field, _as_it_is),
    )


def _item_words(
    field: str, item: Item | None, school: str, order: tuple[int, str]
) -> FieldWords:
    number = _number(item) if item else field
    label = item.label if item else ""
    if field.startswith("note:"):
        return FieldWords(
            title=f"{number} ข้อสังเกต",
            kind=FieldKind.NOTE,
            school=school,
            order=order,
            read=_as_it_is,
            hint=label,
        )
    return FieldWords(
        title=number,
        kind=_kind(item),
        school=school,
        order=order,
        read=lambda text: _answer(item, text),
        hint=label,
    )


def _number(item: Item) -> str:
    """Return the printed number of an item, in a row with the number of the row."""
    number, _, row = item.number.rpartition("/")
    if split_item(item.id)[1] is None:
        return f"ข้อ {item.number}"
    return f"ข้อ {number} แถวที่ {row}"


def _finding_words(conflict: Conflict, school: str) -> FieldWords:
    finding_id = conflict.field.removeprefix("finding:")
    known = [decode_finding(finding_id, value) for value in _known(conflict)]
    title = FINDINGS[known[0].kind] if known else "ข้อค้นพบ"

    def read(text: str | None) -> str:
        return decode_finding(finding_id, text).text if text is not None else ""

    return FieldWords(
        title=title,
        kind=FieldKind.FINDING,
        school=school,
        order=(10_000, finding_id),
        read=read,
    )


def _photograph_words(
    conflict: Conflict, checklist: Checklist | None, school: str
) -> FieldWords:
    photograph_id = conflict.field.removeprefix("photograph:")
    known = [decode_photograph(photograph_id, value) for value in _known(conflict)]
    item = checklist.item(known[0].item) if checklist and known and known[0].item else None
    moved = len({one.caption for one in known}) == 1  # then it is its place that differs

    def read(text: str | None) -> str:
        if text is None:
            return "ไม่มีภาพนี้"
        photograph = decode_photograph(photograph_id, text)
        caption = photograph.caption or ""
        return f"{caption} (ลำดับ {photograph.position})".strip() if moved else caption

    return FieldWords(
        title=f"ภาพถ่าย ข้อ {item.number}" if item else "ภาพถ่ายของการนิเทศ",
        kind=FieldKind.PHOTOGRAPH,
        school=school,
        order=_place(checklist, item) if item else (10_001, photograph_id),
        read=read,
        hint=item.label if item else "",
    )


def _signature_words(conflict: Conflict, school: str) -> FieldWords:
    known = [decode_signature(value) for value in _known(conflict)]
    who = SIGNERS[known[0].signer] if known else ""

    def read(text: str | None) -> str:
        if text is None:
            return "ไม่ได้ลงนามบนจอ"
        signature = decode_signature(text)
        signed = signature.signed
        when = f"{dates.long_date(signed.date())} {dates.ui_time(signed.time())}"
        return " ".join(part for part in (signature.name, f"ลงนาม{when}") if part)

    return FieldWords(
        title=f"ลายมือชื่อ{who}",
        kind=FieldKind.SIGNATURE,
        school=school,
        order=(10_002, conflict.field),
        read=read,
    )


def _known(conflict: Conflict) -> list[str]:
    values = (conflict.mine, conflict.base, *(one.value for one in conflict.candidates))
    return [value for value in values if value is not None]


def _answer(item: Item | None, text: str | None) -> str:
    answer = decode_answer(text)
    if answer.mark is not None:
        return MARKS[answer.mark]
    if answer.value is None:
        return ""
    if item is None:
        return answer.value
    read = value_words(item, answer.value)
    return f"{answer.value} {read}" if item.type in SCALES else read


def _kind(item: Item | None) -> FieldKind:
    if item is None:
        return FieldKind.TEXT
    if item.type in SCALES:
        return FieldKind.RATING
    if item.type in BINARIES or item.type in (ItemType.CHOICE, ItemType.MULTI):
        return FieldKind.CHOICE
    if item.type in NUMBERS:
        return FieldKind.NUMBER
    return FieldKind.DATE if item.type is ItemType.DATE else FieldKind.TEXT


def _place(checklist: Checklist | None, item: Item | None) -> tuple[int, str]:
    if checklist is None or item is None:
        return (9_999, "")
    ids = [one.id for one in checklist.items]
    plain, _ = split_item(item.id)
    return (ids.index(plain) + 1, item.id) if plain in ids else (9_999, "")


def _readers() -> dict[str, Callable[[str | None], str]]:
    return {
        "held_on": lambda text: dates.long_date(date.fromisoformat(text)) if text else "",
        "started": lambda text: dates.ui_time(time.fromisoformat(text)) if text else "",
        "ended": lambda text: dates.ui_time(time.fromisoformat(text)) if text else "",
    }


def _as_it_is(text: str | None) -> str:
    return text or ""
