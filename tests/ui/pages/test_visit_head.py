"""What stands over the form of a visit: its day, and whose work it is."""

from datetime import date

import pytest
from builders import a_session, item_id
from offices import SUPERVISOR, a_planned_round
from PySide6.QtCore import Qt

from ktpn_desktop.app.answering import save_answer
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store.visits import set_state, visit
from ktpn_desktop.store.visits import visits as all_visits
from ktpn_desktop.ui.dialogs.schedule import HeldDialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.visit.page import VisitPage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opened(qtbot):
    """Return a function that opens a visit on a page."""

    def open_(hub, visit_id):
        page = VisitPage(hub)
        qtbot.addWidget(page)
        page.resize(1306, 649)
        page.show()
        page.restore({"visit": visit_id})
        return page

    return open_


@pytest.fixture
def secretarys(qapp, tmp_path):
    """The hub of a secretary who has handed out one school."""
    session = a_session(tmp_path / "sec", Role.SECRETARY, "นางสมมุติ เรียบร้อย")
    a_planned_round(session, "บ้านหนองจำลอง")
    hub = Hub(session)
    yield hub
    hub.close()
    session.close()


def fill(monkeypatch, qtbot, text):
    def answer(dialog):
        dialog.edit.setText(text)
        qtbot.mouseClick(dialog.accept_button, LEFT)
        return dialog.result()

    monkeypatch.setattr(HeldDialog, "exec", answer)


def test_the_day_of_the_visit_is_corrected_from_the_form(
    qtbot, hub, visits, opened, monkeypatch
):
    save_answer(hub.session, visits[0].id, item_id("2.1"), Answer(value="4"))
    page = opened(hub, visits[0].id)
    fill(monkeypatch, qtbot, "3 มิ.ย. 69")

    page.day.click()

    assert visit(hub.store, visits[0].id).held_on == date(2026, 6, 3)
    assert "3 มิถุนายน 2569" in page.header.subtitle.toolTip() + page.header.subtitle.text()
    hub.store.undo()
    assert visit(hub.store, visits[0].id).held_on == date.today()


def test_a_day_that_is_still_to_come_keeps_the_dialog_open(qtbot, hub, visits, opened):
    dialog = HeldDialog("โรงเรียนบ้านหนองจำลอง", None)
    qtbot.addWidget(dialog)

    dialog.edit.setText("1/1/2699")
    qtbot.mouseClick(dialog.accept_button, LEFT)

    assert dialog.result() == 0
    assert dialog._field.error == "วันที่นี้ยังมาไม่ถึง โปรดตรวจวันที่"


def test_a_finished_visit_keeps_its_day(hub, visits, opened):
    set_state(hub.store, visits[0].id, VisitState.COMPLETE, "complete_visit")

    assert not opened(hub, visits[0].id).day.isEnabled()


def test_the_secretary_is_told_whose_work_it_is_until_it_has_come_back(secretarys, opened):
    (one,) = all_visits(secretarys.store)
    page = opened(secretarys, one.visit.id)
    assert SUPERVISOR in page.notices.whose.text()

    set_state(secretarys.store, one.visit.id, VisitState.MERGED, "merge_returns")
    assert page.notices.whose.text() == ""


def test_a_supervisor_is_told_nothing_of_the_kind(hub, visits, opened):
    page = opened(hub, visits[0].id)

    assert not page.notices.whose.isVisible()
