"""The agenda of a meeting (ระเบียบวาระการประชุม), as it goes out with the invitation."""

from collections.abc import Iterator
from dataclasses import replace

from ktpn_desktop.domain.meeting import AgendaItem, Meeting
from ktpn_desktop.printing.flow import Block
from ktpn_desktop.printing.meeting_parts import FIRST_LINE, LABEL, heading, label, planned_time
from ktpn_desktop.printing.paper import Paper, write_pdf
from ktpn_desktop.printing.paragraph import Bookmark, ThaiParagraph
from ktpn_desktop.printing.style import Run, Style
from ktpn_desktop.printing.wording import number_in_year
from ktpn_desktop.thai.numerals import Numerals

_TITLE = "ระเบียบวาระการประชุม"
_STEP = FIRST_LINE / 2


def agenda_pdf(meeting: Meeting, *, numerals: Numerals = Numerals.THAI) -> bytes:
    """Return the agenda of a meeting as a PDF file."""
    paper = Paper(
        title=f"{_TITLE}{meeting.committee} {number_in_year(meeting)}",
        author=meeting.office,
        numerals=numerals,
    )
    return write_pdf(_blocks(meeting), paper)


def _blocks(meeting: Meeting) -> Iterator[Block]:
    yield from heading(_TITLE, meeting, time=planned_time(meeting))
    for item in meeting.agenda:
        name = f"ระเบียบวาระที่ {item.number}"
        title = [label(name), Run(f"  {item.title}", bold=True)]
        style = replace(LABEL, keep_with_next=bool(item.items))
        yield ThaiParagraph(title, style, Bookmark(title=f"{name} {item.title}"))
        for sub in item.items:
            yield from _sub_item(sub, level=1)


def _sub_item(item: AgendaItem, level: int) -> Iterator[Block]:
    yield ThaiParagraph(f"{item.number}  {item.title}", Style(left=level * _STEP, before=2))
    for sub in item.items:
        yield from _sub_item(sub, level + 1)
