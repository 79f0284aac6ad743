"""The shared folder on the secretary's page: where it is, how it is, and a look at it now."""

from pathlib import Path

from PySide6.QtCore import Slot

from ktpn_desktop.app.folder_health import FolderHealth
from ktpn_desktop.ui.folder_words import health_line, health_pill
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.badge import Badge
from ktpn_desktop.ui.widgets.button import Button
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import column, row
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.path_label import PathLabel
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class FolderLine(Card):
    """A path, a badge, one line of words, one button."""

    def __init__(self) -> None:
        super().__init__(padding=10)
        self.look = Button(self.tr("ตรวจไฟล์ใหม่"), icon="refresh-cw", shortcut="F5")
        self.badge = Badge("")
        self.words = WrapLabel("", Text.CAPTION, "text2")
        self._path = PathLabel()
        head = row(gap=8)
        head.addWidget(self._path, 1)
        head.addWidget(self.badge)
        inside = row(gap=12)
        inside.addLayout(column(head, self.words, gap=2), 1)
        inside.addWidget(self.look)
        self.body.addLayout(inside)

    def show_folder(self, folder: Path | None) -> None:
        """Show a folder before it is known how it is."""
        self._path.set_path(str(folder) if folder else self.tr("ยังไม่ได้กำหนดโฟลเดอร์กลาง"))
        if folder is None:
            self.badge.show_pill(Pill(self.tr("ยังไม่กำหนด"), Tone.WARN, "circle-dashed"))
            self.words.setText(self.tr("กด F5 เพื่อเลือกโฟลเดอร์ที่ผู้นิเทศส่งไฟล์มา"))
        else:
            self.badge.show_pill(Pill(self.tr("กำลังตรวจ…"), Tone.NEUTRAL, "loader"))

    @Slot(object)
    def show_health(self, health: FolderHealth) -> None:
        """Show how it is."""
        self.badge.show_pill(health_pill(health))
        self.words.setText(health_line(health))
