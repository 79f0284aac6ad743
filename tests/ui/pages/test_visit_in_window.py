"""The visit form inside the main window: undo, leaving, going back."""

import pytest
from builders import item_id
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.store.visits import visit as read_visit
from ktpn_desktop.ui.main_window import MainWindow
from ktpn_desktop.ui.navigation import pages_for
from ktpn_desktop.ui.theme import color

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot, hub, visits):
    window = MainWindow(hub, pages_for(hub.session.role))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitSignal(window.completed):
        window.show()
    window.open("visit", {"visit": visits[0].id})
    window.activateWindow()
    qtbot.waitUntil(window.page("visit").form.items.current.hasFocus, timeout=2000)
    return window


def press(qtbot, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


def type_text(text):
    for letter in text:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(QApplication.focusWidget(), event)


def stored(window, visits, number):
    return read_visit(window.hub.store, visits[0].id).answer(item_id(number))


def test_ctrl_z_takes_an_answer_back_and_ctrl_y_gives_it_again(qtbot, window, visits):
    form = window.page("visit").form
    press(qtbot, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: form.current == item_id("1.3"), timeout=2000)

    press(qtbot, Qt.Key.Key_Z, CONTROL)
    assert stored(window, visits, "1.1") == Answer()
    assert form.current == item_id("1.1")

    press(qtbot, Qt.Key.Key_Y, CONTROL)
    assert stored(window, visits, "1.1") == Answer(value="1")


def test_undo_after_typing_takes_back_the_whole_note(qtbot, window, visits):
    window.page("visit").form.go(item_id("2.1"))
    press(qtbot, Qt.Key.Key_F2)
    type_text("ครู 11 คน")
    press(qtbot, Qt.Key.Key_Escape)

    press(qtbot, Qt.Key.Key_Z, CONTROL)

    assert stored(window, visits, "2.1") == Answer()


def test_the_way_to_the_summary_and_back_keeps_the_place(qtbot, window, visits):
    window.page("visit").form.go(item_id("2.1"))
    press(qtbot, Qt.Key.Key_F10)
    assert window.current[0] == "summary"

    window.go_back()

    assert window.current == ("visit", {"visit": visits[0].id, "item": item_id("2.1")})


def test_closing_the_window_saves_what_was_just_typed(qtbot, window, visits):
    window.page("visit").form.go(item_id("3.2"))
    press(qtbot, Qt.Key.Key_Return)
    type_text("ครูไม่ครบชั้น")

    assert window.close()

    assert stored(window, visits, "3.2").value == "ครูไม่ครบชั้น"


def test_home_shows_what_was_answered_meanwhile(qtbot, window, visits):
    press(qtbot, Qt.Key.Key_1)

    window.open("home")

    assert "กำลังนิเทศ" in window.page("home").resume._badge.pill.text


def test_the_open_card_has_the_ring_until_its_note_or_the_mouse_has_the_focus(qtbot, window):
    items = window.page("visit").form.items
    window.page("visit").form.go(item_id("2.6"))
    card = items.current
    beside = card.mapTo(items.viewport(), QPoint(-3, card.height() // 2))

    def colour():
        QApplication.processEvents()
        return items.viewport().grab().toImage().pixelColor(beside)

    by_keys = colour()
    card.begin_note()
    in_note = colour()
    qtbot.mouseClick(card.opened, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))

    assert by_keys == color("focus")
    assert in_note == color("bg")
    assert card.hasFocus()
    assert colour() == color("bg")
    assert window._ring.target is None
    folded = items.cards[item_id("2.5")]
    qtbot.mousePress(folded, Qt.MouseButton.LeftButton, pos=QPoint(30, 10))
    assert items.current is folded and not folded.ringed
    qtbot.mouseRelease(folded, Qt.MouseButton.LeftButton, pos=QPoint(30, 10))


def test_keys_that_do_not_fit_are_left_out_whole(window):
    bar = window.hint_bar

    bar.resize(500, bar.height())

    hints = window.page("visit").hints()
    fitting = bar.fitting()
    assert 0 < len(fitting) < len(hints)
    assert fitting == list(hints[: len(fitting)])
    assert hints[-1].text in bar.accessibleName()


def test_a_form_is_noted_as_open_until_it_is_left(qtbot, window, visits):
    noted = window.hub.session.profile.open_form
    qtbot.waitUntil(noted.exists, timeout=2000)

    window.open("home")

    assert not noted.exists()
