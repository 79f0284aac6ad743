"""A meeting of the committee: who came, what was on the agenda, what was resolved."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from ktpn_desktop.domain.ids import MeetingId
from ktpn_desktop.domain.resolution import Resolution


class MeetingState(StrEnum):
    """How far the record of a meeting is."""

    DRAFT = "draft"  # กำลังจดรายงาน
    AWAITING_ADOPTION = "awaiting_adoption"  # รอรับรอง
    ADOPTED = "adopted"  # รับรองแล้ว


class AttendeeKind(StrEnum):
    """Members make the quorum; participants only take part."""

    MEMBER = "member"
    PARTICIPANT = "participant"


class Presence(StrEnum):
    """Whether someone came."""

    PRESENT = "present"
    ABSENT = "absent"
    REPRESENTED = "represented"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """One line of the attendance, as the record prints it."""

    name: str
    position: str | None = None
    role: str | None = None  # as printed: ประธานกรรมการ
    kind: AttendeeKind = AttendeeKind.MEMBER
    presence: Presence = Presence.PRESENT
    reason: str | None = None  # of an absence
    represented_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """An agenda item with its sub-items; paragraphs of `text` are parted by an empty line."""

    number: str  # "5.1"
    title: str
    text: str | None = None
    items: tuple["AgendaItem", ...] = ()
    resolutions: tuple[Resolution, ...] = ()

    def walk(self) -> Iterator["AgendaItem"]:
        """Yield this item and everything below it, in reading order."""
        yield self
        for item in self.items:
            yield from item.walk()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signs, as printed under the line."""

    name: str
    position: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quorum:
    """Members counted and needed; needed is half of all, rounded up."""

    members: int
    counted: int
    needed: int

    @property
    def reached(self) -> bool:
        """Whether the meeting may resolve."""
        return self.members > 0 and self.counted >= self.needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting: number 2 of the year 2025 is the meeting people call ครั้งที่ 2/2568."""

    id: MeetingId
    committee: str
    office: str
    number: int
    year: int  # common era
    held_on: date
    starts: time | None = None
    ends: time | None = None
    actual_start: time | None = None
    actual_end: time | None = None
    place: str | None = None
    attendees: tuple[Attendee, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    note_taker: Signatory | None = None
    checker: Signatory | None = None
    state: MeetingState = MeetingState.DRAFT
    adopted_by: MeetingId | None = None  # the meeting that adopted the record
    quorum: Quorum | None = None  # as frozen when the record was taken in

    def present(self, kind: AttendeeKind) -> tuple[Attendee, ...]:
        """Return who came, or was represented."""
        came = (Presence.PRESENT, Presence.REPRESENTED)
        return tuple(one for one in self.attendees if one.kind is kind and one.presence in came)

    @property
    def absent(self) -> tuple[Attendee, ...]:
        """Members who did not come and were not represented."""
        return tuple(
            one
            for one in self.attendees
            if one.kind is AttendeeKind.MEMBER and one.presence is Presence.ABSENT
        )

    def items(self) -> Iterator[AgendaItem]:
        """Yield every agenda item and sub-item, in reading order."""
        for item in self.agenda:
            yield from item.walk()


def count_quorum(attendees: tuple[Attendee, ...]) -> Quorum:
    """Count the quorum of an attendance: at least half of the members (9 → 5, 8 → 4)."""
    members = [one for one in attendees if one.kind is AttendeeKind.MEMBER]
    counted = sum(one.presence is not Presence.ABSENT for one in members)
    return Quorum(members=len(members), counted=counted, needed=(len(members) + 1) // 2)
