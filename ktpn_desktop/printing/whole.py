"""Blocks that are never split over pages."""

from typing import Protocol


class _High(Protocol):
    @property
    def height(self) -> float: ...


class Whole:
    """A fitted block that stays whole: it asks for all of its height at once."""

    __slots__ = ()

    @property
    def least(self: _High) -> float:
        """All of it."""
        return self.height

    def split(self, room: float) -> None:
        """It stays whole."""
