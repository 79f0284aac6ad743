"""The table of contents (สารบัญ): the bookmarks of a document and the pages they are on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from ktpn_desktop.printing.flow import Fitted, FittedTogether, Placed, paginate
from ktpn_desktop.printing.paragraph import FittedParagraph, ThaiParagraph
from ktpn_desktop.printing.style import Align, Run, Space, Style, Tab, Text

_MOST_PASSES = 4
_STEP = 24.0  # of each level
_TITLE = Style(size=18, bold=True, align=Align.CENTRE, after=8, keep_with_next=True)


class Entry(NamedTuple):
    """One line of the contents; its title has the digits of the document already."""

    title: str
    level: int
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """Stands in a document where its table of contents is printed."""

    title: str = "สารบัญ"
    deepest: int = 1  # the last level that is listed
    size: float = 16

    def fit(self, space: Space) -> "Contents":
        """Return itself: what it lists is known when the rest is laid out."""
        return self

    def lines(self, entries: Iterable[Entry], space: Space) -> Iterator[Fitted]:
        """Yield the heading and a line for each entry."""
        yield ThaiParagraph(self.title, replace(_TITLE, size=self.size + 2)).fit(space)
        heading: Text = [Run("เรื่อง", bold=True), "\t", Run("หน้า", bold=True)]
        style = Style(size=self.size, tabs=(Tab(),), keep_with_next=True)
        yield ThaiParagraph(heading, style).fit(space)
        for entry in entries:
            if entry.level <= self.deepest:
                yield self._line(entry).fit(space)

    def _line(self, entry: Entry) -> ThaiParagraph:
        left = _STEP * entry.level
        style = Style(size=self.size, left=left, tabs=(Tab(leader=True),))
        link = f"#{entry.page}"
        return ThaiParagraph([Run(entry.title, link=link), "\t", str(entry.page)], style)


def paginate_with_contents(
    blocks: Sequence[Fitted | Contents], height: float, space: Space
) -> list[list[Placed]]:
    """Share blocks out over pages, each table of contents with the pages that come of it."""
    entries: list[Entry] = []
    pages: list[list[Placed]] = []
    for _ in range(_MOST_PASSES):
        pages = paginate(_filled(blocks, entries, space), height)
        found = list(_entries(pages))
        if found == entries or not any(isinstance(block, Contents) for block in blocks):
            break
        entries = found
    return pages


def _filled(
    blocks: Sequence[Fitted | Contents], entries: Sequence[Entry], space: Space
) -> Iterator[Fitted]:
    for block in blocks:
        if isinstance(block, Contents):
            yield from block.lines(entries, space)
        else:
            yield block


def _entries(pages: Sequence[Sequence[Placed]]) -> Iterator[Entry]:
    for number, page in enumerate(pages, start=1):
        for place in page:
            for block in _inside(place.block):
                if isinstance(block, FittedParagraph) and block.bookmark:
                    yield Entry(block.bookmark.title, block.bookmark.level, number)


def _inside(block: Fitted) -> Iterator[Fitted]:
    if isinstance(block, FittedTogether):
        for place in block.placed:
            yield from _inside(place.block)
    else:
        yield block
