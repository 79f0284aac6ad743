"""A short message at the bottom of the window that goes away by itself."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from ktpn_desktop.domain.ids import EditId


@dataclass(frozen=True, slots=True)
class Toast:
    """What was done; with undo it offers to take that back, whatever was done since.

    `edit` is what it would take back; left out, the newest edit when it is shown.
    """

    text: str
    detail: str = ""
    icon: str = "circle-check"
    undo: bool = False
    action: str = ""  # words of a button of its own
    act: Callable[[], None] | None = None
    edit: EditId | None = None

    def after(self, newest: EditId) -> "Toast":
        """Return it as it is shown after this edit: what it would take back is settled now."""
        return replace(self, edit=newest) if self.undo and self.edit is None else self
