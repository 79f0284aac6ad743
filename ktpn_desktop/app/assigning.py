"""Correcting who visits which school, and when, until work on a visit has begun.

A visit that goes to somebody else stays the same visit: what its first holder may still send
meets the work of the second one in the merge, and nothing of it is lost.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from enum import StrEnum

from ktpn_desktop.app.importing import NO_SCHOOL, SEVERAL_SCHOOLS
from ktpn_desktop.app.session import Session
from ktpn_desktop.app.version_lines import handed_out_fields
from ktpn_desktop.domain.fields import fields_of
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.school import short_name
from ktpn_desktop.domain.visit import PersonThen, Visit, VisitState
from ktpn_desktop.store import corrections, returns, visits
from ktpn_desktop.thai.text import search_key

BEGUN = "assignments.begun"
RETURNED = "assignments.returned"
HAS_SCHOOL = "assignments.has_school"
RETIRED = "assignments.person_retired"

_FINISHED = frozenset({VisitState.COMPLETE, VisitState.SENT, VisitState.MERGED})


class Standing(StrEnum):
    """How far a visit is, as far as this computer knows."""

    PLANNED = "planned"  # never published
    PUBLISHED = "published"  # handed out; nothing came back
    BEGUN = "begun"  # has answers here
    RETURNED = "returned"


def visits_of_schools(
    session: Session, round_: Round, named: Iterable[str], holder: Person | None = None
) -> list[Visit]:
    """Return the visits of schools named by code or name; of one holder, or of all.

    Raises BadData `assignments.no_such_school` for each that has none in the round.
    """
    of = None if holder is None else holder.id
    known = visits.visits(session.store, round_id=round_.id, person_id=of)
    found: dict[VisitId, Visit] = {}
    problems = []
    for name in named:
        meant = [one.visit for one in known if _is_named(one.visit, name)]
        found |= {visit.id: visit for visit in meant}
        if not meant:
            problems.append(Problem(code=NO_SCHOOL, values={"school": name}))
        elif len({visit.school.id for visit in meant}) > 1:
            problems.append(Problem(code=SEVERAL_SCHOOLS, values={"school": name}))
    if problems:
        raise BadData(problems)
    return list(found.values())


def standing(session: Session, visit: Visit) -> Standing:
    """Return how far a visit is; a form that only says what was handed out is not begun."""
    store = session.store
    if visit.state in _FINISHED or returns.returns_of(store, visit.id):
        return Standing.RETURNED
    whole = visits.visit(store, visit.id) or visit
    handed_out = handed_out_fields(store, visit)
    touched = fields_of(whole) != handed_out or corrections.corrections_of(store, visit.id)
    if visit.state is VisitState.IN_PROGRESS or touched:
        return Standing.BEGUN
    return Standing.PUBLISHED if visit.published else Standing.PLANNED


def hand_over(session: Session, visit_ids: Collection[VisitId], person: Person) -> int:
    """Give visits to somebody else; return how many changed hands.

    Raises BadData with one Problem for each visit that cannot: `assignments.begun`,
    `assignments.returned`, `assignments.has_school`, `assignments.person_retired`.
    """
    if not person.active:
        raise BadData(Problem(code=RETIRED, values={"person": person.name}))
    given = [one for one in _heads(session, visit_ids) if one.person.id != person.id]
    problems = [
        problem
        for one in given
        if (problem := not_free(session, one) or _has_school(session, one, person))
    ]
    if problems:
        raise BadData(problems)
    with session.store.edit("hand_over"):
        for one in given:
            others = tuple(two for two in one.companions if two.id != person.id)
            moved = replace(one, person=person_then(person), companions=others)
            visits.save_visit_head(session.store, moved, "hand_over")
    return len(given)


def accompany(session: Session, visit_ids: Collection[VisitId], person: Person) -> int:
    """Let somebody supervise schools together with who has them; return how many are new.

    Each of them fills the same record on a computer of their own, also when the leader has
    begun: what they return meets in the merge. Raises BadData `assignments.returned`,
    `assignments.has_school`, `assignments.person_retired`, one for each visit that cannot.
    """
    if not person.active:
        raise BadData(Problem(code=RETIRED, values={"person": person.name}))
    chosen = _heads(session, visit_ids)
    joined = [one for one in chosen if person.id not in {two.id for two in one.team}]
    problems = [
        problem
        for one in joined
        if (problem := _is_over(session, one) or _has_school(session, one, person))
    ]
    if problems:
        raise BadData(problems)
    with session.store.edit("accompany"):
        for one in joined:
            together = replace(one, companions=(*one.companions, person_then(person)))
            visits.save_visit_head(session.store, together, "accompany")
    return len(joined)


def leave(session: Session, visit_ids: Collection[VisitId], person: Person) -> int:
    """Let a companion stay away from schools; return how many there were.

    What they may have begun stays with them, and can still be merged when it comes in.
    Raises BadData `assignments.returned` for each visit that is over.
    """
    left = [
        one
        for one in _heads(session, visit_ids)
        if person.id in {two.id for two in one.companions}
    ]
    if problems := [problem for one in left if (problem := _is_over(session, one))]:
        raise BadData(problems)
    with session.store.edit("leave"):
        for one in left:
            others = tuple(two for two in one.companions if two.id != person.id)
            visits.save_visit_head(session.store, replace(one, companions=others), "leave")
    return len(left)


def take_back(session: Session, visit_ids: Collection[VisitId]) -> int:
    """Take visits from the people who have them; return how many.

    Raises BadData with one Problem for each that cannot: `assignments.begun`, `.returned`.
    """
    taken = _heads(session, visit_ids)
    problems = [problem for one in taken if (problem := not_free(session, one))]
    if problems:
        raise BadData(problems)
    with session.store.edit("take_back_visits"):
        visits.delete_visits(session.store, [one.id for one in taken])
    return len(taken)


def plan_day(session: Session, visit_ids: Collection[VisitId], day: date | None) -> int:
    """Fix the day of visits, or take it back; return how many have another day now.

    Raises BadData `assignments.returned` for each that is over.
    """
    chosen = [one for one in _heads(session, visit_ids) if one.planned_on != day]
    if problems := [problem for one in chosen if (problem := _is_over(session, one))]:
        raise BadData(problems)
    with session.store.edit("schedule_visit"):
        for one in chosen:
            visits.save_visit_head(
                session.store, replace(one, planned_on=day), "schedule_visit"
            )
    return len(chosen)


def person_then(person: Person) -> PersonThen:
    """Return a person as a visit keeps them."""
    return PersonThen(id=person.id, name=person.name, position=person.position)


def not_free(session: Session, visit: Visit, where: Place | None = None) -> Problem | None:
    """Return why a visit must stay with the person who has it, if it must."""
    codes = {Standing.BEGUN: BEGUN, Standing.RETURNED: RETURNED}
    code = codes.get(standing(session, visit))
    return stays(code, visit, where) if code else None


def stays(code: str, visit: Visit, where: Place | None = None) -> Problem:
    """Return the Problem of a visit that cannot be changed."""
    values = {"school": visit.school.name, "person": visit.person.name}
    return Problem(code=code, where=where or Place(record=visit.school.name), values=values)


def _is_named(visit: Visit, name: str) -> bool:
    school = visit.school
    return school.code == name or search_key(school.name) == search_key(short_name(name))


def _heads(session: Session, visit_ids: Collection[VisitId]) -> list[Visit]:
    found = []
    for visit_id in visit_ids:
        visit = visits.visit_head(session.store, visit_id)
        if visit is None:
            raise Refused(Problem(code="visit.missing", where=Place(record=visit_id)))
        found.append(visit)
    return found


def _is_over(session: Session, visit: Visit) -> Problem | None:
    over = standing(session, visit) is Standing.RETURNED
    return stays(RETURNED, visit) if over else None


def _has_school(session: Session, visit: Visit, person: Person) -> Problem | None:
    theirs = visits.visits(session.store, round_id=visit.round_id, person_id=person.id)
    others = (one.visit for one in theirs if one.visit.id != visit.id)
    if all(one.school.id != visit.school.id for one in others):
        return None
    values = {"school": visit.school.name, "person": person.name}
    return Problem(code=HAS_SCHOOL, where=Place(record=visit.school.name), values=values)
