"""The keys that work on this page, and those that work everywhere."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.badge import Keycap
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.hint_bar import Hint
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, holder, row, scrolled


class KeysDialog(Dialog):
    """Two lists of keys with what they do."""

    def __init__(self, hints: Sequence[Hint], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("ปุ่มลัด"), parent, width=640)
        everywhere = [
            Hint(("Ctrl+K",), self.tr("ค้นหาหรือสั่งงาน")),
            Hint(("Alt+←",), self.tr("ย้อนกลับ")),
            Hint(("Alt+1", "Alt+8"), self.tr("เปิดหน้าตามเมนู")),
            Hint(("Ctrl+Z", "Ctrl+Y"), self.tr("เลิกทำ / ทำซ้ำ")),
            Hint(("Ctrl+S",), self.tr("บันทึกทันที (ปกติบันทึกให้เอง)")),
            Hint(("Ctrl+\\",), self.tr("ย่อหรือขยายเมนู")),
            Hint(("Ctrl+=", "Ctrl+-"), self.tr("ขยาย / ย่อตัวอักษร")),
            Hint(("Ctrl+0",), self.tr("ขนาดตัวอักษรปกติ")),
            Hint(("Esc",), self.tr("ปิดหน้าต่างย่อยหรือออกจากช่อง")),
        ]
        parts = column(gap=8, margins=(0, 0, 8, 0))
        if hints:
            parts.addWidget(Label(self.tr("หน้านี้"), Text.H2))
            parts.addLayout(_grid(hints))
        parts.addWidget(Label(self.tr("ทุกหน้า"), Text.H2))
        parts.addLayout(_grid(everywhere))
        parts.addStretch(1)
        area = scrolled(holder(parts))
        area.setMinimumHeight(px(360))
        self.body.addWidget(area)
        close = Button(self.tr("ปิด"), Kind.PRIMARY)
        self.add_buttons(close)
        close.clicked.connect(self.accept)


def _grid(hints: Sequence[Hint]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(16))
    grid.setVerticalSpacing(px(6))
    grid.setColumnStretch(1, 1)
    for at, hint in enumerate(hints):
        keys = row(*(Keycap(keys) for keys in hint.keys), STRETCH, gap=4)
        grid.addLayout(keys, at, 0)
        grid.addWidget(Label(hint.text), at, 1)
    return grid
