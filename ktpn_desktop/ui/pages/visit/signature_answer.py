"""An item that is answered with a signature."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.domain.checklist import Item
from ktpn_desktop.domain.signature import decode, encode
from ktpn_desktop.ui.pages.visit.control import AnswerControl
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.signature_pad import SignaturePad

_HEIGHT = 190


class SignatureAnswer(AnswerControl):
    """Every stroke is kept at once; Ctrl+Z takes the last one back."""

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(item, parent)
        self.pad = SignaturePad()
        self.pad.setFixedHeight(px(_HEIGHT))
        self.pad.setMaximumWidth(px(_HEIGHT * 2 + 40))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pad)
        self.pad.changed.connect(self._choose)

    def show_item(self, item: Item) -> None:
        super().show_item(item)
        self.pad.set_strokes(None)

    def show_value(self, value: str | None) -> None:
        if value != self._value():
            self.pad.set_strokes(decode(value) if value else None)

    def set_locked(self, locked: bool) -> None:
        self.pad.set_locked(locked)

    def _value(self) -> str | None:
        strokes = self.pad.strokes()
        return encode(strokes) if strokes else None

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self._value())
