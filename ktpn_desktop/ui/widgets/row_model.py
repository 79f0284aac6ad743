"""A Python list of objects as a Qt model; columns say how an object is shown and sorted."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import KW_ONLY, dataclass
from operator import itemgetter
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from ktpn_desktop.thai.text import sort_key
from ktpn_desktop.ui.widgets.cell import CELL, Cell
from ktpn_desktop.ui.widgets.painting import Pill, Share
from ktpn_desktop.ui.wrapping import tip

T = TypeVar("T")
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Column(Generic[T]):
    """How one property of an object is shown; without sort_key it sorts by its Thai text."""

    title: str
    text: Callable[[T], str]
    sort_key: Callable[[T], Any] | None = None  # Any: whatever compares; None sorts last
    _: KW_ONLY
    sub: Callable[[T], str] | None = None  # a second, smaller line
    badge: Callable[[T], Pill | None] | None = None
    avatar: Callable[[T], str] | None = None
    bar: Callable[[T], Share | None] | None = None
    icon: Callable[[T], tuple[str, str] | None] | None = None  # icon name, ink
    width: int | None = None  # pixels; None: shares the room that is left
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    strong: bool = False
    least: int = 150  # pixels, for a column that shares the room
    optional: bool = False  # not shown when there is too little room; the last one goes first
    may_cut: bool = False  # file names and paths: cut in the middle, whole in the tip

    def cell(self, row: T) -> Cell:
        """Return everything that is painted for one object."""
        return Cell(
            text=self.text(row),
            sub=self.sub(row) if self.sub else "",
            badge=self.badge(row) if self.badge else None,
            avatar=self.avatar(row) if self.avatar else "",
            bar=self.bar(row) if self.bar else None,
            icon=self.icon(row) if self.icon else None,
            align=self.align,
            strong=self.strong,
            may_cut=self.may_cut,
        )

    def key(self, row: T) -> tuple[bool, Any]:
        """Return what the column sorts by; what is not known comes last."""
        value = sort_key(self.text(row)) if self.sort_key is None else self.sort_key(row)
        return (value is None, value)


class RowModel(QAbstractTableModel, Generic[T]):
    """A Python list of objects as a Qt model; sorting sorts the list."""

    def __init__(self, columns: Sequence[Column[T]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: list[T] = []
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    @property
    def rows(self) -> Sequence[T]:
        """The objects in the order shown."""
        return self._rows

    @property
    def sorted_by(self) -> tuple[int, Qt.SortOrder] | None:
        """The column and the direction, or None for the order they were given in."""
        return self._sorted_by

    def set_rows(self, rows: Iterable[T]) -> None:
        """Show these objects, in the order that is chosen."""
        self.beginResetModel()
        self._rows = list(rows)
        self._order()
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, row = self._columns[index.column()], self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == CELL:
            return column.cell(row)
        if role == Qt.ItemDataRole.ToolTipRole and column.may_cut:
            return tip(column.cell(row).spoken)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return column.cell(row).spoken
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(
            self._columns
        ):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title + self._arrow(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.align | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        before = list(self._rows)
        persistent = self.persistentIndexList()
        self._sorted_by = (column, order) if column >= 0 else None
        self._order()
        where = {id(row): at for at, row in enumerate(self._rows)}
        self.changePersistentIndexList(
            persistent,
            [self.index(where[id(before[old.row()])], old.column()) for old in persistent],
        )
        self.layoutChanged.emit()

    def _order(self) -> None:
        if self._sorted_by is not None:
            column, order = self._sorted_by
            backwards = order is Qt.SortOrder.DescendingOrder
            keyed = [(self._columns[column].key(row), row) for row in self._rows]
            known = [pair for pair in keyed if not pair[0][0]]
            known.sort(key=itemgetter(0), reverse=backwards)
            unknown = [pair for pair in keyed if pair[0][0]]
            self._rows = [row for _, row in known + unknown]

    def _arrow(self, section: int) -> str:
        if self._sorted_by is None or self._sorted_by[0] != section:
            return ""
        return "  ↑" if self._sorted_by[1] is Qt.SortOrder.AscendingOrder else "  ↓"
