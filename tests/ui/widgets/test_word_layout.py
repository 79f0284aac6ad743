"""What is typed breaks between words, and nothing is added to it."""

import gc

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from ktpn_desktop.thai import dictionary as known_words
from ktpn_desktop.ui.widgets.field import Notes
from ktpn_desktop.ui.wrapping import load_dictionary, wrapped, wrapping

TEXT = "ผู้แทนศึกษานิเทศก์ชี้แจงว่าครูไม่ครบชั้นและยังไม่มีแผนซ่อมเสริมการอ่านรายบุคคล"
MORE = "นายสมชาย ตัวอย่างดี เสนอว่า ควรประเมินผลทุกภาคเรียน"


@pytest.fixture
def notes(qtbot):
    load_dictionary()
    wrapping().set_ready()
    made = Notes(f"{TEXT}\n{MORE}", lines=(2, 20))
    qtbot.addWidget(made)
    made.resize(220, 300)
    made.show()
    qtbot.waitExposed(made)

    yield made

    wrapping().ready = False


def shown_lines(notes: QPlainTextEdit) -> list[str]:
    notes.grab()  # lines are filled when they are seen
    lines, block = [], notes.document().firstBlock()
    while block.isValid():
        layout, text = block.layout(), block.text()
        for line in map(layout.lineAt, range(layout.lineCount())):
            lines.append(text[line.textStart() :][: line.textLength()].rstrip())
        block = block.next()
    return lines


def type_in(notes: Notes, text: str) -> None:
    for letter in text:
        press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(notes, press)


def room(notes: Notes) -> float:
    return notes.viewport().width() - 2 * notes.document().documentMargin()


def lines_as_they_should_be(notes: Notes) -> list[str]:
    return wrapped(notes.toPlainText(), notes.document().defaultFont(), room(notes))


def test_lines_end_where_words_do(notes):
    assert shown_lines(notes) == lines_as_they_should_be(notes)
    assert len(shown_lines(notes)) == 5


def test_no_line_is_wider_than_the_field(notes):
    shown_lines(notes)
    layout = notes.document().firstBlock().layout()

    lines = [layout.lineAt(n) for n in range(layout.lineCount())]

    assert all(line.naturalTextWidth() <= room(notes) for line in lines)
    tops = [line.position().y() for line in lines]
    assert tops == sorted(set(tops))


def test_lines_are_filled_anew_with_every_letter(notes):
    notes.moveCursor(QTextCursor.MoveOperation.Start)

    for letter in "ที่ประชุมเห็นชอบให้แก้ไข":
        type_in(notes, letter)
        assert shown_lines(notes) == lines_as_they_should_be(notes)

    assert notes.toPlainText() == f"ที่ประชุมเห็นชอบให้แก้ไข{TEXT}\n{MORE}"


def test_what_is_typed_can_be_undone_and_done_again(notes):
    notes.moveCursor(QTextCursor.MoveOperation.End)
    type_in(notes, " และนิเทศภายใน")
    typed = shown_lines(notes)

    notes.undo()

    assert notes.toPlainText() == f"{TEXT}\n{MORE}"
    assert shown_lines(notes) == lines_as_they_should_be(notes)

    notes.redo()

    assert shown_lines(notes) == typed


def test_arrow_keys_go_up_and_down_the_lines_that_are_seen(notes, qtbot):
    first, second, *_ = shown_lines(notes)
    notes.moveCursor(QTextCursor.MoveOperation.Start)

    qtbot.keyClick(notes, Qt.Key.Key_Down)

    assert notes.textCursor().position() == len(first)

    qtbot.keyClick(notes, Qt.Key.Key_Down)

    assert notes.textCursor().position() == len(first) + len(second)

    qtbot.keyClick(notes, Qt.Key.Key_Up)
    qtbot.keyClick(notes, Qt.Key.Key_Up)

    assert notes.textCursor().position() == 0


def test_what_is_selected_is_copied_as_it_was_typed(notes):
    notes.selectAll()

    notes.copy()

    assert QApplication.clipboard().text() == f"{TEXT}\n{MORE}"


def test_a_click_puts_the_cursor_where_the_letter_is_seen(notes, qtbot):
    _, second, *_ = shown_lines(notes)
    place = notes.toPlainText().index(second) + 3
    cursor = notes.textCursor()
    cursor.setPosition(place)

    qtbot.mouseClick(
        notes.viewport(), Qt.MouseButton.LeftButton, pos=notes.cursorRect(cursor).center()
    )

    assert notes.textCursor().position() == place


def test_text_that_an_input_method_composes_is_shown_and_then_taken(notes):
    notes.moveCursor(QTextCursor.MoveOperation.Start)

    QApplication.sendEvent(notes, QInputMethodEvent("กำลังพิมพ์", []))
    composing = notes.document().firstBlock().layout().preeditAreaText()
    shown_lines(notes)

    assert composing == "กำลังพิมพ์"
    assert notes.toPlainText() == f"{TEXT}\n{MORE}"

    done = QInputMethodEvent()
    done.setCommitString("พิมพ์แล้ว")
    QApplication.sendEvent(notes, done)

    assert notes.toPlainText() == f"พิมพ์แล้ว{TEXT}\n{MORE}"
    assert shown_lines(notes) == lines_as_they_should_be(notes)


def test_lines_follow_the_width_and_the_field_its_lines(notes, qtbot):
    narrow, height = shown_lines(notes), notes.sizeHint().height()

    notes.resize(500, 300)

    assert len(shown_lines(notes)) < len(narrow)
    assert shown_lines(notes) == lines_as_they_should_be(notes)
    assert notes.sizeHint().height() < height


def test_a_field_as_high_as_it_asks_to_be_shows_all_lines(notes):
    shown_lines(notes)

    notes.resize(notes.width(), notes.sizeHint().height())

    assert len(shown_lines(notes)) == 5
    assert notes.verticalScrollBar().maximum() == 0


def test_a_new_name_is_kept_whole_at_the_next_look(notes, monkeypatch):
    monkeypatch.setattr(known_words, "_known", known_words._Known())
    name = "แผนซ่อมเสริม"
    assert not any(name in line for line in shown_lines(notes))

    known_words.add_names([name])

    assert any(name in line for line in shown_lines(notes))


def test_a_word_without_an_end_and_an_empty_line_are_filled_too(notes):
    notes.setPlainText("ก" * 300 + "\n\n" + "https://example.go.th/" + "a" * 80)

    lines = shown_lines(notes)

    assert lines == lines_as_they_should_be(notes)
    assert "" in lines


def test_until_the_dictionary_is_there_lines_are_filled_all_the_same(notes):
    by_words = shown_lines(notes)
    wrapping().ready = False
    notes.setPlainText(f"{TEXT}\n{MORE}")
    assert "".join(shown_lines(notes)).replace(" ", "") == f"{TEXT}{MORE}".replace(" ", "")

    wrapping().set_ready()

    assert shown_lines(notes) == by_words


def test_the_garbage_collection_leaves_fields_their_documents(notes, qtbot):
    others = [Notes(TEXT) for _ in range(3)]
    for one in others:
        qtbot.addWidget(one)
        one.show()
    QApplication.processEvents()

    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        gc.collect()
        lost = [one for one in gc.garbage if isinstance(one, QTextDocument)]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()

    assert lost == []
    assert [one.toPlainText() for one in others] == [TEXT] * 3
