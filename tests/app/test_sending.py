import pytest

from ktpn_desktop.app import answering, sending
from ktpn_desktop.app.jobs import Cancelled, Progress
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.exchange.folder import returns_folder


def returned_files(office):
    return sorted(returns_folder(office.shared, office.supervisor.device).glob("*"))


def test_only_finished_visits_are_returned(office):
    office.answer("2.1", "4")
    office.answer("2.1", "3", visit=1)
    answering.complete(office.supervisor, office.visits[0])

    sent = office.send()

    assert [one.visit_id for one in sent] == [office.visits[0]]
    assert office.visit(office.supervisor, 0).state is VisitState.SENT
    assert office.visit(office.supervisor, 1).state is VisitState.IN_PROGRESS
    assert office.send() == ()


def test_one_of_several_finished_visits_can_be_returned_alone(office):
    for number in (0, 1):
        office.answer("2.1", "4", visit=number)
        answering.complete(office.supervisor, office.visits[number])

    sent = sending.send(office.supervisor, office.shared, Progress(), [office.visits[1]])

    assert [one.visit_id for one in sent] == [office.visits[1]]
    assert [one.id for one in sending.ready_to_send(office.supervisor)] == [office.visits[0]]


def test_revisions_count_up_and_each_names_all_before_it(office):
    office.answer("2.1", "4")
    (first,) = office.finish()
    answering.reopen(office.supervisor, office.visits[0], "แก้ระดับ")
    office.answer("2.1", "5")
    (second,) = office.finish()

    one, two = office.carried(first.path).payload, office.carried(second.path).payload
    published = office.visit(office.supervisor).published

    assert (first.revision, second.revision) == (one.revision, two.revision) == (1, 2)
    assert one.ancestors == (published,)
    assert two.ancestors == (office.carried(first.path).hash, published)
    assert len(returned_files(office)) == 2


def test_a_run_cut_off_before_writing_goes_on_with_the_same_payload(office):
    office.answer("2.1", "4")
    answering.complete(office.supervisor, office.visits[0])
    plan = sending.plan_sending(office.supervisor, office.shared)
    sending.record_sending(office.supervisor, plan)

    again = sending.plan_sending(office.supervisor, office.shared)
    sent = office.send()

    assert [one.hash for one in again.outgoing] == [one.hash for one in plan.outgoing]
    assert [one.revision for one in sent] == [1]


def test_a_run_cut_off_after_writing_writes_nothing_twice(office):
    office.answer("2.1", "4")
    answering.complete(office.supervisor, office.visits[0])
    plan = sending.plan_sending(office.supervisor, office.shared)
    sending.record_sending(office.supervisor, plan)
    sending.write_returns(plan, Progress())
    (path,) = returned_files(office)
    before = (path.read_bytes(), path.stat().st_mtime_ns)

    office.send()

    assert returned_files(office) == [path]
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_an_answer_changed_after_a_cut_off_is_a_revision_of_its_own(office):
    office.answer("2.1", "4")
    answering.complete(office.supervisor, office.visits[0])
    sending.record_sending(
        office.supervisor, sending.plan_sending(office.supervisor, office.shared)
    )
    answering.reopen(office.supervisor, office.visits[0], "แก้ระดับ")
    office.answer("2.1", "5")

    (sent,) = office.finish()

    assert sent.revision == 2


def test_undoing_what_was_sent_gives_no_revision_two_meanings(office):
    office.answer("2.1", "4")
    (first,) = office.finish()
    while office.visit(office.supervisor).state is not VisitState.IN_PROGRESS:
        office.supervisor.store.undo()
    assert office.visit(office.supervisor).revision == 0
    office.answer("2.1", "5")

    (second,) = office.finish()

    assert second.revision == 2
    assert office.carried(second.path).payload.parent == office.carried(first.path).hash
    assert office.merge().clashes == 0
    assert office.value("2.1") == "5"


def test_reopening_without_a_change_sends_nothing_new(office):
    office.answer("2.1", "4")
    (first,) = office.finish()
    answering.reopen(office.supervisor, office.visits[0], "ตรวจทาน")

    (again,) = office.finish()

    assert again == first
    assert returned_files(office) == [first.path]


def test_a_return_names_the_office_as_the_plan_does_however_the_profile_spells_it(office):
    with office.supervisor.store.edit("make_profile") as edit:
        edit.execute("UPDATE profile SET area = 'สพป. ตัวอย่าง 1'")
    office.answer("2.1", "4")

    (sent,) = office.finish()

    assert office.carried(sent.path).payload.area == "สพป.ตัวอย่าง เขต 1"


def test_a_folder_that_is_not_there_is_refused_and_changes_nothing(office, tmp_path):
    office.answer("2.1", "4")
    answering.complete(office.supervisor, office.visits[0])
    before = office.supervisor.store.records_hash()

    with pytest.raises(Refused, match=r"files\.missing_folder"):
        sending.plan_sending(office.supervisor, tmp_path / "ไม่มี")

    assert office.supervisor.store.records_hash() == before


def test_a_folder_that_takes_nothing_leaves_the_visit_waiting(office, monkeypatch):
    office.answer("2.1", "4")
    answering.complete(office.supervisor, office.visits[0])
    own = returns_folder(office.shared, office.supervisor.device)
    own.parent.mkdir(exist_ok=True)
    own.write_text("ไฟล์ขวางอยู่", "utf-8")

    with pytest.raises(Refused, match=r"files\."):
        office.send()

    assert office.visit(office.supervisor).state is VisitState.COMPLETE
    own.unlink()
    assert [one.revision for one in office.send()] == [1]


def test_sending_can_be_stopped_and_taken_up_again(office):
    for number in (0, 1):
        office.answer("2.1", "4", visit=number)
        answering.complete(office.supervisor, office.visits[number])
    progress = Progress(lambda done, _total, _text: progress.cancel() if done == 0 else None)

    with pytest.raises(Cancelled):
        sending.send(office.supervisor, office.shared, progress)

    assert len(returned_files(office)) == 1
    assert len(office.send()) == 2
    assert len(returned_files(office)) == 2


def test_leftovers_of_a_run_that_was_cut_off_are_swept(office):
    own = returns_folder(office.shared, office.supervisor.device)
    own.mkdir(parents=True)
    (own / f"~ktpn-{'0' * 32}.tmp").write_bytes(b"half")
    office.answer("2.1", "4")

    (sent,) = office.finish()

    assert returned_files(office) == [sent.path]
