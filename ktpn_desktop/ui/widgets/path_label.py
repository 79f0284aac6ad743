"""The path of a folder or file, where there is room for one line only."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ktpn_desktop.ui.theme import color, font, px


class PathLabel(QWidget):
    """A path in one line; what does not fit is left out in the middle."""

    def __init__(self) -> None:
        super().__init__()
        self._path = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_path(self, path: str) -> None:
        """Show another path."""
        self._path = path
        self.setToolTip(path)
        self.setAccessibleName(path)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(100), px(23))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(font(14))
        painter.setPen(color("text2"))
        middle = Qt.TextElideMode.ElideMiddle
        words = QFontMetrics(font(14)).elidedText(self._path, middle, self.width())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(self.rect(), flags, words)
