"""What schools were asked to do, in the order in which it presses."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import a_round, a_session, a_visit, every_kind, handed_out

from ktpn_desktop.app.following_up import matters, open_matters, own_schools
from ktpn_desktop.app.previous_visit import follow_up
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import FindingId, MeetingId, ResolutionId
from ktpn_desktop.domain.meeting import Meeting
from ktpn_desktop.domain.resolution import Due, DueKind, Resolution, ResolutionStatus, Verb
from ktpn_desktop.domain.school import Codes, School
from ktpn_desktop.domain.told_resolution import ToldResolution
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store.rounds import save_round
from ktpn_desktop.store.told_resolutions import replace_told
from ktpn_desktop.store.visits import add_visits

TODAY = date(2026, 7, 14)


@pytest.fixture
def session(tmp_path):
    session = a_session(tmp_path / "profile")
    yield session
    session.close()


@pytest.fixture
def visits(session):
    return handed_out(session, every_kind(), "บ้านหนองจำลอง", "วัดตัวอย่างวนาราม")


def asked(text, **fields):
    usual = {"kind": FindingKind.SUGGESTION, "position": 1}
    return Finding(id=FindingId(text), text=text, **{**usual, **fields})


def visited(session, visit, number, *findings, **fields):
    """Put a finished visit to the school of another one into an earlier round."""
    round_ = replace(
        a_round(every_kind(), number=number), year=2020, checklist_id=visit.checklist_id
    )
    code = Codes(smis=visit.school.code)
    school = School(id=visit.school.id, name=visit.school.name, codes=code)
    usual = {"state": VisitState.MERGED, "held_on": TODAY - timedelta(days=100 - number)}
    made = a_visit(round_, school, session.person, findings=findings, **{**usual, **fields})
    save_round(session.store, round_)
    add_visits(session.store, [made])


def texts(session, schools=None):
    found = matters(session, own_schools(session) if schools is None else schools, TODAY)
    return [one.text for one in found]


def test_what_is_late_comes_first_and_what_is_done_last(session, visits):
    visited(
        session,
        visits[0],
        1,
        asked("ไม่มีกำหนด"),
        asked("สัปดาห์หน้า", due=TODAY + timedelta(days=7)),
        asked("เกินแล้ว", due=TODAY - timedelta(days=12)),
        asked("เกินมานาน", due=TODAY - timedelta(days=30)),
        asked("เสร็จแล้ว", due=TODAY - timedelta(days=60)),
    )
    follow_up(session, FindingId("เสร็จแล้ว"), ResolutionStatus.DONE)

    assert texts(session) == ["เกินมานาน", "เกินแล้ว", "สัปดาห์หน้า", "ไม่มีกำหนด", "เสร็จแล้ว"]
    found = matters(session, own_schools(session), TODAY)
    assert [one.text for one in open_matters(found)] == texts(session)[:-1]
    assert [one.days_late(TODAY) for one in found[:2]] == [30, 12]


def test_only_what_was_asked_for_is_followed_up(session, visits):
    visited(
        session,
        visits[0],
        1,
        asked("จุดเด่น", kind=FindingKind.STRENGTH),
        asked("ควรพัฒนา", kind=FindingKind.IMPROVEMENT),
        asked("ควรพัฒนาและติดตาม", kind=FindingKind.IMPROVEMENT, follow_up=True),
    )

    assert texts(session) == ["ควรพัฒนาและติดตาม"]


def test_a_visit_that_is_not_finished_asks_for_nothing_yet(session, visits):
    visited(session, visits[0], 1, asked("ยังร่างอยู่"), state=VisitState.IN_PROGRESS)

    assert texts(session) == []


def test_of_a_school_only_the_last_visits_count(session, visits):
    for number in range(1, 7):
        visited(session, visits[0], number, asked(f"ครั้งที่ {number}"))

    assert sorted(texts(session)) == ["ครั้งที่ 3", "ครั้งที่ 4", "ครั้งที่ 5", "ครั้งที่ 6"]


def test_the_schools_are_those_of_the_newest_round(session, visits):
    visited(session, visits[0], 1, asked("โรงเรียนนี้"))

    assert own_schools(session) == {one.school.id for one in visits}
    assert texts(session, schools=[visits[1].school.id]) == []
    assert texts(session, schools=[]) == []


def test_what_was_resolved_about_a_school_stands_among_what_is_asked_of_it(session, visits):
    visited(session, visits[0], 1, asked("สัปดาห์หน้า", due=TODAY + timedelta(days=7)))
    meeting = Meeting(
        id=MeetingId("m"), committee="ก", office="ข", number=2, year=2026, held_on=TODAY
    )
    resolution = Resolution(
        id=ResolutionId("r"),
        verb=Verb.ASSIGN,
        text="ให้นิเทศซ้ำ",
        due=Due(kind=DueKind.DATE, on=TODAY - timedelta(days=3)),
    )
    school = visits[0].school.id
    told = ToldResolution(school=school, meeting=meeting, item="4.1", resolution=resolution)
    replace_told(session.store, [school], [told])

    first, second = matters(session, own_schools(session), TODAY)

    assert (first.text, first.days_late(TODAY), first.meeting) == ("ให้นิเทศซ้ำ", 3, meeting)
    assert first.school.name == visits[0].school.name
    assert second.meeting is None
    assert texts(session, schools=[visits[1].school.id]) == []
