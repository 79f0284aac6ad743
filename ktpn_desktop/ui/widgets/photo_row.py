"""Photographs beside each other, as small pictures with their captions."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy

from ktpn_desktop.domain.ids import PhotographId
from ktpn_desktop.domain.photograph import Photograph
from ktpn_desktop.ui.widgets.drop_area import wanted_paths
from ktpn_desktop.ui.widgets.hint_bar import Hint
from ktpn_desktop.ui.widgets.photo_tiles import (
    AddTile,
    Index,
    PhotoDelegate,
    PhotoModel,
    Tile,
    tile_size,
)

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

    def own_keys(self) -> Sequence[Hint]:
        """Return what its keys do."""
        opens = Hint(("Enter",), self.tr("เปิดภาพ หรือเพิ่มภาพ"))
        if self.locked:
            return (opens,)
        return (
            opens,
            Hint(("Alt+←", "Alt+→"), self.tr("ย้ายภาพ")),
            Hint(("Del",), self.tr("ลบภาพ")),
            Hint(("Ctrl+V",), self.tr("วางภาพ")),
        )

    def event(self, event: QEvent) -> bool:
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._moves(event):
            event.accept()  # or Alt+← would leave the page
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        chosen = self.chosen()
        if event.matches(QKeySequence.StandardKey.Paste) and not self.locked:
            self.paste_wanted.emit()
        elif event.key() in (keys.Key_Return, keys.Key_Enter, keys.Key_Space):
            self._act_on(self.currentIndex())
        elif event.key() == keys.Key_Delete and chosen and not self.locked:
            self.deleted.emit(chosen)
        elif self._moves(event):
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

    def _moves(self, event: QKeyEvent) -> bool:
        """Tell whether the key moves the photograph that is chosen."""
        if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
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
