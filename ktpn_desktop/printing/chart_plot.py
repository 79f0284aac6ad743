"""The plots of a chart: columns beside each other, bars under each other, lines over years."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from typing import TYPE_CHECKING

from ktpn_desktop.printing.chart_axis import Axis
from ktpn_desktop.printing.drawing import Drawing, Point
from ktpn_desktop.printing.lines import Line, break_lines
from ktpn_desktop.printing.style import Align, Space, Style

if TYPE_CHECKING:
    from ktpn_desktop.printing.pen import Ink

# Apart in brightness too, for paper that is copied in grey.
INKS: "tuple[tuple[float, float, float], ...]" = (
    (0.12, 0.29, 0.49),
    (0.62, 0.77, 0.89),
    (0.25, 0.56, 0.58),
    (0.90, 0.90, 0.88),
    (0.45, 0.42, 0.58),
    (0.80, 0.72, 0.56),
)
KEY = 14.0
"""The size of names, in points."""

_SMALL = 13.0  # of numbers
_SIZES = (_SMALL, 11.5, 10.0)  # of those over columns: the largest that fits
_EDGE: "Ink" = (0.12, 0.29, 0.49)
_GRID: "Ink" = 0.82
_AXIS: "Ink" = 0.35
_PAPER: "Ink" = 1.0
_UNKNOWN = "–"
_GAP = 5.0
_TAKEN, _MOST_TAKEN = 0.7, 0.84  # of the room of a category, by few columns and by many
_WIDEST_COLUMN = 34.0
_THICKEST_BAR = 15.0
_MOST_FOR_NAMES = 0.42  # of the width, beside bars
_MARK = 2.8
_RISE = 0.3  # of the size of a number: its letters stand that much below the top of its line
_MANY = 2  # series of which every value is written
_ENDLESS = 100_000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Values that belong together, one for each category; None is a value not known."""

    name: str
    values: Sequence[float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """What a plot draws, and into which part of a drawing."""

    drawing: Drawing
    space: Space
    axis: Axis
    categories: Sequence[str]
    series: Sequence[Series]
    places: int  # decimal places of values
    top: float
    height: float

    def line(self, text: str, size: float) -> Line:
        """Return a text as one line."""
        return break_lines(text, Style(size=size), self.space.of_width(_ENDLESS))[0]

    def number(self, value: float, size: float = _SMALL) -> Line:
        """Return a value in the digits of the document."""
        return self.line(f"{value:,.{self.places}f}", size)

    def gaps(self) -> Iterator[tuple[int, int]]:
        """Yield the numbers of the categories and series of which no value is known."""
        known = {(of_category, of_series) for of_category, of_series, _ in self.values()}
        for of_category in range(len(self.categories)):
            for of_series in range(len(self.series)):
                if (of_category, of_series) not in known:
                    yield of_category, of_series

    def values(self) -> Iterator[tuple[int, int, float]]:
        """Yield the known values with the numbers of their category and their series."""
        for of_series, series in enumerate(self.series):
            known = series.values[: len(self.categories)]
            for of_category, value in enumerate(known):
                if value is not None:
                    yield of_category, of_series, value


def draw_columns(plot: Plot) -> float:
    """Draw upright columns; return where the drawing ends."""
    left, y_of = _upright_axis(plot)
    slot = (plot.space.width - left) / len(plot.categories)
    taken = _TAKEN if len(plot.series) <= _MANY else _MOST_TAKEN
    column = min(taken * slot / len(plot.series), _WIDEST_COLUMN)
    zero = y_of(0.0)

    def x_of(category: int, series: int) -> float:
        return left + (category + 0.5) * slot + (series - len(plot.series) / 2) * column

    widest = max(plot.number(value).width for _, _, value in plot.values())
    if fitting := [size for size in _SIZES if widest * size / _SMALL <= column + 2]:
        for category, series, value in plot.values():
            top = y_of(value) - _line_height(fitting[0]) if value >= 0 else y_of(value)
            at = (x_of(category, series) + column / 2, top)
            _over_grid(plot, plot.number(value, fitting[0]), fitting[0], at)
    for category, series, value in plot.values():
        x, end, y = x_of(category, series) + 0.5, x_of(category, series + 1) - 0.5, y_of(value)
        corners = [(x, zero), (x, y), (end, y), (end, zero)]
        plot.drawing.shape(corners, INKS[series % len(INKS)], _EDGE)
    plot.drawing.legs([(left, zero, plot.space.width, zero)], 0.8, _AXIS)
    for category, series in plot.gaps():
        at = (x_of(category, series) + column / 2, zero - _line_height(_SMALL))
        plot.drawing.label(plot.line(_UNKNOWN, _SMALL), _SMALL, at, Align.CENTRE)
    return _names_below(plot, left, slot)


def draw_lines(plot: Plot) -> float:
    """Draw a line through the values of each series; return where the drawing ends."""
    left, y_of = _upright_axis(plot)
    slot = (plot.space.width - left) / len(plot.categories)
    zero = y_of(0.0)
    plot.drawing.legs([(left, zero, plot.space.width, zero)], 0.8, _AXIS)
    points: dict[tuple[int, int], Point] = {}
    for category, series, value in plot.values():
        points[category, series] = left + (category + 0.5) * slot, y_of(value)
    _numbers_at(plot, points)
    for series in range(len(plot.series)):
        for part in _unbroken(points, series, len(plot.categories)):
            plot.drawing.trace(part, 1.6, _line_ink(series))
    for (_, series), point in points.items():
        _mark(plot.drawing, series, point)
    return _names_below(plot, left, slot)


def draw_bars(plot: Plot) -> float:
    """Draw bars that lie, for long names and many of them; return where the drawing ends."""
    width, step = plot.space.width, _line_height(KEY)
    names = [
        _lines(plot, name, width * _MOST_FOR_NAMES, Align.RIGHT) for name in plot.categories
    ]
    widest = max(line.width for lines in names for line in lines)
    marks = [(mark, _mark_label(plot, mark)) for mark in plot.axis.marks]
    half = max(line.width for _, line in marks) / 2
    left = max(widest, half) + _GAP
    numbers = {(one, other): plot.number(value) for one, other, value in plot.values()}
    right = width - max(half, *(line.width for line in numbers.values())) - _GAP
    thick = _THICKEST_BAR if len(plot.series) == 1 else _THICKEST_BAR - 3
    heights = [max(len(lines) * step, len(plot.series) * thick + 6) for lines in names]
    tops = [plot.top + sum(heights[:index]) for index in range(len(heights) + 1)]

    def x_of(value: float) -> float:
        return left + plot.axis.part(value) * (right - left)

    grid = [(x_of(mark), plot.top, x_of(mark), tops[-1]) for mark, _ in marks]
    plot.drawing.legs(grid, 0.4, _GRID)
    for category, series, value in plot.values():
        middle = (tops[category] + tops[category + 1]) / 2
        y = middle + (series - len(plot.series) / 2) * thick
        x, zero = min(x_of(value), x_of(0.0)), x_of(0.0)
        end = x + abs(x_of(value) - zero)
        corners = [(x, y + 1), (end, y + 1), (end, y + thick - 1), (x, y + thick - 1)]
        plot.drawing.shape(corners, INKS[series % len(INKS)], _EDGE)
        number_top = y + (thick - _line_height(_SMALL)) / 2
        plot.drawing.label(numbers[category, series], _SMALL, (end + 3, number_top))
    for category, series in plot.gaps():
        middle = (tops[category] + tops[category + 1]) / 2
        y = middle + (series - len(plot.series) / 2 + 0.5) * thick - _line_height(_SMALL) / 2
        plot.drawing.label(plot.line(_UNKNOWN, _SMALL), _SMALL, (x_of(0.0) + 3, y))
    plot.drawing.legs([(x_of(0.0), plot.top, x_of(0.0), tops[-1])], 0.8, _AXIS)
    for lines, top, height in zip(names, tops, heights, strict=False):
        style = Style(size=KEY, align=Align.RIGHT)
        y = top + (height - len(lines) * step) / 2
        plot.drawing.words(lines, style, left - _GAP - width * _MOST_FOR_NAMES, y)
    for mark, line in marks:
        plot.drawing.label(line, _SMALL, (x_of(mark), tops[-1] + 1), Align.CENTRE)
    return tops[-1] + 1 + _line_height(_SMALL)


def draw_key(drawing: Drawing, series: int, at: Point, *, lined: bool) -> None:
    """Draw what a series looks like, ten points wide, before its name; y is its middle."""
    x, y = at
    if lined:
        drawing.trace([(x, y), (x + 10, y)], 1.6, _line_ink(series))
        _mark(drawing, series, (x + 5, y))
    else:
        corners = [(x, y - 4), (x + 10, y - 4), (x + 10, y + 4), (x, y + 4)]
        drawing.shape(corners, INKS[series % len(INKS)], _EDGE)


def _mark(drawing: Drawing, series: int, at: Point) -> None:
    """Draw what stands at each value of a line: a circle, a square, a triangle, a rhombus."""
    corners, turn = ((16, 0.0), (4, pi / 4), (3, -pi / 2), (4, 0.0))[series % 4]
    size = _MARK * (1.0 if corners > 4 else 1.25)
    angles = [turn + 2 * pi * corner / corners for corner in range(corners)]
    points = [(at[0] + size * cos(angle), at[1] + size * sin(angle)) for angle in angles]
    drawing.shape(points, INKS[series % len(INKS)], _EDGE)


def _upright_axis(plot: Plot) -> tuple[float, Callable[[float], float]]:
    """Draw the marks of an upright axis; return where it stands, and where values do."""
    marks = [(mark, _mark_label(plot, mark)) for mark in plot.axis.marks]
    left = max(line.width for _, line in marks) + _GAP

    def y_of(value: float) -> float:
        return plot.top + (1 - plot.axis.part(value)) * plot.height

    grid = [(left, y_of(mark), plot.space.width, y_of(mark)) for mark, _ in marks]
    plot.drawing.legs(grid, 0.4, _GRID)
    for mark, line in marks:
        top = y_of(mark) - _line_height(_SMALL) / 2
        plot.drawing.label(line, _SMALL, (left - _GAP, top), Align.RIGHT)
    return left, y_of


def _mark_label(plot: Plot, mark: float) -> Line:
    return plot.line(f"{mark:,.{plot.axis.places}f}", _SMALL)


def _names_below(plot: Plot, left: float, slot: float) -> float:
    top = plot.top + plot.height + 2
    names = [_lines(plot, name, slot - 4, Align.CENTRE) for name in plot.categories]
    for index, lines in enumerate(names):
        style = Style(size=KEY, align=Align.CENTRE)
        plot.drawing.words(lines, style, left + index * slot + 2, top)
    return top + max(map(len, names)) * _line_height(KEY)


def _lines(plot: Plot, text: str, width: float, align: Align) -> list[Line]:
    style = Style(size=KEY, align=align)
    return break_lines(text, style, plot.space.of_width(max(width, KEY)))


def _numbers_at(plot: Plot, points: dict[tuple[int, int], Point]) -> None:
    """Write values over the highest point of a category and under the lowest one."""
    for category, series, value in plot.values():
        beside = [y for (one, _), (_, y) in points.items() if one == category]
        x, y = points[category, series]
        highest, lowest = y <= min(beside), y >= max(beside)
        if highest or lowest or len(plot.series) <= _MANY:
            over = y - _line_height(_SMALL) - 0.7 * _MARK
            under = y + _MARK - _RISE / 2 * _SMALL
            below = under + _line_height(_SMALL) > plot.top + plot.height  # among the names
            top = over if highest or below else under
            _over_grid(plot, plot.number(value), _SMALL, (x, top))


def _over_grid(plot: Plot, line: Line, size: float, at: Point) -> None:
    """Write a number around a place where the lines of the grid would cross it."""
    half, y = line.width / 2, at[1]
    x = min(at[0], plot.space.width - half)
    room = (x - half, y + _RISE * size, line.width, _line_height(size) - _RISE * size)
    plot.drawing.boxes([room], _PAPER)
    plot.drawing.label(line, size, (x, y), Align.CENTRE)


def _unbroken(
    points: dict[tuple[int, int], Point], series: int, categories: int
) -> Iterator[list[Point]]:
    """Yield the parts of a line: where a value is not known there is a gap."""
    part: list[Point] = []
    for category in range(categories + 1):
        if point := points.get((category, series)):
            part.append(point)
        elif part:
            yield part
            part = []


def _line_ink(series: int) -> "Ink":
    """Return the ink of a line: of a pale one darker, or it would be lost on the paper."""
    red, green, blue = INKS[series % len(INKS)]
    dark = 0.72 if red + green + blue > 2 else 1.0
    return red * dark, green * dark, blue * dark


def _line_height(size: float) -> float:
    return Style(size=size).line_height
