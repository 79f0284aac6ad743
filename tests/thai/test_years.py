"""Fiscal and academic years, by the calendar of Thai offices and schools."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.thai import dates

DAYS = st.dates(date(1857, 1, 1), date(2157, 12, 31))


@pytest.mark.parametrize(
    ("day", "label"),
    [
        (date(2011, 9, 30), "2554"),
        (date(2011, 10, 1), "2555"),
        (date(2011, 12, 31), "2555"),
        (date(2012, 1, 1), "2555"),
    ],
)
def test_october_opens_the_fiscal_year(day, label):
    assert dates.be_label(dates.fiscal_year(day)) == label


@pytest.mark.parametrize(
    ("day", "label", "term"),
    [
        (date(2025, 5, 15), "2567", 2),
        (date(2025, 5, 16), "2568", 1),
        (date(2025, 10, 20), "2568", 1),  # a holiday, counted to the term before it
        (date(2025, 10, 31), "2568", 1),
        (date(2025, 11, 1), "2568", 2),
        (date(2026, 1, 1), "2568", 2),
        (date(2026, 4, 30), "2568", 2),
    ],
)
def test_the_middle_of_may_opens_the_academic_year(day, label, term):
    assert dates.be_label(dates.academic_year(day)) == label
    assert dates.term(day) == term


@given(DAYS)
def test_a_day_lies_within_the_days_of_its_academic_year(day):
    first, last = dates.academic_year_days(dates.academic_year(day))

    assert first <= day <= last


@given(st.integers(1900, 2100))
def test_academic_years_follow_each_other_without_a_gap(year):
    following = dates.academic_year_days(year + 1)

    assert dates.academic_year_days(year).last + timedelta(days=1) == following.first
