"""Words set in one face and size: what lines are made of.

Most texts have one look, and most of their words were printed before. So a word is set once
for each look and then kept.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from ktpn_desktop.printing.fonts import face
from ktpn_desktop.printing.shaping import MARKS, normalise
from ktpn_desktop.printing.style import Run, Space, Style, Text
from ktpn_desktop.thai.dictionary import names
from ktpn_desktop.thai.numerals import Numerals, convert
from ktpn_desktop.thai.words import break_opportunities, clusters, segments, split_long

if TYPE_CHECKING:
    from ktpn_desktop.printing.paper_font import PaperFont, Word


class Piece(NamedTuple):
    """A word or part of one, in one face, with the spaces after it."""

    font: "PaperFont"
    word: "Word"
    width: float
    advance: float  # the width with the spaces
    spaces: int
    code: str  # of the word and the spaces
    underline: bool
    may_break: bool
    link: str | None = None

    @property
    def gap(self) -> float:
        """The width of the spaces."""
        return self.advance - self.width


_NUMBER = re.compile("[0-9๐-๙.,]+")


_LEADING_MARKS = re.compile(f"[{''.join(MARKS)}ำ]+")


_SHORT = 40  # letters of a text that is kept


_MANY_SHORT = 4_000  # texts that are kept


_MANY_LOOKS = 32


_MANY_PIECES = 10_000  # of one look


_advance: Callable[[Piece], float] = attrgetter("advance")


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
            runs[-1] = runs[-1].with_text(runs[-1].text + marks[0])
            letters = letters[marks.end() :]
        runs.append(Run(letters, run.bold or bold, run.italic, run.underline, run.link))
    return runs


class Words(NamedTuple):
    """The pieces of a text, and whether all of them look the same."""

    pieces: Sequence[Piece]
    even: bool


def words_of(text: Text, style: Style, space: Space) -> Words:
    """Set the words of one typed line in the look that it is printed in."""
    find = space.typeface.face if space.typeface else face
    if isinstance(text, str):  # as nearly all are
        set_words = _kept_words if len(text) <= _SHORT else _set_words
        return set_words(text, space.numerals, find(bold=style.bold), style.size, names())
    runs = as_runs(text, space.numerals, bold=style.bold)
    if len(runs) > 1:
        return Words(list(_run_pieces(runs, style.size, find)), even=False)
    for run in runs:
        font = find(bold=run.bold, italic=run.italic)
        pieces = _known(run.text, _pieces_of(font, style.size, underline=run.underline))
        if run.link:
            pieces = [piece._replace(link=run.link) for piece in pieces]
        return Words(pieces, even=not (run.link or run.underline))
    return Words((), even=True)


def _set_words(
    text: str, numerals: Numerals, font: "PaperFont", size: float, _names: object
) -> Words:
    known = _pieces_of(font, size, underline=False)
    return Words(_known(convert(normalise(text), numerals), known), even=True)


# Tables and charts say the same again and again, till other names are to be kept whole.
_kept_words = lru_cache(maxsize=_MANY_SHORT)(_set_words)


def _known(text: str, known: "_Pieces") -> list[Piece]:
    if _NUMBER.fullmatch(text):
        return [known[text]]
    return [known[segment] for segment in segments(text)]


def _run_pieces(
    runs: Sequence[Run], size: float, find: Callable[..., "PaperFont"]
) -> Iterator[Piece]:
    full = "".join([run.text for run in runs])
    ends = list(accumulate(len(run.text) for run in runs))
    start = 0
    for end in [*break_opportunities(full), len(full)]:
        while start < end:
            index = bisect_right(ends, start)
            run, stop = runs[index], min(end, ends[index])
            font = find(bold=run.bold, italic=run.italic)
            piece = _pieces_of(font, size, underline=run.underline)[full[start:stop]]
            if run.link or stop < end:
                piece = piece._replace(may_break=stop == end, link=run.link)
            yield piece
            start = stop


class _Pieces(dict[str, Piece]):
    """The pieces of one look by their letters and spaces, made when first asked for."""

    def __init__(self, font: "PaperFont", size: float, *, underline: bool) -> None:
        super().__init__()
        self._font, self._size, self._underline = font, size, underline

    def __missing__(self, text: str) -> Piece:
        if len(self) >= _MANY_PIECES:
            self.clear()
        letters = text.rstrip(" ")
        spaces = len(text) - len(letters)
        word = self._font.word(letters)
        width = word.width * self._size
        gap = self._font.word(" ").width * self._size * spaces if spaces else 0.0
        code = word.code + " " * spaces
        made = self[text] = Piece(
            self._font, word, width, width + gap, spaces, code, self._underline, True
        )
        return made


@lru_cache(maxsize=_MANY_LOOKS)
def _pieces_of(font: "PaperFont", size: float, *, underline: bool) -> _Pieces:
    return _Pieces(font, size, underline=underline)


def letters_of(pieces: Sequence[Piece]) -> str:
    """Return the letters and spaces of pieces, as typed."""
    return "".join(piece.word.text + " " * piece.spaces for piece in pieces)


def width_of(pieces: Sequence[Piece]) -> float:
    """Return the width of pieces beside each other, without spaces at the end."""
    return sum(map(_advance, pieces)) - (pieces[-1].gap if pieces else 0.0)


def edges_of(pieces: Iterable[Piece]) -> list[float]:
    """Return where each piece begins, and where the last one with its spaces ends."""
    return list(accumulate(map(_advance, pieces), initial=0.0))


def is_single_letter(pieces: Sequence[Piece]) -> bool:
    """Tell whether nothing can be taken apart here."""
    return len(pieces) == 1 and len(clusters(pieces[0].word.text)) <= 1


def apart(pieces: Iterable[Piece], size: float) -> Iterator[Piece]:
    """Yield the same in the next smaller pieces, with a line allowed to break between them."""
    for piece in pieces:
        known = _pieces_of(piece.font, size, underline=piece.underline)
        *parts, last = split_long(piece.word.text) or [""]
        for part in parts:
            yield known[part]._replace(link=piece.link)
        yield known[last + " " * piece.spaces]._replace(link=piece.link)
