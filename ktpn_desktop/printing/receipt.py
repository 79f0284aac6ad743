"""What became of the workbooks that one supervisor returned (ใบรับผลการนิเทศ)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from ktpn_desktop.domain.device import ReceiptState
from ktpn_desktop.printing.fields import Field, FieldRow
from ktpn_desktop.printing.flow import Block
from ktpn_desktop.printing.house import USUAL, House
from ktpn_desktop.printing.paper import write_pdf
from ktpn_desktop.printing.paragraph import ThaiParagraph
from ktpn_desktop.printing.signature import Signature, signatures_side_by_side
from ktpn_desktop.printing.style import Align, Style
from ktpn_desktop.printing.table import Column, Frame, Row, ThaiTable
from ktpn_desktop.thai.dates import long_date, short_date, time_text

STATES: dict[ReceiptState, str] = {
    ReceiptState.MERGED: "รับและรวมผลแล้ว",
    ReceiptState.OLDER: "มีฉบับที่ใหม่กว่าแล้ว",
    ReceiptState.REFUSED: "ยังไม่รับ",
}

_TITLE = "ใบรับผลการนิเทศ"
_COLUMNS = (
    Column(align=Align.CENTRE),
    Column(share=5),
    Column(align=Align.CENTRE),
    Column(align=Align.CENTRE),
    Column(share=5),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """One workbook that came back, and what the office answered."""

    school: str
    revision: int
    state: ReceiptState
    reason: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptPaper:
    """From whom, by whom and what."""

    person: str
    position: str | None = None
    round_name: str | None = None
    received: Sequence[Received] = ()
    receiver: str | None = None
    receiver_position: str | None = None


def receipt_pdf(paper: ReceiptPaper, today: date, house: House = USUAL) -> bytes:
    """Return the receipt as a PDF file."""
    return write_pdf(_blocks(paper, today, house), house.paper(f"{_TITLE} {paper.person}"))


def _blocks(paper: ReceiptPaper, today: date, house: House) -> Iterator[Block]:
    yield ThaiParagraph(_TITLE, Style(size=20, bold=True, align=Align.CENTRE))
    if house.office.name:
        yield ThaiParagraph(house.office.name, Style(bold=True, align=Align.CENTRE, after=6))
    yield FieldRow([Field("รับจาก", paper.person), Field("ตำแหน่ง", paper.position)])
    yield FieldRow([Field("รอบการนิเทศ", paper.round_name, 2), Field("วันที่", long_date(today))])
    names = ["ที่", "โรงเรียน", "ฉบับที่", "รับเมื่อ", "ผลการรับ"]
    rows = [_row(number, one) for number, one in enumerate(paper.received, start=1)]
    yield ThaiTable(
        columns=_COLUMNS, heading=[Row(cells=names)], rows=rows, frame=Frame(size=15)
    )
    merged = sum(one.state is ReceiptState.MERGED for one in paper.received)
    total = f"รับและรวมผลแล้ว {merged} จาก {len(paper.received)} ฉบับ"
    yield ThaiParagraph(total, Style(bold=True))
    yield signatures_side_by_side(
        Signature(role="ผู้ส่ง", name=paper.person, position=paper.position, dated=True),
        Signature(
            role="ผู้รับ", name=paper.receiver, position=paper.receiver_position, dated=True
        ),
    )


def _row(number: int, one: Received) -> Row:
    at = f"{short_date(one.at.date())}\n{time_text(one.at.time())}" if one.at else "–"
    state = STATES[one.state]
    result = f"{state}: {one.reason}" if one.reason else state
    return Row(cells=[str(number), one.school, str(one.revision), at, result])
