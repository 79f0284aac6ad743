"""The steps of a longer way: done, here, still to come."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.theme import MEDIUM, SEMIBOLD, color, font, px
from ktpn_desktop.ui.widgets.painting import CENTER, paint_text

_HEIGHT = 80


class Steps(QWidget):
    """Numbered discs under each other, with a name and a word about each."""

    def __init__(self, steps: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._steps = tuple(steps)
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_current(self, at: int) -> None:
        """Say which step one is at; those before are done."""
        self._current = at
        self.setAccessibleName(f"{at + 1}/{len(self._steps)} {self._steps[at][0]}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(260), px(_HEIGHT) * len(self._steps) - px(_HEIGHT - 46))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, (name, about) in enumerate(self._steps):
            top = at * px(_HEIGHT)
            self._paint_disc(painter, QRectF(1, top + 1, px(28), px(28)), at)
            if at < len(self._steps) - 1:
                painter.setPen(QPen(color("border2"), 2))
                middle = px(14) + 1
                painter.drawLine(QPointF(middle, top + px(34)), QPointF(middle, top + px(68)))
            painter.setFont(font(14, SEMIBOLD if at == self._current else MEDIUM))
            painter.setPen(color("text"))
            paint_text(painter, QRectF(px(42), top, self.width(), px(23)), name)
            painter.setFont(font(13))
            painter.setPen(color("text3"))
            paint_text(painter, QRectF(px(42), top + px(24), self.width(), px(21)), about)

    def _paint_disc(self, painter: QPainter, disc: QRectF, at: int) -> None:
        here, done = at == self._current, at < self._current
        painter.setBrush(color("accent" if here else "okBg" if done else "surface"))
        line = "accent" if here else "okLine" if done else "borderStrong"
        painter.setPen(QPen(color(line), 1) if not here else Qt.PenStyle.NoPen)
        painter.drawEllipse(disc)
        if done:
            paint_icon(painter, disc.adjusted(px(6), px(6), -px(6), -px(6)), "check", "okFg")
            return
        painter.setFont(font(14, SEMIBOLD))
        painter.setPen(color("onAccent" if here else "text2"))
        paint_text(painter, disc, str(at + 1), CENTER)
