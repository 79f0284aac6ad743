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


@pytest.mark.parametrize(
    ("month", "quarter"),
    [(10, 1), (12, 1), (1, 2), (3, 2), (4, 3), (6, 3), (7, 4), (9, 4)],
)
def test_quarters_begin_in_october(month, quarter):
    assert dates.fiscal_quarter(date(2025, month, 15)) == quarter


@given(DAYS)
def test_a_day_lies_within_the_days_of_its_years(day):
    fiscal, academic = dates.fiscal_year(day), dates.academic_year(day)
    for first, last in (
        dates.fiscal_year_days(fiscal),
        dates.fiscal_quarter_days(fiscal, dates.fiscal_quarter(day)),
        dates.academic_year_days(academic),
        dates.term_days(academic, dates.term(day)),
    ):
        assert first <= day <= last


@given(st.integers(1900, 2100))
def test_the_parts_of_a_year_follow_each_other_without_a_gap(year):
    quarters = [dates.fiscal_quarter_days(year, quarter) for quarter in (1, 2, 3, 4)]
    terms = [dates.term_days(year, number) for number in (1, 2)]
    for parts, whole, following in (
        (quarters, dates.fiscal_year_days(year), dates.fiscal_year_days(year + 1)),
        (terms, dates.academic_year_days(year), dates.academic_year_days(year + 1)),
    ):
        assert parts[0].first == whole.first
        assert parts[-1].last == whole.last
        ends = [part.last for part in parts]
        starts = [part.first for part in (*parts[1:], following)]
        assert [end + timedelta(days=1) for end in ends] == starts


@pytest.mark.parametrize("number", [0, 3, 5])
def test_there_are_four_quarters_and_two_terms(number):
    with pytest.raises(ValueError, match="two terms"):
        dates.term_days(2025, number)
    with pytest.raises(ValueError, match="four quarters"):
        dates.fiscal_quarter_days(2025, number if number != 3 else -1)
