"""Says that a round needs a checklist, and offers those that come with the program."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class NeedChecklistDialog(Dialog):
    """Take the starters, read a file, or leave it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("รอบการนิเทศต้องมีแบบนิเทศ"), parent, width=640)
        words = self.tr(
            "ยังไม่มีแบบนิเทศในเครื่องนี้ ใช้แบบนิเทศตั้งต้นที่มากับโปรแกรมได้ทันที "
            "หรือนำเข้าแบบของสำนักงานจากไฟล์ XLSForm แล้วสร้างรอบต่อได้เลย"
        )
        self.body.addWidget(WrapLabel(words, Text.BODY))
        self.from_file = False
        cancel = Button(self.tr("ยกเลิก"))
        self.file = Button(self.tr("นำเข้าจากไฟล์…"), icon="upload")
        self.starters = Button(self.tr("ใช้แบบนิเทศตั้งต้น"), Kind.PRIMARY, icon="list-checks")
        self.add_buttons(cancel, self.file, self.starters)
        cancel.clicked.connect(self.reject)
        self.file.clicked.connect(self._choose_file)
        self.starters.clicked.connect(self.accept)
        self.starters.setFocus()

    @Slot()
    def _choose_file(self) -> None:
        self.from_file = True
        self.accept()
