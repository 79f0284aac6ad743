"""Writing a checklist as an XLSForm; the same checklist always gives the same bytes."""

import io
import itertools
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from ktpn_desktop.domain.answer_value import plain
from ktpn_desktop.domain.checklist import (
    BINARIES,
    NUMBERS,
    SCALES,
    Checklist,
    Choice,
    Item,
    ItemType,
    Overall,
    Section,
)
from ktpn_desktop.domain.languages import language_name
from ktpn_desktop.exchange.cell_values import decoded
from ktpn_desktop.exchange.sheets import column_letters
from ktpn_desktop.exchange.timeless import timeless
from ktpn_desktop.exchange.xlsform_columns import CHOICES, SETTINGS, SURVEY
from ktpn_desktop.exchange.xlsform_items import GEOPOINT
from ktpn_desktop.exchange.xlsform_languages import OWN_TRANSLATED, TRANSLATED, column_header
from ktpn_desktop.exchange.xlsform_limits import limits_text
from ktpn_desktop.exchange.xlsform_types import PER_CENT_UNITS, parse_type

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_TYPES = {
    ItemType.TEXT: "text",
    ItemType.DATE: "date",
    ItemType.TIME: "time",
    ItemType.CALC: "calculate",
    ItemType.NOTE: "note",
    ItemType.PHOTO: "image",
    ItemType.SIGNATURE: "image",
}
_WIDTHS = {"label": 60, "hint": 40, "rubric": 50, "type": 22, "calculation": 40, "name": 18}
_ONLY_WHEN_FILLED = frozenset(
    {
        "guidance_hint",
        "choice_filter",
        "repeat_count",
        "repeat_minimum",
        "repeat_maximum",
        "row_label",
        "work_domain",
        "purposes",
        "parents",
        "bands",
        "overall",
        "parent",
    }
)

Row = Mapping[str, str | None]


def write_xlsform(checklist: Checklist) -> bytes:
    """Give the bytes of a workbook that reads back as this checklist."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    spoken = checklist.language if _is_translated(checklist) else None
    lists = _ListNames(checklist)
    _fill(book.create_sheet("survey"), SURVEY, _survey(checklist, lists), spoken)
    _fill(book.create_sheet("choices"), CHOICES, _choices(checklist, lists), spoken)
    _fill(book.create_sheet("settings"), SETTINGS, [_settings(checklist)], spoken)
    book.properties.creator = "KTPN Desktop"
    buffer = io.BytesIO()
    book.save(buffer)
    return timeless(buffer.getvalue())


class _ListNames:
    """A name for every set of choices: its own, that of its scale, or list1, list2 …"""

    def __init__(self, checklist: Checklist) -> None:
        self.choices: dict[str, tuple[Choice, ...]] = {}
        self._names: dict[str, str] = {}
        for item in checklist.items:
            key = self._key(item)
            if not item.choices or key in self._names:
                continue
            own = item.extras.get("list")
            scale = item.type.value if item.type in SCALES | BINARIES else None
            stem = own or scale or "list"
            numbered = (f"{stem}{number}" for number in itertools.count(1))
            wanted = [stem] if own or scale else []
            name = next(
                one for one in itertools.chain(wanted, numbered) if one not in self.choices
            )
            self._names[key], self.choices[name] = name, item.choices

    def of(self, item: Item) -> str:
        """The name of the list that an item has its choices from."""
        return self._names[self._key(item)]

    @staticmethod
    def _key(item: Item) -> str:
        return repr((item.choices, item.extras.get("list")))


def _is_translated(checklist: Checklist) -> bool:
    return (
        any(section.translations for section in checklist.sections)
        or any(item.translations for item in checklist.items)
        or any(choice.translations for item in checklist.items for choice in item.choices)
    )


def _survey(checklist: Checklist, lists: _ListNames) -> Iterator[Row]:
    yield from json.loads(checklist.extras.get("recorded", "[]"))
    groups = json.loads(checklist.extras.get("groups", "{}"))
    for section in checklist.sections:
        yield {**_begin(section), **groups.get(section.id, {})}
        yield from (_item(item, lists) for item in section.items)
        yield {"type": "end_repeat" if section.repeat else "end_group"}


def _begin(section: Section) -> Row:
    row: dict[str, str | None] = {
        "type": "begin_repeat" if section.repeat else "begin_group",
        "name": section.id,
        "label": section.title,
        **{f"label::{code}": text for code, text in section.translations.items()},
    }
    if section.repeat:
        row["repeat_count"] = section.repeat.count
        row["repeat_minimum"] = str(section.repeat.minimum) if section.repeat.minimum else None
        row["repeat_maximum"] = _number(section.repeat.maximum)
        row["row_label"] = section.repeat.row_label
    return row


def _item(item: Item, lists: _ListNames) -> Row:
    said: dict[str, str | None] = {
        "type": _type(item, lists),
        "name": item.id,
        "number": item.number,
        "label": item.label,
        "hint": _hint(item, None, item.hint),
        "required": _flag(item.required),
        "required_message": item.required_message,
        "relevant": item.relevant,
        "constraint": _constraint(item),
        "constraint_message": item.constraint_message,
        "calculation": item.calculation,
        "default": item.default,
        "read_only": _flag(item.read_only),
        "choice_filter": item.choice_filter,
        "level_scale": _level_scale(item),
        "unit": item.unit,
        "na_allowed": _flag(item.na_allowed),
        "evidence_required": _flag(item.evidence_expected),
        "critical": _flag(item.critical),
        "weight": plain(item.weight) if item.weight != 1 else None,
        "standard_ref": item.standard_ref,
        "prefill": item.prefill,
        "make_followup_when": item.followup_when,
        "work_domain": item.work_domain,
        "purposes": " ".join(item.purposes) or None,
        "parents": " ".join(item.parents) or None,
    }
    for code, texts in item.translations.items():
        said[f"label::{code}"] = texts.label
        said[f"hint::{code}"] = _hint(item, code, texts.hint)
        said[f"required_message::{code}"] = texts.required_message
        said[f"constraint_message::{code}"] = texts.constraint_message
    if item.type is ItemType.SIGNATURE:
        said["appearance"] = f"signature {item.extras.get('appearance', '')}".strip()
    kept = {
        column: text
        for column, text in item.extras.items()
        if column != "list" and not said.get(column)
    }
    return {**said, **kept}


def _type(item: Item, lists: _ListNames) -> str:
    original = item.extras.get("type")
    if original and not parse_type(original).word.startswith("select_"):
        return original
    if item.type in _TYPES:
        return _TYPES[item.type]
    if item.type in NUMBERS:
        return "integer" if item.whole else "decimal"
    word = "select_multiple" if item.type is ItemType.MULTI else "select_one"
    return f"{word} {lists.of(item)}"


def _hint(item: Item, code: str | None, hint: str | None) -> str | None:
    """The hint without the guidance below it, which has a column of its own."""
    guidance = item.extras.get(f"guidance_hint::{code}" if code else "guidance_hint")
    if guidance is None or hint is None:
        return hint
    return None if hint == guidance else hint.removesuffix(f"\n{guidance}")


def _constraint(item: Item) -> str | None:
    if item.extras.get("type") == "geopoint" and item.constraint == GEOPOINT:
        return None
    return limits_text(item)


def _level_scale(item: Item) -> str | None:
    per_cent = item.type is ItemType.PERCENT and item.unit not in PER_CENT_UNITS
    return item.type.value if per_cent or item.type in SCALES | BINARIES else None


def _choices(checklist: Checklist, lists: _ListNames) -> Iterator[Row]:
    kept = {
        key.removeprefix("choices."): json.loads(text)
        for key, text in checklist.extras.items()
        if key.startswith("choices.")  # checklists made before choices had attributes
    }
    for name, choices in lists.choices.items():
        for choice in choices:
            key = f"{name}/{choice.value}"
            yield {
                **{column: texts.get(key) for column, texts in kept.items()},
                **choice.attributes,
                **{f"label::{code}": text for code, text in choice.translations.items()},
                **{f"rubric::{code}": text for code, text in choice.rubrics.items()},
                "list_name": name,
                "name": choice.value,
                "label": choice.label,
                "score": None if choice.score is None else plain(choice.score),
                "rubric": choice.rubric,
            }


def _settings(checklist: Checklist) -> Row:
    kept = {
        key.removeprefix("settings."): text
        for key, text in checklist.extras.items()
        if key.startswith("settings.")
    }
    row: dict[str, str | None] = {
        **kept,
        "form_title": checklist.title,
        "form_id": checklist.form_id,
        "version": checklist.version,
        "instructions": checklist.instructions,
        "bands": checklist.bands,
        "overall": checklist.overall if checklist.overall is not Overall.ITEMS else None,
        "parent": checklist.parent,
    }
    if checklist.language:
        row["default_language"] = language_name(checklist.language)
    for code, texts in checklist.translations.items():
        row[f"form_title::{code}"] = texts.title
        row[f"instructions::{code}"] = texts.instructions
    return row


def _flag(value: bool) -> str | None:
    return "yes" if value else None


def _number(value: int | None) -> str | None:
    return None if value is None else str(value)


def _fill(
    sheet: "Worksheet", known: Iterable[str], rows: Iterable[Row], spoken: str | None
) -> None:
    """Write the rows; texts go under the language `spoken` when the form has several."""
    from openpyxl.styles import Alignment, Font, PatternFill

    filled = [dict(row) for row in rows]
    there = {column for row in filled for column, text in row.items() if text}
    standard = [one for one in known if one in there or one not in _ONLY_WHEN_FILLED]
    columns = _ordered(standard, there)
    wrapped = Alignment(vertical="top", wrap_text=True)
    unwrapped = Alignment(vertical="top", wrap_text=False)
    headers: dict[str, str | None] = {one: _header(one, spoken) for one in columns}
    for number, row in enumerate([headers, *filled], 1):
        for index, column in enumerate(columns, 1):
            if text := row.get(column):
                cell = sheet.cell(row=number, column=index, value=decoded(text))
                cell.data_type = "s"  # a text that begins with = is no formula
                cell.quotePrefix = text[0] in "=+-@"
                cell.number_format = "@"
                cell.alignment = wrapped if _width(column) else unwrapped
                if number == 1:
                    cell.font = Font(bold=True)
                    cell.fill = PatternFill("solid", fgColor="DCE6F1")
    for index, column in enumerate(columns, 1):
        sheet.column_dimensions[column_letters(index)].width = _width(column) or 14
    sheet.freeze_panes = "A2"


def _ordered(standard: list[str], there: set[str]) -> list[str]:
    """The standard's columns, each followed by its other languages; then what is only kept."""
    columns = []
    others = sorted(there - set(standard))
    for column in standard:
        columns += [column, *(one for one in others if one.partition("::")[0] == column)]
    return columns + [one for one in others if one not in columns]


def _header(column: str, spoken: str | None) -> str:
    if spoken and column in TRANSLATED and column not in OWN_TRANSLATED:
        return column_header(f"{column}::{spoken}")
    return column_header(column)


def _width(column: str) -> int | None:
    return _WIDTHS.get(column.partition("::")[0])
