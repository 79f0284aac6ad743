"""The profile of the school over the form of a visit, and back to the same item."""

import pytest
from PySide6.QtCore import Qt

from ktpn_desktop.ui.dialogs.school_profile import SchoolProfileDialog
from ktpn_desktop.ui.pages.visit.page import VisitPage


@pytest.fixture
def page(qtbot, hub, visits):
    page = VisitPage(hub)
    qtbot.addWidget(page)
    page.resize(1300, 640)
    page.show()
    page.restore({"visit": visits[0].id, "item": "q2_1"})
    return page


@pytest.fixture
def over(monkeypatch):
    """Return the dialogs that stood over the form, each closed by what the test says."""

    class Over(list):
        close = staticmethod(lambda dialog: dialog.reject())

    over = Over()

    def stand(dialog):
        over.append((dialog.view.known.school.name, dialog.windowTitle()))
        dialog.show()
        over.close(dialog)
        return dialog.result()

    monkeypatch.setattr(SchoolProfileDialog, "exec", stand)
    return over


def test_escape_leads_back_to_the_item_one_was_at(qtbot, page, over):
    before = page.focusWidget()
    over.close = lambda dialog: qtbot.keyClick(dialog.view.tabs, Qt.Key.Key_Escape)

    qtbot.keyClick(page, Qt.Key.Key_F9)

    assert over == [("บ้านหนองจำลอง", "โรงเรียนบ้านหนองจำลอง")]
    assert page.form.current == "q2_1"
    assert page.focusWidget() is before


def test_after_a_press_on_the_button_the_item_is_gone_on_with(qtbot, page, over):
    page.school.setFocus()

    qtbot.keyClick(page.school, Qt.Key.Key_Space)

    assert len(over) == 1
    assert page.focusWidget() is page.form.items.current


def test_what_leads_elsewhere_closes_the_profile_first(qtbot, page, over, visits):
    went = []
    page.navigate.connect(lambda name, state: went.append((name, state["visit"])))
    over.close = lambda dialog: qtbot.mouseClick(
        dialog.view.overview.rows[0], Qt.MouseButton.LeftButton
    )

    qtbot.mouseClick(page.school, Qt.MouseButton.LeftButton)

    assert went == [("visit", visits[0].id)]


def test_in_a_narrow_window_the_icon_stands_alone(page):
    assert page.school.text() == "โปรไฟล์โรงเรียน"

    page.resize(1000, 640)

    assert page.school.text() == ""
    assert page.school.accessibleName() == "โปรไฟล์โรงเรียน"
