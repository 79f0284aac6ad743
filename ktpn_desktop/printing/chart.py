"""A chart: columns, bars or lines of numbers, with Thai words and the document's digits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from ktpn_desktop.printing.chart_axis import axis_for
from ktpn_desktop.printing.chart_plot import (
    KEY,
    Plot,
    Series,
    draw_bars,
    draw_columns,
    draw_key,
    draw_lines,
)
from ktpn_desktop.printing.drawing import Drawing
from ktpn_desktop.printing.lines import Line, break_lines
from ktpn_desktop.printing.style import CM, Align, Run, Space, Style, Text

__all__ = ["Chart", "ChartKind", "Series"]

NOTHING = "ไม่มีข้อมูล"
CONTINUED = " (ต่อ)"

_TITLE = Style(bold=True, align=Align.CENTRE)
_UNIT = Style(size=KEY)
_NOTHING = Style(align=Align.CENTRE)
_SWATCH = 10.0
_AFTER_SWATCH = 4.0
_BETWEEN = 16.0
_ABOVE_PLOT = 14.0  # where the number of the highest column stands


class ChartKind(StrEnum):
    """How the values are drawn."""

    COLUMNS = "columns"  # upright, the series of a category beside each other
    BARS = "bars"  # lying under each other, for long names
    LINES = "lines"  # for years


_DRAW = {
    ChartKind.COLUMNS: draw_columns,
    ChartKind.BARS: draw_bars,
    ChartKind.LINES: draw_lines,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Numbers to compare by eye; it stands on one page, as wide as the text."""

    categories: Sequence[str]
    series: Sequence[Series]
    kind: ChartKind = ChartKind.COLUMNS
    title: Text = ""
    unit: str = ""  # above the axis: ร้อยละ, คะแนน, โรงเรียน
    highest: float | None = None  # the end of the axis, such as 5 or 100; None is by the values
    places: int = 2  # decimal places of the values
    height: float = 5.5 * CM  # of the columns or lines; bars take what they need
    before: float = 8.0
    after: float = 8.0
    keep_with_next: bool = False

    def fit(self, space: Space) -> Drawing:
        """Return it drawn as wide as the space."""
        drawing = Drawing(
            before=self.before, after=self.after, keep_with_next=self.keep_with_next
        )
        top = 0.0
        if self.title:
            top = _written(drawing, break_lines(self.title, _TITLE, space), _TITLE, top)
        if len(self.series) > 1:
            top = self._key(drawing, space, top)
        known = self._known()
        if not known:
            lines = break_lines(NOTHING, _NOTHING, space)
            drawing.height = _written(drawing, lines, _NOTHING, top)
            return drawing
        if self.unit:
            top = _written(drawing, break_lines(self.unit, _UNIT, space), _UNIT, top)
        plot = Plot(
            drawing=drawing,
            space=space,
            axis=axis_for(known, self.highest),
            categories=self.categories,
            series=self.series,
            places=self.places,
            top=top + _ABOVE_PLOT,
            height=self.height,
        )
        drawing.height = _DRAW[self.kind](plot)
        return drawing

    def parts(self, most: int = 20) -> "Iterator[Chart]":
        """Yield charts of at most so many categories, all with the same axis; this one if few.

        Lying bars of a whole area's schools would be higher than a page.
        """
        highest = axis_for(self._known(), self.highest).high
        for start in range(0, max(len(self.categories), 1), most):
            part = slice(start, start + most)
            series = [replace(one, values=one.values[part]) for one in self.series]
            title: Text = (
                [*_runs(self.title), CONTINUED] if start and self.title else self.title
            )
            yield replace(
                self,
                categories=self.categories[part],
                series=series,
                highest=highest,
                title=title,
            )

    def _known(self) -> list[float]:
        values = [one.values[: len(self.categories)] for one in self.series]
        return [value for one in values for value in one if value is not None]

    def _key(self, drawing: Drawing, space: Space, top: float) -> float:
        """Write what each series is called, in the middle; return where that ends."""
        step = Style(size=KEY).line_height
        for row in self._key_rows(space):
            x = (space.width - sum(width for _, _, width in row) + _BETWEEN) / 2
            for series, line, width in row:
                draw_key(drawing, series, (x, top + step / 2), lined=self._lined)
                drawing.label(line, KEY, (x + _SWATCH + _AFTER_SWATCH, top))
                x += width
            top += step
        return top

    def _key_rows(self, space: Space) -> Iterator[list[tuple[int, Line, float]]]:
        row: list[tuple[int, Line, float]] = []
        taken = -_BETWEEN
        room = space.of_width(space.width - _SWATCH - _AFTER_SWATCH)
        for number, one in enumerate(self.series):
            line = break_lines(one.name, Style(size=KEY), room)[0]
            width = _SWATCH + _AFTER_SWATCH + line.width + _BETWEEN
            if row and taken + width > space.width:
                yield row
                row, taken = [], -_BETWEEN
            row.append((number, line, width))
            taken += width
        if row:
            yield row

    @property
    def _lined(self) -> bool:
        return self.kind is ChartKind.LINES


def _runs(text: Text) -> Sequence[str | Run]:
    return [text] if isinstance(text, str | Run) else text


def _written(drawing: Drawing, lines: Sequence[Line], style: Style, top: float) -> float:
    drawing.words(lines, style, 0.0, top)
    return top + len(lines) * style.line_height
