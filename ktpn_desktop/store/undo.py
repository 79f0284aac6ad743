"""Taking a step back: a new edit that puts old values where the new ones still stand.

What has moved on since is reported and left alone, as with `git revert`. Taking the newest
undo back is redo.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping

from ktpn_desktop.domain.ids import EditId
from ktpn_desktop.store.connection import quoted
from ktpn_desktop.store.journal import columns
from ktpn_desktop.store.rows import Row
from ktpn_desktop.store.undo_plan import Aim, Because, KeptBack, Key, Plan, RowChange, plans_of


class CannotPutBack(Exception):
    """Rows that turned out to have no place any more; the undo begins again without them."""

    def __init__(self, rows: Mapping[Key, Because]) -> None:
        self.rows = rows
        super().__init__(", ".join("/".join(key) for key in rows))


def put_back(
    connection: sqlite3.Connection, step: EditId, without: Mapping[Key, Because]
) -> tuple[KeptBack, ...]:
    """Undo the changes of a step inside the open edit; return what was kept back.

    Raises CannotPutBack, always with at least one row that is not in `without`.
    """
    connection.execute("PRAGMA defer_foreign_keys = ON")
    changes = list(_changes_of(connection, step))
    plans = plans_of(connection, changes, without)
    _replay(connection, changes, plans)
    return tuple(kept for plan in plans.values() for kept in plan.kept)


def _changes_of(connection: sqlite3.Connection, step: EditId) -> Iterator[RowChange]:
    known: dict[str, frozenset[str]] = {}
    rows = connection.execute(
        "SELECT tbl, row_id, before, after FROM edit JOIN change"
        " ON change.id BETWEEN edit.first_change AND edit.last_change"
        " WHERE edit.step = ? ORDER BY change.id",
        (step,),
    )
    for table, row, before, after in rows.fetchall():
        if table not in known:
            known[table] = frozenset(columns(connection, table))
        now = known[table]
        yield RowChange((table, row), _row(row, before, now), _row(row, after, now))


def _row(row_id: str, text: str | None, known: frozenset[str]) -> Row | None:
    """Return a row as it was, in the columns that the table still has."""
    if text is None:
        return None
    values = {name: value for name, value in json.loads(text).items() if name in known}
    return {"id": row_id, **values}


def _replay(
    connection: sqlite3.Connection, changes: list[RowChange], plans: Mapping[Key, Plan]
) -> None:
    """Walk the changes backwards and put back what is planned.

    Backwards, step by step, every moment in between is one that the database has already been
    in, so unique columns that were swapped can be swapped back.
    """
    for change in reversed(changes):
        try:
            _undo_change(connection, change, plans[change.key])
        except sqlite3.IntegrityError as error:
            raise CannotPutBack({change.key: Because.TAKEN}) from error
    parentless = _parentless(connection, plans)
    if parentless:
        raise CannotPutBack(parentless)


def _undo_change(connection: sqlite3.Connection, change: RowChange, plan: Plan) -> None:
    if plan.aim is Aim.NOTHING:
        return
    if plan.aim is Aim.RESTORE:
        _restore(connection, change, plan)
    elif change.before is None:
        connection.execute(f"DELETE FROM {quoted(change.key[0])} WHERE id = ?", change.key[1:])
    elif change.after is None:
        _insert(connection, change.key[0], change.before)
    else:
        _update(connection, change.key, change.before)


def _restore(connection: sqlite3.Connection, change: RowChange, plan: Plan) -> None:
    if change.before is None:
        return
    if change.after is None:  # removed and made again within the step: the whole difference
        _update(connection, change.key, plan.restore)
        return
    changed = {
        name: change.before[name]
        for name in plan.restore
        if name in change.before and change.before[name] != change.after.get(name)
    }
    _update(connection, change.key, changed)


def _insert(connection: sqlite3.Connection, table: str, row: Row) -> None:
    names = ", ".join(quoted(name) for name in row)
    marks = ", ".join("?" for _ in row)
    connection.execute(
        f"INSERT INTO {quoted(table)} ({names}) VALUES ({marks})", list(row.values())
    )


def _update(connection: sqlite3.Connection, key: Key, values: Row) -> None:
    if values:
        assignments = ", ".join(f"{quoted(name)} = ?" for name in values)
        connection.execute(
            f"UPDATE {quoted(key[0])} SET {assignments} WHERE id = ?",
            [*values.values(), key[1]],
        )


def _parentless(
    connection: sqlite3.Connection, plans: Mapping[Key, Plan]
) -> dict[Key, Because]:
    """Return the rows put back whose parent is not there any more."""
    touched = {key[0] for key, plan in plans.items() if plan.aim in (Aim.MAKE, Aim.RESTORE)}
    found = {}
    for table in sorted(touched):
        broken = connection.execute(f"PRAGMA foreign_key_check({quoted(table)})").fetchall()
        for _, rowid, *_ in broken:
            sql = f"SELECT id FROM {quoted(table)} WHERE rowid = ?"
            (row,) = connection.execute(sql, (rowid,)).fetchone()
            if (table, row) in plans:
                found[table, row] = Because.GONE
    return found
