"""Lists that someone else made: where the header is, which column is what, which rows count."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ktpn_desktop.domain.problem import BadData, Place, Problem
from ktpn_desktop.exchange.sheets import Cell, CellKind, Sheet, Workbook, column_letters
from ktpn_desktop.thai.numerals import to_arabic
from ktpn_desktop.thai.text import normal_form

ROWS_LOOKED_AT = 60
"""Filled rows at the top of a sheet among which the header is looked for."""

Aliases = Mapping[str, Sequence[str]]
"""The headers each field is known by, the surest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table: which field it is, if a known one, and what its header says."""

    index: int
    header: str
    field: str | None = None


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
    finder = _Finder({name: [header_key(a) for a in known[name]] for name in known})
    headers = [h for s in _candidates(workbook, sheet) for h in finder.headers(s)]
    if mapping:
        headers = [_mapped(header, mapping) for header in headers]
    headers = [header for header in headers if header.score]
    if not headers:
        raise BadData(_nothing_known(workbook, sheet, known, mapping or {}))
    # Of equals the one with its second tier, which tells รวม from ชาย; then the first.
    best = max(headers, key=lambda header: (header.score, header.last - header.first))
    _refuse_ambiguous(workbook, best, headers)
    return _table(workbook, best, finder)


def header_key(text: str) -> str:
    """What of a header counts: letters and digits; no spaces, dots, capitals, Thai digits."""
    return _UNHEARD.sub("", to_arabic(normal_form(text)).casefold())


_UNHEARD = re.compile("[^0-9a-z\u0e01-\u0e2e\u0e30-\u0e5b]")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Header:
    """A row, or two rows one under the other, taken for a header."""

    sheet: Sheet
    first: int
    last: int
    columns: tuple[Column, ...]
    doubled: tuple[Column, ...] = ()

    @property
    def score(self) -> int:
        return sum(column.field is not None for column in self.columns)

    @property
    def layout(self) -> dict[int, str]:
        return {column.index: column.field for column in self.columns if column.field}


class _Finder:
    """Matches headers with fields."""

    def __init__(self, known: Mapping[str, Sequence[str]]) -> None:
        self._ranks: dict[str, tuple[str, int]] = {}
        for name, keys in known.items():
            for rank, key in enumerate(keys):
                self._ranks.setdefault(key, (name, rank))

    def headers(self, sheet: Sheet) -> Iterator[_Header]:
        """Every row of the top that could be a header, alone and with the row under it."""
        filled = [
            n for n, row in sorted(sheet.cells.items()) if any(c.text for c in row.values())
        ]
        top = filled[:ROWS_LOOKED_AT]
        for number in top:
            below = number + 1
            texts = _texts(sheet, number)
            yield self._header(sheet, (number, number), texts)
            if below in sheet.cells and _is_second_tier(texts, _texts(sheet, below)):
                yield self._header(sheet, (number, below), _joined(texts, _texts(sheet, below)))

    def is_header(self, row: Row) -> bool:
        """Whether a row says the headers again, as on every page of a printed list."""
        filled = {name: text for name, text in row.values.items() if text}
        return all(name in dict(self._fields(text)) for name, text in filled.items())

    def _header(self, sheet: Sheet, rows: tuple[int, int], texts: dict[int, str]) -> _Header:
        best: dict[str, tuple[int, int]] = {}
        doubled = []
        for index, text in texts.items():
            for name, rank in self._fields(text):
                if name not in best or rank < best[name][0]:
                    best[name] = (rank, index)
                elif rank == best[name][0]:
                    doubled.append(Column(index=index, header=text, field=name))
        fields = {index: name for name, (_, index) in best.items()}
        columns = tuple(
            Column(index=index, header=text, field=fields.get(index))
            for index, text in sorted(texts.items())
        )
        return _Header(
            sheet=sheet, first=rows[0], last=rows[1], columns=columns, doubled=tuple(doubled)
        )

    def _fields(self, text: str) -> Iterator[tuple[str, int]]:
        """The field of a header: as it is, without what is in brackets, or by its parts."""
        for variant in (text, re.sub(r"\(.*?\)|\[.*?\]", "", text), *re.split("[/\n(]", text)):
            found = self._ranks.get(header_key(variant))
            if found:
                yield found
                return


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


def _texts(sheet: Sheet, row: int) -> dict[int, str]:
    texts = {i: normal_form(cell.text) for i, cell in sheet.cells[row].items()}
    return {index: text for index, text in sorted(texts.items()) if text}


def _is_second_tier(upper: Mapping[int, str], lower: Mapping[int, str]) -> bool:
    """Whether the lower row splits columns of the upper one (รวม under จำนวนนักเรียน).

    Then it has no numbers, starts under or right of a heading, and leaves most headings alone.
    """
    if not upper or not lower or any(to_arabic(text).isdigit() for text in lower.values()):
        return False
    alone = [index for index in upper if index not in lower]
    return bool(alone) and min(lower) > min(upper) and len(upper) > 1


def _joined(upper: Mapping[int, str], lower: Mapping[int, str]) -> dict[int, str]:
    joined, group = {}, ""
    for index in range(min(upper), max([*upper, *lower]) + 1):
        group = upper.get(index, group if index in lower else "")
        text = f"{group} {lower.get(index, '')}".strip()
        if text:
            joined[index] = text
    return joined


def _mapped(header: _Header, mapping: Mapping[str, str]) -> _Header:
    """The header with the fields that a person named; those names win."""
    chosen: dict[int, str] = {}
    for name, wanted in mapping.items():
        for column in header.columns:
            letters = column_letters(column.index)
            if header_key(column.header) == header_key(wanted) or letters == wanted.upper():
                chosen[column.index] = name
                break
    if len(chosen) < len(mapping):
        return _Header(sheet=header.sheet, first=header.first, last=header.last, columns=())
    columns = tuple(
        Column(
            index=column.index,
            header=column.header,
            field=chosen.get(column.index, None if column.field in mapping else column.field),
        )
        for column in header.columns
    )
    return _Header(sheet=header.sheet, first=header.first, last=header.last, columns=columns)


def _refuse_ambiguous(workbook: Workbook, best: _Header, headers: Iterable[_Header]) -> None:
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


def _table(workbook: Workbook, header: _Header, finder: _Finder) -> Table:
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
        if any(row.values.values()) and not finder.is_header(row):
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
