"""A paragraph of Thai text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ktpn_desktop.printing.balance import set_lines
from ktpn_desktop.printing.lines import Line
from ktpn_desktop.printing.shaping import normalise
from ktpn_desktop.printing.style import Space, Style, Text
from ktpn_desktop.thai.numerals import convert

if TYPE_CHECKING:
    from ktpn_desktop.printing.pen import Pen

_FEWEST_LINES = 2  # of a paragraph at the foot and at the top of a page


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """An entry of the document's outline."""

    title: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Label:
    """What stands beside the first line of a paragraph, such as its number in a list."""

    line: Line
    x: float


@dataclass(frozen=True, slots=True)
class ThaiParagraph:
    """Text that fills lines; they break only where Thai readers expect it."""

    text: Text
    style: Style
    bookmark: Bookmark | None = None

    def fit(self, space: Space) -> "FittedParagraph":
        """Return it in lines."""
        lines = set_lines(self.text, self.style, space)
        bookmark = self.bookmark
        if bookmark is not None:
            title = convert(normalise(bookmark.title), space.numerals)
            bookmark = Bookmark(title=title, level=bookmark.level)
        return FittedParagraph(lines, self.style, self.style.before, self.style.after, bookmark)


@dataclass(frozen=True, slots=True)
class FittedParagraph:
    """The lines of a paragraph, or some of them."""

    lines: Sequence[Line]
    style: Style
    before: float = 0.0
    after: float = 0.0
    bookmark: Bookmark | None = None
    label: Label | None = None

    @property
    def height(self) -> float:
        """The height of its lines."""
        return len(self.lines) * self.style.line_height

    @property
    def least(self) -> float:
        """Two lines, or all three: neither part of a split paragraph is a single line."""
        few = len(self.lines) < 2 * _FEWEST_LINES
        return self.height if few else _FEWEST_LINES * self.style.line_height

    @property
    def keep_with_next(self) -> bool:
        """Whether it is a heading of what follows."""
        return self.style.keep_with_next

    def split(self, room: float) -> "tuple[FittedParagraph, FittedParagraph] | None":
        """Split it between two lines, leaving at least two on either side."""
        fitting = int((room + 0.01) // self.style.line_height)
        fitting = min(fitting, len(self.lines) - _FEWEST_LINES)
        if fitting < _FEWEST_LINES:
            return None
        first = replace(self, lines=self.lines[:fitting], after=0.0)
        rest = replace(self, lines=self.lines[fitting:], before=0.0, bookmark=None, label=None)
        return first, rest

    def draw(self, pen: "Pen", x: float, y: float) -> None:
        """Write the lines."""
        if self.bookmark is not None:
            pen.bookmark(self.bookmark.title, self.bookmark.level, y)
        if self.label is not None:
            plain = Style(size=self.style.size, left=self.label.x)
            pen.write([self.label.line], plain, x, y)
        pen.write(self.lines, self.style, x, y)
