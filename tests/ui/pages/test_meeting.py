"""The record of a meeting is written in the window; what is typed is in the store at once."""

from datetime import date, time

import pytest
from made_up_meetings import a_meeting
from PySide6.QtCore import Qt

from ktpn_desktop.app.meeting_writing import NewMeeting, create_meeting
from ktpn_desktop.app.meetings import adopt, import_meeting
from ktpn_desktop.domain.meeting import MeetingState, Presence
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.resolution import DueKind, Verb
from ktpn_desktop.store.meetings import all_meetings
from ktpn_desktop.store.meetings import meeting as read_meeting
from ktpn_desktop.ui.dialogs.new_meeting import NewMeetingDialog
from ktpn_desktop.ui.pages.meeting.page import ATTENDANCE, FACTS, MeetingPage
from ktpn_desktop.ui.pages.meetings import MeetingsPage
from ktpn_desktop.ui.widgets.list_button import ListButton

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def secretary(make_hub):
    return make_hub(Role.SECRETARY)


@pytest.fixture
def last(secretary, tmp_path):
    return import_meeting(secretary.session, a_meeting(tmp_path))


@pytest.fixture
def page(qtbot, secretary, last):
    page = MeetingPage(secretary)
    qtbot.addWidget(page)
    page.resize(1300, 650)
    page.show()
    page.restore({"meeting": last.id})
    return page


def kept(page):
    return read_meeting(page.hub.store, page.writing.meeting.id)


def choose(page, key):
    assert page.parts.set_value(key)
    page.parts.chosen.emit(key)


def write(page, edit, text):
    edit.clear()
    (edit.insert if hasattr(edit, "insert") else edit.insertPlainText)(text)
    return page.leave()


def test_times_and_places_are_kept_as_they_are_typed(page):
    choose(page, FACTS)

    assert write(page, page.facts.fields["actual_start"].widget, "13.45")
    assert write(page, page.facts.fields["place"].widget, "ห้องประชุม 2")
    assert write(page, page.facts.fields["note_taker"].widget, "นายจดแทน สมมุติ")

    record = kept(page)
    assert (record.actual_start, record.place) == (time(13, 45), "ห้องประชุม 2")
    assert record.note_taker.name == "นายจดแทน สมมุติ"
    assert record.note_taker.position == "ศึกษานิเทศก์ชำนาญการ"


def test_a_time_that_is_none_is_told_under_its_field(page):
    choose(page, FACTS)
    field = page.facts.fields["actual_end"]

    assert not write(page, field.widget, "บ่าย")

    assert field.error
    assert kept(page).actual_end == time(16, 10)


def test_who_did_not_come_changes_the_quorum(qtbot, page):
    choose(page, ATTENDANCE)
    row = page.attendance.rows[0]

    row.presence.chosen.emit(Presence.ABSENT)
    write(page, row.why, "ติดราชการ")
    page.attendance.rows[1].presence.chosen.emit(Presence.REPRESENTED)
    write(page, page.attendance.rows[1].why, "นายแทน สมมุติ")

    first, second = kept(page).attendees[:2]
    assert (first.presence, first.reason) == (Presence.ABSENT, "ติดราชการ")
    assert second.represented_by == "นายแทน สมมุติ"
    assert kept(page).quorum.counted == 6
    qtbot.waitUntil(page.attendance.rows[0].why.isVisible)


def test_participants_are_added_and_taken_off_the_list(qtbot, page):
    choose(page, ATTENDANCE)
    before = len(kept(page).attendees)

    page.attendance.name.insert("นางผู้สังเกต สมมุติ")
    qtbot.mouseClick(page.attendance.add, LEFT)
    assert [one.name for one in kept(page).attendees][-1] == "นางผู้สังเกต สมมุติ"
    qtbot.mouseClick(page.attendance.rows[-1].remove, LEFT)

    assert len(kept(page).attendees) == before == len(page.attendance.rows)


def test_an_item_is_written_with_its_resolution_and_undone(qtbot, page):
    choose(page, (4,))
    qtbot.mouseClick(page.add, LEFT)
    assert page.parts.value() == (4, 2)
    write(page, page.item.title, "การจัดสรรงบประมาณ")
    write(page, page.item.text, "เลขานุการเสนอ\n\nที่ประชุมอภิปราย")
    qtbot.mouseClick(page.item.add, LEFT)
    (card,) = page.item.cards
    card.verb.setCurrentIndex(card.verb.findData(Verb.ASSIGN))
    card.verb.activated.emit(card.verb.currentIndex())
    write(page, card.text, "ให้กลุ่มนโยบายและแผนจัดทำรายละเอียด")
    write(page, card.assignees, "กลุ่มนโยบายและแผน, นางสมมุติ เรียบร้อย")
    card.due.set_value(date(2026, 8, 31))
    card.due.changed.emit(date(2026, 8, 31))

    item = kept(page).agenda[4].items[2]
    (resolution,) = item.resolutions
    assert (item.number, item.title) == ("5.3", "การจัดสรรงบประมาณ")
    assert item.text == "เลขานุการเสนอ\n\nที่ประชุมอภิปราย"
    assert (resolution.verb, resolution.due.kind) == (Verb.ASSIGN, DueKind.DATE)
    assert resolution.assignees == ("กลุ่มนโยบายและแผน", "นางสมมุติ เรียบร้อย")

    page.hub.store.undo()
    assert kept(page).agenda[4].items[2].resolutions[0].due.kind is DueKind.NONE
    assert page.item.cards[0].due.value() is None


def test_leaving_a_field_for_another_item_takes_one_press(qtbot, page):
    choose(page, (4, 0))
    page.item.text.setFocus()
    page.item.text.insertPlainText("เพิ่ม")
    other = next(
        one for one in page.parts.findChildren(ListButton) if one.text().startswith("5.2")
    )

    qtbot.mousePress(other, LEFT)
    other.setFocus()  # as the press does in a window that is active
    qtbot.mouseRelease(other, LEFT)

    assert page.parts.value() == (4, 1)
    assert page.item.title.text() == "การกำหนดโรงเรียนคู่พัฒนา"
    assert kept(page).agenda[4].items[0].text.startswith("เพิ่ม")


def test_an_item_taken_out_can_be_had_back(qtbot, page):
    said = []
    page.toast.connect(said.append)
    choose(page, (4, 0))

    qtbot.mouseClick(page.remove, LEFT)

    assert [one.number for one in kept(page).agenda[4].items] == ["5.1"]
    assert said[0].undo
    page.hub.store.undo()
    assert [one.number for one in kept(page).agenda[4].items] == ["5.1", "5.2"]


def test_a_duty_that_comes_back_is_shown_and_stays(page):
    choose(page, (4, 0))
    card = page.item.cards[1]

    write(page, card.text, "ให้รายงานทุกเดือน")

    due = kept(page).agenda[4].items[0].resolutions[1].due
    assert (due.kind, due.every) == (DueKind.RECURRING, "month")
    assert "ทุกเดือน" in card._said.text()


def test_a_finished_record_waits_for_adoption(qtbot, page):
    qtbot.mouseClick(page.submit, LEFT)

    assert kept(page).state is MeetingState.AWAITING_ADOPTION
    assert not page.submit.isVisible()


def test_an_adopted_record_is_only_read(qtbot, secretary, last, page, tmp_path):
    later = import_meeting(secretary.session, a_meeting(tmp_path, 3, date(2026, 9, 16)))

    adopt(secretary.session, last.id, later.id)

    assert page.locked.isVisible()
    assert not page.facts.isEnabled()
    assert not page.add.isEnabled()


def test_the_next_meeting_is_made_from_its_day_and_opened(qtbot, secretary, last, monkeypatch):
    meetings = MeetingsPage(secretary)
    qtbot.addWidget(meetings)
    meetings.show()
    opened = []
    meetings.navigate.connect(lambda page, state: opened.append((page, state["meeting"])))

    def fill(dialog):
        qtbot.mouseClick(dialog.create_button, LEFT)
        assert dialog.made is None  # not without a day
        dialog.day.insert("23/9/2569")
        dialog.day.editingFinished.emit()
        dialog.starts.insert("9.30")
        qtbot.mouseClick(dialog.create_button, LEFT)
        return dialog.result()

    monkeypatch.setattr(NewMeetingDialog, "exec", fill)
    qtbot.mouseClick(meetings.new, LEFT)

    made = all_meetings(secretary.store)[0]
    assert (made.number, made.held_on, made.starts) == (3, date(2026, 9, 23), time(9, 30))
    assert opened == [("meeting", made.id)]


def test_a_prepared_meeting_opens_with_its_facts(qtbot, secretary):
    made = create_meeting(secretary.session, NewMeeting(held_on=date(2026, 9, 23)))
    page = MeetingPage(secretary)
    qtbot.addWidget(page)
    page.show()

    page.restore({"meeting": made.id})

    assert page.parts.value() == FACTS
    assert page.facts.isVisible()
    assert page.header.badge.accessibleName() == "กำลังจดรายงาน"
