"""The sheet of keys: what a page tells, what is found on it, and nothing twice."""

import pytest
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from ktpn_desktop.ui.key_sheet import everywhere, sheet_of
from ktpn_desktop.ui.main_window import MainWindow
from ktpn_desktop.ui.navigation import pages_for
from ktpn_desktop.ui.widgets.button import Button
from ktpn_desktop.ui.widgets.hint_bar import Hint
from ktpn_desktop.ui.widgets.layout import column
from ktpn_desktop.ui.widgets.table import Column, RowTable


@pytest.mark.parametrize(
    ("keys", "pressed"),
    [
        (("Ctrl", "N"), {"Ctrl+N"}),
        (("PgUp", "PgDn"), {"PgUp", "PgDn"}),
        (("Ctrl", "↑ ↓"), {"Ctrl+↑", "Ctrl+↓"}),
        (("Ctrl+↑", "↓"), {"Ctrl+↑", "Ctrl+↓"}),
        (("1–3",), {"1", "2", "3"}),
        (("Alt+1–2",), {"Alt+1", "Alt+2"}),
        (("Ctrl", "+", "−"), {"Ctrl++", "Ctrl+-"}),
        (("Ctrl+Return",), {"Ctrl+Enter"}),
        (("Ctrl+Shift+Delete",), {"Ctrl+Shift+Del"}),
        (("-",), {"-"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_hint_knows_each_of_its_keys(keys, pressed):
    assert Hint(keys, "").pressed == pressed


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    return page


def test_buttons_tables_and_shortcuts_are_found(page):
    table = RowTable([Column("ชื่อ", str)], key=str)
    table.opened.connect(lambda row: None)
    page.setLayout(column(Button("ส่งออก", shortcut="Ctrl+E"), table))
    QShortcut("Ctrl+F", page).setWhatsThis("ค้นหา")

    sheet = sheet_of(page, [Hint(("F2",), "แก้ไข")])

    assert [(hint.keys, hint.text) for hint in sheet] == [
        (("F2",), "แก้ไข"),
        (("Ctrl+E",), "ส่งออก"),
        (("↑", "↓"), "เลือกแถว"),
        (("Enter",), "เปิดแถวที่เลือก"),
        (("Ctrl+F",), "ค้นหา"),
    ]


def test_what_the_page_tells_itself_is_not_told_twice(page):
    page.setLayout(column(Button("ส่งออก", shortcut="Ctrl+E")))

    assert sheet_of(page, [Hint(("Ctrl", "E"), "ส่งออกไฟล์ผล")]) == [
        Hint(("Ctrl", "E"), "ส่งออกไฟล์ผล")
    ]


def test_what_is_hidden_has_no_keys(page):
    button = Button("ส่งออก", shortcut="Ctrl+E")
    page.setLayout(column(button))
    button.hide()

    assert sheet_of(page, []) == []


def test_the_window_hears_every_key_that_works_everywhere(qtbot, hub):
    window = MainWindow(hub, pages_for(hub.session.role))
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.completed):
        window.show()
    heard = {
        keys
        for one in window.findChildren(QShortcut)
        for keys in Hint((one.key().toString(),), "").pressed
    }

    told = {keys for hint in everywhere() for keys in hint.pressed}

    assert told - heard == {"Tab", "Shift+Tab", "Esc", "Alt+7", "Alt+8"} - heard
