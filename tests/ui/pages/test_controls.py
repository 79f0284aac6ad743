"""Controls that answer one item after the other."""

from dataclasses import replace

import pytest
from builders import SCALE5, an_item, item_id
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ktpn_desktop.domain.checklist import Choice, ItemType
from ktpn_desktop.ui.pages.visit.controls import Controls

FEW = tuple(Choice(value=f"c{n}", label=f"แบบที่ {n}") for n in range(1, 4))
MANY = tuple(Choice(value=f"c{n}", label=f"แบบที่ {n}") for n in range(1, 15))
YES_NO = (Choice(value="1", label="มี"), Choice(value="0", label="ไม่มี"))


@pytest.fixture
def controls(qtbot):
    made = []
    controls = Controls(None, made.append)
    controls.made = made
    controls.resize(400, 300)
    qtbot.addWidget(controls)
    controls.show()
    return controls


@pytest.mark.parametrize(
    ("kind", "choices", "value"),
    [
        (ItemType.YESNO, YES_NO, "1"),
        (ItemType.SCALE5, SCALE5, "4"),
        (ItemType.CHOICE, FEW, "c2"),
        (ItemType.MULTI, FEW, "c1 c3"),
        (ItemType.NUMBER, (), "12"),
        (ItemType.PERCENT, (), "75"),
        (ItemType.DATE, (), "2026-07-15"),
        (ItemType.TIME, (), "08:30"),
        (ItemType.TEXT, (), "ครูไม่ครบชั้น"),
    ],
)
def test_items_of_a_kind_share_a_control_that_keeps_nothing_of_the_one_before(
    controls, kind, choices, value
):
    first = an_item("1.1", kind, choices=choices)
    second = an_item("1.2", kind, choices=choices)
    control = controls.show_item(first)
    control.show_value(None)
    empty = pictured(control)
    control.show_value(value)
    filled = pictured(control)

    assert controls.show_item(second) is control
    control.show_value(None)

    assert control.item is second
    assert filled != empty
    assert pictured(control) == empty
    assert controls.made == [control]


def pictured(control):
    QApplication.processEvents()
    control.resize(400, 320)
    image = control.grab().toImage()
    return bytes(image.constBits())


def test_a_field_lets_go_of_what_could_not_be_read(qtbot, controls):
    line = controls.show_item(an_item("1.1", ItemType.NUMBER))
    qtbot.keyClicks(line.edit, "1-2")

    controls.show_item(an_item("1.2", ItemType.NUMBER))

    assert line.edit.text() == ""
    assert line.edit.accessibleName() == line.item.label


def test_a_search_for_a_choice_ends_with_its_item(qtbot, controls):
    first = an_item("1.1", ItemType.CHOICE, choices=MANY)
    control = controls.show_item(first)
    control.show_value("c14")
    qtbot.keyClicks(control.search, "14")
    assert len(control.model.shown) == 1

    controls.show_item(replace(first, id=item_id("1.2")))
    control.show_value(None)

    assert control.list.currentIndex().row() == 0
    assert not control.model.chosen
    assert control.search.text() == ""
    assert control.model.shown == MANY


def test_each_level_says_what_it_asks_for_in_the_item_that_is_shown(controls):
    other = tuple(replace(one, rubric=f"พบครบ {one.value} รายการ") for one in SCALE5)
    first = controls.show_item(an_item("1.1", ItemType.SCALE5, choices=SCALE5))

    second = controls.show_item(an_item("1.2", ItemType.SCALE5, choices=other))

    assert second is first
    names = [row.accessibleName() for row in second._rows._buttons.values()]
    assert all("พบครบ" in name for name in names)


def test_only_the_control_of_the_item_is_shown(controls):
    number = controls.show_item(an_item("1.1", ItemType.NUMBER))
    text = controls.show_item(an_item("1.2", ItemType.TEXT))

    assert number.isHidden()
    assert text.isVisible()
    assert text.editor().focusPolicy() & Qt.FocusPolicy.TabFocus
