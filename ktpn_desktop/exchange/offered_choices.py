"""Choices in a returned workbook that the form would not offer after the other answers.

The drop-downs of a workbook show every choice; only when all cells are read is it known which
of them went together.
"""

from ktpn_desktop.domain.checklist import Checklist, ItemType
from ktpn_desktop.domain.fields import decode_answer
from ktpn_desktop.domain.form_plan import plan_of
from ktpn_desktop.domain.form_values import offered, values_of
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.repeats import expanded
from ktpn_desktop.exchange.differences import Differences
from ktpn_desktop.exchange.payload import Payload
from ktpn_desktop.exchange.rows_table import answers_of
from ktpn_desktop.exchange.visit_cells import option

_ANSWER = "answer:"
_FEW = 12


def refuse_not_offered(checklist: Checklist, payload: Payload, found: Differences) -> None:
    """Take back changed answers whose choice is filtered out, and say what may be chosen."""
    changed = [name for name, text in found.fields.items() if text and name.startswith(_ANSWER)]
    if not changed or not any(item.choice_filter for item in checklist.items):
        return
    answers = answers_of(found.applied_to(payload.fields))
    plan = plan_of(expanded(checklist, answers))
    today = payload.written_at.date()
    values, _shown = values_of(plan, answers, today=today)
    for name in changed:
        place = plan.places.get(ItemId(name.removeprefix(_ANSWER)))
        value = decode_answer(found.fields[name]).value
        if place is None or value is None or not plan.items[place].choice_filter:
            continue
        item = plan.items[place]
        choices = offered(item, plan.names.seen_from(item.id, values), today)
        chosen = value.split() if item.type is ItemType.MULTI else [value]
        there = {choice.value for choice in choices}
        if wrong := [item.choice(one) for one in chosen if one not in there]:
            found.add(
                "workbook.not_offered",
                found.places[name],
                item=item.number,
                typed=", ".join(option(item, one) for one in wrong if one),
                allowed=" / ".join(option(item, one) for one in choices[:_FEW]) or "–",
            )
            del found.fields[name]
