"""Levels of a rating: rows with what each level asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ktpn_desktop.ui import theme
from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.theme import MEDIUM, SEMIBOLD, Tone, color, font, px, zoom
from ktpn_desktop.ui.widgets.painting import (
    CENTER,
    Box,
    Pill,
    paint_box,
    paint_pill,
    paint_text,
    pill_width,
    text_width,
)
from ktpn_desktop.ui.widgets.paragraph import Paragraph


@dataclass(frozen=True, slots=True)
class Level:
    """One level: its number, its name, and what has to be seen for it."""

    value: int
    label: str
    text: str = ""


_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class RubricRows(QWidget):
    """The levels with what each asks for, the highest on top; at most one is chosen."""

    spoken_role = QAccessible.Role.Grouping

    chosen = Signal(int)

    def __init__(self, levels: Sequence[Level]) -> None:
        super().__init__()
        self._buttons: dict[int, _RubricRow] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(2))
        width = _label_width(levels)
        for level in sorted(levels, key=lambda level: level.value, reverse=True):
            button = self._buttons[level.value] = _RubricRow(level, width)
            layout.addWidget(button)
            button.setProperty("value", level.value)
            button.clicked.connect(self._choose)

    def set_levels(self, levels: Sequence[Level]) -> None:
        """Show other words for the levels there are, and none of them chosen."""
        width = _label_width(levels)
        for level in levels:
            self._buttons[level.value].show_level(level, width)
        self.set_value(None)
        self.set_previous(None)

    def value(self) -> int | None:
        """Return the chosen level, or None."""
        return next(
            (value for value, button in self._buttons.items() if button.isChecked()), None
        )

    def set_value(self, value: int | None) -> None:
        """Show this level as chosen; None shows none."""
        for button in self._buttons.values():
            button.setAutoExclusive(False)  # or the chosen one could not be taken back
        for known, button in self._buttons.items():
            button.setChecked(known == value)
            button.setAutoExclusive(True)

    def set_previous(self, value: int | None) -> None:
        """Mark the level of the visit before."""
        for known, button in self._buttons.items():
            button.set_previous(known == value)

    @Slot()
    def _choose(self) -> None:
        value = int(self.sender().property("value"))
        self.set_value(value)
        self.chosen.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        order = list(self._buttons.values())
        here = next((at for at, button in enumerate(order) if button.hasFocus()), None)
        there = None if here is None else here + _ARROWS.get(Qt.Key(event.key()), len(order))
        if there is None or not 0 <= there < len(order):
            super().keyPressEvent(event)
        else:
            order[there].setFocus(Qt.FocusReason.TabFocusReason)


class _RubricRow(QAbstractButton):
    """Number in a box, name of the level, what it asks for; higher when that wraps."""

    def __init__(self, level: Level, label_width: float) -> None:
        super().__init__()
        self._level = level
        self._label_width = label_width
        self._text = Paragraph(level.text)
        self._label = Paragraph(level.label, 14, MEDIUM)
        self._strong_label = Paragraph(level.label, 14, SEMIBOLD)  # of the chosen level
        self.setAccessibleName(_spoken(level))
        self._previous = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_level(self, level: Level, label_width: float) -> None:
        """Say these words for the level."""
        if (level, label_width) != (self._level, self._label_width):
            self._level, self._label_width = level, label_width
            self._text.set_text(level.text)
            self._label.set_text(level.label)
            self._strong_label.set_text(level.label)
            self.setAccessibleName(_spoken(level))
            self.updateGeometry()
            self.update()

    def set_previous(self, previous: bool) -> None:
        """Mark the row as the level of the visit before."""
        if self._previous != previous:
            self._previous = previous
            self.setAccessibleDescription(self._previous_pill().text if previous else "")
            self.updateGeometry()
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _ARROWS:
            event.ignore()  # the rows above and below: without choosing, as Qt would
        else:
            super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        text = self._text.height(self._room(width))
        return max(px(36), text + px(12))

    def sizeHint(self) -> QSize:
        width = self.width()
        return QSize(px(240), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), self.heightForWidth(max(self.width(), px(160))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        area = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        if on or self.underMouse():
            ground, line = ("accentSoft", "accent") if on else ("hover", "hover")
            paint_box(painter, area, Box(ground, line, 1.5, 7))
        surroundings = theme.shown(), zoom(), self.devicePixelRatioF()
        number = _drawn_number(str(self._level.value), on, *surroundings)
        painter.drawPixmap(QPointF(px(8), px(6)), number)
        top = (px(36) - px(23)) / 2
        label = self._strong_label if on else self._label
        label.paint(painter, QPointF(px(42), top), _ONE_LINE, "text")
        place = QPointF(self._text_left(), top)
        room = self._room(self.width())
        self._text.paint(painter, place, room, "text" if on else "text2")
        self._paint_marks(painter, on)

    def _paint_marks(self, painter: QPainter, on: bool) -> None:
        right = float(self.width() - px(10))
        if on:
            box = QRectF(right - px(18), px(9), px(18), px(18))
            paint_icon(painter, box, "check", "accentText")
            right -= px(26)
        if self._previous:
            pill = self._previous_pill()
            width = pill_width(pill)
            paint_pill(painter, QRectF(right - width, px(6), width, px(24)), pill)

    def _previous_pill(self) -> Pill:
        return Pill(self.tr("ครั้งก่อน"), Tone.NEUTRAL, "history")

    def _text_left(self) -> float:
        return px(42) + self._label_width + px(14)

    def _room(self, width: int) -> float:
        """Return how wide the text may be beside the marks."""
        room = width - self._text_left() - px(36)
        if self._previous:
            room -= pill_width(self._previous_pill()) + px(8)
        return max(room, px(60))


def _label_width(levels: Sequence[Level]) -> float:
    return max((text_width(level.label, font(14, SEMIBOLD)) for level in levels), default=0)


def _spoken(level: Level) -> str:
    return f"{level.value} {level.label} {level.text}".strip()


_ONE_LINE = 10_000  # pixels: the name of a level does not break


@lru_cache(maxsize=100)
def _drawn_number(
    number: str, chosen: bool, _colours: str, _percent: int, ratio: float
) -> QPixmap:
    """Return the picture of a level's number in its box: every item has the same few."""
    box = QRectF(0, 0, px(24), px(24))
    drawn = QPixmap(round(box.width() * ratio), round(box.height() * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    ground, line = ("accent", "accent") if chosen else ("surface", "borderStrong")
    paint_box(painter, box, Box(ground, line, radius=5.5))
    painter.setPen(color("onAccent" if chosen else "text"))
    painter.setFont(font(14, SEMIBOLD))
    paint_text(painter, box, number, CENTER)
    painter.end()
    return drawn
