"""Writing the record of a meeting in the program: a new one prepared, then kept as it grows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time

from ktpn_desktop.app.meetings import meeting_label
from ktpn_desktop.app.papers import plan_house
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.agenda import ADOPTS, ARISES, numbered, usual_agenda, with_item
from ktpn_desktop.domain.ids import EditId, MeetingId, new_id
from ktpn_desktop.domain.meeting import (
    AgendaItem,
    Attendee,
    AttendeeKind,
    Meeting,
    MeetingState,
    Signatory,
    count_quorum,
)
from ktpn_desktop.domain.office import MeetingNumbering
from ktpn_desktop.domain.order import ROLES
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused
from ktpn_desktop.store import meetings, people
from ktpn_desktop.thai.dates import be_label, weekday_date
from ktpn_desktop.thai.years import fiscal_year


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMeeting:
    """What a person says of a meeting to come."""

    held_on: date
    number: int | None = None  # None is the next one
    starts: time | None = None
    ends: time | None = None
    place: str | None = None


def next_number(session: Session, held_on: date) -> tuple[int, int]:
    """Return the number and the year (common era) of the next meeting, as the office counts."""
    numbering = plan_house(session).office.numbering
    fiscal = numbering is MeetingNumbering.FISCAL
    year = fiscal_year(held_on) if fiscal else held_on.year
    known = meetings.all_meetings(session.store)
    counted = [
        one.number for one in known if one.year == year or numbering is MeetingNumbering.RUNNING
    ]
    return max(counted, default=0) + 1, year


def prepare_meeting(session: Session, new: NewMeeting) -> Meeting:
    """Return a meeting ready for its invitation: members, agenda, what is still to be done.

    It is not kept yet. Raises BadData `meeting.number_taken`.
    """
    known = meetings.all_meetings(session.store)
    number, year = next_number(session, new.held_on)
    number = new.number or number
    if any((one.number, one.year) == (number, year) for one in known):
        label = f"{number}/{be_label(year)}"
        raise BadData(Problem(code="meeting.number_taken", values={"meeting": label}))
    last = next((one for one in known if one.held_on <= new.held_on), None)
    office = plan_house(session).office
    attendees = _members(session, new.held_on)
    secretary = Signatory(name=session.person.name, position=session.person.position)
    return Meeting(
        id=MeetingId(new_id()),
        committee=office.committee,
        office=office.name,
        number=number,
        year=year,
        held_on=new.held_on,
        starts=new.starts or (last.starts if last else None),
        ends=new.ends or (last.ends if last else None),
        place=new.place or (last.place if last else None),
        attendees=attendees,
        agenda=_agenda(session, last),
        note_taker=(last.note_taker if last else None) or secretary,
        checker=(last.checker if last else None) or secretary,
        quorum=count_quorum(attendees),
    )


def create_meeting(session: Session, new: NewMeeting) -> Meeting:
    """Keep a prepared meeting. Raises BadData `meeting.number_taken`."""
    meeting = prepare_meeting(session, new)
    with session.store.edit("create_meeting"):
        meetings.save_meeting(session.store, meeting)
    return meeting


def save_record(
    session: Session, meeting: Meeting, step: EditId | None = None
) -> tuple[Meeting, EditId]:
    """Keep the record as it is now, its quorum counted; return it and the undo step.

    Raises Refused `meeting.adopted`.
    """
    kept = meetings.meeting(session.store, meeting.id)
    if kept is not None and kept.state is MeetingState.ADOPTED:
        where = Place(record=meeting_label(meeting))
        raise Refused(Problem(code="meeting.adopted", where=where))
    meeting = replace(meeting, quorum=count_quorum(meeting.attendees))
    with session.store.edit("write_meeting", step) as edit:
        meetings.save_meeting(session.store, meeting)
    return meeting, edit.step


def _members(session: Session, day: date) -> tuple[Attendee, ...]:
    """Return who has a seat on that day, in the order of the seats."""
    seats = {role: number for number, role in enumerate(ROLES)}
    held = [
        (seats[seat.role], person, seat)
        for person in people.all_people(session.store)
        if person.active and (seat := person.membership) is not None and seat.active_on(day)
    ]
    held.sort(key=lambda each: each[0])
    return tuple(
        Attendee(
            name=person.name,
            position=person.position,
            role=ROLES[seat.role],
            kind=AttendeeKind.MEMBER if seat.counts_for_quorum else AttendeeKind.PARTICIPANT,
        )
        for _, person, seat in held
    )


def _agenda(session: Session, last: Meeting | None) -> tuple[AgendaItem, ...]:
    """Return the usual agenda: it adopts the last record and takes up what is still open."""
    agenda = usual_agenda()
    if last is not None and last.state is not MeetingState.ADOPTED:
        text = (
            f"เลขานุการเสนอรายงานการประชุม ครั้งที่ {meeting_label(last)} "
            f"เมื่อ{weekday_date(last.held_on)} ให้ที่ประชุมพิจารณารับรอง"
        )
        agenda = with_item(agenda, (ADOPTS,), replace(agenda[ADOPTS], text=text))
    arising = tuple(_arising(session))
    agenda = with_item(agenda, (ARISES,), replace(agenda[ARISES], items=arising))
    return numbered(agenda)


def _arising(session: Session) -> Iterator[AgendaItem]:
    """Yield an item for each earlier one with something still open, in the words resolved."""
    still_open: dict[tuple[str, str], list[str]] = {}
    for one in meetings.open_resolutions(session.store):
        title = next(item.title for item in one.meeting.items() if item.number == one.item)
        origin = f"(มติครั้งที่ {meeting_label(one.meeting)} ข้อ {one.item})"
        key = (_ORIGIN.sub("", title), origin)
        still_open.setdefault(key, []).append(one.resolution.text)
    for (title, origin), texts in still_open.items():
        lines = [f"{number}. {text}" for number, text in enumerate(texts, start=1)]
        text = f"มติเดิม {texts[0]}" if len(texts) == 1 else "\n".join(["มติเดิม", *lines])
        yield AgendaItem(number="", title=f"{title} {origin}", text=text)


_ORIGIN = re.compile(r"\s*\(มติครั้งที่ [^)]*\)")
