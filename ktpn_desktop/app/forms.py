"""What a checklist asks for, given the answers so far: conditions, computed items, progress."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ktpn_desktop.app.form_names import OfChoice, Values
from ktpn_desktop.app.form_plan import FormPlan, runnable, runnable_filter
from ktpn_desktop.domain.answer import Answer, in_range
from ktpn_desktop.domain.checklist import (
    BINARIES,
    NUMBERS,
    SCALES,
    Checklist,
    Choice,
    Item,
    ItemType,
)
from ktpn_desktop.domain.expression_tree import Known
from ktpn_desktop.domain.expression_values import Value, first, number, text
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.repeats import expanded

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
    """Work out conditions, computed values and what is still to answer.

    The items of repeating sections are those of their rows, with the rows' ids.
    """
    plan = FormPlan(expanded(checklist, answers))
    return state_and_values(plan, answers, today=today)[0]


def allowed_choices(
    checklist: Checklist, item_id: ItemId, answers: Mapping[ItemId, Answer], *, today: date
) -> tuple[Choice, ...]:
    """Return the choices that an item offers with these answers."""
    plan = FormPlan(expanded(checklist, answers))
    values = state_and_values(plan, answers, today=today)[1]
    item = plan.items[plan.places[item_id]]
    return offered(item, plan.names.seen_from(item_id, values), today)


def state_and_values(
    plan: FormPlan, answers: Mapping[ItemId, Answer], *, today: date
) -> tuple[FormState, Values]:
    """Return the state of a form, and the values of its items."""
    values: Values = {}
    shown: set[ItemId] = set()
    for place in plan.order:
        is_shown, value = worked_out(plan, place, values, answers, today)
        values[plan.items[place].id] = value
        if is_shown:
            shown.add(plan.items[place].id)
    asked = {item.id for item in plan.items if item.id in shown and item.takes_answer}
    doubtful = {
        item.id
        for item in plan.items
        if item.id in asked and is_doubtful(plan, item, answers.get(item.id), values, today)
    }
    given = {
        item
        for item in asked
        if item in answers and answers[item].given and item not in doubtful
    }
    state = FormState(
        asked=frozenset(asked),
        shown=frozenset(shown),
        computed={
            plan.items[place].id: written(values[plan.items[place].id])
            for place in plan.calculations
            if plan.items[place].id in shown
        },
        total=len(asked),
        answered=len(given),
        missing=tuple(item for item in plan.required if item in asked and item not in given),
        doubtful=frozenset(doubtful),
    )
    return state, values


def worked_out(
    plan: FormPlan, place: int, values: Values, answers: Mapping[ItemId, Answer], today: date
) -> tuple[bool, Value]:
    """Return whether an item is shown, and its value: one that is not shown has none."""
    item = plan.items[place]
    condition, calculation = plan.conditions.get(place), plan.calculations.get(place)
    if condition is not None or calculation is not None:
        known = {**values, **dict.fromkeys(plan.cut[place])} if place in plan.cut else values
        sight = plan.names.seen_from(item.id, known)
        if condition and not condition.holds(sight, today=today, labels=plan.names.label):
            return False, None
        if calculation:
            return True, calculation.evaluate(sight, today=today, labels=plan.names.label)
    return True, typed_value(item, answers.get(item.id))


def written(value: Value) -> str | None:
    """Return a computed value in the stored form of an answer."""
    return text(first(value)) or None


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
    """Return what expressions see of an answer."""
    typed = answer.value if answer is not None else None
    return number(typed) if typed is not None and item.type in _AS_NUMBER else typed


def is_doubtful(
    plan: FormPlan, item: Item, answer: Answer | None, values: Values, today: date
) -> bool:
    """Return whether a value is outside what its item allows, or offers now."""
    if answer is None or answer.value is None:
        return False
    if not in_range(item, answer.value):
        return True
    sight = plan.names.seen_from(item.id, values)
    constraint = runnable(item.constraint)
    if constraint and not constraint.holds(sight, today=today, labels=plan.names.label):
        return True
    if not item.choice_filter:
        return False
    values_chosen = answer.value.split() if item.type is ItemType.MULTI else [answer.value]
    chosen = [item.choice(value) for value in values_chosen]
    return any(one is None or not _offers(item, one, sight, today) for one in chosen)


def offered(item: Item, sight: Known, today: date) -> tuple[Choice, ...]:
    """Return the choices that the item's filter lets through."""
    if not item.choice_filter:
        return item.choices
    return tuple(choice for choice in item.choices if _offers(item, choice, sight, today))


def _offers(item: Item, choice: Choice, sight: Known, today: date) -> bool:
    filter_of = runnable_filter(item.choice_filter)
    return filter_of is None or filter_of.holds(OfChoice(choice, sight), today=today)
