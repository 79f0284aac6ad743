"""What is printed and how it looks: runs of characters, measures, the space for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ktpn_desktop.printing.fonts import LINE_HEIGHT
from ktpn_desktop.thai.numerals import Numerals

if TYPE_CHECKING:
    from ktpn_desktop.printing.typeface import Typeface

CM = 72 / 2.54


class Align(StrEnum):
    """Where the lines of a paragraph stand."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    SPREAD = "spread"  # both edges even, by room between letters as Thai does (thai-distribute)


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one look. Runs may meet anywhere, also inside an unspaced word."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    link: str | None = None  # an address of a page, or #3 for the third page of the document

    def with_text(self, text: str) -> "Run":
        """Return other characters of the same look."""
        return Run(text, self.bold, self.italic, self.underline, self.link)


Text = str | Run | Sequence[str | Run]
"""What is printed: a text, or several runs one after another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """Where the text after a tabulator stands; `at` counts from the left edge of the text.

    Without `at` it is the right edge. What stands right ends there, what stands left begins.
    """

    at: float | None = None
    align: Align = Align.RIGHT
    leader: bool = False  # a row of dots leads there


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a paragraph is set; all measures in points."""

    size: float = 16
    align: Align = Align.LEFT
    bold: bool = False
    first_indent: float = 0
    left: float = 0
    right: float = 0
    before: float = 0
    after: float = 0
    keep_with_next: bool = False
    tabs: tuple[Tab, ...] = ()

    @property
    def line_height(self) -> float:
        """The distance from one line to the next."""
        return self.size * LINE_HEIGHT


@dataclass(frozen=True, slots=True)
class Space:
    """What text is fitted into: a width, the digits and the typeface that the document has."""

    width: float
    numerals: Numerals = Numerals.THAI
    typeface: "Typeface | None" = None  # None is the program's own

    def of_width(self, width: float) -> "Space":
        """Return a narrower space of the same document."""
        return Space(width, self.numerals, self.typeface)
