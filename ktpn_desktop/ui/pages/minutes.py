"""A document of a meeting before it is printed: the very bytes that are saved and printed."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent

from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.paperwork import PlannedPaper, Wish, make_paper, plan_paper
from ktpn_desktop.app.proofreading import Proof, proofread, unprintable
from ktpn_desktop.app.reporting import MeetingDocument, write_document
from ktpn_desktop.domain.ids import MeetingId
from ktpn_desktop.domain.meeting import Meeting, MeetingState
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.store.database import Change
from ktpn_desktop.store.meetings import meeting as read_meeting
from ktpn_desktop.ui.choosing import ask_new_file
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.meeting_texts import meeting_name
from ktpn_desktop.ui.pages.page import Hint, Page, State
from ktpn_desktop.ui.pages.paper_options import PaperOptions, Wanted
from ktpn_desktop.ui.texts import meeting_pill
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.layout import row
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.pdf_view import PdfView

_TABLES = frozenset({"meeting", "agenda_item", "resolution", "attendee"})
_LARGER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_PAGES = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End)


class MinutesPage(Page):
    """Pages at the left, what may be chosen and what to look at again at the right."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # its keys work without a Tab stop
        self.save = Button(self.tr("ส่งออก PDF"), icon="file-text", shortcut="Ctrl+E")
        self.print_button = Button(
            self.tr("พิมพ์"), Kind.PRIMARY, icon="printer", shortcut="Ctrl+P"
        )
        self.view = PdfView()
        self.options = PaperOptions(hub.session.settings.numerals)
        self.data: bytes | None = None
        self._meeting: Meeting | None = None
        self._making: Progress | None = None
        self._lay_out()
        self._connect()

    def state(self) -> State:
        meeting = self._meeting
        return {
            "meeting": meeting.id if meeting else None,
            "document": self.options.wanted.document.value,
        }

    def restore(self, state: State) -> None:
        wanted = state.get("meeting") or (self._meeting.id if self._meeting else None)
        self._meeting = read_meeting(self.hub.store, MeetingId(wanted)) if wanted else None
        if document := state.get("document"):
            self.options.set_document(MeetingDocument(document))
        self._make()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

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
            self.view.close_pdf()
            self.data = None

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
        self.header.add(self.save, self.print_button)
        content = row(gap=0)
        content.addWidget(self.view, 1)
        content.addWidget(self.options)
        self.body.addLayout(content, 1)

    def _connect(self) -> None:
        self.save.clicked.connect(self._ask_file)
        self.print_button.clicked.connect(self._print)
        self.options.changed.connect(self._make)
        self.hub.changed.connect(self._on_change)

    @Slot()
    def _make(self) -> None:
        """Have the document made beside the window; what was asked for before is forgotten."""
        if self._making is not None:
            self._making.cancel()
        self._show_head()
        meeting = self._meeting
        if meeting is None:
            return
        wanted = self.options.wanted
        wish = Wish(
            document=wanted.document,
            meeting=meeting,
            numerals=wanted.numerals,
            options=wanted.options,
        )
        planned = plan_paper(self.hub.session, wish)
        work = partial(_work, meeting, planned)
        done = partial(self._show, meeting, wanted)
        self._making = self.hub.jobs.run(work, done, owner=self).progress
        self.options.show_working()

    def _show(self, meeting: Meeting, wanted: Wanted, made: tuple[bytes, Proof]) -> None:
        if (meeting, wanted) != (self._meeting, self.options.wanted):
            return  # something else has been asked for since
        self.data, proof = made
        self.view.show_pdf(self.data)
        self.options.show_proof(proof)
        self._show_head()

    def _show_head(self) -> None:
        meeting = self._meeting
        self.save.setEnabled(self.data is not None)
        self.print_button.setEnabled(self.data is not None)
        if meeting is None:
            self.header.set_title(self.tr("ดูก่อนพิมพ์"))
            self.header.set_badge(None)
            return
        words = self.tr("{document} · {committee} {meeting} · {count} หน้า")
        told = words.format(
            document=self.options.document_name,
            committee=meeting.committee,
            meeting=meeting_name(meeting),
            count=self.view.page_count,
        )
        self.header.set_title(self.tr("ดูก่อนพิมพ์"), told)
        adopted = meeting.state is MeetingState.ADOPTED
        draft = Pill(self.tr("ร่าง ยังไม่รับรอง"), Tone.WARN, "pencil")
        self.header.set_badge(meeting_pill(meeting.state) if adopted else draft)

    @Slot()
    def _ask_file(self) -> None:
        meeting = self._meeting
        if meeting is None:
            return
        name = f"{self.options.document_name} {meeting_name(meeting).replace('/', '-')}.pdf"
        title, kinds = self.tr("ส่งออก PDF"), "PDF (*.pdf)"
        if path := ask_new_file(self.hub, self, title, name=name, kinds=kinds):
            self.save_to(path)

    @Slot()
    def _print(self) -> None:
        # Printing is loaded when it is asked for: starting does not need it.
        from PySide6.QtPrintSupport import QPrintDialog

        from ktpn_desktop.ui.pdf_printing import new_printer, print_pdf

        if self.data is None or self._meeting is None:
            return
        printer = new_printer(meeting_name(self._meeting))
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, self.view.page_count)
        if not dialog.exec():
            return
        try:
            count = print_pdf(self.data, printer)
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return
        self.say(self.tr("ส่งไปเครื่องพิมพ์แล้ว {count} หน้า").format(count=count))

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if self._meeting is not None and change.tables & _TABLES:
            self._meeting = read_meeting(self.hub.store, self._meeting.id)
            if self.isVisible():
                self._make()


def _work(
    meeting: Meeting, planned: PlannedPaper, _progress: Progress
) -> tuple[bytes, Proof]:
    """Make the document and look through it; both load the fonts."""
    made = make_paper(planned)
    return made.data, replace(proofread(meeting), unprintable=unprintable(meeting))
