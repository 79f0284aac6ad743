"""A state that is changed by pressing it: to the next one, round and round."""

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.painting import Pill, paint_pill, pill_width

_HEIGHT = 36  # of what takes the mouse; the pill inside is lower
_PILL = 24


class PillButton(QAbstractButton):
    """Shows a state as a badge does; who is asked decides what the next one is."""

    def __init__(self, pill: Pill) -> None:
        super().__init__()
        self._pill = pill
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_pill(pill)

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
        return QSize(math.ceil(pill_width(self._pill)) + 1, px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = (self.height() - px(_PILL)) / 2
        paint_pill(painter, QRectF(0, top, pill_width(self._pill), px(_PILL)), self._pill)
