"""Merging under way: how far it is, and a way to stop it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.merging import MergeRun, archive
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.jobs import Job
from ktpn_desktop.ui.widgets.button import Button
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.progress import Bar
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

SLICE = 0.04  # seconds of merging between two looks at mouse and keyboard


class MergingDialog(Dialog):
    """Archives beside the window, backs up, then merges in slices; nothing else can be done.

    Stopped, it leaves whole visits merged; what was not merged waits as before. Accepted when
    anything was merged, else rejected.
    """

    def __init__(self, hub: Hub, run: MergeRun, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("กำลังรวมข้อมูล"), parent)
        self.run = run
        self.backup: Path | None = None
        self.stop = Button(self.tr("หยุด"), icon="x")
        self.stop.show_keys("Esc")
        self._hub = hub
        self._job: Job | None = None
        self._stopping = False
        self._words = WrapLabel("", Text.BODY)
        self._bar = Bar()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        promise = self.tr("หยุดได้ทุกเมื่อ โรงเรียนที่รวมแล้วจะรวมครบทั้งไฟล์ ที่เหลือรอรวมเหมือนเดิม")
        self.body.addWidget(self._words)
        self.body.addWidget(self._bar)
        self.body.addWidget(WrapLabel(promise, Text.CAPTION, "text2"))
        self.add_buttons(self.stop)
        self.stop.clicked.connect(self.reject)

    def start(self) -> None:
        """Show it and begin."""
        self._show(0, self.tr("กำลังเก็บไฟล์ต้นฉบับ…"))
        self.open()
        self._job = self._hub.jobs.run(
            partial(archive, self.run.archive_plan),
            self._archived,
            failed=self._fail,
            cancelled=self._end,
            owner=self,
        )
        self._job.progressed.connect(self._show_archived)

    @Slot()
    def reject(self) -> None:
        """Stop at the next visit, instead of closing in the middle of one."""
        self._stopping = True
        self.stop.setEnabled(False)
        if self._job is not None:
            self._job.cancel()

    def _archived(self, _none: None) -> None:
        self._job = None
        if self._stopping:
            self._end()
            return
        self._words.setText(self.tr("กำลังสำรองไฟล์งาน…"))
        try:
            self.backup = self.run.back_up()
        except Trouble as trouble:
            self._fail(trouble)
            return
        self._timer.start(0)

    @Slot()
    def _go_on(self) -> None:
        if self._stopping or not self.run.waiting:
            self._end()
            return
        try:
            self.run.merge_for(SLICE)
        except Trouble as trouble:
            self._fail(trouble)
            return
        if self.run.waiting:
            self._show(len(self.run.done), self.run.waiting[0].after.school.name)
        self._timer.start(0)

    @Slot(int, int, str)
    def _show_archived(self, done: int, total: int, name: str) -> None:
        words = self.tr("กำลังเก็บไฟล์ต้นฉบับ {done} จาก {total}")
        self._words.setText(words.format(done=done, total=total))

    def _show(self, done: int, school: str) -> None:
        total = len(self.run.chosen)
        self._bar.set_share(done, total)
        words = self.tr("รวมแล้ว {done} จาก {total} โรงเรียน · {school}")
        self._words.setText(words.format(done=done, total=total, school=school))

    def _fail(self, trouble: Trouble) -> None:
        self._end()
        self._hub.jobs.troubled.emit(trouble)

    def _end(self) -> None:
        if self.run.done:
            self.accept()
        else:
            super().reject()
