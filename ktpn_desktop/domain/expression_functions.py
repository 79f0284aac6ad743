"""The functions of expressions, by the names that XLSForm has for them."""

import operator
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import (
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_UP,
    Context,
    Decimal,
)

from ktpn_desktop.domain.expression_patterns import matches
from ktpn_desktop.domain.expression_values import (
    DAY_ZERO,
    LONGEST_TEXT,
    Scalar,
    Value,
    bounded,
    calculate,
    day_of,
    each,
    is_known,
    number,
    part_of_day,
    text,
    truth,
)
from ktpn_desktop.thai.era import SHORT_MONTHS, WEEKDAYS

_HIGHEST_POWER = 100
_WIDE = Context(prec=60)  # room for the decimals of the highest numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """A function: how many arguments it takes (from, to; None is any number), and its body.

    One with `several` looks at an item in every row; to others such an item is its first. One
    without a body asks the evaluation: what day it is, which row.
    """

    arguments: int | tuple[int, int | None]
    body: Callable[..., Scalar] | None
    several: bool = False


def _rounded(rounding: str) -> Callable[[Scalar], Scalar]:
    def body(value: Scalar) -> Scalar:
        known = number(value)
        return None if known is None else known.to_integral_value(rounding)

    return body


def _round(value: Scalar, digits: Scalar = Decimal(0)) -> Scalar:
    """Half away from zero, as offices round."""
    known, places = number(value), number(digits)
    if known is None or places is None or not abs(places) <= 10:
        return None
    step = Decimal(1).scaleb(-int(places))
    return known.quantize(step, rounding=ROUND_HALF_UP, context=_WIDE)


def _absolute(value: Scalar) -> Scalar:
    known = number(value)
    return None if known is None else abs(known)


def _power(base: Scalar, exponent: Scalar) -> Scalar:
    known = number(exponent)
    if known is None or abs(known) > _HIGHEST_POWER:
        return None
    return calculate(base, known, operator.pow)


def _root(value: Scalar) -> Scalar:
    known = number(value)
    return None if known is None or known < 0 else known.sqrt()


def _all(values: tuple[Value, ...]) -> Iterator[Scalar]:
    for value in values:
        yield from each(value)


def _known_numbers(values: tuple[Value, ...]) -> list[Decimal]:
    return [known for value in _all(values) if (known := number(value)) is not None]


def _sum(*values: Value) -> Scalar:
    known = _known_numbers(values)
    return bounded(sum(known, Decimal(0))) if known else None


def _least(*values: Value) -> Scalar:
    return min(_known_numbers(values), default=None)


def _most(*values: Value) -> Scalar:
    return max(_known_numbers(values), default=None)


def _count(*values: Value) -> Scalar:
    """Rows count as they are, answered or not; a single answer counts when it is known."""
    return Decimal(sum(len(v) if isinstance(v, tuple) else is_known(v) for v in values))


def _count_known(*values: Value) -> Scalar:
    return Decimal(sum(map(is_known, _all(values))))


def _coalesce(*values: Value) -> Scalar:
    return next(filter(is_known, _all(values)), None)


def _concat(*values: Value) -> Scalar:
    return _short("".join(map(text, _all(values))))


def _join(separator: Value, *values: Value) -> Scalar:
    return _short(text(next(iter(each(separator)), None)).join(map(text, _all(values))))


def _short(joined: str) -> str | None:
    """No text that doubles from item to item until the memory is full."""
    return joined if len(joined) <= LONGEST_TEXT else None


def _selected(chosen: Scalar, wanted: Scalar) -> bool:
    return text(wanted) in text(chosen).split()


def _count_selected(chosen: Scalar) -> Scalar:
    return Decimal(len(text(chosen).split()))


def _selected_at(chosen: Scalar, place: Scalar) -> Scalar:
    values, index = text(chosen).split(), number(place)
    return values[int(index)] if index is not None and 0 <= index < len(values) else None


def _regex(value: Scalar, pattern: Scalar) -> bool:
    """The whole text has to match, as in the forms' own definition."""
    return matches(text(pattern), text(value))


def _substring(value: Scalar, first: Scalar, length: Scalar = None) -> Scalar:
    """Of XPath: counts from 1."""
    start, size = number(first), number(length)
    if start is None:
        return ""
    begin = max(int(start) - 1, 0)
    end = None if length is None or size is None else int(start) - 1 + int(size)
    return text(value)[begin : end if end is None else max(end, 0)]


def _substr(value: Scalar, first: Scalar, last: Scalar = None) -> Scalar:
    """Of XLSForm: counts from 0."""
    start, end = number(first), number(last)
    return "" if start is None else text(value)[int(start) : None if end is None else int(end)]


def _translate(value: Scalar, old: Scalar, new: Scalar) -> Scalar:
    letters, others = text(old), text(new)
    table = {ord(letter): None for letter in letters[len(others) :]}
    return text(value).translate(
        {**table, **dict(zip(map(ord, letters), others, strict=False))}
    )


def _date(value: Scalar) -> Scalar:
    if isinstance(value, date) or not is_known(value):
        return value
    if isinstance(value, str) and (day := day_of(value)):
        return day
    days = number(value)
    try:
        return None if days is None else DAY_ZERO + timedelta(days=int(days))
    except OverflowError:  # no calendar reaches that far
        return None


def _time_of_day(value: Scalar) -> Scalar:
    return part_of_day(text(value))


def _format_date(value: Scalar, form: Scalar) -> Scalar:
    """As other programs that read XLSForm write it: the year is that of the common era."""
    day = _date(value)
    if not isinstance(day, date):
        return None
    minutes = int((part_of_day(text(value)) or Decimal(0)) * 24 * 60)
    written = {
        **{"Y": f"{day.year:04}", "y": f"{day.year % 100:02}"},
        **{"m": f"{day.month:02}", "n": str(day.month), "b": SHORT_MONTHS[day.month - 1]},
        **{"d": f"{day.day:02}", "e": str(day.day), "a": WEEKDAYS[day.weekday()]},
        **{"H": f"{minutes // 60:02}", "h": str(minutes // 60), "M": f"{minutes % 60:02}"},
        **{"S": "00", "3": "000", "%": "%"},
    }
    return re.sub(r"%(.)", lambda found: written.get(found[1], found[0]), text(form))


_ANY: tuple[int, None] = (1, None)

FUNCTIONS: dict[str, Function] = {
    "abs": Function(arguments=1, body=_absolute),
    "boolean": Function(arguments=1, body=truth),
    "boolean-from-string": Function(arguments=1, body=lambda v: text(v) in ("true", "1")),
    "ceiling": Function(arguments=1, body=_rounded(ROUND_CEILING)),
    "choice-name": Function(arguments=2, body=None),
    "coalesce": Function(arguments=_ANY, body=_coalesce, several=True),
    "concat": Function(arguments=_ANY, body=_concat, several=True),
    "contains": Function(arguments=2, body=lambda v, part: text(part) in text(v)),
    "count": Function(arguments=_ANY, body=_count, several=True),
    "count-non-empty": Function(arguments=_ANY, body=_count_known, several=True),
    "count-selected": Function(arguments=1, body=_count_selected),
    "date": Function(arguments=1, body=_date),
    "date-time": Function(arguments=1, body=_date),
    "decimal-date-time": Function(arguments=1, body=number),
    "decimal-time": Function(arguments=1, body=_time_of_day),
    "ends-with": Function(arguments=2, body=lambda v, end: text(v).endswith(text(end))),
    "false": Function(arguments=0, body=lambda: False),
    "floor": Function(arguments=1, body=_rounded(ROUND_FLOOR)),
    "format-date": Function(arguments=2, body=_format_date),
    "format-date-time": Function(arguments=2, body=_format_date),
    "if": Function(arguments=3, body=lambda c, yes, no: yes if truth(c) else no),
    "indexed-repeat": Function(arguments=3, body=None),
    "int": Function(arguments=1, body=_rounded(ROUND_DOWN)),
    "join": Function(arguments=(2, None), body=_join, several=True),
    "max": Function(arguments=_ANY, body=_most, several=True),
    "min": Function(arguments=_ANY, body=_least, several=True),
    "normalize-space": Function(arguments=1, body=lambda v: " ".join(text(v).split())),
    "not": Function(arguments=1, body=lambda v: not truth(v)),
    "now": Function(arguments=0, body=None),
    "number": Function(arguments=1, body=number),
    "once": Function(arguments=1, body=None),
    "position": Function(arguments=0, body=None),
    "pow": Function(arguments=2, body=_power),
    "regex": Function(arguments=2, body=_regex),
    "round": Function(arguments=(1, 2), body=_round),
    "selected": Function(arguments=2, body=_selected),
    "selected-at": Function(arguments=2, body=_selected_at),
    "sqrt": Function(arguments=1, body=_root),
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
    "sum": Function(arguments=_ANY, body=_sum, several=True),
    "today": Function(arguments=0, body=None),
    "translate": Function(arguments=3, body=_translate),
    "true": Function(arguments=0, body=lambda: True),
}
