"""A meeting is prepared from the registers and from what is still open, then written."""

from dataclasses import replace
from datetime import date, time

import pytest
from builders import a_session
from made_up_meetings import a_meeting

from ktpn_desktop.app.meeting_writing import (
    NewMeeting,
    create_meeting,
    next_number,
    prepare_meeting,
    save_record,
)
from ktpn_desktop.app.meetings import adopt, import_meeting
from ktpn_desktop.app.office import load_office, office_path, save_office
from ktpn_desktop.domain.agenda import (
    item_at,
    numbered,
    usual_agenda,
    walk,
    with_item,
    with_new_item,
    without_item,
)
from ktpn_desktop.domain.ids import PersonId
from ktpn_desktop.domain.meeting import AttendeeKind, Presence
from ktpn_desktop.domain.office import MeetingNumbering
from ktpn_desktop.domain.person import CommitteeRole, Membership, Person, Role
from ktpn_desktop.domain.problem import BadData, Refused
from ktpn_desktop.store import meetings, people

SEPTEMBER, OCTOBER = date(2026, 9, 23), date(2026, 10, 14)


@pytest.fixture
def session(tmp_path):
    session = a_session(tmp_path / "sec", Role.SECRETARY, "นางสมมุติ เรียบร้อย")
    yield session
    session.close()


@pytest.fixture
def last(session, tmp_path):
    return import_meeting(session, a_meeting(tmp_path))


def seat(name, role, **fields):
    member = Membership(role=role, **fields)
    return Person(id=PersonId(name), name=name, membership=member)


def numbering(session, kind):
    office = load_office(office_path(session))[0]
    save_office(office_path(session), replace(office, numbering=kind))


@pytest.mark.parametrize(
    ("kind", "day", "expected"),
    [
        (MeetingNumbering.CALENDAR, OCTOBER, (3, 2026)),
        (MeetingNumbering.CALENDAR, date(2027, 1, 20), (1, 2027)),
        (MeetingNumbering.FISCAL, SEPTEMBER, (3, 2026)),
        (MeetingNumbering.FISCAL, OCTOBER, (1, 2027)),
        (MeetingNumbering.RUNNING, date(2027, 1, 20), (3, 2027)),
    ],
)
def test_meetings_are_counted_as_the_office_counts_them(session, last, kind, day, expected):
    numbering(session, kind)

    assert next_number(session, day) == expected


def test_who_has_a_seat_on_that_day_is_invited_in_the_order_of_the_seats(session):
    for person in (
        seat("นางเลขา สมมุติ", CommitteeRole.SECRETARY),
        seat("นายประธาน สมมุติ", CommitteeRole.CHAIR),
        seat("นายพ้นวาระ สมมุติ", CommitteeRole.EXPERT, until=date(2026, 1, 1)),
        seat("นางผู้ช่วย สมมุติ", CommitteeRole.ASSISTANT_SECRETARY, counts_for_quorum=False),
    ):
        people.save_person(session.store, person)

    meeting = prepare_meeting(session, NewMeeting(held_on=SEPTEMBER))

    assert [(one.name, one.role, one.kind) for one in meeting.attendees] == [
        ("นายประธาน สมมุติ", "ประธานกรรมการ", AttendeeKind.MEMBER),
        ("นางเลขา สมมุติ", "กรรมการและเลขานุการ", AttendeeKind.MEMBER),
        ("นางผู้ช่วย สมมุติ", "ผู้ช่วยเลขานุการ", AttendeeKind.PARTICIPANT),
    ]
    assert (meeting.quorum.members, meeting.quorum.needed) == (2, 1)


def test_the_agenda_takes_up_the_last_record_and_what_is_still_open(session, last):
    meeting = prepare_meeting(session, NewMeeting(held_on=SEPTEMBER))

    assert "ครั้งที่ 2/2569 เมื่อวันพุธที่ 15 กรกฎาคม 2569" in meeting.agenda[1].text
    arising = meeting.agenda[2].items
    assert [(one.number, one.title.partition(" (มติ")[2]) for one in arising] == [
        ("3.1", "ครั้งที่ 2/2569 ข้อ 3.1)"),
        ("3.2", "ครั้งที่ 2/2569 ข้อ 4.1)"),
        ("3.3", "ครั้งที่ 2/2569 ข้อ 5.1)"),
        ("3.4", "ครั้งที่ 2/2569 ข้อ 5.2)"),
    ]
    assert arising[0].title.startswith("การอบรมการอ่านออกเขียนได้")  # named once, not twice
    assert arising[2].text.splitlines()[:2] == [
        "มติเดิม",
        "1. ให้แต่งตั้งคณะอนุกรรมการติดตามและช่วยเหลือโรงเรียนกลุ่มเร่งรัดพิเศษ 3 โรงเรียน",
    ]
    assert (meeting.starts, meeting.place) == (time(13, 30), last.place)
    assert meetings.meeting(session.store, meeting.id) is None


def test_a_number_is_given_once(session, last):
    with pytest.raises(BadData, match=r"meeting\.number_taken"):
        create_meeting(session, NewMeeting(held_on=SEPTEMBER, number=2))


def test_what_is_written_is_one_step_while_it_belongs_together(session):
    meeting = create_meeting(session, NewMeeting(held_on=SEPTEMBER))
    one = replace(meeting, place="ห้อง")
    _, step = save_record(session, one)
    save_record(session, replace(one, place="ห้องประชุม 2"), step)

    assert meetings.meeting(session.store, meeting.id).place == "ห้องประชุม 2"
    session.store.undo()

    assert meetings.meeting(session.store, meeting.id) == meeting


def test_the_quorum_follows_the_attendance(session, last):
    absent = [replace(one, presence=Presence.ABSENT) for one in last.attendees]

    kept, _ = save_record(session, replace(last, attendees=tuple(absent)))

    assert (kept.quorum.counted, kept.quorum.reached) == (0, False)


def test_an_adopted_record_is_not_written_any_more(session, last, tmp_path):
    later = import_meeting(session, a_meeting(tmp_path, 3, SEPTEMBER))
    adopted = adopt(session, last.id, later.id)

    with pytest.raises(Refused, match=r"meeting\.adopted"):
        save_record(session, replace(adopted, place="ที่อื่น"))


def test_items_are_added_changed_and_taken_out_and_numbered_again():
    agenda, path = with_new_item(usual_agenda(), (4,), "เรื่องแรก")
    agenda, second = with_new_item(agenda, (4,), "เรื่องที่สอง")
    agenda, deeper = with_new_item(agenda, second, "เรื่องย่อย")
    agenda = with_item(agenda, deeper, replace(item_at(agenda, deeper), text="ข้อความ"))

    assert (path, second, deeper) == ((4, 0), (4, 1), (4, 1, 0))
    assert item_at(agenda, deeper).number == "5.2.1"

    agenda = without_item(agenda, path)

    assert [(one.number, one.title) for _, one in walk(agenda) if "." in one.number] == [
        ("5.1", "เรื่องที่สอง"),
        ("5.1.1", "เรื่องย่อย"),
    ]
    assert numbered(agenda) == agenda
    assert item_at(agenda, (9,)) is None
    assert [one.number for one in without_item(agenda, (0,))] == ["1", "2", "3", "4", "5"]
