"""Every problem and edit has words in both languages; a missing value never breaks them."""

import string

import pytest

from ktpn_desktop.app import wording
from ktpn_desktop.app.sentences import EDITS, PROBLEMS
from ktpn_desktop.domain.problem import BadData, Place, Problem
from ktpn_desktop.thai.text import UNKNOWN


def fields(sentence):
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("code", PROBLEMS)
def test_a_problem_is_a_sentence_in_both_languages(code):
    values = dict.fromkeys(fields(PROBLEMS[code].th), "ค่า")
    problem = Problem(code=code, values=values)

    for language in ("th", "en"):
        text = wording.problem_text(problem, language)
        assert text
        assert "{" not in text
        assert UNKNOWN not in text or UNKNOWN in getattr(PROBLEMS[code], language)


def test_a_value_that_is_missing_is_shown_as_not_known_and_never_breaks_the_sentence():
    code = next(code for code, sentence in PROBLEMS.items() if fields(sentence.th))

    assert UNKNOWN in wording.problem_text(Problem(code=code))


def test_a_problem_without_a_sentence_says_its_code_and_is_logged(caplog):
    text = wording.problem_text(Problem(code="not.written_yet"))

    assert "not.written_yet" in text
    assert "not.written_yet" in caplog.text


def test_the_place_fills_the_fields_of_the_same_name():
    code = next(code for code, sentence in PROBLEMS.items() if "row" in fields(sentence.th))

    assert "12" in wording.problem_text(Problem(code=code, where=Place(row=12)))


def test_a_place_says_as_much_as_is_known():
    place = Place(file="ผล.xlsx", sheet="คำตอบ", row=7, column="ข้อ", record="3.2")

    assert wording.place_text(place) == "ไฟล์ ผล.xlsx · แผ่นงาน คำตอบ · แถว 7 · คอลัมน์ ข้อ · 3.2"
    assert wording.place_text(Place()) == ""


def test_a_trouble_says_each_of_its_problems():
    codes = list(PROBLEMS)[:2]
    trouble = BadData([Problem(code=code) for code in codes])

    assert wording.trouble_text(trouble).splitlines() == [
        wording.problem_text(Problem(code=code)) for code in codes
    ]


def test_an_edit_is_called_by_its_words_and_a_foreign_one_by_its_label():
    label = next(iter(EDITS))

    assert wording.edit_text(label) == EDITS[label].th
    assert wording.edit_text(label, "en") == EDITS[label].en
    assert wording.edit_text("from.the.future") == "from.the.future"


def test_a_place_is_said_in_english_too():
    assert wording.place_text(Place(sheet="A", row=7), "en") == "sheet A · row 7"


def test_on_the_command_line_the_place_stands_first():
    code = next(iter(PROBLEMS))
    problem = Problem(code=code, where=Place(row=7))

    assert wording.located_text(problem) == f"แถว 7: {wording.problem_text(problem)}"
