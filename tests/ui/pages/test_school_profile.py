"""A school in the window: what is known of it under three tabs, and where that leads."""

from dataclasses import replace
from datetime import date

import pytest
from builders import a_session
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from visited_schools import LONGER, SCHOOL, found, keep_schools, visited

from ktpn_desktop.domain.finding import FindingKind
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.resolution import ResolutionStatus
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store.follow_ups import all_follow_ups
from ktpn_desktop.store.schools import save_school
from ktpn_desktop.ui.key_sheet import sheet_of
from ktpn_desktop.ui.pages.school_profile.page import SchoolProfilePage
from ktpn_desktop.ui.pages.school_profile.view import FINDINGS, HISTORY
from ktpn_desktop.ui.widgets.button import Button

LEFT = Qt.MouseButton.LeftButton
LATE = found(FindingKind.SUGGESTION, "ควรนิเทศภายใน", due=date(2026, 1, 1))
PRAISED = found(FindingKind.STRENGTH, "ห้องสมุดดี")


@pytest.fixture
def session(tmp_path):
    session = a_session(tmp_path / "profile", Role.SUPERVISOR)
    keep_schools(session)
    yield session
    session.close()


@pytest.fixture
def page(qtbot, hub):
    """A page of a school that was visited twice, and is to be visited again."""
    session = hub.session
    visited(session, date(2024, 6, 10), "3", "4")
    visited(session, date(2025, 6, 10), "4", "5", findings=[LATE, PRAISED])
    visited(session, date(2026, 10, 5), state=VisitState.ASSIGNED)
    page = SchoolProfilePage(hub)
    qtbot.addWidget(page)
    page.resize(1300, 620)
    page.show()
    page.restore({"school": SCHOOL.id})
    return page


@pytest.fixture
def went(page):
    """Return where the page leads."""
    went = []
    page.navigate.connect(lambda name, state: went.append((name, state)))
    return went


def told(part):
    """Return the texts of the rows of visits."""
    return [row.accessibleName() for row in part.rows]


def test_it_says_whose_profile_it_is_and_what_is_known(page):
    assert page.header.title.text() == "โรงเรียนบ้านหนอง"
    assert "รหัส 99010002" in page.header.subtitle.text()
    facts = page.view.overview.facts
    assert facts.principal.words == "นายสมมุติ บริหารดี"
    assert facts.people.words == "214 / – คน"
    assert facts.cluster.words == "–"


def test_the_trend_is_a_line_and_a_table(qtbot, page):
    scores = page.view.overview.scores
    assert [cells[1] for cells in scores.trend.as_table()] == ["3.50", "4.50"]

    qtbot.mouseClick(scores.turn, LEFT)

    assert scores.shows_table
    assert [str(one.mean) for one in scores.table.rows()] == ["4.50", "3.50"]


def test_visits_are_told_and_lead_to_their_forms(qtbot, page, went):
    overview = page.view.overview
    assert told(overview) == [
        "1/2569 5 ต.ค. 2569 – นัดแล้ว",
        "1/2569 10 มิ.ย. 2568 4.50 เสร็จแล้ว",
        "1/2569 10 มิ.ย. 2567 3.50 เสร็จแล้ว",
    ]

    qtbot.mouseClick(overview.rows[1], LEFT)

    assert went == [("visit", {"visit": overview.rows[1].known.visit.id})]


def test_a_press_on_a_state_says_how_far_that_has_come_and_can_be_undone(qtbot, page):
    said = []
    page.toast.connect(said.append)
    button = page.view.overview.followed.buttons[LATE.id]

    qtbot.mouseClick(button, LEFT)

    assert page.view.overview.followed.buttons[LATE.id] is button
    assert button.pill.text == "กำลังดำเนินการ"
    assert said[0].undo
    page.hub.store.undo()
    assert all_follow_ups(page.hub.store) == {}
    assert button.pill.text == "ยังไม่ดำเนินการ"


def test_what_is_done_is_open_no_more_and_stays_among_all(page):
    page.view.overview.followed.status_wanted.emit(LATE.id, ResolutionStatus.DONE)

    assert not page.view.overview.followed.isVisible()
    page.view.show_tab(FINDINGS)
    (listed,) = page.view.findings.lists()
    assert listed.buttons[LATE.id].pill.text == "ดำเนินการแล้ว"


def test_only_what_is_followed_up_has_a_state_to_press(qtbot, page):
    page.view.show_tab(FINDINGS)
    findings = page.view.findings
    assert findings.everything.accessibleName() == "ทั้งหมด 2"
    assert list(findings.lists()[0].buttons) == [LATE.id]

    qtbot.mouseClick(findings.open, LEFT)

    assert [list(one.buttons) for one in findings.lists()] == [[LATE.id]]
    assert findings.open.isChecked()


def test_ctrl_tab_goes_through_the_parts(qtbot, page):
    shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

    qtbot.keyClick(page, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert page.view.exams.isVisible()

    qtbot.keyClick(page, Qt.Key.Key_Backtab, shift)
    qtbot.keyClick(page, Qt.Key.Key_Backtab, shift)
    assert page.view.findings.isVisible()


def test_enter_in_the_history_opens_a_visit_and_a_finished_one_can_be_printed(
    qtbot, page, went
):
    page.view.show_tab(HISTORY)
    history = page.view.history
    planned, last, _first = history.table.rows()
    assert not history.paper.isEnabled()

    history.table.select(last.visit.id)
    qtbot.keyClick(history.table, Qt.Key.Key_Return)
    qtbot.mouseClick(history.summary, LEFT)

    assert history.paper.isEnabled()
    assert went == [
        ("visit", {"visit": last.visit.id}),
        ("summary", {"visit": last.visit.id}),
    ]
    assert planned.visit.state is VisitState.ASSIGNED


def test_the_next_visit_is_begun_from_here(qtbot, page, went):
    assert page.begin.text() == "เริ่มนิเทศ"

    qtbot.mouseClick(page.begin, LEFT)

    assert went == [("visit", {"visit": page.view.known.next_visit.id})]


def test_the_record_of_a_visit_is_shown_as_it_is_printed(qtbot, page, monkeypatch):
    from ktpn_desktop.ui.dialogs.visit_paper import VisitPaperDialog

    shown = []

    def keep(dialog):
        shown.append(dialog)

    monkeypatch.setattr(VisitPaperDialog, "exec", keep)
    page.view.show_tab(HISTORY)
    page.view.history.table.select(page.view.history.table.rows()[1].visit.id)

    qtbot.mouseClick(page.view.history.paper, LEFT)

    qtbot.waitUntil(lambda: bool(shown))
    assert shown[0].view.page_count
    shown[0].view.close_pdf()


def test_the_page_comes_back_with_its_school_and_part(page):
    page.view.show_tab(FINDINGS)
    left = page.state()
    page.restore({"school": LONGER.id})
    assert page.header.title.text() == "โรงเรียนบ้านหนองจำลอง"
    assert page.view.overview.isVisible()

    page.restore(left)

    assert page.header.title.text() == "โรงเรียนบ้านหนอง"
    assert page.view.findings.isVisible()


def test_a_school_of_which_little_is_known_says_so(page):
    page.restore({"school": LONGER.id})

    assert page.view.overview.scores.nothing.isVisible()
    assert not page.begin.isVisible()
    page.view.show_tab(HISTORY)
    assert page.view.history.empty.isVisible()
    page.view.show_tab(FINDINGS)
    assert page.view.findings.empty.isVisible()


def test_a_press_on_a_phone_number_copies_it(qtbot, page):
    said = []
    page.toast.connect(said.append)
    (phone,) = [one for one in page.findChildren(Button) if one.text() == SCHOOL.phone]

    qtbot.mouseClick(phone, LEFT)

    assert QGuiApplication.clipboard().text() == SCHOOL.phone
    assert SCHOOL.phone in said[0].text


def test_the_sheet_of_keys_tells_how_to_go_through_the_parts(page):
    told = {key for hint in sheet_of(page, page.keys()) for key in hint.pressed}

    assert {"Ctrl+Tab", "Ctrl+Shift+Tab", "Ctrl+P"} <= told


def test_a_change_elsewhere_is_seen_here(page):
    save_school(page.hub.store, replace(SCHOOL, principal="นางทดสอบ คนใหม่"))

    assert page.view.overview.facts.principal.words == "นางทดสอบ คนใหม่"


def test_a_school_that_is_gone_leaves_a_way_out(qtbot, page, went):
    page.restore({"school": "gone"})

    assert page.nothing.isVisible()
    assert not page.view.isVisible()
    assert not page.prepare.isVisible()


def test_escape_goes_back(qtbot, page):
    with qtbot.waitSignal(page.go_back, timeout=0):
        qtbot.keyClick(page.view.tabs, Qt.Key.Key_Escape)
