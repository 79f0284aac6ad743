"""What a meeting decided, told to the public: one paragraph and the resolutions."""

from collections.abc import Iterator

from ktpn_desktop.domain.meeting import AgendaItem, AttendeeKind, Meeting, MeetingState
from ktpn_desktop.domain.problem import Problem, Refused
from ktpn_desktop.domain.resolution import Resolution, Verb
from ktpn_desktop.printing.flow import Block
from ktpn_desktop.printing.house import USUAL, House
from ktpn_desktop.printing.lists import listed
from ktpn_desktop.printing.meeting_parts import BODY, heading
from ktpn_desktop.printing.paper import write_pdf
from ktpn_desktop.printing.paragraph import ThaiParagraph
from ktpn_desktop.printing.style import Align, Run, Style, Text
from ktpn_desktop.printing.wording import number_in_year, resolution_words
from ktpn_desktop.thai.dates import be_label, weekday_date

_TITLE = "สรุปผลการประชุม"
_ROUTINE = frozenset({Verb.ACKNOWLEDGE, Verb.CERTIFY, Verb.CERTIFY_WITH_CHANGES})
_CHAIR = "ประธาน"


def summary_pdf(meeting: Meeting, house: House = USUAL) -> bytes:
    """Return the summary as a PDF file. Raises Refused `printing.not_adopted`."""
    _refuse_drafts(meeting)
    paper = house.paper(f"{_TITLE}{meeting.committee} {number_in_year(meeting)}")
    return write_pdf(_blocks(meeting, house), paper)


def summary_text(meeting: Meeting, house: House = USUAL) -> str:
    """Return the same as text, for a web page. Raises Refused `printing.not_adopted`."""
    _refuse_drafts(meeting)
    lines = [f"{_TITLE}{meeting.committee} {number_in_year(meeting)}", "", _told(meeting)]
    lines += [f"{n}. {title} {words}" for n, (title, words) in enumerate(_decided(meeting), 1)]
    return "\n".join([*lines, "", *_sender(meeting, house)])


def _refuse_drafts(meeting: Meeting) -> None:
    if meeting.state is not MeetingState.ADOPTED:
        values = {"meeting": f"{meeting.number}/{be_label(meeting.year)}"}
        raise Refused(Problem(code="printing.not_adopted", values=values))


def _blocks(meeting: Meeting, house: House) -> Iterator[Block]:
    yield from heading(_TITLE, meeting)
    yield ThaiParagraph(_told(meeting), BODY)
    items: list[Text] = [
        [Run(title, bold=True), f" {words}"] for title, words in _decided(meeting)
    ]
    yield from listed(items, Style(align=Align.SPREAD, left=BODY.first_indent / 2, before=2))
    sender = "\n".join(_sender(meeting, house))
    yield ThaiParagraph(sender, Style(before=18))


def _told(meeting: Meeting) -> str:
    members = [one for one in meeting.attendees if one.kind is AttendeeKind.MEMBER]
    came = meeting.present(AttendeeKind.MEMBER)
    words = [
        f"{meeting.committee} {meeting.office}"
        if meeting.office not in meeting.committee
        else meeting.committee
    ]
    words.append(f"ประชุม{number_in_year(meeting)} เมื่อ{weekday_date(meeting.held_on)}")
    words += [f"ณ {meeting.place}"] if meeting.place else []
    chair = next((one.name for one in came if (one.role or "").startswith(_CHAIR)), None)
    words += [f"โดยมี{chair} เป็นประธาน"] if chair else []
    words += [f"มีกรรมการมาประชุม {len(came)} จาก {len(members)} คน"] if members else []
    ends = "ที่ประชุมมีมติที่สำคัญ ดังนี้" if any(_decided(meeting)) else "ที่ประชุมรับทราบตามระเบียบวาระ"
    return " ".join([*words, ends])


def _decided(meeting: Meeting) -> Iterator[tuple[str, str]]:
    """Yield each resolution that decides something, with the item it was taken on."""
    for item in meeting.items():
        for resolution in _decisions(item):
            yield item.title, resolution_words(resolution)


def _decisions(item: AgendaItem) -> list[Resolution]:
    return [one for one in item.resolutions if one.verb not in _ROUTINE]


def _sender(meeting: Meeting, house: House) -> list[str]:
    office = house.office
    lines = [office.group, office.name or meeting.office, office.address.replace("\n", " ")]
    lines.append(f"โทร. {office.phone}" if office.phone else "")
    return [line for line in lines if line]
