"""Somebody to speak with at a school, or about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A name with what the person is there, and a number to call."""

    name: str
    position: str | None = None
    phone: str | None = None
