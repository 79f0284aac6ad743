"""Hands out schools of a round one by one: which ones, to whom, when."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QWidget

from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.school import School
from ktpn_desktop.thai.text import UNKNOWN, search_key
from ktpn_desktop.ui.dialogs.choose_person import Load
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.field import Field, line_edit
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import row
from ktpn_desktop.ui.widgets.table import Column, RowTable
from ktpn_desktop.ui.widgets.thai_date import ThaiDateEdit


class AssignSchoolsDialog(Dialog):
    """The schools that nobody has in the round; several are marked with Shift or Ctrl."""

    def __init__(
        self, schools: Sequence[School], loads: Sequence[Load], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("มอบหมายโรงเรียน"), parent, width=680)
        self._schools = list(schools)
        self._loads = list(loads)
        self.search = line_edit(placeholder=self.tr("ค้นหาชื่อโรงเรียน รหัส หรืออำเภอ"))
        self.table: RowTable[School] = RowTable(
            [
                Column(self.tr("โรงเรียนที่ยังไม่มอบหมาย"), lambda one: one.name, strong=True),
                Column(self.tr("รหัส"), lambda one: one.code or UNKNOWN, width=110),
                Column(self.tr("อำเภอ"), lambda one: one.district or UNKNOWN, width=150),
            ],
            key=lambda one: one.id,
            row_height=36,
            several=True,
        )
        self.table.setAccessibleName(self.tr("โรงเรียนที่ยังไม่มอบหมาย"))
        self.table.set_rows(self._schools)
        self.table.setMinimumHeight(px(230))
        self.count = Label("", Text.CAPTION, "text2")
        self.people = QComboBox()
        for one in self._loads:
            words = self.tr("{person} (มีแล้ว {count} โรงเรียน)")
            self.people.addItem(words.format(person=one.person.name, count=one.schools))
        self.day_edit = ThaiDateEdit()
        self._day = Field(self.tr("วันนัด (ถ้ามี)"), self.day_edit)
        self.body.addWidget(self.search)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.count)
        line = row(gap=12)
        person = Field(self.tr("ผู้นิเทศ"), self.people, required=True)
        if not self._loads:
            person.set_error(self.tr("ยังไม่มีผู้นิเทศ โปรดเพิ่มที่หน้าบุคลากรก่อน"))
        line.addWidget(person, 2)
        line.addWidget(self._day, 1)
        self.body.addLayout(line)
        cancel = Button(self.tr("ยกเลิก"))
        self.hand_out = Button(self.tr("มอบหมาย"), Kind.PRIMARY)
        self.add_buttons(cancel, self.hand_out)
        cancel.clicked.connect(self.reject)
        self.hand_out.clicked.connect(self._accept)
        self.search.textChanged.connect(self._filter)
        self.table.selectionModel().selectionChanged.connect(self._show_count)
        self.table.opened.connect(self._accept)
        self._show_count()
        self.search.setFocus()

    @property
    def schools(self) -> list[School]:
        """The schools that are marked."""
        return self.table.selected_rows()

    @property
    def person(self) -> Person | None:
        """Who gets them."""
        at = self.people.currentIndex()
        return self._loads[at].person if at >= 0 else None

    @property
    def day(self) -> date | None:
        """The day of the visits, where one is given."""
        return self.day_edit.value()

    @Slot()
    def _filter(self) -> None:
        wanted = search_key(self.search.text())
        self.table.set_rows(one for one in self._schools if wanted in _words(one))
        self._show_count()

    @Slot()
    def _show_count(self) -> None:
        count = len(self.schools)
        words = self.tr("เลือกแล้ว {count} จาก {total} โรงเรียน")
        if not self._schools:
            words = self.tr("ทุกโรงเรียนมอบหมายในรอบนี้แล้ว")
        self.count.setText(words.format(count=count, total=len(self._schools)))
        self.hand_out.setEnabled(count > 0 and self.person is not None)

    @Slot()
    def _accept(self) -> None:
        self.day_edit.editingFinished.emit()  # what is typed is read when the field is left
        if self.day_edit.wrong:
            self._day.set_error(self.tr("อ่านวันที่ไม่ได้ โปรดพิมพ์แบบ 15/8/2569"))
            self.day_edit.setFocus()
        elif self.schools and self.person is not None:
            self.accept()


def _words(school: School) -> str:
    parts = (school.name, school.code, school.district)
    return " ".join(search_key(part) for part in parts if part)
