"""Text into lines: the places where a Thai line may break, the breaking, tabulators.

Most texts have one look, and most of their words were printed before. So a word is set once
for each look and then kept, and where a line ends is found in the running sum of the widths.
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
from ktpn_desktop.printing.style import Align, Run, Space, Style, Tab, Text
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


class Tail(NamedTuple):
    """What stands after a tabulator, where it begins, and where the dots to it do."""

    pieces: Sequence[Piece]
    x: float
    dots_from: float | None


class Line(NamedTuple):
    """One line that fits: its pieces, its place, and the room that is left."""

    pieces: Sequence[Piece]
    indent: float
    room: float
    last: bool  # of its paragraph, or before a typed line break
    even: bool = False  # one face throughout, no line under any of it and no link
    tails: Sequence[Tail] = ()

    @property
    def text(self) -> str:
        """The letters of the line, as typed."""
        return "\t".join(map(_letters, (self.pieces, *(tail.pieces for tail in self.tails))))

    @property
    def width(self) -> float:
        """The width of its letters, without spaces at the end."""
        return _width(self.pieces)


_NUMBER = re.compile("[0-9๐-๙.,]+")
_LEADING_MARKS = re.compile(f"[{''.join(MARKS)}ำ]+")
_TOLERANCE = 0.001
_LEAST_SHARE = 0.3  # of the width that text before a tabulator needs
_GAP = 6.0  # before the text after a tabulator, in points
_SHORT, _MANY_SHORT = 40, 4_000  # letters of a text that is kept, and how many are
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


def break_lines(text: Text, style: Style, space: Space) -> list[Line]:
    """Return the lines that a text takes in this space; at least one, possibly empty."""
    room = space.width - style.left - style.right
    if isinstance(text, str) and "\n" not in text and not (style.tabs and "\t" in text):
        return _fill(_words(text, style, space), room, style.first_indent, style.size)
    lines: list[Line] = []
    for typed_line in _split_at(text, "\n"):
        indent = style.first_indent if not lines else 0
        if style.tabs and (parts := _split_at(typed_line, "\t"))[1:]:
            lines += _tabbed(parts, indent, style, space)
        else:
            lines += _fill(_words(typed_line, style, space), room, indent, style.size)
    return lines


def _split_at(text: Text, letter: str) -> Sequence[Text]:
    """Return the parts of a text between these letters, at least one."""
    if isinstance(text, str | Run):
        return _parts(text, letter)
    split: list[list[str | Run]] = [[]]
    for run in text:
        first, *others = _parts(run, letter)
        split[-1].append(first)
        split += [[other] for other in others]
    return split


def _parts(run: str | Run, letter: str) -> Sequence[str | Run]:
    if isinstance(run, str):
        return run.split(letter)
    return [run.with_text(part) for part in run.text.split(letter)]


class _Words(NamedTuple):
    """The pieces of a text, and whether all of them look the same."""

    pieces: Sequence[Piece]
    even: bool


def _words(text: Text, style: Style, space: Space) -> _Words:
    find = space.typeface.face if space.typeface else face
    if isinstance(text, str):  # as nearly all are
        set_words = _kept_words if len(text) <= _SHORT else _set_words
        return set_words(text, space.numerals, find(bold=style.bold), style.size, names())
    runs = as_runs(text, space.numerals, bold=style.bold)
    if len(runs) > 1:
        return _Words(list(_run_pieces(runs, style.size, find)), even=False)
    for run in runs:
        font = find(bold=run.bold, italic=run.italic)
        pieces = _known(run.text, _pieces_of(font, style.size, underline=run.underline))
        if run.link:
            pieces = [piece._replace(link=run.link) for piece in pieces]
        return _Words(pieces, even=not (run.link or run.underline))
    return _Words((), even=True)


def _set_words(
    text: str, numerals: Numerals, font: "PaperFont", size: float, _names: object
) -> _Words:
    known = _pieces_of(font, size, underline=False)
    return _Words(_known(convert(normalise(text), numerals), known), even=True)


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


def _tabbed(parts: Sequence[Text], indent: float, style: Style, space: Space) -> Iterator[Line]:
    """Yield the lines of the first part; what the tabulators lead to stands on the last."""
    room = space.width - style.left - style.right
    before, *others = [_words(part, style, space) for part in parts]
    stops = style.tabs[: len(others)]
    tails = [list(other.pieces) for other in others[: len(stops)]]
    between = _words(" ", style, space).pieces
    for other in others[len(stops) :]:  # more tabulators than stops: spaces
        tails[-1] += [*between, *other.pieces]
    places = [_place(stop, _width(tail), room) for stop, tail in zip(stops, tails, strict=True)]
    edges = [*(place - _GAP for place in places[1:]), room]
    narrow = places[0] - _GAP
    fits = all(
        place + _width(tail) <= edge + _TOLERANCE
        for place, tail, edge in zip(places, tails, edges, strict=True)
    )
    too_narrow = narrow - indent < min(_LEAST_SHARE * room, _width(before.pieces))
    if not fits or too_narrow:
        pieces = [piece for each in (before, *others) for piece in (*each.pieces, *between)]
        yield from _fill(_Words(pieces, even=False), room, indent, style.size)
        return
    *lines, last = _fill(before, narrow, indent, style.size)
    yield from (line._replace(room=line.room + room - narrow) for line in lines)
    end = last.indent + last.width
    set_out: list[Tail] = []
    for stop, tail, place in zip(stops, tails, places, strict=True):
        set_out.append(Tail(tail, place, end if stop.leader else None))
        end = place + _width(tail)
    yield last._replace(room=0.0, last=True, tails=set_out)


def _place(stop: Tab, width: float, room: float) -> float:
    at = room if stop.at is None else stop.at
    return at - width if stop.align is Align.RIGHT else at


def _letters(pieces: Sequence[Piece]) -> str:
    return "".join(piece.word.text + " " * piece.spaces for piece in pieces)


def _width(pieces: Sequence[Piece]) -> float:
    return sum(map(_advance, pieces)) - (pieces[-1].gap if pieces else 0.0)


def _fill(words: _Words, room: float, indent: float, size: float) -> list[Line]:
    """Put as much on each line as fits; a word longer than a line breaks in its parts."""
    pieces, even = words
    width = _width(pieces)
    if not pieces or width <= room - indent + _TOLERANCE:
        return [Line(pieces, indent, room - indent - width, True, even)]
    lines: list[Line] = []
    edges = _edges(pieces)
    start, last = 0, len(pieces)
    while start < last:
        limit = edges[start] + room - indent + _TOLERANCE
        end = max(start, bisect_right(edges, limit, start) - 1)  # an indent may leave no room
        if end < last and edges[end] + pieces[end].width <= limit:
            end += 1  # the spaces after a line's last word may pass the margin
        while end > start and not pieces[end - 1].may_break:
            end -= 1
        if end == start:
            end = next(i for i in range(start, last) if pieces[i].may_break) + 1
            if not _is_single_letter(pieces[start:end]):
                pieces = [*pieces[:start], *_apart(pieces[start:end], size), *pieces[end:]]
                edges, last = _edges(pieces), len(pieces)
                continue
        natural = edges[end - 1] + pieces[end - 1].width - edges[start]
        room_left = room - indent - natural
        lines.append(Line(pieces[start:end], indent, room_left, end == last, even))
        start, indent = end, 0
    return lines


def _edges(pieces: Iterable[Piece]) -> list[float]:
    """Return where each piece begins, and where the last one with its spaces ends."""
    return list(accumulate(map(_advance, pieces), initial=0.0))


def _is_single_letter(pieces: Sequence[Piece]) -> bool:
    return len(pieces) == 1 and len(clusters(pieces[0].word.text)) <= 1


def _apart(pieces: Iterable[Piece], size: float) -> Iterator[Piece]:
    """Yield the same in the next smaller pieces, with a line allowed to break between them."""
    for piece in pieces:
        known = _pieces_of(piece.font, size, underline=piece.underline)
        *parts, last = split_long(piece.word.text) or [""]
        for part in parts:
            yield known[part]._replace(link=piece.link)
        yield known[last + " " * piece.spaces]._replace(link=piece.link)
