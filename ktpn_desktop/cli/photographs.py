"""`ktpn photos list`, `add`, `caption`, `move`, `delete`: the photographs of a visit."""

import argparse
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any  # Any: JSON

from ktpn_desktop.app.session import Session
from ktpn_desktop.cli.call import Call, command, subcommands
from ktpn_desktop.cli.output import Answer
from ktpn_desktop.domain.ids import ItemId, PhotographId, VisitId


def add(group: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    inner = subcommands(group, "photos", "photographs of a visit")
    command(inner, "list", _list, "list them in their order").add_argument("visit")
    take = command(inner, "add", _add, "take in files", writes=True)
    take.add_argument("visit")
    take.add_argument("files", type=Path, nargs="+", metavar="FILE")
    take.add_argument("--item", help="id of the item they belong to")
    caption = command(inner, "caption", _caption, "write what stands beneath one", writes=True)
    move = command(inner, "move", _move, "put one at a place", writes=True)
    delete = command(inner, "delete", _delete, "delete one; undo brings it back", writes=True)
    for one in (caption, move, delete):
        one.add_argument("visit")
        one.add_argument("photo", help="id of a photograph")
    caption.add_argument("text")
    move.add_argument("place", type=int, help="among those of its item, from 1")


def _list(session: Session, call: Call) -> Answer:
    return _answer(session, call)


def _add(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.photographs import Source, keep, plan_taking, take

    item = ItemId(call.args.item) if call.args.item else None
    sources = [Source.of(path) for path in call.args.files]
    plan = plan_taking(session, VisitId(call.args.visit), sources, item)
    with TemporaryDirectory(prefix="ktpn-") as elsewhere:
        where = Path(elsewhere) if call.dry_run else plan.folder
        taken = take(replace(plan, folder=where), call.progress)
    with call.writing(session):
        added = keep(session, plan, taken)
        answer = _answer(session, call)
    words = [(f"เพิ่มภาพแล้ว {len(added)} ภาพ", f"Added {len(added)} photographs")]
    if taken.located:
        words.append(
            (
                f"ลบตำแหน่งที่ถ่ายออกแล้ว {taken.located} ภาพ",
                f"The place was removed from {taken.located}",
            )
        )
    return Answer(
        data={**answer.data, "added": [one.id for one in added], "located": taken.located},
        lines=words,
        problems=taken.problems,
        failed=bool(taken.problems),
    )


def _caption(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.photographs import caption_photograph

    with call.writing(session):
        caption_photograph(session, *_which(call), call.args.text)
        return _answer(session, call)


def _move(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.photographs import move_photograph

    with call.writing(session):
        move_photograph(session, *_which(call), call.args.place - 1)
        return _answer(session, call)


def _delete(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.photographs import delete_photograph

    with call.writing(session):
        delete_photograph(session, *_which(call))
        return _answer(session, call)


def _which(call: Call) -> tuple[VisitId, PhotographId]:
    return VisitId(call.args.visit), PhotographId(call.args.photo)


def _answer(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.answering import open_visit
    from ktpn_desktop.app.photographs import picture_path

    visit, _checklist = open_visit(session, VisitId(call.args.visit))
    known: list[dict[str, Any]] = [
        {
            "id": one.id,
            "item": one.item,
            "caption": one.caption,
            "hash": one.hash,
            "file": picture_path(session, one),
            "here": picture_path(session, one).is_file(),
        }
        for one in visit.photographs
    ]
    lines = [f"{one['id']}  {one['item'] or '–'}  {one['caption'] or ''}" for one in known]
    return Answer(data={"photos": known}, lines=[(line, line) for line in lines])
