"""A choice between a few words that stand side by side, such as มี / ไม่มี."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ktpn_desktop.ui.widgets.button import Button, Kind


class Segments(QWidget):
    """One choice of a few, or none yet. Arrows move and Space chooses, as in radio buttons."""

    spoken_role = QAccessible.Role.Grouping

    chosen = Signal(object)  # the value a person chose

    def __init__(
        self, choices: Sequence[tuple[Hashable, str]], *, numbered: bool = True
    ) -> None:
        super().__init__()
        self._values = [value for value, _ in choices]
        self._group = QButtonGroup(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for at, (_, words) in enumerate(choices):
            button = Button(f"{at + 1}  {words}" if numbered else words, Kind.SEGMENT)
            button.setAccessibleName(words)
            button.setCheckable(True)
            button.setAutoExclusive(
                True
            )  # the group sees to it; this says it is a radio button
            button.setProperty("place", _place(at, len(choices)))
            self._group.addButton(button, at)
            layout.addWidget(button)
        self._group.setExclusive(True)
        self._group.idClicked.connect(self._choose)

    def value(self) -> Hashable | None:
        """Return what is chosen, or None."""
        at = self._group.checkedId()
        return self._values[at] if at >= 0 else None

    def set_value(self, value: Hashable | None) -> None:
        """Show this choice; None shows that nothing is chosen."""
        self._group.setExclusive(False)
        for at, known in enumerate(self._values):
            self._group.button(at).setChecked(value is not None and known == value)
            self._group.button(at).updateGeometry()
        self._group.setExclusive(True)

    @Slot(int)
    def _choose(self, at: int) -> None:
        for button in self._group.buttons():
            button.updateGeometry()
        self.chosen.emit(self._values[at])


def _place(at: int, count: int) -> str:
    if count == 1:
        return "only"
    return "first" if at == 0 else "last" if at == count - 1 else "middle"
