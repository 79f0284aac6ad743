"""Where words end in a run of Thai letters, judged by how often each word is met.

Letters without spaces can often be read in more than one way (ตา|กลม, ตาก|ลม). A reading is
as likely as its words are together, and a place as sure as the readings in which a word ends
there, against all of them. Nobody minds a line that is a word shorter, but everybody a word
that is cut: so only what is surely an end counts as one.

Words are found letter by letter, on branches that grow when a text first needs them. So loading
costs next to nothing, and memory is taken only for words that begin like those of the texts.
"""

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from ktpn_desktop.thai.text import LEADING_VOWELS, MARKS

SURE = 0.9  # of 1; chosen by measuring, see resources/words/README.md
RATES = "abcdefghijklmnopqrstuv"  # not met in the corpus, once, twice, 4 times, 8 times …

Found = list[tuple[int, float]]  # where words end that begin at a place, and their likelihoods


class Vocabulary:
    """Words by their first letters, each with how often it is met."""

    def __init__(self, lines: Mapping[str, str]) -> None:
        """Take the endings of words by their first three letters, each before one of RATES."""
        self._lines = lines
        self._branches: dict[str, tuple[float, _Branch | None]] = {}

    def with_words(self, words: Iterable[str], rate: str) -> "Vocabulary":
        """Return a vocabulary that knows these words too, all of them as often met."""
        lines, changed = dict(self._lines), set()
        for word in words:
            start, ending = word[:3], word[3:] + rate
            lines[start] = f"{lines[start]} {ending}" if start in lines else ending
            changed.add(start)
        other = Vocabulary(lines)
        other._branches = {
            begin: branch
            for begin, branch in self._branches.copy().items()
            if begin not in changed and begin[:2] not in changed
        }
        return other

    def words(self) -> list[str]:
        """Return all the words there are."""
        return [
            start + ending[:-1]
            for start, endings in self._lines.items()
            for ending in endings.split(" ")
        ]

    def sure_ends(self, run: str) -> tuple[int, ...]:
        """Return where words surely end in a run of Thai letters, the last one with it."""
        ends, begin = [], 0
        while len(run) - begin > _AT_ONCE:  # as no text has, but a broken file may
            found = [end for end in self._sure(run[begin:][:_AT_ONCE]) if end <= _AT_ONCE // 2]
            ends += [begin + end for end in found]
            begin += found[-1] if found else _AT_ONCE // 2
        return (*ends, *(begin + end for end in self._sure(run[begin:])))

    def parts(self, word: str) -> list[int]:
        """Return where the words end that this word is made of, if it is made of usual ones."""
        best = [1.0, *[0.0] * len(word)]
        ends: list[list[int]] = [[] for _ in best]
        for start in range(len(word)):
            for end, likelihood in self._found(word, start) if best[start] else ():
                chance = best[start] * likelihood
                length = end - start
                usual = length < len(word) and likelihood >= _likelihood(_USUAL, length)
                if usual and chance > best[end]:
                    best[end], ends[end] = chance, [*ends[start], end]
        return ends[-1]

    def _sure(self, run: str) -> list[int]:
        reached, steps = _readings(run, self._found)
        if not reached[-1]:
            reached, steps = _readings(run, _with_unknown_words(run, self._found))
        rest = [0.0] * len(run) + [1 / reached[-1]]  # likelihood of what may follow a place
        for start, found in reversed(steps):
            chance = 0.0
            for end, likelihood in found:
                chance += likelihood * rest[end]
            rest[start] = chance
        return [end for end in range(1, len(run) + 1) if reached[end] * rest[end] > SURE]

    def _found(self, run: str, start: int) -> Found:
        found: Found = []
        begin = run[start : start + 3]
        two, branch = self._branches.get(begin) or self._grown(begin)
        if two:
            found.append((start + 2, two))
        end = start + 3
        while branch:
            tail, likelihood, further = branch
            if tail:
                if not run.startswith(tail, end):
                    break
                end += len(tail)
            if likelihood:
                found.append((end, likelihood))
            if not further or end >= len(run):
                break
            letter = run[end]
            end += 1
            grown = further.get(letter)
            if isinstance(grown, list):
                grown = further[letter] = _branch(grown, end - start)
            branch = grown
        return found

    def _grown(self, begin: str) -> "tuple[float, _Branch | None]":
        """Grow the branch of words that begin so; two threads may, and grow the same."""
        two = max((_likelihood(rate, 2) for rate in self._endings(begin[:2])), default=0.0)
        endings = self._endings(begin) if len(begin) == 3 else []
        grown = self._branches[begin] = two, _branch(endings, 3) if endings else None
        return grown

    def _endings(self, begin: str) -> list[str]:
        return self._lines.get(begin, "").split()


# The letters that come next, how likely the word is that ends there, and where others go on.
# Those that no text has asked for yet are the endings of their words.
_Branch: TypeAlias = tuple[str, float, dict[str, "_Branch | list[str]"]]

_NOWHERE: dict[str, _Branch | list[str]] = {}
_AT_ONCE = 240  # letters: more, and likelihoods come near to what a float can hold
# Fewer than the corpus has (33 million): the fewer, the sooner is a long word read as two.
_ALL_WORDS = 12_700_000
_USUAL = "i"  # of RATES
_A_LETTER = 4.5  # by which likelihoods are multiplied for every letter, to keep them near 1
_LIKELIHOODS = dict(zip(RATES, (0.5, *(float(1 << n) for n in range(21))), strict=True))


def _likelihood(rate: str, letters: int) -> float:
    return _LIKELIHOODS[rate] / _ALL_WORDS * math.pow(_A_LETTER, letters)


def _branch(endings: list[str], letters: int) -> _Branch:
    """Return endings, each before its rate, of words of which so many letters are known."""
    if len(endings) == 1:
        ending, rate = endings[0][:-1], endings[0][-1]
        return ending, _likelihood(rate, letters + len(ending)), _NOWHERE
    likelihood = 0.0
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for ending in endings:
        if len(ending) == 1:
            likelihood = max(likelihood, _likelihood(ending, letters))
        else:
            alike[ending[0]].append(ending[1:])
    return "", likelihood, {**alike}


def _readings(
    run: str, find: Callable[[str, int], Found]
) -> tuple[list[float], list[tuple[int, Found]]]:
    """Return how likely each place is reached word by word, and the words found on the way."""
    reached = [1.0, *[0.0] * len(run)]
    steps = []
    for start in range(len(run)):
        chance = reached[start]
        if chance:
            found = find(run, start)
            for end, likelihood in found:
                reached[end] += chance * likelihood
            steps.append((start, found))
    return reached, steps


# A letter with all that cannot stand without it.
_CLUSTER = re.compile(f"[{LEADING_VOWELS}]?.[{MARKS}ะาำๅ]*")
_LONGEST_UNKNOWN = 9  # clusters
_UNKNOWN = 6.1e-6  # e^-12
_UNKNOWN_LETTER = 0.05  # e^-3


def _with_unknown_words(
    run: str, find: Callable[[str, int], Found]
) -> Callable[[str, int], Found]:
    """Return what finds words, and takes any few letters that belong together for one too."""
    ends = [cluster.end() for cluster in _CLUSTER.finditer(run)]
    nth = {place: index for index, place in enumerate([0, *ends])}

    def find_more(run: str, start: int) -> Found:
        if start not in nth:
            return []
        unknown = ends[nth[start] : nth[start] + _LONGEST_UNKNOWN]
        return find(run, start) + [
            (end, _UNKNOWN * (_UNKNOWN_LETTER * _A_LETTER) ** (end - start)) for end in unknown
        ]

    return find_more
