"""Who visits which school, and when: handing out, and correcting it until work has begun.

A visit that goes to somebody else stays the same visit: what its first holder may still send
meets the work of the second one in the merge, and nothing of it is lost.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.fields import fields_of, with_fields
from ktpn_desktop.domain.ids import PersonId, SchoolId, VisitId, new_id
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.school import School
from ktpn_desktop.domain.visit import PersonThen, SchoolThen, Visit, VisitState
from ktpn_desktop.exchange.payload import payload_of
from ktpn_desktop.store import corrections, payloads, returns, visits
from ktpn_desktop.store.payloads import TakenBack

BEGUN = "assignments.begun"
RETURNED = "assignments.returned"
HAS_SCHOOL = "assignments.has_school"
RETIRED = "assignments.person_retired"
WHICH = "assignments.which_person"

_FINISHED = frozenset({VisitState.COMPLETE, VisitState.SENT, VisitState.MERGED})


class Standing(StrEnum):
    """How far a visit is, as far as this computer knows."""

    PLANNED = "planned"  # never published
    PUBLISHED = "published"  # handed out; nothing came back
    BEGUN = "begun"  # has answers here
    RETURNED = "returned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """That a school goes to a person; the day, where one is given."""

    school: School
    person: Person
    planned_on: date | None = None
    where: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A visit that goes to somebody else."""

    before: Visit
    after: Visit

    @property
    def published(self) -> bool:
        """Whether the person it is taken from has it in a published plan."""
        return self.before.published is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Handing:
    """What handing out these schools comes to."""

    added: tuple[Visit, ...]
    moved: tuple[Move, ...]
    redated: tuple[Visit, ...]
    unchanged: int
    problems: tuple[Problem, ...]


def standing(session: Session, visit: Visit) -> Standing:
    """Return how far a visit is; a form that only says what was handed out is not begun."""
    store = session.store
    if visit.state in _FINISHED or returns.returns_of(store, visit.id):
        return Standing.RETURNED
    whole = visits.visit(store, visit.id) or visit
    body = payloads.payload_body(store, visit.published or "")
    handed_out = payload_of(body).fields if body else {}
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
        if (problem := _not_free(session, one) or _has_school(session, one, person))
    ]
    if problems:
        raise BadData(problems)
    with session.store.edit("hand_over"):
        for one in given:
            moved = replace(one, person=person_then(person))
            visits.save_visit_head(session.store, moved, "hand_over")
    return len(given)


def take_back(session: Session, visit_ids: Collection[VisitId]) -> int:
    """Take visits from the people who have them; return how many.

    Raises BadData with one Problem for each that cannot: `assignments.begun`, `.returned`.
    """
    taken = _heads(session, visit_ids)
    problems = [problem for one in taken if (problem := _not_free(session, one))]
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
    over = [one for one in chosen if standing(session, one) is Standing.RETURNED]
    if over:
        raise BadData([_problem(RETURNED, one) for one in over])
    with session.store.edit("schedule_visit"):
        for one in chosen:
            visits.save_visit_head(
                session.store, replace(one, planned_on=day), "schedule_visit"
            )
    return len(chosen)


def plan_handing(session: Session, round_: Round, wanted: Sequence[Wanted]) -> Handing:
    """Compare who is to have which school with who has it; nothing is written.

    A school that somebody else has is taken from them, unless this list gives it to both.
    """
    return _Comparison(session, round_).compare(wanted)


def new_visit(round_: Round, school: School, person: Person) -> Visit:
    """Return the visit of a school in a round."""
    return Visit(
        id=VisitId(new_id()),
        round_id=round_.id,
        checklist_id=round_.checklist_id,
        school=SchoolThen(
            id=school.id, code=school.code, name=school.name, district=school.district
        ),
        person=person_then(person),
    )


def person_then(person: Person) -> PersonThen:
    """Return a person as a visit keeps them."""
    return PersonThen(id=person.id, name=person.name, position=person.position)


class _Comparison:
    """One comparison of a list with the visits of a round."""

    def __init__(self, session: Session, round_: Round) -> None:
        self._session = session
        self._round = round_
        self._there: dict[SchoolId, list[Visit]] = {}
        for one in visits.visits(session.store, round_id=round_.id):
            if one.visit.school.id:
                self._there.setdefault(one.visit.school.id, []).append(one.visit)
        self._taken_back = payloads.taken_back(session.store, round_.id, session.device)
        self._added: list[Visit] = []
        self._moved: list[Move] = []
        self._redated: list[Visit] = []
        self._unchanged = 0
        self._problems: list[Problem] = []

    def compare(self, wanted: Iterable[Wanted]) -> Handing:
        by_school: dict[SchoolId, dict[PersonId, Wanted]] = {}
        for one in wanted:
            if not one.person.active:
                values = {"person": one.person.name}
                self._problems.append(Problem(code=RETIRED, where=one.where, values=values))
            elif one.person.id in (there := by_school.setdefault(one.school.id, {})):
                self._unchanged += 1
            else:
                there[one.person.id] = one
        for school, holders in by_school.items():
            self._compare_school(self._there.get(school, []), holders)
        return Handing(
            added=tuple(self._added),
            moved=tuple(self._moved),
            redated=tuple(self._redated),
            unchanged=self._unchanged,
            problems=tuple(self._problems),
        )

    def _compare_school(self, there: list[Visit], wanted: Mapping[PersonId, Wanted]) -> None:
        kept = {one.person.id for one in there} & wanted.keys()
        for visit in there:
            if visit.person.id in kept:
                self._keep(visit, wanted[visit.person.id])
        without = [one for person, one in wanted.items() if person not in kept]
        leaving = [one for one in there if one.person.id not in kept]
        if without and len(leaving) > len(without):
            for one in without:
                values = {
                    "school": one.school.official_name,
                    "people": ", ".join(visit.person.name for visit in leaving),
                }
                self._problems.append(Problem(code=WHICH, where=one.where, values=values))
            return
        for visit, one in zip(leaving, without, strict=False):
            self._move(visit, one)
        for one in without[len(leaving) :]:
            self._added.append(self._new(one))

    def _keep(self, visit: Visit, wanted: Wanted) -> None:
        if wanted.planned_on in (None, visit.planned_on):
            self._unchanged += 1
        elif standing(self._session, visit) is Standing.RETURNED:
            self._problems.append(_problem(RETURNED, visit, wanted.where))
        else:
            self._redated.append(replace(visit, planned_on=wanted.planned_on))

    def _move(self, visit: Visit, wanted: Wanted) -> None:
        if problem := _not_free(self._session, visit, wanted.where):
            self._problems.append(problem)
            return
        after = replace(
            visit,
            person=person_then(wanted.person),
            planned_on=wanted.planned_on or visit.planned_on,
        )
        self._moved.append(Move(before=visit, after=after))

    def _new(self, wanted: Wanted) -> Visit:
        """Return a new visit, or go on with one that was taken back: it may still come in."""
        visit = new_visit(self._round, wanted.school, wanted.person)
        visit = replace(visit, planned_on=wanted.planned_on)
        earlier = self._earlier(wanted.school.id, wanted.person.id)
        body = payloads.payload_body(self._session.store, earlier.hash) if earlier else None
        if earlier is None or body is None:
            return visit
        again = replace(visit, id=earlier.visit_id, published=earlier.hash, parent=earlier.hash)
        return with_fields(again, payload_of(body).fields)

    def _earlier(self, school: SchoolId, person: PersonId) -> TakenBack | None:
        found = [one for one in self._taken_back if one.school_id == school]
        found.sort(key=lambda one: one.person_id != person)
        if not found:
            return None
        self._taken_back.remove(found[0])
        return found[0]


def _heads(session: Session, visit_ids: Collection[VisitId]) -> list[Visit]:
    found = []
    for visit_id in visit_ids:
        visit = visits.visit_head(session.store, visit_id)
        if visit is None:
            raise Refused(Problem(code="visit.missing", where=Place(record=visit_id)))
        found.append(visit)
    return found


def _not_free(session: Session, visit: Visit, where: Place | None = None) -> Problem | None:
    """Return why a visit must stay with the person who has it, if it must."""
    codes = {Standing.BEGUN: BEGUN, Standing.RETURNED: RETURNED}
    code = codes.get(standing(session, visit))
    return _problem(code, visit, where) if code else None


def _has_school(session: Session, visit: Visit, person: Person) -> Problem | None:
    theirs = visits.visits(session.store, round_id=visit.round_id, person_id=person.id)
    if all(one.visit.school.id != visit.school.id for one in theirs):
        return None
    values = {"school": visit.school.name, "person": person.name}
    return Problem(code=HAS_SCHOOL, where=Place(record=visit.school.name), values=values)


def _problem(code: str, visit: Visit, where: Place | None = None) -> Problem:
    values = {"school": visit.school.name, "person": visit.person.name}
    return Problem(code=code, where=where or Place(record=visit.school.name), values=values)
