"""Labels with dotted lines to write on; what is known already stands on the dots."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ktpn_desktop.printing.fonts import ASCENT, LINE_GAP
from ktpn_desktop.printing.lines import Line, break_lines
from ktpn_desktop.printing.style import Space, Style

if TYPE_CHECKING:
    from ktpn_desktop.printing.pen import Pen

_GAP = 6.0  # less than this some readers copy without a space
_FIELD_GAP = 8.0
_FEWEST_LINES = 2  # of a value before the end of a page
_WHOLE = 16  # lines of a value that stay on one page
_NO_LABEL = Line((), 0.0, 0.0, last=True)
_DOTS_BELOW = 0.76  # of the line height, from its top


@dataclass(frozen=True, slots=True)
class Field:
    """A label and its value; `share` is its part of the row beside the others' parts."""

    label: str
    value: str | None = None
    share: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """How labels are set where they differ from the values."""

    size: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class FieldRow:
    """Fields side by side."""

    fields: Sequence[Field]
    size: float = 16
    labels: Labels | None = None  # None: as the values are

    def fit(self, space: Space) -> "FittedFields":
        """Return the row with each value in as many lines as it takes."""
        style = Style(size=self.size)
        looks = self.labels or Labels(size=self.size)
        label_style = Style(size=looks.size, bold=looks.bold)
        total = sum(field.share for field in self.fields)
        fitted: list[FittedField] = []
        x = 0.0
        for field in self.fields:
            whole = field.share / total * space.width
            (label,) = break_lines(field.label, label_style, space)[:1]
            start = label.width + _GAP
            end = whole - (_FIELD_GAP if field is not self.fields[-1] else 0.0)
            value = break_lines(field.value or "", style, space.of_width(end - start))
            fitted.append(FittedField(x, label, start, end - start, value))
            x += whole
        return FittedFields(tuple(fitted), style, label_style)


@dataclass(frozen=True, slots=True)
class WritingLines:
    """Whole dotted lines for a sentence written by hand."""

    count: int
    size: float = 16

    def fit(self, space: Space) -> "FittedFields":
        """Return the lines: one field without a label."""
        empty = Line((), 0.0, space.width, last=True)
        field = FittedField(0.0, empty, 0.0, space.width, [empty] * self.count)
        style = Style(size=self.size)
        return FittedFields((field,), style, style)


@dataclass(frozen=True, slots=True)
class FittedField:
    """One field: where it begins, and where on it the value is written."""

    x: float
    label: Line
    start: float
    width: float
    value: Sequence[Line]


@dataclass(frozen=True, slots=True)
class FittedFields:
    """A row of fields; it is split only in the middle of an endless value."""

    fields: tuple[FittedField, ...]
    style: Style
    label_style: Style
    before: float = 0.0
    after: float = 0.0
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        """The height of the field with the longest value."""
        lines = max(len(field.value) for field in self.fields) * self.style.line_height
        return max(lines + self._lowered, self.label_style.line_height)

    @property
    def _lowered(self) -> float:
        """How far values begin below a larger label, to stand on one line with it."""
        return max(self.label_style.size - self.style.size, 0.0) * (ASCENT + LINE_GAP / 2)

    @property
    def least(self) -> float:
        """All of it."""
        return self.height

    def split(self, room: float) -> "tuple[FittedFields, FittedFields] | None":
        """Split a value that fills half a page; the labels stand before its first part."""
        lines = int((room - self._lowered + 0.01) // self.style.line_height)
        if lines < _FEWEST_LINES or max(len(one.value) for one in self.fields) < _WHOLE:
            return None
        above = [replace(one, value=one.value[:lines]) for one in self.fields]
        below = [replace(one, label=_NO_LABEL, value=one.value[lines:]) for one in self.fields]
        return replace(self, fields=tuple(above)), replace(self, fields=tuple(below))

    def draw(self, pen: "Pen", x: float, y: float) -> None:
        """Draw labels, dots and values."""
        step = self.style.line_height
        top = y + self._lowered
        for field in self.fields:
            pen.write([field.label], self.label_style, x + field.x, y)
            left = x + field.x + field.start
            for index in range(len(field.value)):
                pen.dotted(left, top + (index + _DOTS_BELOW) * step, field.width)
            pen.write(field.value, self.style, left, top)
