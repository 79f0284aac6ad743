"""Two long papers, invented but as an office has them, and what they are without this program.

`minutes` is a record of 27 pages, set by the same code as any record. `report` is a report of
200 pages: a chapter for each school with a paragraph, a table and most often a chart. `plain`
says the same in words that any other engine understands.
"""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from annotated_words import sentences
from printing.sample_meeting import MEETING, resolution

from ktpn_desktop.domain.meeting import AgendaItem
from ktpn_desktop.domain.resolution import Verb
from ktpn_desktop.printing.chart import Chart, Series
from ktpn_desktop.printing.flow import Block, Together
from ktpn_desktop.printing.house import USUAL
from ktpn_desktop.printing.meeting_parts import BODY
from ktpn_desktop.printing.minutes import minutes_blocks
from ktpn_desktop.printing.paper import Paper
from ktpn_desktop.printing.paragraph import Bookmark, ThaiParagraph
from ktpn_desktop.printing.pieces import as_runs
from ktpn_desktop.printing.style import CM, Align, Run, Style
from ktpn_desktop.printing.table import Column, Row, ThaiTable

ITEMS = 55
CHAPTERS = 149
CHARTED = 80
_CHAPTER = Style(size=18, bold=True, before=10, after=4, keep_with_next=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainText:
    """A paragraph: runs of one face each, in the digits that are printed."""

    runs: Sequence[Run]
    style: Style


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainTable:
    """A table: widths in points, texts of the heading and of the rows."""

    widths: Sequence[float]
    heading: Sequence[str]
    rows: Sequence[Sequence[str]]
    centred: Sequence[bool]
    ruled: bool
    size: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainChart:
    """A chart of columns; an engine that cannot draw one leaves its room empty."""

    chart: Chart
    width: float
    height: float


Plain = PlainText | PlainTable | PlainChart


def minutes() -> tuple[list[Block], Paper]:
    """Return the record of a long meeting."""
    chosen = random.Random(11)
    texts = [one.text for one in sentences()]
    items = tuple(_item(number, texts, chosen) for number in range(1, ITEMS + 1))
    agenda = [*MEETING.agenda]
    agenda[-2] = replace(agenda[-2], items=items)
    meeting = replace(MEETING, agenda=tuple(agenda))
    return list(minutes_blocks(meeting)), USUAL.paper("รายงานการประชุม")


def report() -> tuple[list[Block], Paper]:
    """Return a report on many schools."""
    chosen = random.Random(12)
    texts = [one.text for one in sentences()]
    blocks: list[Block] = []
    for number in range(1, CHAPTERS + 1):
        blocks += _chapter(number, texts, chosen)
    return blocks, USUAL.paper("รายงานผลการนิเทศ")


PAPERS = {"minutes": minutes, "report": report}


def plain(blocks: Iterable[Block], paper: Paper) -> Iterator[Plain]:
    """Yield a paper for any engine."""
    for block in blocks:
        match block:
            case ThaiParagraph():
                yield PlainText(runs=as_runs(block.text, paper.numerals), style=block.style)
            case ThaiTable():
                yield _plain_table(block, paper)
            case Chart():
                fitted = block.fit(paper.space)
                yield PlainChart(chart=block, width=paper.space.width, height=fitted.height)
            case Together():
                yield from plain(block.blocks, paper)
            case _:
                raise TypeError(block)


def _item(number: int, texts: Sequence[str], chosen: random.Random) -> AgendaItem:
    paragraphs = [" ".join(chosen.sample(texts, 5)) for _ in range(3)]
    decided = resolution(Verb.APPROVE, chosen.choice(texts))
    return AgendaItem(
        number=f"5.{number}",
        title=chosen.choice(texts)[:40],
        text="\n\n".join(paragraphs),
        resolutions=(decided,),
    )


def _chapter(number: int, texts: Sequence[str], chosen: random.Random) -> Iterator[Block]:
    title = f"{number}. โรงเรียนบ้านสมมุติ {number}"
    yield ThaiParagraph(title, _CHAPTER, Bookmark(title=title))
    yield ThaiParagraph(" ".join(chosen.sample(texts, 5)), BODY)
    columns = [
        Column(width=1.2 * CM, align=Align.CENTRE),
        Column(width=7.6 * CM),
        Column(width=2 * CM, align=Align.CENTRE),
        Column(width=5.2 * CM),
    ]
    rows = [
        Row(
            cells=[
                str(row),
                chosen.choice(texts),
                f"{chosen.uniform(1, 5):.2f}",
                chosen.choice(("ดีมาก", "ดี", chosen.choice(texts)[:30])),
            ]
        )
        for row in range(1, 13)
    ]
    heading = [Row(cells=["ที่", "รายการนิเทศ", "คะแนน", "ข้อสังเกต"])]
    yield ThaiTable(columns=columns, heading=heading, rows=rows)
    if number <= CHARTED:
        years = [str(year) for year in range(2565, 2570)]
        series = [
            Series(name=name, values=[round(chosen.uniform(20, 95), 2) for _ in years])
            for name in ("ภาษาไทย", "คณิตศาสตร์")
        ]
        yield Chart(title="ผลสัมฤทธิ์ย้อนหลัง", categories=years, series=series)
    yield ThaiParagraph(" ".join(chosen.sample(texts, 4)), BODY)


def _plain_table(table: ThaiTable, paper: Paper) -> PlainTable:
    space = paper.space
    fitted = table.fit(space)
    widths = [cell.width for cell in fitted.rows[0].cells]

    def words(row: Row) -> list[str]:
        cells = [cell if isinstance(cell, str) else cell.text for cell in row.cells]
        return ["".join(run.text for run in as_runs(cell, space.numerals)) for cell in cells]

    return PlainTable(
        widths=widths,
        heading=words(table.heading[0]) if table.heading else (),
        rows=[words(row) for row in table.rows],
        centred=[column.align is Align.CENTRE for column in table.columns],
        ruled=table.frame.ruled,
        size=table.frame.size,
    )
