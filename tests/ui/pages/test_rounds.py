"""Rounds are made, handed out and published in the window."""

from datetime import date

import pytest
from builders import a_school, every_kind
from offices import SUPERVISOR, a_planned_round
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QFileDialog

from ktpn_desktop.app.answering import save_answer
from ktpn_desktop.app.assigning import hand_over, plan_day, take_back
from ktpn_desktop.app.importing import apply_people, apply_schools, plan_people, plan_schools
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.publishing import publish
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.ids import ItemId, PersonId, new_id
from ktpn_desktop.domain.person import Person, Role
from ktpn_desktop.domain.round import RoundState
from ktpn_desktop.paths import resource
from ktpn_desktop.store.checklists import add_checklist, all_checklists
from ktpn_desktop.store.people import save_person
from ktpn_desktop.store.rounds import all_rounds
from ktpn_desktop.store.schools import save_schools
from ktpn_desktop.store.visits import visits
from ktpn_desktop.ui.dialogs.assign_schools import AssignSchoolsDialog
from ktpn_desktop.ui.dialogs.assignments import AssignmentsDialog
from ktpn_desktop.ui.dialogs.choose_person import ChoosePersonDialog
from ktpn_desktop.ui.dialogs.companions import CompanionsDialog
from ktpn_desktop.ui.dialogs.need_checklist import NeedChecklistDialog
from ktpn_desktop.ui.dialogs.new_round import NewRoundDialog
from ktpn_desktop.ui.dialogs.publish import PublishDialog
from ktpn_desktop.ui.dialogs.schedule import ScheduleDialog
from ktpn_desktop.ui.pages.rounds import RoundsPage
from ktpn_desktop.ui.widgets.button import Kind
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

PART = Qt.MatchFlag.MatchContains
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
    add_checklist(page.hub.store, every_kind())
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


def test_without_a_checklist_the_starters_are_offered_first(qtbot, page, monkeypatch):
    steps = []

    def take_starters(dialog):
        steps.append("starters")
        qtbot.mouseClick(dialog.starters, LEFT)
        return dialog.result()

    def fill(dialog):
        steps.append(dialog.checklist.count())
        dialog.number.setText("3")
        qtbot.mouseClick(dialog.make, LEFT)
        return dialog.result()

    monkeypatch.setattr(NeedChecklistDialog, "exec", take_starters)
    monkeypatch.setattr(NewRoundDialog, "exec", fill)

    qtbot.mouseClick(page.new, LEFT)

    assert steps == ["starters", len(all_checklists(page.hub.store))]
    assert [one.number for one in all_rounds(page.hub.store)] == [3]


def test_without_a_checklist_nothing_is_made_when_none_is_chosen(qtbot, page, monkeypatch):
    monkeypatch.setattr(NeedChecklistDialog, "exec", lambda _dialog: 0)

    qtbot.mouseClick(page.new, LEFT)

    assert (all_rounds(page.hub.store), all_checklists(page.hub.store)) == ([], [])


@pytest.fixture
def previews(monkeypatch):
    """The previews of tables that were shown; each is agreed to."""
    shown = []

    def agree(dialog):
        shown.append(dialog)
        if dialog.accept_button.isEnabled():
            dialog.accept_button.click()
        return dialog.result()

    monkeypatch.setattr(AssignmentsDialog, "exec", agree)
    return shown


def test_schools_are_handed_out_from_a_table(qtbot, page, previews, monkeypatch):
    session = page.hub.session
    a_planned_round(session)
    apply_schools(session, plan_schools(session, resource("sample", "schools.xlsx")))
    apply_people(session, plan_people(session, resource("sample", "people.xlsx")))
    choose_file(monkeypatch, resource("sample", "assignments.xlsx"))

    qtbot.mouseClick(page.handed.from_table, LEFT)

    assert len(visits(session.store)) == 48
    assert len(page.visits.rows()) == 48
    session.store.undo()
    assert len(page.visits.rows()) == 0
    assert page.handed.empty.isVisible()


def a_table(tmp_path, *rows):
    path = tmp_path / "มอบหมาย.csv"
    path.write_text("\n".join(["โรงเรียน,ผู้นิเทศ,วันที่นัด", *rows]) + "\n", "utf-8-sig")
    return path


def test_a_table_that_names_nobody_known_changes_nothing(planned, previews, tmp_path):
    planned.handed.import_from(a_table(tmp_path, "บ้านหนองจำลอง,นายไม่มี ในรายชื่อ,"))

    assert [one.accept_button.isEnabled() for one in previews] == [False]
    assert len(visits(planned.hub.store)) == 2


def test_the_rows_that_can_be_used_are(planned, previews, tmp_path):
    save_schools(planned.hub.store, [a_school("วัดสมมุติธรรม", "99010009")])
    rows = ("บ้านหนองจำลอง,นายไม่มี ในรายชื่อ,", f"วัดสมมุติธรรม,{SUPERVISOR},")

    planned.handed.import_from(a_table(tmp_path, *rows))

    assert len(visits(planned.hub.store)) == 3


def test_a_table_that_is_handed_out_already_is_told(planned, previews, said, tmp_path):
    planned.handed.import_from(a_table(tmp_path, f"บ้านหนองจำลอง,{SUPERVISOR},"))

    assert [one.text for one in said] == ["โรงเรียนในตารางนี้มอบหมายไว้แล้วทั้งหมด"]
    assert previews == []


def test_a_table_moves_a_school_when_it_is_agreed_to(planned, previews, other, tmp_path):
    planned.handed.import_from(a_table(tmp_path, f"บ้านหนองจำลอง,{other.name},"))

    assert holders(planned) == {"บ้านหนองจำลอง": other.name, "บ้านทุ่งตัวอย่าง": SUPERVISOR}
    planned.hub.store.undo()
    assert holders(planned)["บ้านหนองจำลอง"] == SUPERVISOR


@pytest.fixture
def said(page):
    """What the page has told in toasts."""
    said = []
    page.toast.connect(said.append)
    return said


@pytest.fixture
def other(planned):
    """One more supervisor."""
    person = Person(id=PersonId(new_id()), name="นายสมมุติ ตั้งใจ", is_supervisor=True)
    save_person(planned.hub.store, person)
    return person


def holders(page):
    """Return who has which school, as the table shows it."""
    return {one.visit.school.name: one.visit.person.name for one in page.visits.rows()}


def companions(page):
    """Return who goes along to which school."""
    return {
        one.visit.school.name: [then.name for then in one.visit.companions]
        for one in page.visits.rows()
    }


def pick(page, *names):
    """Mark the visits of these schools, and put the focus there."""
    page.visits.clearSelection()
    for at, one in enumerate(page.visits.rows()):
        if one.visit.school.name in names:
            flags = QItemSelectionModel.SelectionFlag
            index = page.visits.model().index(at, 0)
            page.visits.selectionModel().select(index, flags.Select | flags.Rows)
    page.visits.setFocus()


def test_two_schools_go_to_somebody_else_by_keyboard(qtbot, planned, other, monkeypatch):
    def choose(dialog):
        dialog.table.select(other.id)
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
        return dialog.result()

    monkeypatch.setattr(ChoosePersonDialog, "exec", choose)
    pick(planned, "บ้านหนองจำลอง", "บ้านทุ่งตัวอย่าง")

    qtbot.keyClick(planned.visits, Qt.Key.Key_F2)

    assert set(holders(planned).values()) == {other.name}
    planned.hub.store.undo()
    assert set(holders(planned).values()) == {SUPERVISOR}


def test_somebody_goes_along_to_two_schools_and_away_from_one(
    qtbot, planned, other, monkeypatch
):
    def mark(state):
        def agree(dialog):
            words = [box.text() for box in dialog.boxes]
            box = dialog.boxes[next(at for at, one in enumerate(words) if other.name in one)]
            box.setCheckState(state)
            return True

        monkeypatch.setattr(CompanionsDialog, "exec", agree)

    pick(planned, "บ้านหนองจำลอง", "บ้านทุ่งตัวอย่าง")
    mark(Qt.CheckState.Checked)
    qtbot.keyClick(planned.visits, Qt.Key.Key_F3)
    went = companions(planned)

    pick(planned, "บ้านหนองจำลอง")
    mark(Qt.CheckState.Unchecked)
    qtbot.keyClick(planned.visits, Qt.Key.Key_F3)

    assert went == {"บ้านหนองจำลอง": [other.name], "บ้านทุ่งตัวอย่าง": [other.name]}
    assert companions(planned) == {"บ้านหนองจำลอง": [], "บ้านทุ่งตัวอย่าง": [other.name]}


def test_what_becomes_of_a_published_visit_is_said_before_it_changes_hands(
    qtbot, planned, other, monkeypatch, tmp_path
):
    texts = []

    def look(dialog):
        texts.extend(label.text() for label in dialog.findChildren(WrapLabel))
        return 0

    monkeypatch.setattr(ChoosePersonDialog, "exec", look)
    round_ = all_rounds(planned.hub.store)[0]
    publish(planned.hub.session, round_.id, tmp_path, Progress())
    pick(planned, "บ้านหนองจำลอง")

    qtbot.keyClick(planned.visits, Qt.Key.Key_F2)

    assert any("คำตอบยังอยู่" in text for text in texts)


def test_the_day_of_several_visits_is_fixed_at_once(qtbot, planned, monkeypatch):
    def fill(dialog):
        dialog.edit.setText("14/7/2569")
        qtbot.mouseClick(dialog.accept_button, LEFT)
        return dialog.result()

    monkeypatch.setattr(ScheduleDialog, "exec", fill)
    pick(planned, "บ้านหนองจำลอง", "บ้านทุ่งตัวอย่าง")

    qtbot.keyClick(planned.visits, Qt.Key.Key_F4)

    assert {one.visit.planned_on for one in planned.visits.rows()} == {date(2026, 7, 14)}


def test_a_school_is_taken_back_and_can_be_handed_out_again(
    qtbot, planned, other, said, monkeypatch
):
    pick(planned, "บ้านหนองจำลอง")
    qtbot.keyClick(planned.visits, Qt.Key.Key_Delete)
    assert holders(planned) == {"บ้านทุ่งตัวอย่าง": SUPERVISOR}
    assert said[0].undo

    def choose(dialog):
        dialog.search.setText("หนองจำลอง")
        dialog.table.selectAll()
        dialog.people.setCurrentIndex(dialog.people.findText(other.name, PART))
        qtbot.mouseClick(dialog.hand_out, LEFT)
        return dialog.result()

    monkeypatch.setattr(AssignSchoolsDialog, "exec", choose)
    qtbot.mouseClick(planned.handed.hand_out, LEFT)

    assert holders(planned)["บ้านหนองจำลอง"] == other.name


def test_a_visit_that_was_begun_is_refused_with_its_reason(qtbot, planned, told):
    visit = planned.visits.rows()[0].visit
    save_answer(planned.hub.session, visit.id, ItemId("q2_1"), Answer(value="4"))
    pick(planned, visit.school.name)

    qtbot.keyClick(planned.visits, Qt.Key.Key_Delete)

    assert [one.problems[0].code for one in told] == ["assignments.begun"]
    assert len(planned.visits.rows()) == 2


@pytest.fixture
def asked(monkeypatch):
    """The publications that were asked about; each is agreed to."""
    asked = []

    def agree(dialog):
        asked.append(dialog)
        dialog.publish.click()
        return dialog.result()

    monkeypatch.setattr(PublishDialog, "exec", agree)
    return asked


def test_a_round_is_published_into_the_shared_folder(
    qtbot, planned, asked, monkeypatch, tmp_path
):
    shared = tmp_path / "โฟลเดอร์กลาง"
    shared.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(shared))

    with qtbot.waitSignal(planned.toast, timeout=PATIENCE):
        qtbot.mouseClick(planned.publish, LEFT)

    assert planned.hub.session.settings.shared_folder == shared
    assert all_rounds(planned.hub.store)[0].state is RoundState.PUBLISHED
    assert len(list(shared.rglob("*.xlsx"))) == 3
    assert [one.table.rows()[0].schools for one in asked] == [2]
    assert not planned.working.isVisible()


def test_nothing_is_published_or_recorded_without_agreement(planned, monkeypatch, tmp_path):
    monkeypatch.setattr(PublishDialog, "exec", lambda _dialog: 0)

    planned.publish_into(tmp_path)

    assert all_rounds(planned.hub.store)[0].state is RoundState.DRAFT
    assert [one.visit.published for one in planned.visits.rows()] == [None, None]
    assert list(tmp_path.glob("rounds")) == []


def test_the_button_says_whether_there_is_anything_new(planned, tmp_path):
    round_ = all_rounds(planned.hub.store)[0]
    assert planned.publish.text() == "เผยแพร่แผน…"

    publish(planned.hub.session, round_.id, tmp_path, Progress())
    assert (planned.publish.text(), planned.publish.kind) == ("เผยแพร่อีกครั้ง…", Kind.PLAIN)

    first, second = planned.visits.rows()
    take_back(planned.hub.session, [first.visit.id])
    plan_day(planned.hub.session, [second.visit.id], date(2026, 7, 14))
    assert planned.publish.text() == "เผยแพร่ที่เปลี่ยน 2 รายการ…"
    assert planned.handed._pill(planned.visits.rows()[0]).text == "รอเผยแพร่"
    assert planned.publish.kind is Kind.PRIMARY


def test_a_folder_that_is_gone_is_told_and_nothing_is_published(qtbot, planned, told, tmp_path):
    planned.publish_into(tmp_path / "ไม่มี")

    assert len(told) == 1
    assert all_rounds(planned.hub.store)[0].state is RoundState.DRAFT
    assert planned.publish.isEnabled()


def test_enter_on_a_visit_opens_its_form(qtbot, planned):
    opened = []
    planned.navigate.connect(lambda name, state: opened.append((name, state["visit"])))
    first = planned.visits.rows()[0].visit.id
    planned.visits.select(first)

    qtbot.keyClick(planned.visits, Qt.Key.Key_Return)

    assert opened == [("visit", first)]


def test_visits_are_found_by_school_or_person_and_nothing_found_is_said(planned, other):
    hand_over(planned.hub.session, [planned.visits.rows()[0].visit.id], other)

    planned.restore({"search": other.name})
    assert set(holders(planned).values()) == {other.name}
    assert planned.focusWidget() is planned.visits

    planned.handed.search.setText("ไม่มีโรงเรียนนี้")
    assert planned.handed.nothing.isVisible()

    planned.handed.search.clear()
    assert len(holders(planned)) == 2


def test_who_has_schools_is_counted_over_all_visits_while_some_are_shown(
    qtbot, planned, other, monkeypatch
):
    asked = []

    def look(dialog):
        asked.append(dialog)
        return False

    monkeypatch.setattr(ChoosePersonDialog, "exec", look)
    planned.handed.search.setText("หนองจำลอง")
    pick(planned, "บ้านหนองจำลอง")

    qtbot.keyClick(planned.visits, Qt.Key.Key_F2)

    loads = {one.person.name: one.schools for one in asked[0].table.rows()}
    assert loads == {SUPERVISOR: 2, other.name: 0}


def test_delete_in_the_search_takes_nothing_back(qtbot, planned):
    pick(planned, "บ้านหนองจำลอง")
    qtbot.keyClick(planned.visits, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert planned.focusWidget() is planned.handed.search

    qtbot.keyClick(planned.handed.search, Qt.Key.Key_Delete)

    assert len(holders(planned)) == 2


def test_the_dialogs_say_when_there_is_nobody_or_nothing_to_hand_out(qtbot, page):
    handing, choosing = AssignSchoolsDialog([], []), ChoosePersonDialog("", [])
    for dialog in (handing, choosing):
        qtbot.addWidget(dialog)

    told = [label.text() for label in choosing.findChildren(WrapLabel)]
    assert "ยังไม่มีผู้นิเทศ โปรดเพิ่มที่หน้าบุคลากรก่อน" in told
    assert handing.count.text() == "ทุกโรงเรียนมอบหมายในรอบนี้แล้ว"
    assert not handing.hand_out.isEnabled()
    assert not choosing.accept_button.isEnabled()
