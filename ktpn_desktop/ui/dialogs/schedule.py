"""Asks for a day of a visit: when it is planned, or when it was held."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.field import Field
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.thai_date import ThaiDateEdit
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


@dataclass(frozen=True, slots=True)
class _Words:
    title: str
    label: str
    hint: str
    action: str


class DayDialog(Dialog):
    """What it is about, and a date in the Buddhist era, which may be empty."""

    def __init__(
        self, words: _Words, about: str, day: date | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(words.title, parent, width=420)
        self.edit = ThaiDateEdit(day)
        self._field = Field(words.label, self.edit, hint=words.hint)
        self.body.addWidget(WrapLabel(about, Text.H2))
        self.body.addWidget(self._field)
        cancel = Button(self.tr("ยกเลิก"))
        self.accept_button = Button(words.action, Kind.PRIMARY)
        self.add_buttons(cancel, self.accept_button)
        cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self._accept)
        self.edit.setFocus()
        self.edit.selectAll()

    @property
    def day(self) -> date | None:
        """The day that was chosen."""
        return self.edit.value()

    def problem(self) -> str:
        """Return what is wrong with the day; "" when nothing is."""
        wrong = self.tr("อ่านวันที่ไม่ได้ โปรดพิมพ์แบบ 15/8/2569")
        return wrong if self.edit.wrong else ""

    @Slot()
    def _accept(self) -> None:
        self.edit.editingFinished.emit()  # what is typed is read when the field is left
        if problem := self.problem():
            self._field.set_error(problem)
            self.edit.setFocus()
        else:
            self.accept()


class ScheduleDialog(DayDialog):
    """Asks for the day of an appointment; an empty date takes it back."""

    def __init__(self, about: str, day: date | None, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        words = _Words(
            translate("ScheduleDialog", "กำหนดวันนัด"),
            translate("ScheduleDialog", "วันที่นัด"),
            translate("ScheduleDialog", "เว้นว่างไว้เมื่อยังไม่นัด"),
            translate("ScheduleDialog", "บันทึกวันนัด"),
        )
        super().__init__(words, about, day, parent)


class HeldDialog(DayDialog):
    """Asks for the day on which a visit was really held."""

    def __init__(self, about: str, day: date | None, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        words = _Words(
            translate("HeldDialog", "แก้วันที่นิเทศ"),
            translate("HeldDialog", "วันที่นิเทศจริง"),
            translate("HeldDialog", "วันที่พิมพ์ในบันทึกการนิเทศและรายงาน"),
            translate("HeldDialog", "บันทึกวันที่นิเทศ"),
        )
        super().__init__(words, about, day, parent)

    def problem(self) -> str:
        if not super().problem() and self.day is not None and self.day > date.today():
            return self.tr("วันที่นี้ยังมาไม่ถึง โปรดตรวจวันที่")
        return super().problem()
