"""A drop-down of values, which a turned wheel scrolls past instead of changing it."""

from collections.abc import Hashable, Iterable

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from ktpn_desktop.ui.icons import icon
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.wrapping import tip


class Combo(QComboBox):
    """Values with words; `chosen` is said of what a person chose, not of what is shown."""

    chosen = Signal(object)

    def __init__(self, name: str = "", *, room: int = 290) -> None:
        super().__init__()
        self._room = room  # pixels for the words; longer ones are whole in the tip
        self._values: list[Hashable] = []
        self._words: list[str] = []
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.setMinimumContentsLength(4)
        self.setIconSize(QSize(px(18), px(18)))
        self.activated.connect(self._choose)

    def set_choices(self, choices: Iterable[tuple[Hashable, str, str]]) -> None:
        """Offer these: value, words, name of an icon or ""."""
        choices = list(choices)
        words = [text for _value, text, _icon in choices]
        if (words, [value for value, _text, _icon in choices]) == (self._words, self._values):
            return
        before = self.value()
        self.clear()
        self._values = [value for value, _text, _icon in choices]
        self._words = words
        for _value, text, name in choices:
            cut = self.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, px(self._room)
            )
            self.addItem(icon(name), cut) if name else self.addItem(cut)
            self.setItemData(self.count() - 1, tip(text), Qt.ItemDataRole.ToolTipRole)
        self.set_value(before)

    def value(self) -> Hashable | None:
        """Return what is chosen."""
        at = self.currentIndex()
        return self._values[at] if 0 <= at < len(self._values) else None

    def set_value(self, value: Hashable | None) -> None:
        """Show this one, without announcing it."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)
        self._tell()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @Slot(int)
    def _choose(self, _at: int) -> None:
        self._tell()
        self.chosen.emit(self.value())

    def _tell(self) -> None:
        at = self.currentIndex()
        words = self._words[at] if 0 <= at < len(self._words) else ""
        self.setToolTip(tip(words))
        self.setAccessibleDescription(words)
