"""Text into lines: how many pieces fit on one, the breaking, tabulators.

Where a line ends is found in the running sum of the widths of its pieces.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ktpn_desktop.printing.pieces import (
    Piece,
    Words,
    apart,
    edges_of,
    is_single_letter,
    letters_of,
    width_of,
    words_of,
)
from ktpn_desktop.printing.style import Align, Run, Space, Style, Tab, Text


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
        return "\t".join(map(letters_of, (self.pieces, *(tail.pieces for tail in self.tails))))

    @property
    def width(self) -> float:
        """The width of its letters, without spaces at the end."""
        return width_of(self.pieces)


_TOLERANCE = 0.001
_LEAST_SHARE = 0.3  # of the width that text before a tabulator needs
_GAP = 6.0  # before the text after a tabulator, in points


def break_lines(text: Text, style: Style, space: Space) -> list[Line]:
    """Return the lines that a text takes in this space; at least one, possibly empty."""
    room = space.width - style.left - style.right
    if isinstance(text, str) and "\n" not in text and not (style.tabs and "\t" in text):
        return _fill(words_of(text, style, space), room, style.first_indent, style.size)
    lines: list[Line] = []
    for typed_line in _split_at(text, "\n"):
        indent = style.first_indent if not lines else 0
        if style.tabs and (parts := _split_at(typed_line, "\t"))[1:]:
            lines += _tabbed(parts, indent, style, space)
        else:
            lines += _fill(words_of(typed_line, style, space), room, indent, style.size)
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


def _tabbed(parts: Sequence[Text], indent: float, style: Style, space: Space) -> Iterator[Line]:
    """Yield the lines of the first part; what the tabulators lead to stands on the last."""
    room = space.width - style.left - style.right
    before, *others = [words_of(part, style, space) for part in parts]
    stops = style.tabs[: len(others)]
    tails = [list(other.pieces) for other in others[: len(stops)]]
    between = words_of(" ", style, space).pieces
    for other in others[len(stops) :]:  # more tabulators than stops: spaces
        tails[-1] += [*between, *other.pieces]
    places = [
        _place(stop, width_of(tail), room) for stop, tail in zip(stops, tails, strict=True)
    ]
    edges = [*(place - _GAP for place in places[1:]), room]
    narrow = places[0] - _GAP
    fits = all(
        place + width_of(tail) <= edge + _TOLERANCE
        for place, tail, edge in zip(places, tails, edges, strict=True)
    )
    too_narrow = narrow - indent < min(_LEAST_SHARE * room, width_of(before.pieces))
    if not fits or too_narrow:
        pieces = [piece for each in (before, *others) for piece in (*each.pieces, *between)]
        yield from _fill(Words(pieces, even=False), room, indent, style.size)
        return
    *lines, last = _fill(before, narrow, indent, style.size)
    yield from (line._replace(room=line.room + room - narrow) for line in lines)
    end = last.indent + last.width
    set_out: list[Tail] = []
    for stop, tail, place in zip(stops, tails, places, strict=True):
        set_out.append(Tail(tail, place, end if stop.leader else None))
        end = place + width_of(tail)
    yield last._replace(room=0.0, last=True, tails=set_out)


def _place(stop: Tab, width: float, room: float) -> float:
    at = room if stop.at is None else stop.at
    return at - width if stop.align is Align.RIGHT else at


def _fill(words: Words, room: float, indent: float, size: float) -> list[Line]:
    """Put as much on each line as fits; a word longer than a line breaks in its parts."""
    pieces, even = words
    width = width_of(pieces)
    if not pieces or width <= room - indent + _TOLERANCE:
        return [Line(pieces, indent, room - indent - width, True, even)]
    lines: list[Line] = []
    edges = edges_of(pieces)
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
            if not is_single_letter(pieces[start:end]):
                pieces = [*pieces[:start], *apart(pieces[start:end], size), *pieces[end:]]
                edges, last = edges_of(pieces), len(pieces)
                continue
        natural = edges[end - 1] + pieces[end - 1].width - edges[start]
        room_left = room - indent - natural
        lines.append(Line(pieces[start:end], indent, room_left, end == last, even))
        start, indent = end, 0
    return lines
