"""What people type as dates and times is read, or refused with the reason, never guessed."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.thai import dates
from ktpn_desktop.thai.era import SHORT_WEEKDAYS, WEEKDAYS
from ktpn_desktop.thai.numerals import to_thai

TODAY = date(2026, 7, 14)
SATURDAY = date(2026, 11, 21)

# Written out, for strftime says them in the language of the computer.
MONTHS_IN_ENGLISH = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
WEEKDAYS_IN_ENGLISH = (
    *("Monday", "Tuesday", "Wednesday", "Thursday"),
    *("Friday", "Saturday", "Sunday"),
)

FIRST, LAST = date(1857, 1, 1), date(2157, 12, 31)  # 2400 and 2700
FORMS = (
    dates.long_date,
    dates.formal_date,
    dates.short_date,
    dates.numeric_date,
    dates.weekday_date,
    dates.ui_weekday_date,
)


@pytest.mark.parametrize(
    "typed",
    [
        "21/11/69",
        "21/11/2569",
        "21-11-2569",
        "21.11.69",
        "21 11 2569",
        "21 / 11 / 2569",
        "21พย69",
        "21 พ.ย. 69",
        "21 พ.ย 69",
        "21-พ.ย.-2569",
        "21 พฤศจิกา 69",
        "๒๑ พฤศจิกายน ๒๕๖๙",
        "๒๑/๑๑/๖๙",
        "21 พฤศจิกายน พ.ศ. 2569",
        "21 พฤศจิกายน พ.ศ.2569",
        "21 พฤศจิกายน พุทธศักราช 2569",
        "21 พฤศจิกายน ค.ศ. 2026",
        "21 พฤศจิกายน ปี 2569",
        "วันที่ 21 เดือนพฤศจิกายน พ.ศ. 2569",
        "วันที่ 21 เดือน 11 พ.ศ. 2569",
        "ลงวันที่ 21 พ.ย. 69",
        "วันเสาร์ที่ 21 พฤศจิกายน พ.ศ. 2569",
        "เสาร์ 21 พ.ย. 69",
        "ส. 21 พ.ย. 69",
        "2026-11-21",
        "2569-11-21",
        "2026-11-21 00:00:00",
        "2026-11-21T00:00:00",
        "21 Nov 2026",
        "21-nov-2026",
        "21 November 2569",
        "Nov 21, 2026",
        "Saturday 21 Nov 2026",
        "21/11/2026",
        "21/11/2569 BE",
        "21112569",
        "21112026",
        "20261121",
        "211169",
        "  21\u00a0พ.ย.\u200b 69 ",
        "\ufeff21/11/69",
    ],
)
def test_one_saturday_in_all_the_ways_it_is_typed(typed):
    assert dates.parse_date(typed, today=TODAY) == SATURDAY


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("5 กุมภาพันธุ์ 2569", 2),
        ("5 พฤศภาคม 2569", 5),
        ("5 กรกฏาคม 2569", 7),
        ("5 กรกฏา 69", 7),
        ("5 กรกฎา 69", 7),
        ("5 sept 2026", 9),
        ("5 พฤษจิกายน 2569", 11),
    ],
)
def test_the_usual_misspellings_and_short_names_are_read(typed, month):
    assert dates.parse_date(typed, today=TODAY) == date(2026, month, 5)


@pytest.mark.parametrize("month", range(1, 13))
def test_english_months_are_read_long_and_short(month):
    name = MONTHS_IN_ENGLISH[month - 1]

    assert dates.parse_date(f"5 {name} 2026") == date(2026, month, 5)
    assert dates.parse_date(f"05-{name[:3].upper()}-2569") == date(2026, month, 5)


@pytest.mark.parametrize("number", range(7))
def test_weekdays_are_checked_in_both_languages_long_and_short(number):
    day = date(2026, 11, 16) + timedelta(days=number)
    name = WEEKDAYS_IN_ENGLISH[number]
    english = [name, name[:3], *{1: ["Tues"], 3: ["Thur", "Thurs"]}.get(number, [])]
    thai = [WEEKDAYS[number], SHORT_WEEKDAYS[number], *{3: ["พฤหัส"]}.get(number, [])]

    for name in (*english, *thai):
        assert dates.parse_date(f"{name} {day:%d/%m/%Y}") == day
        with pytest.raises(dates.UnreadableDate) as refused:
            dates.parse_date(f"{name} {day + timedelta(days=1):%d/%m/%Y}")
        assert refused.value.values["weekday"] == WEEKDAYS[(number + 1) % 7]


def test_digits_without_a_separator_reach_the_last_day():
    assert dates.parse_date("31122569") == date(2026, 12, 31)
    assert dates.parse_date("311269", today=TODAY) == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("typed", "year"), [("2400", 1857), ("2700", 2157), ("1900", 1900), ("2100", 2100)]
)
def test_the_first_and_the_last_years_that_are_read(typed, year):
    assert dates.parse_date(f"1/2/{typed}") == date(year, 2, 1)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "dates.empty"),
        (" \u200b\u00a0", "dates.empty"),
        ("เมื่อวาน", "dates.unreadable"),
        ("-", "dates.unreadable"),
        ("21", "dates.unreadable"),
        ("21 พฤหัส 2569", "dates.unreadable"),
        ("27 – 28 กันยายน 2554", "dates.unreadable"),
        ("2026-11-21 13:30:00", "dates.unreadable"),
        ("1/21112569", "dates.unreadable"),
        ("211/11/2569", "dates.unreadable"),
        ("999999", "dates.unreadable"),
        ("9910000001", "dates.unreadable"),
        ("1.5", "dates.no_year"),
        ("21/11", "dates.no_year"),
        ("21 พ.ย.", "dates.no_year"),
        ("31 กุมภาพันธ์ 2569", "dates.no_such_day"),
        ("29/2/2566", "dates.no_such_day"),
        ("0/1/2569", "dates.no_such_day"),
        ("11/21/2026", "dates.no_such_day"),  # American order is not ours to guess
        ("21/11/569", "dates.far_year"),
        ("21/11/3112", "dates.far_year"),  # 543 added twice
        ("21/11/1899", "dates.far_year"),
        ("21/11/2101", "dates.far_year"),
        ("21/11/2399", "dates.far_year"),
        ("21/11/2701", "dates.far_year"),
        ("21 พ.ย. พ.ศ. 69 BE", "dates.unreadable"),
        ("32122569", "dates.unreadable"),
        ("31132569", "dates.unreadable"),
        ("21/11/25690", "dates.far_year"),
        ("21 พ.ย. พ.ศ. 2026", "dates.far_year"),
        ("21 พ.ย. ค.ศ. 2569", "dates.far_year"),
        ("21/11/26", "dates.ambiguous_year"),
        ("21/11/9", "dates.ambiguous_year"),
        ("21/11/99", "dates.ambiguous_year"),
        ("วันอาทิตย์ที่ 21 พ.ย. 2569", "dates.wrong_weekday"),
        ("พ. 21 พ.ย. 2569", "dates.wrong_weekday"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(typed, code):
    with pytest.raises(dates.UnreadableDate) as refused:
        dates.parse_date(typed, today=TODAY)

    assert refused.value.code == code


def test_a_refusal_carries_what_the_sentence_needs():
    with pytest.raises(dates.UnreadableDate) as refused:
        dates.parse_date(" 21/11/26 ", today=TODAY)

    assert refused.value.values == {
        "text": "21/11/26",
        "year": "26",
        "be": "2526",
        "ce": "2026",
    }


def test_a_leap_day_is_reckoned_in_the_common_era():
    assert dates.parse_date("29 ก.พ. 2567") == date(2024, 2, 29)


def test_two_digits_are_a_year_only_when_today_is_known():
    with pytest.raises(dates.UnreadableDate) as refused:
        dates.parse_date("21/11/69")

    assert refused.value.code == "dates.ambiguous_year"


@pytest.mark.parametrize("year", range(100))
def test_two_digits_are_read_where_one_era_is_near_and_the_other_is_not(year):
    buddhist, common = 2500 + year - 543, 2000 + year
    clear = abs(buddhist - TODAY.year) <= 25 and abs(common - TODAY.year) > 25

    try:
        read = dates.parse_date(f"1/2/{year:02}", today=TODAY)
    except dates.UnreadableDate as refused:
        assert refused.code == "dates.ambiguous_year"
        assert not clear
    else:
        assert clear
        assert read == date(buddhist, 2, 1)


def test_an_era_that_is_named_settles_two_digits():
    assert dates.parse_date("1 ก.พ. พ.ศ. 45", today=TODAY) == date(2002, 2, 1)
    assert dates.parse_date("1 Feb 26 AD", today=TODAY) == date(2026, 2, 1)


@pytest.mark.parametrize(
    ("today", "typed", "year"),
    [
        (date(2050, 1, 1), "พ.ศ. 03", 2060),
        (date(1950, 1, 1), "พ.ศ. 93", 1950),
        (date(1950, 1, 1), "ค.ศ. 50", 1950),
        (date(2100, 1, 1), "ค.ศ. 00", 2100),
    ],
)
def test_two_digits_follow_today_into_other_centuries(today, typed, year):
    assert dates.parse_date(f"1 ก.พ. {typed}", today=today) == date(year, 2, 1)


def test_a_refusal_quotes_no_more_than_a_line():
    with pytest.raises(dates.UnreadableDate) as refused:
        dates.parse_date("ก" * 1_000)

    assert refused.value.values == {"text": "ก" * 60}


@pytest.mark.parametrize("form", [dates.numeric_date, dates.weekday_date])
def test_every_day_of_three_hundred_years_reads_back(form):
    day = FIRST
    while day <= LAST:
        assert dates.parse_date(form(day)) == day
        day += timedelta(days=1)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("year", [1857, 1900, 2000, 2023, 2024, 2026, 2100, 2157])
def test_every_day_of_a_year_reads_back_from_every_form(form, year):
    for number in range(365 + (date(year, 3, 1) - date(year, 2, 28)).days - 1):
        day = date(year, 1, 1) + timedelta(days=number)

        assert dates.parse_date(form(day)) == day


@given(st.dates(FIRST, LAST), st.sampled_from(FORMS), st.booleans())
def test_any_day_reads_back_from_any_form_in_either_script(day, form, thai):
    text = to_thai(form(day)) if thai else form(day)

    assert dates.parse_date(text) == day


@given(st.dates(date(2009, 1, 1), date(2037, 1, 1)))
def test_a_year_of_two_digits_reads_back_around_today(day):
    day_and_month, year = dates.short_date(day).rsplit(" ", 1)

    assert dates.parse_date(f"{day_and_month} {year[-2:]}", today=TODAY) == day


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_any_day_reads_back_from_its_iso_form(day):
    assert dates.parse_date(day.isoformat()) == day


@given(st.text(alphabet="0123456789๐๑๒/-. พ.ย.ศวันที่เสาร์ปีnov\u200b", max_size=25))
def test_whatever_is_typed_is_a_date_or_a_named_refusal(text):
    try:
        day = dates.parse_date(text, today=TODAY)
    except dates.UnreadableDate as refused:
        assert refused.code.startswith("dates.")
    else:
        assert FIRST <= day <= LAST


@pytest.mark.parametrize(
    "typed",
    [
        "13:30",
        "13.30",
        "13.30 น.",
        "13.30น",
        "๑๓.๓๐ น.",
        "1330",
        "เวลา 13.30 นาฬิกา",
        "13:30:00",
        " 13 : 30 ",
    ],
)
def test_one_time_in_all_the_ways_it_is_typed(typed):
    assert dates.parse_time(typed) == time(13, 30)


@pytest.mark.parametrize(
    ("typed", "moment"),
    [("9.30", time(9, 30)), ("0930", time(9, 30)), ("9 น.", time(9)), ("00:00", time(0))],
)
def test_early_times(typed, moment):
    assert dates.parse_time(typed) == moment


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "times.empty"),
        ("9", "times.unreadable"),
        ("9.3", "times.unreadable"),
        ("บ่าย", "times.unreadable"),
        ("13:30:15", "times.unreadable"),
        ("24.00", "times.no_such_time"),
        ("12.60", "times.no_such_time"),
    ],
)
def test_what_is_no_time_is_refused_with_the_reason(typed, code):
    with pytest.raises(dates.UnreadableTime) as refused:
        dates.parse_time(typed)

    assert refused.value.code == code


@given(st.times().map(lambda moment: moment.replace(second=0, microsecond=0)))
def test_every_time_reads_back_from_paper_and_window(moment):
    assert dates.parse_time(dates.time_text(moment)) == moment
    assert dates.parse_time(to_thai(dates.ui_time(moment))) == moment
