"""A place to drop files on, for those who like to drag them."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ktpn_desktop.ui.theme import color, px
from ktpn_desktop.ui.widgets.badge import Icon
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import column
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class DropArea(QWidget):
    """A dashed field; `button_row` is the place for a button that does the same by keyboard."""

    dropped = Signal(object)  # list[Path]

    def __init__(self, text: str, sub: str = "", suffixes: Sequence[str] = (".xlsx",)) -> None:
        super().__init__()
        self._suffixes = tuple(suffixes)
        self._hovered = False
        self.setAcceptDrops(True)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.button_row = QHBoxLayout()
        words = column(WrapLabel(text, Text.BODY_STRONG), gap=0)
        if sub:
            words.addWidget(WrapLabel(sub, Text.CAPTION, "text2"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(18), px(10), px(16), px(10))
        layout.setSpacing(px(16))
        layout.addWidget(Icon("file-spreadsheet", "accentText", 24))
        layout.addLayout(words, 1)
        layout.addLayout(self.button_row)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, px(70)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._paths(event.mimeData()):
            event.acceptProposedAction()
            self._mark(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(False)
        if paths := self._paths(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(color("accentSoft" if self._hovered else "surface"))
        ink = color("accent" if self._hovered else "borderStrong")
        painter.setPen(QPen(ink, 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)

    def _mark(self, hovered: bool) -> None:
        self._hovered = hovered
        self.update()

    def _paths(self, data: QMimeData) -> list[Path]:
        return wanted_paths(data, self._suffixes)


def wanted_paths(data: QMimeData, suffixes: Iterable[str]) -> list[Path]:
    """Return the folders and the files with one of these endings that are being dragged."""
    endings = tuple(suffixes)
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_dir() or path.suffix.casefold() in endings]
