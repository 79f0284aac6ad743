"""The list of the search: what was found by kind, the letters that were typed marked."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ktpn_desktop.thai.text import found_span, search_key
from ktpn_desktop.ui.finding import Found
from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.theme import REGULAR, SEMIBOLD, color, font, px
from ktpn_desktop.ui.widgets.painting import (
    keycap_width,
    paint_keycap,
    paint_text,
    text_width,
)

FOUND = Qt.ItemDataRole.UserRole
MARKED = Qt.ItemDataRole.UserRole + 1  # where in the title the typed letters are
_ROW, _GROUP = 44, 30
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


def height_of(rows: Sequence[Found], most: int) -> int:
    """Return how high so many rows are with the headings between them."""
    shown = rows[:most]
    groups = sum(_opens_group(rows, at) for at in range(len(shown)))
    return len(shown) * px(_ROW) + groups * px(_GROUP)


class FoundModel(QAbstractListModel):
    """What was found, and where the text stands in each title."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Found, ...] = ()
        self._marked: tuple[tuple[int, int] | None, ...] = ()

    def set_rows(self, rows: Sequence[Found], text: str) -> None:
        """List these, found by a text."""
        wanted = search_key(text)
        self.beginResetModel()
        self.rows = tuple(rows)
        self._marked = tuple(found_span(one.title, wanted) for one in self.rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        found = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return found.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{found.group}: {found.title} {found.sub}"
            case Qt.ItemDataRole.UserRole:
                return found
        return self._marked[index.row()] if role == MARKED else None

    def opens_group(self, row: int) -> bool:
        """Return whether a row is the first of its kind."""
        return _opens_group(self.rows, row)


def _opens_group(rows: Sequence[Found], row: int) -> bool:
    return row == 0 or rows[row - 1].group != rows[row].group


class FoundDelegate(QStyledItemDelegate):
    """Icon, title and a smaller word; the first of a kind carries its heading."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(px(300), px(_ROW) + (px(_GROUP) if _opens(index) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        found: Found = index.data(FOUND)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if _opens(index):
            area.setTop(_paint_heading(painter, area, found.group))
        right = area.right() - px(16)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, color("selected"))
            painter.fillRect(QRectF(area.x(), area.y(), px(3), area.height()), color("accent"))
            right -= keycap_width("Enter")
            paint_keycap(painter, QPointF(right, area.center().y() - px(11)), "Enter")
            right -= px(8)
        box = QRectF(area.x() + px(16), area.center().y() - px(9), px(18), px(18))
        paint_icon(painter, box, found.icon)
        left = box.right() + px(10)
        room = QRectF(left, area.y(), right - left, area.height())
        painter.setClipRect(room)
        room.setLeft(_paint_title(painter, room, found.title, index.data(MARKED)) + px(12))
        painter.setFont(font(13))
        painter.setPen(color("text3"))
        if text_width(found.sub, font(13)) <= room.width():  # else the title says enough
            paint_text(painter, room, found.sub)
        painter.restore()


def _paint_heading(painter: QPainter, area: QRectF, words: str) -> float:
    """Draw the heading of a kind over its first row; return where the row begins."""
    heading = QRectF(area.x(), area.y(), area.width(), px(_GROUP))
    painter.fillRect(heading, color("sunken"))
    painter.setFont(font(13))
    painter.setPen(color("text2"))
    paint_text(painter, heading.adjusted(px(17), 0, 0, 0), words)
    return heading.bottom()


def _paint_title(
    painter: QPainter, area: QRectF, title: str, marked: tuple[int, int] | None
) -> float:
    """Draw a title, what was typed in bold; a long one is cut at the end. Return its end."""
    begin, end = marked or (0, 0)
    parts = (
        (title[:begin], REGULAR, "text"),
        (title[begin:end], SEMIBOLD, "accentText"),
        (title[end:], REGULAR, "text"),
    )
    left = area.left()
    for text, weight, ink in parts:
        if not text:
            continue
        face = font(15, weight)
        painter.setFont(face)
        painter.setPen(color(ink))
        room = area.right() - left
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(room) + 1
        )
        paint_text(painter, QRectF(left, area.y(), room, area.height()), shown)
        left += text_width(shown, face)
    return left


def _opens(index: _Index) -> bool:
    model = index.model()
    return isinstance(model, FoundModel) and model.opens_group(index.row())
