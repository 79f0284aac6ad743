"""`ktpn checklists draft new`, `list`, `show`, `load`, `export`, `publish`, `delete`."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any  # Any: JSON

from ktpn_desktop.app.session import Session
from ktpn_desktop.cli.call import Call, command, subcommands
from ktpn_desktop.cli.named import checklist_named, round_named
from ktpn_desktop.cli.output import Answer, Words
from ktpn_desktop.cli.shown import checklist_data
from ktpn_desktop.domain.problem import Place, Problem, Refused

if TYPE_CHECKING:
    from ktpn_desktop.app.draft_publishing import Publication
    from ktpn_desktop.domain.checklist import Checklist
    from ktpn_desktop.domain.checklist_draft import Draft

_NAMED = "id of a draft, or form id when that has one draft"
_BECAME = {
    "reworded": ("ปรับถ้อยคำ", "Reworded"),
    "retyped": ("เปลี่ยนชนิดคำตอบ", "Answered otherwise"),
    "split": ("แยกจากข้อเดิม", "Split"),
    "joined": ("รวมหลายข้อ", "Joined"),
    "new": ("ข้อใหม่", "New"),
    "gone": ("ตัดออก", "Gone"),
}
"""What became of an item; those that are the same are not told."""


def add_to_checklists(group: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare `ktpn checklists draft …`."""
    inner = subcommands(group, "draft", "checklists that are being written")
    new = command(
        inner, "new", _new, "begin a checklist, or the next version of one", writes=True
    )
    new.add_argument("title", nargs="?", help="of a new form; with --next it is the form's")
    begins = new.add_mutually_exclusive_group()
    begins.add_argument(
        "--next", metavar="ID", help="become the next version of this checklist"
    )
    begins.add_argument("--copy", metavar="ID", help="copy this checklist as another form")
    begins.add_argument(
        "--starter", metavar="FORM", help="copy one that ships with the program"
    )
    new.add_argument("--form-id", help="of a new form; made up when it is left out")
    command(inner, "list", _list, "list the drafts")
    show = command(inner, "show", _show, "show a draft, what is wrong with it, what changed")
    show.add_argument("draft", help=_NAMED)
    load = command(inner, "load", _load, "replace what a draft has by an XLSForm", writes=True)
    load.add_argument("draft", help=_NAMED)
    load.add_argument("file", type=Path)
    export = command(inner, "export", _export, "write a draft as an XLSForm", writes=True)
    export.add_argument("draft", help=_NAMED)
    export.add_argument("file", type=Path)
    publish = command(inner, "publish", _publish, "make a version that stays", writes=True)
    publish.add_argument("draft", help=_NAMED)
    publish.add_argument("--version", help="the next free one when it is left out")
    publish.add_argument("--round", help="use it in a round not handed out: id, or 1/2569")
    delete = command(inner, "delete", _delete, "throw a draft away", writes=True)
    delete.add_argument("draft", help=_NAMED)


def _new(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app import building

    args = call.args
    with call.writing(session):
        if args.next:
            draft = building.begin_successor(session, checklist_named(session, args.next))
        elif args.copy or args.starter:
            source = (
                checklist_named(session, args.copy)
                if args.copy
                else _starter(session, args.starter)
            )
            title = args.title or source.title
            draft = building.begin_copy(session, source, title, args.form_id)
        else:
            draft = building.begin_empty(session, args.title or "", args.form_id)
    form, version = draft.checklist.form_id, draft.checklist.version
    words = (
        f"เริ่มร่าง {draft.id}: {draft.checklist.title} ({form}) รุ่น {version}",
        f"Draft {draft.id} begun: {draft.checklist.title} ({form}) version {version}",
    )
    return Answer(data={"draft": draft_data(draft)}, lines=[words])


def _list(session: Session, _call: Call) -> Answer:
    from ktpn_desktop.app.building import all_drafts

    known = all_drafts(session)
    lines = [
        f"{one.id}  {one.checklist.form_id}@{one.checklist.version}  {one.checklist.title}"
        for one in known
    ]
    return Answer(
        data={"drafts": [draft_data(one) for one in known]},
        lines=[(line, line) for line in lines],
    )


def _show(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.building import find_draft
    from ktpn_desktop.app.draft_publishing import plan_publishing

    draft = find_draft(session, call.args.draft)
    plan = plan_publishing(session, draft)
    lines: list[Words] = []
    for section in draft.checklist.sections:
        lines.append((section.title, section.title))
        for item in section.items:
            line = f"  {item.number or '–'}  {item.label} [{item.type}] {item.id}"
            lines.append((line, line))
    return Answer(
        data={"draft": draft_data(draft), "changes": _changes(plan)},
        lines=[*lines, *_change_lines(plan)],
        problems=plan.problems,
    )


def _load(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.building import find_draft, load_draft
    from ktpn_desktop.app.importing import plan_checklist

    draft = find_draft(session, call.args.draft)
    plan = plan_checklist(session, call.args.file)
    with call.writing(session):
        loaded = load_draft(session, draft, plan.checklist)
    count = sum(1 for _ in loaded.checklist.items)
    words = (f"นำเข้าในร่างแล้ว {count} ข้อ", f"{count} items loaded into the draft")
    return Answer(data={"draft": draft_data(loaded)}, lines=[words], problems=plan.warnings)


def _export(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.building import find_draft
    from ktpn_desktop.app.reporting import write_document
    from ktpn_desktop.exchange.xlsform import write_xlsform

    draft = find_draft(session, call.args.draft)
    path: Path = call.args.file
    if not call.dry_run:
        write_document(path, write_xlsform(draft.checklist))
    words = (f"บันทึกแล้ว: {path}", f"Written: {path}")
    return Answer(data={"file": path}, lines=[words])


def _publish(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.building import find_draft
    from ktpn_desktop.app.draft_publishing import plan_publishing, publish_draft

    draft = find_draft(session, call.args.draft)
    plan = plan_publishing(session, draft, call.args.version)
    round_id = round_named(session, call.args.round).id if call.args.round else None
    with call.writing(session):
        made = publish_draft(session, plan, round_id)
    words = (
        f"ออกใช้งานแล้ว: {made.title} ({made.form_id}) รุ่น {made.version}",
        f"In use now: {made.title} ({made.form_id}) version {made.version}",
    )
    return Answer(
        data={"checklist": checklist_data(made), "changes": _changes(plan), "round": round_id},
        lines=[words, *_change_lines(plan)],
    )


def _delete(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.building import delete_draft, find_draft

    draft = find_draft(session, call.args.draft)
    with call.writing(session):
        delete_draft(session, draft)
    title = draft.checklist.title
    return Answer(
        data={"draft": draft_data(draft)},
        lines=[(f"ลบร่างแล้ว: {title}", f"Draft deleted: {title}")],
    )


def draft_data(draft: "Draft") -> dict[str, Any]:
    """Return a draft as the command line's page describes it."""

    return {
        **checklist_data(draft.checklist),
        "id": draft.id,
        "parent": draft.checklist.parent,
        "numbered": draft.numbered,
    }


def _starter(session: Session, form: str) -> "Checklist":
    from ktpn_desktop.app.starter_checklists import starter, starters

    known = [starter(session, path) for path in starters()]
    found = next((one for one in known if one.form_id == form), None)
    if found is None:
        raise Refused(Problem(code="checklist.missing", where=Place(record=form)))
    return found


def _changes(plan: "Publication") -> list[dict[str, Any]]:
    return [
        {
            "kind": one.kind,
            "item": one.item,
            "parents": list(one.parents),
            "differs": list(one.differs),
        }
        for one in plan.changes
        if one.kind in _BECAME
    ]


def _change_lines(plan: "Publication") -> list[Words]:
    lines: list[Words] = []
    for one in plan.changes:
        gone = plan.parent if one.kind == "gone" else plan.checklist
        item = gone.item(one.item) if gone else None
        if one.kind in _BECAME and item is not None:
            thai, english = _BECAME[one.kind]
            told = f"{item.number}  {item.label}".strip()
            lines.append((f"{thai}: {told}", f"{english}: {told}"))
    return lines
