"""Where the note of a line is: drawn like a field until somebody wants to write there."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ktpn_desktop.domain.checklist import Item
from ktpn_desktop.ui.theme import color, font, px
from ktpn_desktop.ui.widgets.painting import Box, paint_box, paint_text

NOTE = 240  # how wide it is
_HEIGHT = 36
_LOOK = Box(ground="surface", line="border2", radius=6)


class NotePlace(QWidget):
    """Wants to be a field as soon as it is clicked or reached by Tab."""

    spoken_role = QAccessible.Role.EditableText

    wanted = Signal()

    def __init__(self, item: Item) -> None:
        super().__init__()
        self.words = self.tr("ข้อสังเกต")
        self.setFixedSize(px(NOTE), px(_HEIGHT))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(f"{self.words} {item.number}")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.wanted.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.wanted.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        paint_box(painter, area, _LOOK)
        painter.setFont(font(14))
        painter.setPen(color("text3"))
        paint_text(painter, area.adjusted(px(11), 0, -px(11), 0), self.words)
