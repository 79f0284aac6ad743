"""`ktpn history`, `undo`: what changed, by whom, and taking it back."""

import argparse

from ktpn_desktop.app.session import Session
from ktpn_desktop.app.wording import edit_text
from ktpn_desktop.cli.call import Call, command
from ktpn_desktop.cli.output import Answer
from ktpn_desktop.domain.ids import EditId


def add(group: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    past = command(group, "history", _history, "what changed, newest first")
    past.add_argument("record", nargs="?", help="id of a record, such as a visit")
    past.add_argument("--limit", type=int, default=20)
    back = command(
        group, "undo", _undo, "take an edit back (the newest, or this one)", writes=True
    )
    back.add_argument("edit", nargs="?", type=int)
    command(group, "redo", _redo, "do again what was undone last", writes=True)


def _history(session: Session, call: Call) -> Answer:
    entries = session.store.history(row=call.args.record, limit=call.args.limit)
    lines = []
    for one in entries:
        thai, english = edit_text(one.label, "th"), edit_text(one.label, "en")
        start = f"{one.edit}  {one.at:%Y-%m-%d %H:%M}"
        lines.append((f"{start}  {thai}", f"{start}  {english}"))
    return Answer(data={"edits": entries}, lines=lines)


def _undo(session: Session, call: Call) -> Answer:
    edit = EditId(call.args.edit) if call.args.edit is not None else None
    if call.dry_run:
        label = session.store.next_undo() if edit is None else None
        return Answer(data={"undone": edit, "label": label, "kept_back": []})
    undone = session.store.undo(edit)
    return Answer(
        data={
            "undone": undone.undone,
            "edit": undone.edit,
            "label": undone.label,
            "kept_back": undone.kept_back,
        },
        lines=[
            (
                f"เลิกทำ: {edit_text(undone.label, 'th')}",
                f"Undone: {edit_text(undone.label, 'en')}",
            )
        ],
    )


def _redo(session: Session, call: Call) -> Answer:
    if call.dry_run:
        return Answer(data={"label": session.store.next_redo(), "kept_back": []})
    done = session.store.redo()
    return Answer(
        data={
            "redone": done.undone,
            "edit": done.edit,
            "label": done.label,
            "kept_back": done.kept_back,
        },
        lines=[
            (f"ทำซ้ำ: {edit_text(done.label, 'th')}", f"Redone: {edit_text(done.label, 'en')}")
        ],
    )
