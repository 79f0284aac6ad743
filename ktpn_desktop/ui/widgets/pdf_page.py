"""One page of a PDF as a picture: in full size, and as a thumbnail."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ktpn_desktop.ui.theme import MEDIUM, color, font, px
from ktpn_desktop.ui.widgets.painting import CENTER, paint_text

if TYPE_CHECKING:
    import pypdfium2  # type: ignore[import-untyped]  # it ships no types

POINT = 96 / 72
"""Pixels on the screen for a point on paper, at 100 %."""

_MARKED = 0.25  # how much of the paper's white a mark takes away


def render(page: "pypdfium2.PdfPage", scale: float) -> QImage:
    """Return a page as a picture, so many pixels for a point."""
    bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
    picture = QImage(
        bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
    )
    return picture.copy()  # the buffer belongs to the bitmap


class PdfPage(QWidget):
    """One page, drawn when it comes into sight and forgotten when its size changes."""

    def __init__(self, page: "pypdfium2.PdfPage", points: QSize) -> None:
        super().__init__()
        self.points = points
        self._page = page
        self._picture: QImage | None = None
        self._scale = POINT
        self._marks: Sequence[QRectF] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def marks(self) -> Sequence[QRectF]:
        """The places that are marked, in points."""
        return self._marks

    def set_marks(self, places: Sequence[QRectF]) -> None:
        """Mark these places, given in points, and no others."""
        self._marks = places
        self.update()

    def from_points(self, place: QRectF) -> QRectF:
        """Return a place as it lies on the screen."""
        by = self._scale
        return QRectF(place.x() * by, place.y() * by, place.width() * by, place.height() * by)

    def set_scale(self, scale: float) -> None:
        """Be this many pixels large for each point."""
        if scale != self._scale:
            self._scale = scale
            self._picture = None
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return self.points * self._scale

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._picture is None:
            ratio = self.devicePixelRatioF()
            self._picture = render(self._page, self._scale * ratio)
            self._picture.setDevicePixelRatio(ratio)
        painter.drawImage(0, 0, self._picture)
        for place in self._marks:
            shown = self.from_points(place)
            ground = color("warnFill")
            ground.setAlphaF(_MARKED)
            painter.fillRect(shown, ground)
            painter.setPen(QPen(color("warnFill"), 2))
            painter.drawRect(shown)
        painter.setPen(QPen(color("border2"), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PdfThumbnail(QAbstractButton):
    """A small page with its number; pressing it brings the page into sight."""

    def __init__(self, page: "pypdfium2.PdfPage", at: int, points: QSize) -> None:
        super().__init__()
        self.at = at
        self._page = page
        self._scale = px(112) / points.width()
        self._size = QSize(px(112), round(points.height() * self._scale))
        self._picture: QImage | None = None
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("หน้า {page}").format(page=at + 1))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return self._size + QSize(4, px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._picture is None:
            ratio = self.devicePixelRatioF()
            self._picture = render(self._page, self._scale * ratio)
            self._picture.setDevicePixelRatio(ratio)
        painter.drawImage(2, 2, self._picture)
        on = self.isChecked()
        painter.setPen(QPen(color("accent" if on else "border2"), 2 if on else 1))
        painter.drawRect(QRectF(1, 1, self._size.width() + 2, self._size.height() + 2))
        painter.setPen(color("accentText" if on else "text2"))
        painter.setFont(font(13, MEDIUM))
        label = QRectF(0, self._size.height() + 4, self.width(), px(22))
        paint_text(painter, label, self.accessibleName(), CENTER)
