"""Asks who a person is: somebody new, or what is to be changed about one."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from ktpn_desktop.app.people import PersonStanding
from ktpn_desktop.domain.ids import PersonId
from ktpn_desktop.domain.person import CommitteeRole, Membership, Person
from ktpn_desktop.thai.numerals import to_arabic
from ktpn_desktop.thai.text import normal_form
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.people_texts import seat_text
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.field import Field, line_edit
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import column, row
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class PersonDialog(Dialog):
    """Name, position, role; below it what the program knows of the person's computers."""

    def __init__(self, known: PersonStanding | None, parent: QWidget | None = None) -> None:
        title = self.tr("แก้ไขข้อมูลบุคลากร") if known else self.tr("เพิ่มบุคลากร")
        super().__init__(title, parent, width=600)
        self._before = known.person if known else Person(id=PersonId(""), name="")
        before = self._before
        self.name = line_edit(before.name)
        self.position = line_edit(before.position or "")
        self.phone = line_edit(before.phone or "")
        self.email = line_edit(before.email or "")
        self.capacity = line_edit("" if before.capacity is None else str(before.capacity))
        self.supervisor = QCheckBox(self.tr("เป็นผู้นิเทศ มอบหมายโรงเรียนให้ได้"))
        self.supervisor.setChecked(before.is_supervisor or known is None)
        self.seat = QComboBox()
        self.seat.addItem(self.tr("ไม่เป็นกรรมการ"), None)
        for role in CommitteeRole:
            self.seat.addItem(seat_text(role), role)
        if before.membership is not None:
            self.seat.setCurrentIndex(self.seat.findData(before.membership.role))
        self._lay_out(known)

    def person(self) -> Person:
        """Return the person as the fields say."""
        role = self.seat.currentData()
        seat = self._before.membership
        if role is None:
            seat = None
        elif seat is None or seat.role is not role:
            seat = Membership(role=CommitteeRole(role))
        capacity = to_arabic(self.capacity.text().strip())
        return replace(
            self._before,
            name=normal_form(self.name.text()),
            position=normal_form(self.position.text()) or None,
            phone=normal_form(self.phone.text()) or None,
            email=self.email.text().strip() or None,
            is_supervisor=self.supervisor.isChecked(),
            membership=seat,
            capacity=int(capacity) if capacity.isdecimal() else None,
        )

    def _lay_out(self, known: PersonStanding | None) -> None:
        self._name = Field(
            self.tr("คำนำหน้า ชื่อ และสกุล"),
            self.name,
            hint=self.tr("เช่น นางสาวตัวอย่าง ใจดี"),
            required=True,
        )
        self._capacity = Field(self.tr("จำนวนโรงเรียนที่รับได้ต่อรอบ (ถ้ามี)"), self.capacity)
        content = column(gap=12)
        content.addWidget(self._name)
        content.addWidget(Field(self.tr("ตำแหน่ง"), self.position))
        content.addWidget(self.supervisor)
        seat = Field(self.tr("ตำแหน่งใน ก.ต.ป.น."), self.seat)
        content.addLayout(row(seat, self._capacity, gap=12))
        phone, email = Field(self.tr("โทรศัพท์"), self.phone), Field(self.tr("อีเมล"), self.email)
        content.addLayout(row(phone, email, gap=12))
        if known is not None and known.keys:
            content.addWidget(self._computers(known))
        self.add_scrolled(content)
        cancel = Button(self.tr("ยกเลิก"))
        self.save = Button(self.tr("บันทึก"), Kind.PRIMARY)
        self.add_buttons(cancel, self.save)
        cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._accept)
        self.name.setFocus()

    def _computers(self, known: PersonStanding) -> WrapLabel:
        """Say the six words of each key: a supervisor can read them out on the telephone."""
        from ktpn_desktop.app.trusting import words_of_key

        words = "\n".join(words_of_key(key) for key in known.keys)
        told = self.tr("กุญแจของเครื่องที่เคยส่งผล (คำทั้งหกไว้เทียบทางโทรศัพท์):\n{words}")
        return WrapLabel(told.format(words=words), Text.CAPTION, "text2")

    @Slot()
    def _accept(self) -> None:
        person = self.person()
        typed = self.capacity.text().strip()
        lacking = "" if person.name else self.tr("โปรดพิมพ์ชื่อ")
        wrong = self.tr("พิมพ์เป็นจำนวนเต็ม เช่น 7") if typed and person.capacity is None else ""
        self._name.set_error(lacking)
        self._capacity.set_error(wrong)
        if lacking:
            self.name.setFocus()
        elif wrong:
            self.capacity.setFocus()
        else:
            self.accept()
