"""Where a form was when the program was ended by force."""

import pytest
from builders import a_session, every_kind, handed_out, item_id

from ktpn_desktop.app.answering import save_answer
from ktpn_desktop.app.left_open import forget_open, left_open, note_open
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.ids import ItemId, VisitId


@pytest.fixture
def session(tmp_path):
    session = a_session(tmp_path / "profile")
    yield session
    session.close()


@pytest.fixture
def visit(session):
    return handed_out(session, every_kind(), "บ้านหนองจำลอง")[0]


def test_the_place_is_found_with_what_was_answered_last(session, visit):
    save_answer(session, visit.id, item_id("1.1"), Answer(value="1"))
    note_open(session.profile, visit.id, item_id("2.1"))

    place = left_open(session)

    assert (place.visit, place.item, place.number) == (visit.id, item_id("2.1"), "2.1")
    assert place.saved_number == "1.1"
    assert place.saved_at is not None


def test_a_form_that_was_closed_is_not_opened_again(session, visit):
    note_open(session.profile, visit.id, item_id("2.1"))
    forget_open(session.profile)

    assert left_open(session) is None


@pytest.mark.parametrize("text", ["", '{"visit": "', "[]", "null", '{"item": "q1"}'])
def test_a_note_that_was_cut_short_is_passed_over_and_removed(session, text):
    session.profile.open_form.write_text(text, "utf-8")

    assert left_open(session) is None
    assert not session.profile.open_form.exists()


def test_a_visit_that_is_gone_is_not_opened(session):
    note_open(session.profile, VisitId("gone"), None)

    assert left_open(session) is None


def test_an_item_that_is_gone_leaves_the_one_answered_last(session, visit):
    save_answer(session, visit.id, item_id("1.3"), Answer(value="0"))
    note_open(session.profile, visit.id, ItemId("gone"))

    place = left_open(session)

    assert place.item is None
    assert place.saved_number == "1.3"


def test_where_nothing_can_be_written_work_goes_on(session, visit, caplog):
    session.profile.open_form.with_suffix(".new").mkdir()

    note_open(session.profile, visit.id, None)
    session.profile.open_form.mkdir()
    forget_open(session.profile)

    assert "could not be written down" in caplog.text
    assert "could not be forgotten" in caplog.text
