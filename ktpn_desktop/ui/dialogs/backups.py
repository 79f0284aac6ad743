"""The checked copies of the work file: where they are, one more, and the way back to one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from ktpn_desktop.app.wording import trouble_text
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.store.backup import Backup, backups
from ktpn_desktop.store.backup_files import contents
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.texts import moment_text
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import STRETCH, row
from ktpn_desktop.ui.widgets.strip import Strip
from ktpn_desktop.ui.widgets.table import Column, RowTable
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_HEIGHT = 280


class BackupsDialog(Dialog):
    """A table of copies, the newest first. Accepted with one of `elsewhere`, `restore_from`.

    Where no work file is open there is nothing to copy, and the newest copy is chosen already;
    a trouble says why it could not be opened.
    """

    def __init__(
        self,
        folder: Path,
        parent: QWidget | None = None,
        *,
        is_open: bool = True,
        trouble: Trouble | None = None,
        language: str = "th",
    ) -> None:
        title = self.tr("สำเนาสำรองของไฟล์งาน") if trouble is None else self.tr("เปิดไฟล์งานไม่ได้")
        super().__init__(title, parent, width=760)
        self._folder = folder
        self._is_open = is_open
        known = backups(folder)
        self.elsewhere: Path | None = None
        """The folder in which one more copy is wanted."""
        self.restore_from: Path | None = None
        """The copy to go back to."""
        self.table = self._make_table(known)
        next_step, way_out = (Kind.PLAIN, Kind.PRIMARY)
        if not is_open:
            next_step, way_out = way_out, next_step
        self.restore = Button(self.tr("กู้คืนจากสำเนาที่เลือก…"), next_step, icon="rotate-ccw")
        self.restore_file = Button(self.tr("กู้คืนจากไฟล์อื่น…"), icon="file-check")
        self.copy_elsewhere = Button(self.tr("สำรองไปที่อื่น…"), icon="hard-drive")
        self.open_folder = Button(self.tr("เปิดโฟลเดอร์"), icon="folder-open")
        self.leave = Button(self.tr("ปิด"), way_out)
        if trouble is not None:
            self.body.addWidget(
                Strip(trouble_text(trouble, language), Tone.BAD, "circle-alert")
            )
        else:
            self.body.addWidget(WrapLabel(self._about(), Text.BODY, "text2"))
        self.body.addWidget(self.table, 1)
        self.body.addLayout(row(self.restore, self.restore_file, STRETCH))
        self.copy_elsewhere.setVisible(is_open)
        self.add_buttons(self.copy_elsewhere, self.open_folder, self.leave)
        self._connect()
        self._follow_choice()
        if known and not is_open:
            self.table.select(known[0].path)
            self.table.setFocus()

    def _about(self) -> str:
        return self.tr(
            "ทุกสำเนาเปิดตรวจแล้ว และมีภาพถ่าย ไฟล์ที่รับไว้ การตั้งค่าและตราของสำนักงานครบ "
            "โปรแกรมเก็บสำเนาล่าสุด 10 ชุด และรายวัน รายสัปดาห์ รายเดือน"
        )

    def _make_table(self, known: Sequence[Backup]) -> RowTable[Backup]:
        table: RowTable[Backup] = RowTable(
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
        table.setAccessibleName(self.tr("สำเนาสำรอง"))
        table.set_rows(known)
        table.setMinimumHeight(px(_HEIGHT))
        return table

    def _connect(self) -> None:
        self.table.picked.connect(self._follow_choice)
        self.table.opened.connect(self._restore_chosen)
        self.restore.clicked.connect(self._restore_chosen)
        self.restore_file.clicked.connect(self._ask_file)
        self.copy_elsewhere.clicked.connect(self._ask_folder)
        self.open_folder.clicked.connect(self._open_folder)
        self.leave.clicked.connect(self.reject)

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
            "before_upgrade": self.tr("ก่อนปรับรุ่นไฟล์งาน"),
        }
        return words.get(reason, reason)

    @Slot()
    def _follow_choice(self) -> None:
        self.restore.setEnabled(self.table.selected() is not None)

    @Slot()
    def _restore_chosen(self) -> None:
        if (chosen := self.table.selected()) is not None:
            self._confirm(chosen.path, moment_text(chosen.made_at))

    @Slot()
    def _ask_file(self) -> None:
        title = self.tr("เลือกสำเนาสำรอง")
        kinds = self.tr("สำเนาของไฟล์งาน") + " (ktpn_*.sqlite3 ktpn.db)"
        chosen, _kind = QFileDialog.getOpenFileName(self, title, "", kinds)
        if chosen:
            self._confirm(Path(chosen), Path(chosen).name)

    def _confirm(self, copy: Path, name: str) -> None:
        if RestoreDialog(name, self, is_open=self._is_open).exec():
            self.restore_from = copy
            self.accept()

    @Slot()
    def _ask_folder(self) -> None:
        title = self.tr("เลือกแฟลชไดรฟ์หรือโฟลเดอร์ที่จะเก็บสำเนา")
        if chosen := QFileDialog.getExistingDirectory(self, title):
            self.elsewhere = Path(chosen)
            self.accept()

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


class RestoreDialog(Dialog):
    """What going back to a copy means; asked since Ctrl+Z does not reach over it."""

    def __init__(
        self, name: str, parent: QWidget | None = None, *, is_open: bool = True
    ) -> None:
        super().__init__(self.tr("กู้คืนไฟล์งานจากสำเนา"), parent)
        means = self.tr(
            "ไฟล์งานจะกลับไปเป็นอย่างที่บันทึกไว้ในสำเนา {name} งานที่ทำหลังจากนั้นจะไม่อยู่ในไฟล์งาน"
        )
        safe = self.tr(
            "โปรแกรมเก็บไฟล์งานปัจจุบันไว้เป็นสำเนา “ก่อนกู้คืน” ให้ก่อน จึงกู้คืนกลับได้ หน้าต่างจะปิดแล้วเปิดใหม่เอง"
        )
        if not is_open:  # damaged, or not there: it cannot become a copy
            safe = self.tr("ไม่มีไฟล์ใดถูกลบ ไฟล์งานที่เปิดไม่ได้จะเก็บไว้ตามเดิมในโฟลเดอร์เดียวกัน")
        self.body.addWidget(WrapLabel(means.format(name=name)))
        self.body.addWidget(Strip(safe, Tone.INFO, "shield-check"))
        cancel = Button(self.tr("ยกเลิก"))
        self.restore = Button(self.tr("กู้คืน"), Kind.PRIMARY)
        self.add_buttons(cancel, self.restore)
        cancel.clicked.connect(self.reject)
        self.restore.clicked.connect(self.accept)


def _kilobytes(one: Backup) -> int:
    return -(-one.path.stat().st_size // 1024)
