"""What a merge has brought: counts, how far the round is, and the way back."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from ktpn_desktop.app.merge_summary import MergeSummary
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.widgets.badge import Icon
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, row
from ktpn_desktop.ui.widgets.path_label import PathLabel
from ktpn_desktop.ui.widgets.progress import Bar
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_MOST_NAMES = 3


class MergeSummaryDialog(Dialog):
    """Shown after a merge; it leads on to the clashes, or back to before the merge."""

    undo_wanted = Signal()
    conflicts_wanted = Signal()

    def __init__(
        self, summary: MergeSummary, backup: Path | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(self._said(summary), parent, width=680)
        self.undo = Button(self.tr("เลิกทำการรวมนี้"), icon="undo-2", shortcut="Ctrl+Z")
        self.close_button = Button(self.tr("เสร็จสิ้น"), Kind.PRIMARY)
        self.body.addWidget(WrapLabel(self._from(summary), Text.BODY, "text2"))
        self.body.addLayout(self._counts(summary))
        if summary.total:
            self.body.addWidget(self._progress(summary))
        if backup is not None:
            self.body.addLayout(_kept(self.tr("สำรองไฟล์งานก่อนรวมไว้ที่"), backup))
        self._add_buttons(summary)

    @Slot()
    def reject(self) -> None:
        """Close it by Esc or by the frame: what was merged stays merged."""
        self.accept()

    def _add_buttons(self, summary: MergeSummary) -> None:
        buttons = [self.close_button]
        if summary.clashes:
            words = self.tr("แก้ข้อมูลที่ไม่ตรงกัน {count} จุด").format(count=summary.clashes)
            self.close_button = Button(self.tr("ไว้ภายหลัง"))
            decide = Button(words, Kind.PRIMARY, icon="git-compare")
            decide.clicked.connect(self._decide)
            buttons = [self.close_button, decide]
        self.add_buttons(*buttons)
        self.undo.setAutoDefault(False)
        self._buttons.insertWidget(0, self.undo)
        buttons[-1].show_keys("Enter")
        buttons[-1].setFocus()
        self.undo.clicked.connect(self._undo)
        self.close_button.clicked.connect(self.accept)

    def _said(self, summary: MergeSummary) -> str:
        if summary.left:
            words = self.tr("หยุดรวมแล้ว รวมได้ {files} จาก {total} ไฟล์ ที่เหลือรอรวมเหมือนเดิม")
            return words.format(files=summary.files, total=summary.files + summary.left)
        if summary.clashes:
            words = self.tr("รวมข้อมูลแล้ว มีข้อมูลไม่ตรงกัน {count} จุดรอตัดสิน")
            return words.format(count=summary.clashes)
        return self.tr("รวมข้อมูลเรียบร้อย ไม่มีข้อมูลที่ไม่ตรงกัน")

    def _from(self, summary: MergeSummary) -> str:
        parts = [self.tr("{count} ไฟล์").format(count=summary.files)]
        parts += summary.people[:_MOST_NAMES]
        if (more := len(summary.people) - _MOST_NAMES) > 0:
            parts.append(self.tr("และอีก {count} คน").format(count=more))
        return " · ".join(parts)

    def _counts(self, summary: MergeSummary) -> QHBoxLayout:
        line = row(gap=10)
        for icon, number, words in (
            ("school", summary.added, self.tr("การนิเทศที่เพิ่ม")),
            ("list-checks", summary.answers, self.tr("ข้อมูลที่ปรับ")),
            ("git-compare", summary.clashes, self.tr("จุดที่ไม่ตรงกัน")),
            ("flag", summary.follow_ups, self.tr("เรื่องติดตามใหม่")),
        ):
            card = Card(look=Look.WELL, padding=12, gap=0)
            top = row(Icon(icon, "okFg"), Label(f"{number:,}", Text.H1), STRETCH)
            card.body.addLayout(top)
            card.body.addWidget(Label(words, Text.CAPTION, "text2"))
            line.addWidget(card, 1)
        return line

    def _progress(self, summary: MergeSummary) -> Card:
        card = Card(look=Look.WELL, padding=12)
        words = self.tr("รวมผลแล้ว {before} → {now} จาก {total} โรงเรียน ({percent}%)").format(
            before=summary.merged_before,
            now=summary.merged,
            total=summary.total,
            percent=round(100 * summary.merged / summary.total),
        )
        card.body.addLayout(row(Icon("trending-up", "accentText"), Label(words), STRETCH))
        bar = Bar(height=8)
        fresh = summary.merged - summary.merged_before
        bar.set_parts([(summary.merged_before, "accent"), (fresh, "okFill")], summary.total)
        card.body.addWidget(bar)
        return card

    @Slot()
    def _undo(self) -> None:
        self.done(QDialog.DialogCode.Rejected)
        self.undo_wanted.emit()

    @Slot()
    def _decide(self) -> None:
        self.accept()
        self.conflicts_wanted.emit()


def _kept(words: str, backup: Path) -> QHBoxLayout:
    path = PathLabel()
    path.set_path(str(backup))
    line = row(Icon("shield-check", "okFg"), Label(words, Text.CAPTION, "text2"), gap=8)
    line.addWidget(path, 1)
    return line
