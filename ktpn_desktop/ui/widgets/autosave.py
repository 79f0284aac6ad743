"""Text that saves itself: half a second after the last key, and when the focus leaves."""

import time
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.ui.widgets.save_state import SaveState

PAUSE = 400  # ms after the last key; the commit is done within 500
LONGEST = 0.5  # s without a pause; then it is saved all the same, so that 1 s is lost at most
RETRY = 5000  # ms after a save that failed


class Autosave(QObject):
    """Watches one editor and hands its text to `save`, which raises Trouble when it cannot."""

    failed = Signal(object)  # Trouble: the text is still in the editor and will be tried again
    recovered = Signal()

    def __init__(
        self, edit: QLineEdit | QPlainTextEdit, save: Callable[[str], object], state: SaveState
    ) -> None:
        super().__init__(edit)
        self._edit = edit
        self._save = save
        self._state = state
        self._saved = self._text()
        self._failing = False
        self._since = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)
        edit.textChanged.connect(self._start)
        edit.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.applicationStateChanged.connect(self.flush)

    @property
    def pending(self) -> bool:
        """Whether the editor holds text that is not on the disk."""
        return self._text() != self._saved

    def accept(self, text: str) -> None:
        """Take this text as saved; call it before showing what the store has."""
        self._saved = text
        self._timer.stop()

    @Slot()
    def flush(self) -> bool:
        """Save now what is not saved; False when it could not be."""
        self._timer.stop()
        if not self.pending:
            return True
        text = self._text()
        try:
            self._save(text)
        except Trouble as trouble:
            self._fail(trouble)
            return False
        self._saved = text
        self._state.show_saved(datetime.now())
        if self._failing:
            self._failing = False
            self.recovered.emit()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.flush()
        return super().eventFilter(watched, event)

    def _fail(self, trouble: Trouble) -> None:
        self._failing = True
        self._state.show_failed()
        self._timer.start(RETRY)
        self.failed.emit(trouble)

    def _text(self) -> str:
        edit = self._edit
        return edit.text() if isinstance(edit, QLineEdit) else edit.toPlainText()

    @Slot()
    def _start(self) -> None:
        if not self.pending:
            return
        self._state.show_saving()
        if not self._timer.isActive():
            self._since = time.monotonic()
        if not self._timer.isActive() or time.monotonic() - self._since < LONGEST:
            self._timer.start(PAUSE)
