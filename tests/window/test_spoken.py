"""What is asked of a screen reader's view finds what it is there to find, and nothing else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget
from window.spoken import shown, unspoken

from ktpn_desktop.ui.roles import speak_roles
from ktpn_desktop.ui.widgets.button import Button
from ktpn_desktop.ui.widgets.chip import Chip
from ktpn_desktop.ui.widgets.field import Field, line_edit
from ktpn_desktop.ui.widgets.layout import STRETCH, column
from ktpn_desktop.ui.widgets.rating import Level, RubricRows
from ktpn_desktop.ui.widgets.segments import Segments
from ktpn_desktop.ui.widgets.table import Column, RowTable


@pytest.fixture(scope="session", autouse=True)
def _roles(qapp):
    speak_roles()


@pytest.fixture
def page(qtbot):
    page = QWidget()
    page.resize(600, 400)
    qtbot.addWidget(page)
    return page


@pytest.fixture
def told(qtbot, page):
    """Return a function that shows widgets on the page and returns what is wrong with them."""

    def told(*widgets):
        page.setLayout(column(*widgets, STRETCH))
        page.show()
        qtbot.waitExposed(page)
        return unspoken(page)

    return told


def a_table(text):
    table = RowTable([Column("สถานะ", text, icon=lambda _: ("check", "okFg"))], key=str)
    table.setAccessibleName("โรงเรียน")
    table.set_rows(["บ้านจำลอง"])
    return table


def named(widget, name):
    widget.setAccessibleName(name)
    return widget


def focusable(widget, name):
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return named(widget, name)


def roles(page):
    tree = shown(QAccessible.queryAccessibleInterface(page))
    return {one.text(QAccessible.Text.Name): (one.role().name, one.state()) for one in tree}


def test_what_tells_everything_has_no_findings(told):
    box = QComboBox()
    box.addItem("รายงาน")

    found = told(
        Button("ส่งออก", shortcut="Ctrl+E"),
        Chip("พร้อม", count=3),
        Field("ชื่อ", line_edit()),
        Field("เอกสาร", box),
        Segments([("1", "มี"), ("0", "ไม่มี")]),
        a_table(str),
    )

    assert found == []


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (lambda: Button("", icon="x"), "NAMELESS"),
        (QComboBox, "NAMELESS"),
        (lambda: named(line_edit(), "F2"), "SIGN"),
        (lambda: QPushButton("…"), "SIGN"),
        (lambda: focusable(QWidget(), "ภาพ"), "ROLE"),
        (lambda: a_table(lambda _: ""), "CELL"),
    ],
    ids=["button", "list", "key", "sign", "role", "cell"],
)
def test_what_cannot_be_told_is_found(told, make, kind):
    (line,) = told(make())

    assert line.split()[0] == kind


def test_a_button_that_lies_about_its_state_is_found(told):
    class Lying(QPushButton):
        spoken_role = QAccessible.Role.Button  # what speaks for it knows of no check mark

    button = named(Lying(), "ปักธง")
    button.setCheckable(True)
    button.setChecked(True)

    (line,) = told(button)

    assert line.startswith("STATE Lying")


def test_levels_and_segments_are_radio_buttons_in_a_group(told, page):
    rows = RubricRows([Level(1, "น้อย"), Level(2, "มาก", "ครบทุกข้อ")])
    rows.set_value(2)
    rows.set_previous(1)
    segments = Segments([("1", "มี"), ("0", "ไม่มี")])
    segments.set_value("0")

    assert told(rows, segments) == []
    kinds = {name: (role, bool(state.checked)) for name, (role, state) in roles(page).items()}
    assert kinds["2 มาก ครบทุกข้อ"] == ("RadioButton", True)
    assert kinds["1 น้อย"] == ("RadioButton", False)
    assert kinds["มี"] == ("RadioButton", False)
    assert kinds["ไม่มี"] == ("RadioButton", True)


def test_a_level_can_be_taken_back_after_it_was_chosen(qtbot, told):
    rows = RubricRows([Level(1, "น้อย"), Level(2, "มาก")])
    told(rows)
    rows.set_value(2)

    rows.set_value(None)

    assert rows.value() is None


def test_a_chip_tells_its_number(told, page):
    told(Chip("พร้อม", count=3))

    assert "พร้อม 3" in roles(page)
