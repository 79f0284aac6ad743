"""A list of a few things with long names, one of which is chosen; names wrap."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.layout import clear, tab_after
from ktpn_desktop.ui.widgets.list_button import ListButton


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One row: what it stands for, and what is written on it."""

    key: Hashable
    title: str
    sub: str = ""
    icon: str = "circle"


class ButtonList(QWidget):
    """Rows of which one is chosen, as soon as there are any. Arrows move."""

    chosen = Signal(object)  # the key a person chose

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(2))
        self._group = QButtonGroup(self)
        self._keys: list[Hashable] = []
        self._group.buttonClicked.connect(self._choose)

    def show_choices(self, choices: Iterable[Choice]) -> None:
        """Show these rows; the chosen one stays chosen, else the first is.

        Rows for the same things stay where they are: one may just be pressed.
        """
        choices = list(choices)
        if self._keys and [one.key for one in choices] == self._keys:
            for at, one in enumerate(choices):
                button = self._group.button(at)
                if isinstance(button, ListButton):
                    button.set_words(one.title, one.sub)
                    button.set_icon(one.icon)
            return
        before = self.value()
        for button in self._group.buttons():
            self._group.removeButton(button)
        clear(self._column)
        self._keys = []
        for at, one in enumerate(choices):
            button = ListButton(one.title, one.sub, icon=one.icon)
            self._keys.append(one.key)
            button.setAutoExclusive(
                True
            )  # the group sees to it; this says it is a radio button
            self._group.addButton(button, at)
            self._column.addWidget(button)
        tab_after(self, self._group.buttons())
        self._column.addStretch(1)
        if self._keys:
            self.set_value(before if before in self._keys else self._keys[0])

    def value(self) -> Hashable | None:
        """Return the key of the chosen row, or None when there are no rows."""
        at = self._group.checkedId()
        return self._keys[at] if at >= 0 else None

    def set_value(self, key: Hashable) -> bool:
        """Choose a row without announcing it; False when it is not there."""
        if key not in self._keys:
            return False
        self._group.button(self._keys.index(key)).setChecked(True)
        return True

    def focus_chosen(self) -> None:
        """Put the focus on the chosen row."""
        if (button := self._group.checkedButton()) is not None:
            button.setFocus()

    @Slot(QAbstractButton)
    def _choose(self, _button: QAbstractButton) -> None:
        self.chosen.emit(self.value())
