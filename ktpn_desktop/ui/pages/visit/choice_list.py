"""The choices of a folded item as a list to pick one from, as a drop-down has."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ktpn_desktop.domain.checklist import Choice


class ChoiceList(QMenu):
    """Shows the choices with the present one marked; it is gone when it is closed."""

    chosen = Signal(object)  # str

    def __init__(self, choices: Sequence[Choice], value: str | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(self)
        for choice in choices:
            action = QAction(choice.label.replace("&", "&&"), group)  # no letter to press
            action.setCheckable(True)
            action.setChecked(choice.value == value)
            action.setData(choice.value)
            self.addAction(action)
        group.triggered.connect(self._choose)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.chosen.emit(action.data())
