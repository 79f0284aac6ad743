"""Asks for the day of a visit."""

from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.field import Field
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.thai_date import ThaiDateEdit
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class ScheduleDialog(Dialog):
    """A school and a date in the Buddhist era; an empty date takes the appointment back."""

    def __init__(self, school: str, day: date | None, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("กำหนดวันนัด"), parent, width=420)
        self.edit = ThaiDateEdit(day)
        self._field = Field(self.tr("วันที่นัด"), self.edit, hint=self.tr("เว้นว่างไว้เมื่อยังไม่นัด"))
        self.body.addWidget(WrapLabel(school, Text.H2))
        self.body.addWidget(self._field)
        cancel = Button(self.tr("ยกเลิก"))
        self.accept_button = Button(self.tr("บันทึกวันนัด"), Kind.PRIMARY)
        self.add_buttons(cancel, self.accept_button)
        cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self._accept)
        self.edit.setFocus()

    @property
    def day(self) -> date | None:
        """The day that was chosen."""
        return self.edit.value()

    @Slot()
    def _accept(self) -> None:
        self.edit.editingFinished.emit()  # what is typed is read when the field is left
        if self.edit.wrong:
            self._field.set_error(self.tr("อ่านวันที่ไม่ได้ โปรดพิมพ์แบบ 15/8/2569"))
            self.edit.setFocus()
        else:
            self.accept()
