"""Choices as a table of texts."""

from decimal import Decimal

import pytest

from ktpn_desktop.domain.checklist import Choice
from ktpn_desktop.domain.choice_cells import (
    attribute_name,
    attribute_names,
    cell_of,
    new_choice,
    with_cell,
)

CHOICE = Choice(value="1", label="ก", score=Decimal("1.50"), attributes={"เขต": "เหนือ"})


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("value", "2"),
        ("label", "ข"),
        ("score", "0.5"),
        ("rubric", "เกณฑ์"),
        ("เขต", "ใต้"),
        ("z", "1"),
    ],
)
def test_what_is_written_into_a_cell_stands_in_it(column, text):
    assert cell_of(with_cell(CHOICE, column, text), column) == text


def test_figures_are_arabic_and_a_score_that_is_none_changes_nothing():
    assert with_cell(CHOICE, "value", " ๒ ").value == "2"
    assert with_cell(CHOICE, "score", "๒.๕").score == Decimal("2.5")
    assert with_cell(CHOICE, "score", "มาก") == CHOICE
    assert with_cell(CHOICE, "score", "NaN") == CHOICE
    assert with_cell(CHOICE, "score", "").score is None
    assert cell_of(CHOICE, "score") == "1.5"


def test_an_empty_attribute_is_none():
    assert with_cell(CHOICE, "เขต", " ").attributes == {}


def test_columns_come_in_the_order_of_the_choices():
    other = Choice(value="2", label="ข", attributes={"b": "1", "เขต": "ใต้"})

    assert attribute_names([CHOICE, other]) == ("เขต", "b")


def test_a_new_choice_takes_the_first_number_that_is_free():
    assert new_choice([CHOICE, Choice(value="3", label="ค")]).value == "2"


@pytest.mark.parametrize(
    ("typed", "name"),
    [("อำเภอ", "อำเภอ"), (" เขต 1 ", "เขต_1"), ("1เขต", None), ("", None), ("label", None)],
)
def test_an_attribute_has_a_name_that_formulas_know(typed, name):
    assert attribute_name(typed) == name
