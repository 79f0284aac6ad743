"""A copy of the work every ten minutes, and one when the window is closed."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.store import backup

INTERVAL = 60_000  # ms between two looks; how often a copy is due is the store's business


class BackupKeeper(QObject):
    """Makes a backup when one is due. A failure is told once, until one succeeds again."""

    failed = Signal(object)  # Trouble
    made = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._failing = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(INTERVAL)

    @Slot()
    def look(self) -> None:
        """Make a backup if one is due."""
        store, folder = self._session.store, self._session.profile.backups
        if not store.editing and backup.due(store, folder):
            self._make("time")

    def close(self) -> None:
        """Make a last backup if there is work that no backup holds."""
        self._timer.stop()
        newest = next(iter(backup.backups(self._session.profile.backups)), None)
        if newest is None or newest.edit != self._session.store.last_edit:
            self._make("close")

    def _make(self, reason: str) -> None:
        try:
            backup.back_up(self._session.store, self._session.profile.backups, reason)
        except Trouble as trouble:
            if not self._failing:
                self._failing = True
                self.failed.emit(trouble)
            return
        self._failing = False
        self.made.emit()
