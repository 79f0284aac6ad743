"""Brings answers to the disk: a choice at once, typing half a second after the last key."""

import time
from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.ids import EditId, ItemId
from ktpn_desktop.domain.problem import Trouble

PAUSE = 400  # ms after the last key; the commit is done within 500
LONGEST = 2.0  # s without a pause after which typing is saved nevertheless
RETRY = 5000  # ms after a save that failed

Save = Callable[[ItemId, Answer, EditId | None], EditId]


class AnswerSaver(QObject):
    """Holds what is not on the disk yet, and keeps trying until it is.

    The saves while one item is typed in are one undo step.
    """

    waiting = Signal()  # something typed is on its way
    saved = Signal()  # everything is on the disk: the commit has returned
    failed = Signal(object)  # Trouble; the answers are kept here and tried again
    refused = Signal(object)  # Trouble; the visit may not be changed, the answer is dropped

    def __init__(self, save: Save, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save = save
        self._pending: dict[ItemId, Answer] = {}
        self._since = 0.0
        self._step: tuple[ItemId, EditId] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.applicationStateChanged.connect(self._look_at_state)

    @property
    def pending(self) -> Mapping[ItemId, Answer]:
        """What is shown but not on the disk yet."""
        return MappingProxyType(self._pending)

    def keep(self, item: ItemId, answer: Answer) -> bool:
        """Save an answer now, as a step of its own; False when it could not be."""
        self.end_typing()
        self._pending[item] = answer
        saved = self.flush()
        self._step = None
        return saved

    def keep_soon(self, item: ItemId, answer: Answer) -> None:
        """Save what is being typed after a short pause."""
        if self._step and self._step[0] != item:
            self.end_typing()
        if not self._pending:
            self._since = time.monotonic()
        self._pending[item] = answer
        if not self._timer.isActive() or time.monotonic() - self._since < LONGEST:
            self._timer.start(PAUSE)
        self.waiting.emit()

    def end_typing(self) -> bool:
        """Save what was typed; what is typed from now on is another step."""
        saved = self.flush()
        self._step = None
        return saved

    def drop(self) -> None:
        """Forget what is not saved, because another visit is shown from now on."""
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
            for item, answer in list(self._pending.items()):
                self._write(item, answer)
        except Trouble as trouble:
            return self._turn_back(trouble)
        self.saved.emit()
        return True

    def _write(self, item: ItemId, answer: Answer) -> None:
        step = self._step[1] if self._step and self._step[0] == item else None
        self._step = (item, self._save(item, answer, step))
        if self._pending.get(item) is answer:
            del self._pending[item]

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
