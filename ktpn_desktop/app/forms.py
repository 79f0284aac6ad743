"""What a checklist asks for, given the answers so far: conditions, computed items, progress."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.answer_value import in_range
from ktpn_desktop.domain.checklist import (
    PREVIOUS,
    UNANSWERED_TYPES,
    Checklist,
    Choice,
    Item,
    ItemType,
)
from ktpn_desktop.domain.expression import is_formula
from ktpn_desktop.domain.expression_values import Value, first, is_known, text
from ktpn_desktop.domain.form_names import Values
from ktpn_desktop.domain.form_plan import FormPlan, plan_of, runnable
from ktpn_desktop.domain.form_values import offered, offers, typed_value, values_of
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.repeats import expanded


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
    to_follow: frozenset[ItemId] = frozenset()  # answered so that the form asks to come back

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
    plan = plan_of(expanded(checklist, answers))
    return state_and_values(plan, answers, today=today)[0]


def allowed_choices(
    checklist: Checklist, item_id: ItemId, answers: Mapping[ItemId, Answer], *, today: date
) -> tuple[Choice, ...]:
    """Return the choices that an item offers with these answers."""
    plan = plan_of(expanded(checklist, answers))
    values = state_and_values(plan, answers, today=today)[1]
    item = plan.items[plan.places[item_id]]
    return offered(item, plan.names.seen_from(item_id, values), today)


def state_and_values(
    plan: FormPlan, answers: Mapping[ItemId, Answer], *, today: date
) -> tuple[FormState, Values]:
    """Return the state of a form, and the values of its items."""
    values, shown = values_of(plan, answers, today=today)
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
        to_follow=frozenset(
            item.id
            for item in plan.items
            if item.followup_when
            and item.id in shown
            and is_to_follow(plan, item, values, today)
        ),
    )
    return state, values


def written(value: Value) -> str | None:
    """Return a computed value in the stored form of an answer."""
    return text(first(value)) or None


def prefilled(
    checklist: Checklist,
    known: Mapping[str, str | None],
    before: Mapping[ItemId, str] = MappingProxyType({}),
) -> dict[ItemId, str]:
    """Return the values that items start with: a field of the profile, what was answered at the
    visit before, or their default.

    A default that is worked out sees what the items above it start with. One that asks for the
    day has none yet: a visit begins later than it is handed out.
    """
    plan = plan_of(expanded(checklist, {}))
    start: dict[ItemId, str] = {}
    values = Values()
    for item in plan.items:
        value = known.get(item.prefill) if item.prefill else None
        if item.prefill == PREVIOUS:
            value = before.get(item.id)
        value = value or _default(plan, item, values)
        if value and item.type not in UNANSWERED_TYPES:
            start[item.id] = value
            values[item.id] = typed_value(item, Answer(value=value))
    return start


def _default(plan: FormPlan, item: Item, values: Values) -> str | None:
    if item.default is None or not is_formula(item.default):
        return item.default
    formula = runnable(item.default)
    if formula is None or formula.asks_for_day:
        return None
    return formula.evaluate_text(plan.names.seen_from(item.id, values))


def is_doubtful(
    plan: FormPlan, item: Item, answer: Answer | None, values: Values, today: date
) -> bool:
    """Return whether a value is outside what its item allows, or offers now."""
    if answer is None or answer.value is None:
        return False
    if not in_range(item, answer.value):
        return True
    if not item.constraint and not item.choice_filter:
        return False
    sight = plan.names.seen_from(item.id, values)
    constraint = runnable(item.constraint)
    if constraint and not constraint.holds(sight, today=today, labels=plan.names.label):
        return True
    if not item.choice_filter:
        return False
    values_chosen = answer.value.split() if item.type is ItemType.MULTI else [answer.value]
    chosen = [item.choice(value) for value in values_chosen]
    return any(one is None or not offers(item, one, sight, today) for one in chosen)


def is_to_follow(plan: FormPlan, item: Item, values: Values, today: date) -> bool:
    """Return whether the form asks to follow up what an item says now."""
    condition = runnable(item.followup_when)
    if condition is None or not is_known(first(values.get(item.id))):
        return False
    sight = plan.names.seen_from(item.id, values)
    return condition.holds(sight, today=today, labels=plan.names.label)
