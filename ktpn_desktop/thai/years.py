"""Fiscal and academic years, quarters and terms.

A year here is an int of the common era: what a person reads as its Buddhist label, less the
difference of the eras. Fiscal year 2569 is 2026; `era.be_label(2026)` says "2569" again.
"""

from datetime import date, timedelta
from typing import NamedTuple

_FISCAL_START = (10, 1)
_ACADEMIC_START = (5, 16)
_SECOND_TERM_START = (11, 1)


class Days(NamedTuple):
    """A stretch of days, both ends included."""

    first: date
    last: date


def fiscal_year(day: date) -> int:
    """Return the government's budget year: October opens the next one."""
    return day.year + ((day.month, day.day) >= _FISCAL_START)


def fiscal_year_days(year: int) -> Days:
    """Return 1 October of the year before to 30 September of the year."""
    return Days(date(year - 1, *_FISCAL_START), date(year, *_FISCAL_START) - timedelta(days=1))


def fiscal_quarter(day: date) -> int:
    """Return the quarter of the fiscal year: 1 is October to December."""
    return (day.month + 2) // 3 % 4 + 1


def fiscal_quarter_days(year: int, quarter: int) -> Days:
    """Return the first and the last day of a quarter (1 to 4) of a fiscal year."""
    if quarter not in (1, 2, 3, 4):
        raise ValueError(f"a fiscal year has four quarters, not {quarter}")
    first = date(year - 1, 10, 1) if quarter == 1 else date(year, 3 * quarter - 5, 1)
    after = date(year, 3 * quarter - 2, 1)
    return Days(first, after - timedelta(days=1))


def academic_year(day: date) -> int:
    """Return the school year: it opens on 16 May."""
    return day.year - ((day.month, day.day) < _ACADEMIC_START)


def academic_year_days(year: int) -> Days:
    """Return 16 May of the year to 15 May of the next."""
    return Days(
        date(year, *_ACADEMIC_START), date(year + 1, *_ACADEMIC_START) - timedelta(days=1)
    )


def term(day: date) -> int:
    """Return the term that a day is counted to, holidays included: 1 until October, then 2."""
    return 1 if _ACADEMIC_START <= (day.month, day.day) < _SECOND_TERM_START else 2


def term_days(year: int, number: int) -> Days:
    """Return the days that `term` counts to a term (1 or 2) of an academic year."""
    whole = academic_year_days(year)
    second = date(year, *_SECOND_TERM_START)
    if number == 1:
        return Days(whole.first, second - timedelta(days=1))
    if number == 2:
        return Days(second, whole.last)
    raise ValueError(f"an academic year has two terms, not {number}")
