"""The supervisor's side of the main chain in its pages: receive, fill, finish, send."""

import pytest
from builders import a_session, item_id
from offices import SUPERVISOR, Office, a_planned_round
from PIL import Image
from printing.reading import letters, page_texts
from PySide6.QtCore import Qt

from ktpn_desktop.app import publishing
from ktpn_desktop.app.answering import complete, reopen, save_answer
from ktpn_desktop.app.assigning import hand_over
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.refusing import refuse
from ktpn_desktop.app.reporting import plan_visit_paper, print_visit
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.ids import PersonId, new_id
from ktpn_desktop.domain.person import Person, Role
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store import photographs
from ktpn_desktop.store.people import save_person
from ktpn_desktop.store.rounds import all_rounds
from ktpn_desktop.store.visits import visit as read_visit
from ktpn_desktop.store.visits import visits as read_visits
from ktpn_desktop.ui.dialogs.missing_items import MissingItemsDialog
from ktpn_desktop.ui.dialogs.send import SendDialog
from ktpn_desktop.ui.dialogs.trouble_dialog import TroubleDialog
from ktpn_desktop.ui.dialogs.visit_paper import VisitPaperDialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.home import HomePage
from ktpn_desktop.ui.pages.summary.page import SummaryPage
from ktpn_desktop.ui.pages.visit.page import VisitPage

LEFT = Qt.MouseButton.LeftButton
PATIENCE = 20_000  # ms for work in the background


@pytest.fixture
def shared(tmp_path):
    folder = tmp_path / "shared"
    folder.mkdir()
    return folder


@pytest.fixture
def secretary(tmp_path, shared):
    """A secretary who has published a round of two schools."""
    session = a_session(tmp_path / "secretary", Role.SECRETARY, "นางสมมุติ เรียบร้อย")
    round_ = a_planned_round(session, "บ้านหนองจำลอง", "บ้านทุ่งตัวอย่าง")
    publishing.publish(session, round_.id, shared, Progress())
    yield session
    session.close()


@pytest.fixture
def supervisor(qapp, tmp_path, shared):
    """The hub of a supervisor who knows the shared folder and has received nothing yet."""
    session = a_session(tmp_path / "supervisor", Role.SUPERVISOR, SUPERVISOR)
    hub = Hub(session)
    hub.change_settings(shared_folder=shared)
    yield hub
    hub.close()
    session.close()


@pytest.fixture
def home(qtbot, supervisor):
    page = HomePage(supervisor)
    qtbot.addWidget(page)
    page.restore({})
    page.show()
    return page


def receive(qtbot, home):
    with qtbot.waitSignal(home.sharing.ended, timeout=PATIENCE):
        qtbot.mouseClick(home.receive, LEFT)
    qtbot.waitUntil(home.receive.isEnabled, timeout=PATIENCE)


def test_the_focus_goes_from_receiving_to_the_first_visit(qtbot, home, secretary):
    home.restore({})
    assert home.focusWidget() is home.begin

    receive(qtbot, home)

    assert home.focusWidget() is home.resume.button


def test_a_plan_is_received_by_its_button(qtbot, home, supervisor, secretary):
    with qtbot.waitSignal(home.toast, timeout=PATIENCE) as told:
        qtbot.mouseClick(home.receive, LEFT)

    names = [one.visit.school.name for one in read_visits(supervisor.store)]
    assert names == ["บ้านทุ่งตัวอย่าง", "บ้านหนองจำลอง"]
    assert told.args[0].detail == "การนิเทศใหม่ 2 โรงเรียน"
    assert not home.empty.isVisible()


def test_the_same_plan_again_is_nothing_new(qtbot, home, secretary):
    receive(qtbot, home)

    with qtbot.waitSignal(home.toast, timeout=PATIENCE) as told:
        qtbot.mouseClick(home.receive, LEFT)

    assert told.args[0].text == "ไม่มีแผนใหม่ในโฟลเดอร์กลาง"


def test_a_folder_that_is_gone_is_told_and_nothing_is_taken_in(
    qtbot, home, supervisor, tmp_path
):
    supervisor.change_settings(shared_folder=tmp_path / "gone")

    with qtbot.waitSignal(supervisor.jobs.troubled, timeout=PATIENCE) as trouble:
        qtbot.mouseClick(home.receive, LEFT)

    assert trouble.args[0].problems[0].code == "files.missing_folder"
    assert home.receive.isEnabled()


@pytest.fixture
def _sends_all(monkeypatch):
    """Answer the dialog that asks what to send with its primary button."""
    monkeypatch.setattr(SendDialog, "exec", lambda _dialog: 1)


@pytest.fixture
def _finishes_all_the_same(monkeypatch):
    """Answer the dialog that lists the required items that are missing."""

    def agree(dialog):
        dialog.finish.click()
        return dialog.result()

    monkeypatch.setattr(MissingItemsDialog, "exec", agree)


@pytest.mark.usefixtures("_sends_all", "_finishes_all_the_same")
def test_a_visit_goes_from_the_plan_to_the_secretary_through_the_pages(
    qtbot, home, supervisor, secretary, shared
):
    receive(qtbot, home)
    visit_id = read_visits(supervisor.store)[0].visit.id

    form = VisitPage(supervisor)
    qtbot.addWidget(form)
    form.restore({"visit": visit_id})
    form.form.go(item_id("2.1"))
    form.form.items.current.press("4")

    summary = SummaryPage(supervisor)
    qtbot.addWidget(summary)
    summary.show()
    summary.restore({"visit": visit_id})
    qtbot.mouseClick(summary.finish, LEFT)

    with qtbot.waitSignal(home.toast, timeout=PATIENCE) as told:
        qtbot.mouseClick(home.send, LEFT)

    assert read_visit(supervisor.store, visit_id).state is VisitState.SENT
    assert told.args[0].detail == str(shared)
    office = Office(secretary, supervisor.session, shared, (visit_id,))
    office.merge()
    merged = read_visit(secretary.store, visit_id)
    assert merged.state is VisitState.MERGED
    assert merged.answer(item_id("2.1")).value == "4"


@pytest.mark.usefixtures("_finishes_all_the_same")
def test_the_toast_of_a_finished_visit_sends_it(qtbot, home, supervisor, secretary, shared):
    receive(qtbot, home)
    visit_id = read_visits(supervisor.store)[0].visit.id
    summary = SummaryPage(supervisor)
    qtbot.addWidget(summary)
    summary.show()
    summary.restore({"visit": visit_id})
    with qtbot.waitSignal(summary.toast) as finished:
        qtbot.mouseClick(summary.finish, LEFT)

    with qtbot.waitSignal(summary.toast, timeout=PATIENCE):
        finished.args[0].act()

    assert read_visit(supervisor.store, visit_id).state is VisitState.SENT


def test_the_record_of_a_visit_is_shown_as_it_is_printed(
    qtbot, home, supervisor, secretary, monkeypatch
):
    from ktpn_desktop.ui.dialogs.pdf import PdfDialog

    path = supervisor.session.profile.folder / "record.pdf"
    receive(qtbot, home)
    summary = SummaryPage(supervisor)
    qtbot.addWidget(summary)
    summary.show()
    summary.restore({"visit": read_visits(supervisor.store)[0].visit.id})
    shown = []

    def look(dialog):
        shown.append(dialog.view.page_count)
        assert dialog.save_to(path)
        dialog.done(0)

    monkeypatch.setattr(PdfDialog, "exec", look)
    qtbot.mouseClick(summary.print_button, LEFT)
    qtbot.waitUntil(lambda: bool(shown), timeout=PATIENCE)

    assert shown[0] >= 1
    assert path.read_bytes().startswith(b"%PDF")
    qtbot.waitUntil(summary.print_button.isEnabled, timeout=PATIENCE)


def test_photographs_are_added_to_the_record_and_taken_away(
    qtbot, home, supervisor, secretary, tmp_path
):
    receive(qtbot, home)
    session = supervisor.session
    visit = read_visits(supervisor.store)[0].visit
    good, bad = tmp_path / "ห้องเรียน.png", tmp_path / "เสีย.jpg"
    Image.new("RGB", (300, 200), "green").save(good)
    bad.write_bytes(b"\xff\xd8 broken")
    dialog = VisitPaperDialog(
        supervisor, visit, print_visit(plan_visit_paper(session, visit.id))
    )
    qtbot.addWidget(dialog)
    before = dialog._data

    dialog.photographs.add_files([good, bad])
    qtbot.waitUntil(lambda: dialog._data != before, timeout=PATIENCE)

    (kept,) = photographs.photographs(session.store, visit.id)
    assert "เสีย.jpg" in dialog.photographs.problems.text()
    assert kept.caption == "ห้องเรียน"
    with_it = dialog._data
    dialog.photographs.row.deleted.emit(kept.id)
    qtbot.waitUntil(lambda: dialog._data != with_it, timeout=PATIENCE)
    assert photographs.photographs(session.store, visit.id) == ()
    assert len(dialog._data) < len(with_it)
    dialog.done(0)


def test_what_the_record_shows_is_chosen_beside_it(qtbot, home, supervisor, secretary):
    receive(qtbot, home)
    session = supervisor.session
    visit = read_visits(supervisor.store)[0].visit
    save_answer(session, visit.id, item_id("2.1"), Answer(value="4"))
    dialog = VisitPaperDialog(
        supervisor, visit, print_visit(plan_visit_paper(session, visit.id))
    )
    qtbot.addWidget(dialog)
    whole = dialog._data

    dialog.explanations.click()
    qtbot.waitUntil(lambda: dialog._data != whole, timeout=PATIENCE)
    without = dialog._data
    dialog.names.click()
    qtbot.waitUntil(lambda: dialog._data != without, timeout=PATIENCE)

    texts = [letters("".join(page_texts(one))) for one in (whole, without, dialog._data)]
    assert ["ที่มาของคะแนน" in text for text in texts] == [True, False, False]
    name = letters(f"({visit.person.name})")
    assert [name in text for text in texts] == [True, True, False]
    dialog.done(0)


def test_the_record_of_a_finished_visit_takes_no_photograph(qtbot, home, supervisor, secretary):
    receive(qtbot, home)
    session = supervisor.session
    visit_id = read_visits(supervisor.store)[0].visit.id
    complete(session, visit_id)
    paper = plan_visit_paper(session, visit_id)

    dialog = VisitPaperDialog(supervisor, paper.visit, print_visit(paper))
    qtbot.addWidget(dialog)

    assert dialog.add.isHidden()
    assert dialog.photographs.row.isHidden()
    dialog.done(0)


def test_who_has_begun_a_school_is_told_that_it_is_somebody_elses(
    qtbot, home, supervisor, secretary, monkeypatch
):
    receive(qtbot, home)
    visit_id = read_visits(supervisor.store)[0].visit.id
    save_answer(supervisor.session, visit_id, item_id("2.1"), Answer(value="4"))
    other = Person(id=PersonId(new_id()), name="นายสมมุติ ตั้งใจ", is_supervisor=True)
    save_person(secretary.store, other)
    hand_over(secretary, [visit_id], other)
    shared = supervisor.session.settings.shared_folder
    publishing.publish(secretary, all_rounds(secretary.store)[0].id, shared, Progress())
    titles = []
    monkeypatch.setattr(TroubleDialog, "open", lambda one: titles.append(one.windowTitle()))

    receive(qtbot, home)

    assert titles == ["บางโรงเรียนที่ท่านเริ่มแล้วเปลี่ยนผู้นิเทศ"]
    assert read_visit(supervisor.store, visit_id).answer(item_id("2.1")).value == "4"


def test_a_refused_return_is_told_with_its_reason_until_it_is_sent_anew(
    qtbot, home, supervisor, secretary, shared
):
    receive(qtbot, home)
    visits = tuple(one.visit.id for one in read_visits(supervisor.store))
    office = Office(secretary, supervisor.session, shared, visits)
    office.finish()
    refuse(secretary, office.look().arrived.files, "ตัวเลขสลับชั้นกัน")
    office.merge()
    gone = []
    home.navigate.connect(lambda name, state: gone.append((name, state)))

    receive(qtbot, home)
    (dialog,) = home.findChildren(TroubleDialog)
    assert "ตัวเลขสลับชั้นกัน" in dialog._text
    dialog.accept()
    assert "ตัวเลขสลับชั้นกัน" in home.refused.text()
    home.refused.acted.emit()
    assert gone == [("visit", {"visit": visits[0]})]

    reopen(supervisor.session, visits[0], "แก้ตามที่เลขานุการแจ้ง")

    assert not home.refused.isVisible()


@pytest.mark.usefixtures("secretary")
def test_a_dropped_file_of_a_plan_leads_to_its_folder(
    qtbot, home, supervisor, shared, tmp_path
):
    (plan,) = shared.glob("rounds/*/*.ktpn.xlsx")

    home.restore({"dropped": [tmp_path / "nothing here", plan]})
    qtbot.waitUntil(lambda: len(read_visits(supervisor.store)) == 2, timeout=PATIENCE)


def test_a_dropped_folder_without_a_plan_is_said_to_have_none(qtbot, home, tmp_path):
    with qtbot.waitSignal(home.toast) as told:
        home.restore({"dropped": [tmp_path]})

    assert told.args[0].text == "ไม่พบแผนการนิเทศในสิ่งที่วาง"
