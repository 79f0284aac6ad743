"""A sheet of an XLSForm as rows with known column names, whatever dialect it is in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ktpn_desktop.domain.problem import Place, Problem
from ktpn_desktop.exchange.sheets import CellKind, Sheet, column_letters
from ktpn_desktop.thai.text import normal_form

_ROWS_LOOKED_AT = 30
_DIALECTS = {
    "relevance": "relevant",
    "calculate": "calculation",
    "constraint_msg": "constraint_message",
    "required_msg": "required_message",
    "readonly": "read_only",
    "choice_filters": "choice_filter",
    "caption": "label",
    "list": "list_name",
    "listname": "list_name",
    "value": "name",
    "command": "type",
    "id_string": "form_id",
    "title": "form_title",
    "na": "na_allowed",
    "evidence": "evidence_required",
    "followup_when": "make_followup_when",
    "scale": "level_scale",
}
_TRANSLATED = (
    "label",
    "hint",
    "guidance_hint",
    "constraint_message",
    "required_message",
    "rubric",
)
_THAI = re.compile(r"thai|ไทย|\(th\)|^th$")


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow:
    """One filled row: its number in the sheet and its texts by column name."""

    number: int
    cells: Mapping[str, str]

    def get(self, column: str) -> str | None:
        """The text of a column; None when it is empty or not there."""
        return self.cells.get(column) or None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSheet:
    """One sheet, its header found and its columns named as the standard names them."""

    file: str
    name: str
    headers: Mapping[str, str]
    """What the header says in the file, by column name."""
    rows: tuple[FormRow, ...]
    problems: tuple[Problem, ...] = field(default=())

    def place(self, row: FormRow | None = None, column: str | None = None) -> Place:
        """Where something is, the way a person finds it."""
        header = self.headers.get(column, column) if column else None
        number = row.number if row else None
        return Place(file=self.file, sheet=self.name, row=number, column=header)


def read_form_sheet(
    file: str, sheet: Sheet, needed: Sequence[str], language: str | None
) -> FormSheet | None:
    """Read a sheet whose header has all the needed columns; None when there is no such row."""
    filled = [number for number in sorted(sheet.cells) if _texts(sheet, number)]
    for number in filled[:_ROWS_LOOKED_AT]:
        names = {i: column_name(text) for i, text in _texts(sheet, number).items()}
        if set(needed) <= set(names.values()):
            return _read(file, sheet, number, language)
    return None


def column_name(header: str) -> str:
    """The standard's name of a column: Bind:Relevance and relevant are one."""
    name, _, language = re.sub(r"\s*::?\s*", ":", normal_form(header).casefold()).partition(":")
    name = name.replace(" ", "_")
    if name in ("bind", "body", "control") and language:
        return _DIALECTS.get(language.replace(" ", "_"), language.replace(" ", "_"))
    name = _DIALECTS.get(name, name)
    return f"{name}::{language}" if language else name


def _read(file: str, sheet: Sheet, header_row: int, language: str | None) -> FormSheet:
    texts = _texts(sheet, header_row)
    headers: dict[str, str] = {}
    columns: dict[int, str] = {}
    problems = []
    for index, text in texts.items():
        name = column_name(text)
        if name in headers:
            values = {"column": text, "letter": column_letters(index)}
            where = Place(file=file, sheet=sheet.name, row=header_row, column=text)
            problems.append(Problem(code="table.column_twice", where=where, values=values))
        else:
            headers[name], columns[index] = text, name
    shown = {name: _column_shown(name, headers, language) for name in _TRANSLATED}
    rows = []
    for number in sorted(n for n in sheet.cells if n > header_row):
        found = _texts(sheet, number)
        cells = {name: found[index] for index, name in columns.items() if index in found}
        for name, source in shown.items():
            if source and source != name:
                # The shown language goes by the plain name; a plain text stays as fallback.
                said = cells.pop(source, None) or cells.get(name)
                cells.update({name: said} if said else {})
        if any(cells.values()):
            rows.append(FormRow(number=number, cells=cells))
    headers |= {name: headers[source] for name, source in shown.items() if source}
    return FormSheet(
        file=file,
        name=sheet.name,
        headers=headers,
        rows=tuple(rows),
        problems=tuple(problems),
    )


def _column_shown(name: str, headers: Mapping[str, str], language: str | None) -> str | None:
    """Of several languages: Thai, the form's own, the one without a name, or the first."""
    translations = [header for header in headers if header.startswith(f"{name}::")]
    for wanted in translations:
        if _THAI.search(wanted.partition("::")[2]):
            return wanted
    for wanted in translations:
        if language and wanted == f"{name}::{language.casefold()}":
            return wanted
    if name in headers:
        return name
    return translations[0] if translations else None


def _texts(sheet: Sheet, number: int) -> dict[int, str]:
    """The filled cells of a row; line breaks inside a text stay."""
    return {
        index: text
        for index, cell in sorted(sheet.cells[number].items())
        if cell.kind is not CellKind.ERROR and (text := normal_form(cell.text))
    }
