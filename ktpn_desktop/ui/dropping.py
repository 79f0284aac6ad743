"""Files and folders that are dropped anywhere on the window go to the page that takes them."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent

from ktpn_desktop.domain.person import Role
from ktpn_desktop.ui.widgets.drop_area import wanted_paths

if TYPE_CHECKING:
    from ktpn_desktop.ui.main_window import MainWindow

_TAKERS = {Role.SECRETARY: "exchange", Role.SUPERVISOR: "home"}
_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")  # the guard says what to save them as


class Dropping(QObject):
    """Takes what no widget below the mouse has taken: Qt hands a drop upwards from there."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._taker = _TAKERS[window.hub.session.role]
        window.setAcceptDrops(self._taker in window.page_ids())
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent):
            return False
        paths = wanted_paths(event.mimeData(), _SUFFIXES)
        if not paths:
            return False
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            self.take(paths)
        return True

    def take(self, paths: list[Path]) -> None:
        """Open the page that takes files and hand them to it."""
        shown = self._window.current
        if shown is not None and shown[0] == self._taker:
            self._window.page(self._taker).restore({"dropped": paths})
        else:
            self._window.open(self._taker, {"dropped": paths})
