"""Meetings nobody would hold: any nesting, endless words, empty parts, other scripts."""

import re
from dataclasses import replace

import pypdfium2
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from printing.reading import letters, page_texts, printed
from printing.sample_meeting import MEETING, resolution

from ktpn_desktop.domain.meeting import AgendaItem, Attendee, Meeting, MeetingState
from ktpn_desktop.domain.resolution import Verb
from ktpn_desktop.printing.house import House
from ktpn_desktop.printing.minutes import minutes_pdf
from ktpn_desktop.printing.shaping import MARKS
from ktpn_desktop.printing.style import CM
from ktpn_desktop.thai.numerals import Numerals

AS_TYPED = House(numerals=Numerals.AS_TYPED)
NEVER_FIRST = MARKS | {*"ะาำๆ)]}”’»"}

long_names = st.sampled_from(["นาย" + "สมมุติ" * 10, "พระครู" + "ตัวอย่างธรรม" * 5])
odd_words = st.sampled_from(
    [
        "ก" * 90,
        "https://example.invalid/" + "x" * 120,
        "😀 ที่ประชุม 漢字",
        "שלום مرحبا",
        "\x07\x1b[0m",
    ]
)
thai = st.sampled_from(
    ["ที่ประชุมเห็นชอบ", "ผู้ปกครองชี้แจง", "“น้ำป่า” (ฤๅษี)", "เรื่องอื่น ๆ", "๑. ข้อแรก", "", " "]
)
texts = st.lists(st.one_of(thai, odd_words, thai), max_size=12).map(" ".join)
resolutions = st.lists(st.builds(resolution, st.sampled_from(Verb), texts), max_size=2).map(
    tuple
)


def items(depth: int) -> st.SearchStrategy[AgendaItem]:
    under = st.just(()) if depth == 0 else st.lists(items(depth - 1), max_size=2).map(tuple)
    return st.builds(
        AgendaItem,
        number=st.sampled_from(["5", "5.2.1", "5.2.1.10.3"]),
        title=texts,
        text=st.one_of(st.none(), texts),
        items=under,
        resolutions=resolutions,
    )


meetings = st.builds(
    lambda names, agenda: replace(
        MEETING,
        state=MeetingState.ADOPTED,
        attendees=tuple(Attendee(name=name, position=name, role="กรรมการ") for name in names),
        agenda=tuple(agenda),
    ),
    st.lists(long_names, max_size=3),
    st.lists(items(3), max_size=3),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(meetings)
def test_any_meeting_is_printed_whole_and_inside_the_margins(meeting: Meeting):
    pdf = minutes_pdf(meeting, AS_TYPED)

    text = letters("".join(page_texts(pdf)))
    known = re.sub("\ufffd|- ?\\d+ ?-", "", text)
    for item in meeting.items():
        for words in re.split("[^ก-๛]+", printed(item.text or "", Numerals.AS_TYPED)):
            assert words in known or words in re.sub(r"-\d+-", "", text)
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            for thing in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
                left, _, right, _ = thing.get_bounds()
                assert left >= 3 * CM - 6
                assert right <= 19 * CM + 6
    for line in "\n".join(page_texts(pdf)).split("\n"):
        assert not line.strip() or line.strip()[0] not in NEVER_FIRST
