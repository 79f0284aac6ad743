"""Figures over the years as lines, each with its name and last figure at its end."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF

from ktpn_desktop.ui.theme import MEDIUM, SEMIBOLD, color, font, px
from ktpn_desktop.ui.widgets.chart import (
    INKS,
    LINES,
    Chart,
    Scale,
    Series,
    figure_text,
    place,
    scale_of,
)
from ktpn_desktop.ui.widgets.painting import CENTER, LEFT, paint_text, text_width

_APART = 22  # from the words of one end to those of the next


class LineChart(Chart):
    """The first series is thick and solid; a year without a figure leaves a gap."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.labels or not self.series:
            return
        scale = scale_of(one for each in self.series for one in each.figures)
        area = self._area()
        self.paint_ticks(painter, area, scale)
        self._paint_labels(painter, area)
        for one in reversed(self.series):
            self._paint_line(painter, one, list(self._pieces(one, area, scale)))
        self._paint_ends(painter, area, scale)

    def _paint_line(
        self, painter: QPainter, one: Series, pieces: Sequence[list[QPointF]]
    ) -> None:
        thick = px(3) if one.look == 0 else px(2)
        painter.setPen(QPen(color(INKS[one.look]), thick, LINES[one.look]))
        for piece in pieces:
            painter.drawPolyline(QPolygonF(piece))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(INKS[one.look]))
        radius = px(4) if one.look == 0 else px(3)
        for point in (each for piece in pieces for each in piece):
            painter.drawEllipse(point, radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _area(self) -> QRectF:
        ends = max(text_width(self._end(one), font(13, SEMIBOLD)) for one in self.series)
        return QRectF(self.rect()).adjusted(px(44), px(12), -(ends + px(20)), -px(30))

    def _end(self, one: Series) -> str:
        last = next((figure for figure in reversed(one.figures) if figure is not None), None)
        return f"{one.name} {figure_text(last)}"

    def _left_of(self, area: QRectF, at: int) -> float:
        most = len(self.labels) - 1
        return area.left() + (area.width() * at / most if most else area.width() / 2)

    def _pieces(self, one: Series, area: QRectF, scale: Scale) -> Iterator[list[QPointF]]:
        """Yield the pieces of a line: a gap parts them."""
        known = enumerate(one.figures)
        for there, piece in groupby(known, key=lambda each: each[1] is not None):
            if there:
                yield [
                    QPointF(self._left_of(area, at), place(area, scale, float(figure)))
                    for at, figure in piece
                    if figure is not None
                ]

    def _paint_labels(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(font(12, MEDIUM))
        painter.setPen(color("text2"))
        free = float("inf")
        for at in reversed(range(len(self.labels))):
            width = text_width(self.labels[at], font(12, MEDIUM)) + px(8)
            left = self._left_of(area, at) - width / 2
            if left + width <= free:  # where they would touch, the newer stays
                free = left
                box = QRectF(left, area.bottom() + px(6), width, px(20))
                paint_text(painter, box, self.labels[at], CENTER)

    def _paint_ends(self, painter: QPainter, area: QRectF, scale: Scale) -> None:
        """Write what each line is at its end; those that would touch are pushed apart."""
        ends = []
        for at, one in enumerate(self.series):
            last = next(figure for figure in reversed(one.figures) if figure is not None)
            ends.append((place(area, scale, float(last)), at))
        ends.sort()
        tops: list[float] = []
        for top, _at in ends:
            tops.append(max(top, tops[-1] + px(_APART)) if tops else top)
        over = max(0.0, tops[-1] - (self.height() - px(12)))
        for (_top, at), top in zip(ends, tops, strict=True):
            one = self.series[at]
            painter.setFont(font(13, SEMIBOLD if one.look == 0 else MEDIUM))
            painter.setPen(color(INKS[one.look]))
            left = area.right() + px(12)
            box = QRectF(left, top - over - px(10), self.width() - left, px(20))
            paint_text(painter, box, self._end(one), LEFT)
