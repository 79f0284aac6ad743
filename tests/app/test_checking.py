import sqlite3

import pytest

from ktpn_desktop.app.checking import check
from ktpn_desktop.app.opening import open_session
from ktpn_desktop.paths import Profile


@pytest.fixture
def merged(office):
    """An office where one return was merged."""
    office.answer("2.1", "4")
    office.finish()
    office.merge()
    return office


def found(session):
    return {problem.code for problem in check(session).findings}


def behind_the_programs_back(office, *statements):
    """Change the secretary's database as another program would; open it again."""
    folder = office.secretary.profile.folder
    office.secretary.close()
    connection = sqlite3.connect(Profile(folder).database)
    connection.create_function("current_edit", 0, lambda: 1)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    office.secretary = open_session(folder)


def test_both_sides_are_in_order_after_their_work(merged):
    merged.receive()

    assert check(merged.secretary).ok
    assert check(merged.supervisor).ok


def test_checking_changes_nothing(merged):
    before = (merged.secretary.store.records_hash(), merged.secretary.store.last_edit)

    check(merged.secretary)

    assert (merged.secretary.store.records_hash(), merged.secretary.store.last_edit) == before


def test_a_payload_that_is_gone_is_named_with_its_school(merged):
    published = merged.visit(merged.secretary).published
    with merged.secretary.store.edit("keep_payload") as edit:
        edit.execute("DELETE FROM payload WHERE hash = ?", (published,))

    (problem,) = check(merged.secretary).findings

    assert (problem.code, problem.where.record) == ("payload.lost", "บ้านทุ่งตัวอย่าง")


def test_a_payload_that_was_altered_is_found(merged):
    with merged.secretary.store.edit("keep_payload") as edit:
        edit.execute(
            """UPDATE payload SET body = replace(body, '"value":"4"', '"value":"5"')"""
        )

    assert found(merged.secretary) == {"payload.altered"}


def test_a_file_that_is_gone_from_the_archive_is_found(merged):
    (archived,) = merged.secretary.profile.archive.iterdir()
    archived.unlink()

    (problem,) = check(merged.secretary).findings

    assert (problem.code, problem.where.file) == ("archive.lost", archived.name)


def test_a_file_that_was_altered_in_the_archive_is_found(merged):
    (archived,) = merged.secretary.profile.archive.iterdir()
    archived.write_bytes(archived.read_bytes() + b"x")

    assert found(merged.secretary) == {"archive.altered"}


def test_a_row_that_was_altered_outside_the_program_is_found(merged):
    behind_the_programs_back(merged, "DROP TRIGGER journal_answer_update")
    behind_the_programs_back(merged, "UPDATE answer SET value = '5' WHERE item = 'q2_1'")

    assert "store.record_differs" in found(merged.secretary)


def test_a_row_that_refers_to_nothing_is_found(merged):
    behind_the_programs_back(
        merged,
        "PRAGMA foreign_keys = OFF",
        "DROP TRIGGER journal_school_delete",
        "DELETE FROM school",
    )

    assert "store.orphan" in found(merged.secretary)
