"""What line and bar charts share: series with a look of their own, and a scale."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ktpn_desktop.ui.theme import color, font, px
from ktpn_desktop.ui.widgets.painting import RIGHT, paint_text

Figures = Sequence[Decimal | None]  # None leaves a gap


@dataclass(frozen=True, slots=True)
class Series:
    """A name with its figures, and which of the looks it has; the first matters most."""

    name: str
    figures: Figures
    look: int = 0


INKS = ("chart1", "chart2", "chart3")
LINES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
FILLS = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.Dense4Pattern,
)


@dataclass(frozen=True, slots=True)
class Scale:
    """From where to where is drawn, and how far the lines behind are apart."""

    lowest: float
    highest: float
    step: float

    def ticks(self) -> list[float]:
        """Return where the lines behind are."""
        count = round((self.highest - self.lowest) / self.step)
        return [self.lowest + self.step * at for at in range(count + 1)]


def scale_of(figures: Iterable[Decimal | None], *, from_zero: bool = False) -> Scale:
    """Return a scale of three to five steps that are easily read."""
    known = [float(one) for one in figures if one is not None] or [0.0, 1.0]
    low, high = (0.0 if from_zero else min(known)), max(known)
    rough = max(high - low, 1.0) / 3
    unit = 10 ** math.floor(math.log10(rough))
    step = next(unit * each for each in (1, 2, 5, 10) if unit * each >= rough)
    lowest, highest = math.floor(low / step) * step, math.ceil(high / step) * step
    return Scale(lowest, max(highest, lowest + step), step)


class Chart(QWidget):
    """Labels across, series over them. Ctrl+C copies it as a table; so it is read aloud."""

    spoken_role = QAccessible.Role.Chart

    def __init__(self, height: int) -> None:
        super().__init__()
        self.labels: tuple[str, ...] = ()
        self.series: tuple[Series, ...] = ()
        self.setFixedHeight(px(height))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_series(self, labels: Sequence[str], series: Sequence[Series]) -> None:
        """Show these; a series of which nothing is known is left out."""
        self.labels = tuple(labels)
        self.series = tuple(
            one for one in series if any(figure is not None for figure in one.figures)
        )
        self.setAccessibleName(" · ".join(" ".join(cells) for cells in self.as_table()))
        self.update()

    def as_table(self) -> list[tuple[str, ...]]:
        """Return what is drawn: the names first, then a line for each label."""
        head = ("", *(one.name for one in self.series))
        return [
            head,
            *(
                (label, *(figure_text(one.figures[at]) for one in self.series))
                for at, label in enumerate(self.labels)
            ),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            lines = ("\t".join(cells) for cells in self.as_table())
            QGuiApplication.clipboard().setText("\n".join(lines))
        else:
            super().keyPressEvent(event)

    def paint_ticks(self, painter: QPainter, area: QRectF, scale: Scale) -> None:
        """Draw the lines behind, each with its figure at the left."""
        painter.setFont(font(12))
        for tick in scale.ticks():
            top = place(area, scale, tick)
            painter.setPen(QPen(color("grid"), 1))
            painter.drawLine(int(area.left()), int(top), int(area.right()), int(top))
            painter.setPen(color("text2"))
            words = f"{tick:g}"
            box = QRectF(0, top - px(10), area.left() - px(8), px(20))
            paint_text(painter, box, words, RIGHT)


def place(area: QRectF, scale: Scale, figure: float) -> float:
    """Return how high a figure stands in an area."""
    share = (figure - scale.lowest) / (scale.highest - scale.lowest)
    return area.bottom() - area.height() * share


def figure_text(figure: Decimal | None) -> str:
    """Return a figure as a table has it: – is not known, and never zero."""
    return "–" if figure is None else f"{figure:.2f}"
