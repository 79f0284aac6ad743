"""A draft tried out on the very form that supervisors fill; nothing of it is kept."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent

from ktpn_desktop.app import building
from ktpn_desktop.app.form_model import FormModel
from ktpn_desktop.app.form_rows import added_row, repeats_shown
from ktpn_desktop.app.forms import prefilled
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import Checklist, Section
from ktpn_desktop.domain.checklist_check import check
from ktpn_desktop.domain.checklist_languages import in_language, own_language
from ktpn_desktop.domain.ids import DraftId, ItemId
from ktpn_desktop.domain.problem import Problem, Refused
from ktpn_desktop.domain.repeats import split_item
from ktpn_desktop.store.checklist_drafts import DRAFT_TABLES
from ktpn_desktop.store.database import Change
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.page import Hint, Page, State
from ktpn_desktop.ui.pages.visit.form import VisitForm
from ktpn_desktop.ui.pages.visit.hints import key_hints
from ktpn_desktop.ui.pages.visit.order import FormOrder
from ktpn_desktop.ui.pages.visit.progress import FormProgress
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.button import Button
from ktpn_desktop.ui.widgets.empty import Empty
from ktpn_desktop.ui.widgets.form_language import FormLanguage
from ktpn_desktop.ui.widgets.layout import column, scrolled
from ktpn_desktop.ui.widgets.problem_list import ProblemList
from ktpn_desktop.ui.widgets.strip import Strip


class TrialPage(Page):
    """The form over answers that live as long as the page is open."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self._source: Checklist | None = None
        self._checklist: Checklist | None = None  # in the language that is tried
        self._model: FormModel | None = None
        self._draft: DraftId | None = None
        self.answers: dict[ItemId, Answer] = {}
        self.strip = Strip(
            self.tr("โหมดทดลอง คำตอบไม่ถูกบันทึก"),
            Tone.WARN,
            "eye",
            action=self.tr("กลับไปแก้แบบ"),
        )
        settings = hub.session.settings
        self.form = VisitForm(hub.session.language, auto_advance=settings.auto_advance)
        self.form.show_previous(False)
        self.progress = FormProgress()
        self.languages = FormLanguage()
        self.again = Button(self.tr("เริ่มลองใหม่"), icon="rotate-ccw")
        self.problems = ProblemList()
        self._wrong = scrolled(self.problems)
        self.nothing = Empty(
            "circle-alert",
            self.tr("ยังลองทำแบบนี้ไม่ได้"),
            self.tr("แก้สูตรหรือเงื่อนไขด้านล่างก่อน หรือเพิ่มข้อให้มีสิ่งที่จะตอบ แล้วกด F5 อีกครั้ง"),
        )
        self.header.add(self.languages, self.progress, self.again)
        self.body.addLayout(column(self.strip, gap=0))
        self.body.addWidget(self.form, 1)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self._wrong, 1)
        self._connect()

    def state(self) -> State:
        return {
            "draft": self._draft,
            "item": self.form.current,
            "language": self.languages.language,
        }

    def restore(self, state: State) -> None:
        wanted = state.get("draft")
        self._draft = DraftId(wanted) if wanted else None
        try:
            draft = building.open_draft(self.hub.session, self._draft) if self._draft else None
        except Refused:
            draft = None  # deleted since: there is nothing to try
        self._source = draft.checklist if draft else None
        self._show_in(state.get("language"))
        item = state.get("item")
        self._begin(ItemId(item) if item else None)

    def _show_in(self, language: str | None) -> None:
        source = self._source
        self._checklist = in_language(source, language) if source else None
        self.languages.show_form(source, language)

    def hints(self) -> Sequence[Hint]:
        card = self.form.items.current
        if card is None:
            return ()
        hints = key_hints(card.item, typing=card.has_text_focus(), locked=False)
        # There is no school here, and no visit before.
        here = [hint for hint in hints if hint.pressed.isdisjoint({"F4", "F9"})]
        return [*here, Hint(("F5",), self.tr("กลับไปแก้แบบ"))]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if card := self.form.items.current:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._back()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.form.answered.connect(self._take)
        self.form.typed.connect(self._take)
        self.form.row_wanted.connect(self._add_row)
        self.form.row_unwanted.connect(self._delete_row)
        self.form.opened.connect(self.hints_changed)
        self.form.finished.connect(self._say_finished)
        self.form.summary_wanted.connect(self._say_finished)
        self.strip.acted.connect(self._back)
        self.hub.changed.connect(self._on_change)
        self.again.clicked.connect(self._begin_again)
        self.languages.chosen.connect(self._change_language)
        QShortcut(QKeySequence("F8"), self).activated.connect(self.form.go_to_unanswered)
        QShortcut(QKeySequence("F5"), self).activated.connect(self._back)

    def _begin(self, item: ItemId | None) -> None:
        checklist = self._checklist
        problems = self._hindrances(checklist)
        can_be_tried = checklist is not None and not problems and any(checklist.items)
        for widget in (self.form, self.progress, self.again):
            widget.setVisible(can_be_tried)
        self.nothing.setVisible(not can_be_tried)
        self._wrong.setVisible(bool(problems))
        self.problems.show_problems(problems, self.hub.session.language)
        title = checklist.title if checklist else ""
        self.header.set_title(self.tr("ลองทำแบบ"), title)
        if checklist is None or not can_be_tried:
            return
        self.answers = {
            name: Answer(value=value) for name, value in prefilled(checklist, {}).items()
        }
        self._model = FormModel(checklist)
        self.form.begin((item,))
        self._refresh()
        order = self.form.order
        if order is not None and (start := order.start((item,))):
            self.form.go(start)

    def _hindrances(self, checklist: Checklist | None) -> tuple[Problem, ...]:
        """Return what the form cannot be made with: formulas that say nothing."""
        return check(checklist) if checklist else ()

    def _refresh(self) -> None:
        if self._model is None or self._checklist is None:
            return
        state = self._model.show(dict(self.answers), today=date.today())
        form = self._model.form
        order = FormOrder(form, state, self.answers, self._model.choices)
        self.form.show_answers(order, self._model.changed, locked=False)
        self.form.show_repeats(repeats_shown(self._checklist, form))
        self.progress.show_state(state)

    @Slot(str, object)
    def _take(self, item: str, answer: Answer) -> None:
        self.answers = {**self.answers, ItemId(item): answer}
        self._refresh()

    @Slot(str)
    def _add_row(self, section: str) -> None:
        if self._checklist is None or self._model is None:
            return
        if (added := added_row(self._checklist, self._model.form, section)) is not None:
            item, begun = added
            self.answers = {**self.answers, **begun}
            self._refresh()
            self.form.go(item)

    @Slot(object)
    def _delete_row(self, section: Section) -> None:
        gone = {item.id for item in section.items}
        self.answers = {item: one for item, one in self.answers.items() if item not in gone}
        self._refresh()

    @Slot(str)
    def _change_language(self, language: str) -> None:
        """Go on at the same item with the same answers."""
        answers = self.answers
        self._show_in(language)
        self._begin(self.form.current)
        self.answers = answers
        self._refresh()

    @Slot()
    def _begin_again(self) -> None:
        self._begin(None)

    @Slot()
    def _say_finished(self) -> None:
        self.say(self.tr("ครบทุกข้อแล้ว ในการนิเทศจริงจะไปหน้าสรุปผลต่อ"))

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        """Try the draft as it is now: an undo reaches it here as well."""
        if self.isVisible() and change.tables & DRAFT_TABLES:
            answers = self.answers
            self.restore(self.state())
            known = {item.id for item in self._checklist.items} if self._checklist else set()
            kept = {item: one for item, one in answers.items() if split_item(item)[0] in known}
            self.answers = {**self.answers, **kept}
            self._refresh()

    @Slot()
    def _back(self) -> None:
        """Go back to where the draft is written, in this language or in its own."""
        state = {"draft": self._draft, "item": self.form.current}
        source, language = self._source, self.languages.language
        if source is not None and language != own_language(source):
            self.navigate.emit("checklist_languages", {**state, "language": language})
        else:
            self.navigate.emit("builder", state)
