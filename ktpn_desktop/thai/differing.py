"""How one Thai text became another, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from ktpn_desktop.thai.words import segments

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


def _words(text: str) -> list[str]:
    """Cut at words, and further than lines break: at spaces and around numbers."""
    return [piece for segment in segments(text) for piece in _FINER.findall(segment)]
