"""Where words end in a run of Thai letters, judged by how often each word is met.

Letters without spaces can often be read in more than one way (ตา|กลม, ตาก|ลม). A reading is
as likely as its words are together, and a place as sure as the readings in which a word ends
there, against all of them. Nobody minds a line that is a word shorter, but everybody a word
that is cut: so only what is surely an end counts as one.

Words are found letter by letter, on branches that grow when a text first needs them. So loading
costs next to nothing, and memory is taken only for words that begin like those of the texts.
Letters are bytes of the Thai standard TIS-620 here: Python finds those in half the time.
"""

import math
import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from operator import mul
from typing import TypeAlias

from ktpn_desktop.thai.text import LEADING_VOWELS, MARKS

SURE = 0.9  # of 1; chosen by measuring, see resources/words/README.md
RATES = "abcdefghijklmnopqrstuv"  # not met in the corpus, once, twice, 4 times, 8 times …

Found = list[tuple[int, int, float]]  # from where to where words stand, and how likely they are


class Vocabulary:
    """Words by their first letters, each with how often it is met."""

    def __init__(self, lines: str = "") -> None:
        """Take lines of the first three letters of words, a tabulator, and their endings.

        Each ending stands before one of RATES, with a space between it and the next.
        """
        self._lines = dict([line.split(b"\t") for line in lines.encode(_CODE).splitlines()])
        self._begun: dict[bytes, _Step | None] = {}
        self._branches: dict[bytes, tuple[_Short, _Step | None]] = {}

    def with_words(self, words: Iterable[str], rate: str) -> "Vocabulary":
        """Return a vocabulary that knows these words too, all of them as often met."""
        other, changed, met = Vocabulary(), set(), rate.encode(_CODE)
        lines = other._lines = self._lines.copy()
        for word in " ".join(words).encode(_CODE).split():
            start, ending = word[:3], word[3:] + met
            lines[start] = lines[start] + b" " + ending if start in lines else ending
            changed.add(start)
        other._begun = {
            begin: step for begin, step in self._begun.copy().items() if begin not in changed
        }
        other._branches = {
            begin: branch
            for begin, branch in self._branches.copy().items()
            if begin[:3] not in changed and begin[:2] not in changed
        }
        return other

    def words(self) -> list[str]:
        """Return all the words there are."""
        return [
            (start + ending[:-1]).decode(_CODE)
            for start, endings in self._lines.items()
            for ending in endings.split()
        ]

    def sure_ends(self, run: str) -> tuple[int, ...]:
        """Return where words surely end in a run of Thai letters, the last one with it."""
        if len(run) <= _AT_ONCE:
            return tuple(self._sure(run))
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
        for start, end, likelihood in self._read(word, {})[1]:
            chance = best[start] * likelihood
            length = end - start
            usual = length < len(word) and likelihood >= _LIKELIHOODS[length][_USUAL]
            if usual and chance > best[end]:
                best[end], ends[end] = chance, [*ends[start], end]
        return ends[-1]

    def _sure(self, run: str) -> list[int]:
        reached, found = self._read(run, {})
        if not reached[-1]:
            reached, found = self._read(run, _unknown_words(run))
        rest = [0.0] * len(run) + [1 / reached[-1]]  # likelihood of what may follow a place
        for start, end, likelihood in reversed(found):
            rest[start] += likelihood * rest[end]
        rest[0] = 0.0  # no word ends there
        return [end for end, chance in enumerate(map(mul, reached, rest)) if chance > SURE]

    def _read(self, run: str, unknown: Mapping[int, Found]) -> tuple[list[float], Found]:
        """Return how likely each place is reached word by word, and the words on the way.

        All of it is one loop: a call for each place would take as long as what it does.
        """
        letters = run.encode(_CODE)
        codes = [*letters, 0]
        reached = [1.0, *[0.0] * len(run)]
        found: Found = []
        add, known = found.append, self._branches.get
        for start, chance in enumerate(reached):
            if not chance:
                continue
            begin = letters[start : start + 4]
            short, step = known(begin) or self._grown(begin)
            for length, likelihood in short:
                end = start + length
                reached[end] += chance * likelihood
                add((start, end, likelihood))
            end = start + 4
            while step:
                tail, likelihood, branch = step
                if tail:
                    if not letters.startswith(tail, end):
                        break
                    end += len(tail)
                if likelihood:
                    reached[end] += chance * likelihood
                    add((start, end, likelihood))
                if branch is None:
                    break
                step = branch[codes[end]]
                end += 1
            if unknown and start in unknown:
                for _, end, likelihood in unknown[start]:
                    reached[end] += chance * likelihood
                found += unknown[start]
        return reached, found

    def _grown(self, begin: bytes) -> "tuple[_Short, _Step | None]":
        """Grow the branch of words that begin so; two threads may, and grow the same."""
        short = []
        if rates := self._lines.get(begin[:2]):
            short.append((2, _LIKELIHOODS[2][max(rates)]))  # a space is less than any rate
        step = self._step_to(begin[:3]) if len(begin) > 2 else None
        if step:
            tail, likelihood, branch = step
            if not tail and likelihood:
                short.append((3, likelihood))
            step = None
            if len(begin) == 4 and branch is not None:
                step = branch[begin[3]]
            elif len(begin) == 4 and tail[:1] == begin[3:]:
                step = tail[1:], likelihood, None
        grown = self._branches[begin] = (tuple(short), step) if short or step else _NOTHING
        return grown

    def _step_to(self, three: bytes) -> "_Step | None":
        if three not in self._begun:
            endings = sorted(self._lines.get(three, b"").split())
            self._begun[three] = _step(endings, b"", 0, len(endings)) if endings else None
        return self._begun[three]


class _Branch(dict[int, "_Step | None"]):
    """Where words go on that begin alike, by the next letter; asked for one, it looks it up."""

    __slots__ = ("_begin", "_endings", "_first", "_last")

    def __init__(self, endings: Sequence[bytes], begin: bytes, first: int, last: int) -> None:
        self._endings, self._begin, self._first, self._last = endings, begin, first, last

    def __missing__(self, letter: int) -> "_Step | None":
        begin = self._begin + bytes((letter,))
        first = bisect_left(self._endings, begin, self._first, self._last)
        last = bisect_left(self._endings, begin + _LAST, first, self._last)
        step = _step(self._endings, begin, first, last) if first < last else None
        self[letter] = step
        return step


# The letters that come next, how likely the word is that ends there, and where others go on.
_Step: TypeAlias = tuple[bytes, float, _Branch | None]
_Short: TypeAlias = tuple[tuple[int, float], ...]  # words of two and three letters

_NOTHING: tuple[_Short, None] = (), None
_CODE = "tis_620"
_LAST = b"\xff"  # behind all letters
_AT_ONCE = 240  # letters: more, and likelihoods come near to what a float can hold
# Fewer than the corpus has (33 million): the fewer, the sooner is a long word read as two.
_ALL_WORDS = 12_700_000
_USUAL = ord("i")  # of RATES
_A_LETTER = 4.5  # by which likelihoods are multiplied for every letter, to keep them near 1
_MET = (0.5, *(float(1 << n) for n in range(21)))


class _Likelihoods(dict[int, dict[int, float]]):
    """How likely words of so many letters are, by the code of their rate."""

    def __missing__(self, letters: int) -> dict[int, float]:
        longer = math.pow(_A_LETTER, letters)
        found = self[letters] = {
            ord(rate): met / _ALL_WORDS * longer for rate, met in zip(RATES, _MET, strict=True)
        }
        return found


_LIKELIHOODS = _Likelihoods()


def _step(endings: Sequence[bytes], begin: bytes, first: int, last: int) -> _Step:
    """Return the step to some of the endings, which are sorted: those that begin so.

    An ending follows three letters and stands before its rate, and rates before all letters:
    a word comes before those that begin with it, and behind itself as a less frequent one.
    """
    place = len(begin)
    if last - first == 1:
        ending = endings[first]
        return ending[place:-1], _LIKELIHOODS[2 + len(ending)][ending[-1]], None
    likelihood = 0.0
    while first < last and len(endings[first]) == place + 1:
        likelihood = _LIKELIHOODS[3 + place][endings[first][place]]
        first += 1
    return b"", likelihood, _Branch(endings, begin, first, last)


# A letter with all that cannot stand without it.
_CLUSTER = re.compile(f"[{LEADING_VOWELS}]?.[{MARKS}ะาำๅ]*")
_LONGEST_UNKNOWN = 9  # clusters
_UNKNOWN = 6.1e-6  # e^-12
_UNKNOWN_LETTER = 0.05  # e^-3


def _unknown_words(run: str) -> dict[int, Found]:
    """Return, by where they begin, any few letters that belong together, as if words."""
    ends = [cluster.end() for cluster in _CLUSTER.finditer(run)]
    return {
        start: [
            (start, end, _UNKNOWN * (_UNKNOWN_LETTER * _A_LETTER) ** (end - start))
            for end in ends[index : index + _LONGEST_UNKNOWN]
        ]
        for index, start in enumerate([0, *ends[:-1]])
    }
