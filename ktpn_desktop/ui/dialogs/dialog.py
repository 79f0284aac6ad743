"""A dialog that takes objects, returns objects and never saves."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button
from ktpn_desktop.ui.widgets.enter_key import press_focused
from ktpn_desktop.ui.widgets.focus_ring import FocusRing
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import holder, scrolled
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_AROUND = 220  # what title, buttons and the frame of the window take


class Dialog(QDialog):
    """Title, `body`, and a row of buttons with the primary one at the right. Esc closes it."""

    def __init__(self, title: str, parent: QWidget | None = None, *, width: int = 560) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        self.setMinimumWidth(px(width))
        self.body = QVBoxLayout()
        self.body.setContentsMargins(px(24), px(16), px(24), px(16))
        self.body.setSpacing(px(12))
        self._buttons = QHBoxLayout()
        self._buttons.setContentsMargins(px(24), px(12), px(24), px(12))
        self._buttons.setSpacing(px(8))
        self._buttons.addStretch(1)
        heading = QVBoxLayout()
        heading.setContentsMargins(px(24), px(20), px(24), 0)
        heading.addWidget(WrapLabel(title, Text.H1))
        foot = QFrame()
        foot.setProperty("look", "footer")
        foot.setLayout(self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(heading)
        layout.addLayout(self.body, 1)
        layout.addWidget(foot)
        self._ring = FocusRing(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_focused(event):
            super().keyPressEvent(event)

    def add_scrolled(self, content: QVBoxLayout) -> None:
        """Add what may be higher than the screen; the buttons below it stay in reach."""
        area = scrolled(holder(content))
        room = self.screen().availableGeometry().height() - px(_AROUND)
        area.setMinimumHeight(min(content.sizeHint().height(), room))
        self.body.addWidget(area, 1)

    def add_buttons(self, *buttons: Button) -> None:
        """Add buttons from left to right; the last one is what Enter means in a field."""
        for button in buttons:
            button.setAutoDefault(False)
            self._buttons.addWidget(button)
        if buttons:
            buttons[-1].setDefault(True)
