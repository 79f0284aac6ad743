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
