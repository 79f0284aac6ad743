"""Choices as a table of texts: value, text, score, and a column for each attribute."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from types import MappingProxyType

from ktpn_desktop.domain.checklist import Choice
from ktpn_desktop.domain.ids import ITEM_NAME
from ktpn_desktop.thai.numerals import to_arabic
from ktpn_desktop.thai.text import normal_form

VALUE, LABEL, SCORE, RUBRIC = "value", "label", "score", "rubric"
_OWN = (VALUE, LABEL, SCORE, RUBRIC)
_NAME = re.compile(ITEM_NAME)


def attribute_names(choices: Iterable[Choice]) -> tuple[str, ...]:
    """Return the attributes that any of the choices has, in the order they come in."""
    return tuple(dict.fromkeys(name for choice in choices for name in choice.attributes))


def cell_of(choice: Choice, column: str) -> str:
    """Return what a choice says in a column: one of its own, or an attribute."""
    if column == SCORE:
        return "" if choice.score is None else format(choice.score.normalize(), "f")
    if column in _OWN:
        return getattr(choice, column) or ""
    return choice.attributes.get(column, "")


def with_cell(choice: Choice, column: str, text: str) -> Choice:
    """Return the choice with another text in a column; a score that is none changes nothing."""
    if column == VALUE:
        return replace(choice, value=to_arabic(text).strip())
    if column == LABEL:
        return replace(choice, label=text)
    if column == RUBRIC:
        return replace(choice, rubric=text or None)
    if column != SCORE:
        rest = {name: said for name, said in choice.attributes.items() if name != column}
        said = normal_form(text)
        return replace(
            choice, attributes=MappingProxyType({**rest, column: said} if said else rest)
        )
    try:
        score = Decimal(to_arabic(text).strip()) if text.strip() else None
    except InvalidOperation:
        return choice
    return replace(choice, score=score if score is None or score.is_finite() else choice.score)


def new_choice(choices: Sequence[Choice]) -> Choice:
    """Return one more choice, with the first number that none has as its value."""
    taken = {one.value for one in choices}
    number = next(str(at) for at in range(1, len(taken) + 2) if str(at) not in taken)
    return Choice(value=number, label="")


def attribute_name(typed: str) -> str | None:
    """Return what an attribute may be called in formulas; None when the text says no name."""
    name = "_".join(normal_form(typed).split())
    return name if _NAME.fullmatch(name) and name not in _OWN else None
