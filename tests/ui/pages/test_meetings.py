"""Meetings are taken in, followed and adopted in the window; the store is what counts."""

from datetime import date

import pytest
from made_up_meetings import a_meeting_file
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from ktpn_desktop.domain.meeting import MeetingState
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.resolution import Due, DueKind, ResolutionStatus, Verb, days_late
from ktpn_desktop.store.meetings import all_meetings, all_resolutions
from ktpn_desktop.ui.dialogs.adopt import AdoptDialog
from ktpn_desktop.ui.pages.meetings import MeetingsPage
from ktpn_desktop.ui.widgets.badge import Badge

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot, make_hub):
    page = MeetingsPage(make_hub(Role.SECRETARY))
    qtbot.addWidget(page)
    page.resize(1150, 650)
    page.show()
    return page


@pytest.fixture
def two(page, tmp_path):
    """A page with the meetings 1/2569 and 2/2569, the later one picked."""
    page.import_from(a_meeting_file(tmp_path, 1, date(2026, 5, 20)))
    page.import_from(a_meeting_file(tmp_path, 2, date(2026, 7, 15)))
    return page


def badges(widget):
    return [badge.accessibleName() for badge in widget.findChildren(Badge)]


def test_without_meetings_the_page_says_how_to_begin(qtbot, page, monkeypatch, tmp_path):
    file = a_meeting_file(tmp_path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    assert page.empty.isVisible()

    _new, button = page.empty.findChildren(type(page.take_in))
    qtbot.mouseClick(button, LEFT)

    assert [one.number for one in all_meetings(page.hub.store)] == [2]
    assert not page.empty.isVisible()
    assert page.table.selected().number == 2


def test_a_meeting_shows_quorum_state_agenda_and_resolutions(two):
    assert [one.number for one in two.table.rows()] == [2, 1]
    shown = badges(two.peek)
    assert "กำลังจดรายงาน" in shown
    assert "ครบองค์ประชุม" in shown
    assert "แต่งตั้ง" in shown


def test_every_problem_of_a_file_is_told_and_nothing_is_kept(qtbot, page, tmp_path):
    told = []
    page.hub.jobs.troubled.connect(told.append)

    page.import_from(a_meeting_file(tmp_path, date="15/7/2569", number=0, committee=""))

    codes = sorted(problem.code for problem in told[0].problems)
    assert codes == ["meeting.no_number", "meeting.no_text", "meeting.not_a_date"]
    assert all_meetings(page.hub.store) == []


def test_taking_in_is_told_and_undone_in_one_step(page, tmp_path):
    said = []
    page.toast.connect(said.append)

    page.import_from(a_meeting_file(tmp_path))
    assert said[0].undo
    page.hub.store.undo()

    assert all_meetings(page.hub.store) == []
    assert page.empty.isVisible()


def test_enter_and_the_button_open_the_preview_of_the_picked_meeting(qtbot, two):
    opened = []
    two.navigate.connect(lambda page, state: opened.append((page, state)))
    picked = two.table.selected().id

    qtbot.keyClick(two.table, Qt.Key.Key_Return)
    qtbot.mouseClick(two.peek.preview, LEFT)

    assert opened == [("minutes", {"meeting": picked})] * 2


def test_every_paper_of_the_meeting_is_one_press_away(two):
    opened = []
    two.navigate.connect(lambda page, state: opened.append((page, state.get("document"))))
    papers = {one.text(): one for one in two.peek.findChildren(QAction) if one.text()}

    papers["หนังสือเชิญประชุม (ภายนอก)"].trigger()
    two.papers.click()

    assert opened == [("minutes", "invitation"), ("minutes", "register")]
    assert not papers["สรุปผลการประชุมเพื่อเผยแพร่"].isEnabled()


def test_a_record_is_put_up_for_adoption_and_that_is_undone(qtbot, two):
    qtbot.mouseClick(two.peek.submit, LEFT)

    assert two.table.selected().state is MeetingState.AWAITING_ADOPTION
    assert not two.peek.submit.isVisible()
    two.hub.store.undo()
    assert two.table.selected().state is MeetingState.DRAFT


def test_a_record_that_adopts_an_earlier_one_offers_to_do_so(
    qtbot, page, tmp_path, monkeypatch
):
    said, asked = [], []
    page.toast.connect(said.append)
    page.import_from(a_meeting_file(tmp_path, 1, date(2026, 5, 20)))
    page.import_from(a_meeting_file(tmp_path, 2, date(2026, 7, 15)))
    monkeypatch.setattr(AdoptDialog, "exec", lambda dialog: asked.append(dialog) or 0)

    assert said[-1].action == "รับรองรายงาน ครั้งที่ 1/2569…"
    said[-1].act()

    (dialog,) = asked
    assert dialog.chosen().number == 2
    assert "รับรองรายงานการประชุมโดยไม่มีการแก้ไข" in dialog.resolved.text()


def test_the_record_is_adopted_by_the_later_meeting_that_is_chosen(qtbot, two, monkeypatch):
    first = all_meetings(two.hub.store)[-1]
    two.table.select(first.id)
    offered = []

    def confirm(dialog):
        offered.extend(dialog.meetings.itemText(at) for at in range(dialog.meetings.count()))
        qtbot.mouseClick(dialog.adopt, LEFT)
        return dialog.result()

    monkeypatch.setattr(AdoptDialog, "exec", confirm)
    qtbot.mouseClick(two.peek.adopt, LEFT)

    later, adopted = all_meetings(two.hub.store)
    assert offered == ["ครั้งที่ 2/2569 · พุธ 15 กรกฎาคม 2569"]
    assert adopted.state is MeetingState.ADOPTED
    assert adopted.adopted_by == later.id
    assert not two.peek.adopt.isVisible()
    assert "รับรองแล้ว" in badges(two.peek)


def test_a_correction_is_resolved_in_the_record_of_the_later_meeting(qtbot, two, monkeypatch):
    first = all_meetings(two.hub.store)[-1]
    two.table.select(first.id)

    def confirm(dialog):
        dialog.with_changes.setChecked(True)
        qtbot.mouseClick(dialog.adopt, LEFT)
        assert dialog.result() == 0  # not without saying what was corrected
        dialog.changes.insertPlainText("หน้า 2 แก้ “31” เป็น “32”")
        qtbot.mouseClick(dialog.adopt, LEFT)
        return dialog.result()

    monkeypatch.setattr(AdoptDialog, "exec", confirm)
    qtbot.mouseClick(two.peek.adopt, LEFT)

    later, adopted = all_meetings(two.hub.store)
    resolved = [one for item in later.items() for one in item.resolutions]
    assert adopted.state is MeetingState.ADOPTED
    assert [one.text for one in resolved if one.verb is Verb.CERTIFY_WITH_CHANGES] == [
        "หน้า 2 แก้ “31” เป็น “32”"
    ]
    two.hub.store.undo()
    assert {one.state for one in all_meetings(two.hub.store)} == {MeetingState.DRAFT}


def test_nothing_is_adopted_before_a_later_meeting_is_there(qtbot, two, monkeypatch):
    enabled = []

    def look(dialog):
        enabled.append(dialog.adopt.isEnabled())
        qtbot.mouseClick(dialog.adopt, LEFT)
        return dialog.result()

    monkeypatch.setattr(AdoptDialog, "exec", look)
    qtbot.mouseClick(two.peek.adopt, LEFT)

    assert enabled == [False]
    states = {one.state for one in all_meetings(two.hub.store)}
    assert states == {MeetingState.DRAFT}


def test_a_record_that_was_sent_round_needs_no_later_meeting(qtbot, two, monkeypatch):
    two.peek.submit.click()

    def confirm(dialog):
        assert not dialog.adopt.isEnabled()
        dialog.circulated.setChecked(True)
        qtbot.mouseClick(dialog.adopt, LEFT)
        return dialog.result()

    monkeypatch.setattr(AdoptDialog, "exec", confirm)
    qtbot.mouseClick(two.peek.adopt, LEFT)

    newest = all_meetings(two.hub.store)[0]
    assert (newest.state, newest.adopted_by) == (MeetingState.ADOPTED, None)
    two.hub.store.undo()
    assert all_meetings(two.hub.store)[0].state is MeetingState.AWAITING_ADOPTION


def test_a_resolution_is_followed_up_from_its_menu(two):
    action = next(one for one in two.peek.findChildren(QAction) if one.text() == "ดำเนินการแล้ว")

    action.trigger()

    done = [
        one.resolution
        for one in all_resolutions(two.hub.store)
        if one.resolution.status is ResolutionStatus.DONE
    ]
    assert len(done) == 1
    two.hub.store.undo()
    statuses = {one.resolution.status for one in all_resolutions(two.hub.store)}
    assert statuses == {ResolutionStatus.PENDING}


@pytest.mark.parametrize(("width", "columns"), [(1150, 4), (1040, 3), (940, 2)])
def test_columns_give_way_when_there_is_little_room(qtbot, two, width, columns):
    two.resize(width, 650)

    header = two.table.horizontalHeader()
    assert header.count() - header.hiddenSectionCount() == columns
    assert header.length() <= two.table.viewport().width()


def test_following_up_does_not_scroll_away(qtbot, two):
    bar = two.peek._area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 300)
    bar.setValue(300)
    action = next(one for one in two.peek.findChildren(QAction) if one.text() == "กำลังดำเนินการ")

    action.trigger()
    qtbot.waitUntil(lambda: bar.maximum() == 0)  # the old contents are gone

    qtbot.waitUntil(lambda: bar.value() == 300)


@pytest.mark.parametrize(
    ("due", "days"),
    [
        (Due(), 0),
        (Due(kind=DueKind.DATE, on=date(2026, 7, 31)), 5),
        (Due(kind=DueKind.DATE, on=date(2026, 8, 5)), 0),
        (Due(kind=DueKind.PERIOD, start=date(2026, 7, 1), end=date(2026, 8, 1)), 4),
        (Due(kind=DueKind.RECURRING, start=date(2026, 7, 1), every="month"), 0),
        (Due(kind=DueKind.CONDITION, text="เมื่อได้รับงบประมาณ"), 0),
    ],
)
def test_late_is_what_should_have_been_done_before_today(due, days):
    assert days_late(due, date(2026, 8, 5)) == days
