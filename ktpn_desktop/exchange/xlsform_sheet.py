"""A sheet of an XLSForm as rows with known column names, whatever dialect it is in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ktpn_desktop.domain.problem import Place, Problem
from ktpn_desktop.exchange.sheets import Cell, CellKind, Sheet, column_letters
from ktpn_desktop.exchange.xlsform_columns import column_name
from ktpn_desktop.exchange.xlsform_languages import TRANSLATED
from ktpn_desktop.thai.text import normal_form

ROWS_LOOKED_AT = 30


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

    def in_language(self, code: str | None) -> "FormSheet":
        """The sheet with the texts of one language under the plain names.

        A text without a language stands in where the language has none; beside one it is kept
        as the language `default`.
        """
        if code is None:
            return self
        sources = {name: f"{name}::{code}" for name in TRANSLATED}
        sources = {name: there for name, there in sources.items() if there in self.headers}
        shown = {name: self.headers[there] for name, there in sources.items()}
        rows = tuple(_spoken(row, sources) for row in self.rows)
        return replace(self, headers={**self.headers, **shown}, rows=rows)


def read_form_sheet(
    file: str, sheet: Sheet, kind: str, needed: Sequence[str]
) -> FormSheet | None:
    """Read a sheet whose header has all the needed columns; None when there is no such row.

    `kind` is survey, choices or settings, whatever the sheet is called.
    """
    filled = (number for number in sorted(sheet.cells) if _texts(sheet, number))
    for _, number in zip(range(ROWS_LOOKED_AT), filled, strict=False):
        names = {column_name(text, kind) for text in _texts(sheet, number).values()}
        if set(needed) <= names:
            return _read(file, sheet, kind, number)
    return None


def _spoken(row: FormRow, sources: Mapping[str, str]) -> FormRow:
    cells = dict(row.cells)
    for name, source in sources.items():
        said, without = cells.pop(source, None), cells.get(name)
        if said:
            cells[name] = said
            if without and without != said:
                cells[f"{name}::default"] = without
    return FormRow(number=row.number, cells=cells)


def _read(file: str, sheet: Sheet, kind: str, header_row: int) -> FormSheet:
    headers: dict[str, str] = {}
    columns: dict[int, str] = {}
    problems = []
    for index, text in _texts(sheet, header_row).items():
        name = column_name(text, kind)
        if name in headers:
            values = {"column": text, "letter": column_letters(index)}
            where = Place(file=file, sheet=sheet.name, row=header_row, column=text)
            problems.append(Problem(code="table.column_twice", where=where, values=values))
        else:
            headers[name], columns[index] = text, name
    rows = []
    for number in sorted(n for n in sheet.cells if n > header_row):
        found = _texts(sheet, number)
        cells = {name: found[index] for index, name in columns.items() if index in found}
        if cells:
            rows.append(FormRow(number=number, cells=cells))
    read = FormSheet(file=file, name=sheet.name, headers=headers, rows=tuple(rows))
    problems += _unreadable(read, sheet, header_row, columns)
    if sheet.cut:
        problems.append(Problem(code="table.cut", where=read.place()))
    return replace(read, problems=tuple(problems))


def _unreadable(
    read: FormSheet, sheet: Sheet, header_row: int, columns: Mapping[int, str]
) -> Iterable[Problem]:
    """Cells whose formula went wrong in the spreadsheet, or was never worked out there."""
    for number, row in sheet.cells.items():
        for index, cell in row.items():
            if number > header_row and index in columns and _is_unreadable(cell):
                where = read.place(FormRow(number=number, cells={}), columns[index])
                wrong = cell.kind is CellKind.ERROR
                code = "table.cell_error" if wrong else "table.formula_not_computed"
                yield Problem(code=code, where=where, values={"text": cell.text[:20]})


def _is_unreadable(cell: Cell) -> bool:
    return cell.kind is CellKind.ERROR or (cell.formula and not cell.text)


def _texts(sheet: Sheet, number: int) -> dict[int, str]:
    """The filled cells of a row; line breaks inside a text stay."""
    return {
        index: text
        for index, cell in sorted(sheet.cells[number].items())
        if cell.kind is not CellKind.ERROR and (text := normal_form(cell.text))
    }
