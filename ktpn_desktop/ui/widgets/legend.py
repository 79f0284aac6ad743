"""What each series of a chart looks like, and what it is."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ktpn_desktop.ui.theme import color, font, px
from ktpn_desktop.ui.widgets.chart import FILLS, INKS
from ktpn_desktop.ui.widgets.painting import paint_text, text_width

_BOX, _APART = 14, 18


class Legend(QWidget):
    """A small square for each name."""

    spoken_role = QAccessible.Role.StaticText

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names = tuple(names)
        self.setAccessibleName(" · ".join(names))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = sum(text_width(one, font(13)) + px(_BOX + 6 + _APART) for one in self._names)
        return QSize(int(words) + 1, px(22))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(font(13))
        left = 0.5
        for at, name in enumerate(self._names):
            box = QRectF(left, (self.height() - px(_BOX)) / 2, px(_BOX), px(_BOX))
            painter.setPen(QPen(color(INKS[at]), 1))
            painter.setBrush(QBrush(color(INKS[at]), FILLS[at]))
            painter.drawRect(box)
            painter.setPen(color("text2"))
            width = text_width(name, font(13)) + px(4)
            paint_text(painter, QRectF(box.right() + px(6), 0, width, self.height()), name)
            left += px(_BOX + 6 + _APART) + width - px(4)
