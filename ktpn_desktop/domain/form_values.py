"""What the items of a form are with these answers: shown or not, and their values."""

from collections.abc import Mapping
from datetime import date

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import BINARIES, NUMBERS, SCALES, Choice, Item, ItemType
from ktpn_desktop.domain.expression_tree import Known
from ktpn_desktop.domain.expression_values import Value, number
from ktpn_desktop.domain.form_names import OfChoice, Values
from ktpn_desktop.domain.form_plan import FormPlan, runnable_filter
from ktpn_desktop.domain.ids import ItemId

_AS_NUMBER = NUMBERS | SCALES | BINARIES | {ItemType.CALC}


def values_of(
    plan: FormPlan, answers: Mapping[ItemId, Answer], *, today: date
) -> tuple[Values, set[ItemId]]:
    """Return the values of all items, and which of them are shown."""
    values = Values()
    shown: set[ItemId] = set()
    for place in plan.order:
        item = plan.items[place].id
        is_shown, values[item] = worked_out(plan, place, values, answers, today)
        if is_shown:
            shown.add(item)
    return values, shown


def worked_out(
    plan: FormPlan, place: int, values: Values, answers: Mapping[ItemId, Answer], today: date
) -> tuple[bool, Value]:
    """Return whether an item is shown, and its value: one that is not shown has none."""
    item = plan.items[place]
    if place not in plan.conditions and place not in plan.calculations:
        return True, typed_value(item, answers.get(item.id))
    condition, calculation = plan.conditions.get(place), plan.calculations.get(place)
    known = values.without(plan.cut[place]) if place in plan.cut else values
    sight = plan.names.seen_from(item.id, known)
    if condition and not condition.holds(sight, today=today, labels=plan.names.label):
        return False, None
    if calculation:
        return True, calculation.evaluate(sight, today=today, labels=plan.names.label)
    return True, typed_value(item, answers.get(item.id))


def typed_value(item: Item, answer: Answer | None) -> Value:
    """Return what expressions see of an answer."""
    typed = answer.value if answer is not None else None
    return number(typed) if typed is not None and item.type in _AS_NUMBER else typed


def offered(item: Item, sight: Known, today: date) -> tuple[Choice, ...]:
    """Return the choices that the item's filter lets through."""
    if not item.choice_filter:
        return item.choices
    return tuple(choice for choice in item.choices if offers(item, choice, sight, today))


def offers(item: Item, choice: Choice, sight: Known, today: date) -> bool:
    """Return whether an item's filter lets a choice through."""
    filter_of = runnable_filter(item.choice_filter)
    return filter_of is None or filter_of.holds(OfChoice(choice, sight), today=today)
