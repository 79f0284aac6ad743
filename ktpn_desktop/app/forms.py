"""What a checklist asks for, given the answers so far: conditions, computed items, progress."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ktpn_desktop.domain.answer import Answer, in_range
from ktpn_desktop.domain.checklist import BINARIES, NUMBERS, SCALES, Checklist, Item, ItemType
from ktpn_desktop.domain.expression import compile_expression
from ktpn_desktop.domain.expression_values import Value
from ktpn_desktop.domain.ids import ItemId

_AS_NUMBER = NUMBERS | SCALES | BINARIES | {ItemType.CALC}


@dataclass(frozen=True, slots=True, kw_only=True)
class FormState:
    """How far a form is filled. Items that are not asked count nowhere."""

    asked: frozenset[ItemId]
    shown: frozenset[ItemId]  # what is asked, and what is only read: notes, computed items
    computed: Mapping[ItemId, str | None]
    total: int
    answered: int
    missing: tuple[ItemId, ...]  # required and asked, but not answered, in the form's order
    doubtful: frozenset[ItemId]  # answered out of range, or against their constraint

    @property
    def share(self) -> float:
        """Answered items out of all that are asked, 0 to 1."""
        return self.answered / self.total if self.total else 0.0


def form_state(
    checklist: Checklist, answers: Mapping[ItemId, Answer], *, today: date
) -> FormState:
    """Work out conditions, computed values and what is still to answer."""
    return state_and_values(checklist, answers, today=today)[0]


def state_and_values(
    checklist: Checklist, answers: Mapping[ItemId, Answer], *, today: date
) -> tuple[FormState, dict[str, Value]]:
    """Return the state of a form, and the values of its items, the computed ones with them."""
    values: dict[str, Value] = {
        item.id: typed_value(item, answers.get(item.id)) for item in checklist.items
    }
    computed: dict[ItemId, str | None] = {}
    asked: set[ItemId] = set()
    shown: set[ItemId] = set()
    for item in checklist.items:
        if item.relevant and not compile_expression(item.relevant).holds(values, today=today):
            continue
        shown.add(item.id)
        if item.takes_answer:
            asked.add(item.id)
        elif item.type is ItemType.CALC and item.calculation:
            calculation = compile_expression(item.calculation)
            values[item.id] = calculation.evaluate(values, today=today)
            computed[item.id] = calculation.evaluate_text(values, today=today)
    doubtful = frozenset(
        item.id
        for item in checklist.items
        if item.id in asked and is_doubtful(item, answers.get(item.id), values, today)
    )
    given = {
        item
        for item in asked
        if item in answers and answers[item].given and item not in doubtful
    }
    state = FormState(
        asked=frozenset(asked),
        shown=frozenset(shown),
        computed=computed,
        total=len(asked),
        answered=len(given),
        missing=tuple(
            item.id
            for item in checklist.items
            if item.required and item.id in asked and item.id not in given
        ),
        doubtful=doubtful,
    )
    return state, values


def prefilled(checklist: Checklist, known: Mapping[str, str | None]) -> dict[ItemId, str]:
    """Return the values that items start with: their default, or a field of the profile."""
    start: dict[ItemId, str] = {}
    for item in checklist.items:
        value = known.get(item.prefill) if item.prefill else None
        value = value or item.default
        if value and item.takes_answer:
            start[item.id] = value
    return start


def typed_value(item: Item, answer: Answer | None) -> Value:
    """Return what conditions see of an answer."""
    text = answer.value if answer is not None else None
    if text is not None and item.type in _AS_NUMBER:
        return Decimal(text)
    return text


def is_doubtful(
    item: Item, answer: Answer | None, values: Mapping[str, Value], today: date
) -> bool:
    """Return whether a value is outside what its item allows."""
    if answer is None or answer.value is None:
        return False
    if not in_range(item, answer.value):
        return True
    if not item.constraint:
        return False
    own = {**values, ".": values[item.id]}
    return not compile_expression(item.constraint).holds(own, today=today)
