"""The record of a meeting as it is written: facts, attendance, agenda, resolutions."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QAbstractButton, QStackedWidget

from ktpn_desktop.app.meetings import submit
from ktpn_desktop.domain.agenda import Path, walk, with_new_item, without_item
from ktpn_desktop.domain.ids import MeetingId
from ktpn_desktop.domain.meeting import Meeting, MeetingState
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.store.database import Change
from ktpn_desktop.store.meetings import meeting as read_meeting
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.meeting_texts import attendance_text, meeting_name
from ktpn_desktop.ui.pages.meeting.attendance import Attendance
from ktpn_desktop.ui.pages.meeting.facts import Facts
from ktpn_desktop.ui.pages.meeting.item import ItemEditor
from ktpn_desktop.ui.pages.meeting.writing import Writing
from ktpn_desktop.ui.pages.page import Hint, Page, State
from ktpn_desktop.ui.texts import long_date, meeting_pill
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.button_list import ButtonList, Choice
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.layout import STRETCH, column, holder, row, scrolled
from ktpn_desktop.ui.widgets.strip import Strip

FACTS, ATTENDANCE = "facts", "attendance"
_TABLES = frozenset({"meeting", "agenda_item", "resolution", "attendee"})
_SIDE = 300


class MeetingPage(Page):
    """The agenda at the left; what is chosen there is written at the right."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self.writing = Writing(hub, self.header.save_state, self)
        self.preview = Button(self.tr("ดูก่อนพิมพ์"), icon="printer", shortcut="Ctrl+P")
        self.submit = Button(
            self.tr("เสร็จสิ้นการจดรายงาน"), Kind.PRIMARY, icon="check", shortcut="Ctrl+Return"
        )
        self.submit.show_keys("Ctrl+Enter")
        words = self.tr("รายงานนี้รับรองแล้ว จึงแก้ไขไม่ได้ ดูหรือพิมพ์ได้ตามปกติ")
        self.locked = Strip(words, Tone.INFO, "lock")
        self.parts = ButtonList()
        self.add = Button(self.tr("เพิ่มเรื่อง"), icon="plus", tip=self.tr("เพิ่มเรื่องย่อยในวาระที่เลือก"))
        self.remove = Button("", Kind.ICON, icon="trash-2", tip=self.tr("ลบเรื่องที่เลือก"))
        self.facts = Facts(self.writing)
        self.attendance = Attendance(self.writing)
        self.item = ItemEditor(self.writing)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def state(self) -> State:
        meeting = self.writing.meeting
        return {"meeting": meeting.id if meeting else None, "part": self.parts.value()}

    def restore(self, state: State) -> None:
        wanted = state.get("meeting")
        self._read(MeetingId(wanted) if wanted else None)
        part = state.get("part")
        if part is not None:
            self.parts.set_value(tuple(part) if isinstance(part, list) else part)
        self._show_part()

    def leave(self) -> bool:
        kept = [part.flush() for part in (self.facts, self.attendance, self.item)]
        return all(kept)

    def hints(self) -> list[Hint]:
        return [
            Hint(("↑", "↓"), self.tr("เลือกวาระ")),
            Hint(("F9",), self.tr("เพิ่มมติ")),
            Hint(("Ctrl", "P"), self.tr("ดูก่อนพิมพ์")),
        ]

    def _lay_out(self) -> None:
        self.header.add(self.preview, self.submit)
        side = Card(look=Look.LEFT, padding=12)
        side.setFixedWidth(px(_SIDE))
        self._side = scrolled(self.parts)
        side.body.addWidget(self._side, 1)
        side.body.addLayout(row(self.add, STRETCH, self.remove))
        for part in (self.facts, self.attendance, self.item):
            self._stack.addWidget(scrolled(holder(column(part, margins=(20, 12)))))
        middle = column(self.locked, gap=0)
        middle.addWidget(self._stack, 1)
        content = row(gap=0)
        content.addWidget(side)
        content.addLayout(middle, 1)
        self.body.addLayout(content, 1)

    def _connect(self) -> None:
        self.parts.chosen.connect(self._choose)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.preview.clicked.connect(self._preview)
        self.submit.clicked.connect(self._submit)
        self.writing.changed.connect(self._follow)
        self.hub.changed.connect(self._on_change)

    def _read(self, meeting_id: MeetingId | None) -> None:
        meeting = read_meeting(self.hub.store, meeting_id) if meeting_id else None
        self.writing.begin(meeting)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Show the record as it is now; the part that is open stays."""
        meeting = self.writing.meeting
        if meeting is None:
            self.header.set_title(self.tr("การประชุม"))
            return
        subtitle = " · ".join(filter(None, (long_date(meeting.held_on), meeting.place)))
        words = self.tr("จดรายงานการประชุม {meeting}")
        self.header.set_title(words.format(meeting=meeting_name(meeting)), subtitle)
        self.header.set_badge(meeting_pill(meeting.state))
        adopted = meeting.state is MeetingState.ADOPTED
        self.locked.setVisible(adopted)
        self._stack.setEnabled(not adopted)
        self.add.setEnabled(not adopted)
        self.submit.setVisible(meeting.state is MeetingState.DRAFT)
        self.parts.show_choices(self._choices(meeting))
        self._show_part()

    def _choices(self, meeting: Meeting) -> list[Choice]:
        choices = [
            Choice(key=FACTS, title=self.tr("ข้อมูลการประชุม"), icon="calendar-days"),
            Choice(
                key=ATTENDANCE,
                title=self.tr("ผู้มาประชุม"),
                sub=attendance_text(meeting),
                icon="users",
            ),
        ]
        for path, item in walk(meeting.agenda):
            written = item.text or item.resolutions
            icon = "circle-check" if written else "circle" if len(path) > 1 else "list"
            title = f"{item.number} {item.title}"
            count = self.tr("{count} มติ").format(count=len(item.resolutions))
            sub = count if item.resolutions else ""
            choices.append(Choice(key=path, title=title, sub=sub, icon=icon))
        return choices

    def _show_part(self) -> None:
        meeting, key = self.writing.meeting, self.parts.value()
        if meeting is None:
            return
        self.remove.setEnabled(
            isinstance(key, tuple) and meeting.state is not MeetingState.ADOPTED
        )
        QTimer.singleShot(0, self, self._show_chosen)  # once the list is laid out
        if key == ATTENDANCE:
            self._stack.setCurrentIndex(1)
            self.attendance.show_meeting(meeting)
        elif isinstance(key, tuple):
            self._stack.setCurrentIndex(2)
            self.item.show_item(key, meeting)
        else:
            self._stack.setCurrentIndex(0)
            self.facts.show_meeting(meeting)

    @Slot()
    def _show_chosen(self) -> None:
        for button in self.parts.findChildren(QAbstractButton):
            if button.isChecked():
                self._side.ensureWidgetVisible(button)

    @Slot(object)
    def _choose(self, _key: object) -> None:
        self.leave()
        self._show_part()

    @Slot()
    def _add(self) -> None:
        """Add an item under the chosen one, or beside it when that is one of the lower ones."""
        key = self.parts.value()
        above: Path = key[:1] if isinstance(key, tuple) else ()
        self.leave()
        added: list[Path] = []

        def change(meeting: Meeting) -> Meeting:
            agenda, path = with_new_item(meeting.agenda, above, self.tr("เรื่องใหม่"))
            added.append(path)
            return replace(meeting, agenda=agenda)

        self.writing.choose("agenda", change)
        if added and self.parts.set_value(added[0]):
            self._show_part()
            self.item.title.setFocus()
            self.item.title.selectAll()

    @Slot()
    def _remove(self) -> None:
        key = self.parts.value()
        if isinstance(key, tuple):
            self.leave()
            self.writing.choose(
                "agenda", lambda one: replace(one, agenda=without_item(one.agenda, key))
            )
            self.say(self.tr("ลบเรื่องออกจากระเบียบวาระแล้ว"), undo=True)

    @Slot()
    def _preview(self) -> None:
        if self.leave() and self.writing.meeting:
            self.navigate.emit("minutes", {"meeting": self.writing.meeting.id})

    @Slot()
    def _submit(self) -> None:
        meeting = self.writing.meeting
        if meeting is None or not self.leave():
            return
        try:
            submit(self.hub.session, meeting.id)
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return
        words = self.tr("จดรายงานการประชุม {meeting} เสร็จแล้ว รอรับรองในการประชุมครั้งถัดไป")
        self.say(words.format(meeting=meeting_name(meeting)), undo=True)

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        meeting = self.writing.meeting
        if meeting is None or self.writing.saving or not change.tables & _TABLES:
            return
        self._read(meeting.id)
