"""What the pages about one visit share: opening it, saving what is entered, notices."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from ktpn_desktop.app.answering import open_visit, visit_after
from ktpn_desktop.app.settings import Settings
from ktpn_desktop.app.wording import trouble_text
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.checklist_languages import in_language
from ktpn_desktop.domain.ids import EditId, VisitId
from ktpn_desktop.domain.problem import Refused, Trouble
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.store.database import Change
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.page import Page, State
from ktpn_desktop.ui.pages.saver import Saver
from ktpn_desktop.ui.pages.version_strip import VersionStrip
from ktpn_desktop.ui.pages.visit.notices import VisitNotices
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.empty import Empty
from ktpn_desktop.ui.widgets.form_language import FormLanguage

_TABLES = frozenset({"visit", "answer", "finding", "photograph", "signature"})


class OneVisitPage(Page):
    """A page about one visit. A page that is not seen reads again when it is opened."""

    def __init__(self, hub: Hub, save: Callable[[Any, Any, EditId | None], EditId]) -> None:
        super().__init__(hub)
        self.visit: Visit | None = None
        self.checklist: Checklist | None = None  # in the language that is chosen
        self.languages = FormLanguage()
        self.header.add(self.languages)
        self.notices = VisitNotices(hub.session)
        self.version = VersionStrip(hub, margins=(16, 6, 16, 0))
        # Any: what is saved is known by the page itself.
        self.saver = Saver[Any, Any](save, self)
        choose = Button(self.tr("ไปการนิเทศของฉัน"), Kind.PRIMARY, icon="clipboard-check")
        self.nothing = Empty(
            "clipboard-list",
            self.tr("ยังไม่ได้เลือกการนิเทศ"),
            self.tr("เลือกโรงเรียนที่จะนิเทศจากรายการการนิเทศของฉัน"),
            choose,
        )
        self.content = QWidget()
        self.body.addWidget(self.notices)
        self.body.addWidget(self.version)
        self.body.addWidget(self.nothing, 1)
        self.body.addWidget(self.content, 1)
        self.content.hide()
        choose.clicked.connect(self._go_to_list)
        self.saver.waiting.connect(self.header.save_state.show_saving)
        self.saver.saved.connect(self._show_saved)
        self.saver.failed.connect(self._show_failed)
        self.saver.refused.connect(self._show_refused)
        self.notices.retry_wanted.connect(self.saver.flush)
        self.notices.reopen_wanted.connect(self._reopen)
        self.version.acted.connect(self._ask_version)
        self.languages.chosen.connect(self._choose_language)
        hub.settings_changed.connect(self._follow_language)
        hub.changed.connect(self._on_change)

    def state(self) -> State:
        return {"visit": self.visit.id} if self.visit else {}

    def restore(self, state: State) -> None:
        visit = state.get("visit") or (self.visit.id if self.visit else None)
        try:
            if visit and not self.read(VisitId(visit)):
                self.saver.drop()  # another visit is shown from now on
        except Refused:
            self.visit = None
        self.show_contents(state)

    def leave(self) -> bool:
        focused = self.focusWidget()
        if isinstance(focused, QLineEdit):
            focused.editingFinished.emit()  # a date is read when its field is left
        return self.saver.end_typing()

    def read(self, visit: VisitId) -> bool:
        """Read a visit; return whether it is the one that was shown.

        Raises Refused `visit.missing`.
        """
        before = self.visit.id if self.visit else None
        language = self.hub.session.form_language
        self.visit, checklist = open_visit(self.hub.session, visit)
        self.checklist = in_language(checklist, language)
        self.languages.show_form(checklist, language)
        return before == visit

    def show_contents(self, state: State) -> None:
        """Show the visit that was read, or that there is none."""
        self.nothing.setVisible(self.visit is None)
        self.content.setVisible(self.visit is not None)
        if self.visit is None:
            self.header.set_title(self.tr("แบบนิเทศ"))
            self.header.set_badge(None)
            self.languages.show_form(None, None)
            self.notices.forget()
            self.version.show_visit(None)
        else:
            self.version.show_visit(self.visit)
            self.refresh()

    def refresh(self) -> None:
        """Show what is known about the visit now."""
        raise NotImplementedError

    def follow(self, before: Visit, change: Change) -> None:
        """Do what a page does after a change beside showing it."""

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        before = self.visit
        if before is None or not change.tables & _TABLES or not self.isVisible():
            return
        try:
            self.visit = visit_after(self.hub.session, before, change.edit)
            if self.visit.checklist_id != before.checklist_id:
                self.read(before.id)
                self.version.show_visit(self.visit)
        except Refused:  # its plan was taken back
            self.visit = None
            self.saver.drop()
            self.show_contents({})
            self.go_back.emit()
        else:
            self.refresh()
            self.follow(before, change)

    @Slot(str)
    def _choose_language(self, language: str) -> None:
        if self.leave():
            self.hub.change_settings(form_language=language)

    @Slot(object, object)
    def _follow_language(self, before: Settings, now: Settings) -> None:
        """Show the same place in the other language, or do so when the page is opened."""
        if before.form_language != now.form_language and self.isVisible():
            self.restore(self.state())

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
        self.refresh()
        self.say(trouble_text(trouble, self.hub.session.language))

    @Slot()
    def _reopen(self) -> None:
        if self.visit is not None:
            self.notices.ask_and_reopen(self.hub.session, self.visit)

    @Slot()
    def _ask_version(self) -> None:
        """Show what another version of the form would do to this visit, once all is saved."""
        if self.visit is not None and self.leave() and (told := self.version.ask(self)):
            self.toast.emit(told)

    @Slot()
    def _go_to_list(self) -> None:
        self.navigate.emit("visits", {})
