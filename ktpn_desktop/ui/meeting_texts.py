"""Words for people about meetings: their names, their quorum, what was resolved, by when."""

from PySide6.QtCore import QCoreApplication

from ktpn_desktop.domain.meeting import Meeting, count_quorum
from ktpn_desktop.domain.resolution import Due, DueKind, Verb
from ktpn_desktop.thai.dates import be_label
from ktpn_desktop.ui.texts import short_date
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.painting import Pill

translate = QCoreApplication.translate


def meeting_name(meeting: Meeting) -> str:
    """ครั้งที่ 2/2569."""
    return translate("meetings", "ครั้งที่ {number}/{year}").format(
        number=meeting.number, year=be_label(meeting.year)
    )


def attendance_text(meeting: Meeting) -> str:
    """7 จาก 9 คน: members who came, or were represented."""
    quorum = meeting.quorum or count_quorum(meeting.attendees)
    words = translate("meetings", "{counted} จาก {members} คน")
    return words.format(counted=quorum.counted, members=quorum.members)


def quorum_pill(meeting: Meeting) -> Pill:
    """Return whether enough members came."""
    quorum = meeting.quorum or count_quorum(meeting.attendees)
    if quorum.reached:
        return Pill(translate("meetings", "ครบองค์ประชุม"), Tone.OK, "check")
    return Pill(translate("meetings", "ไม่ครบองค์ประชุม"), Tone.BAD, "circle-alert")


def verb_text(verb: Verb) -> str:
    """Return what kind of decision a resolution is, in a word."""
    words = {
        Verb.ACKNOWLEDGE: translate("meetings", "รับทราบ"),
        Verb.CERTIFY: translate("meetings", "รับรอง"),
        Verb.CERTIFY_WITH_CHANGES: translate("meetings", "รับรองโดยมีการแก้ไข"),
        Verb.APPROVE: translate("meetings", "เห็นชอบ"),
        Verb.APPROVE_IN_PRINCIPLE: translate("meetings", "เห็นชอบในหลักการ"),
        Verb.APPROVE_WITH_CHANGES: translate("meetings", "เห็นชอบโดยมีเงื่อนไข"),
        Verb.AUTHORIZE: translate("meetings", "อนุมัติ"),
        Verb.ASSIGN: translate("meetings", "มอบหมาย"),
        Verb.APPOINT: translate("meetings", "แต่งตั้ง"),
        Verb.REJECT: translate("meetings", "ไม่เห็นชอบ"),
        Verb.DEFER: translate("meetings", "ให้เลื่อนการพิจารณา"),
        Verb.SUSPEND: translate("meetings", "ให้ชะลอ"),
        Verb.REFER: translate("meetings", "ให้เสนอ"),
    }
    return words[verb]


def due_text(due: Due) -> str:
    """Return by when a resolution is to be done; empty when nothing was fixed."""
    words = [_moment(due), due.text or ""]
    return " ".join(word for word in words if word)


def _moment(due: Due) -> str:
    match due.kind:
        case DueKind.DATE if due.on is not None:
            return short_date(due.on)
        case DueKind.PERIOD if due.start is not None or due.end is not None:
            return f"{short_date(due.start)} – {short_date(due.end)}"
        case DueKind.RECURRING:
            return _every(due.every)
        case DueKind.IMMEDIATE:
            return translate("meetings", "โดยเร่งด่วน")
        case _:
            return ""


def _every(every: str | None) -> str:
    words = {
        "week": translate("meetings", "ทุกสัปดาห์"),
        "month": translate("meetings", "ทุกเดือน"),
        "quarter": translate("meetings", "ทุกไตรมาส"),
        "term": translate("meetings", "ทุกภาคเรียน"),
        "year": translate("meetings", "ทุกปี"),
    }
    return words.get(every or "", translate("meetings", "เป็นประจำ"))
