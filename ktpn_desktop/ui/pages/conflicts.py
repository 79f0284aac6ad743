"""Deciding what clashes: the value before, ours, theirs, or one written anew."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup

from ktpn_desktop.app.describing import FieldKind, FieldWords, describe_field
from ktpn_desktop.app.resolving import Decision, resolve
from ktpn_desktop.domain.conflict import Choice, Conflict, ConflictState
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.store.conflicts import conflicts
from ktpn_desktop.store.database import Change
from ktpn_desktop.store.returns import returns_of
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.conflict_list import ConflictList
from ktpn_desktop.ui.pages.page import Hint, Page, State
from ktpn_desktop.ui.pages.value_card import ValueCard
from ktpn_desktop.ui.pages.visit.keys import answer_key
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.badge import Badge
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.empty import Empty
from ktpn_desktop.ui.widgets.field import Field, Notes, line_edit
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, holder, row, scrolled
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_FIRST_CANDIDATE = 3  # its key
_TABLES = frozenset({"conflict", "correction", "visit", "answer", "finding"})


class ConflictsPage(Page):
    """The conflicts at the left; the picked one in three columns, and what will be saved."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self.list = ConflictList()
        self.title = WrapLabel("", Text.H2)
        self.kind = Badge("")
        self.where = WrapLabel("", Text.BODY, "text2")
        self.result = Notes()
        self.result.setAccessibleName(self.tr("ผลที่จะบันทึก"))
        self.note = line_edit(placeholder=self.tr("เช่น ยึดจำนวนที่นับ ณ วันนิเทศ"))
        self.accept = Button(self.tr("ใช้ค่านี้และไปต่อ"), Kind.PRIMARY, shortcut="Ctrl+Return")
        self.skip = Button(self.tr("ข้ามไว้ก่อน"), Kind.GHOST)
        self._cards: list[ValueCard] = []
        self._group = QButtonGroup(self)
        self._known: list[Conflict] = []
        self._shown: Conflict | None = None
        self._words: FieldWords | None = None
        self._lay_out()
        self._connect()
        self._reload()

    def restore(self, state: State) -> None:
        self._reload()
        if wanted := state.get("conflict"):
            self.list.select(wanted)
        self.setFocus()

    def hints(self) -> Sequence[Hint]:
        return (
            Hint((f"1–{max(len(self._cards), 3)}",), self.tr("เลือกค่า")),
            Hint(("F2",), self.tr("แก้ค่าเอง")),
            Hint(("Alt", "↑", "↓"), self.tr("จุดก่อน / ถัดไป")),
            Hint(("Ctrl", "Enter"), self.tr("ใช้ค่านี้และไปต่อ")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.list.step(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif (card := self._card(answer_key(event))) is not None:
            self._take(card)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        left = Card(padding=8)
        left.setFixedWidth(px(280))
        left.body.addWidget(scrolled(self.list), 1)
        heading = row(gap=10)
        heading.addWidget(self.title, 1)
        heading.addWidget(self.kind)
        self._columns = row(gap=12)
        outcome = Card(self.tr("ผลที่จะบันทึก"))
        outcome.body.addWidget(self.result)
        outcome.body.addWidget(Field(self.tr("หมายเหตุการเลือก"), self.note))
        inside = column(gap=12)
        inside.addLayout(heading)
        inside.addWidget(self.where)
        inside.addLayout(self._columns)
        inside.addWidget(outcome)
        inside.addLayout(row(STRETCH, self.skip, self.accept))
        inside.addStretch(1)
        full = row(gap=16, margins=(12, 12, 20, 12))
        full.addWidget(left)
        full.addWidget(scrolled(holder(inside)), 1)
        self._full = holder(full)
        self.empty = Empty(
            "circle-check",
            self.tr("ไม่มีข้อมูลที่ไม่ตรงกัน"),
            self.tr("เมื่อสองฝ่ายแก้ข้อมูลเดียวกันต่างกัน จุดนั้นจะมารอให้ตัดสินที่นี่"),
        )
        self.body.addWidget(self._full, 1)
        self.body.addWidget(self.empty, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # its keys work without a Tab stop

    def _connect(self) -> None:
        self.list.picked.connect(self._show)
        self.accept.clicked.connect(self._accept)
        self.skip.clicked.connect(self._skip)
        self.result.textChanged.connect(self._allow)
        self.hub.changed.connect(self._on_change)
        edit = QShortcut(QKeySequence("F2"), self)
        edit.activated.connect(self.result.setFocus)

    @Slot()
    def _reload(self) -> None:
        self._known = conflicts(self.hub.store)
        words = [describe_field(self.hub.session, one) for one in self._known]
        self.list.show_conflicts(list(zip(self._known, words, strict=True)))
        waiting = sum(one.state is ConflictState.OPEN for one in self._known)
        told = self.tr("แก้แล้ว {done} จาก {total} จุด").format(
            done=len(self._known) - waiting, total=len(self._known)
        )
        self.header.set_title(self.tr("แก้ข้อมูลที่ไม่ตรงกัน"), told)
        self._full.setVisible(bool(self._known))
        self.empty.setVisible(not self._known)

    @Slot(object)
    def _show(self, conflict: Conflict | None) -> None:
        self._shown = conflict
        self._clear_cards()
        if conflict is None:
            return
        words = self._words = describe_field(self.hub.session, conflict)
        self.title.setText(words.title)
        self.kind.show_pill(Pill(self._kind_word(words.kind)))
        self.where.setText(" · ".join(filter(None, (f"โรงเรียน{words.school}", words.hint))))
        base, mine = words.read(conflict.base), words.read(conflict.mine)
        card = ValueCard(Choice.BASE, "1", self.tr("ค่าเดิม"), self.tr("ก่อนแก้ไข"))
        self._add(card, base, base)
        changed = conflict.mine != conflict.base
        where = self.tr("เครื่องนี้") if changed else self.tr("เลขานุการไม่ได้แก้")
        card = ValueCard(Choice.MINE, "2", self.tr("ของเลขานุการ"), where)
        self._add(card, mine, base)
        self._add_candidates(conflict, words)
        decided = conflict.state is ConflictState.RESOLVED
        self.result.setReadOnly(decided)
        self.note.setReadOnly(decided)
        self.note.setText(conflict.note or "")
        self.result.setPlainText(words.read(conflict.chosen) if decided else mine)
        self.accept.setEnabled(False)  # until something is chosen or typed
        self.hints_changed.emit()

    def _add_candidates(self, conflict: Conflict, words: FieldWords) -> None:
        """Show what came back; of several, the file tells which is which."""
        files = {
            one.payload: one.file_name
            for one in returns_of(self.hub.store, conflict.visit_id)
            if len(conflict.candidates) > 1
        }
        for place, one in enumerate(conflict.candidates, start=_FIRST_CANDIDATE):
            who = "\n".join(filter(None, (one.person, files.get(one.payload))))
            card = ValueCard(Choice.THEIRS, str(place), self.tr("ของผู้นิเทศ"), who)
            card.payload = one.payload
            self._add(card, words.read(one.value), words.read(conflict.base))

    def _add(self, card: ValueCard, text: str, base: str) -> None:
        card.show_value(text, base)
        card.clicked.connect(partial(self._take, card))
        self._cards.append(card)
        self._group.addButton(card)
        self._columns.addWidget(card, 1)

    def _clear_cards(self) -> None:
        for card in self._cards:
            self._group.removeButton(card)
            self._columns.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []

    def _card(self, key: str | None) -> ValueCard | None:
        return next((card for card in self._cards if card.key == key), None)

    def _take(self, card: ValueCard) -> None:
        if self._shown is None or self._shown.state is ConflictState.RESOLVED:
            return
        card.setChecked(True)
        self.result.setPlainText(card.value)
        self._allow()

    @Slot()
    def _allow(self) -> None:
        waiting = self._shown is not None and self._shown.state is ConflictState.OPEN
        self.accept.setEnabled(waiting)

    @Slot()
    def _accept(self) -> None:
        conflict = self._shown
        picked = next((card for card in self._cards if card.isChecked()), None)
        if conflict is None:
            return
        typed = self.result.toPlainText().strip()
        kept = picked is not None and typed == picked.value.strip()
        decision = Decision(
            choice=picked.choice if picked and kept else Choice.OWN,
            typed=None if kept else typed,
            candidate=picked.payload or None if picked and kept else None,
            note=self.note.text().strip() or None,
        )
        try:
            resolve(self.hub.session, conflict.id, decision)
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return
        self.say(self.tr("บันทึกการตัดสินแล้ว"), undo=True)
        self.list.go_to_next_open()
        self.setFocus()

    @Slot()
    def _skip(self) -> None:
        self.list.step(1)

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.tables & _TABLES:
            self._reload()

    def _kind_word(self, kind: FieldKind) -> str:
        words = {
            FieldKind.RATING: self.tr("ระดับ"),
            FieldKind.CHOICE: self.tr("ตัวเลือก"),
            FieldKind.NUMBER: self.tr("ตัวเลข"),
            FieldKind.DATE: self.tr("วันที่"),
            FieldKind.TEXT: self.tr("ข้อความ"),
            FieldKind.NOTE: self.tr("ข้อสังเกต"),
            FieldKind.FINDING: self.tr("ข้อค้นพบ"),
        }
        return words[kind]
