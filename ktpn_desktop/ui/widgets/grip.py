"""The handle at the left of a row that is dragged to another place in its list."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.theme import px


class Grip(QWidget):
    """Announces each place that its row is dragged over; keys have a way of their own."""

    dragged = Signal(int)  # -1: above the row before, 1: below the row after

    def __init__(self, row: QWidget) -> None:
        super().__init__(row)
        self._row = row
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setToolTip(self.tr("ลากเพื่อย้ายลำดับ (Ctrl+↑ ↓)"))
        self.setAccessibleName(self.tr("ลากเพื่อย้ายลำดับ"))

    def sizeHint(self) -> QSize:
        return QSize(px(22), px(36))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # the row does not begin to be edited

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton:
            return
        at = self.mapTo(self._row, event.position().toPoint()).y()
        if at < 0:
            self.dragged.emit(-1)
        elif at > self._row.height():
            self.dragged.emit(1)
        else:
            return
        around = self._row.parentWidget()
        if around is not None and (layout := around.layout()) is not None:
            layout.activate()  # where the row stands now decides about the next move

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(0, 0, px(18), px(18))
        box.moveCenter(QRectF(self.rect()).center())
        paint_icon(painter, box, "grip-vertical", "text" if self.underMouse() else "text3")
