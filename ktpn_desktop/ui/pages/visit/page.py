"""The visit form: one checklist, answered at a school, on the disk with every answer."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication

from ktpn_desktop.app.answering import open_visit, save_answer, save_header
from ktpn_desktop.app.form_model import FormModel
from ktpn_desktop.app.form_rows import delete_row, repeats_shown
from ktpn_desktop.app.forms import FormState
from ktpn_desktop.app.left_open import LeftOpen
from ktpn_desktop.app.previous_visit import earlier_visits, follow_up
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import Checklist, Section
from ktpn_desktop.domain.ids import EditId, FindingId, ItemId, VisitId
from ktpn_desktop.domain.resolution import ResolutionStatus
from ktpn_desktop.domain.school import PREFIX
from ktpn_desktop.domain.visit import Visit, VisitState
from ktpn_desktop.store.database import Change
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.page import Hint, State
from ktpn_desktop.ui.pages.visit.form import VisitForm
from ktpn_desktop.ui.pages.visit.hints import all_keys, key_hints
from ktpn_desktop.ui.pages.visit.notices import about, is_locked
from ktpn_desktop.ui.pages.visit.one_visit import OneVisitPage
from ktpn_desktop.ui.pages.visit.order import FormOrder
from ktpn_desktop.ui.pages.visit.place_note import PlaceNote
from ktpn_desktop.ui.pages.visit.progress import FormProgress
from ktpn_desktop.ui.pages.visit.school_button import SchoolButton
from ktpn_desktop.ui.texts import visit_pill
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.layout import column
from ktpn_desktop.ui.widgets.photo_strip import PhotoStrip

_ROOM_FOR_PROGRESS = 900  # of the page


class VisitPage(OneVisitPage):
    """Opens a visit where it was left, and keeps what is answered."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub, self._save)
        self._model: FormModel | None = None  # of the visit that is shown
        self._state: FormState | None = None
        self._begun: dict[ItemId, Answer] = {}  # rows that nobody has written in yet
        self._head: tuple[Visit, bool] | None = None  # the visit without answers, and locked
        settings = hub.session.settings
        self.form = VisitForm(hub.session.language, auto_advance=settings.auto_advance)
        self.progress = FormProgress()
        self.review = Button(self.tr("ตรวจทานและเสร็จสิ้น"), Kind.PRIMARY, shortcut="F10")
        self.day = Button("", Kind.ICON, icon="calendar", tip=self.tr("แก้วันที่นิเทศ (F6)"))
        self.day.setShortcut(QKeySequence("F6"))
        paper_tip = self.tr("กรอกจากแบบกระดาษ (Ctrl+T)")
        self.paper = Button("", Kind.ICON, icon="keyboard", tip=paper_tip)
        self.paper.setShortcut(QKeySequence("Ctrl+T"))
        self.school = SchoolButton(hub)
        self.header.add(self.progress, self.day, self.paper, self.school, self.review)
        self.content.setLayout(column(self.form, gap=0))
        self.form.items.photos = self._photos
        self.form.previous.photos = partial(PhotoStrip, hub)
        self.form.row_wanted.connect(self._add_row)
        self.form.row_unwanted.connect(self._delete_row)
        self.form.answered.connect(self.saver.keep)
        self.form.typed.connect(self.saver.keep_soon)
        self.form.left.connect(self.saver.end_typing)
        self.form.opened.connect(self.saver.end_typing)
        self.form.opened.connect(self.hints_changed)
        self._place = PlaceNote(hub.session.profile, self.form)
        self.form.settled.connect(self._show_progress)
        self.form.finished.connect(self._open_summary)
        self.form.summary_wanted.connect(self._open_summary)
        self.review.clicked.connect(self._open_summary)
        self.day.clicked.connect(self._ask_day)
        self.paper.clicked.connect(self._open_paper)
        self.school.navigate.connect(self.navigate)
        self.school.closed.connect(self._go_on)
        self.form.previous.closed.connect(self._toggle_previous)
        self.form.previous.status_wanted.connect(self._follow_up)
        for key, act in (
            ("F4", self._toggle_previous),
            ("F8", self.form.go_to_unanswered),
            ("F9", self.school.open_profile),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(act)
        self.form.show_previous(settings.previous_visit)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._change_hints)
        hub.changed.connect(self._look_at_follow_ups)
        hub.closing.connect(self.form.items.stay)
        self.show_contents({})

    @property
    def visit_id(self) -> VisitId | None:
        """The visit that is shown."""
        return self.visit.id if self.visit else None

    def state(self) -> State:
        return {**super().state(), "item": self.form.current}

    def hints(self) -> Sequence[Hint]:
        card = self.form.items.current
        if card is None or self.visit is None:
            return ()
        locked = is_locked(self.visit, self.hub.session.role)
        return key_hints(
            card.item, typing=card.has_text_focus(), locked=locked, offered=card.offered
        )

    def keys(self) -> Sequence[Hint]:
        return all_keys()

    def show_contents(self, state: State) -> None:
        last = self.visit.last_item if self.visit is not None else None
        left: LeftOpen | None = state.get("left")
        wanted = (left.item if left else state.get("item"), last)
        self.form.begin(wanted)
        self._model = self._head = None
        self._begun = {}
        self._place.visit = self.visit_id
        self._show_earlier()
        self._show_writers()
        super().show_contents(state)
        for widget in (self.progress, self.day, self.paper, self.review):
            widget.setVisible(self.visit is not None)
        self._fit_progress()
        self.school.show_visit(self.visit)
        self.notices.forget_restored()
        if left is not None and self.visit is not None:
            self.notices.show_restored(left)
        order = self.form.order
        if order is not None and (start := order.start(wanted)):
            self.form.go(start)

    def refresh(self) -> None:
        visit, checklist = self.visit, self.checklist
        if visit is None or checklist is None:
            return
        if self._model is None:
            self._model = FormModel(checklist)
        answers = {**visit.answers, **self.saver.pending}
        state = self._model.show({**self._begun, **answers}, today=date.today())
        locked = is_locked(visit, self.hub.session.role)
        counts = Counter(one.item for one in visit.photographs if one.item is not None)
        form, photographs = self._model.form, dict(counts)
        order = FormOrder(form, state, answers, self._model.choices, photographs)
        before = self.form.order.photographs if self.form.order else {}
        others = {one for one, _count in before.items() ^ photographs.items()}
        changed = self._model.changed | {one for one in others if form.item(one) is not None}
        self.form.show_answers(order, changed, locked=locked)
        self.form.show_repeats(repeats_shown(checklist, form))
        self._state = state
        if self._head is None:
            self._show_progress()  # later it follows in a moment
        self._show_head(visit, checklist, locked=locked)

    @Slot()
    def _show_progress(self) -> None:
        if self._state is not None:
            self.progress.show_state(self._state)

    def _fit_progress(self) -> None:
        """Leave the header to its buttons where the window is narrow and letters are large."""
        roomy = self.width() >= px(_ROOM_FOR_PROGRESS)
        self.progress.setVisible(self.visit is not None and roomy)

    def _show_head(self, visit: Visit, checklist: Checklist, *, locked: bool) -> None:
        """Show all but the answers, unless that is how it stands there."""
        head = replace(visit, answers=MappingProxyType({}), last_item=None), locked
        if head == self._head:
            return
        self._head = head
        self.form.show_findings(len(visit.findings))
        title = PREFIX + visit.school.name
        self.header.set_title(title, about(self.hub.session, visit, checklist))
        usual = visit.state is VisitState.IN_PROGRESS
        self.header.set_badge(None if usual else visit_pill(visit.state, visit.planned_on))
        self.notices.show_visit(visit, locked=locked)
        self.day.setEnabled(not locked)

    def _show_earlier(self) -> None:
        if self.visit is not None and self.checklist is not None:
            earlier = earlier_visits(self.hub.session, self.visit, self.checklist)
            self.form.show_earlier(earlier)

    def _show_writers(self) -> None:
        """Tell the secretary who answered what, where several people filled the record."""
        if self.visit is None or not self.visit.companions:
            self.form.show_writers({})
            return
        from ktpn_desktop.app.who_answered import writers_of_items  # few records have several

        self.form.show_writers(writers_of_items(self.hub.session, self.visit))

    def follow(self, before: Visit, change: Change) -> None:
        """After an undo, go to the item that it changed."""
        if change.label not in ("undo", "redo") or self.visit is None or self.checklist is None:
            return
        was, now = before.answers, self.visit.answers
        order = self.form.order
        asked = order.checklist.items if order is not None else self.checklist.items
        changed = (one.id for one in asked if was.get(one.id) != now.get(one.id))
        if item := next(changed, None):
            self.form.go(item)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus_item()

    def _focus_item(self) -> None:
        if card := self.form.items.current:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.school.fit(self.width())
        self._fit_progress()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # not by its window, which is only out of sight
            self._place.forget()

    @Slot()
    def _go_on(self) -> None:
        """After a press on the button: what is typed next is for the item again."""
        if self.focusWidget() is self.school:
            self._focus_item()

    def _photos(self, item: ItemId, strip: PhotoStrip | None = None) -> PhotoStrip:
        """Show the photographs of an item, which keep themselves and say so here."""
        assert self.visit is not None
        if strip is not None:
            strip.show_visit(self.visit.id, item)
            return strip
        strip = PhotoStrip(self.hub, self.visit.id, item)
        strip.told.connect(self.toast)
        return strip

    @Slot(str)
    def _add_row(self, section: str) -> None:
        """Show one more row; it is there for good once something is written in it."""
        if self.visit is None or self.checklist is None or self._model is None:
            return
        shown = repeats_shown(self.checklist, self._model.form)
        repeat = next((one for one in shown if one.section.id == section), None)
        if repeat is None or repeat.is_full or not self.leave():
            return
        item, begun = repeat.new_row()
        self._begun |= begun
        self.refresh()
        self.form.go(item)

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

    def _save(self, item: ItemId, answer: Answer, step: EditId | None) -> EditId:
        assert self.visit is not None
        return save_answer(self.hub.session, self.visit.id, item, answer, step=step)

    @Slot()
    def _change_hints(self) -> None:
        if self.isVisible() and self.form.items.current is not None:
            self.hints_changed.emit()

    @Slot()
    def _toggle_previous(self) -> None:
        """Show or hide the visit before; how it stands beside the items is remembered."""
        shown = self.form.toggle_previous()
        session = self.hub.session
        if shown != session.settings.previous_visit:
            session.change_settings(replace(session.settings, previous_visit=shown))

    @Slot(str, object)
    def _follow_up(self, finding: FindingId, status: ResolutionStatus) -> None:
        follow_up(self.hub.session, finding, status)

    @Slot(object)
    def _look_at_follow_ups(self, change: Change) -> None:
        if "follow_up" in change.tables and self.isVisible():
            self._show_earlier()

    @Slot()
    def _ask_day(self) -> None:
        """Ask on which day the visit was held; at first it is the day of the first answer."""
        from ktpn_desktop.ui.dialogs.schedule import HeldDialog

        if self.visit is None or not self.leave():
            return
        dialog = HeldDialog(PREFIX + self.visit.school.name, self.visit.held_on, self)
        if dialog.exec() and dialog.day != self.visit.held_on:
            visit, _checklist = open_visit(self.hub.session, self.visit.id)
            save_header(self.hub.session, replace(visit, held_on=dialog.day))
            self.say(self.tr("แก้วันที่นิเทศแล้ว"), undo=True)

    @Slot()
    def _open_paper(self) -> None:
        if self.visit is not None:
            state = {"visit": self.visit.id, "item": self.form.current}
            self.navigate.emit("paper_twin", state)

    @Slot()
    def _open_summary(self) -> None:
        if self.visit is not None:
            self.navigate.emit("summary", {"visit": self.visit.id})
