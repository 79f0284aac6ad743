"""The work is copied by itself; a copy that cannot be made is told once."""

import shutil

import pytest

from ktpn_desktop.domain.ids import SchoolId
from ktpn_desktop.domain.school import School
from ktpn_desktop.store import backup
from ktpn_desktop.store.schools import save_school
from ktpn_desktop.ui.backup_keeper import BackupKeeper

SCHOOL = School(id=SchoolId("99010001"), name="บ้านหนองจำลอง")


@pytest.fixture
def keeper(qapp, session):
    return BackupKeeper(session)


def reasons(session):
    return [one.reason for one in backup.backups(session.profile.backups)]


def test_work_is_copied_when_that_is_due_and_not_before(keeper, session):
    keeper.look()
    assert reasons(session) == ["time"]

    save_school(session.store, SCHOOL)
    keeper.look()

    assert reasons(session) == ["time"]  # ten minutes have not gone by


def test_closing_keeps_what_no_copy_holds(keeper, session):
    keeper.look()
    save_school(session.store, SCHOOL)

    keeper.close()

    assert sorted(reasons(session)) == ["close", "time"]
    newest = backup.backups(session.profile.backups)[0]
    assert newest.edit == session.store.last_edit


def test_closing_without_new_work_copies_nothing(keeper, session):
    keeper.look()

    keeper.close()

    assert reasons(session) == ["time"]


def test_a_copy_that_cannot_be_made_is_told_once_until_one_can(keeper, session):
    told, made = [], []
    keeper.failed.connect(told.append)
    keeper.made.connect(lambda: made.append(True))
    folder = session.profile.backups
    shutil.rmtree(folder)
    folder.write_text("in the way", "utf-8")

    keeper.close()
    keeper.close()
    assert len(told) == 1
    folder.unlink()
    keeper.close()

    assert made == [True]
    assert reasons(session) == ["close"]
