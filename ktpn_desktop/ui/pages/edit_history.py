"""What was changed, when, by whom; each of it can be taken back."""

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import Qt, Slot

from ktpn_desktop.app.wording import edit_text
from ktpn_desktop.domain.ids import EditId
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.store.database import Change
from ktpn_desktop.store.history import BEGINNINGS, HistoryEntry
from ktpn_desktop.store.people import all_people
from ktpn_desktop.thai.text import UNKNOWN
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.page import Page, State
from ktpn_desktop.ui.taking_back import undone_toast
from ktpn_desktop.ui.texts import moment_text
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, row
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.table import Column, RowTable

MOST = 50
_READ = 400  # edits: what is typed makes many that are one step


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Edits that are taken back together, as the history shows them."""

    id: EditId
    at: datetime  # of the last edit, in the time of this computer
    person: str
    words: str
    changes: int
    undone: bool
    takes_back: bool  # it is itself an undo
    lasting: bool  # it cannot be taken back


class EditHistoryPage(Page):
    """A table of steps, the newest first, and one button."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self.undo = Button(self.tr("เลิกทำรายการนี้"), Kind.PRIMARY, icon="undo-2")
        self.table: RowTable[Step] = RowTable(self._columns(), key=lambda one: one.id)
        self.table.setAccessibleName(self.tr("ประวัติการแก้ไข"))
        self.count = Label("", Text.LABEL)
        self._lay_out()
        self.undo.clicked.connect(self._undo)
        self.table.picked.connect(self._show_picked)
        hub.changed.connect(self._on_change)
        self._reload()

    def state(self) -> State:
        picked = self.table.selected()
        return {"step": picked.id if picked else None}

    def restore(self, state: State) -> None:
        self._reload()
        if step := state.get("step"):
            self.table.select(step)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _columns(self) -> list[Column[Step]]:
        return [
            Column(
                self.tr("เวลา"), lambda one: moment_text(one.at), lambda one: one.at, width=210
            ),
            Column(self.tr("รายการ"), lambda one: one.words, strong=True, least=240),
            Column(
                self.tr("ผู้ทำ"),
                lambda one: one.person,
                avatar=lambda one: one.person,
                width=260,
            ),
            Column(
                self.tr("ข้อมูลที่เปลี่ยน"),
                lambda one: f"{one.changes:,}",
                lambda one: one.changes,
                width=130,
                align=Qt.AlignmentFlag.AlignRight,
                optional=True,
            ),
            Column(self.tr("สถานะ"), self._state_word, badge=self._state, width=150),
        ]

    def _lay_out(self) -> None:
        self.header.set_title(
            self.tr("ประวัติการแก้ไข"), self.tr("สิ่งที่แก้ไขภายหลังจะคงไว้ แล้วแจ้งให้ทราบ")
        )
        self.header.add(self.undo)
        listed = Card(padding=2, gap=0)
        listed.body.addWidget(self.table, 1)
        footer = Card(look=Look.FOOTER, padding=8)
        footer.body.addLayout(row(self.count, STRETCH))
        listed.body.addWidget(footer)
        content = column(margins=(20, 12))
        content.addWidget(listed, 1)
        self.body.addLayout(content, 1)

    def _reload(self) -> None:
        people = {one.id: one.name for one in all_people(self.hub.store)}
        steps = self._steps({str(id_): name for id_, name in people.items()})
        self.table.set_rows(steps)
        if steps and self.table.selected() is None:
            self.table.select(steps[0].id)
        words = self.tr("{count} รายการล่าสุด")
        self.count.setText(words.format(count=len(steps)))
        self._show_picked(self.table.selected())

    def _steps(self, people: dict[str, str]) -> list[Step]:
        entries = self.hub.store.history(limit=_READ)
        by_edit = {one.edit: one for one in entries}
        newest: dict[EditId, HistoryEntry] = {}
        changes: dict[EditId, int] = {}
        for one in entries:  # the newest first
            newest.setdefault(one.step, one)
            changes[one.step] = changes.get(one.step, 0) + one.changes
        return [
            Step(
                id=step,
                at=one.at.astimezone(),
                person=people.get(one.person or "", UNKNOWN),
                words=self._words(one, by_edit),
                changes=changes[step],
                undone=one.undone,
                takes_back=one.undoes is not None,
                lasting=one.label in BEGINNINGS,
            )
            for step, one in newest.items()
        ][:MOST]

    def _words(self, one: HistoryEntry, by_edit: dict[EditId, HistoryEntry]) -> str:
        language = self.hub.session.language
        words = edit_text(one.label, language)
        about = by_edit.get(one.undoes) if one.undoes is not None else None
        if about is None:
            return words
        told = self.tr("{what}: {about}")
        return told.format(what=words, about=self._words(about, by_edit))

    def _state(self, one: Step) -> Pill | None:
        return Pill(self.tr("เลิกทำแล้ว"), Tone.NEUTRAL, "undo-2") if one.undone else None

    def _state_word(self, one: Step) -> str:
        return self.tr("เลิกทำแล้ว") if one.undone else ""

    @Slot(object)
    def _show_picked(self, one: Step | None) -> None:
        again = one is not None and one.takes_back
        self.undo.setText(self.tr("ทำซ้ำรายการนี้") if again else self.tr("เลิกทำรายการนี้"))
        self.undo.set_icon("redo-2" if again else "undo-2")
        self.undo.setEnabled(one is not None and not one.undone and not one.lasting)

    @Slot()
    def _undo(self) -> None:
        picked = self.table.selected()
        if picked is None:
            return
        try:
            undone = self.hub.store.undo(picked.id)
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return
        undone = replace(undone, redone=picked.takes_back)
        self.toast.emit(undone_toast(undone, self.hub.session.language))

    @Slot(object)
    def _on_change(self, _change: Change) -> None:
        if self.isVisible():
            self._reload()
