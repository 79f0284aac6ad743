"""The summary of a visit, typed and clicked; what counts is what the store holds afterwards."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

import pytest
from builders import item_id
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from ktpn_desktop.app.answering import save_answer
from ktpn_desktop.app.scores import scored_visit
from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.finding import FindingKind
from ktpn_desktop.domain.ids import VisitId, new_id
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store.visits import add_visits
from ktpn_desktop.store.visits import visit as read_visit
from ktpn_desktop.ui.dialogs.explanation import ExplanationDialog
from ktpn_desktop.ui.dialogs.missing_items import MissingItemsDialog
from ktpn_desktop.ui.dialogs.suggestions import SuggestionsDialog
from ktpn_desktop.ui.pages.summary.page import SummaryPage

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot, hub, visits):
    page = SummaryPage(hub)
    qtbot.addWidget(page)
    page.resize(1306, 649)
    page.show()
    page.restore({"visit": visits[0].id})
    qtbot.waitExposed(page)
    page.activateWindow()
    return page


def stored(page):
    return read_visit(page.hub.store, page.state()["visit"])


def texts(page, kind):
    return [one.text for one in stored(page).findings if one.kind is kind]


def type_text(text):
    """Type into what has the focus; QTest types ASCII only."""
    for letter in text:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(QApplication.focusWidget(), event)


def press(qtbot, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


def add(qtbot, page, number, text):
    press_on = QApplication.focusWidget() or page
    qtbot.keyClick(press_on, Qt.Key(Qt.Key.Key_0 + number), CONTROL)
    type_text(text)


def test_a_finding_is_added_by_key_and_kept_without_a_save_button(qtbot, page):
    add(qtbot, page, 1, "ครูทำงานเป็นทีม")

    qtbot.waitUntil(lambda: texts(page, FindingKind.STRENGTH) == ["ครูทำงานเป็นทีม"], timeout=2000)


def test_enter_keeps_a_row_and_begins_the_next(qtbot, page):
    add(qtbot, page, 2, "อ่านไม่คล่อง")
    press(qtbot, Qt.Key.Key_Return)
    type_text("ขาดสื่อ")
    press(qtbot, Qt.Key.Key_Escape)

    assert texts(page, FindingKind.IMPROVEMENT) == ["อ่านไม่คล่อง", "ขาดสื่อ"]


def test_an_empty_row_is_not_a_finding(qtbot, page):
    add(qtbot, page, 3, "")
    press(qtbot, Qt.Key.Key_Escape)

    assert stored(page).findings == ()
    assert page.findings.rows == {}


def test_typing_one_finding_is_one_undo_step(qtbot, page):
    add(qtbot, page, 1, "ครู")
    qtbot.waitUntil(lambda: texts(page, FindingKind.STRENGTH) == ["ครู"], timeout=2000)
    type_text("เก่ง")
    press(qtbot, Qt.Key.Key_Escape)
    assert texts(page, FindingKind.STRENGTH) == ["ครูเก่ง"]

    page.hub.store.undo()

    assert stored(page).findings == ()
    assert page.findings.rows == {}


def test_findings_are_put_in_another_order_by_key(qtbot, page):
    add(qtbot, page, 1, "หนึ่ง")
    press(qtbot, Qt.Key.Key_Return)
    type_text("สอง")
    press(qtbot, Qt.Key.Key_Up, CONTROL)

    assert texts(page, FindingKind.STRENGTH) == ["สอง", "หนึ่ง"]


def test_a_deleted_finding_comes_back_with_undo(qtbot, page):
    add(qtbot, page, 1, "หนึ่ง")
    press(qtbot, Qt.Key.Key_Escape)
    press(qtbot, Qt.Key.Key_Delete)
    assert stored(page).findings == ()

    page.hub.store.undo()

    assert texts(page, FindingKind.STRENGTH) == ["หนึ่ง"]
    assert [row.finding.text for row in page.findings.rows.values()] == ["หนึ่ง"]


def test_a_finding_moves_to_another_list(qtbot, page):
    add(qtbot, page, 1, "นิเทศภายในเดือนละครั้ง")
    press(qtbot, Qt.Key.Key_Escape)
    finding = stored(page).findings[0]

    page.findings.move_to(finding.id, FindingKind.AGREEMENT)

    assert texts(page, FindingKind.AGREEMENT) == ["นิเทศภายในเดือนละครั้ง"]
    assert texts(page, FindingKind.STRENGTH) == []


def test_a_finding_is_linked_and_followed_up(qtbot, page):
    add(qtbot, page, 2, "อ่านไม่คล่อง")
    press(qtbot, Qt.Key.Key_Escape)
    row = page.findings.rows[stored(page).findings[0].id]
    row.begin()

    row.toggle_item(item_id("2.2"))
    row.follow_up.click()

    finding = stored(page).findings[0]
    assert finding.items == (item_id("2.2"),)
    assert finding.follow_up


def test_the_link_of_a_finding_leads_to_its_item(qtbot, page):
    add(qtbot, page, 2, "อ่านไม่คล่อง")
    press(qtbot, Qt.Key.Key_Escape)
    row = page.findings.rows[stored(page).findings[0].id]
    row.toggle_item(item_id("2.2"))
    link = next(one for one in row.findChildren(object) if one.property("item") == "q2_2")

    with qtbot.waitSignal(page.navigate) as opened:
        qtbot.mouseClick(link, LEFT)

    assert opened.args == ["visit", {"visit": stored(page).id, "item": item_id("2.2")}]


def test_the_informant_and_the_times_are_kept(qtbot, page):
    page.closing.edits["informant"].setFocus()
    type_text("นายสมมุติ บริหารดี")
    page.closing.edits["ended"].setFocus()
    type_text("12.00")
    assert page.leave()

    visit = stored(page)
    assert visit.informant == "นายสมมุติ บริหารดี"
    assert visit.ended == time(12)


def test_a_time_that_cannot_be_read_is_not_kept(qtbot, page):
    page.closing.edits["ended"].setFocus()
    type_text("25.00")
    page.closing.edits["informant"].setFocus()

    assert stored(page).ended is None
    assert page.closing.edits["ended"].property("wrong") == "true"


def test_what_is_missing_is_named_and_reached(qtbot, page):
    assert "1.1" in page.overview.completeness.text()

    with qtbot.waitSignal(page.navigate) as opened:
        page.overview.completeness.acted.emit()

    assert opened.args[1]["item"] == item_id("1.1")


ACTIVE = "2. การจัดการเรียนรู้เชิงรุก (Active Learning)"


def rate(page, number, value):
    save_answer(page.hub.session, page.state()["visit"], item_id(number), Answer(value=value))


def test_the_mean_of_a_section_is_shown_with_what_it_is_called(page):
    rate(page, "2.1", "4")

    assert page.overview.means.as_table() == [
        (ACTIVE, Decimal(4), "มาก", None),
        ("เฉลี่ยทั้งฉบับ", Decimal(4), "มาก", None),
    ]


def test_the_visit_before_is_shown_beside_a_mean(qtbot, hub, session, visits):
    earlier = replace(
        visits[0],
        id=VisitId(new_id()),
        held_on=date(2025, 7, 1),
        state=VisitState.MERGED,
        answers={item_id("2.1"): Answer(value="5")},
    )
    add_visits(session.store, [earlier])
    save_answer(session, visits[0].id, item_id("2.1"), Answer(value="2"))
    page = SummaryPage(hub)
    qtbot.addWidget(page)

    page.restore({"visit": visits[0].id})

    first = page.overview.means.rows()[0]
    assert page.overview.means.as_table()[0] == (ACTIVE, Decimal(2), "น้อย", Decimal(5))
    assert first.accessibleName() == f"{ACTIVE} 2.00 น้อย ครั้งก่อน 5.00"
    assert first.mean.low


def test_where_a_score_comes_from_is_asked_by_key_and_leads_to_its_items(
    qtbot, page, monkeypatch
):
    rate(page, "2.1", "4")
    seen = []

    def look(dialog):
        seen.extend(line.text() for line in dialog.words)
        dialog.table.selectRow(0)
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
        return 1

    monkeypatch.setattr(ExplanationDialog, "exec", look)
    row = page.overview.means.rows()[0]

    with qtbot.waitSignal(page.navigate) as opened:
        qtbot.keyClick(row, Qt.Key.Key_Space)

    assert opened.args[1]["item"] == item_id("2.1")
    assert seen[0] == f"{ACTIVE} = (4) ÷ 1 = 4 ÷ 1 = 4.00"


def test_an_explanation_is_copied_whole(qtbot, page):
    rate(page, "2.1", "4")
    explanation = scored_visit(page.hub.session, page.state()["visit"]).explanations[0]
    dialog = ExplanationDialog(explanation)
    qtbot.addWidget(dialog)

    dialog.copy.click()

    copied = QApplication.clipboard().text()
    assert "2.1\tครูจัดกิจกรรม" in copied
    assert copied.endswith(dialog.words[-1].text())


def test_the_group_is_only_suggested(page):
    rate(page, "2.1", "1")
    rate(page, "1.1", "1")
    assert page.overview.suggestion.isHidden()  # a required item is still open

    rate(page, "3.2", "ขาดครู")

    assert "เร่งรัดพิเศษ" in page.overview.suggestion.text()
    assert page.overview.failures.isHidden()  # no critical item failed


@pytest.fixture
def lacking(monkeypatch):
    """What is asked about required items; each is finished without them."""
    asked = []

    def agree(dialog):
        asked.append([one.number for one in dialog.table.rows()])
        dialog.finish.click()
        return dialog.result()

    monkeypatch.setattr(MissingItemsDialog, "exec", agree)
    return asked


def test_required_items_that_are_missing_are_asked_about_by_number(qtbot, page, lacking):
    qtbot.mouseClick(page.finish, LEFT)

    assert lacking == [["1.1", "2.1", "3.2"]]
    assert stored(page).state is VisitState.COMPLETE


def test_one_goes_to_a_missing_item_instead_of_finishing(qtbot, page, monkeypatch):
    def go(dialog):
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
        return dialog.result()

    monkeypatch.setattr(MissingItemsDialog, "exec", go)
    went = []
    page.navigate.connect(lambda name, state: went.append((name, state["item"])))

    qtbot.mouseClick(page.finish, LEFT)

    assert went == [("visit", item_id("1.1"))]
    assert stored(page).state is not VisitState.COMPLETE


def test_nothing_is_asked_when_every_required_item_is_answered(qtbot, page, lacking):
    for number, value in (("1.1", "1"), ("2.1", "4"), ("3.2", "ครูไม่ครบชั้น")):
        save_answer(page.hub.session, stored(page).id, item_id(number), Answer(value=value))

    qtbot.mouseClick(page.finish, LEFT)

    assert lacking == []
    assert stored(page).state is VisitState.COMPLETE


def test_the_day_of_the_visit_is_corrected_and_it_can_be_undone(qtbot, page):
    save_answer(page.hub.session, stored(page).id, item_id("2.1"), Answer(value="4"))
    day = page.closing.held_on
    assert day.value() == date.today()

    day.setFocus()
    day.selectAll()
    qtbot.keyClicks(day, "3/6/2569")
    page.closing.edits["informant"].setFocus()
    assert stored(page).held_on == date(2026, 6, 3)

    page.hub.store.undo()
    assert stored(page).held_on == date.today()


def test_a_day_that_is_none_or_still_to_come_is_not_kept(qtbot, page):
    day = page.closing.held_on
    for typed in ("31/2/2569", "1/1/2699"):
        day.setFocus()
        day.selectAll()
        qtbot.keyClicks(day, typed)
        page.closing.edits["informant"].setFocus()

        assert stored(page).held_on is None
        assert page.closing._held.error


def test_the_page_opens_with_the_focus_on_what_ends_the_visit(qtbot, page):
    assert page.focusWidget() is page.finish


def test_finishing_locks_the_visit_and_offers_to_send_it(qtbot, page, lacking):
    with qtbot.waitSignal(page.toast) as told:
        qtbot.mouseClick(page.finish, LEFT)

    assert stored(page).state is VisitState.COMPLETE
    assert stored(page).completed_at is not None
    assert told.args[0].action
    assert page.notices.locked.isVisible()
    assert page.closing.edits["informant"].isReadOnly()
    assert not page.finish.isVisible()
    assert page.focusWidget() is page.send
    assert page.hints() == ()


def test_finishing_keeps_what_was_just_typed(qtbot, page, lacking):
    add(qtbot, page, 1, "ครูทำงานเป็นทีม")
    qtbot.mouseClick(page.finish, LEFT)

    assert texts(page, FindingKind.STRENGTH) == ["ครูทำงานเป็นทีม"]
    assert stored(page).state is VisitState.COMPLETE


def test_high_and_low_levels_are_offered_and_put_into_their_lists(qtbot, page, monkeypatch):
    visit = page.state()["visit"]
    save_answer(page.hub.session, visit, item_id("2.1"), Answer(value="5", note="ทุกห้องเรียน"))
    save_answer(page.hub.session, visit, item_id("3.3"), Answer(value="2"))
    assert page.offer.isVisible()

    def choose_all(dialog):
        for box in dialog.boxes:
            box.click()
        dialog.add.click()
        return dialog.result()

    monkeypatch.setattr(SuggestionsDialog, "exec", choose_all)
    page.offer.acted.emit()

    assert texts(page, FindingKind.STRENGTH) == ["ทุกห้องเรียน"]
    assert texts(page, FindingKind.IMPROVEMENT) == ["ผู้บริหารนิเทศภายในอย่างต่อเนื่อง"]
    assert [one.items for one in stored(page).findings] == [
        (item_id("3.3"),),
        (item_id("2.1"),),
    ]
    assert not page.offer.isVisible()


def test_a_row_that_is_dragged_over_another_takes_its_place(qtbot, page):
    add(qtbot, page, 1, "หนึ่ง")
    press(qtbot, Qt.Key.Key_Return)
    type_text("สอง")
    press(qtbot, Qt.Key.Key_Escape)
    grip = page.findings.rows[stored(page).findings[1].id].grip
    qtbot.waitUntil(grip.isVisible)

    qtbot.mousePress(grip, LEFT)
    drag(grip, QPointF(5, -20))

    assert texts(page, FindingKind.STRENGTH) == ["สอง", "หนึ่ง"]
    drag(grip, QPointF(5, 5))
    assert texts(page, FindingKind.STRENGTH) == ["สอง", "หนึ่ง"]


def test_what_was_not_answered_with_a_value_is_counted_beside(page, session):
    visit = stored(page)
    save_answer(session, visit.id, item_id("1.1"), Answer(mark=Mark.NOT_APPLICABLE))
    save_answer(session, visit.id, item_id("2.2"), Answer(mark=Mark.NOT_OBSERVED))

    told = page.overview.completeness.accessibleDescription()

    assert told == "ไม่เกี่ยวข้อง 1 ข้อ · ไม่ได้สังเกต 1 ข้อ"


def drag(widget, place):
    """Move the mouse with its button held down; QTest lets go of it."""
    there = QPointF(widget.mapToGlobal(place))
    none = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, there, Qt.MouseButton.NoButton, LEFT, none
    )
    QApplication.sendEvent(widget, event)
