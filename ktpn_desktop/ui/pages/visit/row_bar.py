"""The row of a repeating section that is shown: which one it is, one more, or one fewer."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame

from ktpn_desktop.app.form_rows import RepeatShown
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Look
from ktpn_desktop.ui.widgets.label import ShortLabel, Text
from ktpn_desktop.ui.widgets.layout import row


class RowBar(QFrame):
    """Stands above the items while there is a row to speak of."""

    add_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", Look.SURFACE.value)
        self._which = ShortLabel("", Text.LABEL, "text2")
        self.add = Button("", Kind.SOFT, icon="plus", shortcut="Ctrl+N")
        tip = self.tr("ลบแถวนี้พร้อมคำตอบและภาพ (Ctrl+Shift+Delete)")
        self.delete = Button(self.tr("ลบแถวนี้"), Kind.GHOST, icon="trash-2", tip=tip)
        self.delete.setShortcut(QKeySequence("Ctrl+Shift+Delete"))
        layout = row(gap=8, margins=(16, 6))
        layout.addWidget(self._which, 1)
        layout.addWidget(self.delete)
        layout.addWidget(self.add)
        self.setLayout(layout)
        self.add.clicked.connect(self.add_wanted)
        self.delete.clicked.connect(self.delete_wanted)
        self.hide()

    def show_repeat(self, repeat: RepeatShown | None, row: str | None, *, locked: bool) -> None:
        """Speak of this row, or of the section that could have one; None hides the bar."""
        self.setVisible(repeat is not None and (row is not None or not locked))
        if repeat is None:
            return
        self.add.setText(row_words(repeat))
        self.add.setVisible(not locked)
        self.add.setEnabled(not repeat.is_full)
        self.delete.setVisible(row is not None and not locked)
        title = repeat.section.title
        words = title
        if row is not None and row in repeat.rows:
            number = repeat.rows.index(row) + 1
            words = self.tr("{title} · แถวที่ {number} จาก {count}").format(
                title=title, number=number, count=len(repeat.rows)
            )
        self._which.setText(words)


def row_words(repeat: RepeatShown) -> str:
    """Return what a button says that adds a row."""
    label = repeat.section.repeat.row_label if repeat.section.repeat else None
    if label:
        words = QCoreApplication.translate("RowBar", "เพิ่ม{label} {number}")
        return words.format(label=label, number=len(repeat.rows) + 1)
    return QCoreApplication.translate("RowBar", "เพิ่มแถว")
