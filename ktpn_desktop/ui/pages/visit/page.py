"""The visit form: one checklist, answered at a school, on the disk with every answer."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QLineEdit

from ktpn_desktop.app.answering import open_visit, save_answer
from ktpn_desktop.app.forms import form_state
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.ids import EditId, ItemId, VisitId
from ktpn_desktop.domain.problem import Refused, Trouble
from ktpn_desktop.domain.school import PREFIX
from ktpn_desktop.domain.visit import Visit, VisitState
from ktpn_desktop.store.database import Change
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.page import Hint, Page, State
from ktpn_desktop.ui.pages.saver import Saver
from ktpn_desktop.ui.pages.visit.form import VisitForm
from ktpn_desktop.ui.pages.visit.notices import VisitNotices, about, is_locked
from ktpn_desktop.ui.pages.visit.progress import FormProgress
from ktpn_desktop.ui.texts import trouble_text, visit_pill
from ktpn_desktop.ui.widgets.button import Button, Kind

_TABLES = frozenset({"visit", "answer", "finding"})


class VisitPage(Page):
    """Opens a visit where it was left, and keeps what is answered."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self._visit: Visit | None = None
        self._checklist: Checklist | None = None
        settings = hub.session.settings
        self.form = VisitForm(hub.session.language, auto_advance=settings.auto_advance)
        self.saver = Saver[ItemId, Answer](self._save, self)
        self.progress = FormProgress()
        self.review = Button(self.tr("ตรวจทานและเสร็จสิ้น"), Kind.PRIMARY, shortcut="F10")
        self.notices = VisitNotices()
        self.header.add(self.progress, self.review)
        self.body.addWidget(self.notices)
        self.body.addWidget(self.form, 1)
        self._connect()

    @property
    def visit_id(self) -> VisitId | None:
        """The visit that is shown."""
        return self._visit.id if self._visit else None

    def state(self) -> State:
        if self._visit is None:
            return {}
        return {"visit": self._visit.id, "item": self.form.current}

    def restore(self, state: State) -> None:
        if state.get("visit"):
            self.show_visit(VisitId(state["visit"]), state.get("item"))

    def leave(self) -> bool:
        focused = self.focusWidget()
        if isinstance(focused, QLineEdit):
            focused.editingFinished.emit()  # a date is read when its field is left
        return self.saver.end_typing()

    def hints(self) -> Sequence[Hint]:
        return (
            Hint(("1–5",), self.tr("ตอบและไปข้อถัดไป")),
            Hint(("↑", "↓"), self.tr("ข้อก่อน / ถัดไป")),
            Hint(("F2",), self.tr("ข้อสังเกต")),
            Hint(("F7",), self.tr("ปักธง")),
            Hint(("-",), self.tr("ไม่เกี่ยวข้อง")),
            Hint(("0",), self.tr("ล้างคำตอบ")),
            Hint(("PgUp", "PgDn"), self.tr("เปลี่ยนตอน")),
        )

    def show_visit(self, visit_id: VisitId, item: ItemId | None = None) -> None:
        """Show a visit at an item, or where it was left."""
        if self._visit is None or self._visit.id != visit_id:
            self.saver.drop()
        self._visit, self._checklist = open_visit(self.hub.session, visit_id)
        self.form.forget()
        self._refresh()
        if start := self._start(item):
            self.form.go(start)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if card := self.form.items.current:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.form.answered.connect(self.saver.keep)
        self.form.typed.connect(self.saver.keep_soon)
        self.form.left.connect(self.saver.end_typing)
        self.form.opened.connect(self.saver.end_typing)
        self.form.finished.connect(self._open_summary)
        self.form.summary_wanted.connect(self._open_summary)
        self.saver.waiting.connect(self.header.save_state.show_saving)
        self.saver.saved.connect(self._show_saved)
        self.saver.failed.connect(self._show_failed)
        self.saver.refused.connect(self._show_refused)
        self.review.clicked.connect(self._open_summary)
        self.notices.reopen_wanted.connect(self._reopen)
        self.notices.retry_wanted.connect(self.saver.flush)
        unanswered = QShortcut(QKeySequence("F8"), self)
        unanswered.activated.connect(self.form.go_to_unanswered)
        self.hub.changed.connect(self._on_change)

    def _start(self, item: ItemId | None) -> ItemId | None:
        order = self.form.order
        assert order is not None
        assert self._visit is not None
        wanted = (item, self._visit.last_item)
        left_at = next((one for one in wanted if one in order.state.asked), None)
        return left_at or order.next_unanswered(None) or order.first(0)

    def _save(self, item: ItemId, answer: Answer, step: EditId | None) -> EditId:
        assert self._visit is not None
        return save_answer(self.hub.session, self._visit.id, item, answer, step=step)

    def _refresh(self) -> None:
        visit, checklist = self._visit, self._checklist
        assert visit is not None
        assert checklist is not None
        answers = {**visit.answers, **self.saver.pending}
        state = form_state(checklist, answers, today=date.today())
        locked = is_locked(visit, self.hub.session.role)
        self.form.show_answers(checklist, answers, state, locked=locked)
        self.form.show_findings(len(visit.findings))
        self.progress.show_state(state)
        self._show_title(visit, checklist)
        self.notices.show_visit(visit, locked=locked)

    def _show_title(self, visit: Visit, checklist: Checklist) -> None:
        title = PREFIX + visit.school.name
        self.header.set_title(title, about(self.hub.session, visit, checklist))
        shown = visit.state is not VisitState.IN_PROGRESS
        self.header.set_badge(visit_pill(visit.state, visit.planned_on) if shown else None)

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if self._visit is None or not change.tables & _TABLES:
            return
        before = self._visit.answers
        try:
            self._visit, self._checklist = open_visit(self.hub.session, self._visit.id)
        except Refused:  # its plan was taken back
            self._visit = None
            self.saver.drop()
            self.go_back.emit()
            return
        self._refresh()
        if change.label in ("undo", "redo") and self.isVisible():
            now = self._visit.answers
            moved = [
                item.id
                for item in self._checklist.items
                if before.get(item.id) != now.get(item.id)
            ]
            if moved:
                self.form.go(moved[0])

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

    @Slot()
    def _open_summary(self) -> None:
        if self._visit is not None:
            self.navigate.emit("summary", {"visit": self._visit.id})

    @Slot()
    def _reopen(self) -> None:
        if self._visit is not None:
            self.notices.ask_and_reopen(self.hub.session, self._visit)
