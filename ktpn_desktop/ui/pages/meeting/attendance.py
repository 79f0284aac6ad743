"""Who came: one row for each person, with the reason of who did not."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ktpn_desktop.app.typed import read_text
from ktpn_desktop.domain.meeting import Attendee, AttendeeKind, Meeting, Presence
from ktpn_desktop.ui.meeting_texts import attendance_text, quorum_pill
from ktpn_desktop.ui.pages.meeting.writing import Writing
from ktpn_desktop.ui.widgets.badge import Badge
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.field import Field, line_edit
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, clear, column, holder, row
from ktpn_desktop.ui.widgets.segments import Segments
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class Attendance(QWidget):
    """The list of members and participants, and a line to add one more."""

    def __init__(self, writing: Writing) -> None:
        super().__init__()
        self._writing = writing
        self._shown: tuple[Attendee, ...] | None = None
        self.rows: list[AttendeeRow] = []
        self._count = Label("", Text.BODY_STRONG)
        self._quorum = Badge("")
        self._list = QVBoxLayout()
        self.name = line_edit("", self.tr("คำนำหน้า ชื่อ และสกุล"))
        self.position = line_edit()
        self.add = Button(self.tr("เพิ่มผู้เข้าร่วมประชุม"), icon="user-plus")
        card = Card(self.tr("ผู้มาประชุม"))
        card.body.addLayout(row(self._count, self._quorum, STRETCH))
        card.body.addLayout(self._list)
        adding = row(gap=8)
        adding.addWidget(Field(self.tr("ผู้เข้าร่วมประชุมเพิ่ม"), self.name), 2)
        adding.addWidget(Field(self.tr("ตำแหน่ง"), self.position), 2)
        adding.addLayout(column(STRETCH, self.add))
        card.body.addLayout(adding)
        self.setLayout(column(card, STRETCH))
        self.add.clicked.connect(self._add)
        self.name.returnPressed.connect(self._add)
        self.position.returnPressed.connect(self._add)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show who is on the list; rows that stay as they are are left alone."""
        self._count.setText(attendance_text(meeting))
        self._quorum.show_pill(quorum_pill(meeting))
        if meeting.attendees == self._shown:
            return
        names = [one.name for one in meeting.attendees]
        if self._shown is None or names != [one.name for one in self._shown]:
            clear(self._list)
            self.rows = []
            for at in range(len(names)):
                line = AttendeeRow(self._writing, at)
                self.rows.append(line)
                self._list.addWidget(line)
        self._shown = meeting.attendees
        for line, one in zip(self.rows, meeting.attendees, strict=True):
            line.show_attendee(one)

    def flush(self) -> bool:
        """Keep what is typed; False when some of it cannot be."""
        kept = [line.saver.flush() for line in self.rows]
        return all(kept)

    @Slot()
    def _add(self) -> None:
        name = read_text(self.name.text())
        if name is None:
            self.name.setFocus()
            return
        position = read_text(self.position.text())
        new = Attendee(name=name, position=position, kind=AttendeeKind.PARTICIPANT)
        self._writing.choose(
            "attendees", lambda one: replace(one, attendees=(*one.attendees, new))
        )
        self.name.clear()
        self.position.clear()
        self.name.setFocus()


class AttendeeRow(QFrame):
    """One person: came, did not and why, or who came instead."""

    def __init__(self, writing: Writing, at: int) -> None:
        super().__init__()
        self._writing = writing
        self._at = at
        self._name = WrapLabel("", Text.BODY_STRONG)
        self._position = WrapLabel("", Text.CAPTION, "text2")
        self.presence = Segments(
            [
                (Presence.PRESENT, self.tr("มา")),
                (Presence.ABSENT, self.tr("ไม่มา")),
                (Presence.REPRESENTED, self.tr("มีผู้แทน")),
            ],
            numbered=False,
        )
        self.remove = Button("", Kind.ICON, icon="x", tip=self.tr("เอาออกจากรายชื่อ"))
        self.why = line_edit()
        self._why = Field("", self.why)
        self._why.set_label(self.tr("เหตุผลที่ไม่มา"))
        self.saver = writing.watch(self._why, f"attendees.{at}", self._with_why)
        line = row(gap=12)
        line.addLayout(column(self._name, self._position, gap=0), 1)
        line.addWidget(self.presence)
        line.addWidget(self.remove)
        self.setLayout(column(holder(line), self._why, gap=4, margins=(0, 4)))
        self.presence.chosen.connect(self._choose)
        self.remove.clicked.connect(self._remove)

    def show_attendee(self, one: Attendee) -> None:
        """Show who it is, whether he or she came, and why not or who instead."""
        self._name.setText(one.name)
        self._position.setText(" · ".join(filter(None, (one.role, one.position))))
        self.presence.set_value(one.presence)
        self.presence.setVisible(one.kind is AttendeeKind.MEMBER)
        represented = one.presence is Presence.REPRESENTED
        self._why.setVisible(one.presence is not Presence.PRESENT)
        self._why.set_label(self.tr("ผู้มาแทน") if represented else self.tr("เหตุผลที่ไม่มา"))
        text = (one.represented_by if represented else one.reason) or ""
        if not self.saver.pending:
            self.saver.accept(text)
            self.why.setText(text)

    def _with_why(self, text: str, meeting: Meeting) -> Meeting:
        one = meeting.attendees[self._at]
        given = read_text(text)
        if one.presence is Presence.REPRESENTED:
            return _with(meeting, self._at, replace(one, represented_by=given))
        return _with(meeting, self._at, replace(one, reason=given))

    @Slot(object)
    def _choose(self, presence: Presence) -> None:
        self.saver.flush()
        name = f"attendees.{self._at}.presence"
        self._writing.choose(name, partial(_present, self._at, presence))

    @Slot()
    def _remove(self) -> None:
        def without(meeting: Meeting) -> Meeting:
            others = (*meeting.attendees[: self._at], *meeting.attendees[self._at + 1 :])
            return replace(meeting, attendees=others)

        self._writing.choose("attendees", without)


def _present(at: int, presence: Presence, meeting: Meeting) -> Meeting:
    return _with(meeting, at, replace(meeting.attendees[at], presence=presence))


def _with(meeting: Meeting, at: int, one: Attendee) -> Meeting:
    attendees = (*meeting.attendees[:at], one, *meeting.attendees[at + 1 :])
    return replace(meeting, attendees=attendees)
