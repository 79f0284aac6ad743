"""What the papers of a meeting have in common: measures, the heading, the bodies of text."""

import re
from collections.abc import Iterable, Iterator

from ktpn_desktop.domain.meeting import Meeting
from ktpn_desktop.printing.lines import break_lines
from ktpn_desktop.printing.lists import ListItem
from ktpn_desktop.printing.paragraph import ThaiParagraph
from ktpn_desktop.printing.style import CM, Align, Run, Space, Style
from ktpn_desktop.printing.table import Column
from ktpn_desktop.printing.wording import number_in_year
from ktpn_desktop.thai.dates import time_range, time_text, weekday_date

FIRST_LINE = 2.5 * CM
TITLE = Style(size=18, bold=True, align=Align.CENTRE, keep_with_next=True)
LABEL = Style(before=8, keep_with_next=True)
BODY = Style(align=Align.SPREAD, first_indent=FIRST_LINE, before=2)
LISTED = Style(align=Align.SPREAD, left=FIRST_LINE)
NUMBER = 0.65 * CM  # the room of a number before what it counts

_RULE = "-" * 44
_NUMBER = 0.9 * CM
_GAP = 14.0
_LONGEST_NAME = 5.4 * CM
_LONGEST_LAST = 5 * CM
_ENDLESS = 100_000.0
_LIST_ITEM = re.compile(r"\s*(\(?[0-9๐-๙]+(\.[0-9๐-๙]+)*[.)]|[-–•*])\s")
_KINDS_OF_TEXT = (
    *("ความเป็นมา", "ข้อเท็จจริง", "ข้อกฎหมาย", "ข้อระเบียบ", "ข้อพิจารณา", "ข้อเสนอ", "ข้อสังเกต"),
    *("การอภิปราย", "อภิปราย", "ความเห็นของที่ประชุม", "ความเห็นแย้ง", "ความเห็น", "หมายเหตุ"),
)
_KIND = re.compile(rf"({'|'.join(_KINDS_OF_TEXT)})(?: ?:|  +|(?=\n))")
_EMPTY_LINE = re.compile(r"\n\s*\n")


def label(text: str) -> Run:
    """Return a section label: bold and underlined."""
    return Run(text, bold=True, underline=True)


def heading(
    title: str, meeting: Meeting, *, time: str | None = None
) -> Iterator[ThaiParagraph]:
    """Yield the centred heading: what it is, of which meeting, when and where."""
    lines = [f"{title}{meeting.committee}"]
    if meeting.office not in meeting.committee:
        lines.append(meeting.office)
    when = weekday_date(meeting.held_on)
    lines += [number_in_year(meeting), f"{when} เวลา {time}" if time else f"เมื่อ{when}"]
    if meeting.place:
        lines.append(f"ณ {meeting.place}")
    for line in lines:
        yield ThaiParagraph(line, TITLE)
    yield ThaiParagraph(_RULE, Style(align=Align.CENTRE, keep_with_next=True))


def people_columns(people: Iterable[tuple[str | None, ...]]) -> list[Column]:
    """Return columns for numbered people: name, position, what they are or why they are not.

    Names and the last column have the room they need, within limits, so that lists of one
    paper stand under each other; the position has the rest.
    """
    listed = list(people)
    name = max((_width(one[0]) for one in listed), default=0.0)
    last = max((_width(one[2]) for one in listed), default=0.0)
    columns = [Column(width=_NUMBER), Column(width=min(name, _LONGEST_NAME)), Column(share=1)]
    return [*columns, Column(width=min(last, _LONGEST_LAST))] if last else columns


def _width(text: str | None) -> float:
    """Return the room that a text takes on one line, and a gap after it."""
    if not text:
        return 0.0
    lines = break_lines(text, Style(), Space(_ENDLESS))
    return max(line.width for line in lines) + _GAP


def planned_time(meeting: Meeting) -> str | None:
    """Return the planned time, 13.00 – 16.30 น.; None while it is not known."""
    if meeting.starts is None:
        return None
    if meeting.ends is None:
        return time_text(meeting.starts)
    return time_range(meeting.starts, meeting.ends)


def body(text: str) -> Iterator[ThaiParagraph | ListItem]:
    """Yield typed text: paragraphs are parted by an empty line, lines of a list stay lines.

    A paragraph that begins with what kind of text it is, such as a dissenting opinion
    (ความเห็นแย้ง:), has that word in bold.
    """
    for paragraph in _EMPTY_LINE.split(text.strip()):
        lines: list[str] = []
        for line in paragraph.split("\n"):
            if mark := _LIST_ITEM.match(line):
                yield from _paragraph(lines)
                lines = []
                said = line[mark.end() :].strip()
                yield ListItem(mark=mark[1], text=said, style=LISTED, room=NUMBER)
            else:
                lines.append(line.strip())
        yield from _paragraph(lines)


def _paragraph(lines: list[str]) -> Iterator[ThaiParagraph]:
    if any(lines):
        text = "\n".join(lines)
        kind = _KIND.match(text)
        if kind is None:
            yield ThaiParagraph(text, BODY)
        else:
            rest = text[kind.end() :].lstrip(" ")
            yield ThaiParagraph([Run(kind[1], bold=True), f"{_colon(kind[0])}{rest}"], BODY)


def _colon(kind: str) -> str:
    """Return what stands between the kind of a text and the text, as it was typed."""
    return ": " if kind.endswith(":") else "" if kind.strip() == kind else "  "
