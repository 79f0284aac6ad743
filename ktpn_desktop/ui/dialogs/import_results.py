"""Shows what taking in a list of results would do, before anything is written."""

from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.school_results import ResultsPlan
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.figure import figure
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import column, row
from ktpn_desktop.ui.widgets.problem_list import ProblemList
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class ImportResultsDialog(Dialog):
    """Counts, and each row that cannot be taken in with the reason."""

    def __init__(
        self, name: str, plan: ResultsPlan, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("นำเข้าผลสอบและผลประกันคุณภาพ"), parent, width=720)
        content = column(gap=12)
        content.addWidget(WrapLabel(name, Text.BODY, "text2"))
        several = (*plan.added, *plan.updated, *plan.unchanged)
        schools = len({one.school for one in several})
        content.addLayout(
            row(
                figure(schools, self.tr("โรงเรียน")),
                figure(len(plan.added), self.tr("เพิ่มใหม่")),
                figure(len(plan.updated), self.tr("ปรับข้อมูล")),
                figure(len(plan.unchanged), self.tr("เหมือนเดิม")),
                figure(plan.skipped, self.tr("ข้าม")),
                gap=10,
            )
        )
        if plan.problems:
            problems = ProblemList()
            problems.show_problems(plan.problems, language)
            content.addWidget(problems)
        self.add_scrolled(content)
        usable = len(plan.added) + len(plan.updated)
        cancel = Button(self.tr("ยกเลิก"))
        cancel.clicked.connect(self.reject)
        words = self.tr("นำเข้า {count} รายการ").format(count=f"{usable:,}")
        self.take_in = Button(words, Kind.PRIMARY)
        self.take_in.setEnabled(usable > 0)
        self.take_in.clicked.connect(self.accept)
        self.add_buttons(cancel, self.take_in)
        (self.take_in if usable else cancel).setFocus()
