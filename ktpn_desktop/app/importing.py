"""Importing lists that someone else made: schools, people, checklists.

A plan says what an import would do, and writes nothing; applying it is one edit.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from ktpn_desktop.app.checklist_files import read_checklist_file
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.checklist import Checklist, ItemType
from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.ids import PersonId, SchoolId, new_id
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.problem import BadData, Problem
from ktpn_desktop.domain.school import Codes, School, short_name
from ktpn_desktop.paths import resource
from ktpn_desktop.store import backup, checklists, people, schools
from ktpn_desktop.thai.text import search_key

if TYPE_CHECKING:
    from ktpn_desktop.exchange.checklist_read import ChecklistRead

Record = TypeVar("Record", School, Person)

NO_SCHOOL = "assignments.no_such_school"
SEVERAL_SCHOOLS = "assignments.several_schools"


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolsPlan:
    """What importing a list of schools would do. `skipped` rows are named in `problems`."""

    added: tuple[School, ...]
    updated: tuple[School, ...]
    unchanged: tuple[School, ...]
    skipped: int
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()  # worth knowing, and no reason to leave a row out


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePlan:
    """What importing a list of people would do."""

    added: tuple[Person, ...]
    updated: tuple[Person, ...]
    unchanged: tuple[Person, ...]
    skipped: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistPlan:
    """What importing a checklist would do; `exists` when this very version is there.

    `left_out` are rows of the file that have problems, when those were to be left out.
    """

    checklist: Checklist
    warnings: tuple[Problem, ...]
    exists: bool
    left_out: tuple[int, ...] = ()


class SchoolIndex:
    """Finds the school that a list means: by a code, else by name, subdistrict and district."""

    def __init__(self, known: Iterable[School]) -> None:
        self._by_code: dict[str, School] = {}
        self._by_name: dict[str, list[School]] = {}
        for school in known:
            for code in school.codes.known():
                self._by_code[code] = school
            self._by_name.setdefault(_name_key(school.name), []).append(school)

    def match(
        self,
        name: str,
        *,
        code: str | None = None,
        subdistrict: str | None = None,
        district: str | None = None,
    ) -> School | str:
        """Return the school, or the code of the Problem why there is no single one."""
        if code and code in self._by_code:
            return self._by_code[code]
        found = self._by_name.get(_name_key(name), [])
        found = _narrow(found, "district", district)
        found = _narrow(found, "subdistrict", subdistrict)
        if len(found) == 1:
            return found[0]
        return SEVERAL_SCHOOLS if found else NO_SCHOOL

    def same(self, school: School) -> School | None:
        """Return the known school that a listed one is, if any."""
        for code in school.codes.known():
            if code in self._by_code:
                return self._by_code[code]
        there = self._by_name.get(_name_key(school.name), [])
        there = [one for one in there if not _different_codes(one.codes, school.codes)]
        there = [one for one in there if _same_place(one, school)]
        return there[0] if len(there) == 1 else None


def plan_schools(
    session: Session,
    path: Path,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str] | None = None,
) -> SchoolsPlan:
    """Read a list of schools and compare it with the register.

    Raises BadData when nothing of the file can be used.
    """
    from ktpn_desktop.exchange.schools_table import read_schools

    read = read_schools(path, sheet=sheet, mapping=mapping)
    index = SchoolIndex(schools.all_schools(session.store))
    added, updated, unchanged = [], [], []
    for row in read.rows:
        listed = row.school
        there = index.same(listed)
        if there is None:
            added.append(replace(listed, id=SchoolId(new_id())))
        elif (merged := _update(there, listed)) == there:
            unchanged.append(there)
        else:
            updated.append(merged)
    if not read.rows and read.problems:
        raise BadData(read.problems)
    return SchoolsPlan(
        added=tuple(added),
        updated=tuple(updated),
        unchanged=tuple(unchanged),
        skipped=read.skipped,
        problems=tuple(read.problems),
        warnings=tuple(read.warnings),
    )


def apply_schools(session: Session, plan: SchoolsPlan) -> None:
    """Take the plan into the register, in one edit, after a backup."""
    if plan.added or plan.updated:
        backup.back_up(session.store, session.profile.backups, "import")
        with session.store.edit("import_schools"):
            schools.save_schools(session.store, [*plan.added, *plan.updated])


def plan_people(session: Session, path: Path) -> PeoplePlan:
    """Read a list of people and compare it with the register; people match by name."""
    from ktpn_desktop.exchange.people_table import read_people

    read = read_people(path)
    if not read.rows and read.problems:
        raise BadData(read.problems)
    known = {search_key(one.name): one for one in people.all_people(session.store)}
    added, updated, unchanged = [], [], []
    for row in read.rows:
        there = known.get(search_key(row.person.name))
        if there is None:
            added.append(replace(row.person, id=PersonId(new_id())))
        elif (merged := _update(there, row.person)) == there:
            unchanged.append(there)
        else:
            updated.append(merged)
    return PeoplePlan(
        added=tuple(added),
        updated=tuple(updated),
        unchanged=tuple(unchanged),
        skipped=read.skipped,
        problems=tuple(read.problems),
    )


def apply_people(session: Session, plan: PeoplePlan) -> None:
    """Take the plan into the register, in one edit, after a backup."""
    if plan.added or plan.updated:
        backup.back_up(session.store, session.profile.backups, "import")
        with session.store.edit("import_people"):
            people.save_people(session.store, [*plan.added, *plan.updated])


def plan_checklist(
    session: Session,
    path: Path,
    *,
    unsaid: ItemType = ItemType.TEXT,
    leave_out: bool = False,
) -> ChecklistPlan:
    """Read a checklist from a file. Raises BadData with every problem of it.

    With `leave_out` it is planned without the rows that have problems, where that is honest:
    its version says so, and the problems become warnings. `unsaid` is the kind of items of a
    drawn table that does not say how they are answered.
    """
    return plan_of(session, read_checklist_file(session, path, unsaid=unsaid), leave_out)


def plan_of(session: Session, read: "ChecklistRead", leave_out: bool = False) -> ChecklistPlan:
    """Return what importing a checklist would do that was read from a file."""
    partial = read.partial if leave_out else None
    checklist = partial.checklist if partial else read.checklist
    if checklist is None or (read.problems and partial is None):
        raise BadData(read.problems)
    there = checklists.checklist_with_hash(session.store, checklist_hash(checklist))
    return ChecklistPlan(
        checklist=there or checklist,
        warnings=(*read.problems, *read.warnings),
        exists=there is not None,
        left_out=partial.rows if partial else (),
    )


def apply_checklist(session: Session, plan: ChecklistPlan) -> Checklist:
    """Add the checklist. Raises BadData `checklists.version_exists`."""
    if plan.exists:
        return plan.checklist
    backup.back_up(session.store, session.profile.backups, "import")
    with session.store.edit("import_checklist"):
        return checklists.add_checklist(session.store, plan.checklist)


def import_starters(session: Session) -> tuple[Checklist, ...]:
    """Take in the checklists that ship with the program; those that are here already stay.

    Raises BadData `checklists.version_exists` when one of them was changed under its own name.
    """
    files = sorted(resource("checklists").glob("*.xlsx"))
    plans = [plan_checklist(session, path) for path in files]
    backup.back_up(session.store, session.profile.backups, "import")
    with session.store.edit("import_checklist"):
        return tuple(checklists.add_checklist(session.store, plan.checklist) for plan in plans)


def _update(there: Record, listed: Record) -> Record:
    """Return the known record with what the list says; an empty cell says nothing."""
    said: dict[str, Any] = {  # Any: the fields of two kinds of record
        part.name: value
        for part in fields(listed)
        if part.name != "id" and (value := getattr(listed, part.name)) != part.default
    }
    if isinstance(there, School) and isinstance(listed, School):
        said["codes"] = _update_codes(there.codes, listed.codes)
    return replace(there, **said)


def _update_codes(there: Codes, listed: Codes) -> Codes:
    return Codes(
        ministry=listed.ministry or there.ministry,
        smis=listed.smis or there.smis,
        obec=listed.obec or there.obec,
    )


def _name_key(name: str) -> str:
    return search_key(short_name(name))


def _narrow(found: list[School], part: str, wanted: str | None) -> list[School]:
    if not wanted or len(found) < 2:
        return found
    return [one for one in found if search_key(getattr(one, part) or "") == search_key(wanted)]


def _different_codes(one: Codes, other: Codes) -> bool:
    pairs = zip(
        (one.ministry, one.smis, one.obec),
        (other.ministry, other.smis, other.obec),
        strict=True,
    )
    return any(mine and theirs and mine != theirs for mine, theirs in pairs)


def _same_place(one: School, other: School) -> bool:
    """A part that one of the two does not name does not tell them apart."""
    pairs = ((one.subdistrict, other.subdistrict), (one.district, other.district))
    return all(
        not mine or not theirs or search_key(mine) == search_key(theirs)
        for mine, theirs in pairs
    )
