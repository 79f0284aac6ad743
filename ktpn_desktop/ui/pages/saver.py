"""Brings what a person enters to the disk: choices at once, typing after a short pause."""

import time
from collections.abc import Callable, Hashable, Mapping
from types import MappingProxyType
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from ktpn_desktop.domain.ids import EditId
from ktpn_desktop.domain.problem import Trouble

PAUSE = 400  # ms after the last key; the commit is done within 500
LONGEST = 0.5  # s without a pause; then it is saved all the same, so that 1 s is lost at most
RETRY = 5000  # ms after a save that failed

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Saver(QObject, Generic[Key, Value]):
    """Holds what is not on the disk yet, and keeps trying until it is.

    `save` is given a key, its value, and the undo step to join; it returns the step. The saves
    while one key is typed in are one undo step.
    """

    waiting = Signal()  # something typed is on its way
    saved = Signal()  # everything is on the disk: the commit has returned
    failed = Signal(object)  # Trouble; what was entered is kept here and tried again
    refused = Signal(object)  # Trouble; it may not be changed, what was entered is dropped

    def __init__(
        self,
        save: Callable[[Key, Value, EditId | None], EditId],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._pending: dict[Key, Value] = {}
        self._since = 0.0
        self._step: tuple[Key, EditId] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.applicationStateChanged.connect(self._look_at_state)

    @property
    def pending(self) -> Mapping[Key, Value]:
        """What is shown but not on the disk yet."""
        return MappingProxyType(self._pending)

    def keep(self, key: Key, value: Value) -> bool:
        """Save now, as a step of its own; False when that could not be done."""
        self.end_typing()
        self._pending[key] = value
        saved = self.flush()
        self._step = None
        return saved

    def keep_soon(self, key: Key, value: Value) -> None:
        """Save what is being typed after a short pause."""
        if self._step and self._step[0] != key:
            self.end_typing()
        if not self._pending:
            self._since = time.monotonic()
        self._pending[key] = value
        waited = time.monotonic() - self._since
        if not self._timer.isActive() or waited < LONGEST:
            self._timer.start(PAUSE)
        self.waiting.emit()
        # Keys may leave the timer no turn; a save that failed waits for its own.
        if waited > LONGEST + PAUSE / 1000 and self._timer.interval() == PAUSE:
            self.flush()

    def end_typing(self) -> bool:
        """Save what was typed; what is typed from now on is another step."""
        saved = self.flush()
        self._step = None
        return saved

    def drop(self) -> None:
        """Forget what is not saved, because something else is shown from now on."""
        self._timer.stop()
        self._pending.clear()
        self._step = None

    @Slot()
    def flush(self) -> bool:
        """Save now what is not on the disk; False when it could not be."""
        self._timer.stop()
        if not self._pending:
            return True
        try:
            for key, value in list(self._pending.items()):
                self._write(key, value)
        except Trouble as trouble:
            return self._turn_back(trouble)
        self.saved.emit()
        return True

    def _write(self, key: Key, value: Value) -> None:
        step = self._step[1] if self._step and self._step[0] == key else None
        self._step = (key, self._save(key, value, step))
        if self._pending.get(key) is value:
            del self._pending[key]

    def _turn_back(self, trouble: Trouble) -> bool:
        if all(problem.code.startswith("store.") for problem in trouble.problems):
            self._timer.start(RETRY)
            self.failed.emit(trouble)
            return False
        self._pending.clear()
        self.refused.emit(trouble)
        return True

    @Slot(Qt.ApplicationState)
    def _look_at_state(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive:
            self.flush()
