"""`ktpn checklists revise`: go on with a newer version of a form while visits are under way."""

import argparse
from typing import TYPE_CHECKING, Any  # Any: JSON

from ktpn_desktop.app.session import Session
from ktpn_desktop.cli.call import Call, command
from ktpn_desktop.cli.named import checklist_named, round_named
from ktpn_desktop.cli.output import Answer, Words
from ktpn_desktop.domain.ids import VisitId

if TYPE_CHECKING:
    from ktpn_desktop.app.form_versions import DraftMove, Revision


def add_to_checklists(inner: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare `ktpn checklists revise`."""
    revise = command(
        inner, "revise", _revise, "go on with a newer version of a form", writes=True
    )
    revise.add_argument("checklist", metavar="ID", help="the new version: id, or form@version")
    which = revise.add_mutually_exclusive_group(required=True)
    which.add_argument("--round", help="a round, with all its drafts: id, or 1/2569")
    which.add_argument(
        "--visit", action="append", default=[], help="one draft; may be repeated"
    )
    which.add_argument("--all", action="store_true", help="every draft of an older version")
    revise.add_argument(
        "--leave", action="append", default=[], metavar="VISIT", help="ends as it was begun"
    )


def _revise(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.form_versions import revise

    plan = _plan(session, call)
    leave = frozenset(map(VisitId, call.args.leave))
    if not call.dry_run:
        revise(session, plan, leave)
    moves = [one for one in plan.moves if one.visit.id not in leave]
    lines: list[Words] = [
        (
            f"ใช้รุ่น {plan.new.version}: ย้ายแบบร่าง {len(moves)} "
            f"คงรุ่นเดิม {len(plan.moves) - len(moves)} เสร็จแล้วคงรุ่นเดิม {len(plan.finished)} ครั้ง",
            f"Version {plan.new.version}: {len(moves)} drafts moved, "
            f"{len(plan.moves) - len(moves)} left, {len(plan.finished)} finished keep theirs",
        )
    ]
    for one in moves:
        lines += _move_lines(one)
    return Answer(data=_data(plan, moves, dry_run=call.dry_run), lines=lines)


def _plan(session: Session, call: Call) -> "Revision":
    from ktpn_desktop.app.form_versions import Revision, plan_move, plan_moves, plan_revision

    new = checklist_named(session, call.args.checklist)
    if call.args.round:
        return plan_revision(session, round_named(session, call.args.round).id, new)
    if call.args.all:
        return plan_moves(session, new)
    moves = tuple(plan_move(session, VisitId(one), new) for one in call.args.visit)
    return Revision(new=new, changes=(), moves=moves, finished=())


def _move_lines(one: "DraftMove") -> list[Words]:
    told = one.told
    lines = [
        (
            f"  {one.visit.school.name}: ย้าย {told.kept} พ้น {len(told.dropped)} "
            f"ข้อใหม่ {len(told.fresh)}",
            f"  {one.visit.school.name}: {told.kept} moved, {len(told.dropped)} dropped, "
            f"{len(told.fresh)} new items",
        )
    ]
    for each in told.dropped:
        line = f"    {each.number}  {each.label}: {each.said}"
        lines.append((line, line))
    return lines


def _data(plan: "Revision", moves: "list[DraftMove]", *, dry_run: bool) -> dict[str, Any]:
    return {
        "checklist": plan.new.id,
        "version": plan.new.version,
        "round": plan.round.id if plan.round else None,
        "changes": list(plan.changes),
        "moved": [
            {
                "visit": one.visit.id,
                "school": one.visit.school.name,
                "from": one.old.version,
                "kept": one.told.kept,
                "dropped": list(one.told.dropped),
                "new": [item.id for item in one.told.fresh],
            }
            for one in moves
        ],
        "finished": [one.id for one in plan.finished],
        "dry_run": dry_run,
    }
