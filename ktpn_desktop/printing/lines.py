"""Text into lines: runs of characters, the places where a Thai line may break, the breaking."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from ktpn_desktop.printing.fonts import LINE_HEIGHT, face
from ktpn_desktop.printing.shaping import MARKS, normalise
from ktpn_desktop.thai.numerals import Numerals, convert
from ktpn_desktop.thai.words import break_opportunities, clusters

if TYPE_CHECKING:
    from ktpn_desktop.printing.paper_font import PaperFont, Word

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


Text = str | Run | Sequence[str | Run]
"""What is printed: a text, or several runs one after another."""


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

    @property
    def line_height(self) -> float:
        """The distance from one line to the next."""
        return self.size * LINE_HEIGHT


@dataclass(frozen=True, slots=True)
class Space:
    """What text is fitted into: a width, and the digits that the document has."""

    width: float
    numerals: Numerals = Numerals.THAI

    def of_width(self, width: float) -> "Space":
        """Return a narrower space of the same document."""
        return Space(width, self.numerals)


class Piece(NamedTuple):
    """A word or part of one, in one face, with the spaces after it."""

    font: "PaperFont"
    word: "Word"
    width: float
    spaces: int
    gap: float  # the width of those spaces
    underline: bool
    may_break: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One line that fits: its pieces, its place, and the room that is left."""

    pieces: Sequence[Piece]
    indent: float
    room: float
    last: bool  # of its paragraph, or before a typed line break

    @property
    def text(self) -> str:
        """The letters of the line, as typed."""
        return "".join(piece.word.text + " " * piece.spaces for piece in self.pieces)


_LEADING_MARKS = re.compile(f"[{''.join(MARKS)}ำ]+")
_TOLERANCE = 0.001


def as_runs(text: Text, numerals: Numerals, *, bold: bool = False) -> list[Run]:
    """Return what is printed as runs in printable form, with the digits of the document."""
    parts = [text] if isinstance(text, str | Run) else text
    runs: list[Run] = []
    for part in parts:
        run = Run(part) if isinstance(part, str) else part
        letters = convert(normalise(run.text), numerals)
        if runs and (
            marks := _LEADING_MARKS.match(letters)
        ):  # they belong to the letter before
            before = runs[-1]
            runs[-1] = Run(before.text + marks[0], before.bold, before.italic, before.underline)
            letters = letters[marks.end() :]
        runs.append(Run(letters, run.bold or bold, run.italic, run.underline))
    return runs


def break_lines(text: Text, style: Style, space: Space) -> list[Line]:
    """Return the lines that a text takes in this space; at least one, possibly empty."""
    lines: list[Line] = []
    room = space.width - style.left - style.right
    for typed_line in _typed_lines(as_runs(text, space.numerals, bold=style.bold)):
        pieces = list(_pieces(typed_line, style.size))
        indent = style.first_indent if not lines else 0
        lines += _fill(pieces, room, indent, style.size)
    return lines


def _typed_lines(runs: list[Run]) -> Iterator[list[Run]]:
    line: list[Run] = []
    for run in runs:
        first, *others = run.text.split("\n")
        line.append(Run(first, run.bold, run.italic, run.underline))
        for other in others:
            yield line
            line = [Run(other, run.bold, run.italic, run.underline)]
    yield line


def _pieces(runs: list[Run], size: float) -> Iterator[Piece]:
    full = "".join(run.text for run in runs)
    ends: list[int] = []
    for run in runs:
        ends.append((ends[-1] if ends else 0) + len(run.text))
    start = 0
    for end in [*break_opportunities(full), len(full)]:
        while start < end:
            run = runs[bisect_right(ends, start)]
            stop = min(end, ends[bisect_right(ends, start)])
            yield _piece(full[start:stop], run, size, may_break=stop == end)
            start = stop


def _piece(text: str, run: Run, size: float, *, may_break: bool) -> Piece:
    font = face(bold=run.bold, italic=run.italic)
    letters = text.rstrip(" ")
    spaces = len(text) - len(letters)
    word = font.word(letters)
    gap = font.word(" ").width * size * spaces if spaces else 0.0
    return Piece(font, word, word.width * size, spaces, gap, run.underline, may_break)


def _fill(pieces: list[Piece], room: float, indent: float, size: float) -> Iterator[Line]:
    """Put as much on each line as fits; a word longer than a line breaks between letters."""
    start = 0
    ends, starts = _edges(pieces)
    while start < len(pieces):
        limit = starts[start] + room - indent + _TOLERANCE
        end = bisect_right(ends, limit, start)
        while end > start and not pieces[end - 1].may_break:
            end -= 1
        if end == start:
            end = next(i for i in range(start, len(pieces)) if pieces[i].may_break) + 1
            if not _is_single_letter(pieces[start:end]):
                pieces = [*pieces[:start], *_apart(pieces[start:end], size), *pieces[end:]]
                ends, starts = _edges(pieces)
                continue
        natural = ends[end - 1] - starts[start]
        yield Line(pieces[start:end], indent, room - indent - natural, end == len(pieces))
        start, indent = end, 0
    if not pieces:
        yield Line((), indent, room - indent, last=True)


def _edges(pieces: list[Piece]) -> tuple[list[float], list[float]]:
    """Return where each piece ends, without its spaces, and where each begins."""
    ends, starts, edge = [], [], 0.0
    for piece in pieces:
        starts.append(edge)
        ends.append(edge + piece.width)
        edge += piece.width + piece.gap
    return ends, starts


def _is_single_letter(pieces: list[Piece]) -> bool:
    return len(pieces) == 1 and len(clusters(pieces[0].word.text)) <= 1


def _apart(pieces: list[Piece], size: float) -> Iterator[Piece]:
    for piece in pieces:
        *letters, last = clusters(piece.word.text) or [""]
        for letter in letters:
            word = piece.font.word(letter)
            width = word.width * size
            yield Piece(piece.font, word, width, 0, 0.0, piece.underline, may_break=True)
        word = piece.font.word(last)
        yield piece._replace(word=word, width=word.width * size, may_break=True)
