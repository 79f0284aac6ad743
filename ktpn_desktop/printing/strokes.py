"""Signatures as they were written on the screen, drawn on paper."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ktpn_desktop.domain.signature import Strokes, paths
from ktpn_desktop.printing.lines import Line, break_lines
from ktpn_desktop.printing.style import CM, Space, Style
from ktpn_desktop.printing.whole import Whole

if TYPE_CHECKING:
    from ktpn_desktop.printing.pen import Pen

_PEN = 0.9  # points of a stroke
_DOT = 1.4
_INK = 0.0
_ITEM = Style(size=15)
_WIDTH, _HEIGHT = 6 * CM, 1.6 * CM


def draw_strokes(pen: "Pen", strokes: Strokes, box: tuple[float, float, float, float]) -> None:
    """Draw a signature into a box: left, top, width, height."""
    left, top, width, height = box
    for points in paths(strokes, width, height):
        moved = [(left + x, top + y) for x, y in points]
        if len(moved) > 1:
            pen.trace(moved, _PEN, _INK)
        else:
            ((x, y),) = moved
            pen.fill([(x - _DOT / 2, y - _DOT / 2, _DOT, _DOT)], _INK)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedItem:
    """The signature that an item of a form asks for, beside the words of the item."""

    words: str
    strokes: Strokes

    def fit(self, space: Space) -> "FittedSignedItem":
        """Return it with the words in lines."""
        width = max(space.width - _WIDTH, space.width / 2)
        lines = break_lines(self.words, _ITEM, space.of_width(width))
        return FittedSignedItem(tuple(lines), self.strokes, width)


@dataclass(frozen=True, slots=True)
class FittedSignedItem(Whole):
    """Words at the left, a signature at the right; it stays whole."""

    lines: tuple[Line, ...]
    strokes: Strokes
    x: float
    before: float = 4.0
    after: float = 4.0
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        """That of the higher side."""
        return max(len(self.lines) * _ITEM.line_height, _HEIGHT)

    def draw(self, pen: "Pen", x: float, y: float) -> None:
        """Write the words, draw the signature."""
        pen.write(self.lines, _ITEM, x, y)
        draw_strokes(pen, self.strokes, (x + self.x, y, _WIDTH, _HEIGHT))
