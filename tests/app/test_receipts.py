import json
import shutil
from dataclasses import replace

from ktpn_desktop.app.opening import open_session
from ktpn_desktop.app.receipting import write_receipts
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.paths import Profile
from ktpn_desktop.store import backup


def told(office):
    """Return what the secretary has told the supervisor's device, by visit and revision."""
    path = office.shared / "receipts" / f"{office.supervisor.device}.json"
    body = json.loads(path.read_text("utf-8"))["body"]
    return {(one["visit"], one["revision"]): one["state"] for one in body["receipts"]}


def test_every_merged_revision_is_answered(office):
    office.answer("2.1", "4")
    office.finish()
    office.answer("2.1", "3", visit=1)
    office.finish(1)

    office.merge()

    assert told(office) == {(visit, 1): "merged" for visit in office.visits}


def test_what_was_told_is_taken_back_at_the_next_look_after_an_undo(office):
    office.answer("2.1", "4")
    office.finish()
    outcome = office.merge()
    office.secretary.store.undo(outcome.edit)

    assert write_receipts(office.secretary, office.shared) == ()

    assert told(office) == {}


def test_an_answer_that_has_not_changed_is_not_written_again(office):
    office.answer("2.1", "4")
    office.finish()
    office.merge()
    (path,) = (office.shared / "receipts").iterdir()
    before = path.stat().st_mtime_ns

    office.merge()

    assert path.stat().st_mtime_ns == before


def test_answers_of_another_secretary_are_left_alone(office, tmp_path):
    office.answer("2.1", "4")
    office.finish()
    office.merge()
    other = office.join(tmp_path / "third", "นางทดสอบ ผู้มาใหม่").supervisor

    write_receipts(other, office.shared)

    assert told(office) == {(office.visits[0], 1): "merged"}
    other.close()


def test_a_folder_that_takes_no_answer_is_told_and_the_merge_stands(office):
    office.answer("2.1", "4")
    office.finish()
    receipts = office.shared / "receipts"
    receipts.rmdir()
    receipts.write_text("ไฟล์ขวางอยู่", "utf-8")

    outcome = office.merge()

    assert [problem.code for problem in outcome.problems] == ["files.not_writable"]
    assert outcome.merged == 1
    assert office.visit(office.secretary).state is VisitState.MERGED


def test_files_outside_a_shared_folder_are_merged_without_an_answer(office, tmp_path):
    office.answer("2.1", "4")
    (sent,) = office.finish()
    stick = tmp_path / "stick"
    stick.mkdir()
    sent.path.rename(stick / sent.path.name)

    outcome = office.merge(stick)

    assert (outcome.merged, outcome.problems) == (1, ())
    assert list((office.shared / "receipts").iterdir()) == []


def test_two_computers_of_one_secretary_come_to_the_same_and_write_one_answer(office, tmp_path):
    office.answer("2.1", "4")
    office.finish()
    backup.back_up(office.secretary.store, tmp_path / "copies", "test")
    (copy,) = backup.backups(tmp_path / "copies")
    profile = Profile(tmp_path / "other")
    profile.ensure()
    shutil.copyfile(copy.path, profile.database)
    other = open_session(profile.folder)
    office.merge()
    (path,) = (office.shared / "receipts").iterdir()
    before = path.stat().st_mtime_ns

    replace(office, secretary=other).merge()
    write_receipts(office.secretary, office.shared)

    assert path.stat().st_mtime_ns == before
    assert list((office.shared / "receipts").iterdir()) == [path]
    assert other.store.records_hash(without_times=True) == (
        office.secretary.store.records_hash(without_times=True)
    )
    other.close()
