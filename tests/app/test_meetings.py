from dataclasses import replace
from datetime import date

import pytest
from builders import a_session

from ktpn_desktop.app.meeting_file import read_meeting_file
from ktpn_desktop.app.meetings import adopt, import_meeting, update_resolution
from ktpn_desktop.domain.ids import MeetingId, ResolutionId
from ktpn_desktop.domain.meeting import MeetingState
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.problem import BadData, Refused
from ktpn_desktop.domain.resolution import ResolutionStatus, Verb
from ktpn_desktop.paths import resource
from ktpn_desktop.store import meetings


@pytest.fixture
def session(tmp_path):
    session = a_session(tmp_path / "sec", Role.SECRETARY, "นางสมมุติ เรียบร้อย")
    yield session
    session.close()


def a_record(**changed):
    """Return the sample record as it is read from its file, with other values."""
    return replace(read_meeting_file(resource("sample", "meeting.json")), **changed)


@pytest.fixture
def first(session):
    return import_meeting(session, a_record(number=1, held_on=date(2026, 5, 20)))


@pytest.fixture
def second(session):
    return import_meeting(session, a_record())


def kept(session, meeting):
    return meetings.meeting(session.store, meeting.id)


def item(meeting, number):
    return next(one for one in meeting.items() if one.number == number)


def test_a_record_is_kept_as_it_was_read(session, second):
    assert kept(session, second) == second


def test_taking_in_the_same_record_again_changes_nothing(session, second):
    before = session.store.last_edit

    again = import_meeting(session, a_record())

    assert again == second
    assert session.store.last_edit == before


def test_a_mended_record_replaces_the_one_with_its_number_and_year(session, second):
    mended = import_meeting(session, a_record(place="ห้องประชุมใหม่"))

    assert mended.id == second.id
    assert [one.place for one in meetings.all_meetings(session.store)] == ["ห้องประชุมใหม่"]


def test_how_far_resolutions_are_outlives_a_mended_record(session, second):
    done, started = item(second, "5.1").resolutions
    update_resolution(session, done.id, ResolutionStatus.DONE, "แต่งตั้งแล้ว")
    update_resolution(session, started.id, ResolutionStatus.IN_PROGRESS, None)
    record = a_record()
    five = record.agenda[4]
    first, *rest = five.items
    reworded, same = first.resolutions
    mended = replace(first, resolutions=(same, replace(reworded, text="ให้แต่งตั้งคณะทำงาน")))
    agenda = (*record.agenda[:4], replace(five, items=(mended, *rest)), *record.agenda[5:])

    again = import_meeting(session, replace(record, agenda=agenda))

    assert [(one.text, one.id) for one in item(again, "5.1").resolutions] == [
        (started.text, started.id),
        ("ให้แต่งตั้งคณะทำงาน", item(again, "5.1").resolutions[1].id),
    ]
    assert item(kept(session, second), "5.1").resolutions[0].status is (
        ResolutionStatus.IN_PROGRESS
    )


def test_a_reworded_resolution_at_its_place_is_the_same_one(session, second):
    duty = item(second, "3.1").resolutions[0]
    update_resolution(session, duty.id, ResolutionStatus.DONE, "อบรมแล้ว")
    record = a_record()
    three = record.agenda[2]
    inner = three.items[0]
    reworded = replace(inner.resolutions[0], text="ให้รายงานผลการอบรม")
    changed = replace(three, items=(replace(inner, resolutions=(reworded,)),))
    agenda = (*record.agenda[:2], changed, *record.agenda[3:])

    again = import_meeting(session, replace(record, agenda=agenda))

    (now,) = item(again, "3.1").resolutions
    assert (now.id, now.status, now.status_note) == (duty.id, ResolutionStatus.DONE, "อบรมแล้ว")


def test_an_adopted_record_is_locked(session, first, second):
    adopted = adopt(session, first.id, second.id)

    assert (adopted.state, adopted.adopted_by) == (MeetingState.ADOPTED, second.id)
    assert kept(session, first) == adopted
    with pytest.raises(Refused, match=r"meeting\.adopted"):
        import_meeting(session, a_record(number=1, place="ห้องอื่น"))
    with pytest.raises(Refused, match=r"meeting\.adopted"):
        adopt(session, first.id, second.id)
    assert kept(session, first) == adopted


def test_adopting_can_be_undone(session, first, second):
    before = session.store.records_hash()
    adopt(session, first.id, second.id)

    session.store.undo()

    assert session.store.records_hash() == before


def test_a_correction_stands_in_the_record_of_the_later_meeting(session, first, second):
    adopt(session, first.id, second.id, "หน้า 2 แก้ “31 แห่ง” เป็น “32 แห่ง”")

    (resolution,) = item(kept(session, second), "2").resolutions
    assert resolution.verb is Verb.CERTIFY_WITH_CHANGES
    assert resolution.text == "หน้า 2 แก้ “31 แห่ง” เป็น “32 แห่ง”"
    assert resolution.id == item(second, "2").resolutions[0].id
    assert kept(session, first).agenda == first.agenda


def test_a_correction_needs_an_item_of_the_later_meeting_to_stand_in(session, first):
    without = a_record(agenda=tuple(one for one in a_record().agenda if one.number != "2"))
    later = import_meeting(session, without)
    before = session.store.records_hash()

    with pytest.raises(BadData, match=r"meeting\.no_adoption_item"):
        adopt(session, first.id, later.id, "แก้คำผิด")

    assert session.store.records_hash() == before


def test_a_record_is_adopted_at_a_later_meeting_only(session, first, second):
    with pytest.raises(BadData, match=r"meeting\.adopted_too_early"):
        adopt(session, second.id, first.id)
    with pytest.raises(BadData, match=r"meeting\.adopted_too_early"):
        adopt(session, first.id, first.id)


def test_a_meeting_that_is_not_here_is_refused(session, first):
    with pytest.raises(Refused, match=r"meeting\.missing"):
        adopt(session, MeetingId("ไม่มี"), first.id)
    with pytest.raises(Refused, match=r"meeting\.missing"):
        adopt(session, first.id, MeetingId("ไม่มี"))


def test_a_resolution_that_is_not_here_is_refused(session, first):
    with pytest.raises(Refused, match=r"resolution\.missing"):
        update_resolution(session, ResolutionId("ไม่มี"), ResolutionStatus.DONE, None)
