"""Small painted marks: a state in a word, a key cap, a person's initial, an icon."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.painting import (
    Pill,
    keycap_width,
    paint_avatar,
    paint_keycap,
    paint_pill,
    pill_width,
)


class _Mark(QWidget):
    """A widget that is as large as its size hint says and takes no mouse."""

    spoken_role = QAccessible.Role.StaticText

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Badge(_Mark):
    """A state: icon, word and tone."""

    def __init__(
        self,
        text: str,
        tone: Tone = Tone.NEUTRAL,
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pill = Pill(text, tone, icon)
        self.show_pill(self._pill)

    @property
    def pill(self) -> Pill:
        """What is shown."""
        return self._pill

    def show_pill(self, pill: Pill) -> None:
        """Show another state."""
        self._pill = pill
        self.setAccessibleName(pill.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(math.ceil(pill_width(self._pill)) + 1, px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_pill(QPainter(self), QRectF(self.rect()), self._pill)


class Keycap(_Mark):
    """The keys that do something here, such as Ctrl+K."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setAccessibleName(keys)

    def sizeHint(self) -> QSize:
        return QSize(math.ceil(keycap_width(self._keys)) + 1, px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_keycap(QPainter(self), QPointF(0, 0), self._keys)


class Avatar(_Mark):
    """A disc with the letter of a person's name."""

    def __init__(self, name: str, size: int = 28, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._size = size
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_avatar(QPainter(self), QRectF(self.rect()), self._name)


class Icon(_Mark):
    """One icon."""

    def __init__(
        self, name: str, ink: str = "text2", size: int = 18, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._ink = ink
        self._size = size

    def set_icon(self, name: str, ink: str) -> None:
        """Show another icon."""
        if (name, ink) != (self._name, self._ink):
            self._name, self._ink = name, ink
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_icon(QPainter(self), QRectF(self.rect()), self._name, self._ink)
