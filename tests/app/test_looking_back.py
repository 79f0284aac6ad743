"""A round tells of earlier visits to its schools, and hears what has become of advice."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ktpn_desktop.app import publishing, receiving
from ktpn_desktop.app.answering import open_visit, save_answer, save_findings
from ktpn_desktop.app.assigning import accompany
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.looking_back import take_follow_ups
from ktpn_desktop.app.planning import NewRound, assign, create_round
from ktpn_desktop.app.previous_visit import earlier_visits, follow_up
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import PREVIOUS
from ktpn_desktop.domain.fields import fields_of
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.follow_up import FollowUp
from ktpn_desktop.domain.ids import ChecklistId, FindingId, ItemId, PersonId, new_id
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.domain.resolution import ResolutionStatus
from ktpn_desktop.exchange import round_workbook
from ktpn_desktop.exchange.round_workbook import read_round_workbook
from ktpn_desktop.store import checklists, follow_ups, people, rounds, schools, visits

NEW = "นายสมมุติ ตั้งใจ"
ADVICE = FindingId("advice")


@pytest.fixture
def next_round(office, tmp_path):
    """The first school was visited; next time somebody else goes there. Their computer."""
    office.answer("2.1", "3")
    advice = Finding(id=ADVICE, kind=FindingKind.SUGGESTION, text="ควรนิเทศภายใน", position=1)
    save_findings(office.supervisor, office.visits[0], [advice])
    office.finish()
    office.send()
    office.merge()
    secretary = office.secretary
    made = office.visit(secretary)
    store = secretary.store
    other = Person(id=PersonId(new_id()), name=NEW, is_supervisor=True)
    people.save_person(store, other)
    (first,) = rounds.all_rounds(store)
    new = NewRound(number=2, year=first.year, checklist_id=first.checklist_id)
    second = create_round(secretary, new)
    school = schools.school(store, made.school.id)
    (planned,) = assign(secretary, second, [(school, other)])
    publishing.publish(secretary, second.id, office.shared, Progress())
    theirs = office.join(tmp_path / "new", NEW)
    theirs.round, theirs.planned = second, planned.id
    yield theirs
    theirs.supervisor.close()


def now_at(office):
    """Return the visit that is to be made, a day after the one before."""
    session = office.supervisor
    visit, form = open_visit(session, office.planned)
    (before,) = (one.visit for one in visits.visits(session.store) if one.visit.id != visit.id)
    return replace(visit, held_on=before.held_on + timedelta(days=1)), form


def test_who_comes_for_the_first_time_knows_what_others_found(next_round):
    known = earlier_visits(next_round.supervisor, *now_at(next_round))

    (made,) = known.visits
    assert made.visit.person.name != NEW
    assert (made.round.number, known.last(ItemId("q2_1")).answer.value) == (1, "3")
    assert [one.finding.text for one in known.recommendations] == ["ควรนิเทศภายใน"]


def test_only_the_own_visits_are_to_be_made_and_nothing_old_is_a_new_round(next_round, office):
    session = next_round.supervisor
    own = visits.visits(session.store, person_id=session.person.id)

    again = receiving.receive(session, office.shared, Progress())

    assert [one.visit.id for one in own] == [next_round.planned]
    assert (again.rounds, again.visits, again.problems) == ((), (), ())


def test_what_was_seen_of_the_advice_comes_back_with_the_visit(next_round, office):
    session = next_round.supervisor
    follow_up(session, ADVICE, ResolutionStatus.DONE)
    save_answer(session, next_round.planned, ItemId("q2_1"), Answer(value="4"))
    next_round.visits = (next_round.planned,)
    next_round.finish()
    next_round.send()

    office.merge()

    seen = follow_ups.all_follow_ups(office.secretary.store)[ADVICE]
    assert (seen.status, seen.seen_by) == (ResolutionStatus.DONE, NEW)
    office.secretary.store.undo()
    assert follow_ups.all_follow_ups(office.secretary.store) == {}


def test_an_older_look_does_not_replace_a_later_one(office):
    def seen(day, status):
        return FollowUp(finding=ADVICE, status=status, seen_on=day, seen_by=NEW)

    early = seen(date(2026, 6, 1), ResolutionStatus.PENDING)
    late = seen(date(2026, 8, 1), ResolutionStatus.DONE)
    for order in ((early, late), (late, early)):
        take_follow_ups(office.secretary, order)
        assert follow_ups.all_follow_ups(office.secretary.store)[ADVICE] == late


def test_what_is_corrected_later_is_corrected_there_too(next_round, office):
    secretary = office.secretary
    save_answer(secretary, office.visits[0], ItemId("q2_1"), Answer(value="2"))
    publishing.publish(secretary, next_round.round.id, office.shared, Progress())

    receiving.receive(next_round.supervisor, office.shared, Progress())

    there = visits.visit(next_round.supervisor.store, office.visits[0])
    assert fields_of(there) == fields_of(office.visit(secretary))


def test_who_made_the_visit_keeps_their_own(next_round, office):
    secretary = office.secretary
    save_answer(secretary, office.visits[0], ItemId("q2_1"), Answer(value="2"))
    accompany(secretary, [next_round.planned], office.supervisor.person)
    publishing.publish(secretary, next_round.round.id, office.shared, Progress())

    office.receive()

    assert office.visit(office.supervisor).answers["q2_1"].value == "3"


def test_a_history_that_somebody_changed_is_refused(next_round, office, monkeypatch):
    (path,) = office.shared.rglob("2569-2/*.xlsx")
    package = read_round_workbook(path)
    assert len(package.history.visits) == 1
    monkeypatch.setattr(round_workbook, "history_text", lambda history: "another")

    with pytest.raises(BadData) as error:
        read_round_workbook(path)

    assert [one.code for one in error.value.problems] == ["round.bad_signature"]


def test_an_item_may_start_with_the_answer_of_the_visit_before(office, next_round):
    secretary = office.secretary
    _visit, form = open_visit(secretary, next_round.planned)
    sections = tuple(
        replace(
            section,
            items=tuple(
                replace(item, prefill=PREVIOUS if item.number == "2.1" else item.prefill)
                for item in section.items
            ),
        )
        for section in form.sections
    )
    newer = replace(form, id=ChecklistId(new_id()), version="2", sections=sections)
    checklists.add_checklist(secretary.store, newer)
    rounds.use_checklist(secretary.store, next_round.round.id, newer.id)

    made = office.visit(secretary)
    yesterday = replace(made, held_on=made.held_on - timedelta(days=1))
    visits.save_visit_head(secretary.store, yesterday, "save_visit")
    publishing.publish(secretary, next_round.round.id, office.shared, Progress())

    answers = visits.visit(secretary.store, next_round.planned).answers
    assert answers[ItemId("q2_1")].value == "3"
    assert ItemId("q2_2") not in answers or answers[ItemId("q2_2")].value != "3"
