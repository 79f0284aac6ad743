"""Where a score comes from (ที่มาของคะแนน): answers, weights, the sum, the band."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ktpn_desktop.domain.answer_value import plain
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.score_explanation import (
    LEFT_OUT,
    Explanation,
    Line,
    explanation_lines,
    plain_mean,
)
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.table import Column, RowTable
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_MOST_ROWS = 9  # that are shown without scrolling
_ROW = 36


class ExplanationDialog(Dialog):
    """The items of a score; Enter goes to one of them, Ctrl+C copies all of it as text."""

    def __init__(self, explanation: Explanation, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("ที่มาของคะแนน"), parent, width=900)
        self.item: ItemId | None = None
        self._explanation = explanation
        mean = plain_mean(explanation.score.mean)
        self.body.addWidget(WrapLabel(f"{explanation.title}  {mean}", Text.H2))
        right = Qt.AlignmentFlag.AlignRight
        self.table: RowTable[Line] = RowTable(
            [
                Column(self.tr("ข้อ"), lambda line: line.number, width=64),
                Column(self.tr("รายการ"), lambda line: line.label, least=180, may_cut=True),
                Column(self.tr("คำตอบ"), self._answer, width=150),
                Column(self.tr("คะแนน"), _points, width=76, align=right),
                Column(self.tr("น้ำหนัก"), _weight, width=76, align=right),
                Column(self.tr("คะแนน × น้ำหนัก"), _product, width=140, align=right),
            ],
            key=lambda line: line.item,
            row_height=_ROW,
        )
        self.table.setAccessibleName(explanation.title)
        self.table.set_rows(explanation.lines)
        self.table.setMinimumHeight(px(_ROW) * (min(len(explanation.lines), _MOST_ROWS) + 1))
        self.body.addWidget(self.table, 1)
        card = Card(look=Look.WELL, padding=12, gap=4)
        self.words = [WrapLabel(line) for line in explanation_lines(explanation)]
        for line in self.words:
            card.body.addWidget(line)
        self.body.addWidget(card)
        self.copy = Button(self.tr("คัดลอก"), icon="copy")
        self.copy.show_keys("Ctrl+C")
        close = Button(self.tr("ปิด"), Kind.PRIMARY)
        self.add_buttons(self.copy, close)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        shortcut.activated.connect(self._copy)
        self.copy.clicked.connect(self._copy)
        close.clicked.connect(self.reject)
        self.table.opened.connect(self._open)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, line: Line) -> str:
        """Return what was answered, or why the item counts nowhere."""
        if line.left_out is None:
            return line.answer or "–"
        return LEFT_OUT[line.left_out]

    def _cells(self, line: Line) -> tuple[str, ...]:
        figures = (_points(line), _weight(line), _product(line))
        return (line.number, line.label, self._answer(line), *figures)

    @Slot()
    def _copy(self) -> None:
        text = ["\t".join(self._cells(line)) for line in self._explanation.lines]
        text += explanation_lines(self._explanation)
        QGuiApplication.clipboard().setText("\n".join(text))

    @Slot(object)
    def _open(self, line: Line) -> None:
        self.item = line.item
        self.accept()


def _points(line: Line) -> str:
    return "–" if line.points is None else plain(line.points)


def _weight(line: Line) -> str:
    return plain(line.weight)


def _product(line: Line) -> str:
    return "–" if line.product is None else plain(line.product)
