"""Finds what a screen reader could not tell of a window, by reading the tree it is given."""

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialogButtonBox, QWidget

from ktpn_desktop.ui.widgets.cell import CELL
from ktpn_desktop.ui.widgets.table import RowTable

Role = QAccessible.Role

# Of these nobody can say what may be done with them.
UNTOLD = {Role.NoRole, Role.Client, Role.Window, Role.Border}
LETTER = re.compile(r"[^\W\d_]|[ะ-๎]")
KEYS = re.compile(r"\b(Ctrl|Alt|Shift|Esc|Enter|Tab|Space|Del|PgUp|PgDn|F\d+)\b")
LETTERS = 2  # a name of fewer is a sign


def unspoken(window: QWidget) -> list[str]:
    """Return what is wrong with what a screen reader is told of a window, one line each."""
    root = QAccessible.queryAccessibleInterface(window)
    return [line for one in shown(root) for line in _wrong(one)]


def shown(one: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield everything that can be seen in the tree below, the parent before its children."""
    for at in range(one.childCount()):
        child = one.child(at)
        if child is not None and child.isValid() and not child.state().invisible:
            yield child
            yield from shown(child)


def _wrong(one: QAccessibleInterface) -> Iterator[str]:
    state, role = one.state(), one.role()
    widget = one.object()
    if not state.focusable or isinstance(widget, QDialogButtonBox):
        return
    name = name_of(one)
    if role is Role.Cell:
        return  # of these the table is asked: what shows nothing has nothing to say
    if not name.strip():
        yield _line("NAMELESS", one, name)
    elif role is not Role.ListItem and len(LETTER.findall(KEYS.sub("", name))) < LETTERS:
        yield _line("SIGN", one, name)
    if isinstance(widget, RowTable):
        yield from _wordless_cells(one, widget)
    if role in UNTOLD:
        yield _line("ROLE", one, name)
    if isinstance(widget, QAbstractButton):
        told = (state.checkable, state.checked, state.disabled)
        true = (widget.isCheckable(), widget.isChecked(), not widget.isEnabled())
        if tuple(map(bool, told)) != true:
            yield _line("STATE", one, name)


def _wordless_cells(one: QAccessibleInterface, table: RowTable[object]) -> Iterator[str]:
    """Yield the cells that say by a colour, a mark or a bar what no words say."""
    model = table.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            cell = index.data(CELL)
            marks = (cell.badge, cell.bar, cell.icon, cell.avatar)
            if any(marks) and not index.data(Qt.ItemDataRole.AccessibleTextRole):
                yield _line("CELL", one, f"{row}, {column}")


def name_of(one: QAccessibleInterface) -> str:
    """Return the name that is read out; of a box with a list its label, not what is chosen."""
    widget = one.object()
    if isinstance(widget, QComboBox):
        return widget.accessibleName()  # where there is D-Bus, Qt gives the choice as the name
    return one.text(QAccessible.Text.Name)


def _line(kind: str, one: QAccessibleInterface, name: str) -> str:
    return (
        f"{kind} {type(one.object()).__name__} {one.role().name}: {' '.join(name.split())[:70]}"
    )
