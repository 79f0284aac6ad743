"""Buttons: icon, words, and the key that presses them printed on them."""

import math
from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcutEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyleOptionButton

from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.theme import MEDIUM, color, font, px
from ktpn_desktop.ui.widgets.label import restyle
from ktpn_desktop.ui.widgets.painting import (
    keycap_width,
    paint_keycap,
    paint_text,
    text_width,
)


class Kind(StrEnum):
    """What a button looks like, and so how much it matters."""

    PLAIN = "plain"
    PRIMARY = "primary"
    SOFT = "soft"
    GHOST = "ghost"
    LINK = "link"
    DANGER = "danger"
    DESTROY = "destroy"
    ICON = "icon"
    TOAST = "toast"
    SEGMENT = "segment"


_INK = {
    Kind.PRIMARY: "onAccent",
    Kind.SOFT: "accentText",
    Kind.GHOST: "text2",
    Kind.LINK: "accentText",
    Kind.DANGER: "badFg",
    Kind.DESTROY: "onAccent",
    Kind.ICON: "text2",
    Kind.TOAST: "onTooltip",
}
_PADDING = {Kind.GHOST: 10, Kind.LINK: 6, Kind.ICON: 8}
_FILLED = {Kind.PRIMARY, Kind.DESTROY, Kind.TOAST}


class Button(QPushButton):
    """A push button; its shortcut is printed on it, unless there is no room for that."""

    def __init__(
        self,
        text: str = "",
        kind: Kind = Kind.PLAIN,
        *,
        icon: str | None = None,
        shortcut: str | None = None,
        tip: str = "",
    ) -> None:
        super().__init__()
        self._kind = kind
        self._icon = icon
        self._keys = shortcut
        self._shortcut = QKeySequence(shortcut) if shortcut else None
        self.setProperty("kind", kind.value)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tip)
        self.setText(text)
        if not text:
            self.setAccessibleName(tip)

    @property
    def kind(self) -> Kind:
        """What it looks like."""
        return self._kind

    @property
    def keys(self) -> str | None:
        """The keys that press it."""
        return self._keys

    def set_kind(self, kind: Kind) -> None:
        """Make it matter more, or less."""
        if kind is not self._kind:
            self._kind = kind
            self.setProperty("kind", kind.value)
            restyle(self)
            self.updateGeometry()

    def setText(self, text: str) -> None:
        super().setText(text)
        if self._shortcut is not None:  # setText() takes the shortcut away
            self.setShortcut(self._shortcut)
        self.updateGeometry()

    def show_keys(self, keys: str | None) -> None:
        """Print these keys on it; they are handled elsewhere (Enter in a list, say)."""
        self._keys = keys
        self.updateGeometry()
        self.update()

    def set_icon(self, name: str | None) -> None:
        """Show another icon."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            # Qt would click 100 ms later, and the first letters typed after it would be lost.
            self.click()
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        return self._size(self._words_width() + self._keys_width())

    def minimumSizeHint(self) -> QSize:
        return self._size(self._words_width())

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Leave the words out: they are painted over what the style sheet draws."""
        super().initStyleOption(option)
        option.text = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._paint_content(QPainter(self))

    def _paint_content(self, painter: QPainter) -> None:
        ink = self._ink()
        keys = self._keys if self.width() >= self.sizeHint().width() else None
        room = self._words_width() + (self._keys_width() if keys else 0)
        left = (self.width() - room) / 2
        middle = self.height() / 2
        if icon := self._shown_icon():
            side = px(18)
            paint_icon(painter, QRectF(left, middle - side / 2, side, side), icon, ink)
            left += side + (px(8) if self.text() else 0)
        if self.text():
            width = text_width(self.text(), font(14, MEDIUM))
            painter.setFont(font(14, MEDIUM))
            painter.setPen(color(ink))
            paint_text(painter, QRectF(left, 0, width, self.height()), self.text())
            left += width + px(14)
        if keys:
            filled = self._kind in _FILLED and self.isEnabled()
            place = QPointF(left, middle - px(11))
            paint_keycap(painter, place, keys, ink if filled else None)

    def _size(self, content: float) -> QSize:
        width = content + 2 * px(_PADDING.get(self._kind, 14)) + 2
        return QSize(max(math.ceil(width), px(36)), px(34) + 2)

    def _words_width(self) -> float:
        parts = 0.0
        if self._shown_icon():
            parts += px(18) + (px(8) if self.text() else 0)
        if self.text():
            parts += text_width(self.text(), font(14, MEDIUM))
        return parts

    def _keys_width(self) -> float:
        if not self._keys:
            return 0
        return (px(14) if self.text() else 0) + keycap_width(self._keys)

    def _shown_icon(self) -> str | None:
        if self._kind is Kind.SEGMENT and self.isChecked():
            return "check"
        return self._icon

    def _ink(self) -> str:
        if not self.isEnabled():
            return "disabled"
        if self.isChecked():
            return "accentText"
        return _INK.get(self._kind, "text")
