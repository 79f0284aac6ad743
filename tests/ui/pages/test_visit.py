"""The visit form, clicked and typed into; what counts is what the store holds afterwards."""

from decimal import Decimal
from itertools import pairwise

import pytest
from builders import an_item, item_id
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLayout

from ktpn_desktop.app.answering import complete, save_answer
from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.checklist import ItemType
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store.visits import visit as read_visit
from ktpn_desktop.ui.dialogs.reason import ReasonDialog
from ktpn_desktop.ui.pages.visit.facts import Facts, limits
from ktpn_desktop.ui.pages.visit.fields import Line
from ktpn_desktop.ui.pages.visit.page import VisitPage
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

# What the row of numbers types on the Thai layout, by its place on the keyboard (X11).
THAI_ROW = {
    "1": ("ๅ", 10),
    "2": ("/", 11),
    "3": ("-", 12),
    "4": ("ภ", 13),
    "5": ("ถ", 14),
    "0": ("จ", 19),
    "-": ("ข", 20),
}
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot, hub, visits):
    return opened(qtbot, hub, visits[0])


def opened(qtbot, hub, visit):
    """Return the page of a visit, shown and with the keys."""
    page = VisitPage(hub)
    qtbot.addWidget(page)
    page.resize(1306, 649)
    page.show()
    page.restore({"visit": visit.id})
    page.activateWindow()
    qtbot.waitUntil(page.form.items.current.hasFocus, timeout=2000)
    return page


def stored(page, number):
    """Return what the database has for an item of the visit that is shown."""
    return read_visit(page.hub.store, page.visit_id).answer(item_id(number))


def press_thai(place, modifiers=Qt.KeyboardModifier.NoModifier):
    """Press a key of the row of numbers while the Thai layout is on."""
    text, scan_code = THAI_ROW[place]
    key = ord(text) if text in "/-" else 0x01000000 | ord(text)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, modifiers, scan_code, 0, 0, text)
        QApplication.sendEvent(QApplication.focusWidget(), event)


def type_text(text):
    """Type into what has the focus; QTest types ASCII only."""
    for letter in text:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(QApplication.focusWidget(), event)


def press(qtbot, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


def wait_for(qtbot, page, number):
    qtbot.waitUntil(lambda: page.form.current == item_id(number), timeout=2000)


def test_a_visit_opens_at_its_first_unanswered_item(page):
    assert page.form.current == item_id("1.1")


def test_keys_of_the_thai_layout_answer_by_their_place(qtbot, page):
    press_thai("1")
    wait_for(qtbot, page, "1.3")
    press_thai("-")
    wait_for(qtbot, page, "2.1")
    press_thai("4")
    wait_for(qtbot, page, "2.2")

    assert stored(page, "1.1") == Answer(value="1")
    assert stored(page, "1.3") == Answer(mark=Mark.NOT_APPLICABLE)
    assert stored(page, "2.1") == Answer(value="4")


def test_the_first_answer_begins_the_visit(page):
    press_thai("1")

    visit = read_visit(page.hub.store, page.visit_id)
    assert visit.state is VisitState.IN_PROGRESS
    assert visit.held_on is not None


def test_with_shift_the_answer_is_kept_and_the_item_stays(qtbot, page):
    page.form.go(item_id("2.1"))

    press_thai("5", Qt.KeyboardModifier.ShiftModifier)
    qtbot.wait(200)

    assert stored(page, "2.1").value == "5"
    assert page.form.current == item_id("2.1")


def test_keypad_digits_answer_too(qtbot, page):
    page.form.go(item_id("2.1"))

    press(qtbot, Qt.Key.Key_2, Qt.KeyboardModifier.KeypadModifier)

    assert stored(page, "2.1").value == "2"


def test_two_quick_keys_answer_two_items(page):
    press_thai("1")
    press_thai("2")

    assert stored(page, "1.1").value == "1"
    assert stored(page, "1.3").value == "0"


def test_zero_clears_an_answer_and_undo_brings_it_back(page):
    press_thai("1", Qt.KeyboardModifier.ShiftModifier)
    press_thai("0")
    assert stored(page, "1.1").value is None

    page.hub.store.undo()

    assert stored(page, "1.1").value == "1"


def test_undo_moves_back_to_the_item(qtbot, page):
    press_thai("1")
    wait_for(qtbot, page, "1.3")

    page.hub.store.undo()

    assert page.form.current == item_id("1.1")
    assert stored(page, "1.1") == Answer()


def test_a_conditional_item_appears_and_its_answer_survives_hiding(qtbot, page):
    press_thai("2")
    wait_for(qtbot, page, "1.2")
    press(qtbot, Qt.Key.Key_Return)
    type_text("ไม่มีผู้รับผิดชอบ")
    page.form.go(item_id("1.1"))
    press_thai("1", Qt.KeyboardModifier.ShiftModifier)

    assert not page.form.items.cards[item_id("1.2")].isVisible()
    assert stored(page, "1.2").value == "ไม่มีผู้รับผิดชอบ"
    assert page.form.order.step(item_id("1.1"), 1) == item_id("1.3")


def test_a_click_on_a_rubric_row_answers_and_stays(qtbot, page):
    page.form.go(item_id("2.1"))
    rows = page.form.items.current.opened.control.findChildren(
        object, "", Qt.FindDirectChildrenOnly
    )
    row = next(one for one in rows if getattr(one, "_buttons", None))._buttons[3]

    qtbot.mouseClick(row, LEFT)

    assert stored(page, "2.1").value == "3"
    assert page.form.current == item_id("2.1")


def test_digits_start_a_number_that_is_kept_without_leaving_the_field(qtbot, page):
    page.form.go(item_id("2.2"))

    press_thai("1")
    press_thai("2")

    qtbot.waitUntil(lambda: stored(page, "2.2").value == "12", timeout=2000)
    assert page.form.current == item_id("2.2")


def test_a_number_out_of_range_is_kept_marked_and_not_counted(qtbot, page):
    page.form.go(item_id("2.2"))
    type_text("18")
    press(qtbot, Qt.Key.Key_Return)

    assert stored(page, "2.2").value == "18"
    assert page.form.current == item_id("2.3")
    assert item_id("2.2") in page.form.order.state.doubtful
    assert not page.form.order.answered(item_id("2.2"))


def test_typing_a_note_is_one_undo_step(qtbot, page):
    page.form.go(item_id("2.1"))
    press(qtbot, Qt.Key.Key_F2)
    type_text("ครู 11 คน")
    qtbot.waitUntil(lambda: stored(page, "2.1").note == "ครู 11 คน", timeout=2000)
    type_text(" จาก 13 คน")
    qtbot.waitUntil(lambda: stored(page, "2.1").note == "ครู 11 คน จาก 13 คน", timeout=2000)

    page.hub.store.undo()

    assert stored(page, "2.1") == Answer()


def test_leaving_the_page_saves_what_was_just_typed(qtbot, page):
    page.form.go(item_id("3.2"))
    press(qtbot, Qt.Key.Key_F2)
    type_text("ครูไม่ครบชั้น")

    assert page.leave()

    assert stored(page, "3.2").value == "ครูไม่ครบชั้น"


def test_a_date_is_kept_without_leaving_the_field(qtbot, page):
    page.form.go(item_id("2.5"))

    press_thai("1")
    type_text("5/7/69")

    qtbot.waitUntil(lambda: stored(page, "2.5").value == "2026-07-15", timeout=2000)
    assert page.form.items.current.opened.control.edit.text() == "15/7/69"


def test_what_is_no_date_is_told_when_the_field_is_left(qtbot, page):
    page.form.go(item_id("2.5"))
    press_thai("1")
    type_text("521270")

    press(qtbot, Qt.Key.Key_Escape)

    opened = page.form.items.current.opened
    assert opened.control.edit.text() == "1521270"
    assert opened._doubt_row.isVisible()
    assert stored(page, "2.5").value is None


def test_enter_on_the_last_item_goes_to_the_summary(qtbot, page, visits):
    page.form.go(item_id("3.3"))

    with qtbot.waitSignal(page.navigate) as opened:
        press(qtbot, Qt.Key.Key_Return)

    assert opened.args == ["summary", {"visit": visits[0].id}]


def test_a_date_is_typed_in_the_buddhist_era(qtbot, page):
    page.form.go(item_id("2.5"))

    press_thai("1")
    type_text("5/7/2569")
    press(qtbot, Qt.Key.Key_Return)

    assert stored(page, "2.5").value == "2026-07-15"
    assert page.form.current == item_id("2.6")


def test_several_choices_are_toggled_by_their_digits(qtbot, page):
    page.form.go(item_id("2.4"))

    press_thai("1")
    press_thai("3")
    press_thai("1")

    assert stored(page, "2.4").value == "c3"
    assert page.form.current == item_id("2.4")


def test_the_flag_is_set_by_key(qtbot, page):
    page.form.go(item_id("2.3"))

    press(qtbot, Qt.Key.Key_F7)

    assert stored(page, "2.3").flagged


def test_a_digit_does_not_start_a_text_and_is_not_lost_in_one(qtbot, page):
    page.form.go(item_id("3.2"))

    press_thai("5")
    assert not page.form.items.current.has_text_focus()
    press(qtbot, Qt.Key.Key_F2)
    type_text("5 คน")

    qtbot.waitUntil(lambda: stored(page, "3.2").value == "5 คน", timeout=2000)


def test_the_hints_are_the_keys_that_work_now(qtbot, page):
    def keys():
        return [key for hint in page.hints() for key in hint.keys]

    assert "-" in keys()
    page.form.go(item_id("2.1"))
    assert keys()[0] == "1–5"
    assert "-" not in keys()
    press(qtbot, Qt.Key.Key_F2)
    assert "1–5" not in keys()
    assert "Esc" in keys()
    complete(page.hub.session, page.visit_id)
    assert keys() == ["↑", "↓", "PgUp", "PgDn"]


@pytest.mark.parametrize(
    ("unit", "words"),
    [("คน", "0 ถึง 100 คน"), ("ร้อยละ", "ร้อยละ 0 ถึง 100"), (None, "0 ถึง 100")],
)
def test_a_unit_stands_where_thai_has_it(unit, words):
    item = an_item("9", ItemType.NUMBER, unit=unit, minimum=Decimal(0), maximum=Decimal(100))

    assert limits(item) == words


def test_page_down_goes_to_the_next_section(qtbot, page):
    press(qtbot, Qt.Key.Key_PageDown)

    assert page.form.current == item_id("2.1")


def test_escape_ends_typing_and_digits_answer_again(qtbot, page):
    page.form.go(item_id("2.1"))
    press(qtbot, Qt.Key.Key_F2)
    type_text("ข้อความ 4")
    press(qtbot, Qt.Key.Key_Escape)
    press_thai("3", Qt.KeyboardModifier.ShiftModifier)

    assert stored(page, "2.1") == Answer(value="3", note="ข้อความ 4")


def test_the_form_opens_where_it_was_left(qtbot, hub, page, visits):
    page.form.go(item_id("2.1"))
    press_thai("4", Qt.KeyboardModifier.ShiftModifier)
    again = VisitPage(hub)
    qtbot.addWidget(again)

    again.restore({"visit": visits[0].id})

    assert again.form.current == item_id("2.1")


def test_a_finished_visit_takes_no_keys(page):
    complete(page.hub.session, page.visit_id)

    press_thai("1")

    assert page.notices.locked.isVisible()
    assert stored(page, "1.1") == Answer()


def test_saved_is_shown_after_the_commit_only(page, monkeypatch):
    from ktpn_desktop.domain.problem import Problem, Refused
    from ktpn_desktop.ui.pages.visit import page as module

    def full(*_args, **_kwargs):
        raise Refused(Problem(code="store.disk_full"))

    save = module.save_answer
    monkeypatch.setattr(module, "save_answer", full)
    press_thai("1", Qt.KeyboardModifier.ShiftModifier)
    assert page.header.save_state.text == "บันทึกไม่สำเร็จ"
    assert page.notices.failed.isVisible()
    assert page.form.items.current.answer.value == "1"
    assert not page.leave()

    monkeypatch.setattr(module, "save_answer", save)
    page.notices.failed.acted.emit()

    assert page.header.save_state.text.startswith("บันทึกแล้ว")
    assert stored(page, "1.1").value == "1"


def test_a_plan_that_is_taken_back_closes_the_form(qtbot, page):
    with qtbot.waitSignal(page.go_back):
        page.hub.store.undo()

    assert page.visit_id is None
    assert page.leave()


def test_changing_the_section_saves_what_is_typed_and_opens_one_item_only(qtbot, page):
    page.form.go(item_id("1.3"))
    press(qtbot, Qt.Key.Key_F2)
    type_text("มีคำสั่งแต่งตั้ง")
    opened = []
    page.form.opened.connect(opened.append)

    page.form.go_to_section(1)

    assert opened == [item_id("2.1")]
    assert stored(page, "1.3").note == "มีคำสั่งแต่งตั้ง"


def test_f8_goes_to_the_next_unanswered_item_and_f10_to_the_summary(qtbot, page):
    page.form.go(item_id("3.2"))
    press(qtbot, Qt.Key.Key_F8)
    assert page.form.current == item_id("3.3")
    press(qtbot, Qt.Key.Key_F8)
    assert page.form.current == item_id("1.1")

    with qtbot.waitSignal(page.navigate) as opened:
        press(qtbot, Qt.Key.Key_F10)

    assert opened.args == ["summary", {"visit": page.visit_id}]


def test_answering_the_last_item_leads_to_the_summary(qtbot, page):
    page.form.go(item_id("3.3"))

    with qtbot.waitSignal(page.navigate) as opened:
        press_thai("5")

    assert opened.args[0] == "summary"


def test_without_auto_advance_the_answer_is_kept_and_the_item_stays(qtbot, hub, visits):
    hub.change_settings(auto_advance=False)
    page = opened(qtbot, hub, visits[0])

    press_thai("1")
    qtbot.wait(200)

    assert stored(page, "1.1").value == "1"
    assert page.form.current == item_id("1.1")


def test_every_control_can_be_named_by_a_screen_reader(page):
    from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit

    for number in ("1.1", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3.2"):
        page.form.go(item_id(number))
        card = page.form.items.current
        inputs = [
            one
            for kind in (QAbstractButton, QLineEdit, QPlainTextEdit)
            for one in card.findChildren(kind)
            if one.isVisible()
        ]
        nameless = [
            one for one in inputs if not (one.accessibleName() or getattr(one, "text", str)())
        ]
        assert nameless == [], number


def test_a_finished_visit_is_opened_again_for_a_reason(qtbot, page, monkeypatch):
    complete(page.hub.session, page.visit_id)

    def answer(dialog):
        dialog.accept_button.click()
        assert dialog.result() == 0  # a reason is asked for
        dialog.edit.setText("เลขานุการขอให้แก้ข้อ 2.1")
        dialog.accept_button.click()
        return dialog.result()

    monkeypatch.setattr(ReasonDialog, "exec", answer)
    page.notices.locked.acted.emit()

    visit = read_visit(page.hub.store, page.visit_id)
    assert visit.state is VisitState.IN_PROGRESS
    assert visit.reopened_for == "เลขานุการขอให้แก้ข้อ 2.1"
    assert not page.notices.locked.isVisible()


def test_without_a_visit_the_page_says_where_to_choose_one(qtbot, hub):
    page = VisitPage(hub)
    qtbot.addWidget(page)
    page.show()

    page.restore({})

    assert page.nothing.isVisible()
    assert not page.review.isVisible()


def test_a_visit_that_is_gone_is_not_shown(qtbot, page):
    page.hide()
    page.hub.store.undo()

    page.show()
    page.restore({"visit": page.visit_id})

    assert page.visit_id is None
    assert page.nothing.isVisible()


def test_an_answer_given_elsewhere_is_read_when_the_page_is_opened_again(page):
    page.hide()
    answer = Answer(value="0")
    save_answer(page.hub.session, page.visit_id, item_id("1.1"), answer)

    page.show()
    page.restore({})

    assert page.form.items.cards[item_id("1.1")].answer == answer


def test_tab_goes_through_the_open_item_before_the_next(qtbot, page):
    page.form.go(item_id("2.2"))
    card = page.form.items.current
    inside = card.opened
    control, strip = inside.control, inside.strip
    stops = []
    while page.form.current == item_id("2.2"):
        stops.append(QApplication.focusWidget())
        press(qtbot, Qt.Key.Key_Tab)

    assert stops[:4] == [card, control.edit, inside.note, strip.row]
    assert stops[4:] == [inside.flag, inside.menu]
    assert page.form.current == item_id("2.3")


def test_what_the_next_item_needs_is_made_ready_and_not_shown_before_its_turn(qtbot, page):
    page.form.go(item_id("2.1"))
    inside = page.form.items.current.opened
    rubric = inside.control
    qtbot.waitUntil(lambda: inside.findChild(Line) is not None)
    ready = inside.findChild(Line)
    QApplication.processEvents()

    seen = [card for card in page.form.items.cards.values() if card.isVisible()]

    assert ready.isHidden() and rubric.isVisible()
    assert inside.geometry() == page.form.items.current.geometry().adjusted(2, 2, -2, -2)
    for above, below in pairwise(seen):
        assert above.height() == above.heightForWidth(above.width())
        assert below.y() == above.y() + above.height() + 8
    page.form.go(item_id("2.2"))
    assert page.form.items.current.opened.control is ready
    assert ready.isVisible() and rubric.isHidden()


def test_a_note_and_what_cannot_be_read_stay_with_their_item(qtbot, page):
    page.form.go(item_id("2.2"))
    inside = page.form.items.current.opened
    inside.control.begin()
    inside.control.edit.insert("สิบ")  # no number: it cannot be kept
    inside.control.edit.textEdited.emit("สิบ")
    inside.note.setFocus()
    inside.note.insertPlainText("นับซ้ำแล้ว")

    page.form.go(item_id("2.3"))

    assert inside.note.toPlainText() == ""
    assert not inside.note.document().isUndoAvailable()
    page.form.go(item_id("2.2"))
    assert inside.control.edit.text() == "สิบ"
    assert not inside._doubt_row.isHidden()
    assert inside.note.toPlainText() == "นับซ้ำแล้ว"
    kept = read_visit(page.hub.store, page.visit_id).answer(item_id("2.2"))
    assert kept == Answer(note="นับซ้ำแล้ว")


def test_the_section_that_comes_next_is_made_ready_and_shown_with_its_answers(qtbot, page):
    save_answer(page.hub.session, page.visit_id, item_id("2.1"), Answer(value="5"))
    page.form.go(item_id("1.3"))
    qtbot.waitUntil(lambda: page.form.items._next is not None)
    ready = page.form.items._next
    save_answer(page.hub.session, page.visit_id, item_id("2.1"), Answer(value="2"))

    page.form.go(item_id("2.2"))

    assert page.form.items.cards is ready.cards
    assert page.form.items.cards[item_id("2.1")].answer == Answer(value="2")
    assert ready.isVisible()


def test_the_open_card_stands_below_a_part_of_the_one_before(qtbot, page):
    page.resize(1306, 400)
    for number in ("2.3", "2.4", "2.2"):
        page.form.go(item_id(number))
        QApplication.processEvents()

        items = page.form.items
        top = items.current.mapTo(items.viewport(), QPoint(0, 0)).y()

        assert top == 64


def test_an_answer_of_a_shared_record_says_who_gave_it(qtbot, page):
    people = ("นางสาวตัวอย่าง ใจดี", "นายสมมุติ ตั้งใจ")
    card = page.form.items.current

    card.show_answer(Answer(value="1"), Facts(written_by=people))

    words = [label.text() for label in card.opened.findChildren(WrapLabel)]
    assert any(", ".join(people) in one for one in words)


def test_where_there_is_no_room_the_header_keeps_its_buttons_and_not_the_figures(qtbot, page):
    page.layout().setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # as in a window
    page.setMinimumWidth(1)
    page.resize(964, 649)
    roomy = page.progress.isVisible()

    page.resize(880, 649)

    assert roomy
    assert not page.progress.isVisible()
    assert page.review.isVisible()
