"""The journal: history, and what it notices."""

import sqlite3

import pytest

from ktpn_desktop.domain.ids import EditId
from ktpn_desktop.store import journal
from ktpn_desktop.store.database import Store


def rename(store: Store, name: str, school: str = "s1") -> EditId:
    with store.edit("save_school") as edit:
        edit.put("school", {"id": school, "name": name})
    return edit.id


def force(store: Store, sql: str) -> None:
    """Do to the file what someone with another program and some knowledge could do."""
    triggers = store.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    for trigger in triggers:
        store.connection.execute(f"DROP TRIGGER {trigger['name']}")
    store.connection.execute(sql)
    for trigger in triggers:
        store.connection.execute(trigger["sql"])


def test_history_names_author_label_and_tables_newest_first(small: Store) -> None:
    rename(small, "บ้านหนึ่ง")
    with small.edit("save_visit") as edit:
        edit.put("visit", {"id": "v1", "school_id": "s1", "note": None})

    newest, oldest = small.history()

    assert (newest.label, newest.tables) == ("save_visit", {"visit"})
    assert (oldest.person, oldest.device, oldest.changes) == ("p1", "d1", 1)
    assert newest.at.tzinfo is not None
    assert [one.edit for one in small.history("school")] == [oldest.edit]
    assert [one.edit for one in small.history("visit", "v1")] == [newest.edit]
    assert [one.edit for one in small.history(limit=1)] == [newest.edit]


def test_the_history_of_a_record_has_what_belongs_to_it(small: Store) -> None:
    edits = {name: rename(small, "บ้าน", name) for name in ("s1", "s1:a", "s1:b:c", "s10", "s2")}

    found = [one.edit for one in small.history(row="s1")]

    assert found == [edits["s1:b:c"], edits["s1:a"], edits["s1"]]
    assert small.history("visit", "s1") == []


@pytest.mark.parametrize("table", ["edit", "change"])
@pytest.mark.parametrize("verb", ["UPDATE {} SET id = id + 50", "DELETE FROM {}"])
def test_the_journal_is_append_only(small: Store, table: str, verb: str) -> None:
    rename(small, "บ้านหนึ่ง")

    with (
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
        small.edit("save_school") as edit,
    ):
        edit.execute(verb.format(table))


def test_an_id_never_changes(small: Store) -> None:
    rename(small, "บ้านหนึ่ง")

    with pytest.raises(sqlite3.IntegrityError, match="never"), small.edit("bad") as edit:
        edit.execute("UPDATE school SET id = 's2'")


def test_replacing_a_row_is_written_down_as_delete_and_insert(small: Store) -> None:
    rename(small, "บ้านหนึ่ง")

    with small.edit("save_school") as edit:
        edit.execute("INSERT OR REPLACE INTO school (id, name) VALUES ('s1', 'บ้านสอง')")

    assert small.history()[0].changes == 2
    assert small.check() == []


@pytest.mark.parametrize(
    ("damage", "edit"),
    [
        ("""UPDATE change SET after = replace(after, 'บ้าน1', 'บ้านX') WHERE edit_id = 2""", 2),
        ("DELETE FROM change WHERE edit_id = 3", 3),
        ("UPDATE edit SET person = 'someone' WHERE id = 3", 3),
        ("UPDATE edit SET at = '2020-01-01T00:00:00+00:00' WHERE id = 1", 1),
        ("DELETE FROM edit WHERE id = 2", 2),
        ("UPDATE change SET id = 5 - id WHERE id IN (2, 3)", 2),
        ("UPDATE change SET edit_id = 5 - edit_id WHERE edit_id IN (2, 3)", 2),
        (
            "INSERT INTO change (edit_id, tbl, row_id, after)"
            " VALUES (2, 'school', 's9', '{\"name\":\"x\"}')",
            2,
        ),
    ],
)
def test_the_chain_breaks_where_the_journal_was_touched(
    small: Store, damage: str, edit: int
) -> None:
    for number in range(5):
        rename(small, f"บ้าน{number}", f"s{number}")
    assert journal.first_broken(small.connection) is None
    if "5 - id" in damage:  # two rows cannot have one id, not even on the way
        force(small, "UPDATE change SET id = 99 WHERE id = 2")
        force(small, "UPDATE change SET id = 2 WHERE id = 3")
        force(small, "UPDATE change SET id = 3 WHERE id = 99")
    else:
        force(small, damage)

    broken = journal.first_broken(small.connection)

    assert broken is not None
    assert broken.edit == edit
    assert "store.journal_broken" in [one.code for one in small.check()]


def test_a_record_changed_behind_the_journal_is_found(small: Store) -> None:
    rename(small, "บ้านหนึ่ง")
    rename(small, "บ้านสอง", "s2")
    rename(small, "บ้านสาม", "s3")
    assert small.check() == []

    force(small, "UPDATE school SET name = 'อื่น' WHERE id = 's1'")
    force(small, "DELETE FROM school WHERE id = 's2'")
    force(small, "INSERT INTO school (id, name) VALUES ('s4', 'แทรก')")

    found = {one.values["row"] for one in small.check() if one.code == "store.record_differs"}
    assert found == {"s1", "s2", "s4"}


def test_a_row_without_its_parent_is_found(small: Store) -> None:
    rename(small, "บ้านหนึ่ง")
    with small.edit("save_visit") as edit:
        edit.put("visit", {"id": "v1", "school_id": "s1", "note": None})
    small.connection.execute("PRAGMA foreign_keys = OFF")

    force(small, "DELETE FROM school")

    assert "store.orphan" in [one.code for one in small.check()]


def test_the_hash_of_the_records_sees_records_and_nothing_else(small: Store) -> None:
    empty = small.records_hash()
    rename(small, "บ้านหนึ่ง")
    one = small.records_hash()
    rename(small, "บ้านสอง")
    two = small.records_hash()
    rename(small, "บ้านหนึ่ง")

    assert len({empty, one, two}) == 3
    assert small.records_hash() == one


def test_the_hash_without_times_leaves_moments_out(small: Store) -> None:
    rename(small, "บ้านหนึ่ง")
    with_times, without = small.records_hash(), small.records_hash(without_times=True)

    with small.edit("save_school") as edit:
        edit.execute("UPDATE school SET saved_at = '2026-11-21T10:00:00+07:00'")

    assert small.records_hash() != with_times
    assert small.records_hash(without_times=True) == without
