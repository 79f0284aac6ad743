import shutil

import pytest
from offices import SUPERVISOR

from ktpn_desktop.app import answering, planning, publishing, resolving
from ktpn_desktop.app.arriving import plan_merge, read_returns
from ktpn_desktop.app.jobs import Cancelled, Progress
from ktpn_desktop.app.merging import apply_merge
from ktpn_desktop.app.rehearsing import rehearse
from ktpn_desktop.app.returned_file import FileState
from ktpn_desktop.domain.conflict import Choice
from ktpn_desktop.domain.ids import ItemId, PersonId, new_id
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store import conflicts, people, rounds, schools
from ktpn_desktop.store.backup import backups


def value(office, number, visit=0, on=None):
    found = office.visit(on or office.secretary, visit)
    return found.answer(ItemId("q" + number.replace(".", "_"))).value


def test_a_returned_visit_arrives_with_every_answer(office):
    office.answer("2.1", "4")
    office.answer("3.2", "ครูต้องการสื่อ")
    office.finish()

    outcome = office.merge()

    assert (outcome.merged, outcome.clashes, outcome.refused) == (1, 0, 0)
    merged = office.visit(office.secretary)
    assert merged.state is VisitState.MERGED
    assert value(office, "2.1") == "4"
    assert value(office, "3.2") == "ครูต้องการสื่อ"


def test_merging_the_same_folder_again_changes_nothing(office):
    office.answer("2.1", "4")
    office.finish()
    office.merge()
    before = office.secretary.store.records_hash()

    again = office.merge()

    assert (again.merged, again.unchanged, again.edit) == (0, 1, None)
    assert office.secretary.store.records_hash() == before


def test_a_rehearsal_writes_nothing(office):
    office.answer("2.1", "4")
    office.finish()
    before = office.secretary.store.records_hash()

    plan = plan_merge(office.secretary, [office.shared])
    rehearsal = rehearse(office.secretary, read_returns(plan, Progress()))

    assert rehearsal.count(FileState.READY) == 1
    assert office.secretary.store.records_hash() == before
    assert list(office.secretary.profile.archive.iterdir()) == []


def test_undoing_a_merge_restores_the_records_and_redoing_does_too(office):
    office.answer("2.1", "4")
    office.answer("2.1", "3", on=office.secretary)
    office.finish()
    before = office.secretary.store.records_hash()
    outcome = office.merge()
    after = office.secretary.store.records_hash()

    office.secretary.store.undo(outcome.edit)
    assert office.secretary.store.records_hash() == before

    office.secretary.store.redo()
    assert office.secretary.store.records_hash() == after


def test_a_merge_can_be_done_again_after_it_was_undone(office):
    office.answer("2.1", "4")
    office.finish()
    outcome = office.merge()
    merged = office.secretary.store.records_hash(without_times=True)
    office.secretary.store.undo(outcome.edit)

    assert office.merge().merged == 1
    assert office.secretary.store.records_hash(without_times=True) == merged


def test_both_sides_changing_one_answer_is_a_conflict_and_ours_stands(office):
    office.answer("2.1", "3", on=office.secretary)
    office.answer("2.1", "4")
    office.finish()

    outcome = office.merge()

    (conflict,) = conflicts.open_conflicts(office.secretary.store)
    assert outcome.clashes == 1
    assert value(office, "2.1") == "3"
    assert conflict.field == "answer:q2_1"
    assert [one.value for one in conflict.candidates] == ['{"value":"4"}']


@pytest.mark.parametrize(
    ("choice", "expected"), [(Choice.MINE, "3"), (Choice.THEIRS, "4"), (Choice.BASE, None)]
)
def test_a_decision_takes_the_value_that_was_chosen(office, choice, expected):
    office.answer("2.1", "3", on=office.secretary)
    office.answer("2.1", "4")
    office.finish()
    office.merge()
    (conflict,) = conflicts.open_conflicts(office.secretary.store)

    resolving.resolve(office.secretary, conflict.id, resolving.Decision(choice=choice))

    assert value(office, "2.1") == expected
    assert conflicts.open_conflicts(office.secretary.store) == []
    assert office.merge().clashes == 0


def test_a_decision_can_be_a_value_written_anew(office):
    office.answer("2.2", "9", on=office.secretary)
    office.answer("2.2", "11")
    office.finish()
    office.merge()
    (conflict,) = conflicts.open_conflicts(office.secretary.store)

    decision = resolving.Decision(choice=Choice.OWN, typed="๑๐")
    resolving.resolve(office.secretary, conflict.id, decision)

    assert value(office, "2.2") == "10"


def test_a_decision_lives_on_when_the_supervisor_returns_another_revision(office):
    office.answer("2.1", "3", on=office.secretary)
    office.answer("2.1", "4")
    office.finish()
    office.merge()
    (conflict,) = conflicts.open_conflicts(office.secretary.store)
    resolving.resolve(office.secretary, conflict.id, resolving.Decision(choice=Choice.MINE))

    answering.reopen(office.supervisor, office.visits[0], "เพิ่มข้อสังเกต")
    office.answer("3.3", "5")
    office.finish()
    outcome = office.merge()

    assert (outcome.merged, outcome.clashes) == (1, 0)
    assert value(office, "2.1") == "3"
    assert value(office, "3.3") == "5"


def test_a_newer_revision_replaces_and_an_older_one_never_comes_back(office, tmp_path):
    office.answer("2.1", "4")
    (first,) = office.finish()
    kept = tmp_path / "kept.xlsx"
    shutil.copy(first.path, kept)
    first.path.unlink()
    answering.reopen(office.supervisor, office.visits[0], "แก้ระดับ")
    office.answer("2.1", "5")
    office.finish()
    office.merge()

    late = office.merge(kept)

    assert late.files[0].state is FileState.OLDER
    assert value(office, "2.1") == "5"


def test_files_in_any_order_give_the_same_records(office):
    office.answer("2.1", "4")
    (first,) = office.finish()
    answering.reopen(office.supervisor, office.visits[0], "แก้ระดับ")
    office.answer("2.1", "5")
    (second,) = office.finish()
    office.answer("2.1", "2", visit=1)
    (other,) = office.finish(visit=1)
    empty = office.secretary.store.last_edit
    results = set()

    for order in ([first, second, other], [other, second, first], [second, first, other]):
        for one in order:
            office.merge(one.path)
        results.add(office.secretary.store.records_hash(without_times=True))
        while office.secretary.store.next_undo() == "merge_returns":
            office.secretary.store.undo()

    assert empty > 0
    assert len(results) == 1


def test_the_archive_holds_the_file_exactly_as_it_came(office):
    office.answer("2.1", "4")
    (sent,) = office.finish()
    came = sent.path.read_bytes()

    office.merge()

    (archived,) = office.secretary.profile.archive.iterdir()
    assert archived.read_bytes() == came
    assert sent.path.read_bytes() == came


def test_one_bad_file_stops_no_other(office):
    office.answer("2.1", "4")
    (sent,) = office.finish()
    (sent.path.parent / "ปลอม.xlsx").write_text("นี่ไม่ใช่สมุดงาน", "utf-8")

    outcome = office.merge()

    assert (outcome.merged, outcome.refused) == (1, 1)
    bad = next(one for one in outcome.files if one.problems)
    assert bad.state is FileState.UNREADABLE


def test_a_conflict_copy_is_merged_by_what_is_in_it(office):
    office.answer("2.1", "4")
    (sent,) = office.finish()
    copy = sent.path.with_name(f"{sent.path.stem}-DESKTOP-AB12CD.xlsx")
    sent.path.rename(copy)

    assert office.merge().merged == 1
    assert value(office, "2.1") == "4"


def test_visits_that_clash_can_be_left_for_later(office):
    office.answer("2.1", "3", on=office.secretary)
    office.answer("2.1", "4")
    office.finish()
    office.answer("2.1", "5", visit=1)
    office.finish(visit=1)

    outcome = office.merge(leave_out=lambda visit: bool(visit.clashes))

    assert (outcome.merged, outcome.clashes) == (1, 0)
    assert office.visit(office.secretary, 0).state is not VisitState.MERGED
    assert office.visit(office.secretary, 1).state is VisitState.MERGED


def test_a_verified_backup_is_made_before_every_merge(office):
    office.answer("2.1", "4")
    office.finish()
    count = len(backups(office.secretary.profile.backups))

    office.merge()

    assert len(backups(office.secretary.profile.backups)) == count + 1


def test_the_supervisor_sees_that_the_return_was_merged(office):
    office.answer("2.1", "4")
    office.finish()
    office.merge()

    got = office.receive()

    assert len(got.receipts) == 1
    assert office.visit(office.supervisor).state is VisitState.MERGED
    assert office.receive().receipts == ()


def test_reading_can_be_stopped(office):
    office.answer("2.1", "4")
    office.finish()
    progress = Progress()
    progress.cancel()

    with pytest.raises(Cancelled):
        read_returns(plan_merge(office.secretary, [office.shared]), progress)


def test_a_correction_after_the_merge_stands_against_the_same_return(office):
    office.answer("2.1", "4")
    office.finish()
    office.merge()
    office.answer("2.1", "2", on=office.secretary)

    answering.reopen(office.supervisor, office.visits[0], "เพิ่มข้อสังเกต")
    office.answer("3.3", "5")
    office.finish()
    office.merge()

    assert value(office, "2.1") == "2"
    assert value(office, "3.3") == "5"
    assert conflicts.open_conflicts(office.secretary.store) == []


def test_after_a_merge_its_files_are_said_to_be_merged(office):
    office.answer("2.1", "4")
    office.finish()

    (one,) = office.merge().files

    assert (one.state, one.visit_id, one.revision) == (FileState.MERGED, office.visits[0], 1)


def test_merging_can_be_stopped_and_nothing_is_half_merged(office):
    for number in (0, 1):
        office.answer("2.1", "4", visit=number)
        office.finish(number)
    before = office.secretary.store.records_hash()
    progress = Progress(lambda done, _total, _text: progress.cancel() if done == 0 else None)

    with pytest.raises(Cancelled):
        apply_merge(office.secretary, office.look(), progress=progress)

    assert office.secretary.store.records_hash() == before
    assert office.merge().merged == 2


def test_merging_tells_how_far_it_is(office):
    for number in (0, 1):
        office.answer("2.1", "4", visit=number)
        office.finish(number)
    steps = []

    apply_merge(
        office.secretary, office.look(), progress=Progress(lambda *step: steps.append(step))
    )

    assert [(done, total) for done, total, _text in steps] == [(0, 2), (1, 2)]


def test_leftovers_in_the_archive_are_swept(office):
    leftover = office.secretary.profile.archive / f"~ktpn-{'0' * 32}.tmp"
    leftover.write_bytes(b"half")
    office.answer("2.1", "4")
    office.finish()

    office.merge()

    assert not leftover.exists()


def test_one_school_of_two_people_stays_two_visits(office, tmp_path):
    (round_,) = rounds.all_rounds(office.secretary.store)
    other = Person(id=PersonId(new_id()), name="นายสมมุติ ตั้งใจ", is_supervisor=True)
    people.save_person(office.secretary.store, other)
    school = next(
        one for one in schools.all_schools(office.secretary.store) if one.name == "บ้านทุ่งตัวอย่าง"
    )
    planning.assign(office.secretary, round_, [(school, other)])
    publishing.publish(office.secretary, round_.id, office.shared, Progress())
    theirs = office.join(tmp_path / "other", "นายสมมุติ ตั้งใจ")
    office.answer("2.1", "4")
    office.finish()
    theirs.answer("2.1", "2")
    theirs.finish()
    theirs.supervisor.close()

    outcome = office.merge()

    assert (outcome.merged, outcome.clashes) == (2, 0)
    assert (office.value("2.1"), theirs.value("2.1")) == ("4", "2")


def test_what_two_computers_of_one_person_filled_meets_in_one_visit(office, tmp_path):
    twin = office.join(tmp_path / "second", SUPERVISOR)
    office.answer("2.1", "4")
    office.finish()
    twin.answer("3.3", "5")
    twin.answer("2.1", "2")
    twin.finish()
    twin.supervisor.close()

    outcome = office.merge()

    assert (outcome.merged, office.value("3.3")) == (2, "5")
    (conflict,) = conflicts.open_conflicts(office.secretary.store)
    assert {one.value for one in conflict.candidates} == {'{"value":"4"}', '{"value":"2"}'}
