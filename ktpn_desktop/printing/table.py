"""A table of Thai text: cells that wrap and span, a heading that every page repeats."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import NamedTuple

from ktpn_desktop.printing.balance import set_lines
from ktpn_desktop.printing.columns import Column, Need, column_widths
from ktpn_desktop.printing.fitted_rows import FittedCell, FittedRow
from ktpn_desktop.printing.style import Align, Space, Style, Text
from ktpn_desktop.printing.table_rows import RULED, FittedTable, Frame, stretched

__all__ = ["Cell", "Column", "FittedTable", "Frame", "Row", "ThaiTable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell that differs from its column: other alignment, or over several columns or rows."""

    text: Text
    align: Align | None = None
    span: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row; a bare text is an ordinary cell. What a cell above spans is left out."""

    cells: Sequence[Text | Cell]
    bold: bool = False
    shaded: bool = False
    keep_with_next: bool = False
    least_height: float = 0.0


class _Place(NamedTuple):
    """A cell and the column that it begins in."""

    cell: Cell
    column: int


class _Placed(NamedTuple):
    """A row with its cells in their columns."""

    row: Row
    places: Sequence[_Place]
    heading: bool

    def style(self, place: _Place, columns: Sequence[Column], size: float) -> Style:
        """Return how a cell of the row is set."""
        align = place.cell.align
        if align is None:
            align = Align.CENTRE if self.heading else columns[place.column].align
        return _style(size, align, bold=self.row.bold or self.heading)


@cache  # of few: a table has one size
def _style(size: float, align: Align, *, bold: bool) -> Style:
    return Style(size=size, align=align, bold=bold)


class _Room(NamedTuple):
    """The room of a cell: where it begins, how wide it is, and what its text is fitted into."""

    x: float
    width: float
    space: Space


@dataclass(frozen=True, slots=True, kw_only=True)
class ThaiTable:
    """Columns, heading rows and rows."""

    columns: Sequence[Column]
    heading: Sequence[Row] = ()
    rows: Sequence[Row]
    frame: Frame = RULED

    def fit(self, space: Space) -> FittedTable:
        """Return it with every cell in lines."""
        heading = list(self._placed(self.heading, heading=True))
        rows = list(self._placed(self.rows, heading=False))
        widths = self._widths([*heading, *rows], space)
        inset = 2 * self.frame.padding

        @cache
        def room(column: int, span: int) -> _Room:
            width = sum(widths[column : column + span])
            return _Room(sum(widths[:column]), width, space.of_width(width - inset))

        return FittedTable(
            heading=stretched(self._fit_row(row, room) for row in heading),
            rows=stretched(self._fit_row(row, room) for row in rows),
            frame=self.frame,
            width=sum(widths),
        )

    def _placed(self, rows: Iterable[Row], *, heading: bool) -> Iterator[_Placed]:
        """Yield rows with their cells in the columns that cells above leave free."""
        taken = [0] * len(self.columns)  # for how many rows yet
        for row in rows:
            cells = [part if isinstance(part, Cell) else Cell(text=part) for part in row.cells]
            if not any(taken) and all(cell.span == cell.rows == 1 for cell in cells):
                yield _Placed(row, list(map(_Place, cells, count())), heading)
                continue
            places, column = [], 0
            for cell in cells:
                while column < len(taken) and taken[column]:
                    column += 1
                places.append(_Place(cell, column))
                for each in range(column, min(column + cell.span, len(taken))):
                    taken[each] = cell.rows
                column += cell.span
            taken = [max(rows_left - 1, 0) for rows_left in taken]
            yield _Placed(row, places, heading)

    def _widths(self, rows: Iterable[_Placed], space: Space) -> list[float]:
        needs = [Need() for _ in self.columns]
        if any(column.by_need for column in self.columns):
            for row in rows:
                for place in row.places:
                    if place.cell.span == 1 and self.columns[place.column].by_need:
                        style = row.style(place, self.columns, self.frame.size)
                        need = needs[place.column]
                        need.add(place.cell.text, style, space, self.frame.padding)
        return column_widths(self.columns, needs, space.width)

    def _fit_row(self, placed: _Placed, room: Callable[[int, int], _Room]) -> FittedRow:
        row, cells = placed.row, []
        for place in placed.places:
            x, width, space = room(place.column, place.cell.span)
            style = placed.style(place, self.columns, self.frame.size)
            lines = set_lines(place.cell.text, style, space)
            cells.append(FittedCell(x, width, lines, style, place.cell.rows, placed.heading))
        return FittedRow(
            cells=tuple(cells),
            shaded=row.shaded or placed.heading,
            keep_with_next=row.keep_with_next,
            least_height=row.least_height,
            extra=self.frame.padding if self.frame.ruled else 0.0,
        )
