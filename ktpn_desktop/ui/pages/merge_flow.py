"""Merging from the question to the summary: doubts, progress, what it brought, the way back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.merge_summary import MergeSummary, summarize
from ktpn_desktop.app.merging import LeaveOut, MergeRun
from ktpn_desktop.app.rehearsal import Rehearsal, VisitRehearsal
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.picture_fetching import fetch_pictures
from ktpn_desktop.ui.taking_back import undone_toast
from ktpn_desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from ktpn_desktop.ui.dialogs.merge_summary import MergeSummaryDialog
    from ktpn_desktop.ui.dialogs.merging import MergingDialog


class MergeFlow(QObject):
    """Runs one merge at a time over a page."""

    told = Signal(object)  # Toast
    ended = Signal()  # the folder is to be looked at again
    conflicts_wanted = Signal()

    def __init__(self, hub: Hub, page: QWidget) -> None:
        super().__init__(page)
        self._hub = hub
        self._page = page
        self.dialog: MergingDialog | None = None
        self.summary: MergeSummaryDialog | None = None

    @property
    def busy(self) -> bool:
        """Whether a merge is under way."""
        return self.dialog is not None

    def begin(self, rehearsal: Rehearsal, leave_out: LeaveOut) -> None:
        """Merge what was rehearsed; of what is doubtful a person is asked first."""
        from ktpn_desktop.ui.dialogs.merging import MergingDialog

        doubtful = [one for one in rehearsal.visits if one.doubtful and not leave_out(one)]
        if doubtful:
            answer = self._ask(doubtful)
            if answer is None:
                return
            leave_out = _either(leave_out, answer)
        try:
            run = MergeRun(self._hub.session, rehearsal, leave_out)
        except Trouble as trouble:
            self._hub.jobs.troubled.emit(trouble)
            return
        if run.chosen:
            self.dialog = MergingDialog(self._hub, run, self._page)
            self.dialog.finished.connect(self._end)
            self.dialog.start()

    def _ask(self, doubtful: list[VisitRehearsal]) -> LeaveOut | None:
        """Return which of them to leave out; None to merge nothing at all."""
        from ktpn_desktop.ui.dialogs.doubtful import DoubtfulDialog

        dialog = DoubtfulDialog(doubtful, self._hub.session.language, self._page)
        if not dialog.exec():
            return None
        trusted = dialog.trusted
        return lambda visit: visit.doubtful and not trusted

    @Slot()
    def _end(self) -> None:
        if self.dialog is None:
            return
        run, backup = self.dialog.run, self.dialog.backup
        self.dialog.deleteLater()
        self.dialog = None
        if run.done:
            self._show(summarize(self._hub.store, run), backup)
            fetch_pictures(self._hub, run.places, self, self.told.emit)
        else:
            words = self.tr("หยุดแล้ว ยังไม่ได้รวมไฟล์ใด")
            self.told.emit(Toast(words, icon="info"))
        self.ended.emit()

    def _show(self, summary: MergeSummary, backup: Path | None) -> None:
        from ktpn_desktop.ui.dialogs.merge_summary import MergeSummaryDialog

        dialog = self.summary = MergeSummaryDialog(summary, backup, self._page)
        dialog.undo_wanted.connect(partial(self._undo, summary))
        dialog.conflicts_wanted.connect(self.conflicts_wanted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(partial(self._tell, summary))
        dialog.open()

    def _tell(self, summary: MergeSummary) -> None:
        words = self.tr("รวมแล้ว {files} ไฟล์ · {count} โรงเรียน")
        text = words.format(files=summary.files, count=summary.added)
        detail = self.tr("สำรองไฟล์งานไว้ก่อนรวมแล้ว")
        toast = Toast(text, detail=detail, icon="git-merge", undo=True, edit=summary.edit)
        self.told.emit(toast)

    def _undo(self, summary: MergeSummary) -> None:
        try:
            undone = self._hub.store.undo(summary.edit)
        except Trouble as trouble:
            self._hub.jobs.troubled.emit(trouble)
            return
        self.told.emit(undone_toast(undone, self._hub.session.language))


def _either(one: LeaveOut, other: LeaveOut) -> Callable[[VisitRehearsal], bool]:
    return lambda visit: one(visit) or other(visit)
