"""The record of a visit as it will be printed, and the photographs at its end."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.answering import may_change
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.papers import MadePaper
from ktpn_desktop.app.reporting import VisitPaper, plan_visit_paper, print_visit
from ktpn_desktop.app.wording import located_text
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.printing.visit_record import VisitOptions
from ktpn_desktop.store.database import Change
from ktpn_desktop.ui.dialogs.pdf import PdfDialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.widgets.button import Button
from ktpn_desktop.ui.widgets.layout import STRETCH, column, row
from ktpn_desktop.ui.widgets.photo_strip import PhotoStrip
from ktpn_desktop.ui.widgets.switch import Switch

MOST_TOLD = 4
"""Remarks that have room over the pages; the rest is counted."""


class VisitPaperDialog(PdfDialog):
    """Shows the photographs of the visit over the pages, which follow when they change."""

    def __init__(
        self, hub: Hub, visit: Visit, made: MadePaper, parent: QWidget | None = None
    ) -> None:
        name = QCoreApplication.translate("VisitPaperDialog", "บันทึกการนิเทศ")
        file = f"{name} {visit.school.name}.pdf"
        language = hub.session.language
        super().__init__(name, made.data, file, language=language, parent=parent)
        self._hub = hub
        self._visit = visit
        self.photographs = PhotoStrip(hub, visit.id)
        self.body.insertLayout(0, column(self.photographs, margins=(24, 4)))
        self.names = Switch(self.tr("พิมพ์ชื่อผู้ลงนาม"))
        self.chart = Switch(self.tr("แผนภูมิคะแนน"))
        self.explanations = Switch(self.tr("ที่มาของคะแนน"))
        wishes = row(self.names, self.chart, self.explanations, STRETCH, gap=20)
        self.body.insertLayout(1, column(wishes, margins=(24, 0)))
        for switch in (self.names, self.chart, self.explanations):
            switch.setChecked(True)
            switch.toggled.connect(self._make)
        self.add = Button(self.tr("เพิ่มภาพถ่าย…"), icon="image-plus", shortcut="F3")
        self.add.setAutoDefault(False)
        self._buttons.insertWidget(0, self.add)
        self.add.clicked.connect(self.photographs.add)
        self._making = False
        self._again = False
        self._tell_found(made)
        locked = not may_change(hub.session, visit)
        self.photographs.set_locked(locked)
        self.add.setVisible(not locked)
        hub.changed.connect(self._on_change)

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if "photograph" in change.tables:
            self._make()

    @Slot()
    def _make(self) -> None:
        if self._making:
            self._again = True  # once more when this one is done, however much has changed
            return
        self._making = True
        paper = plan_visit_paper(self._hub.session, self._visit.id)
        paper = replace(paper, options=self._options())
        job = self._hub.jobs.run(partial(_work, paper), self._show_made, owner=self)
        job.ended.connect(self._end)

    def _options(self) -> VisitOptions:
        return VisitOptions(
            names=self.names.isChecked(),
            chart=self.chart.isChecked(),
            explanations=self.explanations.isChecked(),
        )

    def _show_made(self, made: MadePaper) -> None:
        self.show_data(made.data)
        self._tell_found(made)

    @Slot()
    def _end(self) -> None:
        self._making = False
        if self._again:
            self._again = False
            self._make()

    def _tell_found(self, made: MadePaper) -> None:
        found = [*made.problems, *(one.problem for one in made.remarks)]
        lines: Sequence[str] = [located_text(one, self._language) for one in found[:MOST_TOLD]]
        if len(found) > MOST_TOLD:
            more = self.tr("และอีก {count} รายการ")
            lines = [*lines, more.format(count=len(found) - MOST_TOLD)]
        self.tell_remarks(lines)


def _work(paper: VisitPaper, _progress: Progress) -> MadePaper:
    return print_visit(paper)
