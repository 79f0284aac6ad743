from dataclasses import replace
from datetime import date, time

import pytest
from offices import SUPERVISOR

from ktpn_desktop.app import answering
from ktpn_desktop.app.describing import describe_field
from ktpn_desktop.app.resolving import Decision, joined_text, resolve, resolve_all
from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.conflict import Choice
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import ConflictId, FindingId, ItemId
from ktpn_desktop.domain.problem import BadData, Refused
from ktpn_desktop.store import conflicts


def clash(office, body_here, body_there):
    """Let both sides write something else; return the conflict of the merge."""
    answering.apply_answers(office.secretary, office.visits[0], body_here)
    answering.apply_answers(office.supervisor, office.visits[0], body_there)
    office.finish()
    office.merge()
    (conflict,) = conflicts.open_conflicts(office.secretary.store)
    return conflict


def own(office, conflict, typed):
    """Decide for a value written anew; return the visit."""
    resolve(office.secretary, conflict.id, Decision(choice=Choice.OWN, typed=typed))
    return office.visit(office.secretary)


ITEMS = {
    "a level": ("2.1", "3", "4", "๕", "5"),
    "a level in words": ("2.1", "3", "4", "ดีเยี่ยม", "5"),
    "a number": ("2.2", "9", "11", "๑๐", "10"),
    "yes or no": ("1.1", "มี", "ไม่มี", "ไม่มี", "0"),
    "one of several": ("2.3", "PLC", "สังเกตชั้นเรียน", "ให้คำปรึกษารายบุคคล", "c3"),
    "several": ("2.4", "PLC", "สังเกตชั้นเรียน", "สังเกตชั้นเรียน, PLC", "c1 c2"),
    "a date": ("2.5", "1/6/2569", "2/6/2569", "3 มิ.ย. 2569", "2026-06-03"),
    "a date with a short year": ("2.5", "1/6/2569", "2/6/2569", "3/6/69", "2026-06-03"),
    "a time": ("2.6", "8.00", "8.15", "๘.๓๐", "08:30"),
    "a text": ("3.2", "ครู", "สื่อ", "ครูและสื่อ", "ครูและสื่อ"),
    "nothing": ("3.2", "ครู", "สื่อ", " ", None),
}


@pytest.mark.parametrize("case", ITEMS)
def test_a_value_written_anew_is_read_as_its_item_is(office, case):
    item, here, there, typed, kept = ITEMS[case]
    conflict = clash(office, {"answers": {item: here}}, {"answers": {item: there}})

    own(office, conflict, typed)

    assert office.value(item) == kept
    assert office.merge().clashes == 0


def test_a_mark_can_be_written_in_place_of_a_value(office):
    conflict = clash(office, {"answers": {"1.1": "มี"}}, {"answers": {"1.1": "ไม่มี"}})

    visit = own(office, conflict, "ไม่เกี่ยวข้อง")

    assert visit.answer(ItemId("q1_1")) == Answer(mark=Mark.NOT_APPLICABLE)


@pytest.mark.parametrize(
    ("typed", "code"), [("9", "answer.no_such_choice"), ("ไม่เกี่ยวข้อง", "answer.na_not_allowed")]
)
def test_a_value_that_the_item_cannot_have_decides_nothing(office, typed, code):
    conflict = clash(office, {"answers": {"2.1": "3"}}, {"answers": {"2.1": "4"}})

    with pytest.raises(BadData, match=code.replace(".", r"\.")):
        own(office, conflict, typed)

    assert conflicts.open_conflicts(office.secretary.store) == [conflict]
    assert office.value("2.1") == "3"


def test_a_note_is_decided_like_an_answer(office):
    office.answer("2.1", "4", on=office.secretary)
    office.answer("2.1", "4")
    conflict = clash(office, {"notes": {"2.1": "ดูจากแผน"}}, {"notes": {"2.1": "สัมภาษณ์ครู"}})

    visit = own(office, conflict, "ดูจากแผนและสัมภาษณ์ครู")

    assert visit.answer(ItemId("q2_1")) == Answer(value="4", note="ดูจากแผนและสัมภาษณ์ครู")


HEADER = {
    "held_on": ("2026-07-14", "2026-07-15", "16/7/69", date(2026, 7, 16)),
    "started": ("9.00", "9.15", "๙.๓๐", time(9, 30)),
    "ended": ("12.00", "12.15", "", None),
    "informant": ("นายสมมุติ", "นางจำลอง", "นางจำลอง รักเรียน", "นางจำลอง รักเรียน"),
}


@pytest.mark.parametrize("field", HEADER)
def test_fields_of_the_visit_itself_are_decided(office, field):
    here, there, typed, kept = HEADER[field]
    day = {} if field == "held_on" else {"held_on": "2026-07-14"}
    conflict = clash(office, {"visit": {**day, field: here}}, {"visit": {**day, field: there}})

    visit = own(office, conflict, typed)

    assert getattr(visit, field) == kept


def test_a_day_that_does_not_exist_decides_nothing(office):
    conflict = clash(
        office, {"visit": {"held_on": "2026-07-14"}}, {"visit": {"held_on": "2026-07-15"}}
    )

    with pytest.raises(BadData, match=r"dates\."):
        own(office, conflict, "31/2/2569")

    assert office.visit(office.secretary).held_on == date(2026, 7, 14)


def finding(text, **fields):
    return Finding(
        id=FindingId("f1"), kind=FindingKind.IMPROVEMENT, text=text, position=1, **fields
    )


def clashing_finding(office, here, there):
    for session, found in ((office.supervisor, there), (office.secretary, here)):
        answering.save_findings(session, office.visits[0], found)
    office.finish()
    office.merge()
    (conflict,) = conflicts.open_conflicts(office.secretary.store)
    return conflict


def test_the_text_of_a_finding_is_written_anew_and_the_rest_of_it_stays(office):
    here = finding("ควรมีแผนซ่อมเสริม", follow_up=True)
    conflict = clashing_finding(office, [here], [finding("ควรซ่อมเสริมทุกเดือน")])

    visit = own(office, conflict, "ควรมีแผนซ่อมเสริมทุกเดือน")

    assert visit.findings == (replace(here, text="ควรมีแผนซ่อมเสริมทุกเดือน"),)


def test_a_finding_can_be_left_out(office):
    conflict = clashing_finding(office, [finding("ก")], [finding("ข")])

    assert own(office, conflict, "").findings == ()


@pytest.fixture
def three_sides(office, tmp_path):
    """A conflict on which two computers of one person differ from the secretary's answer."""
    twin = office.join(tmp_path / "second", SUPERVISOR)
    office.answer("2.1", "3", on=office.secretary)
    office.answer("2.1", "4")
    office.finish()
    twin.answer("2.1", "5")
    twin.finish()
    twin.supervisor.close()
    office.merge()
    (conflict,) = conflicts.open_conflicts(office.secretary.store)
    return conflict


def test_of_several_candidates_none_is_guessed(office, three_sides):
    with pytest.raises(BadData, match=r"conflict\.which_candidate"):
        resolve(office.secretary, three_sides.id, Decision(choice=Choice.THEIRS))

    assert office.value("2.1") == "3"


def test_a_candidate_is_named_by_the_beginning_of_its_hash(office, three_sides):
    wanted = next(one for one in three_sides.candidates if one.value == '{"value":"5"}')

    decision = Decision(choice=Choice.THEIRS, candidate=wanted.payload[:12])
    resolve(office.secretary, three_sides.id, decision)

    assert office.value("2.1") == "5"
    assert office.merge().clashes == 0


def test_a_decision_is_kept_with_its_note_and_all_values(office):
    conflict = clash(office, {"answers": {"2.1": "3"}}, {"answers": {"2.1": "4"}})

    decision = Decision(choice=Choice.THEIRS, note="ยึดตามหลักฐาน")
    told = resolve(office.secretary, conflict.id, decision)

    (kept,) = conflicts.conflicts(office.secretary.store)
    assert kept == told
    assert (kept.mine, kept.chosen, kept.note) == (
        '{"value":"3"}',
        '{"value":"4"}',
        "ยึดตามหลักฐาน",
    )


def test_what_is_decided_or_not_there_is_refused(office):
    conflict = clash(office, {"answers": {"2.1": "3"}}, {"answers": {"2.1": "4"}})
    resolve(office.secretary, conflict.id, Decision(choice=Choice.MINE))

    with pytest.raises(Refused, match=r"conflict\.resolved"):
        resolve(office.secretary, conflict.id, Decision(choice=Choice.THEIRS))
    with pytest.raises(Refused, match=r"conflict\.missing"):
        resolve(office.secretary, ConflictId("ไม่มี"), Decision(choice=Choice.MINE))


def proposed(office, conflict):
    return joined_text(conflict, describe_field(office.secretary, conflict))


def test_the_texts_of_both_sides_are_joined_for_a_person_to_read(office):
    conflict = clash(
        office, {"answers": {"3.2": "ครูขาดสื่อ"}}, {"answers": {"3.2": "นักเรียนย้ายบ่อย"}}
    )

    assert proposed(office, conflict) == "ครูขาดสื่อ นักเรียนย้ายบ่อย"


def test_what_is_no_text_is_not_joined(office):
    assert (
        proposed(office, clash(office, {"answers": {"2.1": "3"}}, {"answers": {"2.1": "4"}}))
        is None
    )


def test_all_conflicts_are_decided_for_one_side_in_one_step(office):
    for session, body in (
        (office.secretary, {"2.1": "3", "2.2": "9"}),
        (office.supervisor, {"2.1": "4", "2.2": "11"}),
    ):
        answering.apply_answers(session, office.visits[0], {"answers": body})
    office.finish()
    office.merge()

    assert resolve_all(office.secretary, Choice.THEIRS, "ยึดตามผู้นิเทศ") == 2

    assert (office.value("2.1"), office.value("2.2")) == ("4", "11")
    assert conflicts.open_conflicts(office.secretary.store) == []
    office.secretary.store.undo()
    assert (office.value("2.1"), office.value("2.2")) == ("3", "9")
    assert len(conflicts.open_conflicts(office.secretary.store)) == 2


def test_deciding_all_guesses_none_of_several_people(office, three_sides):
    assert resolve_all(office.secretary, Choice.THEIRS) == 0

    assert len(conflicts.open_conflicts(office.secretary.store)) == 1
