"""Handing out the schools of a round: what a list of who gets which would change."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ktpn_desktop.app.assigning import (
    RETIRED,
    RETURNED,
    Standing,
    not_free,
    person_then,
    standing,
    stays,
)
from ktpn_desktop.app.session import Session
from ktpn_desktop.app.version_lines import Versions, fields_in
from ktpn_desktop.domain.fields import with_fields
from ktpn_desktop.domain.ids import PersonId, SchoolId, VisitId, new_id
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.problem import BadData, Place, Problem
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.school import School
from ktpn_desktop.domain.visit import SchoolThen, Visit
from ktpn_desktop.exchange.payload import payload_of
from ktpn_desktop.store import payloads, visits
from ktpn_desktop.store.payloads import TakenBack

WHICH = "assignments.which_person"


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

    @property
    def same_day(self) -> bool:
        """Whether its appointment stays."""
        return self.before.planned_on == self.after.planned_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Handing:
    """What handing out these schools comes to."""

    added: tuple[Visit, ...]
    moved: tuple[Move, ...]
    redated: tuple[Visit, ...]
    unchanged: int
    problems: tuple[Problem, ...]


def plan_handing(session: Session, round_: Round, wanted: Sequence[Wanted]) -> Handing:
    """Compare who is to have which school with who has it; nothing is written.

    A school that somebody else has is taken from them, unless this list gives it to both.
    """
    return _Comparison(session, round_).compare(wanted)


def apply_handing(session: Session, handing: Handing) -> int:
    """Make it so, in one edit; return how many visits changed.

    Raises BadData with what could not be done, when nothing could.
    """
    changed = [*(one.after for one in handing.moved), *handing.redated]
    if handing.problems and not (handing.added or changed):
        raise BadData(handing.problems)
    with session.store.edit("assign_schools"):
        visits.add_visits(session.store, handing.added)
        for one in changed:
            visits.save_visit_head(session.store, one, "assign_schools")
    return len(handing.added) + len(changed)


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
            self._problems.append(stays(RETURNED, visit, wanted.where))
        else:
            self._redated.append(replace(visit, planned_on=wanted.planned_on))

    def _move(self, visit: Visit, wanted: Wanted) -> None:
        if problem := not_free(self._session, visit, wanted.where):
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
        versions = Versions(self._session.store)
        return with_fields(again, fields_in(versions, payload_of(body), again.checklist_id))

    def _earlier(self, school: SchoolId, person: PersonId) -> TakenBack | None:
        found = [one for one in self._taken_back if one.school_id == school]
        found.sort(key=lambda one: one.person_id != person)
        if not found:
            return None
        self._taken_back.remove(found[0])
        return found[0]
