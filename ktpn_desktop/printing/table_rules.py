"""The rules of a table: between its rows and columns, but not through cells that span."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ktpn_desktop.printing.fitted_rows import FittedCell, FittedRow

Leg = tuple[float, float, float, float]
"""A straight line, from one x and y to another."""


def rules(
    rows: Sequence["FittedRow"], x: float, width: float, tops: Sequence[float]
) -> list[Leg]:
    """Return the lines around and inside rows whose edges are at these heights."""
    right = x + width
    legs = [(x, tops[0], right, tops[0]), (right, tops[0], right, tops[-1])]
    legs += _upright(rows, x, tops)
    spanning: list[tuple[FittedCell, int]] = []  # with the row after its last
    for index, row in enumerate(rows):
        below, bottom = index + 1, tops[index + 1]
        spanning += [(cell, index + cell.rows) for cell in row.cells if cell.rows > 1]
        spanning = [(cell, end) for cell, end in spanning if end > below]
        edge = x
        if spanning and below < len(rows):
            for cell, _ in sorted(spanning, key=lambda each: each[0].x):
                if x + cell.x > edge:
                    legs.append((edge, bottom, x + cell.x, bottom))
                edge = x + cell.x + cell.width
        if edge < right:
            legs.append((edge, bottom, right, bottom))
    return legs


def _upright(rows: Iterable["FittedRow"], x: float, tops: Sequence[float]) -> Iterator[Leg]:
    """Yield the left edges of cells, those that touch as one line."""
    open_edges: dict[float, tuple[float, float]] = {}
    last = len(tops) - 1
    for index, row in enumerate(rows):
        top = tops[index]
        for cell in row.cells:
            bottom = tops[min(index + cell.rows, last)]
            start, end = open_edges.get(cell.x, (top, top))
            if end < top:
                yield (x + cell.x, start, x + cell.x, end)
                start = top
            open_edges[cell.x] = start, bottom
    for edge, (start, end) in open_edges.items():
        yield (x + edge, start, x + edge, end)
