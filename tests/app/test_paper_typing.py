"""What is typed from a paper form, read into answers."""

from datetime import date

import pytest
from builders import an_item, every_kind

from ktpn_desktop.app.paper_typing import is_whole, read_paper
from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.checklist import ItemType
from ktpn_desktop.domain.problem import BadData

TODAY = date(2026, 7, 14)
ITEMS = {item.number: item for item in every_kind().items}


def read(number, typed):
    return read_paper(ITEMS[number], typed, today=TODAY)


@pytest.mark.parametrize(
    ("number", "typed", "value"),
    [
        ("1.1", "1", "1"),
        ("1.1", "2", "0"),
        ("1.1", "๒", "0"),
        ("1.1", "0", "0"),
        ("1.1", "ไม่มี", "0"),
        ("2.1", "4", "4"),
        ("2.1", "๕", "5"),
        ("2.2", "12", "12"),
        ("2.3", "2", "c2"),
        ("2.3", "PLC", "c1"),
        ("2.4", "1 3", "c1 c3"),
        ("2.4", "3,1", "c1 c3"),
        ("2.5", "15/6/69", "2026-06-15"),
        ("2.6", "8.30", "08:30"),
        ("3.2", "2 คน", "2 คน"),
        ("3.2", "-", "-"),
    ],
)
def test_an_answer_is_read(number, typed, value):
    assert read(number, typed) == Answer(value=value)


@pytest.mark.parametrize("typed", ["-", "–", " - "])
def test_a_dash_says_that_it_does_not_apply(typed):
    assert read("1.1", typed) == Answer(mark=Mark.NOT_APPLICABLE)


def test_a_question_mark_says_that_it_was_not_seen():
    assert read("2.1", "?") == Answer(mark=Mark.NOT_OBSERVED)


def test_nothing_is_no_answer():
    assert read("2.1", " ") == Answer()


@pytest.mark.parametrize(
    ("number", "typed", "code"),
    [
        ("2.1", "6", "answer.no_such_choice"),
        ("2.1", "-", "answer.na_not_allowed"),
        ("2.3", "4", "answer.no_such_choice"),
        ("2.4", "1 9", "answer.no_such_choice"),
        ("2.2", "สิบ", "answer.not_a_number"),
    ],
)
def test_what_the_item_does_not_have_is_told(number, typed, code):
    with pytest.raises(BadData) as trouble:
        read(number, typed)

    assert [problem.code for problem in trouble.value.problems] == [code]


@pytest.mark.parametrize(
    ("number", "typed", "whole"),
    [
        ("2.1", "4", True),
        ("2.1", "๔", True),
        ("2.1", "6", False),
        ("1.1", "2", True),
        ("1.1", "-", True),
        ("1.1", "ม", False),
        ("2.2", "4", False),
        ("2.3", "1", False),
    ],
)
def test_one_key_can_be_the_whole_answer(number, typed, whole):
    assert is_whole(ITEMS[number], typed) is whole


def test_a_scale_of_three_is_whole_at_its_own_levels():
    item = an_item("9", ItemType.SCALE3, choices=ITEMS["2.1"].choices[2:])

    assert is_whole(item, "3")
    assert not is_whole(item, "4")
