"""A short message at the bottom of the window that goes away by itself."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Toast:
    """What was done; with undo it offers to take it back."""

    text: str
    detail: str = ""
    icon: str = "circle-check"
    undo: bool = False
    action: str = ""  # words of a button of its own
    act: Callable[[], None] | None = None
