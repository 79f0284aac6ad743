import pytest

from ktpn_desktop.domain.meeting import (
    AgendaItem,
    Attendee,
    AttendeeKind,
    Presence,
    count_quorum,
)


def members(present, absent=0, represented=0):
    return tuple(
        Attendee(name=f"กรรมการสมมุติ {number}", presence=presence)
        for number, presence in enumerate(
            [Presence.PRESENT] * present
            + [Presence.ABSENT] * absent
            + [Presence.REPRESENTED] * represented
        )
    )


@pytest.mark.parametrize(("count", "needed"), [(9, 5), (8, 4), (7, 4)])
def test_the_quorum_is_at_least_half_of_the_members(count, needed):
    assert count_quorum(members(count)).needed == needed


def test_who_is_represented_counts_and_who_only_takes_part_does_not():
    guest = Attendee(name="ผู้เข้าร่วมสมมุติ", kind=AttendeeKind.PARTICIPANT)

    quorum = count_quorum((*members(3, absent=5, represented=1), guest))

    assert (quorum.members, quorum.counted, quorum.needed) == (9, 4, 5)
    assert not quorum.reached


def test_a_meeting_without_members_never_has_a_quorum():
    assert not count_quorum(()).reached


def test_an_agenda_is_walked_in_reading_order():
    inner = AgendaItem(number="5.1", title="แผนนิเทศ")
    item = AgendaItem(number="5", title="เรื่องเสนอให้ที่ประชุมพิจารณา", items=(inner,))

    assert [one.number for one in item.walk()] == ["5", "5.1"]
