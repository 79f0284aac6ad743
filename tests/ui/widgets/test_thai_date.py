"""Dates: typed in any usual way, picked by keyboard, never a year of the wrong era."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from ktpn_desktop.ui.widgets.calendar import add_months, month_days
from ktpn_desktop.ui.widgets.thai_date import ThaiDateEdit

TODAY = date(2026, 7, 14)


@pytest.fixture
def edit(qtbot):
    edit = ThaiDateEdit(today=TODAY)
    qtbot.addWidget(edit)
    edit.show()
    return edit


def type_in(qtbot, edit, text):
    edit.clear()
    edit.insert(text)  # QTest cannot press Thai keys
    qtbot.keyClick(edit, Qt.Key.Key_Return)


@pytest.mark.parametrize("text", ["15/8/69", "15/8/2569", "15 ส.ค. 2569", "๑๕ สิงหาคม ๒๕๖๙"])
def test_what_people_type_is_read_and_shown_in_one_way(qtbot, edit, text):
    changed = []
    edit.changed.connect(changed.append)

    type_in(qtbot, edit, text)

    assert edit.value() == date(2026, 8, 15)
    assert edit.text() == "15 ส.ค. 2569"
    assert changed == [date(2026, 8, 15)]


def test_what_cannot_be_read_stays_and_counts_as_no_date(qtbot, edit):
    edit.set_value(TODAY)
    problems, changed = [], []
    edit.problem.connect(problems.append)
    edit.changed.connect(changed.append)

    type_in(qtbot, edit, "31/2/2569")

    assert edit.text() == "31/2/2569"
    assert edit.wrong
    assert edit.value() is None
    assert problems[-1] == "dates.no_such_day"
    assert changed == [None]


def test_a_right_date_takes_the_mark_away(qtbot, edit):
    type_in(qtbot, edit, "ไม่ใช่วัน")
    assert edit.wrong

    type_in(qtbot, edit, "1/10/2569")

    assert not edit.wrong
    assert edit.value() == date(2026, 10, 1)


def test_an_emptied_field_is_no_date(qtbot, edit):
    edit.set_value(TODAY)

    type_in(qtbot, edit, "")

    assert edit.value() is None
    assert not edit.wrong


def test_showing_a_date_announces_nothing(edit):
    changed = []
    edit.changed.connect(changed.append)

    edit.set_value(date(2027, 1, 2))

    assert edit.text() == "2 ม.ค. 2570"
    assert changed == []


def test_a_day_is_picked_by_keyboard_from_the_calendar(qtbot, edit):
    edit.set_value(TODAY)

    qtbot.keyClick(edit, Qt.Key.Key_F4)
    popup = edit._popup
    qtbot.waitUntil(popup.isVisible)
    days = popup.focusProxy()
    qtbot.keyClick(days, Qt.Key.Key_PageDown)
    qtbot.keyClick(days, Qt.Key.Key_Right)
    assert popup._month.text() == "สิงหาคม 2569"
    assert not popup.grab().isNull()
    qtbot.keyClick(days, Qt.Key.Key_Return)

    assert edit.value() == date(2026, 8, 15)
    assert not popup.isVisible()


def test_a_day_is_picked_by_mouse(qtbot, edit):
    edit.set_value(TODAY)
    edit.open_calendar()
    days = edit._popup.focusProxy()
    first = month_days(TODAY)[0]

    point = days.rect().topLeft()
    point.setX(18)
    point.setY(32 + 16)
    qtbot.mouseClick(days, Qt.MouseButton.LeftButton, pos=point)

    assert edit.value() == first


@given(st.dates(date(1957, 1, 1), date(2157, 1, 1)))
def test_a_month_begins_on_a_sunday_and_holds_all_its_days(day):
    days = month_days(day)

    assert days[0].weekday() == 6
    assert days[0] <= day.replace(day=1)
    assert day in days
    assert all(later - earlier == timedelta(days=1) for earlier, later in pairwise(days))


@given(st.dates(date(1957, 1, 1), date(2157, 1, 1)), st.integers(-600, 600))
def test_months_on_keep_the_day_or_the_last_one(day, months):
    moved = add_months(day, months)

    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == months
    assert moved.day == day.day or (moved + timedelta(days=1)).day == 1
