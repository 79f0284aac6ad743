"""The schema's history: steps that are only ever added to, each frozen SQL."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.store import connection as files
from ktpn_desktop.store import journal
from ktpn_desktop.store.schema import (
    CHECKLIST_DRAFTS_1,
    FOLLOW_UPS_1,
    PAPER_NOTES_1,
    PHOTOGRAPHS_1,
    REFUSALS_1,
    SCHEMA_1,
    SCHOOL_RESULTS_1,
    TEAMS_1,
    TOLD_RESOLUTIONS_1,
    UNRECORDED,
)

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations


@dataclass(frozen=True, slots=True)
class Step:
    """One migration. Its SQL runs while the journal's triggers are away: it may change tables,
    but data that people entered stays as it is, so that history and undo keep their meaning.
    """

    name: str
    sql: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """Every step from an empty file to today's tables, and what the journal leaves out."""

    steps: tuple[Step, ...]
    unrecorded: frozenset[str] = frozenset()

    @property
    def version(self) -> int:
        """The number in a file that needs no step any more."""
        return len(self.steps)


JOURNAL = Step("0001_journal", journal.JOURNAL_1)
SCHEMA = Schema(
    steps=(
        JOURNAL,
        Step("0002_first_schema", SCHEMA_1),
        Step("0003_refusals", REFUSALS_1),
        Step("0004_paper_notes", PAPER_NOTES_1),
        Step("0005_follow_ups", FOLLOW_UPS_1),
        Step("0006_photographs", PHOTOGRAPHS_1),
        Step("0007_checklist_drafts", CHECKLIST_DRAFTS_1),
        Step("0008_teams", TEAMS_1),
        Step("0009_told_resolutions", TOLD_RESOLUTIONS_1),
        Step("0010_school_results", SCHOOL_RESULTS_1),
    ),
    unrecorded=UNRECORDED,
)


def version_of(connection: sqlite3.Connection) -> int:
    """Return how many steps the file has taken."""
    return int(files.pragma(connection, "user_version"))


def refuse_newer(connection: sqlite3.Connection, schema: Schema, path: Path | None) -> None:
    """Raise Refused if a newer version of the program has worked with the file."""
    known = {step.name for step in schema.steps}
    if version_of(connection) > schema.version or not _applied(connection) <= known:
        raise Refused(files.file_problem("store.newer_version", path))


def migrate(connection: sqlite3.Connection, schema: Schema) -> None:
    """Take every step that is still to be taken, all of them or none."""
    from sqlite_utils import Database  # 90 ms that no other start needs

    database = Database(connection, execute_plugins=False)
    # Tables can be rebuilt only while foreign keys rest; the check below makes up for it.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        connection.execute("BEGIN EXCLUSIVE")
        try:
            journal.drop_triggers(connection)
            _steps(schema).apply(database)
            journal.make_triggers(connection, schema.unrecorded)
            _check_foreign_keys(connection)
            connection.execute(f"PRAGMA application_id = {files.APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {schema.version}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def statements(script: str) -> Iterator[str]:
    """Split a script into its statements; `executescript` would commit before the first."""
    pending = ""
    for piece in script.split(";"):
        pending += piece + ";"
        if sqlite3.complete_statement(pending):
            if pending.strip(" \n;"):
                yield pending.strip()
            pending = ""
    if pending.strip(" \n;"):
        raise ValueError(f"unfinished statement: {pending.strip()[:60]}")


def _steps(schema: Schema) -> "Migrations":
    from sqlite_utils import Migrations

    migrations = Migrations("ktpn")
    for step in schema.steps:
        migrations(name=step.name)(_runner(step))
    return migrations


class _runner:  # noqa: N801 - a function with a name of its own, as Migrations wants it
    def __init__(self, step: Step) -> None:
        self.__name__ = step.name
        self._sql = step.sql

    def __call__(self, db: "Database", /) -> None:
        for statement in statements(self._sql):
            db.conn.execute(statement)


def _applied(connection: sqlite3.Connection) -> set[str]:
    known = connection.execute(
        "SELECT 1 FROM sqlite_schema WHERE name = '_sqlite_migrations'"
    ).fetchone()
    if not known:
        return set()
    rows = connection.execute(
        "SELECT name FROM _sqlite_migrations WHERE migration_set = 'ktpn'"
    )
    return {name for (name,) in rows}


def _check_foreign_keys(connection: sqlite3.Connection) -> None:
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        raise sqlite3.IntegrityError(f"a migration left {broken[0]} without its {broken[2]}")
