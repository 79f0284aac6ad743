"""A paper before it is printed: the very bytes that are saved and printed."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent

from ktpn_desktop.app.paperwork import (
    OfficePaper,
    document_named,
    paper_choices,
    summary_words,
)
from ktpn_desktop.app.reporting import MeetingDocument, write_document
from ktpn_desktop.app.wording import trouble_text
from ktpn_desktop.domain.ids import EditId, MeetingId
from ktpn_desktop.domain.meeting import AttendeeKind, Meeting, MeetingState
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.domain.slips import Remark
from ktpn_desktop.store.database import Change
from ktpn_desktop.store.meetings import meeting as read_meeting
from ktpn_desktop.store.paper_notes import paper_note, save_paper_note
from ktpn_desktop.ui.choosing import ask_new_file
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.meeting_texts import meeting_name
from ktpn_desktop.ui.pages.page import Hint, Page, State
from ktpn_desktop.ui.pages.paper_maker import Looked, PaperMaker
from ktpn_desktop.ui.pages.paper_options import PaperOptions
from ktpn_desktop.ui.texts import meeting_pill
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.empty import Empty
from ktpn_desktop.ui.widgets.layout import row
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.pdf_view import PdfView

_TABLES = frozenset({"meeting", "agenda_item", "resolution", "attendee", "paper_note"})
_LARGER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_PAGES = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End)
_NOTED = frozenset({MeetingDocument.INVITATION, MeetingDocument.MEMO, *OfficePaper}) - {
    OfficePaper.REGISTER,
    OfficePaper.RECEIPT,
    OfficePaper.SCHOOL_PACK,
}
_AROUND = 14  # letters before and after a slip that tell its place from others like it


class MinutesPage(Page):
    """Pages at the left, what may be chosen and what to look at again at the right."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # its keys work without a Tab stop
        self.copy = Button(self.tr("คัดลอกข้อความ"), icon="copy")
        self.copy.hide()
        self.save = Button(self.tr("ส่งออก PDF"), icon="file-text", shortcut="Ctrl+E")
        self.print_button = Button(
            self.tr("พิมพ์"), Kind.PRIMARY, icon="printer", shortcut="Ctrl+P"
        )
        self.nothing = Empty("file-text", "")
        self.nothing.hide()
        self.view = PdfView()
        self.options = PaperOptions(hub.session.settings.numerals)
        self.data: bytes | None = None
        self._meeting: Meeting | None = None
        self._maker = PaperMaker(hub, self)
        self._step: EditId | None = None  # of what is being written
        self._lay_out()
        self._connect()

    def state(self) -> State:
        meeting = self._meeting
        return {
            "meeting": meeting.id if meeting else None,
            "document": self.options.chosen.value,
            "about": self.options.form.about_what,
        }

    def restore(self, state: State) -> None:
        document = state.get("document")
        wanted = state.get("meeting") or (
            self._meeting.id if self._meeting and document not in tuple(OfficePaper) else None
        )
        self._meeting = read_meeting(self.hub.store, MeetingId(wanted)) if wanted else None
        self.options.offer(with_meeting=self._meeting is not None)
        if document:
            self.options.set_document(document_named(document))
        self._offer_choices(str(state.get("about") or ""))
        self._begin()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> bool:
        self.options.form.flush()
        return True

    def hints(self) -> list[Hint]:
        return [
            Hint(("PgUp", "PgDn"), self.tr("เปลี่ยนหน้า")),
            Hint(("Ctrl", "+", "−"), self.tr("ย่อ–ขยาย")),
            Hint(("Esc",), self.tr("กลับไปการประชุม")),
        ]

    def event(self, event: QEvent) -> bool:
        # On this page Ctrl+plus is about the paper, not about the window.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in (*_LARGER, Qt.Key.Key_Minus):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back.emit()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier or event.key() in _PAGES:
            self.view.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # minimised windows are hidden by the system
            self._forget()

    def save_to(self, path: Path) -> bool:
        """Write what is shown into a file; say why when that cannot be."""
        if self.data is None:
            return False
        try:
            write_document(path, self.data)
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return False
        self.say(self.tr("ส่งออก PDF แล้ว: {file}").format(file=path.name))
        return True

    def _lay_out(self) -> None:
        self.header.add(self.copy, self.save, self.print_button)
        content = row(gap=0)
        content.addWidget(self.view, 1)
        content.addWidget(self.nothing, 1)
        content.addWidget(self.options)
        self.body.addLayout(content, 1)

    def _connect(self) -> None:
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask_file)
        self.print_button.clicked.connect(self._print)
        self._maker.made.connect(self._show)
        self._maker.troubled.connect(self._show_trouble)
        self.options.changed.connect(self._write_and_make)
        self.options.document_chosen.connect(self._change_document)
        self.options.form.about_chosen.connect(self._begin)
        self.options.form.everyone_wanted.connect(self._add_members)
        self.options.proof.place_wanted.connect(self._show_place)
        self.hub.changed.connect(self._on_change)

    @Slot()
    def _change_document(self) -> None:
        self._offer_choices()
        self._begin()

    def _offer_choices(self, chosen: str = "") -> None:
        document = self.options.chosen
        choices = paper_choices(self.hub.session, document, self._meeting)
        self.options.form.set_choices(choices, chosen or self.options.form.about_what)

    @Slot()
    def _begin(self) -> None:
        """Show what was written on the chosen paper before, and make it."""
        self._step = None
        if self.options.chosen in _NOTED:
            note = paper_note(self.hub.store, self.options.chosen, self._about())
            self.options.form.set_note(note)
        self._make()

    def _about(self) -> str:
        """Return what the words on the chosen paper are kept with."""
        of_meeting = isinstance(self.options.chosen, MeetingDocument)
        if of_meeting and self._meeting is not None:
            return self._meeting.id
        return self.options.form.about_what

    @Slot()
    def _write_and_make(self) -> None:
        document, note = self.options.chosen, self.options.form.note
        if document in _NOTED and note != paper_note(self.hub.store, document, self._about()):
            try:
                self._step = save_paper_note(
                    self.hub.store, document, self._about(), note, self._step
                )
            except Trouble as trouble:
                self.hub.jobs.troubled.emit(trouble)
                return
        self._make()

    def _make(self) -> None:
        wish = self.options.wish(self._meeting)
        self._show_head()
        planned = self._maker.make(wish)
        if planned is not None:
            self.options.show_typeface(planned.setting.office.font or "TH Sarabun New")
            self.options.proof.say(self.tr("กำลังจัดหน้า…"))

    @Slot(object)
    def _show(self, looked: Looked) -> None:
        if not self.isVisible():
            return
        made = looked.made
        self.nothing.hide()
        self.view.show()
        self.data = made.data
        self.view.show_pdf(made.data)
        self.options.proof.show_found(
            looked.proof, made.remarks, made.problems, self.hub.session.language
        )
        self._show_head()

    @Slot(object)
    def _show_trouble(self, trouble: Trouble) -> None:
        """Say why there is no paper: what is missing, in its place."""
        self._forget()
        why = trouble_text(trouble, self.hub.session.language)
        self.nothing.set_words(self.tr("ยังไม่มีเอกสารให้แสดง"), why)
        self.view.hide()
        self.nothing.show()
        self.options.proof.say("")
        self._show_head()

    def _forget(self) -> None:
        self.view.close_pdf()
        self.data = None

    def _show_head(self) -> None:
        ready = self.data is not None
        self.save.setEnabled(ready)
        self.print_button.setEnabled(ready)
        self.copy.setVisible(ready and self.options.chosen is MeetingDocument.SUMMARY)
        told = [self.options.document_name]
        meeting = self._meeting
        if meeting is not None and isinstance(self.options.chosen, MeetingDocument):
            told.append(f"{meeting.committee} {meeting_name(meeting)}")
            adopted = meeting.state is MeetingState.ADOPTED
            draft = Pill(self.tr("ร่าง ยังไม่รับรอง"), Tone.WARN, "pencil")
            self.header.set_badge(meeting_pill(meeting.state) if adopted else draft)
        else:
            self.header.set_badge(None)
        if ready:
            told.append(self.tr("{count} หน้า").format(count=self.view.page_count))
        self.header.set_title(self.tr("ดูก่อนพิมพ์"), " · ".join(told))

    @Slot(object)
    def _show_place(self, remark: Remark) -> None:
        """Bring the place of a slip into sight: the letters around it tell it from others."""
        text = remark.text
        start, end = max(remark.start - _AROUND, 0), remark.end + _AROUND
        if not self.view.show_words(text[start:end], remark.found, text[:_AROUND]):
            self.say(self.tr("ข้อความนี้ไม่ได้พิมพ์ในเอกสารที่เลือก"))

    @Slot()
    def _add_members(self) -> None:
        if self._meeting is not None:
            members = [
                one.name for one in self._meeting.attendees if one.kind is AttendeeKind.MEMBER
            ]
            self.options.form.add_people(members)

    @Slot()
    def _copy(self) -> None:
        if self._meeting is not None:
            words = summary_words(self.hub.session, self._meeting)
            QGuiApplication.clipboard().setText(words)
            self.say(self.tr("คัดลอกสรุปผลการประชุมแล้ว วางในหน้าเว็บได้ทันที"))

    @Slot()
    def _ask_file(self) -> None:
        title, kinds = self.tr("ส่งออก PDF"), "PDF (*.pdf)"
        name = f"{self._paper_name()}.pdf"
        if path := ask_new_file(self.hub, self, title, name=name, kinds=kinds):
            self.save_to(path)

    def _paper_name(self) -> str:
        """Return what a file or a job of the printer is called."""
        name = self.options.document_name
        if self._meeting is None or isinstance(self.options.chosen, OfficePaper):
            return name
        return f"{name} {meeting_name(self._meeting).replace('/', '-')}"

    @Slot()
    def _print(self) -> None:
        # Printing is loaded when it is asked for: starting does not need it.
        from ktpn_desktop.ui.pdf_printing import ask_and_print

        if self.data is None:
            return
        try:
            count = ask_and_print(self.data, self._paper_name(), self)
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return
        if count:
            self.say(self.tr("ส่งไปเครื่องพิมพ์แล้ว {count} หน้า").format(count=count))

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if not change.tables & _TABLES:
            return
        if self._meeting is not None:
            self._meeting = read_meeting(self.hub.store, self._meeting.id)
        if change.edit == self._step or not self.isVisible():
            return  # written here
        self._begin()
