"""Says that the program has met an error of its own, and where its report is."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class CrashDialog(Dialog):
    """What happened, that the data is safe, and what to send to whom."""

    def __init__(self, report: Path, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("โปรแกรมพบข้อผิดพลาดที่ไม่คาดคิด"), parent)
        self._report = report
        self.body.addWidget(
            WrapLabel(
                self.tr(
                    "ข้อมูลที่ขึ้นว่าบันทึกแล้วยังอยู่ครบ รายการที่ทำอยู่เมื่อครู่อาจไม่สำเร็จ "
                    "โปรดตรวจดูแล้วทำรายการนั้นอีกครั้ง"
                )
            )
        )
        self.body.addWidget(
            WrapLabel(
                self.tr(
                    "โปรแกรมเขียนรายงานไว้ที่ {file} รายงานไม่มีชื่อบุคคล ชื่อโรงเรียน หรือคำตอบ "
                    "ท่านส่งไฟล์นี้ให้ผู้ดูแลโปรแกรมได้"
                ).format(file=report.name),
                Text.BODY,
                "text2",
            )
        )
        folder = Button(self.tr("เปิดโฟลเดอร์รายงาน"), icon="folder-open")
        close = Button(self.tr("ทำงานต่อ"), Kind.PRIMARY)
        self.add_buttons(folder, close)
        folder.clicked.connect(self._open_folder)
        close.clicked.connect(self.accept)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report.parent)))
