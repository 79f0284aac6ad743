"""Long work beside the window: one worker thread, answers on the main thread."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from ktpn_desktop.app.jobs import Cancelled, Progress
from ktpn_desktop.domain.problem import Trouble

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")
_REST = 0.05  # seconds between two reports, so that a fast loop does not flood the window


class Job(QObject):
    """One piece of work that waits or runs; whoever started it may watch and cancel it."""

    progressed = Signal(int, int, str)  # done, total (0 when not known), text; main thread
    ended = Signal()  # however it ended; main thread
    _told = Signal(int, int, str)
    _finished = Signal(object)

    def __init__(self, answer: "Callable[[Future[Any]], None]", parent: QObject) -> None:
        super().__init__(parent)
        self.progress = Progress(self._tell)
        self._answer = answer
        self._last = 0.0
        # The worker thread emits these two; the slots run on the main thread.
        queued = Qt.ConnectionType.QueuedConnection
        self._told.connect(self._pass_on, queued)
        self._finished.connect(self._finish, queued)

    def cancel(self) -> None:
        """Ask it to stop at its next step."""
        self.progress.cancel()

    def start(self, pool: "ThreadPoolExecutor", work: Callable[[Progress], Any]) -> None:
        """Hand the work to the worker thread."""
        pool.submit(self._work, work).add_done_callback(self._finished.emit)

    def _work(self, work: Callable[[Progress], Any]) -> Any:  # Any: whatever the work answers
        self.progress.step(0)
        return work(self.progress)

    def _tell(self, done: int, total: int, text: str) -> None:
        now = time.monotonic()
        if now - self._last >= _REST or (total and done >= total):
            self._last = now
            self._told.emit(done, total, text)

    @Slot(int, int, str)
    def _pass_on(self, done: int, total: int, text: str) -> None:
        self.progressed.emit(done, total, text)

    @Slot(object)
    def _finish(self, future: "Future[Any]") -> None:
        self.ended.emit()
        self.deleteLater()
        self._answer(future)


class JobRunner(QObject):
    """Runs jobs one after the other; a job gets frozen objects and paths, never the store."""

    troubled = Signal(object)  # Trouble that whoever started the job did not ask to be told

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool: ThreadPoolExecutor | None = None  # until the first job
        self._jobs: set[Job] = set()
        self._closed = False

    @property
    def busy(self) -> bool:
        """Whether any job waits or runs."""
        return bool(self._jobs)

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[Trouble], None] | None = None,
        cancelled: Callable[[], None] | None = None,
        owner: QObject | None = None,
    ) -> Job:
        """Do the work on the worker thread and call back on the main thread.

        Nothing is called back once the owner is gone, or this is closed. An error that is not
        a Trouble is a bug: it is raised on the main thread, where the crash hook is.
        """

        def answer(future: "Future[T]") -> None:
            self._jobs.discard(job)
            error = future.exception()
            if self._closed or (owner is not None and not isValid(owner)):
                return
            if error is None:
                done(future.result())
            elif isinstance(error, Cancelled):
                if cancelled is not None:
                    cancelled()
            elif isinstance(error, Trouble):
                (failed or self.troubled.emit)(error)
            else:
                raise error

        job = Job(answer, self)
        self._jobs.add(job)
        job.start(self._worker(), work)
        return job

    def close(self) -> None:
        """Stop every job and wait for the worker to have ended; what it brings is dropped."""
        self._closed = True
        for job in self._jobs:
            job.cancel()
        if self._pool is not None:
            self._pool.shutdown(wait=True)

    def _worker(self) -> "ThreadPoolExecutor":
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        return self._pool
