"""Rows of a table laid out: their heights, where they split over pages."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ktpn_desktop.printing.fitted_rows import ROOM, FittedCell, FittedRow
from ktpn_desktop.printing.style import Align
from ktpn_desktop.printing.table_rules import rules

if TYPE_CHECKING:
    from ktpn_desktop.printing.pen import Pen

_FEWEST_ROWS = 2  # of a table on either side, when there are enough
_SHORT_GROUP = 6  # rows beside a spanning cell that move to the next page together


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The look of a table."""

    size: float = 16
    ruled: bool = True
    padding: float = 4.0
    before: float = 6.0
    after: float = 6.0
    keep_with_next: bool = False

    def inset(self, align: Align) -> float:
        """Return the room before the text of a cell; without rules it reaches the edges."""
        if self.ruled or align is Align.CENTRE:
            return self.padding
        return 2 * self.padding if align is Align.RIGHT else 0.0


RULED = Frame()


def stretched(rows: Iterable[FittedRow]) -> tuple[FittedRow, ...]:
    """Return rows that are high enough for the cells that span them."""
    made = list(rows)
    heights = [row.height for row in made]
    for index, row in enumerate(made):
        for cell in row.cells:
            if cell.rows > 1:
                last = min(index + cell.rows, len(made)) - 1
                lacking = cell.height + row.extra - sum(heights[index : last + 1])
                if lacking > ROOM:
                    heights[last] += lacking
    return tuple(
        row if row.height == height else replace(row, least_height=height)
        for row, height in zip(made, heights, strict=True)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class FittedTable:
    """A table, or the part of one that stands on a page."""

    heading: tuple[FittedRow, ...]
    rows: tuple[FittedRow, ...]
    frame: Frame
    width: float
    height: float = field(init=False)

    def __post_init__(self) -> None:
        height = sum([row.height for row in (*self.heading, *self.rows)])
        object.__setattr__(self, "height", height)

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
            if row.height > left + ROOM:
                break
            left -= row.height
            count += 1
        count = self._before_a_short_group(count)
        above, below = list(self.rows[:count]), list(self.rows[count:])
        left = room - sum(row.height for row in (*self.heading, *above))
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
        was_split = len(above) + len(below) > len(self.rows)
        if going_on := _cut_off(above, was_split=was_split):
            below[0] = replace(below[0], cells=(*below[0].cells, *going_on))
            below = list(stretched(below))
        return replace(self, rows=tuple(above)), replace(self, rows=tuple(below))

    def loosened(self, room: float) -> "FittedTable":
        """Return it without what it keeps together, for a page without room for that."""
        high = sum(row.height for row in self.heading) > room / 2
        moved, heading = (self.heading, ()) if high else ((), self.heading)
        rows = [replace(row, keep_with_next=False) for row in (*moved, *self.rows)]
        return replace(self, heading=heading, rows=tuple(rows))

    def _before_a_short_group(self, count: int) -> int:
        """Return a place for the split that parts no few rows that one cell spans."""
        for index in range(max(count - _SHORT_GROUP, 0), count):
            spans = max((cell.rows for cell in self.rows[index].cells), default=1)
            if spans <= _SHORT_GROUP and index + spans > count and index > 0:
                return index
        return count

    def draw(self, pen: "Pen", x: float, y: float) -> None:
        """Draw shades, then rules, then text."""
        rows = (*self.heading, *self.rows)
        tops = [y]
        for row in rows:
            tops.append(tops[-1] + row.height)
            if row.shaded:
                pen.shade(x, tops[-2], self.width, row.height)
        if self.frame.ruled:
            pen.lines(rules(rows, x, self.width, tops))
        for index, row in enumerate(rows):
            for cell in row.cells:
                top = tops[index] + row.extra / 2
                if cell.middle or cell.rows > 1:
                    bottom = tops[min(index + cell.rows, len(rows))]
                    if cell.middle:
                        top = (tops[index] + bottom - cell.height) / 2
                left = x + cell.x + self.frame.inset(cell.style.align)
                pen.write(cell.lines, cell.style, left, top)


def _cut_off(rows: list[FittedRow], *, was_split: bool) -> list[FittedCell]:
    """Cut the cells that reach over the end of these rows; return the rest of each."""
    rests: list[FittedCell] = []
    for index, row in enumerate(rows):
        here = len(rows) - index
        if not any(cell.rows > 1 and cell.rows - here + was_split > 0 for cell in row.cells):
            continue
        cells: list[FittedCell] = []
        for cell in row.cells:
            rest = cell.rows - here + was_split
            if cell.rows > 1 and rest > 0:
                room = sum(each.height for each in rows[index:]) - row.extra
                fitting = int((room + ROOM) // cell.style.line_height)
                cells.append(cell._replace(rows=here, lines=cell.lines[:fitting]))
                rests.append(cell._replace(rows=rest, lines=cell.lines[fitting:]))
            else:
                cells.append(cell)
        rows[index] = replace(row, cells=tuple(cells))
    return rests
