"""The register of resolutions (ทะเบียนมติ): who owes what since which meeting, and how late."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ktpn_desktop.domain.meeting import Meeting
from ktpn_desktop.domain.resolution import Resolution, ResolutionStatus, days_late
from ktpn_desktop.printing.flow import Block
from ktpn_desktop.printing.house import USUAL, House
from ktpn_desktop.printing.paper import write_pdf
from ktpn_desktop.printing.paragraph import ThaiParagraph
from ktpn_desktop.printing.style import Align, Run, Style, Text
from ktpn_desktop.printing.table import Column, Frame, Row, ThaiTable
from ktpn_desktop.printing.wording import due_words, resolution_words
from ktpn_desktop.thai.dates import be_label, long_date

STATUSES: dict[ResolutionStatus, str] = {
    ResolutionStatus.PENDING: "ยังไม่ดำเนินการ",
    ResolutionStatus.IN_PROGRESS: "อยู่ระหว่างดำเนินการ",
    ResolutionStatus.DONE: "ดำเนินการแล้ว",
    ResolutionStatus.CANCELLED: "ยกเลิก",
}

_TITLE = "ทะเบียนมติที่ประชุม"
_SIZE = 14.0
_HEADING = Style(size=18, bold=True, align=Align.CENTRE)
_COLUMNS = (
    Column(align=Align.CENTRE),
    Column(share=9),
    Column(align=Align.CENTRE),
    Column(share=5),
    Column(share=5),
    Column(share=5),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """One resolution with the meeting and the agenda item it comes from."""

    meeting: Meeting
    item: str
    resolution: Resolution


def register_pdf(entries: Sequence[Registered], today: date, house: House = USUAL) -> bytes:
    """Return the register as a PDF file; delays are counted up to that day."""
    return write_pdf(_blocks(entries, today, house), house.wide_paper(_TITLE))


def _blocks(entries: Sequence[Registered], today: date, house: House) -> Iterator[Block]:
    yield ThaiParagraph(f"{_TITLE} {house.office.committee}", _HEADING)
    late = sum(1 for one in entries if _late(one.resolution, today))
    open_ = sum(1 for one in entries if one.resolution.open)
    counts = f"ทั้งหมด {len(entries)} มติ ยังไม่แล้วเสร็จ {open_} มติ เกินกำหนด {late} มติ"
    yield ThaiParagraph(
        f"ข้อมูล ณ วันที่ {long_date(today)} · {counts}", Style(align=Align.CENTRE, after=4)
    )
    names = ["ที่", "มติ", "ที่มา", "ผู้รับผิดชอบ", "กำหนด", "สถานะ"]
    rows = [_row(number, one, today) for number, one in enumerate(entries, start=1)]
    yield ThaiTable(
        columns=_COLUMNS, heading=[Row(cells=names)], rows=rows, frame=Frame(size=_SIZE)
    )
    if not entries:
        yield ThaiParagraph("ไม่มีมติ", Style(align=Align.CENTRE))


def _row(number: int, one: Registered, today: date) -> Row:
    resolution = one.resolution
    origin = f"{one.meeting.number}/{be_label(one.meeting.year)} วาระ {one.item}"
    return Row(
        cells=[
            str(number),
            resolution_words(resolution),
            origin,
            ", ".join(resolution.assignees) or "–",
            due_words(resolution.due) or "–",
            _state(resolution, today),
        ],
        shaded=_late(resolution, today) > 0,
    )


def _state(resolution: Resolution, today: date) -> Text:
    if not resolution.asks:
        return "–"  # nobody was to do anything
    words: list[str | Run] = [STATUSES[resolution.status]]
    if days := _late(resolution, today):
        words.append(Run(f"\nเกินกำหนด {days} วัน", bold=True))
    if resolution.status_note:
        words.append(f"\n{resolution.status_note}")
    return words


def _late(resolution: Resolution, today: date) -> int:
    return days_late(resolution.due, today) if resolution.open else 0
