"""Whether what was typed is on the disk."""

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.badge import Icon
from ktpn_desktop.ui.widgets.label import Label, Text


class SaveState(QWidget):
    """Shows "saved 10:42", "saving…" or "not saved"; nothing before the first change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = Icon("circle-check", "okFg", 16)
        self._label = Label("", Text.LABEL, "okFg")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, px(10), 0)
        layout.setSpacing(px(6))
        layout.addWidget(self._icon)
        layout.addWidget(self._label)

    @property
    def text(self) -> str:
        """What is shown."""
        return self._label.text()

    def show_saved(self, at: datetime) -> None:
        """Say that everything is on the disk since that moment."""
        words = self.tr("บันทึกแล้ว {time} น.").format(time=at.strftime("%H:%M"))
        self._show(words, "circle-check", "okFg")

    def show_saving(self) -> None:
        """Say that something typed is on its way."""
        self._show(self.tr("กำลังบันทึก…"), "loader", "text2")

    def show_failed(self) -> None:
        """Say that the last change is not on the disk."""
        self._show(self.tr("บันทึกไม่สำเร็จ"), "circle-alert", "badFg")

    def _show(self, words: str, icon: str, ink: str) -> None:
        self._icon.set_icon(icon, ink)
        self._label.setText(words)
        self._label.set_ink(ink)
        self.setAccessibleName(words)
        self.show()
