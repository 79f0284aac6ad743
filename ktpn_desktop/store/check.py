"""Examining a database: pages, references, the journal's chain, records against the journal."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from ktpn_desktop.domain.problem import Place, Problem, Refused
from ktpn_desktop.store import journal
from ktpn_desktop.store.connection import file_problem, problem_code, quoted
from ktpn_desktop.store.rows import Row

_MOST_PROBLEMS = 100  # of each kind; a damaged file has them by the thousand


def problems(
    connection: sqlite3.Connection, tables: list[str], path: Path | None
) -> list[Problem]:
    """Return everything wrong with the file, nothing when it is in order."""
    try:
        damage = page_damage(connection)
        if damage:
            return [file_problem("store.damaged_pages", path, detail=one) for one in damage]
        return [*_references(connection), *_chain(connection), *_records(connection, tables)]
    except sqlite3.Error as error:
        if problem_code(error) != "store.damaged":
            raise
        return [file_problem("store.damaged_pages", path, detail=str(error))]


def page_damage(connection: sqlite3.Connection) -> list[str]:
    """Return what SQLite's own check finds wrong."""
    rows = connection.execute(f"PRAGMA integrity_check({_MOST_PROBLEMS})").fetchall()
    return [text for (text,) in rows if text != "ok"]


def refuse_damaged(connection: sqlite3.Connection, path: Path | None) -> None:
    """Raise Refused if the pages of the file are damaged."""
    if page_damage(connection):
        raise Refused(file_problem("store.damaged", path))


def records_hash(
    connection: sqlite3.Connection, tables: list[str], *, without_times: bool
) -> str:
    """Return the SHA-256 of all rows of the tables, in the order of their names and ids."""
    digest = hashlib.sha256()
    columns = _columns(connection)
    for table in sorted(tables):
        names = sorted(
            name for name in columns[table] if not (without_times and _tells_how_it_came(name))
        )
        listed = ", ".join(quoted(name) for name in names)
        digest.update(_line([table, *names]))
        for row in connection.execute(f"SELECT {listed} FROM {quoted(table)} ORDER BY id"):
            digest.update(_line(row))
    return digest.hexdigest()


def _columns(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """Return the columns of every table, asked for at once."""
    found: dict[str, list[str]] = {}
    for table, column in connection.execute(
        "SELECT tables.name, columns.name FROM sqlite_schema AS tables,"
        " pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'"
    ):
        found.setdefault(table, []).append(column)
    return found


def _tells_how_it_came(column: str) -> bool:
    """Tell a column that says when something was done, or in which copy of a file it came."""
    return column.endswith("_at") or column.startswith("file_")


def _line(values: object) -> bytes:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _references(connection: sqlite3.Connection) -> Iterator[Problem]:
    rows = connection.execute(f"SELECT * FROM pragma_foreign_key_check LIMIT {_MOST_PROBLEMS}")
    for table, rowid, parent, _ in rows.fetchall():
        yield Problem(
            code="store.orphan",
            where=Place(record=f"{table}/{rowid}"),
            values={"table": table, "parent": parent},
        )


def _chain(connection: sqlite3.Connection) -> Iterator[Problem]:
    broken = journal.first_broken(connection)
    if broken:
        yield Problem(
            code="store.journal_broken",
            where=Place(record=f"edit/{broken.edit}"),
            values={"edit": str(broken.edit)},
        )


def _records(connection: sqlite3.Connection, tables: list[str]) -> Iterator[Problem]:
    """Yield records that are not as the journal last wrote them: someone bypassed it."""
    for table in tables:
        for row in islice(_unlike_journal(connection, table), _MOST_PROBLEMS):
            yield Problem(
                code="store.record_differs",
                where=Place(record=f"{table}/{row}"),
                values={"table": table, "row": row},
            )


def _unlike_journal(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    """Yield ids of rows that differ from their last change, in the columns that it knows.

    Compared here and not with SQLite's `json_extract`, which ends a text at a NUL.
    """
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    rows = cursor.execute(
        f"""
        WITH newest AS (SELECT max(id) AS id FROM change WHERE tbl = ? GROUP BY row_id)
        SELECT row_id AS _row, after AS _after, now.*
        FROM newest JOIN change USING (id)
            LEFT JOIN {quoted(table)} AS now ON now.id = change.row_id
        """,
        (table,),
    )
    for row in rows:
        now = {name: row[name] for name in row.keys()[2:]}
        if not _same(None if row["_after"] is None else json.loads(row["_after"]), now):
            yield row["_row"]
    unknown = connection.execute(
        f"SELECT id FROM {quoted(table)}"
        " WHERE id NOT IN (SELECT row_id FROM change WHERE tbl = ?)",
        (table,),
    )
    yield from (row for (row,) in unknown)


def _same(written: Row | None, now: Row) -> bool:
    if written is None or now["id"] is None:
        return written is None and now["id"] is None
    return all(now[name] == value for name, value in written.items() if name in now)
