from datetime import date

import pytest
from builders import a_session, every_kind, handed_out

from ktpn_desktop.app import answering
from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.finding import FindingKind
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.problem import BadData, Refused
from ktpn_desktop.domain.visit import VisitState


@pytest.fixture
def session(tmp_path):
    session = a_session(tmp_path / "profile")
    yield session
    session.close()


@pytest.fixture
def visit_id(session):
    return handed_out(session, every_kind(), "บ้านหนองจำลอง")[0].id


def read(session, visit_id):
    return answering.open_visit(session, visit_id)[0]


def test_the_first_answer_begins_the_visit(session, visit_id):
    answering.save_answer(session, visit_id, ItemId("q2_1"), Answer(value="4"))

    visit = read(session, visit_id)
    assert visit.state is VisitState.IN_PROGRESS
    assert visit.held_on == date.today()
    assert visit.last_item == "q2_1"


def test_typing_in_one_field_is_one_step_to_undo(session, visit_id):
    item = ItemId("q3_2")
    answering.save_answer(session, visit_id, ItemId("q2_1"), Answer(value="4"))
    step = answering.save_answer(session, visit_id, item, Answer(value="ครู"))
    answering.save_answer(session, visit_id, item, Answer(value="ครูต้อง"), step=step)

    session.store.undo()

    visit = read(session, visit_id)
    assert visit.answer(item) == Answer()
    assert visit.answer(ItemId("q2_1")).value == "4"


def test_a_finished_visit_takes_no_answers_until_it_is_reopened(session, visit_id):
    answering.complete(session, visit_id)

    with pytest.raises(Refused, match=r"visit\.locked"):
        answering.save_answer(session, visit_id, ItemId("q2_1"), Answer(value="4"))

    answering.reopen(session, visit_id, "เพิ่มข้อสังเกต")
    answering.save_answer(session, visit_id, ItemId("q2_1"), Answer(value="4"))
    assert read(session, visit_id).reopened_for == "เพิ่มข้อสังเกต"


def test_reopening_needs_a_reason(session, visit_id):
    answering.complete(session, visit_id)

    with pytest.raises(BadData, match=r"visit\.no_reason"):
        answering.reopen(session, visit_id, "  ")


def test_missing_items_are_named_and_never_block(session, visit_id):
    answering.save_answer(session, visit_id, ItemId("q2_1"), Answer(value="4"))

    assert [item.number for item in answering.missing(session, visit_id)] == ["1.1", "3.2"]
    answering.complete(session, visit_id)
    assert read(session, visit_id).state is VisitState.COMPLETE


def test_answers_are_taken_in_from_json(session, visit_id):
    body = {
        "answers": {
            "1.1": "มี",
            "q2_1": 4,
            "2.4": ["PLC"],
            "2.5": "21/11/2569",
            "1.3": {"mark": "na"},
        },
        "notes": {"2.1": "ดูจากแผน"},
        "findings": {"strengths": ["ครูใช้สื่อหลากหลาย"], "suggestions": []},
        "visit": {"held_on": "2026-07-14", "started": "09.00", "informant": "นายสมมุติ บริหารดี"},
    }

    answering.apply_answers(session, visit_id, body)

    visit = read(session, visit_id)
    assert visit.answer(ItemId("q1_1")).value == "1"
    assert visit.answer(ItemId("q2_1")) == Answer(value="4", note="ดูจากแผน")
    assert visit.answer(ItemId("q2_4")).value == "c1"
    assert visit.answer(ItemId("q2_5")).value == "2026-11-21"
    assert visit.answer(ItemId("q1_3")).mark is Mark.NOT_APPLICABLE
    assert [one.kind for one in visit.findings] == [FindingKind.STRENGTH]
    assert (visit.held_on, visit.informant) == (date(2026, 7, 14), "นายสมมุติ บริหารดี")
    assert visit.state is VisitState.IN_PROGRESS


def test_taking_in_the_same_answers_again_changes_nothing(session, visit_id):
    body = {"answers": {"2.1": 4}, "findings": {"strengths": ["ดี"]}}
    answering.apply_answers(session, visit_id, body)
    before = session.store.records_hash()

    answering.apply_answers(session, visit_id, body)

    assert session.store.records_hash() == before


def test_one_bad_answer_keeps_all_of_them_out_and_every_problem_is_named(session, visit_id):
    before = session.store.records_hash()
    body = {"answers": {"1.1": "มี", "2.1": 9, "2.2": "สิบ", "9.9": 1, "2.5": "31 กุมภาพันธ์ 2569"}}

    with pytest.raises(BadData) as caught:
        answering.apply_answers(session, visit_id, body)

    assert {one.code for one in caught.value.problems} == {
        "answer.no_such_choice",
        "answer.not_a_number",
        "answers_file.no_such_item",
        "dates.no_such_day",
    }
    assert session.store.records_hash() == before
