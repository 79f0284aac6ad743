from dataclasses import replace

import pytest
from builders import a_checklist, a_school, a_session, an_item, every_kind, item_id

from ktpn_desktop.app import building, draft_publishing, starter_checklists
from ktpn_desktop.app.answering import save_answer
from ktpn_desktop.app.planning import NewRound, assign, create_round
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.answer_kinds import retyped
from ktpn_desktop.domain.checklist import ItemType
from ktpn_desktop.domain.checklist_changes import ChangeKind
from ktpn_desktop.domain.checklist_draft import (
    add_item,
    change_item,
    delete_items,
    replace_item,
)
from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.problem import BadData, Refused
from ktpn_desktop.store import checklists, rounds, schools, visits


@pytest.fixture
def session(tmp_path):
    session = a_session(tmp_path / "profile", Role.SECRETARY)
    yield session
    session.close()


@pytest.fixture
def parent(session):
    return checklists.add_checklist(session.store, every_kind())


@pytest.fixture
def round_(session, parent):
    """Return a round that is not published, with one visit."""
    made = create_round(session, NewRound(number=1, year=2026, checklist_id=parent.id))
    schools.save_schools(session.store, [school := a_school()])
    assign(session, made, [(school, session.person)])
    return made


def codes(error):
    return [problem.code for problem in error.value.problems]


def a_good_draft(session):
    """Return a draft of one section with one item, kept."""
    draft = building.begin_empty(session, "แบบนิเทศการอ่าน")
    draft, _item = add_item(draft, "part1", "มีมุมหนังสือ", kind=ItemType.YESNO)
    building.save_draft(session, draft, "draft_add_item")
    return draft


def test_an_empty_draft_has_a_title_a_free_form_id_and_a_section(session):
    first = building.begin_empty(session, " แบบนิเทศการอ่าน ")
    second = building.begin_empty(session, "แบบนิเทศการเขียน")

    assert first.checklist.title == "แบบนิเทศการอ่าน"
    assert (first.checklist.form_id, second.checklist.form_id) == ("FORM-1", "FORM-2")
    assert [one.title for one in first.checklist.sections] == ["ตอนที่ 1"]
    assert {one.id for one in building.all_drafts(session)} == {first.id, second.id}


@pytest.mark.parametrize(
    ("title", "form_id", "code"),
    [
        (" ", None, "no_title"),
        ("ชื่อ", "มี ช่องว่าง", "bad_form_id"),
        ("ชื่อ", "TEST", "form_id_taken"),
    ],
)
def test_a_draft_without_a_name_or_under_one_that_is_taken_is_refused(
    session, parent, title, form_id, code
):
    with pytest.raises(BadData) as error:
        building.begin_empty(session, title, form_id)

    assert codes(error) == [f"draft.{code}"]
    assert building.all_drafts(session) == []


def test_a_successor_keeps_the_items_and_knows_its_parent(session, parent):
    draft = building.begin_successor(session, parent)

    assert draft.checklist.version == "2"
    assert draft.checklist.parent == checklist_hash(parent)
    assert [one.id for one in draft.checklist.items] == [one.id for one in parent.items]
    assert draft.inherited == {one.id for one in parent.items}
    assert building.parent_of(session, draft) == parent


def test_the_next_version_counts_on_from_what_is_there(session, parent):
    checklists.add_checklist(session.store, replace(parent, id="c9", version="2569.9"))

    assert building.next_version(session, "TEST", "1") == "2"
    assert building.next_version(session, "TEST", "2569.9") == "2569.10"
    assert building.next_version(session, "TEST", "ใหม่") == "ใหม่"


def test_a_starter_can_be_made_an_offices_own(session):
    source = starter_checklists.starter(session, starter_checklists.starters()[0])

    draft = building.begin_copy(session, source, "แบบของเขต", "OWN-1")

    assert (draft.checklist.form_id, draft.checklist.version) == ("OWN-1", "1")
    assert draft.checklist.parent is None
    assert len(list(draft.checklist.items)) == len(list(source.items))


def test_publishing_makes_a_version_and_ends_the_draft_and_is_undone_as_one(session):
    draft = a_good_draft(session)

    made = draft_publishing.publish_draft(
        session, draft_publishing.plan_publishing(session, draft)
    )

    assert checklists.all_checklists(session.store) == [made]
    assert building.all_drafts(session) == []
    session.store.undo()
    assert checklists.all_checklists(session.store) == []
    assert [one.id for one in building.all_drafts(session)] == [draft.id]


def test_what_was_typed_is_tidied_when_it_is_brought_into_use(session):
    draft = a_good_draft(session)
    item = next(draft.checklist.items)
    draft = change_item(draft, replace(item, label=" มีมุม  หนังสือ \nทุกห้อง ", hint="  "))

    made = draft_publishing.publish_draft(
        session, draft_publishing.plan_publishing(session, draft)
    )

    (item,) = made.items
    assert (item.label, item.hint) == ("มีมุม หนังสือ\nทุกห้อง", None)


def test_what_is_wrong_with_a_draft_keeps_it_from_being_published(session):
    draft = building.begin_empty(session, "แบบว่าง")
    plan = draft_publishing.plan_publishing(session, draft)

    with pytest.raises(BadData) as error:
        draft_publishing.publish_draft(session, plan)

    assert codes(error) == ["draft.section_empty"]
    assert checklists.all_checklists(session.store) == []


def test_a_version_that_is_there_is_not_published_again(session, parent):
    draft = building.begin_successor(session, parent)

    plan = draft_publishing.plan_publishing(session, draft, version="1")

    assert [one.code for one in plan.problems] == ["checklists.version_exists"]


def test_the_changes_are_told_item_by_item(session, parent):
    draft = building.begin_successor(session, parent)
    first = draft.checklist.sections[0].items[0]
    draft = change_item(draft, replace(first, label="โรงเรียนมีแผนความปลอดภัยที่เป็นปัจจุบัน"))
    draft = delete_items(draft, {item_id("1.3")})
    draft, new = add_item(draft, "s1", "ซ้อมแผนเผชิญเหตุ", kind=ItemType.DONE)

    plan = draft_publishing.plan_publishing(session, draft)

    told = {one.item: one.kind for one in plan.changes if one.kind is not ChangeKind.SAME}
    assert told == {
        item_id("1.1"): ChangeKind.REWORDED,
        item_id("1.3"): ChangeKind.GONE,
        new: ChangeKind.NEW,
    }


def test_a_version_is_used_in_a_round_that_is_not_handed_out(session, parent, round_):
    draft = building.begin_successor(session, parent)
    plan = draft_publishing.plan_publishing(session, draft)

    made = draft_publishing.publish_draft(session, plan, round_.id)

    assert rounds.round_(session.store, round_.id).checklist_id == made.id
    (summary,) = visits.visits(session.store, round_id=round_.id)
    assert summary.visit.checklist_id == made.id
    session.store.undo()
    assert rounds.round_(session.store, round_.id).checklist_id == parent.id


def test_a_round_with_answers_keeps_its_checklist_and_so_does_everything_else(
    session, parent, round_
):
    (summary,) = visits.visits(session.store, round_id=round_.id)
    save_answer(session, summary.visit.id, item_id("1.1"), Answer(value="1"))
    plan = draft_publishing.plan_publishing(session, building.begin_successor(session, parent))

    with pytest.raises(Refused) as error:
        draft_publishing.publish_draft(session, plan, round_.id)

    assert codes(error) == ["draft.round_answered"]
    assert draft_publishing.rounds_to_use_in(session) == []
    assert checklists.all_checklists(session.store) == [parent]


def test_items_that_visits_have_answered_are_known(session, parent, round_):
    (summary,) = visits.visits(session.store, round_id=round_.id)
    save_answer(session, summary.visit.id, item_id("1.1"), Answer(value="1"))
    save_answer(session, summary.visit.id, item_id("1.3"), Answer(note="ไม่มีคำตอบ"))

    draft = building.begin_successor(session, parent)

    assert building.answered_items(session, draft) == {item_id("1.1"): 1}


def test_an_answered_item_is_not_answered_in_another_way(session, parent, round_):
    (summary,) = visits.visits(session.store, round_id=round_.id)
    save_answer(session, summary.visit.id, item_id("1.1"), Answer(value="1"))
    draft = building.begin_successor(session, parent)
    first, second = draft.checklist.item(item_id("1.1")), draft.checklist.item(item_id("1.3"))

    draft = change_item(draft, retyped(first, ItemType.TEXT))
    draft = change_item(draft, retyped(second, ItemType.TEXT))  # which nobody has answered

    plan = draft_publishing.plan_publishing(session, draft)
    told = [(one.code, one.where.record) for one in plan.problems]
    assert told == [("draft.type_with_answers", item_id("1.1"))]
    renamed, _name = replace_item(draft, item_id("1.1"))
    assert draft_publishing.plan_publishing(session, renamed).problems == ()


def test_the_draft_after_a_version_is_known(session, parent):
    assert building.draft_after(session, parent) is None

    draft = building.begin_successor(session, parent)

    assert building.draft_after(session, parent).id == draft.id


def test_a_new_item_takes_no_name_of_any_version_or_draft_of_the_form(session):
    old = a_checklist(("ตอน", [replace(an_item("1.1"), id="q4")]))
    checklists.add_checklist(session.store, old)
    newer = replace(old, id="c2", version="2", sections=())
    checklists.add_checklist(session.store, newer)
    other, _item = add_item(
        building.begin_successor(session, old), "s1", "ในร่างอื่น", kind=ItemType.TEXT
    )
    building.save_draft(session, other, "draft_add_item")

    draft = building.begin_successor(session, newer)

    assert "q4" in draft.reserved and "q5" in draft.reserved
    assert building.open_draft(session, draft.id) == draft


def test_a_draft_that_is_gone_is_not_saved_again(session):
    draft = a_good_draft(session)
    building.delete_draft(session, draft)

    with pytest.raises(Refused) as error:
        building.save_draft(session, draft, "draft_text")

    assert codes(error) == ["draft.missing"]


def test_a_draft_is_found_by_the_id_of_its_form_when_there_is_one(session, parent):
    first = building.begin_successor(session, parent)
    assert building.find_draft(session, "TEST") == first

    building.begin_successor(session, parent)

    with pytest.raises(BadData) as error:
        building.find_draft(session, "TEST")
    assert codes(error) == ["draft.several"]
    with pytest.raises(Refused):
        building.find_draft(session, "ไม่มี")


def test_a_draft_is_filled_from_a_file_and_keeps_its_form_and_version(session, parent):
    draft = building.begin_successor(session, parent)
    source = a_checklist(("จากไฟล์", [an_item("1.1")]), form_id="OTHER", title="ชื่อจากไฟล์")

    building.load_draft(session, draft, source)

    loaded = building.open_draft(session, draft.id)
    assert (loaded.checklist.form_id, loaded.checklist.version) == ("TEST", "2")
    assert loaded.checklist.title == "ชื่อจากไฟล์"
    assert loaded.checklist.parent == checklist_hash(parent)
    assert [one.label for one in loaded.checklist.items] == ["รายการที่ 1.1"]
