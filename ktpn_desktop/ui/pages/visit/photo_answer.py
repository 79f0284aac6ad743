"""An item that is answered with photographs: it is while it has one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.domain.checklist import Item
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.ui.pages.visit.control import AnswerControl
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

if TYPE_CHECKING:
    from ktpn_desktop.ui.widgets.photo_strip import PhotoStrip

    Photos = Callable[[ItemId], PhotoStrip]
    """Makes the photographs of an item, which keep themselves."""


class PhotoAnswer(AnswerControl):
    """The photographs of the item; they are kept with its answer in one edit."""

    def __init__(
        self, item: Item, strip: "PhotoStrip | None", parent: QWidget | None = None
    ) -> None:
        super().__init__(item, parent)
        self.strip = strip
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        words = self.tr("กด F3 เพื่อเลือกไฟล์ภาพ ลากภาพมาวาง หรือวางด้วย Ctrl+V")
        layout.addWidget(WrapLabel(words, Text.CAPTION, "text2"))
        if strip is not None:
            layout.addWidget(strip)

    def show_value(self, value: str | None) -> None:
        """The photographs show themselves."""

    def set_locked(self, locked: bool) -> None:
        if self.strip is not None:
            self.strip.set_locked(locked)
