"""The record of a meeting (รายงานการประชุม, แบบที่ 11), label by label."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import time

from ktpn_desktop.domain.meeting import (
    AgendaItem,
    AttendeeKind,
    Meeting,
    MeetingState,
    Signatory,
    count_quorum,
)
from ktpn_desktop.domain.resolution import DueKind, Resolution
from ktpn_desktop.printing.flow import Block, Together
from ktpn_desktop.printing.meeting_parts import (
    BODY,
    FIRST_LINE,
    LABEL,
    LISTED,
    body,
    heading,
    label,
)
from ktpn_desktop.printing.paper import Paper, write_pdf
from ktpn_desktop.printing.paragraph import Bookmark, ThaiParagraph
from ktpn_desktop.printing.signature import Signature, signature_at_right
from ktpn_desktop.printing.style import Run, Style, Text
from ktpn_desktop.printing.table import Column, Frame, Row, ThaiTable
from ktpn_desktop.printing.wording import (
    due_words,
    number_in_year,
    resolution_words,
    seat_words,
)
from ktpn_desktop.thai.dates import time_text
from ktpn_desktop.thai.numerals import Numerals

DRAFT = "ร่าง"

_TITLE = "รายงานการประชุม"
_NO_TIME = "................ น."
_MATTERS_ARISING = "เรื่องสืบเนื่อง"
_SUBTITLE = Style(first_indent=FIRST_LINE / 2, bold=True, before=4, keep_with_next=True)
_RESOLVED = Style(before=4, keep_with_next=True)
_NUMBERED = replace(LISTED, before=2)
_DUTY = Style(left=FIRST_LINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesOptions:
    """What a secretary may leave out."""

    absentees: bool = True
    positions: bool = True
    duties: bool = True  # who carries a resolution out, and by when
    checker: bool = True  # customary, though not part of แบบที่ 11
    draft_mark: bool = True  # over a record that is not adopted; an adopted one never has it


EVERYTHING = MinutesOptions()


def minutes_pdf(
    meeting: Meeting,
    *,
    numerals: Numerals = Numerals.THAI,
    options: MinutesOptions = EVERYTHING,
) -> bytes:
    """Return the record of a meeting as a PDF file."""
    draft = meeting.state is not MeetingState.ADOPTED and options.draft_mark
    paper = Paper(
        title=f"{_TITLE}{meeting.committee} {number_in_year(meeting)}",
        author=meeting.office,
        numerals=numerals,
        watermark=DRAFT if draft else None,
    )
    return write_pdf(minutes_blocks(meeting, options), paper)


def minutes_blocks(meeting: Meeting, options: MinutesOptions = EVERYTHING) -> Iterator[Block]:
    """Yield the parts of the record in their official order."""
    yield from heading(_TITLE, meeting)
    yield from _attendance(meeting, options)
    yield _time("เริ่มประชุมเวลา", meeting.actual_start)
    yield ThaiParagraph(_opening(meeting), BODY)
    for item in meeting.agenda:
        yield from _agenda_item(item, options)
    yield _end(meeting, options)


def _attendance(meeting: Meeting, options: MinutesOptions) -> Iterator[Block]:
    members = meeting.present(AttendeeKind.MEMBER)
    if options.positions:
        rows = [(seat_words(one), one.position, one.role) for one in members]
    else:
        rows = [(seat_words(one), one.role, None) for one in members]
    yield from _people("ผู้มาประชุม", rows)
    if options.absentees:
        absent = [(one.name, one.role or one.position, one.reason) for one in meeting.absent]
        yield from _people("ผู้ไม่มาประชุม", absent)
    guests = meeting.present(AttendeeKind.PARTICIPANT)
    yield from _people("ผู้เข้าร่วมประชุม", [(one.name, one.position, None) for one in guests])


def _people(
    title: str, people: Sequence[tuple[str, str | None, str | None]]
) -> Iterator[Block]:
    """Yield a numbered list of people; nothing at all when there are none."""
    if not people:
        return
    yield ThaiParagraph(label(title), LABEL)
    columns = [Column(share=0.9), Column(share=5.6), Column(share=6), Column(share=3.9)]
    if not any(last for _, _, last in people):
        columns = [Column(share=0.9), Column(share=5.6), Column(share=9.9)]
    rows = [
        Row(cells=[f"{number}.", *[cell or "" for cell in person]][: len(columns)])
        for number, person in enumerate(people, start=1)
    ]
    frame = Frame(ruled=False, before=0, after=0)
    yield ThaiTable(columns=columns, rows=rows, frame=frame)


def _time(words: str, moment: time | None) -> ThaiParagraph:
    value = _NO_TIME if moment is None else time_text(moment)
    return ThaiParagraph([label(words), f" {value}"], LABEL)


def _end(meeting: Meeting, options: MinutesOptions) -> Together:
    """Return the end of the record in one piece: nobody signs a page that says nothing."""
    blocks: list[Block] = [
        _time("เลิกประชุมเวลา", meeting.actual_end),
        _signature(meeting.note_taker, "ผู้จดรายงานการประชุม"),
    ]
    if options.checker:
        blocks.append(_signature(meeting.checker, "ผู้ตรวจรายงานการประชุม"))
    return Together(tuple(blocks), before=LABEL.before)


def _opening(meeting: Meeting) -> str:
    quorum = meeting.quorum or count_quorum(meeting.attendees)
    reached = "เมื่อกรรมการมาครบองค์ประชุมแล้ว " if quorum.reached else ""
    return f"{reached}ประธานกล่าวเปิดประชุมและดำเนินการตามระเบียบวาระ ดังนี้"


def _agenda_item(item: AgendaItem, options: MinutesOptions) -> Iterator[Block]:
    name = f"ระเบียบวาระที่ {item.number}"
    bookmark = Bookmark(title=f"{name} {item.title}")
    title: Text = [label(name), Run(f"  {item.title}", bold=True)]
    yield ThaiParagraph(title, LABEL, bookmark)
    if not (item.text or item.items or item.resolutions):
        nothing = _MATTERS_ARISING if item.title.startswith(_MATTERS_ARISING) else ""
        yield ThaiParagraph(f"ไม่มี{nothing}", BODY)
        return
    yield from _matter(item, options)
    for sub in item.items:
        yield from _sub_item(sub, options, level=1)


def _sub_item(item: AgendaItem, options: MinutesOptions, level: int) -> Iterator[Block]:
    bookmark = Bookmark(title=f"{item.number} {item.title}", level=level)
    yield ThaiParagraph(f"{item.number}  {item.title}", _SUBTITLE, bookmark)
    yield from _matter(item, options)
    for sub in item.items:
        yield from _sub_item(sub, options, level + 1)


def _matter(item: AgendaItem, options: MinutesOptions) -> Iterator[Block]:
    if item.text:
        yield from body(item.text)
    yield from _resolutions(item.resolutions, options)


def _resolutions(resolutions: Sequence[Resolution], options: MinutesOptions) -> Iterator[Block]:
    if not resolutions:
        return
    resolved = Run("มติที่ประชุม", bold=True)
    duties = [_duty(one) if options.duties else None for one in resolutions]
    if len(resolutions) == 1:
        keep = duties[0] is not None
        style = replace(_RESOLVED, keep_with_next=keep)
        yield ThaiParagraph([resolved, f"  {resolution_words(resolutions[0])}"], style)
    else:
        yield ThaiParagraph(resolved, _RESOLVED)
    for number, (one, duty) in enumerate(zip(resolutions, duties, strict=True), start=1):
        if len(resolutions) > 1:
            yield ThaiParagraph(f"{number}. {resolution_words(one)}", _NUMBERED)
        if duty is not None:
            yield ThaiParagraph(duty, _DUTY)


def _duty(resolution: Resolution) -> Text | None:
    """Return who carries a resolution out and by when; None when neither was said."""
    words: list[str | Run] = []
    if resolution.assignees:
        words += [Run("ผู้รับผิดชอบ", bold=True), f"  {', '.join(resolution.assignees)}"]
    if due := due_words(resolution.due):
        ends = resolution.due.kind in (DueKind.DATE, DueKind.PERIOD)
        name = "กำหนดแล้วเสร็จ" if ends else "กำหนด"
        words += ["\n" if words else "", Run(name, bold=True), f"  {due}"]
    return words or None


def _signature(signatory: Signatory | None, role: str) -> Block:
    name = signatory.name if signatory else None
    position = signatory.position if signatory else None
    return signature_at_right(Signature(role=role, name=name, position=position))
