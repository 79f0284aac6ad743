"""The paper that prepares a visit: two pages, whatever is known, and honest about the rest."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from printing.laid_out import outside_the_margins, printed_lines
from printing.reading import letters, links, page_texts
from printing.sample_pack import SCHOOL_OF_THE_PACK, a_pack
from printing.sample_visit import VISIT

from ktpn_desktop.domain.school import School
from ktpn_desktop.domain.school_result import TESTS, Exam, SchoolResult
from ktpn_desktop.printing.house import USUAL
from ktpn_desktop.printing.marks import modules
from ktpn_desktop.printing.paper import page_count
from ktpn_desktop.printing.school_known import OpenFinding, SchoolPack
from ktpn_desktop.printing.school_pack import school_pack_pdf
from ktpn_desktop.printing.school_pack_parts import map_link
from ktpn_desktop.printing.school_pack_pieces import clipped


def whole(pack: SchoolPack) -> str:
    return letters("".join(page_texts(school_pack_pdf(pack))))


def test_it_says_who_to_call_what_is_open_and_how_the_visits_went():
    text = whole(a_pack())

    for words in (
        "รอบการนิเทศ ครั้งที่ ๒/๒๕๖๙",
        "วันที่นัด วันจันทร์ที่ ๑๔ กันยายน ๒๕๖๙",
        "นายสมมุติ บริหารดี ผู้อำนวยการโรงเรียน ๐ ๙๙๙๙ ๙๙๙๙",
        "๑๔ ก.ค. ๒๕๖๙ ครั้งที่ ๒/๒๕๖๙",
        "๒๕๖๙: ๔.๐๐ มาก (๒ ครั้ง)",
        "๔.๑๐ ๓.๘๐ +๐.๓๐",
        "แนวโน้มคะแนนเฉลี่ย",
        "อ่านไม่คล่อง ๙ คน",
        "๓๑ ส.ค. ๒๕๖๙ ยังไม่ดำเนินการ เกินกำหนด ๑ วัน",
        "มอบหมายให้กลุ่มนิเทศช่วยเหลือโรงเรียนบ้านหนองจำลอง",
        "อยู่ระหว่างดำเนินการ เกินกำหนด ๑๗ วัน",
        "บันทึกก่อนและระหว่างการนิเทศ",
    ):
        assert letters(words) in text, words


def results(years, standards):
    """Return results of every test in these years, and levels of so many standards."""
    tests = [
        SchoolResult(
            school=SCHOOL_OF_THE_PACK.id,
            year=year,
            exam=exam,
            subject=subject,
            score=Decimal(year - 2000),
            country=Decimal("38.10"),
        )
        for exam in TESTS
        for year in years
        for subject in ("ภาษาไทย", "คณิตศาสตร์")
    ]
    levels = [
        SchoolResult(
            school=SCHOOL_OF_THE_PACK.id,
            year=2025,
            exam=Exam.QUALITY,
            subject=f"{number} คุณภาพของผู้เรียนตามมาตรฐานการศึกษาขั้นพื้นฐาน",
            score=Decimal(4),
        )
        for number in range(1, standards + 1)
    ]
    return [*tests, *levels]


def test_it_tells_the_tests_of_the_last_three_years_and_the_levels_of_quality():
    text = whole(replace(a_pack(), results=results((2022, 2023, 2024, 2025), 1)))

    told = "O-NET ป.๖ ๒๕๖๘: ๒๕.๐๐ (ประเทศ ๓๘.๑๐) · ๒๕๖๗: ๒๔.๐๐ (ประเทศ ๓๘.๑๐) · ๒๕๖๖: ๒๓.๐๐"
    assert letters(told) in text
    assert letters("๒๕๖๕: ๒๒.๐๐") not in text
    assert letters("ระดับคุณภาพภายใน ๒๕๖๘ ๑ คุณภาพของผู้เรียน") in text
    assert letters("ดีเลิศ") in text


@pytest.mark.parametrize("size", [1, 8, 40])
def test_results_leave_it_at_two_pages(size: int):
    pdf = school_pack_pdf(
        replace(a_pack(size, size, size), results=results((2024, 2025), size))
    )

    assert page_count(pdf) <= 2
    assert letters("บันทึกก่อนและระหว่างการนิเทศ") in letters("".join(page_texts(pdf)))


@pytest.mark.parametrize("size", [0, 1, 2, 5, 8, 12, 40])
def test_it_has_two_pages_at_most_and_room_to_write(size: int):
    pdf = school_pack_pdf(a_pack(size, size, size))

    assert page_count(pdf) <= 2
    assert letters("บันทึกก่อนและระหว่างการนิเทศ") in letters("".join(page_texts(pdf)))


@pytest.mark.parametrize("size", [0, 3, 9, 40])
def test_what_has_no_room_is_counted(size: int):
    pack = a_pack(1, size, 0)
    marked = [
        replace(one, finding=replace(one.finding, text=f"เรื่องที่{number}จบ"))
        for number, one in enumerate(pack.open_findings)
    ]

    text = whole(replace(pack, open_findings=marked))

    shown = sum(letters(f"เรื่องที่{_thai(number)}จบ") in text for number in range(size))
    assert shown > 0 or size == 0
    left = size - shown
    assert (letters(f"และอีก {_thai(left)} เรื่อง") in text) is (left > 0)


def test_the_trend_is_of_one_form_alone():
    first, *others = a_pack(3).visits
    other_form = [replace(one, form_id="OTHER") for one in others]

    assert letters("แนวโน้มคะแนนเฉลี่ย") in whole(a_pack(3))
    assert letters("แนวโน้มคะแนนเฉลี่ย") not in whole(
        replace(a_pack(3), visits=[first, *other_form])
    )


def test_a_school_that_nothing_is_known_of_has_a_page_to_write_on():
    school = School(id=SCHOOL_OF_THE_PACK.id, name="ก")

    text = whole(SchoolPack(school=school, today=date(2026, 9, 1)))

    assert letters("ยังไม่มีผลการนิเทศโรงเรียนนี้ในเครื่องนี้") in text
    assert letters("ข้อเสนอแนะและข้อตกลงที่ต้องติดตาม ไม่มี") in text


def test_the_code_and_the_words_lead_to_the_same_map():
    link = map_link(SCHOOL_OF_THE_PACK)

    found = {one for one in links(school_pack_pdf(a_pack())) if one.startswith("https")}

    assert link.startswith("https://maps.google.com/?q=โรงเรียนบ้านหนองจำลอง+ต.หนองจำลอง+อ.")
    assert len(found) == 1
    assert len(modules(link)) < 80, "a telephone still reads it at its size"


@settings(max_examples=10, deadline=None)
@given(st.text(max_size=900), st.text(max_size=300), st.integers(0, 30))
def test_no_text_is_too_long_for_two_pages(said: str, name: str, count: int):
    finding = replace(VISIT.findings[1], text=said * 3)
    pack = a_pack(count, 0, 0)
    pack = replace(
        pack,
        school=replace(SCHOOL_OF_THE_PACK, name=name * 2, levels=said, cluster=name),
        open_findings=[OpenFinding(finding=finding, since=date(2026, 7, 1))] * count,
        visits=[replace(one, form=said, findings=[finding] * 4) for one in pack.visits],
        people=[replace(one, name=name, position=said) for one in pack.people] * 4,
    )

    pdf = school_pack_pdf(pack)

    assert page_count(pdf) <= 2
    assert outside_the_margins(printed_lines(pdf), USUAL.paper("ก").page) == []


@given(st.text(max_size=200), st.integers(4, 60))
def test_a_clipped_text_is_short_and_says_that_it_is_clipped(text: str, most: int):
    found = clipped(text, most)
    plain = " ".join(text.split())

    assert len(found) <= most
    assert found == plain or (found.endswith("…") and plain.startswith(found[:-1]))


def _thai(number: int) -> str:
    return str(number).translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
