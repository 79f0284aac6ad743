"""The words of Thai and the names of this profile: where the words in a run of letters end."""

import re
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from ktpn_desktop import paths
from ktpn_desktop.thai.frequency import Vocabulary
from ktpn_desktop.thai.text import MARKS, normal_form
from ktpn_desktop.thai.titles import TITLE

THAI = "ก-ฮะ-ฺเ-ๅ็-๎"  # letters, vowels and marks, for character classes; not ฯ ๆ or digits
LONGEST_NAME = 20  # a longer one may break between its words
SHORTEST_NAME = 4  # a shorter one is found in too many words


def word_ends(run: str) -> tuple[int, ...]:
    """Return where words surely end in a run of Thai letters, the last one with it."""
    return _word_ends(run, _known.mark)


def word_parts(word: str) -> list[int]:
    """Return where the words end that a word is made of; nothing when it is made of none."""
    return vocabulary().parts(word)


def add_names(more: Iterable[str]) -> None:
    """Keep these names of people, schools and places whole from now on."""
    global _known  # noqa: PLW0603 - replaced as a whole: other threads never see half of it
    with _changing:
        new = frozenset().union(*map(name_parts, more)) - _known.names
        if new:
            words = _known.vocabulary and _known.vocabulary.with_words(sorted(new), _NAME)
            _known = _Known(_known.names | new, words)


def is_name(run: str) -> bool:
    """Tell whether a name is one that is worth keeping whole."""
    return _WHOLE_WORD.fullmatch(run) is not None and SHORTEST_NAME <= len(run) <= LONGEST_NAME


def names() -> object:
    """Return what stands for the names known now; another object after names were added."""
    return _known.mark


def load() -> None:
    """Have the dictionary ready: read, and grown where texts of this field will look."""
    words = vocabulary()
    for term in _terms():
        words.sure_ends(term)


@lru_cache(maxsize=10_000)  # for all names are added again when one is new
def name_parts(name: str) -> frozenset[str]:
    """Return the words of a name that are worth keeping whole, without title or kind."""
    return frozenset(
        run
        for piece in normal_form(name).split()
        for run in _WHOLE_WORD.findall(piece, _kind_end(piece))
        if is_name(run)
    )


def vocabulary() -> Vocabulary:
    """Return all the words and the names known now; they are read when first asked for."""
    if _known.vocabulary is None:
        with _changing:
            if _known.vocabulary is None:
                _known.vocabulary = read_words().with_words(sorted(_known.names), _NAME)
    return _known.vocabulary


def read_words() -> Vocabulary:
    """Return the words as they are in the files, without names."""
    words = Vocabulary(paths.resource("words", "words.txt").read_text("utf-8"))
    return words.with_words(_terms(), _TERM).with_words(_lines("places.txt"), _PLACE)


@dataclass(slots=True, eq=False)
class _Known:
    """The names to keep whole, and with them all words, once somebody has asked for any."""

    names: frozenset[str] = frozenset()
    vocabulary: Vocabulary | None = None
    mark: object = field(default_factory=object)  # for caches, which then do not hold the words


_known = _Known()
_changing = threading.Lock()

# How often they are taken to be met, of `frequency.RATES`. A place is not: that keeps กำแพงแสน
# whole, which is no usual sequence of words, and parts ใน|เมือง, which is one.
_TERM, _NAME, _PLACE = "n", "l", "b"

_WHOLE_WORD = re.compile(f"[{THAI}]{{2,}}")
_KIND = re.compile(
    rf"""(?: {TITLE} | โรงเรียน | ตำบล | อำเภอ | จังหวัด | ต\. | อ\. | จ\. )
    (?![{MARKS}ะาำๅ])  # as in นายาง""",
    re.VERBOSE,
)


def _terms() -> Iterator[str]:
    return filter(_WHOLE_WORD.fullmatch, _lines("education_terms.txt"))


def _lines(name: str) -> list[str]:
    return paths.resource("words", name).read_text("utf-8").splitlines()


def _kind_end(piece: str) -> int:
    kind = _KIND.match(piece)
    return kind.end() if kind else 0


@lru_cache(maxsize=20_000)
def _word_ends(run: str, _mark: object) -> tuple[int, ...]:
    return vocabulary().sure_ends(run)
