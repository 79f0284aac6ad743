"""Long work: what it tells about its progress, and how it is asked to stop."""

import threading
from collections.abc import Callable

Sink = Callable[[int, int, str], None]
"""Is told done, total and a text; total is 0 when it is not known."""


class Cancelled(Exception):
    """The person asked for the work to stop; nothing was half-written."""


def _silent(done: int, total: int, text: str) -> None:
    """Tell nobody."""


class Progress:
    """The only contact of a job with the outside, and the only place where Cancelled arises."""

    def __init__(self, sink: Sink = _silent) -> None:
        self._sink = sink
        self._cancelled = threading.Event()

    def step(self, done: int, total: int = 0, text: str = "") -> None:
        """Tell how far the work is; raise Cancelled when it is to stop."""
        if self._cancelled.is_set():
            raise Cancelled
        self._sink(done, total, text)

    def cancel(self) -> None:
        """Ask the work to stop at its next step; may be called from any thread."""
        self._cancelled.set()
