"""Levels of a rating: rows with their rubric, or small cells where there is little room."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.theme import MEDIUM, REGULAR, SEMIBOLD, Tone, color, font, px
from ktpn_desktop.ui.widgets.painting import (
    CENTER,
    Pill,
    paint_pill,
    paint_text,
    pill_width,
    text_width,
)
from ktpn_desktop.ui.wrapping import breakable


@dataclass(frozen=True, slots=True)
class Level:
    """One level: its number, its name, and what has to be seen for it."""

    value: int
    label: str
    text: str = ""


class _Levels(QWidget):
    """Levels as buttons, of which at most one is chosen."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._buttons: dict[int, QAbstractButton] = {}

    def value(self) -> int | None:
        """Return the chosen level, or None."""
        return next(
            (value for value, button in self._buttons.items() if button.isChecked()), None
        )

    def set_value(self, value: int | None) -> None:
        """Show this level as chosen; None shows none."""
        for known, button in self._buttons.items():
            button.setChecked(known == value)

    def _add(self, layout: QBoxLayout, value: int, button: QAbstractButton) -> None:
        self._buttons[value] = button
        layout.addWidget(button)
        button.setProperty("value", value)
        button.clicked.connect(self._choose)

    @Slot()
    def _choose(self) -> None:
        value = int(self.sender().property("value"))
        self.set_value(value)
        self.chosen.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        step = {keys.Key_Left: -1, keys.Key_Up: -1, keys.Key_Right: 1, keys.Key_Down: 1}
        order = list(self._buttons.values())
        here = next((at for at, button in enumerate(order) if button.hasFocus()), None)
        there = None if here is None else here + step.get(Qt.Key(event.key()), len(order))
        if there is None or not 0 <= there < len(order):
            super().keyPressEvent(event)
        else:
            order[there].setFocus(Qt.FocusReason.TabFocusReason)


class RubricRows(_Levels):
    """The levels with what each asks for, the highest on top."""

    def __init__(self, levels: Sequence[Level]) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(2))
        label_width = max(
            (text_width(level.label, font(14, SEMIBOLD)) for level in levels), default=0
        )
        for level in sorted(levels, key=lambda level: level.value, reverse=True):
            self._add(layout, level.value, _RubricRow(level, label_width))

    def set_previous(self, value: int | None) -> None:
        """Mark the level of the visit before."""
        for known, button in self._buttons.items():
            if isinstance(button, _RubricRow):
                button.set_previous(known == value)


class RatingCells(_Levels):
    """The numbers of the levels in small cells, the lowest at the left."""

    def __init__(self, values: Sequence[int]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(3))
        for value in sorted(values):
            self._add(layout, value, _Cell(str(value)))


class _Cell(QAbstractButton):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(28), px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        area = QRectF(self.rect()).adjusted(0.75, px(4), -0.75, -px(4))
        painter.setBrush(color("accentSoft" if on else "surface"))
        painter.setPen(QPen(color("accent" if on else "border2"), 1.5 if on else 1))
        painter.drawRoundedRect(area, 5, 5)
        painter.setPen(color("accentText" if on else "text3"))
        painter.setFont(font(14, SEMIBOLD if on else REGULAR))
        paint_text(painter, area, self.text(), CENTER)


class _RubricRow(QAbstractButton):
    """Number in a box, name of the level, what it asks for; higher when that wraps."""

    def __init__(self, level: Level, label_width: float) -> None:
        super().__init__()
        self._level = level
        self._label_width = label_width
        self._previous = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(f"{level.value} {level.label} {level.text}".strip())

    def set_previous(self, previous: bool) -> None:
        """Mark the row as the level of the visit before."""
        self._previous = previous
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = len(self._lines(width))
        return px(36) + (lines - 1) * px(23) if lines > 1 else px(36)

    def sizeHint(self) -> QSize:
        width = self.width()
        return QSize(px(240), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), self.heightForWidth(max(self.width(), px(160))))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.updateGeometry()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        area = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        if on or self.underMouse():
            painter.setBrush(color("accentSoft" if on else "hover"))
            painter.setPen(QPen(color("accent"), 1.5) if on else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(area, 7, 7)
        self._paint_number(painter, on)
        painter.setPen(color("text"))
        painter.setFont(font(14, SEMIBOLD if on else MEDIUM))
        paint_text(painter, QRectF(px(42), 0, self._label_width, px(36)), self._level.label)
        painter.setFont(font(14))
        painter.setPen(color("text" if on else "text2"))
        for at, line in enumerate(self._lines(self.width())):
            box = QRectF(self._text_left(), px(23) * at, self.width(), px(36))
            paint_text(painter, box, line)
        self._paint_marks(painter, on)

    def _paint_number(self, painter: QPainter, on: bool) -> None:
        box = QRectF(px(8), px(6), px(24), px(24))
        painter.setBrush(color("accent" if on else "surface"))
        painter.setPen(QPen(color("accent" if on else "borderStrong"), 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setPen(color("onAccent" if on else "text"))
        painter.setFont(font(14, SEMIBOLD))
        paint_text(painter, box, str(self._level.value), CENTER)

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

    def _lines(self, width: int) -> list[str]:
        """Break the text of the level into the lines that fit beside the marks."""
        room = width - self._text_left() - px(36)
        if self._previous:
            room -= pill_width(self._previous_pill()) + px(8)
        text = breakable(self._level.text)
        layout = QTextLayout(text, font(14))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        lines = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(room, px(60)))
            line.setPosition(QPointF(0, 0))
            lines.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
        layout.endLayout()
        return lines
