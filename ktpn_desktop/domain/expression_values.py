"""Values of expressions, how they turn into one another, what they are to each other.

None is what is not known: an item without an answer, and all that cannot be computed without it
or at all (a division by zero, a sum with a word in it). It is never 0. What an item is in every
row of a repeating section is several values; where one is asked for, it is the first.
"""

import re
from collections.abc import Callable
from datetime import date, time
from decimal import Decimal, DecimalException
from functools import lru_cache

Scalar = Decimal | str | bool | date | None
Value = Scalar | tuple[Scalar, ...]

DAY_ZERO = date(1970, 1, 1)
MOST = Decimal(10) ** 25
"""Numbers are smaller than this one: beyond it digits would be lost."""

LONGEST_TEXT = 32_000
_LONGEST_NUMBER = 60
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ISO_MOMENT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2})(:[0-9]{2}\S*)?")
_NUMBER = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)")
_MINUTES_OF_A_DAY = 24 * 60


def first(value: Value) -> Scalar:
    """The value, or the first of several."""
    if isinstance(value, tuple):
        return value[0] if value else None
    return value


def each(value: Value) -> tuple[Scalar, ...]:
    """All that a value is: one, or several."""
    return value if isinstance(value, tuple) else (value,)


def is_known(value: Scalar) -> bool:
    """Whether there is a value; an empty text is none."""
    return value is not None and value != ""


def truth(value: Scalar) -> bool:
    """What a condition makes of a value."""
    return is_known(value) and (not isinstance(value, (Decimal, bool)) or bool(value))


def text(value: Scalar) -> str:
    """The value as text; empty when it is not known."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            plain = format(value.normalize(), "f")
            return "0" if plain == "-0" else plain
        case date():
            return value.isoformat()
        case _:
            return value


def number(value: Scalar) -> Decimal | None:
    """The value as a number; a day counts from 1 January 1970, as forms do elsewhere."""
    match value:
        case bool():
            return Decimal(int(value))
        case Decimal():
            return value
        case date():
            return Decimal((value - DAY_ZERO).days)
        case str():
            return _number_of(value.strip())
        case _:
            return None


def _number_of(typed: str) -> Decimal | None:
    return _short_number(typed) if len(typed) <= _LONGEST_NUMBER else None


@lru_cache(maxsize=4_096)  # the answers of a form are few, and asked for again and again
def _short_number(typed: str) -> Decimal | None:
    if _NUMBER.fullmatch(typed):
        return bounded(Decimal(typed))
    if moment := _ISO_MOMENT.fullmatch(typed):
        whole, part = number(day_of(moment[1])), part_of_day(moment[2])
        return None if whole is None or part is None else whole + part
    day = day_of(typed)
    return None if day is None else number(day)


def day_of(typed: str) -> date | None:
    """The day that a text says, with or without a time."""
    if moment := _ISO_MOMENT.fullmatch(typed):
        typed = moment[1]
    if not _ISO_DAY.fullmatch(typed):
        return None
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


def part_of_day(typed: str) -> Decimal | None:
    """How much of a day has passed at a time, as `decimal-time` says it."""
    moment = _ISO_MOMENT.fullmatch(typed)
    try:
        clock = time.fromisoformat(moment[2] if moment else typed)
    except ValueError:
        return None
    return Decimal(clock.hour * 60 + clock.minute) / _MINUTES_OF_A_DAY


def bounded(known: Decimal) -> Decimal | None:
    """The number, if it is none beyond all measure."""
    return known if abs(known) < MOST else None


def equal(one: Scalar, other: Scalar) -> bool:
    """`=` of XPath 1: as truths, else as numbers, else as texts, by what the two are."""
    if isinstance(one, bool) or isinstance(other, bool):
        return truth(one) == truth(other)
    if not (is_known(one) and is_known(other)):
        return is_known(one) == is_known(other)
    if isinstance(one, str) and isinstance(other, str):
        return one == other
    mine, theirs = number(one), number(other)
    return mine is not None and mine == theirs


def compare(one: Scalar, other: Scalar, holds: Callable[[Decimal, Decimal], bool]) -> bool:
    """`<` and its kind: as numbers; what is not known is neither less nor more."""
    mine, theirs = number(one), number(other)
    return mine is not None and theirs is not None and holds(mine, theirs)


def calculate(
    one: Scalar, other: Scalar, operation: Callable[[Decimal, Decimal], Decimal]
) -> Decimal | None:
    """Arithmetic: None when a side is not known or the operation has no result."""
    mine, theirs = number(one), number(other)
    if mine is None or theirs is None:
        return None
    try:
        return bounded(operation(mine, theirs))
    except DecimalException:  # a division by zero
        return None


def remainder(one: Decimal, other: Decimal) -> Decimal:
    """`mod`, with the sign of the first."""
    return one % other
