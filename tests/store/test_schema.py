"""The tables of the database keep to the rules that the journal and undo stand on."""

import sqlite3

import pytest

from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.store import journal
from ktpn_desktop.store.connection import problem_code
from ktpn_desktop.store.database import Store
from ktpn_desktop.store.migrations import statements
from ktpn_desktop.store.schema import UNRECORDED


def tables(store: Store) -> set[str]:
    rows = store.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
    return {row["name"] for row in rows if not row["name"].startswith("sqlite_")}


def test_every_table_is_recorded_or_named_as_not_recorded(store: Store) -> None:
    recorded = set(journal.recorded_tables(store.connection, UNRECORDED))

    assert tables(store) - recorded == UNRECORDED | {"_sqlite_migrations"}
    assert {"school", "visit", "answer", "finding", "conflict", "meeting"} <= recorded


def test_every_table_is_strict(store: Store) -> None:
    rows = store.rows("SELECT name FROM pragma_table_list WHERE strict AND schema = 'main'")

    assert tables(store) - {row["name"] for row in rows} == {"_sqlite_migrations"}


def test_references_point_to_ids_and_remove_nothing_by_themselves(store: Store) -> None:
    """Undo looks for rows that refer to an id; no row may vanish because another does."""
    for table in tables(store):
        for link in store.rows("SELECT * FROM pragma_foreign_key_list(?)", (table,)):
            assert link["to"] == "id", (table, link["from"])
            assert link["on_delete"] == link["on_update"] == "NO ACTION", (table, link["from"])


def test_a_script_is_split_into_statements_with_its_triggers_whole() -> None:
    script = "CREATE TABLE a (x TEXT DEFAULT ';');\nCREATE TRIGGER t AFTER INSERT ON a BEGIN\n"
    script += "SELECT 1; SELECT 2; END;\n\n"

    found = list(statements(script))

    assert [one.split()[1] for one in found] == ["TABLE", "TRIGGER"]
    with pytest.raises(ValueError, match="unfinished"):
        list(statements("CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1;"))


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (sqlite3.SQLITE_FULL, "store.disk_full"),
        (sqlite3.SQLITE_IOERR_FSYNC, "store.io_error"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "store.read_only"),
        (sqlite3.SQLITE_CORRUPT, "store.damaged"),
        (sqlite3.SQLITE_NOTADB, "store.damaged"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "store.locked"),
        (sqlite3.SQLITE_CANTOPEN, "store.cannot_open"),
        (sqlite3.SQLITE_CONSTRAINT_UNIQUE, None),
        (sqlite3.SQLITE_ERROR, None),
    ],
)
def test_errors_of_the_world_have_codes_and_mistakes_have_none(
    number: int, code: str | None
) -> None:
    error = sqlite3.OperationalError("said by SQLite")
    error.sqlite_errorcode = number

    assert problem_code(error) == code


def test_a_file_that_can_only_be_read_is_said(store: Store) -> None:
    store.connection.execute("PRAGMA query_only = ON")

    with pytest.raises(Refused) as error, store.edit("save_school") as edit:
        edit.put("school", {"id": "s1", "name": "x", "school_group": "g", "status": "s"})

    assert error.value.problems[0].code == "store.read_only"
