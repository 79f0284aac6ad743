"""A large choice: one of a few cards, chosen like a radio button."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.theme import color, px
from ktpn_desktop.ui.widgets.badge import Icon, Keycap
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import STRETCH, row
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class ChoiceCard(QAbstractButton):
    """Icon, title, a sentence and a few points; its neighbours in the layout exclude it."""

    def __init__(self, icon: str, title: str, keys: str) -> None:
        super().__init__()
        self.setText(title)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(20), px(18), px(20), px(18))
        self._column.setSpacing(px(8))
        self._mark = _Mark(icon)
        # The round mark at the right is painted; the key cap stands before it.
        self._column.addLayout(row(self._mark, STRETCH, Keycap(keys), 34, gap=8))
        self._column.addWidget(_quiet(WrapLabel(title, Text.TITLE)))

    def set_lines(self, sentence: str, points: Sequence[str]) -> None:
        """Say what the choice means."""
        self.setAccessibleDescription(sentence)
        self._column.addWidget(_quiet(WrapLabel(sentence, Text.BODY, "text2")))
        for point in points:
            words = _quiet(WrapLabel(point))
            self._column.addLayout(row(Icon("check", "okFg", 16), words, gap=8))
        self._column.addStretch(1)

    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._column.minimumSize()

    def checkStateSet(self) -> None:
        super().checkStateSet()
        self._mark.update()

    def nextCheckState(self) -> None:
        super().nextCheckState()
        self._mark.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        painter.setBrush(color("surface"))
        line = "accent" if on else "borderStrong" if self.underMouse() else "border2"
        painter.setPen(QPen(color(line), 2 if on else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        box = QRectF(self.width() - px(42), px(29), px(22), px(22))
        paint_icon(
            painter, box, "circle-check" if on else "circle", "accent" if on else "borderStrong"
        )


class _Mark(QWidget):
    """The icon of the choice on a square, filled when it is chosen."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return QSize(px(44), px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        parent = self.parentWidget()
        on = isinstance(parent, QAbstractButton) and parent.isChecked()
        painter.setBrush(color("accent" if on else "sunken"))
        painter.setPen(Qt.PenStyle.NoPen)
        area = QRectF(self.rect())
        painter.drawRoundedRect(area, 8, 8)
        box = QRectF(0, 0, px(22), px(22))
        box.moveCenter(area.center())
        paint_icon(painter, box, self._icon, "onAccent" if on else "text2")


def _quiet(label: WrapLabel) -> WrapLabel:
    """Let the mouse through to the card."""
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
