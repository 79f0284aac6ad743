"""Line icons (Lucide), drawn in the colours that are shown at the moment of drawing."""

import logging
from functools import cache, lru_cache
from typing import Self

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from ktpn_desktop.paths import resource
from ktpn_desktop.ui.theme import color

UNKNOWN = "circle-help"
"""Drawn for an icon that is not there."""

_log = logging.getLogger(__name__)


def icon(name: str, ink: str = "text2") -> QIcon:
    """Return an icon for buttons and menus that follows light and dark by itself."""
    return QIcon(_Engine(name, ink))


def paint_icon(painter: QPainter, area: QRectF, name: str, ink: str = "text2") -> None:
    """Draw the icon into a square area."""
    ratio = painter.device().devicePixelRatioF()
    drawn = pixmap(name, ink, round(area.width()), ratio)
    painter.drawPixmap(area.toRect().topLeft(), drawn)


def pixmap(name: str, ink: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return the icon as a picture of this many device-independent pixels a side."""
    return _drawn(name, color(ink).name(), size, ratio)


@lru_cache(maxsize=512)
def _drawn(name: str, color_name: str, size: int, ratio: float) -> QPixmap:
    # QtSvg is not needed before the first icon is drawn.
    from PySide6.QtSvg import QSvgRenderer

    source = _source(name).replace("currentColor", color_name)
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(source.encode())).render(painter)
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


@cache
def _source(name: str) -> str:
    path = resource("icons", f"{name}.svg")
    if not path.is_file():  # an error in a paint event would come again with every repaint
        _log.error("there is no icon named %s", name)
        path = resource("icons", f"{UNKNOWN}.svg")
    text = path.read_text(encoding="utf-8")
    return text.replace('stroke-width="2"', 'stroke-width="1.75"')


class _Engine(QIconEngine):
    """Draws one icon in the colour that its ink has now."""

    def __init__(self, name: str, ink: str) -> None:
        super().__init__()
        self._name = name
        self._ink = ink

    def paint(
        self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State
    ) -> None:
        side = min(rect.width(), rect.height())
        area = QRectF(0, 0, side, side)
        area.moveCenter(QRectF(rect).center())
        paint_icon(painter, area, self._name, self._ink_for(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return pixmap(self._name, self._ink_for(mode), min(size.width(), size.height()))

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        side = round(min(size.width(), size.height()) / scale)
        return pixmap(self._name, self._ink_for(mode), side, scale)

    def clone(self) -> Self:
        return type(self)(self._name, self._ink)

    def _ink_for(self, mode: QIcon.Mode) -> str:
        return "disabled" if mode is QIcon.Mode.Disabled else self._ink
