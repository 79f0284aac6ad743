"""Asks which supervisor gets the schools that were picked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ktpn_desktop.domain.person import Person
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.painting import Share
from ktpn_desktop.ui.widgets.strip import Strip
from ktpn_desktop.ui.widgets.table import Column, RowTable
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


@dataclass(frozen=True, slots=True)
class Load:
    """A supervisor, and how many schools of the round are theirs."""

    person: Person
    schools: int


class ChoosePersonDialog(Dialog):
    """A list of supervisors with what each has in hand; Enter takes one."""

    def __init__(
        self, about: str, loads: Sequence[Load], notice: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("เปลี่ยนผู้นิเทศ"), parent, width=640)
        self.table: RowTable[Load] = RowTable(
            [
                Column(
                    self.tr("ผู้นิเทศ"),
                    lambda one: one.person.name,
                    sub=lambda one: one.person.position or "",
                    avatar=lambda one: one.person.name,
                    strong=True,
                ),
                Column(
                    self.tr("โรงเรียนในรอบนี้"),
                    lambda one: self.tr("{count} โรงเรียน").format(count=one.schools),
                    lambda one: one.schools,
                    bar=self._share,
                    width=170,
                ),
            ],
            key=lambda one: one.person.id,
        )
        self.table.setAccessibleName(self.tr("ผู้นิเทศ"))
        self.table.set_rows(loads)
        self.table.setMinimumHeight(px(36 + 52 * min(len(loads), 5) + 4))
        self.body.addWidget(WrapLabel(about, Text.BODY, "text2"))
        self.body.addWidget(self.table, 1)
        if not loads:
            notice = self.tr("ยังไม่มีผู้นิเทศ โปรดเพิ่มที่หน้าบุคลากรก่อน")
        if notice:
            self.body.addWidget(Strip(notice, Tone.WARN, "info"))
        cancel = Button(self.tr("ยกเลิก"))
        self.accept_button = Button(self.tr("เปลี่ยนผู้นิเทศ"), Kind.PRIMARY)
        self.accept_button.show_keys("Enter")
        self.add_buttons(cancel, self.accept_button)
        cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self._accept)
        self.table.opened.connect(self._accept)
        self.table.picked.connect(self._show_choice)
        if loads:
            self.table.select(loads[0].person.id)
        self._show_choice()
        self.table.setFocus()

    @property
    def person(self) -> Person | None:
        """Who was chosen."""
        chosen = self.table.selected()
        return chosen.person if chosen else None

    def _share(self, one: Load) -> Share | None:
        most = one.person.capacity
        if most is None:
            return None
        words = self.tr("{count} จาก {most}").format(count=one.schools, most=most)
        tone = Tone.WARN if one.schools >= most else Tone.ACCENT
        return Share(min(one.schools, most), most, words, tone)

    @Slot()
    def _show_choice(self) -> None:
        self.accept_button.setEnabled(self.person is not None)

    @Slot()
    def _accept(self) -> None:
        if self.person is not None:
            self.accept()
