"""Text saves itself, says so only when it is on the disk, and is never lost when it is not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ktpn_desktop.domain.problem import Problem, Refused
from ktpn_desktop.ui.widgets import autosave
from ktpn_desktop.ui.widgets.autosave import Autosave
from ktpn_desktop.ui.widgets.field import Field, Notes, line_edit
from ktpn_desktop.ui.widgets.save_state import SaveState


class Disk:
    """Keeps what is written to it, or is full."""

    def __init__(self):
        self.written = []
        self.full = False

    def write(self, text):
        if self.full:
            raise Refused(Problem(code="store.disk_full"))
        self.written.append(text)


@pytest.fixture
def disk():
    return Disk()


@pytest.fixture
def window(qtbot):
    window = QWidget()
    layout = QVBoxLayout(window)
    window.edit, window.other, window.state = Notes(), QLineEdit(), SaveState()
    for widget in (window.edit, window.other, window.state):
        layout.addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    window.edit.setFocus()
    qtbot.waitUntil(window.edit.hasFocus)
    return window


@pytest.fixture
def saving(window, disk):
    return Autosave(window.edit, disk.write, window.state)


def test_typing_is_saved_once_after_a_pause(qtbot, window, disk, saving):
    qtbot.keyClicks(window.edit, "note")

    assert window.state.text == "กำลังบันทึก…"
    assert disk.written == []
    qtbot.waitUntil(lambda: bool(disk.written), timeout=2000)
    assert disk.written == ["note"]
    assert window.state.text.startswith("บันทึกแล้ว ")
    assert autosave.PAUSE <= 500


def test_leaving_the_field_saves_at_once(qtbot, window, disk, saving):
    qtbot.keyClicks(window.edit, "a")

    window.other.setFocus()

    assert disk.written == ["a"]


def test_hiding_the_field_saves_at_once(qtbot, window, disk, saving):
    qtbot.keyClicks(window.edit, "a")

    window.edit.hide()

    assert disk.written == ["a"]


def test_what_could_not_be_saved_stays_and_is_tried_again(
    qtbot, window, disk, saving, monkeypatch
):
    monkeypatch.setattr(autosave, "RETRY", 50)
    disk.full = True
    recovered = []
    saving.recovered.connect(lambda: recovered.append(True))
    qtbot.keyClicks(window.edit, "a")

    with qtbot.waitSignal(saving.failed) as failed:
        assert not saving.flush()
    assert failed.args[0].problems[0].code == "store.disk_full"
    assert window.state.text == "บันทึกไม่สำเร็จ"
    assert window.edit.toPlainText() == "a"
    assert saving.pending

    disk.full = False
    qtbot.waitUntil(lambda: disk.written == ["a"])
    assert recovered == [True]


def test_text_that_comes_from_the_store_is_not_saved_again(window, disk, saving):
    saving.accept("จากฐานข้อมูล")
    window.edit.set_text("จากฐานข้อมูล")

    assert saving.flush()
    assert disk.written == []
    assert not saving.pending


def test_going_back_to_the_saved_text_saves_nothing(qtbot, window, disk, saving):
    qtbot.keyClicks(window.edit, "a")
    qtbot.keyClick(window.edit, Qt.Key.Key_Backspace)

    assert saving.flush()
    assert disk.written == []


def test_notes_grow_with_their_text_up_to_a_limit(qtbot):
    notes = Notes(lines=(2, 4))
    qtbot.addWidget(notes)
    notes.resize(300, 60)
    notes.show()
    small = notes.sizeHint().height()

    notes.setPlainText("\n".join("abcdefgh"))

    line = notes.document().firstBlock().layout().lineAt(0).height()
    assert notes.sizeHint().height() == small + 2 * line


def test_a_field_says_what_is_wrong_beside_it_and_to_a_screen_reader(qtbot):
    field = Field("ชื่อ–สกุล", line_edit(), required=True)
    qtbot.addWidget(field)

    field.set_error("โปรดกรอกชื่อ")

    assert field.error == "โปรดกรอกชื่อ"
    assert field.widget.accessibleName() == "ชื่อ–สกุล"
    assert field.widget.accessibleDescription() == "โปรดกรอกชื่อ"
    assert field.widget.property("wrong") == "true"
    field.set_error("")
    assert field.widget.property("wrong") == "false"


def test_typing_without_a_pause_is_saved_all_the_same(qtbot, window, disk, saving):
    for _ in range(12):
        qtbot.keyClick(window.edit, Qt.Key.Key_A)
        qtbot.wait(100)

    assert disk.written
    assert disk.written[-1] != "a" * 12  # it did not wait for the end
