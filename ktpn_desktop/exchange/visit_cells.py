"""One field of a visit as the cell that a person fills: written, compared, read."""

import re
from collections.abc import Mapping
from datetime import date, time
from types import MappingProxyType

from ktpn_desktop.domain.answer import Answer, Mark, normal_lines
from ktpn_desktop.domain.answer_value import in_range, plain, read_value
from ktpn_desktop.domain.checklist import SCALES, Choice, Item, ItemType
from ktpn_desktop.domain.problem import BadData, Problem
from ktpn_desktop.domain.terms import MARKS
from ktpn_desktop.exchange.drop_downs import Hint
from ktpn_desktop.exchange.sheets import Cell, CellKind
from ktpn_desktop.exchange.workbook_template import without_control
from ktpn_desktop.thai import dates
from ktpn_desktop.thai.numerals import to_arabic

LONGEST = 32_000
"""Characters that are shown of a text; a cell takes 32,767."""

EVIDENCE = "หลักฐาน: "
"""How the line of a note begins that holds what stands in the column of evidence."""

TYPE_HINTS: Mapping[ItemType, str] = MappingProxyType(
    {
        ItemType.MULTI: "เลือกได้หลายข้อ ให้พิมพ์คั่นด้วยเครื่องหมาย ,",
        ItemType.NUMBER: "พิมพ์ตัวเลข",
        ItemType.PERCENT: "พิมพ์ตัวเลขร้อยละ",
        ItemType.TEXT: "พิมพ์ข้อความ ขึ้นบรรทัดใหม่ด้วย Alt+Enter",
        ItemType.DATE: "พิมพ์ วัน/เดือน/ปี พ.ศ. เช่น 21/11/2569",
        ItemType.TIME: "พิมพ์เวลา เช่น 09:30",
        ItemType.PHOTO: "แนบภาพในโปรแกรมเท่านั้น",
        ItemType.SIGNATURE: "ลงนามในโปรแกรมเท่านั้น",
    }
)
IN_PROGRAM: Mapping[ItemType, str] = MappingProxyType(
    {
        ItemType.PHOTO: "แนบภาพแล้วในโปรแกรม",
        ItemType.SIGNATURE: "ลงนามแล้วในโปรแกรม",
    }
)
"""What a cell says of answers that no cell can hold."""

PLAIN_HINTS: Mapping[str, str] = MappingProxyType(
    {
        "held_on": TYPE_HINTS[ItemType.DATE],
        "started": TYPE_HINTS[ItemType.TIME],
        "ended": TYPE_HINTS[ItemType.TIME],
        "informant": "ชื่อและนามสกุลของผู้ให้ข้อมูล",
        "informant_position": "เช่น ผู้อำนวยการโรงเรียน",
    }
)

_WHOLE_WITH_POINT = re.compile(r"([0-9]+)\.0+")


def answer_text(item: Item, answer: Answer) -> str:
    """Return what the cell of an answer says."""
    if answer.mark is not None:
        return MARKS[answer.mark]
    if item.type in IN_PROGRAM:
        return IN_PROGRAM[item.type] if answer.value else TYPE_HINTS[item.type]
    if answer.value is None:
        return ""
    if item.type is ItemType.DATE:
        return dates.numeric_date(date.fromisoformat(answer.value))
    if item.choices:
        return _choices_text(item, answer.value)
    return answer.value[:LONGEST]


def options(item: Item) -> list[str]:
    """Return what a drop-down of the item offers; nothing when it is not chosen from a list."""
    if not item.choices or not item.takes_answer:
        return []
    return [*(option(item, choice) for choice in item.choices), *marks_of(item)]


def marks_of(item: Item) -> list[str]:
    """Return the words that may stand in place of a value."""
    return [
        words
        for mark, words in MARKS.items()
        if item.na_allowed or mark is not Mark.NOT_APPLICABLE
    ]


def allowed(item: Item) -> str:
    """Return what may be written into the cell of an item, in words."""
    return " / ".join(options(item)) or TYPE_HINTS.get(item.type, "")


def option(item: Item, choice: Choice) -> str:
    """Return a choice as it is offered: levels with their number, the rest as words alone."""
    numbered = f"{choice.value} {choice.label}"
    if item.type in SCALES:
        return numbered
    others = [one for one in item.choices if one is not choice]
    taken = {_plain(text) for one in others for text in (one.value, one.label)}
    return numbered if _plain(choice.label) in taken else choice.label


def item_hint(item: Item) -> Hint:
    """Return what appears beside the answer of an item."""
    lines = [TYPE_HINTS[item.type]] if item.type in TYPE_HINTS else []
    if item.hint:
        lines.append(item.hint)
    lines += [f"{option(item, one)}: {one.rubric}" for one in item.choices if one.rubric]
    if not item.choices:
        lines.append("หรือพิมพ์ " + " / ".join(marks_of(item)))
    several = item.type is ItemType.MULTI
    return Hint(
        title=f"ข้อ {item.number}",
        text="\n".join(lines) or " / ".join(options(item)),
        options=tuple(options(item)),
        only_these=not several,
    )


def read_answer(item: Item, cell: Cell, *, today: date) -> Answer:
    """Return the answer (without note) that a cell holds, or raise BadData."""
    refuse_unreadable(cell)
    text = cell.text.strip()
    for mark, words in MARKS.items():
        if text == words:
            if mark is Mark.NOT_APPLICABLE and not item.na_allowed:
                raise _bad("workbook.not_applicable_not_allowed", typed=text)
            return Answer(mark=mark)
    value = _read_value(item, cell, today)
    if value is not None and not in_range(item, value):
        lowest, highest = (
            "" if limit is None else plain(limit) for limit in (item.minimum, item.maximum)
        )
        limits = f"{lowest}–{highest}"
        raise _bad("workbook.out_of_range", typed=text, limits=limits)
    return Answer(value=value)


def refuse_unreadable(cell: Cell) -> None:
    """Raise BadData for an error of a formula, and for a formula without a result."""
    if cell.kind is CellKind.ERROR or (cell.formula and not cell.text):
        raise _bad("workbook.formula_error", typed=cell.text)


def note_cells(note: str | None) -> tuple[str, str]:
    """Return what the two cells of a note say: the note itself, and the evidence."""
    lines = (note or "").split("\n")
    for number, line in enumerate(lines):
        if line.startswith(EVIDENCE):
            evidence = "\n".join(lines[number:]).removeprefix(EVIDENCE)
            return "\n".join(lines[:number])[:LONGEST], evidence[:LONGEST]
    return (note or "")[:LONGEST], ""


def read_note(note: str, evidence: str) -> str | None:
    """Return the note that two cells make together."""
    note, evidence = normal_lines(note), normal_lines(evidence)
    if evidence:
        evidence = EVIDENCE + evidence
    return "\n".join(part for part in (note, evidence) if part) or None


def plain_text(name: str, value: str | None) -> str:
    """Return what the cell of a field of the visit itself says."""
    if value and name == "held_on":
        return dates.numeric_date(date.fromisoformat(value))
    return (value or "")[:LONGEST]


def read_plain(name: str, cell: Cell, *, today: date) -> str | None:
    """Return the value of a field of the visit itself, or raise BadData."""
    refuse_unreadable(cell)
    text = normal_lines(cell.text)
    if not text:
        return None
    if name == "held_on":
        return read_day(text, today=today).isoformat()
    return read_clock(text).strftime("%H:%M") if name in ("started", "ended") else text


def read_day(text: str, *, today: date) -> date:
    """Return the day that a text names, or raise BadData."""
    try:
        return dates.parse_date(text, today=today)
    except dates.UnreadableDate as error:
        raise _bad(error.code, **error.values) from error


def read_clock(text: str) -> time:
    """Return the time that a text names, or raise BadData."""
    try:
        return dates.parse_time(text)
    except dates.UnreadableTime as error:
        raise _bad(error.code, **error.values) from error


def same(cell: Cell, written: str) -> bool:
    """Return whether a cell still says what was written into it."""
    if cell.formula:
        return False
    return cell.text == written or _seen(cell.text) == _seen(written)


def _choices_text(item: Item, value: str) -> str:
    if item.type is not ItemType.MULTI:
        choice = item.choice(value)
        return option(item, choice) if choice else value
    chosen = [choice for one in value.split() if (choice := item.choice(one))]
    told_apart = len(chosen) == len(value.split()) and all(
        option(item, choice) == choice.label and not {",", ";"} & set(choice.label)
        for choice in chosen
    )
    return ", ".join(choice.label for choice in chosen) if told_apart else value


def _read_value(item: Item, cell: Cell, today: date) -> str | None:
    text = cell.text
    if item.choices and cell.kind is CellKind.BOOLEAN:
        text = "1" if text == "TRUE" else "0"
    try:
        return read_value(item, text, today=today)
    except BadData:
        whole = _WHOLE_WITH_POINT.fullmatch(to_arabic(text.strip()))
        if whole is None or not item.choices:
            raise
        return read_value(item, whole[1], today=today)


def _seen(text: str) -> str:
    """What is left of a text in any suite: characters that no cell can hold are gone."""
    return normal_lines(without_control(text))


def _plain(text: str) -> str:
    return to_arabic(text).casefold()


def _bad(code: str, **values: str) -> BadData:
    return BadData(Problem(code=code, values=values))
