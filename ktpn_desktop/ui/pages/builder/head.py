"""The top of the builder: what the form is called, and the ways out of it.

From here a draft is tried out, translated, filled from another form, brought into use.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QKeySequence

from ktpn_desktop.app import building, draft_publishing
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.checklist_draft import Draft
from ktpn_desktop.domain.checklist_languages import languages_of
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.builder.writing import Writing
from ktpn_desktop.ui.pages.page import Page
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.painting import Pill


class Head(QObject):
    """Holds the buttons of the page's header; leads out only once all is kept."""

    wanted = Signal(object, object)  # Checklist, items of it: to be copied into the draft

    def __init__(self, page: Page, writing: Writing, keep: Callable[[], bool]) -> None:
        super().__init__(page)
        self._page = page
        self._hub: Hub = page.hub
        self._writing = writing
        self._keep = keep  # what is typed; False when that is not possible
        self.form = Button(
            "", Kind.ICON, icon="settings", tip=self.tr("ชื่อ คำชี้แจง และกติกาของแบบ")
        )
        self.languages = Button("", Kind.ICON, icon="languages")
        tip = self.tr("คัดลอกข้อจากแบบนิเทศอื่น")
        self.take = Button(self.tr("นำข้อมาใช้…"), icon="upload", tip=tip)
        self.trial = Button(self.tr("ลองทำแบบ"), icon="eye", shortcut="F5")
        self.publish = Button(self.tr("ออกใช้งาน…"), Kind.PRIMARY, icon="check")
        self.publish.setShortcut(QKeySequence("Ctrl+Return"))
        self._buttons = (self.form, self.languages, self.take, self.trial, self.publish)
        page.header.add(*self._buttons)
        self.languages.clicked.connect(self._translate)
        self.take.clicked.connect(self._ask_source)
        self.trial.clicked.connect(self._try)
        self.publish.clicked.connect(self._publish)

    def show_draft(self, draft: Draft | None) -> None:
        """Show what the draft is called, and what can be done with it."""
        header = self._page.header
        for button in self._buttons:
            button.setVisible(draft is not None)
        if draft is None:
            header.set_title(self.tr("สร้างแบบนิเทศ"))
            header.set_badge(None)
            return
        checklist = draft.checklist
        words = self.tr("แบบนิเทศ {form} รุ่น {version}")
        named = words.format(form=checklist.form_id, version=checklist.version)
        header.set_title(named, self._about(checklist))
        header.set_badge(Pill(self.tr("ร่าง"), Tone.WARN, "pencil"))
        rounds = draft_publishing.rounds_to_use_in(self._hub.session)
        words = self.tr("ใช้กับรอบ {round}…")
        named = words.format(round=rounds[0].number_label) if rounds else self.tr("ออกใช้งาน…")
        self.publish.setText(named)
        words = self.tr("ภาษาของแบบ: {count} ภาษา")
        self.languages.setToolTip(words.format(count=len(languages_of(checklist))))
        self.languages.setAccessibleName(words.format(count=len(languages_of(checklist))))

    def go_to_list(self) -> None:
        """Go to the checklists."""
        self._page.navigate.emit("checklists", {})

    def delete_draft(self) -> None:
        """Throw the draft away; it can be undone."""
        draft = self._writing.draft
        if draft is not None:
            building.delete_draft(self._hub.session, draft)
            self.go_to_list()
            words = self.tr("ลบร่าง {title} แล้ว")
            self._page.say(words.format(title=draft.checklist.title), undo=True)

    def _about(self, checklist: Checklist) -> str:
        words = self.tr("{title} · {sections} ตอน {items} ข้อ")
        about = words.format(
            title=checklist.title or "–",
            sections=len(checklist.sections),
            items=sum(1 for _ in checklist.items),
        )
        if parent := self._writing.parent_version:
            grown = self.tr("ต่อจากรุ่น {version}").format(version=parent.version)
            return f"{about} · {grown}"
        return about

    def _kept(self) -> Draft | None:
        """Return the draft, all of it kept."""
        return self._writing.draft if self._keep() else None

    @Slot()
    def _try(self) -> None:
        if (draft := self._kept()) is not None:
            state = {"draft": draft.id, "item": self._writing.item}
            self._page.navigate.emit("checklist_trial", state)

    @Slot()
    def _translate(self) -> None:
        if (draft := self._kept()) is not None:
            self._page.navigate.emit("checklist_languages", {"draft": draft.id})

    @Slot()
    def _ask_source(self) -> None:
        from ktpn_desktop.ui.dialogs.take_items import TakeItemsDialog

        if (draft := self._kept()) is None:
            return
        dialog = TakeItemsDialog(self._hub, draft, self._page)
        if dialog.exec() and (source := dialog.source) is not None:
            items: frozenset[ItemId] = dialog.wanted()
            self.wanted.emit(source, items)

    @Slot()
    def _publish(self) -> None:
        from ktpn_desktop.ui.dialogs.publish_checklist import PublishChecklistDialog

        if (draft := self._kept()) is None:
            return
        draft = building.open_draft(self._hub.session, draft.id)
        dialog = PublishChecklistDialog(self._hub, draft, self._page)
        if dialog.exec() and (made := dialog.made) is not None:
            words = self.tr("ออกแบบนิเทศ {title} รุ่น {version} แล้ว")
            self._page.navigate.emit("checklists", {"checklist": made.id})
            self._page.say(words.format(title=made.title, version=made.version), undo=True)
