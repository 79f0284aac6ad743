"""What every page is given: the session, the news of changes, the worker."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from ktpn_desktop.app.session import Session
from ktpn_desktop.store.database import Change, Store
from ktpn_desktop.ui.jobs import JobRunner


class Hub(QObject):
    """Passes on what the store announces; pages reload when one of their tables is in it."""

    changed = Signal(object)  # Change
    settings_changed = Signal(object, object)  # Settings before, Settings now
    closing = Signal()  # what waits for a moment to read the store waits no longer
    restore_wanted = Signal(object)  # Path of the copy that the profile is to become
    pictures_came = Signal(object)  # hashes: files that were awaited are here now

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.jobs = JobRunner(self)
        self._unsubscribe = session.store.subscribe(self._announce)

    @property
    def store(self) -> Store:
        """The store of the open profile."""
        return self.session.store

    def change_settings(self, **values: Any) -> None:
        """Keep changed settings, by their names in `app.settings.Settings`, and say so."""
        before = self.session.settings
        now = replace(before, **values)
        if now != before:
            self.session.change_settings(now)
            self.settings_changed.emit(before, now)

    def close(self) -> None:
        """Stop the worker and let go of the session's news; the session stays open."""
        self.closing.emit()
        self.jobs.close()
        self._unsubscribe()

    def _announce(self, change: Change) -> None:
        self.changed.emit(change)
