"""Rows, photographs, signatures, a team, and scores on the record of a visit."""

from dataclasses import replace
from datetime import date

import pytest
from printing.laid_out import outside_the_margins, printed_lines
from printing.reading import letters, outline, page_texts, picture, printed
from printing.sample_full_visit import (
    COMPANION,
    FULL_CHECKLIST,
    FULL_VISIT,
    MORE,
    ROWS,
    STROKES,
    a_picture,
    full_record,
)
from printing.sample_visit import item

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import ItemType
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.printing.house import USUAL
from ktpn_desktop.printing.paper import page_count, write_pdf
from ktpn_desktop.printing.paragraph import ThaiParagraph
from ktpn_desktop.printing.signature import Signature, signatures_side_by_side
from ktpn_desktop.printing.style import Style
from ktpn_desktop.printing.visit_record import (
    Photo,
    VisitOptions,
    VisitRecord,
    numbered,
    numbers_of,
)
from ktpn_desktop.printing.visit_report import visit_pdf


def whole(record: VisitRecord) -> str:
    return letters("".join(page_texts(visit_pdf(record))))


@pytest.fixture(scope="module")
def text() -> str:
    return whole(full_record())


def test_rows_stand_under_each_other_in_one_table(text: str):
    for words in (
        "ที่ ๓.๑ ชั้นเรียน ๓.๒ จัดกิจกรรมเชิงรุก ๓.๓ มีบันทึกหลังสอน ๓.๔ นักเรียนในห้อง เฉลี่ย",
        "๑ ป.๑ ๕ มากที่สุด มี ๒๔ คน ๕.๐๐ (มากที่สุด)",
        "๒ ป.๔ ๓ ปานกลาง ไม่มี ๑๙ คน ๓.๐๐ (ปานกลาง)",
    ):
        assert letters(words) in text


def test_rows_with_words_to_read_stand_each_by_itself():
    long = replace(ROWS, items=(*ROWS.items, item("3.5", "ข้อสังเกต", ItemType.TEXT)))
    checklist = replace(FULL_CHECKLIST, sections=(*FULL_CHECKLIST.sections[:2], long, MORE))

    text = whole(VisitRecord(visit=FULL_VISIT, checklist=checklist))

    assert letters("ด้านที่ ๓ การสังเกตชั้นเรียน (ครูคนที่ ๑)") in text
    assert letters("๓.๒/๒ จัดกิจกรรมเชิงรุก ๓ ปานกลาง") in text


def test_the_number_of_an_item_in_a_row_stands_on_one_line():
    long = replace(ROWS, items=(*ROWS.items, item("3.12", "ข้อสังเกต", ItemType.TEXT)))
    checklist = replace(FULL_CHECKLIST, sections=(*FULL_CHECKLIST.sections[:2], long, MORE))
    answers = {ItemId(f"i3.12[{row:04}]"): Answer(value="ดี") for row in range(1, 13)}
    visit = replace(FULL_VISIT, answers=answers)

    lines = printed_lines(visit_pdf(VisitRecord(visit=visit, checklist=checklist)))

    numbers = {line.text.strip() for line in lines}
    assert {printed(f"3.12/{row}") for row in range(1, 13)} <= numbers


def test_no_rows_are_told():
    answers = {one: answer for one, answer in FULL_VISIT.answers.items() if "[" not in one}
    bare = replace(ROWS, repeat=replace(ROWS.repeat, minimum=0))  # type: ignore[type-var]  # it repeats
    checklist = replace(FULL_CHECKLIST, sections=(bare,))

    text = whole(VisitRecord(visit=replace(FULL_VISIT, answers=answers), checklist=checklist))

    assert letters("ด้านที่ ๓ การสังเกตชั้นเรียน ไม่มีรายการ") in text


def test_scores_are_told_with_their_level_and_what_they_were(text: str):
    for words in (
        "ด้านที่ ๑ มาตรฐานและค่าเป้าหมาย ๔.๐๐ มาก ๓.๕๐ ๑/๑",
        "คะแนนเฉลี่ยรวม ๓.๒๕ (ปานกลาง) จากรายการที่ให้ระดับ ๔ รายการ "
        "เพิ่มขึ้น ๐.๔๕ จากครั้งก่อน (ครั้งที่ ๒/๒๕๖๘) (๒.๘๐)",
        "มีหรือปฏิบัติแล้ว ๒ จาก ๓ ข้อ (ร้อยละ ๖๖.๖๗)",
        "ข้อสำคัญที่ยังไม่ผ่าน ๑ ข้อ ได้แก่ ข้อ ๔.๓",
        "คะแนนเฉลี่ยรายด้าน ครั้งนี้ ครั้งก่อน (ครั้งที่ ๒/๒๕๖๘)",
        "ไม่นำมาคิด: ข้อ ๑.๓ ไม่เกี่ยวข้อง",
        "แปลผล: ปานกลาง (ช่วง ๒.๕๑–๓.๕๐)",
    ):
        assert letters(words) in text


def test_what_is_not_wanted_is_left_out():
    options = VisitOptions(names=False, explanations=False, chart=False)
    unsigned = replace(FULL_VISIT, signatures=())

    text = whole(replace(full_record(), visit=unsigned, options=options))

    assert letters("ที่มาของคะแนน") not in text
    assert letters("คะแนนเฉลี่ยรายด้าน") not in text
    assert letters(f"({COMPANION.name})") not in text
    assert letters(f"({FULL_VISIT.informant})") not in text
    assert letters("คะแนนเฉลี่ยรวม") in text


def test_everybody_of_the_team_has_a_place_to_sign(text: str):
    for name in (FULL_VISIT.person.name, COMPANION.name, FULL_VISIT.informant or ""):
        assert letters(f"({name})") in text
    assert text.count("วันที่........เดือน") == 1, "only the companion signs on paper"
    assert letters("ผู้รับการนิเทศ วันที่ ๑๔ กรกฎาคม ๒๕๖๙") in text
    assert letters("ตามคำสั่งที่ ๑๒/๒๕๖๙ ลงวันที่ ๒๐ มิถุนายน ๒๕๖๙") in text


def test_a_signature_is_drawn_over_its_line_and_leaves_the_words_where_they_are():
    plain = Signature(role="ผู้นิเทศ", name="นางสาวตัวอย่าง ใจดี", on=date(2026, 7, 14))
    other = replace(plain, role="ผู้รับการนิเทศ")
    paper = USUAL.paper("ก")

    above = ThaiParagraph("ก", Style())
    places = signatures_side_by_side(replace(plain, strokes=STROKES), other)
    signed = write_pdf([above, places], paper)
    empty = write_pdf([above, signatures_side_by_side(plain, other)], paper)

    assert printed_lines(signed) == printed_lines(empty)
    line = printed_lines(signed)[1]
    top = round(paper.page.height - line.top)
    box = (round(line.left) + 40, top - 10, round(line.right), top)
    assert picture(signed, 0, 1.0).crop(box).getextrema()[0] < 120
    assert picture(empty, 0, 1.0).crop(box).getextrema()[0] > 240


def test_photographs_are_numbered_item_by_item_and_referred_to(text: str):
    for words in (
        "ท้าทายอย่างเป็นไปได้ ๔ มาก ดูภาพที่ ๑",
        "ภาพกิจกรรมการเรียนรู้ มีภาพ (ภาพที่ ๒–๓)",
        "ข้อ ๔.๑ ภาพกิจกรรมการเรียนรู้ ภาพที่ ๒ กิจกรรมหน้าเสาธง ภาพที่ ๓ นักเรียนทำงานกลุ่ม",
        "ภาพรวมของการนิเทศ ภาพที่ ๔ กิจกรรมหน้าเสาธง",
    ):
        assert letters(words) in text


def test_a_photograph_of_an_item_that_is_gone_is_printed_all_the_same():
    photo = Photo(picture=a_picture((30, 20), "หลงทาง"), item=ItemId("ไม่มี"))

    text = whole(VisitRecord(visit=FULL_VISIT, checklist=FULL_CHECKLIST, photographs=[photo]))

    assert letters("ภาพที่ ๑ หลงทาง") in text


def test_numbers_of_photographs_are_as_short_as_can_be():
    one, two = (
        Photo(picture=a_picture((3, 2)), item=ItemId("a")),
        Photo(picture=a_picture((3, 2))),
    )
    photographs = numbered([two, one, one, one], FULL_CHECKLIST)

    assert [each.photo.item for each in photographs].count(None) == 1
    assert numbers_of(photographs, ItemId("b")) == ""
    assert numbers_of(numbered([one], FULL_CHECKLIST), ItemId("a")) == "1"


def test_the_outline_leads_to_its_parts():
    titles = [title for _level, title in outline(visit_pdf(full_record()))]

    assert titles == ["สรุปผลการนิเทศ", "ที่มาของคะแนน", "จุดเด่น", "จุดที่ควรพัฒนา", "ภาพประกอบการนิเทศ"]


@pytest.mark.parametrize("rows", [0, 1, 60])
def test_any_number_of_rows_and_pictures_is_printed(rows: int):
    answers = {
        ItemId(f"i3.{place}[{row:04}]"): answer
        for row in range(1, rows + 1)
        for place, answer in enumerate(
            (FULL_VISIT.answers[ItemId(f"i3.{n}[0001]")] for n in range(1, 5)), start=1
        )
    }
    visit = replace(FULL_VISIT, answers=answers)
    photographs = [Photo(picture=a_picture((30, 20)), item=one) for one in list(answers)[:30]]

    pdf = visit_pdf(VisitRecord(visit=visit, checklist=FULL_CHECKLIST, photographs=photographs))

    assert page_count(pdf) >= 2
    assert outside_the_margins(printed_lines(pdf), USUAL.paper("ก").page) == []


def test_a_section_without_items_is_told_all_the_same():
    bare = replace(MORE, items=())
    checklist = replace(FULL_CHECKLIST, sections=(bare,))

    assert printed(MORE.title) in whole(VisitRecord(visit=FULL_VISIT, checklist=checklist))
