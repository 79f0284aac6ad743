"""How the tree of an expression is worked out: each of its parts becomes a function."""

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol

from ktpn_desktop.domain.expression_functions import FUNCTIONS, Function
from ktpn_desktop.domain.expression_patterns import is_costly
from ktpn_desktop.domain.expression_values import (
    Scalar,
    Value,
    calculate,
    compare,
    each,
    equal,
    first,
    is_known,
    number,
    remainder,
    text,
    truth,
)
from ktpn_desktop.domain.ids import ITEM_NAME

if TYPE_CHECKING:
    from elementpath.xpath_tokens import XPathToken

ITSELF = "."
POSITION = ".."
THIS = "_this_"
"""How the library's grammar has the item itself."""

_OF_CHOICE = "_of_choice_"
_OF_ITEM = "_of_item_"

CHOICE_NAME = "choice-name"
REPEATED = "indexed-repeat"
_REFERENCE = re.compile(rf"\$\{{\s*({ITEM_NAME})\s*\}}")
_PLAIN_NAME = re.compile(r"[\w.\-]+")

Operation = Callable[[Scalar, Scalar], Scalar]
Labels = Callable[[str, str], str | None]
"""The label of a choice, by its item and its value."""

_OPERATIONS: dict[str, Operation] = {
    "+": lambda a, b: calculate(a, b, operator.add),
    "-": lambda a, b: calculate(a, b, operator.sub),
    "*": lambda a, b: calculate(a, b, operator.mul),
    "div": lambda a, b: calculate(a, b, operator.truediv),
    "mod": lambda a, b: calculate(a, b, remainder),
    "=": equal,
    "!=": lambda a, b: not equal(a, b),
    "<": lambda a, b: compare(a, b, operator.lt),
    "<=": lambda a, b: compare(a, b, operator.le),
    ">": lambda a, b: compare(a, b, operator.gt),
    ">=": lambda a, b: compare(a, b, operator.ge),
}


_COMPARISONS = frozenset({"=", "!=", "<", "<=", ">", ">="})


class Known(Protocol):
    """What items are, by their names in expressions; any mapping will do.

    The item's own answer is named ".", its row "..", and the answers to an item in all rows,
    wherever they are looked at from, by `in_all_rows`.
    """

    def get(self, name: str, /) -> Value:
        """Return what there is by that name; None when nothing is."""


def in_all_rows(name: str) -> str:
    """Return the name of the answers to an item in all rows."""
    return f"{name}[]"


def of_choice(attribute: str) -> str:
    """Return the name of an attribute of the choice that a filter looks at."""
    return f"@{attribute}"


def attribute_variable(word: str) -> str:
    """Return how the library's grammar, which takes Latin letters only, has an attribute."""
    return _OF_CHOICE + word.encode().hex()


def item_variable(name: str) -> str:
    """Return how the library's grammar, which takes no vowels above or below, has an item."""
    return name if _PLAIN_NAME.fullmatch(name) else _OF_ITEM + name.encode().hex()


def no_labels(_item: str, _value: str) -> None:
    """Know no label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What an evaluation knows: the answers, the day, and what choices are called."""

    answers: Known
    today: date
    labels: Labels = no_labels


class CostlyPattern(Exception):
    """A pattern could take longer than anybody waits, or is not known beforehand."""


class NoPattern(Exception):
    """A text is no pattern; the message is Python's."""


def compiled(token: "XPathToken") -> Callable[[Scope], Value]:
    """Turn the tree into nested functions."""
    symbol = token.symbol
    if symbol in ("(string)", "(integer)", "(decimal)", "(float)"):
        written = str(token.value)
        constant: Value = written if symbol == "(string)" else Decimal(written)
        return lambda scope: constant
    if symbol == "$":
        return _variable(str(token[0].value))
    if symbol == "(":
        return compiled(token[0])
    if token.label == "function" and symbol in FUNCTIONS:
        return _function(symbol, token)
    parts = [compiled(part) for part in token]
    if len(parts) == 1 and symbol in "+-":
        return _signed(symbol, parts[0])
    return _binary(symbol, parts[0], parts[1])


def _check_pattern(token: "XPathToken") -> None:
    """Refuse a pattern that is none, and one that may take for ever on a short text.

    Python's matcher tries every way to share a text out among repetitions: with one inside
    another, `(a+)+b`, thirty letters take longer than a visit; with many in a row, a page does.
    """
    if token.symbol != "(string)":
        raise CostlyPattern
    pattern = str(token.value)
    try:
        re.compile(pattern)
    except (re.error, OverflowError) as error:
        raise NoPattern(str(error)) from error
    if is_costly(pattern):
        raise CostlyPattern


def _variable(name: str) -> Callable[[Scope], Value]:
    item = ITSELF if name == THIS else _item(name)
    if name.startswith(_OF_CHOICE):
        item = of_choice(_attribute(name))
    return lambda scope: scope.answers.get(item)


def _signed(sign: str, part: Callable[[Scope], Value]) -> Callable[[Scope], Value]:
    def run(scope: Scope) -> Value:
        known = number(first(part(scope)))
        return -known if known is not None and sign == "-" else known

    return run


def _binary(
    symbol: str, left: Callable[[Scope], Value], right: Callable[[Scope], Value]
) -> Callable[[Scope], Value]:
    if symbol == "and":
        return lambda scope: truth(first(left(scope))) and truth(first(right(scope)))
    if symbol == "or":
        return lambda scope: truth(first(left(scope))) or truth(first(right(scope)))
    operation = _OPERATIONS[symbol]
    if symbol in _COMPARISONS:
        return lambda scope: _in_any_row(operation, left(scope), right(scope))
    return lambda scope: operation(first(left(scope)), first(right(scope)))


def _in_any_row(operation: Operation, one: Value, other: Value) -> bool:
    """Compare; an item in all rows is as it should be when it is so in one of them."""
    if not isinstance(one, tuple) and not isinstance(other, tuple):
        return bool(operation(one, other))
    if isinstance(one, tuple):
        last = first(other)
        return any(operation(each_one, last) for each_one in one)
    return any(operation(one, each_one) for each_one in each(other))


def _function(name: str, token: "XPathToken") -> Callable[[Scope], Value]:
    if name == "regex":
        _check_pattern(token[1])
    if name in (CHOICE_NAME, REPEATED):
        item = _named(token[1] if name == CHOICE_NAME else token[0])
        if item is None or _named(token[1]) is None:
            raise LookupError(f"{name}() needs the name of an item")
        value = compiled(token[0] if name == CHOICE_NAME else token[2])
        return (_label if name == CHOICE_NAME else _row)(item, value)
    return _call(name, FUNCTIONS[name], [compiled(part) for part in token])


def _label(item: str, value: Callable[[Scope], Value]) -> Callable[[Scope], Value]:
    return lambda scope: scope.labels(item, text(first(value(scope))))


def _row(item: str, place: Callable[[Scope], Value]) -> Callable[[Scope], Value]:
    def run(scope: Scope) -> Value:
        rows, wanted = scope.answers.get(in_all_rows(item)), number(first(place(scope)))
        if not isinstance(rows, tuple) or wanted is None or not 1 <= wanted <= len(rows):
            return None
        return rows[int(wanted) - 1]

    return run


def _call(
    name: str, function: Function, arguments: list[Callable[[Scope], Value]]
) -> Callable[[Scope], Value]:
    match name:
        case "today":
            return lambda scope: scope.today
        case "now":
            clock = datetime.now
            return lambda scope: f"{scope.today.isoformat()}T{clock():%H:%M}"
        case "position":
            return lambda scope: scope.answers.get(POSITION)
        case "once":
            return lambda scope: _once(scope.answers.get(ITSELF), arguments[0], scope)
    body = function.body
    if body is None:
        raise LookupError(name)
    if function.several:
        return lambda scope: body(*(argument(scope) for argument in arguments))
    return lambda scope: body(*(first(argument(scope)) for argument in arguments))


def _once(own: Value, argument: Callable[[Scope], Value], scope: Scope) -> Value:
    """What the item says already, else what it is to say."""
    return own if is_known(first(own)) else argument(scope)


def named_in_calls(tree: "XPathToken", function: str, place: int) -> list[str]:
    """Return the items that stand as an argument of every call of a function."""
    calls = [token for token in tree.iter() if token.symbol == function]
    names = (_named(call[place]) for call in calls if len(call) > place)
    return [name for name in names if name is not None]


def attributes_in(tree: "XPathToken") -> list[str]:
    """Return the attributes of choices that a filter looks at."""
    names = (str(token[0].value) for token in tree.iter() if token.symbol == "$")
    return [_attribute(name) for name in names if name.startswith(_OF_CHOICE)]


def _attribute(variable: str) -> str:
    return bytes.fromhex(variable.removeprefix(_OF_CHOICE)).decode()


def _item(variable: str) -> str:
    if not variable.startswith(_OF_ITEM):
        return variable
    return bytes.fromhex(variable.removeprefix(_OF_ITEM)).decode()


def _named(token: "XPathToken") -> str | None:
    """Return the item that an argument names: `${q}`, or `'${q}'` in quotation marks."""
    if token.symbol == "$":
        return _item(str(token[0].value))
    match = _REFERENCE.fullmatch(str(token.value)) if token.symbol == "(string)" else None
    return match[1] if match else None
