"""A switch for a setting that takes effect at once."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.theme import color, font, px
from ktpn_desktop.ui.widgets.painting import paint_text, text_width


class Switch(QAbstractButton):
    """Words and a switch at the right; switched on it shows a check mark."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.setText(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        across = QSizePolicy.Policy.Expanding if text else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = text_width(self.text(), font()) + px(12) if self.text() else 0
        return QSize(math.ceil(words) + px(42), px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font())
        painter.setPen(color("text" if self.isEnabled() else "disabled"))
        paint_text(painter, QRectF(self.rect()), self.text())
        on = self.isChecked()
        high = px(22)
        track = QRectF(self.width() - px(41), (self.height() - high) / 2, px(40), high)
        painter.setBrush(color("accent" if on else "surface"))
        painter.setPen(QPen(color("accent" if on else "borderStrong"), 1))
        painter.drawRoundedRect(track, high / 2, high / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("onAccent" if on else "neutralFill"))
        middle = track.right() - high / 2 if on else track.left() + high / 2
        radius = (high - px(7)) / 2
        painter.drawEllipse(QPointF(middle, track.center().y()), radius, radius)
        if on:
            side = px(13)
            box = QRectF(track.x() + px(6), track.center().y() - side / 2, side, side)
            paint_icon(painter, box, "check", "onAccent")
