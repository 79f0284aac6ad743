"""The bottom of the window: what is open and saved, or the keys that work now."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.badge import Icon, Keycap
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import clear


@dataclass(frozen=True, slots=True)
class Hint:
    """Keys that work now, and what they do."""

    keys: tuple[str, ...]
    text: str


class HintBar(QFrame):
    """Keys with their meaning, in the order given; what does not fit is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "footer")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(16), 0, px(16), 0)
        self._row.setSpacing(px(18))
        self._widgets: list[_HintWidget] = []
        self._hints: tuple[Hint, ...] = ()

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Show these keys instead of those before."""
        if tuple(hints) == self._hints:
            return
        self._hints = tuple(hints)
        clear(self._row)
        self._widgets = [_HintWidget(hint) for hint in self._hints]
        for widget in self._widgets:
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._leave_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._leave_out()

    def _leave_out(self) -> None:
        """Show as many as fit, from the first on: half a word explains nothing."""
        room = self.width() - 2 * px(16)
        for widget in self._widgets:
            room -= widget.sizeHint().width()
            widget.setVisible(room >= 0)
            room -= self._row.spacing()

    def sizeHint(self) -> QSize:
        return QSize(0, px(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, px(40))


class _HintWidget(QWidget):
    def __init__(self, hint: Hint) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        for keys in hint.keys:
            layout.addWidget(Keycap(keys))
        layout.addSpacing(px(2))
        layout.addWidget(Label(hint.text, Text.CAPTION, "text2"))


class StatusBar(QFrame):
    """The open profile, that everything is on this computer, and the way to help."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "status")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._profile = Label("", Text.CAPTION, "text2")
        self._saved = Label("", Text.CAPTION, "text2")
        self._saved_icon = Icon("circle-check", "okFg", 15)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(16), 0, px(16), 0)
        layout.setSpacing(px(6))
        layout.addWidget(Icon("hard-drive", "text3", 15))
        layout.addWidget(self._profile)
        layout.addSpacing(px(12))
        layout.addWidget(self._saved_icon)
        layout.addWidget(self._saved)
        layout.addSpacing(px(12))
        layout.addWidget(Icon("wifi-off", "text3", 15))
        offline = self.tr("ใช้งานได้โดยไม่ต้องต่ออินเทอร์เน็ต")
        layout.addWidget(Label(offline, Text.CAPTION, "text2"))
        layout.addStretch(1)
        layout.addWidget(Keycap("F1"))
        layout.addWidget(Label(self.tr("ช่วยเหลือ"), Text.CAPTION, "text2"))
        self.show_saved("")

    def show_profile(self, words: str) -> None:
        """Say which profile is open."""
        self._profile.setText(words)

    def show_saved(self, words: str) -> None:
        """Say when something was last written to the disk; "" before the first time."""
        self._saved.setText(words)
        self._saved.setVisible(bool(words))
        self._saved_icon.setVisible(bool(words))

    def sizeHint(self) -> QSize:
        return QSize(0, px(30))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, px(30))
