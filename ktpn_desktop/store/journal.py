"""The journal: every change of every record, written down by triggers, chained by hashes.

The triggers call the SQL function `current_edit()`, which exists on the store's connection
alone and raises outside an edit. So a write outside an edit fails, and so does one by another
program.
"""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from ktpn_desktop.domain.ids import EditId
from ktpn_desktop.store.connection import quoted

JOURNAL_1 = """
CREATE TABLE edit (
    id INTEGER PRIMARY KEY,
    step INTEGER NOT NULL,
    undoes INTEGER,
    at TEXT NOT NULL,
    person TEXT,
    device TEXT NOT NULL,
    label TEXT NOT NULL,
    first_change INTEGER NOT NULL,
    last_change INTEGER NOT NULL,
    prev_hash TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX edit_step ON edit (step);
CREATE INDEX edit_undoes ON edit (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    edit_id INTEGER NOT NULL,
    tbl TEXT NOT NULL,
    row_id TEXT NOT NULL,
    before TEXT,
    after TEXT
) STRICT;
CREATE INDEX change_row ON change (row_id);
"""

OWN_TABLES = frozenset({"edit", "change", "_sqlite_migrations"})
FIRST_HASH = "0" * 64

_TRIGGER_PREFIX = "journal_"
_MOST_COLUMNS = 60  # json_object() takes 127 arguments


@dataclass(frozen=True, slots=True, kw_only=True)
class EditRow:
    """One edit as the journal keeps it."""

    id: EditId
    step: EditId
    undoes: EditId | None
    at: str
    person: str | None
    device: str
    label: str
    first_change: int
    last_change: int
    prev_hash: str


@dataclass(frozen=True, slots=True)
class Broken:
    """The first edit that is not as it was written."""

    edit: EditId


def recorded_tables(connection: sqlite3.Connection, unrecorded: frozenset[str]) -> list[str]:
    """Return the tables that the journal records, by name."""
    rows = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%'"
        " ESCAPE '\\' ORDER BY name"
    )
    left_out = OWN_TABLES | unrecorded
    return [name for (name,) in rows if name not in left_out]


def columns(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    """Return the columns of a table, in their order, with their types."""
    rows = connection.execute("SELECT name, type FROM pragma_table_info(?)", (table,))
    return {name: kind.upper() for name, kind in rows}


def drop_triggers(connection: sqlite3.Connection) -> None:
    """Remove the journal's triggers, so that a migration can change the tables."""
    rows = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
    ).fetchall()
    for (name,) in rows:
        if name.startswith(_TRIGGER_PREFIX):
            connection.execute(f"DROP TRIGGER {quoted(name)}")


def make_triggers(connection: sqlite3.Connection, unrecorded: frozenset[str]) -> None:
    """Make the triggers for the tables there are now."""
    for table in recorded_tables(connection, unrecorded):
        for statement in _recording_triggers(table, columns(connection, table)):
            connection.execute(statement)
    for table in sorted(unrecorded - OWN_TABLES):
        for statement in _guarding_triggers(table):
            connection.execute(statement)
    for table in ("edit", "change"):
        for statement in _sealing_triggers(table):
            connection.execute(statement)


def next_edit(connection: sqlite3.Connection) -> tuple[EditId, int, str]:
    """Return the number of the next edit, of its first change, and the hash it follows on."""
    row = connection.execute("SELECT id, hash FROM edit ORDER BY id DESC LIMIT 1").fetchone()
    edit, prev_hash = row or (0, FIRST_HASH)
    return EditId(edit + 1), last_change(connection) + 1, prev_hash


def last_change(connection: sqlite3.Connection) -> int:
    """Return the number of the newest change; 0 before the first."""
    (change,) = connection.execute("SELECT coalesce(max(id), 0) FROM change").fetchone()
    return int(change)


def newest_step(connection: sqlite3.Connection) -> EditId | None:
    """Return the step of the newest edit; None when that took something back."""
    sql = "SELECT step, undoes FROM edit ORDER BY id DESC LIMIT 1"
    step, undoes = connection.execute(sql).fetchone() or (None, None)
    return None if step is None or undoes is not None else EditId(step)


def write_edit(connection: sqlite3.Connection, row: EditRow) -> frozenset[str]:
    """Write down the edit after its changes; return the tables it changed."""
    tables, digest = _digest(connection, row)
    connection.execute(
        "INSERT INTO edit (id, step, undoes, at, person, device, label, first_change,"
        " last_change, prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*_fields(row), digest),
    )
    return tables


def first_broken(connection: sqlite3.Connection) -> Broken | None:
    """Read the whole chain; return the first edit that was altered, moved or removed."""
    expected_id, expected_change, prev_hash = 1, 1, FIRST_HASH
    for row, digest in _chain(connection):
        follows = row.prev_hash == prev_hash and row.id == expected_id
        if not follows or row.first_change != expected_change:
            return Broken(EditId(expected_id))
        if _digest(connection, row)[1] != digest:
            return Broken(row.id)
        expected_id, expected_change, prev_hash = row.id + 1, row.last_change + 1, digest
    beyond = "SELECT min(edit_id) FROM change WHERE id >= ?"
    (stray,) = connection.execute(beyond, (expected_change,)).fetchone()
    return None if stray is None else Broken(EditId(stray))


def head(connection: sqlite3.Connection) -> tuple[EditId, str]:
    """Return the number and the hash of the newest edit; 0 and zeros before the first."""
    row = connection.execute("SELECT id, hash FROM edit ORDER BY id DESC LIMIT 1").fetchone()
    return (EditId(row[0]), row[1]) if row else (EditId(0), FIRST_HASH)


def _chain(connection: sqlite3.Connection) -> Iterator[tuple[EditRow, str]]:
    rows = connection.execute(
        "SELECT id, step, undoes, at, person, device, label, first_change, last_change,"
        " prev_hash, hash FROM edit ORDER BY id"
    )
    names = list(EditRow.__dataclass_fields__)
    for *values, digest in rows:
        yield EditRow(**dict(zip(names, values, strict=True))), digest


def _digest(connection: sqlite3.Connection, row: EditRow) -> tuple[frozenset[str], str]:
    """Return the tables an edit changed, and the hash of the edit with its changes.

    One line for each: the edit's is JSON; a change's is the table, the length of the row's id
    and the id, and the row before and after in JSON as the triggers wrote it. Read as bytes,
    which saves half of the time that a big import spends here.
    """
    from hashlib import sha256  # brings OpenSSL, which reading does not need

    first_line = json.dumps(_fields(row), ensure_ascii=False, separators=(",", ":"))
    digest = sha256(first_line.encode() + b"\n")
    tables: set[bytes] = set()
    connection.text_factory = bytes
    try:
        for table, key, before, after in connection.execute(
            "SELECT tbl, row_id, before, after FROM change"
            " WHERE id BETWEEN ? AND ? AND edit_id = ? ORDER BY id",
            (row.first_change, row.last_change, row.id),
        ):
            tables.add(table)
            line = (table, len(key), key, before or b"null", after or b"null")
            digest.update(b"%b %d:%b %b %b\n" % line)
    finally:
        connection.text_factory = str
    return frozenset(table.decode() for table in tables), digest.hexdigest()


def _fields(row: EditRow) -> list[str | int | None]:
    return [getattr(row, name) for name in EditRow.__dataclass_fields__]


def _recording_triggers(table: str, kinds: dict[str, str]) -> Iterator[str]:
    """Yield the three triggers that write a table's changes down.

    An update that changes nothing is no change. A column that JSON cannot hold exactly (REAL,
    BLOB) is a mistake in the schema: undo would put back something else.
    """
    if kinds.get("id") != "TEXT" or len(kinds) > _MOST_COLUMNS:
        raise ValueError(f"table {table} needs a text id and at most {_MOST_COLUMNS} columns")
    if not set(kinds.values()) <= {"TEXT", "INTEGER"}:
        raise ValueError(f"table {table} may have TEXT and INTEGER columns only")
    old, new = _as_json("OLD", kinds), _as_json("NEW", kinds)
    differs = " OR ".join(f"OLD.{quoted(one)} IS NOT NEW.{quoted(one)}" for one in kinds)
    for event, when, row, before, after in (
        ("INSERT", "", "NEW", "NULL", new),
        ("UPDATE", f"WHEN {differs}", "NEW", old, new),
        ("DELETE", "", "OLD", old, "NULL"),
    ):
        yield (
            f"CREATE TRIGGER {quoted(f'{_TRIGGER_PREFIX}{table}_{event.lower()}')}"
            f" AFTER {event} ON {quoted(table)} {when} BEGIN"
            f" INSERT INTO change (edit_id, tbl, row_id, before, after)"
            f" VALUES (current_edit(), '{table}', {row}.id, {before}, {after}); END"
        )
    yield (
        f"CREATE TRIGGER {quoted(f'{_TRIGGER_PREFIX}{table}_id')} BEFORE UPDATE OF id"
        f" ON {quoted(table)} WHEN OLD.id IS NOT NEW.id BEGIN"
        " SELECT RAISE(ABORT, 'an id never changes'); END"
    )


def _guarding_triggers(table: str) -> Iterator[str]:
    """Yield triggers that let a table that is not recorded be written inside an edit only."""
    for event in ("INSERT", "UPDATE", "DELETE"):
        yield (
            f"CREATE TRIGGER {quoted(f'{_TRIGGER_PREFIX}{table}_{event.lower()}')}"
            f" BEFORE {event} ON {quoted(table)} BEGIN SELECT current_edit(); END"
        )


def _sealing_triggers(table: str) -> Iterator[str]:
    for event in ("UPDATE", "DELETE"):
        yield (
            f"CREATE TRIGGER {quoted(f'{_TRIGGER_PREFIX}{table}_{event.lower()}')}"
            f" BEFORE {event} ON {quoted(table)} BEGIN"
            " SELECT RAISE(ABORT, 'the journal is append-only'); END"
        )


def _as_json(row: str, kinds: dict[str, str]) -> str:
    """Return SQL for a row as JSON; its id has a column of its own in the journal."""
    pairs = (f"'{one}', {row}.{quoted(one)}" for one in kinds if one != "id")
    return f"json_object({', '.join(pairs)})"
