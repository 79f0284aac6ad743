"""Where a line of Thai may break: between words, and never inside what belongs together.

Qt breaks Thai only where the system has a dictionary, which Windows has not; `display` tells it
with zero-width spaces. Paper asks `break_opportunities`. Stored text never has such spaces.
"""

import re
from functools import lru_cache
from itertools import pairwise

from ktpn_desktop.thai import dictionary, keeping
from ktpn_desktop.thai.dictionary import THAI, add_names, load
from ktpn_desktop.thai.keeping import may_break, may_break_at, may_part
from ktpn_desktop.thai.pieces import clusters, split_long

__all__ = [
    "add_names",
    "break_opportunities",
    "clusters",
    "display",
    "load",
    "segments",
    "split_long",
    "undisplay",
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


def undisplay(text: str) -> str:
    """Return what `display` was given, for text that is copied from the screen."""
    return text.replace(ZERO_WIDTH_SPACE, "").replace(NO_BREAK_SPACE, " ")


_SPACE = " \t\r\n\u200b\u2000-\u2006\u2008-\u200a\u3000"  # not the no-break ones
_GAP = re.compile(f"[{_SPACE}]+")
_CHUNK = re.compile(f"[^{_SPACE}]+")
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


@lru_cache(maxsize=4_000)
def _opportunities(text: str, names: object) -> tuple[int, ...]:
    ends = {0, len(text)}  # of words, with those where no line may break
    places: set[int] = set()
    for found in _CHUNK.finditer(text):
        start = found.start()
        of_words, of_lines = _chunk_places(found[0], names)
        ends.update([start + place for place in of_words])
        places.update([start + place for place in of_lines])
    for gap in _GAP.finditer(text):
        first, last = gap.span()
        ends.update((first, last))
        if first > 0 and last < len(text) and may_break_at(gap, text):
            places.add(last)
    for first, last in (*keeping.people(text, ends), *keeping.places(text, ends)):
        places.difference_update(range(first + 1, last))
    return tuple(sorted(places))


@lru_cache(maxsize=20_000)
def _chunk_places(chunk: str, names: object) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return where words begin and end inside a chunk without spaces, and where lines may."""
    ends = _word_ends(chunk, names)
    lines = [
        place
        for begin, place, end in zip((0, *ends), ends, (*ends[1:], len(chunk)), strict=False)
        if may_break(chunk, place) and may_part(chunk[begin:place], chunk[place:end])
    ]
    return ends, tuple(lines)


def _word_ends(chunk: str, names: object) -> tuple[int, ...]:
    ends = {
        run.start() + end
        for run in _RUN.finditer(chunk)
        for end in (0, *dictionary.word_ends(run[0]))
    }
    return tuple(sorted(ends - {0, len(chunk)}))
