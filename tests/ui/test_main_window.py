"""The window: moving between pages and back, saving on the way, undo, menu, sizes."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from ktpn_desktop.domain.ids import SchoolId
from ktpn_desktop.domain.problem import BadData, Problem
from ktpn_desktop.domain.school import School
from ktpn_desktop.store.schools import all_schools, save_school
from ktpn_desktop.ui.main_window import MainWindow
from ktpn_desktop.ui.navigation import PAGES, PageSpec, pages_for
from ktpn_desktop.ui.pages.page import Hint, Page
from ktpn_desktop.ui.widgets.toast import Toast

SCHOOL = School(id=SchoolId("99010001"), name="บ้านหนองจำลอง")


class Names(Page):
    """The names of the schools, with a field that is saved when it is left."""

    def __init__(self, hub):
        super().__init__(hub)
        self.header.set_title("โรงเรียน")
        self.edit = QLineEdit()
        self.body.addWidget(self.edit)
        self.shown = {}
        self.trouble = None
        hub.changed.connect(self._reload)
        self._reload()

    def _reload(self, change=None):
        if change is None or "school" in change.tables:
            self.names = [school.name for school in all_schools(self.hub.store)]

    def state(self):
        return {"typed": self.edit.text()}

    def restore(self, state):
        self.shown = dict(state)
        self.edit.setText(state.get("typed", ""))

    def leave(self):
        if self.trouble is not None:
            raise self.trouble
        return self.edit.text() != "not yet"


class Working(Names):
    def hints(self):
        return (Hint(("F2",), "ข้อสังเกต"),)


SPECS = (
    PageSpec(id="home", title="หน้าหลัก", icon="house", factory=Names),
    PageSpec(
        id="schools",
        title="โรงเรียน",
        icon="school",
        factory=Names,
        count=lambda hub: len(all_schools(hub.store)),
    ),
    PageSpec(
        id="school",
        title="โรงเรียน",
        icon="school",
        factory=Working,
        under="schools",
        narrow_menu=True,
    ),
)


@pytest.fixture
def window(qtbot, hub):
    window = MainWindow(hub, SPECS)
    qtbot.addWidget(window)
    window.resize(1366, 689)
    with qtbot.waitSignal(window.completed):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.ControlModifier):
    qtbot.keyClick(window, key, modifier)


def test_the_first_page_is_shown_and_the_others_are_not_built_yet(window):
    assert window.current == ("home", {"typed": ""})
    assert window.pages.built() == ("home",)


def test_back_shows_the_page_before_as_it_was_left(qtbot, window):
    window.page("home").edit.setText("ค้นหา")
    window.open("schools")
    window.open("school", {"id": "s1"})
    assert window.page("school").shown == {"id": "s1"}

    press(qtbot, window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.current[0] == "schools"
    press(qtbot, window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert window.current == ("home", {"typed": "ค้นหา"})


def test_back_from_a_page_opened_first_goes_to_the_one_it_belongs_to(qtbot, hub):
    window = MainWindow(hub, SPECS[::-1])
    qtbot.addWidget(window)
    window.pages._show("school", {})
    window.pages._history.pop()

    window.go_back()

    assert window.current[0] == "schools"


def test_pages_are_opened_by_number(qtbot, window):
    press(qtbot, window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)

    assert window.current[0] == "schools"


def test_a_page_that_cannot_be_left_yet_stays(window):
    window.page("home").edit.setText("not yet")

    assert not window.open("schools")
    assert window.current[0] == "home"
    window.close()
    assert window.isVisible()
    window.page("home").edit.clear()


def test_a_trouble_while_leaving_is_shown_and_the_page_stays(window, monkeypatch):
    shown = []
    monkeypatch.setattr(MainWindow, "show_trouble", lambda self, trouble: shown.append(trouble))
    trouble = BadData(Problem(code="file.empty"))
    window.page("home").trouble = trouble

    assert not window.open("schools")

    assert shown == [trouble]
    assert window.current[0] == "home"


def test_the_menu_lights_the_page_or_the_one_above_it(window):
    window.open("school")

    lit = [item.entry.id for item in window.sidebar._items.values() if item.isChecked()]
    assert lit == ["schools"]
    assert window.page("school").header.back_button.isVisible()


def test_the_menu_counts_anew_after_a_change(qtbot, window, hub):
    save_school(hub.store, SCHOOL)

    qtbot.waitUntil(lambda: window.sidebar._items["schools"]._count == 1)
    assert window.page("home").names == [SCHOOL.name]
    assert window.status_bar._saved.text().startswith("บันทึกแล้ว ")


def test_undo_takes_the_last_edit_back_and_redo_does_it_again(qtbot, window, hub):
    save_school(hub.store, SCHOOL)
    save_school(hub.store, replace(SCHOOL, name="บ้านหนองใหม่"))

    press(qtbot, window, Qt.Key.Key_Z)
    assert [school.name for school in all_schools(hub.store)] == [SCHOOL.name]
    assert window.toasts.texts()[-1].startswith("เลิกทำแล้ว: ")
    press(qtbot, window, Qt.Key.Key_Y)

    assert [school.name for school in all_schools(hub.store)] == ["บ้านหนองใหม่"]
    assert window.toasts.texts()[-1].startswith("ทำซ้ำแล้ว: ")


def test_undo_with_nothing_to_undo_says_so(qtbot, window, hub):
    while hub.store.next_undo() is not None:
        hub.store.undo()

    press(qtbot, window, Qt.Key.Key_Z)

    assert len(window.toasts.texts()) == 1


def test_undo_from_a_toast_does_the_same(qtbot, window, hub):
    save_school(hub.store, SCHOOL)
    window.show_toast(Toast("เพิ่มโรงเรียนแล้ว", undo=True))

    window.toasts.undo.emit(hub.store.last_edit)

    assert all_schools(hub.store) == []


def test_each_of_several_toasts_takes_back_what_it_told_of(qtbot, window, hub):
    from ktpn_desktop.ui.widgets.button import Button

    for code in ("99010001", "99010002", "99010003"):
        save_school(hub.store, replace(SCHOOL, id=SchoolId(code)))
        window.show_toast(Toast("เพิ่มโรงเรียนแล้ว", undo=True))
    first, second, third = window.toasts._toasts

    qtbot.mouseClick(first.findChildren(Button)[0], Qt.MouseButton.LeftButton)

    assert [school.id for school in all_schools(hub.store)] == ["99010002", "99010003"]
    assert window.toasts._toasts[:2] == [second, third]
    assert (second._button._keys, third._button._keys) == (None, "Ctrl+Z")


def test_a_toast_goes_when_what_it_offers_is_taken_back_otherwise(qtbot, window, hub):
    save_school(hub.store, SCHOOL)
    window.show_toast(Toast("เพิ่มโรงเรียนแล้ว", undo=True))

    press(qtbot, window, Qt.Key.Key_Z)

    (told,) = window.toasts.texts()
    assert told.startswith("เลิกทำแล้ว: ")


def test_three_toasts_at_most_are_shown_and_they_close(qtbot, window):
    for text in "abcd":
        window.show_toast(Toast(text))
    assert window.toasts.texts() == ["b", "c", "d"]

    from ktpn_desktop.ui.widgets.button import Button

    toasts = window.toasts._toasts
    qtbot.mouseClick(toasts[0].findChildren(Button)[-1], Qt.MouseButton.LeftButton)

    assert window.toasts.texts() == ["c", "d"]


def test_toasts_lie_inside_the_window_above_the_bar(qtbot, window):
    window.show_toast(Toast("มอบหมายแล้ว", detail="บ้านหนองจำลอง", undo=True))
    qtbot.waitUntil(lambda: window.toasts.height() >= 50)

    shown = window.toasts.geometry()

    assert window.rect().contains(shown)
    assert shown.bottom() < window.height() - window.status_bar.height()


def test_a_page_with_keys_of_its_own_replaces_the_status_bar(window):
    window.open("school")
    assert window.hint_bar.isVisible()
    assert not window.status_bar.isVisible()

    window.go_back()

    assert window.status_bar.isVisible()


def test_a_working_page_and_a_small_window_get_the_narrow_menu(qtbot, window):
    assert not window.sidebar.narrow
    window.open("school")
    assert window.sidebar.narrow
    window.go_back()
    assert not window.sidebar.narrow

    window.resize(1100, 689)

    qtbot.waitUntil(lambda: window.sidebar.narrow)


def test_the_menu_is_made_narrow_by_key(qtbot, window):
    press(qtbot, window, Qt.Key.Key_Backslash)

    assert window.sidebar.narrow


def test_zoom_is_kept_as_a_setting_within_what_the_window_holds(qtbot, window, hub):
    press(qtbot, window, Qt.Key.Key_Equal)
    assert hub.session.settings.zoom == 110

    for _ in range(9):
        press(qtbot, window, Qt.Key.Key_Equal)
    assert hub.session.settings.zoom == 136
    press(qtbot, window, Qt.Key.Key_0)

    assert hub.session.settings.zoom == 100


def test_saving_by_key_confirms(qtbot, window):
    press(qtbot, window, Qt.Key.Key_S)

    assert window.toasts.texts() == ["บันทึกข้อมูลทั้งหมดแล้ว"]


def test_the_window_remembers_where_it_was(qtbot, window, hub):
    window.resize(1000, 700)
    window.close()

    again = MainWindow(hub, SPECS)
    qtbot.addWidget(again)

    assert again.size() == window.size()


def test_the_focus_ring_follows_the_keyboard_and_not_the_fields(qtbot, window):
    window.open("school")
    page = window.page("school")

    page.header.back_button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: window._ring.target is page.header.back_button)
    assert window._ring.isVisible()
    page.edit.setFocus(Qt.FocusReason.TabFocusReason)

    qtbot.waitUntil(lambda: window._ring.target is None)
    assert not window._ring.isVisible()


def test_enter_presses_the_button_with_the_focus(qtbot, window):
    window.open("schools")
    window.open("school")
    back = window.page("school").header.back_button
    back.setFocus(Qt.FocusReason.TabFocusReason)

    qtbot.keyClick(back, Qt.Key.Key_Return)

    assert window.current is not None
    assert window.current[0] == "schools"


def test_page_ids_are_unique_and_each_belongs_to_one_that_its_role_has():
    from ktpn_desktop.domain.person import Role

    for role in Role:
        specs = pages_for(role)
        ids = [spec.id for spec in specs]

        assert len(set(ids)) == len(ids)
        assert all(spec.under is None or spec.under in ids for spec in specs)
        assert all(a is not b for a, b in pairwise(specs))
    assert all(spec.roles for spec in PAGES)


def test_the_window_only_composes():
    from pathlib import Path

    import ktpn_desktop.ui.main_window as module

    assert len(Path(module.__file__).read_text("utf-8").splitlines()) <= 400
