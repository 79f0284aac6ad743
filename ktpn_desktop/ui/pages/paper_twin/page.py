"""Typing in a form that was filled on paper, in the order of the paper."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut

from ktpn_desktop.app.answering import save_answer
from ktpn_desktop.app.form_model import FormModel
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.ids import EditId, ItemId
from ktpn_desktop.domain.school import PREFIX
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.store.database import Change
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.page import Hint, State
from ktpn_desktop.ui.pages.paper_twin.sheet import PaperSheet
from ktpn_desktop.ui.pages.visit.notices import about, is_locked
from ktpn_desktop.ui.pages.visit.one_visit import OneVisitPage
from ktpn_desktop.ui.pages.visit.progress import FormProgress
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.layout import column


class PaperTwinPage(OneVisitPage):
    """Every line is kept as in the form itself: a whole answer at once, typing in a moment."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub, self._save)
        self._model: FormModel | None = None
        self.sheet = PaperSheet(hub.session.language)
        self.sheet.goes_on = hub.session.settings.auto_advance
        self.progress = FormProgress()
        self.form = Button("", Kind.ICON, icon="clipboard-check", tip=self.tr("เปิดแบบนิเทศ"))
        self.review = Button(self.tr("ตรวจทานและเสร็จสิ้น"), Kind.PRIMARY, shortcut="F10")
        self.header.add(self.progress, self.form, self.review)
        self.content.setLayout(column(self.sheet, gap=0))
        self.sheet.answered.connect(self.saver.keep)
        self.sheet.typed.connect(self.saver.keep_soon)
        self.sheet.left.connect(self.saver.end_typing)
        self.form.clicked.connect(self._open_form)
        self.review.clicked.connect(self._open_summary)
        unanswered = QShortcut(QKeySequence("F8"), self)
        unanswered.activated.connect(self.sheet.go_to_unanswered)
        self.show_contents({})

    def state(self) -> State:
        return {**super().state(), "item": self.sheet.current()}

    def hints(self) -> Sequence[Hint]:
        if self.visit is None or is_locked(self.visit, self.hub.session.role):
            return ()
        return (
            Hint(("1–5",), self.tr("ระดับ หรือลำดับของตัวเลือก")),
            Hint(("-",), self.tr("ไม่เกี่ยวข้อง")),
            Hint(("?",), self.tr("ไม่ได้สังเกต")),
            Hint(("Enter",), self.tr("ข้อถัดไป")),
            Hint(("F2",), self.tr("ข้อสังเกต")),
            Hint(("F8",), self.tr("ไปข้อที่ยังไม่ตอบ")),
            Hint(("PgUp", "PgDn"), self.tr("เปลี่ยนตอน")),
        )

    def show_contents(self, state: State) -> None:
        self._model = None
        super().show_contents(state)
        for widget in (self.progress, self.form, self.review):
            widget.setVisible(self.visit is not None)

    def restore(self, state: State) -> None:
        super().restore(state)
        self.sheet.begin(state.get("item"))

    def refresh(self) -> None:
        visit, checklist = self.visit, self.checklist
        if visit is None or checklist is None:
            return
        if self._model is None:
            self._model = FormModel(checklist)
        answers = {**visit.answers, **self.saver.pending}
        state = self._model.show(answers, today=date.today())
        locked = is_locked(visit, self.hub.session.role)
        self.sheet.show_form(self._model.form, answers, state, locked=locked)
        self.progress.show_state(state)
        self.notices.show_visit(visit, locked=locked)
        told = self.tr("กรอกจากแบบกระดาษ · {about}")
        told = told.format(about=about(self.hub.session, visit, checklist))
        self.header.set_title(PREFIX + visit.school.name, told)

    def follow(self, before: Visit, change: Change) -> None:
        """After an undo, go to the line that it changed."""
        if change.label not in ("undo", "redo") or self.visit is None:
            return
        was, now = before.answers, self.visit.answers
        lines = (line.item.id for line in self.sheet.lines())
        if item := next((one for one in lines if was.get(one) != now.get(one)), None):
            self.sheet.begin(item)

    def _save(self, item: ItemId, answer: Answer, step: EditId | None) -> EditId:
        assert self.visit is not None
        return save_answer(self.hub.session, self.visit.id, item, answer, step=step)

    @Slot()
    def _open_form(self) -> None:
        if self.visit is not None:
            state = {"visit": self.visit.id, "item": self.sheet.current()}
            self.navigate.emit("visit", state)

    @Slot()
    def _open_summary(self) -> None:
        if self.visit is not None:
            self.navigate.emit("summary", {"visit": self.visit.id})
