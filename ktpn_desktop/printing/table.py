"""A table of Thai text: cells that wrap, a heading that every page repeats."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ktpn_desktop.printing.lines import Line, break_lines
from ktpn_desktop.printing.style import Align, Space, Style, Text
from ktpn_desktop.thai.numerals import Numerals

if TYPE_CHECKING:
    from ktpn_desktop.printing.pen import Pen

_FEWEST_LINES = 2  # of a row on either side of a page's end
_FEWEST_ROWS = 2  # of a table on either side, when there are enough
_SHORT_ROW = 7  # lines that a row may have and still move to the next page whole
_ROOM = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column; `share` is its part of the width beside the others' parts."""

    share: float
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell that differs from its column: other alignment, or over several columns."""

    text: Text
    align: Align | None = None
    span: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row; a bare text is an ordinary cell."""

    cells: Sequence[Text | Cell]
    bold: bool = False
    shaded: bool = False
    keep_with_next: bool = False
    least_height: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The look of a table."""

    size: float = 16
    ruled: bool = True
    padding: float = 4.0
    before: float = 6.0
    after: float = 6.0
    keep_with_next: bool = False

    @property
    def inset(self) -> float:
        """Room before the text of a cell; without rules the text begins at the very edge."""
        return self.padding if self.ruled else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ThaiTable:
    """Columns, heading rows and rows."""

    columns: Sequence[Column]
    heading: Sequence[Row] = ()
    rows: Sequence[Row]
    frame: Frame = Frame()

    def fit(self, space: Space) -> "FittedTable":
        """Return it with every cell in lines."""
        total = sum(column.share for column in self.columns)
        widths = [column.share / total * space.width for column in self.columns]
        heading = [
            self._fit_row(row, widths, space.numerals, heading=True) for row in self.heading
        ]
        rows = [self._fit_row(row, widths, space.numerals, heading=False) for row in self.rows]
        return FittedTable(
            heading=tuple(heading), rows=tuple(rows), frame=self.frame, width=space.width
        )

    def _fit_row(
        self, row: Row, widths: list[float], numerals: Numerals, *, heading: bool
    ) -> "FittedRow":
        padding = self.frame.padding
        cells: list[FittedCell] = []
        x, index = 0.0, 0
        for part in row.cells:
            cell = part if isinstance(part, Cell) else Cell(text=part)
            width = sum(widths[index : index + cell.span])
            align = cell.align or (Align.CENTRE if heading else self.columns[index].align)
            style = Style(size=self.frame.size, align=align, bold=row.bold or heading)
            lines = break_lines(cell.text, style, Space(width - 2 * padding, numerals))
            cells.append(FittedCell(x=x, width=width, lines=lines, style=style))
            x, index = x + width, index + cell.span
        return FittedRow(
            cells=tuple(cells),
            shaded=row.shaded or heading,
            keep_with_next=row.keep_with_next,
            least_height=row.least_height,
            extra=padding if self.frame.ruled else 0.0,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FittedCell:
    """The lines of a cell, and where it stands in its row."""

    x: float
    width: float
    lines: Sequence[Line]
    style: Style


@dataclass(frozen=True, slots=True, kw_only=True)
class FittedRow:
    """A row with its cells in lines."""

    cells: tuple[FittedCell, ...]
    shaded: bool
    keep_with_next: bool
    least_height: float
    extra: float

    @property
    def height(self) -> float:
        """The height of its highest cell."""
        tallest = max(len(cell.lines) * cell.style.line_height for cell in self.cells)
        return max(tallest + self.extra, self.least_height)

    @property
    def is_short(self) -> bool:
        """Whether it looks better moved than split."""
        return max(len(cell.lines) for cell in self.cells) <= _SHORT_ROW

    def split(self, room: float) -> "tuple[FittedRow, FittedRow] | None":
        """Split a high row between lines."""
        step = self.cells[0].style.line_height
        most = max(len(cell.lines) for cell in self.cells)
        fitting = min(int((room - self.extra + _ROOM) // step), most - _FEWEST_LINES)
        if fitting < _FEWEST_LINES:
            return None
        first = [replace(cell, lines=cell.lines[:fitting]) for cell in self.cells]
        rest = [replace(cell, lines=cell.lines[fitting:]) for cell in self.cells]
        return (
            replace(self, cells=tuple(first), least_height=0.0),
            replace(self, cells=tuple(rest), least_height=0.0),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FittedTable:
    """A table, or the part of one that stands on a page."""

    heading: tuple[FittedRow, ...]
    rows: tuple[FittedRow, ...]
    frame: Frame
    width: float

    @property
    def height(self) -> float:
        """The height of all its rows."""
        return sum(row.height for row in (*self.heading, *self.rows))

    @property
    def least(self) -> float:
        """The heading and the first row, with the rows that the first has to stay with."""
        height = sum(row.height for row in self.heading)
        for row in self.rows:
            height += row.height
            if not row.keep_with_next:
                break
        return height

    @property
    def before(self) -> float:
        """Room above."""
        return self.frame.before

    @property
    def after(self) -> float:
        """Room below."""
        return self.frame.after

    @property
    def keep_with_next(self) -> bool:
        """Whether what follows belongs to it."""
        return self.frame.keep_with_next

    def split(self, room: float) -> "tuple[FittedTable, FittedTable] | None":
        """Split it between rows, or inside a high row; the rest repeats the heading."""
        left = room - sum(row.height for row in self.heading)
        count = 0
        for row in self.rows:
            if row.height > left + _ROOM:
                break
            left -= row.height
            count += 1
        above, below = list(self.rows[:count]), list(self.rows[count:])
        splittable = below and (not above or not below[0].is_short)
        if splittable and (parts := below[0].split(left)):
            above.append(parts[0])
            below[0] = parts[1]
        else:
            if len(below) == 1 and len(above) > _FEWEST_ROWS:
                below.insert(0, above.pop())
            while above and above[-1].keep_with_next:
                below.insert(0, above.pop())
        if not above or not below:
            return None
        return replace(self, rows=tuple(above)), replace(self, rows=tuple(below))

    def draw(self, pen: "Pen", x: float, y: float) -> None:
        """Draw shades, then rules, then text."""
        top = y
        for row in (*self.heading, *self.rows):
            if row.shaded:
                pen.shade(x, top, self.width, row.height)
            top += row.height
        if self.frame.ruled:
            pen.lines(self._rules(x, y))
        for row in (*self.heading, *self.rows):
            inset = row.extra / 2
            for cell in row.cells:
                pen.write(cell.lines, cell.style, x + cell.x + self.frame.inset, y + inset)
            y += row.height

    def _rules(self, x: float, y: float) -> list[tuple[float, float, float, float]]:
        legs = [(x, y, x + self.width, y)]
        for row in (*self.heading, *self.rows):
            bottom = y + row.height
            legs.append((x, bottom, x + self.width, bottom))
            legs += [(x + cell.x, y, x + cell.x, bottom) for cell in row.cells]
            legs.append((x + self.width, y, x + self.width, bottom))
            y = bottom
        return legs
