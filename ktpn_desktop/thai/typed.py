"""Dates and times as people type them, in either era and either script, and never a guess."""

import re
from datetime import date, time
from typing import NamedTuple

from ktpn_desktop.thai.era import (
    MONTHS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    ce_year,
)
from ktpn_desktop.thai.numerals import to_arabic
from ktpn_desktop.thai.text import normal_form

BE_YEARS = range(2400, 2701)
CE_YEARS = range(1900, 2101)
NEAR = 25  # years around today in which a year of two digits is looked for


class UnreadableDate(ValueError):
    """What was typed names no day, or could name more than one."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values


class UnreadableTime(UnreadableDate):
    """What was typed names no time of day; caught with dates where a field may be either."""


def parse_date(text: str, *, today: date | None = None) -> date:
    """Return the day that the text names, or raise UnreadableDate.

    A year of two digits is read in the Buddhist era, as offices write it, and only where that
    lies within 25 years of today and the common-era reading does not; without today, never.
    """
    prepared = _MIDNIGHT.sub("", to_arabic(normal_form(text)).casefold())
    if not prepared:
        raise UnreadableDate("dates.empty")
    shown = _shown(text)
    try:
        typed = _taken_apart(prepared)
    except KeyError:
        raise UnreadableDate("dates.unreadable", text=shown) from None
    if not typed.year:
        raise UnreadableDate("dates.no_year", text=shown)
    year = _year(typed.year, typed.era, shown=shown, today=today)
    try:
        day = date(year, typed.month, typed.day)
    except ValueError:
        raise UnreadableDate("dates.no_such_day", text=shown) from None
    if typed.weekday not in (None, day.weekday()):
        weekday = WEEKDAYS[day.weekday()]
        raise UnreadableDate("dates.wrong_weekday", text=shown, weekday=weekday)
    return day


def parse_time(text: str) -> time:
    """Return the time of day that the text names, or raise UnreadableTime."""
    prepared = to_arabic(normal_form(text))
    if not prepared:
        raise UnreadableTime("times.empty")
    found = _TIME.fullmatch(prepared)
    if found is None:
        raise UnreadableTime("times.unreadable", text=_shown(text))
    hour, minute = (
        int(digits) for digits in (found[1] or found[3] or found[5], found[2] or found[4] or 0)
    )
    try:
        return time(hour, minute)
    except ValueError:
        raise UnreadableTime("times.no_such_time", text=_shown(text)) from None


# 13:00, 13.00 น., 0930, 9 น.
_TIME = re.compile(
    r"""(?:เวลา\s*)?
    (?: ([0-9]{1,2})\s?[.:]\s?([0-9]{2}) (?:[.:]00)? (?:\s*(?:น\.?|นาฬิกา))?
      | ([0-9]{1,2})([0-9]{2}) (?:\s*(?:น\.?|นาฬิกา))?
      | ([0-9]{1,2}) \s*(?:น\.?|นาฬิกา) )""",
    re.VERBOSE,
)
_MIDNIGHT = re.compile(r"[ t]00:00(:00(\.0+)?)?z?$")  # what a spreadsheet adds to a date
_DIGITS = re.compile("([0-9]+)")
_LOOSE = re.compile(r"[\s.,/\\()'ฯ–—-]+")


class _Typed(NamedTuple):
    """A date taken apart; the year still as typed, and empty when there is none."""

    day: int
    month: int
    year: str
    era: str
    weekday: int | None


def _taken_apart(prepared: str) -> _Typed:
    """Return the parts of a date in any of the usual orders; a KeyError says it is none."""
    pieces = _DIGITS.split(prepared)
    numbers = pieces[1::2]
    words = [_LOOSE.sub("", piece) for piece in pieces[::2]]
    if len(numbers) == 3:
        return _three_numbers(words, numbers)
    if len(numbers) == 2:
        return _two_numbers(words, numbers)
    if len(numbers) == 1:
        return _one_number(words, numbers[0])
    raise KeyError(prepared)


def _three_numbers(words: list[str], numbers: list[str]) -> _Typed:
    """21/11/2569, 2026-11-21, วันที่ 21 เดือน 11 พ.ศ. 2569."""
    lead, before_month, before_year, tail = words
    if before_month not in ("", "เดือน"):
        raise KeyError(before_month)
    day, month, year = numbers
    if len(day) == 4 and not before_year:
        day, year = year, day
    return _Typed(_small(day), _small(month), year, _era(before_year + tail), _weekday(lead))


def _two_numbers(words: list[str], numbers: list[str]) -> _Typed:
    """21 พ.ย. 2569, Nov 21, 2026; or a day and a month without a year."""
    lead, between, tail = words
    first, second = numbers
    if between:
        named = between.removeprefix("เดือน")
        era = next(era for era in _ERAS if named.endswith(era))  # every name ends with ""
        month = _MONTHS[named.removesuffix(era).removesuffix("ปี")]
        return _Typed(_small(first), month, second, _era(era + tail), _weekday(lead))
    if lead in _MONTHS:
        return _Typed(_small(first), _MONTHS[lead], second, _era(tail), None)
    return _Typed(_small(first), _small(second), "", _era(tail), _weekday(lead))


def _one_number(words: list[str], number: str) -> _Typed:
    """21112569, 20261121, 211169; or a day and a month's name without a year."""
    lead, tail = words
    if tail:
        return _Typed(_small(number), _MONTHS[tail], "", "", _weekday(lead))
    day, month, year = number[:2], number[2:4], number[4:]
    if len(number) == 8 and int(number[:4]) in _YEARS and int(year) not in _YEARS:
        year, month, day = number[:4], number[4:6], number[6:]
    elif len(number) not in (6, 8) or int(day) > 31 or int(month) > 12:
        raise KeyError(number)
    return _Typed(int(day), int(month), year, "", _weekday(lead))


def _small(digits: str) -> int:
    if len(digits) > 2:
        raise KeyError(digits)
    return int(digits)


def _weekday(lead: str) -> int | None:
    return _WEEKDAYS[_AROUND_WEEKDAY.sub("", lead)]


def _era(word: str) -> str:
    return _ERAS[word.removeprefix("ปี")]


def _year(digits: str, era: str, *, shown: str, today: date | None) -> int:
    """Return the common-era year, when there is one reading and no other."""
    number = int(digits)
    if len(digits) > 2:
        if number in BE_YEARS and era != "ce":
            return ce_year(number)
        if number in CE_YEARS and era != "be":
            return number
        raise UnreadableDate("dates.far_year", text=shown, year=digits)
    buddhist = {ce_year(century + number) for century in (2400, 2500, 2600)}
    common = {century + number for century in (1900, 2000, 2100)}
    if today is not None:
        near = range(today.year - NEAR, today.year + NEAR + 1)
        if era != "ce" and (found := buddhist.intersection(near)):
            if era == "be" or not common.intersection(near):
                return found.pop()
        elif era == "ce" and (found := common.intersection(near)):
            return found.pop()
    raise UnreadableDate(
        "dates.ambiguous_year",
        text=shown,
        year=digits,
        be=str(2500 + number),
        ce=str(2000 + number),
    )


def _shown(text: str) -> str:
    return text.strip()[:60]


def _without_dots(names: tuple[str, ...]) -> list[str]:
    return [name.replace(".", "") for name in names]


_YEARS = frozenset((*BE_YEARS, *CE_YEARS))
_ENGLISH_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_ENGLISH_WEEKDAYS = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)

_MONTHS = {
    name: number
    for names in (
        MONTHS,
        _without_dots(SHORT_MONTHS),
        [re.sub("(คม|ยน|พันธ์)$", "", name) for name in MONTHS],
        _ENGLISH_MONTHS,
        [name[:3] for name in _ENGLISH_MONTHS],
    )
    for number, name in enumerate(names, start=1)
} | {  # misspelt so often, and unmistakable
    "sept": 9,
    "กุมภาพันธุ์": 2,
    "พฤศภาคม": 5,
    "กรกฏาคม": 7,
    "กรกฏา": 7,
    "พฤษจิกายน": 11,
}
_WEEKDAYS: dict[str, int | None] = {
    name: number
    for names in (
        WEEKDAYS,
        _without_dots(SHORT_WEEKDAYS),
        _ENGLISH_WEEKDAYS,
        [name[:3] for name in _ENGLISH_WEEKDAYS],
    )
    for number, name in enumerate(names)
}
_WEEKDAYS |= {"": None, "พฤหัส": 3, "tues": 1, "thur": 3, "thurs": 3}
_ERAS = {
    **dict.fromkeys(("พศ", "พุทธศักราช", "be"), "be"),
    **dict.fromkeys(("คศ", "คริสต์ศักราช", "คริสตศักราช", "ce", "ad"), "ce"),
    "": "",
}
_AROUND_WEEKDAY = re.compile("^(?:ณ|ลง|เมื่อ)?(?:วัน)?|(?:วัน)?ที่$")
