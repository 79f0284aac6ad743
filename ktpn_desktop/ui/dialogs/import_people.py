"""Shows what taking in a list of people would do, before anything is written."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.importing import PeoplePlan
from ktpn_desktop.domain.person import Person
from ktpn_desktop.thai.text import UNKNOWN
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.people_texts import role_text
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.figure import figure
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import column, row
from ktpn_desktop.ui.widgets.problem_list import ProblemList
from ktpn_desktop.ui.widgets.table import Column, RowTable
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_SAMPLE = 5
_ROW = 34


class ImportPeopleDialog(Dialog):
    """Counts, some people as they were understood, and each row that cannot be taken in."""

    def __init__(
        self, name: str, plan: PeoplePlan, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("นำเข้ารายชื่อบุคลากร"), parent, width=720)
        content = column(gap=12)
        content.addWidget(WrapLabel(name, Text.BODY, "text2"))
        content.addLayout(
            row(
                figure(len(plan.added), self.tr("เพิ่มใหม่")),
                figure(len(plan.updated), self.tr("ปรับข้อมูล")),
                figure(len(plan.unchanged), self.tr("เหมือนเดิม")),
                figure(plan.skipped, self.tr("ข้าม")),
                gap=10,
            )
        )
        sample = [*plan.added, *plan.updated, *plan.unchanged][:_SAMPLE]
        if sample:
            content.addWidget(WrapLabel(self.tr("ตัวอย่างที่อ่านได้"), Text.LABEL))
            content.addWidget(self._sample(sample))
        if plan.problems:
            problems = ProblemList()
            problems.show_problems(plan.problems, language)
            content.addWidget(problems)
        self.add_scrolled(content)
        usable = len(plan.added) + len(plan.updated)
        cancel = Button(self.tr("ยกเลิก"))
        cancel.clicked.connect(self.reject)
        words = self.tr("นำเข้า {count} คน").format(count=usable)
        self.take_in = Button(words, Kind.PRIMARY)
        self.take_in.setEnabled(usable > 0)
        self.take_in.clicked.connect(self.accept)
        self.add_buttons(cancel, self.take_in)
        (self.take_in if usable else cancel).setFocus()

    def _sample(self, people: Sequence[Person]) -> RowTable[Person]:
        columns: list[Column[Person]] = [
            Column(self.tr("ชื่อ"), lambda one: one.name, strong=True),
            Column(self.tr("ตำแหน่ง"), lambda one: one.position or UNKNOWN, may_cut=True),
            Column(self.tr("บทบาท"), lambda one: role_text(one) or UNKNOWN, may_cut=True),
        ]
        table = RowTable(columns, key=lambda one: one.name, row_height=_ROW)
        table.set_rows(people)
        table.setFixedHeight(px(36 + _ROW * len(people) + 4))
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return table
