"""The checked copies of the work file, and where they are."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from ktpn_desktop.store.backup import Backup
from ktpn_desktop.store.backup_files import contents
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.texts import moment_text
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.table import Column, RowTable
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class BackupsDialog(Dialog):
    """A table of copies, the newest first; one more can be put into another folder."""

    elsewhere_wanted = Signal(object)  # Path of the folder

    def __init__(
        self, known: Sequence[Backup], folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("สำเนาสำรองของไฟล์งาน"), parent, width=760)
        self._folder = folder
        self.table: RowTable[Backup] = RowTable(
            [
                Column(
                    self.tr("เวลา"),
                    lambda one: moment_text(one.made_at),
                    lambda one: one.made_at,
                    width=170,
                    strong=True,
                ),
                Column(self.tr("เหตุ"), lambda one: self._reason(one.reason), width=150),
                Column(self.tr("พร้อมกับฐานข้อมูล"), self._held, least=230),
                Column(
                    self.tr("ขนาด"),
                    lambda one: f"{_kilobytes(one):,} KB",
                    _kilobytes,
                    width=110,
                    align=Qt.AlignmentFlag.AlignRight,
                ),
            ],
            key=lambda one: one.path,
            row_height=40,
        )
        self.table.setAccessibleName(self.tr("สำเนาสำรอง"))
        self.table.set_rows(known)
        self.table.setMinimumHeight(px(320))
        about = self.tr(
            "ทุกสำเนาเปิดตรวจแล้ว และมีภาพถ่าย ไฟล์ที่รับไว้ การตั้งค่าและตราของสำนักงานครบ "
            "โปรแกรมเก็บสำเนาล่าสุด 10 ชุด และรายวัน รายสัปดาห์ รายเดือน"
        )
        self.body.addWidget(WrapLabel(about, Text.BODY, "text2"))
        self.body.addWidget(self.table, 1)
        self.elsewhere = Button(self.tr("สำรองไปที่อื่น…"), icon="hard-drive")
        self.open_folder = Button(self.tr("เปิดโฟลเดอร์"), icon="folder-open")
        close = Button(self.tr("ปิด"), Kind.PRIMARY)
        self.add_buttons(self.elsewhere, self.open_folder, close)
        self.elsewhere.clicked.connect(self._ask_folder)
        self.open_folder.clicked.connect(self._open_folder)
        close.clicked.connect(self.accept)

    def _held(self, one: Backup) -> str:
        held = contents(one.path)
        if held is None:
            return "–"
        words = self.tr("ภาพ {pictures} · ไฟล์ที่รับ {arrived} · ตั้งค่า {settings}")
        return words.format(
            pictures=held.pictures, arrived=held.arrived, settings=len(held.settings)
        )

    def _reason(self, reason: str) -> str:
        words = {
            "asked": self.tr("สั่งสำรอง"),
            "by_hand": self.tr("สั่งสำรอง"),
            "time": self.tr("ตามเวลา"),
            "close": self.tr("ก่อนปิดโปรแกรม"),
            "import": self.tr("ก่อนนำเข้า"),
            "merge": self.tr("ก่อนรวมข้อมูล"),
            "before_restore": self.tr("ก่อนกู้คืน"),
        }
        return words.get(reason, reason)

    @Slot()
    def _ask_folder(self) -> None:
        title = self.tr("เลือกแฟลชไดรฟ์หรือโฟลเดอร์ที่จะเก็บสำเนา")
        if chosen := QFileDialog.getExistingDirectory(self, title):
            self.elsewhere_wanted.emit(Path(chosen))
            self.accept()

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _kilobytes(one: Backup) -> int:
    return -(-one.path.stat().st_size // 1024)
