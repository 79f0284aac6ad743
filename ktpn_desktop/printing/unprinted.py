"""What could not be printed as it was asked for, noticed while documents are made."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field


@dataclass(slots=True)
class Noticed:
    """Letters for which only a sign was printed; how much was made smaller to fit a page."""

    letters: set[str] = field(default_factory=set)
    shrunk: int = 0


_noticed: ContextVar[Noticed | None] = ContextVar("noticed", default=None)


@contextmanager
def noticing() -> Iterator[Noticed]:
    """Collect what was not printed as asked, of all documents made inside, in this thread."""
    noticed = Noticed()
    before = _noticed.set(noticed)
    try:
        yield noticed
    finally:
        _noticed.reset(before)


def notice(letters: Iterable[str]) -> None:
    """Tell whoever collects them of letters that were printed as a sign."""
    collected = _noticed.get()
    if collected is not None:
        collected.letters.update(letters)


def notice_shrunk() -> None:
    """Tell whoever collects it that something was made smaller, to fit on a page."""
    collected = _noticed.get()
    if collected is not None:
        collected.shrunk += 1
