"""The page on which a checklist is written in other languages, each text beside the Thai."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from ktpn_desktop.app import building
from ktpn_desktop.domain.checklist_draft import Draft
from ktpn_desktop.domain.checklist_languages import languages_of
from ktpn_desktop.domain.checklist_translating import (
    FormText,
    TextKey,
    TextKind,
    form_texts,
    without_language,
)
from ktpn_desktop.domain.ids import DraftId, ItemId
from ktpn_desktop.domain.languages import KNOWN_LANGUAGES, language_title
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.store.checklist_drafts import DRAFT_TABLES
from ktpn_desktop.store.database import Change
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.builder.combo import Combo
from ktpn_desktop.ui.pages.builder.text_table import TextTable, changed_languages
from ktpn_desktop.ui.pages.builder.translation import Translation
from ktpn_desktop.ui.pages.builder.writing import Writing
from ktpn_desktop.ui.pages.page import Hint, Page, State
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.chip import Chip
from ktpn_desktop.ui.widgets.empty import Empty
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, holder, row

_LANGUAGE = 240  # width of the choice of a language


class TranslatingPage(Page):
    """Lists the texts of a draft; the one that is chosen is translated beside the list."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self.writing = Writing(hub, self.header.save_state, self)
        self._begun: list[str] = []  # languages without a text so far
        self._texts: tuple[FormText, ...] = ()
        self.add = Button(self.tr("เพิ่มภาษา"), icon="plus")
        self.trial = Button(self.tr("ลองทำแบบ"), icon="eye", shortcut="F5")
        self.remove = Button("", Kind.ICON, icon="trash-2", tip=self.tr("ลบภาษานี้ออกจากแบบ"))
        self.languages = Combo(self.tr("ภาษา"), room=180)
        self.missing = Chip(self.tr("ยังไม่แปล"), count=0)
        self.table = TextTable()
        self.pane = Translation(self.writing, self.header.save_state)
        self.first = Button(self.tr("เพิ่มภาษา"), Kind.PRIMARY, icon="plus")
        self.nothing = Empty(
            "languages",
            self.tr("แบบนี้มีภาษาเดียว"),
            self.tr("เพิ่มภาษาเพื่อแปลข้อ ตัวเลือก และเกณฑ์ ผู้นิเทศเลือกภาษาได้ขณะกรอกแบบ"),
            self.first,
        )
        self._lay_out()
        self._connect()

    @property
    def language(self) -> str:
        """The language that is worked on; "" while the form has none but its own."""
        return str(self.languages.value() or "")

    def state(self) -> State:
        draft = self.writing.draft
        text = self.table.selected()
        return {
            "draft": draft.id if draft else None,
            "language": self.language,
            "text": text.key if text else None,
        }

    def restore(self, state: State) -> None:
        wanted = state.get("draft")
        try:
            draft = building.open_draft(self.hub.session, DraftId(wanted)) if wanted else None
        except Refused:
            draft = None  # deleted or published since
        if draft is None or self.writing.draft is None or draft.id != self.writing.draft.id:
            self._begun = []
        self.writing.begin(draft)
        self._show(state.get("language"))
        item = state.get("item")
        self.table.select(
            state.get("text") or (TextKey(TextKind.LABEL, item) if item else None)
        )
        if self.table.selected() is None and self.table.rows():
            self.table.selectRow(0)
        self._show_text()
        self.table.setFocus()

    def leave(self) -> bool:
        return self.pane.flush()

    def hints(self) -> Sequence[Hint]:
        return (
            Hint(("Enter",), self.tr("แปลข้อความที่เลือก")),
            Hint(("Ctrl", "↑ ↓"), self.tr("ข้อความถัดไป")),
            Hint(("F8",), self.tr("ไปข้อความที่ยังไม่แปล")),
            Hint(("F5",), self.tr("ลองทำแบบ")),
        )

    def choose_language(self, language: str) -> None:
        """Work on a language; one that is new to the form gets its first text here."""
        draft = self.writing.draft
        if draft is not None and self.leave():
            if language not in languages_of(draft.checklist):
                self._begun.append(language)
            self._show(language)
            self._show_text()

    def menu_of_languages(self) -> QMenu:
        """Return the languages that can be added."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        there = self._languages()
        for code in KNOWN_LANGUAGES:
            if code not in there:
                menu.addAction(language_title(code)).setData(code)
        menu.triggered.connect(lambda action: self.choose_language(str(action.data())))
        return menu

    def _lay_out(self) -> None:
        self.header.add(self.remove, self.trial, self.add)
        head = row(
            Label(self.tr("แปลเป็น"), Text.LABEL, "text2"),
            self.languages,
            self.missing,
            STRETCH,
            gap=10,
        )
        self.languages.setMaximumWidth(px(_LANGUAGE))
        card = Card(padding=4)
        card.body.addWidget(self.table)
        left = column(head, gap=10, margins=(20, 12))
        left.addWidget(card, 1)
        whole = row(gap=0)
        whole.addLayout(left, 1)
        whole.addWidget(self.pane)
        self.content: QWidget = holder(whole)
        self.body.addWidget(self.content, 1)
        self.body.addWidget(self.nothing, 1)

    def _connect(self) -> None:
        self.table.picked.connect(self._show_text)
        self.table.opened.connect(self.pane.write)
        self.pane.stepped.connect(self._step)
        self.pane.left.connect(self.table.setFocus)
        self.languages.chosen.connect(self._change_language)
        self.missing.toggled.connect(self._list)
        self.add.clicked.connect(self._ask_language)
        self.first.clicked.connect(self._ask_language)
        self.remove.clicked.connect(self._remove)
        self.trial.clicked.connect(self._try)
        self.writing.changed.connect(self._refresh)
        self.hub.changed.connect(self._on_change)
        QShortcut(QKeySequence("F8"), self).activated.connect(self._go_to_missing)

    def _languages(self) -> tuple[str, ...]:
        draft = self.writing.draft
        known = languages_of(draft.checklist) if draft else ()
        return tuple(dict.fromkeys((*known, *self._begun)))

    def _show(self, language: str | None = None) -> None:
        """Show the draft in a language of it, the one before where none is named."""
        draft = self.writing.draft
        others = self._languages()[1:]
        wanted = language or self.language
        self.languages.set_choices([(code, language_title(code), "") for code in others])
        self.languages.set_value(wanted if wanted in others else next(iter(others), None))
        self.table.language = self.language
        for part in (self.content, self.remove, self.trial):
            part.setVisible(bool(others))
        self.nothing.setVisible(not others)
        self.add.setVisible(draft is not None and bool(others))
        title = draft.checklist.title if draft else ""
        self.header.set_title(self.tr("ภาษาของแบบ"), title)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        """Show what is translated now."""
        draft = self.writing.draft
        self._texts = form_texts(draft.checklist) if draft else ()
        self.missing.set_count(sum(1 for one in self._texts if self.table.lacks(one)))
        self._list()

    @Slot()
    def _list(self) -> None:
        """List the texts; the one that is worked on stays although it is translated now."""
        shown = self.pane.text.key if self.pane.text else None
        only = self.missing.isChecked()
        self.table.set_rows(
            one for one in self._texts if not only or self.table.lacks(one) or one.key == shown
        )
        self._show_text()

    @Slot()
    def _show_text(self) -> None:
        self.pane.show_text(self.table.selected(), self.language)

    @Slot(object)
    def _change_language(self, language: str) -> None:
        self.choose_language(language)

    @Slot(int)
    def _step(self, by: int) -> None:
        rows = self.table.rows()
        at = self.table.currentIndex().row() + by
        if 0 <= at < len(rows) and self.leave():
            self.table.select(rows[at].key)
            self._show_text()
            self.pane.write()

    @Slot()
    def _go_to_missing(self) -> None:
        """Go to the next text that is not translated, round at the end."""
        rows = self.table.rows()
        at = self.table.currentIndex().row() + 1
        wanted = (one for one in (*rows[at:], *rows[:at]) if self.table.lacks(one))
        if self.leave() and (text := next(wanted, None)) is not None:
            self.table.select(text.key)
            self._show_text()
            self.pane.write()

    @Slot()
    def _ask_language(self) -> None:
        button = self.add if self.add.isVisible() else self.first
        self.menu_of_languages().popup(button.mapToGlobal(button.rect().bottomLeft()))

    @Slot()
    def _remove(self) -> None:
        """Take a language out of the draft; it can be undone."""
        language = self.language
        if not language or not self.leave():
            return

        def change(draft: Draft) -> Draft:
            return replace(draft, checklist=without_language(draft.checklist, language))

        self._begun = [code for code in self._begun if code != language]
        if self.writing.change_draft("draft_translate", change):
            words = self.tr("ลบ{language}ออกจากแบบแล้ว")
            self.say(words.format(language=language_title(language)), undo=True)
        self._show()
        self._show_text()

    @Slot()
    def _try(self) -> None:
        draft = self.writing.draft
        if draft is not None and self.leave():
            text = self.table.selected()
            item = text.record if text and draft.checklist.item(ItemId(text.record)) else None
            state = {"draft": draft.id, "language": self.language, "item": item}
            self.navigate.emit("checklist_trial", state)

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        """Show what an undo has changed, where that is."""
        draft = self.writing.draft
        if draft is None or self.writing.saving or not change.tables & DRAFT_TABLES:
            return
        before = {one.key: one for one in self._texts}
        language = self.language
        self.restore(self.state())
        changed = (one for one in self._texts if before.get(one.key) != one)
        if (text := next(changed, None)) is not None:
            self._show(next(iter(changed_languages(before.get(text.key), text)), language))
            self.table.select(text.key)
            self._show_text()
