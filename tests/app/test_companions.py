"""Two supervisors fill one record: both are kept, and it is known who wrote what."""

from datetime import date

import pytest

from ktpn_desktop.app import assigning, publishing
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.ordering import order_of_teams
from ktpn_desktop.app.paperwork import OfficePaper
from ktpn_desktop.app.publication import News
from ktpn_desktop.app.who_answered import who_answered
from ktpn_desktop.domain.ids import PersonId, new_id
from ktpn_desktop.domain.office import Office
from ktpn_desktop.domain.paper_note import PaperNote
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.domain.visit import OrderThen
from ktpn_desktop.store import paper_notes, people, rounds, visits
from ktpn_desktop.store.conflicts import conflicts
from ktpn_desktop.store.payloads import payload_body

WITH = "นายสมมุติ ตั้งใจ"


@pytest.fixture
def fellow(office):
    """Somebody who goes along."""
    person = Person(id=PersonId(new_id()), name=WITH, position="ศึกษานิเทศก์", is_supervisor=True)
    people.save_person(office.secretary.store, person)
    return person


def publish(office):
    (round_,) = rounds.all_rounds(office.secretary.store)
    return publishing.publish(office.secretary, round_.id, office.shared, Progress())


def plan(office):
    (round_,) = rounds.all_rounds(office.secretary.store)
    return publishing.plan_publication(office.secretary, round_.id, office.shared)


def together(office, fellow, tmp_path):
    """Publish that the fellow goes along to the first school; return their own computer."""
    assigning.accompany(office.secretary, office.visits[:1], fellow)
    publish(office)
    office.receive()
    return office.join(tmp_path / "fellow", WITH)


def test_a_companion_gets_the_visit_and_the_leader_keeps_it(office, fellow, tmp_path):
    assert assigning.accompany(office.secretary, office.visits[:1], fellow) == 1
    assert plan(office).count(News.JOINED) == 1

    second = together(office, fellow, tmp_path)

    (theirs,) = visits.visits(second.supervisor.store, person_id=second.supervisor.person.id)
    leader = office.supervisor.person
    assert [one.name for one in theirs.visit.team] == [leader.name, WITH]
    assert theirs.visit.id == office.visits[0]
    assert office.visit(office.supervisor).companions[0].name == WITH
    assert plan(office).empty
    second.supervisor.close()


def test_what_both_return_is_one_record_that_knows_who_wrote_what(office, fellow, tmp_path):
    second = together(office, fellow, tmp_path)
    office.answer("1.1", "214")
    office.finish()
    second.answer("2.1", "4")
    second.finish()
    office.send()
    second.send()

    office.merge()

    merged = office.visit(office.secretary)
    assert (merged.answers["q1_1"].value, merged.answers["q2_1"].value) == ("214", "4")
    assert conflicts(office.secretary.store) == []
    written = who_answered(office.secretary, merged)
    assert written["answer:q1_1"] == (office.supervisor.person.name,)
    assert written["answer:q2_1"] == (WITH,)
    second.supervisor.close()


def test_what_the_two_see_differently_is_decided_by_a_person(office, fellow, tmp_path):
    second = together(office, fellow, tmp_path)
    office.answer("2.1", "5")
    second.answer("2.1", "3")
    for one in (office, second):
        one.finish()
        one.send()

    office.merge()

    clash = next(one for one in conflicts(office.secretary.store) if one.field == "answer:q2_1")
    assert {one.person for one in clash.candidates} == {office.supervisor.person.name, WITH}
    assert office.visit(office.secretary).answers["q2_1"].value == "5"  # the leader's stands
    second.supervisor.close()


def test_a_leader_who_has_begun_learns_who_comes_along_and_keeps_everything(office, fellow):
    office.answer("2.1", "5")
    assigning.accompany(office.secretary, office.visits[:1], fellow)
    publish(office)

    got = office.receive()

    visit = office.visit(office.supervisor)
    assert (got.notices, got.problems) == ((), ())
    assert [one.name for one in visit.companions] == [WITH]
    assert visit.answers["q2_1"].value == "5"


def test_a_companion_who_stays_away_loses_an_untouched_visit(office, fellow, tmp_path):
    second = together(office, fellow, tmp_path)
    assert assigning.leave(office.secretary, office.visits[:1], fellow) == 1
    publish(office)

    got = second.receive()

    assert [one.id for one in got.gone] == [office.visits[0]]
    assert office.receive().gone == ()
    assert office.visit(office.supervisor).companions == ()
    second.supervisor.close()


def test_a_companion_becomes_the_leader(office, fellow):
    assigning.accompany(office.secretary, office.visits[:1], fellow)

    assigning.hand_over(office.secretary, office.visits[:1], fellow)

    visit = office.visit(office.secretary)
    assert (visit.person.name, visit.companions) == (WITH, ())


def test_who_has_the_school_already_does_not_come_along_as_well(office, fellow):
    leader = next(
        one
        for one in people.all_people(office.secretary.store)
        if one.id == office.visit(office.secretary).person.id
    )
    assert assigning.accompany(office.secretary, office.visits[:1], leader) == 0

    retired = Person(id=fellow.id, name=fellow.name, is_supervisor=True, active=False)
    with pytest.raises(BadData) as error:
        assigning.accompany(office.secretary, office.visits[:1], retired)
    assert [one.code for one in error.value.problems] == ["assignments.person_retired"]


def test_the_order_that_sends_them_is_kept_as_it_was(office, fellow):
    def number(text):
        note = PaperNote(number=text, dated=date(2026, 6, 1))
        paper_notes.save_paper_note(
            office.secretary.store, OfficePaper.TEAM_ORDER, "1/2569", note
        )

    number("12/2569")
    publish(office)
    number("99/2569")
    publish(office)
    office.receive()

    expected = OrderThen(number="12/2569", dated=date(2026, 6, 1))
    assert office.visit(office.secretary).order == expected
    assert office.visit(office.supervisor).order == expected
    assert plan(office).empty


def test_the_order_names_each_team_with_its_head_first(office, fellow):
    assigning.accompany(office.secretary, office.visits[:1], fellow)

    order = order_of_teams(office.secretary, Office(), "1/2569")

    roles = [[one.role for one in group.people] for group in order.groups if group.people]
    assert roles == [["หัวหน้าคณะ", "คณะผู้นิเทศ"], ["หัวหน้าคณะ"]]


def test_what_was_handed_out_to_one_person_is_the_same_text_as_before(office):
    visit = office.visit(office.secretary)
    body = payload_body(office.secretary.store, visit.published)
    assert "companions" not in body and "order" not in body
