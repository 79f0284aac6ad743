"""Limits of a number, as constraints and ranges say them and as items have them."""

import re
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from ktpn_desktop.domain.answer_value import plain
from ktpn_desktop.domain.checklist import NUMBERS, Item, ItemType
from ktpn_desktop.exchange.xlsform_notes import RowCells
from ktpn_desktop.exchange.xlsform_types import PER_CENT_UNITS, TypeCell

_BOUND = re.compile(r"\s*\.\s*(>=|<=)\s*(-?\d+(?:\.\d+)?)\s*(?:\band\b|$)")
_PARAMETER = re.compile(r"(\w+)\s*=\s*(-?[\d.]+)")

Limits = tuple[Decimal | None, Decimal | None, str | None]


def with_number_rules(cells: RowCells, kind: TypeCell, item: Item) -> Item:
    """Whole or not, per cent or not, and the limits that a range or a constraint sets."""
    if item.type not in NUMBERS:
        return item
    item = replace(item, whole=kind.word == "integer")
    if kind.word == "range":
        try:
            item = with_range(item, cells.text("parameters") or "")
        except InvalidOperation:
            cells.notes.wrong("xlsform.bad_range", cells.place("parameters"))
            return item
    else:
        low, high, constraint = limits_of(item.constraint)
        item = replace(item, minimum=low, maximum=high, constraint=constraint)
    if item.unit in PER_CENT_UNITS:
        item = replace(item, type=ItemType.PERCENT)
    low, high = item.minimum, item.maximum
    if item.type is ItemType.PERCENT and low is None and high is None:
        return replace(item, minimum=Decimal(0), maximum=Decimal(100))
    if low is not None and high is not None and low > high:
        limits = {"low": plain(low), "high": plain(high)}
        cells.notes.wrong("xlsform.limits_reversed", cells.place("constraint"), **limits)
    return item


def limits_of(constraint: str | None) -> Limits:
    """The limits with which a constraint begins, and what it says beyond them.

    `. >= 0 and . <= 100` is all limits, `. >= 0 and (. mod 5 = 0)` has one and a rest; any
    other constraint is only an expression.
    """
    bounds: dict[str, Decimal] = {}
    rest = constraint or ""
    while (match := _BOUND.match(rest)) and match[1] not in bounds:
        bounds[match[1]] = Decimal(match[2])
        rest = rest[match.end() :]
    rest = rest.strip()
    if rest and not (bounds and _is_bracketed(rest)):
        return None, None, constraint
    return bounds.get(">="), bounds.get("<="), rest[1:-1].strip() or None


def limits_text(item: Item) -> str | None:
    """The constraint that says the limits of an item and what its own constraint says."""
    if item.extras.get("type") == "range" or _limits_go_without_saying(item):
        return item.constraint
    parts = [
        f". {sign} {plain(limit)}"
        for sign, limit in ((">=", item.minimum), ("<=", item.maximum))
        if limit is not None
    ]
    if item.constraint:
        parts.append(f"({item.constraint})" if parts else item.constraint)
    return " and ".join(parts) or None


def with_range(item: Item, parameters: str) -> Item:
    """The item with the limits of `start=1 end=9 step=2`; or raise InvalidOperation."""
    parts = dict(_PARAMETER.findall(parameters))
    step = Decimal(parts.get("step", "1"))
    low, high = Decimal(parts.get("start", "0")), Decimal(parts.get("end", "10"))
    whole = step == int(step) and low == int(low)
    return replace(item, whole=whole, minimum=min(low, high), maximum=max(low, high))


def _limits_go_without_saying(item: Item) -> bool:
    return item.type is ItemType.PERCENT and item.minimum == 0 and item.maximum == 100


def _is_bracketed(text: str) -> bool:
    """Whether the bracket that opens a text is the one that closes it."""
    depth = 0
    quoted = ""
    for place, letter in enumerate(text):
        if quoted:
            quoted = "" if letter == quoted else quoted
        elif letter in "\"'":
            quoted = letter
        else:
            depth += {"(": 1, ")": -1}.get(letter, 0)
            if depth == 0:
                return letter == ")" and place == len(text) - 1
    return False
