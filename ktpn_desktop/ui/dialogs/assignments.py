"""Shows what a table of assignments would change, before anything is written."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.handing import Move
from ktpn_desktop.app.planning import AssignmentsPlan
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.texts import short_date
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.change_table import Change, change_table
from ktpn_desktop.ui.widgets.figure import figure
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import column, row
from ktpn_desktop.ui.widgets.problem_list import ProblemList
from ktpn_desktop.ui.widgets.strip import Strip
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class AssignmentsDialog(Dialog):
    """Counts, who loses which school to whom, and each row that cannot be used."""

    def __init__(
        self, name: str, plan: AssignmentsPlan, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("มอบหมายโรงเรียนจากตาราง"), parent, width=720)
        content = column(gap=12)
        content.addWidget(WrapLabel(name, Text.BODY, "text2"))
        content.addLayout(
            row(
                figure(len(plan.visits), self.tr("มอบหมายใหม่")),
                figure(len(plan.moved), self.tr("เปลี่ยนผู้นิเทศ")),
                figure(len(plan.redated), self.tr("เปลี่ยนวันนัด")),
                figure(plan.unchanged, self.tr("เหมือนเดิม")),
                figure(len(plan.problems), self.tr("ใช้ไม่ได้")),
                gap=10,
            )
        )
        if any(one.published for one in plan.moved):
            content.addWidget(Strip(published_notice(), Tone.WARN, "info"))
        if changes := self._changes(plan.moved, plan.redated):
            content.addWidget(change_table(changes))
        if plan.problems:
            problems = ProblemList()
            problems.show_problems(plan.problems, language)
            content.addWidget(problems)
        self.add_scrolled(content)
        count = plan.count
        cancel = Button(self.tr("ยกเลิก"))
        cancel.clicked.connect(self.reject)
        words = self.tr("บันทึก {count} รายการ").format(count=count)
        self.accept_button = Button(words, Kind.PRIMARY)
        self.accept_button.setEnabled(count > 0)
        self.accept_button.clicked.connect(self.accept)
        self.add_buttons(cancel, self.accept_button)
        (self.accept_button if count else cancel).setFocus()

    def _changes(self, moved: Sequence[Move], redated: Sequence[Visit]) -> list[Change]:
        words = self.tr("จาก {before} ไปเป็น {after}")
        both = self.tr("จาก {before} ไปเป็น {after} วันนัด {day}")
        day = self.tr("วันนัด {day}")
        return [
            *(
                (
                    one.before.school.name,
                    (words if one.same_day else both).format(
                        before=one.before.person.name,
                        after=one.after.person.name,
                        day=short_date(one.after.planned_on),
                    ),
                )
                for one in moved
            ),
            *((one.school.name, day.format(day=short_date(one.planned_on))) for one in redated),
        ]


def published_notice() -> str:
    """Say what becomes of a published visit that goes to somebody else, on both sides."""
    return QCoreApplication.translate(
        "rounds",
        "บางโรงเรียนเผยแพร่ให้ผู้นิเทศเดิมแล้ว เมื่อเผยแพร่แผนอีกครั้งและผู้นิเทศเดิมรับแผน "
        "โรงเรียนจะออกจากรายการของเขา แต่ถ้าเริ่มกรอกแล้วคำตอบยังอยู่และโปรแกรมจะแจ้ง "
        "หากผู้นิเทศทั้งสองคนส่งผล ค่าที่ต่างกันจะรอให้ท่านตัดสิน",
    )
