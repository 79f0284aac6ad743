"""Meetings with attendance, agenda and resolutions."""

from dataclasses import replace
from datetime import date, time

import pytest

from ktpn_desktop.domain.ids import MeetingId, ResolutionId
from ktpn_desktop.domain.meeting import (
    AgendaItem,
    Attendee,
    AttendeeKind,
    Meeting,
    MeetingState,
    Presence,
    Quorum,
    Signatory,
)
from ktpn_desktop.domain.resolution import Due, DueKind, Resolution, ResolutionStatus, Verb
from ktpn_desktop.store import meetings
from ktpn_desktop.store.database import Store


def a_resolution(resolution: str, verb: Verb = Verb.APPROVE, **more: object) -> Resolution:
    return Resolution(id=ResolutionId(resolution), verb=verb, text="เห็นชอบ", **more)


def a_meeting(
    meeting: str = "m1", number: int = 2, held_on: date = date(2025, 9, 25)
) -> Meeting:
    prefix = meeting
    duty = a_resolution(
        f"{prefix}-r2",
        Verb.ASSIGN,
        assignees=("นางสาวตัวอย่าง ใจดี", "นายสมมุติ ทดสอบ"),
        due=Due(
            kind=DueKind.RECURRING,
            on=date(2025, 10, 31),
            start=date(2025, 10, 1),
            end=date(2026, 3, 31),
            every="month",
            text="ทุกเดือน",
        ),
    )
    return Meeting(
        id=MeetingId(meeting),
        committee="คณะกรรมการติดตาม ตรวจสอบ ประเมินผล และนิเทศการศึกษา",
        office="สพป.ตัวอย่าง เขต 1",
        number=number,
        year=held_on.year,
        held_on=held_on,
        starts=time(13, 0),
        ends=time(16, 30),
        actual_start=time(13, 10),
        actual_end=time(16, 20),
        place="ห้องประชุม 1",
        attendees=(
            Attendee(name="นายจำลอง สมมุติ", position="ประธาน", role="ประธานกรรมการ"),
            Attendee(name="นางตัวอย่าง อื่น", presence=Presence.ABSENT, reason="ลาป่วย"),
            Attendee(name="นายทดสอบ ก", presence=Presence.REPRESENTED, represented_by="นาย ข"),
            Attendee(name="นางสาวแขก", kind=AttendeeKind.PARTICIPANT),
        ),
        agenda=(
            AgendaItem(number="1", title="เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ", text="หนึ่ง\n\nสอง"),
            AgendaItem(
                number="5",
                title="เรื่องเสนอให้ที่ประชุมพิจารณา",
                items=(
                    AgendaItem(
                        number="5.1",
                        title="แผนการนิเทศ",
                        items=(AgendaItem(number="5.1.1", title="ย่อย"),),
                        resolutions=(
                            a_resolution(f"{prefix}-r1", Verb.ACKNOWLEDGE),
                            duty,
                        ),
                    ),
                    AgendaItem(number="5.2", title="งบประมาณ"),
                ),
                resolutions=(
                    a_resolution(
                        f"{prefix}-r3", status=ResolutionStatus.DONE, status_note="แล้ว"
                    ),
                ),
            ),
        ),
        note_taker=Signatory(name="นางสาวตัวอย่าง ใจดี", position="เลขานุการ"),
        checker=Signatory(name="นายสมมุติ ทดสอบ"),
        quorum=Quorum(members=3, counted=2, needed=2),
    )


def test_a_meeting_comes_back_as_saved(store: Store) -> None:
    bare = Meeting(
        id=MeetingId("m0"),
        committee="ก.ต.ป.น.",
        office="สพป.ตัวอย่าง เขต 1",
        number=1,
        year=2025,
        held_on=date(2025, 3, 1),
    )

    meetings.save_meeting(store, a_meeting())
    meetings.save_meeting(store, bare)

    assert meetings.meeting(store, MeetingId("m1")) == a_meeting()
    assert meetings.meeting(store, MeetingId("m0")) == bare
    assert meetings.meeting(store, MeetingId("m9")) is None
    assert meetings.all_meetings(store) == [a_meeting(), bare]


@pytest.mark.parametrize("name", ["m1", "2/2568", "๒/๒๕๖๘"])
def test_a_meeting_is_found_by_id_or_number(store: Store, name: str) -> None:
    meetings.save_meeting(store, a_meeting())

    assert meetings.find_meeting(store, name) == a_meeting()
    assert meetings.find_meeting(store, "3/2568") is None


def test_saving_again_touches_only_what_differs(store: Store) -> None:
    meetings.save_meeting(store, a_meeting())
    kept, removed = a_meeting().agenda[0], a_meeting().agenda[1]
    changed = replace(
        a_meeting(),
        attendees=a_meeting().attendees[:3],
        agenda=(replace(kept, title="เรื่องแจ้ง"), replace(removed, items=removed.items[:1])),
        state=MeetingState.AWAITING_ADOPTION,
    )

    meetings.save_meeting(store, changed)

    assert meetings.meeting(store, MeetingId("m1")) == changed
    assert store.history()[0].changes == 4
    store.undo()
    assert meetings.meeting(store, MeetingId("m1")) == a_meeting()
    assert store.check() == []


def test_an_agenda_can_be_cut_down_to_nothing(store: Store) -> None:
    meetings.save_meeting(store, a_meeting())

    meetings.save_meeting(store, replace(a_meeting(), agenda=(), attendees=()))

    assert store.rows("SELECT id FROM agenda_item") == []
    assert store.rows("SELECT id FROM resolution") == []
    assert store.check() == []


def test_an_adopted_record_names_the_meeting_that_adopted_it(store: Store) -> None:
    later = a_meeting("m2", 3, date(2025, 12, 1))
    meetings.save_meeting(store, later)
    adopted = replace(a_meeting(), state=MeetingState.ADOPTED, adopted_by=later.id)

    meetings.save_meeting(store, adopted)

    assert meetings.meeting(store, adopted.id) == adopted


def test_open_resolutions_are_those_that_ask_for_something(store: Store) -> None:
    meetings.save_meeting(store, a_meeting())
    meetings.save_meeting(store, a_meeting("m2", 3, date(2025, 12, 1)))

    everything = [one.resolution.id for one in meetings.all_resolutions(store)]
    still_open = meetings.open_resolutions(store)

    assert everything == ["m2-r3", "m2-r1", "m2-r2", "m1-r3", "m1-r1", "m1-r2"]
    assert [(one.meeting.number, one.item, one.resolution.id) for one in still_open] == [
        (3, "5.1", "m2-r2"),
        (2, "5.1", "m1-r2"),
    ]


def test_a_resolution_is_followed_up(store: Store) -> None:
    meetings.save_meeting(store, a_meeting())
    duty = ResolutionId("m1-r2")

    meetings.update_resolution(store, duty, ResolutionStatus.DONE, "ส่งแล้ว 3 ต.ค.")

    assert meetings.open_resolutions(store) == []
    (found,) = (
        one.resolution for one in meetings.all_resolutions(store) if one.resolution.id == duty
    )
    assert (found.status, found.status_note) == (ResolutionStatus.DONE, "ส่งแล้ว 3 ต.ค.")
