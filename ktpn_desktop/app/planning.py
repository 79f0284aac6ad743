"""Planning a round: its checklist, and which school goes to whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ktpn_desktop.app.handing import (
    Handing,
    Move,
    Wanted,
    apply_handing,
    new_visit,
    plan_handing,
)
from ktpn_desktop.app.importing import SchoolIndex
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.ids import ChecklistId, RoundId, new_id
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.school import School
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.store import checklists, people, rounds, schools, visits
from ktpn_desktop.thai.dates import be_label
from ktpn_desktop.thai.text import search_key

NO_PERSON = "assignments.no_such_person"
SEVERAL_PEOPLE = "assignments.several_people"
PUBLISHED = "assignments.published"
_NUMBERS = range(1, 1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRound:
    """What a new round is made from; the year is of the common era."""

    number: int
    year: int
    checklist_id: ChecklistId
    name: str | None = None
    opens: date | None = None
    closes: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentsPlan:
    """What a table of assignments would change, and what in it cannot be used."""

    handing: Handing
    problems: tuple[Problem, ...]

    @property
    def visits(self) -> tuple[Visit, ...]:
        """The visits that it adds."""
        return self.handing.added

    @property
    def moved(self) -> tuple[Move, ...]:
        """The visits that go to somebody else."""
        return self.handing.moved

    @property
    def redated(self) -> tuple[Visit, ...]:
        """The visits that get another day."""
        return self.handing.redated

    @property
    def unchanged(self) -> int:
        """How many of its rows say what is planned already."""
        return self.handing.unchanged

    def without_published_moves(self) -> "AssignmentsPlan":
        """Return the plan with the schools left out that are published for somebody else."""
        left = [one.before for one in self.moved if one.published]
        problems = [
            Problem(
                code=PUBLISHED,
                where=Place(record=one.school.name),
                values={"school": one.school.name, "person": one.person.name},
            )
            for one in left
        ]
        moved = tuple(one for one in self.moved if not one.published)
        return AssignmentsPlan(
            handing=replace(self.handing, moved=moved), problems=(*self.problems, *problems)
        )

    @property
    def count(self) -> int:
        """How many visits it changes."""
        return len(self.visits) + len(self.moved) + len(self.redated)


def create_round(session: Session, new: NewRound) -> Round:
    """Make a round.

    Raises Refused `checklist.missing`, BadData `round.no_number`, `round.exists` or
    `round.closes_before`.
    """
    store = session.store
    label = f"{new.number}/{be_label(new.year)}"
    if checklists.checklist(store, new.checklist_id) is None:
        raise Refused(Problem(code="checklist.missing", where=Place(record=new.checklist_id)))
    if new.number not in _NUMBERS:
        raise BadData(Problem(code="round.no_number", values={"typed": str(new.number)}))
    if any(
        (one.number, one.year) == (new.number, new.year) for one in rounds.all_rounds(store)
    ):
        raise BadData(Problem(code="round.exists", values={"number": label}))
    if new.opens and new.closes and new.closes < new.opens:
        raise BadData(Problem(code="round.closes_before", values={"number": label}))
    round_ = Round(
        id=RoundId(new_id()),
        number=new.number,
        year=new.year,
        name=new.name,
        checklist_id=new.checklist_id,
        opens=new.opens,
        closes=new.closes,
        area=session.area,
        secretary=session.person.name,
    )
    with store.edit("create_round"):
        rounds.save_round(store, round_)
    return round_


def plan_assignments(session: Session, round_: Round, path: Path) -> AssignmentsPlan:
    """Read a table of school and person, and match both with the registers."""
    from ktpn_desktop.exchange.assignments_table import read_assignments

    read = read_assignments(path)
    index = SchoolIndex(schools.all_schools(session.store))
    named = _people_by_key(people.all_people(session.store))
    problems = list(read.problems)
    wanted: list[Wanted] = []
    for row in read.rows:
        where = Place(file=path.name, sheet=row.sheet, row=row.row)
        school = index.match(row.school, code=row.code, district=row.district)
        person = _person(named.get(search_key(row.person), []))
        if isinstance(school, str):
            values = {"school": row.school}
            problems.append(Problem(code=school, where=where, values=values))
        if isinstance(person, str):
            values = {"person": row.person}
            problems.append(Problem(code=person, where=where, values=values))
        if isinstance(school, School) and isinstance(person, Person):
            one = Wanted(school=school, person=person, planned_on=row.planned_on, where=where)
            wanted.append(one)
    handing = plan_handing(session, round_, wanted)
    problems += handing.problems
    return AssignmentsPlan(handing=handing, problems=tuple(problems))


def apply_assignments(session: Session, plan: AssignmentsPlan) -> None:
    """Hand out the schools of a plan, in one edit."""
    if plan.count:
        apply_handing(session, plan.handing)


def assign(
    session: Session, round_: Round, pairs: Iterable[tuple[School, Person]]
) -> tuple[Visit, ...]:
    """Hand out schools besides what is handed out; what a person has already stays."""
    there = {
        (one.visit.school.id, one.visit.person.id)
        for one in visits.visits(session.store, round_id=round_.id)
    }
    new = []
    for school, person in pairs:
        if (school.id, person.id) not in there:
            there.add((school.id, person.id))
            new.append(new_visit(round_, school, person))
    with session.store.edit("assign_schools"):
        visits.add_visits(session.store, new)
    return tuple(new)


def _people_by_key(everyone: Iterable[Person]) -> dict[str, list[Person]]:
    named: dict[str, list[Person]] = {}
    for one in everyone:
        named.setdefault(search_key(one.name), []).append(one)
    return named


def _person(found: Sequence[Person]) -> Person | str:
    """Return the one person of a name, or the code of the Problem why there is none."""
    if len(found) == 1:
        return found[0]
    return SEVERAL_PEOPLE if found else NO_PERSON
