"""Where a line of Thai may break: between words, and never inside what belongs together.

Qt breaks Thai only where the system has a dictionary, which Windows has not; `display` tells it
with zero-width spaces. Paper asks `break_opportunities`. Stored text never has such spaces.
"""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ktpn_desktop.thai import dictionary, keeping
from ktpn_desktop.thai.dictionary import THAI, add_names, load
from ktpn_desktop.thai.keeping import line_places, may_break_at, place_span, title_places
from ktpn_desktop.thai.pieces import clusters, split_long

__all__ = [
    "add_names",
    "break_opportunities",
    "clusters",
    "display",
    "load",
    "segments",
    "split_long",
]

ZERO_WIDTH_SPACE = "\u200b"
NO_BREAK_SPACE = "\u00a0"


def break_opportunities(text: str) -> list[int]:
    """Return the places, as indices of the text, before which a line may begin."""
    return list(_opportunities(text, dictionary.names()))


def segments(text: str) -> list[str]:
    """Return the text cut at every place where a line may break; spaces stay at the ends."""
    places = (0, *_opportunities(text, dictionary.names()), len(text))
    return [text[first:last] for first, last in pairwise(places) if first < last]


def display(text: str) -> str:
    """Return the text for Qt to show, with the spaces that tell it where to break."""
    return _display(text, dictionary.names())


_SPACE = " \t\r\n\u200b\u2000-\u2006\u2008-\u200a\u3000"  # not the no-break ones
_GAP = re.compile(f"[{_SPACE}]+")
_RUN = re.compile(f"[{THAI}]+")


@lru_cache(maxsize=4_000)
def _display(text: str, names: object) -> str:
    places = _opportunities(text, names)
    marked = []
    for first, last in pairwise((0, *places, len(text))):
        segment = text[first:last]
        inner = segment.rstrip(" ")  # spaces before its last letter are none to break at
        marked.append(inner.replace(" ", NO_BREAK_SPACE) + segment[len(inner) :])
        if inner == segment and last < len(text) and not _GAP.match(segment[-1:]):
            marked.append(ZERO_WIDTH_SPACE)
    return "".join(marked)


def _opportunities(text: str, names: object) -> tuple[int, ...]:
    find = _kept_places if len(text) < _MANY_LETTERS else _places
    return find(text, names)


_MANY_LETTERS = 1_000  # of a text that is typed, and is another one with each letter


def _places(text: str, names: object) -> tuple[int, ...]:
    found: list[int] = []
    titles: list[int] = []
    begin = 0
    for gap in (*_GAP.finditer(text), None):
        first, last = gap.span() if gap else (len(text), len(text))
        if begin < first:
            chunk = _chunk(text[begin:first], names)
            found += [begin + place for place in chunk.line_places]
            titles += [begin + place for place in chunk.titles]
        if first > 0 and last < len(text) and may_break_at(text, first, last):
            found.append(last)
        begin = last
    places = keeping.places(text)
    if titles or places:
        ends = _text_ends(text, names)
        kept = [*keeping.people(text, titles, ends), *(place_span(one, ends) for one in places)]
        inside = {place for first, last in kept for place in range(first + 1, last)}
        return tuple([place for place in found if place not in inside])
    return tuple(found)


_kept_places = lru_cache(maxsize=4_000)(_places)


def _text_ends(text: str, names: object) -> set[int]:
    """Return where words begin and end, also those where no line may break."""
    ends = {0, len(text)}
    begin = 0
    for gap in (*_GAP.finditer(text), None):
        first, last = gap.span() if gap else (len(text), len(text))
        if begin < first:
            ends.update([begin + place for place in _chunk(text[begin:first], names).word_ends])
        ends.update((first, last))
        begin = last
    return ends


class _Chunk(NamedTuple):
    """What is known of letters without a space between them: places inside, as indices."""

    word_ends: tuple[int, ...]
    line_places: tuple[int, ...]
    titles: tuple[int, ...]  # of people, or what looks like one


@lru_cache(maxsize=20_000)
def _chunk(chunk: str, _names: object) -> _Chunk:
    ends = _word_ends(chunk)
    return _Chunk(ends, tuple(line_places(chunk, ends)), title_places(chunk, ends))


def _word_ends(chunk: str) -> tuple[int, ...]:
    if _RUN.fullmatch(chunk):
        return dictionary.word_ends(chunk)[:-1]
    ends: list[int] = []
    for run in _RUN.finditer(chunk):
        begin = run.start()
        ends += [begin, *[begin + end for end in dictionary.word_ends(run[0])]]
    return tuple([end for end in ends if 0 < end < len(chunk)])
