"""What to know of a school before going there (ข้อมูลเตรียมนิเทศ): two pages for the car."""

from collections.abc import Sequence

from ktpn_desktop.printing.fields import WritingLines
from ktpn_desktop.printing.flow import Block, Fitted, PageBreak, paginate
from ktpn_desktop.printing.house import USUAL, House
from ktpn_desktop.printing.paper import Paper, write_pdf
from ktpn_desktop.printing.paragraph import Bookmark, ThaiParagraph
from ktpn_desktop.printing.school_known import Room, SchoolPack
from ktpn_desktop.printing.school_pack_parts import TITLE, parts
from ktpn_desktop.printing.style import Style

MOST_PAGES = 2

_NOTES = "บันทึกก่อนและระหว่างการนิเทศ"
_FEWEST_LINES = 5  # to write on
_LINES = 15.0  # the size of their letters


# Long texts are cut before few of them are left out.
_ROOMS = (
    Room(6, 10, 3, 10, 8, 6, 240, chart=True),
    Room(5, 10, 3, 9, 7, 5, 180, chart=True),
    Room(5, 9, 3, 8, 6, 5, 140, chart=True),
    Room(5, 8, 3, 7, 5, 5, 110, chart=True),
    Room(4, 8, 3, 6, 5, 4, 110, chart=True),
    Room(4, 7, 2, 6, 4, 4, 110, chart=True),
    Room(4, 6, 2, 5, 4, 3, 100, chart=True),
    Room(4, 6, 2, 5, 3, 3, 90, chart=True),
    Room(3, 6, 2, 4, 3, 3, 90, chart=True),
    Room(3, 5, 1, 4, 3, 2, 80, chart=False),
    Room(3, 5, 1, 3, 2, 2, 70, chart=False),
    Room(2, 4, 1, 2, 2, 2, 60, chart=False),
    Room(1, 2, 1, 1, 1, 1, 40, chart=False),
    Room(1, 0, 0, 1, 1, 1, 24, chart=False),
)


def school_pack_pdf(pack: SchoolPack, house: House = USUAL) -> bytes:
    """Return the paper as a PDF file of at most two pages; the rest of them is to write on."""
    paper = house.paper(f"{TITLE} {pack.school.official_name}")
    return write_pdf(_in_two_pages(pack, house, paper), paper)


def _in_two_pages(pack: SchoolPack, house: House, paper: Paper) -> Sequence[Block]:
    """Return the blocks with as much of the lists as leaves room to write on."""
    blocks: list[Block] = []
    for room in _ROOMS:
        blocks = list(parts(pack, house, room))
        if notes := _notes(blocks, paper):
            return [*blocks, *notes]
    return blocks


def _notes(blocks: Sequence[Block], paper: Paper) -> Sequence[Block]:
    """Return lines that fill the rest of the last page; nothing when there is no room."""
    heading = ThaiParagraph(
        _NOTES, Style(bold=True, before=8, keep_with_next=True), Bookmark(title=_NOTES)
    )
    pages = paginate([block.fit(paper.space) for block in blocks], paper.page.inner_height)
    if len(pages) > MOST_PAGES:
        return ()
    taken = max((place.y + place.block.height for place in pages[-1]), default=0.0)
    lines = _lines(paper.page.inner_height - taken, heading.fit(paper.space))
    if lines >= _FEWEST_LINES:
        return (heading, WritingLines(lines, _LINES))
    if len(pages) == MOST_PAGES:
        return ()
    lines = _lines(paper.page.inner_height, heading.fit(paper.space))
    return (PageBreak(), heading, WritingLines(lines, _LINES))


def _lines(room: float, heading: Fitted) -> int:
    step = Style(size=_LINES).line_height
    return int((room - heading.before - heading.height) // step)
