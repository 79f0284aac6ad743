"""Planning a round: its checklist, and which school goes to whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ktpn_desktop.app.importing import SchoolIndex
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.ids import ChecklistId, RoundId, VisitId, new_id
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.school import School
from ktpn_desktop.domain.visit import PersonThen, SchoolThen, Visit
from ktpn_desktop.store import checklists, people, rounds, schools, visits
from ktpn_desktop.thai.dates import be_label
from ktpn_desktop.thai.text import search_key

NO_PERSON = "assignments.no_such_person"
SEVERAL_PEOPLE = "assignments.several_people"
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
    """What a table of assignments would add, and what in it cannot be used."""

    visits: tuple[Visit, ...]
    unchanged: int
    problems: tuple[Problem, ...]


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
    pairs: list[tuple[School, Person, date | None]] = []
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
            pairs.append((school, person, row.planned_on))
    new, unchanged = _new_visits(session, round_, pairs)
    return AssignmentsPlan(visits=new, unchanged=unchanged, problems=tuple(problems))


def apply_assignments(session: Session, plan: AssignmentsPlan) -> None:
    """Hand out the schools of a plan, in one edit."""
    with session.store.edit("assign_schools"):
        visits.add_visits(session.store, plan.visits)


def assign(
    session: Session, round_: Round, pairs: Iterable[tuple[School, Person]]
) -> tuple[Visit, ...]:
    """Hand out schools; a school that this person already has stays as it is."""
    new, _unchanged = _new_visits(session, round_, [(*pair, None) for pair in pairs])
    with session.store.edit("assign_schools"):
        visits.add_visits(session.store, new)
    return new


def round_label(round_: Round) -> str:
    """Return the round as people call it: 1/2569."""
    return f"{round_.number}/{be_label(round_.year)}"


def _new_visits(
    session: Session,
    round_: Round,
    pairs: Iterable[tuple[School, Person, date | None]],
) -> tuple[tuple[Visit, ...], int]:
    there = {
        (summary.visit.school.id, summary.visit.person.id)
        for summary in visits.visits(session.store, round_id=round_.id)
    }
    new: list[Visit] = []
    unchanged = 0
    for school, person, planned_on in pairs:
        if (school.id, person.id) in there:
            unchanged += 1
            continue
        there.add((school.id, person.id))
        new.append(_visit(round_, school, person, planned_on))
    return tuple(new), unchanged


def _visit(round_: Round, school: School, person: Person, planned_on: date | None) -> Visit:
    return Visit(
        id=VisitId(new_id()),
        round_id=round_.id,
        checklist_id=round_.checklist_id,
        school=SchoolThen(
            id=school.id, code=school.code, name=school.name, district=school.district
        ),
        person=PersonThen(id=person.id, name=person.name, position=person.position),
        planned_on=planned_on,
    )


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
