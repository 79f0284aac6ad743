"""Asks when the next meeting is; its members and agenda are prepared from the registers."""

from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.meeting_writing import NewMeeting, create_meeting, next_number
from ktpn_desktop.app.typed import read_text, read_time
from ktpn_desktop.app.wording import trouble_text
from ktpn_desktop.domain.meeting import Meeting
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.thai.dates import be_label
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.field import Field, line_edit
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import row
from ktpn_desktop.ui.widgets.thai_date import ThaiDateEdit
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class NewMeetingDialog(Dialog):
    """A day, times and a place; the number follows from the day."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("การประชุมใหม่"), parent, width=520)
        self._hub = hub
        self.made: Meeting | None = None
        self.day = ThaiDateEdit()
        self.starts, self.ends = line_edit(), line_edit()
        self.starts.setPlaceholderText("13:30")
        self.ends.setPlaceholderText("16:30")
        self.place = line_edit()
        self.place.setPlaceholderText(self.tr("เว้นว่างไว้ใช้ที่เดิม"))
        self._number = WrapLabel("", Text.BODY_STRONG)
        self._day = Field(self.tr("วันประชุม"), self.day, required=True)
        times = row(gap=16)
        times.addWidget(Field(self.tr("เวลาเริ่ม"), self.starts), 1)
        times.addWidget(Field(self.tr("เวลาเลิก"), self.ends), 1)
        about = self.tr("โปรแกรมเตรียมรายชื่อกรรมการ ระเบียบวาระ และมติที่ยังค้างให้ แก้ไขได้ภายหลัง")
        self.body.addWidget(self._day)
        self.body.addWidget(self._number)
        self.body.addLayout(times)
        self.body.addWidget(Field(self.tr("สถานที่"), self.place))
        self.body.addWidget(WrapLabel(about, Text.BODY, "text2"))
        self._number.hide()
        cancel = Button(self.tr("ยกเลิก"))
        self.create_button = Button(self.tr("สร้างการประชุม"), Kind.PRIMARY, icon="plus")
        self.add_buttons(cancel, self.create_button)
        cancel.clicked.connect(self.reject)
        self.create_button.clicked.connect(self._accept)
        self.day.changed.connect(self._show_number)
        self.day.setFocus()

    @Slot(object)
    def _show_number(self, day: date | None) -> None:
        self._number.setVisible(day is not None)
        if day is not None:
            number, year = next_number(self._hub.session, day)
            words = self.tr("ครั้งที่ {number}/{year}")
            self._number.setText(words.format(number=number, year=be_label(year)))
            self._day.set_error("")

    @Slot()
    def _accept(self) -> None:
        self.day.editingFinished.emit()  # what is typed is read when the field is left
        day = self.day.value()
        if day is None:
            self._day.set_error(self.tr("โปรดพิมพ์วันประชุม เช่น 15/8/2569"))
            self.day.setFocus()
            return
        try:
            new = NewMeeting(
                held_on=day,
                starts=read_time(self.starts.text(), "starts"),
                ends=read_time(self.ends.text(), "ends"),
                place=read_text(self.place.text()),
            )
            self.made = create_meeting(self._hub.session, new)
        except Trouble as trouble:
            self._day.set_error(trouble_text(trouble, self._hub.session.language))
            return
        self.accept()
