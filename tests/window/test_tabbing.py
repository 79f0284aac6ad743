"""The walk by Tab finds what it is there to find: on a page with one fault each."""

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from window.tabbing import tab_faults

from ktpn_desktop.ui.widgets.focus_ring import FocusRing
from ktpn_desktop.ui.widgets.layout import STRETCH, column, holder, scrolled, tab_after
from ktpn_desktop.ui.widgets.switch import Switch


class Window(QWidget):
    """A window with a menu, one page, and the ring that shows where the keys are."""

    def __init__(self, *parts):
        super().__init__()
        self.menu = Switch("เมนู")
        self._page = holder(column(*parts, STRETCH))
        self.setLayout(column(self.menu, self._page))
        self.resize(400, 300)
        self.ring = FocusRing(self)

    def page(self, _name):
        return self._page


@pytest.fixture
def faults(qtbot):
    """Return a function that shows widgets in a window and walks through them."""

    def faults(*parts, change=lambda: None):
        window = Window(*parts)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        change()
        window.menu.setFocus()
        return tab_faults(window, "")

    return faults


def switches(*names):
    return [Switch(name) for name in names]


def test_a_page_that_tab_goes_through_as_it_is_read_has_no_faults(faults):
    assert faults(*switches("หนึ่ง", "สอง", "สาม")) == []


def test_a_jump_upwards_is_found(faults):
    one, two, three = switches("หนึ่ง", "สอง", "สาม")

    def change():
        QWidget.setTabOrder(one, three)
        QWidget.setTabOrder(three, two)

    assert faults(one, two, three, change=change) == ["BACK Switch สาม → Switch สอง"]


def test_a_control_that_keeps_tab_is_found(faults):
    trap = QPlainTextEdit()  # Qt writes a tabulator into it
    trap.setAccessibleName("กับดัก")

    assert faults(Switch("หนึ่ง"), trap, Switch("สาม")) == ["TRAP QPlainTextEdit กับดัก"]


def test_a_stop_that_a_proxy_leads_back_from_is_found(faults):
    one, two, three, four = switches("หนึ่ง", "สอง", "สาม", "สี่")
    box = holder(column(four))
    box.setFocusProxy(two)

    found = faults(one, two, three, box)

    assert found == ["LOOP Switch สอง"]


def test_a_stop_that_is_not_marked_is_found(faults):
    class Unmarked(Switch):
        draws_focus = True  # it says so, and does not

    assert faults(Switch("หนึ่ง"), Unmarked("สอง")) == ["UNMARKED Unmarked สอง"]


def test_what_is_scrolled_out_of_sight_is_brought_into_sight_by_tab(faults):
    hidden = switches(*[f"ข้อ {number}" for number in range(40)])

    assert faults(Switch("หนึ่ง"), scrolled(holder(column(*hidden)))) == []


def test_what_is_made_late_is_reached_in_its_place(faults):
    one, two, late = switches("หนึ่ง", "สอง", "มาทีหลัง")
    place = holder(column())

    def change():
        place.layout().addWidget(late)
        tab_after(place, [late])

    assert faults(one, place, two, change=change) == []
