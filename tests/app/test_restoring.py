"""A profile becomes what a copy of it holds, and what it was is kept."""

import sqlite3
from contextlib import closing

import pytest
from builders import a_session

from ktpn_desktop.app.opening import open_session
from ktpn_desktop.app.restoring import lacking, refuse_unfit, restore_profile
from ktpn_desktop.domain.ids import SchoolId
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.domain.school import School
from ktpn_desktop.paths import Profile
from ktpn_desktop.store import backup
from ktpn_desktop.store.restore import Restored
from ktpn_desktop.store.schools import all_schools, save_school

SCHOOL = School(id=SchoolId("99010001"), name="บ้านหนองจำลอง")


def codes(call):
    with pytest.raises(Trouble) as refused:
        call()
    return [problem.code for problem in refused.value.problems]


@pytest.fixture
def copied(tmp_path):
    """Return a closed profile with a school, and a copy from before the school came."""
    session = a_session(tmp_path / "งาน")
    copy = backup.back_up(session.store, session.profile.backups, "asked")
    save_school(session.store, SCHOOL)
    session.close()
    return session.profile, copy


def names(profile):
    session = open_session(profile.folder)
    try:
        return [school.name for school in all_schools(session.store)]
    finally:
        session.close()


def test_what_was_done_since_is_gone_and_comes_back_with_the_copy_that_is_kept(copied):
    profile, copy = copied

    restored = restore_profile(profile, copy)

    assert names(profile) == []
    assert lacking(restored) is None
    assert restored.kept is not None
    restore_profile(profile, restored.kept)
    assert names(profile) == [SCHOOL.name]


def test_a_computer_without_a_profile_goes_on_with_a_copy(copied, tmp_path):
    _old, copy = copied
    new = Profile(tmp_path / "เครื่องใหม่")

    restored = restore_profile(new, copy)

    assert restored.kept is None
    assert names(new) == []


def test_a_copy_of_a_newer_program_is_refused_before_anything_is_replaced(copied):
    profile, copy = copied
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA user_version = 9999")

    assert codes(lambda: restore_profile(profile, copy)) == ["store.newer_version"]
    assert names(profile) == [SCHOOL.name]


def test_what_is_no_copy_is_refused(copied, tmp_path):
    profile, _copy = copied
    picture = tmp_path / "picture.sqlite3"
    picture.write_bytes(b"\xff\xd8\xff")

    assert codes(lambda: refuse_unfit(profile, picture)) == ["store.bad_backup"]
    assert codes(lambda: refuse_unfit(profile, tmp_path)) == ["store.bad_backup"]
    assert codes(lambda: refuse_unfit(profile, tmp_path / "none")) == ["files.missing_file"]


def test_files_that_lie_no_longer_beside_the_copy_are_counted(copied):
    profile, copy = copied
    missing = lacking(Restored(kept=None, missing=("a.jpg", "office.json")))

    assert missing is not None
    assert (missing.code, missing.values["count"]) == ("backup.files_missing", "2")
    assert copy.exists()
    assert profile.database.exists()
