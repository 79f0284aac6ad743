"""Writing a checklist as an XLSForm; the same checklist always gives the same bytes."""

import io
import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ktpn_desktop.domain.answer_value import plain
from ktpn_desktop.domain.checklist import Checklist, Overall, Section
from ktpn_desktop.domain.languages import language_name
from ktpn_desktop.exchange.cell_values import decoded
from ktpn_desktop.exchange.sheets import column_letters
from ktpn_desktop.exchange.timeless import timeless
from ktpn_desktop.exchange.xlsform_columns import CHOICES, SETTINGS, SURVEY
from ktpn_desktop.exchange.xlsform_item_row import ListNames, Row, item_row
from ktpn_desktop.exchange.xlsform_languages import OWN_TRANSLATED, TRANSLATED, column_header

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

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


def write_xlsform(checklist: Checklist) -> bytes:
    """Give the bytes of a workbook that reads back as this checklist."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    spoken = checklist.language if _is_translated(checklist) else None
    lists = ListNames(checklist)
    _fill(book.create_sheet("survey"), SURVEY, _survey(checklist, lists), spoken)
    _fill(book.create_sheet("choices"), CHOICES, _choices(checklist, lists), spoken)
    _fill(book.create_sheet("settings"), SETTINGS, [_settings(checklist)], spoken)
    book.properties.creator = "KTPN Desktop"
    buffer = io.BytesIO()
    book.save(buffer)
    return timeless(buffer.getvalue())


def _is_translated(checklist: Checklist) -> bool:
    return (
        any(section.translations for section in checklist.sections)
        or any(item.translations for item in checklist.items)
        or any(choice.translations for item in checklist.items for choice in item.choices)
    )


def _survey(checklist: Checklist, lists: ListNames) -> Iterator[Row]:
    yield from json.loads(checklist.extras.get("recorded", "[]"))
    groups = json.loads(checklist.extras.get("groups", "{}"))
    for section in checklist.sections:
        yield {**_begin(section), **groups.get(section.id, {})}
        yield from (item_row(item, lists) for item in section.items)
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


def _choices(checklist: Checklist, lists: ListNames) -> Iterator[Row]:
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
