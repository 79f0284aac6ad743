"""Blocks onto paper: the page, what stands on every page, and the file."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from ktpn_desktop.printing.flow import Block, paginate
from ktpn_desktop.printing.lines import CM, Align, Space, Style, break_lines
from ktpn_desktop.thai.numerals import Numerals, convert

if TYPE_CHECKING:
    from ktpn_desktop.printing.pen import Pen

_NUMBER_FROM_EDGE = 1.25 * CM
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


def write_pdf(blocks: Iterable[Block], paper: Paper) -> bytes:
    """Return the document as a PDF file. The same blocks give the same bytes."""
    from ktpn_desktop.printing.document import new_canvas
    from ktpn_desktop.printing.pen import Pen

    page = paper.page
    space = Space(page.inner_width, paper.numerals)
    fitted = [block.fit(space) for block in blocks]
    file = BytesIO()
    canvas = new_canvas(file, page.width, page.height)
    canvas.setTitle(convert(paper.title, paper.numerals))
    canvas.setAuthor(paper.author)
    for number, placed in enumerate(paginate(fitted, page.inner_height), start=1):
        pen = Pen(canvas, page.height)
        if paper.watermark:
            pen.watermark(paper.watermark, page.width)
        if number > 1:
            _number_page(pen, number, paper)
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


def _number_page(pen: "Pen", number: int, paper: Paper) -> None:
    style = Style(align=Align.CENTRE)
    lines = break_lines(f"- {number} -", style, Space(paper.page.inner_width, paper.numerals))
    pen.write(lines, style, paper.page.left, _NUMBER_FROM_EDGE)
