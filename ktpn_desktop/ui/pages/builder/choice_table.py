"""A long list of choices as a table that is typed in; only what is seen is drawn."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ktpn_desktop.domain.checklist import Choice
from ktpn_desktop.domain.choice_cells import (
    LABEL,
    SCORE,
    VALUE,
    attribute_name,
    attribute_names,
    cell_of,
)
from ktpn_desktop.ui.theme import px

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_WIDTHS = {VALUE: 64, LABEL: 150, SCORE: 76}
_ATTRIBUTE = 110
_ROW, _HEIGHT = 36, 400
_BEGINS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ChoiceTable(QTableView):
    """Says what a person wants changed; its owner keeps it and shows the choices anew.

    A key begins to write, Enter goes down, Ctrl+↑ ↓ moves a row, Ctrl+Delete deletes it.
    """

    changed = Signal(int, str, str)  # row, column, text
    moved = Signal(int, int)  # row, -1 or 1
    deleted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._model = _Choices(self)
        self._model.changed.connect(self.changed)
        self.setModel(self._model)
        self.setItemDelegate(_Cells(self))
        self.setAccessibleName(self.tr("ตัวเลือก"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setProperty("look", "sheet")
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setFixedHeight(px(_HEIGHT))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.horizontalHeader().setDefaultAlignment(left)

    @property
    def row(self) -> int:
        """The row that is worked on; -1 for none."""
        return self.currentIndex().row()

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show these choices; what is worked on stays in sight."""
        if self._model.show_choices(choices):
            self._size()

    def add_column(self, typed: str) -> bool:
        """Show a column for an attribute; it is kept once a choice has it."""
        name = attribute_name(typed)
        if name is None or name in self._model.columns:
            return False
        self._model.add_column(name)
        self._size()
        self.go_to(max(self.row, 0), self._model.columns.index(name))
        return True

    def go_to(self, row: int, column: int = 1) -> None:
        """Work on a row: on its text, unless another column is named."""
        index = self._model.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def write(self, row: int) -> None:
        """Begin to write the text of a row."""
        self.go_to(row)
        self.setFocus()
        self.edit(self.currentIndex())

    def flush(self) -> None:
        """Keep what is being written into a cell."""
        editor = self.indexWidget(self.currentIndex())
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Stop writing; Enter goes on one row below."""
        row, column = self.row, self.currentIndex().column()
        super().closeEditor(editor, hint)
        entered = hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache
        if entered and row + 1 < self._model.rowCount():
            self.go_to(row + 1, column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = Qt.Key(event.key()), self.row
        with_ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if row < 0 or not with_ctrl:
            if key in _BEGINS and row >= 0 and self.hasFocus():  # an editor has its own Enter
                self.edit(self.currentIndex())
            else:
                super().keyPressEvent(event)
        elif key in _STEPS:
            self.moved.emit(row, _STEPS[key])
        elif key == Qt.Key.Key_Delete:
            self.deleted.emit(row)
        else:
            event.ignore()  # a shortcut of the page or the window

    def _size(self) -> None:
        for at, name in enumerate(self._model.columns):
            self.setColumnWidth(at, px(_WIDTHS.get(name, _ATTRIBUTE)))


class _Cells(QStyledItemDelegate):
    """Gives an editor the name of its cell, for who hears it."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> QWidget:
        editor = super().createEditor(parent, option, index)
        across = Qt.Orientation.Horizontal
        heading = index.model().headerData(index.column(), across)
        editor.setAccessibleName(f"{heading} {index.row() + 1}")
        return editor


class _Choices(QAbstractTableModel):
    """The choices; what is written is announced, and stands here when it is shown again."""

    changed = Signal(int, str, str)

    def __init__(self, parent: QTableView) -> None:
        super().__init__(parent)
        self._choices: Sequence[Choice] = ()
        self._added: list[str] = []  # columns that no choice has yet
        self.columns: tuple[str, ...] = (VALUE, LABEL, SCORE)

    def show_choices(self, choices: Sequence[Choice]) -> bool:
        """Hold these; return whether the columns are others than before."""
        before, known = self._choices, self.columns
        if choices == before:
            return False
        names = attribute_names(choices)
        self._added = [name for name in self._added if name not in names]
        columns = (VALUE, LABEL, *names, *self._added, SCORE)
        if len(choices) == len(before) and columns == known:
            self._choices = choices
            other = [at for at, one in enumerate(choices) if one is not before[at]]
            if other:
                last = len(columns) - 1
                self.dataChanged.emit(self.index(other[0], 0), self.index(other[-1], last))
            return False
        self.beginResetModel()
        self._choices, self.columns = choices, columns
        self.endResetModel()
        return True

    def add_column(self, name: str) -> None:
        at = len(self.columns) - 1  # before the score
        self.beginInsertColumns(_NOWHERE, at, at)
        self._added.append(name)
        self.columns = (*self.columns[:at], name, SCORE)
        self.endInsertColumns()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._choices)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        return cell_of(self._choices[index.row()], self.columns[index.column()])

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or str(value) == self.data(index, role):
            return False
        self.changed.emit(index.row(), self.columns[index.column()], str(value))
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        own = {VALUE: self.tr("ค่า"), LABEL: self.tr("ข้อความ"), SCORE: self.tr("คะแนน")}
        return own.get(self.columns[section], self.columns[section])
