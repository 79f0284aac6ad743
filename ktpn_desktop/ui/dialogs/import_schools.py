"""Shows what taking in a list of schools would do, before anything is written."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.importing import SchoolsPlan
from ktpn_desktop.domain.school import School
from ktpn_desktop.thai.text import UNKNOWN
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import column, row, scrolled
from ktpn_desktop.ui.widgets.problem_list import ProblemList
from ktpn_desktop.ui.widgets.table import Column, RowTable
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_SAMPLE = 4


class ImportSchoolsDialog(Dialog):
    """Counts, and each row that cannot be taken in, with what to do about it."""

    def __init__(self, name: str, plan: SchoolsPlan, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("นำเข้ารายชื่อโรงเรียน"), parent, width=720)
        self.body.addWidget(WrapLabel(name, Text.BODY, "text2"))
        self.body.addLayout(
            row(
                _count(len(plan.added), self.tr("เพิ่มใหม่")),
                _count(len(plan.updated), self.tr("ปรับข้อมูล")),
                _count(len(plan.unchanged), self.tr("เหมือนเดิม")),
                _count(plan.skipped, self.tr("ข้าม")),
                gap=10,
            )
        )
        sample = [*plan.added, *plan.updated, *plan.unchanged][:_SAMPLE]
        if sample:
            self.body.addWidget(WrapLabel(self.tr("ตัวอย่างที่อ่านได้"), Text.LABEL))
            self.body.addWidget(self._sample(sample))
        told = [*plan.problems, *plan.warnings]
        if told:
            problems = ProblemList()
            problems.show_problems(told)
            area = scrolled(problems)
            area.setMinimumHeight(px(220))
            self.body.addWidget(area, 1)
        usable = len(plan.added) + len(plan.updated)
        cancel = Button(self.tr("ยกเลิก"))
        cancel.clicked.connect(self.reject)
        words = self.tr("นำเข้า {count} โรงเรียน").format(count=usable)
        self.take_in = Button(words, Kind.PRIMARY)
        self.take_in.setEnabled(usable > 0)
        self.take_in.clicked.connect(self.accept)
        self.add_buttons(cancel, self.take_in)

    def _sample(self, schools: Sequence[School]) -> RowTable[School]:
        """Show some rows as they were understood: a column taken for another would be seen."""
        columns: list[Column[School]] = [
            Column(self.tr("โรงเรียน"), lambda one: one.name, strong=True),
            Column(self.tr("รหัส"), lambda one: one.code or UNKNOWN, width=110),
            Column(self.tr("ตำบล"), lambda one: one.subdistrict or UNKNOWN, width=120),
            Column(self.tr("อำเภอ"), lambda one: one.district or UNKNOWN, width=120),
            Column(self.tr("นักเรียน"), _pupils, width=80, align=Qt.AlignmentFlag.AlignRight),
        ]
        table = RowTable(columns, key=lambda one: one.id or one.name, row_height=34)
        table.set_rows(schools)
        table.setFixedHeight(px(36 + 34 * len(schools) + 4))
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return table


def _pupils(school: School) -> str:
    return UNKNOWN if school.pupils is None else f"{school.pupils:,}"


def _count(number: int, words: str) -> Card:
    card = Card(look=Look.WELL, padding=12, gap=0)
    figures = Label(f"{number:,}", Text.NUMBER)
    card.body.addLayout(column(figures, Label(words, Text.CAPTION, "text2"), gap=0))
    return card
