"""Opening a database, and named edits as the only way to write."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlite_utils import Database
from store.small_schema import SMALL, TABLES

from ktpn_desktop.domain.ids import EditId
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.store import backup
from ktpn_desktop.store.connection import has_wal_reset_fault
from ktpn_desktop.store.database import Author, Change, Store
from ktpn_desktop.store.migrations import JOURNAL, Schema, Step

AUTHOR = Author(person="p1", device="d1")
OpenIt = Callable[[], Store]


def code_of(error: pytest.ExceptionInfo[Refused]) -> str:
    return error.value.problems[0].code


def add_school(store: Store, name: str = "บ้านทดสอบ", school: str = "s1") -> EditId:
    with store.edit("save_school") as edit:
        edit.put("school", {"id": school, "name": name})
    return edit.id


def names(store: Store) -> list[str]:
    return [row["name"] for row in store.rows("SELECT name FROM school ORDER BY id")]


def test_what_was_saved_is_there_after_opening_again(open_small: OpenIt) -> None:
    store = open_small()
    add_school(store)
    store.close()

    assert names(open_small()) == ["บ้านทดสอบ"]


def test_a_closed_database_is_one_file(open_small: OpenIt, path: Path) -> None:
    store = open_small()
    add_school(store)

    store.close()

    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_every_setting_took_effect(open_small: OpenIt) -> None:
    store = open_small()
    wanted = {
        "journal_mode": "wal",
        "locking_mode": "exclusive",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "application_id": 0x4B54504E,
        "user_version": 2,
    }

    found = {name: store.rows(f"PRAGMA {name}")[0][0] for name in wanted}

    assert found == wanted


def test_the_fault_of_sqlite_cannot_do_harm(open_small: OpenIt) -> None:
    report = open_small().sqlite_report()

    assert report.version == sqlite3.sqlite_version
    assert report.locking_mode == "exclusive"
    assert report.safe


@pytest.mark.parametrize(
    ("version", "faulty"),
    [
        ("3.6.23", False),
        ("3.7.0", True),
        ("3.40.1", True),
        ("3.44.5", True),
        ("3.44.6", False),
        ("3.50.6", True),
        ("3.50.7", False),
        ("3.51.2", True),
        ("3.51.3", False),
        ("3.54", False),
    ],
)
def test_the_fault_of_sqlite_is_known_by_version(version: str, faulty: bool) -> None:
    assert has_wal_reset_fault(version) is faulty


def test_a_second_process_is_refused(open_small: OpenIt, path: Path) -> None:
    store = open_small()
    program = (
        "import sys, pathlib\n"
        "from ktpn_desktop.domain.problem import Refused\n"
        "from ktpn_desktop.store.database import Author, Store\n"
        "try: Store.open(pathlib.Path(sys.argv[1]), author=Author(None, 'd2'))\n"
        "except Refused as error: print(error.problems[0].code)\n"
    )

    second = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True
    )

    assert second.stdout.strip() == "store.locked"
    add_school(store)


def test_a_newer_database_is_refused_and_left_alone(open_small: OpenIt, path: Path) -> None:
    open_small().close()
    with sqlite3.connect(path) as other:
        other.execute("PRAGMA user_version = 3")
    other.close()
    before = path.read_bytes()

    with pytest.raises(Refused) as error:
        open_small()

    assert code_of(error) == "store.newer_version"
    assert path.read_bytes() == before


def test_an_unknown_migration_means_newer(open_small: OpenIt, path: Path) -> None:
    open_small().close()
    with sqlite3.connect(path) as other:
        other.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('ktpn', '0099_of_tomorrow', '2026-11-21')"
        )
    other.close()

    with pytest.raises(Refused) as error:
        open_small()

    assert code_of(error) == "store.newer_version"


def test_a_database_of_another_program_is_refused(open_small: OpenIt, path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE invoice (id INTEGER)")
    other.close()
    before = path.read_bytes()

    with pytest.raises(Refused) as error:
        open_small()

    assert code_of(error) == "store.not_ours"
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_damaged(open_small: OpenIt, path: Path) -> None:
    path.write_bytes("ไม่ใช่ฐานข้อมูล".encode() * 500)

    with pytest.raises(Refused) as error:
        open_small()

    assert code_of(error) == "store.damaged"
    assert error.value.problems[0].values["backup"] == "–"


def test_a_damaged_database_names_the_newest_good_backup(
    open_small: OpenIt, path: Path
) -> None:
    store = open_small()
    add_school(store)
    good = backup.back_up(store, path.parent / "backups", "test")
    add_school(store, school="s2")
    bad = backup.back_up(store, path.parent / "backups", "test")
    store.close()
    path.write_bytes(b"\x00" * 20_000)
    bad.write_bytes(b"\x00" * 20_000)

    with pytest.raises(Refused) as error:
        open_small()

    assert error.value.problems[0].values["backup"] == good.name


def test_damage_is_found_after_an_unclean_stop(open_small: OpenIt, path: Path) -> None:
    store = open_small()
    with store.edit("save_schools") as edit:
        edit.put_all("school", ({"id": f"s{n:04}", "name": "บ้าน" * 20} for n in range(900)))
    store.close()
    body = bytearray(path.read_bytes())
    body[40_000:44_096] = b"\x55" * 4096
    path.write_bytes(body)
    left = path.with_name(path.name + "-wal")
    left.write_bytes(b"\x00" * 32)

    with pytest.raises(Refused) as error:
        open_small()

    assert code_of(error) == "store.damaged"


def test_opening_what_is_up_to_date_imports_no_sqlite_utils(
    open_small: OpenIt, path: Path
) -> None:
    open_small().close()
    program = (
        "import sys, pathlib\n"
        "sys.path.insert(0, 'tests')\n"
        "from store.small_schema import SMALL\n"
        "from ktpn_desktop.store.database import Author, Store\n"
        "author = Author(None, 'd1')\n"
        "Store.open(pathlib.Path(sys.argv[1]), author=author, schema=SMALL).close()\n"
        "print('sqlite_utils' in sys.modules)\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "False"


def test_an_update_of_the_schema_keeps_a_backup_and_the_records(
    open_small: OpenIt, path: Path
) -> None:
    store = open_small()
    add_school(store)
    store.close()
    more = "ALTER TABLE school ADD COLUMN motto TEXT; CREATE TABLE more (id TEXT PRIMARY KEY);"
    newer = Schema(steps=(*SMALL.steps, Step("0003", more)), unrecorded=SMALL.unrecorded)

    store = Store.open(path, author=AUTHOR, schema=newer)

    with store.edit("save_more") as edit:
        edit.put("more", {"id": "m1"})
        edit.put("school", {"id": "s1", "name": "บ้านทดสอบ", "motto": "เรียนดี"})
    assert names(store) == ["บ้านทดสอบ"]
    assert store.history()[0].tables == {"more", "school"}
    assert store.check() == []
    store.undo()
    store.undo()
    assert names(store) == []
    store.close()
    (kept,) = backup.backups(path.parent / "backups")
    assert kept.reason == "before_upgrade"
    shutil.copy(kept.path, path)
    assert names(open_small()) == ["บ้านทดสอบ"]


def test_a_migration_that_fails_changes_nothing(open_small: OpenIt, path: Path) -> None:
    store = open_small()
    add_school(store)
    store.close()
    bad = "CREATE TABLE more (id TEXT PRIMARY KEY); INSERT INTO nowhere VALUES (1);"
    newer = Schema(steps=(*SMALL.steps, Step("0003", bad)), unrecorded=SMALL.unrecorded)

    with pytest.raises(sqlite3.OperationalError):
        Store.open(path, author=AUTHOR, schema=newer)

    store = open_small()
    assert names(store) == ["บ้านทดสอบ"]
    assert store.check() == []
    add_school(store, school="s2")


@pytest.mark.parametrize(
    "table",
    [
        "CREATE TABLE t (id INTEGER PRIMARY KEY)",
        "CREATE TABLE t (id TEXT PRIMARY KEY, share REAL)",
        "CREATE TABLE t (id TEXT PRIMARY KEY, picture BLOB)",
    ],
)
def test_a_table_that_cannot_be_recorded_exactly_is_a_mistake(table: str) -> None:
    schema = Schema(steps=(JOURNAL, Step("0002", f"{TABLES}; {table};")))

    with pytest.raises(ValueError, match="table"):
        Store.memory(author=AUTHOR, schema=schema)


def test_an_exception_takes_the_whole_edit_back(small: Store) -> None:
    add_school(small)

    with pytest.raises(ZeroDivisionError), small.edit("save_school") as edit:
        edit.put("school", {"id": "s2", "name": "บ้านจำลอง"})
        _ = 1 // 0

    assert names(small) == ["บ้านทดสอบ"]
    assert len(small.history()) == 1
    assert not small.editing


def test_an_edit_inside_an_edit_is_one_edit(small: Store) -> None:
    with small.edit("import_schools") as outer:
        add_school(small, school="s1")
        add_school(small, school="s2")

    (entry,) = small.history()
    assert (entry.label, entry.edit, entry.changes) == ("import_schools", outer.id, 2)


def test_an_inner_edit_may_fail_by_itself(small: Store) -> None:
    with small.edit("import_schools"):
        add_school(small, school="s1")
        with pytest.raises(ZeroDivisionError), small.edit("save_school") as inner:
            inner.put("school", {"id": "s2", "name": "บ้านจำลอง"})
            _ = 1 // 0
        add_school(small, "บ้านตัวอย่าง", school="s3")

    assert names(small) == ["บ้านทดสอบ", "บ้านตัวอย่าง"]
    assert small.history()[0].changes == 2
    assert small.check() == []


def test_an_edit_that_changes_nothing_is_not_written_down(small: Store) -> None:
    add_school(small)
    heard: list[Change] = []
    small.subscribe(heard.append)

    with small.edit("save_school") as edit:
        edit.put("school", {"id": "s1", "name": "บ้านทดสอบ"})

    assert not edit.changed
    assert len(small.history()) == 1
    assert heard == []


def test_a_change_is_announced_after_it_is_saved(small: Store) -> None:
    heard: list[tuple[Change, bool]] = []
    end = small.subscribe(lambda change: heard.append((change, small.editing)))

    edit = add_school(small)
    end()
    add_school(small, school="s2")

    change = Change(label="save_school", tables=frozenset({"school"}), edit=edit)
    assert heard == [(change, False)]


def test_a_mistake_of_a_subscriber_does_not_look_like_a_lost_save(
    small: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: reported.append(kind))
    small.subscribe(lambda _: 1 // 0)

    add_school(small)

    assert reported == [ZeroDivisionError]
    assert names(small) == ["บ้านทดสอบ"]


def test_a_write_outside_an_edit_is_refused(small: Store) -> None:
    for sql in (
        "INSERT INTO school (id, name) VALUES ('s1', 'x')",
        "INSERT INTO parcel (hash, body) VALUES ('h', 'x')",
    ):
        with pytest.raises(sqlite3.OperationalError, match="user-defined function"):
            small.connection.execute(sql)

    assert names(small) == []


def test_another_program_cannot_write(open_small: OpenIt, path: Path) -> None:
    store = open_small()
    add_school(store)
    store.close()
    other = sqlite3.connect(path)

    for sql in (
        "INSERT INTO school (id, name) VALUES ('s2', 'x')",
        "UPDATE school SET name = 'x'",
        "DELETE FROM school",
    ):
        with pytest.raises(sqlite3.OperationalError, match="current_edit"):
            other.execute(sql)
    other.close()

    assert names(open_small()) == ["บ้านทดสอบ"]


def test_sqlite_utils_writes_inside_an_edit_and_into_the_journal(small: Store) -> None:
    with small.edit("save_school"):
        wrapped = Database(small.connection, execute_plugins=False)
        wrapped.table("school").upsert({"id": "s1", "name": "บ้านทดสอบ"}, pk="id")

    assert names(small) == ["บ้านทดสอบ"]
    assert small.history()[0].tables == {"school"}


def test_a_full_disk_is_said_and_nothing_is_half_saved(small: Store) -> None:
    add_school(small)
    (pages,) = small.rows("PRAGMA page_count")[0]
    small.connection.execute(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(Refused) as error, small.edit("save_schools") as edit:
        edit.put_all("school", ({"id": f"x{n}", "name": "บ้าน" * 50} for n in range(500)))

    assert code_of(error) == "store.disk_full"
    assert names(small) == ["บ้านทดสอบ"]
    small.connection.execute("PRAGMA max_page_count = 100000")
    add_school(small, "บ้านจำลอง", school="s2")
    assert small.check() == []


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(Refused) as error:
        Store.open(tmp_path / "ไม่มี" / "ktpn.sqlite3", author=AUTHOR)

    assert code_of(error) == "store.cannot_open"


def test_a_rehearsal_shows_what_would_be_and_keeps_nothing(small: Store) -> None:
    heard: list[Change] = []
    small.subscribe(heard.append)
    add_school(small)
    with small.rehearsal():
        add_school(small, "บ้านจำลอง", school="s2")
        add_school(small, "บ้านสมมุติ", school="s1")
        assert names(small) == ["บ้านสมมุติ", "บ้านจำลอง"]

    assert names(small) == ["บ้านทดสอบ"]
    assert len(heard) == 1
    with pytest.raises(ZeroDivisionError), small.rehearsal():
        add_school(small, "บ้านจำลอง", school="s2")
        _ = 1 // 0
    add_school(small, "บ้านตัวอย่าง", school="s3")
    assert names(small) == ["บ้านทดสอบ", "บ้านตัวอย่าง"]
    assert small.check() == []
