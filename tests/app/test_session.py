import os
import subprocess
import sys
from dataclasses import replace

import pytest
from builders import a_checklist, a_school, a_session, handed_out
from made_up_meetings import a_meeting

from ktpn_desktop.app.opening import NewProfile, create_profile, open_session
from ktpn_desktop.domain.ids import PersonId, VisitId, new_id
from ktpn_desktop.domain.meeting import Attendee
from ktpn_desktop.domain.person import Person, Role
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.domain.visit import SchoolThen
from ktpn_desktop.paths import Profile
from ktpn_desktop.store import meetings, people, profile, schools, visits
from ktpn_desktop.store.database import Author, Store
from ktpn_desktop.thai import words

NEW = NewProfile(role=Role.SECRETARY, area=" สพป.ตัวอย่าง  เขต 1", person="นางสมมุติ  เรียบร้อย")


@pytest.fixture
def session(tmp_path):
    session = a_session(tmp_path / "profile")
    yield session
    session.close()


def test_a_profile_is_opened_as_it_was_made(tmp_path):
    made = create_profile(tmp_path / "p", NEW)
    told = (made.role, made.area, made.person, made.device, made.key)
    made.close()

    opened = open_session(tmp_path / "p")

    assert (opened.role, opened.area, opened.person, opened.device, opened.key) == told
    assert (opened.area, opened.person.name) == ("สพป.ตัวอย่าง เขต 1", "นางสมมุติ เรียบร้อย")
    assert opened.store.author == Author(opened.person.id, opened.device)
    opened.close()


def test_a_folder_without_a_profile_is_refused_and_nothing_is_made(tmp_path):
    with pytest.raises(Refused, match=r"profile\.missing"):
        open_session(tmp_path / "p")

    assert list(tmp_path.iterdir()) == []


def test_a_profile_is_never_made_over_another(tmp_path):
    create_profile(tmp_path / "p", NEW).close()

    with pytest.raises(Refused, match=r"profile\.exists"):
        create_profile(tmp_path / "p", replace(NEW, person="นายทดสอบ อีกคน"))

    opened = open_session(tmp_path / "p")
    assert opened.person.name == "นางสมมุติ เรียบร้อย"
    opened.close()


def test_a_profile_whose_making_was_cut_off_can_be_made(tmp_path):
    database = Profile(tmp_path / "p").database
    Profile(tmp_path / "p").ensure()
    Store.open(database, author=Author(None, "")).close()
    with pytest.raises(Refused, match=r"profile\.missing"):
        open_session(tmp_path / "p")

    made = create_profile(tmp_path / "p", NEW)

    assert made.person.name == "นางสมมุติ เรียบร้อย"
    made.close()


def test_making_a_profile_is_all_or_nothing(tmp_path, monkeypatch):
    def fail(*_arguments):
        raise RuntimeError("the power went")

    with monkeypatch.context() as patched:
        patched.setattr(profile, "make_profile", fail)
        with pytest.raises(RuntimeError):
            create_profile(tmp_path / "p", NEW)

    made = create_profile(tmp_path / "p", NEW)
    assert len(made.store.rows("SELECT id FROM device")) == 1
    made.close()


def test_who_uses_the_profile_is_read_once_and_again_when_it_has_changed(session, monkeypatch):
    reads = []
    read = profile.profile

    def counting(store):
        reads.append(1)
        return read(store)

    monkeypatch.setattr(profile, "profile", counting)
    assert session.person.name == session.person.name == session.record.person.name
    assert len(reads) == 1

    people.save_person(session.store, replace(session.person, name="นางสาวตัวอย่าง ใจงาม"))

    assert session.person.name == "นางสาวตัวอย่าง ใจงาม"
    assert len(reads) == 2


def test_what_an_open_edit_changes_is_seen_inside_it_and_not_after_it_fails(session):
    other = Person(id=PersonId(new_id()), name="นางจำลอง รักเรียน")
    before = session.person

    with pytest.raises(RuntimeError), session.store.edit("change_person"):
        people.save_person(session.store, other)
        profile.change_person(session.store, other.id)
        assert session.person == other
        raise RuntimeError("and back again")

    assert session.person == before
    with session.store.rehearsal():
        people.save_person(session.store, other)
        profile.change_person(session.store, other.id)
        assert session.person == other
    assert session.person == before


def test_edits_carry_the_person_of_the_moment(session):
    other = Person(id=PersonId(new_id()), name="นางจำลอง รักเรียน")
    people.save_person(session.store, other)
    profile.change_person(session.store, other.id)

    schools.save_schools(session.store, [a_school()])

    assert session.store.history(limit=1)[0].person == other.id


def test_names_of_schools_and_people_stay_whole_in_a_line(session):
    name = "สมบูรณ์กุลวิทยาคาร"
    school = a_school(
        f"โรงเรียน{name}", subdistrict="คลองกระบือจำลอง", principal="นายปองพลธรรมรัตน์ ยินดี"
    )
    assert len(words.segments(name)) > 1

    schools.save_schools(session.store, [school])

    assert words.segments(name) == [name]
    assert words.segments("คลองกระบือจำลอง") == ["คลองกระบือจำลอง"]
    assert words.segments("ปองพลธรรมรัตน์") == ["ปองพลธรรมรัตน์"]


def test_a_name_stays_whole_from_the_moment_it_is_changed(session):
    school = a_school("โรงเรียนบ้านห้วยจำลองวิทย์")
    schools.save_schools(session.store, [school])

    schools.save_schools(session.store, [replace(school, name="โรงเรียนบ้านห้วยสมมุติวิทย์")])

    assert words.segments("ที่บ้านห้วยสมมุติวิทย์เอง") == ["ที่", "บ้านห้วยสมมุติวิทย์", "เอง"]


def test_names_of_those_at_a_meeting_stay_whole_in_a_line(session, tmp_path):
    meeting = a_meeting(tmp_path)
    guest = Attendee(name="คุณปทุมรัตนาพร รุ่งเรืองสมมุติกุล")
    assert len(words.segments("รุ่งเรืองสมมุติกุล")) > 1

    meetings.save_meeting(
        session.store, replace(meeting, attendees=(*meeting.attendees, guest))
    )

    assert words.segments("รุ่งเรืองสมมุติกุล") == ["รุ่งเรืองสมมุติกุล"]


def test_names_that_only_past_visits_have_stay_whole_in_a_line(session):
    visit, *_ = handed_out(session, a_checklist(), "บ้านดอนทดลองวิทยา")
    then = SchoolThen(id=None, code=None, name="บ้านโนนทดลองพิทยา")
    past = replace(visit, id=VisitId(new_id()), school=then)
    with session.store.edit("receive_round"):
        visits.add_visits(session.store, [past])

    session.learn_names()

    assert words.segments("ที่บ้านโนนทดลองพิทยาเดิม")[1] == "บ้านโนนทดลองพิทยา"


def test_opening_a_profile_loads_nothing_heavy(tmp_path):
    create_profile(tmp_path / "p", NEW).close()
    code = (
        "import sys; from pathlib import Path\n"
        "from ktpn_desktop.app.opening import open_session\n"
        "open_session(Path(sys.argv[1])).close()\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )

    ran = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "p")],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=True,
    )

    heavy = {"nlpo3", "openpyxl", "reportlab", "sqlite_utils", "nacl", "pyxform", "elementpath"}
    assert heavy & set(ran.stdout.split()) == set()
