"""Taking in what schools came to in tests and quality assurance, from a list somebody made."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ktpn_desktop.app.importing import SEVERAL_SCHOOLS, SchoolIndex
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.ids import SchoolId
from ktpn_desktop.domain.problem import Place, Problem
from ktpn_desktop.domain.school_result import SchoolResult
from ktpn_desktop.store import backup, school_results, schools

if TYPE_CHECKING:
    from ktpn_desktop.exchange.results_table import ResultRow

MOST_YEARS = 5
"""Of results that travel with a round: what is older is looked up at the office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsPlan:
    """What importing a table of results would do. `skipped` rows are named in `problems`."""

    added: tuple[SchoolResult, ...]
    updated: tuple[SchoolResult, ...]
    unchanged: tuple[SchoolResult, ...]
    skipped: int
    problems: tuple[Problem, ...]


def plan_results(
    session: Session,
    path: Path,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str] | None = None,
) -> ResultsPlan:
    """Read a table of results and compare it with what is known.

    Raises BadData when nothing of the file can be used.
    """
    from ktpn_desktop.exchange.results_table import read_results

    read = read_results(path, sheet=sheet, mapping=mapping)
    index = SchoolIndex(schools.all_schools(session.store))
    problems = list(read.problems)
    found: dict[tuple[object, ...], SchoolResult] = {}
    for row in read.rows:
        result = _result(index, row, path.name)
        if isinstance(result, Problem):
            problems.append(result)
        elif result.key in found:
            problems.append(Problem(code="results.twice", where=_place(row, path.name)))
        else:
            found[result.key] = result
    known = school_results.school_results(session.store, {one.school for one in found.values()})
    before = {one.key: one for one in known}
    several = found.values()
    return ResultsPlan(
        added=tuple(one for one in several if one.key not in before),
        updated=tuple(one for one in several if one.key in before and before[one.key] != one),
        unchanged=tuple(one for one in several if before.get(one.key) == one),
        skipped=read.skipped + len(read.rows) - len(found),
        problems=tuple(problems),
    )


def apply_results(session: Session, plan: ResultsPlan) -> None:
    """Write what the plan says, in one edit, after a backup."""
    if not plan.added and not plan.updated:
        return
    backup.back_up(session.store, session.profile.backups, "import")
    with session.store.edit("import_results"):
        school_results.save_results(session.store, (*plan.added, *plan.updated))


def results_to_tell(session: Session, going: Collection[SchoolId]) -> tuple[SchoolResult, ...]:
    """Return what is known of schools in the last years, for those who go there."""
    known = school_results.school_results(session.store, going)
    newest = max((one.year for one in known), default=0)
    return tuple(one for one in known if one.year > newest - MOST_YEARS)


def _result(index: SchoolIndex, row: "ResultRow", file: str) -> SchoolResult | Problem:
    school = index.match(row.school, code=row.code, district=row.district)
    if isinstance(school, str):
        several = school == SEVERAL_SCHOOLS
        code = "results.several_schools" if several else "results.no_such_school"
        values = {"school": row.school or row.code or ""}
        return Problem(code=code, where=_place(row, file), values=values)
    return SchoolResult(
        school=school.id,
        year=row.year,
        exam=row.exam,
        subject=row.subject,
        score=row.score,
        area=row.area,
        country=row.country,
    )


def _place(row: "ResultRow", file: str) -> Place:
    return Place(file=file, sheet=row.sheet, row=row.row)
