"""Looking at what came back: read beside the window, rehearsed, and the senders answered."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from ktpn_desktop.app import receipting
from ktpn_desktop.app.arriving import plan_merge, read_returns
from ktpn_desktop.app.rehearsing import RehearsalRun
from ktpn_desktop.app.returned_file import Returns
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.jobs import Job

SLICE = 0.04  # seconds of working out between two looks at mouse and keyboard


class Looking(QObject):
    """Looks at one set of paths at a time; what is asked for meanwhile comes after."""

    rehearsed = Signal(object)  # Rehearsal
    failed = Signal(object)  # Trouble: a path is not there
    answered = Signal()  # what became of returns was told in the shared folder
    progressed = Signal(int, int, str)
    ended = Signal()

    def __init__(self, hub: Hub, page: QWidget) -> None:
        super().__init__(page)
        self.paths: tuple[Path, ...] = ()
        self._next: tuple[Path, ...] = ()
        self._hub = hub
        self._job: Job | None = None  # until all of it is worked out
        self._run: RehearsalRun | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether a look is under way."""
        return self._job is not None

    @property
    def at_shared_folder(self) -> bool:
        """Whether it is the shared folder that was looked at last, whole and alone."""
        return self.paths == (self._hub.session.settings.shared_folder,)

    def look(self, paths: Sequence[Path]) -> None:
        """Read what lies there, and tell what merging it would do."""
        if self._job is not None:
            self._next = tuple(paths)
            return
        self.paths = tuple(paths)
        plan = plan_merge(self._hub.session, self.paths)
        self._job = self._hub.jobs.run(
            partial(read_returns, plan),
            self._rehearse,
            failed=self._fail,
            cancelled=self._end,
            owner=self,
        )
        self._job.progressed.connect(self.progressed)

    @Slot()
    def again(self) -> None:
        """Look at the same paths again."""
        if self.paths:
            self.look(self.paths)

    @Slot()
    def cancel(self) -> None:
        """Stop the look under way; what was shown before stays."""
        if self._run is not None:
            self._timer.stop()
            self._end()
        elif self._job is not None:
            self._job.cancel()

    def _rehearse(self, arrived: Returns) -> None:
        try:
            self._run = RehearsalRun(self._hub.session, arrived)
        except Trouble as trouble:
            self._hub.jobs.troubled.emit(trouble)
            self._end()
            return
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        """Work out some of it, and let the window breathe."""
        run = self._run
        if run is None:
            return
        try:
            run.go_on(SLICE)
            if run.waiting:
                self._timer.start(0)
                return
            rehearsal = run.rehearsal()
        except Trouble as trouble:
            self._hub.jobs.troubled.emit(trouble)
            self._end()
            return
        self._end()
        self.rehearsed.emit(rehearsal)
        if rehearsal.folder is not None:
            self._answer(rehearsal.folder)

    def _answer(self, folder: Path) -> None:
        """Tell the senders what has changed; an undo since then is told too."""
        if not receipting.are_answered(self._hub.session, folder):
            plan = receipting.plan_receipts(self._hub.session, folder)
            self._hub.jobs.run(
                partial(receipting.write_answers, plan), self._note_answers, owner=self
            )

    def _note_answers(self, answered: receipting.Answered) -> None:
        receipting.note_answers(self._hub.session, answered)
        self.answered.emit()

    def _fail(self, trouble: Trouble) -> None:
        self._end()
        self.failed.emit(trouble)

    @Slot()
    def _end(self) -> None:
        self._job = self._run = None
        self.ended.emit()
        if self._next:
            wanted, self._next = self._next, ()
            self.look(wanted)
