"""One small picture beside others: what it stands for, and how it is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any  # a value for any role

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ktpn_desktop.domain.photograph import Photograph
from ktpn_desktop.ui import theme
from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.theme import MEDIUM, REGULAR, color, font, px, zoom
from ktpn_desktop.ui.widgets.painting import CENTER, paint_text

WIDTH, HEIGHT = 84, 60  # of a picture, in pixels at the usual zoom
_CAPTION, _GAP = 20, 8

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Coming:
    """A place for a photograph that is being taken in."""

    name: str


@dataclass(frozen=True, slots=True)
class AddTile:
    """The place at the end that takes more."""

    text: str


Tile = Photograph | Coming | AddTile


class PhotoModel(QAbstractListModel):
    """Tiles, and the small pictures of those that are loaded."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tiles: tuple[Tile, ...] = ()
        self.pictures: dict[str, QPixmap | None] = {}  # None: the file is not here

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show other tiles; what stays the same stays as it is."""
        if tuple(tiles) != self.tiles:
            self.beginResetModel()
            self.tiles = tuple(tiles)
            self.endResetModel()

    def show_picture(self, hash_: str, picture: QPixmap | None) -> None:
        """Show a picture wherever it belongs."""
        self.pictures[hash_] = picture
        if self.tiles:
            self.dataChanged.emit(self.index(0), self.index(len(self.tiles) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.tiles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        roles = Qt.ItemDataRole
        if role in (roles.DisplayRole, roles.ToolTipRole):
            return self._words(self.tiles[index.row()])
        if role == roles.AccessibleTextRole:
            return self._spoken(index.row())
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and isinstance(self.tiles[index.row()], Photograph):
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def _words(self, tile: Tile) -> str:
        match tile:
            case Photograph(caption=caption):
                return caption or ""
            case Coming(name=name):
                return name
            case AddTile(text=text):
                return text

    def _spoken(self, at: int) -> str:
        tile = self.tiles[at]
        if not isinstance(tile, Photograph):
            return self._words(tile)
        count = sum(isinstance(one, Photograph) for one in self.tiles)
        words = self.tr("ภาพที่ {number} จาก {count}").format(number=at + 1, count=count)
        return f"{words} {tile.caption}" if tile.caption else words


class PhotoDelegate(QStyledItemDelegate):
    """Draws a tile: the picture cut to its place, the caption beneath it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return tile_size()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, PhotoModel)
        tile = model.tiles[index.row()]
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        area = QRectF(rect.x() + px(2), rect.y() + px(2), px(WIDTH), px(HEIGHT))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if isinstance(tile, AddTile):
            surroundings = theme.shown(), zoom(), painter.device().devicePixelRatioF()
            painter.drawPixmap(rect.topLeft(), _drawn_add(tile.text, *surroundings))
        elif isinstance(tile, Photograph):
            self._paint_photograph(painter, area, model.pictures.get(tile.hash))
        else:
            _paint_place(painter, area, "loader")
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("focus"), 2))
            painter.drawRoundedRect(area.adjusted(-1, -1, 1, 1), 7, 7)
        if not isinstance(tile, AddTile):
            _paint_words(painter, area, model.data(index))
        painter.restore()

    def _paint_photograph(
        self, painter: QPainter, area: QRectF, picture: QPixmap | None
    ) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(area, 6, 6)
        painter.fillPath(outline, color("sunken"))
        if picture is None:
            _icon(painter, area, "image")
        else:
            painter.save()
            painter.setClipPath(outline)
            painter.drawPixmap(area, picture, _middle(picture, area))
            painter.restore()
        painter.setPen(QPen(color("border"), 1))
        painter.drawPath(outline)


def tile_size() -> QSize:
    """Return the room that a tile takes, with what is around it."""
    return QSize(px(WIDTH + _GAP), px(HEIGHT + _CAPTION + _GAP))


@lru_cache(maxsize=20)
def _drawn_add(text: str, _colours: str, _percent: int, ratio: float) -> QPixmap:
    """Return the picture of the place that takes more: it stands at every item."""
    size = tile_size() * ratio
    drawn = QPixmap(size)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(px(2), px(2), px(WIDTH), px(HEIGHT))
    _paint_place(painter, area, "image-plus")
    _paint_words(painter, area, text, "accentText", MEDIUM)
    painter.end()
    return drawn


def _paint_place(painter: QPainter, area: QRectF, icon: str) -> None:
    painter.setPen(QPen(color("borderStrong"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(color("surface"))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    _icon(painter, area, icon)


def _paint_words(
    painter: QPainter, area: QRectF, words: str, ink: str = "text2", weight: int = REGULAR
) -> None:
    face = font(12, weight)
    painter.setFont(face)
    painter.setPen(color(ink))
    cut = QFontMetricsF(face).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    below = QRectF(area.x(), area.bottom() + px(1), area.width(), px(_CAPTION))
    paint_text(painter, below, cut, CENTER)


def _icon(painter: QPainter, area: QRectF, name: str) -> None:
    side = px(22)
    box = QRectF(0, 0, side, side)
    box.moveCenter(area.center())
    paint_icon(painter, box, name, "text3")


def _middle(picture: QPixmap, area: QRectF) -> QRectF:
    """Return the part of a picture that fills the area, from its middle."""
    scale = max(area.width() / picture.width(), area.height() / picture.height())
    seen = QRectF(0, 0, area.width() / scale, area.height() / scale)
    seen.moveCenter(QRectF(picture.rect()).center())
    return seen
