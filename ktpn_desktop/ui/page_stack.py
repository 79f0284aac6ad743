"""The pages of the window: each is built when it is first wanted; one is shown at a time."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.ui.history import History, Visited

if TYPE_CHECKING:
    # Imported where they are used, so that the frame of the window is there at once.
    from ktpn_desktop.ui.hub import Hub
    from ktpn_desktop.ui.navigation import PageSpec
    from ktpn_desktop.ui.pages.page import Page, State
    from ktpn_desktop.ui.widgets.hint_bar import Hint


class PageStack(QStackedWidget):
    """Goes from page to page and back; what is typed on a page is saved before it is left."""

    shown = Signal(object)  # PageSpec
    toast = Signal(object)  # Toast, of any page
    hints_changed = Signal()
    troubled = Signal(object)  # Trouble: why the present page cannot be left

    def __init__(self, hub: "Hub", specs: "Iterable[PageSpec]") -> None:
        super().__init__()
        self._hub = hub
        self._specs = {spec.id: spec for spec in specs}
        self._built: dict[str, Page] = {}
        self._current: str | None = None
        self._history = History()

    @property
    def current(self) -> "tuple[str, State] | None":
        """The page that is shown, and what stands on it."""
        if self._current is None:
            return None
        return self._current, self._built[self._current].state()

    @property
    def spec(self) -> "PageSpec | None":
        """What is known of the page that is shown."""
        return None if self._current is None else self._specs[self._current]

    @property
    def on_top(self) -> "Page | None":
        """The page that is shown."""
        return None if self._current is None else self._built[self._current]

    def hints(self) -> "Sequence[Hint]":
        """Return the keys for the hint bar, of the page that is shown."""
        return () if self.on_top is None else self.on_top.hints()

    def built(self) -> tuple[str, ...]:
        """Return the pages that were opened so far."""
        return tuple(self._built)

    def page(self, page: str) -> "Page":
        """Return a page, built if it was not there yet."""
        if page not in self._built:
            self._built[page] = self._build(self._specs[page])
        return self._built[page]

    def open(self, page: str, state: "State | None" = None) -> bool:
        """Show a page; False when the present one cannot be left yet."""
        if not self.leave():
            return False
        if self._current is not None:
            self._history.push(Visited(self._current, self._built[self._current].state()))
        self._show(page, state or {})
        return True

    @Slot()
    def go_back(self) -> None:
        """Show the page before as it was; without one, the page this one belongs to."""
        if self._current is None or not self.leave():
            return
        if (visited := self._history.pop()) is not None:
            self._show(visited.page, visited.state)
        elif (above := self._specs[self._current].under) is not None:
            self._show(above, {})

    def leave(self) -> bool:
        """Save what is being typed; False, with the reason told, when that cannot be done."""
        if self._current is None:
            return True
        try:
            return self._built[self._current].leave()
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return False

    def _build(self, spec: "PageSpec") -> "Page":
        page = spec.factory(self._hub)
        page.navigate.connect(self.open)
        page.go_back.connect(self.go_back)
        page.toast.connect(self.toast)
        page.hints_changed.connect(self.hints_changed)
        page.header.back_button.setVisible(spec.under is not None)
        self.addWidget(page)
        return page

    def _show(self, page: str, state: "State") -> None:
        shown = self.page(page)
        self._current = page
        self.setCurrentWidget(shown)
        shown.restore(state)
        self.shown.emit(self._specs[page])
