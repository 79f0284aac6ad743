"""Digits of either script, and what keeps its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.thai.numerals import Numerals, convert, to_arabic, to_thai

ARABIC_TEXT = st.text(alphabet="0123456789,./ กขabc่", max_size=40)


@given(ARABIC_TEXT)
def test_digits_come_back_from_the_other_script(text):
    assert to_arabic(to_thai(text)) == text


def test_every_digit_has_its_own():
    assert to_thai("0123456789") == "๐๑๒๓๔๕๖๗๘๙"
    assert to_arabic("๐๑๒๓๔๕๖๗๘๙") == "0123456789"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("ครั้งที่ 2/2568", "ครั้งที่ ๒/๒๕๖๘"),
        ("เวลา 13.00 – 16.30 น.", "เวลา ๑๓.๐๐ – ๑๖.๓๐ น."),
        ("ร้อยละ 75.00", "ร้อยละ ๗๕.๐๐"),
        ("1,250 คน", "๑,๒๕๐ คน"),
        ("ชั้น ป.1 ถึง ป.6", "ชั้น ป.๑ ถึง ป.๖"),
        ("โทร. 0 3433 1234", "โทร. ๐ ๓๔๓๓ ๑๒๓๔"),
        ("ศธ 04123/ว 45", "ศธ ๐๔๑๒๓/ว ๔๕"),
        ("ปี2569(NT)", "ปี๒๕๖๙(NT)"),
        ("ผล O-NET 2568", "ผล O-NET ๒๕๖๘"),
    ],
)
def test_numbers_are_printed_in_thai_digits(typed, printed):
    assert convert(typed, Numerals.THAI) == printed


@pytest.mark.parametrize(
    "kept",
    [
        "https://example.go.th/2569/report?id=12",
        "www.example.go.th/2569",
        "office1@example.go.th",
        "รายงาน2569.pdf",
        "แบบที่_11.XLSX",
        "results-2569.xlsx",
        "P.1",
        "KT-001",
        "A4",
        "COVID-19",
        "O-NET2",
    ],
)
@pytest.mark.parametrize("numerals", Numerals)
def test_codes_addresses_and_file_names_keep_their_digits(kept, numerals):
    before_and_after = {Numerals.ARABIC: "1", Numerals.THAI: "๑", Numerals.AS_TYPED: "1"}

    printed = convert(f"1 {kept} 1", numerals)

    assert printed == f"{before_and_after[numerals]} {kept} {before_and_after[numerals]}"


def test_a_file_name_ends_where_a_sentence_does():
    assert convert("แนบ a1.pdf, 2 ชุด (b2.docx) 3", Numerals.THAI) == (
        "แนบ a1.pdf, ๒ ชุด (b2.docx) ๓"
    )


def test_as_typed_leaves_a_mixture_alone():
    assert convert("ข้อ ๓ และ 4", Numerals.AS_TYPED) == "ข้อ ๓ และ 4"
    assert convert("ข้อ ๓ และ 4", Numerals.ARABIC) == "ข้อ 3 และ 4"


@given(st.text(max_size=60), st.sampled_from(Numerals))
def test_nothing_but_digits_changes(text, numerals):
    assert to_arabic(convert(text, numerals)) == to_arabic(text)
