"""`ktpn checklists import`, `list`, `show`, `export`, `draft`, `print`."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any  # JSON

from ktpn_desktop.app.session import Session
from ktpn_desktop.cli import checklist_files, drafts, versions
from ktpn_desktop.cli.call import Call, command, subcommands
from ktpn_desktop.cli.named import checklist_named
from ktpn_desktop.cli.output import Answer
from ktpn_desktop.cli.shown import checklist_data
from ktpn_desktop.domain.checklist_languages import in_language


def add(group: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    inner = subcommands(group, "checklists", "the forms that visits are filled with")
    checklist_files.add_to_checklists(inner)
    command(inner, "list", _list, "list the checklists")
    show = command(inner, "show", _show, "show one checklist")
    show.add_argument("id", help="id, form id, or form id@version")
    export = command(inner, "export", _export, "write a checklist as an XLSForm", writes=True)
    export.add_argument("id")
    export.add_argument("file", type=Path)
    versions.add_to_checklists(inner)
    drafts.add_to_checklists(inner)
    paper = command(inner, "print", _print, "print a form to fill in by hand", writes=True)
    paper.add_argument("id")
    paper.add_argument("out", type=Path)


def _list(session: Session, _call: Call) -> Answer:
    from ktpn_desktop.store.checklists import all_checklists

    known = all_checklists(session.store)
    lines = [f"{one.form_id}@{one.version}  {one.title}" for one in known]
    return Answer(
        data={"checklists": [checklist_data(one) for one in known]},
        lines=[(line, line) for line in lines],
    )


def _show(session: Session, call: Call) -> Answer:
    checklist = in_language(checklist_named(session, call.args.id), session.form_language)
    lines = [f"{checklist.form_id}@{checklist.version}  {checklist.title}"]
    for section in checklist.sections:
        lines.append(section.title)
        lines += [f"  {item.number}  {item.label} [{item.type}]" for item in section.items]
    return Answer(
        data={"checklist": checklist_data(checklist)}, lines=[(line, line) for line in lines]
    )


def _export(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.reporting import write_document
    from ktpn_desktop.exchange.xlsform import write_xlsform

    checklist = checklist_named(session, call.args.id)
    if not call.dry_run:
        write_document(call.args.file, write_xlsform(checklist))
    return _file_answer(call.args.file)


def _print(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.papers import plan_house
    from ktpn_desktop.app.reporting import pages, print_blank_form, write_document

    checklist = in_language(checklist_named(session, call.args.id), session.form_language)
    made = print_blank_form(checklist, plan_house(session))
    if not call.dry_run:
        write_document(call.args.out, made.data)
    answer = _file_answer(call.args.out, pages=pages(made.data))
    return replace(answer, problems=made.problems)


def _file_answer(path: Path, **more: Any) -> Answer:
    words = (f"บันทึกแล้ว: {path}", f"Written: {path}")
    return Answer(data={"file": path, **more}, lines=[words])
