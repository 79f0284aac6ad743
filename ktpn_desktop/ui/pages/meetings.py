"""The meetings of the committee: take in a record, look at it, have it adopted."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot

from ktpn_desktop.app.meeting_file import read_meeting_file
from ktpn_desktop.app.meetings import (
    adopt,
    adopt_circulated,
    import_meeting,
    later_meetings,
    submit,
    update_resolution,
    waiting_records,
)
from ktpn_desktop.app.paperwork import OfficePaper
from ktpn_desktop.domain.ids import MeetingId
from ktpn_desktop.domain.meeting import Meeting
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.domain.resolution import Resolution, ResolutionStatus
from ktpn_desktop.store.database import Change
from ktpn_desktop.store.meetings import all_meetings, open_resolutions
from ktpn_desktop.ui.choosing import ask_file
from ktpn_desktop.ui.dialogs.adopt import AdoptDialog
from ktpn_desktop.ui.dialogs.new_meeting import NewMeetingDialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.meeting_texts import attendance_text, meeting_name, quorum_pill
from ktpn_desktop.ui.pages.meeting_peek import MeetingPeek
from ktpn_desktop.ui.pages.page import Page, State
from ktpn_desktop.ui.texts import long_date, meeting_pill
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.empty import Empty
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, holder, row
from ktpn_desktop.ui.widgets.table import Column, RowTable
from ktpn_desktop.ui.widgets.toast import Toast

_TABLES = frozenset({"meeting", "agenda_item", "resolution", "attendee"})


class MeetingsPage(Page):
    """A table of meetings; what is picked is shown beside it. Enter looks at the paper."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self.new = Button(self.tr("การประชุมใหม่"), Kind.PRIMARY, icon="plus", shortcut="Ctrl+N")
        self.take_in = Button(self.tr("นำเข้า…"), icon="upload", shortcut="Ctrl+O")
        self.papers = Button(self.tr("เอกสารของสำนักงาน"), icon="file-text")
        self.table: RowTable[Meeting] = RowTable(self._columns(), key=lambda one: one.id)
        self.table.setAccessibleName(self.tr("การประชุม"))
        self.peek = MeetingPeek()
        self.count = Label("", Text.LABEL)
        self._lay_out()
        self._connect()
        self._reload()

    def state(self) -> State:
        picked = self.table.selected()
        return {"meeting": picked.id if picked else None}

    def restore(self, state: State) -> None:
        self._reload()
        if meeting := state.get("meeting"):
            self.table.select(meeting)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def import_from(self, path: Path) -> Meeting | None:
        """Take in the record of a meeting from a file; show every problem of it."""
        try:
            meeting = import_meeting(self.hub.session, read_meeting_file(path))
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return None
        self.table.select(meeting.id)
        self._tell_taken_in(meeting)
        return meeting

    def _tell_taken_in(self, meeting: Meeting) -> None:
        """Say what was taken in; what it resolved to adopt can be adopted from there."""
        words = self.tr("นำเข้าการประชุม {meeting} แล้ว").format(meeting=meeting_name(meeting))
        waiting = waiting_records(self.hub.session, meeting)
        if not waiting:
            self.say(words, undo=True)
            return
        adopting = self.tr("รับรองรายงาน {meeting}…").format(meeting=meeting_name(waiting[0]))
        act = partial(self.ask_adoption, waiting[0])
        self.toast.emit(Toast(words, undo=True, action=adopting, act=act))

    def adopt_by(
        self, meeting: Meeting, later: MeetingId, correction: str | None = None
    ) -> None:
        """Adopt the record of a meeting at a later one, as it is or with a correction."""
        self._adopt(meeting, partial(adopt, self.hub.session, meeting.id, later, correction))

    def _adopt(self, meeting: Meeting, adopting: Callable[[], object]) -> None:
        try:
            adopting()
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return
        words = self.tr("รับรองรายงานการประชุม {meeting} แล้ว")
        self.say(words.format(meeting=meeting_name(meeting)), undo=True)

    def _columns(self) -> list[Column[Meeting]]:
        return [
            Column(
                self.tr("การประชุม"),
                meeting_name,
                lambda one: (one.held_on, one.number),
                sub=lambda one: long_date(one.held_on),
                strong=True,
                least=190,
            ),
            Column(
                self.tr("ผู้มาประชุม"),
                attendance_text,
                _counted,
                sub=lambda one: self.tr("{count} มติ").format(count=_resolved(one)),
                width=140,
            ),
            Column(
                self.tr("องค์ประชุม"),
                lambda one: quorum_pill(one).text,
                badge=quorum_pill,
                width=150,
                optional=True,  # the panel beside the table repeats it
            ),
            Column(
                self.tr("สถานะ"),
                lambda one: meeting_pill(one.state).text,
                badge=lambda one: meeting_pill(one.state),
                width=190,
                optional=True,
            ),
        ]

    def _lay_out(self) -> None:
        self.header.add(self.papers, self.take_in, self.new)
        listed = Card(padding=2, gap=0)
        listed.body.addWidget(self.table, 1)
        footer = Card(look=Look.FOOTER, padding=8)
        footer.body.addLayout(row(self.count, STRETCH))
        listed.body.addWidget(footer)
        full = row(gap=12)
        full.addWidget(listed, 1)
        full.addWidget(self.peek)
        self._full = holder(full)
        first = Button(self.tr("การประชุมใหม่"), Kind.PRIMARY, icon="plus")
        first.clicked.connect(self._ask_new)
        begin = Button(self.tr("นำเข้าบันทึกการประชุม…"), icon="upload")
        begin.clicked.connect(self._ask_file)
        self.empty = Empty(
            "presentation",
            self.tr("ยังไม่มีการประชุม"),
            self.tr("เตรียมการประชุมครั้งแรก แล้วพิมพ์หนังสือเชิญ จดรายงาน และพิมพ์รายงานได้จากที่นี่"),
            first,
            begin,
        )
        content = column(margins=(20, 12))
        content.addWidget(self._full, 1)
        content.addWidget(self.empty, 1)
        self.body.addLayout(content, 1)

    def _connect(self) -> None:
        self.take_in.clicked.connect(self._ask_file)
        self.new.clicked.connect(self._ask_new)
        self.papers.clicked.connect(self._open_papers)
        self.table.picked.connect(self._show_picked)
        self.table.opened.connect(self._preview)
        self.peek.preview_wanted.connect(self._preview)
        self.peek.writing_wanted.connect(self._write)
        self.peek.papers_wanted.connect(self._open_paper)
        self.peek.submission_wanted.connect(self._submit)
        self.peek.adoption_wanted.connect(self._ask_adoption)
        self.peek.status_wanted.connect(self._update_resolution)
        self.hub.changed.connect(self._on_change)

    def _reload(self) -> None:
        known = all_meetings(self.hub.store)
        self.table.set_rows(known)
        if known and self.table.selected() is None:
            self.table.select(known[0].id)
        words = self.tr("{count} ครั้ง · มติที่ยังต้องติดตาม {open} เรื่อง")
        waiting = len(open_resolutions(self.hub.store))
        self.count.setText(words.format(count=len(known), open=waiting))
        self.header.set_title(self.tr("การประชุม"), self.hub.session.area)
        self._full.setVisible(bool(known))
        self.empty.setVisible(not known)
        self.take_in.setVisible(bool(known))
        self.new.setVisible(bool(known))
        self._show_picked(self.table.selected())

    @Slot(object)
    def _show_picked(self, meeting: Meeting | None) -> None:
        self.peek.show_meeting(meeting, date.today())

    @Slot()
    def _preview(self) -> None:
        if meeting := self.table.selected():
            self.navigate.emit("minutes", {"meeting": meeting.id})

    @Slot()
    def _ask_new(self) -> None:
        dialog = NewMeetingDialog(self.hub, self)
        if dialog.exec() and dialog.made:
            self.navigate.emit("meeting", {"meeting": dialog.made.id})

    @Slot()
    def _write(self) -> None:
        if meeting := self.table.selected():
            self.navigate.emit("meeting", {"meeting": meeting.id})

    @Slot(str)
    def _open_paper(self, document: str) -> None:
        if meeting := self.table.selected():
            self.navigate.emit("minutes", {"meeting": meeting.id, "document": document})

    @Slot()
    def _open_papers(self) -> None:
        self.navigate.emit("minutes", {"document": OfficePaper.REGISTER.value})

    @Slot()
    def _submit(self) -> None:
        meeting = self.table.selected()
        if meeting is None:
            return
        try:
            submit(self.hub.session, meeting.id)
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return
        words = self.tr("เสนอรับรองรายงานการประชุม {meeting} ในการประชุมครั้งถัดไป")
        self.say(words.format(meeting=meeting_name(meeting)), undo=True)

    @Slot()
    def _ask_adoption(self) -> None:
        if meeting := self.table.selected():
            self.ask_adoption(meeting)

    def ask_adoption(self, meeting: Meeting) -> None:
        """Ask which later meeting adopts a record: first the one whose agenda names it."""
        later = later_meetings(self.hub.session, meeting)
        dialog = AdoptDialog(meeting, later, self)
        if not dialog.exec():
            return
        if dialog.circulated.isChecked():
            self._adopt(meeting, partial(adopt_circulated, self.hub.session, meeting.id))
        elif chosen := dialog.chosen():
            self.adopt_by(meeting, chosen.id, dialog.correction)

    @Slot(object, object)
    def _update_resolution(self, resolution: Resolution, status: ResolutionStatus) -> None:
        try:
            update_resolution(self.hub.session, resolution.id, status, resolution.status_note)
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return
        self.say(self.tr("บันทึกสถานะของมติแล้ว"), undo=True)

    @Slot()
    def _ask_file(self) -> None:
        title = self.tr("เลือกไฟล์บันทึกการประชุม")
        kinds = self.tr("บันทึกการประชุม (*.json)")
        if path := ask_file(self.hub, self, title, kinds):
            self.import_from(path)

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.tables & _TABLES:
            self._reload()


def _counted(meeting: Meeting) -> int | None:
    return meeting.quorum.counted if meeting.quorum else None


def _resolved(meeting: Meeting) -> int:
    return sum(len(item.resolutions) for item in meeting.items())
