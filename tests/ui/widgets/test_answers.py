"""Answers by mouse and keyboard: segments, rubric rows, chips, switches."""

import pytest
from PySide6.QtCore import Qt

from ktpn_desktop.ui.widgets.chip import Chip
from ktpn_desktop.ui.widgets.rating import Level, RubricRows
from ktpn_desktop.ui.widgets.segments import Segments
from ktpn_desktop.ui.widgets.switch import Switch

LEVELS = [
    Level(1, "ปรับปรุง", "ครูต่ำกว่าร้อยละ 60"),
    Level(2, "พอใช้", "ครูร้อยละ 60–69"),
    Level(3, "ดี", "ครูร้อยละ 70–79 " * 12),
]


@pytest.fixture
def rows(qtbot):
    rows = RubricRows(LEVELS)
    qtbot.addWidget(rows)
    rows.resize(700, 300)
    rows.show()
    return rows


def buttons(widget):
    from PySide6.QtWidgets import QAbstractButton

    return widget.findChildren(QAbstractButton)


def test_a_choice_is_announced_once_and_shown(qtbot):
    segments = Segments([("yes", "มี"), ("no", "ไม่มี")])
    qtbot.addWidget(segments)
    chosen = []
    segments.chosen.connect(chosen.append)

    qtbot.mouseClick(buttons(segments)[1], Qt.MouseButton.LeftButton)

    assert chosen == ["no"]
    assert segments.value() == "no"


def test_showing_a_value_announces_nothing(qtbot):
    segments = Segments([("yes", "มี"), ("no", "ไม่มี")])
    qtbot.addWidget(segments)
    chosen = []
    segments.chosen.connect(chosen.append)

    segments.set_value("yes")
    assert segments.value() == "yes"
    segments.set_value(None)

    assert segments.value() is None
    assert chosen == []


def test_arrows_walk_through_segments_and_space_chooses(qtbot):
    segments = Segments([("yes", "มี"), ("no", "ไม่มี")])
    qtbot.addWidget(segments)
    segments.show()
    first, second = buttons(segments)
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)

    qtbot.keyClick(first, Qt.Key.Key_Right)
    qtbot.waitUntil(second.hasFocus)
    qtbot.keyClick(second, Qt.Key.Key_Space)

    assert segments.value() == "no"


def test_the_highest_level_is_on_top_and_named_for_a_screen_reader(rows):
    first, second, third = buttons(rows)

    assert first.y() < second.y() < third.y()
    assert first.accessibleName().startswith("3 ดี ครูร้อยละ 70–79")


def test_a_level_is_chosen_by_mouse_and_by_keyboard(qtbot, rows):
    chosen = []
    rows.chosen.connect(chosen.append)
    top, middle, _bottom = buttons(rows)

    qtbot.mouseClick(top, Qt.MouseButton.LeftButton)
    top.setFocus()
    qtbot.keyClick(top, Qt.Key.Key_Down)
    qtbot.waitUntil(middle.hasFocus)
    qtbot.keyClick(middle, Qt.Key.Key_Space)

    assert chosen == [3, 2]
    assert rows.value() == 2
    assert not top.isChecked()


def test_choosing_the_chosen_level_again_keeps_it(qtbot, rows):
    top = buttons(rows)[0]

    qtbot.mouseClick(top, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(top, Qt.MouseButton.LeftButton)

    assert rows.value() == 3


def test_a_row_is_higher_when_its_rubric_wraps(qtbot, rows):
    top, middle, bottom = buttons(rows)

    qtbot.waitUntil(lambda: top.height() > 36)

    assert middle.height() == bottom.height() == 36
    assert not rows.grab().isNull()


def test_the_level_of_the_visit_before_takes_room_from_the_text(rows):
    top = buttons(rows)[0]
    before = top.heightForWidth(420)

    rows.set_previous(3)

    assert top.heightForWidth(420) > before


@pytest.mark.parametrize(
    "make", [lambda: Chip("เกิน 3 ปี", count=8, menu=True), lambda: Switch("เลขไทย")]
)
def test_chips_and_switches_turn_by_space(qtbot, make):
    widget = make()
    qtbot.addWidget(widget)
    widget.show()

    qtbot.keyClick(widget, Qt.Key.Key_Space)

    assert widget.isChecked()
    assert not widget.grab().isNull()
    assert widget.sizeHint().height() >= 36
