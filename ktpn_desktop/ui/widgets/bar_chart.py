"""Figures of several things beside each other as bars, each with its figure on top."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen

from ktpn_desktop.ui.theme import MEDIUM, color, font, px
from ktpn_desktop.ui.widgets.chart import FILLS, INKS, Chart, Scale, place, scale_of
from ktpn_desktop.ui.widgets.painting import CENTER, paint_text
from ktpn_desktop.ui.wrapping import wrapped

_WIDEST = 34  # of a bar
_BELOW = 48  # for two lines of a label


class BarChart(Chart):
    """A group for each label; the series are told apart by colour and by what fills them."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.labels or not self.series:
            return
        figures = (one for each in self.series for one in each.figures)
        scale = scale_of(figures, from_zero=True)
        area = QRectF(self.rect()).adjusted(px(44), px(26), -px(8), -px(_BELOW))
        self.paint_ticks(painter, area, scale)
        room = area.width() / len(self.labels)
        for at, label in enumerate(self.labels):
            group = QRectF(area.left() + room * at, area.top(), room, area.height())
            self._paint_group(painter, group, at, scale)
            painter.setFont(font(12))
            painter.setPen(color("text2"))
            lines = "\n".join(wrapped(label, font(12), int(room - px(6))))
            below = QRectF(group.left(), area.bottom() + px(4), room, px(_BELOW - 4))
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(below, flags | Qt.TextFlag.TextDontClip, lines)

    def _paint_group(self, painter: QPainter, group: QRectF, at: int, scale: Scale) -> None:
        count = len(self.series)
        width = min(px(_WIDEST), (group.width() - px(16)) / count - px(4))
        left = group.center().x() - (width + px(4)) * count / 2
        for one in self.series:
            figure = one.figures[at]
            top = group.bottom() if figure is None else place(group, scale, float(figure))
            bar = QRectF(left, top, width, group.bottom() - top)
            painter.setPen(QPen(color(INKS[one.look]), 1))
            painter.setBrush(QBrush(color(INKS[one.look]), FILLS[one.look]))
            if figure is not None:
                painter.drawRect(bar)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setFont(font(12, MEDIUM))
            painter.setPen(color("text"))
            words = "–" if figure is None else f"{figure:.0f}"
            box = QRectF(left - px(6), top - px(20), width + px(12), px(18))
            paint_text(painter, box, words, CENTER)
            left += width + px(4)
