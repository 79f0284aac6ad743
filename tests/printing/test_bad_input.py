"""What nobody should type, and somebody will: the paper is printed all the same."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from printing.laid_out import missing, outside_the_margins, printed_lines
from printing.reading import letters, metadata, page_texts
from printing.sample_meeting import ATTENDEES, MEETING
from printing.sample_papers import HOUSE, INVITATION
from printing.sample_visit import CHECKLIST, VISIT

from ktpn_desktop.domain.meeting import Presence, Signatory
from ktpn_desktop.printing.attendance import attendance_pdf
from ktpn_desktop.printing.invitation import invitation_pdf, memo_pdf
from ktpn_desktop.printing.minutes import minutes_pdf
from ktpn_desktop.printing.paper import A4, Paper, page_count, write_pdf
from ktpn_desktop.printing.paragraph import ThaiParagraph
from ktpn_desktop.printing.picture import Picture
from ktpn_desktop.printing.pictures import picture_rows
from ktpn_desktop.printing.style import Style
from ktpn_desktop.printing.table import Column, Row, ThaiTable
from ktpn_desktop.printing.visit_record import VisitRecord
from ktpn_desktop.printing.visit_report import visit_pdf

ENDLESS = {
    "one letter": "ก" * 2_500,
    "one word": "โรงเรียน" * 300,
    "Latin": "x" * 2_500,
    "digits": "12345" * 500,
    "brackets": "(" * 1_200 + ")" * 1_200,
}
DOT = Picture(name="จุด", data=b"\0", pixels=(1, 1), colours=1, jpeg=False)
PLACES: dict[str, Callable[[str], bytes]] = {
    "text": lambda word: minutes_pdf(
        replace(MEETING, agenda=(replace(MEETING.agenda[0], items=(), title=word, text=word),))
    ),
    "heading": lambda word: minutes_pdf(replace(MEETING, place=word)),
    "list of people": lambda word: minutes_pdf(
        replace(MEETING, attendees=(replace(ATTENDEES[0], name=word),))
    ),
    "dotted field": lambda word: memo_pdf(replace(MEETING, committee=word), INVITATION, HOUSE),
    "signature": lambda word: invitation_pdf(
        MEETING, replace(INVITATION, signatory=Signatory(name=word)), HOUSE
    ),
    "caption": lambda word: write_pdf(
        picture_rows([replace(DOT, caption=word), replace(DOT, caption="สั้น")]), Paper(title="ก")
    ),
    "field of a visit": lambda word: visit_pdf(
        VisitRecord(
            visit=replace(VISIT, school=replace(VISIT.school, name=word)), checklist=CHECKLIST
        )
    ),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("kind", ENDLESS)
def test_an_endless_word_is_printed_whole_and_inside_the_margins(kind: str, place: str):
    lines = printed_lines(PLACES[place](ENDLESS[kind]))

    assert outside_the_margins(lines, A4) == []
    assert missing(lines, [ENDLESS[kind]], A4) == []


def test_a_word_of_ten_thousand_letters_is_printed_whole():
    word = "ก" * 10_000

    assert missing(printed_lines(PLACES["text"](word)), [word], A4) == []


@pytest.mark.parametrize("print_it", [minutes_pdf, attendance_pdf])
def test_five_hundred_people_are_listed_in_their_order(print_it: Callable[..., bytes]):
    people = tuple(
        replace(ATTENDEES[n % 3], name=f"นายสมมุติ คนที่{n}", presence=Presence.PRESENT)
        for n in range(1, 501)
    )
    pdf = print_it(replace(MEETING, attendees=people))
    text = letters("".join(page_texts(pdf)))

    lines = printed_lines(pdf)
    assert missing(lines, [one.name for one in people], A4) == []
    assert outside_the_margins(lines, A4) == []
    places = [text.index(letters(f"{one}. นายสมมุติ")) for one in ("๑", "๑๐๐", "๒๕๐", "๕๐๐")]
    assert places == sorted(places)


def test_a_cell_taller_than_a_page_goes_on_below_the_repeated_heading():
    long = "ผลการนิเทศเป็นไปตามเป้าหมาย " * 200
    table = ThaiTable(
        columns=[Column(width=40), Column(width=120), Column(share=1)],
        heading=[Row(cells=["ที่", "เรื่อง", "หมายเหตุ"])],
        rows=[Row(cells=["1", long, "ก"]), Row(cells=["2", "ท้าย", "ข"])],
    )

    pdf = write_pdf([table], Paper(title="ก"))

    assert page_count(pdf) > 2
    assert all("หมายเหตุ" in text for text in page_texts(pdf))
    assert outside_the_margins(printed_lines(pdf), A4) == []
    assert missing(printed_lines(pdf), [long, "ท้าย"], A4) == []


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("ก\0ข\x07ค\x1b", "กขค"),
        ("ก\ud800ข", "ก\ufffdข"),
        ("ก\u202eข\u2066ค\u200e", "กขค"),
        ("ก\u2028ข\r\x0bค\x85ง", "กขคง"),
        (")\\(\\)(", ")\\(\\)("),
        ("BT /F1 (ก) Tj ET endstream endobj", "BT/F1(ก)TjETendstreamendobj"),
    ],
    ids=["control", "half a letter", "directions", "line ends", "brackets", "operators"],
)
def test_what_cannot_be_seen_is_left_out_wherever_it_was_typed(typed: str, read: str):
    meeting = replace(
        MEETING,
        committee=typed,
        office=typed,
        agenda=(replace(MEETING.agenda[0], items=(), title=typed, text=typed),),
    )

    pdf = minutes_pdf(meeting)

    assert letters("".join(page_texts(pdf))).count(read) >= 3
    assert read in letters(metadata(pdf)["Title"])
    assert letters(metadata(pdf)["Author"]) == read


def test_of_more_people_than_a_page_holds_a_block_that_should_stay_whole_comes_apart():
    from ktpn_desktop.printing.flow import Together

    parts = tuple(ThaiParagraph(f"ข้อ {number}", Style()) for number in range(100))

    pdf = write_pdf([Together(parts)], Paper(title="ก"))

    assert page_count(pdf) == 4
    assert outside_the_margins(printed_lines(pdf), A4) == []
