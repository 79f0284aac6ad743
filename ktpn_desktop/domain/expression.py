"""Expressions of checklists, as XLSForm writes them: `if(${a} > 3, ${b} div ${c}, '')`.

`${name}` is another item's answer, `.` the item's own, `position(..)` the number of its row.
See `expression_values` for what values are; what has no result (nothing answered yet, a
division by zero) is None.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ktpn_desktop.domain.expression_functions import FUNCTIONS
from ktpn_desktop.domain.expression_tree import (
    CHOICE_NAME,
    REPEATED,
    THIS,
    CostlyPattern,
    Known,
    Labels,
    NoPattern,
    Scope,
    attribute_variable,
    attributes_in,
    compiled,
    item_variable,
    named_in_calls,
    no_labels,
)
from ktpn_desktop.domain.expression_values import Scalar, Value, first, text, truth
from ktpn_desktop.domain.ids import ITEM_NAME
from ktpn_desktop.domain.problem import BadData, Problem

LONGEST = 2_000
MOST_TOKENS = 400
DEEPEST = 40

_TOKEN = re.compile(
    r"""\s*(?:
    (?P<string>"[^"]*"|'[^']*')
  | \$\{\s*(?P<name>ITEM_NAME)\s*\}
  | (?P<number>\d+(?:\.\d*)?|\.\d+)
  | (?P<row>position\s*\(\s*\.\.\s*\))
  | (?P<word>(?:jr:)?[A-Za-z_ก-ฮ][\w\-ก-๛]*(?:\.[\w\-]+)*)
  | (?P<dot>\.(?!\.))
  | (?P<operator>!=|<=|>=|[<>=+*(),\-])
  )""".replace("ITEM_NAME", ITEM_NAME),
    re.VERBOSE,
)
_CALL = re.compile(r"\s*([a-z][a-z\-]*)\(.*\)\s*$", re.DOTALL)
_WORDS = frozenset({"and", "or", "div", "mod"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """A compiled expression. `names` are the items it looks at, in order, each once.

    Of those, `in_rows` are looked at in all rows even from within one. `groups` are the
    repeating sections that `indexed-repeat` names, `attributes` what a filter looks at.
    """

    source: str
    names: tuple[str, ...]
    in_rows: frozenset[str]
    groups: tuple[str, ...]
    attributes: tuple[str, ...]
    asks_for_day: bool
    _run: Callable[[Scope], Value]

    def evaluate(
        self, answers: Known, *, today: date | None = None, labels: Labels = no_labels
    ) -> Scalar:
        """Return what the expression is with these answers; an item that is missing is None."""
        day = today or date.today()
        return first(self._run(Scope(answers=answers, today=day, labels=labels)))

    def holds(
        self, answers: Known, *, today: date | None = None, labels: Labels = no_labels
    ) -> bool:
        """Return whether the expression, taken as a condition, is met."""
        return truth(self.evaluate(answers, today=today, labels=labels))

    def evaluate_text(self, answers: Known, *, today: date | None = None) -> str | None:
        """Return the result in the stored form of an answer; None when there is none."""
        return text(self.evaluate(answers, today=today)) or None


@lru_cache(maxsize=2_000)
def compile_expression(source: str) -> Expression:
    """Compile an expression, or raise `BadData` with `expression.*`."""
    return _compile(source, _refused)


@lru_cache(maxsize=500)
def compile_filter(source: str) -> Expression:
    """Compile a filter of choices, in which a bare word is a choice's `name` or attribute."""
    return _compile(source, attribute_variable)


def _compile(source: str, bare: Callable[[str], str | None]) -> Expression:
    from ktpn_desktop.domain.expression_grammar import NotGrammatical, parse

    prepared, names = _prepared(source, bare)
    try:
        tree = parse(prepared)
    except NotGrammatical as error:
        raise _bad("expression.syntax", source, reason=str(error)) from error
    try:
        run = compiled(tree)
    except CostlyPattern as error:
        raise _bad("expression.costly_pattern", source) from error
    except (NoPattern, LookupError) as error:
        # LookupError: an operator alone, which the library takes for a name.
        raise _bad("expression.syntax", source, reason=str(error)) from error
    groups = tuple(dict.fromkeys(named_in_calls(tree, REPEATED, 1)))
    every = dict.fromkeys([*names, *named_in_calls(tree, CHOICE_NAME, 1)])
    return Expression(
        source=source,
        names=tuple(name for name in every if name not in groups),
        in_rows=frozenset(named_in_calls(tree, REPEATED, 0)),
        groups=groups,
        attributes=tuple(dict.fromkeys(attributes_in(tree))),
        asks_for_day=any(token.symbol in ("today", "now") for token in tree.iter()),
        _run=run,
    )


def is_formula(default: str) -> bool:
    """Whether a default is worked out: it names an item, or is a call of a function."""
    call = _CALL.match(default)
    return "${" in default or (call is not None and call[1] in FUNCTIONS)


def _refused(_word: str) -> None:
    """A word that is no function means nothing."""


def _prepared(source: str, bare: Callable[[str], str | None]) -> tuple[str, tuple[str, ...]]:
    """Rewrite items as variables, and refuse at once what forms may not use here."""
    if len(source) > LONGEST:
        raise _bad("expression.too_long", source, limit=str(LONGEST))
    parts: list[str] = []
    names: dict[str, None] = {}
    depth = deepest = signs = at = 0
    while source[at:].strip():
        match = _TOKEN.match(source, at)
        if match is None:
            raise _not_read(source, source[at:].strip())
        at = match.end()
        if match["name"]:
            names[match["name"]] = None
            parts.append("$" + item_variable(match["name"]))
        elif match["dot"]:
            parts.append("$" + THIS)
        elif match["row"]:
            parts.append("position()")
        elif match["word"]:
            parts.append(_word(source, match["word"], source[at:].lstrip(), bare))
        else:
            parts.append(match[0].strip())
        depth += {"(": 1, ")": -1}.get(parts[-1], 0)
        signs = signs + 1 if parts[-1] == "-" else 0
        deepest = max(deepest, depth + signs)
    if len(parts) > MOST_TOKENS or deepest > DEEPEST:
        raise _bad("expression.too_long", source, limit=str(LONGEST))
    return " ".join(parts), tuple(names)


def _not_read(source: str, rest: str) -> BadData:
    if rest[0] in "\"'":
        return _bad("expression.syntax", source, reason=f"{rest[:20]} has no end")
    return _bad("expression.not_understood", source, part=rest[:20])


def _word(source: str, word: str, rest: str, bare: Callable[[str], str | None]) -> str:
    """Return a word as the library's grammar has it: an operator, a function, an attribute."""
    if word in _WORDS:
        return word
    if not rest.startswith("("):
        if variable := bare(word):
            return "$" + variable
        raise _bad("expression.bare_word", source, word=word, reference=f"${{{word}}}")
    function = word.removeprefix("jr:")
    if function not in FUNCTIONS:
        raise _bad("expression.unknown_function", source, function=word)
    return function


def _bad(code: str, source: str, /, **values: str) -> BadData:
    return BadData(Problem(code=code, values={"expression": source[:200], **values}))
