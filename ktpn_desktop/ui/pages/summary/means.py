"""The means of a visit: one button for each, with the visit before and what it is called."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.theme import MEDIUM, SEMIBOLD, Tone, color, font, px
from ktpn_desktop.ui.widgets.layout import clear
from ktpn_desktop.ui.widgets.painting import (
    LEFT,
    RIGHT,
    Box,
    paint_bar,
    paint_box,
    paint_text,
    text_width,
)
from ktpn_desktop.ui.wrapping import wrapped, wrapped_height

LOW = Decimal(3) / 5  # of the highest level: means below it are marked


@dataclass(frozen=True, slots=True, kw_only=True)
class Mean:
    """The mean of one section, or of all (`section` is None), and that of the visit before."""

    section: str | None
    title: str
    value: Decimal
    highest: int
    band: str = ""
    before: Decimal | None = None

    @property
    def low(self) -> bool:
        """Whether it is marked."""
        return self.value < LOW * self.highest

    @property
    def change(self) -> Decimal | None:
        """By how much it is more than at the visit before."""
        return None if self.before is None else self.value - self.before


class Means(QWidget):
    """The means of a visit one below the other."""

    asked = Signal(object)  # section id, or None for all: where does it come from?

    def __init__(self) -> None:
        super().__init__()
        self._means: Sequence[Mean] = ()
        self._rows: list[MeanRow] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    def show_means(self, means: Sequence[Mean]) -> None:
        """Show these means; a row that has the focus keeps it."""
        if [one.section for one in means] != [row.mean.section for row in self._rows]:
            clear(self._box)
            self._rows = [MeanRow(one) for one in means]
            for row in self._rows:
                row.clicked.connect(self._ask)
                self._box.addWidget(row)
        for row, one in zip(self._rows, means, strict=True):
            row.show_mean(one)
        self._means = means

    def rows(self) -> Sequence["MeanRow"]:
        """Return the buttons, in order."""
        return self._rows

    def as_table(self) -> list[tuple[str, Decimal, str, Decimal | None]]:
        """Return what is drawn: title, mean, what it is called, the mean before."""
        return [(one.title, one.value, one.band, one.before) for one in self._means]

    def _ask(self) -> None:
        row = self.sender()
        assert isinstance(row, MeanRow)
        self.asked.emit(row.mean.section)


class MeanRow(QAbstractButton):
    """A bar up to the highest level, its title and figures above, its word beside."""

    def __init__(self, mean: Mean) -> None:
        super().__init__()
        self.mean = mean
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setToolTip(self.tr("ที่มาของคะแนน"))

    def show_mean(self, mean: Mean) -> None:
        """Show this mean."""
        self.mean = mean
        name = f"{mean.title} {mean.value:.2f} {mean.band}".rstrip()
        if mean.before is not None:
            before = self.tr("{name} ครั้งก่อน {before}")
            name = before.format(name=name, before=f"{mean.before:.2f}")
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        return self._title_height(width) + px(32)

    def sizeHint(self) -> QSize:
        width = max(self.width(), px(200))
        return QSize(px(200), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.underMouse() or self.hasFocus():
            line = "focus" if self.hasFocus() else "hover"
            area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            thick = px(2) if self.hasFocus() else 1
            paint_box(painter, area, Box("hover", line, thick=thick, radius=px(6)))
        inside = QRect(px(6), px(5), self.width() - px(12), self.height() - px(10))
        height = self._title_height(self.width())
        painter.setFont(font(14))
        painter.setPen(color("text"))
        lines = wrapped(self.mean.title, font(14), self._title_room(self.width()))
        area_of_title = QRect(inside.left(), inside.top(), inside.width(), height)
        painter.drawText(area_of_title, Qt.TextFlag.TextDontClip, "\n".join(lines))
        right = QRectF(inside.right() - px(_FIGURES) + 1, inside.top(), px(_FIGURES), px(23))
        self._paint_figures(painter, right)
        self._paint_bar(painter, inside, inside.top() + height + px(6))

    def _paint_figures(self, painter: QPainter, area: QRectF) -> None:
        """Draw the mean, and an arrow with the signed difference to the visit before."""
        change = self.mean.change
        painter.setFont(font(14, SEMIBOLD))
        painter.setPen(color("text"))
        value = QRectF(area.left(), area.top(), px(38), area.height())
        if change is None:
            paint_text(painter, area, f"{self.mean.value:.2f}", RIGHT)
            return
        paint_text(painter, value, f"{self.mean.value:.2f}", RIGHT)
        if not change:
            ink = "text2"
        else:
            ink = Tone.OK.ink if change > 0 else Tone.BAD.ink
            arrow = "trending-up" if change > 0 else "trending-down"
            side = px(14)
            box = QRectF(value.right() + px(6), area.center().y() - side / 2, side, side)
            paint_icon(painter, box, arrow, ink)
        painter.setFont(font(13, MEDIUM))
        painter.setPen(color(ink))
        paint_text(painter, area, f"{change:+.2f}", RIGHT)

    def _paint_bar(self, painter: QPainter, inside: QRect, top: float) -> None:
        """Draw the bar with its word beside, and a tick where the visit before was."""
        mean = self.mean
        room = text_width(mean.band, font(13)) + px(8) if mean.band else 0
        bar = QRectF(inside.left(), top, inside.width() - room, px(8))
        fill = "warnFill" if mean.low else "accent"
        paint_bar(painter, bar, [(float(mean.value) / mean.highest, color(fill))])
        if mean.before is not None:
            at = bar.left() + bar.width() * min(float(mean.before) / mean.highest, 1.0)
            tick = QRectF(at - px(1), bar.top() - px(3), px(2), bar.height() + px(6))
            painter.fillRect(tick, color("text"))
        if mean.band:
            painter.setFont(font(13))
            painter.setPen(color("text2"))
            word = QRectF(bar.right() + px(8), bar.center().y() - px(10), room, px(20))
            paint_text(painter, word, mean.band, LEFT)

    def _title_height(self, width: int) -> int:
        return wrapped_height(self.mean.title, font(14), self._title_room(width))

    def _title_room(self, width: int) -> int:
        figures = _FIGURES if self.mean.before is not None else _FIGURE
        return max(width - px(12) - px(figures) - px(6), px(80))


_FIGURE, _FIGURES = 40, 106
