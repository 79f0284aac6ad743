"""Tables of domain objects: keys, selection, widths."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QMetaMethod,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ktpn_desktop.ui.theme import px, zoom
from ktpn_desktop.ui.widgets.cell import CellDelegate
from ktpn_desktop.ui.widgets.hint_bar import Hint
from ktpn_desktop.ui.widgets.row_model import Column, RowModel

__all__ = ["Column", "RowModel", "RowTable"]

T = TypeVar("T")


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

    def own_keys(self) -> Sequence[Hint]:
        """Return what its keys do: what nobody listens to does nothing."""
        keys = [Hint(("↑", "↓"), self.tr("เลือกแถว"))]
        if self.isSignalConnected(QMetaMethod.fromSignal(self.opened)):
            keys.append(Hint(("Enter",), self.tr("เปิดแถวที่เลือก")))
        if self.isSignalConnected(QMetaMethod.fromSignal(self.peeked)):
            keys.append(Hint(("Space",), self.tr("ดูรายละเอียดข้างตาราง")))
        return keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._mark_focus(True)
        row = self.selected()
        if row is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(row)
        elif row is not None and event.key() == Qt.Key.Key_Space:
            self.peeked.emit(row)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark_focus(event.reason() is not Qt.FocusReason.MouseFocusReason)
        # Qt makes the first row the current one here, but leaves it unmarked.
        current = self.currentIndex()
        if current.isValid() and not self.selectionModel().hasSelection():
            self.selectRow(current.row())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark_focus(False)

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

    def _mark_focus(self, marked: bool) -> None:
        delegate = self.itemDelegate()
        if isinstance(delegate, CellDelegate) and delegate.focused is not marked:
            delegate.focused = marked
            self.viewport().update()

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
