"""Expressions of checklists, as XLSForm writes them: `if(${a} > 3, ${b} div ${c}, '')`.

`${name}` is another item's answer, `.` the item's own. See `expression_values` for what values
are; what has no result (nothing answered yet, a division by zero) is None.
"""

import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from ktpn_desktop.domain.expression_values import (
    FUNCTIONS,
    Value,
    calculate,
    compare,
    equal,
    is_costly,
    number,
    remainder,
    text,
    truth,
)
from ktpn_desktop.domain.problem import BadData, Problem

if TYPE_CHECKING:
    from elementpath.xpath_tokens import XPathToken

LONGEST = 2_000
MOST_TOKENS = 400
DEEPEST = 40
LONGEST_PATTERN = 200
_ITSELF = "_this_"

_TOKEN = re.compile(
    r"""\s*(?:
    (?P<string>"[^"]*"|'[^']*')
  | \$\{\s*(?P<name>[^\W\d][\w.\-]*)\s*\}
  | (?P<number>\d+(?:\.\d*)?|\.\d+)
  | (?P<word>[A-Za-z][\w\-]*(?:\.[\w\-]+)*)
  | (?P<dot>\.(?!\.))
  | (?P<operator>!=|<=|>=|[<>=+*(),\-])
  )""",
    re.VERBOSE,
)
_WORDS = frozenset({"and", "or", "div", "mod"})

Operation = Callable[[Value, Value], Value]
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What an evaluation knows: the answers by item, and the day."""

    answers: Mapping[str, Value]
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """A compiled expression. `names` are the items it looks at, in order, each once."""

    source: str
    names: tuple[str, ...]
    _run: Callable[[Scope], Value]

    def evaluate(self, answers: Mapping[str, Value], *, today: date | None = None) -> Value:
        """Return what the expression is with these answers; an item that is missing is None.

        The item's own answer, the `.` of constraints, is the answer named ".".
        """
        return self._run(Scope(answers=answers, today=today or date.today()))

    def holds(self, answers: Mapping[str, Value], *, today: date | None = None) -> bool:
        """Return whether the expression, taken as a condition, is met."""
        return truth(self.evaluate(answers, today=today))

    def evaluate_text(
        self, answers: Mapping[str, Value], *, today: date | None = None
    ) -> str | None:
        """Return the result in the stored form of an answer; None when there is none."""
        return text(self.evaluate(answers, today=today)) or None


class _CostlyPattern(Exception):
    """A pattern could take longer than anybody waits, or is not known beforehand."""


class _NoPattern(Exception):
    """A text is no pattern; the message is Python's."""


@lru_cache(maxsize=2_000)
def compile_expression(source: str) -> Expression:
    """Compile an expression, or raise `BadData` with `expression.*`."""
    from ktpn_desktop.domain.expression_grammar import NotGrammatical, parse

    prepared, names = _prepared(source)
    try:
        tree = parse(prepared)
    except NotGrammatical as error:
        raise _bad("expression.syntax", source, reason=str(error)) from error
    try:
        run = _compiled(tree)
    except _CostlyPattern as error:
        raise _bad("expression.costly_pattern", source) from error
    except (_NoPattern, LookupError) as error:
        # LookupError: an operator alone, which the library takes for a name.
        raise _bad("expression.syntax", source, reason=str(error)) from error
    return Expression(source=source, names=names, _run=run)


def _prepared(source: str) -> tuple[str, tuple[str, ...]]:
    """Rewrite items as variables, and refuse at once what forms may not use here."""
    if len(source) > LONGEST:
        raise _bad("expression.too_long", source, limit=str(LONGEST))
    parts: list[str] = []
    names: dict[str, None] = {}
    depth = deepest = at = 0
    while source[at:].strip():
        match = _TOKEN.match(source, at)
        if match is None:
            raise _not_read(source, source[at:].strip())
        at = match.end()
        if match["name"]:
            names[match["name"]] = None
            parts.append("$" + match["name"])
        elif match["dot"]:
            parts.append("$" + _ITSELF)
        else:
            if match["word"]:
                _check_word(source, match["word"], source[at:].lstrip())
            parts.append(match[0].strip())
        depth += {"(": 1, ")": -1}.get(parts[-1], 0)
        deepest = max(deepest, depth)
    if len(parts) > MOST_TOKENS or deepest > DEEPEST:
        raise _bad("expression.too_long", source, limit=str(LONGEST))
    return " ".join(parts), tuple(names)


def _not_read(source: str, rest: str) -> BadData:
    if rest[0] in "\"'":
        return _bad("expression.syntax", source, reason=f"{rest[:20]} has no end")
    return _bad("expression.not_understood", source, part=rest[:20])


def _check_word(source: str, word: str, rest: str) -> None:
    if word in _WORDS:
        return
    if not rest.startswith("("):
        raise _bad("expression.bare_word", source, word=word, reference=f"${{{word}}}")
    if word not in FUNCTIONS:
        raise _bad("expression.unknown_function", source, function=word)


def _compiled(token: "XPathToken") -> Callable[[Scope], Value]:
    """Turn the tree into nested functions."""
    symbol = token.symbol
    if symbol in ("(string)", "(integer)", "(decimal)", "(float)"):
        written = str(token.value)
        constant: Value = written if symbol == "(string)" else Decimal(written)
        return lambda scope: constant
    if symbol == "$":
        return _variable(str(token[0].value))
    if symbol == "(":
        return _compiled(token[0])
    if token.label == "function" and symbol in FUNCTIONS:
        if symbol == "regex":
            _check_pattern(token[1])
        return _call(symbol, [_compiled(part) for part in token])
    parts = [_compiled(part) for part in token]
    if len(parts) == 1 and symbol in "+-":
        return _signed(symbol, parts[0])
    return _binary(symbol, parts[0], parts[1])


def _check_pattern(token: "XPathToken") -> None:
    """Refuse a pattern that is none, and one that may take for ever on a short text.

    Python's matcher tries every way to share a text out among repetitions: with one inside
    another, `(a+)+b`, thirty letters take longer than a visit; with many in a row, a page does.
    """
    if token.symbol != "(string)":
        raise _CostlyPattern
    pattern = str(token.value)
    try:
        re.compile(pattern)
    except (re.error, OverflowError) as error:
        raise _NoPattern(str(error)) from error
    if len(pattern) > LONGEST_PATTERN or is_costly(pattern):
        raise _CostlyPattern


def _variable(name: str) -> Callable[[Scope], Value]:
    item = "." if name == _ITSELF else name
    return lambda scope: scope.answers.get(item)


def _signed(sign: str, part: Callable[[Scope], Value]) -> Callable[[Scope], Value]:
    def run(scope: Scope) -> Value:
        known = number(part(scope))
        return -known if known is not None and sign == "-" else known

    return run


def _binary(
    symbol: str, left: Callable[[Scope], Value], right: Callable[[Scope], Value]
) -> Callable[[Scope], Value]:
    if symbol == "and":
        return lambda scope: truth(left(scope)) and truth(right(scope))
    if symbol == "or":
        return lambda scope: truth(left(scope)) or truth(right(scope))
    operation = _OPERATIONS[symbol]
    return lambda scope: operation(left(scope), right(scope))


def _call(name: str, arguments: list[Callable[[Scope], Value]]) -> Callable[[Scope], Value]:
    if name == "today":
        return lambda scope: scope.today
    body = FUNCTIONS[name].body
    return lambda scope: body(*(argument(scope) for argument in arguments))


def _bad(code: str, source: str, /, **values: str) -> BadData:
    return BadData(Problem(code=code, values={"expression": source[:200], **values}))
