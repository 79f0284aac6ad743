"""Words, boxes and lines in their places: what a chart is made of."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from ktpn_desktop.printing.lines import Line
from ktpn_desktop.printing.style import Align, Style
from ktpn_desktop.printing.whole import Whole

if TYPE_CHECKING:
    from ktpn_desktop.printing.pen import Ink, Pen

Point = tuple[float, float]
Box = tuple[float, float, float, float]


class _Words(NamedTuple):
    lines: Sequence[Line]
    style: Style
    x: float
    y: float


class _Boxes(NamedTuple):
    boxes: Sequence[Box]
    ink: "Ink"


class _Legs(NamedTuple):
    legs: Sequence[Box]
    width: float
    ink: "Ink"


class _Trace(NamedTuple):
    points: Sequence[Point]
    width: float
    ink: "Ink"


class _Shape(NamedTuple):
    points: Sequence[Point]
    ink: "Ink"
    edge: "Ink"


@dataclass(slots=True, kw_only=True)
class Drawing(Whole):
    """A block that is drawn; places count from its upper left corner. It is never split."""

    height: float = 0.0
    before: float = 0.0
    after: float = 0.0
    keep_with_next: bool = False
    _parts: list[_Words | _Boxes | _Legs | _Trace | _Shape] = field(default_factory=list)

    def words(self, lines: Sequence[Line], style: Style, x: float, y: float) -> None:
        """Add the lines of a text that was fitted into some width; x is its left edge."""
        self._parts.append(_Words(lines, style, x, y))

    def label(self, line: Line, size: float, at: Point, align: Align = Align.LEFT) -> None:
        """Add one line; x is its left end, its middle or its right end."""
        x = at[0] - {Align.LEFT: 0.0, Align.CENTRE: line.width / 2}.get(align, line.width)
        self._parts.append(_Words([line], Style(size=size), x, at[1]))

    def boxes(self, boxes: Sequence[Box], ink: "Ink") -> None:
        """Add boxes: left, top, width, height."""
        self._parts.append(_Boxes(boxes, ink))

    def legs(self, legs: Sequence[Box], width: float, ink: "Ink") -> None:
        """Add straight lines from (x, y) to (x, y)."""
        self._parts.append(_Legs(legs, width, ink))

    def trace(self, points: Sequence[Point], width: float, ink: "Ink") -> None:
        """Add a line through points."""
        self._parts.append(_Trace(points, width, ink))

    def shape(self, points: Sequence[Point], ink: "Ink", edge: "Ink") -> None:
        """Add a filled shape with a thin edge."""
        self._parts.append(_Shape(points, ink, edge))

    def draw(self, pen: "Pen", x: float, y: float) -> None:
        """Draw everything in the order in which it was added."""
        for part in self._parts:
            match part:
                case _Words():
                    pen.write(part.lines, part.style, x + part.x, y + part.y)
                case _Boxes():
                    moved = [(x + left, y + top, *size) for left, top, *size in part.boxes]
                    pen.fill([(a, b, c, d) for a, b, c, d in moved], part.ink)
                case _Legs():
                    legs = [(x + a, y + b, x + c, y + d) for a, b, c, d in part.legs]
                    pen.lines(legs, part.width, part.ink)
                case _Trace():
                    pen.trace([(x + a, y + b) for a, b in part.points], part.width, part.ink)
                case _Shape():
                    points = [(x + a, y + b) for a, b in part.points]
                    pen.shape(points, part.ink, part.edge)
