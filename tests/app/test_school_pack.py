"""What a profile knows of a school is gathered for the paper that is read on the way."""

from datetime import date
from decimal import Decimal

import pytest
from builders import a_session
from made_up_meetings import a_meeting
from printing.reading import letters, page_texts
from visited_schools import LONGER, SCHOOL, TODAY, found, keep_schools, visited

from ktpn_desktop.app.meetings import import_meeting
from ktpn_desktop.app.paperwork import OfficePaper, Wish, make_paper, paper_choices, plan_paper
from ktpn_desktop.app.previous_visit import follow_up
from ktpn_desktop.app.school_pack import plan_school_pack, school_named, schools_to_visit
from ktpn_desktop.domain.finding import FindingKind
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


def test_visits_are_told_with_their_means_the_newest_first(session):
    visited(session, date(2025, 6, 10), "3", "4")
    visited(session, date(2026, 6, 10), "1", "5")

    pack = plan_school_pack(session, SCHOOL.id, TODAY)

    assert [(one.mean, one.level, one.failed) for one in pack.visits] == [
        (Decimal("3.00"), "ปานกลาง", 1),
        (Decimal("3.50"), "ปานกลาง", 0),
    ]
    (section,) = pack.visits[0].sections
    assert (section.mean, section.before) == (Decimal("3.00"), Decimal("3.50"))
    assert [(one.year, one.visits, one.mean, one.level) for one in pack.years] == [
        (2026, 1, Decimal("3.00"), "ปานกลาง"),
        (2025, 1, Decimal("3.50"), "ปานกลาง"),
        (2024, 0, None, None),
    ]


def test_what_is_to_be_followed_up_is_told_and_what_was_praised_is_not(session):
    visited(
        session,
        date(2026, 6, 10),
        findings=[
            found(FindingKind.STRENGTH, "ห้องสมุดดี"),
            found(FindingKind.SUGGESTION, "ควรนิเทศภายใน"),
            found(FindingKind.IMPROVEMENT, "อ่านไม่คล่อง", follow_up=True, due=date(2026, 8, 1)),
            found(FindingKind.IMPROVEMENT, "แก้แล้วในวันนั้น"),
        ],
    )

    pack = plan_school_pack(session, SCHOOL.id, TODAY)

    assert {one.finding.text for one in pack.open_findings} == {"ควรนิเทศภายใน", "อ่านไม่คล่อง"}


def test_what_was_seen_done_is_open_no_more(session):
    done, begun = (found(FindingKind.AGREEMENT, text) for text in ("ทำแล้ว", "กำลังทำ"))
    visited(session, date(2026, 6, 10), findings=[done, begun])
    follow_up(session, done.id, ResolutionStatus.DONE)
    follow_up(session, begun.id, ResolutionStatus.IN_PROGRESS)

    (one,) = plan_school_pack(session, SCHOOL.id, TODAY).open_findings

    assert (one.finding.text, one.status) == ("กำลังทำ", ResolutionStatus.IN_PROGRESS)


def test_the_next_visit_and_the_people_are_told(session):
    visited(session, date(2026, 6, 10), informant="นางจำลอง สอนดี")
    visited(session, date(2026, 10, 5), state=VisitState.ASSIGNED)

    pack = plan_school_pack(session, SCHOOL.id, TODAY)

    assert pack.planned is not None
    assert pack.planned.planned_on == date(2026, 10, 5)
    assert [one.name for one in pack.people] == ["นายสมมุติ บริหารดี", "นางจำลอง สอนดี"]
    assert pack.people[0].phone == "0 9999"
    assert schools_to_visit(session)[0].id == SCHOOL.id


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("ช่วยเหลือโรงเรียนบ้านหนองด้านการอ่าน", True),
        ("ช่วยเหลือโรงเรียนบ้านหนองจำลองด้านการอ่าน", False),
        ("ช่วยเหลือโรงเรียนบ้านหนองจำลองและโรงเรียนบ้านหนอง", True),
        ("ช่วยเหลือทุกโรงเรียน", False),
    ],
)
def test_a_resolution_belongs_to_the_school_that_it_names(session, tmp_path, text, named):
    resolutions = [{"verb": Verb.ASSIGN.value, "text": text, "assignees": ["นายทดสอบ ขยันยิ่ง"]}]
    agenda = [{"number": "1", "title": "เรื่องพิจารณา", "resolutions": resolutions}]
    import_meeting(session, a_meeting(tmp_path, agenda=agenda))

    pack = plan_school_pack(session, SCHOOL.id, TODAY)

    assert [one.resolution.text for one in pack.resolutions] == ([text] if named else [])


@pytest.mark.parametrize(
    "name",
    [SCHOOL.id, "99010002", "บ้านหนอง", "โรงเรียนบ้านหนอง"],
    ids=["id", "code", "name", "whole"],
)
def test_a_school_is_known_by_its_code_or_its_whole_name(session, name):
    assert school_named(session, name).id == SCHOOL.id


@pytest.mark.parametrize("name", ["", "บ้าน", "99019999"])
def test_another_school_is_refused(session, name):
    with pytest.raises(Refused, match=r"school\.missing"):
        school_named(session, name)


def test_the_paper_is_made_as_the_others_are(session):
    visited(session, date(2026, 6, 10), "4", "4")
    choices = paper_choices(session, OfficePaper.SCHOOL_PACK, None)

    made = make_paper(
        plan_paper(session, Wish(document=OfficePaper.SCHOOL_PACK, about=SCHOOL.id))
    )

    assert {name for _id, name in choices} == {SCHOOL.official_name, LONGER.official_name}
    text = letters("".join(page_texts(made.data)))
    assert letters("ข้อมูลเตรียมนิเทศ โรงเรียนบ้านหนอง") in text
    assert "๔.๐๐" in text
