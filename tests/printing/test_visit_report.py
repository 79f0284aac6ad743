import re
from dataclasses import replace
from types import MappingProxyType

import pytest
from printing.reading import letters, page_texts, printed
from printing.sample_visit import CHECKLIST, SCHOOL, VISIT, item

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import Checklist, ItemType
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.visit import Visit, VisitState
from ktpn_desktop.printing.blank_form import blank_form_pdf
from ktpn_desktop.printing.house import USUAL, House
from ktpn_desktop.printing.paper import page_count
from ktpn_desktop.printing.visit_record import VisitRecord, WorkedOut
from ktpn_desktop.printing.visit_report import visit_pdf
from ktpn_desktop.printing.visit_sections import with_unit
from ktpn_desktop.thai.numerals import Numerals


def visit_record(
    visit: Visit = VISIT,
    *,
    checklist: Checklist = CHECKLIST,
    house: House = USUAL,
    **others: object,
) -> bytes:
    """Return the record of a visit; the others are named as in `VisitRecord`."""
    return visit_pdf(VisitRecord(visit=visit, checklist=checklist, **others), house)  # type: ignore[arg-type]  # named as there


def whole(pdf: bytes) -> str:
    """Return the letters of all pages, without page numbers."""
    return letters("".join(re.sub(r"- [๐-๙\d]+ -", "", text) for text in page_texts(pdf)))


@pytest.fixture(scope="module")
def record() -> str:
    return whole(visit_record(school=SCHOOL))


@pytest.fixture(scope="module")
def form() -> str:
    return whole(blank_form_pdf(CHECKLIST))


def test_the_record_says_who_was_where_and_when(record: str):
    for words in (
        "บันทึกการนิเทศ",
        "โรงเรียน บ้านหนองจำลอง",
        "อำเภอ เมืองตัวอย่าง",
        "กลุ่มโรงเรียน ตัวอย่างพัฒนา",
        "นักเรียน ๑๖๘ คน",
        "นิเทศเมื่อ วันอังคารที่ ๑๔ กรกฎาคม ๒๕๖๙",
        "เวลา ๐๙.๐๐ – ๑๒.๐๐ น.",
        "ผู้นิเทศ นางสาวตัวอย่าง ใจดี",
        "ผู้ให้ข้อมูล นายสมมุติ บริหารดี",
    ):
        assert letters(words) in record


def test_every_item_has_its_answer_beside_it(record: str):
    for words in (
        "ครบทุกระดับที่เปิดสอน มี ประกาศลงวันที่ ๑๕ พฤษภาคม ๒๕๖๘",
        "ท้าทายอย่างเป็นไปได้ ๔ มาก",
        "มากำหนดกิจกรรมแก้ไข ไม่เกี่ยวข้อง",
        "ได้ตรงกับประกาศ ๙ คน",
        "SAR ปีการศึกษาล่าสุด ๓๑ พฤษภาคม ๒๕๖๘",
        "ที่ดำเนินการแล้ว ร้อยละ ๘๗.๕",
        "ข้อสรุประดับความพร้อม พร้อมแบบมีเงื่อนไข",
        "จุดเด่น ครูจัดกิจกรรมเชิงรุกสม่ำเสมอ",
    ):
        assert letters(words) in record


def test_an_item_without_an_answer_has_a_dash():
    text = whole(visit_record(replace(VISIT, answers=MappingProxyType({}))))

    assert letters("ท้าทายอย่างเป็นไปได้ –") in text
    assert "คะแนนเฉลี่ย" not in text


def test_means_are_of_the_rated_items_only(record: str):
    assert letters("คะแนนเฉลี่ยรวม ๔.๐๐ (มาก) จากรายการที่ให้ระดับ ๑ รายการ") in record


def test_findings_tell_what_they_stand_on_and_when_they_are_followed_up(record: str):
    assert letters("เยี่ยมบ้านครบร้อยละ ๑๐๐ (ข้อ ๑.๑, ๑.๒)") in record
    assert letters("(ข้อ ๑.๔ · ติดตามภายใน ๓๑ สิงหาคม ๒๕๖๙)") in record


def test_only_a_visit_that_is_not_complete_is_marked_as_a_draft(record: str):
    draft = visit_record(replace(VISIT, state=VisitState.IN_PROGRESS), school=SCHOOL)

    assert "ร่าง" in page_texts(draft)[0]
    assert "ร่าง" not in record


def test_a_visit_that_nothing_is_known_of_can_be_printed():
    bare = replace(
        VISIT,
        held_on=None,
        started=None,
        ended=None,
        informant=None,
        informant_position=None,
        findings=(),
        answers=MappingProxyType({}),
        state=VisitState.ASSIGNED,
    )

    assert page_count(visit_record(bare)) == 1


def test_a_long_answer_runs_over_pages_and_keeps_every_word():
    long = " ".join(f"ประเด็นที่ {number} ครูจัดการเรียนรู้เชิงรุก" for number in range(300))
    answers = MappingProxyType({ItemId("i2.4"): Answer(value=long)})

    pdf = visit_record(replace(VISIT, answers=answers), house=House(numerals=Numerals.ARABIC))

    table_heading = letters("ที่ รายการ ผล หมายเหตุ")
    text = whole(pdf).replace(table_heading, "")
    assert page_count(pdf) > 3
    assert printed(long, Numerals.ARABIC) in text


def test_computed_items_are_printed_with_their_values():
    share = item("2.5", "ร้อยละที่ดำเนินการแล้ว", ItemType.CALC, unit="ร้อยละ")
    checklist = replace(CHECKLIST, sections=(replace(CHECKLIST.sections[0], items=(share,)),))
    worked_out = WorkedOut(computed={share.id: "62.5"})

    text = whole(visit_record(checklist=checklist, worked_out=worked_out))

    assert letters("ร้อยละที่ดำเนินการแล้ว ร้อยละ ๖๒.๕") in text


def test_items_that_were_not_asked_are_not_printed():
    first, second = CHECKLIST.sections
    shown = frozenset(one.id for one in first.items[:2])

    text = whole(visit_record(worked_out=WorkedOut(shown=shown)))

    assert printed(first.items[1].label) in text
    assert printed(first.items[2].label) not in text
    assert printed(second.title) not in text


@pytest.mark.parametrize(
    ("type", "unit", "expected"),
    [
        (ItemType.NUMBER, "คน", "9 คน"),
        (ItemType.NUMBER, None, "9"),
        (ItemType.PERCENT, None, "ร้อยละ 9"),
        (ItemType.PERCENT, "ร้อยละ", "ร้อยละ 9"),
    ],
)
def test_a_unit_stands_where_thai_has_it(type: ItemType, unit: str | None, expected: str):
    assert with_unit(item("1", "จำนวน", type, unit=unit), "9") == expected


def test_the_form_has_a_box_for_every_level_and_choice(form: str):
    assert letters("ที่ รายการ ๕ ๔ ๓ ๒ ๑ ร่องรอย/หลักฐาน") in form
    assert letters("ท้าทายอย่างเป็นไปได้ ☐☐☐☐☐") in form
    assert letters("☐ มี ☐ ไม่มี") in form
    assert letters("☐ พร้อม ☐ พร้อมแบบมีเงื่อนไข ☐ ต้องเร่งรัดเป็นกรณีพิเศษ") in form
    assert letters("กิจกรรมแก้ไข ☐☐☐☐☐ ☐ ไม่เกี่ยวข้อง") in form


def test_the_form_has_every_item_and_the_instructions(form: str):
    assert all(printed(one.label) in form for one in CHECKLIST.items)
    assert CHECKLIST.instructions is not None
    assert printed(CHECKLIST.instructions) in form


def test_the_form_asks_for_a_summary_only_once(form: str):
    assert form.count("จุดเด่น") == 1
    assert form.count("ข้อเสนอแนะ") == 1 + sum(
        "ข้อเสนอแนะ" in one.label for one in CHECKLIST.items
    )


@pytest.mark.parametrize("type", ItemType)
def test_every_type_of_item_has_a_place_on_paper(type: ItemType):
    section = replace(CHECKLIST.sections[0], items=(item("1", "รายการทดสอบ", type),))
    checklist = replace(CHECKLIST, sections=(section,))

    assert "รายการทดสอบ" in whole(blank_form_pdf(checklist))
    assert "รายการทดสอบ" in whole(visit_record(replace(VISIT, answers={}), checklist=checklist))
