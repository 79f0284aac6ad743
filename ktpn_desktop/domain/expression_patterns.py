"""Patterns of `regex()`, and how long one may take.

Python's matcher tries every way to share a text out among repetitions and choices. With one
inside another, `(a+)+b`, thirty letters take longer than a visit; so such a pattern is refused,
and with others a text is matched only up to the length that they finish in an instant.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

LONGEST_PATTERN = 200
_MOST_REPETITIONS = 4
_MOST_WAYS = 2_000
_LONGEST = {0: 32_000, 1: 10_000, 2: 1_000, 3: 150, 4: 60}
"""Letters of a text, by the repetitions that share it out: about a million ways at most."""

_ONE_LETTER = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_QUANTIFIER = re.compile(r"(?:([*+]|\{\d*,\d*\})|(\?)|\{\d+\})[?+]?")
_PREFIX = re.compile(r"\(\?(?:P<\w+>|<?[=!]|[aiLmsux-]*:|>)")


@lru_cache(maxsize=500)
def is_costly(pattern: str) -> bool:
    """Whether a pattern may take too long on a short text."""
    return len(pattern) > LONGEST_PATTERN or _longest(pattern) is None


def matches(pattern: str, text: str) -> bool:
    """Whether the whole text is as the pattern says; one too long for it is not."""
    longest = _longest(pattern)
    if longest is None or len(text) > longest:
        return False
    return re.fullmatch(pattern, text) is not None


@dataclass(slots=True)
class _Group:
    """What is known of a group up to some letter: in how many ways it can be matched."""

    others: int = 0  # ways of the alternatives that are complete
    ways: int = 1
    varies: bool = False

    @property
    def total(self) -> int:
        return self.others + self.ways


@lru_cache(maxsize=500)
def _longest(pattern: str) -> int | None:
    """Return how long a text may be for this pattern; None when none is short enough."""
    bare = _ONE_LETTER.sub("x", pattern)
    groups = [_Group()]
    repetitions = at = 0
    while at < len(bare):
        inside: _Group | None = None
        prefix = _PREFIX.match(bare, at)
        if bare[at] == "(":
            groups.append(_Group())
        elif bare[at] == "|":
            group = groups[-1]
            group.others, group.ways, group.varies = group.total, 1, True
        elif bare[at] == ")" and len(groups) > 1:
            inside = groups.pop()
        at = prefix.end() if prefix else at + 1
        quantifier = _QUANTIFIER.match(bare, at) if bare[at - 1] not in "(|" else None
        if quantifier:
            at = quantifier.end()
            if inside and inside.varies and not quantifier[2]:
                return None  # a choice or repetition within a repetition
            repetitions += quantifier[1] is not None
        _join(groups[-1], inside, optional=quantifier is not None and quantifier[2] is not None)
        groups[-1].varies |= quantifier is not None and bool(quantifier[1] or quantifier[2])
    ways = groups[0].total
    if ways > _MOST_WAYS or repetitions > _MOST_REPETITIONS:
        return None
    return max(_LONGEST[repetitions] // (1 + ways // 20), 30)


def _join(group: _Group, inside: _Group | None, *, optional: bool) -> None:
    """Count what stands in a group as a part of it."""
    ways = (inside.total if inside else 1) + optional
    group.ways = min(group.ways * ways, _MOST_WAYS + 1)
    group.varies |= inside is not None and inside.varies
