"""How much of something is done: a bar, a ring, a donut with figures in it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.theme import SEMIBOLD, Tone, color, font, px
from ktpn_desktop.ui.widgets.painting import CENTER, paint_bar, paint_text

Part = tuple[float, str]  # how much, name of its colour


class Bar(QWidget):
    """A thin bar of one or more coloured parts."""

    spoken_role = QAccessible.Role.ProgressBar

    def __init__(self, tone: Tone = Tone.ACCENT, height: int = 6) -> None:
        super().__init__()
        self._tone = tone
        self._height = height
        self._parts: list[Part] = []
        self._total = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, done: float, total: float) -> None:
        """Show how much of the total is done."""
        self.set_parts([(done, self._tone.fill)], total)

    def set_parts(self, parts: Sequence[Part], total: float) -> None:
        """Show several parts of one total side by side."""
        self._parts, self._total = list(parts), total
        done = sum(value for value, _ in parts)
        self.setAccessibleName(f"{done:g}/{total:g}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(80), px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(24), px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        total = self._total or 1
        parts = [(value / total, color(name)) for value, name in self._parts]
        paint_bar(QPainter(self), QRectF(self.rect()), parts)


def paint_ring(painter: QPainter, area: QRectF, share: float) -> None:
    """Draw a ring that is closed by this share, or a check mark when all is done."""
    if share >= 1:
        paint_icon(painter, area, "circle-check", "okFg")
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = area.adjusted(1.5, 1.5, -1.5, -1.5)
    painter.setPen(QPen(color("border2"), 2.4))
    painter.drawEllipse(inner)
    if share > 0:
        painter.setPen(QPen(color("accent"), 2.4))
        painter.drawArc(inner, 90 * 16, round(-360 * 16 * share))
    painter.restore()


class Donut(QWidget):
    """A ring of several parts with a figure in the middle."""

    spoken_role = QAccessible.Role.Chart

    def __init__(self, size: int = 84) -> None:
        super().__init__()
        self._size = size
        self._parts: list[Part] = []
        self._total = 0.0
        self._text = ""
        self._sub = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_parts(self, parts: Sequence[Part], total: float, text: str, sub: str = "") -> None:
        """Show several parts of one total, and a figure with a word below it."""
        self._parts, self._total, self._text, self._sub = list(parts), total, text, sub
        self.setAccessibleName(f"{text} {sub}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = px(9)
        area = QRectF(self.rect()).adjusted(thick, thick, -thick, -thick)
        painter.setPen(QPen(color("pressed"), thick))
        painter.drawEllipse(area)
        start = 90.0
        for value, name in self._parts:
            sweep = 360 * value / self._total if self._total else 0.0
            if sweep > 0:
                flat = Qt.PenCapStyle.FlatCap
                painter.setPen(QPen(color(name), thick, Qt.PenStyle.SolidLine, flat))
                painter.drawArc(area, round(start * 16), round(-max(sweep - 2.5, 0.5) * 16))
            start -= sweep
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        middle = QRectF(self.rect())
        painter.setPen(color("text"))
        painter.setFont(font(18 if self._size > 76 else 15, SEMIBOLD))
        up = px(20) if self._sub else 0
        paint_text(painter, middle.adjusted(0, 0, 0, -up), self._text, CENTER)
        if self._sub:
            painter.setFont(font(13))
            painter.setPen(color("text3"))
            paint_text(painter, middle.adjusted(0, px(24), 0, 0), self._sub, CENTER)
