"""The photographs of a visit as a whole; those of items stand with their items."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.badge import Icon
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import row
from ktpn_desktop.ui.widgets.photo_strip import PhotoStrip
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class Evidence(QWidget):
    """A heading over a strip; not there at all when a finished visit has no photograph."""

    def __init__(self, hub: Hub) -> None:
        super().__init__()
        self.strip = PhotoStrip(hub, VisitId(""))
        words = self.tr("ภาพรวมของการนิเทศ วางหรือลากไฟล์มาใส่ได้")
        heading = row(Icon("image", "text2", 20), Label(self.tr("ภาพถ่าย"), Text.H2), gap=8)
        heading.addWidget(WrapLabel(words, Text.LABEL, "text2"), 1)
        card = Card(padding=12)
        card.body.addWidget(self.strip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addLayout(heading)
        layout.addWidget(card)

    def show_visit(self, visit_id: VisitId, *, locked: bool) -> None:
        """Show the photographs of a visit."""
        self.strip.show_visit(visit_id)
        self.strip.set_locked(locked)
        self.setVisible(bool(self.strip.photographs) or not locked)
