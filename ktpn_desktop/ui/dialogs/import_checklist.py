"""Shows what a checklist from a file is, and what of it the program will not do."""

from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.importing import ChecklistPlan
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.layout import scrolled
from ktpn_desktop.ui.widgets.problem_list import ProblemList
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class ImportChecklistDialog(Dialog):
    """Asked only when there is something to know before the checklist is taken in."""

    def __init__(
        self, plan: ChecklistPlan, language: str = "th", parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("นำเข้าแบบนิเทศ"), parent, width=640)
        known = plan.checklist
        words = self.tr("{title} · {sections} ตอน {items} ข้อ")
        self.body.addWidget(
            WrapLabel(
                words.format(
                    title=known.title,
                    sections=len(known.sections),
                    items=sum(1 for _ in known.items),
                )
            )
        )
        problems = ProblemList()
        problems.show_problems(plan.warnings, language)
        area = scrolled(problems)
        area.setMinimumHeight(px(220))
        self.body.addWidget(area, 1)
        cancel = Button(self.tr("ยกเลิก"))
        self.take_in = Button(self.tr("นำเข้าแบบนิเทศ"), Kind.PRIMARY)
        self.add_buttons(cancel, self.take_in)
        cancel.clicked.connect(self.reject)
        self.take_in.clicked.connect(self.accept)
