"""How one Thai text became another, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from ktpn_desktop.thai.words import segments

_ALIKE = 0.5
_FINER = re.compile(r"\s+|[0-9๐-๙.,]+|[^\s0-9๐-๙]+")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of text that stayed, was added, or was removed."""

    text: str
    added: bool = False
    removed: bool = False


def differences(before: str, after: str) -> list[Part]:
    """Return the parts of both texts in reading order; what was removed stands first.

    Without its removed parts the list is `after`; without its added parts it is `before`.
    """
    old, new = _words(before), _words(after)
    parts: list[Part] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if kind == "equal":
            parts.append(Part("".join(new[new_from:new_to])))
            continue
        if old_to > old_from:
            parts.append(Part("".join(old[old_from:old_to]), removed=True))
        if new_to > new_from:
            parts.append(Part("".join(new[new_from:new_to]), added=True))
    return parts


def joined(base: str, mine: str, theirs: str) -> str:
    """Return one text with the changes that two people made to the same one.

    Where their changes meet, both stand there, mine first: it is a proposal that a person reads
    before it is kept.
    """
    words = _words(base) or _common(_words(mine), _words(theirs))
    ours, others = _changes(words, _words(mine)), _changes(words, _words(theirs))
    parts: list[str] = []
    at = 0
    while ours or others:
        start, end, here, there = _next_place(ours, others)
        parts += words[at:start]
        if here and there:
            mine_here = _applied(words, here, start, end)
            parts.append(_both(mine_here, _applied(words, there, start, end)))
        else:
            parts.append(_applied(words, here or there, start, end))
        at = end
        del ours[: len(here)], others[: len(there)]
    return "".join([*parts, *words[at:]])


def _words(text: str) -> list[str]:
    """Cut at words, and further than lines break: at spaces and around numbers."""
    return [piece for segment in segments(text) for piece in _FINER.findall(segment)]


_Change = tuple[int, int, str]
"""From and to which word of the old text, and what stands there now."""


def _changes(old: list[str], new: list[str]) -> list[_Change]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        (old_from, old_to, "".join(new[new_from:new_to]))
        for kind, old_from, old_to, new_from, new_to in matcher.get_opcodes()
        if kind != "equal"
    ]


def _common(mine: list[str], theirs: list[str]) -> list[str]:
    """Return what two texts of nothing before share, when that is more than half of them."""
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    if matcher.ratio() <= _ALIKE:
        return []
    blocks = matcher.get_matching_blocks()
    return [word for at, _there, size in blocks for word in mine[at : at + size]]


def _next_place(
    ours: list[_Change], others: list[_Change]
) -> tuple[int, int, list[_Change], list[_Change]]:
    """Return the first stretch of the old text that was changed, and who changed it how."""
    start, end, _text = min([*ours[:1], *others[:1]])
    taken: tuple[list[_Change], list[_Change]] = ([], [])
    grown = True
    while grown:
        grown = False
        for side, changes in zip(taken, (ours, others), strict=True):
            for change in changes[len(side) :]:
                if not _meets(change, start, end):
                    break
                side.append(change)
                end = max(end, change[1])
                grown = True
    return start, end, *taken


def _meets(change: _Change, start: int, end: int) -> bool:
    return change[0] < end or change[:2] == (start, end)


def _applied(words: list[str], changes: list[_Change], start: int, end: int) -> str:
    """Return a stretch of the old text as one side has it."""
    parts: list[str] = []
    at = start
    for change_from, change_to, text in changes:
        parts += [*words[at:change_from], text]
        at = change_to
    return "".join([*parts, *words[at:end]])


def _both(mine: str, theirs: str) -> str:
    if mine == theirs or not theirs.strip():
        return mine
    if not mine.strip():
        return theirs
    apart = "" if mine[-1].isspace() or theirs[0].isspace() else " "
    return f"{mine}{apart}{theirs}"
