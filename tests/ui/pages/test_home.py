"""The supervisor's home and list of visits."""

from datetime import date, timedelta

import pytest
from builders import every_kind, handed_out, item_id
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ktpn_desktop.app.answering import complete, save_answer, schedule
from ktpn_desktop.app.appointments import When, next_visit, when
from ktpn_desktop.app.sending import Pictures
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store.rounds import all_rounds
from ktpn_desktop.store.visits import count_unfinished, set_state
from ktpn_desktop.store.visits import visit as read_visit
from ktpn_desktop.store.visits import visits as read_visits
from ktpn_desktop.ui.dialogs.schedule import ScheduleDialog
from ktpn_desktop.ui.dialogs.send import SendDialog
from ktpn_desktop.ui.pages.appointments import IN_SIGHT
from ktpn_desktop.ui.pages.home import HomePage
from ktpn_desktop.ui.pages.visits import VisitsPage
from ktpn_desktop.ui.widgets.button import Button
from ktpn_desktop.ui.widgets.label import Label

LEFT = Qt.MouseButton.LeftButton
TODAY = date.today()


@pytest.fixture
def page(qtbot, hub, visits):
    page = HomePage(hub)
    qtbot.addWidget(page)
    page.resize(1150, 649)
    page.show()
    page.restore({})
    qtbot.waitExposed(page)
    page.activateWindow()
    return page


def groups(visits, store):
    return [when(read_visit(store, one.id), TODAY) for one in visits]


def test_visits_are_grouped_by_their_day(hub, session, visits):
    schedule(session, visits[0].id, TODAY)
    schedule(session, visits[1].id, TODAY - timedelta(days=3))
    schedule(session, visits[2].id, TODAY + timedelta(days=30))

    assert groups(visits, session.store) == [When.TODAY, When.LATE, When.LATER]


def test_visits_that_are_done_are_grouped_by_what_is_left_to_do(session, visits):
    save_answer(session, visits[0].id, item_id("1.1"), Answer(value="1"))
    complete(session, visits[1].id)
    set_state(session.store, visits[2].id, VisitState.SENT, "send_returns")

    assert groups(visits, session.store) == [When.TODAY, When.READY, When.SENT]


def test_the_visit_begun_last_is_the_one_to_go_on_with(session, visits):
    schedule(session, visits[0].id, TODAY)
    save_answer(session, visits[2].id, item_id("1.1"), Answer(value="1"))

    listed = [read_visit(session.store, one.id) for one in visits]

    assert next_visit(listed, TODAY).id == visits[2].id


def test_enter_goes_on_with_the_visit(qtbot, page, session, visits):
    save_answer(session, visits[1].id, item_id("1.1"), Answer(value="1"))
    page.restore({})

    with qtbot.waitSignal(page.navigate) as opened:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert opened.args == ["visit", {"visit": visits[1].id}]


def test_a_day_is_set_from_the_list(qtbot, page, session, visits, monkeypatch):
    def answer(dialog):
        dialog.edit.setText("15/8/2569")
        dialog.accept_button.click()
        return dialog.result()

    monkeypatch.setattr(ScheduleDialog, "exec", answer)

    qtbot.mouseClick(page.appointments.row(visits[0].id).button, LEFT)

    assert read_visit(session.store, visits[0].id).planned_on == date(2026, 8, 15)


def test_the_row_keeps_the_focus_when_its_day_is_set(page, session, visits):
    row = page.appointments.row(visits[0].id)
    row.button.setFocus()

    schedule(session, visits[0].id, TODAY + timedelta(days=30))

    kept = page.window().focusWidget()
    assert kept is not row
    assert kept is page.appointments.row(visits[0].id)


def test_a_day_that_cannot_be_read_keeps_the_dialog_open(qtbot, page):
    dialog = ScheduleDialog("โรงเรียนบ้านหนองจำลอง", None, page)
    dialog.edit.setText("31/2/2569")

    dialog.accept_button.click()

    assert dialog.day is None
    assert dialog.result() == 0


def test_arrow_keys_move_and_enter_does_what_the_button_says(qtbot, page, session, visits):
    schedule(session, visits[0].id, TODAY)
    schedule(session, visits[1].id, TODAY)
    first, second = page.appointments.rows[:2]
    qtbot.waitUntil(first.isVisible)
    first.setFocus()

    qtbot.keyClick(first, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.navigate) as opened:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert opened.args == ["visit", {"visit": second.visit.id}]


def test_an_empty_profile_says_what_to_do(qtbot, hub):
    page = HomePage(hub)
    qtbot.addWidget(page)
    page.restore({})
    page.show()

    assert page.empty.isVisible()
    assert not page.resume.isVisible()


def test_a_folder_that_is_gone_is_said_to_be(qtbot, page, hub, tmp_path):
    hub.change_settings(shared_folder=tmp_path / "gone")

    qtbot.waitUntil(lambda: page.folder_card.badge.pill.text == "เข้าไม่ได้", timeout=3000)


def test_nothing_to_send_is_said_without_a_dialog(qtbot, page):
    with qtbot.waitSignal(page.toast) as told:
        qtbot.mouseClick(page.send, LEFT)

    assert told.args[0].text == "ยังไม่มีการนิเทศที่เสร็จแล้วรอส่ง"


def test_a_dialog_to_send_offers_finished_visits(qtbot, session, visits, tmp_path):
    complete(session, visits[0].id)
    complete(session, visits[1].id)
    pictures = {one.id: Pictures(count=2, size=1_500_000) for one in visits[:2]}
    dialog = SendDialog([visits[0], visits[1]], tmp_path, pictures=pictures)
    qtbot.addWidget(dialog)
    assert dialog.told.text() == "ไฟล์ผล 2 ไฟล์ และภาพ 4 ภาพ 3.0 MB"

    dialog._boxes[visits[1].id].click()

    assert dialog.chosen() == (visits[0].id,)
    assert dialog.told.text() == "ไฟล์ผล 1 ไฟล์ และภาพ 2 ภาพ 1.5 MB"


def test_the_list_of_visits_is_filtered(qtbot, hub, session, visits):
    complete(session, visits[0].id)
    page = VisitsPage(hub)
    qtbot.addWidget(page)
    page.show()

    qtbot.mouseClick(page.chips["ready"], LEFT)

    assert [one.visit.id for one in page.table.rows()] == [visits[0].id]
    assert count_unfinished(hub.store, hub.session.person.id) == 2


def test_the_list_opens_the_chosen_visit(qtbot, hub, visits):
    page = VisitsPage(hub)
    qtbot.addWidget(page)
    page.show()
    page.table.select(visits[1].id)

    with qtbot.waitSignal(page.navigate) as opened:
        qtbot.mouseClick(page.open_button, LEFT)

    assert opened.args == ["visit", {"visit": visits[1].id}]


@pytest.mark.parametrize(
    ("days", "words", "tone"),
    [
        (17, "เหลือ 17 วัน", "warn"),
        (3, "เหลือ 3 วัน", "bad"),
        (0, "ภายในวันนี้", "bad"),
        (-2, "มาแล้ว 2 วัน", "bad"),
    ],
)
def test_the_deadline_of_the_round_turns_red_near_its_end(page, session, days, words, tone):
    held_in = all_rounds(session.store)[0]
    card = page.round_card
    visits = [one.visit for one in read_visits(session.store)]

    card.show_round(held_in, visits, held_in.closes - timedelta(days=days))

    assert words in card.strip.text()
    assert card.strip.property("look") == tone


def test_a_round_that_is_all_sent_has_no_deadline(page, session, visits):
    for visit in visits:
        set_state(session.store, visit.id, VisitState.SENT, "send_returns")
    page.restore({})

    assert not page.round_card.strip.isVisible()


def test_how_far_the_form_is_follows_when_the_page_stands_there(qtbot, page, session, visits):
    save_answer(session, visits[0].id, item_id("1.1"), Answer(value="1"))

    assert page.resume.isVisible()
    qtbot.waitUntil(lambda: page.resume._figures.text().startswith("ตอบแล้ว 1 จาก "))
    assert page.resume._left_at.text() == "ค้างที่ข้อ 1.1"


def test_tab_goes_through_the_list_before_the_cards_beside_it(qtbot, page, session, visits):
    set_state(session.store, visits[2].id, VisitState.SENT, "send_returns")
    QApplication.processEvents()
    page.resume.button.setFocus()
    passed = []
    while page.focusWidget() is not page.folder_card.choose and len(passed) < 40:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        passed.append(page.focusWidget())

    stops = page.appointments.tab_stops()
    assert len(stops) == 5  # two visits with their buttons, and the fold of those sent
    assert [one for one in passed if one in stops] == stops
    assert passed[-1] is page.folder_card.choose


def test_a_finished_visit_counts_as_done_before_it_is_sent(page, session, visits):
    save_answer(session, visits[0].id, item_id("1.1"), Answer(value="1"))
    complete(session, visits[1].id)
    set_state(session.store, visits[2].id, VisitState.SENT, "send_returns")

    counts = [label.text() for label in page.round_card._counts.values()]
    assert counts == ["1", "1", "1", "0"]
    assert page.round_card._donut.accessibleName().startswith("2/3")


def test_a_group_without_a_visit_says_so_and_leads_back(qtbot, hub, session, visits):
    page = VisitsPage(hub)
    qtbot.addWidget(page)
    page.show()

    qtbot.mouseClick(page.chips["sent"], LEFT)
    assert (page.table.isVisible(), page.nothing.isVisible()) == (False, True)

    (button,) = page.nothing.findChildren(Button)
    qtbot.mouseClick(button, LEFT)
    assert len(page.table.rows()) == 3


def test_a_visit_to_come_is_prepared_and_its_form_opened_from_there(
    qtbot, page, session, visits, monkeypatch
):
    from ktpn_desktop.ui.dialogs.school_pack import SchoolPackDialog

    schedule(session, visits[0].id, TODAY + timedelta(days=30))
    told = []

    def begin(dialog):
        told.append((dialog.windowTitle(), dialog.view.page_count))
        qtbot.mouseClick(dialog.begin, LEFT)
        return dialog.result()

    monkeypatch.setattr(SchoolPackDialog, "exec", begin)

    with qtbot.waitSignal(page.navigate, timeout=20_000) as opened:
        qtbot.mouseClick(page.appointments.row(visits[0].id).button, LEFT)

    assert opened.args == ["visit", {"visit": visits[0].id}]
    ((title, pages),) = told
    assert visits[0].school.name in title
    assert pages == 1


def test_rows_out_of_sight_follow_when_those_in_sight_are_painted(qtbot, hub, session):
    names = [f"บ้านจำลองที่ {number}" for number in range(IN_SIGHT + 3)]
    handed_out(session, every_kind(), *names)
    page = HomePage(hub)
    qtbot.addWidget(page)
    page.resize(1150, 649)
    page.restore({})
    assert len(page.appointments.rows) == IN_SIGHT

    page.show()

    qtbot.waitUntil(lambda: len(page.appointments.rows) == len(names))
    above, below = page.appointments.rows[IN_SIGHT - 1 : IN_SIGHT + 1]
    following = above.button.nextInFocusChain()
    while not following.focusPolicy() & Qt.FocusPolicy.TabFocus:
        following = following.nextInFocusChain()
    assert following is below


def test_space_looks_at_the_school_of_an_appointment(qtbot, page, visits):
    row = page.appointments.rows[0]
    row.setFocus()

    with qtbot.waitSignal(page.navigate) as opened:
        qtbot.keyClick(row, Qt.Key.Key_Space)

    assert opened.args == ["school", {"school": row.visit.school.id}]


def test_a_narrow_list_says_the_state_below_the_name(qtbot, page):
    row = page.appointments.rows[0]
    (badge,) = row.badges
    assert badge.isVisible()

    page.resize(860, 600)

    qtbot.waitUntil(lambda: not badge.isVisible())
    assert badge.pill.text in [label.text() for label in row.findChildren(Label)]
    qtbot.waitUntil(lambda: row.width() < page.listed.width())
