"""Blocks onto paper: the page, what stands on every page, and the file."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from ktpn_desktop.printing.contents import Contents, paginate_with_contents
from ktpn_desktop.printing.flow import Block
from ktpn_desktop.printing.lines import break_lines
from ktpn_desktop.printing.shaping import normalise
from ktpn_desktop.printing.style import CM, Align, Space, Style
from ktpn_desktop.thai.numerals import Numerals, convert

if TYPE_CHECKING:
    from ktpn_desktop.printing.pen import Pen
    from ktpn_desktop.printing.typeface import Typeface

_NUMBER_FROM_EDGE = 1.25 * CM
_ABOVE_HEADER = 16.0
_BELOW_TEXT = 10.0
_FRAME_SIZE = 12.0
_BETWEEN_PARTS = 12.0
_ENDLESS = 100_000.0
_SIDES = {
    1: (Align.CENTRE,),
    2: (Align.LEFT, Align.RIGHT),
    3: (Align.LEFT, Align.CENTRE, Align.RIGHT),
}
_PAGES = re.compile(rb"/Count (\d+)[^>]*/Type /Pages")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The size and margins of a page, in points; A4 upright as official papers have it."""

    width: float = 21.0 * CM
    height: float = 29.7 * CM
    left: float = 3 * CM
    right: float = 2 * CM
    top: float = 2.5 * CM
    bottom: float = 2 * CM

    @property
    def inner_width(self) -> float:
        """The width between the margins."""
        return self.width - self.left - self.right

    @property
    def inner_height(self) -> float:
        """The height between the margins."""
        return self.height - self.top - self.bottom


A4 = Page()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What a document has beside its blocks."""

    title: str
    author: str = ""
    page: Page = A4
    numerals: Numerals = Numerals.THAI
    watermark: str | None = None
    typeface: "Typeface | None" = None  # None is the program's own
    numbered: bool = True  # from the second page, at its top: - ๒ -
    header: str | None = None  # at the top of every page; {page} and {pages} are filled in
    footer: str | None = None

    @property
    def space(self) -> Space:
        """What text is fitted into between the margins."""
        draws_thai_digits = self.typeface is not None and self.typeface.thai_digits
        numerals = Numerals.AS_TYPED if draws_thai_digits else self.numerals
        return Space(self.page.inner_width, numerals, self.typeface)


def write_pdf(blocks: Iterable[Block | Contents], paper: Paper) -> bytes:
    """Return the document as a PDF file. The same blocks give the same bytes."""
    return write_sections([blocks], paper)


def write_sections(sections: Iterable[Iterable[Block | Contents]], paper: Paper) -> bytes:
    """Return several documents in one file, each with pages numbered from one."""
    from ktpn_desktop.printing.document import describe, new_canvas
    from ktpn_desktop.printing.pen import Pen, page_name

    page, space = paper.page, paper.space
    several = [
        paginate_with_contents([block.fit(space) for block in blocks], page.inner_height, space)
        for blocks in sections
    ]
    file = BytesIO()
    canvas = new_canvas(file, page.width, page.height)
    title = convert(normalise(paper.title), paper.numerals)
    describe(canvas, title=title, author=normalise(paper.author))
    for section, pages in enumerate(several, start=1):
        for number, placed in enumerate(pages, start=1):
            pen = Pen(canvas, page.height, paper.typeface, section)
            canvas.bookmarkPage(page_name(number, section))
            if paper.watermark:
                pen.watermark(paper.watermark, page.width)
            _frame(pen, paper, number, len(pages))
            for place in placed:
                place.block.draw(pen, page.left, page.top + place.y)
            canvas.showPage()
    canvas.save()
    return file.getvalue()


def page_count(pdf: bytes) -> int:
    """Return how many pages a document of ours has."""
    found = _PAGES.search(pdf)
    if found is None:
        raise ValueError("not a document that was written here")
    return int(found[1])


def _frame(pen: "Pen", paper: Paper, number: int, pages: int) -> None:
    """Write what stands outside the margins: the number of the page, header and footer."""
    page = paper.page
    if paper.numbered and number > 1:
        _line(pen, paper, f"- {number} -", _NUMBER_FROM_EDGE)
    for text, y in (
        (paper.header, _NUMBER_FROM_EDGE + (_ABOVE_HEADER if paper.numbered else 0.0)),
        (paper.footer, page.height - page.bottom + _BELOW_TEXT),
    ):
        if text:
            one_line = " ".join(text.splitlines())
            filled = one_line.replace("{page}", str(number)).replace("{pages}", str(pages))
            _line(pen, paper, filled, y, size=_FRAME_SIZE)


def _line(pen: "Pen", paper: Paper, text: str, y: float, size: float = 16) -> None:
    """Write one line in the middle, or up to three parts, parted by |, over the width.

    What is too long for the line is written smaller: there is no room for another one.
    """
    space = paper.space
    parts = [part.strip() for part in text.split("|", 2)]
    sides = _SIDES[len(parts)]
    # Three parts meet where the middle one ends, so each side has what it leaves.
    needed = [_width(part, size, space) for part in parts]
    taken = needed[0] + needed[-1] if len(parts) == 2 else needed[0]
    if len(parts) == 3:
        taken = needed[1] + 2 * max(needed[0], needed[2])
    room = space.width - (len(parts) - 1) * _BETWEEN_PARTS
    size *= min(1.0, room / taken) if taken else 1.0
    for part, align in zip(parts, sides, strict=True):
        style = Style(size=size, align=align)
        pen.write(break_lines(part, style, space)[:1], style, paper.page.left, y)


def _width(text: str, size: float, space: Space) -> float:
    return break_lines(text, Style(size=size), space.of_width(_ENDLESS))[0].width
