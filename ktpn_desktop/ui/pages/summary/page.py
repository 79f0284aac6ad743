"""The summary of a visit: findings, who gave the information, and the end of the visit."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit

from ktpn_desktop.app.answering import complete, open_visit, save_findings, save_header
from ktpn_desktop.app.forms import form_state
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.reporting import plan_visit_paper, print_visit
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.ids import EditId, ItemId, VisitId
from ktpn_desktop.domain.problem import Refused, Trouble
from ktpn_desktop.domain.school import PREFIX
from ktpn_desktop.domain.scoring import score_visit
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.store.database import Change
from ktpn_desktop.ui.dialogs.pdf import PdfDialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.page import Hint, Page, State
from ktpn_desktop.ui.pages.saver import Saver
from ktpn_desktop.ui.pages.sharing import Sharing
from ktpn_desktop.ui.pages.summary.closing import Closing
from ktpn_desktop.ui.pages.summary.findings import Findings
from ktpn_desktop.ui.pages.summary.overview import Overview
from ktpn_desktop.ui.pages.visit.notices import VisitNotices, about, is_locked
from ktpn_desktop.ui.texts import trouble_text, visit_pill
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.layout import column, holder, row, scrolled, vertical_line
from ktpn_desktop.ui.widgets.toast import Toast

_TABLES = frozenset({"visit", "answer", "finding"})
_FINDINGS = "findings"  # beside the fields of a visit, a key of what is saved


class SummaryPage(Page):
    """Keeps findings and the last lines of a visit, and finishes it."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self._visit: Visit | None = None
        self._checklist: Checklist | None = None
        self.notices = VisitNotices()
        self.overview = Overview()
        self.findings = Findings()
        self.closing = Closing()
        self.sharing = Sharing(hub, self)
        # Any: the tuple of findings, or the value of one field of the visit.
        self.saver = Saver[str, Any](self._save, self)
        self.print_button = Button(self.tr("พิมพ์บันทึก"), icon="printer", shortcut="Ctrl+P")
        self.finish = Button(
            self.tr("เสร็จสิ้นการนิเทศ"), Kind.PRIMARY, icon="check", shortcut="Ctrl+Return"
        )
        self.finish.show_keys("Ctrl+Enter")
        self.header.add(self.print_button, self.finish)
        main = column(scrolled(holder(column(self.findings, margins=(20, 14)))), gap=0)
        main.setStretch(0, 1)
        main.addWidget(self.closing)
        content = row(gap=0)
        content.addWidget(self.overview, 1)
        content.addWidget(vertical_line())
        content.addLayout(main, 2)
        self.body.addWidget(self.notices)
        self.body.addLayout(content, 1)
        self._connect()

    def state(self) -> State:
        return {"visit": self._visit.id} if self._visit else {}

    def restore(self, state: State) -> None:
        if state.get("visit"):
            self.show_visit(VisitId(state["visit"]))

    def leave(self) -> bool:
        focused = self.focusWidget()
        if isinstance(focused, QLineEdit):
            focused.editingFinished.emit()  # a date is read when its field is left
        return self.saver.end_typing()

    def hints(self) -> Sequence[Hint]:
        return (
            Hint(("Ctrl+1–4",), self.tr("เพิ่มข้อ")),
            Hint(("Enter",), self.tr("ข้อถัดไป")),
            Hint(("Ctrl+↑", "↓"), self.tr("ย้ายลำดับ")),
            Hint(("F2",), self.tr("แก้ไข")),
            Hint(("Del",), self.tr("ลบ")),
            Hint(("Esc",), self.tr("เลิกพิมพ์")),
        )

    def show_visit(self, visit_id: VisitId) -> None:
        """Show the summary of a visit."""
        if self._visit is None or self._visit.id != visit_id:
            self.saver.drop()
        self._visit, self._checklist = open_visit(self.hub.session, visit_id)
        self._refresh()

    def _connect(self) -> None:
        self.findings.typed.connect(partial(self.saver.keep_soon, _FINDINGS))
        self.findings.changed.connect(partial(self.saver.keep, _FINDINGS))
        self.findings.editing_ended.connect(self.saver.end_typing)
        self.findings.removed.connect(self._tell_removed)
        self.findings.item_wanted.connect(self._open_item)
        self.overview.item_wanted.connect(self._open_item)
        self.closing.typed.connect(self.saver.keep_soon)
        self.closing.left.connect(self.saver.end_typing)
        self.saver.waiting.connect(self.header.save_state.show_saving)
        self.saver.saved.connect(self._show_saved)
        self.saver.failed.connect(self._show_failed)
        self.saver.refused.connect(self._show_refused)
        self.notices.retry_wanted.connect(self.saver.flush)
        self.notices.reopen_wanted.connect(self._reopen)
        self.sharing.told.connect(self.toast)
        self.print_button.clicked.connect(self._print)
        self.finish.clicked.connect(self._finish)
        self.hub.changed.connect(self._on_change)

    def _save(self, key: str, value: Any, step: EditId | None) -> EditId:
        session = self.hub.session
        assert self._visit is not None
        if key == _FINDINGS:
            return save_findings(session, self._visit.id, value, step=step)
        visit, _checklist = open_visit(session, self._visit.id)
        return save_header(session, replace(visit, **{key: value}), step=step)

    def _refresh(self) -> None:
        visit, checklist = self._visit, self._checklist
        assert visit is not None
        assert checklist is not None
        locked = is_locked(visit, self.hub.session.role)
        state = form_state(checklist, visit.answers, today=date.today())
        scores = score_visit(checklist, visit.answers)
        self.header.set_title(
            self.tr("สรุปผลการนิเทศ"),
            f"{PREFIX}{visit.school.name} · {about(self.hub.session, visit, checklist)}",
        )
        self.header.set_badge(visit_pill(visit.state, visit.planned_on))
        self.notices.show_visit(visit, locked=locked)
        self.overview.show_visit(visit, checklist, state, scores)
        if _FINDINGS not in self.saver.pending:
            self.findings.show_findings(visit.findings, checklist, locked=locked)
        self.closing.show_visit(replace(visit, **self._pending_fields()), locked=locked)
        self.finish.setVisible(not locked)

    def _pending_fields(self) -> dict[str, Any]:
        return {key: value for key, value in self.saver.pending.items() if key != _FINDINGS}

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if self._visit is None or not change.tables & _TABLES:
            return
        try:
            self._visit, self._checklist = open_visit(self.hub.session, self._visit.id)
        except Refused:  # its plan was taken back
            self._visit = None
            self.saver.drop()
            self.go_back.emit()
        else:
            self._refresh()

    @Slot()
    def _finish(self) -> None:
        if self._visit is None or not self.leave():
            return
        visit = self._visit
        complete(self.hub.session, visit.id)
        self.toast.emit(
            Toast(
                self.tr("เสร็จสิ้นการนิเทศแล้ว"),
                detail=PREFIX + visit.school.name,
                undo=True,
                action=self.tr("ส่งออกไฟล์ผลเลย"),
                act=partial(self.sharing.send_visits, (visit.id,)),
            )
        )

    @Slot()
    def _reopen(self) -> None:
        if self._visit is not None:
            self.notices.ask_and_reopen(self.hub.session, self._visit)

    @Slot()
    def _print(self) -> None:
        if self._visit is None or not self.leave():
            return
        numerals = self.hub.session.settings.numerals
        paper = plan_visit_paper(self.hub.session, self._visit.id)
        self.print_button.setEnabled(False)

        def work(_progress: Progress) -> bytes:
            return print_visit(paper, numerals)

        job = self.hub.jobs.run(work, self._show_document, owner=self)
        job.ended.connect(self._let_print)

    def _show_document(self, data: bytes) -> None:
        assert self._visit is not None
        name = self.tr("บันทึกการนิเทศ {school}.pdf").format(school=self._visit.school.name)
        language = self.hub.session.language
        title = self.tr("บันทึกการนิเทศ")
        PdfDialog(title, data, name, language=language, parent=self).exec()

    @Slot()
    def _let_print(self) -> None:
        self.print_button.setEnabled(True)

    @Slot(str)
    def _open_item(self, item: ItemId) -> None:
        if self._visit is not None:
            self.navigate.emit("visit", {"visit": self._visit.id, "item": item})

    @Slot()
    def _tell_removed(self) -> None:
        self.toast.emit(Toast(self.tr("ลบข้อค้นพบแล้ว"), icon="trash-2", undo=True))

    @Slot()
    def _show_saved(self) -> None:
        self.notices.clear_failed()
        self.header.save_state.show_saved(datetime.now())

    @Slot(object)
    def _show_failed(self, trouble: Trouble) -> None:
        self.notices.show_failed(trouble, self.hub.session.language)
        self.header.save_state.show_failed()

    @Slot(object)
    def _show_refused(self, trouble: Trouble) -> None:
        self._refresh()
        self.say(trouble_text(trouble, self.hub.session.language))
