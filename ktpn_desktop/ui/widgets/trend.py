"""How a figure went from visit to visit: a line with its values, and where the form changed."""

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ktpn_desktop.ui.theme import MEDIUM, SEMIBOLD, color, font, px
from ktpn_desktop.ui.widgets.hint_bar import Hint
from ktpn_desktop.ui.widgets.painting import CENTER, paint_text, text_width

Point = tuple[str, Decimal | None]  # what stands below it, its value; None leaves a gap


class Trend(QWidget):
    """A line through the values, oldest first; ← → read it point by point, Ctrl+C copies it.

    `changed_at` are the places of points that were taken with another version of the form
    than the point before. Below a height of 64 only the line is drawn.
    """

    spoken_role = QAccessible.Role.Chart

    def __init__(
        self,
        points: Sequence[Point] = (),
        changed_at: Collection[int] = (),
        *,
        scale: tuple[int, int] = (1, 5),
        height: int = 132,
        decimals: int = 2,
    ) -> None:
        super().__init__()
        self._decimals = decimals
        self._points: Sequence[Point] = ()
        self._changed_at: frozenset[int] = frozenset()
        self._scale = scale
        self._height = height
        self._cursor = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_points(points, changed_at)

    def show_points(self, points: Sequence[Point], changed_at: Collection[int] = ()) -> None:
        """Show these points."""
        self._points, self._changed_at = tuple(points), frozenset(changed_at)
        self._cursor = max(len(self._points) - 1, 0)
        words = ", ".join(" ".join(cells) for cells in self.as_table())
        self.setAccessibleName(self.tr("กราฟ: {points}").format(points=words))
        self._tell_cursor()
        self.update()

    def set_scale(self, lowest: int, highest: int) -> None:
        """Draw between these two values."""
        self._scale = lowest, highest
        self.update()

    def as_table(self) -> list[tuple[str, str, str]]:
        """Return what is drawn: what each point is, its value, and whether the form changed."""
        changed = self.tr("แบบเปลี่ยนที่นี่")
        return [
            (label, self._figure(value), changed if place in self._changed_at else "")
            for place, (label, value) in enumerate(self._points)
        ]

    def sizeHint(self) -> QSize:
        return QSize(px(240 if self._is_whole else 96), px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120 if self._is_whole else 48), px(self._height))

    def own_keys(self) -> Sequence[Hint]:
        """Return what its keys do."""
        return (
            Hint(("←", "→"), self.tr("อ่านค่าทีละจุดของกราฟ")),
            Hint(("Ctrl+C",), self.tr("คัดลอกค่าของกราฟ")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if event.matches(QKeySequence.StandardKey.Copy):
            lines = ("\t".join(cells).rstrip() for cells in self.as_table())
            QGuiApplication.clipboard().setText("\n".join(lines))
        elif step is not None and 0 <= self._cursor + step < len(self._points):
            self._cursor += step
            self._tell_cursor()
            self.update()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = [
            QPointF(self._left_of(place), self._top_of(value))
            for place, (_label, value) in enumerate(self._points)
            if value is not None
        ]
        self._paint_changes(painter)
        for line in self._lines():
            painter.setPen(QPen(color("accent"), px(2)))
            painter.drawPolyline(QPolygonF(line))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("accent"))
        for at in places:
            painter.drawEllipse(at, px(3), px(3))
        if self._is_whole:
            self._paint_words(painter)
        if self.hasFocus() and self._points:
            self._paint_cursor(painter)

    @property
    def _is_whole(self) -> bool:
        return self._height >= _ROOM_FOR_WORDS

    def _tell_cursor(self) -> None:
        table = self.as_table()
        here = table[self._cursor] if table else ()
        self.setAccessibleDescription(" ".join(here).strip())
        self.setToolTip("\n".join(" ".join(cells).strip() for cells in table))

    def _area(self) -> QRectF:
        """The room of the line itself."""
        if not self._is_whole:
            return QRectF(self.rect()).adjusted(px(5), px(5), -px(5), -px(5))
        return QRectF(self.rect()).adjusted(px(30), px(42), -px(30), -px(28))

    def _left_of(self, place: int) -> float:
        area, most = self._area(), len(self._points) - 1
        return area.left() + (area.width() * place / most if most else area.width() / 2)

    def _top_of(self, value: Decimal) -> float:
        area, (lowest, highest) = self._area(), self._scale
        share = (float(value) - lowest) / ((highest - lowest) or 1)
        return area.bottom() - area.height() * min(max(share, 0.0), 1.0)

    def _lines(self) -> Iterator[list[QPointF]]:
        """Yield the pieces of the line: a point without a value leaves a gap."""
        line: list[QPointF] = []
        for place, (_label, value) in enumerate(self._points):
            if value is None:
                if len(line) > 1:
                    yield line
                line = []
            else:
                line.append(QPointF(self._left_of(place), self._top_of(value)))
        if len(line) > 1:
            yield line

    def _paint_changes(self, painter: QPainter) -> None:
        """Draw a broken line between two points with different versions of the form."""
        words = self.tr("แบบเปลี่ยนที่นี่")
        free = float("inf")  # left edge of the words that were written last
        for place in sorted(self._changed_at, reverse=True):
            if not 0 < place < len(self._points):
                continue
            left = (self._left_of(place - 1) + self._left_of(place)) / 2
            top = px(18) if self._is_whole else 0
            painter.setPen(QPen(color("text3"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(left, top), QPointF(left, self._area().bottom() + px(4)))
            width = text_width(words, font(12)) + px(4)
            at = min(max(left - width / 2, 0.0), self.width() - width)
            if self._is_whole and at + width < free:
                free = at
                painter.setFont(font(12))
                painter.setPen(color("text2"))
                paint_text(painter, QRectF(at, 0, width, px(18)), words, CENTER)

    def _paint_words(self, painter: QPainter) -> None:
        """Write what each point is and its value; where they would touch, the newer stays."""
        free = float("inf")  # left edge of the words that were written last
        for place in reversed(range(len(self._points))):
            label, value = self._points[place]
            left, width = self._left_of(place), text_width(label, font(12, MEDIUM)) + px(8)
            width = max(width, px(40))
            at = min(max(left - width / 2, 0.0), max(self.width() - width, 0.0))
            if at + width > free:
                continue
            free = at
            painter.setFont(font(12, MEDIUM))
            painter.setPen(color("text2"))
            below = QRectF(at, self.height() - px(22), width, px(20))
            paint_text(painter, below, label, CENTER)
            painter.setFont(font(13, SEMIBOLD))
            painter.setPen(color("text"))
            top = self._top_of(value) if value is not None else self._area().center().y()
            above = QRectF(left - px(24), top - px(24), px(48), px(18))
            paint_text(painter, above, self._figure(value), CENTER)

    def _paint_cursor(self, painter: QPainter) -> None:
        value = self._points[self._cursor][1]
        top = self._top_of(value) if value is not None else self._area().center().y()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color("focus"), px(2)))
        painter.drawEllipse(QPointF(self._left_of(self._cursor), top), px(6), px(6))

    def _figure(self, value: Decimal | None) -> str:
        return "–" if value is None else f"{value:.{self._decimals}f}"


_ROOM_FOR_WORDS = 64
