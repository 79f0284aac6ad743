"""A filter that is set or not; drawn 32 pixels high in 36 that take the mouse."""

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.theme import MEDIUM, color, font, px
from ktpn_desktop.ui.widgets.painting import paint_text, text_width


class Chip(QAbstractButton):
    """A checkable word with an optional icon and count; with `menu` it shows an arrow."""

    def __init__(
        self,
        text: str,
        *,
        icon: str | None = None,
        count: int | None = None,
        menu: bool = False,
    ) -> None:
        super().__init__()
        self._icon = icon
        self._count = count
        self._menu = menu
        self.setText(text)
        self._name()
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int | None) -> None:
        """Show another number behind the word."""
        self._count = count
        self._name()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        """Say the number too."""
        counted = "" if self._count is None else f" {self._count}"
        self.setAccessibleName(self.text() + counted)

    def sizeHint(self) -> QSize:
        width = text_width(self.text(), font(14, MEDIUM)) + px(26)
        width += px(22) if self._icon else 0
        width += px(22) if self._menu else 0
        if self._count is not None:
            width += px(8) + text_width(str(self._count), font(13))
        return QSize(math.ceil(width), px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        ink = "disabled" if not self.isEnabled() else "accentText" if on else "text2"
        area = QRectF(self.rect()).adjusted(0.5, px(2) + 0.5, -0.5, -px(2) - 0.5)
        painter.setBrush(
            color("accentSoft" if on else "hover" if self.underMouse() else "surface")
        )
        painter.setPen(QPen(color("accentLine" if on else "border2"), 1))
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        left = float(px(13))
        side = px(16)
        top = (self.height() - side) / 2
        if self._icon:
            paint_icon(painter, QRectF(left, top, side, side), self._icon, ink)
            left += px(22)
        left = self._paint_words(painter, left, ink)
        if self._menu:
            right = self.width() - px(12) - side
            paint_icon(painter, QRectF(right, top, side, side), "chevron-down", ink)

    def _paint_words(self, painter: QPainter, left: float, ink: str) -> float:
        painter.setFont(font(14, MEDIUM))
        painter.setPen(color(ink))
        paint_text(painter, QRectF(left, 0, self.width(), self.height()), self.text())
        left += text_width(self.text(), font(14, MEDIUM))
        if self._count is not None:
            painter.setFont(font(13))
            painter.setPen(color(ink if self.isChecked() else "text3"))
            box = QRectF(left + px(8), 0, self.width(), self.height())
            paint_text(painter, box, str(self._count))
        return left
