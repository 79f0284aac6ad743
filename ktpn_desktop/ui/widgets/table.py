"""Tables of domain objects: columns say how an object is shown and sorted."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import KW_ONLY, dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ktpn_desktop.thai.text import sort_key
from ktpn_desktop.ui.theme import px, zoom
from ktpn_desktop.ui.widgets.cell import CELL, Cell, CellDelegate
from ktpn_desktop.ui.widgets.painting import Pill, Share

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
            return column.cell(row).spoken
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
            known = [row for row in self._rows if not self._columns[column].key(row)[0]]
            unknown = [row for row in self._rows if self._columns[column].key(row)[0]]
            known.sort(key=self._columns[column].key, reverse=backwards)
            self._rows = known + unknown

    def _arrow(self, section: int) -> str:
        if self._sorted_by is None or self._sorted_by[0] != section:
            return ""
        return "  ↑" if self._sorted_by[1] is Qt.SortOrder.AscendingOrder else "  ↓"


class RowTable(QTableView, Generic[T]):
    """A table of objects. Enter or double click opens one, Space looks at it."""

    opened = Signal(object)  # the object: Enter or double click
    peeked = Signal(object)  # the object: Space
    picked = Signal(object)  # the object, or None: the current row changed

    def __init__(
        self,
        columns: Sequence[Column[T]],
        key: Callable[[T], Hashable],
        *,
        row_height: int = 52,
        several: bool = False,
    ) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._key = key
        self._row_height = row_height
        self._shared: tuple[int, int] | None = None  # the room and zoom of the widths now
        self._model: RowModel[T] = RowModel(columns, self)
        self.setModel(self._model)
        self.setItemDelegate(CellDelegate(self))
        self._set_up(several)
        self.doubleClicked.connect(self._open_current)
        self.selectionModel().currentRowChanged.connect(self._pick)
        self._model.modelReset.connect(self.viewport().update)

    def set_rows(self, rows: Iterable[T]) -> None:
        """Show these objects; the same ones stay selected and in sight."""
        keys = [self._key(row) for row in self.selected_rows()]
        current = self.selected()
        scrolled = self.verticalScrollBar().value()
        self.selectionModel().blockSignals(True)
        self._model.set_rows(rows)
        self.selectionModel().blockSignals(False)
        self._select_keys(keys, None if current is None else self._key(current))
        self.verticalScrollBar().setValue(scrolled)

    def rows(self) -> Sequence[T]:
        """Return the objects in the order shown."""
        return self._model.rows

    def selected(self) -> T | None:
        """Return the current object."""
        index = self.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def selected_rows(self) -> list[T]:
        """Return every selected object, in the order shown."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._model.rows[row] for row in rows]

    def select(self, key: Hashable) -> bool:
        """Make the object with this key the current one; False when it is not shown."""
        return self._select_keys([key], key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.selected()
        if row is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(row)
        elif row is not None and event.key() == Qt.Key.Key_Space:
            self.peeked.emit(row)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Qt makes the first row the current one here, but leaves it unmarked.
        current = self.currentIndex()
        if current.isValid() and not self.selectionModel().hasSelection():
            self.selectRow(current.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_row_height"):
            self._size()

    def _set_up(self, several: bool) -> None:
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(px(20))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.sectionClicked.connect(self._sort_by)
        self._size()

    def _size(self) -> None:
        self.verticalHeader().setDefaultSectionSize(px(self._row_height))
        self.horizontalHeader().setFixedHeight(px(36))
        self._share_out()

    def _share_out(self) -> None:
        """Give the columns their widths; what is optional goes when room is short."""
        room = self.viewport().width()
        if (room, zoom()) == self._shared:
            return
        self._shared = (room, zoom())
        shown = list(range(len(self._columns)))
        for at in reversed(range(len(self._columns))):
            if sum(self._least(one) for one in shown) > room and self._columns[at].optional:
                shown.remove(at)
        sharing = [at for at in shown if self._columns[at].width is None]
        left = room - sum(self._least(at) for at in shown)
        header = self.horizontalHeader()
        for at in range(len(self._columns)):
            if header.isSectionHidden(at) is not (at not in shown):
                header.setSectionHidden(at, at not in shown)
            extra = max(left, 0) // len(sharing) if at in sharing else 0
            header.resizeSection(at, self._least(at) + extra)

    def _least(self, at: int) -> int:
        """Return how wide a column is at least."""
        column = self._columns[at]
        return px(column.least if column.width is None else column.width)

    def _hover(self, row: int) -> None:
        delegate = self.itemDelegate()
        if isinstance(delegate, CellDelegate) and delegate.hovered != row:
            delegate.hovered = row
            self.viewport().update()

    def _select_keys(self, keys: Sequence[Hashable], current: Hashable | None) -> bool:
        wanted = set(keys)
        found = False
        selection = self.selectionModel()
        selection.clearSelection()
        for at, row in enumerate(self._model.rows):
            key = self._key(row)
            if key in wanted:
                found = True
                index = self._model.index(at, 0)
                flags = QItemSelectionModel.SelectionFlag
                selection.select(index, flags.Select | flags.Rows)
                if key == current:
                    selection.setCurrentIndex(index, flags.NoUpdate)
                    self.scrollTo(index)
        return found

    @Slot(int)
    def _sort_by(self, section: int) -> None:
        order = Qt.SortOrder.AscendingOrder
        if self._model.sorted_by == (section, order):
            order = Qt.SortOrder.DescendingOrder
        self._model.sort(section, order)

    @Slot()
    def _open_current(self) -> None:
        if (row := self.selected()) is not None:
            self.opened.emit(row)

    @Slot()
    def _pick(self) -> None:
        self.picked.emit(self.selected())
