"""Deciding what clashes: the value before, ours, theirs, both joined, or one written anew."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from ktpn_desktop.app.describing import FieldWords, describe_field
from ktpn_desktop.app.resolving import Decision, joined_text, resolve, resolve_all
from ktpn_desktop.domain.conflict import Choice, Conflict, ConflictState
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.store.conflicts import conflicts
from ktpn_desktop.store.database import Change
from ktpn_desktop.store.returns import returns_of
from ktpn_desktop.thai.differing import Part
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.conflict_list import ConflictList
from ktpn_desktop.ui.pages.page import Hint, Page, State
from ktpn_desktop.ui.pages.value_card import ValueCard, marked
from ktpn_desktop.ui.pages.value_columns import ValueColumns, kind_word
from ktpn_desktop.ui.pages.visit.keys import answer_key
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.badge import Badge
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.empty import Empty
from ktpn_desktop.ui.widgets.field import Field, Notes, line_edit
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, holder, row, scrolled
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.progress import Bar
from ktpn_desktop.ui.widgets.strip import Strip
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_TABLES = frozenset({"conflict", "correction", "visit", "answer", "finding"})


class ConflictsPage(Page):
    """The conflicts at the left; the picked one in columns, and what will be saved."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self.list = ConflictList()
        self.title = WrapLabel("", Text.H2)
        self.kind = Badge("")
        self.where = WrapLabel("", Text.BODY, "text2")
        self.columns = ValueColumns()
        self.join = Button(self.tr("รวมข้อความทั้งสองฝ่าย"), Kind.SOFT, icon="git-merge")
        self.result = Notes()
        self.result.setAccessibleName(self.tr("ผลที่จะบันทึก"))
        self.source = Label("", Text.CAPTION, "text2")
        self.note = line_edit(placeholder=self.tr("เช่น ยึดจำนวนที่นับ ณ วันนิเทศ"))
        self.accept = Button(self.tr("ใช้ค่านี้และไปต่อ"), Kind.PRIMARY, shortcut="Ctrl+Return")
        self.skip = Button(self.tr("ข้ามไว้ก่อน"), Kind.GHOST)
        self.all_theirs = Button(self.tr("ใช้ของผู้นิเทศทั้งหมด"), icon="user-check")
        self.done = Strip("", Tone.OK, "circle-check", action=" ")
        self._progress = Label("", Text.CAPTION, "text2")
        self._bar = Bar(Tone.OK)
        self._legend = WrapLabel("", Text.CAPTION, "text2")
        self._known: list[Conflict] = []
        self._shown: Conflict | None = None
        self._joined: str | None = None
        self._lay_out()
        self._connect()
        self._reload()

    def restore(self, state: State) -> None:
        self._reload()
        if wanted := state.get("conflict"):
            self.list.select(wanted)
        self.setFocus()

    def hints(self) -> Sequence[Hint]:
        hints = [Hint((f"1–{max(len(self.columns.cards), 3)}",), self.tr("เลือกค่า"))]
        if self._joined is not None:
            hints.append(Hint((self._join_key(),), self.tr("รวมข้อความ")))
        return (
            *hints,
            Hint(("F2",), self.tr("แก้ค่าเอง")),
            Hint(("Alt", "↑", "↓"), self.tr("จุดก่อน / ถัดไป")),
            Hint(("Ctrl", "Enter"), self.tr("ใช้ค่านี้และไปต่อ")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        key = answer_key(event)
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.list.step(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif (card := self.columns.card(key)) is not None:
            self._take(card)
        elif key == self._join_key() and self._joined is not None:
            self._take_both()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._bar.setFixedWidth(px(150))
        self._told = holder(column(STRETCH, self._progress, self._bar, STRETCH, gap=4))
        self.header.add(self._told, self.all_theirs)
        left = Card(padding=8)
        left.setFixedWidth(px(280))
        left.body.addWidget(scrolled(self.list), 1)
        left.body.addWidget(Strip(self.tr("ค่าเดิมอยู่ในประวัติ เลิกทำได้"), Tone.OK, "shield-check"))
        full = row(gap=16, margins=(12, 12, 20, 12))
        full.addWidget(left)
        full.addWidget(scrolled(holder(self._inside())), 1)
        self._full = holder(full)
        self.empty = Empty(
            "circle-check",
            self.tr("ไม่มีข้อมูลที่ไม่ตรงกัน"),
            self.tr("เมื่อสองฝ่ายแก้ข้อมูลเดียวกันต่างกัน จุดนั้นจะมารอให้ตัดสินที่นี่"),
            tone=Tone.OK,
        )
        self.body.addWidget(self._full, 1)
        self.body.addWidget(self.empty, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # its keys work without a Tab stop

    def _inside(self) -> QVBoxLayout:
        earlier = Button("", Kind.ICON, icon="chevron-left", tip=self.tr("จุดก่อน (Alt+↑)"))
        later = Button("", Kind.ICON, icon="chevron-right", tip=self.tr("จุดถัดไป (Alt+↓)"))
        earlier.clicked.connect(self._step_back)
        later.clicked.connect(self._skip)
        heading = row(gap=10)
        heading.addWidget(self.title, 1)
        heading.addWidget(self.kind)
        heading.addWidget(earlier)
        heading.addWidget(later)
        legend = row(gap=12)
        legend.addWidget(self._legend, 1)
        legend.addWidget(self.join)
        outcome = Card(self.tr("ผลที่จะบันทึก"))
        outcome.title_row.addWidget(self.source)
        outcome.body.addWidget(self.result)
        outcome.body.addWidget(Field(self.tr("หมายเหตุการเลือก"), self.note))
        inside = column(self.done, gap=12)
        inside.addLayout(heading)
        for part in (self.where, self.columns):
            inside.addWidget(part)
        inside.addLayout(legend)
        inside.addWidget(outcome)
        inside.addLayout(row(STRETCH, self.skip, self.accept))
        inside.addStretch(1)
        return inside

    def _connect(self) -> None:
        self.list.picked.connect(self._show)
        self.columns.taken.connect(self._take)
        self.join.clicked.connect(self._take_both)
        self.accept.clicked.connect(self._accept)
        self.skip.clicked.connect(self._skip)
        self.all_theirs.clicked.connect(self._take_all)
        self.done.acted.connect(self._go_on)
        self.result.textChanged.connect(self._allow)
        self.hub.changed.connect(self._on_change)
        edit = QShortcut(QKeySequence("F2"), self)
        edit.activated.connect(self.result.setFocus)

    @Slot()
    def _reload(self) -> None:
        self._known = conflicts(self.hub.store)
        words = [describe_field(self.hub.session, one) for one in self._known]
        self.list.show_conflicts(list(zip(self._known, words, strict=True)))
        total, waiting = len(self._known), self._waiting()
        self.header.set_title(self.tr("แก้ข้อมูลที่ไม่ตรงกัน"))
        told = self.tr("แก้แล้ว {done} จาก {total} จุด")
        self._progress.setText(told.format(done=total - waiting, total=total))
        self._bar.set_share(total - waiting, total)
        self._told.setVisible(total > 0)
        self.all_theirs.setVisible(waiting > 1)
        self.done.setVisible(total > 0 and not waiting)
        words_done = self.tr("ตัดสินครบทั้ง {total} จุดแล้ว").format(total=total)
        self.done.set_text(words_done, self.tr("กลับไปรับ–ส่งไฟล์"))
        self._full.setVisible(total > 0)
        self.empty.setVisible(total == 0)

    def _waiting(self) -> int:
        return sum(one.state is ConflictState.OPEN for one in self._known)

    @Slot(object)
    def _show(self, conflict: Conflict | None) -> None:
        self._shown = conflict
        self._joined = None
        if conflict is None:
            self.columns.clear()
            return
        words = describe_field(self.hub.session, conflict)
        decided = conflict.state is ConflictState.RESOLVED
        self.title.setText(words.title)
        self.kind.show_pill(Pill(kind_word(words.kind)))
        self.where.setText(" · ".join(filter(None, (f"โรงเรียน{words.school}", words.hint))))
        came = returns_of(self.hub.store, conflict.visit_id)
        self.columns.show_conflict(conflict, words, came)
        self._joined = None if decided else joined_text(conflict, words)
        self.join.setVisible(self._joined is not None)
        self.join.show_keys(self._join_key())
        self._show_legend()
        self._show_result(conflict, words, decided=decided)
        self.hints_changed.emit()

    def _show_legend(self) -> None:
        self._legend.setTextFormat(Qt.TextFormat.RichText)
        added = marked(Part(self.tr("เพิ่มเข้ามา"), added=True))
        removed = marked(Part(self.tr("ตัดออก"), removed=True))
        words = self.tr("{added} ขีดเส้นใต้ · {removed} ขีดฆ่า")
        compares = self.columns.compares
        self._legend.setText(words.format(added=added, removed=removed) if compares else "")

    def _show_result(self, conflict: Conflict, words: FieldWords, *, decided: bool) -> None:
        self.result.setReadOnly(decided)
        self.note.setReadOnly(decided)
        self.note.setText(conflict.note or "")
        value = conflict.chosen if decided else conflict.mine
        self.columns.pick(self.columns.chosen(conflict) if decided else None)
        self.result.setPlainText(words.read(value))
        self.accept.setVisible(not decided)
        self.skip.setVisible(not decided)
        self.accept.setEnabled(False)  # until something is chosen or typed
        self._show_source(self.tr("ยังไม่ได้เลือก") if not decided else "")

    @Slot(object)
    def _take(self, card: ValueCard) -> None:
        if self._shown is None or self._shown.state is ConflictState.RESOLVED:
            self.columns.pick(None)
            return
        self.columns.pick(card)
        self.result.setPlainText(card.value)
        self._allow()

    @Slot()
    def _take_both(self) -> None:
        if self._joined is not None:
            self.columns.pick(None)
            self.result.setPlainText(self._joined)
            self._allow()

    @Slot()
    def _allow(self) -> None:
        if self._shown is None or self._shown.state is not ConflictState.OPEN:
            return
        self.accept.setEnabled(True)
        picked, typed = self.columns.picked, self.result.toPlainText().strip()
        if picked is not None and typed == picked.value.strip():
            self._show_source(picked.title)
        elif self._joined is not None and typed == self._joined.strip():
            self._show_source(self.tr("รวมข้อความทั้งสองฝ่าย"))
        else:
            self._show_source(self.tr("แก้เอง"))

    def _show_source(self, words: str) -> None:
        told = self.tr("ที่มา: {source}").format(source=words)
        self.source.setText(told if words else "")

    @Slot()
    def _accept(self) -> None:
        conflict, picked = self._shown, self.columns.picked
        if conflict is None:
            return
        typed = self.result.toPlainText().strip()
        kept = picked if picked is not None and typed == picked.value.strip() else None
        decision = Decision(
            choice=kept.choice if kept else Choice.OWN,
            typed=None if kept else typed,
            candidate=kept.payload or None if kept else None,
            note=self.note.text().strip() or None,
        )
        try:
            resolve(self.hub.session, conflict.id, decision)
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return
        self.say(self.tr("บันทึกการตัดสินแล้ว: {title}").format(title=self.title.text()), undo=True)
        self.list.go_to_next_open()
        self._lead_on()

    @Slot()
    def _take_all(self) -> None:
        try:
            count = resolve_all(
                self.hub.session, Choice.THEIRS, self.note.text().strip() or None
            )
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return
        words = self.tr("ใช้ค่าของผู้นิเทศแล้ว {count} จุด").format(count=count)
        self.say(words, undo=count > 0)
        self._lead_on()

    def _lead_on(self) -> None:
        """Put the focus where the keys of the page work, or on the way on when all is done."""
        (self if self._waiting() else self.done.button).setFocus()

    @Slot()
    def _go_on(self) -> None:
        self.navigate.emit("exchange", {})

    @Slot()
    def _skip(self) -> None:
        self.list.step(1)

    @Slot()
    def _step_back(self) -> None:
        self.list.step(-1)

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.tables & _TABLES:
            self._reload()

    def _join_key(self) -> str:
        return str(len(self.columns.cards) + 1)
