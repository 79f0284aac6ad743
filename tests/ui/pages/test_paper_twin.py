"""Typing in from paper: line after line, kept as in the form."""

from dataclasses import replace

import pytest
from builders import a_checklist, an_item, handed_out, item_id
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ktpn_desktop.app.answering import complete
from ktpn_desktop.app.left_open import left_open
from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.checklist import ItemType, Repeat, Section
from ktpn_desktop.store.visits import visit as read_visit
from ktpn_desktop.ui.pages.paper_twin.page import PaperTwinPage


@pytest.fixture
def page(qtbot, hub, visits):
    page = PaperTwinPage(hub)
    qtbot.addWidget(page)
    page.resize(1306, 649)
    page.show()
    page.restore({"visit": visits[0].id})
    page.activateWindow()
    qtbot.waitUntil(line(page, "1.1").answer.hasFocus, timeout=2000)
    return page


def line(page, number):
    return next(one for one in page.sheet.lines() if one.item.number == number)


def stored(page, number):
    return read_visit(page.hub.store, page.visit.id).answer(item_id(number))


def type_text(text):
    for letter in text:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(QApplication.focusWidget(), event)


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)


def here(page):
    return page.sheet.current()


def test_one_key_answers_and_goes_to_the_next_line(page):
    type_text("1")
    assert here(page) == item_id("1.3")
    type_text("-")
    type_text("4")

    assert stored(page, "1.1") == Answer(value="1")
    assert stored(page, "1.3") == Answer(mark=Mark.NOT_APPLICABLE)
    assert stored(page, "2.1") == Answer(value="4")
    assert here(page) == item_id("2.2")
    assert line(page, "1.1").answer.text() == "มี"


def test_numbers_and_choices_are_ended_with_enter(page):
    page.sheet.begin(item_id("2.2"))
    type_text("12")
    press(Qt.Key.Key_Return)
    type_text("2")
    press(Qt.Key.Key_Return)

    assert stored(page, "2.2").value == "12"
    assert stored(page, "2.3").value == "c2"
    assert line(page, "2.3").answer.text() == "สังเกตชั้นเรียน"
    assert here(page) == item_id("2.4")


def test_a_hidden_line_comes_when_it_is_asked(page):
    assert line(page, "1.2").isHidden()

    type_text("2")

    assert here(page) == item_id("1.2")
    assert not line(page, "1.2").isHidden()


def test_what_cannot_be_read_is_told_and_not_kept(page):
    page.sheet.begin(item_id("2.1"))

    type_text("7")

    assert here(page) == item_id("2.1")
    press(Qt.Key.Key_Return)
    assert "7" in line(page, "2.1").error
    assert not line(page, "2.1")._doubt.isHidden()
    assert stored(page, "2.1") == Answer()
    assert line(page, "2.1").answer.text() == "7"


def test_a_number_out_of_range_is_kept_and_marked(page):
    page.sheet.begin(item_id("2.2"))
    type_text("18")
    press(Qt.Key.Key_Return)

    assert stored(page, "2.2").value == "18"
    assert not line(page, "2.2")._doubt.isHidden()


def test_the_note_of_a_line_is_kept_in_one_step(qtbot, page):
    page.sheet.begin(item_id("2.1"))
    press(Qt.Key.Key_F2)
    type_text("ครู 11 คน")
    press(Qt.Key.Key_Return)

    assert stored(page, "2.1").note == "ครู 11 คน"
    assert here(page) == item_id("2.2")
    page.hub.store.undo()
    assert stored(page, "2.1") == Answer()
    assert here(page) == item_id("2.1")
    assert line(page, "2.1").note.text() == ""


def test_the_foot_of_a_section_shows_what_to_compare_with_the_paper(page):
    page.sheet.begin(item_id("3.3"))
    type_text("4")

    words = page.sheet.sections[2]._totals.text()
    assert "ตอบ 1 จาก 2 ข้อ" in words
    assert "รวมระดับ 4 · เฉลี่ย 4.00" in words


def test_an_answer_is_changed_by_typing_over_it(page):
    type_text("1")
    page.sheet.begin(item_id("1.1"))

    type_text("2")

    assert stored(page, "1.1").value == "0"


def test_the_thai_number_row_types_over_words(page):
    type_text("1")
    page.sheet.begin(item_id("1.1"))
    event = QKeyEvent(
        QEvent.Type.KeyPress, ord("/"), Qt.KeyboardModifier.NoModifier, 11, 0, 0, "/"
    )

    QApplication.sendEvent(QApplication.focusWidget(), event)

    assert stored(page, "1.1").value == "0"
    assert here(page) == item_id("1.2")  # the next, and not the one after it


def test_f8_goes_to_the_next_empty_line(page):
    type_text("1")
    page.sheet.begin(item_id("1.1"))

    page.sheet.go_to_unanswered()

    assert here(page) == item_id("1.3")


def test_a_finished_visit_takes_no_keys(page):
    complete(page.hub.session, page.visit.id)
    page.sheet.begin(item_id("2.1"))

    type_text("4")

    assert stored(page, "2.1") == Answer()
    assert page.hints() == ()


@pytest.fixture
def teachers(qtbot, hub, session):
    """Return the page of a form that has a section for each teacher."""
    first = Section(id="s1", title="ทั่วไป", items=(an_item("1.1"),))
    items = (an_item("2.1", ItemType.SCALE5), an_item("2.2", ItemType.TEXT))
    each = Section(id="s2", title="ครู", items=items, repeat=Repeat(row_label="ครูคนที่"))
    last = Section(id="s3", title="สรุป", items=(an_item("3.1"),))
    form = replace(a_checklist(), sections=(first, each, last))
    (visit,) = handed_out(session, form, "บ้านสวนสมมุติ")
    page = PaperTwinPage(hub)
    qtbot.addWidget(page)
    page.resize(1306, 649)
    page.show()
    page.restore({"visit": visit.id})
    page.activateWindow()
    qtbot.waitUntil(line(page, "1.1").answer.hasFocus, timeout=2000)
    return page


def numbers(page):
    return [one.item.number for one in page.sheet.lines()]


def test_rows_are_added_where_the_paper_has_them_and_kept_once_written_in(teachers):
    assert numbers(teachers) == ["1.1", "3.1"]

    teachers.sheet.add_row()
    assert numbers(teachers) == ["1.1", "2.1/1", "2.2/1", "3.1"]
    type_text("4")
    type_text("สอนดี")
    teachers.sheet.add_row()
    type_text("5")

    assert numbers(teachers) == ["1.1", "2.1/1", "2.2/1", "2.1/2", "2.2/2", "3.1"]
    kept = read_visit(teachers.hub.store, teachers.visit.id).answers
    assert sorted(answer.value for answer in kept.values()) == ["4", "5", "สอนดี"]


def test_a_row_is_deleted_and_brought_back(teachers):
    teachers.sheet.add_row()
    type_text("4")
    teachers.sheet.add_row()
    type_text("5")

    teachers.sheet.delete_row()

    assert numbers(teachers) == ["1.1", "2.1/1", "2.2/1", "3.1"]
    teachers.hub.store.undo()
    assert numbers(teachers) == ["1.1", "2.1/1", "2.2/1", "2.1/2", "2.2/2", "3.1"]


def test_a_row_that_nobody_wrote_in_goes_without_an_edit(teachers):
    teachers.sheet.add_row()
    before = teachers.hub.store.last_edit

    teachers.sheet.delete_row()

    assert numbers(teachers) == ["1.1", "3.1"]
    assert teachers.hub.store.last_edit == before


def test_the_place_on_the_paper_is_known_after_an_end_by_force(page):
    page.sheet.begin(item_id("2.2"))

    place = left_open(page.hub.session)

    assert (place.page, place.item) == ("paper_twin", item_id("2.2"))
    page.restore({"visit": place.visit, "left": place})
    assert here(page) == item_id("2.2")
    page.hide()
    assert left_open(page.hub.session) is None


def test_tab_goes_from_the_answer_to_the_note(page):
    page.sheet.begin(item_id("2.1"))

    press(Qt.Key.Key_Tab)

    assert line(page, "2.1").note.hasFocus()


def test_sections_further_down_are_built_while_nobody_waits(qtbot, page):
    last = page.sheet.sections[-1]

    qtbot.waitUntil(lambda: last.is_built, timeout=3000)

    assert here(page) == item_id("1.1")
