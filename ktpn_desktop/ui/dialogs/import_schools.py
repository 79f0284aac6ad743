"""Shows what taking in a list of schools would do, before anything is written."""

from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.importing import SchoolsPlan
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import column, row, scrolled
from ktpn_desktop.ui.widgets.problem_list import ProblemList
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class ImportSchoolsDialog(Dialog):
    """Counts, and each row that cannot be taken in, with what to do about it."""

    def __init__(self, name: str, plan: SchoolsPlan, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("นำเข้ารายชื่อโรงเรียน"), parent, width=640)
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


def _count(number: int, words: str) -> Card:
    card = Card(look=Look.WELL, padding=12, gap=0)
    figures = Label(f"{number:,}", Text.NUMBER)
    card.body.addLayout(column(figures, Label(words, Text.CAPTION, "text2"), gap=0))
    return card
