"""A notice across the page: why something is read-only, late, or not saved."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.badge import Icon
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.label import Text, restyle
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class Strip(QFrame):
    """Icon, words, and at most one thing to do about it."""

    acted = Signal()

    def __init__(
        self, text: str = "", tone: Tone = Tone.INFO, icon: str = "info", *, action: str = ""
    ) -> None:
        super().__init__()
        self._icon = Icon(icon, tone.ink)
        self._label = WrapLabel(text, Text.LABEL, tone.ink)
        self._detail = WrapLabel("", Text.CAPTION, tone.ink)
        self._detail.hide()
        self.button = Button(action, Kind.LINK)
        self.setProperty("look", tone.value)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(12), px(4), px(8), px(4))
        layout.setSpacing(px(10))
        layout.addWidget(self._icon)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._label)
        words.addWidget(self._detail)
        layout.addLayout(words, 1)
        layout.addWidget(self.button)
        self.button.setVisible(bool(action))  # not before: it would be a window of its own
        layout.addSpacing(0)
        self.button.clicked.connect(self.acted)

    def text(self) -> str:
        """Return what it says."""
        return self._label.text()

    def set_text(self, text: str, action: str = "", detail: str = "") -> None:
        """Say something else, with a smaller line below."""
        self._label.setText(text)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.setAccessibleName(text)
        self.setAccessibleDescription(detail)

    def set_tone(self, tone: Tone, icon: str) -> None:
        """Say it in another tone."""
        self._icon.set_icon(icon, tone.ink)
        for label in (self._label, self._detail):
            label.set_ink(tone.ink)
        if self.property("look") != tone.value:
            self.setProperty("look", tone.value)
            restyle(self)
