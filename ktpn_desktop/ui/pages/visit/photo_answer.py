"""An item that is answered with photographs: it is while it has one."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.domain.checklist import Item
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.ui.pages.visit.control import AnswerControl
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

if TYPE_CHECKING:
    from ktpn_desktop.ui.widgets.photo_strip import PhotoStrip


class Photos(Protocol):
    """Shows the photographs of items, which keep themselves."""

    def __call__(self, item: ItemId, strip: "PhotoStrip | None" = None) -> "PhotoStrip":
        """Show those of an item, in this strip or a new one."""


class PhotoAnswer(AnswerControl):
    """The photographs of the item; they are kept with its answer in one edit."""

    def __init__(
        self, item: Item, photos: Photos | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(item, parent)
        self._photos = photos
        self.strip = photos(item.id) if photos is not None else None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        words = self.tr("กด F3 เพื่อเลือกไฟล์ภาพ ลากภาพมาวาง หรือวางด้วย Ctrl+V")
        layout.addWidget(WrapLabel(words, Text.CAPTION, "text2"))
        if self.strip is not None:
            layout.addWidget(self.strip)

    def show_item(self, item: Item) -> None:
        super().show_item(item)
        if self._photos is not None:
            self._photos(item.id, self.strip)

    def show_value(self, value: str | None) -> None:
        """The photographs show themselves."""

    def set_locked(self, locked: bool) -> None:
        if self.strip is not None:
            self.strip.set_locked(locked)
