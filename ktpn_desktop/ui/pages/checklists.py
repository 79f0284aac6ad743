"""The checklists that visits are filled with: take one in, read it, print it, pass it on."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot

from ktpn_desktop.app import building
from ktpn_desktop.app.importing import apply_checklist, import_starters
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.reporting import write_document
from ktpn_desktop.domain.checklist import Checklist, Section
from ktpn_desktop.domain.checklist_languages import in_language
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.store.checklist_drafts import DRAFT_TABLES
from ktpn_desktop.store.checklists import all_checklists
from ktpn_desktop.store.database import Change
from ktpn_desktop.ui.choosing import ask_file, ask_new_file
from ktpn_desktop.ui.dialogs.import_checklist import ask_to_import
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.blank_form import show_blank_form
from ktpn_desktop.ui.pages.checklist_items import ChecklistItems
from ktpn_desktop.ui.pages.draft_list import DraftList
from ktpn_desktop.ui.pages.page import Page, State
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.button_list import ButtonList, Choice
from ktpn_desktop.ui.widgets.empty import Empty
from ktpn_desktop.ui.widgets.form_language import FormLanguage
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import (
    STRETCH,
    column,
    holder,
    horizontal_line,
    row,
    scrolled,
)
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_LEFT = 340
_TABLES = DRAFT_TABLES | {"checklist"}


class ChecklistsPage(Page):
    """Checklists and sections at the left, the items of the chosen section at the right."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self.export = Button(self.tr("ส่งออก Excel…"), icon="file-spreadsheet")
        self.blank = Button(self.tr("พิมพ์แบบเปล่า"), icon="printer", shortcut="Ctrl+P")
        self.take_in = Button(self.tr("นำเข้าแบบนิเทศ"), icon="upload", shortcut="Ctrl+O")
        self.make = Button(self.tr("สร้างแบบใหม่…"), Kind.PRIMARY, icon="plus", shortcut="Ctrl+N")
        self.revise = Button(self.tr("แก้เป็นรุ่นใหม่"), icon="pencil")
        self.drafts = DraftList()
        self.starters = Button(self.tr("ใช้แบบนิเทศตั้งต้น 3 แบบ"), Kind.PRIMARY, icon="list-checks")
        self.checklists, self.sections = ButtonList(), ButtonList()
        self.items = ChecklistItems()
        self.languages = FormLanguage()
        self._title = WrapLabel("", Text.H2)
        self._known: list[Checklist] = []
        self._lay_out()
        self._connect()
        self._reload()

    @property
    def checklist(self) -> Checklist | None:
        """The checklist that is shown."""
        wanted = self.checklists.value()
        return next((one for one in self._known if one.id == wanted), None)

    @property
    def shown(self) -> Checklist | None:
        """The checklist in the language that is chosen."""
        if (checklist := self.checklist) is None:
            return None
        return in_language(checklist, self.hub.session.form_language)

    @property
    def section(self) -> Section | None:
        """The section that is shown."""
        wanted, checklist = self.sections.value(), self.shown
        sections: Sequence[Section] = checklist.sections if checklist else ()
        return next((one for one in sections if one.id == wanted), None)

    def state(self) -> State:
        return {"checklist": self.checklists.value(), "section": self.sections.value()}

    def restore(self, state: State) -> None:
        self._reload()
        if self.checklists.set_value(state.get("checklist")):
            self._show_checklist()
        if self.sections.set_value(state.get("section")):
            self._show_section()
        self.checklists.focus_chosen()

    def import_from(self, path: Path) -> Checklist | None:
        """Take in a checklist from a file, after a look at what was understood of it."""
        try:
            plan = ask_to_import(self.hub.session, path, self)
            if plan is None:
                return None
            made = apply_checklist(self.hub.session, plan)
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return None
        self.checklists.set_value(made.id)
        self._show_checklist()
        if plan.exists:
            self.say(self.tr("มีแบบนิเทศนี้อยู่แล้ว ไม่มีอะไรเปลี่ยน"))
        else:
            words = self.tr("นำเข้าแบบนิเทศ {title} แล้ว")
            self.say(words.format(title=made.title), undo=True)
        return made

    def export_to(self, path: Path) -> None:
        """Write the checklist that is shown as a spreadsheet that others can read."""
        if self.checklist is not None:
            work = partial(_export, self.checklist, path)
            self.hub.jobs.run(work, self._exported, owner=self)

    def _lay_out(self) -> None:
        self.header.add(self.languages, self.export, self.blank, self.take_in, self.make)
        left = column(
            self.drafts,
            Label(self.tr("แบบนิเทศ"), Text.H2),
            self.checklists,
            row(self.revise, STRETCH, margins=(8, 0, 0, 0)),
            8,
            horizontal_line(),
            Label(self.tr("ตอน"), Text.H2),
            self.sections,
            gap=8,
            margins=(0, 0, 8, 0),
        )
        left.addStretch(1)
        index = scrolled(holder(left))
        index.setFixedWidth(px(_LEFT))
        right = column(self._title, gap=10)
        right.addWidget(scrolled(self.items), 1)
        full = row(gap=16)
        full.addWidget(index)
        full.addLayout(right, 1)
        self._full = holder(full)
        choose = Button(self.tr("นำเข้าแบบนิเทศ"), icon="upload")
        choose.clicked.connect(self._ask_file)
        begin = Button(self.tr("สร้างแบบใหม่…"), icon="plus")
        begin.clicked.connect(self._make)
        self.empty = Empty(
            "list-checks",
            self.tr("ยังไม่มีแบบนิเทศ"),
            self.tr("เริ่มจากแบบตั้งต้นที่มากับโปรแกรม หรือนำเข้าแบบที่สำนักงานใช้อยู่จากไฟล์ Excel"),
            self.starters,
            choose,
            begin,
        )
        content = column(margins=(20, 12))
        content.addWidget(self._full, 1)
        content.addWidget(self.empty, 1)
        self.body.addLayout(content, 1)

    def _connect(self) -> None:
        self.take_in.clicked.connect(self._ask_file)
        self.starters.clicked.connect(self._import_starters)
        self.export.clicked.connect(self._ask_target)
        self.blank.clicked.connect(self._print_blank)
        self.make.clicked.connect(self._make)
        self.revise.clicked.connect(self._revise)
        self.drafts.opened.connect(self._open_draft)
        self.languages.chosen.connect(self._choose_language)
        self.checklists.chosen.connect(self._show_checklist)
        self.sections.chosen.connect(self._show_section)
        self.hub.changed.connect(self._on_change)

    def _reload(self) -> None:
        self._known = all_checklists(self.hub.store)
        self.checklists.show_choices(
            Choice(key=one.id, title=one.title, sub=self._size(one), icon="clipboard-list")
            for one in self._known
        )
        words = self.tr("{count} แบบ")
        self.header.set_title(
            self.tr("แบบนิเทศ"), words.format(count=len(self._known)) if self._known else ""
        )
        drafts = building.all_drafts(self.hub.session)
        self.drafts.show_drafts(drafts)
        for button in (self.export, self.blank, self.take_in, self.revise):
            button.setVisible(bool(self._known))
        something = bool(self._known or drafts)
        self._full.setVisible(something)
        self.make.setVisible(something)
        self.empty.setVisible(not something)
        self._show_checklist()

    def _size(self, one: Checklist) -> str:
        words = self.tr("{form} รุ่น {version} · {sections} ตอน {items} ข้อ")
        return words.format(
            form=one.form_id,
            version=one.version,
            sections=len(one.sections),
            items=sum(1 for _ in one.items),
        )

    @Slot()
    def _show_checklist(self) -> None:
        checklist = self.shown
        self.languages.show_form(self.checklist, checklist.language if checklist else None)
        words = self.tr("{count} ข้อ")
        self.sections.show_choices(
            Choice(
                key=one.id,
                title=one.title,
                sub=words.format(count=len(one.items)),
                icon="list",
            )
            for one in (checklist.sections if checklist else ())
        )
        self._show_section()

    @Slot()
    def _show_section(self) -> None:
        section = self.section
        self._title.setText(section.title if section else "")
        self.items.show_section(section)

    @Slot()
    def _make(self) -> None:
        from ktpn_desktop.ui.dialogs.new_draft import NewDraftDialog

        dialog = NewDraftDialog(self.hub, self)
        if dialog.exec() and dialog.made is not None:
            self._open_draft(dialog.made.id)

    @Slot()
    def _revise(self) -> None:
        """Write the next version; what is in use stays as it is."""
        if self.checklist is None:
            return
        session = self.hub.session
        draft = building.draft_after(session, self.checklist)
        if draft is not None:
            self.say(self.tr("มีร่างของรุ่นถัดไปอยู่แล้ว เขียนต่อจากร่างนั้น"))
        else:
            draft = building.begin_successor(session, self.checklist)
        self._open_draft(draft.id)

    @Slot(str)
    def _open_draft(self, draft: str) -> None:
        self.navigate.emit("builder", {"draft": draft})

    @Slot()
    def _ask_file(self) -> None:
        kinds = self.tr("แบบนิเทศ (*.xlsx *.csv)")
        if path := ask_file(self.hub, self, self.tr("เลือกไฟล์แบบนิเทศ"), kinds):
            self.import_from(path)

    @Slot()
    def _import_starters(self) -> None:
        try:
            made = import_starters(self.hub.session)
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return
        words = self.tr("เพิ่มแบบนิเทศตั้งต้นแล้ว {count} แบบ")
        self.say(words.format(count=len(made)), undo=True)

    @Slot()
    def _ask_target(self) -> None:
        if self.checklist is None:
            return
        name = f"{self.checklist.form_id}-{self.checklist.version}.xlsx"
        title, kinds = self.tr("ส่งออกแบบนิเทศ"), "XLSForm (*.xlsx)"
        if path := ask_new_file(self.hub, self, title, name=name, kinds=kinds):
            self.export_to(path)

    def _exported(self, path: Path) -> None:
        self.say(self.tr("ส่งออกแบบนิเทศแล้ว: {file}").format(file=path.name))

    @Slot()
    def _print_blank(self) -> None:
        if (checklist := self.shown) is not None:
            show_blank_form(self.hub, checklist, self)

    @Slot(str)
    def _choose_language(self, language: str) -> None:
        section = self.sections.value()
        self.hub.change_settings(form_language=language)
        self._show_checklist()
        if self.sections.set_value(section):
            self._show_section()

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.tables & _TABLES:
            self._reload()


def _export(checklist: Checklist, path: Path, _progress: Progress) -> Path:
    from ktpn_desktop.exchange.xlsform import write_xlsform

    write_document(path, write_xlsform(checklist))
    return path
