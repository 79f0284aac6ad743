"""Where a score comes from."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.bands import BandRules
from ktpn_desktop.domain.checklist import Checklist, Choice, Item, ItemType, Overall, Section
from ktpn_desktop.domain.ids import ChecklistId, ItemId
from ktpn_desktop.domain.score_explanation import explain, explanation_lines
from ktpn_desktop.domain.scoring import score_visit
from ktpn_desktop.domain.statistics import rounded

LEVELS = {"5": "มากที่สุด", "4": "มาก", "3": "ปานกลาง", "2": "น้อย", "1": "น้อยที่สุด"}


def rated(number, **more):
    choices = tuple(Choice(value=value, label=label) for value, label in LEVELS.items())
    return Item(
        id=ItemId(f"q{number}"),
        number=number,
        label=f"รายการ {number}",
        type=ItemType.SCALE5,
        choices=choices,
        **more,
    )


def form(*sections, **more):
    return Checklist(
        id=ChecklistId("c"),
        form_id="F",
        version="1",
        title="แบบตัวอย่าง",
        sections=tuple(
            Section(id=f"s{n}", title=f"ด้านที่ {n}", items=items)
            for n, items in enumerate(sections, start=1)
        ),
        **more,
    )


def test_a_score_is_told_with_its_sum_what_was_left_out_and_its_band():
    one = form((rated("1.1", weight=Decimal(2)), rated("1.2"), rated("1.3"), rated("1.4")))
    answers = {
        ItemId("q1.1"): Answer(value="4"),
        ItemId("q1.2"): Answer(value="5"),
        ItemId("q1.3"): Answer(mark=Mark.NOT_APPLICABLE),
    }

    section, overall = explain(one, answers)

    assert explanation_lines(section) == (
        "ด้านที่ 1 = (4×2 + 5) ÷ 3 = 13 ÷ 3 = 4.33",
        "ไม่นำมาคิด: ข้อ 1.3 ไม่เกี่ยวข้อง; ข้อ 1.4 ยังไม่ตอบ",
        "แปลผล: มาก (ช่วง 3.51–4.50) ตามเกณฑ์ระดับการปฏิบัติ 5 ระดับ (บุญชม ศรีสะอาด) เกณฑ์ที่ใช้ทั่วไป",
    )
    assert [line.answer for line in section.counted] == ["4 มาก", "5 มากที่สุด"]
    assert explanation_lines(overall)[0].startswith("คะแนนเฉลี่ยรวม = 13 ÷ 3 = 4.33")


def test_an_overall_mean_of_the_sections_is_told_as_one():
    one = form((rated("1.1"),), (rated("2.1"),), overall=Overall.SECTIONS)
    answers = {ItemId("q1.1"): Answer(value="4"), ItemId("q2.1"): Answer(value="5")}

    overall = explain(one, answers)[-1]

    assert explanation_lines(overall)[0] == ("คะแนนเฉลี่ยรวม = (4.00 + 5.00) ÷ 2 = 9 ÷ 2 = 4.50")


def test_who_chose_the_bands_is_told():
    answers = {ItemId("q1.1"): Answer(value="4")}
    rules = BandRules(chosen={5: "practice5_equal"})

    by_office = explain(form((rated("1.1"),)), answers, rules=rules)[0]
    by_checklist = explain(form((rated("1.1"),), bands="quality5"), answers)[0]

    assert explanation_lines(by_office)[-1].endswith("สำนักงานเลือกใช้")
    assert explanation_lines(by_checklist)[-1].endswith("กำหนดไว้ในแบบนิเทศ")


def test_before_the_first_rating_there_is_nothing_but_what_is_missing():
    section = explain(form((rated("1.1"),)), {})[0]

    assert explanation_lines(section) == (
        "ด้านที่ 1: ยังไม่มีข้อที่ได้คะแนน",
        "ไม่นำมาคิด: ข้อ 1.1 ยังไม่ตอบ",
    )


def test_a_form_without_rated_items_has_nothing_to_explain():
    note = Item(id=ItemId("n"), number="1", label="อ่าน", type=ItemType.NOTE)

    assert explain(form((note,)), {}) == ()


@given(
    st.lists(
        st.lists(
            st.tuples(st.sampled_from(["1", "3", "5", None]), st.integers(0, 3)), max_size=4
        ),
        min_size=1,
        max_size=3,
    ),
    st.sampled_from(Overall),
)
def test_the_sum_that_is_told_is_the_score(sections, overall):
    items = [
        [
            rated(f"{place}.{number}", weight=Decimal(weight))
            for number, (_value, weight) in enumerate(one)
        ]
        for place, one in enumerate(sections)
    ]
    answers = {
        ItemId(f"q{place}.{number}"): Answer(value=value)
        for place, one in enumerate(sections)
        for number, (value, _weight) in enumerate(one)
    }
    one = form(*map(tuple, items), overall=overall)
    scores = score_visit(one, answers)

    for told in explain(one, answers):
        score = scores.overall if told.section is None else scores.sections[told.section]
        assert told.score == score
        if score.mean is not None:
            assert rounded(Fraction(told.total) / Fraction(told.divisor)) == score.mean
