"""Rows, columns and scroll areas, written as lists of what stands in them."""

from collections.abc import Iterable
from enum import Enum, auto
from typing import TypeVar

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ktpn_desktop.ui.theme import px


class Room(Enum):
    """The free room of a row or column goes where STRETCH stands."""

    STRETCH = auto()


STRETCH = Room.STRETCH

Part = QWidget | QLayout | Room | int
Margins = int | tuple[int, int] | tuple[int, int, int, int]
_Box = TypeVar("_Box", bound=QBoxLayout)


def row(*parts: Part, gap: int = 8, margins: Margins = 0) -> QHBoxLayout:
    """Return a row of widgets and layouts; a number is that much room, STRETCH the rest."""
    return _filled(QHBoxLayout(), parts, gap, margins)


def column(*parts: Part, gap: int = 8, margins: Margins = 0) -> QVBoxLayout:
    """Return a column of widgets and layouts; a number is that much room, STRETCH the rest."""
    return _filled(QVBoxLayout(), parts, gap, margins)


def holder(layout: QLayout) -> QWidget:
    """Return a plain widget around a layout, for what takes widgets only."""
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def scrolled(content: QWidget) -> QScrollArea:
    """Return the content in an area that scrolls up and down and never sideways."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area


def horizontal_line() -> QFrame:
    """Return a line of one pixel from left to right."""
    line = QFrame()
    line.setProperty("look", "line")
    line.setFixedHeight(1)
    return line


def vertical_line() -> QFrame:
    """Return a line of one pixel from top to bottom."""
    line = QFrame()
    line.setProperty("look", "line")
    line.setFixedWidth(1)
    return line


def clear(layout: QLayout) -> None:
    """Take everything out of the layout; the widgets are deleted."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
            inner.deleteLater()


def _filled(layout: _Box, parts: tuple[Part, ...], gap: int, margins: Margins) -> _Box:
    layout.setSpacing(px(gap))
    layout.setContentsMargins(_margins(margins))
    for part in parts:
        if isinstance(part, Room):
            layout.addStretch(1)  # addStretch() is a stretch of 0, which loses to any other
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addSpacing(px(part))
    return layout


def _margins(margins: Margins) -> QMargins:
    if isinstance(margins, int):
        return QMargins(px(margins), px(margins), px(margins), px(margins))
    across, down, *rest = margins
    right, below = rest or (across, down)
    return QMargins(px(across), px(down), px(right), px(below))


def tab_after(place: QWidget, stops: Iterable[QWidget]) -> None:
    """Let Tab go through these after what stands at a place, however late they were made."""
    before: QWidget = place
    while not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
        one = before.previousInFocusChain()
        if one is None or one is place:
            return
        before = one
    for stop in stops:
        QWidget.setTabOrder(before, stop)
        before = stop
