"""The keys that work on this page, and those that work everywhere."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.key_sheet import everywhere
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.badge import Keycap
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.hint_bar import Hint
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, holder, row, scrolled
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_COLUMNS = 2


class KeysDialog(Dialog):
    """Two lists of keys with what they do."""

    def __init__(self, hints: Sequence[Hint], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("ปุ่มลัด"), parent, width=860)
        parts = column(gap=8, margins=(0, 0, 8, 0))
        if hints:
            parts.addWidget(Label(self.tr("หน้านี้"), Text.H2))
            parts.addLayout(_grid(hints))
        parts.addWidget(Label(self.tr("ทุกหน้า"), Text.H2))
        parts.addLayout(_grid(everywhere()))
        parts.addStretch(1)
        area = scrolled(holder(parts))
        area.setMinimumHeight(px(360))
        self.body.addWidget(area)
        close = Button(self.tr("ปิด"), Kind.PRIMARY)
        self.add_buttons(close)
        close.clicked.connect(self.accept)


def _grid(hints: Sequence[Hint]) -> QGridLayout:
    """Lay keys and their meaning in two columns, each read from top to bottom."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(16))
    grid.setVerticalSpacing(px(6))
    rows = -(-len(hints) // _COLUMNS)
    for at, hint in enumerate(hints):
        across, down = divmod(at, rows)
        keys = row(*(Keycap(keys) for keys in hint.keys), STRETCH, gap=4)
        grid.addLayout(keys, down, 2 * across)
        grid.addWidget(WrapLabel(hint.text), down, 2 * across + 1)
        grid.setColumnStretch(2 * across + 1, 1)
    return grid
