"""The line of a figure from visit to visit."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from ktpn_desktop.ui.theme import color
from ktpn_desktop.ui.widgets.trend import Trend

POINTS = [("1/2567", Decimal("3.2")), ("1/2568", None), ("1/2569", Decimal("4.10"))]


@pytest.fixture
def trend(qtbot):
    widget = Trend(POINTS, changed_at=[2])
    qtbot.addWidget(widget)
    widget.resize(300, widget.sizeHint().height())
    return widget


def test_it_can_be_read_as_a_table(trend):
    assert trend.as_table() == [
        ("1/2567", "3.20", ""),
        ("1/2568", "–", ""),
        ("1/2569", "4.10", "แบบเปลี่ยนที่นี่"),
    ]
    assert "1/2568 –" in trend.accessibleName()


def test_the_keyboard_reads_it_point_by_point(trend):
    assert trend.accessibleDescription().startswith("1/2569")

    for _ in range(5):
        QTest.keyClick(trend, Qt.Key.Key_Left)

    assert trend.accessibleDescription() == "1/2567 3.20"


def test_it_is_copied_as_a_table(trend):
    QTest.keyClick(trend, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text().split("\n")[1] == "1/2568\t–"


def test_a_missing_value_leaves_a_gap(qtbot):
    accent = color("accent").rgb()

    def coloured(points):
        widget = Trend(points, height=40)
        qtbot.addWidget(widget)
        widget.resize(300, 40)
        picture = widget.grab().toImage()
        return any(picture.pixel(100, y) == accent for y in range(picture.height()))

    assert coloured([("1", Decimal(3)), ("2", Decimal(3)), ("3", Decimal(3))])
    assert not coloured([("1", Decimal(3)), ("2", None), ("3", Decimal(3))])


def test_nothing_to_show_is_shown_as_nothing(qtbot):
    widget = Trend()
    qtbot.addWidget(widget)

    assert not widget.grab().isNull()
    assert widget.as_table() == []
