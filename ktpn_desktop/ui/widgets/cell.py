"""One cell of a table: what stands in it, and how it is painted."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.theme import MEDIUM, REGULAR, SEMIBOLD, color, font, px
from ktpn_desktop.ui.widgets.painting import (
    Pill,
    Share,
    paint_avatar,
    paint_bar,
    paint_pill,
    paint_text,
    pill_width,
    text_width,
)

CELL = Qt.ItemDataRole.UserRole
_PADDING = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Text with a smaller second line, and marks before it."""

    text: str = ""
    sub: str = ""
    badge: Pill | None = None
    avatar: str = ""
    bar: Share | None = None
    icon: tuple[str, str] | None = None
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    strong: bool = False
    may_cut: bool = False  # a file name or path: its middle gives way

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        parts = (self.badge.text if self.badge else "", self.text, self.sub)
        return ", ".join(dict.fromkeys(part for part in parts if part))


class CellDelegate(QStyledItemDelegate):
    """Paints cells; the row under the mouse is marked, and that which the keys are on."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self.hovered = -1
        self.focused = False  # the keys are here, and nobody came by the mouse
        self._table = table

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(content_width(index.data(CELL)), px(44))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        cell: Cell = index.data(CELL)
        area = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, index, selected)
        if self.focused and index.row() == self._table.currentIndex().row():
            self._paint_focus(painter, area, index.column())
        inner = area.adjusted(px(_PADDING), 0, -px(_PADDING), 0)
        _paint_words(painter, _paint_marks(painter, inner, cell, selected), cell, selected)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        area: QRectF,
        index: QModelIndex | QPersistentModelIndex,
        selected: bool,
    ) -> None:
        if selected:
            painter.fillRect(area, color("selected"))
        elif index.row() == self.hovered:
            painter.fillRect(area, color("hover"))
        if selected and index.column() == 0:
            painter.fillRect(QRectF(area.x(), area.y(), 3, area.height()), color("accent"))
        painter.setPen(QPen(color("border"), 1))
        bottom = area.bottom() - 0.5
        painter.drawLine(QPointF(area.left(), bottom), QPointF(area.right(), bottom))

    def _paint_focus(self, painter: QPainter, area: QRectF, column: int) -> None:
        """Draw this cell's part of the frame around its row."""
        wide = 2.0
        inside = area.adjusted(0, 0, 0, -1)  # the line below belongs to all rows
        parts = [
            QRectF(inside.left(), inside.top(), inside.width(), wide),
            QRectF(inside.left(), inside.bottom() - wide, inside.width(), wide),
        ]
        shown = [at for at in range(self._table.model().columnCount()) if self._shows(at)]
        if column == shown[0]:
            parts.append(QRectF(inside.left(), inside.top(), wide, inside.height()))
        if column == shown[-1]:
            parts.append(QRectF(inside.right() - wide, inside.top(), wide, inside.height()))
        for part in parts:
            painter.fillRect(part, color("focus"))

    def _shows(self, column: int) -> bool:
        return not self._table.isColumnHidden(column)


def content_width(cell: Cell) -> int:
    """Return how wide a column must be for this cell to be shown whole."""
    width = 2 * px(_PADDING) + _marks_width(cell)
    words = max(text_width(cell.text, _face(cell)), text_width(cell.sub, font(13)))
    return round(width + (0 if cell.badge else words) + 0.5)


def _marks_width(cell: Cell) -> float:
    width = px(36) if cell.avatar else 0.0
    width += px(26) if cell.icon else 0
    if cell.badge:
        width += pill_width(cell.badge)
    return width


def _face(cell: Cell) -> QFont:
    if cell.strong:
        return font(14, SEMIBOLD)
    return font(14, MEDIUM if cell.sub else REGULAR)


def _paint_marks(painter: QPainter, area: QRectF, cell: Cell, selected: bool) -> QRectF:
    """Paint what stands before the words; return the room that is left for them."""
    left, middle = area.x(), area.center().y()
    if cell.avatar:
        paint_avatar(painter, QRectF(left, middle - px(14), px(28), px(28)), cell.avatar)
        left += px(36)
    if cell.icon:
        name, ink = cell.icon
        paint_icon(painter, QRectF(left, middle - px(9), px(18), px(18)), name, ink)
        left += px(26)
    if cell.badge:
        width = pill_width(cell.badge)
        box = QRectF(left, middle - px(12), width, px(24))
        paint_pill(painter, box, cell.badge, outlined=selected)
        left += width + px(8)
    if cell.bar:
        _paint_share(
            painter, QRectF(left, area.y(), area.right() - left, area.height()), cell.bar
        )
    return QRectF(left, area.y(), area.right() - left, area.height())


def _paint_share(painter: QPainter, area: QRectF, share: Share) -> None:
    room = text_width(share.text, font(14)) + px(10) if share.text else 0
    painter.setFont(font(14))
    painter.setPen(color("text"))
    words = QRectF(area.right() - room, area.y(), room, area.height())
    paint_text(
        painter, words, share.text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    )
    bar = QRectF(area.x(), area.center().y() - px(3), area.width() - room, px(6))
    part = share.done / share.total if share.total else 0.0
    paint_bar(painter, bar, [(part, color(share.tone.fill))])


def _paint_words(painter: QPainter, area: QRectF, cell: Cell, selected: bool) -> None:
    if cell.badge or cell.bar:
        return
    painter.setPen(color("text"))
    if not cell.sub:
        _paint_line(painter, area, cell.text, _face(cell), cell)
        return
    middle = area.center().y()
    upper = QRectF(area.x(), middle - px(22), area.width(), px(23))
    lower = QRectF(area.x(), middle - px(1), area.width(), px(21))
    _paint_line(painter, upper, cell.text, _face(cell), cell)
    painter.setPen(color("text2" if selected else "text3"))
    _paint_line(painter, lower, cell.sub, font(13), cell)


def _paint_line(painter: QPainter, area: QRectF, text: str, face: QFont, cell: Cell) -> None:
    painter.setFont(face)
    mode = Qt.TextElideMode.ElideMiddle if cell.may_cut else Qt.TextElideMode.ElideRight
    shown = QFontMetricsF(face).elidedText(text, mode, area.width() + 1)
    paint_text(painter, area, shown, cell.align | Qt.AlignmentFlag.AlignVCenter)
