"""The secretary's own values against what comes back, before and after it came."""

from datetime import date

import pytest

from ktpn_desktop.app import answering, planning, resolving
from ktpn_desktop.app.merging import apply_merge
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.conflict import Choice, ConflictState
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store import conflicts, corrections, rounds, schools


def open_conflicts(office):
    return conflicts.open_conflicts(office.secretary.store)


def send_again(office, number, value):
    """Let the supervisor change an answer and return the visit once more."""
    answering.reopen(office.supervisor, office.visits[0], "แก้คำตอบ")
    office.answer(number, value)
    office.finish()


def test_answers_taken_in_on_a_merged_visit_stand_against_the_same_return(office):
    office.answer("2.1", "4")
    office.finish()
    office.merge()

    answering.apply_answers(
        office.secretary,
        office.visits[0],
        {"answers": {"2.1": 3}, "notes": {"2.1": "ตามหลักฐาน"}},
    )
    send_again(office, "3.3", "5")
    office.merge()

    assert (office.value("2.1"), office.value("3.3")) == ("3", "5")
    assert office.visit(office.secretary).state is VisitState.MERGED
    assert open_conflicts(office) == []


def test_a_later_return_that_differs_from_a_correction_asks_a_person(office):
    office.answer("2.1", "4")
    office.finish()
    office.merge()
    answering.apply_answers(office.secretary, office.visits[0], {"answers": {"2.1": 3}})

    send_again(office, "2.1", "5")
    office.merge()

    (conflict,) = open_conflicts(office)
    assert (conflict.field, office.value("2.1")) == ("answer:q2_1", "3")


def test_a_correction_that_was_undone_counts_no_more(office):
    office.answer("2.1", "4")
    office.finish()
    office.merge()
    office.answer("2.1", "3", on=office.secretary)
    office.secretary.store.undo()
    assert corrections.corrections_of(office.secretary.store, office.visits[0]) == {}

    send_again(office, "2.1", "5")
    office.merge()

    assert office.value("2.1") == "5"
    assert open_conflicts(office) == []


def test_a_correction_made_while_the_rehearsal_is_looked_at_is_not_lost(office):
    office.answer("2.1", "4")
    office.finish()
    rehearsal = office.look()
    office.answer("2.1", "3", on=office.secretary)

    outcome = apply_merge(office.secretary, rehearsal)

    assert (outcome.merged, outcome.clashes) == (1, 1)
    assert office.value("2.1") == "3"


def test_a_conflict_is_moot_when_a_later_return_agrees(office):
    office.answer("2.1", "3", on=office.secretary)
    office.answer("2.1", "4")
    office.finish()
    office.merge()
    assert len(open_conflicts(office)) == 1

    send_again(office, "2.1", "3")
    office.merge()

    assert open_conflicts(office) == []
    assert office.value("2.1") == "3"


def test_a_decision_that_was_undone_waits_again_and_can_be_taken_otherwise(office):
    office.answer("2.1", "3", on=office.secretary)
    office.answer("2.1", "4")
    office.finish()
    office.merge()
    (conflict,) = open_conflicts(office)
    resolving.resolve(office.secretary, conflict.id, resolving.Decision(choice=Choice.THEIRS))
    office.secretary.store.undo()
    assert office.value("2.1") == "3"

    resolving.resolve(office.secretary, conflict.id, resolving.Decision(choice=Choice.BASE))

    assert office.value("2.1") is None
    (decided,) = conflicts.conflicts(office.secretary.store)
    assert decided.state is ConflictState.RESOLVED


def test_a_conflict_whose_correction_was_undone_can_still_be_decided(office):
    office.answer("2.1", "3", on=office.secretary)
    corrected = office.secretary.store.last_edit
    office.answer("2.1", "4")
    office.finish()
    office.merge()
    office.secretary.store.undo(corrected)
    (conflict,) = open_conflicts(office)

    resolving.resolve(office.secretary, conflict.id, resolving.Decision(choice=Choice.THEIRS))

    assert office.value("2.1") == "4"
    assert office.secretary.store.check() == []


def test_a_merged_visit_is_finished_already(office):
    office.answer("2.1", "4")
    office.finish()
    office.merge()

    with pytest.raises(Refused, match=r"visit\.locked"):
        answering.complete(office.secretary, office.visits[0])

    assert office.visit(office.secretary).state is VisitState.MERGED


def test_a_correction_of_a_visit_that_others_hold_neither_begins_nor_dates_it(office):
    office.answer("2.1", "3", on=office.secretary)
    answering.apply_answers(office.secretary, office.visits[0], {"notes": {"2.1": "ตามแผน"}})
    assert office.visit(office.secretary).state is VisitState.ASSIGNED

    answering.complete(office.secretary, office.visits[0])

    assert office.visit(office.secretary).held_on is None
    decided = corrections.corrections_of(office.secretary.store, office.visits[0])
    assert set(decided) == {"answer:q2_1", "note:q2_1"}


def test_a_visit_that_the_secretary_holds_begins_with_the_first_answer(office):
    (round_,) = rounds.all_rounds(office.secretary.store)
    school = schools.all_schools(office.secretary.store)[0]
    (visit,) = planning.assign(office.secretary, round_, [(school, office.secretary.person)])

    answering.save_answer(office.secretary, visit.id, ItemId("q2_1"), Answer(value="4"))

    begun = answering.open_visit(office.secretary, visit.id)[0]
    assert (begun.state, begun.held_on) == (VisitState.IN_PROGRESS, date.today())


def test_what_the_supervisor_changes_is_no_correction(office):
    office.answer("2.1", "4")

    assert corrections.corrections_of(office.supervisor.store, office.visits[0]) == {}
