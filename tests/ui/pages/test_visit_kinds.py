"""The kinds of items that are more than a line: rows, many choices, photographs."""

import pytest
from builders import (
    a_checklist,
    an_item,
    handed_out,
    item_id,
)
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ktpn_desktop.app.photographs import Source, add_photographs
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import Choice, ItemType, Repeat, Section
from ktpn_desktop.domain.repeats import row_item, rows_of, split_item
from ktpn_desktop.store.visits import visit as read_visit
from ktpn_desktop.ui.pages.visit.page import VisitPage

SUBJECTS = tuple(
    Choice(value=f"s{number}", label=f"กลุ่มสาระจำลองที่ {number}") for number in range(1, 15)
)
DISTRICTS = (Choice(value="n", label="ตัวอย่างเหนือ"), Choice(value="s", label="ตัวอย่างใต้"))
PLACES = (
    Choice(value="p1", label="บ้านเหนือ", attributes={"district": "n"}),
    Choice(value="p2", label="บ้านใต้", attributes={"district": "s"}),
    Choice(value="p3", label="บ้านใต้สุด", attributes={"district": "s"}),
)
TEACHERS = Section(
    id="teachers",
    title="2. ครูที่ได้รับการนิเทศ",
    repeat=Repeat(maximum=3, row_label="ครูคนที่"),
    items=(
        an_item("2.1", ItemType.TEXT, label="ชื่อครู"),
        an_item("2.2", ItemType.SCALE5, label="การจัดการเรียนรู้"),
    ),
)


def the_checklist():
    first = [
        an_item("1.1", ItemType.CHOICE, label="กลุ่มสาระที่นิเทศ", choices=SUBJECTS),
        an_item("1.2", ItemType.MULTI, label="กลุ่มสาระที่พบปัญหา", choices=SUBJECTS),
        an_item("1.3", ItemType.CHOICE, label="อำเภอ", choices=DISTRICTS),
        an_item(
            "1.4",
            ItemType.CHOICE,
            label="หมู่บ้าน",
            choices=PLACES,
            choice_filter="district = ${q1_3}",
        ),
        an_item("1.5", ItemType.PHOTO, label="ภาพป้ายโรงเรียน"),
    ]
    made = a_checklist(("1. ทั่วไป", first), ("3. ท้าย", [an_item("3.1", ItemType.SIGNATURE)]))
    start, end = made.sections
    return a_checklist(("x", [])).__class__(
        id=made.id,
        form_id=made.form_id,
        version=made.version,
        title=made.title,
        sections=(start, TEACHERS, end),
    )


@pytest.fixture
def visit(session):
    return handed_out(session, the_checklist(), "บ้านหนองจำลอง")[0]


@pytest.fixture
def page(qtbot, hub, visit):
    page = VisitPage(hub)
    qtbot.addWidget(page)
    page.resize(1306, 649)
    page.show()
    page.restore({"visit": visit.id})
    page.activateWindow()
    qtbot.waitUntil(page.form.items.current.hasFocus, timeout=2000)
    return page


def stored(page, item):
    return read_visit(page.hub.store, page.visit_id).answer(item)


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def type_text(text):
    for letter in text:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(QApplication.focusWidget(), event)


def titles(page):
    return [one._progress.title for one in page.form.sections.rows]


def rows(page):
    visit = read_visit(page.hub.store, page.visit_id)
    return rows_of(TEACHERS, visit.answers)


def test_many_choices_are_found_by_typing(page):
    page.form.go(item_id("1.1"))
    press(Qt.Key.Key_Return)
    type_text("ที่ 12")
    press(Qt.Key.Key_Return)

    assert stored(page, item_id("1.1")).value == "s12"
    assert page.form.current == item_id("1.2")


def test_the_first_nine_of_many_choices_have_digits(page):
    page.form.go(item_id("1.1"))

    press(Qt.Key.Key_4, Qt.KeyboardModifier.KeypadModifier)

    assert stored(page, item_id("1.1")).value == "s4"


def test_several_of_many_are_chosen_in_one_go(page):
    page.form.go(item_id("1.2"))
    press(Qt.Key.Key_Return)
    for wanted in ("11", "13"):
        type_text(wanted)
        press(Qt.Key.Key_Return)

    assert stored(page, item_id("1.2")).value == "s11 s13"
    assert page.form.current == item_id("1.2")


def test_only_choices_that_fit_another_answer_are_offered(page):
    page.form.go(item_id("1.3"))
    press(Qt.Key.Key_2, Qt.KeyboardModifier.KeypadModifier)
    page.form.go(item_id("1.4"))

    shown = page.form.items.current.opened.control.model.shown
    press(Qt.Key.Key_1, Qt.KeyboardModifier.KeypadModifier)

    assert [one.value for one in shown] == ["p2", "p3"]
    assert page.hints()[0].keys == ("1–2",)  # of three
    assert stored(page, item_id("1.4")).value == "p2"


def test_a_choice_that_is_no_longer_offered_is_kept_and_marked(page):
    page.form.go(item_id("1.3"))
    press(Qt.Key.Key_2, Qt.KeyboardModifier.KeypadModifier)
    page.form.go(item_id("1.4"))
    press(Qt.Key.Key_1, Qt.KeyboardModifier.KeypadModifier)
    page.form.go(item_id("1.3"))
    press(Qt.Key.Key_1, Qt.KeyboardModifier.KeypadModifier)

    assert stored(page, item_id("1.4")).value == "p2"
    assert item_id("1.4") in page.form.order.state.doubtful


def test_a_row_is_added_with_its_first_field_open_and_kept_once_written(page):
    press(Qt.Key.Key_PageDown)
    assert page.form.rows.isHidden()

    page.form.sections.adders[0].click()
    item = page.form.current
    assert split_item(item)[0] == item_id("2.1")
    assert rows(page) == ()

    press(Qt.Key.Key_Return)
    type_text("นางจำลอง สอนดี")
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)

    assert stored(page, item).value == "นางจำลอง สอนดี"
    assert len(rows(page)) == 1
    assert titles(page)[1] == "2. ครูที่ได้รับการนิเทศ (ครูคนที่ 1)"
    assert split_item(page.form.current)[0] == item_id("2.2")


def add_row(page, name):
    page.form.sections.adders[0].click()
    press(Qt.Key.Key_Return)
    type_text(name)
    press(Qt.Key.Key_Escape)


def test_rows_come_one_below_the_other_up_to_the_most(page):
    add_row(page, "ก")
    add_row(page, "ข")
    assert page.form.sections.adders[0].isEnabled()
    add_row(page, "ค")

    assert len(rows(page)) == 3
    assert not page.form.sections.adders[0].isEnabled()
    numbers = [item.number for item in page.form.order.checklist.items if "2.1" in item.number]
    assert numbers == ["2.1/1", "2.1/2", "2.1/3"]


def test_a_row_is_deleted_in_one_step_and_comes_back_whole(page, tmp_path):
    add_row(page, "ก")
    first = page.form.current
    add_row(page, "ข")
    row = split_item(page.form.current)[1]
    add_photographs(page.hub.session, page.visit_id, [a_picture(tmp_path)], page.form.current)

    page.form.rows.delete.click()

    assert len(rows(page)) == 1
    assert read_visit(page.hub.store, page.visit_id).photographs == ()
    page.hub.store.undo()
    assert rows(page) == (split_item(first)[1], row)
    assert stored(page, row_item(item_id("2.1"), row)).value == "ข"
    assert len(read_visit(page.hub.store, page.visit_id).photographs) == 1


def test_a_row_nobody_wrote_in_is_gone_with_the_page(qtbot, page, visit):
    page.form.sections.adders[0].click()
    assert len(titles(page)) == 3

    page.restore({"visit": visit.id})

    assert len(titles(page)) == 2


def test_ctrl_n_adds_a_row_to_the_section_that_is_shown(page):
    add_row(page, "ก")

    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    assert len(titles(page)) == 4
    assert "2 จาก 2" in page.form.rows._which.text()


def a_picture(folder):
    from PIL import Image

    path = folder / "ป้าย.jpg"
    Image.new("RGB", (60, 40), "red").save(path)
    return path


def test_a_photograph_answers_its_item_and_undo_takes_both(qtbot, page, tmp_path):
    page.form.go(item_id("1.5"))
    strip = page.form.items.current.opened.strip

    strip.add_sources([Source.of(a_picture(tmp_path))])
    qtbot.waitUntil(lambda: not strip.busy, timeout=8000)

    assert stored(page, item_id("1.5")).value == "1"
    assert page.form.order.answered(item_id("1.5"))
    page.hub.store.undo()
    assert stored(page, item_id("1.5")) == Answer()
    assert strip.photographs == ()


def test_photographs_of_any_item_are_counted_on_its_folded_card(page, tmp_path):
    add_photographs(page.hub.session, page.visit_id, [a_picture(tmp_path)], item_id("1.3"))

    assert "1 ภาพ" in page.form.items.cards[item_id("1.3")].accessibleDescription()


def test_f3_asks_for_photographs_of_the_open_item(qtbot, page, monkeypatch, tmp_path):
    page.form.go(item_id("1.3"))
    picture = a_picture(tmp_path)
    monkeypatch.setattr(
        "ktpn_desktop.ui.widgets.photo_strip.ask_files", lambda *_asked: [picture]
    )

    press(Qt.Key.Key_F3)

    qtbot.waitUntil(
        lambda: bool(read_visit(page.hub.store, page.visit_id).photographs), timeout=8000
    )
    (kept,) = read_visit(page.hub.store, page.visit_id).photographs
    assert kept.item == item_id("1.3")
    strip = page.form.items.current.opened.strip
    qtbot.waitUntil(lambda: not strip.busy and not page.hub.jobs.busy, timeout=8000)


def test_a_signature_is_kept_stroke_by_stroke_and_undone(qtbot, page):
    page.form.go(item_id("3.1"))
    area = page.form.items.current.opened.control.pad.area
    draw(qtbot, area, (10, 20), (60, 40))
    first = stored(page, item_id("3.1")).value
    draw(qtbot, area, (70, 20), (90, 60))

    assert first is not None
    assert stored(page, item_id("3.1")).value.startswith(first)
    page.hub.store.undo()
    assert stored(page, item_id("3.1")).value == first
    assert len(area.strokes().strokes) == 1


def draw(qtbot, area, start, end):
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(area, left, pos=QPoint(*start))
    qtbot.mouseMove(area, QPoint(*end))
    qtbot.mouseRelease(area, left, pos=QPoint(*end))


def test_an_item_that_is_only_read_takes_no_key(qtbot, hub, session):
    read = an_item("1.1", ItemType.SCALE5, read_only=True)
    form = a_checklist(("1. อ่าน", [read, an_item("1.2")]))
    (visit,) = handed_out(session, form, "บ้านจำลอง")
    page = VisitPage(hub)
    qtbot.addWidget(page)
    page.show()
    page.restore({"visit": visit.id})

    assert page.form.current == item_id("1.2")
    assert read.id not in page.form.order.state.asked
