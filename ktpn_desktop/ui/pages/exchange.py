"""What came back: look at it, rehearse, merge or refuse, and take that back."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent

from ktpn_desktop.app import refusing
from ktpn_desktop.app.folder_health import FolderHealth
from ktpn_desktop.app.merging import LeaveOut, nothing
from ktpn_desktop.app.rehearsal import FileResult, Rehearsal
from ktpn_desktop.app.returned_file import MERGEABLE, ReturnedFile
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store.conflicts import count_open
from ktpn_desktop.store.database import Change
from ktpn_desktop.store.rounds import all_rounds
from ktpn_desktop.store.visits import visits
from ktpn_desktop.ui.choosing import ask_files, ask_shared_folder
from ktpn_desktop.ui.folder_watch import FolderWatch
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.folder_line import FolderLine
from ktpn_desktop.ui.pages.looking import Looking
from ktpn_desktop.ui.pages.merge_flow import MergeFlow
from ktpn_desktop.ui.pages.page import Page, State
from ktpn_desktop.ui.pages.rehearsal_panel import RehearsalPanel
from ktpn_desktop.ui.pages.returned_files import ReturnedFiles, missing_visits
from ktpn_desktop.ui.texts import round_name
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.chip import Chip
from ktpn_desktop.ui.widgets.drop_area import DropArea
from ktpn_desktop.ui.widgets.empty import Empty
from ktpn_desktop.ui.widgets.layout import column, holder, row
from ktpn_desktop.ui.widgets.progress import Bar
from ktpn_desktop.ui.widgets.strip import Strip
from ktpn_desktop.ui.widgets.toast import Toast

_TABLES = frozenset({"returned", "visit", "conflict", "refusal"})
_NARROW = 1010  # pixels; below, the rehearsal stands in the place of the list when it is wanted


class ExchangePage(Page):
    """Files at the left, what merging would do at the right. Nothing is written before."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self.decide = Button(self.tr("แก้ข้อมูลที่ไม่ตรงกัน"), icon="git-compare")
        self.publish = Button(self.tr("ส่งแผนและแบบนิเทศ"), icon="upload")
        self.merge = Button(
            self.tr("รวมข้อมูล"), Kind.PRIMARY, icon="git-merge", shortcut="Ctrl+M"
        )
        self.drop = DropArea(self.tr("ลากไฟล์ผลนิเทศมาวางที่นี่"), self.tr("วางได้ทั้งไฟล์และโฟลเดอร์"))
        self.choose = Button(self.tr("เลือกไฟล์…"), icon="folder-open", shortcut="Ctrl+O")
        self.folder = FolderLine()
        self.files = ReturnedFiles()
        self.preview = Chip(self.tr("ตัวอย่างก่อนรวม"), icon="eye")
        self.panel = RehearsalPanel()
        self.working = Strip("", Tone.INFO, "loader")
        self.bar = Bar()
        self.looking = Looking(hub, self)
        self.flow = MergeFlow(hub, self)
        self._watch = FolderWatch(hub, self)
        self._rehearsal: Rehearsal | None = None
        self._seen: tuple[int, ...] | None = None  # what the watch counted since the last look
        self._lay_out()
        self._connect()
        self._show_head()
        self._show(None)

    def restore(self, state: State) -> None:
        self._show_head()
        self._show_folder()
        folder = self.hub.session.settings.shared_folder
        if dropped := state.get("dropped"):
            self.check(dropped)
        elif folder is not None:
            self.check([folder])
        self.files.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self, paths: Sequence[Path]) -> None:
        """Show what lies there, and what merging it would do."""
        self.looking.look(paths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def _lay_out(self) -> None:
        self.header.add(self.decide, self.publish, self.merge)
        self.drop.button_row.addWidget(self.choose)
        top = row(gap=12)
        top.addWidget(self.drop, 1)
        top.addWidget(self.folder, 1)
        self.files.chip_row.addWidget(self.preview)
        self.empty = Empty(
            "inbox",
            self.tr("ยังไม่มีไฟล์ผลนิเทศ"),
            self.tr("ไฟล์ที่ผู้นิเทศส่งมาในโฟลเดอร์กลางจะปรากฏที่นี่"),
        )
        full = row(gap=12)
        full.addWidget(self.files, 1)
        full.addWidget(self.panel)
        self._full = holder(full)
        content = column(gap=10, margins=(20, 12))
        content.addLayout(top)
        content.addWidget(self.working)
        content.addWidget(self.bar)
        content.addLayout(self.files.chip_row)
        content.addWidget(self._full, 1)
        content.addWidget(self.empty, 1)
        self.body.addLayout(content, 1)
        self.working.hide()
        self.bar.hide()

    def _connect(self) -> None:
        self.merge.clicked.connect(self._merge_all)
        self.decide.clicked.connect(self._open_conflicts)
        self.publish.clicked.connect(self._open_rounds)
        self.choose.clicked.connect(self._ask_files)
        self.folder.look.clicked.connect(self._look_again)
        self.drop.dropped.connect(self.check)
        self.files.picked.connect(self._show_file)
        self.files.peeked.connect(self._peek)
        self.preview.toggled.connect(self._share_out)
        self.panel.merge_wanted.connect(self._merge_all)
        self.panel.clean_wanted.connect(self._merge_clean)
        self.panel.refuse_wanted.connect(self._refuse)
        self.panel.again_wanted.connect(self._accept_again)
        self.working.acted.connect(self.looking.cancel)
        self.looking.rehearsed.connect(self._show)
        self.looking.failed.connect(self._miss)
        self.looking.answered.connect(self._watch.look)
        self.looking.progressed.connect(self._show_progress)
        self.looking.ended.connect(self._end)
        self.flow.told.connect(self.toast)
        self.flow.ended.connect(self._show_head)
        self.flow.ended.connect(self.looking.again)
        self.flow.conflicts_wanted.connect(self._open_conflicts)
        self._watch.looked.connect(self._show_health)
        self.hub.changed.connect(self._on_change)
        self.hub.settings_changed.connect(self._show_folder)

    @Slot()
    def _share_out(self) -> None:
        """Give list and rehearsal their room; where there is too little, one at a time."""
        narrow = self.width() < px(_NARROW)
        self.preview.setVisible(narrow)
        self.publish.setVisible(not narrow)
        wanted = narrow and self.preview.isChecked()
        self.files.setVisible(not wanted)
        self.panel.setVisible(wanted or not narrow)
        self.panel.setMinimumWidth(px(372))
        self.panel.setMaximumWidth(px(2000 if wanted else 372))

    @Slot()
    def _show_head(self) -> None:
        rounds = all_rounds(self.hub.store)
        subtitle = ""
        if rounds:
            handed = visits(self.hub.store, round_id=rounds[0].id)
            done = sum(one.visit.state is VisitState.MERGED for one in handed)
            words = self.tr("รอบการนิเทศ {round} · รวมผลแล้ว {done} จาก {total} โรงเรียน")
            subtitle = words.format(round=round_name(rounds[0]), done=done, total=len(handed))
        self.header.set_title(self.tr("รับ–ส่งไฟล์"), subtitle)
        waiting = count_open(self.hub.store)[0]
        self.decide.setVisible(waiting > 0)
        words = self.tr("แก้ข้อมูลที่ไม่ตรงกัน {count} จุด")
        self.decide.setText(words.format(count=waiting))

    @Slot()
    def _show_folder(self) -> None:
        self.folder.show_folder(self.hub.session.settings.shared_folder)
        self._watch.look()

    @Slot(object)
    def _show_health(self, health: FolderHealth) -> None:
        """Tell how the folder is; when other files lie there than before, read them."""
        self.folder.show_health(health)
        seen = (health.waiting, health.cloud_only, health.arriving)
        other = self._seen is not None and seen != self._seen
        self._seen = seen
        if other and self.looking.at_shared_folder and health.reachable:
            self.looking.again()

    @Slot(object)
    def _show(self, rehearsal: Rehearsal | None) -> None:
        self._rehearsal = rehearsal
        self._seen = None
        files = rehearsal.files if rehearsal else ()
        whole = self.looking.at_shared_folder
        missing = missing_visits(self.hub.store, files) if whole else []
        ready = rehearsal.count(*MERGEABLE) if rehearsal else 0
        self.merge.setEnabled(ready > 0)
        self.merge.setText(self.tr("รวมข้อมูล ({count})").format(count=ready))
        self.panel.show_rehearsal(rehearsal)
        self.files.show_files(files, missing)
        self._full.setVisible(bool(files or missing))
        self.empty.setVisible(not files and not missing)

    @Slot(object)
    def _miss(self, trouble: Trouble) -> None:
        """Tell that a path is not there; of the shared folder its own line tells it."""
        if self.looking.at_shared_folder:
            self._watch.look()
        else:
            self.hub.jobs.troubled.emit(trouble)

    @Slot()
    def _merge_all(self) -> None:
        self._merge(nothing)

    @Slot()
    def _merge_clean(self) -> None:
        self._merge(lambda visit: bool(visit.clashes))

    def _merge(self, leave_out: LeaveOut) -> None:
        if self._rehearsal is not None and not self.looking.busy and not self.flow.busy:
            self.flow.begin(self._rehearsal, leave_out)

    @Slot()
    def _refuse(self) -> None:
        from ktpn_desktop.ui.dialogs.reason import ReasonDialog

        one = self._arrived()
        if one is None:
            return
        title = self.tr("ไม่รับไฟล์นี้")
        words = self.tr(
            "{name}: ไฟล์จะอยู่ที่เดิมและเก็บสำเนาไว้ ผู้ส่งจะเห็นเหตุผลเมื่อรับข้อมูลจากโฟลเดอร์กลาง เลิกทำได้"
        )
        dialog = ReasonDialog(title, words.format(name=one.path.name), title, self)
        if not dialog.exec():
            return
        try:
            (refusal,) = refusing.refuse(self.hub.session, [one], dialog.reason)
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return
        detail = self.tr("ไม่ทราบว่ามาจากเครื่องใด โปรดแจ้งผู้ส่งด้วยตนเอง")
        toast = Toast(self.tr("ไม่รับไฟล์แล้ว"), detail="" if refusal.device else detail, undo=True)
        self.toast.emit(toast)
        self.looking.again()

    @Slot()
    def _accept_again(self) -> None:
        one = self._arrived()
        if one is None:
            return
        try:
            refusing.accept_again(self.hub.session, [one])
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return
        self.say(self.tr("รับพิจารณาไฟล์อีกครั้งแล้ว"), undo=True)
        self.looking.again()

    def _arrived(self) -> ReturnedFile | None:
        """Return the picked file as it was read."""
        picked = self.files.selected()
        if picked is None or self._rehearsal is None:
            return None
        files = self._rehearsal.arrived.files
        return next((one for one in files if one.path == picked.path), None)

    @Slot(object)
    def _show_file(self, one: FileResult | None) -> None:
        self.panel.show_file(one, self.hub.session.language)

    @Slot()
    def _peek(self) -> None:
        if self.preview.isVisible():
            self.preview.setChecked(True)
            self.panel.merge.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _open_conflicts(self) -> None:
        self.navigate.emit("conflicts", {})

    @Slot()
    def _open_rounds(self) -> None:
        self.navigate.emit("rounds", {})

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
            self._watch.look()

    @Slot(int, int, str)
    def _show_progress(self, done: int, total: int, text: str) -> None:
        self.working.show()
        self.bar.show()
        self.bar.set_share(done, total)
        words = self.tr("กำลังตรวจไฟล์ {done} จาก {total} · {name}")
        told = words.format(done=done, total=total, name=text)
        self.working.set_text(told, self.tr("ยกเลิก"))

    @Slot()
    def _end(self) -> None:
        self.working.hide()
        self.bar.hide()

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if self.flow.busy or not change.tables & _TABLES:
            return
        self._show_head()
        if change.label in ("undo", "redo"):
            self.looking.again()
