"""What is known of a school's earlier visits while a new one is filled.

It is what this profile has: everything that was merged at the secretary's, the own earlier
visits at a supervisor's.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import Checklist, Item
from ktpn_desktop.domain.checklist_changes import lineage
from ktpn_desktop.domain.checklist_languages import in_language
from ktpn_desktop.domain.finding import Finding
from ktpn_desktop.domain.follow_up import OPEN, FollowUp, is_followed
from ktpn_desktop.domain.ids import FindingId, ItemId
from ktpn_desktop.domain.repeats import row_item, split_item
from ktpn_desktop.domain.resolution import ResolutionStatus
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.store import checklists, follow_ups, rounds, visits

MOST_VISITS = 4  # that are looked back at


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierVisit:
    """A finished visit to the same school."""

    visit: Visit
    round: Round | None
    held_on: date
    checklist_id: str
    items: Mapping[ItemId, Item]  # what was asked then, by the item that asks it now


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierAnswer:
    """What was answered to an item at an earlier visit."""

    made: EarlierVisit
    item: Item
    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """A finding that is to be followed up, and how far it has come."""

    finding: Finding
    status: ResolutionStatus
    seen_on: date | None = None  # None: nobody has looked at it yet
    items: frozenset[ItemId] = frozenset()  # that ask now what it is about

    def days_late(self, today: date) -> int:
        """Return for how many days it should have been done."""
        due = self.finding.due
        late = due is not None and self.status in OPEN and due < today
        return (today - due).days if late and due is not None else 0


class Near(IntEnum):
    """How close a recommendation is to the item that is worked on."""

    ITEM = 0
    SECTION = 1
    SCHOOL = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierVisits:
    """The earlier visits to one school, the newest first."""

    visits: tuple[EarlierVisit, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()

    def answers(self, item: ItemId) -> Iterator[EarlierAnswer]:
        """Yield what was answered to an item, the newest first."""
        plain, row = split_item(item)
        for made in self.visits:
            if (then := made.items.get(plain)) is not None:
                answer = made.visit.answer(row_item(then.id, row) if row else then.id)
                if answer.given or answer.note:
                    yield EarlierAnswer(made=made, item=then, answer=answer)

    def last(self, item: ItemId) -> EarlierAnswer | None:
        """Return what was answered to an item last."""
        return next(self.answers(item), None)

    def nearest(
        self, item: ItemId | None, section: Collection[ItemId]
    ) -> tuple[tuple[Near, Recommendation], ...]:
        """Return the recommendations, those about an item and its section before the others."""
        here = {split_item(item)[0]} if item is not None else set()
        around = {split_item(one)[0] for one in section}

        def nearness(one: Recommendation) -> Near:
            if one.items & here:
                return Near.ITEM
            return Near.SECTION if one.items & around else Near.SCHOOL

        several = ((nearness(one), one) for one in self.recommendations)
        return tuple(sorted(several, key=lambda pair: pair[0]))


def earlier_visits(session: Session, visit: Visit, checklist: Checklist) -> EarlierVisits:
    """Return what is known of the visits to this school before this one."""
    found = []
    for head in _heads(session, visit):
        whole = visits.visit(session.store, head.id)
        then = checklists.checklist(session.store, head.checklist_id)
        if whole is None or then is None or whole.held_on is None:
            continue
        then = in_language(then, checklist.language)
        found.append(
            EarlierVisit(
                visit=whole,
                round=rounds.round_(session.store, whole.round_id),
                held_on=whole.held_on,
                checklist_id=then.id,
                items=_same_items(then, checklist),
            )
        )
        if len(found) == MOST_VISITS:
            break
    return EarlierVisits(visits=tuple(found), recommendations=_recommendations(session, found))


def follow_up(session: Session, finding: FindingId, status: ResolutionStatus) -> None:
    """Keep how far a recommendation has come, as this person sees it today."""
    seen = FollowUp(
        finding=finding, status=status, seen_on=date.today(), seen_by=session.person.name
    )
    follow_ups.save_follow_up(session.store, seen)


def _heads(session: Session, visit: Visit) -> list[Visit]:
    """Return the finished visits to the school on an earlier day, the newest first."""
    if visit.school.id is None:
        return []
    before = visit.held_on or date.today()
    heads = (
        one.visit
        for one in visits.visits(session.store, school_id=visit.school.id)
        if one.visit.locked and one.visit.id != visit.id
    )
    dated = [(one.held_on, one.id, one) for one in heads if one.held_on is not None]
    return [one for day, _id, one in sorted(dated, reverse=True) if day < before]


def _same_items(then: Checklist, now: Checklist) -> dict[ItemId, Item]:
    """Return the items of an earlier version, by the items that ask the same now."""
    if then.form_id != now.form_id:
        return {}
    asked = {item.id: item for item in then.items}
    return {here: asked[there] for there, here in lineage(then, now).items()}


def _recommendations(
    session: Session, earlier: list[EarlierVisit]
) -> tuple[Recommendation, ...]:
    """Return what is open, and what the last visit asked for even when it is done."""
    known = follow_ups.all_follow_ups(session.store)
    found = []
    for place, made in enumerate(earlier):
        asks_now = {then.id: now for now, then in made.items.items()}
        for finding in filter(is_followed, made.visit.findings):
            seen = known.get(finding.id)
            status = seen.status if seen else ResolutionStatus.PENDING
            if place == 0 or status in OPEN:
                found.append(
                    Recommendation(
                        finding=finding,
                        status=status,
                        seen_on=seen.seen_on if seen else None,
                        items=frozenset(
                            asks_now[plain]
                            for plain, _row in map(split_item, finding.items)
                            if plain in asks_now
                        ),
                    )
                )
    return tuple(found)
