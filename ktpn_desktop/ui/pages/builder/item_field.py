"""A field of the item that is worked on: typed, kept after a pause, checked at once."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLineEdit

from ktpn_desktop.domain.checklist import Item
from ktpn_desktop.domain.checklist_draft import Draft, change_item
from ktpn_desktop.ui.pages.builder.writing import Writing
from ktpn_desktop.ui.widgets.field import Field, Notes


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """How a text stands in an item: read from it, put into it, and what of it is wrong."""

    read: Callable[[Item], str]
    write: Callable[[Item, str], Item]
    wrong: Callable[[str], str] = lambda _text: ""
    label: str = "draft_text"  # of the edit


class ItemField(QObject):
    """Binds an editor to one field of the item, and says under it what is wrong.

    A text that the field cannot have is not kept; a formula that cannot be read is, with its
    problem, as one is seldom written in one go.
    """

    def __init__(self, writing: Writing, name: str, field: Field, typed: Typed) -> None:
        super().__init__(field)
        self.field = field
        self._name = name
        self._typed = typed
        self._writing = writing
        self._edit: QLineEdit | Notes = _editor(field)
        self._saver = writing.watch(field, name, typed.label, self._write)
        self._edit.textChanged.connect(self._check)

    @property
    def text(self) -> str:
        """What stands in the editor."""
        edit = self._edit
        return edit.text() if isinstance(edit, QLineEdit) else edit.toPlainText()

    def show_item(self, item: Item) -> None:
        """Show what the item has; what is being typed stays."""
        text = self._typed.read(item)
        half_typed = self._edit.hasFocus() and self._typed.wrong(self.text)
        if self.text != text and not half_typed and not self._saver.pending:
            self._put(text)
        self._check()

    def flush(self) -> bool:
        """Keep what is typed; what is wrong gives way to what the item has."""
        kept = self._saver.flush()
        item = self._item()
        if kept and item is not None and self._typed.wrong(self.text):
            self._put(self._typed.read(item))
        return kept

    def _item(self) -> Item | None:
        draft, item_id = self._writing.draft, self._writing.item
        return draft.checklist.item(item_id) if draft and item_id else None

    def _put(self, text: str) -> None:
        self._saver.accept(text)
        if isinstance(self._edit, Notes):
            self._edit.set_text(text)
        else:
            self._edit.setText(text)

    def _write(self, text: str, draft: Draft) -> Draft:
        item = draft.checklist.item(self._writing.item) if self._writing.item else None
        if item is None or self._typed.wrong(text):
            return draft
        return change_item(draft, self._typed.write(item, text))

    @Slot()
    def _check(self) -> None:
        words = self._typed.wrong(self.text)
        item = self._item()
        if not words and item is not None and self.text == self._typed.read(item):
            words = self._writing.problem_words(self._writing.item or "", self._name)
        if words != self.field.error:
            self.field.set_error(words)


def flush_all(fields: list[ItemField]) -> bool:
    """Keep what is typed in all of them; False when something could not be kept."""
    kept = [field.flush() for field in fields]
    return all(kept)


def _editor(field: Field) -> QLineEdit | Notes:
    edit = field.widget
    if not isinstance(edit, QLineEdit | Notes):
        raise TypeError(type(edit))
    return edit
