"""Any edit of the past can be taken back in the window, and again done."""

import pytest
from builders import a_school
from PySide6.QtCore import Qt

from ktpn_desktop.domain.person import Role
from ktpn_desktop.store.schools import all_schools, save_schools
from ktpn_desktop.ui.pages.edit_history import EditHistoryPage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot, make_hub):
    hub = make_hub(Role.SECRETARY)
    for number, name in enumerate(("บ้านหนองจำลอง", "วัดตัวอย่างวนาราม"), start=1):
        with hub.store.edit("import_schools"):
            save_schools(hub.store, [a_school(name, f"9901000{number}")])
    page = EditHistoryPage(hub)
    qtbot.addWidget(page)
    page.show()
    return page


def names(page):
    return [school.name for school in all_schools(page.hub.store)]


def test_the_newest_is_on_top_with_its_words_and_its_person(page):
    top = page.table.rows()[0]

    assert top.words == "นำเข้ารายชื่อโรงเรียน"
    assert top.person == page.hub.session.person.name
    assert top.at.utcoffset() is not None
    assert [one.changes for one in page.table.rows()][:2] == [1, 1]


def test_an_older_edit_is_taken_back_and_the_newer_one_stays(qtbot, page):
    page.table.select(page.table.rows()[1].id)

    qtbot.mouseClick(page.undo, LEFT)

    assert names(page) == ["วัดตัวอย่างวนาราม"]
    rows = page.table.rows()
    assert rows[0].words == "เลิกทำ: นำเข้ารายชื่อโรงเรียน"
    assert [one.undone for one in rows[:3]] == [False, False, True]


def test_what_was_taken_back_cannot_be_taken_back_again(qtbot, page):
    qtbot.mouseClick(page.undo, LEFT)
    undone = next(one for one in page.table.rows() if one.undone)

    page.table.select(undone.id)

    assert not page.undo.isEnabled()


def test_taking_back_an_undo_does_it_again(qtbot, page):
    before = names(page)
    qtbot.mouseClick(page.undo, LEFT)
    assert names(page) != before
    page.table.select(page.table.rows()[0].id)
    assert page.undo.text() == "ทำซ้ำรายการนี้"

    qtbot.mouseClick(page.undo, LEFT)

    assert names(page) == before


def test_the_beginning_stays(page):
    page.table.select(page.table.rows()[-1].id)

    assert page.table.selected().words == "เริ่มใช้โปรแกรม"
    assert not page.undo.isEnabled()


def test_what_was_changed_since_is_kept_and_told(qtbot, page):
    said = []
    page.toast.connect(said.append)
    from dataclasses import replace

    first = next(one for one in all_schools(page.hub.store) if one.name == "บ้านหนองจำลอง")
    save_schools(page.hub.store, [replace(first, pupils=99)])
    made = page.table.rows()[-2]
    assert made.words == "นำเข้ารายชื่อโรงเรียน"
    page.table.select(made.id)

    qtbot.mouseClick(page.undo, LEFT)

    assert "บ้านหนองจำลอง" in names(page)
    assert "คงไว้ 1 รายการ" in said[0].detail
