"""Typing in a form that was filled on paper, in the order of the paper."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut

from ktpn_desktop.app.answering import save_answer
from ktpn_desktop.app.form_model import FormModel
from ktpn_desktop.app.form_rows import added_row, delete_row, repeats_shown
from ktpn_desktop.app.left_open import PAPER, LeftOpen, forget_open, note_open
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import Section
from ktpn_desktop.domain.ids import EditId, ItemId
from ktpn_desktop.domain.school import PREFIX
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.store.database import Change
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.page import Hint, State
from ktpn_desktop.ui.pages.paper_twin.section import PaperForm
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
        self._begun: dict[ItemId, Answer] = {}  # rows that nobody has written in yet
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
        self.sheet.moved.connect(self._note_place)
        self.sheet.row_wanted.connect(self._add_row)
        self.sheet.row_unwanted.connect(self._delete_row)
        self.form.clicked.connect(self._open_form)
        self.review.clicked.connect(self._open_summary)
        for keys, act in (
            ("F8", self.sheet.go_to_unanswered),
            ("Ctrl+N", self.sheet.add_row),
            ("Ctrl+Shift+Delete", self.sheet.delete_row),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self.show_contents({})

    def state(self) -> State:
        return {**super().state(), "item": self.sheet.current()}

    def hints(self) -> Sequence[Hint]:
        if self.visit is None or is_locked(self.visit, self.hub.session.role):
            return ()
        rows = (Hint(("Ctrl", "N"), self.tr("เพิ่มแถว")),) if self.sheet.adders else ()
        return (
            Hint(("1–5",), self.tr("ระดับ หรือลำดับของตัวเลือก")),
            Hint(("-",), self.tr("ไม่เกี่ยวข้อง")),
            Hint(("?",), self.tr("ไม่ได้สังเกต")),
            Hint(("Enter",), self.tr("ข้อถัดไป")),
            Hint(("F2",), self.tr("ข้อสังเกต")),
            Hint(("F8",), self.tr("ไปข้อที่ยังไม่ตอบ")),
            Hint(("PgUp", "PgDn"), self.tr("เปลี่ยนตอน")),
            *rows,
        )

    def keys(self) -> Sequence[Hint]:
        return (
            *self.hints(),
            Hint(("Ctrl+N",), self.tr("เพิ่มแถว ในตอนที่กรอกเป็นแถว")),
            Hint(("Ctrl+Shift+Del",), self.tr("ลบแถว ในตอนที่กรอกเป็นแถว")),
        )

    def show_contents(self, state: State) -> None:
        self._model, self._begun = None, {}
        super().show_contents(state)
        self.notices.forget_restored()
        left: LeftOpen | None = state.get("left")
        if left is not None and self.visit is not None:
            self.notices.show_restored(left)
        for widget in (self.progress, self.form, self.review):
            widget.setVisible(self.visit is not None)

    def restore(self, state: State) -> None:
        super().restore(state)
        left: LeftOpen | None = state.get("left")
        self.sheet.begin(left.item if left else state.get("item"))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # not by its window, which is only out of sight
            forget_open(self.hub.session.profile)

    def refresh(self) -> None:
        visit, checklist = self.visit, self.checklist
        if visit is None or checklist is None:
            return
        if self._model is None:
            self._model = FormModel(checklist)
        answers = {**visit.answers, **self.saver.pending}
        state = self._model.show({**self._begun, **answers}, today=date.today())
        locked = is_locked(visit, self.hub.session.role)
        self.sheet.show_form(
            PaperForm(
                form=self._model.form,
                answers=answers,
                state=state,
                changed=self._model.changed,
                repeats=repeats_shown(checklist, self._model.form),
                locked=locked,
            )
        )
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
        form = self._model.form if self._model else self.checklist
        lines = (item.id for item in form.items) if form else ()
        if item := next((one for one in lines if was.get(one) != now.get(one)), None):
            self.sheet.begin(item)

    def _save(self, item: ItemId, answer: Answer, step: EditId | None) -> EditId:
        assert self.visit is not None
        return save_answer(self.hub.session, self.visit.id, item, answer, step=step)

    @Slot()
    def _note_place(self) -> None:
        """Write down where the paper is, for a start after an end by force."""
        if self.visit is not None and self.isVisible():
            profile = self.hub.session.profile
            note_open(profile, self.visit.id, self.sheet.current(), page=PAPER)

    @Slot(str)
    def _add_row(self, section: str) -> None:
        """Show one more row; it is there for good once something is written in it."""
        if self.checklist is None or self._model is None or not self.leave():
            return
        if (added := added_row(self.checklist, self._model.form, section)) is not None:
            item, begun = added
            self._begun |= begun
            self.refresh()
            self.sheet.begin(item)

    @Slot(object)
    def _delete_row(self, section: Section) -> None:
        if self.visit is None or not self.leave():
            return
        items = {item.id for item in section.items}
        self._begun = {item: one for item, one in self._begun.items() if item not in items}
        if items & self.visit.answers.keys():
            delete_row(self.hub.session, self.visit.id, section)
            self.say(self.tr("ลบแถวแล้ว"), undo=True)
        else:
            self.refresh()
        self.sheet.begin(None)

    @Slot()
    def _open_form(self) -> None:
        if self.visit is not None:
            state = {"visit": self.visit.id, "item": self.sheet.current()}
            self.navigate.emit("visit", state)

    @Slot()
    def _open_summary(self) -> None:
        if self.visit is not None:
            self.navigate.emit("summary", {"visit": self.visit.id})
