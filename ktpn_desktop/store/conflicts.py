"""Conflicts of merges: open until a person decides, and kept after."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING

from ktpn_desktop.domain.conflict import Choice, Conflict, ConflictState, conflict_id
from ktpn_desktop.domain.ids import ConflictId, VisitId
from ktpn_desktop.store.database import Store
from ktpn_desktop.store.rows import Row, iso, now, texts

if TYPE_CHECKING:
    from ktpn_desktop.domain.merge import Clash


def open_conflicts(store: Store) -> list[Conflict]:
    """Return what a person still has to decide."""
    return [one for one in conflicts(store) if one.state is ConflictState.OPEN]


def count_open(store: Store) -> tuple[int, int]:
    """Return how many conflicts a person still has to decide, and in how many visits."""
    row = store.row(
        "SELECT count(*), count(DISTINCT visit_id) FROM conflict WHERE state = ?",
        (ConflictState.OPEN,),
    )
    return (int(row[0]), int(row[1])) if row else (0, 0)


def conflicts(store: Store, visit_id: VisitId | None = None) -> list[Conflict]:
    """Return every conflict, decided or not; of one visit, if asked."""
    rows = store.rows(
        "SELECT * FROM conflict WHERE visit_id = coalesce(?, visit_id) ORDER BY id", (visit_id,)
    )
    return [_from_row(row) for row in rows]


def conflict(store: Store, conflict_id_: ConflictId) -> Conflict | None:
    """Return the conflict with that id."""
    row = store.row("SELECT * FROM conflict WHERE id = ?", (conflict_id_,))
    return _from_row(row) if row else None


def save_conflicts(store: Store, visit_id: VisitId, clashes: "Iterable[Clash]") -> None:
    """Make the open conflicts of a visit exactly these clashes.

    A decided one whose field clashes again is open again, with the new candidates.
    """
    rows = [_clash_row(visit_id, clash) for clash in clashes]
    with store.edit("save_conflicts") as edit:
        edit.execute(
            "DELETE FROM conflict WHERE visit_id = ? AND state = ?"
            " AND id NOT IN (SELECT value FROM json_each(?))",
            (visit_id, ConflictState.OPEN, texts(str(row["id"]) for row in rows)),
        )
        edit.put_all("conflict", rows)


def mark_resolved(
    store: Store,
    conflict_id_: ConflictId,
    choice: Choice,
    chosen: str | None,
    note: str | None = None,
) -> None:
    """Write down what a person decided; all values stay readable."""
    with store.edit("resolve_conflict") as edit:
        edit.execute(
            "UPDATE conflict SET state = ?, choice = ?, chosen = ?, note = ?, resolved_at = ?"
            " WHERE id = ?",
            (ConflictState.RESOLVED, choice, chosen, note, iso(now()), conflict_id_),
        )


def _clash_row(visit_id: VisitId, clash: "Clash") -> Row:
    candidates = [asdict(one) for one in clash.candidates]
    return {
        "id": conflict_id(visit_id, clash.field),
        "visit_id": visit_id,
        "field": clash.field,
        "base": clash.base,
        "mine": clash.mine,
        "candidates": json.dumps(candidates, ensure_ascii=False, sort_keys=True),
        "state": ConflictState.OPEN,
        "chosen": None,
        "choice": None,
        "note": None,
        "resolved_at": None,
    }


def _from_row(row: sqlite3.Row) -> Conflict:
    from ktpn_desktop.domain.merge import Candidate  # counting what is open needs no merging

    return Conflict(
        id=ConflictId(row["id"]),
        visit_id=VisitId(row["visit_id"]),
        field=row["field"],
        base=row["base"],
        mine=row["mine"],
        candidates=tuple(Candidate(**one) for one in json.loads(row["candidates"])),
        state=ConflictState(row["state"]),
        choice=Choice(row["choice"]) if row["choice"] else None,
        chosen=row["chosen"],
        note=row["note"],
    )
