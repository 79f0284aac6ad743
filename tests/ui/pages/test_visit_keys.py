"""Each key that the sheet of the visit form tells of is heard."""

import pytest
from builders import item_id
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from ktpn_desktop.ui.main_window import MainWindow
from ktpn_desktop.ui.navigation import pages_for
from ktpn_desktop.ui.pages.visit.hints import all_keys

QT_NAMES = {"↑": "Up", "↓": "Down", "PgDn": "PgDown"}
TYPING = ("Esc", "Ctrl+↓")
WITH_A_PICTURE = ("Ctrl+V",)  # without one in the clipboard it means nothing
KEYS = [
    keys
    for hint in all_keys()
    for keys in sorted(hint.pressed)
    if keys not in (*TYPING, *WITH_A_PICTURE)
]


@pytest.fixture
def window(qtbot, hub, visits, monkeypatch):
    monkeypatch.setattr("ktpn_desktop.ui.widgets.photo_strip.ask_files", lambda *_: [])
    window = MainWindow(hub, pages_for(hub.session.role))
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.completed):
        window.show()
    window.open("visit", {"visit": visits[0].id})
    window.activateWindow()
    qtbot.waitUntil(window.page("visit").form.items.current.hasFocus, timeout=2000)
    return window


def is_heard(window, keys):
    for ours, name in QT_NAMES.items():
        keys = keys.replace(ours, name)
    sequence = QKeySequence(keys)
    if any(one.key() == sequence for one in window.findChildren(QShortcut)):
        return True
    combination = sequence[0]
    code, held = combination.key(), combination.keyboardModifiers()
    text = chr(code) if code < 0x80 else ""
    event = QKeyEvent(QEvent.Type.KeyPress, code, held, text)
    QApplication.sendEvent(QApplication.focusWidget(), event)
    return event.isAccepted()


def test_every_key_of_the_sheet_is_heard_on_an_item(window):
    unheard = []
    for keys in KEYS:
        window.page("visit").form.go(item_id("1.1"))
        unheard += [] if is_heard(window, keys) else [keys]

    assert unheard == []


def test_every_key_for_typing_is_heard_in_a_note(window):
    for keys in TYPING:
        assert is_heard(window, "F2")
        assert window.page("visit").form.items.current.has_text_focus()

        assert is_heard(window, keys)

        assert not window.page("visit").form.items.current.has_text_focus()


def test_a_key_that_means_nothing_is_not_heard(window):
    assert not is_heard(window, "F11")
