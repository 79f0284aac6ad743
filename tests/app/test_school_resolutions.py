"""What the committee resolved about a school is told to whoever goes there."""

from datetime import date

import pytest
from made_up_meetings import a_meeting

from ktpn_desktop.app import publishing, receiving
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.meetings import import_meeting
from ktpn_desktop.app.planning import NewRound, assign, create_round
from ktpn_desktop.app.school_pack import plan_school_pack
from ktpn_desktop.app.school_profile import school_profile
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.domain.resolution import ResolutionStatus, Verb
from ktpn_desktop.exchange import about_schools, round_workbook
from ktpn_desktop.exchange.payload_json import canonical
from ktpn_desktop.exchange.round_workbook import read_round_workbook
from ktpn_desktop.store import meetings, people, rounds, schools

READING = "ช่วยเหลือโรงเรียนบ้านทุ่งตัวอย่างด้านการอ่าน"
DUE = {"kind": "date", "date": "2026-12-01"}


@pytest.fixture
def resolved(office, tmp_path):
    """The committee resolved something about the first school, and something about none."""
    resolutions = [
        {
            "verb": Verb.ASSIGN.value,
            "text": READING,
            "assignees": ["นายทดสอบ ขยันยิ่ง"],
            "due": DUE,
        },
        {"verb": Verb.ASSIGN.value, "text": "จัดหาครุภัณฑ์", "assignees": ["นายทดสอบ ขยันยิ่ง"]},
    ]
    agenda = [{"number": "1", "title": "เรื่องพิจารณา", "resolutions": resolutions}]
    import_meeting(office.secretary, a_meeting(tmp_path, agenda=agenda))
    return office


def publish(office):
    (newest, *_) = rounds.all_rounds(office.secretary.store)
    publishing.publish(office.secretary, newest.id, office.shared, Progress())


def told(office, visit=0):
    """Return what the supervisor knows to be open about the school of a visit."""
    school = office.visit(office.supervisor, visit).school.id
    return school_profile(office.supervisor, school).resolutions


def test_who_goes_to_a_school_is_told_what_was_resolved_about_it(resolved):
    publish(resolved)
    resolved.receive()

    (one,) = told(resolved)
    (there, _other) = meetings.open_resolutions(resolved.secretary.store)
    assert one.resolution == there.resolution
    assert (one.item, one.meeting.number, one.meeting.year) == ("1", 2, 2026)
    assert one.meeting.attendees == ()
    assert told(resolved, visit=1) == ()


def test_it_stands_on_the_paper_that_is_taken_along(resolved):
    publish(resolved)
    resolved.receive()
    school = resolved.visit(resolved.supervisor).school.id

    pack = plan_school_pack(resolved.supervisor, school, date(2026, 9, 1))

    assert [one.resolution.text for one in pack.resolutions] == [READING]


def test_what_is_done_meanwhile_is_told_no_more(resolved):
    publish(resolved)
    resolved.receive()
    (one,) = told(resolved)
    store = resolved.secretary.store
    meetings.update_resolution(store, one.resolution.id, ResolutionStatus.DONE, None)

    publish(resolved)
    resolved.receive()

    assert told(resolved) == ()
    resolved.supervisor.store.undo()
    assert [each.resolution.text for each in told(resolved)] == [READING]


def test_what_a_newer_round_tells_is_not_put_back_by_an_older_one(resolved):
    publish(resolved)
    resolved.receive()
    secretary = resolved.secretary
    (one,) = told(resolved)
    meetings.update_resolution(secretary.store, one.resolution.id, ResolutionStatus.DONE, None)
    (first,) = rounds.all_rounds(secretary.store)
    new = NewRound(number=2, year=first.year, checklist_id=first.checklist_id)
    second = create_round(secretary, new)
    school = schools.school(secretary.store, resolved.visit(secretary).school.id)
    (person,) = people.supervisors(secretary.store)
    assign(secretary, second, [(school, person)])
    publish(resolved)

    resolved.receive()
    resolved.receive()

    assert len(rounds.all_rounds(resolved.supervisor.store)) == 2
    assert told(resolved) == ()


def test_who_has_the_meeting_here_is_not_told_twice(resolved):
    publish(resolved)
    resolved.receive()
    meeting = meetings.all_meetings(resolved.secretary.store)[0]

    import_meeting(resolved.supervisor, meeting)

    assert [one.resolution.text for one in told(resolved)] == [READING]


def package_of(office):
    """Return the newest edition of the round, as the supervisor's computer reads it."""
    plan = receiving.plan_receiving(office.supervisor, office.shared)
    arrived = receiving.read_folder(plan, Progress())
    return arrived.packages[-1]


def test_what_somebody_changed_is_refused(resolved, monkeypatch):
    publish(resolved)
    path, package = package_of(resolved)
    assert len(package.about.resolutions) == 1
    real = round_workbook.verified
    signature = package.about_signature
    monkeypatch.setattr(
        round_workbook,
        "verified",
        lambda key, hash_, signed: signed != signature and real(key, hash_, signed),
    )

    with pytest.raises(BadData) as error:
        read_round_workbook(path)

    assert [one.code for one in error.value.problems] == ["round.bad_signature"]


def test_what_a_newer_program_tells_beside_is_passed_over(resolved, monkeypatch):
    def more(about):
        return {**about_schools.about_body(about), "weather": [{"sky": "แจ่มใส"}]}

    text = property(lambda about: canonical(more(about)))
    monkeypatch.setattr(round_workbook, "about_body", more)
    monkeypatch.setattr(about_schools.AboutSchools, "text", text)
    publish(resolved)

    resolved.receive()

    assert [one.resolution.text for one in told(resolved)] == [READING]


def test_a_round_that_has_nothing_to_tell_says_nothing_of_it(office):
    _path, package = package_of(office)

    assert package.about == about_schools.NOTHING
