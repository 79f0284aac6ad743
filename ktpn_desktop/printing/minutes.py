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
from ktpn_desktop.domain.office import LABELS, Labels
from ktpn_desktop.domain.resolution import DueKind, Resolution
from ktpn_desktop.printing.amendment import Amendment, amendment_blocks
from ktpn_desktop.printing.flow import Block, Together
from ktpn_desktop.printing.house import USUAL, House
from ktpn_desktop.printing.lists import ListItem
from ktpn_desktop.printing.meeting_parts import (
    BODY,
    FIRST_LINE,
    LABEL,
    LISTED,
    NUMBER,
    body,
    heading,
    label,
    people_columns,
)
from ktpn_desktop.printing.paper import write_pdf
from ktpn_desktop.printing.paragraph import Bookmark, ThaiParagraph
from ktpn_desktop.printing.signature import Signature, signature_at_right
from ktpn_desktop.printing.style import Align, Run, Style, Text
from ktpn_desktop.printing.table import Cell, Column, Frame, Row, ThaiTable
from ktpn_desktop.printing.wording import (
    due_words,
    number_in_year,
    resolution_words,
    seat_words,
)
from ktpn_desktop.thai.dates import time_text

DRAFT = "ร่าง"

_NO_TIME = "................ น."
_MATTERS_ARISING = "เรื่องสืบเนื่อง"
_STEP = FIRST_LINE / 2  # of each level of items under items
_DEEPEST = 3  # the last level that begins further right
_SUBTITLE = Style(bold=True, before=4, keep_with_next=True)
_RESOLVED = Style(align=Align.SPREAD, before=4, keep_with_next=True)
_NUMBERED = replace(LISTED, before=2)
_DUTY = Style(left=FIRST_LINE)
_SHORT = 400  # letters of a last paragraph that goes with the signatures
_WITH_LAST = 4  # columns of people, when anyone has a role or a reason

_Person = tuple[str, str | None, str | None]


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
    house: House = USUAL,
    *,
    options: MinutesOptions = EVERYTHING,
    amendment: Amendment | None = None,
) -> bytes:
    """Return the record of a meeting as a PDF file.

    What a later meeting corrected in it is bound to its end, as a page of its own.
    """
    draft = meeting.state is not MeetingState.ADOPTED and options.draft_mark
    labels = house.office.labels
    paper = house.paper(
        f"{labels.minutes}{meeting.committee} {number_in_year(meeting)}",
        author=meeting.office,
        watermark=DRAFT if draft else None,
    )
    blocks = list(minutes_blocks(meeting, options, labels))
    if amendment is not None:
        blocks += amendment_blocks(meeting, amendment, labels)
    return write_pdf(blocks, paper)


def minutes_blocks(
    meeting: Meeting, options: MinutesOptions = EVERYTHING, labels: Labels = LABELS
) -> Iterator[Block]:
    """Yield the parts of the record in their official order."""
    record = _Record(meeting, options, labels)
    yield from heading(labels.minutes, meeting)
    yield from record.attendance()
    yield _time(labels.started, meeting.actual_start)
    said: list[Block] = [ThaiParagraph(_opening(meeting), BODY)]
    for item in meeting.agenda:
        said += record.agenda_item(item)
    last = said[-1]
    short = isinstance(last, ThaiParagraph) and _letters(last.text) <= _SHORT
    yield from said[:-1] if short else said
    yield record.end([last] if short else [])


@dataclass(frozen=True, slots=True)
class _Record:
    """The parts of one record, with what is left out and what its labels say."""

    meeting: Meeting
    options: MinutesOptions
    labels: Labels

    def attendance(self) -> Iterator[Block]:
        """Yield who came, who did not and who took part."""
        lists = list(self._lists())
        columns = people_columns([person for _, people in lists for person in people])
        for title, people in lists:
            if people:
                yield ThaiParagraph(label(title), LABEL)
                yield _people(people, columns)

    def _lists(self) -> Iterator[tuple[str, list[_Person]]]:
        meeting = self.meeting
        members = meeting.present(AttendeeKind.MEMBER)
        if self.options.positions:
            rows = [(seat_words(one), one.position, one.role) for one in members]
        else:
            rows = [(seat_words(one), one.role, None) for one in members]
        yield self.labels.present, rows
        if self.options.absentees:
            yield (
                self.labels.absent,
                [(one.name, one.role or one.position, one.reason) for one in meeting.absent],
            )
        guests = meeting.present(AttendeeKind.PARTICIPANT)
        yield self.labels.participants, [(one.name, one.position, None) for one in guests]

    def agenda_item(self, item: AgendaItem) -> Iterator[Block]:
        """Yield an item of the agenda with all that stands under it."""
        name = f"{self.labels.item} {item.number}"
        bookmark = Bookmark(title=f"{name} {item.title}")
        title: Text = [label(name), Run(f"  {item.title}", bold=True)]
        yield ThaiParagraph(title, LABEL, bookmark)
        if not (item.text or item.items or item.resolutions):
            nothing = _MATTERS_ARISING if item.title.startswith(_MATTERS_ARISING) else ""
            yield ThaiParagraph(f"ไม่มี{nothing}", BODY)
            return
        yield from self._matter(item)
        for sub in item.items:
            yield from self._sub_item(sub, level=1)

    def _sub_item(self, item: AgendaItem, level: int) -> Iterator[Block]:
        bookmark = Bookmark(title=f"{item.number} {item.title}", level=level)
        style = replace(_SUBTITLE, first_indent=min(level, _DEEPEST) * _STEP)
        yield ThaiParagraph(f"{item.number}  {item.title}", style, bookmark)
        yield from self._matter(item)
        for sub in item.items:
            yield from self._sub_item(sub, level + 1)

    def _matter(self, item: AgendaItem) -> Iterator[Block]:
        if item.text:
            yield from body(item.text)
        yield from self._resolutions(item.resolutions)

    def _resolutions(self, resolutions: Sequence[Resolution]) -> Iterator[Block]:
        if not resolutions:
            return
        resolved = Run(self.labels.resolved, bold=True)
        duties = [self._duty(one) if self.options.duties else None for one in resolutions]
        if len(resolutions) == 1:
            keep = duties[0] is not None
            style = replace(_RESOLVED, keep_with_next=keep)
            yield ThaiParagraph([resolved, f"  {resolution_words(resolutions[0])}"], style)
        else:
            yield ThaiParagraph(resolved, _RESOLVED)
        for number, (one, duty) in enumerate(zip(resolutions, duties, strict=True), start=1):
            if len(resolutions) > 1:
                style = replace(_NUMBERED, keep_with_next=duty is not None)
                said = resolution_words(one)
                yield ListItem(mark=f"{number}.", text=said, style=style, room=NUMBER)
            if duty is not None:
                left = _DUTY.left + (NUMBER if len(resolutions) > 1 else 0)
                yield ThaiParagraph(duty, replace(_DUTY, left=left))

    def _duty(self, resolution: Resolution) -> Text | None:
        """Return who carries a resolution out and by when; None when neither was said."""
        words: list[str | Run] = []
        if resolution.assignees:
            words += [
                Run(self.labels.assignees, bold=True),
                f"  {', '.join(resolution.assignees)}",
            ]
        if due := due_words(resolution.due):
            ends = resolution.due.kind in (DueKind.DATE, DueKind.PERIOD)
            name = "กำหนดแล้วเสร็จ" if ends else "กำหนด"
            words += ["\n" if words else "", Run(name, bold=True), f"  {due}"]
        return words or None

    def end(self, last: Sequence[Block]) -> Together:
        """Return the end of the record in one piece: nobody signs a page that says nothing."""
        meeting = self.meeting
        blocks: list[Block] = [
            *last,
            _time(self.labels.ended, meeting.actual_end),
            _signature(meeting.note_taker, self.labels.note_taker),
        ]
        if self.options.checker:
            blocks.append(_signature(meeting.checker, self.labels.checker))
        return Together(tuple(blocks), before=LABEL.before)


def _people(people: Sequence[_Person], columns: Sequence[Column]) -> ThaiTable:
    """Return a numbered list; a row without a last cell has its room for the position."""
    rows = []
    for number, (name, position, last) in enumerate(people, start=1):
        cells: list[Text | Cell] = [f"{number}.", name]
        span = 2 if len(columns) == _WITH_LAST and not last else 1
        cells.append(Cell(text=position or "", span=span))
        rows.append(Row(cells=[*cells, last] if last else cells))
    return ThaiTable(columns=columns, rows=rows, frame=Frame(ruled=False, before=0, after=0))


def _letters(text: Text) -> int:
    """Return how long a text is."""
    parts = [text] if isinstance(text, str | Run) else text
    return sum(len(part.text if isinstance(part, Run) else part) for part in parts)


def _time(words: str, moment: time | None) -> ThaiParagraph:
    value = _NO_TIME if moment is None else time_text(moment)
    return ThaiParagraph([label(words), f" {value}"], LABEL)


def _opening(meeting: Meeting) -> str:
    quorum = meeting.quorum or count_quorum(meeting.attendees)
    reached = "เมื่อกรรมการมาครบองค์ประชุมแล้ว " if quorum.reached else ""
    return f"{reached}ประธานกล่าวเปิดประชุมและดำเนินการตามระเบียบวาระ ดังนี้"


def _signature(signatory: Signatory | None, role: str) -> Block:
    name = signatory.name if signatory else None
    position = signatory.position if signatory else None
    return signature_at_right(Signature(role=role, name=name, position=position))
