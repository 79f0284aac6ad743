"""The agenda of a meeting (ระเบียบวาระการประชุม), as it goes out with the invitation."""

from collections.abc import Iterator
from dataclasses import replace

from ktpn_desktop.domain.meeting import AgendaItem, Meeting
from ktpn_desktop.domain.office import Labels
from ktpn_desktop.printing.flow import Block
from ktpn_desktop.printing.house import USUAL, House
from ktpn_desktop.printing.meeting_parts import FIRST_LINE, LABEL, heading, label, planned_time
from ktpn_desktop.printing.paper import write_pdf
from ktpn_desktop.printing.paragraph import Bookmark, ThaiParagraph
from ktpn_desktop.printing.style import Run, Style
from ktpn_desktop.printing.wording import number_in_year

_STEP = FIRST_LINE / 2


def agenda_pdf(meeting: Meeting, house: House = USUAL) -> bytes:
    """Return the agenda of a meeting as a PDF file."""
    title = f"{house.office.labels.agenda}{meeting.committee} {number_in_year(meeting)}"
    paper = house.paper(title, author=meeting.office)
    return write_pdf(agenda_blocks(meeting, house.office.labels), paper)


def agenda_blocks(meeting: Meeting, labels: Labels) -> Iterator[Block]:
    """Yield the parts of an agenda, to be sent alone or with an invitation."""
    yield from heading(labels.agenda, meeting, time=planned_time(meeting))
    for item in meeting.agenda:
        name = f"{labels.item} {item.number}"
        title = [label(name), Run(f"  {item.title}", bold=True)]
        style = replace(LABEL, keep_with_next=bool(item.items))
        yield ThaiParagraph(title, style, Bookmark(title=f"{name} {item.title}"))
        for sub in item.items:
            yield from _sub_item(sub, level=1)


def _sub_item(item: AgendaItem, level: int) -> Iterator[Block]:
    yield ThaiParagraph(f"{item.number}  {item.title}", Style(left=level * _STEP, before=2))
    for sub in item.items:
        yield from _sub_item(sub, level + 1)
