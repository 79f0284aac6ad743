"""The register of schools in the window: take in a list, search, filter, look at one."""

import pytest
from builders import a_school
from offices import a_planned_round
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.school import SchoolGroup
from ktpn_desktop.paths import resource
from ktpn_desktop.store.schools import all_schools, save_schools
from ktpn_desktop.store.visits import visits
from ktpn_desktop.ui.dialogs.import_schools import ImportSchoolsDialog
from ktpn_desktop.ui.pages.schools import SchoolsPage
from ktpn_desktop.ui.widgets.label import Label
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

LEFT = Qt.MouseButton.LeftButton
SAMPLE = resource("sample", "schools.xlsx")


@pytest.fixture
def page(qtbot, make_hub):
    page = SchoolsPage(make_hub(Role.SECRETARY))
    qtbot.addWidget(page)
    page.resize(1150, 650)
    page.show()
    return page


@pytest.fixture
def filled(page):
    """A page with three schools, one of each group."""
    listed = [
        a_school("บ้านหนองจำลอง", "99010001", principal="นางสมมุติ บริหารดี"),
        a_school("วัดตัวอย่างวนาราม", "99010002", group=SchoolGroup.URGENT),
        a_school("อนุบาลทดสอบ", "99010003", group=SchoolGroup.READY, district="จำลองบุรี"),
    ]
    save_schools(page.hub.store, listed)
    return page


@pytest.fixture
def agree(qtbot, monkeypatch):
    """Agree to what the dialog shows; return what it said on its button."""
    said = []

    def click(dialog):
        said.append(dialog.take_in.text())
        qtbot.mouseClick(dialog.take_in, LEFT)
        return dialog.result()

    monkeypatch.setattr(ImportSchoolsDialog, "exec", click)
    return said


def shown(page):
    return [school.name for school in page.table.rows()]


def test_a_list_is_taken_in_after_it_was_looked_at(qtbot, page, agree, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(SAMPLE), ""))
    assert page.empty.isVisible()

    qtbot.mouseClick(page.take_in, LEFT)

    assert agree == ["นำเข้า 117 โรงเรียน"]
    assert len(all_schools(page.hub.store)) == 117
    assert len(page.table.rows()) == 117
    assert page.count.text() == "พบ 117 จาก 117 โรงเรียน"
    assert page.focusWidget() is page.table


def test_a_list_to_fill_is_saved_where_it_is_wanted(qtbot, page, tmp_path, monkeypatch):
    path = tmp_path / "ตัวอย่าง.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))

    with qtbot.waitSignal(page.toast) as told:
        qtbot.mouseClick(page.empty.sample, LEFT)

    assert path.read_bytes() == SAMPLE.read_bytes()
    assert told.args[0].detail == str(path)


def test_nothing_is_written_when_the_dialog_is_left(qtbot, page, monkeypatch):
    monkeypatch.setattr(ImportSchoolsDialog, "exec", lambda dialog: dialog.reject() or 0)

    page.import_from(SAMPLE)

    assert all_schools(page.hub.store) == []


def test_taking_in_can_be_undone_from_the_toast(page, agree):
    said = []
    page.toast.connect(said.append)
    page.import_from(SAMPLE)

    page.hub.store.undo()

    assert said[0].undo
    assert all_schools(page.hub.store) == []
    assert page.empty.isVisible()


def test_the_same_list_again_has_nothing_to_take_in(page, agree, monkeypatch):
    page.import_from(SAMPLE)
    buttons = []
    monkeypatch.setattr(
        ImportSchoolsDialog, "exec", lambda dialog: buttons.append(dialog.take_in) or 0
    )

    page.import_from(SAMPLE)

    assert [button.isEnabled() for button in buttons] == [False]


def test_a_file_that_is_no_list_is_told(page, tmp_path):
    told = []
    page.hub.jobs.troubled.connect(told.append)
    path = tmp_path / "อื่น.csv"
    path.write_text("วันที่,รายการ\n1,ซื้อกระดาษ\n", "utf-8-sig")

    page.import_from(path)

    assert len(told) == 1
    assert all_schools(page.hub.store) == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("หนอง", ["บ้านหนองจำลอง"]),
        ("99010002", ["วัดตัวอย่างวนาราม"]),
        ("บริหารดี", ["บ้านหนองจำลอง"]),
        ("ไม่มีโรงเรียนนี้", []),
    ],
)
def test_typing_finds_by_name_code_or_head(filled, typed, expected):
    filled.search.insert(typed)

    assert shown(filled) == expected


def test_chips_filter_and_are_cleared_together(qtbot, filled):
    qtbot.mouseClick(filled.chips[SchoolGroup.URGENT], LEFT)
    qtbot.mouseClick(filled.chips[SchoolGroup.READY], LEFT)
    assert sorted(shown(filled)) == ["วัดตัวอย่างวนาราม", "อนุบาลทดสอบ"]

    qtbot.mouseClick(filled.clear, LEFT)

    assert len(shown(filled)) == 3
    assert not filled.clear.isVisible()


def test_the_picked_school_is_shown_beside_the_table(qtbot, filled):
    filled.table.select(filled.table.rows()[0].id)
    picked = filled.table.selected()

    labels = [*filled.peek.findChildren(WrapLabel), *filled.peek.findChildren(Label)]
    words = {label.text() for label in labels}
    assert picked.official_name in words
    assert ", ".join(picked.codes.known()) in words


def test_space_hides_and_shows_the_peek(qtbot, filled):
    filled.table.select(filled.table.rows()[0].id)

    qtbot.keyClick(filled.table, Qt.Key.Key_Space)
    assert not filled.peek.isVisible()
    qtbot.keyClick(filled.table, Qt.Key.Key_Space)

    assert filled.peek.isVisible()


def test_the_page_comes_back_with_its_search_filter_and_row(qtbot, filled):
    qtbot.mouseClick(filled.chips[SchoolGroup.URGENT], LEFT)
    filled.search.insert("วัด")
    filled.table.select(filled.table.rows()[0].id)
    left = filled.state()
    filled.restore({})
    assert len(shown(filled)) == 3

    filled.restore(left)

    assert shown(filled) == ["วัดตัวอย่างวนาราม"]
    assert filled.table.selected().name == "วัดตัวอย่างวนาราม"
    assert filled.chips[SchoolGroup.URGENT].isChecked()


def test_a_search_without_a_hit_says_so_and_offers_the_way_out(filled):
    filled.search.setText("ไม่มีโรงเรียนนี้")

    assert filled.nothing.isVisible()
    assert not filled.table.isVisible()

    filled.clear.click()
    assert filled.table.isVisible()


def test_enter_opens_the_profile_and_back_is_where_one_was(qtbot, filled):
    went = []
    filled.navigate.connect(lambda name, state: went.append((name, state)))
    chosen = filled.table.rows()[1]
    filled.table.select(chosen.id)

    qtbot.keyClick(filled.table, Qt.Key.Key_Return)
    left = filled.state()
    filled.restore(left)

    assert went == [("school", {"school": chosen.id})]
    assert filled.table.selected() == chosen
    assert filled.focusWidget() is filled.table


def test_a_press_beside_the_table_opens_the_profile_too(qtbot, filled):
    went = []
    filled.navigate.connect(lambda name, state: went.append((name, state["school"])))
    filled.table.select(filled.table.rows()[0].id)

    qtbot.mouseClick(filled.peek.profile, LEFT)

    assert went == [("school", filled.table.rows()[0].id)]


def test_f6_leads_to_the_visits_of_a_school_and_on_to_one(qtbot, page):
    a_planned_round(page.hub.session, "บ้านหนองจำลอง")
    page.table.select(page.table.rows()[0].id)
    page.table.setFocus()
    went = []
    page.navigate.connect(lambda name, state: went.append((name, state["visit"])))

    qtbot.keyClick(page.table, Qt.Key.Key_F6)
    (button,) = page.peek.visits
    assert page.focusWidget() is button
    assert "ครั้งที่ 1/2569" in button.text()

    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert went == [("visit", visits(page.hub.store)[0].visit.id)]


def test_escape_leads_from_the_visits_back_to_the_table(qtbot, page):
    a_planned_round(page.hub.session, "บ้านหนองจำลอง")
    page.table.select(page.table.rows()[0].id)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_F6)

    qtbot.keyClick(page.peek.visits[0], Qt.Key.Key_Escape)

    assert not page.peek.isVisible()
    assert page.focusWidget() is page.table


def test_a_school_without_a_visit_says_so(qtbot, filled):
    filled.table.select(filled.table.rows()[0].id)

    labels = {label.text() for label in filled.peek.findChildren(WrapLabel)}
    assert "ยังไม่มีการนิเทศโรงเรียนนี้ในเครื่องนี้" in labels


def test_the_paper_for_the_way_is_shown(qtbot, filled, monkeypatch):
    from ktpn_desktop.ui.dialogs.pdf import PdfDialog

    shown = []

    def keep(dialog):
        shown.append(dialog)

    monkeypatch.setattr(PdfDialog, "exec", keep)
    filled.table.select(filled.table.rows()[0].id)

    qtbot.mouseClick(filled.peek.prepare, LEFT)

    qtbot.waitUntil(lambda: bool(shown))
    assert "บ้านหนองจำลอง" in shown[0].windowTitle()
    assert shown[0].view.page_count == 1
    shown[0].view.close_pdf()
