"""The pieces of a word, for a line or a cell too narrow for all of it."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from itertools import accumulate, pairwise

from ktpn_desktop import paths
from ktpn_desktop.thai.dictionary import THAI, word_ends, word_parts
from ktpn_desktop.thai.keeping import CLOSING, FOLLOWING, NEVER_FIRST, OPENING
from ktpn_desktop.thai.text import LEADING_VOWELS, SILENCER


def split_long(word: str) -> list[str]:
    """Return the next smaller pieces of a word: words in it, else syllables, else clusters.

    What is still too long is split again. Only a single cluster stays whole.
    """
    return list(_split(word))


def clusters(word: str) -> list[str]:
    """Return the smallest pieces of a word: letters with all that cannot stand without them."""
    return _CLUSTER.findall(word)


# A letter with what is written before, above, below and after it, and a silenced one behind.
_CLUSTER = re.compile(
    rf"ฯลฯ|ฯพณฯ|[{re.escape(OPENING)}]{{,4}}[{LEADING_VOWELS}]*.[{FOLLOWING}\u0300-\u036f\ufe0f]{{,12}}"
    rf"(?:[ก-ฮ][ิุ]?{SILENCER})?(?:(?!ฯลฯ|ฯพณฯ)[{re.escape(CLOSING)}ๆฯ{FOLLOWING}]){{,8}}",
    re.DOTALL,
)
_RUN = re.compile(f"[{THAI}]+")
_LONGEST = 200  # letters of a run worth looking into; what is longer is no word
_SPACES = re.compile(r"\s+")
_NEVER_FIRST = re.compile(rf"(?!ฯลฯ|ฯพณฯ)[\s{re.escape(NEVER_FIRST)}]")


@lru_cache(maxsize=4_000)
def _split(word: str) -> tuple[str, ...]:
    smallest = clusters(word)
    allowed = set(accumulate(map(len, smallest[:-1])))
    for places in (
        {gap.end() for gap in _SPACES.finditer(word)},
        _in_runs(word, word_ends),
        _in_runs(word, word_parts),
        _in_runs(word, _syllable_ends),
    ):
        ends = sorted(end for end in places & allowed if not _NEVER_FIRST.match(word, end))
        if ends:
            return tuple(word[first:end] for first, end in pairwise((0, *ends, len(word))))
    return tuple(smallest)


def _in_runs(word: str, ends: Callable[[str], Iterable[int]]) -> set[int]:
    """Return where the runs of Thai letters begin, and the ends of what is found in them."""
    return {
        run.start() + end
        for run in _RUN.finditer(word)
        for end in (0, *(ends(run[0]) if len(run[0]) <= _LONGEST else ()))
    }


def _syllable_ends(run: str) -> list[int]:
    """Return where the syllables of a run end: as few as can be, and those that are known."""
    places = [0, *accumulate(map(len, clusters(run)))]
    best: dict[int, tuple[int, list[int]]] = {0: (0, [])}
    for index, start in enumerate(places[:-1]):
        effort, ends = best[start]
        for end, more in _next_syllables(run, places[index:]):
            if end not in best or effort + more < best[end][0]:
                best[end] = (effort + more, [*ends, end])
    return best[len(run)][1]


_KNOWN, _UNKNOWN = 2, 5  # a syllable that is not known is worth two that are, and half a third


def _next_syllables(run: str, places: list[int]) -> Iterator[tuple[int, int]]:
    """Yield where a syllable may end that begins at the first place, and what that is worth."""
    start, first, *others = places
    yield first, _KNOWN if run[start:first] in _syllables() else _UNKNOWN
    for end in others[:_MOST_CLUSTERS]:
        if run[start:end] in _syllables():
            yield end, _KNOWN
        elif end == others[0] == first + 1:  # with a letter that closes it
            yield end, _UNKNOWN


_MOST_CLUSTERS = 5  # after the first: มหาสมุทร has no longer syllable


@cache
def _syllables() -> frozenset[str]:
    return frozenset(paths.resource("words", "syllables.txt").read_text("utf-8").split())
