"""Rounds are made, handed out and published in the window."""

import pytest
from builders import a_school
from offices import SUPERVISOR, a_planned_round
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from ktpn_desktop.app.importing import apply_people, apply_schools, plan_people, plan_schools
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.round import RoundState
from ktpn_desktop.paths import resource
from ktpn_desktop.store.people import supervisors
from ktpn_desktop.store.rounds import all_rounds
from ktpn_desktop.store.schools import save_schools
from ktpn_desktop.store.visits import visits
from ktpn_desktop.ui.dialogs.new_round import NewRoundDialog
from ktpn_desktop.ui.dialogs.trouble_dialog import TroubleDialog
from ktpn_desktop.ui.pages.rounds import RoundsPage

LEFT = Qt.MouseButton.LeftButton
PATIENCE = 20_000  # ms for work in the background


@pytest.fixture
def page(qtbot, make_hub):
    page = RoundsPage(make_hub(Role.SECRETARY))
    qtbot.addWidget(page)
    page.resize(1150, 650)
    page.show()
    return page


@pytest.fixture
def planned(page):
    """A page with a round of two schools, both handed out."""
    a_planned_round(page.hub.session, "บ้านหนองจำลอง", "บ้านทุ่งตัวอย่าง")
    return page


@pytest.fixture
def told(page):
    told = []
    page.hub.jobs.troubled.connect(told.append)
    return told


def choose_file(monkeypatch, path):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))


def test_a_round_is_made_from_what_the_dialog_asks(qtbot, planned, monkeypatch):
    def fill(dialog):
        dialog.number.setText("2")
        dialog.year.setText("๒๕๖๙")
        dialog.name.setText("ภาคเรียนที่ 2")
        qtbot.mouseClick(dialog.make, LEFT)
        return dialog.result()

    monkeypatch.setattr(NewRoundDialog, "exec", fill)
    qtbot.mouseClick(planned.new, LEFT)

    made = next(one for one in all_rounds(planned.hub.store) if one.number == 2)
    assert (made.year, made.name, made.state) == (2026, "ภาคเรียนที่ 2", RoundState.DRAFT)
    assert planned.rounds.selected().id == made.id


def test_the_dialog_stays_while_something_is_missing(qtbot, page, monkeypatch):
    left_open = []

    def fill(dialog):
        dialog.number.setText("หนึ่ง")
        qtbot.mouseClick(dialog.make, LEFT)
        left_open.append((dialog.result(), dialog._number.error != ""))
        return dialog.result()

    monkeypatch.setattr(NewRoundDialog, "exec", fill)
    qtbot.mouseClick(page.new, LEFT)

    assert left_open == [(0, True)]
    assert all_rounds(page.hub.store) == []


def test_a_number_that_is_taken_is_refused(qtbot, planned, told, monkeypatch):
    def fill(dialog):
        dialog.number.setText("1")
        dialog.year.setText("2569")
        qtbot.mouseClick(dialog.make, LEFT)
        return dialog.result()

    monkeypatch.setattr(NewRoundDialog, "exec", fill)
    qtbot.mouseClick(planned.new, LEFT)

    assert len(told) == 1
    assert len(all_rounds(planned.hub.store)) == 1


def test_people_are_taken_in_from_a_list(qtbot, planned, monkeypatch):
    choose_file(monkeypatch, resource("sample", "people.xlsx"))

    qtbot.mouseClick(planned.take_people, LEFT)

    names = {person.name for person in supervisors(planned.hub.store)}
    assert {"นายสมมุติ ตั้งใจ", "นางจำลอง รักเรียน", SUPERVISOR} <= names


def test_schools_are_handed_out_from_a_table(qtbot, page, monkeypatch):
    session = page.hub.session
    a_planned_round(session)
    apply_schools(session, plan_schools(session, resource("sample", "schools.xlsx")))
    apply_people(session, plan_people(session, resource("sample", "people.xlsx")))
    choose_file(monkeypatch, resource("sample", "assignments.xlsx"))

    qtbot.mouseClick(page.hand_out, LEFT)

    assert len(visits(session.store)) == 48
    assert len(page.visits.rows()) == 48
    session.store.undo()
    assert len(page.visits.rows()) == 0


@pytest.fixture
def titles(monkeypatch):
    """The titles of the dialogs that tell of troubles."""
    titles = []
    monkeypatch.setattr(TroubleDialog, "exec", lambda told: titles.append(told.windowTitle()))
    return titles


def test_a_table_that_names_nobody_known_is_told(qtbot, planned, titles, monkeypatch, tmp_path):
    path = tmp_path / "มอบหมาย.csv"
    path.write_text("โรงเรียน,ผู้นิเทศ\nบ้านหนองจำลอง,นายไม่มี ในรายชื่อ\n", "utf-8-sig")
    choose_file(monkeypatch, path)

    qtbot.mouseClick(planned.hand_out, LEFT)

    assert titles == ["ทำรายการนี้ไม่สำเร็จ"]
    assert len(visits(planned.hub.store)) == 2


def test_the_rows_that_can_be_used_are(qtbot, planned, titles, monkeypatch, tmp_path):
    save_schools(planned.hub.store, [a_school("วัดสมมุติธรรม", "99010009")])
    path = tmp_path / "มอบหมาย.csv"
    rows = f"บ้านหนองจำลอง,นายไม่มี ในรายชื่อ\nวัดสมมุติธรรม,{SUPERVISOR}\n"
    path.write_text(f"โรงเรียน,ผู้นิเทศ\n{rows}", "utf-8-sig")
    choose_file(monkeypatch, path)

    qtbot.mouseClick(planned.hand_out, LEFT)

    assert titles == ["บางแถวมอบหมายไม่ได้ แถวอื่นมอบหมายแล้ว"]
    assert len(visits(planned.hub.store)) == 3


def test_a_table_that_is_handed_out_already_is_told(qtbot, planned, monkeypatch, tmp_path):
    path = tmp_path / "มอบหมาย.csv"
    path.write_text(f"โรงเรียน,ผู้นิเทศ\nบ้านหนองจำลอง,{SUPERVISOR}\n", "utf-8-sig")
    choose_file(monkeypatch, path)
    said = []
    planned.toast.connect(said.append)

    qtbot.mouseClick(planned.hand_out, LEFT)

    assert [one.text for one in said] == ["โรงเรียนในตารางนี้มอบหมายไว้แล้วทั้งหมด"]


def test_a_round_is_published_into_the_shared_folder(qtbot, planned, monkeypatch, tmp_path):
    shared = tmp_path / "โฟลเดอร์กลาง"
    shared.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(shared))
    said = []
    planned.toast.connect(said.append)

    qtbot.mouseClick(planned.publish, LEFT)
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE)

    assert planned.hub.session.settings.shared_folder == shared
    assert all_rounds(planned.hub.store)[0].state is RoundState.PUBLISHED
    assert len(list(shared.rglob("*.xlsx"))) == 3
    assert planned.publish.text() == "เผยแพร่อีกครั้ง"
    assert not planned.working.isVisible()


def test_a_folder_that_is_gone_is_told_and_nothing_is_published(qtbot, planned, told, tmp_path):
    planned.publish_into(tmp_path / "ไม่มี")
    qtbot.waitUntil(lambda: bool(told) and not planned.hub.jobs.busy, timeout=PATIENCE)

    assert all_rounds(planned.hub.store)[0].state is RoundState.DRAFT
    assert planned.publish.isEnabled()


def test_enter_on_a_visit_opens_its_form(qtbot, planned):
    opened = []
    planned.navigate.connect(lambda name, state: opened.append((name, state["visit"])))
    first = planned.visits.rows()[0].visit.id
    planned.visits.select(first)

    qtbot.keyClick(planned.visits, Qt.Key.Key_Return)

    assert opened == [("visit", first)]
