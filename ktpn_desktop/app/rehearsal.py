"""What a merge would do, or did: to each file, to each visit, and altogether."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ktpn_desktop.app.returned_file import DOUBTS, FileState, ReturnedFile, Returns
from ktpn_desktop.domain.ids import EditId, VisitId
from ktpn_desktop.domain.merge import Clash
from ktpn_desktop.domain.problem import Problem
from ktpn_desktop.domain.version_move import VersionMove
from ktpn_desktop.domain.visit import Visit, VisitState


@dataclass(frozen=True, slots=True, kw_only=True)
class FileResult:
    """One file in a rehearsal or after a merge."""

    path: Path
    state: FileState
    visit_id: VisitId | None = None
    school: str | None = None
    person: str | None = None
    revision: int | None = None
    verified: bool = False
    by_hand: bool = False
    modified: int = 0  # nanoseconds
    reason: str | None = None  # why it was refused
    changes: int = 0
    clashes: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def doubtful(self) -> bool:
        """Whether its signature speaks against it: it is merged when a person says so."""
        return any(problem.code in DOUBTS for problem in self.problems)

    @property
    def name(self) -> str:
        """The name people see."""
        return self.path.name


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitRehearsal:
    """What would become of one visit. Older copies among the files are kept, and do nothing."""

    before: Visit
    after: Visit
    changed: tuple[str, ...]  # fields
    clashes: tuple[Clash, ...]
    files: tuple[ReturnedFile, ...]
    newest: tuple[ReturnedFile, ...]
    move: VersionMove  # from the version it stands on now
    told: Mapping[str, tuple[Problem, ...]]  # of versions, by the hash of a file's payload

    @property
    def first(self) -> bool:
        """Whether nothing of this visit was merged before."""
        return self.before.state is not VisitState.MERGED

    @property
    def doubtful(self) -> bool:
        """Whether the signature of a file that counts speaks against it."""
        return any(problem.code in DOUBTS for one in self.newest for problem in one.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """What a merge would do to the database as it is after `edit`. Nothing is written yet."""

    arrived: Returns
    files: tuple[FileResult, ...]
    visits: tuple[VisitRehearsal, ...]
    edit: EditId

    @property
    def folder(self) -> Path | None:
        """The shared folder that the files lie in."""
        return self.arrived.folder

    def count(self, *states: FileState) -> int:
        """Return how many files are in one of these states."""
        return sum(one.state in states for one in self.files)

    @property
    def clashes(self) -> int:
        """Fields that a person will have to decide."""
        return sum(len(one.clashes) for one in self.visits)
