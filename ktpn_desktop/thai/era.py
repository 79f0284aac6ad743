"""The Buddhist era, and the Thai names of months and days."""

from datetime import date

_BEFORE_CE = 543  # the one place where the two eras meet

MONTHS = (
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
)
SHORT_MONTHS = (
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
)

# In the order of date.weekday(): Monday is 0.
WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
SHORT_WEEKDAYS = ("จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส.", "อา.")


def be_year(day: date) -> int:
    """Return the Buddhist year that a person reads for this day."""
    return day.year + _BEFORE_CE


def ce_year(be: int) -> int:
    """Return the year of the common era for a Buddhist year that a person typed."""
    return be - _BEFORE_CE


def be_label(year: int) -> str:
    """Return how a person reads a common-era, fiscal or academic year: 2026 is "2569"."""
    return str(year + _BEFORE_CE)
