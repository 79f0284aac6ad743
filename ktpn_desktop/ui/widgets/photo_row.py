"""Photographs beside each other, as small pictures with their captions."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any  # a value for any role

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ktpn_desktop.domain.ids import PhotographId
from ktpn_desktop.domain.photograph import Photograph
from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.theme import MEDIUM, color, font, px
from ktpn_desktop.ui.widgets.drop_area import wanted_paths
from ktpn_desktop.ui.widgets.painting import CENTER, paint_text

SUFFIXES = (
    ".jpg",
    ".jpeg",
    ".png",
    ".webp",
    ".gif",
    ".bmp",
    ".tif",
    ".tiff",
    ".heic",  # of these somebody is told how they are converted
    ".heif",
)
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
        if isinstance(tile, Photograph):
            self._paint_photograph(painter, area, model.pictures.get(tile.hash))
        else:
            self._paint_place(painter, area, "image-plus" if _adds(tile) else "loader")
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("focus"), 2))
            painter.drawRoundedRect(area.adjusted(-1, -1, 1, 1), 7, 7)
        self._paint_words(painter, area, tile, model.data(index))
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

    def _paint_place(self, painter: QPainter, area: QRectF, icon: str) -> None:
        painter.setPen(QPen(color("borderStrong"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(color("surface"))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        _icon(painter, area, icon)

    def _paint_words(self, painter: QPainter, area: QRectF, tile: Tile, words: str) -> None:
        face = font(12, MEDIUM if _adds(tile) else 400)
        painter.setFont(face)
        painter.setPen(color("accentText" if _adds(tile) else "text2"))
        cut = QFontMetricsF(face).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        below = QRectF(area.x(), area.bottom() + px(1), area.width(), px(_CAPTION))
        paint_text(painter, below, cut, CENTER)


class PhotoRow(QListView):
    """Rows of tiles, as many as there is room for; says what a person does with them."""

    opened = Signal(object)  # PhotographId
    deleted = Signal(object)  # PhotographId
    moved = Signal(object, int)  # PhotographId, its place
    add_wanted = Signal()
    paste_wanted = Signal()
    dropped = Signal(object)  # list[Path]

    def __init__(self) -> None:
        super().__init__()
        self.tiles = PhotoModel(self)
        self.locked = False
        self.setModel(self.tiles)
        self.setItemDelegate(PhotoDelegate(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("look", "plain")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("ภาพถ่าย"))
        self.clicked.connect(self._act_on)

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show these; the one with the focus keeps it, or the one in its place does."""
        current = self.chosen()
        at = max(self.currentIndex().row(), 0)
        self.tiles.show_tiles(tiles)
        kept = (
            number
            for number, one in enumerate(self.tiles.tiles)
            if isinstance(one, Photograph) and one.id == current
        )
        place = next(kept, min(at, len(self.tiles.tiles) - 1))
        self.setCurrentIndex(self.tiles.index(place))
        self.updateGeometry()

    def chosen(self) -> PhotographId | None:
        """Return the photograph that the keyboard is on."""
        at = self.currentIndex().row()
        tile = self.tiles.tiles[at] if 0 <= at < len(self.tiles.tiles) else None
        return tile.id if isinstance(tile, Photograph) else None

    def sizeHint(self) -> QSize:
        size = tile_size()
        across = max(1, self.viewport().width() // size.width())
        rows = -(-max(1, len(self.tiles.tiles)) // across)
        return QSize(size.width() * 3, rows * size.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(tile_size().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        chosen = self.chosen()
        if event.matches(QKeySequence.StandardKey.Paste) and not self.locked:
            self.paste_wanted.emit()
        elif event.key() in (keys.Key_Return, keys.Key_Enter, keys.Key_Space):
            self._act_on(self.currentIndex())
        elif event.key() == keys.Key_Delete and chosen and not self.locked:
            self.deleted.emit(chosen)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and self._shifts(event):
            by = 1 if event.key() == keys.Key_Right else -1
            self.moved.emit(chosen, self.currentIndex().row() + by)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is self or self._files(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.source() is self or self._files(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        if event.source() is self:
            to = self._place_at(event)
            if (chosen := self.chosen()) is not None and not self.locked:
                self.moved.emit(chosen, to)
            # The order is the store's: Qt would take the row out of here by itself.
            event.setDropAction(Qt.DropAction.IgnoreAction)
            event.accept()
        elif files := self._files(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(files)

    def _place_at(self, event: QDropEvent) -> int:
        """Return the place that a photograph is dropped on, among the others."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        to = index.row() if index.isValid() else len(self.tiles.tiles)
        if index.isValid() and point.x() > self.visualRect(index).center().x():
            to += 1
        return to - 1 if to > self.currentIndex().row() else to

    def _files(self, data: QMimeData) -> list[Path]:
        if self.locked:
            return []
        return [path for path in wanted_paths(data, SUFFIXES) if not path.is_dir()]

    def _shifts(self, event: QKeyEvent) -> bool:
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        return sideways and self.chosen() is not None and not self.locked

    def _act_on(self, index: Index) -> None:
        if not index.isValid():
            return
        tile = self.tiles.tiles[index.row()]
        if isinstance(tile, Photograph):
            self.opened.emit(tile.id)
        elif isinstance(tile, AddTile):
            self.add_wanted.emit()


def tile_size() -> QSize:
    """Return the room that a tile takes, with what is around it."""
    return QSize(px(WIDTH + _GAP), px(HEIGHT + _CAPTION + _GAP))


def _adds(tile: Tile) -> bool:
    return isinstance(tile, AddTile)


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
