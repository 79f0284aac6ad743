"""What the parts of the page share: the draft as it is now, and how a change of it is kept."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ktpn_desktop.app import building
from ktpn_desktop.app.wording import problem_text, trouble_text
from ktpn_desktop.domain.checklist import Checklist, Item
from ktpn_desktop.domain.checklist_draft import Draft, change_item, rename_item
from ktpn_desktop.domain.draft_check import draft_problems, retyped_with_answers
from ktpn_desktop.domain.ids import EditId, ItemId
from ktpn_desktop.domain.problem import Problem, Trouble
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.widgets.autosave import Autosave
from ktpn_desktop.ui.widgets.field import Field
from ktpn_desktop.ui.widgets.save_state import SaveState

Change = Callable[[Draft], Draft]


class Writing(QObject):
    """Holds the draft; each change is kept at once, and typing in one field is one step."""

    changed = Signal()  # by a change made here

    def __init__(self, hub: Hub, state: SaveState, parent: QObject) -> None:
        super().__init__(parent)
        self._hub = hub
        self._state = state
        self._field = ""
        self._step: EditId | None = None
        self.draft: Draft | None = None
        self.parent_version: Checklist | None = None
        self.answered: Mapping[ItemId, int] = {}
        self.problems: tuple[Problem, ...] = ()
        self.item: ItemId | None = None  # that is worked on
        self.section = ""  # that is shown
        self.saving = False

    @property
    def checklist(self) -> Checklist | None:
        """What is written so far."""
        return self.draft.checklist if self.draft else None

    @property
    def language(self) -> str:
        """The language of the window."""
        return self._hub.session.language

    def begin(self, draft: Draft | None) -> None:
        """Take a draft as the one that is written; what is typed next is a new step."""
        self.draft = draft
        self._field, self._step = "", None
        session = self._hub.session
        self.answered = building.answered_items(session, draft) if draft else {}
        self.parent_version = building.parent_of(session, draft) if draft else None
        self.problems = self._found(draft.checklist) if draft else ()

    def problems_of(self, record: str) -> list[Problem]:
        """Return what is wrong with an item or a section."""
        return [one for one in self.problems if one.where.record == record]

    def problem_words(self, record: str, field: str) -> str:
        """Return what is wrong with one field of an item or a section."""
        wrong = [one for one in self.problems_of(record) if one.where.column == field]
        return "\n".join(problem_text(one, self.language) for one in wrong)

    def change_draft(self, label: str, change: Change, field: str = "") -> bool:
        """Keep a change; the window tells what hinders that. `field` names what is typed in."""
        try:
            self.save(label, change, field)
        except Trouble as trouble:
            self._hub.jobs.troubled.emit(trouble)
            return False
        return True

    def save(self, label: str, change: Change, field: str = "") -> None:
        """Keep a change. Raises what the draft or the store raises."""
        if self.draft is None or (draft := change(self.draft)) == self.draft:
            return
        step = self._step if field and field == self._field else None
        self.saving = True
        try:
            self._step = building.save_draft(
                self._hub.session, draft, label, step, before=self.draft
            )
        finally:
            self.saving = False
        self._field = field
        self.draft = draft
        self.problems = self._found(draft.checklist)
        self._state.show_saved(datetime.now())
        self.changed.emit()

    def answers_to(self, item: Item) -> int:
        """Return how many visits answered the item, in a version before this one."""
        draft = self.draft
        own = (item.id,) if draft is not None and item.id in draft.inherited else ()
        return max((self.answered.get(one, 0) for one in item.parents or own), default=0)

    def _found(self, checklist: Checklist) -> tuple[Problem, ...]:
        found = draft_problems(checklist)
        if self.parent_version is None:
            return found
        return (*found, *retyped_with_answers(self.parent_version, checklist, self.answered))

    def change_item(self, label: str, change: Callable[[Item], Item], field: str = "") -> bool:
        """Keep a change of the item that is worked on."""
        return self.change_draft(label, partial(_changed, self.item, change), field)

    def rename(self, item_id: ItemId, name: str) -> str:
        """Give an item another name; return why it cannot be, "" when it is."""
        new = ItemId(name.strip())
        before, self.item = self.item, new
        try:
            self.save("draft_rename_item", lambda draft: rename_item(draft, item_id, name))
        except Trouble as trouble:
            self.item = before
            return trouble_text(trouble, self.language)
        return ""

    def watch(
        self, field: Field, name: str, label: str, change: Callable[[str, Draft], Draft]
    ) -> Autosave:
        """Keep what is typed in a field's editor; say under it what cannot be kept."""
        edit = field.widget
        if not isinstance(edit, QLineEdit | QPlainTextEdit):
            raise TypeError(type(edit))

        def save(text: str) -> None:
            self.save(label, partial(change, text), f"{name}:{self.item}:{self.section}")

        saver = Autosave(edit, save, self._state)
        saver.failed.connect(
            lambda trouble: field.set_error(trouble_text(trouble, self.language))
        )
        saver.recovered.connect(partial(field.set_error, ""))
        return saver

    def watch_item(
        self, edit: QWidget, name: str, label: str, change: Callable[[str, Item], Item]
    ) -> Autosave:
        """Keep what is typed in an editor of the item that is worked on."""
        if not isinstance(edit, QLineEdit | QPlainTextEdit):
            raise TypeError(type(edit))

        def save(text: str) -> None:
            changed = partial(_changed, self.item, partial(change, text))
            self.save(label, changed, f"{name}:{self.item}")

        return Autosave(edit, save, self._state)


def _changed(item_id: ItemId | None, change: Callable[[Item], Item], draft: Draft) -> Draft:
    item = draft.checklist.item(item_id) if item_id else None
    return change_item(draft, change(item)) if item else draft
