"""What is still open with a school: what visits asked for, and what the committee resolved."""

from collections.abc import Iterator

from ktpn_desktop.domain.resolution import days_late
from ktpn_desktop.domain.terms import FINDINGS
from ktpn_desktop.printing.flow import Block
from ktpn_desktop.printing.paragraph import ThaiParagraph
from ktpn_desktop.printing.register import STATUSES, Registered
from ktpn_desktop.printing.school_known import OpenFinding, Room, SchoolPack
from ktpn_desktop.printing.school_pack_pieces import (
    FRAME,
    NOTHING,
    UNKNOWN,
    clipped,
    heading,
    more,
)
from ktpn_desktop.printing.style import Align, Run
from ktpn_desktop.printing.table import Column, Row, ThaiTable
from ktpn_desktop.printing.wording import due_words, resolution_words
from ktpn_desktop.thai.dates import short_date
from ktpn_desktop.thai.era import be_label


def open_findings(pack: SchoolPack, room: Room) -> Iterator[Block]:
    """Yield what the visits asked for and is not done."""
    yield heading("ข้อเสนอแนะและข้อตกลงที่ต้องติดตาม")
    if not pack.open_findings:
        yield ThaiParagraph("ไม่มี", NOTHING)
        return
    yield ThaiTable(
        columns=[
            Column(align=Align.CENTRE),
            Column(share=8),
            Column(align=Align.CENTRE),
            Column(share=3.4, align=Align.CENTRE),
        ],
        heading=[Row(cells=["ที่", "เรื่อง", "เมื่อ", "กำหนดและสถานะ"])],
        rows=[
            _finding_row(number, one, pack, room)
            for number, one in enumerate(pack.open_findings[: room.findings], start=1)
        ],
        frame=FRAME,
    )
    yield from more(len(pack.open_findings) - room.findings, "เรื่อง")


def _finding_row(number: int, one: OpenFinding, pack: SchoolPack, room: Room) -> Row:
    finding, due = one.finding, one.finding.due
    by: list[str | Run] = [f"{short_date(due)}\n" if due else "", STATUSES[one.status]]
    if due and due < pack.today:
        by.append(Run(f"\nเกินกำหนด {(pack.today - due).days} วัน", bold=True))
    about: list[str | Run] = [
        Run(FINDINGS[finding.kind], bold=True),
        f"  {clipped(finding.text, room.letters)}",
    ]
    return Row(cells=[str(number), about, short_date(one.since), by])


def open_resolutions(pack: SchoolPack, room: Room) -> Iterator[Block]:
    """Yield what the committee resolved about the school and is not done."""
    if not pack.resolutions:
        return
    yield heading("มติที่ประชุมเกี่ยวกับโรงเรียนนี้ที่ยังไม่แล้วเสร็จ")
    yield ThaiTable(
        columns=[
            Column(share=6.4),
            Column(align=Align.CENTRE),
            Column(share=3.2),
            Column(share=5),
        ],
        heading=[Row(cells=["มติ", "ครั้งที่", "ผู้รับผิดชอบ", "กำหนดและสถานะ"])],
        rows=[_resolution_row(one, pack, room) for one in pack.resolutions[: room.resolutions]],
        frame=FRAME,
    )
    yield from more(len(pack.resolutions) - room.resolutions, "มติ")


def _resolution_row(one: Registered, pack: SchoolPack, room: Room) -> Row:
    resolution, letters = one.resolution, room.letters
    state: list[str | Run] = [clipped(due_words(resolution.due), letters) or UNKNOWN]
    state.append(f"\n{STATUSES[resolution.status]}")
    if late := days_late(resolution.due, pack.today):
        state.append(Run(f"\nเกินกำหนด {late} วัน", bold=True))
    return Row(
        cells=[
            clipped(resolution_words(resolution), letters),
            f"{one.meeting.number}/{be_label(one.meeting.year)}",
            clipped(", ".join(resolution.assignees), letters) or UNKNOWN,
            state,
        ]
    )
