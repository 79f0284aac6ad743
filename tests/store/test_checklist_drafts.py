"""Drafts are kept whole, and the journal of a change is as small as the change."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from store.conftest import AUTHOR

from ktpn_desktop.domain.checklist import Checklist, Item, ItemType, Section
from ktpn_desktop.domain.checklist_draft import (
    Draft,
    add_item,
    add_section,
    change_item,
    delete_items,
    delete_section,
    duplicate_item,
    is_numbered_in_order,
    move_item,
    move_section,
    rename_item,
)
from ktpn_desktop.domain.ids import ChecklistId, DraftId, ItemId
from ktpn_desktop.store.checklist_drafts import (
    all_drafts,
    delete_draft,
    draft,
    placed,
    save_draft,
)
from ktpn_desktop.store.database import Store

DRAFT = DraftId("d1")
Change = Callable[[Draft], Draft]


def an_item(name: str) -> Item:
    return Item(id=ItemId(name), number="", label=f"รายการ {name}", type=ItemType.TEXT)


def a_draft(*sections: str) -> Draft:
    """Return a draft of sections given by the names of their items: "ab" has a and b."""
    made = tuple(
        Section(id=f"s{at}", title=f"ตอน {at}", items=tuple(map(an_item, names)))
        for at, names in enumerate(sections)
    )
    checklist = Checklist(
        id=ChecklistId(DRAFT), form_id="TEST", version="1", title="แบบทดสอบ", sections=made
    )
    return add_item(Draft(id=DRAFT, checklist=checklist), "s0", "ท้าย", kind=ItemType.DATE)[0]


def changed_rows(store: Store) -> list[tuple[str, str]]:
    """Return the rows that the newest edit changed."""
    rows = store.rows(
        "SELECT tbl, row_id FROM change WHERE edit_id = (SELECT max(id) FROM edit)"
    )
    return [(row["tbl"], row["row_id"]) for row in rows]


def test_a_draft_is_read_as_it_was_saved(store: Store) -> None:
    one = a_draft("abc", "de")

    save_draft(store, one, "new_draft")

    assert draft(store, DRAFT) == one
    assert all_drafts(store) == [one]


def test_a_draft_with_numbers_of_its_own_keeps_them(store: Store) -> None:
    one = replace(a_draft("ab"), numbered=False)
    one = change_item(one, replace(an_item("b"), number="1.2.1"))

    save_draft(store, one, "new_draft")

    assert not is_numbered_in_order(one.checklist)
    assert draft(store, DRAFT) == one


def test_moving_an_item_changes_one_row_although_all_numbers_change(store: Store) -> None:
    save_draft(store, one := a_draft("abcdef"), "new_draft")

    save_draft(store, moved := move_item(one, ItemId("f"), "s0", 0), "draft_move_item")

    assert draft(store, DRAFT) == moved
    assert changed_rows(store) == [("draft_item", "d1:f")]


def test_putting_items_into_the_same_gap_again_and_again_keeps_their_order(
    store: Store,
) -> None:
    save_draft(store, one := a_draft("ab"), "new_draft")

    for _ in range(40):
        one, _name = add_item(one, "s0", "ใหม่", kind=ItemType.TEXT, place=1)
        save_draft(store, one, "draft_add_item")

    assert draft(store, DRAFT) == one


@given(
    st.lists(st.sampled_from("abcdefgh"), unique=True),
    st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 12)),
)
def test_places_rise_in_the_order_of_the_names(names: list[str], known: dict[str, int]) -> None:
    places = placed(names, known)

    in_order = [places[name] for name in names]
    assert in_order == sorted(set(in_order))


def test_every_change_is_taken_back_by_undo_and_done_again_by_redo(store: Store) -> None:
    changes: list[tuple[str, Change]] = [
        ("draft_text", lambda one: change_item(one, replace(an_item("a"), label="ใหม่"))),
        ("draft_add_item", lambda one: add_item(one, "s1", "ใหม่", kind=ItemType.NOTE)[0]),
        ("draft_copy_item", lambda one: duplicate_item(one, ItemId("b"))[0]),
        ("draft_move_item", lambda one: move_item(one, ItemId("e"), "s0", 1)),
        ("draft_rename_item", lambda one: rename_item(one, ItemId("c"), "AL_1")),
        ("draft_delete_items", lambda one: delete_items(one, {ItemId("a"), ItemId("d")})),
        ("draft_add_section", lambda one: add_section(one, "ตอนใหม่", "s0")[0]),
        ("draft_move_section", lambda one: move_section(one, "s2", 0)),
        ("draft_delete_section", lambda one: delete_section(one, "s0")),
    ]
    states = [a_draft("abc", "de", "f")]
    save_draft(store, states[0], "new_draft")
    for label, change in changes:
        states.append(change(states[-1]))
        save_draft(store, states[-1], label, before=states[-2])
        assert draft(store, DRAFT) == states[-1]

    for before in reversed(states[:-1]):
        assert store.undo().kept_back == ()
        assert draft(store, DRAFT) == before
    for after in states[1:]:
        assert store.redo().kept_back == ()
        assert draft(store, DRAFT) == after


def test_typing_in_one_field_is_one_step(store: Store) -> None:
    save_draft(store, one := a_draft("ab"), "new_draft")
    step = None
    for text in ("ค", "ครู", "ครูจัด"):
        typed = change_item(one, replace(an_item("a"), label=text))
        step = save_draft(store, typed, "draft_text", step)

    store.undo()

    assert draft(store, DRAFT) == one


def test_a_deleted_draft_comes_back_whole(store: Store) -> None:
    save_draft(store, one := a_draft("abc", "d"), "new_draft")

    delete_draft(store, DRAFT)
    assert draft(store, DRAFT) is None
    store.undo()

    assert draft(store, DRAFT) == one


def test_two_drafts_lie_beside_each_other() -> None:
    store = Store.memory(author=AUTHOR)
    one = a_draft("ab")
    other = replace(one, id=DraftId("d2"), checklist=replace(one.checklist, id="d2"))
    save_draft(store, one, "new_draft")
    save_draft(store, other, "new_draft")

    delete_draft(store, DRAFT)

    assert draft(store, DraftId("d2")) == other
    assert store.check() == []
    store.close()
