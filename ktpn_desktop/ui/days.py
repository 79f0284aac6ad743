"""Days and times in the language of the window: 14 ก.ค. 2569, or 14 Jul 2026.

Thai people read and type the Buddhist era. Who chose English reads the common era, as the file
has it; what is official keeps its number (round 1/2569) and papers stay Thai. Either era can be
typed in both languages.
"""

from datetime import date, time

from PySide6.QtCore import QCoreApplication

from ktpn_desktop.thai import dates
from ktpn_desktop.thai.era import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, be_label

ENGLISH_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
ENGLISH_WEEKDAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)


def short_date(day: date) -> str:
    """14 ก.ค. 2569 or 14 Jul 2026."""
    if in_english():
        return f"{day.day} {short_month(day.month)} {day.year}"
    return dates.short_date(day)


def long_date(day: date) -> str:
    """อังคาร 14 กรกฎาคม 2569 or Tuesday 14 July 2026."""
    if in_english():
        return f"{ENGLISH_WEEKDAYS[day.weekday()]} {day.day} {month_year(day)}"
    return dates.ui_weekday_date(day)


def month_year(day: date) -> str:
    """กรกฎาคม 2569 or July 2026."""
    if in_english():
        return f"{ENGLISH_MONTHS[day.month - 1]} {day.year}"
    return f"{MONTHS[day.month - 1]} {be_label(day.year)}"


def short_month(month: int) -> str:
    """ก.ค. or Jul."""
    return ENGLISH_MONTHS[month - 1][:3] if in_english() else SHORT_MONTHS[month - 1]


def short_weekday(weekday: int) -> str:
    """อ. or Tu; Monday is 0."""
    return ENGLISH_WEEKDAYS[weekday][:2] if in_english() else SHORT_WEEKDAYS[weekday]


def clock(moment: time) -> str:
    """13:30 น. or 13:30."""
    return f"{moment:%H:%M}" if in_english() else dates.ui_time(moment)


def in_english() -> bool:
    """Return whether the window speaks English; its translation says so itself."""
    return QCoreApplication.translate("days", "th", "the code of your language: en") == "en"
