import shutil
from dataclasses import replace

import pytest
from builders import a_school, a_session
from offices import SUPERVISOR, a_planned_round

from ktpn_desktop.app import answering, planning, publishing, receiving
from ktpn_desktop.app.jobs import Cancelled, Progress
from ktpn_desktop.app.receipting import write_receipts
from ktpn_desktop.domain.device import Receipt, ReceiptState
from ktpn_desktop.domain.ids import DeviceId, PersonId, new_id
from ktpn_desktop.domain.person import Person, Role
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.exchange.receipts_file import receipts_bytes
from ktpn_desktop.exchange.signatures import new_key
from ktpn_desktop.store import people, receipts, rounds, schools, visits


def publish_more(office, *names, to):
    """Hand out more schools of the round, and publish it again."""
    secretary = office.secretary
    (round_,) = rounds.all_rounds(secretary.store)
    register = [a_school(name, f"9908{n:04}") for n, name in enumerate(names)]
    schools.save_schools(secretary.store, register)
    people.save_person(secretary.store, to)
    planning.assign(secretary, round_, [(school, to) for school in register])
    publishing.publish(secretary, round_.id, office.shared, Progress())


def a_supervisor(name="นายสมมุติ ตั้งใจ"):
    return Person(id=PersonId(new_id()), name=name, is_supervisor=True)


def codes(received):
    return {problem.code for problem in received.problems}


def test_a_round_arrives_with_its_visits_schools_and_checklist(office):
    store = office.supervisor.store
    (round_,) = rounds.all_rounds(store)

    assert (round_.number, round_.year, round_.area) == (1, 2026, "สพป.ตัวอย่าง เขต 1")
    assert {one.visit.school.name for one in visits.visits(store)} == {
        "บ้านหนองจำลอง",
        "บ้านทุ่งตัวอย่าง",
    }
    assert office.visit(office.supervisor).published == office.visit(office.secretary).published


def test_taking_in_the_same_folder_again_changes_nothing(office):
    before = office.supervisor.store.last_edit

    again = office.receive()

    assert (again.rounds, again.visits, again.receipts, again.problems) == ((), (), (), ())
    assert office.supervisor.store.last_edit == before


def test_answers_given_since_are_kept_when_the_round_is_published_again(office):
    office.answer("2.1", "4")
    publish_more(office, "บ้านเขาสมมุติ", to=people.supervisors(office.secretary.store)[0])

    got = office.receive()

    assert [one.school.name for one in got.visits] == ["บ้านเขาสมมุติ"]
    assert office.visit(office.supervisor).answers["q2_1"].value == "4"


def test_visits_of_other_people_are_left_where_they_are(office, tmp_path):
    publish_more(office, "บ้านเขาสมมุติ", to=a_supervisor())

    assert office.receive().visits == ()
    theirs = office.join(tmp_path / "other", "นายสมมุติ ตั้งใจ")

    assert len(theirs.visits) == 1
    theirs.supervisor.close()


def test_the_person_takes_the_id_that_the_register_knows_them_by(office):
    (registered,) = people.supervisors(office.secretary.store)
    supervisor = office.supervisor

    assert supervisor.person.id == registered.id
    assert supervisor.store.author.person == registered.id
    assert people.person(supervisor.store, registered.id).name == SUPERVISOR


def test_a_name_that_two_people_have_is_not_guessed(office, tmp_path):
    publish_more(office, "บ้านเขาสมมุติ", to=a_supervisor(f"{SUPERVISOR} "))
    session = a_session(tmp_path / "other", Role.SUPERVISOR, SUPERVISOR)

    got = receiving.receive(session, office.shared, Progress())

    assert codes(got) == {"receive.name_twice"}
    assert (got.visits, rounds.all_rounds(session.store)) == ((), [])
    session.close()


def test_somebody_who_is_in_no_round_is_told_so(office, tmp_path):
    session = a_session(tmp_path / "other", Role.SUPERVISOR, "นางทดสอบ ผู้มาใหม่")

    got = receiving.receive(session, office.shared, Progress())

    assert codes(got) == {"receive.not_in_round"}
    assert rounds.all_rounds(session.store) == []
    session.close()


def test_rounds_that_only_others_hold_are_nobodys_trouble(office):
    secretary = office.secretary
    (round_,) = rounds.all_rounds(secretary.store)
    new = planning.NewRound(number=2, year=2026, checklist_id=round_.checklist_id)
    second = planning.create_round(secretary, new)
    other = a_supervisor()
    people.save_person(secretary.store, other)
    planning.assign(secretary, second, [(schools.all_schools(secretary.store)[0], other)])
    publishing.publish(secretary, second.id, office.shared, Progress())

    got = office.receive()

    assert (got.rounds, got.problems) == ((), ())


def test_a_broken_round_stops_no_other_and_is_named(office, tmp_path):
    broken = office.shared / "rounds" / "2569-9" / "round.ktpn.xlsx"
    broken.parent.mkdir()
    broken.write_text("นี่ไม่ใช่สมุดงาน", "utf-8")
    session = a_session(tmp_path / "other", Role.SUPERVISOR, SUPERVISOR)

    got = receiving.receive(session, office.shared, Progress())

    assert len(got.visits) == 2
    assert codes(got) == {"file.text_not_workbook"}
    session.close()


def test_another_plan_for_the_same_round_is_refused_and_changes_nothing(office, tmp_path):
    other = a_session(tmp_path / "other", Role.SECRETARY, "นายจำลอง เลขานุการ")
    round_ = a_planned_round(other, "บ้านเขาสมมุติ")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    publishing.publish(other, round_.id, elsewhere, Progress())
    before = office.supervisor.store.records_hash()

    got = receiving.receive(office.supervisor, elsewhere, Progress())

    assert codes(got) == {"receive.other_round"}
    assert office.supervisor.store.records_hash() == before
    other.close()


def test_registers_are_as_the_newest_edition_has_them_and_stay_so(office):
    store = office.secretary.store
    school = schools.all_schools(store)[0]
    schools.save_schools(store, [replace(school, principal="นายจำลอง ผู้อำนวยการคนใหม่")])
    publish_more(office, "บ้านเขาสมมุติ", to=people.supervisors(store)[0])
    office.receive()
    before = office.supervisor.store.last_edit

    office.receive()

    assert schools.school(office.supervisor.store, school.id).principal.endswith("คนใหม่")
    assert office.supervisor.store.last_edit == before


def test_receiving_is_one_step_to_undo(office, tmp_path):
    session = a_session(tmp_path / "other", Role.SUPERVISOR, SUPERVISOR)
    before = session.store.records_hash()
    own_id = session.person.id
    receiving.receive(session, office.shared, Progress())

    session.store.undo()

    assert session.store.records_hash() == before
    assert session.person.id == own_id
    session.close()


def test_a_trial_of_receiving_leaves_the_person_as_it_was(office, tmp_path):
    session = a_session(tmp_path / "other", Role.SUPERVISOR, SUPERVISOR)
    own_id = session.person.id
    plan = receiving.plan_receiving(session, office.shared)
    arrived = receiving.read_folder(plan, Progress())

    with session.store.rehearsal():
        tried = receiving.take_in(session, arrived)

    assert len(tried.visits) == 2
    assert session.person.id == own_id
    session.close()


def test_reading_can_be_stopped(office):
    progress = Progress()
    progress.cancel()

    with pytest.raises(Cancelled):
        receiving.read_folder(
            receiving.plan_receiving(office.supervisor, office.shared), progress
        )


def test_a_folder_that_is_not_there_is_refused(office, tmp_path):
    with pytest.raises(Refused, match=r"files\.missing_folder"):
        receiving.plan_receiving(office.supervisor, tmp_path / "ไม่มี")


def test_a_receipt_is_taken_in_once(office):
    office.answer("2.1", "4")
    office.finish()
    office.merge()

    (told,) = office.receive().receipts

    assert (told.visit_id, told.state) == (office.visits[0], ReceiptState.MERGED)
    assert office.visit(office.supervisor).state is VisitState.MERGED
    assert office.receive().receipts == ()


def test_a_merge_that_was_undone_is_taken_back_on_the_supervisors_side(office):
    office.answer("2.1", "4")
    office.finish()
    outcome = office.merge()
    office.receive()
    office.secretary.store.undo(outcome.edit)

    assert write_receipts(office.secretary, office.shared) == ()
    office.receive()

    assert office.visit(office.supervisor).state is VisitState.SENT
    assert receipts.receipts(office.supervisor.store) == []


def test_a_folder_without_an_answer_takes_nothing_back(office):
    office.answer("2.1", "4")
    office.finish()
    office.merge()
    office.receive()
    shutil.rmtree(office.shared / "receipts")

    office.receive()

    assert office.visit(office.supervisor).state is VisitState.MERGED


def test_reopening_and_finishing_without_a_change_is_merged_again(office):
    office.answer("2.1", "4")
    office.finish()
    office.merge()
    office.receive()
    answering.reopen(office.supervisor, office.visits[0], "ตรวจทาน")
    office.finish()
    assert office.visit(office.supervisor).state is VisitState.SENT

    office.receive()

    assert office.visit(office.supervisor).state is VisitState.MERGED


def test_a_later_revision_waits_for_its_own_receipt(office):
    office.answer("2.1", "4")
    office.finish()
    office.merge()
    office.receive()
    answering.reopen(office.supervisor, office.visits[0], "แก้ระดับ")
    office.answer("2.1", "5")
    office.finish()

    office.receive()
    assert office.visit(office.supervisor).state is VisitState.SENT

    office.merge()
    office.receive()
    assert office.visit(office.supervisor).state is VisitState.MERGED


def test_a_forged_answer_is_named_and_believed_by_nobody(office):
    office.answer("2.1", "4")
    office.finish()
    office.merge()
    (path,) = (office.shared / "receipts").iterdir()
    path.write_text(path.read_text("utf-8").replace('"revision": 1', '"revision": 2'), "utf-8")

    got = office.receive()

    assert codes(got) == {"receipts.bad_signature"}
    assert office.visit(office.supervisor).state is VisitState.SENT


def test_a_plan_with_another_key_of_the_secretarys_computer_is_refused(office):
    with office.supervisor.store.edit("pin_key") as edit:
        edit.execute("UPDATE pinned_key SET public_key = ?", ("0" * 64,))
    publish_more(office, "บ้านเขาสมมุติ", to=people.supervisors(office.secretary.store)[0])
    before = office.supervisor.store.records_hash()

    got = office.receive()

    assert codes(got) == {"receive.changed_key"}
    assert office.supervisor.store.records_hash() == before


def test_an_answer_that_somebody_else_signed_is_not_believed(office, tmp_path):
    office.answer("2.1", "4")
    (sent,) = office.finish()
    office.merge()
    (path,) = (office.shared / "receipts").iterdir()
    receipt = Receipt(visit_id=sent.visit_id, revision=1, state=ReceiptState.MERGED)
    path.write_bytes(
        receipts_bytes(office.supervisor.device, [receipt], new_key(DeviceId("f" * 32)))
    )

    got = office.receive()

    assert codes(got) == {"receive.answer_of_another"}
    assert office.visit(office.supervisor).state is VisitState.SENT
