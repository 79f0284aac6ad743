"""Asks what a new round of supervision is made from."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QWidget

from ktpn_desktop.app.planning import NewRound
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.round import Round
from ktpn_desktop.thai.dates import be_label, ce_year
from ktpn_desktop.thai.numerals import to_arabic
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.field import Field, line_edit
from ktpn_desktop.ui.widgets.layout import row
from ktpn_desktop.ui.widgets.thai_date import ThaiDateEdit


class NewRoundDialog(Dialog):
    """Number and Buddhist year, checklist, and the days it opens and closes."""

    def __init__(
        self,
        known: Sequence[Round],
        checklists: Sequence[Checklist],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("สร้างรอบการนิเทศ"), parent)
        self._checklists = list(checklists)
        this_year = date.today().year
        taken = [one.number for one in known if one.year == this_year]
        self.number = line_edit()
        self.number.setText(str(max(taken, default=0) + 1))
        self.year = line_edit()
        self.year.setText(str(be_label(this_year)))
        self.name = line_edit(placeholder=self.tr("เช่น ภาคเรียนที่ 1"))
        self.checklist = QComboBox()
        for one in self._checklists:
            self.checklist.addItem(f"{one.title} ({one.form_id})")
        self.opens, self.closes = ThaiDateEdit(), ThaiDateEdit()
        self._number = Field(self.tr("ครั้งที่"), self.number, required=True)
        self._year = Field(self.tr("ปี พ.ศ."), self.year, required=True)
        self._form = Field(self.tr("แบบนิเทศ"), self.checklist, required=True)
        self.body.addLayout(row(self._number, self._year, gap=12))
        self.body.addWidget(Field(self.tr("ชื่อรอบ (ถ้ามี)"), self.name))
        self.body.addWidget(self._form)
        days = (Field(self.tr("วันเปิด"), self.opens), Field(self.tr("วันปิด"), self.closes))
        self.body.addLayout(row(*days, gap=12))
        cancel = Button(self.tr("ยกเลิก"))
        self.make = Button(self.tr("สร้างรอบ"), Kind.PRIMARY)
        self.add_buttons(cancel, self.make)
        cancel.clicked.connect(self.reject)
        self.make.clicked.connect(self._accept)
        self.number.setFocus()

    def new_round(self) -> NewRound | None:
        """Return what was asked for, or None while something is missing."""
        number, year = to_arabic(self.number.text()), to_arabic(self.year.text())
        if not (number.isdecimal() and year.isdecimal() and 2400 <= int(year) <= 2700):
            return None
        if not self._checklists or int(number) < 1:
            return None
        return NewRound(
            number=int(number),
            year=ce_year(int(year)),
            name=self.name.text().strip() or None,
            checklist_id=self._checklists[self.checklist.currentIndex()].id,
            opens=self.opens.value(),
            closes=self.closes.value(),
        )

    @Slot()
    def _accept(self) -> None:
        number, year = to_arabic(self.number.text()), to_arabic(self.year.text())
        good = number.isdecimal() and int(number) >= 1
        self._number.set_error("" if good else self.tr("พิมพ์เลขครั้งที่ เช่น 1"))
        good = year.isdecimal() and 2400 <= int(year) <= 2700
        self._year.set_error("" if good else self.tr("พิมพ์ปี พ.ศ. เช่น 2569"))
        lacking = self.tr("ยังไม่มีแบบนิเทศ โปรดนำเข้าแบบนิเทศก่อน")
        self._form.set_error("" if self._checklists else lacking)
        if self.new_round() is not None:
            self.accept()
