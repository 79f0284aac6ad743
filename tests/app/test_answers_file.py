import pytest
from builders import a_session, every_kind, handed_out

from ktpn_desktop.app import answering
from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import FindingId, ItemId
from ktpn_desktop.domain.problem import BadData


@pytest.fixture
def session(tmp_path):
    session = a_session(tmp_path / "profile")
    yield session
    session.close()


@pytest.fixture
def take_in(session):
    """Take a body into one visit; return the visit."""
    visit_id = handed_out(session, every_kind(), "บ้านหนองจำลอง")[0].id

    def apply(**body):
        answering.apply_answers(session, visit_id, body)
        return answering.open_visit(session, visit_id)[0]

    return apply


def codes(take_in, **body):
    with pytest.raises(BadData) as caught:
        take_in(**body)
    return [problem.code for problem in caught.value.problems]


VALUES = [
    ("1.1", "มี", "1"),
    ("1.1", 0, "0"),
    ("2.1", 4, "4"),
    ("2.1", "๔ ดีมาก", "4"),
    ("2.2", 12.0, "12"),
    ("2.2", "๑๒ ", "12"),
    ("2.4", ["PLC", "สังเกตชั้นเรียน"], "c1 c2"),
    ("2.5", "21/11/69", "2026-11-21"),
    ("2.6", "๙.๓๐", "09:30"),
    ("2.7", "85.50%", "85.5"),
    ("3.2", "บรรทัดแรก\nบรรทัดสอง", "บรรทัดแรก\nบรรทัดสอง"),
]


@pytest.mark.parametrize(("item", "given", "kept"), VALUES)
def test_values_are_read_as_people_and_programs_write_them(take_in, item, given, kept):
    visit = take_in(answers={item: given})

    assert visit.answer(ItemId("q" + item.replace(".", "_"))).value == kept


def test_null_takes_a_value_away_and_leaves_the_note(take_in):
    take_in(answers={"2.1": 4}, notes={"2.1": "ดูจากแผน"})

    visit = take_in(answers={"2.1": None})

    assert visit.answer(ItemId("q2_1")) == Answer(note="ดูจากแผน")
    assert take_in(notes={"2.1": None}).answer(ItemId("q2_1")) == Answer()


@pytest.mark.parametrize("mark", [{"mark": "na"}, "na", "ไม่เกี่ยวข้อง"])
def test_a_mark_stands_in_place_of_a_value(take_in, mark):
    assert take_in(answers={"1.3": mark}).answer(ItemId("q1_3")).mark is Mark.NOT_APPLICABLE


def test_an_item_that_applies_to_all_is_never_not_applicable(take_in):
    assert codes(take_in, answers={"2.1": {"mark": "na"}}) == ["answer.na_not_allowed"]
    assert take_in(answers={"2.1": {"mark": "not_observed"}}).answer(ItemId("q2_1")).given


def test_what_is_no_value_is_named(take_in):
    assert codes(take_in, answers={"3.2": {"text": "ก"}}) == ["answers_file.not_a_value"]
    assert codes(take_in, answers={"3.1": 4}) == ["answer.not_answerable"]
    assert codes(take_in, notes={"3.2": ["ก"]}) == ["answers_file.not_a_value"]
    assert codes(take_in, answers=["ก"]) == ["answers_file.not_an_object"]
    assert codes(take_in, findings={"praise": ["ก"]}) == ["answers_file.no_such_list"]
    assert codes(take_in, findings={"strengths": "ก"}) == ["answers_file.no_such_list"]


def test_the_header_takes_short_years_and_says_which_field_is_wrong(take_in):
    visit = take_in(visit={"held_on": "14/7/69", "started": "9.00", "informant": " นายสมมุติ  ดี"})

    assert (visit.held_on.isoformat(), visit.informant) == ("2026-07-14", "นายสมมุติ ดี")
    assert codes(take_in, visit={"started": "บ่ายแก่"}) == ["times.unreadable"]
    assert take_in(visit={"started": None}).started is None


def test_a_finding_that_stands_there_keeps_all_it_had(session, take_in):
    visit = take_in(findings={"suggestions": ["ควรนิเทศภายใน"]})
    known = Finding(
        id=FindingId("f1"),
        kind=FindingKind.SUGGESTION,
        text="ควรรายงานทุกเดือน",
        position=1,
        items=(ItemId("q2_1"),),
        follow_up=True,
    )
    answering.save_findings(session, visit.id, [known])

    visit = take_in(findings={"suggestions": ["ควรนิเทศภายใน", "ควรรายงานทุกเดือน"]})

    first, second = visit.findings
    assert (first.text, first.follow_up) == ("ควรนิเทศภายใน", False)
    assert (second.id, second.follow_up, second.items, second.position) == (
        "f1",
        True,
        (ItemId("q2_1"),),
        2,
    )


def test_a_finding_may_say_when_it_is_due(take_in):
    given = {"text": "ควรรายงานทุกเดือน", "follow_up": True, "due": "31/8/69"}

    (finding,) = take_in(findings={"suggestions": [given]}).findings

    assert (finding.follow_up, finding.due.isoformat()) == (True, "2026-08-31")


def test_one_text_given_twice_is_two_findings(take_in):
    take_in(findings={"strengths": ["ดี"]})

    visit = take_in(findings={"strengths": ["ดี", "ดี", "  "]})

    assert len({one.id for one in visit.findings}) == 2


def test_lists_that_are_not_named_stay(take_in):
    take_in(findings={"strengths": ["ดี"], "improvements": ["ปรับ"]})

    visit = take_in(findings={"strengths": []})

    assert [one.text for one in visit.findings] == ["ปรับ"]
