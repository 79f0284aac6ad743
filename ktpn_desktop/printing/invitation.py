"""The invitation to a meeting: a letter to outside (แบบที่ 1), a memo within the office."""

from collections.abc import Iterator

from ktpn_desktop.domain.honorific import honorific
from ktpn_desktop.domain.invitation import Invitation
from ktpn_desktop.domain.meeting import Meeting
from ktpn_desktop.printing.fields import Field, FieldRow, Labels, WritingLines
from ktpn_desktop.printing.flow import Block
from ktpn_desktop.printing.house import USUAL, House
from ktpn_desktop.printing.letter import (
    BODY,
    DOTS,
    MemoHead,
    at_half,
    day_or_dots,
    krut,
    labelled,
    signed,
)
from ktpn_desktop.printing.lists import ListItem
from ktpn_desktop.printing.meeting_parts import planned_time
from ktpn_desktop.printing.paper import write_sections
from ktpn_desktop.printing.paragraph import ThaiParagraph
from ktpn_desktop.printing.signature import Signature, signature_at_right
from ktpn_desktop.printing.style import CM, Align, Run, Style, Text
from ktpn_desktop.printing.table import Column, Frame, Row, ThaiTable
from ktpn_desktop.printing.wording import number_in_year
from ktpn_desktop.thai.dates import long_date, weekday_date

NOTHING_MORE = Invitation()

_BOX = "☐\u00a0"
_LABELS = Labels(size=20, bold=True)  # of a memo
_UNRULED = Frame(ruled=False, before=0, after=6)


def invitation_pdf(
    meeting: Meeting, invitation: Invitation = NOTHING_MORE, house: House = USUAL
) -> bytes:
    """Return the invitation as letters to people outside the office, one for each of them."""
    paper = house.paper(f"{_subject(meeting)} {number_in_year(meeting)}", author=meeting.office)
    sections: list[list[Block]] = []
    for recipient in invitation.recipients or (DOTS * 2,):
        sections.append(list(_letter(meeting, invitation, house, recipient)))
        if invitation.reply_slip:
            sections.append(list(_reply_slip(meeting, invitation, house, recipient)))
    return write_sections(sections, paper)


def memo_pdf(
    meeting: Meeting, invitation: Invitation = NOTHING_MORE, house: House = USUAL
) -> bytes:
    """Return the invitation as a memo (บันทึกข้อความ) to groups and people of the office."""
    paper = house.paper(f"{_subject(meeting)} {number_in_year(meeting)}", author=meeting.office)
    recipients = invitation.recipients or (DOTS * 2,)
    return write_sections(
        [list(_memo(meeting, invitation, house, recipient)) for recipient in recipients], paper
    )


def _letter(
    meeting: Meeting, invitation: Invitation, house: House, recipient: str
) -> Iterator[Block]:
    office = house.office
    yield krut(house)
    address = "\n".join(filter(None, [office.name or meeting.office, office.address]))
    number = f"ที่  {office.document_prefix}{invitation.number or DOTS}"
    columns = [Column(share=1), Column(share=1)]
    rows = [Row(cells=[number, address])]
    yield ThaiTable(columns=columns, rows=rows, frame=_UNRULED)
    yield at_half(day_or_dots(invitation.dated))
    yield labelled("เรื่อง", f"{_subject(meeting)} {number_in_year(meeting)}")
    yield labelled("เรียน", recipient)
    if invitation.references:
        yield labelled("อ้างถึง", "\n".join(invitation.references))
    if invitation.enclosures:
        yield from _enclosures(invitation.enclosures)
    yield ThaiParagraph(
        f"{_body(meeting, house)} เพื่อพิจารณาตามระเบียบวาระการประชุมที่ส่งมาพร้อมนี้", BODY
    )
    yield ThaiParagraph("จึงเรียนมาเพื่อโปรดเข้าร่วมประชุมตามวัน เวลา และสถานที่ดังกล่าว", BODY)
    yield signed(invitation.signatory, closing="ขอแสดงความนับถือ")
    yield from _sender(house)


def _enclosures(enclosures: tuple[str, ...]) -> Iterator[Block]:
    if len(enclosures) == 1:
        yield labelled("สิ่งที่ส่งมาด้วย", enclosures[0])
        return
    for number, text in enumerate(enclosures, start=1):
        mark = "สิ่งที่ส่งมาด้วย" if number == 1 else ""
        style = Style(before=6 if number == 1 else 0)
        yield ListItem(mark=mark, text=f"{number}. {text}", style=style, room=2.7 * CM)


def _sender(house: House) -> Iterator[Block]:
    """Yield who sends the letter, at its lower left."""
    office = house.office
    lines = [
        office.group,
        f"โทร. {office.phone}" if office.phone else "",
        f"ไปรษณีย์อิเล็กทรอนิกส์ {office.email}" if office.email else "",
    ]
    yield ThaiParagraph("\n".join(filter(None, lines)), Style(before=24))


def _memo(
    meeting: Meeting, invitation: Invitation, house: House, recipient: str
) -> Iterator[Block]:
    office = house.office
    sender = " ".join(filter(None, [office.name or meeting.office, office.group]))
    phone = f" โทร. {office.phone}" if office.phone else ""
    yield MemoHead(house.krut)
    yield FieldRow([Field("ส่วนราชการ", f"{sender}{phone}")], labels=_LABELS)
    number = f"{office.document_prefix}{invitation.number or ''}"
    dated = long_date(invitation.dated) if invitation.dated else None
    yield FieldRow([Field("ที่", number), Field("วันที่", dated)], labels=_LABELS)
    subject = f"{_subject(meeting)} {number_in_year(meeting)}"
    yield FieldRow([Field("เรื่อง", subject)], labels=_LABELS)
    yield labelled("เรียน", recipient)
    yield ThaiParagraph(
        f"{_body(meeting, house)} เพื่อพิจารณาตามระเบียบวาระการประชุมที่แนบมาพร้อมนี้", BODY
    )
    yield ThaiParagraph("จึงเรียนมาเพื่อโปรดทราบและเข้าร่วมประชุม", BODY)
    yield signed(invitation.signatory)


def _reply_slip(
    meeting: Meeting, invitation: Invitation, house: House, recipient: str
) -> Iterator[Block]:
    label = number_in_year(meeting)
    name = recipient if honorific(recipient) else None  # not of a group of people
    yield ThaiParagraph("แบบตอบรับ", Style(size=18, bold=True, align=Align.CENTRE))
    yield ThaiParagraph(f"{_subject(meeting)} {label}", _SLIP_TITLE)
    yield ThaiParagraph(_when(meeting), _SLIP_TITLE)
    yield FieldRow([Field("ชื่อ – สกุล", name)])
    yield FieldRow([Field("ตำแหน่ง"), Field("หน่วยงาน")])
    yield FieldRow([Field("โทรศัพท์"), Field("ไปรษณีย์อิเล็กทรอนิกส์")])
    yield ThaiParagraph(f"{_BOX}เข้าร่วมประชุมได้", _CHOICE)
    yield ThaiParagraph(f"{_BOX}ไม่สามารถเข้าร่วมประชุมได้ เนื่องจาก", _CHOICE)
    yield WritingLines(2)
    yield ThaiParagraph(f"{_BOX}มอบผู้แทนเข้าร่วมประชุม", _CHOICE)
    yield FieldRow([Field("ชื่อ – สกุล"), Field("ตำแหน่ง")])
    yield signature_at_right(Signature(role="ผู้ตอบรับ", name=name, dated=True))
    office = house.office
    phone = f"โทร. {office.phone}" if office.phone else ""
    where = " ".join(filter(None, [office.group, phone, office.email]))
    by = f" ภายในวันที่ {long_date(invitation.answer_by)}" if invitation.answer_by else ""
    note: Text = [Run("โปรดส่งแบบตอบรับ", bold=True), f"ที่ {where}{by}"]
    yield ThaiParagraph(note, Style(before=18))


_SLIP_TITLE = Style(bold=True, align=Align.CENTRE, after=2)
_CHOICE = Style(left=1.25 * CM, before=8)


def _subject(meeting: Meeting) -> str:
    return f"ขอเชิญประชุม{meeting.committee}"


def _body(meeting: Meeting, house: House) -> str:
    office = house.office.name or meeting.office
    which = f"{meeting.committee} {number_in_year(meeting)}"
    return f"ด้วย{office} กำหนดประชุม{which} ใน{_when(meeting)}"


def _when(meeting: Meeting) -> str:
    time = planned_time(meeting)
    words = [weekday_date(meeting.held_on)]
    words += [f"เวลา {time}"] if time else []
    words += [f"ณ {meeting.place}"] if meeting.place else []
    return " ".join(words)
