"""The language of a form that has several: chosen once, seen wherever the form is."""

from dataclasses import replace

import pypdfium2
import pytest
from builders import a_session, every_kind, handed_out, in_two_languages

from ktpn_desktop.app.answering import open_visit, save_answer, shown_visit
from ktpn_desktop.app.reporting import visit_bytes
from ktpn_desktop.app.settings import load_settings, save_settings
from ktpn_desktop.domain.answer import Answer


@pytest.fixture
def session(tmp_path):
    session = a_session(tmp_path / "profile")
    yield session
    session.close()


@pytest.fixture
def visit(session):
    return handed_out(session, in_two_languages(every_kind()), "บ้านหนองจำลอง")[0]


def choose(session, language):
    session.change_settings(replace(session.settings, form_language=language))


def test_a_visit_is_shown_in_the_chosen_language_and_kept_in_its_own(session, visit):
    choose(session, "en")

    _visit, shown = shown_visit(session, visit.id)
    _visit, kept = open_visit(session, visit.id)

    assert all(item.label.startswith("EN ") for item in shown.items)
    assert not any(item.label.startswith("EN ") for item in kept.items)
    assert [item.id for item in shown.items] == [item.id for item in kept.items]


def test_a_language_that_the_form_does_not_have_changes_nothing(session, visit):
    choose(session, "ms")

    assert shown_visit(session, visit.id) == open_visit(session, visit.id)


def test_the_record_is_printed_in_the_chosen_language(session, visit):
    first = next(item for item in open_visit(session, visit.id)[1].items if item.choices)
    save_answer(session, visit.id, first.id, Answer(value="1"))
    choose(session, "en")

    with pypdfium2.PdfDocument(visit_bytes(session, visit.id)) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)

    assert "EN" in text
    choose(session, None)
    with pypdfium2.PdfDocument(visit_bytes(session, visit.id)) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    assert "EN" not in text


def test_the_choice_is_kept_with_the_others(tmp_path, session):
    path = tmp_path / "settings.json"

    save_settings(path, replace(session.settings, form_language="ms"))

    assert load_settings(path) == (replace(session.settings, form_language="ms"), ())
