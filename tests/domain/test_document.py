from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from printing.sample_meeting import MEETING
from printing.sample_visit import CHECKLIST, VISIT

from ktpn_desktop.app.wording import problem_text, record_text
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.document import (
    remarks_on_meeting,
    remarks_on_name,
    remarks_on_office,
    remarks_on_visit,
)
from ktpn_desktop.domain.honorific import bare_name, honorific
from ktpn_desktop.domain.ids import ItemId, PhotographId
from ktpn_desktop.domain.meeting import Attendee
from ktpn_desktop.domain.office import Labels, Office
from ktpn_desktop.domain.photograph import Photograph
from ktpn_desktop.domain.slips import Remark, remarks_on


def found(text: str) -> list[tuple[str, str, str | None]]:
    """Return what is remarked on a text: the last word of the code, letters, suggestion."""
    return [(one.code.split(".")[1], one.found, one.suggestion) for one in remarks_on(text)]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("บันทึกการประชุมคณะกรรมการ", "บันทึกการประชุม", "รายงานการประชุม"),
        ("ผู้เข้าประชุม", "ผู้เข้าประชุม", "ผู้มาประชุม"),
        ("ผู้ที่ไม่เข้าประชุม", "ผู้ที่ไม่เข้าประชุม", "ผู้ไม่มาประชุม"),
        ("ผู้ไม่เข้าร่วมประชุม", "ผู้ไม่เข้าร่วมประชุม", "ผู้ไม่มาประชุม"),
        ("เปิดประชุมเวลา 13.00 น.", "เปิดประชุมเวลา", "เริ่มประชุมเวลา"),
        ("ปิดประชุมเวลา 16.00 น.", "ปิดประชุมเวลา", "เลิกประชุมเวลา"),
        ("ผู้บันทึกรายงานการประชุม", "ผู้บันทึกรายงานการประชุม", "ผู้จดรายงานการประชุม"),
        ("ตามวาระการประชุม", "วาระการประชุม", "ระเบียบวาระการประชุม"),
    ],
)
def test_the_words_that_do_not_belong_on_a_record_are_found(text: str, wrong: str, right: str):
    assert found(text) == [("wrong_word", wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "รายงานการประชุม ผู้มาประชุม ผู้ไม่มาประชุม ผู้เข้าร่วมประชุม ผู้จดรายงานการประชุม",
        "เริ่มประชุมเวลา ๑๓.๐๐ น. เลิกประชุมเวลา ๑๖.๐๐ น.",
        "ระเบียบวาระการประชุม สมุดบันทึกการประชุม ประธานกล่าวเปิดประชุมและปิดการประชุม",
        "ศึกษานิเทศก์ชำนาญการพิเศษ กลุ่มนิเทศการศึกษา",
        "ปีการศึกษา 2568 ปีงบประมาณ ๒๕๖๙ พ.ศ. 2546 ครั้งที่ 2/2568 (ค.ศ. 2025)",
        "25 กันยายน 2568 เวลา 13.00 น. ร้อยละ 75.00 จำนวน 1,250 คน",
        "๑) ข้อแรก\n๒) ข้อสอง\n(๓) ข้อสาม\nก) ข้อย่อย 1) แทรก",
        "1.  หัวข้อที่เว้นสองวรรคหลังเลขข้อ",
        "อ่านว่า “ก (ข) ค” แล้ว 'อื่น' KT-001 ๒ แห่ง",
        "",
    ],
)
def test_what_is_right_is_left_alone(text: str):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ร้อยละ ๗5.๐๐", ("mixed_digits", "๗5.๐๐", "๗๕.๐๐")),
        ("ครั้งที่ 2/๒๕๖๘", ("mixed_digits", "2/๒๕๖๘", "2/2568")),
        ("นิเทศแล้ว  ๙๖ โรงเรียน", ("double_space", "  ", " ")),
        ("พ.ศ. 2026", ("wrong_year", "2026", "2569")),
        ("ปีการศึกษา ๒๐๒๖", ("wrong_year", "๒๐๒๖", "๒๕๖๙")),
        ("ปีการศึกษา 3112", ("wrong_year", "3112", "2569")),
        ("ปีการศึกษา 2112", ("wrong_year", "2112", None)),
        ("วันที่ 25 กันยายน 2025", ("wrong_year", "2025", "2568")),
        ("ครั้งที่ 2/2025", ("wrong_year", "2025", "2568")),
        ("ภาคเรียนที่ 1/2026", ("wrong_year", "2026", "2569")),
        ("ค.ศ. 2568", ("wrong_year", "2568", "2025")),
        ("เชิญศึกษานิเทศทุกคน", ("supervisor_spelling", "ศึกษานิเทศ", "ศึกษานิเทศก์")),
        ("เชิญศึกษานิเทศก ทุกคน", ("supervisor_spelling", "ศึกษานิเทศก", "ศึกษานิเทศก์")),
        ("ศึกษานิเทศกำหนดแผน", ("supervisor_spelling", "ศึกษานิเทศ", "ศึกษานิเทศก์")),
        ("โรงเรียน (ขนาดเล็ก", ("unpaired", "(", ")")),
        ("โรงเรียนขนาดเล็ก)", ("unpaired", ")", "(")),
        ("แก้ “๒๗ โรงเรียน เป็น ๒๘", ("unpaired", "“", "”")),
        ('แก้ "๒๗ โรงเรียน', ("unpaired", '"', '"')),
    ],
)
def test_slips_are_found_with_what_would_be_right(text: str, expected: tuple[str, str, str]):
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("name", "title", "bare"),
    [
        ("นายสมมุติ ใจมั่น", "นาย", "สมมุติ ใจมั่น"),
        ("นางสาวตัวอย่าง ก้าวหน้า", "นางสาว", "ตัวอย่าง ก้าวหน้า"),
        ("รองศาสตราจารย์จำลอง พัฒนา", "รองศาสตราจารย์", "จำลอง พัฒนา"),
        ("ผศ. ดร.ทดสอบ วัดผล", "ผศ. ดร.", "ทดสอบ วัดผล"),
        ("ว่าที่ร้อยตรีหญิงตัวอย่าง ดี", "ว่าที่ร้อยตรีหญิง", "ตัวอย่าง ดี"),
        ("ว่าที่ พันตำรวจโท สมมุติ ดี", "ว่าที่ พันตำรวจโท", "สมมุติ ดี"),
        ("พ.ต.ท.สมมุติ ดี", "พ.ต.ท.", "สมมุติ ดี"),
        ("ม.ล.ตัวอย่าง ดี", "ม.ล.", "ตัวอย่าง ดี"),
        ("สมมุติ ใจมั่น", None, "สมมุติ ใจมั่น"),
    ],
)
def test_titles_are_known_from_names(name: str, title: str | None, bare: str):
    assert (honorific(name), bare_name(name)) == (title, bare)


@pytest.mark.parametrize("name", ["พระครูตัวอย่างธรรมโสภิต", "พระมหาสมมุติ จำลองธมฺโม", "แม่ชีจำลอง"])
def test_names_of_the_religious_need_no_other_title(name: str):
    assert remarks_on_name(name) == []


def test_a_name_without_a_title_is_found():
    (remark,) = remarks_on_name("สมมุติ ใจมั่น", "note_taker.name")

    assert (remark.code, remark.where) == ("documents.no_honorific", "note_taker.name")


def test_the_record_of_the_sample_meeting_has_nothing_to_mark():
    assert remarks_on_meeting(MEETING) == []


def test_a_person_of_the_meeting_named_without_a_title_in_the_text_is_found():
    item = replace(MEETING.agenda[0], items=(), text="มอบสมมุติ ใจมั่น และนายทดสอบ วัดผล")

    (remark,) = remarks_on_meeting(replace(MEETING, agenda=(item,)))

    assert remark.where == "agenda.1.text"
    assert (remark.found, remark.suggestion) == ("สมมุติ ใจมั่น", "นายสมมุติ ใจมั่น")
    assert item.text[remark.start : remark.end] == remark.found


def test_each_remark_names_the_text_it_stands_in():
    guest = Attendee(name="ตัวอย่าง ไม่มีคำนำหน้า", position="ศึกษานิเทศ")
    meeting = replace(MEETING, place="ห้องประชุม  1", attendees=(guest,), agenda=())

    remarks = remarks_on_meeting(replace(meeting, note_taker=None, checker=None))

    assert [(one.where, one.code.split(".")[1]) for one in remarks] == [
        ("attendees.0.name", "no_honorific"),
        ("place", "double_space"),
        ("attendees.0.position", "supervisor_spelling"),
    ]


def test_a_remark_is_said_in_thai_and_english():
    (remark,) = remarks_on("เชิญศึกษานิเทศ", "agenda.1.text")

    assert problem_text(remark.problem).endswith("“ศึกษานิเทศ” เขียนให้ถูกว่า “ศึกษานิเทศก์”")
    assert "is spelt" in problem_text(remark.problem, "en")


THAI = st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B)
PIECES = st.one_of(
    st.sampled_from(
        ["พ.ศ. 2026", "(", ")", "“", "”", '"', "  ", "1๒", "ศึกษานิเทศ", "วาระการประชุม"]
    ),
    st.text(THAI, max_size=6),
    st.text(max_size=6),
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_every_remark_points_at_the_letters_it_is_about(text: str):
    remarks = remarks_on(text)

    assert all(text[one.start : one.end] == one.found for one in remarks)
    assert all(one.start < one.end for one in remarks)
    assert remarks == sorted(remarks, key=lambda one: (one.start, one.end))
    assert all(isinstance(one, Remark) for one in remarks)


def test_what_an_office_prints_as_usual_has_nothing_to_mark():
    assert remarks_on_office(Office()) == []


def test_labels_and_names_of_an_office_are_looked_at():
    labels = Labels(present="ผู้เข้าร่วมประชุม", note_taker="ผู้บันทึกการประชุม")
    office = Office(labels=labels, director="ตัวแบบ นำทาง", address="12 หมู่  1")

    remarks = remarks_on_office(office)

    assert {(one.where, one.suggestion) for one in remarks} == {
        ("labels.present", "ผู้มาประชุม"),
        ("labels.note_taker", "ผู้จดรายงานการประชุม"),
        ("director", None),
        ("address", " "),
    }


def test_slips_in_the_record_of_a_visit_are_told_with_the_number_of_their_item():
    answers = {
        ItemId("i1.1"): Answer(value="1", note="ปรับปรุง  แล้ว"),
        ItemId("i1.2"): Answer(value="4"),
        ItemId("i2.4"): Answer(value="ศึกษานิเทศ ติดตามแล้ว"),
    }
    photograph = Photograph(id=PhotographId("p"), hash="0" * 64, caption="(ห้องเรียน")
    visit = replace(
        VISIT,
        answers=answers,
        informant="สมมุติ บริหารดี",
        findings=(),
        photographs=(photograph,),
    )

    found = [(one.where, one.code) for one in remarks_on_visit(visit, CHECKLIST)]

    assert found == [
        ("informant", "documents.no_honorific"),
        ("visit.notes.1.1", "documents.double_space"),
        ("visit.answers.2.4", "documents.supervisor_spelling"),
        ("visit.photographs.1", "documents.unpaired"),
    ]
    assert [record_text(where) for where, _code in found] == [
        "ผู้ให้ข้อมูล",
        "หมายเหตุข้อ 1.1",
        "คำตอบข้อ 2.4",
        "คำบรรยายภาพที่เพิ่มลำดับที่ 1",
    ]
