"""Text in lines of whole words is saved, copied and read aloud as it was given."""

from html import escape

import pytest
import shiboken6
from PySide6.QtGui import QFontMetrics, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QToolTip

from ktpn_desktop.thai import words
from ktpn_desktop.ui.theme import font
from ktpn_desktop.ui.widgets.field import Notes
from ktpn_desktop.ui.widgets.label import ShortLabel
from ktpn_desktop.ui.wrapping import (
    SOFT_END,
    breakable,
    load_dictionary,
    tip,
    with_line_ends,
    wrapped,
    wrapped_height,
    wrapping,
)

LONG = "ผู้แทนศึกษานิเทศก์ชี้แจงว่าครูไม่ครบชั้นและยังไม่มีแผนซ่อมเสริมการอ่านรายบุคคล <ร่าง>"


@pytest.fixture
def dictionary():
    load_dictionary()
    wrapping().set_ready()

    yield

    wrapping().ready = False


def test_a_long_tip_wraps_and_says_what_it_was_given(dictionary):
    first, second = wrapped(LONG, QToolTip.font(), 420)

    assert "&lt;ร่าง&gt;" in tip(LONG)
    assert f">{first}<br>{escape(second)}<" in tip(LONG)
    assert Qt.mightBeRichText(tip(LONG))


def test_a_short_tip_is_left_alone_unless_qt_would_read_it_as_code():
    assert tip("ปิด") == "ปิด"
    assert tip("") == ""
    assert ">&lt;b&gt;ปิด&lt;/b&gt;<" in tip("<b>ปิด</b>")


def test_a_line_that_is_cut_has_a_tip_that_wraps(dictionary, qtbot):
    label = ShortLabel(LONG)
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()

    assert label.toolTip() == tip(LONG)


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


def test_letters_alone_are_copied(dictionary, qtbot):
    notes = Notes(LONG)
    qtbot.addWidget(notes)
    notes.setReadOnly(True)

    notes.selectAll()
    notes.copy()

    assert QApplication.clipboard().text() == LONG
    copied = QApplication.clipboard().mimeData()
    assert copied.formats() == ["text/plain"]
    assert not shiboken6.createdByPython(copied)  # it may outlive Python


def test_what_stands_in_an_empty_field_breaks_between_words(qtbot):
    notes = Notes(placeholder=LONG)
    qtbot.addWidget(notes)

    load_dictionary()
    wrapping().set_ready()

    assert QPlainTextEdit.placeholderText(notes) == breakable(LONG) != LONG
    assert notes.placeholderText() == notes.accessibleName() == LONG
    wrapping().ready = False


HARD = "ต.ทุ่งขวาง อ.กำแพงแสน จ.นครปฐม ภาวะทุพโภชนาการ O-NET ป.๑–ป.๖ ฯพณฯ ก.ต.ป.น. ณ ห้องประชุม"


def laid_out_by_qt(text, width):
    metrics = QFontMetrics(font(14))
    return metrics.boundingRect(0, 0, width, 9_999, Qt.TextFlag.TextWordWrap, text).height()


def test_lines_begin_only_where_a_typist_would_begin_them(dictionary):
    places = {0, *words.break_opportunities(HARD)}

    for width in range(130, 600, 10):
        begin = 0
        for line in wrapped(HARD, font(14), width):
            begin = HARD.index(line, begin)
            assert begin in places, line


@pytest.mark.parametrize("width", [20, 75, 160, 333, 900])
def test_lines_fit_so_that_qt_breaks_them_nowhere_else(dictionary, width):
    lines = wrapped(LONG, font(14), width)

    assert "".join(lines).replace(" ", "") == LONG.replace(" ", "")
    metrics = QFontMetrics(font(14))
    assert all(metrics.horizontalAdvance(line) <= max(width, 30) for line in lines)
    if width > 30:
        shown = "\n".join(lines)
        assert laid_out_by_qt(shown, width) == wrapped_height(LONG, font(14), width)


@pytest.mark.parametrize("text", ["", "ก", "ก\n", "ก\n\nข  ค", "\n", "😀 ก", "漢字", "  ก"])
def test_typed_lines_and_spaces_stay(dictionary, text):
    ended = with_line_ends(text, font(14), 90)

    assert ended.replace(SOFT_END, "") == text
    assert len(wrapped(text, font(14), 90)) == text.count("\n") + 1
    shown = "\n".join(wrapped(text, font(14), 90))
    assert wrapped_height(text, font(14), 90) == laid_out_by_qt(shown, 90)


def test_without_the_dictionary_lines_are_those_of_qt():
    lines = wrapped(LONG, font(14), 150)

    assert "".join(lines).replace(" ", "") == LONG.replace(" ", "")
    assert laid_out_by_qt("\n".join(lines), 150) == wrapped_height(LONG, font(14), 150)
