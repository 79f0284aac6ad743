"""Three panes side by side; in a narrow window the right one is a drawer over the middle."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ktpn_desktop.ui.theme import px

_LEFT, _NARROW_LEFT, _RIGHT = 264, 216, 384
_NARROW = 1140  # of the page; the menu beside it takes 60 more


class Panes(QWidget):
    """Gives the panes their places; none of them decides how wide the window is."""

    became_narrow = Signal(bool)

    def __init__(self, left: QWidget, middle: QWidget, right: QWidget) -> None:
        super().__init__()
        self._parts = (left, middle, right)
        for part in self._parts:
            part.setParent(self)
        self.drawer_open = False
        self.narrow = False
        self.setMinimumSize(px(600), px(300))

    def open_drawer(self, *, wanted: bool) -> None:
        """Show or hide the right pane where it is a drawer."""
        self.drawer_open = wanted
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < px(_NARROW)
        changed = narrow != self.narrow
        self.narrow = narrow
        self._arrange()
        if changed:
            self.became_narrow.emit(narrow)

    def _arrange(self) -> None:
        left, middle, right = self._parts
        width, height = self.width(), self.height()
        at_left = px(_NARROW_LEFT if self.narrow else _LEFT)
        at_right = min(px(_RIGHT), width - at_left)
        left.setGeometry(0, 0, at_left, height)
        room = width - at_left - (0 if self.narrow else at_right)
        middle.setGeometry(at_left, 0, room, height)
        right.setGeometry(width - at_right, 0, at_right, height)
        right.setVisible(not self.narrow or self.drawer_open)
        right.raise_()
