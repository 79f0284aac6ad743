"""Merging what came back, as it was rehearsed: back up, archive, apply in one edit, answer."""

import time
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from ktpn_desktop.app.arriving import whole_file
from ktpn_desktop.app.fetching import fetch_missing
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.looking_back import take_follow_ups
from ktpn_desktop.app.receipting import write_receipts
from ktpn_desktop.app.rehearsal import FileResult, Rehearsal, VisitRehearsal
from ktpn_desktop.app.rehearsing import rehearse
from ktpn_desktop.app.returned_file import FileState, ReturnedFile
from ktpn_desktop.app.session import Session, now
from ktpn_desktop.app.version_lines import save_in_version
from ktpn_desktop.domain.ids import EditId, VisitId
from ktpn_desktop.domain.problem import Problem
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.exchange.files import sweep_leftovers, write_new
from ktpn_desktop.exchange.payload import Payload
from ktpn_desktop.store import backup, conflicts, payloads, profile, returns, visits
from ktpn_desktop.store.returns import Returned

LeaveOut = Callable[[VisitRehearsal], bool]
"""Whether a visit is to be left out of a merge."""


def nothing(_visit: VisitRehearsal) -> bool:
    """Leave out nothing."""
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeOutcome:
    """What a merge did. `problems` are those of the work itself; files have their own."""

    files: tuple[FileResult, ...]
    edit: EditId | None  # to undo the whole of it; None when there was nothing to merge
    merged: int
    unchanged: int
    refused: int
    waiting: int
    clashes: int
    doubtful: int = 0  # visits left out, since a signature speaks against their files
    visits: tuple[VisitId, ...] = ()
    problems: tuple[Problem, ...] = ()


def apply_merge(
    session: Session,
    rehearsal: Rehearsal,
    leave_out: LeaveOut = nothing,
    *,
    progress: Progress | None = None,
) -> MergeOutcome:
    """Merge what was rehearsed, in one edit, after a backup; then write the receipts.

    When something was changed here since the rehearsal, that is taken into account first.
    """
    progress = progress or Progress()
    run = MergeRun(session, rehearsal, leave_out)
    if run.chosen:
        archive(run.archive_plan, Progress())
        run.back_up()
        with session.store.edit("merge_returns"):
            while run.waiting:
                progress.step(len(run.done), len(run.chosen), run.waiting[0].after.school.name)
                run.merge_for(0)
    outcome = run.outcome()
    told = write_receipts(session, rehearsal.folder) if rehearsal.folder else ()
    pictures = fetch_missing(session, run.places, Progress())
    return replace(outcome, problems=(*told, *pictures.told))


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivePlan:
    """Files that are about to be merged, and where they are kept."""

    folder: Path
    files: tuple[ReturnedFile, ...]


def archive(plan: ArchivePlan, progress: Progress) -> None:
    """Keep every file exactly as it came."""
    plan.folder.mkdir(parents=True, exist_ok=True)
    sweep_leftovers(plan.folder, older_than=timedelta(0))  # nobody else writes into it
    for number, one in enumerate(plan.files):
        progress.step(number, len(plan.files), one.path.name)
        write_new(plan.folder / f"{one.file_hash}.xlsx", whole_file(one))


class MergeRun:
    """A merge in its parts, for front ends that must not stand still meanwhile.

    What is merged before it is stopped stays merged, visit by visit; all of it is one undo step
    as long as nothing else is saved in between.
    """

    def __init__(
        self, session: Session, rehearsal: Rehearsal, leave_out: LeaveOut = nothing
    ) -> None:
        self.rehearsal = rehearse(session, rehearsal.arrived)
        self.chosen = tuple(one for one in self.rehearsal.visits if not leave_out(one))
        self.waiting = list(self.chosen)
        self.done: list[VisitRehearsal] = []
        self.edit: EditId | None = None
        self._session = session

    @property
    def archive_plan(self) -> ArchivePlan:
        """What is to be archived before anything is merged; in any thread."""
        files = tuple(file for one in self.chosen for file in one.files)
        return ArchivePlan(folder=self._session.profile.archive, files=files)

    @property
    def places(self) -> tuple[Path, ...]:
        """Where the pictures of what is merged may lie."""
        paths = [file.path for one in self.chosen for file in one.files]
        folder = self.rehearsal.folder
        return (*paths, *([folder] if folder else []))

    def back_up(self) -> Path:
        """Make a backup before anything is merged; return where."""
        return backup.back_up(self._session.store, self._session.profile.backups, "merge")

    def merge_for(self, seconds: float) -> None:
        """Merge the next visit, and more while there is time; none of them when it raises."""
        until = time.monotonic() + seconds
        merged = []
        with self._session.store.edit("merge_returns", self.edit) as edit:
            for one in self.waiting:
                _apply_visit(self._session, one)
                merged.append(one)
                if time.monotonic() >= until:
                    break
        self.edit = edit.step
        self.done += merged
        del self.waiting[: len(merged)]

    def outcome(self) -> MergeOutcome:
        """Return what was done."""
        return outcome_of(self.rehearsal, self.done, self.edit)


def outcome_of(
    rehearsal: Rehearsal, chosen: Sequence[VisitRehearsal], edit: EditId | None
) -> MergeOutcome:
    """Count what merging the chosen visits of a rehearsal does, or did in that edit."""
    files = rehearsal.files
    merged = {one.after.id for one in chosen}
    if edit is not None:
        done = {file.path for one in chosen for file in one.newest}
        files = tuple(
            replace(one, state=FileState.MERGED) if one.path in done else one for one in files
        )
    waiting = (FileState.ARRIVING, FileState.PLACEHOLDER, FileState.NOT_FILLED)
    unchanged = (FileState.ALREADY_MERGED, FileState.OLDER)
    return MergeOutcome(
        files=files,
        edit=edit,
        merged=sum(len(one.newest) for one in chosen),
        unchanged=rehearsal.count(*unchanged),
        refused=rehearsal.count(FileState.UNREADABLE, FileState.UNKNOWN_VISIT),
        waiting=rehearsal.count(*waiting),
        doubtful=sum(one.doubtful and one.after.id not in merged for one in rehearsal.visits),
        clashes=sum(len(one.clashes) for one in chosen),
        visits=tuple(one.after.id for one in chosen),
    )


def _apply_visit(session: Session, one: VisitRehearsal) -> None:
    store = session.store
    for file, payload in _with_payload(one.files):
        payloads.keep_payload(
            store,
            hash=file.hash,
            body=file.text,
            signature=file.signature,
            public_key=file.public_key,
        )
        returns.add_return(store, _returned(one.before.id, file, payload))
        if file.verified and file.public_key:
            profile.pin_key(store, payload.device, file.public_key, payload.person.name)
        take_follow_ups(session, payload.follow_ups)
    save_in_version(store, one.after, one.move)
    visits.set_state(store, one.after.id, VisitState.MERGED, "merge_returns")
    conflicts.save_conflicts(store, one.after.id, one.clashes)


def _with_payload(files: Collection[ReturnedFile]) -> Iterator[tuple[ReturnedFile, Payload]]:
    return ((one, one.payload) for one in files if one.payload is not None)


def _returned(visit_id: VisitId, file: ReturnedFile, payload: Payload) -> Returned:
    return Returned(
        payload=file.hash,
        visit_id=visit_id,
        device=payload.device,
        person=payload.person.name,
        revision=payload.revision,
        verified=file.verified,
        file_hash=file.file_hash,
        file_name=file.path.name,
        merged_at=now(),
    )
