"""What was found before printing, one line each: a check mark, or what to look at and where."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.app.proofreading import Proof
from ktpn_desktop.app.wording import THAI, place_text, problem_text
from ktpn_desktop.domain.problem import Problem
from ktpn_desktop.domain.slips import Remark
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.badge import Icon
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import STRETCH, clear, column, row
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

translate = QCoreApplication.translate

MOST = 60
"""Remarks that are shown; a text with more needs another reading anyway."""


class ProofLines(QWidget):
    """The lines; a remark leads to its place on the paper."""

    place_wanted = Signal(object)  # Remark

    def __init__(self) -> None:
        super().__init__()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)

    def say(self, words: str) -> None:
        """Say one thing instead of what was found before."""
        clear(self._lines)
        if words:
            self._lines.addWidget(WrapLabel(words, Text.BODY, "text2"))

    def show_found(
        self,
        proof: Proof | None,
        remarks: Sequence[Remark],
        problems: Sequence[Problem] = (),
        language: str = THAI,
    ) -> None:
        """Show what was found in a paper: in the record it is made from, and in its words."""
        clear(self._lines)
        if proof is not None:
            self._lines.addLayout(proof_lines(proof))
        for problem in problems:
            self._lines.addLayout(_line(Tone.WARN, problem_text(problem, language)))
        for remark in remarks[:MOST]:
            self._lines.addLayout(self._remark(remark, language))
        if not remarks:
            words = self.tr("ไม่พบถ้อยคำที่ควรตรวจ")
            self._lines.addLayout(_line(Tone.OK, words))
        elif len(remarks) > MOST:
            more = self.tr("และอีก {count} รายการ").format(count=len(remarks) - MOST)
            self._lines.addWidget(WrapLabel(more, Text.CAPTION, "text2"))

    def _remark(self, remark: Remark, language: str) -> QVBoxLayout:
        problem = remark.problem
        look = Button(self.tr("ดูในเอกสาร"), Kind.LINK)
        look.setAccessibleDescription(problem_text(problem, language))
        look.clicked.connect(lambda: self.place_wanted.emit(remark))
        lines = column(gap=0)
        lines.addLayout(_line(Tone.WARN, problem_text(problem, language)))
        where = WrapLabel(place_text(problem.where, language), Text.CAPTION, "text2")
        below = row(gap=4, margins=(26, 0, 0, 0))
        below.addWidget(where, 1)
        below.addWidget(look)
        lines.addLayout(below)
        return lines


def proof_lines(proof: Proof) -> QVBoxLayout:
    """Return the lines about a record, for a card or a pane."""
    lines = column(gap=6)
    for tone, words in findings(proof):
        lines.addLayout(_line(tone, words))
    return lines


def _line(tone: Tone, words: str) -> QVBoxLayout:
    icon = "circle-check" if tone is Tone.OK else "triangle-alert"
    line = row(gap=8)
    line.addLayout(column(Icon(icon, tone.ink), STRETCH, margins=(0, 2)))
    line.addWidget(WrapLabel(words), 1)
    lines = column()
    lines.addLayout(line)
    return lines


def findings(proof: Proof) -> list[tuple[Tone, str]]:
    """Return each thing that was looked at: fine, or worth a second look."""
    found = [_quorum(proof), _assignees(proof)]
    if proof.empty:
        words = translate("proof", "วาระที่ {items} ยังไม่มีข้อความ")
        found.append((Tone.WARN, words.format(items=", ".join(proof.empty))))
    if proof.untimed:
        words = translate("proof", "ยังไม่ระบุเวลาเริ่มหรือเวลาเลิกประชุม")
        found.append((Tone.WARN, words))
    if proof.unsigned:
        found.append((Tone.WARN, translate("proof", "ยังไม่ระบุผู้จดรายงานการประชุม")))
    return found


def _quorum(proof: Proof) -> tuple[Tone, str]:
    quorum = proof.quorum
    if quorum.reached:
        words = translate("proof", "ครบองค์ประชุม {counted} จาก {members} คน")
        tone = Tone.OK
    else:
        words = translate("proof", "ไม่ครบองค์ประชุม {counted} จาก {members} คน")
        tone = Tone.BAD
    return tone, words.format(counted=quorum.counted, members=quorum.members)


def _assignees(proof: Proof) -> tuple[Tone, str]:
    if not proof.unassigned:
        return Tone.OK, translate("proof", "มติที่ต้องติดตามมีผู้รับผิดชอบทุกข้อ")
    words = translate("proof", "มติในวาระที่ {items} ยังไม่มีผู้รับผิดชอบ")
    return Tone.WARN, words.format(items=", ".join(dict.fromkeys(proof.unassigned)))
