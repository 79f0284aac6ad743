"""Text into lines: the places where a Thai line may break, the breaking, tabulators."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from ktpn_desktop.printing.fonts import face
from ktpn_desktop.printing.shaping import MARKS, normalise
from ktpn_desktop.printing.style import Align, Run, Space, Style, Tab, Text
from ktpn_desktop.thai.numerals import Numerals, convert
from ktpn_desktop.thai.words import break_opportunities, clusters, split_long

if TYPE_CHECKING:
    from ktpn_desktop.printing.paper_font import PaperFont, Word


class Piece(NamedTuple):
    """A word or part of one, in one face, with the spaces after it."""

    font: "PaperFont"
    word: "Word"
    width: float
    spaces: int
    gap: float  # the width of those spaces
    underline: bool
    may_break: bool
    link: str | None = None


class Tail(NamedTuple):
    """What stands after a tabulator, where it begins, and where the dots to it do."""

    pieces: Sequence[Piece]
    x: float
    dots_from: float | None


@dataclass(frozen=True, slots=True)
class Line:
    """One line that fits: its pieces, its place, and the room that is left."""

    pieces: Sequence[Piece]
    indent: float
    room: float
    last: bool  # of its paragraph, or before a typed line break
    tails: Sequence[Tail] = ()

    @property
    def text(self) -> str:
        """The letters of the line, as typed."""
        return "\t".join(map(_letters, (self.pieces, *(tail.pieces for tail in self.tails))))

    @property
    def width(self) -> float:
        """The width of its letters, without spaces at the end."""
        return _width(self.pieces)


_LEADING_MARKS = re.compile(f"[{''.join(MARKS)}ำ]+")
_TOLERANCE = 0.001
_LEAST_SHARE = 0.3  # of the width that text before a tabulator needs
_GAP = 6.0  # before the text after a tabulator, in points


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
    lines: list[Line] = []
    for typed_line in _split_at(text, "\n"):
        indent = style.first_indent if not lines else 0
        if style.tabs and (parts := _split_at(typed_line, "\t"))[1:]:
            lines += _tabbed(parts, indent, style, space)
        else:
            room = space.width - style.left - style.right
            pieces = list(_pieces(typed_line, style, space))
            lines += _fill(pieces, room, indent, style.size)
    return lines


def _split_at(text: Text, letter: str) -> list[list[str | Run]]:
    parts = [text] if isinstance(text, str | Run) else text
    split: list[list[str | Run]] = [[]]
    for part in parts:
        if isinstance(part, str):
            first, *others = part.split(letter)
            split[-1].append(first)
            split += [[other] for other in others]
        else:
            first, *others = part.text.split(letter)
            split[-1].append(part.with_text(first))
            split += [[part.with_text(other)] for other in others]
    return split


def _tabbed(
    parts: list[list[str | Run]], indent: float, style: Style, space: Space
) -> Iterator[Line]:
    """Yield the lines of the first part; what the tabulators lead to stands on the last."""
    room = space.width - style.left - style.right
    first, *others = parts
    stops = style.tabs[: len(others)]
    tails = [list(_pieces(part, style, space)) for part in others[: len(stops)]]
    for part in others[len(stops) :]:  # more tabulators than stops: spaces
        tails[-1] += _pieces([" ", *part], style, space)
    places = [_place(stop, _width(tail), room) for stop, tail in zip(stops, tails, strict=True)]
    edges = [*(place - _GAP for place in places[1:]), room]
    narrow = places[0] - _GAP
    fits = all(
        place + _width(tail) <= edge + _TOLERANCE
        for place, tail, edge in zip(places, tails, edges, strict=True)
    )
    before = list(_pieces(first, style, space))
    too_narrow = narrow - indent < min(_LEAST_SHARE * room, _width(before))
    if not fits or too_narrow:
        words = [piece for part in parts for piece in _pieces([*part, " "], style, space)]
        yield from _fill(words, room, indent, style.size)
        return
    *lines, last = _fill(before, narrow, indent, style.size)
    yield from (replace(line, room=line.room + room - narrow) for line in lines)
    end = last.indent + last.width
    set_out: list[Tail] = []
    for stop, tail, place in zip(stops, tails, places, strict=True):
        set_out.append(Tail(tail, place, end if stop.leader else None))
        end = place + _width(tail)
    yield replace(last, room=0.0, last=True, tails=set_out)


def _place(stop: Tab, width: float, room: float) -> float:
    at = room if stop.at is None else stop.at
    return at - width if stop.align is Align.RIGHT else at


def _letters(pieces: Sequence[Piece]) -> str:
    return "".join(piece.word.text + " " * piece.spaces for piece in pieces)


def _width(pieces: Sequence[Piece]) -> float:
    width = sum(piece.width + piece.gap for piece in pieces)
    return width - (pieces[-1].gap if pieces else 0.0)


def _pieces(text: Text, style: Style, space: Space) -> Iterator[Piece]:
    runs = as_runs(text, space.numerals, bold=style.bold)
    full = "".join([run.text for run in runs])
    ends: list[int] = []
    for run in runs:
        ends.append((ends[-1] if ends else 0) + len(run.text))
    find = space.typeface.face if space.typeface else face
    start = 0
    for end in [*break_opportunities(full), len(full)]:
        while start < end:
            index = bisect_right(ends, start)
            run, stop = runs[index], min(end, ends[index])
            font = find(bold=run.bold, italic=run.italic)
            yield _piece(full[start:stop], run, font, style.size, may_break=stop == end)
            start = stop


def _piece(text: str, run: Run, font: "PaperFont", size: float, *, may_break: bool) -> Piece:
    word, spaces = _word(text, font)
    width, gap = word.width * size, _width_of_spaces(spaces, font, size)
    return Piece(font, word, width, spaces, gap, run.underline, may_break, run.link)


def _word(text: str, font: "PaperFont") -> tuple["Word", int]:
    letters = text.rstrip(" ")
    return font.word(letters), len(text) - len(letters)


def _width_of_spaces(spaces: int, font: "PaperFont", size: float) -> float:
    return font.word(" ").width * size * spaces if spaces else 0.0


def _fill(pieces: list[Piece], room: float, indent: float, size: float) -> Iterator[Line]:
    """Put as much on each line as fits; a word longer than a line breaks in its parts."""
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
    """Yield the same in the next smaller pieces, with a line allowed to break between them."""
    for piece in pieces:
        *parts, last = split_long(piece.word.text) or [""]
        for part in parts:
            word, spaces = _word(part, piece.font)
            gap = _width_of_spaces(spaces, piece.font, size)
            width = word.width * size
            yield piece._replace(word=word, width=width, spaces=spaces, gap=gap, may_break=True)
        word = piece.font.word(last)
        yield piece._replace(word=word, width=word.width * size, may_break=True)


def _smaller(word: str) -> list[str]:
    """Return the parts of a word: words in it, else syllables, at last single letters."""
    parts = split_long(word)
    return parts if len(parts) > 1 else clusters(word) or [""]
