"""Backups: verified, rotated, restored."""

import os
import sqlite3
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.store import backup
from ktpn_desktop.store.database import Author, Store
from ktpn_desktop.store.restore import restore

OpenIt = Callable[[], Store]


def add(store: Store, school: str) -> None:
    with store.edit("save_school") as edit:
        edit.put("school", {"id": school, "name": f"บ้าน{school}"})


def ids(store: Store) -> list[str]:
    return [row["id"] for row in store.rows("SELECT id FROM school ORDER BY id")]


def code(error: pytest.ExceptionInfo[Refused]) -> str:
    return error.value.problems[0].code


@pytest.fixture
def folder(path: Path) -> Path:
    return path.parent / "สำรอง"


def test_a_backup_is_one_complete_file(open_small: OpenIt, folder: Path) -> None:
    store = open_small()
    add(store, "s1")

    copy = backup.back_up(store, folder, "ก่อนรวมผล: รอบ 1/2569")

    assert [one.name for one in folder.iterdir()] == [copy.name]
    assert copy.name.endswith("_e000001_ก่อนรวมผล-รอบ-1-2569.sqlite3")
    with sqlite3.connect(copy) as copied:
        assert copied.execute("SELECT count(*) FROM school").fetchone() == (1,)
        assert copied.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    copied.close()
    (found,) = backup.backups(folder)
    assert (found.path, found.edit) == (copy, 1)


def test_work_goes_on_after_a_backup(open_small: OpenIt, folder: Path) -> None:
    store = open_small()
    add(store, "s1")
    first = backup.back_up(store, folder, "test")
    add(store, "s2")

    second = backup.back_up(store, folder, "test")

    assert first != second
    assert [one.path for one in backup.backups(folder)] == [second, first]
    assert store.check() == []


def test_no_backup_inside_an_edit(open_small: OpenIt, folder: Path) -> None:
    store = open_small()

    with pytest.raises(RuntimeError), store.edit("save_school"):
        backup.back_up(store, folder, "test")


def test_a_copy_that_differs_does_not_count(
    open_small: OpenIt, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_small()
    add(store, "s1")
    real = backup.copy_to

    def spoiled(connection: sqlite3.Connection, path: Path) -> None:
        real(connection, path)
        body = bytearray(path.read_bytes())
        body[-4096:] = b"\x55" * 4096
        path.write_bytes(body)

    monkeypatch.setattr(backup, "copy_to", spoiled)

    with pytest.raises(Refused) as error:
        backup.back_up(store, folder, "test")

    assert code(error) in ("store.bad_backup", "store.damaged")
    assert list(folder.iterdir()) == []


def test_a_copy_that_a_power_cut_left_unfinished_is_swept(
    open_small: OpenIt, folder: Path
) -> None:
    store = open_small()
    folder.mkdir()
    name = "~ktpn_2026-07-14_09-30-00_e000001_merge.sqlite3.tmp"
    left, being_written = folder / name, folder / name.replace("30-00", "40-00")
    of_somebody = folder / "~บันทึก.sqlite3.tmp"
    for path in (left, folder / f"{name}-journal", being_written, of_somebody):
        path.write_bytes(b"half")
    long_ago = (datetime.now() - timedelta(hours=1)).timestamp()
    for path in (left, folder / f"{name}-journal", of_somebody):
        os.utime(path, (long_ago, long_ago))

    copy = backup.back_up(store, folder, "merge")

    assert set(folder.iterdir()) == {copy, being_written, of_somebody}


def test_a_backup_is_due_after_ten_minutes_of_work(open_small: OpenIt, folder: Path) -> None:
    store = open_small()
    assert not backup.due(store, folder)
    add(store, "s1")
    assert backup.due(store, folder)
    backup.back_up(store, folder, "timed")
    now = datetime.now().astimezone()
    later = now + timedelta(minutes=11)

    assert not backup.due(store, folder, now=later)
    add(store, "s2")
    assert not backup.due(store, folder, now=now + timedelta(minutes=9))
    assert backup.due(store, folder, now=later)
    assert backup.due(store, folder, now=now - timedelta(days=400))


def test_rotation_keeps_recent_daily_weekly_and_monthly(
    open_small: OpenIt, folder: Path
) -> None:
    store = open_small()
    add(store, "s1")
    start = datetime(2026, 11, 21, 12, 0)
    newest = backup.back_up(store, folder, "test")
    for hours in range(0, 24 * 400, 6):
        at = start - timedelta(hours=hours)
        (folder / f"ktpn_{at:%Y-%m-%d_%H-%M-%S}_e000001_timed.sqlite3").touch()
    newest.replace(folder / f"ktpn_{start:%Y-%m-%d_%H-%M-%S}_e000001_timed.sqlite3")

    backup.rotate(folder)

    kept = [one.made_at.replace(tzinfo=None) for one in backup.backups(folder)]
    assert kept[:10] == [start - timedelta(hours=6 * n) for n in range(10)]
    days = {at.date() for at in kept}
    assert {(start - timedelta(days=n)).date() for n in range(7)} <= days
    months = {(at.year, at.month) for at in kept}
    assert len(months) == 12
    assert 10 + 4 < len(kept) <= 10 + 7 + 4 + 12


def test_rotation_deletes_nothing_while_the_newest_is_bad(
    open_small: OpenIt, folder: Path
) -> None:
    store = open_small()
    add(store, "s1")
    body = backup.back_up(store, folder, "test").read_bytes()
    for number in range(30):
        (folder / f"ktpn_2020-01-01_00-00-{number:02}_e000001_timed.sqlite3").write_bytes(body)
    (folder / "ktpn_2030-01-01_00-00-00_e000001_timed.sqlite3").write_bytes(b"")

    assert backup.rotate(folder) == []
    assert len(backup.backups(folder)) == 32


def test_restoring_puts_the_backup_back_and_keeps_what_was_there(
    open_small: OpenIt, path: Path, folder: Path
) -> None:
    store = open_small()
    add(store, "s1")
    copy = backup.back_up(store, folder, "test")
    add(store, "s2")
    store.close()

    kept = restore(copy, path, keep_in=folder).kept

    restored = open_small()
    assert ids(restored) == ["s1"]
    assert restored.check() == []
    restored.close()
    assert kept is not None
    restore(kept, path, keep_in=folder)
    assert ids(open_small()) == ["s1", "s2"]


def test_a_log_left_beside_the_old_file_is_not_played_into_the_new(
    open_small: OpenIt, path: Path, folder: Path
) -> None:
    store = open_small()
    add(store, "s1")
    copy = backup.back_up(store, folder, "test")
    for number in range(50):
        add(store, f"x{number}")
    log = path.with_name(path.name + "-wal")
    stale = log.read_bytes()
    store.close()
    log.write_bytes(stale)

    restore(copy, path, keep_in=folder)

    assert not log.exists()
    assert ids(open_small()) == ["s1"]


def test_a_damaged_database_is_kept_as_it_is(
    open_small: OpenIt, path: Path, folder: Path
) -> None:
    store = open_small()
    add(store, "s1")
    copy = backup.back_up(store, folder, "test")
    store.close()
    path.write_bytes(b"damaged" * 1000)

    kept = restore(copy, path, keep_in=folder).kept

    assert kept is not None
    assert kept.read_bytes() == b"damaged" * 1000
    assert ids(open_small()) == ["s1"]


def test_a_bad_backup_is_not_restored(open_small: OpenIt, path: Path, folder: Path) -> None:
    store = open_small()
    add(store, "s1")
    copy = backup.back_up(store, folder, "test")
    store.close()
    before = path.read_bytes()
    copy.write_bytes(copy.read_bytes()[:5000])

    with pytest.raises(Refused) as error:
        restore(copy, path, keep_in=folder)

    assert code(error) == "store.bad_backup"
    assert path.read_bytes() == before


def test_an_open_database_is_not_replaced(open_small: OpenIt, path: Path, folder: Path) -> None:
    store = open_small()
    add(store, "s1")
    copy = backup.back_up(store, folder, "test")
    add(store, "s2")

    with pytest.raises(Refused) as error:
        restore(copy, path, keep_in=folder)

    assert code(error) == "store.locked"
    assert ids(store) == ["s1", "s2"]


def test_a_restored_copy_has_an_epoch_of_its_own(path: Path, folder: Path) -> None:
    author = Author(None, "d1")
    store = Store.open(path, author=author)
    with store.edit("make_profile") as edit:
        edit.execute(
            "INSERT INTO device (id, public_key, secret_key, epoch)"
            " VALUES ('d1', 'p', 's', 'e')"
        )
    copy = backup.back_up(store, folder, "test")
    store.close()

    restore(copy, path, keep_in=folder)

    store = Store.open(path, author=author)
    assert store.rows("SELECT epoch FROM device")[0]["epoch"] != "e"
    store.close()
