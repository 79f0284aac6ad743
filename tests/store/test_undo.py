"""Undo as a new edit, redo, and what is kept back."""

import sys

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
)
from store.small_schema import SMALL

from ktpn_desktop.domain.ids import EditId
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.store.database import Author, Store
from ktpn_desktop.store.rows import Value
from ktpn_desktop.store.undo_plan import Because, KeptBack


def put(store: Store, table: str = "school", label: str = "save", **row: Value) -> EditId:
    with store.edit(label) as edit:
        edit.put(table, row)
    return edit.id


def schools(store: Store) -> dict[str, tuple[str, int | None]]:
    rows = store.rows("SELECT id, name, pupils FROM school ORDER BY id")
    return {row["id"]: (row["name"], row["pupils"]) for row in rows}


def code(error: pytest.ExceptionInfo[Refused]) -> str:
    return error.value.problems[0].code


def test_undo_and_redo_walk_like_an_editors(small: Store) -> None:
    states = [schools(small)]
    for name in ("หนึ่ง", "สอง", "สาม"):
        put(small, id="s1", name=name)
        states.append(schools(small))

    walk = []
    for step in (small.undo, small.undo, small.redo, small.undo, small.undo):
        step()
        walk.append(states.index(schools(small)))
    for _ in range(3):
        small.redo()
        walk.append(states.index(schools(small)))

    assert walk == [2, 1, 2, 1, 0, 1, 2, 3]


def test_undoing_is_an_edit_and_says_of_what(small: Store) -> None:
    first = put(small, id="s1", name="หนึ่ง", label="save_school")

    undone = small.undo()

    assert (undone.undone, undone.label, undone.kept_back) == (first, "save_school", ())
    newest, oldest = small.history()
    assert (newest.edit, newest.undoes, newest.label) == (undone.edit, first, "undo")
    assert (oldest.undone, newest.undone) == (True, False)
    assert small.next_redo() == "save_school"
    assert small.redo().label == "save_school"
    assert not small.history()[-1].undone


def test_nothing_to_undo_and_nothing_to_redo_are_said(small: Store) -> None:
    with pytest.raises(Refused) as undo_error:
        small.undo()
    with pytest.raises(Refused) as redo_error:
        small.redo()

    assert code(undo_error) == "store.nothing_to_undo"
    assert code(redo_error) == "store.nothing_to_redo"
    assert (small.next_undo(), small.next_redo()) == (None, None)


def test_one_step_is_undone_and_redone_as_often_as_anybody_likes(small: Store) -> None:
    first = put(small, id="s1", name="หนึ่ง", label="save_school")
    often = sys.getrecursionlimit()
    small.connection.execute(  # as that many presses of both keys leave it
        """
        WITH RECURSIVE later (id) AS (
            SELECT :first + 1 UNION ALL SELECT id + 1 FROM later WHERE id < :last
        )
        INSERT INTO edit SELECT later.id, later.id, later.id - 1, at, person, device,
            iif((later.id - :first) % 2, 'undo', 'redo'), 1, 0, prev_hash, hash
        FROM later JOIN edit ON edit.id = :first
        """,
        {"first": first, "last": first + 2 * often},
    )

    assert (small.next_undo(), small.next_redo()) == ("save_school", None)
    assert small.undo().label == "save_school"
    assert small.redo().label == "save_school"


def test_something_new_ends_redo(small: Store) -> None:
    put(small, id="s1", name="หนึ่ง")
    small.undo()
    put(small, id="s2", name="สอง")

    with pytest.raises(Refused) as error:
        small.redo()

    assert code(error) == "store.nothing_to_redo"


def test_an_old_edit_can_be_undone_and_later_ones_stay(small: Store) -> None:
    put(small, id="s1", name="หนึ่ง", pupils=10)
    old = put(small, id="s1", name="สอง", pupils=10)
    put(small, id="s1", name="สอง", pupils=20)

    undone = small.undo(old)

    assert schools(small) == {"s1": ("หนึ่ง", 20)}
    assert undone.kept_back == ()


def test_what_has_moved_on_is_reported_and_left(small: Store) -> None:
    put(small, id="s1", name="หนึ่ง", pupils=10)
    old = put(small, id="s1", name="สอง", pupils=20)
    put(small, id="s1", name="สาม", pupils=20)

    undone = small.undo(old)

    assert schools(small) == {"s1": ("สาม", 10)}
    kept = KeptBack(table="school", row="s1", column="name", because=Because.CHANGED)
    assert undone.kept_back == (kept,)


def test_an_undo_that_keeps_everything_back_still_counts_as_done(small: Store) -> None:
    put(small, id="s1", name="หนึ่ง")
    old = put(small, id="s1", name="สอง")
    put(small, id="s1", name="สาม")
    small.undo(old)

    small.undo()
    small.undo()

    assert schools(small) == {"s1": ("สอง", None)}
    assert small.next_undo() is None


def test_a_moment_of_saving_does_not_keep_anything_back(small: Store) -> None:
    put(small, id="s1", name="หนึ่ง", saved_at="08:00")
    old = put(small, id="s1", name="สอง", saved_at="09:00")
    put(small, id="s1", pupils=5, name="สอง", saved_at="10:00")

    undone = small.undo(old)

    assert undone.kept_back == ()
    assert schools(small) == {"s1": ("หนึ่ง", 5)}


def test_a_row_that_newer_rows_need_is_not_removed(small: Store) -> None:
    school = put(small, id="s1", name="หนึ่ง")
    put(small, "visit", id="v1", school_id="s1", note=None)

    undone = small.undo(school)

    kept = KeptBack(table="school", row="s1", column=None, because=Because.NEEDED)
    assert undone.kept_back == (kept,)
    assert "s1" in schools(small)
    assert small.check() == []


def test_a_row_whose_parent_is_gone_is_not_put_back(small: Store) -> None:
    put(small, id="s1", name="หนึ่ง")
    put(small, "visit", id="v1", school_id="s1", note=None)
    with small.edit("delete_visit") as edit:
        edit.delete("visit", "v1")
    with small.edit("delete_school") as other:
        other.delete("school", "s1")

    undone = small.undo(edit.id)

    kept = KeptBack(table="visit", row="v1", column=None, because=Because.GONE)
    assert undone.kept_back == (kept,)
    assert small.check() == []


def test_parents_and_children_of_one_edit_go_and_come_together(small: Store) -> None:
    with small.edit("import_schools") as edit:
        edit.put("school", {"id": "s1", "name": "หนึ่ง"})
        edit.put("visit", {"id": "v1", "school_id": "s1", "note": "ก"})
        edit.put("school", {"id": "s1", "name": "สอง"})
    there = small.records_hash()

    small.undo()

    small.redo()
    assert small.records_hash() == there


def test_what_must_be_unique_and_is_taken_is_left(small: Store) -> None:
    put(small, id="s1", name="หนึ่ง", rank=1)
    old = put(small, id="s1", name="หนึ่ง", rank=2)
    put(small, id="s2", name="สอง", rank=1)

    undone = small.undo(old)

    assert [one.because for one in undone.kept_back] == [Because.TAKEN]
    ranks = [(row["id"], row["rank"]) for row in small.rows("SELECT * FROM school")]
    assert ranks == [("s1", 2), ("s2", 1)]


def test_unique_values_that_were_swapped_are_swapped_back(small: Store) -> None:
    put(small, id="s1", name="หนึ่ง", rank=1)
    put(small, id="s2", name="สอง", rank=2)
    before = small.records_hash()
    with small.edit("swap") as edit:
        for school, rank in (("s1", None), ("s2", 1), ("s1", 2)):
            edit.execute("UPDATE school SET rank = ? WHERE id = ?", (rank, school))
    after = small.records_hash()

    small.undo()

    assert small.records_hash() == before
    small.redo()
    assert small.records_hash() == after


def test_typing_in_one_field_is_one_step(small: Store) -> None:
    put(small, id="s1", name="หนึ่ง")
    step = None
    for text in ("ส", "สอ", "สอง"):
        with small.edit("type", step=step) as edit:
            edit.put("school", {"id": "s1", "name": text})
        step = edit.step

    small.undo()

    assert schools(small) == {"s1": ("หนึ่ง", None)}
    small.redo()
    assert schools(small) == {"s1": ("สอง", None)}


def test_a_step_that_was_left_is_not_taken_up_again(small: Store) -> None:
    put(small, id="s1", name="หนึ่ง")
    with small.edit("type") as typed:
        typed.put("school", {"id": "s1", "name": "สอง"})
    put(small, id="s2", name="อื่น")
    with small.edit("type", step=typed.step) as again:
        again.put("school", {"id": "s1", "name": "สาม"})

    small.undo()

    assert again.step == again.id
    assert schools(small) == {"s1": ("สอง", None), "s2": ("อื่น", None)}


def test_typing_goes_on_as_a_new_step_after_an_undo(small: Store) -> None:
    put(small, id="s1", name="หนึ่ง")
    with small.edit("type") as typed:
        typed.put("school", {"id": "s1", "name": "สอง"})
    small.undo()
    with small.edit("type", step=typed.step) as again:
        again.put("school", {"id": "s1", "name": "สาม"})

    small.undo()

    assert schools(small) == {"s1": ("หนึ่ง", None)}


def test_undoing_twice_is_refused_and_undoing_what_was_redone_is_not(small: Store) -> None:
    edit = put(small, id="s1", name="หนึ่ง")
    small.undo(edit)

    with pytest.raises(Refused) as error:
        small.undo(edit)

    assert code(error) == "store.already_undone"
    small.redo()
    small.undo(edit)


def test_an_edit_that_does_not_exist_is_said(small: Store) -> None:
    with pytest.raises(Refused) as error:
        small.undo(EditId(99))

    assert code(error) == "store.no_such_edit"


def test_the_making_of_the_profile_stays(small: Store) -> None:
    edit = put(small, id="s1", name="หนึ่ง", label="make_profile")

    with pytest.raises(Refused) as one:
        small.undo(edit)
    with pytest.raises(Refused) as two:
        small.undo()

    assert (code(one), code(two)) == ("store.cannot_undo", "store.nothing_to_undo")


def test_a_big_import_is_undone_whole(small: Store) -> None:
    before = small.records_hash()
    with small.edit("import_schools") as edit:
        edit.put_all("school", ({"id": f"s{n}", "name": f"บ้าน{n}"} for n in range(3000)))
        edit.put_all(
            "visit", ({"id": f"v{n}", "school_id": f"s{n}", "note": "ก"} for n in range(3000))
        )

    small.undo()

    assert small.records_hash() == before


IDS = st.sampled_from(["s1", "s2", "s3"])
VISITS = st.sampled_from(["v1", "v2"])
NAMES = st.sampled_from(["ก", "ข", "ค"])
NUMBERS = st.one_of(st.none(), st.integers(0, 3))


class EditorsWalk(RuleBasedStateMachine):
    """Edits, undos and redos in any order do what an editor's list of states says."""

    def __init__(self) -> None:
        super().__init__()
        self.store = Store.memory(author=Author("p1", "d1"), schema=SMALL)
        self.past: list[str] = []
        self.now = self.store.records_hash()
        self.future: list[str] = []

    def edited(self) -> None:
        found = self.store.records_hash()
        if self.store.history(limit=1) and self.store.last_edit != self.seen:
            self.past.append(self.now)
            self.future.clear()
        self.now = found

    @property
    def seen(self) -> int:
        return getattr(self, "_seen", 0)

    def remember(self) -> None:
        self._seen = self.store.last_edit

    @rule(school=IDS, name=NAMES, pupils=NUMBERS)
    def save_school(self, school: str, name: str, pupils: int | None) -> None:
        self.remember()
        with self.store.edit("save_school") as edit:
            edit.put("school", {"id": school, "name": name, "pupils": pupils})
        self.edited()

    @rule(visit=VISITS, school=IDS, note=NAMES)
    def save_visit_and_school(self, visit: str, school: str, note: str) -> None:
        self.remember()
        with self.store.edit("save_visit") as edit:
            edit.put("school", {"id": school, "name": note})
            edit.put("visit", {"id": visit, "school_id": school, "note": note})
        self.edited()

    @rule(school=IDS)
    def delete_school(self, school: str) -> None:
        self.remember()
        with self.store.edit("delete_school") as edit:
            edit.execute("DELETE FROM visit WHERE school_id = ?", (school,))
            edit.delete("school", school)
        self.edited()

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        undone = self.store.undo()
        self.future.append(self.now)
        self.now = self.past.pop()
        assert undone.kept_back == ()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        undone = self.store.redo()
        self.past.append(self.now)
        self.now = self.future.pop()
        assert undone.kept_back == ()

    @precondition(lambda self: not self.future)
    @rule()
    def redo_is_empty(self) -> None:
        assert self.store.next_redo() is None

    @invariant()
    def records_are_as_expected(self) -> None:
        assert self.store.records_hash() == self.now
        assert self.store.check() == []

    def teardown(self) -> None:
        self.store.close()


TestEditorsWalk = EditorsWalk.TestCase
TestEditorsWalk.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)


class AnyUndo(RuleBasedStateMachine):
    """Undoing any edit at any time never breaks the file, and never loses what came later."""

    def __init__(self) -> None:
        super().__init__()
        self.store = Store.memory(author=Author("p1", "d1"), schema=SMALL)

    @rule(school=IDS, name=NAMES, pupils=NUMBERS, rank=NUMBERS)
    def save_school(self, school: str, name: str, pupils: int | None, rank: int | None) -> None:
        with self.store.edit("save_school") as edit:
            edit.execute("UPDATE school SET rank = NULL WHERE rank = ?", (rank,))
            row = {"id": school, "name": name, "pupils": pupils, "rank": rank}
            edit.put("school", row)

    @rule(visit=VISITS, school=IDS, note=NAMES)
    def save_visit(self, visit: str, school: str, note: str) -> None:
        with self.store.edit("save_visit") as edit:
            edit.execute(
                "INSERT INTO school (id, name) VALUES (?, 'ใหม่') ON CONFLICT DO NOTHING",
                (school,),
            )
            edit.put("visit", {"id": visit, "school_id": school, "note": note})

    @rule(school=IDS)
    def delete_school(self, school: str) -> None:
        with self.store.edit("delete_school") as edit:
            edit.execute("DELETE FROM visit WHERE school_id = ?", (school,))
            edit.delete("school", school)

    @precondition(lambda self: self.store.last_edit > 0)
    @rule(data=st.data())
    def undo_any(self, data: st.DataObject) -> None:
        edit = data.draw(st.integers(1, self.store.last_edit))
        newest_values = {
            (row["id"], name): row[name]
            for row in self.store.rows("SELECT * FROM school")
            for name in ("name", "pupils", "rank")
        }
        try:
            undone = self.store.undo(EditId(edit))
        except Refused as error:
            assert error.problems[0].code == "store.already_undone"
            return
        for kept in undone.kept_back:
            if kept.table == "school" and kept.column:
                found = self.store.row("SELECT * FROM school WHERE id = ?", (kept.row,))
                assert found is not None
                assert found[kept.column] == newest_values[kept.row, kept.column]

    @invariant()
    def file_is_in_order(self) -> None:
        assert self.store.check() == []

    def teardown(self) -> None:
        self.store.close()


TestAnyUndo = AnyUndo.TestCase
TestAnyUndo.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
