"""The words of Thai and the names of this profile: where the words in a run of letters end.

The dictionary is one for the whole process, for `nlpo3` keeps it in its own memory for good
(some 60 MB), so names that a person adds later are laid over its answers instead.
"""

import re
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from pathlib import Path

from ktpn_desktop import paths
from ktpn_desktop.thai.text import MARKS, normal_form

THAI = "ก-ฮะ-ฺเ-ๅ็-๎"  # letters, vowels and marks, for character classes; not ฯ ๆ or digits
LONGEST_NAME = 20  # a longer one may break between its words
SHORTEST_NAME = 4  # a shorter one is found in too many words


def word_ends(run: str) -> tuple[int, ...]:
    """Return where the words end in a run of Thai letters; the last one ends where it does."""
    return _word_ends(run, _names)


def add_names(more: Iterable[str]) -> None:
    """Keep these names of people, schools and places whole from now on."""
    global _names  # noqa: PLW0603 - replaced as a whole: other threads never see half of it
    with _adding:
        known = _names.all.union(*map(_parts, more))
        if known != _names.all:
            _names = _Names(known)


def names() -> object:
    """Return what stands for the names known now; another object after names were added."""
    return _names


def load() -> None:
    """Read the dictionary now, to have it ready; done once, by whoever comes first."""
    with _loading:
        if not _loaded:
            _load()
            _loaded.append(_DICTIONARY)


_DICTIONARY = "ktpn"
_loading = threading.Lock()
_adding = threading.Lock()
_loaded: list[str] = []

# Words of the list that mislead more often than they help: ราย|งานการ|ประชุม, ภาย|นอกรอบ|แรก,
# โรง|เรียนต่อ|ไป, ดำเนิน|การตาม. Where they are meant, their parts are found.
_MISLEADING = {"การตาม", "งานการ", "ภาย", "เรียนต่อ"}


def _load() -> None:
    import tempfile  # here, for it imports much that the first window does not need

    import nlpo3

    words = {
        word
        for name in ("words_th.txt", "education_terms.txt")
        for word in paths.resource("words", name).read_text("utf-8").splitlines()
        if _WHOLE_WORD.fullmatch(word)
    }
    with tempfile.TemporaryDirectory(prefix="ktpn-words-") as folder:
        merged = Path(folder, "words.txt")
        merged.write_text("\n".join(sorted(words - _MISLEADING)), "utf-8")
        message, done = nlpo3.load_dict(str(merged), _DICTIONARY)
    if not done:
        raise RuntimeError(message)


_WHOLE_WORD = re.compile(f"[{THAI}]{{2,}}")


@dataclass(frozen=True, slots=True, eq=False)
class _Names:
    """The names to keep whole, found by their first letters. Equal only to itself."""

    all: frozenset[str] = frozenset()
    by_start: dict[str, list[str]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        for name in sorted(self.all, key=len, reverse=True):
            self.by_start.setdefault(name[:SHORTEST_NAME], []).append(name)

    def at(self, run: str, start: int) -> str | None:
        """Return the longest name that stands whole at this place of the run."""
        for name in self.by_start.get(run[start : start + SHORTEST_NAME], ()):
            end = start + len(name)
            if run.startswith(name, start) and run[end : end + 1] not in _GOES_ON:
                return name
        return None


_names = _Names()
_GOES_ON = frozenset(f"{MARKS}ะาำๅ")
_PREFIX = re.compile("(?:เด็กชาย|เด็กหญิง|นางสาว|นาง|นาย|โรงเรียน|ตำบล|อำเภอ|จังหวัด|ต\\.|อ\\.|จ\\.)")


def _parts(name: str) -> set[str]:
    """Return the words of a name that are worth keeping whole, without title or kind."""
    pieces = (_PREFIX.sub("", piece, count=1) for piece in normal_form(name).split())
    return {
        run
        for piece in pieces
        for run in _WHOLE_WORD.findall(piece)
        if SHORTEST_NAME <= len(run) <= LONGEST_NAME
    }


@lru_cache(maxsize=20_000)
def _word_ends(run: str, names: _Names) -> tuple[int, ...]:
    ends = _dictionary_ends(run)
    if not names.all or len(ends) == 1:
        return ends
    place = 0
    while place <= len(run) - SHORTEST_NAME:
        name = names.at(run, place)
        if name is None:
            place += 1
        else:
            ends = _with_name(run, ends, place, place + len(name))
            place += len(name)
    return ends


def _dictionary_ends(run: str) -> tuple[int, ...]:
    import nlpo3

    if not _loaded:
        load()
    return tuple(accumulate(map(len, nlpo3.segment(run, _DICTIONARY))))


def _with_name(run: str, ends: tuple[int, ...], start: int, end: int) -> tuple[int, ...]:
    """Return the ends with the name kept whole, unless what is around it then makes less sense.

    "บ้านนา" is not a name in "บ้าน|นายก": the words would not be fewer for it.
    """
    before = max((e for e in ends if e <= start), default=0)
    after = min(e for e in ends if e >= end)
    within = [e for e in ends if before < e <= after]
    head = [before + e for e in _dictionary_ends(run[before:start])] if before < start else []
    tail = [end + e for e in _dictionary_ends(run[end:after])] if end < after else []
    instead = [*head, end, *tail]
    aligned = not head and not tail
    if not aligned and len(instead) >= len(within):
        return ends
    return (*(e for e in ends if e <= before), *instead, *(e for e in ends if e > after))
