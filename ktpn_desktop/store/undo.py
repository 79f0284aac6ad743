"""Taking a step back: a new edit that puts old values where the new ones still stand.

What has moved on since is reported and left alone, as with `git revert`. Taking the newest
undo back is redo.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto

from ktpn_desktop.domain.ids import EditId
from ktpn_desktop.store.connection import quoted
from ktpn_desktop.store.journal import columns
from ktpn_desktop.store.rows import Row, Value

Key = tuple[str, str]  # table, row id


class Because(StrEnum):
    """Why something was not put back."""

    CHANGED = "changed"  # it has another value now
    GONE = "gone"  # the row, or one it belongs to, is not there any more
    NEEDED = "needed"  # rows made since belong to it
    TAKEN = "taken"  # another row now has what must be unique


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptBack:
    """A row, or one column of it, that an undo left as it is now."""

    table: str
    row: str
    column: str | None
    because: Because


class _Aim(Enum):
    NOTHING = auto()
    REMOVE = auto()  # the step made the row
    MAKE = auto()  # the step removed the row
    RESTORE = auto()  # the step changed the row


@dataclass(slots=True)
class _Plan:
    aim: _Aim
    restore: dict[str, Value] = field(default_factory=dict)
    kept: list[KeptBack] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Change:
    key: Key
    before: Row | None
    after: Row | None


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
    plans = _plans(connection, changes, without)
    _replay(connection, changes, plans)
    return tuple(kept for plan in plans.values() for kept in plan.kept)


def _changes_of(connection: sqlite3.Connection, step: EditId) -> Iterator[_Change]:
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
        yield _Change((table, row), _row(row, before, now), _row(row, after, now))


def _row(row_id: str, text: str | None, known: frozenset[str]) -> Row | None:
    """Return a row as it was, in the columns that the table still has."""
    if text is None:
        return None
    values = {name: value for name, value in json.loads(text).items() if name in known}
    return {"id": row_id, **values}


def _plans(
    connection: sqlite3.Connection, changes: list[_Change], refused: Mapping[Key, Because]
) -> dict[Key, _Plan]:
    first: dict[Key, Row | None] = {}
    last: dict[Key, Row | None] = {}
    for change in changes:
        first.setdefault(change.key, change.before)
        last[change.key] = change.after
    plans = {}
    for key, old in first.items():
        if key in refused:
            plans[key] = _left(key, refused[key])
        else:
            plans[key] = _plan(key, old, last[key], _current(connection, key))
    _keep_what_is_needed(connection, plans)
    return plans


def _plan(key: Key, old: Row | None, new: Row | None, now: Row | None) -> _Plan:
    if old is None and new is None:
        return _Plan(_Aim.NOTHING)
    if old is None:
        return _plan_removal(key, new or {}, now)
    if new is None:
        return _plan_return(key, old, now)
    if now is None:
        return _left(key, Because.GONE)
    return _plan_restoring(key, old, new, now)


def _plan_removal(key: Key, new: Row, now: Row | None) -> _Plan:
    if now is None:
        return _Plan(_Aim.NOTHING)
    moved = [name for name, value in new.items() if now[name] != value and _counts(name)]
    if not moved:
        return _Plan(_Aim.REMOVE)
    return _Plan(_Aim.NOTHING, kept=[_kept(key, Because.CHANGED, name) for name in moved])


def _plan_return(key: Key, old: Row, now: Row | None) -> _Plan:
    if now is None:
        return _Plan(_Aim.MAKE)
    same = all(now[name] == value for name, value in old.items() if _counts(name))
    return _Plan(_Aim.NOTHING) if same else _left(key, Because.CHANGED)


def _plan_restoring(key: Key, old: Row, new: Row, now: Row) -> _Plan:
    plan = _Plan(_Aim.RESTORE)
    for name in old.keys() & new.keys():
        if old[name] == new[name] or now[name] == old[name]:
            continue
        if now[name] == new[name]:
            plan.restore[name] = old[name]
        elif _counts(name):
            plan.kept.append(_kept(key, Because.CHANGED, name))
    plan.kept.sort(key=lambda kept: kept.column or "")
    return plan


def _keep_what_is_needed(connection: sqlite3.Connection, plans: dict[Key, _Plan]) -> None:
    """Do not remove a row that other rows refer to, unless those go or turn away as well."""
    while True:
        removed: dict[str, list[str]] = {}
        for (table, row), plan in plans.items():
            if plan.aim is _Aim.REMOVE:
                removed.setdefault(table, []).append(row)
        needed = {
            (table, parent)
            for table, rows in removed.items()
            for parent, child, column in _references(connection, table, rows)
            if not _lets_go(plans.get(child), column)
        }
        if not needed:
            return
        for key in needed:
            plans[key] = _left(key, Because.NEEDED)


def _references(
    connection: sqlite3.Connection, table: str, rows: list[str]
) -> Iterator[tuple[str, Key, str]]:
    """Yield (row, referring row, column) for every reference to one of the rows."""
    foreign_keys = connection.execute(
        """
        SELECT child.name, link."from"
        FROM sqlite_schema AS child JOIN pragma_foreign_key_list(child.name) AS link
        WHERE child.type = 'table' AND link."table" = ? AND coalesce(link."to", 'id') = 'id'
        """,
        (table,),
    ).fetchall()
    wanted = json.dumps(rows)
    for child, column in foreign_keys:
        name = quoted(column)
        for child_id, parent in connection.execute(
            f"SELECT id, {name} FROM {quoted(child)}"
            f" WHERE {name} IN (SELECT value FROM json_each(?))",
            (wanted,),
        ):
            yield parent, (child, child_id), column


def _lets_go(plan: _Plan | None, column: str) -> bool:
    return plan is not None and (plan.aim is _Aim.REMOVE or column in plan.restore)


def _replay(
    connection: sqlite3.Connection, changes: list[_Change], plans: Mapping[Key, _Plan]
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


def _undo_change(connection: sqlite3.Connection, change: _Change, plan: _Plan) -> None:
    if plan.aim is _Aim.NOTHING:
        return
    if plan.aim is _Aim.RESTORE:
        _restore(connection, change, plan)
    elif change.before is None:
        connection.execute(f"DELETE FROM {quoted(change.key[0])} WHERE id = ?", change.key[1:])
    elif change.after is None:
        _insert(connection, change.key[0], change.before)
    else:
        _update(connection, change.key, change.before)


def _restore(connection: sqlite3.Connection, change: _Change, plan: _Plan) -> None:
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
    connection: sqlite3.Connection, plans: Mapping[Key, _Plan]
) -> dict[Key, Because]:
    """Return the rows put back whose parent is not there any more."""
    touched = {key[0] for key, plan in plans.items() if plan.aim in (_Aim.MAKE, _Aim.RESTORE)}
    found = {}
    for table in sorted(touched):
        broken = connection.execute(f"PRAGMA foreign_key_check({quoted(table)})").fetchall()
        for _, rowid, *_ in broken:
            sql = f"SELECT id FROM {quoted(table)} WHERE rowid = ?"
            (row,) = connection.execute(sql, (rowid,)).fetchone()
            if (table, row) in plans:
                found[table, row] = Because.GONE
    return found


def _current(connection: sqlite3.Connection, key: Key) -> Row | None:
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    found = cursor.execute(f"SELECT * FROM {quoted(key[0])} WHERE id = ?", key[1:]).fetchone()
    return dict(found) if found else None


def _left(key: Key, because: Because) -> _Plan:
    return _Plan(_Aim.NOTHING, kept=[_kept(key, because)])


def _kept(key: Key, because: Because, column: str | None = None) -> KeptBack:
    return KeptBack(table=key[0], row=key[1], column=column, because=because)


def _counts(column: str) -> bool:
    """Whether a column says something of its own: moments of saving do not."""
    return not column.endswith("_at")
