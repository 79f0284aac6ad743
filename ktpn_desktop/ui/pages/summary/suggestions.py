"""Items worth a finding that none mentions yet: to be followed up, very high, very low."""

from dataclasses import dataclass
from datetime import date

from ktpn_desktop.app.forms import form_state
from ktpn_desktop.domain.checklist import SCALES, Checklist, Item
from ktpn_desktop.domain.finding import FindingKind
from ktpn_desktop.domain.repeats import expanded
from ktpn_desktop.domain.visit import Visit

_LOW = 2  # the lowest levels that call for improvement


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """An item, the list it belongs to, and the words a finding could begin with."""

    item: Item
    kind: FindingKind
    text: str
    follow_up: bool = False


def suggestions(visit: Visit, checklist: Checklist) -> tuple[Suggestion, ...]:
    """Return what could be written, in the order of the form."""
    form = expanded(checklist, visit.answers)
    state = form_state(form, visit.answers, today=visit.held_on or date.today())
    mentioned = {item for finding in visit.findings for item in finding.items}
    found = (
        _suggest(item, visit, follow_up=item.id in state.to_follow)
        for item in form.items
        if item.id not in mentioned and item.id in state.shown
    )
    return tuple(one for one in found if one is not None)


def _suggest(item: Item, visit: Visit, *, follow_up: bool) -> Suggestion | None:
    answer = visit.answer(item.id)
    if follow_up:
        text = answer.note or item.label
        return Suggestion(item=item, kind=FindingKind.IMPROVEMENT, text=text, follow_up=True)
    choice = item.choice(answer.value) if answer.value and item.type in SCALES else None
    if choice is None:
        return None
    if choice is item.choices[0]:
        kind = FindingKind.STRENGTH
    elif choice in item.choices[-_LOW:]:
        kind = FindingKind.IMPROVEMENT
    else:
        return None
    return Suggestion(item=item, kind=kind, text=answer.note or item.label)
