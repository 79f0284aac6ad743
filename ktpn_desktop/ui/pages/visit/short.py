"""The answer of a folded item, painted: cells, segments, a box; and what a click on it means.

These are no widgets: a section has dozens of them, each looked at far more often than clicked.
By keyboard the card itself is the stop, and opened it has the whole control.
"""

from dataclasses import dataclass
from datetime import time
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap

from ktpn_desktop.domain.checklist import BINARIES, NUMBERS, SCALES, Item, ItemType
from ktpn_desktop.ui import theme
from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.pages.visit.fields import BEFORE_THE_NUMBER, unit_of
from ktpn_desktop.ui.theme import MEDIUM, REGULAR, SEMIBOLD, color, font, px, zoom
from ktpn_desktop.ui.widgets.painting import (
    CENTER,
    LEFT,
    RIGHT,
    Box,
    paint_box,
    paint_text,
    text_width,
)

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a short answer is painted with."""

    value: str | None = None
    locked: bool = False
    doubtful: bool = False
    under_mouse: str | None = None  # the choice that a click would take


@dataclass(frozen=True, slots=True)
class _CellLook:
    """All that the picture of a cell depends on."""

    value: str
    chosen: bool
    pointed: bool
    colours: str
    percent: int
    ratio: float


class ShortAnswer:
    """Paints the answer of one item; where it can, it says what a click chooses."""

    picks_from_list = False  # a click shows the choices to pick from

    def __init__(self, item: Item) -> None:
        self.item = item

    def size(self, shown: Shown) -> QSize:
        """Return how much room it takes."""
        raise NotImplementedError

    def paint(self, painter: QPainter, area: QRectF, shown: Shown) -> None:
        """Draw it into an area of its size."""
        raise NotImplementedError

    def choice_at(self, place: QPointF, shown: Shown) -> str | None:
        """Return the choice at a place of its area."""
        return None


def short_answer(item: Item) -> ShortAnswer | None:
    """Return how a folded card shows the answer; None where words are enough."""
    if item.type in SCALES:
        return Cells(item)
    if item.type in BINARIES:
        return Halves(item)
    if item.type is ItemType.CHOICE:
        return ChoiceBox(item)
    if item.type in NUMBERS or item.type is ItemType.TIME:
        return FigureBox(item)
    return None


class Cells(ShortAnswer):
    """The levels of a scale in small cells, the lowest at the left."""

    def __init__(self, item: Item) -> None:
        super().__init__(item)
        self._values = sorted((choice.value for choice in item.choices), key=int)

    def size(self, shown: Shown) -> QSize:
        return QSize(len(self._values) * (px(28) + px(3)) - px(3), px(36))

    def paint(self, painter: QPainter, area: QRectF, shown: Shown) -> None:
        ratio = painter.device().devicePixelRatioF()
        for at, value in enumerate(self._values):
            place = area.topLeft() + self._cell(at).topLeft()
            pointed = value == shown.under_mouse
            look = _CellLook(value, value == shown.value, pointed, theme.shown(), zoom(), ratio)
            painter.drawPixmap(place, _drawn_cell(look))

    def choice_at(self, place: QPointF, shown: Shown) -> str | None:
        cells = enumerate(self._values)
        return next((value for at, value in cells if self._cell(at).contains(place)), None)

    def _cell(self, at: int) -> QRectF:
        return QRectF(at * (px(28) + px(3)), 0, px(28), px(36))


class Halves(ShortAnswer):
    """มี and ไม่มี side by side; the chosen one has a check mark."""

    def size(self, shown: Shown) -> QSize:
        return QSize(round(self._parts(shown)[-1].right()) + 1, px(36))

    def paint(self, painter: QPainter, area: QRectF, shown: Shown) -> None:
        parts = [part.translated(area.topLeft()) for part in self._parts(shown)]
        whole = parts[0].united(parts[-1])
        paint_box(painter, whole, Box("surface", "border2", radius=6))
        for choice, part in zip(self.item.choices, parts, strict=True):
            on = choice.value == shown.value
            if on or choice.value == shown.under_mouse:
                painter.save()
                painter.setClipRect(part)
                ground, line = ("accentSoft", "accentLine") if on else ("hover", "borderStrong")
                paint_box(painter, whole, Box(ground, line, radius=6))
                painter.restore()
            if part.left() > whole.left():
                edge = QRectF(part.left(), part.top(), 1, part.height())
                painter.fillRect(edge, color("accentLine" if on else "border2"))
        for at, part in enumerate(parts):
            self._paint_words(painter, part, at, shown)

    def choice_at(self, place: QPointF, shown: Shown) -> str | None:
        parts = zip(self.item.choices, self._parts(shown), strict=True)
        return next((choice.value for choice, part in parts if part.contains(place)), None)

    def _paint_words(self, painter: QPainter, part: QRectF, at: int, shown: Shown) -> None:
        on = self.item.choices[at].value == shown.value
        ink = "accentText" if on else "disabled" if shown.locked else "text"
        left = part.left() + px(14) + 1
        if on:
            top = part.top() + (part.height() - px(18)) / 2
            paint_icon(painter, QRectF(left, top, px(18), px(18)), "check", ink)
            left += px(26)
        painter.setPen(color(ink))
        painter.setFont(font(14, MEDIUM))
        area = QRectF(left, part.top(), part.right() - left, part.height())
        paint_text(painter, area, self._words(at))

    def _parts(self, shown: Shown) -> list[QRectF]:
        left, parts = 0.0, []
        for at, choice in enumerate(self.item.choices):
            width = round(text_width(self._words(at), font(14, MEDIUM))) + 2 * px(14) + 2
            width += px(26) if choice.value == shown.value else 0
            parts.append(QRectF(left, 0, width, px(36)))
            left += width
        return parts

    def _words(self, at: int) -> str:
        return f"{at + 1}  {self.item.choices[at].label}"


class ChoiceBox(ShortAnswer):
    """The chosen one of many, in a box that a click opens the list of."""

    picks_from_list = True

    def size(self, shown: Shown) -> QSize:
        return QSize(px(180), px(36))

    def paint(self, painter: QPainter, area: QRectF, shown: Shown) -> None:
        paint_box(painter, area, Box(_ground(shown), "borderStrong", radius=6))
        choice = self.item.choice(shown.value) if shown.value is not None else None
        words = choice.label if choice else translate("ChoiceBox", "เลือก…")
        painter.setFont(font(14))
        painter.setPen(color("text" if choice else "text3"))
        room = area.adjusted(px(11), 0, -px(30), 0)
        cut = Qt.TextElideMode.ElideRight
        words = QFontMetricsF(font(14)).elidedText(words, cut, room.width())
        paint_text(painter, room, words)
        place = QPointF(area.right() - px(24), area.center().y() - px(8))
        paint_icon(painter, QRectF(place, QSize(px(16), px(16))), "chevron-down", "text2")

    def choice_at(self, place: QPointF, shown: Shown) -> str | None:
        inside = QRectF(QPointF(0, 0), self.size(shown)).contains(place)
        return (shown.value or "") if inside else None


class FigureBox(ShortAnswer):
    """A number or a time in a box, with its unit beside it. It is typed in the open card."""

    def size(self, shown: Shown) -> QSize:
        return QSize(round(self._unit_room() + self._box_width()), px(36))

    def paint(self, painter: QPainter, area: QRectF, shown: Shown) -> None:
        unit, room = unit_of(self.item), self._unit_room()
        before = unit == BEFORE_THE_NUMBER
        box = QRectF(area.topLeft(), QSize(self._box_width(), px(36)))
        if unit:
            words = box.translated(0 if before else box.width() + px(6), 0)
            painter.setFont(font(13))
            painter.setPen(color("text2"))
            paint_text(painter, words, unit)
        box.moveLeft(area.left() + (room if before else 0))
        line, thick = ("badFill", 2) if shown.doubtful else ("borderStrong", 1)
        paint_box(painter, box, Box(_ground(shown), line, thick, 6))
        painter.setFont(font(14))
        known = shown.value is not None
        painter.setPen(color(("text2" if shown.locked else "text") if known else "text3"))
        inner = box.adjusted(px(11), 0, -px(11), 0)
        is_number = self.item.type in NUMBERS
        paint_text(painter, inner, self._words(shown.value), RIGHT if is_number else LEFT)

    def _words(self, value: str | None) -> str:
        if value is None:
            return "–"
        if self.item.type is ItemType.TIME:
            return f"{time.fromisoformat(value):%H:%M}"
        return value

    def _box_width(self) -> int:
        return px(92 if self.item.type in NUMBERS else 120)

    def _unit_room(self) -> float:
        unit = unit_of(self.item)
        return px(6) + text_width(unit, font(13)) if unit else 0.0


@lru_cache(maxsize=500)
def _drawn_cell(look: _CellLook) -> QPixmap:
    """Return the picture of a cell: a section shows a hundred, of which a few are different."""
    cell = QRectF(0, 0, px(28), px(36))
    drawn = QPixmap(round(cell.width() * look.ratio), round(cell.height() * look.ratio))
    drawn.setDevicePixelRatio(look.ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    usual = Box("hover" if look.pointed else "surface", "border2", 1, 5.5)
    box = Box("accentSoft", "accent", 1.5, 5.5) if look.chosen else usual
    paint_box(painter, cell.adjusted(0, px(4), 0, -px(4)), box)
    painter.setPen(color("accentText" if look.chosen else "text3"))
    painter.setFont(font(14, SEMIBOLD if look.chosen else REGULAR))
    paint_text(painter, cell, look.value, CENTER)
    painter.end()
    return drawn


def _ground(shown: Shown) -> str:
    return "sunken" if shown.locked else "surface"
