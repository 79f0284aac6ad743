"""Rows, conditions, pictures and long lists on a form that is filled by hand."""

from dataclasses import replace

import pytest
from printing.laid_out import outside_the_margins, printed_lines
from printing.reading import letters, page_texts
from printing.sample_full_form import FULL_FORM, MANY
from printing.sample_full_visit import ROWS
from printing.sample_visit import SCALE5, YESNO, item

from ktpn_desktop.domain.checklist import Checklist, ItemType, Repeat, Section
from ktpn_desktop.printing.blank_form import blank_form_pdf
from ktpn_desktop.printing.blank_rows import blank_rows
from ktpn_desktop.printing.condition_words import asked_when, items_by_id
from ktpn_desktop.printing.house import USUAL
from ktpn_desktop.printing.paper import page_count


def whole(checklist: Checklist) -> str:
    return letters("".join(page_texts(blank_form_pdf(checklist))))


@pytest.fixture(scope="module")
def form() -> str:
    return whole(FULL_FORM)


def test_a_repeating_section_is_a_table_with_a_line_for_each(form: str):
    assert letters("ครูคนที่ ๓.๑ ชั้นเรียน ๓.๒ จัดกิจกรรมเชิงรุก (๕–๑)") in form
    assert letters("๓.๔ นักเรียนในห้อง (คน)") in form
    assert form.count(letters("☐ มี ☐ ไม่มี")) >= blank_rows(ROWS)
    assert letters("๓.๒: ๕ = มากที่สุด ๔ = มาก") in form


@pytest.mark.parametrize(
    ("minimum", "maximum", "expected"),
    [(0, None, 8), (0, 3, 3), (12, None, 12), (0, 500, 8), (400, None, 30), (2, 1, 1)],
)
def test_there_are_as_many_lines_as_the_form_asks_for(
    minimum: int, maximum: int | None, expected: int
):
    repeat = Repeat(minimum=minimum, maximum=maximum)

    assert blank_rows(replace(ROWS, repeat=repeat)) == expected


def test_a_section_too_wide_for_a_table_is_there_several_times():
    items = tuple(
        item(f"3.{n}", f"รายการ {n}", ItemType.YESNO, choices=YESNO) for n in range(9)
    )
    wide = replace(FULL_FORM, sections=(replace(ROWS, items=items),))

    assert whole(wide).count(letters("ด้านที่ ๓ การสังเกตชั้นเรียน (ครูคนที่")) == 3


def test_pictures_and_signatures_have_their_places(form: str):
    assert letters("ภาพกิจกรรมการเรียนรู้ ☐ ถ่ายแล้ว") in form
    assert letters("๔.๒ ลายมือชื่อครูผู้รับการสังเกต") in form


def test_choices_stand_with_what_they_depend_on(form: str):
    assert letters("ตัวอย่างเหนือ: ☐ หนองจำลอง ☐ นาสมมุติ") in form
    assert letters("ตัวอย่างใต้: ☐ เขาจำลอง ☐ ท่าทดสอบ ☐ บ้านตัวแบบ") in form


def test_conditions_are_told_in_words(form: str):
    assert letters("[ตอบเมื่อข้อ ๕.๓ ตอบ “มี” และข้อ ๑.๒ ตั้งแต่ ๓ “ปานกลาง” ขึ้นไป]") in form
    assert letters("[ตอบเฉพาะบางกรณี ตามคำตอบข้อ ๕.๔]") in form


@pytest.mark.parametrize(
    ("relevant", "words"),
    [
        (None, None),
        ("${i1} = '1'", "ตอบเมื่อข้อ 1 ตอบ “มี”"),
        ("${i1} != '0'", "ตอบเมื่อข้อ 1 ตอบอย่างอื่นที่ไม่ใช่ “ไม่มี”"),
        ("${i2} < 3", "ตอบเมื่อข้อ 2 น้อยกว่า 3 “ปานกลาง”"),
        ("${i2} <= 9", "ตอบเมื่อข้อ 2 ไม่เกิน 9"),
        ("selected(${i1}, '1')", "ตอบเมื่อข้อ 1 เลือก “มี”"),
        ("not(selected(${i1}, '1'))", "ตอบเมื่อข้อ 1 ไม่ได้เลือก “มี”"),
        ("${i1} = '' or ${i2} != ''", "ตอบเมื่อข้อ 1 ไม่มีคำตอบ หรือข้อ 2 มีคำตอบ"),
        ("${gone} = '1'", "ตอบเฉพาะบางกรณี"),
        ("count(${i1}) > 1", "ตอบเฉพาะบางกรณี ตามคำตอบข้อ 1"),
    ],
)
def test_every_condition_has_words(relevant: str | None, words: str | None):
    asked = item("3", "ข้อที่ถาม", ItemType.TEXT, relevant=relevant)
    items = (
        item("1", "ข้อแรก", ItemType.YESNO, choices=YESNO),
        item("2", "ข้อสอง", ItemType.SCALE5, choices=SCALE5),
        asked,
    )
    form = replace(FULL_FORM, sections=(Section(id="s", title="ก", items=items),))

    assert asked_when(asked, items_by_id(form)) == words


def test_a_list_that_nobody_would_read_is_not_printed(form: str):
    assert letters("[เขียนคำตอบจากรายการในโปรแกรม ซึ่งมี ๕,๐๐๐ รายการ]") in form
    assert letters(MANY[77].label) not in form


def test_a_form_of_six_hundred_items_is_printed_whole():
    items = tuple(
        item(f"{n}", f"รายการตรวจที่ {n} ของแบบที่ยาวมาก", ItemType.SCALE5, choices=SCALE5)
        for n in range(1, 601)
    )
    sections = tuple(
        Section(id=f"s{n}", title=f"ด้านที่ {n}", items=items[n * 60 : n * 60 + 60])
        for n in range(10)
    )

    pdf = blank_form_pdf(replace(FULL_FORM, sections=sections))

    assert 18 <= page_count(pdf) <= 30
    lines = printed_lines(pdf)
    assert outside_the_margins(lines, USUAL.paper("ก").page) == []
    assert sum("รายการตรวจที่" in line.text for line in lines) == 600
