"""What every page is given: the session, the news of changes, the worker."""

from PySide6.QtCore import QObject, Signal

from ktpn_desktop.app.session import Session
from ktpn_desktop.store.database import Change, Store
from ktpn_desktop.ui.jobs import JobRunner


class Hub(QObject):
    """Passes on what the store announces; pages reload when one of their tables is in it."""

    changed = Signal(object)  # Change

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.jobs = JobRunner(self)
        session.store.subscribe(self._announce)

    @property
    def store(self) -> Store:
        """The store of the open profile."""
        return self.session.store

    def _announce(self, change: Change) -> None:
        self.changed.emit(change)
