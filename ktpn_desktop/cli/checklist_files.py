"""`ktpn checklists import`, `check`: checklists that come in files."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any  # Any: JSON

from ktpn_desktop.app.checklist_files import UNSAID, read_checklist_file
from ktpn_desktop.app.session import Session
from ktpn_desktop.cli.call import Call, command
from ktpn_desktop.cli.output import Answer, Words
from ktpn_desktop.cli.shown import checklist_data
from ktpn_desktop.domain.checklist import ItemType

if TYPE_CHECKING:
    from ktpn_desktop.domain.checklist import Checklist


def add_to_checklists(inner: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    take = command(
        inner, "import", _import, "take in an XLSForm, or a table drawn in Excel", writes=True
    )
    look = command(inner, "check", _check, "read a form without taking it in; say all of it")
    for one in (take, look):
        one.add_argument("file", type=Path, help="a workbook, a CSV file, or a folder of them")
        one.add_argument(
            "--unsaid",
            choices=[kind.value for kind in UNSAID],
            default=ItemType.TEXT.value,
            help="how items of a drawn table are answered that does not say it",
        )
    take.add_argument(
        "--leave-out",
        action="store_true",
        help="import without the rows that have problems; the version says so",
    )


def _import(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.importing import apply_checklist, plan_checklist

    plan = plan_checklist(
        session,
        call.args.file,
        unsaid=ItemType(call.args.unsaid),
        leave_out=call.args.leave_out,
    )
    checklist = plan.checklist if call.dry_run else apply_checklist(session, plan)
    return Answer(
        data={
            "checklist": checklist_data(checklist),
            "unchanged": plan.exists,
            "left_out": list(plan.left_out),
        },
        lines=[_called(checklist)],
        problems=plan.warnings,
    )


def _check(session: Session, call: Call) -> Answer:
    read = read_checklist_file(session, call.args.file, unsaid=ItemType(call.args.unsaid))
    checklist = read.checklist or (read.partial.checklist if read.partial else None)
    lines: list[Words] = []
    data: dict[str, Any] = {"checklist": None, "errors": len(read.problems)}
    if checklist:
        data["checklist"] = checklist_data(checklist)
        lines = [_called(checklist), *_outline(checklist)]
    problems = (*read.problems, *read.warnings)
    return Answer(data=data, lines=lines, problems=problems, failed=bool(read.problems))


def _called(checklist: "Checklist") -> Words:
    return (
        f"{checklist.title} ({checklist.form_id}) รุ่น {checklist.version}",
        f"{checklist.title} ({checklist.form_id}) version {checklist.version}",
    )


def _outline(checklist: "Checklist") -> list[Words]:
    lines = []
    for section in checklist.sections:
        lines.append(section.title)
        lines += [f"  {item.number}  {item.label} [{item.type}]" for item in section.items]
    return [(line, line) for line in lines]
