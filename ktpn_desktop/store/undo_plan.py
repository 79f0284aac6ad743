"""What taking a step back would do to each row: put it back, or leave it and say why."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto

from ktpn_desktop.store.connection import quoted
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


class Aim(Enum):
    """What is to be done with a row."""

    NOTHING = auto()
    REMOVE = auto()  # the step made the row
    MAKE = auto()  # the step removed the row
    RESTORE = auto()  # the step changed the row


@dataclass(slots=True)
class Plan:
    """What is to become of one row: the columns to restore, and what is left as it is."""

    aim: Aim
    restore: dict[str, Value] = field(default_factory=dict)
    kept: list[KeptBack] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class RowChange:
    """One change of a step: the row before and after it; None where there was none."""

    key: Key
    before: Row | None
    after: Row | None


def plans_of(
    connection: sqlite3.Connection, changes: list[RowChange], refused: Mapping[Key, Because]
) -> dict[Key, Plan]:
    """Plan the undoing of a step, row by row, without the rows that were refused before."""
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


def _plan(key: Key, old: Row | None, new: Row | None, now: Row | None) -> Plan:
    if old is None and new is None:
        return Plan(Aim.NOTHING)
    if old is None:
        return _plan_removal(key, new or {}, now)
    if new is None:
        return _plan_return(key, old, now)
    if now is None:
        return _left(key, Because.GONE)
    return _plan_restoring(key, old, new, now)


def _plan_removal(key: Key, new: Row, now: Row | None) -> Plan:
    if now is None:
        return Plan(Aim.NOTHING)
    moved = [name for name, value in new.items() if now[name] != value and _counts(name)]
    if not moved:
        return Plan(Aim.REMOVE)
    return Plan(Aim.NOTHING, kept=[_kept(key, Because.CHANGED, name) for name in moved])


def _plan_return(key: Key, old: Row, now: Row | None) -> Plan:
    if now is None:
        return Plan(Aim.MAKE)
    same = all(now[name] == value for name, value in old.items() if _counts(name))
    return Plan(Aim.NOTHING) if same else _left(key, Because.CHANGED)


def _plan_restoring(key: Key, old: Row, new: Row, now: Row) -> Plan:
    plan = Plan(Aim.RESTORE)
    for name in old.keys() & new.keys():
        if old[name] == new[name] or now[name] == old[name]:
            continue
        if now[name] == new[name]:
            plan.restore[name] = old[name]
        elif _counts(name):
            plan.kept.append(_kept(key, Because.CHANGED, name))
    plan.kept.sort(key=lambda kept: kept.column or "")
    return plan


def _keep_what_is_needed(connection: sqlite3.Connection, plans: dict[Key, Plan]) -> None:
    """Do not remove a row that other rows refer to, unless those go or turn away as well."""
    while True:
        removed: dict[str, list[str]] = {}
        for (table, row), plan in plans.items():
            if plan.aim is Aim.REMOVE:
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


def _lets_go(plan: Plan | None, column: str) -> bool:
    return plan is not None and (plan.aim is Aim.REMOVE or column in plan.restore)


def _current(connection: sqlite3.Connection, key: Key) -> Row | None:
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    found = cursor.execute(f"SELECT * FROM {quoted(key[0])} WHERE id = ?", key[1:]).fetchone()
    return dict(found) if found else None


def _left(key: Key, because: Because) -> Plan:
    return Plan(Aim.NOTHING, kept=[_kept(key, because)])


def _kept(key: Key, because: Because, column: str | None = None) -> KeptBack:
    return KeptBack(table=key[0], row=key[1], column=column, because=because)


def _counts(column: str) -> bool:
    """Whether a column says something of its own: moments of saving do not."""
    return not column.endswith("_at")
