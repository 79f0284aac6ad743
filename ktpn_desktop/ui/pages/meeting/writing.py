"""What the parts of the page share: the record as it is now, and how a change of it is kept."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from ktpn_desktop.app.meeting_writing import save_record
from ktpn_desktop.app.wording import trouble_text
from ktpn_desktop.domain.ids import EditId
from ktpn_desktop.domain.meeting import Meeting
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.widgets.autosave import Autosave
from ktpn_desktop.ui.widgets.field import Field
from ktpn_desktop.ui.widgets.save_state import SaveState

Change = Callable[[Meeting], Meeting]


class Writing(QObject):
    """Holds the record; each change is kept at once, and typing in one field is one step."""

    changed = Signal()  # by a change made here

    def __init__(self, hub: Hub, state: SaveState, parent: QObject) -> None:
        super().__init__(parent)
        self._hub = hub
        self._state = state
        self._field = ""
        self._step: EditId | None = None
        self.meeting: Meeting | None = None
        self.saving = False

    def begin(self, meeting: Meeting | None) -> None:
        """Take a record as the one that is written; what is typed next is a new step."""
        self.meeting = meeting
        self._field, self._step = "", None

    def save(self, field: str, change: Change) -> None:
        """Keep a change; `field` names where it was typed. Raises what the store raises."""
        if self.meeting is None:
            return
        meeting = change(self.meeting)
        if meeting == self.meeting:
            return
        step = self._step if field == self._field else None
        self.saving = True
        try:
            self.meeting, self._step = save_record(self._hub.session, meeting, step)
        finally:
            self.saving = False
        self._field = field
        self.changed.emit()

    def choose(self, field: str, change: Change) -> None:
        """Keep a choice; what hinders that is told by the window."""
        try:
            self.save(field, change)
        except Trouble as trouble:
            self._hub.jobs.troubled.emit(trouble)

    def watch(
        self,
        field: Field,
        name: str,
        change: Callable[[str, Meeting], Meeting],
    ) -> Autosave:
        """Keep what is typed in a field's editor; say under it what cannot be kept."""
        edit = field.widget
        if not isinstance(edit, QLineEdit | QPlainTextEdit):
            raise TypeError(type(edit))

        def save(text: str) -> None:
            self.save(name, partial(change, text))
            field.set_error("")

        saver = Autosave(edit, save, self._state)
        language = self._hub.session.language
        saver.failed.connect(lambda trouble: field.set_error(trouble_text(trouble, language)))
        return saver
