"""What a later meeting corrected in a record, as a page bound to the record's end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ktpn_desktop.domain.meeting import AgendaItem, Meeting
from ktpn_desktop.domain.office import Labels
from ktpn_desktop.domain.resolution import Resolution, Verb
from ktpn_desktop.printing.flow import Block, PageBreak
from ktpn_desktop.printing.lists import listed
from ktpn_desktop.printing.meeting_parts import BODY, FIRST_LINE, TITLE
from ktpn_desktop.printing.paragraph import Bookmark, ThaiParagraph
from ktpn_desktop.printing.signature import Signature, signature_at_right
from ktpn_desktop.printing.style import Align, Style
from ktpn_desktop.printing.table import Column, Row, ThaiTable
from ktpn_desktop.printing.wording import number_in_year
from ktpn_desktop.thai.dates import weekday_date

_ADOPTING = frozenset({Verb.CERTIFY, Verb.CERTIFY_WITH_CHANGES})
_CORRECTION = re.compile(
    r"หน้า(?:ที่)?\s*(?P<page>[0-9๐-๙]+)\s*บรรทัด(?:ที่)?\s*(?P<line>[0-9๐-๙–-]+)\s*"
    r"(?:แก้ไข)?จาก\s*[“\"](?P<was>[^”\"]*)[”\"]\s*(?:แก้ไข)?เป็น\s*[“\"](?P<becomes>[^”\"]*)[”\"]"
)
_LISTED = Style(align=Align.SPREAD, left=FIRST_LINE / 2, before=2)
_COLUMNS = (
    Column(align=Align.CENTRE),
    Column(align=Align.CENTRE),
    Column(align=Align.CENTRE),
    Column(share=1),
    Column(share=1),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """The later meeting, the item at which it adopted the record, and what it resolved."""

    meeting: Meeting
    item: AgendaItem
    resolutions: tuple[Resolution, ...]

    @property
    def corrects(self) -> bool:
        """Whether anything in the record was changed."""
        return any(one.verb is Verb.CERTIFY_WITH_CHANGES for one in self.resolutions)


def amendment_at(later: Meeting, item: AgendaItem) -> Amendment:
    """Return what a meeting resolved about an earlier record at that item of its agenda."""
    adopting = tuple(one for one in item.resolutions if one.verb in _ADOPTING)
    return Amendment(meeting=later, item=item, resolutions=adopting)


def amendment_blocks(meeting: Meeting, amendment: Amendment, labels: Labels) -> Iterator[Block]:
    """Yield the page: which meeting adopted the record, and each correction."""
    title = (
        f"บันทึกการรับรองและแก้ไข{labels.minutes}"
        if amendment.corrects
        else (f"บันทึกการรับรอง{labels.minutes}")
    )
    later = amendment.meeting
    yield PageBreak()
    yield ThaiParagraph(title, TITLE, Bookmark(title=title))
    yield ThaiParagraph(f"{meeting.committee} {number_in_year(meeting)}", TITLE)
    ends = "โดยมีการแก้ไข ดังนี้" if amendment.corrects else "โดยไม่มีข้อแก้ไข"
    yield ThaiParagraph(
        f"ที่ประชุม{later.committee} {number_in_year(later)} เมื่อ{weekday_date(later.held_on)} "
        f"{labels.item} {amendment.item.number} {amendment.item.title} "
        f"ได้พิจารณา{labels.minutes} {number_in_year(meeting)} "
        f"เมื่อ{weekday_date(meeting.held_on)} แล้ว มีมติรับรอง{labels.minutes} {ends}",
        BODY,
    )
    if amendment.corrects:
        yield from _corrections(amendment)
    checker = later.checker or later.note_taker
    sign = Signature(
        role="ผู้บันทึกการแก้ไข",
        name=checker.name if checker else None,
        position=checker.position if checker else None,
    )
    yield signature_at_right(sign)


def _corrections(amendment: Amendment) -> Iterator[Block]:
    """Yield what was changed: by page and line where it is said so, in its words otherwise."""
    others: list[str] = []
    rows: list[Row] = []
    for one in amendment.resolutions:
        if one.verb is not Verb.CERTIFY_WITH_CHANGES:
            continue
        found = list(_CORRECTION.finditer(one.text))
        for each in found:
            place = [str(len(rows) + 1), each["page"], each["line"]]
            rows.append(Row(cells=[*place, each["was"], each["becomes"]]))
        if not found and one.text.strip():
            others.append(one.text.strip())
    if rows:
        names = ["ที่", "หน้า", "บรรทัดที่", "ข้อความเดิม", "แก้ไขเป็น"]
        yield ThaiTable(columns=_COLUMNS, heading=[Row(cells=names)], rows=rows)
    yield from listed(others, _LISTED)
