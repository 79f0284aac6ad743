"""Receiving plans and sending results through the shared folder, for the supervisor's pages."""

from collections.abc import Collection, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.problem import BadData, Problem, Trouble
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.jobs import Job
from ktpn_desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    # Imported where they are used: the home page is there before anything is exchanged.
    from ktpn_desktop.app.receiving import Arrived, Received
    from ktpn_desktop.app.sending import SendingPlan, SentFile


class Sharing(QObject):
    """Runs one exchange with the shared folder at a time and tells how it went."""

    told = Signal(object)  # Toast
    started = Signal(str)  # what is being done
    ended = Signal()

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._page = parent
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being received or sent now."""
        return self._job is not None

    @Slot()
    def receive(self) -> None:
        """Take in what the secretary published, from the shared folder."""
        if folder := self.folder():
            self.receive_from(folder)

    @Slot()
    def receive_from_elsewhere(self) -> None:
        """Take in a plan from another folder, such as a stick."""
        if folder := self._ask_folder(self.tr("เลือกโฟลเดอร์ที่มีแผนการนิเทศ")):
            self.receive_from(folder)

    def receive_from(self, folder: Path) -> None:
        """Take in what lies in a folder."""
        if self.busy:
            return
        from ktpn_desktop.app import receiving

        try:
            plan = receiving.plan_receiving(self._hub.session, folder)
        except Trouble as trouble:
            self._hub.jobs.troubled.emit(trouble)
            return
        self.started.emit(self.tr("กำลังอ่านแผนจากโฟลเดอร์กลาง…"))
        self._job = self._hub.jobs.run(
            partial(receiving.read_folder, plan),
            self._take_in,
            owner=self,
        )
        self._watch(self._job)

    def receive_dropped(self, paths: Sequence[Path]) -> None:
        """Take in what was dropped: a shared folder, a folder or a file in one."""
        from ktpn_desktop.app.shared_folder import folder_with_plans

        found = [folder for path in paths if (folder := folder_with_plans(path))]
        if found:
            self.receive_from(found[0])
        else:
            words = self.tr("ไม่พบแผนการนิเทศในสิ่งที่วาง")
            detail = self.tr("โปรดวางโฟลเดอร์กลาง หรือโฟลเดอร์ที่เลขานุการให้มาทั้งโฟลเดอร์")
            self.told.emit(Toast(words, detail=detail, icon="info"))

    @Slot()
    def send(self) -> None:
        """Ask which finished visits to return, and return them."""
        from ktpn_desktop.app import sending
        from ktpn_desktop.ui.dialogs.send import SendDialog

        ready = sending.ready_to_send(self._hub.session)
        if not ready:
            self.told.emit(Toast(self.tr("ยังไม่มีการนิเทศที่เสร็จแล้วรอส่ง"), icon="info"))
        elif folder := self.folder():
            known = {one.id: sending.pictures_with(self._hub.session, one.id) for one in ready}
            dialog = SendDialog(ready, folder, self._page, pictures=known)
            if dialog.exec() and (chosen := dialog.chosen()):
                self.send_visits(chosen)

    def send_visits(self, visits: Collection[VisitId]) -> None:
        """Return these finished visits through the shared folder."""
        folder = self.folder()
        if folder is None or self.busy:
            return
        from ktpn_desktop.app import sending

        try:
            plan = sending.plan_sending(self._hub.session, folder, visits)
            sending.record_sending(self._hub.session, plan)
        except Trouble as trouble:
            self._hub.jobs.troubled.emit(trouble)
            return
        self.started.emit(self.tr("กำลังส่งออกไฟล์ผลนิเทศ…"))
        self._job = self._hub.jobs.run(
            partial(sending.write_returns, plan),
            partial(self._confirm, plan),
            owner=self,
        )
        self._watch(self._job)

    @Slot()
    def cancel(self) -> None:
        """Stop what is being done; what was complete stays."""
        if self._job is not None:
            self._job.cancel()

    def folder(self) -> Path | None:
        """Return the shared folder; the first time it is asked for."""
        return self._hub.session.settings.shared_folder or self.choose_folder()

    @Slot()
    def choose_folder(self) -> Path | None:
        """Ask for the shared folder and remember it."""
        folder = self._ask_folder(self.tr("เลือกโฟลเดอร์กลาง"))
        if folder is not None:
            self._hub.change_settings(shared_folder=folder)
        return folder

    def _ask_folder(self, title: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        start = self._hub.session.settings.shared_folder
        chosen = QFileDialog.getExistingDirectory(self._page, title, str(start or ""))
        return Path(chosen) if chosen else None

    def _take_in(self, arrived: "Arrived") -> None:
        from ktpn_desktop.app import receiving

        try:
            received = receiving.take_in(self._hub.session, arrived)
        except Trouble as trouble:
            self._hub.jobs.troubled.emit(trouble)
            return
        self.told.emit(self._received_toast(received))
        if folder := self._hub.session.settings.shared_folder:
            from ktpn_desktop.ui.picture_fetching import fetch_pictures

            fetch_pictures(self._hub, [folder], self)
        if received.problems:
            self._hub.jobs.troubled.emit(BadData(received.problems))
        if received.told:
            self._tell(received.told, self.tr("เลขานุการไม่รับไฟล์ผลบางไฟล์"))
        if received.notices:
            self._tell(received.notices, self.tr("บางโรงเรียนที่ท่านเริ่มแล้วเปลี่ยนผู้นิเทศ"))

    def _tell(self, told: Sequence[Problem], title: str) -> None:
        from ktpn_desktop.ui.dialogs.trouble_dialog import TroubleDialog

        TroubleDialog(BadData(told), self._hub.session.language, self._page, title=title).open()

    def _received_toast(self, received: "Received") -> Toast:
        parts = []
        if received.visits:
            words = self.tr("การนิเทศใหม่ {count} โรงเรียน")
            parts.append(words.format(count=len(received.visits)))
        if received.receipts:
            words = self.tr("ใบตอบรับจากเลขานุการ {count} รายการ")
            parts.append(words.format(count=len(received.receipts)))
        if received.gone:
            words = self.tr("ออกจากแผนของท่าน {schools}")
            schools = ", ".join(visit.school.name for visit in received.gone)
            parts.append(words.format(schools=schools))
        if received.redated:
            words = self.tr("เปลี่ยนวันนัด {count} โรงเรียน")
            parts.append(words.format(count=len(received.redated)))
        if not parts:
            return Toast(self.tr("ไม่มีแผนใหม่ในโฟลเดอร์กลาง"), icon="info")
        return Toast(self.tr("รับแผนจากโฟลเดอร์กลางแล้ว"), detail=" · ".join(parts), undo=True)

    def _confirm(self, plan: "SendingPlan", sent: "tuple[SentFile, ...]") -> None:
        from ktpn_desktop.app import sending

        try:
            sending.confirm_sending(self._hub.session, sent)
        except Trouble as trouble:
            self._hub.jobs.troubled.emit(trouble)
            return
        words = self.tr("ส่งออกไฟล์ผลไปโฟลเดอร์กลางแล้ว {count} ไฟล์")
        self.told.emit(
            Toast(words.format(count=len(sent)), detail=str(plan.folder), icon="upload")
        )
        if lost := [problem for one in sent for problem in one.problems]:
            self._tell(lost, self.tr("ภาพถ่ายบางภาพไม่ได้ส่ง"))

    def _watch(self, job: Job) -> None:
        job.progressed.connect(self._progress)
        job.ended.connect(self._end)

    @Slot(int, int, str)
    def _progress(self, done: int, total: int, name: str) -> None:
        if name:
            words = self.tr("กำลังรับส่ง {done} จาก {total} · {name}")
            self.started.emit(words.format(done=done, total=total, name=name))

    @Slot()
    def _end(self) -> None:
        self._job = None
        self.ended.emit()
