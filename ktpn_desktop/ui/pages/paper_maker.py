"""Papers made beside the window, one at a time: what was asked for before is forgotten."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.papers import MadePaper
from ktpn_desktop.app.paperwork import PlannedPaper, Wish, make_paper, plan_paper
from ktpn_desktop.app.proofreading import Proof, proofread
from ktpn_desktop.domain.meeting import Meeting
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.ui.hub import Hub


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A paper, and what was found in the record that it is made from."""

    made: MadePaper
    proof: Proof | None


class PaperMaker(QObject):
    """Makes what is wished for last; every wish ends in one of the two signals, or in none."""

    made = Signal(object)  # Looked
    troubled = Signal(object)  # Trouble: why there is no paper

    def __init__(self, hub: Hub, parent: QObject) -> None:
        super().__init__(parent)
        self._hub = hub
        self._wish: Wish | None = None
        self._making: Progress | None = None

    def make(self, wish: Wish) -> PlannedPaper | None:
        """Begin to make a paper; return its plan, None when there is nothing to print."""
        if self._making is not None:
            self._making.cancel()
        self._wish = wish
        try:
            planned = plan_paper(self._hub.session, wish)
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return None
        done, failed = partial(self._done, wish), partial(self._failed, wish)
        work = partial(_work, wish.meeting, planned)
        self._making = self._hub.jobs.run(work, done, failed=failed, owner=self).progress
        return planned

    def _done(self, wish: Wish, looked: Looked) -> None:
        if wish == self._wish:  # else something else has been asked for since
            self.made.emit(looked)

    def _failed(self, wish: Wish, trouble: Trouble) -> None:
        if wish == self._wish:
            self.troubled.emit(trouble)


def _work(meeting: Meeting | None, planned: PlannedPaper, _progress: Progress) -> Looked:
    """Make the paper and look through its record; both load the fonts."""
    made = make_paper(planned)
    proof = None
    if meeting is not None and planned.of_meeting:
        proof = proofread(meeting)
    return Looked(made=made, proof=proof)
