"""`ktpn publish`, `receive`, `send`, `merge`, `refuse`, `folder`: the shared folder."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any  # Any: JSON

from ktpn_desktop.app.session import Session
from ktpn_desktop.cli.call import Call, command
from ktpn_desktop.cli.named import round_named
from ktpn_desktop.cli.output import Answer

if TYPE_CHECKING:
    from ktpn_desktop.app.merging import LeaveOut, MergeOutcome
    from ktpn_desktop.app.rehearsal import FileResult, VisitRehearsal


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
    merge.add_argument(
        "--trust", action="store_true", help="also what a signature speaks against"
    )
    health = command(group, "folder", _folder, "try the shared folder and say how it is")
    health.add_argument("folder", type=Path)
    turn_away = command(group, "refuse", _refuse, "do not take returned files", writes=True)
    turn_away.add_argument("paths", type=Path, nargs="+", metavar="FILE")
    how = turn_away.add_mutually_exclusive_group(required=True)
    how.add_argument("--reason", metavar="T", help="what the sender is told")
    how.add_argument("--again", action="store_true", help="look at refused files again")


def _publish(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.publishing import plan_publication, publish

    round_ = round_named(session, call.args.round)
    if call.dry_run:
        plan = plan_publication(session, round_.id, call.args.folder)
        fresh = [one.visit.school.name for one in plan.visits if one.fresh]
        gone = [one.taken.school for one in plan.withdrawn if one.fresh]
        words = (
            f"จะเผยแพร่ {len(fresh)} การนิเทศ ถอนออก {len(gone)}",
            f"Would publish {len(fresh)} visits and take back {len(gone)}",
        )
        news = [
            {"school": one.visit.school.name, "person": one.visit.person.name, "news": one.news}
            for one in plan.visits
            if one.fresh
        ]
        data = {"written": [], "visits": fresh, "news": news, "taken_back": gone}
        return Answer(data=data, lines=[words])
    written = publish(session, round_.id, call.args.folder, call.progress)
    words = (f"เผยแพร่แล้ว {len(written)} ไฟล์", f"Published {len(written)} files")
    return Answer(data={"written": list(written)}, lines=[words])


def _receive(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.fetching import fetch_missing
    from ktpn_desktop.app.receiving import plan_receiving, read_folder, take_in
    from ktpn_desktop.app.wording import problem_text

    arrived = read_folder(plan_receiving(session, call.args.folder), call.progress)
    with call.writing(session):
        got = take_in(session, arrived)
    pictures = (
        () if call.dry_run else fetch_missing(session, [call.args.folder], call.progress).told
    )
    words = (
        f"รับแผน {len(got.rounds)} รอบ การนิเทศ {len(got.visits)} โรงเรียน "
        f"ใบตอบรับ {len(got.receipts)} รายการ",
        f"Received {len(got.rounds)} rounds, {len(got.visits)} visits, "
        f"{len(got.receipts)} receipts",
    )
    gone = ", ".join(one.school.name for one in got.gone)
    left = [(f"ออกจากแผนของท่าน: {gone}", f"No longer yours: {gone}")] if gone else []
    return Answer(
        data={
            "rounds": [{"id": one.id, "number": one.number} for one in got.rounds],
            "visits": [{"id": one.id, "school": one.school.name} for one in got.visits],
            "gone": [{"id": one.id, "school": one.school.name} for one in got.gone],
            "redated": [{"id": one.id, "school": one.school.name} for one in got.redated],
            "receipts": got.receipts,
            "refused": [problem.values for problem in got.told],
        },
        lines=[
            words,
            *left,
            *((problem_text(one, "th"), problem_text(one, "en")) for one in got.told),
        ],
        problems=(*got.problems, *got.notices, *pictures),
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
        problems=[problem for one in sent for problem in one.problems],
    )


def _merge(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.arriving import plan_merge, read_returns
    from ktpn_desktop.app.merging import apply_merge, outcome_of
    from ktpn_desktop.app.rehearsing import rehearse

    plan = plan_merge(session, call.args.paths)
    rehearsal = rehearse(session, read_returns(plan, call.progress), call.progress)
    leave_out = _leave_out(call.args)
    if call.dry_run:
        chosen = [one for one in rehearsal.visits if not leave_out(one)]
        return _answer(outcome_of(rehearsal, chosen, None), dry_run=True)
    outcome = apply_merge(session, rehearsal, leave_out, progress=call.progress)
    return _answer(outcome, dry_run=False)


def _leave_out(args: argparse.Namespace) -> "LeaveOut":
    def leave_out(visit: "VisitRehearsal") -> bool:
        return bool(args.only_clean and visit.clashes) or (visit.doubtful and not args.trust)

    return leave_out


def _folder(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.folder_health import look_at_folder, plan_health

    health = look_at_folder(plan_health(session, call.args.folder), call.progress)
    state = (
        ("อ่านและเขียนได้", "Readable and writable")
        if health.writable
        else (f"ใช้ไม่ได้: {health.reason}", f"Cannot be used: {health.reason}")
    )
    counts = (
        f"รอ {health.waiting} ยังไม่ดาวน์โหลด {health.cloud_only} กำลังมา {health.arriving} "
        f"ยังไม่ส่ง {health.unsent} (นาน {health.unsent_days} วัน)",
        f"waiting {health.waiting}, not downloaded {health.cloud_only}, arriving "
        f"{health.arriving}, not sent {health.unsent} (for {health.unsent_days} days)",
    )
    return Answer(
        data={
            "reachable": health.reachable,
            "writable": health.writable,
            "hindrance": health.hindrance,
            "reason": health.reason,
            "waiting": health.waiting,
            "cloud_only": health.cloud_only,
            "arriving": health.arriving,
            "last_success": health.last_success,
            "unsent": health.unsent,
            "unsent_days": health.unsent_days,
        },
        lines=[state, counts],
        failed=not health.writable,
    )


def _refuse(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.arriving import plan_merge, read_returns
    from ktpn_desktop.app.receipting import write_receipts
    from ktpn_desktop.app.refusing import accept_again, refusals_of, refuse

    arrived = read_returns(plan_merge(session, call.args.paths), call.progress)
    names = [one.path.name for one in arrived.files]
    if call.args.again:
        words = (
            f"รับพิจารณาอีกครั้ง {len(names)} ไฟล์",
            f"To be looked at again: {len(names)} files",
        )
        with call.writing(session):
            accept_again(session, arrived.files)
    else:
        words = (f"ไม่รับ {len(names)} ไฟล์", f"Refused {len(names)} files")
        if call.dry_run:
            refusals_of(session, arrived.files, call.args.reason)
        else:
            refuse(session, arrived.files, call.args.reason)
    tell = arrived.folder is not None and not call.dry_run
    problems = write_receipts(session, arrived.folder) if arrived.folder and tell else ()
    return Answer(
        data={"files": names, "again": call.args.again}, lines=[words], problems=problems
    )


def _answer(outcome: "MergeOutcome", *, dry_run: bool) -> Answer:
    problems = [problem for one in outcome.files for problem in one.problems]
    problems += outcome.problems
    lines = [
        (
            f"รวมแล้ว {outcome.merged} เหมือนเดิม {outcome.unchanged} "
            f"ไม่ตรงกัน {outcome.clashes} จุด เปิดไม่ได้ {outcome.refused} รอ {outcome.waiting}",
            f"Merged {outcome.merged}, unchanged {outcome.unchanged}, clashes "
            f"{outcome.clashes}, refused {outcome.refused}, waiting {outcome.waiting}",
        )
    ]
    if outcome.doubtful:
        lines.append(
            (
                f"เว้นไว้ {outcome.doubtful} การนิเทศที่ลายเซ็นน่าสงสัย หากแน่ใจแล้วให้สั่งด้วย --trust",
                f"Left out {outcome.doubtful} visits with doubtful signatures; "
                "if you are sure, use --trust",
            )
        )
    return Answer(
        data={
            "files": [_file(one) for one in outcome.files],
            "merged": outcome.merged,
            "unchanged": outcome.unchanged,
            "clashes": outcome.clashes,
            "refused": outcome.refused,
            "waiting": outcome.waiting,
            "doubtful": outcome.doubtful,
            "edit": outcome.edit,
            "dry_run": dry_run,
        },
        lines=lines,
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
        "refused_for": one.reason,
    }
