"""What became of every item from one version of a form to the next."""

from dataclasses import replace

import pytest
from builders import a_checklist, an_item
from hypothesis import given
from hypothesis import strategies as some

from ktpn_desktop.domain.checklist import Choice, ItemType, Repeat
from ktpn_desktop.domain.checklist_changes import ChangeKind, changes, lineage, moved
from ktpn_desktop.domain.ids import ItemId

OLD = a_checklist(("ตอน", [an_item("1.1", ItemType.NUMBER), an_item("1.2"), an_item("1.3")]))


def become(*items):
    return a_checklist(("ตอน", list(items)))


def told(child, parent=OLD):
    return {one.item: (one.kind, one.differs) for one in changes(parent, child)}


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({}, ChangeKind.SAME),
        ({"required": True}, ChangeKind.SAME),
        ({"label": "มีแผนและทบทวนทุกปี"}, ChangeKind.REWORDED),
        ({"choices": (Choice(value="1", label="พบ"),)}, ChangeKind.REWORDED),
        ({"type": ItemType.DONE}, ChangeKind.RETYPED),
        ({"unit": "ครั้ง"}, ChangeKind.RETYPED),
    ],
)
def test_an_item_of_the_same_id_is_told_by_what_differs(fields, kind):
    old = an_item("1.2")

    assert told(become(replace(old, **fields)))["q1_2"] == (kind, tuple(fields))


def test_items_come_and_go():
    now = told(become(an_item("1.2"), an_item("1.4")))

    assert {item: kind for item, (kind, _) in now.items()} == {
        "q1_2": ChangeKind.SAME,
        "q1_4": ChangeKind.NEW,
        "q1_1": ChangeKind.GONE,
        "q1_3": ChangeKind.GONE,
    }


def test_an_item_that_was_split_moves_no_answer():
    child = become(
        an_item("1.1", ItemType.NUMBER),
        an_item("1.2", parents=(ItemId("q1_2"),)),
        an_item("1.4", parents=(ItemId("q1_2"),)),
    )

    assert told(child)["q1_4"][0] is ChangeKind.SPLIT
    assert told(child)["q1_2"][0] is ChangeKind.SPLIT
    assert lineage(OLD, child) == {"q1_1": "q1_1"}


def test_items_that_were_joined_move_no_answer():
    child = become(an_item("1.5", parents=(ItemId("q1_2"), ItemId("q1_3"))))

    assert told(child)["q1_5"][0] is ChangeKind.JOINED
    assert lineage(OLD, child) == {}


def test_an_answer_follows_its_item_to_another_id_row_by_row():
    child = become(an_item("2.9", parents=(ItemId("q1_2"),), label="รายการที่ 1.2"))

    line = lineage(OLD, child)

    assert line == {"q1_2": "q2_9"}
    assert moved(ItemId("q1_2"), line) == "q2_9"
    assert moved(ItemId("q1_2[0003-3fa2]"), line) == "q2_9[0003-3fa2]"
    assert moved(ItemId("q1_1"), line) is None


def test_an_item_that_is_now_asked_of_every_teacher_is_another():
    per_teacher = replace(OLD.sections[0], repeat=Repeat())

    now = told(replace(OLD, sections=(per_teacher,)))

    assert now["q1_2"] == (ChangeKind.RETYPED, ("repeat",))


@given(some.lists(some.sampled_from("123456"), unique=True), some.permutations("345678"))
def test_every_item_of_both_versions_is_told_once(before, after):
    old = become(*(an_item(f"1.{place}") for place in before))
    new = become(*(an_item(f"1.{place}") for place in after))

    all_told = changes(old, new)

    gone = [one.item for one in all_told if one.kind is ChangeKind.GONE]
    assert [one.item for one in all_told if one.kind is not ChangeKind.GONE] == [
        item.id for item in new.items
    ]
    assert set(gone) == {item.id for item in old.items} - {item.id for item in new.items}
