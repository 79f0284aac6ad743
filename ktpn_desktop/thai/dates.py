"""Dates, years and times as people here write them; the front door to reading them too.

Code and files hold `date` of the common era. A Buddhist year exists only in what these
functions return for a person to read, and in what `parse_date` is given from one.
"""

from datetime import date, time

from ktpn_desktop.thai.era import MONTHS, SHORT_MONTHS, WEEKDAYS, be_label, be_year, ce_year
from ktpn_desktop.thai.typed import UnreadableDate, UnreadableTime, parse_date, parse_time
from ktpn_desktop.thai.years import (
    Days,
    academic_year,
    academic_year_days,
    fiscal_year,
    term,
)

__all__ = [
    "Days",
    "UnreadableDate",
    "UnreadableTime",
    "academic_year",
    "academic_year_days",
    "be_label",
    "be_year",
    "ce_year",
    "date_range",
    "fiscal_year",
    "formal_date",
    "long_date",
    "month_range",
    "month_year",
    "numeric_date",
    "parse_date",
    "parse_time",
    "short_date",
    "term",
    "time_range",
    "time_text",
    "ui_time",
    "ui_weekday_date",
    "weekday_date",
]


def long_date(day: date) -> str:
    """27 กันยายน 2554."""
    return f"{day.day} {month_year(day)}"


def formal_date(day: date) -> str:
    """27 กันยายน พ.ศ. 2554."""
    return f"{day.day} {MONTHS[day.month - 1]} พ.ศ. {be_year(day)}"


def short_date(day: date) -> str:
    """27 ก.ย. 2554."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {be_year(day)}"


def numeric_date(day: date) -> str:
    """27/09/2554."""
    return f"{day.day:02}/{day.month:02}/{be_year(day)}"


def weekday_date(day: date) -> str:
    """วันอังคารที่ 27 กันยายน 2554."""
    return f"วัน{WEEKDAYS[day.weekday()]}ที่ {long_date(day)}"


def ui_weekday_date(day: date) -> str:
    """อังคาร 27 กันยายน 2554, as the window says it."""
    return f"{WEEKDAYS[day.weekday()]} {long_date(day)}"


def month_year(day: date) -> str:
    """กันยายน 2554."""
    return f"{MONTHS[day.month - 1]} {be_year(day)}"


def date_range(first: date, last: date) -> str:
    """27 – 28 กันยายน 2554, saying no month or year twice."""
    _in_order(first, last)
    if first == last:
        return long_date(last)
    if first.year != last.year:
        return f"{long_date(first)} – {long_date(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} – {long_date(last)}"
    return f"{first.day} – {long_date(last)}"


def month_range(first: date, last: date) -> str:
    """ตุลาคม – พฤศจิกายน 2554, from the month of one day to that of another."""
    _in_order(first, last)
    if first.year != last.year:
        return f"{month_year(first)} – {month_year(last)}"
    if first.month != last.month:
        return f"{MONTHS[first.month - 1]} – {month_year(last)}"
    return month_year(last)


def time_text(moment: time) -> str:
    """13.00 น., as papers say it."""
    return f"{moment:%H.%M} น."


def time_range(first: time, last: time) -> str:
    """13.00 – 16.30 น."""
    return f"{first:%H.%M} – {last:%H.%M} น."


def ui_time(moment: time) -> str:
    """13:30 น., as the window says it."""
    return f"{moment:%H:%M} น."


def _in_order(first: date, last: date) -> None:
    if last < first:
        raise ValueError(f"{last} is before {first}")
