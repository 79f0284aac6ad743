"""A look at one meeting, beside the table: who came, the agenda, what was resolved."""

from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QMenu

from ktpn_desktop.app.paperwork import OfficePaper
from ktpn_desktop.app.reporting import MeetingDocument
from ktpn_desktop.domain.ids import MeetingId
from ktpn_desktop.domain.meeting import AgendaItem, Meeting, MeetingState
from ktpn_desktop.domain.resolution import (
    Resolution,
    ResolutionStatus,
    days_late,
)
from ktpn_desktop.thai.text import UNKNOWN
from ktpn_desktop.ui.meeting_texts import (
    attendance_text,
    due_text,
    meeting_name,
    quorum_pill,
    verb_text,
)
from ktpn_desktop.ui.texts import clock, follow_up_pill, long_date, meeting_pill
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.badge import Badge, Icon
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, clear, column, holder, row, scrolled
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

WIDTH = 420


class MeetingPeek(Card):
    """Facts on top, agenda and resolutions below, and what to do with the record."""

    preview_wanted = Signal()
    writing_wanted = Signal()
    papers_wanted = Signal(str)  # the name of a document
    submission_wanted = Signal()
    adoption_wanted = Signal()
    status_wanted = Signal(object, object)  # Resolution, ResolutionStatus

    def __init__(self) -> None:
        super().__init__(padding=2, gap=0)
        self.setFixedWidth(px(WIDTH))
        self._shown: MeetingId | None = None
        self._keep = 0  # where the contents were scrolled to before they were shown anew
        self._name = WrapLabel("", Text.H2)
        self._committee = WrapLabel("", Text.CAPTION, "text2")
        self._badges = row(gap=6)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(px(12))
        self._facts.setVerticalSpacing(px(4))
        self._facts.setColumnStretch(1, 1)
        self._agenda = column(gap=6)
        self.preview = Button(self.tr("ดูก่อนพิมพ์"), Kind.SOFT, icon="printer", shortcut="Ctrl+P")
        self.papers = Button(
            self.tr("เอกสาร"), icon="file-text", tip=self.tr("เอกสารทุกอย่างของการประชุม")
        )
        self.write = Button(self.tr("เขียนรายงาน"), icon="pencil")
        self.submit = Button(self.tr("เสนอรับรอง"), icon="send")
        self.adopt = Button(self.tr("รับรอง…"), icon="stamp")
        inside = column(self._name, self._committee, gap=6, margins=(16, 12))
        inside.addLayout(self._badges)
        inside.addLayout(self._facts)
        inside.addWidget(Label(self.tr("ระเบียบวาระและมติ"), Text.H2))
        inside.addLayout(self._agenda)
        inside.addStretch(1)
        self._area = scrolled(holder(inside))
        foot = Card(look=Look.FOOTER, padding=12)
        foot.body.addLayout(row(self.preview, self.papers, STRETCH))
        foot.body.addLayout(row(self.write, self.submit, self.adopt, STRETCH))
        self.body.addWidget(self._area, 1)
        self.body.addWidget(foot)
        self._area.verticalScrollBar().rangeChanged.connect(self._scroll_back)
        self.preview.clicked.connect(self._ask_preview)
        self.papers.clicked.connect(partial(_open_menu, self._papers_menu(), self.papers))
        self.write.clicked.connect(self.writing_wanted)
        self.submit.clicked.connect(self.submission_wanted)
        self.adopt.clicked.connect(self._ask_adoption)

    def show_meeting(self, meeting: Meeting | None, today: date) -> None:
        """Show one meeting, or nothing; the same one stays where it was scrolled to."""
        bar = self._area.verticalScrollBar()
        same = meeting is not None and meeting.id == self._shown
        self._keep = bar.value() if same else 0
        bar.setValue(self._keep)
        self._shown = meeting.id if meeting else None
        for layout in (self._badges, self._facts, self._agenda):
            clear(layout)
        self.setEnabled(meeting is not None)
        self._name.setText(self.tr("เลือกการประชุมเพื่อดูข้อมูล"))
        self._committee.setText("")
        if meeting is None:
            return
        self._name.setText(meeting_name(meeting))
        self._committee.setText(meeting.committee)
        for pill in (meeting_pill(meeting.state), quorum_pill(meeting)):
            badge = Badge("")
            badge.show_pill(pill)
            self._badges.addWidget(badge)
        self._badges.addStretch(1)
        self._show_facts(meeting)
        for item in meeting.items():
            self._show_item(item, today)
        adopted = meeting.state is MeetingState.ADOPTED
        self.submit.setVisible(meeting.state is MeetingState.DRAFT)
        self.adopt.setVisible(not adopted)
        self._summary.setEnabled(adopted)

    def _papers_menu(self) -> QMenu:
        """Return the menu of every paper of a meeting; what waits for adoption is grey."""
        menu = QMenu(self)
        names = {
            MeetingDocument.MINUTES: self.tr("รายงานการประชุม"),
            MeetingDocument.AGENDA: self.tr("ระเบียบวาระการประชุม"),
            MeetingDocument.INVITATION: self.tr("หนังสือเชิญประชุม (ภายนอก)"),
            MeetingDocument.MEMO: self.tr("บันทึกข้อความเชิญประชุม"),
            MeetingDocument.ATTENDANCE: self.tr("บัญชีลายมือชื่อผู้มาประชุม"),
            MeetingDocument.SUMMARY: self.tr("สรุปผลการประชุมเพื่อเผยแพร่"),
            OfficePaper.SUBCOMMITTEE_ORDER: self.tr("คำสั่งแต่งตั้งคณะอนุกรรมการ"),
        }
        for document, name in names.items():
            action = menu.addAction(name)
            action.triggered.connect(partial(self._ask_paper, document.value))
            if document is MeetingDocument.SUMMARY:
                self._summary = action
        return menu

    def _ask_paper(self, document: str) -> None:
        self.papers_wanted.emit(document)

    def _show_facts(self, meeting: Meeting) -> None:
        begun, ended = clock(meeting.actual_start), clock(meeting.actual_end)
        facts = (
            (self.tr("วันที่"), long_date(meeting.held_on)),
            (self.tr("เวลา"), f"{begun} – {ended}"),
            (self.tr("สถานที่"), meeting.place or UNKNOWN),
            (self.tr("ผู้มาประชุม"), attendance_text(meeting)),
        )
        for line, (label, text) in enumerate(facts):
            caption = Label(label, Text.CAPTION, "text3")
            self._facts.addWidget(caption, line, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(WrapLabel(text), line, 1)

    def _show_item(self, item: AgendaItem, today: date) -> None:
        top = "." not in item.number
        number = Label(item.number, Text.BODY_STRONG if top else Text.BODY, "text2")
        number.setFixedWidth(px(30))
        number.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        title = WrapLabel(item.title, Text.BODY_STRONG if top else Text.BODY)
        line = row(number, gap=4)
        line.addWidget(title, 1)
        self._agenda.addLayout(line)
        for resolution in item.resolutions:
            self._agenda.addWidget(self._resolution(resolution, today))

    def _resolution(self, resolution: Resolution, today: date) -> QFrame:
        card = Card(look=Look.WELL, padding=12, gap=4)
        head = row(Badge(verb_text(resolution.verb), Tone.ACCENT, "gavel"), STRETCH)
        if resolution.asks:
            head.addWidget(self._follow_up(resolution, today))
        card.body.addLayout(head)
        if resolution.text != verb_text(resolution.verb):
            card.body.addWidget(WrapLabel(resolution.text))
        facts = [", ".join(resolution.assignees), due_text(resolution.due)]
        if any(facts):
            words = WrapLabel(" · ".join(filter(None, facts)), Text.CAPTION, "text2")
            line = row(gap=6)
            line.addLayout(column(Icon("user", "text2", 16), STRETCH))
            line.addWidget(words, 1)
            card.body.addLayout(line)
        return card

    def _follow_up(self, resolution: Resolution, today: date) -> Button:
        """Return the button that says how far a resolution is, and lets one say otherwise."""
        pill = follow_up_pill(resolution.status, days_late(resolution.due, today))
        button = Button(pill.text, Kind.GHOST, icon=pill.icon, tip=self.tr("เปลี่ยนสถานะของมติ"))
        button.setAccessibleName(f"{pill.text} · {resolution.text}")
        menu = QMenu(button)
        for status in ResolutionStatus:
            known: Pill = follow_up_pill(status)
            action = menu.addAction(known.text)
            action.setCheckable(True)
            action.setChecked(status is resolution.status)
            action.triggered.connect(partial(self._say_status, resolution, status))
        button.clicked.connect(partial(_open_menu, menu, button))
        return button

    def _say_status(self, resolution: Resolution, status: ResolutionStatus) -> None:
        if status is not resolution.status:
            self.status_wanted.emit(resolution, status)

    @Slot(int, int)
    def _scroll_back(self, _lowest: int, highest: int) -> None:
        """Go back once the new contents are laid out; for a moment there are none."""
        if 0 < self._keep <= highest:
            self._area.verticalScrollBar().setValue(self._keep)
            self._keep = 0

    @Slot()
    def _ask_preview(self) -> None:
        self.preview_wanted.emit()

    @Slot()
    def _ask_adoption(self) -> None:
        self.adoption_wanted.emit()


def _open_menu(menu: QMenu, button: Button) -> None:
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
