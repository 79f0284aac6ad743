"""`ktpn schools import`, `schools import-results`, `schools list`, `schools show`."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any  # Any: JSON

from ktpn_desktop.app.session import Session
from ktpn_desktop.cli import scores
from ktpn_desktop.cli.call import Call, command, subcommands
from ktpn_desktop.cli.output import Answer, Words
from ktpn_desktop.domain.problem import BadData, Place, Problem
from ktpn_desktop.domain.school import School, SchoolGroup

if TYPE_CHECKING:
    from ktpn_desktop.app.importing import SchoolsPlan
    from ktpn_desktop.app.school_results import ResultsPlan


def add(group: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    inner = subcommands(group, "schools", "the register of schools")
    take = command(inner, "import", _import, "take in any list of schools", writes=True)
    results = "take in results of tests and quality assurance"
    for one in (take, command(inner, "import-results", _results, results, writes=True)):
        one.add_argument("file", type=Path)
        one.add_argument("--sheet", help="name of the sheet")
        one.add_argument(
            "--map", action="append", default=[], metavar="FIELD=COLUMN", help="name a column"
        )
        one.add_argument(
            "--skip-bad",
            action="store_true",
            help="take in the rest when some rows have problems",
        )
    scores.add_to_schools(inner)
    one = command(inner, "show", _show, "show all that is known of a school")
    one.add_argument("school", help="its code, or its whole name")
    show = command(inner, "list", _list, "list the schools in Thai order")
    show.add_argument("--search", default="", help="name, code, subdistrict or principal")
    show.add_argument("--group", choices=[one.value for one in SchoolGroup])


def _import(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.importing import apply_schools, plan_schools

    args = call.args
    plan = plan_schools(session, args.file, sheet=args.sheet, mapping=_mapping(args.map))
    if plan.problems and not args.skip_bad:
        raise BadData(plan.problems)
    if not call.dry_run:
        apply_schools(session, plan)
    return _imported(plan, call, ("โรงเรียน", "Schools"), plan.warnings)


def _results(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.school_results import apply_results, plan_results

    args = call.args
    plan = plan_results(session, args.file, sheet=args.sheet, mapping=_mapping(args.map))
    if plan.problems and not args.skip_bad:
        raise BadData(plan.problems)
    if not call.dry_run:
        apply_results(session, plan)
    return _imported(plan, call, ("รายการ", "Results"))


def _imported(
    plan: "SchoolsPlan | ResultsPlan",
    call: Call,
    things: Words,
    warnings: Sequence[Problem] = (),
) -> Answer:
    counts = {
        "added": len(plan.added),
        "updated": len(plan.updated),
        "unchanged": len(plan.unchanged),
        "skipped": plan.skipped,
    }
    would = ("จะ", "would be ") if call.dry_run else ("", "")
    return Answer(
        data={**counts, "dry_run": call.dry_run},
        lines=[
            (
                f"{would[0]}เพิ่ม {counts['added']} ปรับข้อมูล {counts['updated']} "
                f"เหมือนเดิม {counts['unchanged']} ข้าม {counts['skipped']} {things[0]}",
                f"{things[1]} {would[1]}added {counts['added']}, updated {counts['updated']}, "
                f"unchanged {counts['unchanged']}, skipped {counts['skipped']}",
            )
        ],
        problems=[*plan.problems, *warnings],
    )


def _list(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.searching import find_schools

    found = find_schools(session, call.args.search)
    wanted = call.args.group
    found = [school for school in found if not wanted or school.group == wanted]
    return Answer(
        data={"schools": [school_data(school) for school in found]},
        lines=[_line(school) for school in found],
    )


def _show(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.school_pack import school_named
    from ktpn_desktop.app.school_profile import school_profile
    from ktpn_desktop.cli.school_profile import profile_data, profile_lines

    known = school_profile(session, school_named(session, call.args.school).id)
    return Answer(
        data={"school": school_data(known.school), **profile_data(known)},
        lines=[_line(known.school), *profile_lines(known)],
    )


def school_data(school: School) -> dict[str, Any]:
    """Return a school as the command line's page describes it."""
    return {
        "id": school.id,
        "name": school.name,
        "official_name": school.official_name,
        "codes": school.codes,
        "subdistrict": school.subdistrict,
        "district": school.district,
        "province": school.province,
        "cluster": school.cluster,
        "levels": school.levels,
        "principal": school.principal,
        "phone": school.phone,
        "pupils": school.pupils,
        "teachers": school.teachers,
        "size_class": school.size,
        "group": school.group,
        "status": school.status,
    }


def _line(school: School) -> tuple[str, str]:
    place = " ".join(part for part in (school.subdistrict, school.district) if part)
    line = "  ".join(part for part in (school.code or "–", school.name, place) if part)
    return line, line


def _mapping(pairs: list[str]) -> dict[str, str] | None:
    mapping = {}
    for pair in pairs:
        name, equals, column = pair.partition("=")
        if not equals or not name or not column:
            raise BadData(Problem(code="cli.bad_map", where=Place(), values={"typed": pair}))
        mapping[name] = column
    return mapping or None
