"""Rows of a table with their cells in lines, and where a high one splits."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from ktpn_desktop.printing.lines import Line
from ktpn_desktop.printing.style import Style

_FEWEST_LINES = 2  # of a row on either side of a page's end
_SHORT_ROW = 7  # lines that a row may have and still move to the next page whole
ROOM = 0.01  # points that a height may differ by


class FittedCell(NamedTuple):
    """The lines of a cell, and where it stands in its row."""

    x: float
    width: float
    lines: Sequence[Line]
    style: Style
    rows: int = 1
    middle: bool = False  # its lines stand half way down

    @property
    def height(self) -> float:
        """The height of its lines."""
        return len(self.lines) * self.style.line_height


@dataclass(frozen=True, slots=True, kw_only=True)
class FittedRow:
    """A row with its cells in lines."""

    cells: tuple[FittedCell, ...]
    shaded: bool
    keep_with_next: bool
    least_height: float
    extra: float
    height: float = field(init=False)
    """That of its highest cell that is of this row alone. Asked for often, so it is kept."""

    def __post_init__(self) -> None:
        tallest = max([cell.height for cell in self.cells if cell.rows == 1], default=0.0)
        object.__setattr__(self, "height", max(tallest + self.extra, self.least_height))

    @property
    def is_short(self) -> bool:
        """Whether it looks better moved than split."""
        return self._most_lines <= _SHORT_ROW

    @property
    def _most_lines(self) -> int:
        return max((len(cell.lines) for cell in self.cells if cell.rows == 1), default=0)

    def split(self, room: float) -> "tuple[FittedRow, FittedRow] | None":
        """Split a high row between lines; cells over several rows are left to the table."""
        if not self.cells:
            return None
        step = self.cells[0].style.line_height
        fitting = min(int((room - self.extra + ROOM) // step), self._most_lines - _FEWEST_LINES)
        if fitting < _FEWEST_LINES:
            return None
        single = [cell for cell in self.cells if cell.rows == 1]
        first = [cell._replace(lines=cell.lines[:fitting]) for cell in single]
        rest = [cell._replace(lines=cell.lines[fitting:]) for cell in single]
        spanning = [cell for cell in self.cells if cell.rows > 1]
        return (
            replace(self, cells=(*first, *spanning), least_height=0.0),
            replace(self, cells=tuple(rest), least_height=0.0),
        )
