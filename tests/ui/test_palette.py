"""The search over everything: found by key, chosen by key, closed by key."""

import pytest
from made_up_meetings import a_meeting
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from ktpn_desktop.app.settings import Theme
from ktpn_desktop.domain.ids import SchoolId
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.school import School
from ktpn_desktop.store.meetings import save_meeting
from ktpn_desktop.store.schools import save_schools
from ktpn_desktop.ui.finding import Finder, Scope
from ktpn_desktop.ui.main_window import MainWindow
from ktpn_desktop.ui.navigation import pages_for
from ktpn_desktop.ui.palette_list import MARKED

SCHOOLS = [
    School(id=SchoolId("99010001"), name="บ้านหนองจำลอง"),
    School(id=SchoolId("99010002"), name="บ้านหนองตัวอย่าง"),
    School(id=SchoolId("99010003"), name="วัดสมมุติธรรม"),
]


@pytest.fixture
def window(qtbot, hub):
    save_schools(hub.store, SCHOOLS)
    window = MainWindow(hub, pages_for(Role.SECRETARY))
    qtbot.addWidget(window)
    window.resize(1366, 689)
    with qtbot.waitSignal(window.completed):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def titles(window):
    return [found.title for found in window.search.found()]


def test_it_opens_by_key_with_the_pages_and_the_focus(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(window.search.edit.hasFocus)
    assert "โรงเรียน" in titles(window)
    row = window.search.list.visualRect(window.search.list.currentIndex())
    assert window.search.list.viewport().visibleRegion().contains(row.center())
    assert not window.grab().isNull()


def test_a_school_is_found_without_spaces_or_tone_marks_and_opened(qtbot, window):
    window.search.open()
    window.search.edit.insert("หนอง จำลอง")
    assert titles(window) == ["บ้านหนองจำลอง", "เตรียมนิเทศบ้านหนองจำลอง"]

    qtbot.keyClick(window.search.edit, Qt.Key.Key_Return)

    assert not window.search.isVisible()
    page, state = window.current
    assert page == "school"
    assert state["school"] == "99010001"


def test_arrows_go_round_the_list(qtbot, window):
    window.search.open()
    window.search.edit.insert("หนอง")
    chosen = []
    window.search.chosen.connect(lambda page, state: chosen.append(state))

    for _ in range(4):
        qtbot.keyClick(window.search.edit, Qt.Key.Key_Up)
    assert window.search.list.currentIndex().row() == 0
    qtbot.keyClick(window.search.edit, Qt.Key.Key_Down)
    qtbot.keyClick(window.search.edit, Qt.Key.Key_Return)

    assert chosen == [{"school": "99010002"}]


def test_the_focus_goes_back_to_where_it_was(qtbot, window):
    entry = window.sidebar.findChild(QAbstractButton)
    before = entry.nextInFocusChain()
    before.setFocus()

    window.search.open()
    qtbot.waitUntil(window.search.edit.hasFocus)
    qtbot.keyClick(window.search.edit, Qt.Key.Key_Escape)

    assert window.focusWidget() is before


def test_escape_and_a_click_beside_it_close_it(qtbot, window):
    window.search.open()
    qtbot.keyClick(window.search.edit, Qt.Key.Key_Escape)
    assert not window.search.isVisible()

    window.search.open()
    qtbot.mouseClick(window.search, Qt.MouseButton.LeftButton, pos=window.rect().bottomLeft())

    assert not window.search.isVisible()


def test_enter_with_nothing_found_stays(qtbot, window):
    window.search.open()
    window.search.edit.insert("ไม่มีโรงเรียนนี้แน่นอน")

    qtbot.keyClick(window.search.edit, Qt.Key.Key_Return)

    assert titles(window) == []
    assert window.search.isVisible()


def test_only_pages_that_there_are_are_offered(hub):
    save_schools(hub.store, SCHOOLS)
    specs = [spec for spec in pages_for(Role.SECRETARY) if spec.id != "schools"]

    found = Finder(hub=hub, specs=specs, window=None).find("หนอง")
    assert all(one.page != "schools" for one in found)


def test_an_order_is_found_by_its_words_and_done(qtbot, window):
    window.search.open()
    window.search.edit.insert("สีมืด")
    assert titles(window) == ["ใช้สีมืด"]

    qtbot.keyClick(window.search.edit, Qt.Key.Key_Return)

    assert window.hub.session.settings.theme is Theme.DARK
    assert not window.search.isVisible()


def test_a_text_that_finds_nothing_is_answered_in_words(window):
    window.search.open()
    assert not window.search.nothing.isVisible()

    window.search.edit.insert("ไม่มีสิ่งนี้แน่นอน")

    assert window.search.nothing.isVisible()


def test_tab_goes_through_where_is_searched(qtbot, window):
    window.search.open()
    window.search.edit.insert("หนอง")
    groups = []

    for _ in Scope:
        qtbot.keyClick(window.search.edit, Qt.Key.Key_Tab)
        groups.append(
            (window.search.scope.text(), {one.group for one in window.search.found()})
        )

    assert groups[0] == ("โรงเรียน", {"โรงเรียน"})
    assert ("คำสั่ง", {"คำสั่ง"}) in groups
    assert groups[-1][0] == "ทุกอย่าง"
    assert window.search.edit.hasFocus()


def test_a_sign_in_front_finds_orders_only(window):
    window.search.open()
    window.search.edit.insert(">หนอง")

    assert {found.group for found in window.search.found()} == {"คำสั่ง"}
    assert titles(window)[0] == "เตรียมนิเทศบ้านหนองจำลอง"


def test_resolutions_are_found_by_their_words(window, tmp_path):
    store = window.hub.store
    save_meeting(store, a_meeting(tmp_path))
    window.search.open()
    window.search.edit.insert("#")
    everything = window.search.found()
    assert {found.group for found in everything} == {"การประชุมและมติ"}

    window.search.edit.insert(everything[0].title[:8])

    assert window.search.found()[0] == everything[0]
    assert window.search.found()[0].page == "meetings"


def test_where_somebody_went_is_offered_first(qtbot, window):
    for _ in range(2):
        window.search.open()
        window.search.edit.insert("จำลอง")
        qtbot.keyClick(window.search.edit, Qt.Key.Key_Return)

    window.search.open()

    assert [(one.group, one.title) for one in window.search.found()][:2] == [
        ("ล่าสุด", "บ้านหนองจำลอง"),
        ("ไปที่หน้า", "ภาพรวม"),
    ]


def test_what_was_typed_is_marked_in_what_was_found(window):
    window.search.open()
    window.search.edit.insert("หนองตัว")
    index = window.search.list.currentIndex()

    begin, end = index.data(MARKED)

    assert index.data()[begin:end] == "หนองตัว"
