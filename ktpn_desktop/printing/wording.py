"""Words that the papers of meetings share: resolutions, when they are due, who came."""

from calendar import monthrange
from datetime import date

from ktpn_desktop.domain.meeting import Attendee, Meeting, Presence
from ktpn_desktop.domain.resolution import Due, DueKind, Resolution, Verb
from ktpn_desktop.thai.dates import be_label, date_range, long_date, month_range

VERBS: dict[Verb, str] = {
    Verb.ACKNOWLEDGE: "รับทราบ",
    Verb.CERTIFY: "รับรอง",
    Verb.CERTIFY_WITH_CHANGES: "รับรองโดยมีการแก้ไข",
    Verb.APPROVE: "เห็นชอบ",
    Verb.APPROVE_IN_PRINCIPLE: "เห็นชอบในหลักการ",
    Verb.APPROVE_WITH_CHANGES: "เห็นชอบโดยมีเงื่อนไข",
    Verb.AUTHORIZE: "อนุมัติ",
    Verb.ASSIGN: "มอบหมาย",
    Verb.APPOINT: "แต่งตั้ง",
    Verb.REJECT: "ไม่เห็นชอบ",
    Verb.DEFER: "ให้เลื่อนการพิจารณา",
    Verb.SUSPEND: "ให้ชะลอ",
    Verb.REFER: "ให้เสนอ",
}

_EVERY = {
    "week": "ทุกสัปดาห์",
    "month": "ทุกเดือน",
    "quarter": "ทุกไตรมาส",
    "term": "ทุกภาคเรียน",
    "year": "ทุกปี",
}
_JOINED = ("ให้", "และ", "โดย", "ตาม")  # words that continue the verb without a space
_DECIDING = tuple(label for label in VERBS.values() if not label.startswith("ให้"))


def number_in_year(meeting: Meeting) -> str:
    """Return ครั้งที่ 2/2568."""
    return f"ครั้งที่ {meeting.number}/{be_label(meeting.year)}"


def resolution_words(resolution: Resolution) -> str:
    """Return what was resolved, with its verb in front unless the text begins with one."""
    verb, text = VERBS[resolution.verb], resolution.text.strip()
    if not text:
        return verb
    if text.startswith(_DECIDING) or text.startswith(f"ให้{verb}"):
        return text
    if verb.startswith("ให้"):
        if text.startswith("ให้"):
            return text
        return f"ให้{text}" if resolution.verb is Verb.REFER else f"{verb} {text}"
    if resolution.verb is Verb.ASSIGN and not text.startswith("ให้"):
        text = f"ให้{text}"
    joined = resolution.verb is Verb.APPOINT or text.startswith(_JOINED)
    return f"{verb}{text}" if joined else f"{verb} {text}"


def due_words(due: Due) -> str | None:
    """Return by when, as the record prints it; None when nothing was fixed."""
    words = [_moment(due), due.text]
    return " ".join(word for word in words if word) or None


def seat_words(attendee: Attendee) -> str:
    """Return who sat in a seat: the member, or who came in the member's place."""
    if attendee.presence is not Presence.REPRESENTED:
        return attendee.name
    if attendee.represented_by is None:
        return f"ผู้แทน {attendee.name}"
    return f"{attendee.represented_by} แทน {attendee.name}"


def _moment(due: Due) -> str | None:
    match due.kind:
        case DueKind.DATE if due.on is not None:
            return f"ภายในวันที่ {long_date(due.on)}"
        case DueKind.PERIOD if due.start is not None and due.end is not None:
            return _period(due.start, due.end)
        case DueKind.IMMEDIATE:
            return "โดยเร่งด่วน" if due.on is None else f"โดยเร่งด่วน วันที่ {long_date(due.on)}"
        case DueKind.RECURRING:
            return _recurring(due)
        case _:
            return None


def _period(start: date, end: date) -> str:
    whole_months = start.day == 1 and end.day == monthrange(end.year, end.month)[1]
    return month_range(start, end) if whole_months else date_range(start, end)


def _recurring(due: Due) -> str:
    words = [_EVERY.get(due.every or "", "เป็นประจำ")]
    if due.start is not None:
        words.append(f"ตั้งแต่วันที่ {long_date(due.start)}")
    if due.end is not None:
        words.append(f"ถึงวันที่ {long_date(due.end)}")
    return " ".join(words)
