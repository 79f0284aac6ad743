"""The record of a visit as it will be printed, and the photographs at its end."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.papers import MadePaper
from ktpn_desktop.app.photographs import add_photographs, photographs, remove_photograph
from ktpn_desktop.app.reporting import VisitPaper, plan_visit_paper, print_visit
from ktpn_desktop.app.wording import located_text, trouble_text
from ktpn_desktop.domain.problem import Problem, Trouble
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.ui.choosing import ask_files
from ktpn_desktop.ui.dialogs.pdf import PdfDialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.widgets.button import Button

MOST_TOLD = 4
"""Remarks that have room over the pages; the rest is counted."""


class VisitPaperDialog(PdfDialog):
    """Adds photographs to the record and takes them away; the pages follow at once."""

    def __init__(
        self, hub: Hub, visit: Visit, made: MadePaper, parent: QWidget | None = None
    ) -> None:
        name = QCoreApplication.translate("VisitPaperDialog", "บันทึกการนิเทศ")
        file = f"{name} {visit.school.name}.pdf"
        language = hub.session.language
        super().__init__(name, made.data, file, language=language, parent=parent)
        self._hub = hub
        self._visit = visit
        self.add = Button(self.tr("เพิ่มภาพถ่าย…"), icon="image-plus")
        self.remove = Button(self.tr("ลบภาพสุดท้าย"), icon="trash-2")
        for place, button in enumerate((self.add, self.remove)):
            button.setAutoDefault(False)
            self._buttons.insertWidget(place, button)
        self.add.clicked.connect(self._ask)
        self.remove.clicked.connect(self._remove)
        self._tell_found(made.problems, made)
        self._show_remove()

    def add_from(self, files: Sequence[Path]) -> None:
        """Keep these photographs with the visit, and make the record with them."""
        try:
            problems = add_photographs(self._hub.session, self._visit.id, files)
        except Trouble as trouble:
            self.tell_remarks([trouble_text(trouble, self._language)])
            return
        self._make(problems)

    def _make(self, problems: Sequence[Problem] = ()) -> None:
        paper = plan_visit_paper(self._hub.session, self._visit.id)
        self.add.setEnabled(False)
        job = self._hub.jobs.run(
            partial(_work, paper), partial(self._show_made, problems), owner=self
        )
        job.ended.connect(self._let_add)

    def _show_made(self, problems: Sequence[Problem], made: MadePaper) -> None:
        self.show_data(made.data)
        self._tell_found((*problems, *made.problems), made)
        self._show_remove()

    def _tell_found(self, problems: Sequence[Problem], made: MadePaper) -> None:
        found = [*problems, *(one.problem for one in made.remarks)]
        lines = [located_text(one, self._language) for one in found[:MOST_TOLD]]
        if len(found) > MOST_TOLD:
            more = self.tr("และอีก {count} รายการ")
            lines.append(more.format(count=len(found) - MOST_TOLD))
        self.tell_remarks(lines)

    def _show_remove(self) -> None:
        self.remove.setEnabled(bool(photographs(self._hub.session, self._visit.id)))

    @Slot()
    def _ask(self) -> None:
        kinds = self.tr("ภาพถ่าย (*.jpg *.jpeg *.png *.webp)")
        if files := ask_files(self._hub, self, self.tr("เลือกภาพถ่าย"), kinds):
            self.add_from(files)

    @Slot()
    def _remove(self) -> None:
        known = photographs(self._hub.session, self._visit.id)
        if known:
            remove_photograph(self._hub.session, self._visit.id, known[-1])
            self._make()

    @Slot()
    def _let_add(self) -> None:
        self.add.setEnabled(True)


def _work(paper: VisitPaper, _progress: Progress) -> MadePaper:
    return print_visit(paper)
