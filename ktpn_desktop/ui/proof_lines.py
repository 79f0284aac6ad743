"""What was found before printing, one line each: a check mark, or what to look at."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from ktpn_desktop.app.proofreading import Proof
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.badge import Icon
from ktpn_desktop.ui.widgets.layout import STRETCH, column, row
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

translate = QCoreApplication.translate


def proof_lines(proof: Proof) -> QVBoxLayout:
    """Return the lines, for a card or a pane."""
    lines = column(gap=6)
    for tone, words in findings(proof):
        icon = "circle-check" if tone is Tone.OK else "triangle-alert"
        line = row(gap=8)
        line.addLayout(column(Icon(icon, tone.ink), STRETCH, margins=(0, 2)))
        line.addWidget(WrapLabel(words), 1)
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
    if proof.unprintable:
        words = translate("proof", "ตัวอักษรที่พิมพ์ไม่ได้: {letters}")
        found.append((Tone.WARN, words.format(letters=" ".join(sorted(proof.unprintable)))))
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
