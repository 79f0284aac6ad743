"""A sheet of ours in somebody's workbook: found by its marks, its rows by their ids."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ktpn_desktop.domain.problem import Place
from ktpn_desktop.exchange.sheets import Cell, Sheet, Workbook, column_letters

_PREFIX = "ktpn:"
_NOTHING = Cell("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What one place of a workbook says about whose it is."""

    place: str
    record: str
    revision: str
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedSheet:
    """One sheet with its marks; columns are known by the words over them."""

    file: str
    sheet: Sheet
    identity: Identity | None
    id_column: int
    head_row: int
    columns: Mapping[str, int]

    def cell(self, row: int, label: str) -> Cell:
        """Return the cell of a row under one of our words."""
        return self.sheet.cells.get(row, {}).get(self.columns[label], _NOTHING)

    def texts(self, row: int, labels: Sequence[str]) -> tuple[str, ...]:
        """Return what some cells of a row say."""
        return tuple(self.cell(row, label).text.strip() for label in labels)

    def id_of(self, row: int) -> str:
        """Return the id that stands in front of a row; empty when there is none."""
        return self.sheet.text(row, self.id_column).strip()

    def rows(self) -> dict[str, list[int]]:
        """Return the rows by their ids, in the order of the sheet."""
        found: dict[str, list[int]] = {}
        for row in self.sheet.cells:
            if name := self.id_of(row):
                found.setdefault(name, []).append(row)
        return found

    def rows_without_id(self) -> Iterator[int]:
        """Return the filled rows under the head that carry no id."""
        return (row for row in self.sheet.cells if row > self.head_row and not self.id_of(row))

    def place(self, row: int, label: str, record: str) -> Place:
        """Return where a cell is."""
        return Place(
            file=self.file,
            sheet=self.sheet.name,
            row=row,
            column=column_letters(self.columns[label]),
            record=record,
        )


def marked_sheets(
    book: Workbook, mark: str, head: str, labels: Sequence[str]
) -> list[MarkedSheet]:
    """Return the sheets that carry one of two marks, in the order of their tabs."""
    return [
        _marked(book, sheet, marks.get(mark), marks.get(head), labels)
        for sheet in book.sheets
        if (marks := _marks(sheet)).keys() & {mark, head}
    ]


def _marks(sheet: Sheet) -> dict[str, tuple[int, int]]:
    """Find the marks; where people wrote the same words further down, theirs are none."""
    found: dict[str, tuple[int, int]] = {}
    for row, cells in sheet.cells.items():
        for column, cell in cells.items():
            if cell.text.startswith(_PREFIX):
                found.setdefault(cell.text, (row, column))
    return found


def _marked(
    book: Workbook,
    sheet: Sheet,
    mark: tuple[int, int] | None,
    head: tuple[int, int] | None,
    labels: Sequence[str],
) -> MarkedSheet:
    head_row, id_column = head or mark or (0, 1)
    return MarkedSheet(
        file=book.file,
        sheet=sheet,
        identity=_identity(sheet, *mark) if mark else None,
        id_column=id_column,
        head_row=head_row,
        columns=_columns(sheet, head_row, id_column, labels),
    )


def _identity(sheet: Sheet, row: int, column: int) -> Identity | None:
    record, revision, hash_ = (sheet.text(row, column + offset).strip() for offset in (1, 2, 3))
    if not record or not hash_:
        return None
    return Identity(place=sheet.name, record=record, revision=revision, hash=hash_)


def _columns(
    sheet: Sheet, head_row: int, id_column: int, labels: Sequence[str]
) -> dict[str, int]:
    """Find the columns by their words; where a word was lost, by where we had put it."""
    found = {cell.text.strip(): column for column, cell in sheet.cells[head_row].items()}
    return {
        label: found.get(label, id_column + offset)
        for offset, label in enumerate(labels, start=1)
    }
