"""Lists that someone else made: where the header is, which column is what, which rows count."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ktpn_desktop.domain.problem import BadData, Place, Problem
from ktpn_desktop.exchange.sheets import Cell, CellKind, Sheet, Workbook, column_letters
from ktpn_desktop.exchange.table_headers import Column, Header, HeaderFinder, header_key, mapped
from ktpn_desktop.thai.text import normal_form

Aliases = Mapping[str, Sequence[str]]
"""The headers each field is known by, the surest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One filled row: its number in the sheet and its texts by field."""

    number: int
    values: Mapping[str, str]

    def get(self, field: str) -> str | None:
        """The text of a field; None when the cell is empty or there is no such column."""
        return self.values.get(field) or None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A list found in a sheet. `problems` are those that leave the rest readable."""

    file: str
    sheet: str
    header_row: int
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...] = field(default=())

    def has(self, *fields: str) -> bool:
        """Whether any of these fields has a column."""
        return any(column.field in fields for column in self.columns)

    def place(self, row: Row | None = None, field: str | None = None) -> Place:
        """Where something is, the way a person finds it in the file."""
        header = next((c.header for c in self.columns if c.field == field), None)
        number = self.header_row if row is None else row.number
        return Place(file=self.file, sheet=self.sheet or None, row=number, column=header)


def find_table(
    workbook: Workbook,
    known: Aliases,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str] | None = None,
) -> Table:
    """Find the list in a workbook, or raise `BadData`.

    `mapping` says of fields which column they are: its header, or its letter.
    """
    finder = HeaderFinder({name: [header_key(a) for a in known[name]] for name in known})
    headers = [h for s in _candidates(workbook, sheet) for h in finder.headers(s)]
    if mapping:
        headers = [mapped(header, mapping) for header in headers]
    headers = [header for header in headers if header.score]
    if not headers:
        raise BadData(_nothing_known(workbook, sheet, known, mapping or {}))
    # Of equals the one with its second tier, which tells รวม from ชาย; then the first.
    best = max(headers, key=lambda header: (header.score, header.last - header.first))
    _refuse_ambiguous(workbook, best, headers)
    return _table(workbook, best, finder)


def _candidates(workbook: Workbook, wanted: str | None) -> list[Sheet]:
    if wanted is None:
        return [sheet for sheet in workbook.sheets if sheet.state == "visible"]
    sheet = workbook.sheet(wanted)
    if sheet is None:
        names = ", ".join(sheet.name for sheet in workbook.sheets)
        raise BadData(
            Problem(
                code="table.no_such_sheet",
                where=Place(file=workbook.file, sheet=wanted),
                values={"name": workbook.file, "sheet": wanted, "sheets": names},
            )
        )
    return [sheet]


def _refuse_ambiguous(workbook: Workbook, best: Header, headers: Iterable[Header]) -> None:
    """Two lists in one sheet, or a header said twice: only a person knows what is meant.

    A header that comes again further down is that of a printed page, and no question.
    """
    for other in headers:
        apart = other.first > best.last or other.last < best.first
        adjoining = other.first == best.last + 1 or best.first == other.last + 1
        if (
            other.sheet is best.sheet
            and apart
            and other.score == best.score > 1
            and (adjoining or other.layout != best.layout)
        ):
            raise BadData(
                Problem(
                    code="table.two_headers",
                    where=Place(file=workbook.file, sheet=best.sheet.name, row=other.first),
                    values={"first": str(best.first), "second": str(other.first)},
                )
            )


def _nothing_known(
    workbook: Workbook, sheet: str | None, known: Aliases, mapping: Mapping[str, str]
) -> Problem:
    filled = any(row for one in workbook.sheets for row in one.cells.values())
    if filled and mapping:
        code, columns = "table.no_such_columns", list(mapping.values())
    else:
        code = "table.no_known_column" if filled else "table.empty"
        columns = [aliases[0] for aliases in known.values()]
    return Problem(
        code=code,
        where=Place(file=workbook.file, sheet=sheet),
        values={"name": workbook.file, "columns": ", ".join(columns)},
    )


def _table(workbook: Workbook, header: Header, finder: HeaderFinder) -> Table:
    sheet = header.sheet
    table = Table(
        file=workbook.file,
        sheet=sheet.name,
        header_row=header.first,
        columns=header.columns,
        rows=(),
    )
    problems = [
        Problem(
            code="table.column_twice",
            where=Place(
                file=table.file,
                sheet=table.sheet or None,
                row=header.first,
                column=column.header,
            ),
            values={"column": column.header, "letter": column_letters(column.index)},
        )
        for column in header.doubled
    ]
    if sheet.cut:
        problems.append(
            Problem(code="table.cut", where=Place(file=table.file, sheet=sheet.name))
        )
    rows = []
    for number in sorted(n for n in sheet.cells if n > header.last):
        cells = {c.field: sheet.cells[number].get(c.index) for c in header.columns if c.field}
        row = Row(number=number, values={f: _value(c) for f, c in cells.items() if c})
        if any(row.values.values()) and not finder.is_header(row.values):
            rows.append(row)
        problems += _bad_cells(table, row, cells)
    return Table(
        file=table.file,
        sheet=table.sheet,
        header_row=table.header_row,
        columns=table.columns,
        rows=tuple(rows),
        problems=tuple(problems),
    )


def _value(cell: Cell) -> str:
    return "" if cell.kind is CellKind.ERROR else normal_form(cell.text)


def _bad_cells(table: Table, row: Row, cells: Mapping[str, Cell | None]) -> Iterator[Problem]:
    for name, cell in cells.items():
        if cell and cell.kind is CellKind.ERROR:
            values = {"text": cell.text}
            yield Problem(code="table.cell_error", where=table.place(row, name), values=values)
        elif cell and cell.formula and not cell.text:
            yield Problem(code="table.formula_not_computed", where=table.place(row, name))
