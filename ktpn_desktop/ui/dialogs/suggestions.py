"""Offers items with very high or low levels to be written into the summary."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import column, holder, row, scrolled
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class SuggestionsDialog(Dialog):
    """Rows to tick, each with the list it would go to; none is ticked at first."""

    def __init__(self, rows: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("เลือกข้อมาใส่ในสรุป"), parent, width=680)
        self.boxes = [QCheckBox() for _ in rows]
        self.add = Button(self.tr("ใส่ในสรุป"), Kind.PRIMARY)
        layout = QVBoxLayout()
        layout.setContentsMargins(0, 0, px(8), 0)
        layout.setSpacing(px(4))
        for box, (where, text) in zip(self.boxes, rows, strict=True):
            box.setAccessibleName(f"{where} {text}")
            box.toggled.connect(self._show_count)
            line = row(box, gap=10)
            words = column(WrapLabel(text), WrapLabel(where, Text.CAPTION, "text2"), gap=0)
            line.addLayout(words, 1)
            layout.addLayout(line)
        layout.addStretch(1)
        area = scrolled(holder(layout))
        area.setMinimumHeight(min(len(rows), 6) * px(56))
        cancel = Button(self.tr("ยกเลิก"))
        self.body.addWidget(area, 1)
        self.add_buttons(cancel, self.add)
        cancel.clicked.connect(self.reject)
        self.add.clicked.connect(self.accept)
        self._show_count()

    def chosen(self) -> tuple[int, ...]:
        """Return the places of the rows that are ticked."""
        return tuple(at for at, box in enumerate(self.boxes) if box.isChecked())

    def _show_count(self) -> None:
        count = len(self.chosen())
        self.add.setText(self.tr("ใส่ในสรุป {count} ข้อ").format(count=count))
        self.add.setEnabled(count > 0)
