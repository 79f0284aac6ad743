"""The workbook of a visit in another language of its form: written, filled, read."""

from dataclasses import replace

import pytest
from builders import in_two_languages
from edited_workbooks import filled, opened
from made_up_visits import CHECKLIST, KEY, payload, signed

from ktpn_desktop.domain.checklist import Repeat
from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.exchange.guard import guard_bytes
from ktpn_desktop.exchange.payload import reference
from ktpn_desktop.exchange.visit_workbook import read_visit_workbook, visit_workbook

FORM = in_two_languages(CHECKLIST)


def written(language, form=FORM):
    one = payload(checklist=reference(form), fields={})
    text, signature = signed(one)
    return visit_workbook(
        one, text, signature, KEY.public_key, form, round_label="1/2569", language=language
    )


def read(data, form=FORM):
    return read_visit_workbook(guard_bytes("แบบ.xlsx", data), {checklist_hash(form): form}.get)


ENGLISH = written("en")


def words_of(data):
    with opened(data) as edited:
        rows = edited.book.worksheets[0].iter_rows(values_only=True)
        return {str(cell) for row in rows for cell in row if cell is not None}


@pytest.mark.parametrize(("language", "begins"), [("en", "EN "), (None, ""), ("th", "")])
def test_the_items_are_in_the_language_that_is_chosen(language, begins):
    item = FORM.sections[0].items[0]

    words = words_of(written(language))

    assert any(one.startswith(f"{begins}{item.label}") for one in words)
    assert any(one.startswith("EN ") for one in words) == (language == "en")


def test_a_workbook_that_nobody_touched_says_nothing_new():
    book = read(ENGLISH)

    assert not book.by_hand
    assert book.verified
    assert book.problems == ()


@pytest.mark.parametrize("typed", ["EN มี", "มี", "1", " en มี "])
def test_an_answer_may_be_written_in_either_language(typed):
    book = read(filled(ENGLISH, q1_1=typed))

    assert book.fields == {"answer:q1_1": '{"value":"1"}'}
    assert book.problems == ()


def test_what_may_be_written_is_told_in_the_language_of_the_workbook():
    (problem,) = read(filled(ENGLISH, q1_1="ไม่ทราบ")).problems

    assert "EN มี" in problem.values["allowed"]


def test_rows_of_a_table_are_read_in_the_other_language_too():
    teachers = replace(CHECKLIST.sections[0], id="teachers", repeat=Repeat())
    form = in_two_languages(replace(CHECKLIST, sections=(teachers,)))
    data = written("en", form)

    book = read(data, form)

    assert not book.by_hand
    assert book.problems == ()
