"""What the cards of a list show, and the model that holds it."""

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Face(Protocol):
    """What one card shows. It remembers how high it is, so it is made once for each content."""

    @property
    def key(self) -> str:
        """What the card stands for."""
        ...

    @property
    def spoken(self) -> str:
        """All that it shows, for who hears it."""
        ...

    def height(self, width: int) -> int:
        """Return how high it is, with the room below it."""
        ...

    def paint(self, painter: QPainter, area: QRectF, *, chosen: bool, above: str) -> None:
        """Draw it; `above` is the button that the mouse is above."""
        ...

    def button_at(self, place: QPoint, area: QRect) -> str:
        """Return the button at a place, "" for none."""
        ...

    def tip(self, button: str) -> str:
        """Return what a button does."""
        ...


class FaceModel(QAbstractListModel):
    """Holds the faces of a list; what is dragged stays where it is until its owner moves it."""

    def __init__(self, faces: list[Face], parent: QListView) -> None:
        super().__init__(parent)
        self._faces = faces

    def replace(self, faces: Sequence[Face]) -> None:
        """Hold other cards."""
        self.beginResetModel()
        self._faces[:] = faces
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._faces)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        wanted = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
        return self._faces[index.row()].spoken if role in wanted else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction
