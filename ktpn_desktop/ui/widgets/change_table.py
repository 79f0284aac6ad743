"""A short table of what would change: about whom or what, and how."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.table import Column, RowTable

Change = tuple[str, str]
"""A school or a person, and what becomes of it."""

_MOST = 4  # rows before it scrolls
_HEIGHT = 34


def change_table(changes: Sequence[Change]) -> RowTable[tuple[int, Change]]:
    """Return a table that is as high as its rows, up to a few of them."""
    translate = QCoreApplication.translate
    table: RowTable[tuple[int, Change]] = RowTable(
        [
            Column(
                translate("changes", "โรงเรียน"), lambda one: one[1][0], strong=True, width=210
            ),
            Column(translate("changes", "การเปลี่ยนแปลง"), lambda one: one[1][1], may_cut=True),
        ],
        key=lambda one: one[0],
        row_height=_HEIGHT,
    )
    table.setAccessibleName(translate("changes", "การเปลี่ยนแปลง"))
    table.set_rows(enumerate(changes))
    table.setFixedHeight(px(36 + _HEIGHT * min(len(changes), _MOST) + 4))
    return table
