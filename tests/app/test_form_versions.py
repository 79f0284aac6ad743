"""A new version of a form while visits are under way, here and on the way back."""

from dataclasses import replace
from decimal import Decimal

import pytest
from builders import an_item, item_id

from ktpn_desktop.app import answering, publishing
from ktpn_desktop.app.answering import open_visit, save_answer
from ktpn_desktop.app.assigning import Standing, standing
from ktpn_desktop.app.form_versions import (
    move_drafts,
    newer_version,
    plan_move,
    plan_revision,
    revise,
)
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.returned_file import FileState
from ktpn_desktop.app.scores import scored_visit
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import ItemType
from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.ids import ChecklistId, new_id
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.store import checklists, rounds, visits


def successor(old, version="2"):
    """Return a version in which 1.3 is gone, 2.1 is 2.9 by another id, and 9.9 is new."""
    first, second, *others = old.sections
    level = replace(
        second.items[0], id=item_id("2.9"), number="2.9", parents=(second.items[0].id,)
    )
    kept = tuple(item for item in first.items if item.id != item_id("1.3"))
    new = an_item("9.9", ItemType.TEXT, label="ข้อใหม่", default="เหมือนเดิม")
    sections = (
        replace(first, items=(*kept, new)),
        replace(second, items=(level, *second.items[1:])),
        *others,
    )
    return replace(
        old,
        id=ChecklistId(new_id()),
        version=version,
        sections=sections,
        parent=checklist_hash(old),
    )


@pytest.fixture
def old(office):
    return open_visit(office.secretary, office.visits[0])[1]


@pytest.fixture
def new(office, old):
    """The new version, at the secretary's."""
    return checklists.add_checklist(office.secretary.store, successor(old))


@pytest.fixture
def round_id(office):
    return rounds.all_rounds(office.secretary.store)[0].id


def handed_out_anew(office, new, round_id):
    """Go on with the new version, and let the supervisor take in the next edition."""
    plan = plan_revision(office.secretary, round_id, new)
    revise(office.secretary, plan)
    publishing.publish(office.secretary, round_id, office.shared, Progress())
    return office.receive()


def test_a_draft_moves_with_its_answers_and_tells_what_is_dropped(office, old, new):
    visit = office.visits[0]
    office.answer("1.1", "1", on=office.secretary)
    office.answer("1.3", "0", on=office.secretary)
    office.answer("2.1", "4", on=office.secretary)

    plan = plan_move(office.secretary, visit)
    move_drafts(office.secretary, [plan])

    after, checklist = open_visit(office.secretary, visit)
    assert checklist == new
    assert after.answer(item_id("2.9")).value == "4"
    assert after.answer(item_id("1.1")).value == "1"
    assert item_id("1.3") not in after.answers
    (dropped,) = plan.told.dropped
    assert (dropped.number, dropped.said) == ("1.3", "ไม่มี")
    assert [item.number for item in plan.told.fresh] == ["9.9"]


def test_moving_is_one_undo_step(office, old, new):
    office.answer("1.3", "0", on=office.secretary)
    before = office.visit(office.secretary)

    move_drafts(office.secretary, [plan_move(office.secretary, office.visits[0])])
    office.secretary.store.undo()

    assert office.visit(office.secretary) == before


def test_a_draft_that_was_changed_since_the_rehearsal_is_not_moved(office, new):
    plan = plan_move(office.secretary, office.visits[0])
    office.answer("1.1", "1", on=office.secretary)

    with pytest.raises(Refused) as raised:
        move_drafts(office.secretary, [plan])

    assert raised.value.problems[0].code == "versions.changed"
    assert office.visit(office.secretary).checklist_id != new.id


def test_a_finished_visit_stays_with_its_version(office, new):
    office.answer("1.1", "1")
    office.finish()
    office.merge()

    assert newer_version(office.secretary, office.visit(office.secretary)) is None
    with pytest.raises(Refused) as raised:
        plan_move(office.secretary, office.visits[0])
    assert raised.value.problems[0].code == "versions.finished"


def test_a_version_that_is_not_newer_is_refused(office, old, new):
    move_drafts(office.secretary, [plan_move(office.secretary, office.visits[0])])

    with pytest.raises(Refused) as raised:
        plan_move(office.secretary, office.visits[0], old)

    assert raised.value.problems[0].code == "versions.not_newer"


def test_a_supervisor_moves_only_to_the_version_of_the_round(office, old, new, round_id):
    office.answer("1.1", "1")
    known = checklists.add_checklist(office.supervisor.store, new)

    assert newer_version(office.supervisor, office.visit(office.supervisor)) is None
    with pytest.raises(Refused) as raised:
        plan_move(office.supervisor, office.visits[0], known)
    assert raised.value.problems[0].code == "versions.not_of_round"

    handed_out_anew(office, new, round_id)
    assert newer_version(office.supervisor, office.visit(office.supervisor)) == known


def test_another_form_is_refused(office, old, round_id):
    other = replace(old, id=ChecklistId(new_id()), form_id="OTHER", version="9")
    kept = checklists.add_checklist(office.secretary.store, other)

    with pytest.raises(Refused) as raised:
        plan_revision(office.secretary, round_id, kept)

    assert raised.value.problems[0].code == "versions.other_form"


def test_a_round_that_is_revised_is_not_begun_by_that(office, new, round_id):
    revise(office.secretary, plan_revision(office.secretary, round_id, new))

    visit = office.visit(office.secretary)
    assert visit.checklist_id == new.id
    assert standing(office.secretary, visit) is Standing.PUBLISHED
    assert visits.unpublished(office.secretary.store, round_id) == set(office.visits)


def test_a_visit_that_is_not_begun_takes_the_new_version(office, new, round_id):
    got = handed_out_anew(office, new, round_id)

    visit, checklist = open_visit(office.supervisor, office.visits[0])
    assert checklist_hash(checklist) == checklist_hash(new)
    assert visit.answer(item_id("9.9")).value == "เหมือนเดิม"
    assert got.notices == got.problems == ()


def test_a_visit_that_is_begun_keeps_its_version_and_is_told_of_the_new_one_once(
    office, old, new, round_id
):
    office.answer("1.3", "1")

    first, second = handed_out_anew(office, new, round_id), office.receive()

    visit, checklist = open_visit(office.supervisor, office.visits[0])
    assert checklist_hash(checklist) == checklist_hash(old)
    assert visit.answer(item_id("1.3")).value == "1"
    assert [one.code for one in first.notices] == ["receive.new_version"]
    assert second.notices == ()
    assert newer_version(office.supervisor, visit).version == "2"


def test_what_was_finished_with_the_old_version_merges_whole(office, old, new, round_id):
    office.answer("1.3", "1")
    office.answer("2.1", "4")
    handed_out_anew(office, new, round_id)

    office.finish()
    outcome = office.merge()

    assert (outcome.merged, outcome.clashes) == (1, 0)
    visit, checklist = open_visit(office.secretary, office.visits[0])
    assert checklist == old
    assert (office.value("1.3"), office.value("2.1")) == ("1", "4")
    assert visit.answer(item_id("9.9")).value is None
    assert scored_visit(office.secretary, visit.id).scores.overall.mean == Decimal("4.00")


def test_what_was_moved_and_finished_merges_in_the_new_version(office, new, round_id):
    office.answer("1.3", "1")
    office.answer("2.1", "4")
    handed_out_anew(office, new, round_id)
    move_drafts(office.supervisor, [plan_move(office.supervisor, office.visits[0])])

    office.finish()
    outcome = office.merge()

    assert (outcome.merged, outcome.clashes) == (1, 0)
    visit, checklist = open_visit(office.secretary, office.visits[0])
    assert checklist == new
    assert visit.answer(item_id("2.9")).value == "4"
    assert visit.answer(item_id("9.9")).value == "เหมือนเดิม"  # as it was handed out
    assert item_id("1.3") not in visit.answers


def test_a_second_return_may_be_made_with_the_new_version(office, new, round_id):
    office.answer("2.1", "4")
    office.answer("1.3", "1")
    handed_out_anew(office, new, round_id)
    office.finish()
    office.merge()
    answering.reopen(office.supervisor, office.visits[0], "แก้ไข")
    move_drafts(office.supervisor, [plan_move(office.supervisor, office.visits[0])])
    item = item_id("2.9")
    save_answer(office.supervisor, office.visits[0], item, Answer(value="5"))

    office.finish()
    told = office.look()
    outcome = office.merge()

    visit, checklist = open_visit(office.secretary, office.visits[0])
    assert checklist == new
    assert (visit.answer(item).value, outcome.clashes) == ("5", 0)
    problems = [one.code for file in told.files for one in file.problems]
    assert "returns.record_moved" in problems  # 1.3 leaves the record


def test_undoing_such_a_merge_brings_the_record_back(office, new, round_id):
    office.answer("1.3", "1")
    handed_out_anew(office, new, round_id)
    before = office.visit(office.secretary)
    office.finish()
    office.merge()

    office.secretary.store.undo()

    assert office.visit(office.secretary) == before


def test_returns_with_two_versions_come_to_one_record_in_any_order(
    office, new, round_id, tmp_path
):
    office.answer("1.3", "1")
    office.answer("2.1", "4")
    office.finish()
    first = sorted(office.shared.rglob("*.xlsx"))
    handed_out_anew(office, new, round_id)
    answering.reopen(office.supervisor, office.visits[0], "แก้ไข")
    move_drafts(office.supervisor, [plan_move(office.supervisor, office.visits[0])])
    save_answer(office.supervisor, office.visits[0], item_id("9.9"), Answer(value="ใหม่"))
    office.finish()
    everything = sorted(office.shared.rglob("*.xlsx"))
    later = [path for path in everything if path not in first]

    office.merge(*first)
    office.merge(*later)
    one_after_the_other = office.visit(office.secretary)
    office.secretary.store.undo()
    office.secretary.store.undo()
    office.merge(*later)
    outcome = office.merge(*first)
    the_other_way_round = office.visit(office.secretary)

    def said(visit):
        return visit.checklist_id, visit.answers, visit.findings

    assert said(one_after_the_other) == said(the_other_way_round)
    assert one_after_the_other.checklist_id == new.id
    assert any(one.state is FileState.OLDER for one in outcome.files)


def test_a_correction_made_before_follows_the_record(office, new, round_id):
    office.answer("2.1", "2")
    office.answer("2.1", "3", on=office.secretary)
    revise(office.secretary, plan_revision(office.secretary, round_id, new))
    assert office.visit(office.secretary).answer(item_id("2.9")).value == "3"

    office.finish()
    outcome = office.merge()

    assert outcome.clashes == 1  # the supervisor says 2, the secretary 3
    assert office.visit(office.secretary).answer(item_id("2.1")).value == "3"


def test_what_came_back_is_not_handed_out_anew(office, new, round_id):
    office.answer("1.3", "1")
    handed_out_anew(office, new, round_id)
    office.finish()
    office.merge()

    plan = publishing.plan_publication(office.secretary, round_id, office.shared)

    assert plan.empty
    assert visits.unpublished(office.secretary.store, round_id) == set()


def test_a_new_computer_takes_in_what_it_can_and_tells_the_rest(
    office, new, round_id, tmp_path
):
    office.answer("1.3", "1")
    office.finish()
    office.merge()
    handed_out_anew(office, new, round_id)

    again = office.join(tmp_path / "again", office.supervisor.person.name)

    try:
        assert [visit.id for visit in map(again.visit, [again.supervisor])] == [
            office.visits[1]
        ]
    finally:
        again.supervisor.close()
