"""Writing a checklist as an XLSForm; the same checklist always gives the same bytes."""

import io
import itertools
import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ktpn_desktop.domain.answer import plain
from ktpn_desktop.domain.checklist import (
    BINARIES,
    SCALES,
    Checklist,
    Choice,
    Item,
    ItemType,
)
from ktpn_desktop.exchange.cell_values import decoded
from ktpn_desktop.exchange.sheets import column_letters
from ktpn_desktop.exchange.timeless import timeless
from ktpn_desktop.exchange.xlsform_types import PER_CENT_UNITS, parse_type

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

SURVEY = (
    "type name number label hint required required_message relevant constraint "
    "constraint_message calculation default appearance read_only level_scale unit na_allowed "
    "evidence_required critical weight standard_ref prefill make_followup_when"
)
CHOICES = "list_name name label score rubric"
_SETTINGS = ("form_title", "form_id", "version", "instructions", "default_language")
_TYPES = {
    ItemType.TEXT: "text",
    ItemType.DATE: "date",
    ItemType.TIME: "time",
    ItemType.CALC: "calculate",
    ItemType.NOTE: "note",
}
_WIDTHS = {"label": 60, "hint": 40, "rubric": 50, "type": 22, "calculation": 40, "name": 18}

Row = Mapping[str, str | None]
_List = tuple[tuple[Choice, ...], str | None]


def write_xlsform(checklist: Checklist) -> bytes:
    """Give the bytes of a workbook that reads back as this checklist."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    lists = _lists(checklist)
    _fill(book.create_sheet("survey"), SURVEY.split(), _survey(checklist, lists))
    _fill(book.create_sheet("choices"), CHOICES.split(), _choices(checklist, lists))
    _fill(book.create_sheet("settings"), list(_SETTINGS), [_settings(checklist)])
    book.properties.creator = "KTPN Desktop"
    buffer = io.BytesIO()
    book.save(buffer)
    return timeless(buffer.getvalue())


def _survey(checklist: Checklist, lists: Mapping[_List, str]) -> Iterable[Row]:
    yield from json.loads(checklist.extras.get("recorded", "[]"))
    for section in checklist.sections:
        yield {"type": "begin_group", "name": section.id, "label": section.title}
        yield from (_item(item, lists) for item in section.items)
        yield {"type": "end_group"}


def _item(item: Item, lists: Mapping[_List, str]) -> Row:
    said: dict[str, str | None] = {
        "type": _type(item, lists),
        "name": item.id,
        "number": item.number,
        "label": item.label,
        "hint": item.hint,
        "required": _flag(item.required),
        "required_message": item.required_message,
        "relevant": item.relevant,
        "constraint": item.constraint or _limits(item),
        "constraint_message": item.constraint_message,
        "calculation": item.calculation,
        "default": item.default,
        "level_scale": _level_scale(item),
        "unit": item.unit,
        "na_allowed": _flag(item.na_allowed),
        "evidence_required": _flag(item.evidence_expected),
        "critical": _flag(item.critical),
        "weight": plain(item.weight) if item.weight != 1 else None,
        "standard_ref": item.standard_ref,
        "prefill": item.prefill,
        "make_followup_when": item.followup_when,
    }
    kept = {
        column: text
        for column, text in item.extras.items()
        if column != "list" and not said.get(column)
    }
    return {**said, **kept}


def _type(item: Item, lists: Mapping[_List, str]) -> str:
    original = item.extras.get("type")
    if original and parse_type(original).word not in ("select_one", "select_multiple"):
        return original
    if item.type in _TYPES:
        return _TYPES[item.type]
    if item.type in (ItemType.NUMBER, ItemType.PERCENT):
        return "integer" if item.whole else "decimal"
    word = "select_multiple" if item.type is ItemType.MULTI else "select_one"
    return f"{word} {lists[_list_of(item)]}"


def _level_scale(item: Item) -> str | None:
    per_cent = item.type is ItemType.PERCENT and item.unit not in PER_CENT_UNITS
    return item.type.value if per_cent or item.type in SCALES | BINARIES else None


def _limits(item: Item) -> str | None:
    """A number's limits as a constraint, where nothing else says them."""
    if item.extras.get("type") == "range":
        return None
    if item.type is ItemType.PERCENT and item.minimum == 0 and item.maximum == 100:
        return None
    parts = [
        f". {sign} {plain(limit)}"
        for sign, limit in ((">=", item.minimum), ("<=", item.maximum))
        if limit is not None
    ]
    return " and ".join(parts) or None


def _lists(checklist: Checklist) -> dict[_List, str]:
    """A name for every set of choices: its own, that of its scale, or list1, list2 …"""
    names: dict[_List, str] = {}
    for item in checklist.items:
        if item.choices and _list_of(item) not in names:
            own = item.extras.get("list")
            scale = item.type.value if item.type in SCALES | BINARIES else None
            stem = own or scale or "list"
            numbered = (f"{stem}{number}" for number in itertools.count(1))
            taken = set(names.values())
            wanted = [stem] if own or scale else []
            names[_list_of(item)] = next(
                name for name in itertools.chain(wanted, numbered) if name not in taken
            )
    return names


def _list_of(item: Item) -> _List:
    return item.choices, item.extras.get("list")


def _choices(checklist: Checklist, lists: Mapping[_List, str]) -> Iterable[Row]:
    kept = {
        key.removeprefix("choices."): json.loads(text)
        for key, text in checklist.extras.items()
        if key.startswith("choices.")
    }
    for (choices, _), name in lists.items():
        for choice in choices:
            row = {
                "list_name": name,
                "name": choice.value,
                "label": choice.label,
                "score": None if choice.score is None else plain(choice.score),
                "rubric": choice.rubric,
            }
            others = {
                column: texts.get(f"{name}/{choice.value}") for column, texts in kept.items()
            }
            yield {**others, **row}


def _settings(checklist: Checklist) -> Row:
    kept = {
        key.removeprefix("settings."): text
        for key, text in checklist.extras.items()
        if key.startswith("settings.")
    }
    return {
        **kept,
        "form_title": checklist.title,
        "form_id": checklist.form_id,
        "version": checklist.version,
        "instructions": checklist.instructions,
    }


def _flag(value: bool) -> str | None:
    return "yes" if value else None


def _fill(sheet: "Worksheet", columns: list[str], rows: Iterable[Row]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    filled = [dict(row) for row in rows]
    others = sorted({column for row in filled for column in row} - set(columns))
    columns = [*columns, *others]
    lines = [dict.fromkeys(columns), *filled]
    for number, row in enumerate(lines, 1):
        for index, column in enumerate(columns, 1):
            text = column if number == 1 else row.get(column)
            if text:
                cell = sheet.cell(row=number, column=index, value=decoded(text))
                cell.data_type = "s"  # a text that begins with = is no formula
                cell.quotePrefix = text[0] in "=+-@"
                cell.number_format = "@"
                cell.alignment = Alignment(vertical="top", wrap_text=column in _WIDTHS)
                if number == 1:
                    cell.font = Font(bold=True)
                    cell.fill = PatternFill("solid", fgColor="DCE6F1")
    for index, column in enumerate(columns, 1):
        sheet.column_dimensions[column_letters(index)].width = _WIDTHS.get(column, 14)
    sheet.freeze_panes = "A2"
