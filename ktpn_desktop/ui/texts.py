"""Words of the window: how dates read, what each state is called."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ktpn_desktop.domain.round import Round, RoundState
from ktpn_desktop.domain.school import SchoolGroup, SizeClass
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.thai import dates
from ktpn_desktop.thai.text import UNKNOWN
from ktpn_desktop.ui import days
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.painting import Pill

if TYPE_CHECKING:
    from ktpn_desktop.app.returned_file import FileState
    from ktpn_desktop.domain.meeting import MeetingState
    from ktpn_desktop.domain.resolution import ResolutionStatus

translate = QCoreApplication.translate


def short_date(day: date | None) -> str:
    """14 ก.ค. 2569, in English 14 Jul 2026."""
    return UNKNOWN if day is None else days.short_date(day)


def long_date(day: date | None) -> str:
    """อังคาร 14 กรกฎาคม 2569, in English Tuesday 14 July 2026."""
    return UNKNOWN if day is None else days.long_date(day)


def clock(moment: datetime | time | None) -> str:
    """13:30 น., in English 13:30."""
    if moment is None:
        return UNKNOWN
    return days.clock(moment.timetz() if isinstance(moment, datetime) else moment)


def moment_text(moment: datetime | None, *, today: date | None = None) -> str:
    """Return วันนี้ 10:42 น., or 10 ก.ค. 2569 16:05 น. for another day."""
    if moment is None:
        return UNKNOWN
    same = moment.date() == (today or date.today())
    day = translate("texts", "วันนี้") if same else short_date(moment.date())
    return f"{day} {clock(moment)}"


def round_name(round_: Round) -> str:
    """ครั้งที่ 1/2569."""
    return translate("texts", "ครั้งที่ {number}/{year}").format(
        number=round_.number, year=dates.be_label(round_.year)
    )


def visit_pill(state: VisitState, planned_on: date | None = None) -> Pill:
    """Return the state of a visit; an assigned one is dated or not."""
    match state:
        case VisitState.ASSIGNED if planned_on is None:
            return Pill(translate("texts", "ยังไม่นัด"), Tone.WARN, "circle-dashed")
        case VisitState.ASSIGNED:
            return Pill(translate("texts", "นัดแล้ว"), Tone.NEUTRAL, "calendar")
        case VisitState.IN_PROGRESS:
            return Pill(translate("texts", "กำลังนิเทศ"), Tone.INFO, "pencil")
        case VisitState.COMPLETE:
            return Pill(translate("texts", "เสร็จแล้ว"), Tone.OK, "circle-check")
        case VisitState.SENT:
            return Pill(translate("texts", "ส่งผลแล้ว"), Tone.OK, "check")
        case VisitState.MERGED:
            return Pill(translate("texts", "รวมผลแล้ว"), Tone.OK, "check")


def file_pill(state: "FileState", clashes: int = 0) -> Pill:
    """Return the state of a returned file."""
    from ktpn_desktop.app.returned_file import FileState

    words: Mapping[FileState, tuple[str, Tone, str]] = {
        FileState.READY: (translate("texts", "พร้อมรวม"), Tone.INFO, "inbox"),
        FileState.CLASHES: (
            translate("texts", "ไม่ตรงกัน {count} จุด").format(count=clashes),
            Tone.VIOLET,
            "git-compare",
        ),
        FileState.UNREADABLE: (translate("texts", "ไฟล์เปิดไม่ได้"), Tone.BAD, "file-warning"),
        FileState.UNKNOWN_VISIT: (
            translate("texts", "ไม่พบการนิเทศนี้"),
            Tone.BAD,
            "file-warning",
        ),
        FileState.NOT_FILLED: (translate("texts", "ยังไม่ได้กรอก"), Tone.WARN, "circle-dashed"),
        FileState.ARRIVING: (translate("texts", "กำลังคัดลอกมา"), Tone.INFO, "loader"),
        FileState.PLACEHOLDER: (translate("texts", "ยังไม่ได้ดาวน์โหลด"), Tone.WARN, "clock"),
        FileState.REFUSED: (translate("texts", "ไม่รับ"), Tone.NEUTRAL, "circle-x"),
        FileState.OLDER: (translate("texts", "มีไฟล์ที่ใหม่กว่า"), Tone.NEUTRAL, "history"),
        FileState.ALREADY_MERGED: (translate("texts", "รวมแล้ว"), Tone.OK, "check"),
        FileState.MERGED: (translate("texts", "รวมแล้ว"), Tone.OK, "check"),
    }
    return Pill(*words[state])


def missing_file_pill() -> Pill:
    """Return the state of a supervisor who has not sent a file."""
    return Pill(translate("texts", "ยังไม่ส่ง"), Tone.WARN, "clock")


def follow_up_pill(status: "ResolutionStatus", days_late: int = 0) -> Pill:
    """Return the state of a follow-up or a resolution; late ones say by how much."""
    from ktpn_desktop.domain.resolution import ResolutionStatus  # only where there are any

    open_ = status in (ResolutionStatus.PENDING, ResolutionStatus.IN_PROGRESS)
    if open_ and days_late > 0:
        words = translate("texts", "เกินกำหนด {days} วัน").format(days=days_late)
        return Pill(words, Tone.BAD, "clock")
    match status:
        case ResolutionStatus.PENDING:
            return Pill(translate("texts", "ยังไม่ดำเนินการ"), Tone.NEUTRAL, "circle")
        case ResolutionStatus.IN_PROGRESS:
            return Pill(translate("texts", "กำลังดำเนินการ"), Tone.WARN, "clock")
        case ResolutionStatus.DONE:
            return Pill(translate("texts", "ดำเนินการแล้ว"), Tone.OK, "check")
        case ResolutionStatus.CANCELLED:
            return Pill(translate("texts", "ยกเลิก"), Tone.NEUTRAL, "x")


def group_pill(group: SchoolGroup) -> Pill:
    """Return the committee's group of a school."""
    match group:
        case SchoolGroup.READY:
            return Pill(translate("texts", "พร้อม"), Tone.OK, "shield-check")
        case SchoolGroup.GENERAL:
            return Pill(translate("texts", "ทั่วไป"), Tone.NEUTRAL)
        case SchoolGroup.URGENT:
            return Pill(translate("texts", "เร่งรัดพิเศษ"), Tone.BAD, "flag")


def size_text(size: SizeClass) -> str:
    """Return the size of a school in a word."""
    match size:
        case SizeClass.NONE:
            return UNKNOWN
        case SizeClass.SMALL:
            return translate("texts", "เล็ก")
        case SizeClass.MEDIUM:
            return translate("texts", "กลาง")
        case SizeClass.LARGE:
            return translate("texts", "ใหญ่")
        case SizeClass.EXTRA_LARGE:
            return translate("texts", "ใหญ่พิเศษ")


def round_pill(state: RoundState) -> Pill:
    """Return the state of a round."""
    match state:
        case RoundState.DRAFT:
            return Pill(translate("texts", "ร่าง ยังไม่เผยแพร่"), Tone.WARN, "pencil")
        case RoundState.PUBLISHED:
            return Pill(translate("texts", "เผยแพร่แล้ว"), Tone.OK, "check")
        case RoundState.CLOSED:
            return Pill(translate("texts", "ปิดรอบแล้ว"), Tone.NEUTRAL, "lock")


def meeting_pill(state: "MeetingState") -> Pill:
    """Return the state of a meeting's minutes."""
    from ktpn_desktop.domain.meeting import MeetingState  # only those who hold meetings

    match state:
        case MeetingState.DRAFT:
            return Pill(translate("texts", "กำลังจดรายงาน"), Tone.INFO, "pencil")
        case MeetingState.AWAITING_ADOPTION:
            return Pill(translate("texts", "รอรับรอง"), Tone.WARN, "clock")
        case MeetingState.ADOPTED:
            return Pill(translate("texts", "รับรองแล้ว"), Tone.OK, "stamp")
