"""The way back: which pages were shown, and what stood on them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ktpn_desktop.ui.pages.page import State

MOST = 50


@dataclass(frozen=True, slots=True)
class Visited:
    """A page as it was left."""

    page: str
    state: "State"


class History:
    """A stack of pages; the oldest are forgotten."""

    def __init__(self) -> None:
        self._left: list[Visited] = []

    def push(self, visited: Visited) -> None:
        """Remember a page that is being left."""
        self._left.append(visited)
        del self._left[:-MOST]

    def pop(self) -> Visited | None:
        """Return the page that was left last, and forget it."""
        return self._left.pop() if self._left else None

    def __len__(self) -> int:
        return len(self._left)
