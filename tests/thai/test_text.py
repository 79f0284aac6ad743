"""Thai that looks alike is alike, sorts as in a dictionary, and is found."""

import random
import unicodedata
from functools import cmp_to_key
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.paths import resource
from ktpn_desktop.thai.frequency import Vocabulary
from ktpn_desktop.thai.text import found_span, normal_form, search_key, sort_key

THAI_TEXT = st.text(
    alphabet=[
        *map(chr, range(0x0E01, 0x0E3B)),
        *map(chr, range(0x0E3F, 0x0E5C)),
        *" .aA1é\u200b",
    ],
    max_size=30,
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ที่", "ที่"),
        ("ท\u0e48\u0e35", "ที่"),  # the tone before the vowel
        ("ก\u0e48\u0e38", "กุ่"),
        ("สิทธ\u0e4c\u0e34", "สิทธิ์"),
        ("น\u0e4d\u0e49า", "น้ำ"),
        ("น\u0e49\u0e4dา", "น้ำ"),
        ("น\u0e33\u0e49", "น้ำ"),
        ("ร\u0e33\u0e4c", "ร\u0e4c\u0e33"),  # no word, but typed before it is noticed
        ("น\u0e33\u0e33\u0e49", "น\u0e49\u0e33\u0e33"),
        ("ท\u0e4dา", "ทำ"),
        ("เเผน", "แผน"),
        ("ก\u200bข\u200c\ufeff\u2060", "กข"),
        ("\u00a0ก \t ข\u00a0", "ก ข"),
        ("บรรทัดแรก\r\nบรรทัดที่สอง", "บรรทัดแรก\nบรรทัดที่สอง"),
        ("Cafe\u0301", "Café"),
        ("ก\0ข\x07\x1b[0m \u202eค\u202c", "กข[0m ค"),
        ("แถวแรก\x0bแถวสอง\u2028แถวสาม\rจบ", "แถวแรก แถวสอง แถวสาม จบ"),
    ],
)
def test_what_looks_alike_becomes_alike(typed, meant):
    assert normal_form(typed) == meant


def test_sara_am_is_not_taken_apart():
    assert unicodedata.normalize("NFKC", "ทำ") != "ทำ"
    assert normal_form("ทำ") == "ทำ"


@given(THAI_TEXT | st.text(max_size=30))
def test_a_normal_form_is_its_own_normal_form(text):
    once = normal_form(text)

    assert normal_form(once) == once
    assert unicodedata.is_normalized("NFC", once)


def in_order(*words):
    shuffled = list(words)
    random.Random(2569).shuffle(shuffled)
    return sorted(shuffled, key=sort_key) == list(words)


def test_a_leading_vowel_counts_after_its_consonant():
    assert in_order("กา", "เกม", "แก้ว", "ไก่", "ขาว", "เขา", "โรงเรียน", "เสา", "หนู")


def test_tone_marks_decide_only_between_equal_words():
    assert in_order("เกง", "เก็ง", "เก่ง", "เก้ง", "เก๋งจีน", "เกม")
    assert in_order("ขา", "ข่า", "ข้า", "ขาก")
    assert in_order("ก่ากากา", "ก่ากาก่า", "ก่าก่ากา", "ก้ากากา")


def test_names_sort_word_by_word():
    assert in_order("สม ใจดี", "สม ตัวอย่าง", "สมชาย กล้า", "สมชาย ใจดี")


def test_numbers_sort_by_their_value_in_either_script():
    assert in_order("ข้อ 2", "ข้อ ๓", "ข้อ 10", "ข้อ ๑๑", "ข้อ ก")
    assert in_order("1.2", "1.10", "1.10.1", "2")
    assert sort_key("ชั้น ๒") < sort_key("ชั้น 10")


def test_thai_comes_before_latin_and_brackets_do_not_count():
    assert in_order("1", "ข", "(ร่าง) แผน", "เรือ", "apple", "Apple", "Éclair", "zebra")


def test_the_order_does_not_depend_on_how_a_word_was_typed():
    assert sort_key("น\u0e4d\u0e49า") == sort_key("น้ำ")


@given(THAI_TEXT, THAI_TEXT)
def test_only_what_is_the_same_sorts_the_same(one, other):
    assert (sort_key(one) == sort_key(other)) == (normal_form(one) == normal_form(other))


def test_the_whole_word_list_sorts_as_the_unicode_collation_does():
    qt_core = pytest.importorskip("PySide6.QtCore")
    collator = qt_core.QCollator(qt_core.QLocale("th_TH"))
    if collator.compare("เก", "ข") >= 0:
        pytest.skip("this Qt has no Thai collation")
    words = Vocabulary(resource("words", "words.txt").read_text("utf-8")).words()
    assert len(words) > 60_000

    ours = sorted(words, key=sort_key)

    assert [pair for pair in pairwise(ours) if collator.compare(*pair) > 0] == []
    some = random.Random(2569).sample(words, 2_000)
    assert sorted(some, key=cmp_to_key(collator.compare)) == sorted(some, key=sort_key)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("ก.ต.ป.น.", "กตปน"),
        ("ศึกษานิเทศก์", "ศึกษานิเทศ"),
        ("โรงเรียน บ้านตัวอย่าง", "โรงเรียนบ้านตัวอย่าง"),
        ("ครั้งที่ ๒/๒๕๖๘", "ครั้งที่ 2/2568"),
        ("น้ำ", "น\u0e4d\u0e49า"),
        ("ก้าวหน้า", "กาวหน่า"),
        ("O-NET", "onet"),
        ("KT-001", "kt001"),
        ("กลุ่มนิเทศฯ", "กลุ่มนิเทศ"),
        ("เป็น", "เปน"),
    ],
)
def test_a_search_finds_it_written_otherwise(text, query):
    assert search_key(text) == search_key(query)


@pytest.mark.parametrize(
    ("one", "other"), [("บ้านไร่", "บ้านนา"), ("ครั้งที่ 1/2568", "ครั้งที่ 12568"), ("ดี", "ดู")]
)
def test_a_search_still_tells_words_apart(one, other):
    assert search_key(one) != search_key(other)


@given(THAI_TEXT)
def test_a_search_key_does_not_depend_on_spelling_slips(text):
    assert search_key(text) == search_key(normal_form(text)) == search_key(f" {text}. ")


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("บ้านหนองจำลอง", "หนอง", "หนอง"),
        ("บ้านหนองจำลอง", "บาน", "บ้าน"),
        ("บ้าน หนอง จำลอง", "หนองจำ", "หนอง จำ"),
        ("วัดสวนใหญ่", "ใหญ", "ใหญ่"),
        ("English", "eng", "Eng"),
        ("ครั้งที่ ๒", "2", "๒"),
    ],
)
def test_what_a_search_finds_is_shown_with_its_marks(text, typed, found):
    begin, end = found_span(text, search_key(typed))

    assert text[begin:end] == found


def test_what_is_not_there_is_nowhere():
    assert found_span("บ้านหนองจำลอง", search_key("วัด")) is None
    assert found_span("บ้านหนองจำลอง", "") is None
