"""What comes after the open item, built while that is read."""

from PySide6.QtCore import QTimer, Slot

from ktpn_desktop.ui.pages.visit.items import LATER, ItemList
from ktpn_desktop.ui.pages.visit.order import FormOrder


class Ahead(QTimer):
    """Runs a moment after an item was opened, and again until nothing is left to build."""

    def __init__(self, items: ItemList) -> None:
        super().__init__(items)
        self.order: FormOrder | None = None
        self._items = items
        self.setSingleShot(True)
        self.setInterval(LATER)
        self.timeout.connect(self._prepare)
        items.opened.connect(self.start)

    @Slot()
    def _prepare(self) -> None:
        order, card = self.order, self._items.current
        if order is None or card is None or not self._items.isVisible():
            return
        for item in order.expected(card.item.id):
            section = order.checklist.sections[order.place(item)]
            if self._items.prepare(section, item):
                self.start()  # and the others in a moment
                return
