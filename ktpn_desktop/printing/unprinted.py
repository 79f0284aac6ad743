"""Letters for which only a sign was printed, noticed while documents are made."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_noticed: ContextVar[set[str] | None] = ContextVar("noticed", default=None)


@contextmanager
def noticing() -> Iterator[set[str]]:
    """Collect the letters that no font has, of all documents made inside, in this thread."""
    letters: set[str] = set()
    before = _noticed.set(letters)
    try:
        yield letters
    finally:
        _noticed.reset(before)


def notice(letters: Iterable[str]) -> None:
    """Tell whoever collects them of letters that were printed as a sign."""
    collected = _noticed.get()
    if collected is not None:
        collected.update(letters)
