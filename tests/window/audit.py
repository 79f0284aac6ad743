"""Finds what a person cannot read or hear: text cut off or covered, controls without a name."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.badge import Badge, Keycap
from ktpn_desktop.ui.widgets.button import Button
from ktpn_desktop.ui.widgets.cell import CELL, content_width
from ktpn_desktop.ui.widgets.hint_bar import HintBar
from ktpn_desktop.ui.widgets.label import ShortLabel
from ktpn_desktop.ui.widgets.table import RowTable
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QTextEdit)

SLACK = 2  # pixels that rounding may take


def findings(window: QWidget) -> list[str]:
    """Return what is wrong with the texts that are shown in a window, one line each."""
    found = list(_overlaps(window))
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            found += _cut(widget)
            found += _outside(widget)
            found += _overlaps(widget)
            found += _nameless(widget)
    return found


def _nameless(widget: QWidget) -> Iterator[str]:
    """Yield what a screen reader could not name."""
    if isinstance(widget, CONTROLS) and widget.isEnabled():
        spoken = QAccessible.queryAccessibleInterface(widget)
        name = spoken.text(QAccessible.Text.Name) if spoken else ""
        if not name.strip() and not _part_of_a_control(widget):
            yield _line("NAMELESS", widget, widget.objectName())


def _part_of_a_control(widget: QWidget) -> bool:
    """Return whether the widget only serves another one, as a table's corner button does."""
    parent = widget.parentWidget()
    return isinstance(parent, (*CONTROLS, QAbstractItemView)) or "qt_" in widget.objectName()


def _cut(widget: QWidget) -> Iterator[str]:
    """Yield what is too small for its own text."""
    if isinstance(widget, RowTable):
        yield from _elided_cells(widget)
    elif isinstance(widget, WrapLabel):
        if widget.text() and widget.heightForWidth(widget.width()) > widget.height() + SLACK:
            yield _line("WRAPCLIP", widget, widget.text())
    elif isinstance(widget, QLabel) and not isinstance(widget, ShortLabel):
        yield from _clipped_label(widget)
    elif isinstance(widget, QLineEdit):
        room = widget.width() - px(24)
        if not widget.text() and _width(widget, widget.placeholderText()) > room:
            yield _line("PLACEHOLDER", widget, widget.placeholderText())
    elif isinstance(widget, QComboBox):
        if _width(widget, widget.currentText()) > widget.width() - px(40):
            yield _line("COMBO", widget, widget.currentText())
    elif isinstance(widget, QAbstractButton | Badge | Keycap) and not _part_of_a_control(
        widget
    ):
        # The keys on a button may give way, its words may not.
        hint = widget.minimumSizeHint() if isinstance(widget, Button) else widget.sizeHint()
        text = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
        fits = _fixed_or_fits(widget, hint.width())
        if text and (not fits or hint.height() > widget.height() + SLACK):
            yield _line("BUTTON", widget, text)


def _fixed_or_fits(widget: QWidget, wanted: int) -> bool:
    """Return whether the width is enough, or was never asked for by the text."""
    ignored = widget.sizePolicy().horizontalPolicy() is widget.sizePolicy().Policy.Ignored
    wraps = widget.hasHeightForWidth()
    return ignored or wraps or wanted <= widget.width() + SLACK


def _clipped_label(label: QLabel) -> Iterator[str]:
    text = label.text()
    if not text or text.startswith("<"):
        return
    if label.wordWrap():
        if label.heightForWidth(label.width()) > label.height() + SLACK:
            yield _line("WRAPCLIP", label, text)
    elif max(_width(label, line) for line in text.splitlines()) > label.width() + SLACK:
        yield _line("CLIP", label, text)
    if QFontMetricsF(label.font()).height() > label.height() + SLACK:
        yield _line("LOW", label, text)


def _elided_cells(table: RowTable[object]) -> Iterator[str]:
    model = table.model()
    for row in range(model.rowCount()):
        if not table.viewport().rect().intersects(table.visualRect(model.index(row, 0))):
            continue
        for column in range(model.columnCount()):
            cell = model.index(row, column).data(CELL)
            if table.isColumnHidden(column) or cell is None or cell.may_cut:
                continue
            # A badge may use the room that keeps texts of two columns apart.
            room = table.columnWidth(column) + (px(10) if cell.badge else SLACK)
            if content_width(cell) > room:
                yield _line("ELIDE", table, cell.text or cell.spoken)
    header = table.horizontalHeader()
    for column in range(model.columnCount()):
        text = str(model.headerData(column, header.orientation()) or "")
        hidden = table.isColumnHidden(column)
        if (
            text
            and not hidden
            and _width(header, text) + px(24) > table.columnWidth(column) + SLACK
        ):
            yield _line("HEADER", table, text)


def _outside(widget: QWidget) -> Iterator[str]:
    """Yield text that its parents cut off and that no scroll bar brings into sight."""
    text = _text(widget)
    if not text or isinstance(widget.parentWidget(), HintBar):
        return
    parent, area = widget.parentWidget(), QRect(QPoint(0, 0), widget.size())
    while parent is not None and not widget.isWindow():
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            return  # the parent is what scrolls
        here = QRect(widget.mapTo(parent, QPoint(0, 0)), area.size())
        if not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(here):
            yield _line("CUT", widget, text)
            return
        if parent.isWindow():
            return
        parent = parent.parentWidget()


def _overlaps(parent: QWidget) -> Iterator[str]:
    """Yield neighbours whose texts lie over each other."""
    children = [
        child
        for child in parent.children()
        if isinstance(child, QWidget) and child.isVisible() and _text(child)
    ]
    for one, other in combinations(children, 2):
        shared = one.geometry().intersected(other.geometry())
        if shared.width() > SLACK and shared.height() > SLACK:
            yield _line("OVERLAP", one, f"{_text(one)} | {_text(other)}")


def _text(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return str(widget.text())
    return widget.accessibleName() if isinstance(widget, Badge) else ""


def _width(widget: QWidget, text: str) -> float:
    return QFontMetricsF(widget.font()).horizontalAdvance(text)


def _line(kind: str, widget: QWidget, text: str) -> str:
    size = f"{widget.width()}x{widget.height()}"
    return f"{kind} {type(widget).__name__} {size}: {' '.join(text.split())[:70]}"
