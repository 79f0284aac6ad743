"""What came back: look at it, rehearse, merge, and take the merge back."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from ktpn_desktop.app.merging import (
    FileResult,
    FileState,
    LeaveOut,
    MergeOutcome,
    Rehearsal,
    Returns,
    apply_merge,
    nothing,
    plan_merge,
    read_returns,
    rehearse,
    write_receipts,
)
from ktpn_desktop.app.wording import UNKNOWN
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store.conflicts import open_conflicts
from ktpn_desktop.store.database import Change
from ktpn_desktop.store.rounds import all_rounds
from ktpn_desktop.store.visits import visits
from ktpn_desktop.ui.choosing import ask_files, ask_shared_folder
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.jobs import Job
from ktpn_desktop.ui.pages.page import Page, State
from ktpn_desktop.ui.pages.rehearsal_panel import RehearsalPanel
from ktpn_desktop.ui.texts import file_pill, round_name
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.chip import Chip
from ktpn_desktop.ui.widgets.drop_area import DropArea, wanted_paths
from ktpn_desktop.ui.widgets.empty import Empty
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, holder, row
from ktpn_desktop.ui.widgets.progress import Bar
from ktpn_desktop.ui.widgets.strip import Strip
from ktpn_desktop.ui.widgets.table import Column, RowTable
from ktpn_desktop.ui.widgets.toast import Toast

_READY = (FileState.READY, FileState.CLASHES)
_GROUPS: tuple[tuple[str, tuple[FileState, ...]], ...] = (
    ("ready", (FileState.READY,)),
    ("clashes", (FileState.CLASHES,)),
    ("problems", (FileState.UNREADABLE, FileState.UNKNOWN_VISIT)),
    ("waiting", (FileState.ARRIVING, FileState.PLACEHOLDER, FileState.NOT_FILLED)),
    ("merged", (FileState.ALREADY_MERGED, FileState.OLDER)),
)
_TABLES = frozenset({"returned", "visit", "conflict"})


class ExchangePage(Page):
    """Files at the left, what merging would do at the right. Nothing is written before."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self.setAcceptDrops(True)
        self.decide = Button(self.tr("แก้ข้อมูลที่ไม่ตรงกัน"), icon="git-compare")
        self.merge = Button(
            self.tr("รวมข้อมูล"), Kind.PRIMARY, icon="git-merge", shortcut="Ctrl+M"
        )
        self.drop = DropArea(
            self.tr("ลากไฟล์ผลนิเทศมาวางที่นี่"),
            self.tr("วางได้หลายไฟล์หรือทั้งโฟลเดอร์ โปรแกรมตรวจไฟล์ก่อนรวมทุกครั้ง"),
        )
        self.choose = Button(self.tr("เลือกไฟล์…"), icon="folder-open", shortcut="Ctrl+O")
        self.look = Button(self.tr("ตรวจไฟล์ใหม่"), icon="refresh-cw", shortcut="F5")
        self.chips = {name: Chip(self._group_word(name)) for name, _states in _GROUPS}
        self.table: RowTable[FileResult] = RowTable(self._columns(), key=lambda one: one.path)
        self.panel = RehearsalPanel()
        self.working = Strip("", Tone.INFO, "loader")
        self.bar = Bar()
        self._folder = Label("", Text.BODY_STRONG)
        self._told = Label("", Text.CAPTION, "text2")
        self._paths: tuple[Path, ...] = ()
        self._rehearsal: Rehearsal | None = None
        self._job: Job | None = None
        self._lay_out()
        self._connect()
        self._show_head()
        self._show(None)

    def restore(self, state: State) -> None:
        self._show_head()
        folder = self.hub.session.settings.shared_folder
        if self._job is None and folder is not None:
            self.check([folder])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if wanted_paths(event.mimeData(), (".xlsx",)):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if paths := wanted_paths(event.mimeData(), (".xlsx",)):
            event.acceptProposedAction()
            self.check(paths)

    def check(self, paths: Sequence[Path]) -> None:
        """Read what lies there, on the worker, and show what merging it would do."""
        if self._job is not None:
            return
        self._paths = tuple(paths)
        plan = plan_merge(self.hub.session, self._paths)
        self.working.set_text(self.tr("กำลังตรวจไฟล์…"), self.tr("ยกเลิก"))
        self.working.show()
        self._job = self.hub.jobs.run(partial(read_returns, plan), self._rehearse, owner=self)
        self._job.progressed.connect(self._show_progress)
        self._job.ended.connect(self._end)

    def _columns(self) -> list[Column[FileResult]]:
        return [
            Column(
                self.tr("ผู้นิเทศ / ไฟล์"),
                lambda one: one.person or one.name,
                sub=self._about,
                avatar=lambda one: one.person or "?",
                strong=True,
                least=220,
                may_cut=True,
            ),
            Column(self.tr("โรงเรียน"), lambda one: one.school or UNKNOWN, width=180),
            Column(
                self.tr("สถานะ"),
                lambda one: file_pill(one.state, one.clashes).text,
                badge=lambda one: file_pill(one.state, one.clashes),
                width=190,
            ),
        ]

    def _lay_out(self) -> None:
        self.header.add(self.decide, self.merge)
        self.drop.button_row.addWidget(self.choose)
        where = Card(padding=10)
        words = column(self._folder, self._told, gap=0)
        inside = row(gap=12)
        inside.addLayout(words, 1)
        inside.addWidget(self.look)
        where.body.addLayout(inside)
        top = row(gap=12)
        top.addWidget(self.drop, 3)
        top.addWidget(where, 2)
        chips = row(*self.chips.values(), STRETCH)
        listed = Card(padding=2, gap=0)
        listed.body.addWidget(self.table, 1)
        self.empty = Empty(
            "inbox",
            self.tr("ยังไม่มีไฟล์ผลนิเทศ"),
            self.tr("ไฟล์ที่ผู้นิเทศส่งมาในโฟลเดอร์กลางจะปรากฏที่นี่"),
        )
        full = row(gap=12)
        full.addWidget(listed, 1)
        full.addWidget(self.panel)
        self._full = holder(full)
        content = column(gap=10, margins=(20, 12))
        content.addLayout(top)
        content.addWidget(self.working)
        content.addWidget(self.bar)
        content.addLayout(chips)
        content.addWidget(self._full, 1)
        content.addWidget(self.empty, 1)
        self.body.addLayout(content, 1)
        self.working.hide()
        self.bar.hide()
        self.panel.setFixedWidth(px(372))

    def _connect(self) -> None:
        self.merge.clicked.connect(self._merge_all)
        self.decide.clicked.connect(self._open_conflicts)
        self.choose.clicked.connect(self._ask_files)
        self.look.clicked.connect(self._look_again)
        self.drop.dropped.connect(self.check)
        self.table.picked.connect(self._show_file)
        self.panel.merge_wanted.connect(self._merge_all)
        self.panel.clean_wanted.connect(self._merge_clean)
        self.working.acted.connect(self._cancel)
        for chip in self.chips.values():
            chip.clicked.connect(self._filter)
        self.hub.changed.connect(self._on_change)
        self.hub.settings_changed.connect(self._show_head)

    @Slot()
    def _show_head(self) -> None:
        folder = self.hub.session.settings.shared_folder
        self._folder.setText(str(folder) if folder else self.tr("ยังไม่ได้กำหนดโฟลเดอร์กลาง"))
        rounds = all_rounds(self.hub.store)
        subtitle = ""
        if rounds:
            handed = visits(self.hub.store, round_id=rounds[0].id)
            done = sum(one.visit.state is VisitState.MERGED for one in handed)
            words = self.tr("รอบการนิเทศ {round} · รวมผลแล้ว {done} จาก {total} โรงเรียน")
            subtitle = words.format(round=round_name(rounds[0]), done=done, total=len(handed))
        self.header.set_title(self.tr("รับ–ส่งไฟล์"), subtitle)
        waiting = len(open_conflicts(self.hub.store))
        self.decide.setVisible(waiting > 0)
        words = self.tr("แก้ข้อมูลที่ไม่ตรงกัน {count} จุด")
        self.decide.setText(words.format(count=waiting))

    def _show(self, rehearsal: Rehearsal | None) -> None:
        self._rehearsal = rehearsal
        files = rehearsal.files if rehearsal else ()
        for name, states in _GROUPS:
            self.chips[name].set_count(sum(one.state in states for one in files))
        ready = rehearsal.count(*_READY) if rehearsal else 0
        self.merge.setEnabled(ready > 0 and self._job is None)
        self.merge.setText(self.tr("รวมข้อมูล ({count})").format(count=ready))
        self.panel.show_rehearsal(rehearsal)
        self._full.setVisible(bool(files))
        self.empty.setVisible(not files)
        self._filter()

    @Slot()
    def _filter(self) -> None:
        files = self._rehearsal.files if self._rehearsal else ()
        chosen = {
            state
            for name, states in _GROUPS
            if self.chips[name].isChecked()
            for state in states
        }
        order = {state: place for place, state in enumerate(FileState)}
        shown = [one for one in files if not chosen or one.state in chosen]
        self.table.set_rows(sorted(shown, key=lambda one: (order[one.state], one.name)))
        if self.table.selected() is None and shown:
            self.table.select(self.table.rows()[0].path)

    def _rehearse(self, arrived: Returns) -> None:
        try:
            self._show(rehearse(self.hub.session, arrived))
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return
        if arrived.folder is not None:
            write_receipts(self.hub.session, arrived.folder)  # an undo since then is told too
        words = self.tr("ตรวจแล้ว {count} ไฟล์")
        self._told.setText(words.format(count=len(arrived.files)))

    @Slot()
    def _merge_all(self) -> None:
        self._apply(nothing)

    @Slot()
    def _merge_clean(self) -> None:
        self._apply(lambda visit: bool(visit.clashes))

    def _apply(self, leave_out: LeaveOut) -> None:
        if self._rehearsal is None or not self._rehearsal.visits:
            return
        try:
            outcome = apply_merge(self.hub.session, self._rehearsal, leave_out)
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return
        self._tell(outcome)
        self.check(self._paths)

    def _tell(self, outcome: MergeOutcome) -> None:
        if outcome.clashes:
            words = self.tr("รวมแล้ว {merged} ไฟล์ มีข้อมูลไม่ตรงกัน {clashes} จุดรอตัดสิน")
        else:
            words = self.tr("รวมแล้ว {merged} ไฟล์ ไม่มีข้อมูลขัดกัน")
        text = words.format(merged=outcome.merged, clashes=outcome.clashes)
        detail = self.tr("สำรองไฟล์งานไว้ก่อนรวมแล้ว")
        self.toast.emit(Toast(text, detail=detail, icon="git-merge", undo=True))

    @Slot(object)
    def _show_file(self, one: FileResult | None) -> None:
        self.panel.show_file(one, self.hub.session.language)

    @Slot()
    def _open_conflicts(self) -> None:
        self.navigate.emit("conflicts", {})

    @Slot()
    def _ask_files(self) -> None:
        kinds = self.tr("ไฟล์ผลนิเทศ (*.xlsx)")
        if paths := ask_files(self.hub, self, self.tr("เลือกไฟล์ผลนิเทศ"), kinds):
            self.check(paths)

    @Slot()
    def _look_again(self) -> None:
        title = self.tr("เลือกโฟลเดอร์กลาง")
        known = self.hub.session.settings.shared_folder
        if folder := known or ask_shared_folder(self.hub, self, title):
            self.check([folder])

    @Slot(int, int, str)
    def _show_progress(self, done: int, total: int, text: str) -> None:
        self.bar.show()
        self.bar.set_share(done, total)
        words = self.tr("กำลังตรวจไฟล์ {done} จาก {total} · {name}")
        told = words.format(done=done, total=total, name=text)
        self.working.set_text(told, self.tr("ยกเลิก"))

    @Slot()
    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    @Slot()
    def _end(self) -> None:
        self._job = None
        self.working.hide()
        self.bar.hide()
        self.merge.setEnabled(bool(self._rehearsal and self._rehearsal.count(*_READY)))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.tables & _TABLES:
            self._show_head()
            if change.label in ("undo", "redo") and self._paths:
                self.check(self._paths)

    def _about(self, one: FileResult) -> str:
        parts = []
        if one.by_hand or one.revision == 0:  # the program counts from 1
            parts.append(self.tr("กรอกโดยไม่ใช้โปรแกรม"))
        elif one.revision is not None:
            parts.append(self.tr("ส่งครั้งที่ {revision}").format(revision=one.revision))
        if one.problems and one.person is not None:
            words = self.tr("ควรตรวจ {count} จุด")
            parts.append(words.format(count=len(one.problems)))
        return " · ".join(parts)

    def _group_word(self, name: str) -> str:
        words = {
            "ready": self.tr("พร้อมรวม"),
            "clashes": self.tr("ไม่ตรงกัน"),
            "problems": self.tr("มีปัญหา"),
            "waiting": self.tr("ยังมาไม่ครบ"),
            "merged": self.tr("รวมแล้ว"),
        }
        return words[name]
