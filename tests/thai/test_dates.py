"""How dates, ranges and times are written."""

from datetime import date, time

import pytest

from ktpn_desktop.thai import dates

MEETING = date(2011, 9, 27)  # a real one: วันอังคารที่ 27 กันยายน 2554


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (dates.long_date, "27 กันยายน 2554"),
        (dates.formal_date, "27 กันยายน พ.ศ. 2554"),
        (dates.short_date, "27 ก.ย. 2554"),
        (dates.numeric_date, "27/09/2554"),
        (dates.weekday_date, "วันอังคารที่ 27 กันยายน 2554"),
        (dates.ui_weekday_date, "อังคาร 27 กันยายน 2554"),
        (dates.month_year, "กันยายน 2554"),
    ],
)
def test_a_day_in_each_form(form, text):
    assert form(MEETING) == text


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2011, 9, 27), date(2011, 9, 28), "27 – 28 กันยายน 2554"),
        (date(2011, 9, 30), date(2011, 10, 1), "30 กันยายน – 1 ตุลาคม 2554"),
        (date(2011, 12, 30), date(2012, 1, 2), "30 ธันวาคม 2554 – 2 มกราคม 2555"),
        (date(2011, 9, 27), date(2012, 9, 27), "27 กันยายน 2554 – 27 กันยายน 2555"),
        (date(2011, 9, 27), date(2011, 9, 27), "27 กันยายน 2554"),
    ],
)
def test_a_range_says_no_month_or_year_twice(first, last, text):
    assert dates.date_range(first, last) == text


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2011, 10, 1), date(2011, 11, 30), "ตุลาคม – พฤศจิกายน 2554"),
        (date(2011, 12, 1), date(2012, 1, 1), "ธันวาคม 2554 – มกราคม 2555"),
        (date(2011, 10, 1), date(2011, 10, 31), "ตุลาคม 2554"),
        (date(2011, 10, 1), date(2012, 10, 1), "ตุลาคม 2554 – ตุลาคม 2555"),
    ],
)
def test_a_range_of_months(first, last, text):
    assert dates.month_range(first, last) == text


@pytest.mark.parametrize("a_range", [dates.date_range, dates.month_range])
def test_a_range_does_not_run_backwards(a_range):
    with pytest.raises(ValueError, match="2011-09-26 is before 2011-09-27"):
        a_range(MEETING, date(2011, 9, 26))


def test_times_with_a_dot_on_paper_and_a_colon_in_the_window():
    assert dates.time_text(time(13, 0)) == "13.00 น."
    assert dates.time_text(time(8, 5)) == "08.05 น."
    assert dates.time_range(time(13, 0), time(16, 30)) == "13.00 – 16.30 น."
    assert dates.ui_time(time(13, 30)) == "13:30 น."


def test_the_eras_are_543_years_apart():
    assert dates.be_year(MEETING) == 2554
    assert dates.ce_year(2554) == 2011
    assert dates.be_label(2026) == "2569"
