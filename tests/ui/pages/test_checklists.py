"""Checklists are taken in, read, printed and passed on in the window."""

import openpyxl
import pypdfium2
import pytest
from builders import a_checklist, an_item, every_kind
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from ktpn_desktop.domain.checklist import ItemType
from ktpn_desktop.domain.person import Role
from ktpn_desktop.exchange.xlsform import read_xlsform, write_xlsform
from ktpn_desktop.paths import resource
from ktpn_desktop.store.checklists import add_checklist, all_checklists
from ktpn_desktop.ui.dialogs.import_checklist import ImportChecklistDialog
from ktpn_desktop.ui.dialogs.pdf import PdfDialog
from ktpn_desktop.ui.pages.checklists import ChecklistsPage
from ktpn_desktop.ui.widgets.badge import Badge
from ktpn_desktop.ui.widgets.button import Button
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot, make_hub):
    page = ChecklistsPage(make_hub(Role.SECRETARY))
    qtbot.addWidget(page)
    page.resize(1150, 650)
    page.show()
    return page


@pytest.fixture
def filled(page):
    """A page with a checklist of every kind of item, and a small one after it."""
    store = page.hub.store
    add_checklist(store, every_kind())
    small = a_checklist(("ตอนเดียว", [an_item("1.1")]), form_id="SMALL", title="แบบเล็ก")
    add_checklist(store, small)
    page.restore({})
    return page


class Dialogs(list):
    """The previews that were shown, in place of showing them; each answered in the same way."""

    answer = True

    def before_answer(self, dialog):
        """Do what a person does in the preview."""


@pytest.fixture
def dialogs(monkeypatch):
    shown = Dialogs()

    def look(dialog):
        shown.append(dialog)
        shown.before_answer(dialog)
        return shown.answer and (dialog.leave_out or not dialog.read.problems)

    monkeypatch.setattr(ImportChecklistDialog, "exec", look)
    return shown


def texts(widget):
    QApplication.processEvents()  # what a layout has been given is shown a moment later
    return [label.text() for label in widget.findChildren(WrapLabel) if label.isVisible()]


def a_form(folder, checklist, name="แบบ.xlsx"):
    path = folder / name
    path.write_bytes(write_xlsform(checklist))
    return path


def test_an_empty_list_offers_the_starters_in_one_click(qtbot, page):
    assert page.empty.isVisible()
    assert not page.take_in.isVisible()

    qtbot.mouseClick(page.starters, LEFT)

    forms = {one.form_id for one in all_checklists(page.hub.store)}
    assert forms == {"DLTV-SMALL", "LIT-ACH", "QA-READY"}
    assert not page.empty.isVisible()


def test_the_starters_are_taken_back_in_one_step(qtbot, page):
    qtbot.mouseClick(page.starters, LEFT)

    page.hub.store.undo()

    assert all_checklists(page.hub.store) == []
    assert page.empty.isVisible()


def test_a_checklist_is_read_section_by_section(qtbot, filled):
    assert filled.checklist.title == "แบบนิเทศทดสอบ"
    assert "โรงเรียนมีแผนความปลอดภัยสถานศึกษา" in texts(filled.items)

    second = filled.sections._group.buttons()[1]
    qtbot.mouseClick(second, LEFT)

    shown = texts(filled.items)
    assert "จำนวนครูที่ได้รับการนิเทศชั้นเรียนในภาคเรียนนี้" in shown
    assert "ตัวเลข (คน) · 0 ถึง 13 คน" in shown
    assert "โรงเรียนมีแผนความปลอดภัยสถานศึกษา" not in shown


def test_rules_of_an_item_are_badges(filled):
    words = [badge.accessibleName() for badge in filled.items.findChildren(Badge)]

    assert "ต้องตอบ" in words
    assert "แสดงตามเงื่อนไข" in words


def test_another_checklist_shows_its_own_sections(qtbot, filled):
    qtbot.mouseClick(filled.checklists._group.buttons()[1], LEFT)

    assert filled.section.title == "ตอนเดียว"
    assert "รายการที่ 1.1" in texts(filled.items)


def test_the_page_comes_back_as_it_was_left(qtbot, filled):
    qtbot.mouseClick(filled.sections._group.buttons()[2], LEFT)
    left = filled.state()
    filled.restore({})

    filled.restore(left)

    assert filled.section.title == "3. การนิเทศภายใน"


def test_a_form_is_taken_in_from_a_spreadsheet(qtbot, page, dialogs, monkeypatch):
    path = resource("checklists", "LIT-ACH.xlsx")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))

    qtbot.mouseClick(page.empty.findChildren(Button)[1], LEFT)

    assert [one.form_id for one in all_checklists(page.hub.store)] == ["LIT-ACH"]
    assert page.checklist.form_id == "LIT-ACH"
    assert len(dialogs) == 1


def a_table(folder, *rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    path = folder / "แบบติดตาม.xlsx"
    book.save(path)
    return path


def test_a_drawn_table_is_shown_as_it_was_understood(qtbot, page, tmp_path, dialogs):
    path = a_table(
        tmp_path,
        ["ที่", "รายการ", "มี", "ไม่มี", "หมายเหตุ"],
        ["ด้านที่ 1 แผนงาน"],
        [1, "มีแผนการนิเทศภายใน"],
    )

    made = page.import_from(path)

    shown = [label.text() for label in dialogs[0].findChildren(WrapLabel)]
    assert {"ด้านที่ 1 แผนงาน", "1  มีแผนการนิเทศภายใน"} <= set(shown)
    assert [item.type for item in made.items] == [ItemType.YESNO]


def test_a_person_says_how_items_are_answered_where_the_file_does_not(page, tmp_path, dialogs):
    dialogs.before_answer = lambda dialog: dialog.kinds.setCurrentIndex(1)

    made = page.import_from(a_table(tmp_path, ["ที่", "รายการ"], [1, "มีแผน"], [2, "มีคำสั่ง"]))

    assert {item.type for item in made.items} == {ItemType.YESNO}
    assert dialogs[0].kinds.isVisibleTo(dialogs[0])


def test_a_form_can_be_taken_in_without_its_wrong_rows(qtbot, page, tmp_path, dialogs):
    dialogs.before_answer = lambda dialog: dialog.without.click()

    made = page.import_from(
        a_table(
            tmp_path, ["ที่", "รายการ", "ชนิด"], [1, "มีแผน", "โฮโลแกรม"], [2, "จุดเด่น", "ข้อความ"]
        )
    )

    assert not dialogs[0].take_in.isVisibleTo(dialogs[0])
    assert ([item.label for item in made.items], made.version) == (["จุดเด่น"], "1-ไม่ครบ")


def test_nothing_is_taken_in_when_the_preview_is_closed(page, tmp_path, dialogs):
    dialogs.answer = False

    assert page.import_from(a_form(tmp_path, every_kind())) is None
    assert all_checklists(page.hub.store) == []


def test_the_same_form_again_changes_nothing_and_says_so(filled, tmp_path):
    said = []
    filled.toast.connect(said.append)
    known = all_checklists(filled.hub.store)

    filled.import_from(a_form(tmp_path, known[1]))

    assert all_checklists(filled.hub.store) == known
    assert said[0].text == "มีแบบนิเทศนี้อยู่แล้ว ไม่มีอะไรเปลี่ยน"
    assert not said[0].undo


def test_every_problem_of_a_form_is_told_at_once(page, tmp_path, dialogs):
    broken = [
        an_item("1.1", ItemType.TEXT, relevant="${q9_9} = '1'"),
        an_item("1.2", ItemType.TEXT, relevant="${q8_8} = '1'"),
    ]

    page.import_from(a_form(tmp_path, a_checklist(("ตอน", broken))))

    (dialog,) = dialogs
    assert [one.code for one in dialog.read.problems] == ["form.no_such_item"] * 2
    assert [one.where.row for one in dialog.read.problems] == [3, 4]
    assert all_checklists(page.hub.store) == []


def test_a_changed_form_under_the_same_version_is_refused(filled, tmp_path, dialogs):
    told = []
    filled.hub.jobs.troubled.connect(told.append)
    other = a_checklist(("ตอนอื่น", [an_item("1.1")]), form_id="SMALL", title="แบบอื่น")

    filled.import_from(a_form(tmp_path, other))

    assert [one.code for one in told[0].problems] == ["checklists.version_exists"]
    assert len(all_checklists(filled.hub.store)) == 2


def test_a_checklist_is_passed_on_as_a_spreadsheet(qtbot, filled, tmp_path, monkeypatch):
    target = tmp_path / "ส่งต่อ.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))

    qtbot.mouseClick(filled.export, LEFT)
    qtbot.waitUntil(target.exists, timeout=5000)
    qtbot.waitUntil(lambda: not filled.hub.jobs.busy)

    again = read_xlsform(target).checklist
    assert [item.label for item in again.items] == [
        item.label for item in filled.checklist.items
    ]


def test_the_blank_form_is_shown_as_it_will_be_printed(qtbot, filled, monkeypatch):
    shown = []

    def look(dialog):
        shown.append((dialog.windowTitle(), dialog._data))
        dialog.done(0)

    monkeypatch.setattr(PdfDialog, "exec", look)
    qtbot.mouseClick(filled.blank, LEFT)
    qtbot.waitUntil(lambda: bool(shown), timeout=5000)

    title, data = shown[0]
    document = pypdfium2.PdfDocument(data)
    assert title == "แบบนิเทศทดสอบ"
    assert "แผนความปลอดภัย" in document[0].get_textpage().get_text_range()
    document.close()
