"""What the main window expects of a page."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.widgets.hint_bar import Hint
from ktpn_desktop.ui.widgets.page_header import PageHeader
from ktpn_desktop.ui.widgets.toast import Toast

State = Mapping[str, Any]
"""What a page needs to show the same thing again: ids, filters, scroll positions."""


__all__ = ["Hint", "Page", "State"]


class Page(QWidget):
    """One page of the window: a header on top, `body` below it for everything else."""

    spoken_role = QAccessible.Role.Pane

    navigate = Signal(str, object)  # page id, state: open that page
    go_back = Signal()
    toast = Signal(object)  # Toast: tell what was done, with a way to undo it
    hints_changed = Signal()

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.hub = hub
        self.header = PageHeader()
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addLayout(self.body, 1)
        self.header.back.connect(self.go_back)
        self.header.titled.connect(self.setAccessibleName)

    def state(self) -> State:
        """Return what `restore` needs to show this again."""
        return {}

    def restore(self, state: State) -> None:
        """Show what the state says; called each time the page is opened, also with {}."""

    def leave(self) -> bool:
        """Commit what is being typed; return False to stay (the page has said why)."""
        return True

    def hints(self) -> Sequence[Hint]:
        """Return the keys for the hint bar; without any the status bar is shown."""
        return ()

    def keys(self) -> Sequence[Hint]:
        """Return what F1 tells of this page besides what can be found on it."""
        return self.hints()

    def say(self, text: str, *, undo: bool = False) -> None:
        """Tell at the bottom of the window what was done."""
        self.toast.emit(Toast(text, undo=undo))
