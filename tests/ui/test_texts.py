"""Words of the window: every state has a word, an icon and a tone."""

from datetime import date, datetime, time

import pytest

from ktpn_desktop.app.returned_file import FileState
from ktpn_desktop.domain.meeting import MeetingState
from ktpn_desktop.domain.resolution import ResolutionStatus
from ktpn_desktop.domain.round import RoundState
from ktpn_desktop.domain.school import SchoolGroup, SizeClass
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.paths import resource
from ktpn_desktop.thai.text import UNKNOWN
from ktpn_desktop.ui import texts


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
    assert tell(None) == UNKNOWN


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
