"""`ktpn history`, `undo`: what changed, by whom, and taking it back."""

import argparse

from ktpn_desktop.app.session import Session
from ktpn_desktop.app.wording import edit_text
from ktpn_desktop.cli.call import Call, command
from ktpn_desktop.cli.output import Answer
from ktpn_desktop.domain.ids import EditId
from ktpn_desktop.domain.problem import Problem, Refused
from ktpn_desktop.store.database import Undone


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
        label = _label_of(session, edit)
        return Answer(
            data={"undone": edit, "label": label, "kept_back": []},
            lines=[_words(("จะเลิกทำ", "Would undo"), label)],
        )
    undone = session.store.undo(edit)
    return _taken_back(undone, "undone", ("เลิกทำแล้ว", "Undone"))


def _redo(session: Session, call: Call) -> Answer:
    if call.dry_run:
        label = session.store.next_redo()
        if label is None:
            raise Refused(Problem(code="store.nothing_to_redo"))
        return Answer(
            data={"label": label, "kept_back": []},
            lines=[_words(("จะทำซ้ำ", "Would redo"), label)],
        )
    return _taken_back(session.store.redo(), "redone", ("ทำซ้ำแล้ว", "Redone"))


def _label_of(session: Session, edit: EditId | None) -> str:
    """Return what would be undone: that edit, or the newest step in effect."""
    if edit is None:
        label = session.store.next_undo()
        if label is None:
            raise Refused(Problem(code="store.nothing_to_undo"))
        return label
    entries = session.store.history(limit=session.store.last_edit)
    entry = next((one for one in entries if one.edit == edit), None)
    if entry is None or entry.undone:
        code = "store.no_such_edit" if entry is None else "store.already_undone"
        raise Refused(Problem(code=code, values={"edit": str(edit)}))
    return entry.label


def _taken_back(done: Undone, name: str, words: tuple[str, str]) -> Answer:
    lines = [_words(words, done.label)]
    if done.kept_back:
        kept = len(done.kept_back)
        lines.append(
            (
                f"คงไว้ {kept} ค่า เพราะเปลี่ยนไปแล้วหลังจากนั้น",
                f"{kept} values stayed: they have changed since",
            )
        )
    data = {
        name: done.undone,
        "edit": done.edit,
        "label": done.label,
        "kept_back": done.kept_back,
    }
    return Answer(data=data, lines=lines)


def _words(words: tuple[str, str], label: str) -> tuple[str, str]:
    thai, english = words
    return f"{thai}: {edit_text(label, 'th')}", f"{english}: {edit_text(label, 'en')}"
