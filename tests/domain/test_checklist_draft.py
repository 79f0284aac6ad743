from collections import Counter
from dataclasses import replace

import pytest
from builders import a_checklist, an_item, every_kind, item_id
from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.domain.answer_kinds import WITH_CHOICES, retyped
from ktpn_desktop.domain.checklist import ItemType, Repeat
from ktpn_desktop.domain.checklist_draft import (
    Draft,
    add_item,
    add_section,
    change_item,
    change_section,
    delete_items,
    delete_section,
    duplicate_item,
    is_numbered_in_order,
    move_item,
    move_section,
    rename_item,
    renumbered,
    replace_item,
    step_item,
    take_sections,
)
from ktpn_desktop.domain.draft_check import draft_problems
from ktpn_desktop.domain.ids import DraftId, ItemId
from ktpn_desktop.domain.item_names import mentioned, mentions
from ktpn_desktop.domain.problem import BadData


def a_draft(*sections, **fields):
    checklist = a_checklist(*sections) if sections else every_kind()
    return Draft(id=DraftId("d1"), checklist=checklist, **fields)


def small_draft():
    """Return a draft of two sections: the second item looks at the first one."""
    first = [an_item("1.1"), an_item("1.2", relevant="${q1_1} = '1'")]
    return a_draft(("ตอนที่หนึ่ง", first), ("ตอนที่สอง", [an_item("2.1"), an_item("2.2")]))


def names(draft):
    return [item.id for item in draft.checklist.items]


@st.composite
def changed_drafts(draw):
    """Yield a draft after some changes that people make, and the one before the last."""
    draft = before = small_draft()
    for _ in range(draw(st.integers(1, 8))):
        before = draft
        draft = draw(st.sampled_from(OPERATIONS))(draft, draw)
    return before, draft


def _item(draft, draw):
    return draw(st.sampled_from(names(draft)))


def _section(draft, draw):
    return draw(st.sampled_from([one.id for one in draft.checklist.sections]))


def _step(draft, draw):
    return step_item(draft, _item(draft, draw), draw(st.sampled_from([-1, 1])))


def _move(draft, draw):
    return move_item(draft, _item(draft, draw), _section(draft, draw), draw(st.integers(0, 9)))


def _add(draft, draw):
    kind = draw(st.sampled_from(ItemType))
    return add_item(draft, _section(draft, draw), "ข้อใหม่", kind=kind)[0]


def _delete(draft, draw):
    return delete_items(draft, {_item(draft, draw)}) if len(names(draft)) > 1 else draft


OPERATIONS = (
    _step,
    _move,
    _add,
    _delete,
    lambda draft, draw: duplicate_item(draft, _item(draft, draw))[0],
    lambda draft, draw: replace_item(draft, _item(draft, draw))[0],
    lambda draft, draw: add_section(draft, "ตอนใหม่", _section(draft, draw))[0],
    lambda draft, draw: move_section(draft, _section(draft, draw), draw(st.integers(0, 5))),
    lambda draft, draw: take_sections(
        draft, draft.checklist, {_item(draft, draw), _item(draft, draw)}
    ),
)


@given(changed_drafts())
def test_whatever_is_done_names_are_single_and_numbers_in_order(drafts):
    _before, draft = drafts

    assert max(Counter(names(draft)).values()) == 1
    sections = [one.id for one in draft.checklist.sections]
    assert len(set(sections)) == len(sections)
    assert is_numbered_in_order(draft.checklist)


@given(st.data())
def test_a_step_is_taken_back_by_the_step_the_other_way(data):
    draft = data.draw(changed_drafts())[1]
    item, by = _item(draft, data.draw), data.draw(st.sampled_from([-1, 1]))

    there = step_item(draft, item, by)

    if there != draft:
        assert step_item(there, item, -by) == draft


@given(st.data())
def test_a_moved_item_moves_back_to_its_place(data):
    draft = data.draw(changed_drafts())[1]
    item = _item(draft, data.draw)
    home = draft.section_of(item)
    place = [one.id for one in home.items].index(item)

    moved = move_item(draft, item, _section(draft, data.draw), data.draw(st.integers(0, 9)))

    assert sorted(names(moved)) == sorted(names(draft))
    assert move_item(moved, item, home.id, place) == draft


def test_what_is_added_and_deleted_leaves_the_draft_as_it_was():
    draft = small_draft()

    with_item, item = add_item(draft, "s1", "ข้อใหม่", kind=ItemType.SCALE5, place=1)
    with_section, section = add_section(draft, "ตอนใหม่", after="s1")

    assert with_item.checklist.item(item).number == "1.2"
    assert len(with_item.checklist.item(item).choices) == 5
    assert delete_items(with_item, {item}) == draft
    assert [one.title for one in with_section.checklist.sections][1] == "ตอนใหม่"
    assert delete_section(with_section, section) == draft


def test_ctrl_up_at_the_top_of_a_section_goes_into_the_one_above():
    draft = step_item(small_draft(), item_id("2.1"), -1)

    assert [len(one.items) for one in draft.checklist.sections] == [3, 1]
    assert draft.checklist.item(item_id("2.1")).number == "1.3"
    assert step_item(draft, item_id("1.1"), -1) == draft


def test_a_copy_looks_at_itself_where_the_item_did():
    draft = change_item(small_draft(), an_item("2.1", constraint=". > ${q2_1}"))

    copied, name = duplicate_item(draft, item_id("2.1"))

    assert copied.checklist.item(name).constraint == f". > ${{{name}}}"
    assert names(copied)[2:4] == [item_id("2.1"), name]


def test_a_new_name_is_brought_into_the_formulas():
    draft = small_draft()
    counted = replace(draft.section("s2"), repeat=Repeat(count="${q1_1}"))
    draft = change_section(draft, counted)

    renamed = rename_item(draft, item_id("1.1"), "SAFE_1")

    assert renamed.checklist.item(item_id("1.2")).relevant == "${SAFE_1} = '1'"
    assert renamed.section("s2").repeat.count == "${SAFE_1}"
    assert [one.id for one in mentions(renamed.checklist, ItemId("SAFE_1"))] == [item_id("1.2")]
    assert rename_item(renamed, ItemId("SAFE_1"), "q1_1") == draft


@pytest.mark.parametrize(
    ("name", "code"),
    [("", "bad_name"), ("1a", "bad_name"), ("มี ก", "bad_name"), ("q1_2", "name_taken")],
)
def test_a_name_that_formulas_cannot_use_is_refused(name, code):
    with pytest.raises(BadData) as error:
        rename_item(small_draft(), item_id("1.1"), name)

    assert [problem.code for problem in error.value.problems] == [f"draft.{code}"]


def test_an_inherited_item_under_a_new_name_still_knows_where_it_comes_from():
    draft = a_draft(("ตอน", [an_item("1.1")]), inherited=frozenset({item_id("1.1")}))

    assert rename_item(draft, item_id("1.1"), "AL_01").checklist.item(
        ItemId("AL_01")
    ).parents == (item_id("1.1"),)
    assert replace_item(draft, item_id("1.1"))[0].checklist.item(ItemId("q1")).parents == ()


def test_a_new_item_never_gets_a_name_that_an_earlier_version_had():
    draft = a_draft(("ตอน", [an_item("1.1")]), reserved=frozenset({ItemId("q7")}))

    assert add_item(draft, "s1", "ใหม่", kind=ItemType.TEXT)[1] == "q8"


def test_sections_of_another_checklist_come_with_formulas_that_still_fit():
    draft = small_draft()
    wanted = {item_id("1.1"), item_id("1.2")}

    taken = take_sections(draft, draft.checklist, wanted, after="s1")

    section = taken.checklist.sections[1]
    first, second = section.items
    assert section.title == "ตอนที่หนึ่ง"
    assert {first.id, second.id}.isdisjoint(names(draft))
    assert mentioned(second) == {first.id}


def test_items_keep_their_numbers_when_the_office_numbers_them_itself():
    draft = renumbered(small_draft(), in_order=False)

    moved = step_item(draft, item_id("1.1"), 1)

    assert [one.number for one in moved.checklist.items] == ["1.2", "1.1", "2.1", "2.2"]
    numbers = [one.number for one in renumbered(moved, in_order=True).checklist.items]
    assert numbers == ["1.1", "1.2", "2.1", "2.2"]


@given(st.sampled_from(ItemType), st.sampled_from(ItemType))
def test_an_item_of_any_type_becomes_a_whole_item_of_any_other(before, after):
    item = retyped(an_item("1.1", ItemType.TEXT), before)

    changed = retyped(item, after)

    assert changed.type is after
    assert bool(changed.choices) == (after in WITH_CHOICES)
    problems = draft_problems(a_checklist(("ตอน", [changed])))
    lacking = ["draft.no_calculation"] if after is ItemType.CALC else []
    assert [one.code for one in problems] == lacking


def test_what_is_wrong_is_told_with_its_item_and_field():
    wrong = [
        an_item("1.1", label=" "),
        an_item("1.2", ItemType.CHOICE, choices=()),
        an_item("1.3", ItemType.NUMBER, minimum=5, maximum=1),
    ]

    problems = draft_problems(a_checklist(("", wrong), ("ตอนว่าง", [])))

    told = [(one.code, one.where.record, one.where.column) for one in problems]
    assert told == [
        ("draft.section_untitled", "s1", "title"),
        ("draft.no_text", "q1_1", "label"),
        ("draft.few_choices", "q1_2", "choices"),
        ("draft.range_reversed", "q1_3", "maximum"),
        ("draft.section_empty", "s2", None),
    ]
