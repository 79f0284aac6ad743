"""What was done, by whom and when, as the journal has it; and which step is undone next."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from ktpn_desktop.domain.ids import EditId

# Making the profile is where history begins: without it the program has no owner. What was
# there before the journal knew of it is taken over by the program, and nobody asked for it.
BEGINNINGS = frozenset({"make_profile", "take_over_photographs"})


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """One edit. `undone` says whether its step has been taken back and not redone."""

    edit: EditId
    step: EditId
    undoes: EditId | None
    at: datetime
    person: str | None
    device: str
    label: str
    tables: frozenset[str]
    changes: int
    undone: bool


class Undoing:
    """Which step undoes which. An undo of an undo is a redo, and a redo can be undone again."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        rows = connection.execute("SELECT id, undoes FROM edit WHERE undoes IS NOT NULL")
        undoes: dict[int, int] = dict(rows.fetchall())
        self._undone_by = {target: edit for edit, target in undoes.items()}
        self._undos: set[int] = set()  # an edit that undoes a step, or a redo
        for edit, target in sorted(undoes.items()):  # each undoes an older one
            if target not in self._undos:
                self._undos.add(edit)

    def in_effect(self, step: EditId) -> EditId | None:
        """Return the step, or the redo that stands for it; None while it is undone."""
        while (undo := self._undone_by.get(step)) is not None:
            redo = self._undone_by.get(undo)
            if redo is None:
                return None
            step = EditId(redo)
        return step

    def next_undo(self) -> EditId | None:
        """Return the newest step that can be taken back."""
        rows = self._connection.execute("SELECT id, step, label FROM edit ORDER BY id DESC")
        for edit, step, label in rows:
            if label in BEGINNINGS or edit in self._undos or step in self._undone_by:
                continue
            return EditId(step)
        return None

    def next_redo(self) -> EditId | None:
        """Return the newest undo that nothing new has come after."""
        rows = self._connection.execute("SELECT id, undoes FROM edit ORDER BY id DESC")
        for edit, undoes in rows:
            if undoes is None:
                return None
            if edit in self._undos and edit not in self._undone_by:
                return EditId(edit)
        return None


def entries(
    connection: sqlite3.Connection, table: str | None, row: str | None, limit: int
) -> list[HistoryEntry]:
    """Return the newest edits, newest first; of one table or one record only, if asked.

    What belongs to a record (the answers of a visit) has its id and a colon before its own.
    """
    undoing = Undoing(connection)
    conditions = []
    if table is not None:
        conditions.append("tbl = :tbl")
    if row is not None:
        conditions.append("(row_id = :row OR (row_id >= :first AND row_id < :beyond))")
    chosen = f"SELECT edit_id FROM change WHERE {' AND '.join(conditions)}"
    rows = connection.execute(
        f"""
        SELECT id, step, undoes, at, person, device, label, last_change - first_change + 1
        FROM edit {f"WHERE id IN ({chosen})" if conditions else ""}
        ORDER BY id DESC LIMIT :limit
        """,
        {
            "tbl": table,
            "row": row,
            "first": f"{row}:",
            "beyond": f"{row};",
            "limit": limit,
        },
    ).fetchall()
    return [
        HistoryEntry(
            edit=EditId(edit),
            step=EditId(step),
            undoes=None if undoes is None else EditId(undoes),
            at=datetime.fromisoformat(at),
            person=person,
            device=device,
            label=label,
            tables=_tables(connection, edit),
            changes=changes,
            undone=undoing.in_effect(EditId(step)) is None,
        )
        for edit, step, undoes, at, person, device, label, changes in rows
    ]


def last_time(connection: sqlite3.Connection, labels: Iterable[str]) -> datetime | None:
    """Return when an edit with one of these labels was made last."""
    (at,) = connection.execute(
        "SELECT max(at) FROM edit WHERE label IN (SELECT value FROM json_each(?))",
        (json.dumps(list(labels)),),
    ).fetchone()
    return datetime.fromisoformat(at) if at else None


def _tables(connection: sqlite3.Connection, edit: int) -> frozenset[str]:
    rows = connection.execute(
        "SELECT DISTINCT tbl FROM edit JOIN change"
        " ON change.id BETWEEN edit.first_change AND edit.last_change WHERE edit.id = ?",
        (edit,),
    )
    return frozenset(table for (table,) in rows)
