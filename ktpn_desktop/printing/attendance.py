"""The sheet that goes round at a meeting for signatures (บัญชีลายมือชื่อผู้มาประชุม)."""

from collections.abc import Iterator

from ktpn_desktop.domain.meeting import Attendee, AttendeeKind, Meeting
from ktpn_desktop.printing.flow import Block
from ktpn_desktop.printing.house import USUAL, House
from ktpn_desktop.printing.meeting_parts import heading, planned_time
from ktpn_desktop.printing.paper import write_pdf
from ktpn_desktop.printing.style import CM, Align
from ktpn_desktop.printing.table import Cell, Column, Frame, Row, ThaiTable
from ktpn_desktop.printing.wording import number_in_year

_TITLE = "บัญชีลายมือชื่อผู้มาประชุม"
_ROW = 0.95 * CM  # room for a hand to sign
_EMPTY_ROWS = 4  # for participants who were not expected
_COLUMNS = (
    Column(share=1.1, align=Align.CENTRE),
    Column(share=4.9),
    Column(share=4.9),
    Column(share=3.4),
    Column(share=1.7),
)


def attendance_pdf(meeting: Meeting, house: House = USUAL) -> bytes:
    """Return the sheet for signatures as a PDF file."""
    paper = house.paper(f"{_TITLE} {number_in_year(meeting)}", author=meeting.office)
    return write_pdf(_blocks(meeting), paper)


def _blocks(meeting: Meeting) -> Iterator[Block]:
    yield from heading(_TITLE, meeting, time=planned_time(meeting))
    yield ThaiTable(
        columns=_COLUMNS,
        heading=[Row(cells=["ที่", "ชื่อ – สกุล", "ตำแหน่ง", "ลายมือชื่อ", "หมายเหตุ"])],
        rows=list(_rows(meeting)),
        frame=Frame(size=15),
    )


def _rows(meeting: Meeting) -> Iterator[Row]:
    members = [one for one in meeting.attendees if one.kind is AttendeeKind.MEMBER]
    guests = [one for one in meeting.attendees if one.kind is AttendeeKind.PARTICIPANT]
    yield _group("กรรมการ")
    for number, one in enumerate(members, start=1):
        yield _person(number, one)
    yield _group("ผู้เข้าร่วมประชุม")
    for number, one in enumerate(guests, start=1):
        yield _person(number, one)
    for number in range(len(guests) + 1, len(guests) + 1 + _EMPTY_ROWS):
        yield Row(cells=[f"{number}.", "", "", "", ""], least_height=_ROW)


def _group(title: str) -> Row:
    cell = Cell(text=title, align=Align.LEFT, span=len(_COLUMNS))
    return Row(cells=[cell], bold=True, keep_with_next=True)


def _person(number: int, one: Attendee) -> Row:
    cells = [f"{number}.", one.name, one.role or one.position or "", "", ""]
    return Row(cells=cells, least_height=_ROW)
