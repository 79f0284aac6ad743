"""All that a profile knows of a school is gathered for a person to look at."""

from datetime import date
from decimal import Decimal

import pytest
from builders import a_session
from made_up_meetings import a_meeting
from visited_schools import LONGER, SCHOOL, TODAY, found, keep_schools, visited

from ktpn_desktop.app.meetings import import_meeting
from ktpn_desktop.app.previous_visit import follow_up
from ktpn_desktop.app.school_profile import school_profile, visit_to_make
from ktpn_desktop.app.scores import newest_trend
from ktpn_desktop.domain.finding import FindingKind
from ktpn_desktop.domain.ids import SchoolId
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.domain.resolution import ResolutionStatus, Verb
from ktpn_desktop.domain.visit import VisitState


@pytest.fixture
def session(tmp_path):
    session = a_session(tmp_path / "profile", Role.SECRETARY)
    keep_schools(session)
    yield session
    session.close()


def test_every_visit_is_told_what_is_to_be_made_first_and_then_the_newest(session):
    visited(session, date(2025, 6, 10), "3", "4")
    visited(session, date(2026, 6, 10), "1", "5")
    visited(session, date(2026, 10, 5), state=VisitState.ASSIGNED)

    known = school_profile(session, SCHOOL.id)

    assert [(one.day, one.mean) for one in known.visits] == [
        (date(2026, 10, 5), None),
        (date(2026, 6, 10), Decimal("3.00")),
        (date(2025, 6, 10), Decimal("3.50")),
    ]
    assert known.visits[1].band.label == "ปานกลาง"
    assert known.next_visit.planned_on == date(2026, 10, 5)
    assert known.supervisor.id == session.person.id


def test_the_trend_is_that_of_the_scores_and_sections_stand_beside_those_before(session):
    visited(session, date(2025, 6, 10), "3", "4")
    visited(session, date(2026, 6, 10), "1", "5")

    known = school_profile(session, SCHOOL.id)

    assert known.trend == newest_trend(session, SCHOOL.id)
    assert known.highest == 5
    (section,) = known.sections
    assert (section.mean, section.before) == (Decimal("3.00"), Decimal("3.50"))


def test_of_what_was_found_only_what_is_followed_up_has_a_status(session):
    praised = found(FindingKind.STRENGTH, "ห้องสมุดดี")
    late = found(FindingKind.SUGGESTION, "ควรนิเทศภายใน", due=date(2026, 8, 18))
    done = found(FindingKind.AGREEMENT, "ซ่อมสนาม", due=date(2026, 8, 1))
    visited(session, date(2026, 6, 10), "4", "4", findings=[praised, late, done])
    follow_up(session, done.id, ResolutionStatus.DONE)

    known = school_profile(session, SCHOOL.id)

    told = {one.finding.text: (one.status, one.days_late(TODAY)) for one in known.findings}
    assert told == {
        "ห้องสมุดดี": (None, 0),
        "ควรนิเทศภายใน": (ResolutionStatus.PENDING, 14),
        "ซ่อมสนาม": (ResolutionStatus.DONE, 0),
    }
    assert [one.finding.text for one in known.open_findings] == ["ควรนิเทศภายใน"]


def test_a_resolution_that_names_the_school_is_told_while_it_is_open(session, tmp_path):
    text = "ช่วยเหลือโรงเรียนบ้านหนองด้านการอ่าน"
    resolutions = [{"verb": Verb.ASSIGN.value, "text": text, "assignees": ["นายทดสอบ ขยันยิ่ง"]}]
    agenda = [{"number": "1", "title": "เรื่องพิจารณา", "resolutions": resolutions}]
    import_meeting(session, a_meeting(tmp_path, agenda=agenda))

    assert [one.resolution.text for one in school_profile(session, SCHOOL.id).resolutions] == [
        text
    ]
    assert school_profile(session, LONGER.id).resolutions == ()


def test_the_visit_that_is_begun_is_made_before_the_one_that_is_planned(session):
    visited(session, date(2026, 9, 5), state=VisitState.ASSIGNED)
    begun = visited(session, date(2026, 10, 5), state=VisitState.IN_PROGRESS)

    assert visit_to_make(session, SCHOOL.id).id == begun.id
    assert visit_to_make(session, LONGER.id) is None


def test_a_school_without_a_visit_has_a_profile_too(session):
    known = school_profile(session, LONGER.id)

    assert (known.visits, known.trend, known.sections, known.findings) == ((), (), (), ())
    assert (known.highest, known.next_visit, known.supervisor) == (None, None, None)


def test_a_school_that_is_not_known_is_refused(session):
    with pytest.raises(Refused, match=r"school\.missing"):
        school_profile(session, SchoolId("gone"))
