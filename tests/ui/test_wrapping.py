"""Text that is shown with break marks is saved, copied and read aloud without them."""

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from ktpn_desktop.ui.widgets.field import Notes
from ktpn_desktop.ui.widgets.label import ShortLabel
from ktpn_desktop.ui.wrapping import as_given, breakable, load_dictionary, tip, wrapping

LONG = "ผู้แทนศึกษานิเทศก์ชี้แจงว่าครูไม่ครบชั้นและยังไม่มีแผนซ่อมเสริมการอ่านรายบุคคล <ร่าง>"


@pytest.fixture
def dictionary():
    load_dictionary()
    wrapping().set_ready()

    yield

    wrapping().ready = False


def shown(notes):
    return QPlainTextEdit.toPlainText(notes)


def test_a_long_tip_wraps_and_says_what_it_was_given(dictionary):
    assert "\u200b" in tip(LONG)
    assert tip(LONG).startswith("<qt>")
    assert "&lt;ร่าง&gt;" in tip(LONG)


def test_a_short_tip_is_left_alone_unless_qt_would_read_it_as_code():
    assert tip("ปิด") == "ปิด"
    assert tip("") == ""
    assert tip("<b>ปิด</b>") == "<qt>&lt;b&gt;ปิด&lt;/b&gt;</qt>"


def test_a_line_that_is_cut_has_a_tip_that_wraps(dictionary, qtbot):
    label = ShortLabel(LONG)
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()

    assert label.toolTip() == tip(LONG)


def test_what_is_locked_is_shown_with_marks_and_kept_without(dictionary, qtbot):
    notes = Notes(LONG)
    qtbot.addWidget(notes)

    notes.setReadOnly(True)

    assert shown(notes) == breakable(LONG) != LONG
    assert notes.toPlainText() == LONG


def test_unlocking_brings_the_text_back_as_it_was(dictionary, qtbot):
    notes = Notes()
    qtbot.addWidget(notes)
    notes.setReadOnly(True)
    notes.set_text(f"{LONG}\nบรรทัดที่สอง")

    notes.setReadOnly(False)

    assert shown(notes) == notes.toPlainText() == f"{LONG}\nบรรทัดที่สอง"


def test_locking_and_unlocking_changes_and_commits_nothing(dictionary, qtbot):
    notes = Notes(LONG)
    qtbot.addWidget(notes)
    notes.show()
    notes.setFocus()
    said = []
    notes.textChanged.connect(lambda: said.append("changed"))
    notes.committed.connect(said.append)

    notes.setReadOnly(True)
    notes.clearFocus()
    notes.setReadOnly(False)

    assert said == []


def test_what_is_copied_has_no_marks(dictionary, qtbot):
    notes = Notes(LONG)
    qtbot.addWidget(notes)
    notes.setReadOnly(True)

    notes.selectAll()
    notes.copy()

    assert QApplication.clipboard().text() == LONG
    assert as_given(breakable(LONG)) == LONG
    copied = QApplication.clipboard().mimeData()
    assert copied.formats() == ["text/plain"]
    assert not shiboken6.createdByPython(copied)  # it may outlive Python


def test_locked_text_breaks_anew_when_the_dictionary_comes(qtbot):
    notes = Notes(LONG)
    qtbot.addWidget(notes)
    notes.setReadOnly(True)
    assert shown(notes) == LONG

    load_dictionary()
    wrapping().set_ready()

    assert shown(notes) == breakable(LONG) != LONG
    wrapping().ready = False
