"""`ktpn publish`, `receive`, `send`, `merge`: what travels through the shared folder."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any  # Any: JSON

from ktpn_desktop.app.session import Session
from ktpn_desktop.cli.call import Call, command
from ktpn_desktop.cli.output import Answer
from ktpn_desktop.cli.rounds import find

if TYPE_CHECKING:
    from ktpn_desktop.app.merging import FileResult, MergeOutcome, Rehearsal


def add(group: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    publish = command(group, "publish", _publish, "write a round into a folder", writes=True)
    publish.add_argument("round", help="id, or 1/2569")
    publish.add_argument("folder", type=Path)
    take = command(group, "receive", _receive, "take in rounds and receipts", writes=True)
    take.add_argument("folder", type=Path)
    send = command(group, "send", _send, "return what is complete", writes=True)
    send.add_argument("folder", type=Path)
    merge = command(group, "merge", _merge, "merge what came back", writes=True)
    merge.add_argument("paths", type=Path, nargs="+", metavar="FOLDER|FILE")
    merge.add_argument("--only-clean", action="store_true", help="leave out visits that clash")


def _publish(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.publishing import plan_publication, publish

    round_ = find(session, call.args.round)
    if call.dry_run:
        plan = plan_publication(session, round_.id, call.args.folder)
        fresh = [one.visit.school.name for one in plan.visits if one.fresh]
        words = (f"จะเผยแพร่ {len(fresh)} การนิเทศ", f"Would publish {len(fresh)} visits")
        return Answer(data={"written": [], "visits": fresh}, lines=[words])
    written = publish(session, round_.id, call.args.folder, call.progress)
    words = (f"เผยแพร่แล้ว {len(written)} ไฟล์", f"Published {len(written)} files")
    return Answer(data={"written": list(written)}, lines=[words])


def _receive(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.receiving import plan_receiving, read_folder, take_in

    arrived = read_folder(plan_receiving(session, call.args.folder), call.progress)
    with call.writing(session):
        got = take_in(session, arrived)
    words = (
        f"รับแผน {len(got.rounds)} รอบ การนิเทศ {len(got.visits)} โรงเรียน "
        f"ใบตอบรับ {len(got.receipts)} รายการ",
        f"Received {len(got.rounds)} rounds, {len(got.visits)} visits, "
        f"{len(got.receipts)} receipts",
    )
    return Answer(
        data={
            "rounds": [{"id": one.id, "number": one.number} for one in got.rounds],
            "visits": [{"id": one.id, "school": one.school.name} for one in got.visits],
            "receipts": got.receipts,
        },
        lines=[words],
        problems=got.problems,
        failed=bool(got.problems),
    )


def _send(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.sending import plan_sending, send

    if call.dry_run:
        plan = plan_sending(session, call.args.folder)
        ready = [
            {"file": None, "visit": one.visit.id, "revision": one.payload.revision}
            for one in plan.outgoing
        ]
        words = (f"จะส่ง {len(ready)} ไฟล์", f"Would send {len(ready)} files")
        return Answer(data={"written": ready}, lines=[words])
    sent = send(session, call.args.folder, call.progress)
    return Answer(
        data={
            "written": [
                {"file": one.path, "visit": one.visit_id, "revision": one.revision}
                for one in sent
            ]
        },
        lines=[(f"ส่งและตรวจสอบแล้ว {len(sent)} ไฟล์", f"Sent and verified {len(sent)} files")],
    )


def _merge(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.merging import apply_merge, plan_merge, read_returns, rehearse

    plan = plan_merge(session, call.args.paths)
    rehearsal = rehearse(session, read_returns(plan, call.progress), call.progress)
    only_clean = call.args.only_clean
    if call.dry_run:
        return _answer(_rehearsed(rehearsal, only_clean=only_clean), dry_run=True)
    outcome = apply_merge(session, rehearsal, only_clean=only_clean, progress=call.progress)
    return _answer(outcome, dry_run=False)


def _rehearsed(rehearsal: "Rehearsal", *, only_clean: bool) -> "MergeOutcome":
    from ktpn_desktop.app.merging import outcome_of

    chosen = [one for one in rehearsal.visits if not (only_clean and one.clashes)]
    return outcome_of(rehearsal, chosen, None)


def _answer(outcome: "MergeOutcome", *, dry_run: bool) -> Answer:
    problems = [problem for one in outcome.files for problem in one.problems]
    problems += outcome.problems
    line = (
        f"รวมแล้ว {outcome.merged} เหมือนเดิม {outcome.unchanged} "
        f"ไม่ตรงกัน {outcome.clashes} จุด เปิดไม่ได้ {outcome.refused} รอ {outcome.waiting}",
        f"Merged {outcome.merged}, unchanged {outcome.unchanged}, clashes "
        f"{outcome.clashes}, refused {outcome.refused}, waiting {outcome.waiting}",
    )
    return Answer(
        data={
            "files": [_file(one) for one in outcome.files],
            "merged": outcome.merged,
            "unchanged": outcome.unchanged,
            "clashes": outcome.clashes,
            "refused": outcome.refused,
            "waiting": outcome.waiting,
            "edit": outcome.edit,
            "dry_run": dry_run,
        },
        lines=[line],
        problems=problems,
        failed=outcome.refused > 0,
    )


def _file(one: "FileResult") -> dict[str, Any]:
    return {
        "file": one.path,
        "name": one.name,
        "state": one.state,
        "visit": one.visit_id,
        "school": one.school,
        "person": one.person,
        "revision": one.revision,
        "verified": one.verified,
        "by_hand": one.by_hand,
        "changes": one.changes,
        "clashes": one.clashes,
        "reason": one.problems[0].code if one.problems else None,
    }
