"""Values of expressions, how they turn into one another, and the functions there are.

None is what is not known: an item without an answer, and all that cannot be computed without it
or at all (a division by zero, a sum with a word in it). It is never 0.
"""

import operator
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import (
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_UP,
    Decimal,
    DecimalException,
)

Value = Decimal | str | bool | date | None

_DAY_ZERO = date(1970, 1, 1)
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)")
_LONGEST_MATCHED = 200
_MOST_REPETITIONS = 4
_HIGHEST_POWER = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """A function: how many arguments it takes (from, to; None is any number), and its body."""

    arguments: int | tuple[int, int | None]
    body: Callable[..., Value]


def is_known(value: Value) -> bool:
    """Whether there is a value; an empty text is none."""
    return value is not None and value != ""


def truth(value: Value) -> bool:
    """What a condition makes of a value."""
    return is_known(value) and (not isinstance(value, (Decimal, bool)) or bool(value))


def text(value: Value) -> str:
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


def number(value: Value) -> Decimal | None:
    """The value as a number; a day counts from 1 January 1970, as forms do elsewhere."""
    match value:
        case bool():
            return Decimal(int(value))
        case Decimal():
            return value
        case date():
            return Decimal((value - _DAY_ZERO).days)
        case str():
            return _number_of(value.strip())
        case _:
            return None


def _number_of(typed: str) -> Decimal | None:
    if _NUMBER.fullmatch(typed):
        return Decimal(typed)
    day = _day_of(typed)
    return None if day is None else number(day)


def _day_of(typed: str) -> date | None:
    if not _ISO_DAY.fullmatch(typed):
        return None
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


def equal(one: Value, other: Value) -> bool:
    """`=` of XPath 1: as truths, else as numbers, else as texts, by what the two are."""
    if isinstance(one, bool) or isinstance(other, bool):
        return truth(one) == truth(other)
    if not (is_known(one) and is_known(other)):
        return is_known(one) == is_known(other)
    if isinstance(one, str) and isinstance(other, str):
        return one == other
    mine, theirs = number(one), number(other)
    return mine is not None and mine == theirs


def compare(one: Value, other: Value, holds: Callable[[Decimal, Decimal], bool]) -> bool:
    """`<` and its kind: as numbers; what is not known is neither less nor more."""
    mine, theirs = number(one), number(other)
    return mine is not None and theirs is not None and holds(mine, theirs)


def calculate(
    one: Value, other: Value, operation: Callable[[Decimal, Decimal], Decimal]
) -> Decimal | None:
    """Arithmetic: None when a side is not known or the operation has no result."""
    mine, theirs = number(one), number(other)
    if mine is None or theirs is None:
        return None
    try:
        return operation(mine, theirs)
    except DecimalException:  # a division by zero, or beyond all measure
        return None


def remainder(one: Decimal, other: Decimal) -> Decimal:
    """`mod`, with the sign of the first."""
    return one % other


def _rounded(rounding: str) -> Callable[[Value], Value]:
    def body(value: Value) -> Value:
        known = number(value)
        return None if known is None else known.to_integral_value(rounding)

    return body


def _round(value: Value, digits: Value = Decimal(0)) -> Value:
    """Half away from zero, as offices round."""
    known, places = number(value), number(digits)
    if known is None or places is None or not abs(places) <= 10:
        return None
    return known.quantize(Decimal(1).scaleb(-int(places)), rounding=ROUND_HALF_UP)


def _absolute(value: Value) -> Value:
    known = number(value)
    return None if known is None else abs(known)


def _power(base: Value, exponent: Value) -> Value:
    known = number(exponent)
    if known is None or abs(known) > _HIGHEST_POWER:
        return None
    return calculate(base, known, operator.pow)


def _known_numbers(values: Sequence[Value]) -> list[Decimal]:
    return [known for value in values if (known := number(value)) is not None]


def _sum(*values: Value) -> Value:
    known = _known_numbers(values)
    return sum(known, Decimal(0)) if known else None


def _least(*values: Value) -> Value:
    return min(_known_numbers(values), default=None)


def _most(*values: Value) -> Value:
    return max(_known_numbers(values), default=None)


def _count(*values: Value) -> Value:
    return Decimal(sum(map(is_known, values)))


def _coalesce(*values: Value) -> Value:
    return next(filter(is_known, values), None)


def _selected(chosen: Value, wanted: Value) -> bool:
    return text(wanted) in text(chosen).split()


def _count_selected(chosen: Value) -> Value:
    return Decimal(len(text(chosen).split()))


def _selected_at(chosen: Value, place: Value) -> Value:
    values, index = text(chosen).split(), number(place)
    return values[int(index)] if index is not None and 0 <= index < len(values) else None


def _regex(value: Value, pattern: Value) -> bool:
    """The whole text has to match, as in the forms' own definition.

    Patterns are checked when an expression is compiled, see `is_costly`.
    """
    return re.fullmatch(text(pattern), text(value)[:_LONGEST_MATCHED]) is not None


def is_costly(pattern: str) -> bool:
    """Whether a pattern has many repetitions, or a choice or repetition within a repetition."""
    bare = re.sub(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", "x", pattern)
    if len(_REPEATS.findall(bare)) > _MOST_REPETITIONS:
        return True
    groups = [False]
    for index, letter in enumerate(bare):
        if letter == "(":
            groups.append(False)
        elif letter == ")" and len(groups) > 1:
            inside = groups.pop()
            repeated = _REPEATS.match(bare, index + 1) is not None
            if inside and repeated:
                return True
            groups[-1] = groups[-1] or inside or repeated
        elif letter == "|" or _REPEATS.match(bare, index):
            groups[-1] = True
    return False


_REPEATS = re.compile(r"[*+]|\{\d*,\d*\}")


def _substring(value: Value, first: Value, length: Value = None) -> Value:
    """Of XPath: counts from 1."""
    start, size = number(first), number(length)
    if start is None:
        return ""
    begin = max(int(start) - 1, 0)
    end = None if length is None or size is None else int(start) - 1 + int(size)
    return text(value)[begin : end if end is None else max(end, 0)]


def _substr(value: Value, first: Value, last: Value = None) -> Value:
    """Of XLSForm: counts from 0."""
    start, end = number(first), number(last)
    return "" if start is None else text(value)[int(start) : None if end is None else int(end)]


def _translate(value: Value, old: Value, new: Value) -> Value:
    letters, others = text(old), text(new)
    table = {ord(letter): None for letter in letters[len(others) :]}
    return text(value).translate(
        {**table, **dict(zip(map(ord, letters), others, strict=False))}
    )


def _date(value: Value) -> Value:
    if isinstance(value, date) or not is_known(value):
        return value
    if isinstance(value, str):
        return _day_of(value)
    days = number(value)
    return None if days is None else _DAY_ZERO + timedelta(days=int(days))


_ANY: tuple[int, None] = (1, None)

FUNCTIONS: dict[str, Function] = {
    "abs": Function(arguments=1, body=_absolute),
    "boolean": Function(arguments=1, body=truth),
    "boolean-from-string": Function(arguments=1, body=lambda v: text(v) in ("true", "1")),
    "ceiling": Function(arguments=1, body=_rounded(ROUND_CEILING)),
    "coalesce": Function(arguments=_ANY, body=_coalesce),
    "concat": Function(arguments=_ANY, body=lambda *values: "".join(map(text, values))),
    "contains": Function(arguments=2, body=lambda v, part: text(part) in text(v)),
    "count": Function(arguments=_ANY, body=_count),
    "count-non-empty": Function(arguments=_ANY, body=_count),
    "count-selected": Function(arguments=1, body=_count_selected),
    "date": Function(arguments=1, body=_date),
    "ends-with": Function(arguments=2, body=lambda v, end: text(v).endswith(text(end))),
    "false": Function(arguments=0, body=lambda: False),
    "floor": Function(arguments=1, body=_rounded(ROUND_FLOOR)),
    "if": Function(arguments=3, body=lambda c, yes, no: yes if truth(c) else no),
    "int": Function(arguments=1, body=_rounded(ROUND_DOWN)),
    "max": Function(arguments=_ANY, body=_most),
    "min": Function(arguments=_ANY, body=_least),
    "normalize-space": Function(arguments=1, body=lambda v: " ".join(text(v).split())),
    "not": Function(arguments=1, body=lambda v: not truth(v)),
    "number": Function(arguments=1, body=number),
    "pow": Function(arguments=2, body=_power),
    "regex": Function(arguments=2, body=_regex),
    "round": Function(arguments=(1, 2), body=_round),
    "selected": Function(arguments=2, body=_selected),
    "selected-at": Function(arguments=2, body=_selected_at),
    "starts-with": Function(arguments=2, body=lambda v, start: text(v).startswith(text(start))),
    "string": Function(arguments=1, body=text),
    "string-length": Function(arguments=1, body=lambda v: Decimal(len(text(v)))),
    "substr": Function(arguments=(2, 3), body=_substr),
    "substring": Function(arguments=(2, 3), body=_substring),
    "substring-after": Function(arguments=2, body=lambda v, m: text(v).partition(text(m))[2]),
    "substring-before": Function(
        arguments=2,
        body=lambda v, m: text(v).partition(text(m))[0] if text(m) in text(v) else "",
    ),
    "sum": Function(arguments=_ANY, body=_sum),
    "today": Function(arguments=0, body=date.today),
    "translate": Function(arguments=3, body=_translate),
    "true": Function(arguments=0, body=lambda: True),
}
"""`today` is answered by `Expression.evaluate`, which is told what day it is."""
