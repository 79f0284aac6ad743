"""A backup holds pictures, arrived files and settings, each once, and brings them back."""

import errno
import os
import shutil
import sqlite3
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import pytest
from store.builders import a_photograph, a_visit, fill

from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.photograph import Photograph
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.paths import Profile
from ktpn_desktop.store import backup, backup_files, photographs, visits
from ktpn_desktop.store.database import Author, Store
from ktpn_desktop.store.restore import restore

V1 = VisitId("v1")


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    profile = Profile(tmp_path / "ข้อมูล นิเทศ")
    profile.ensure()
    return profile


@pytest.fixture
def store(profile: Profile):
    store = Store.open(profile.database, author=Author("p1", "d1"))
    fill(store)
    visits.add_visits(store, [a_visit()])
    yield store
    with suppress(sqlite3.ProgrammingError):  # a test has closed it
        store.close()


def picture(profile: Profile, text: str) -> Photograph:
    """Put a file into the profile that is named by its content, and return its photograph."""
    data = text.encode()
    made = a_photograph(text, hash=sha256(data).hexdigest())
    (profile.photographs / made.file_name).write_bytes(data)
    return made


def add(store: Store, profile: Profile, *texts: str) -> list[Photograph]:
    made = [picture(profile, text) for text in texts]
    photographs.save_photographs(store, V1, made, "add_photographs")
    return made


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.is_dir() else set()


def back_up(store: Store, profile: Profile, reason: str = "test") -> Path:
    return backup.back_up(store, profile.backups, reason)


def test_everything_that_belongs_to_a_database_is_kept_with_it(store, profile):
    one, two = add(store, profile, "หนึ่ง", "สอง")
    arrived = sha256(b"workbook").hexdigest() + ".xlsx"
    (profile.archive / arrived).write_bytes(b"workbook")
    for name in ("settings.json", "office.json", "scoring.json", "emblem.png"):
        (profile.folder / name).write_text(name)
    profile.open_form.write_text("{}", "utf-8")  # of one run of the program
    (profile.folder / "window.ini").write_text("", "utf-8")

    copy = back_up(store, profile)

    assert names(profile.backups / "photographs") == {one.file_name, two.file_name}
    assert names(profile.backups / "archive") == {arrived}
    assert backup_files.contents(copy) == backup_files.Contents(
        pictures=2,
        arrived=1,
        settings=("emblem.png", "office.json", "scoring.json", "settings.json"),
    )


def test_a_picture_is_not_copied_again_for_another_backup(store, profile):
    (one,) = add(store, profile, "หนึ่ง")
    back_up(store, profile)
    kept = profile.backups / "photographs" / one.file_name
    number = kept.stat().st_ino
    (profile.folder / "office.json").write_text("เดิม", "utf-8")
    back_up(store, profile)

    back_up(store, profile)

    assert kept.stat().st_ino == number == (profile.photographs / one.file_name).stat().st_ino
    assert len(names(profile.backups / "settings")) == 1
    assert len(backup.backups(profile.backups)) == 3


def test_where_a_disk_knows_no_links_files_are_copied(store, profile, monkeypatch):
    (one,) = add(store, profile, "หนึ่ง")

    def refuse(_to: Path, _path: Path) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    back_up(store, profile)

    assert (profile.backups / "photographs" / one.file_name).read_text("utf-8") == "หนึ่ง"


def test_a_file_that_is_not_what_its_name_says_is_not_kept(store, profile):
    (one,) = add(store, profile, "หนึ่ง")
    (profile.photographs / one.file_name).write_text("damaged", "utf-8")

    back_up(store, profile)

    assert names(profile.backups / "photographs") == set()


def test_restoring_brings_everything_back(store, profile):
    one, _two = add(store, profile, "หนึ่ง", "สอง")
    photographs.delete_photograph(store, V1, one)  # an undo would need its picture
    (profile.folder / "office.json").write_text("เดิม", "utf-8")
    copy = back_up(store, profile)
    add(store, profile, "สาม")
    (profile.folder / "office.json").write_text("ใหม่", "utf-8")
    store.close()
    shutil.rmtree(profile.photographs)

    done = restore(copy, profile.database, keep_in=profile.backups)

    assert done.missing == ()
    assert len(names(profile.photographs)) == 2
    assert (profile.folder / "office.json").read_text("utf-8") == "เดิม"
    restored = Store.open(profile.database, author=Author("p1", "d1"))
    assert len(photographs.photographs(restored, V1)) == 1
    assert restored.check() == []
    restored.close()
    assert done.kept is not None
    back = restore(done.kept, profile.database, keep_in=profile.backups)
    assert (profile.folder / "office.json").read_text("utf-8") == "ใหม่"
    assert len(back.missing) == 1  # the third was in no backup, and its folder was deleted


def test_a_folder_of_backups_on_a_stick_is_enough(store, profile, tmp_path):
    add(store, profile, "หนึ่ง", "สอง")
    (profile.folder / "office.json").write_text("สำนักงาน", "utf-8")
    copy = backup.back_up(store, tmp_path / "stick", "by_hand")
    store.close()
    other = Profile(tmp_path / "อีกเครื่อง")
    other.ensure()

    done = restore(copy, other.database, keep_in=other.backups)

    assert (done.kept, done.missing) == (None, ())
    assert len(names(other.photographs)) == 2
    assert (other.folder / "office.json").read_text("utf-8") == "สำนักงาน"


def test_a_copy_without_what_lay_beside_it_says_what_is_missing(store, profile, tmp_path):
    (one,) = add(store, profile, "หนึ่ง")
    alone = tmp_path / "alone"
    alone.mkdir()
    copy = Path(shutil.copy(back_up(store, profile), alone))
    store.close()
    other = Profile(tmp_path / "อีกเครื่อง")
    other.ensure()

    done = restore(copy, other.database, keep_in=other.backups)

    assert done.missing == (one.file_name,)


def test_a_picture_that_was_altered_in_the_backups_is_not_brought_back(store, profile):
    (one,) = add(store, profile, "หนึ่ง")
    copy = back_up(store, profile)
    store.close()
    (profile.photographs / one.file_name).unlink()
    (profile.backups / "photographs" / one.file_name).write_text("altered", "utf-8")

    done = restore(copy, profile.database, keep_in=profile.backups)

    assert done.missing == (one.file_name,)
    assert names(profile.photographs) == set()


def test_a_list_from_somebody_else_writes_nowhere_but_into_the_profile(store, profile):
    (profile.folder / "office.json").write_text("เดิม", "utf-8")
    copy = back_up(store, profile)
    hash_ = sha256("เดิม".encode()).hexdigest()
    bad = {"settings": {"../x.json": hash_, "ktpn.db": hash_, "a/b.json": hash_, "y.json": "z"}}
    copy.with_suffix(".json").write_text(str(bad).replace("'", '"'))
    store.close()
    before = names(profile.folder)

    done = restore(copy, profile.database, keep_in=profile.backups)

    assert done.missing == ()
    assert names(profile.folder) == before
    assert not (profile.folder.parent / "x.json").exists()


def test_a_list_that_cannot_be_read_stops_no_restoring(store, profile):
    add(store, profile, "หนึ่ง")
    copy = back_up(store, profile)
    copy.with_suffix(".json").write_bytes(b"\xff\xfe not json")
    store.close()

    assert backup_files.contents(copy) is None
    assert restore(copy, profile.database, keep_in=profile.backups).missing == ()


def rotated(profile: Profile, copy: Path, count: int = 40) -> None:
    """Make many backups of long ago, so that the next rotation drops some."""
    for number in range(count):
        name = f"ktpn_2020-01-01_00-00-{number:02}_e000001_time"
        shutil.copy(copy, profile.backups / f"{name}.sqlite3")
        if (beside := copy.with_suffix(".json")).is_file():
            shutil.copy(beside, profile.backups / f"{name}.json")


def test_rotation_drops_the_lists_and_settings_of_backups_that_are_gone(store, profile):
    (profile.folder / "office.json").write_text("เดิม", "utf-8")
    first = back_up(store, profile)
    rotated(profile, first)
    (profile.folder / "office.json").write_text("ใหม่", "utf-8")
    first.unlink()

    for _ in range(backup.RECENT + 1):
        back_up(store, profile)

    lists = {path.stem for path in profile.backups.glob("*.json")}
    assert lists == {one.path.stem for one in backup.backups(profile.backups)}
    assert {
        (profile.backups / "settings" / name).read_text("utf-8")
        for name in names(profile.backups / "settings")
    } == {"เดิม", "ใหม่"}  # one old backup of each month stays


def test_rotation_keeps_every_picture_that_a_backup_or_the_journal_needs(store, profile):
    one, two = add(store, profile, "หนึ่ง", "สอง")
    photographs.delete_photograph(store, V1, one)
    rotated(profile, back_up(store, profile))

    back_up(store, profile)

    assert names(profile.backups / "photographs") == {one.file_name, two.file_name}
    assert names(profile.photographs) == {one.file_name, two.file_name}


def test_pictures_that_nothing_needs_go_once_they_are_old(store, profile):
    (one,) = add(store, profile, "หนึ่ง")
    lost, fresh = picture(profile, "หลงเหลือ"), picture(profile, "กำลังเพิ่ม")
    days_ago = time.time() - 3 * 24 * 3600
    os.utime(profile.photographs / lost.file_name, (days_ago, days_ago))
    rotated(profile, back_up(store, profile))

    back_up(store, profile)

    assert names(profile.photographs) == {one.file_name, fresh.file_name}
    assert names(profile.backups / "photographs") == {one.file_name}


def test_a_picture_of_before_a_restore_is_kept_while_a_backup_has_it(store, profile):
    early = back_up(store, profile)
    (one,) = add(store, profile, "หนึ่ง")
    back_up(store, profile)
    store.close()
    restore(early, profile.database, keep_in=profile.backups)
    restored = Store.open(profile.database, author=Author("p1", "d1"))
    days_ago = time.time() - 3 * 24 * 3600
    os.utime(profile.photographs / one.file_name, (days_ago, days_ago))
    rotated(profile, early)

    back_up(restored, profile)
    restored.close()

    assert one.file_name in names(profile.photographs)
    assert one.file_name in names(profile.backups / "photographs")


def test_nothing_is_dropped_while_a_backup_cannot_be_asked(store, profile):
    lost = picture(profile, "หลงเหลือ")
    days_ago = time.time() - 3 * 24 * 3600
    os.utime(profile.photographs / lost.file_name, (days_ago, days_ago))
    rotated(profile, back_up(store, profile))
    damaged = next(profile.backups.glob("ktpn_2020*.sqlite3"))
    damaged.write_bytes(b"damaged" * 1000)

    backup_files.drop_needless(profile.backups, profile, store.connection)
    unsure = (profile.photographs / lost.file_name).is_file()
    damaged.unlink()
    backup_files.drop_needless(profile.backups, profile, store.connection)

    assert unsure
    assert not (profile.photographs / lost.file_name).exists()


def test_no_room_for_a_picture_is_said_and_there_is_no_backup(store, profile, monkeypatch):
    add(store, profile, "หนึ่ง")

    def full(_to: Path, _path: Path) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Path, "hardlink_to", full)

    with pytest.raises(Refused, match=r"store\.disk_full"):
        back_up(store, profile)

    assert backup.backups(profile.backups) == []


def test_no_room_while_restoring_leaves_the_database_that_was_there(
    store, profile, monkeypatch
):
    (one,) = add(store, profile, "หนึ่ง")
    copy = back_up(store, profile)
    add(store, profile, "สอง")
    store.close()
    (profile.photographs / one.file_name).unlink()
    before = profile.database.read_bytes()

    def full(_to: Path, _path: Path) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Path, "hardlink_to", full)
    with pytest.raises(Refused, match=r"store\.disk_full"):
        restore(copy, profile.database, keep_in=profile.backups)

    assert profile.database.read_bytes() == before
