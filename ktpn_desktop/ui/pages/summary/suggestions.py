"""Items worth a finding: very high and low levels that no finding mentions yet."""

from dataclasses import dataclass

from ktpn_desktop.domain.checklist import SCALES, Checklist, Item
from ktpn_desktop.domain.finding import FindingKind
from ktpn_desktop.domain.visit import Visit

_LOW = 2  # the lowest levels that call for improvement


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """An item, the list it belongs to, and the words a finding could begin with."""

    item: Item
    kind: FindingKind
    text: str


def suggestions(visit: Visit, checklist: Checklist) -> tuple[Suggestion, ...]:
    """Return what could be written, in the order of the form."""
    mentioned = {item for finding in visit.findings for item in finding.items}
    found = (_suggest(item, visit) for item in checklist.items if item.id not in mentioned)
    return tuple(one for one in found if one is not None)


def _suggest(item: Item, visit: Visit) -> Suggestion | None:
    answer = visit.answer(item.id)
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
