"""Looks at the shared folder again and again while somebody looks at what it says."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from ktpn_desktop.ui.hub import Hub

if TYPE_CHECKING:
    from ktpn_desktop.app.folder_health import FolderHealth

INTERVAL = 60_000  # ms: watchers of files fail silently on network drives


class FolderWatch(QObject):
    """Tells how the folder is; asked beside the window, since a network may answer late."""

    looked = Signal(object)  # FolderHealth

    def __init__(self, hub: Hub, page: QWidget) -> None:
        super().__init__(page)
        self._hub = hub
        self._page = page
        self._busy = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look_if_seen)
        self._timer.start(INTERVAL)

    @Slot()
    def look(self) -> None:
        """Look now, unless a look is under way; what that one finds is told."""
        folder = self._hub.session.settings.shared_folder
        if folder is None or self._busy:
            return
        from ktpn_desktop.app.folder_health import look_at_folder, plan_health

        self._busy = True
        plan = plan_health(self._hub.session, folder)
        job = self._hub.jobs.run(partial(look_at_folder, plan), self._tell, owner=self)
        job.ended.connect(self._end)

    @Slot()
    def _look_if_seen(self) -> None:
        if self._page.isVisible():
            self.look()

    def _tell(self, health: "FolderHealth") -> None:
        if health.folder == self._hub.session.settings.shared_folder:
            self.looked.emit(health)
            if health.reachable:
                # Loads what reads a folder, and a start is not to wait for that.
                from ktpn_desktop.ui.picture_fetching import fetch_pictures

                fetch_pictures(self._hub, [health.folder], self)

    @Slot()
    def _end(self) -> None:
        self._busy = False
