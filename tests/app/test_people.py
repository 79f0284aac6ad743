"""People are added, changed, retired and brought back; their work is counted."""

from dataclasses import replace

import pytest
from offices import SUPERVISOR

from ktpn_desktop.app import people as register
from ktpn_desktop.app.assigning import take_back
from ktpn_desktop.domain.ids import PersonId, new_id
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.problem import BadData, Refused
from ktpn_desktop.store import people


def standing(office, name):
    return next(one for one in register.standings(office.secretary) if one.person.name == name)


@pytest.fixture
def supervisor(office):
    return people.supervisors(office.secretary.store)[0]


def test_schools_in_hand_and_computers_are_counted(office):
    before = standing(office, SUPERVISOR)
    office.answer("2.1", "4")
    office.finish()
    office.merge()

    after = standing(office, SUPERVISOR)

    assert (before.schools, before.waiting, before.devices) == (2, 2, ())
    assert (after.schools, after.waiting) == (2, 1)
    assert after.devices == (office.supervisor.device,)
    assert standing(office, "นางสมมุติ เรียบร้อย").here


def test_a_changed_name_is_the_same_person_and_visits_keep_the_old_one(office, supervisor):
    renamed = register.change_person(
        office.secretary, replace(supervisor, name="นางสาวตัวอย่าง  ใจเย็น")
    )

    assert standing(office, "นางสาวตัวอย่าง ใจเย็น").schools == 2
    assert renamed.id == supervisor.id
    assert office.visit(office.secretary).person.name == SUPERVISOR


def test_a_name_that_is_taken_empty_or_nobodys_is_refused(office, supervisor):
    session = office.secretary
    with pytest.raises(BadData, match=r"people\.exists"):
        register.change_person(session, replace(supervisor, name="นางสมมุติ เรียบร้อย"))
    with pytest.raises(BadData, match=r"people\.empty_name"):
        register.change_person(session, replace(supervisor, name=" "))
    stranger = Person(id=PersonId(new_id()), name="นายทดสอบ ไม่มี")
    with pytest.raises(Refused, match=r"people\.missing"):
        register.change_person(session, stranger)
    with pytest.raises(Refused, match=r"people\.missing"):
        register.retire_person(session, stranger.id)


def test_who_still_has_schools_does_not_retire(office, supervisor):
    with pytest.raises(BadData) as error:
        register.retire_person(office.secretary, supervisor.id)

    assert error.value.problems[0].code == "people.has_schools"
    assert error.value.problems[0].values["count"] == "2"


def test_who_retires_is_no_supervisor_any_more_and_can_come_back(office, supervisor):
    session = office.secretary
    take_back(session, office.visits)

    register.retire_person(session, supervisor.id)
    assert people.supervisors(session.store) == []

    register.employ_again(session, supervisor.id)
    assert [one.id for one in people.supervisors(session.store)] == [supervisor.id]
    session.store.undo()
    assert people.supervisors(session.store) == []


def test_who_uses_the_program_does_not_retire_in_it(office):
    with pytest.raises(Refused, match=r"people\.in_use"):
        register.retire_person(office.secretary, office.secretary.person.id)
