"""Conditions that need no formula to write: an item, how it compares, a value; several joined.

They are read from a checklist's expressions where those are as plain as that, and written back
as expressions; everything else stays a formula that a person writes.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from ktpn_desktop.domain.ids import ITEM_NAME

ITSELF = "."  # the item that the condition belongs to


class Comparison(StrEnum):
    """How an answer is compared; the text is that of expressions where there is one."""

    EQUAL = "="
    OTHER = "!="
    LEAST = ">="
    MOST = "<="
    MORE = ">"
    LESS = "<"
    CHOSEN = "selected"
    NOT_CHOSEN = "not selected"
    ANSWERED = "answered"
    EMPTY = "empty"


TAKES_NO_VALUE = frozenset({Comparison.ANSWERED, Comparison.EMPTY})


class Joined(StrEnum):
    """Whether every part has to hold, or one is enough."""

    ALL = "and"
    ANY = "or"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One comparison: `value` is the text of a choice or a number, "" where none is taken."""

    item: str  # an item's id, or ITSELF
    comparison: Comparison
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SimpleCondition:
    """Some comparisons, joined in one way."""

    parts: tuple[Part, ...]
    joined: Joined = Joined.ALL


_ITEM = rf"(?:\$\{{\s*(?P<item>{ITEM_NAME})\s*\}}|(?P<itself>\.))"
_VALUE = r"""(?:'(?P<single>[^']*)'|"(?P<double>[^"]*)"|(?P<number>-?\d+(?:\.\d+)?))"""
_COMPARED = re.compile(rf"{_ITEM}\s*(?P<sign>!=|<=|>=|=|<|>)\s*{_VALUE}")
_CHOSEN = re.compile(
    rf"(?P<no>not\s*\(\s*)?selected\s*\(\s*{_ITEM}\s*,\s*{_VALUE}\s*\)(?(no)\s*\))"
)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_JOINTS = {joined: re.compile(rf"\s+{joined.value}\s+") for joined in (Joined.ALL, Joined.ANY)}


def read_condition(expression: str) -> SimpleCondition | None:
    """Return an expression as a simple condition; None when it is more than that."""
    for joined, joint in _JOINTS.items():
        texts = joint.split(expression.strip())
        parts = [_part(text.strip()) for text in texts]
        known = tuple(part for part in parts if part is not None)
        if len(known) == len(parts):
            return SimpleCondition(parts=known, joined=joined if len(known) > 1 else Joined.ALL)
    return None


def write_condition(condition: SimpleCondition) -> str:
    """Return the expression of a condition."""
    return f" {condition.joined.value} ".join(_written(part) for part in condition.parts)


def of_parts(parts: Iterable[Part], joined: Joined = Joined.ALL) -> SimpleCondition | None:
    """Return the condition of these parts; None without any."""
    known = tuple(parts)
    return SimpleCondition(parts=known, joined=joined) if known else None


def _part(text: str) -> Part | None:
    if found := _CHOSEN.fullmatch(text):
        chosen = Comparison.NOT_CHOSEN if found["no"] else Comparison.CHOSEN
        return Part(item=_item(found), comparison=chosen, value=_value(found))
    if not (found := _COMPARED.fullmatch(text)):
        return None
    comparison, value = Comparison(found["sign"]), _value(found)
    if value == "" and comparison is Comparison.EQUAL:
        return Part(item=_item(found), comparison=Comparison.EMPTY)
    if value == "" and comparison is Comparison.OTHER:
        return Part(item=_item(found), comparison=Comparison.ANSWERED)
    return Part(item=_item(found), comparison=comparison, value=value) if value else None


def _written(part: Part) -> str:
    item = ITSELF if part.item == ITSELF else f"${{{part.item}}}"
    match part.comparison:
        case Comparison.ANSWERED:
            return f"{item} != ''"
        case Comparison.EMPTY:
            return f"{item} = ''"
        case Comparison.CHOSEN:
            return f"selected({item}, {_quoted(part.value)})"
        case Comparison.NOT_CHOSEN:
            return f"not(selected({item}, {_quoted(part.value)}))"
        case sign:
            plain = _NUMBER.fullmatch(part.value)
            return f"{item} {sign.value} {part.value if plain else _quoted(part.value)}"


def _quoted(value: str) -> str:
    if "'" not in value:
        return f"'{value}'"
    return '"' + value.replace('"', "") + '"'


def _item(found: re.Match[str]) -> str:
    return found["item"] or ITSELF


def _value(found: re.Match[str]) -> str:
    return found["single"] or found["double"] or found["number"] or ""
