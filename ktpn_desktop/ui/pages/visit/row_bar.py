"""The row of a repeating section that is shown: which one it is, one more, or one fewer."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame

from ktpn_desktop.app.form_rows import RepeatShown, row_of
from ktpn_desktop.domain.checklist import Section
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Look
from ktpn_desktop.ui.widgets.label import ShortLabel, Text
from ktpn_desktop.ui.widgets.layout import row


class RowBar(QFrame):
    """Stands above the items while there is a row to speak of."""

    row_wanted = Signal(str)  # id of a section that repeats: one more row of it
    row_unwanted = Signal(object)  # Section: this row is to be deleted

    def __init__(self) -> None:
        super().__init__()
        self.locked = False
        self._section: Section | None = None  # that is shown
        self._repeat: RepeatShown | None = None  # the one that Ctrl+N adds a row to
        self._row: str | None = None  # that is shown
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
        self.add.clicked.connect(self._want_row)
        self.delete.clicked.connect(self._want_row_deleted)
        self.hide()

    def show_section(
        self,
        section: Section | None,
        place: int,
        repeats: Sequence[RepeatShown],
        *,
        narrow: bool,
    ) -> None:
        """Speak of the row that is shown, or of the next section that takes rows.

        That is offered where the list of sections, which has a button for it, is not there.
        """
        row = row_of(section) if section is not None else None
        name = section.id.removesuffix(f"[{row}]") if section is not None else None
        own = next((one for one in repeats if row and one.section.id == name), None)
        if own is None and (narrow or section is None):
            own = next((one for one in repeats if one.after >= place - 1), None)
        self._section, self._repeat = section, own
        self._row = row if own is not None else None
        self._show_repeat(own, self._row)

    def _show_repeat(self, repeat: RepeatShown | None, row: str | None) -> None:
        locked = self.locked
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

    @Slot()
    def _want_row(self) -> None:
        if self._repeat is not None:
            self.row_wanted.emit(self._repeat.section.id)

    @Slot()
    def _want_row_deleted(self) -> None:
        if self._row is not None and self._section is not None:
            self.row_unwanted.emit(self._section)


def row_words(repeat: RepeatShown) -> str:
    """Return what a button says that adds a row."""
    label = repeat.section.repeat.row_label if repeat.section.repeat else None
    if label:
        words = QCoreApplication.translate("RowBar", "เพิ่ม{label} {number}")
        return words.format(label=label, number=len(repeat.rows) + 1)
    return QCoreApplication.translate("RowBar", "เพิ่มแถว")
