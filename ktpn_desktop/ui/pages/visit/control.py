"""What every control that answers an item has in common."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ktpn_desktop.domain.checklist import Choice, Item


class AnswerControl(QWidget):
    """Answers one item. It shows what it is told and announces what a person wants.

    It may be given another item of the same kind (`controls`), which it then answers.
    """

    chosen = Signal(object)  # str | None: the stored form of a choice, to be kept at once
    typed = Signal(str)  # what stands in the field after a key, to be kept in a moment

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item

    def show_item(self, item: Item) -> None:
        """Answer this item from now on, with nothing left of the one before."""
        self.item = item

    def show_value(self, value: str | None) -> None:
        """Show a stored value, unless it says the same as what is being typed."""
        raise NotImplementedError

    def set_locked(self, locked: bool) -> None:
        """Let the value be read only, or be changed again."""
        raise NotImplementedError

    def set_wrong(self, wrong: bool) -> None:
        """Mark the value as one that cannot be, or take the mark away."""

    def show_choices(self, offered: Sequence[Choice]) -> None:
        """Offer these choices from now on; only lists have others at another time."""

    def editor(self) -> QWidget | None:
        """Return the field that is typed into, where there is one."""
        return None

    def show_before(self, value: str | None) -> None:
        """Mark the choice of the visit before, where a control has room for that."""

    def show_typed(self, text: str) -> None:
        """Let this stand in the field: it was typed there, and cannot be read."""

    def begin(self, typed: str = "") -> bool:
        """Start typing, with the digit that was pressed; False where nothing is typed."""
        return False
