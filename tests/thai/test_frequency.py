"""Which reading of a run of letters is the likely one, and when it is likely enough."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.paths import resource
from ktpn_desktop.thai.frequency import RATES, Vocabulary

OFTEN, SELDOM = RATES[15], RATES[5]
THAI = st.text(alphabet="กขคนมลาะิ่เแ์", max_size=30)


def vocabulary(**words_by_rate):
    made = Vocabulary()
    for rate, words in words_by_rate.items():
        made = made.with_words(words.split(), rate)
    return made


@pytest.fixture(scope="module")
def thai():
    return Vocabulary(resource("words", "words.txt").read_text("utf-8"))


def test_words_that_are_met_often_win_over_one_that_is_not():
    known = vocabulary(p="แนวทาง การ ดำเนิน", f="แนว ทางการ")

    assert known.sure_ends("แนวทางการดำเนิน") == (6, 9, 15)


def test_where_two_readings_are_as_likely_no_word_ends():
    known = vocabulary(k="ตา กลม ตาก ลม เด็ก")

    assert known.sure_ends("เด็กตากลม") == (4, 9)


def test_a_longer_word_is_likelier_than_its_parts():
    known = vocabulary(k="โรง เรียน โรงเรียน")

    assert known.sure_ends("โรงเรียน") == (8,)
    assert known.parts("โรงเรียน") == [3, 8]


def test_a_word_of_seldom_ones_has_no_parts():
    known = vocabulary(b="รพ รร", p="จัก ดิ")

    assert known.parts("จักรพรรดิ") == []


def test_letters_that_make_no_word_stay_together():
    known = vocabulary(p="ตำบล อำเภอ")

    assert known.sure_ends("ตำบลฆฆฌฌอำเภอ") == (4, 8, 13)
    assert known.sure_ends("ฆฆฌฌ") == (4,)


def test_a_word_of_two_letters_is_found_before_and_at_the_end():
    known = vocabulary(p="ใน มี วัด")

    assert known.sure_ends("ในวัดมี") == (2, 5, 7)
    assert known.sure_ends("ใน") == (2,)


def test_words_may_be_added_twice_and_the_more_frequent_counts():
    known = vocabulary(b="ตา ตาก กลม", k="ลม ตา กลม").with_words(["ตา"], "b")

    assert known.sure_ends("ตากลม") == (2, 5)


def test_words_that_are_added_change_no_other_vocabulary():
    before = vocabulary(p="ตำบล บาง")
    assert before.sure_ends("ตำบลบางสมมุติ") == (4, 7, 13)

    after = before.with_words(["บางสมมุติ"], "l")

    assert after.sure_ends("ตำบลบางสมมุติ") == (4, 13)
    assert before.sure_ends("ตำบลบางสมมุติ") == (4, 7, 13)


def test_all_words_come_back(thai):
    words = thai.words()

    assert len(words) == len(set(words)) > 60_000
    assert {"การ", "ศึกษา", "โรงเรียน"} < set(words)


@pytest.mark.parametrize("unit", ["การ", "ที่ประชุม", "ฆ", "เ", "กา่", "สมมุติฌ"])
def test_the_longest_run_is_no_trouble(thai, unit):
    run = unit * (5_000 // len(unit))

    ends = thai.sure_ends(run)

    assert ends[-1] == len(run)
    assert list(ends) == sorted(set(ends))


def test_a_long_run_is_read_as_its_parts_are(thai):
    sentence = "ที่ประชุมมอบหมายให้โรงเรียนจัดทำแผนพัฒนาคุณภาพการศึกษา"
    once = thai.sure_ends(sentence)

    many = thai.sure_ends(sentence * 20)

    assert many == tuple(len(sentence) * turn + end for turn in range(20) for end in once)


@given(THAI.filter(bool))
def test_the_last_word_ends_with_the_run_and_others_before(thai, run):
    *inner, last = thai.sure_ends(run)

    assert last == len(run)
    assert all(0 < end < last for end in inner)
    assert inner == sorted(set(inner))


@given(THAI)
def test_parts_are_words(thai, word):
    ends = thai.parts(word)
    known = set(thai.words()) if ends else set()

    assert all(word[first:end] in known for first, end in zip([0, *ends], ends, strict=False))
    assert not ends or ends[-1] == len(word)
