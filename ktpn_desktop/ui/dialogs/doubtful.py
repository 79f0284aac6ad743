"""Asks what to do with returned files whose signature speaks against them."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.rehearsal import VisitRehearsal
from ktpn_desktop.app.returned_file import DOUBTS
from ktpn_desktop.domain.problem import Problem
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import scrolled
from ktpn_desktop.ui.widgets.problem_list import ProblemList
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class DoubtfulDialog(Dialog):
    """The safe answer is the usual one; the other one is taken only by pressing it."""

    def __init__(
        self,
        visits: Sequence[VisitRehearsal],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("ลายเซ็นของบางไฟล์น่าสงสัย"), parent, width=640)
        self.trusted = False  # whether the person said to merge them all the same
        words = self.tr("โปรดโทรศัพท์เทียบคำทั้งหกกับผู้นิเทศก่อนรวม ไฟล์ที่เว้นไว้จะรอเหมือนเดิม")
        problems = ProblemList(Tone.BAD)
        problems.show_problems(doubts_of(visits), language)
        area = scrolled(problems)
        area.setMinimumHeight(px(150))
        self.trust = Button(self.tr("รวมด้วย ตรวจกับผู้นิเทศแล้ว"), Kind.DANGER)
        self.leave_out = Button(self.tr("เว้นไฟล์เหล่านี้ไว้ก่อน"), Kind.PRIMARY)
        cancel = Button(self.tr("ยกเลิก"))
        self.body.addWidget(WrapLabel(words, Text.BODY, "text2"))
        self.body.addWidget(area, 1)
        self.add_buttons(self.trust, cancel, self.leave_out)
        self.trust.clicked.connect(self._trust)
        cancel.clicked.connect(self.reject)
        self.leave_out.clicked.connect(self.accept)
        self.leave_out.setFocus()

    @Slot()
    def _trust(self) -> None:
        self.trusted = True
        self.accept()


def doubts_of(visits: Sequence[VisitRehearsal]) -> list[Problem]:
    """Return what speaks against the signatures of these visits' files."""
    return [
        problem
        for visit in visits
        for one in visit.newest
        for problem in one.problems
        if problem.code in DOUBTS
    ]
