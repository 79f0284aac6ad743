"""Words for people: every code has a sentence in both languages, every state has a word."""

import string
from datetime import date, datetime, time

import pytest

from ktpn_desktop.app.arriving import FileState
from ktpn_desktop.app.sentences import EDITS, PROBLEMS
from ktpn_desktop.domain.meeting import MeetingState
from ktpn_desktop.domain.problem import BadData, Place, Problem
from ktpn_desktop.domain.resolution import ResolutionStatus
from ktpn_desktop.domain.round import RoundState
from ktpn_desktop.domain.school import SchoolGroup, SizeClass
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.paths import resource
from ktpn_desktop.ui import texts


def fields(sentence):
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("code", PROBLEMS)
def test_a_problem_is_a_sentence_in_both_languages(code):
    values = dict.fromkeys(fields(PROBLEMS[code].th), "ค่า")
    problem = Problem(code=code, values=values)

    for language in ("th", "en"):
        text = texts.problem_text(problem, language)
        assert text
        assert "{" not in text
        assert texts.UNKNOWN not in text or texts.UNKNOWN in getattr(PROBLEMS[code], language)


def test_a_value_that_is_missing_is_shown_as_not_known_and_never_breaks_the_sentence():
    code = next(code for code, sentence in PROBLEMS.items() if fields(sentence.th))

    assert texts.UNKNOWN in texts.problem_text(Problem(code=code))


def test_a_problem_without_a_sentence_says_its_code_and_is_logged(caplog):
    text = texts.problem_text(Problem(code="not.written_yet"))

    assert "not.written_yet" in text
    assert "not.written_yet" in caplog.text


def test_the_place_fills_the_fields_of_the_same_name():
    code = next(code for code, sentence in PROBLEMS.items() if "row" in fields(sentence.th))

    assert "12" in texts.problem_text(Problem(code=code, where=Place(row=12)))


def test_a_place_says_as_much_as_is_known():
    place = Place(file="ผล.xlsx", sheet="คำตอบ", row=7, column="ข้อ", record="3.2")

    assert texts.place_text(place) == "ไฟล์ ผล.xlsx · แผ่นงาน คำตอบ · แถว 7 · คอลัมน์ ข้อ · 3.2"
    assert texts.place_text(Place()) == ""


def test_a_trouble_says_each_of_its_problems():
    codes = list(PROBLEMS)[:2]
    trouble = BadData([Problem(code=code) for code in codes])

    assert texts.trouble_text(trouble).splitlines() == [
        texts.problem_text(Problem(code=code)) for code in codes
    ]


def test_an_edit_is_called_by_its_words_and_a_foreign_one_by_its_label():
    label = next(iter(EDITS))

    assert texts.edit_text(label) == EDITS[label].th
    assert texts.edit_text(label, "en") == EDITS[label].en
    assert texts.edit_text("from.the.future") == "from.the.future"


def test_dates_and_times_read_as_offices_write_them():
    day, moment = date(2026, 7, 14), datetime(2026, 7, 14, 13, 30)

    assert texts.short_date(day) == "14 ก.ค. 2569"
    assert texts.long_date(day) == "อังคาร 14 กรกฎาคม 2569"
    assert texts.clock(moment) == texts.clock(time(13, 30)) == "13:30 น."
    assert texts.moment_text(moment, today=day) == "วันนี้ 13:30 น."
    assert texts.moment_text(moment, today=date(2026, 7, 15)) == "14 ก.ค. 2569 13:30 น."


@pytest.mark.parametrize(
    "tell", [texts.short_date, texts.long_date, texts.clock, texts.moment_text]
)
def test_what_is_not_known_is_a_dash(tell):
    assert tell(None) == texts.UNKNOWN


PILLS = [
    *(texts.visit_pill(state) for state in VisitState),
    texts.visit_pill(VisitState.ASSIGNED, date(2026, 7, 14)),
    *(texts.file_pill(state, 4) for state in FileState),
    texts.missing_file_pill(),
    *(texts.follow_up_pill(status) for status in ResolutionStatus),
    texts.follow_up_pill(ResolutionStatus.PENDING, 12),
    texts.group_pill(SchoolGroup.READY),
    texts.group_pill(SchoolGroup.URGENT),
    *(texts.round_pill(state) for state in RoundState),
    *(texts.meeting_pill(state) for state in MeetingState),
]


@pytest.mark.parametrize("pill", PILLS, ids=lambda pill: pill.text)
def test_every_state_is_a_word_with_an_icon(pill):
    assert pill.text
    assert pill.icon
    assert resource("icons", f"{pill.icon}.svg").is_file()


def test_what_is_late_says_by_how_much_and_what_is_done_is_never_late():
    assert texts.follow_up_pill(ResolutionStatus.IN_PROGRESS, 12).text == "เกินกำหนด 12 วัน"
    assert texts.follow_up_pill(ResolutionStatus.DONE, 12).text == "ดำเนินการแล้ว"


def test_sizes_of_schools_are_words_of_their_own():
    words = [texts.size_text(size) for size in SizeClass]

    assert len(set(words)) == len(words)
