"""Merging what came back, as it was rehearsed: back up, archive, apply in one edit, answer."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from ktpn_desktop.app.arriving import (
    MERGEABLE,
    FileState,
    MergePlan,
    ReturnedFile,
    Returns,
    plan_merge,
    read_returns,
)
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.rehearsing import FileResult, Rehearsal, VisitRehearsal, rehearse
from ktpn_desktop.app.session import Session, now
from ktpn_desktop.domain.ids import EditId, VisitId
from ktpn_desktop.domain.problem import Problem, Trouble
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.exchange.files import sweep_leftovers, write_new
from ktpn_desktop.exchange.payload import Payload
from ktpn_desktop.store import backup, conflicts, payloads, profile, returns, visits
from ktpn_desktop.store.returns import Returned

__all__ = [
    "MERGEABLE",
    "FileResult",
    "FileState",
    "MergeOutcome",
    "MergePlan",
    "Rehearsal",
    "ReturnedFile",
    "Returns",
    "VisitRehearsal",
    "apply_merge",
    "outcome_of",
    "plan_merge",
    "read_returns",
    "rehearse",
    "write_receipts",
]


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
    visits: tuple[VisitId, ...] = ()
    problems: tuple[Problem, ...] = ()


def apply_merge(
    session: Session,
    rehearsal: Rehearsal,
    *,
    only_clean: bool = False,
    progress: Progress | None = None,
) -> MergeOutcome:
    """Merge what was rehearsed, in one edit, after a backup; then write the receipts.

    When something was changed here since the rehearsal, that is taken into account first.
    """
    progress = progress or Progress()
    rehearsal = rehearse(session, rehearsal.arrived)
    chosen = [one for one in rehearsal.visits if not (only_clean and one.clashes)]
    edit_id = None
    if chosen:
        backup.back_up(session.store, session.profile.backups, "merge")
        _archive(session.profile.archive, [file for one in chosen for file in one.files])
        with session.store.edit("merge_returns") as edit:
            for number, one in enumerate(chosen):
                progress.step(number, len(chosen), one.after.school.name)
                _apply_visit(session, one)
        edit_id = edit.id
    outcome = outcome_of(rehearsal, chosen, edit_id)
    if rehearsal.folder is None:
        return outcome
    return replace(outcome, problems=write_receipts(session, rehearsal.folder))


def outcome_of(
    rehearsal: Rehearsal, chosen: Sequence[VisitRehearsal], edit: EditId | None
) -> MergeOutcome:
    """Count what merging the chosen visits of a rehearsal does, or did in that edit."""
    files = rehearsal.files
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
        clashes=sum(len(one.clashes) for one in chosen),
        visits=tuple(one.after.id for one in chosen),
    )


def write_receipts(session: Session, shared: Path) -> tuple[Problem, ...]:
    """Tell every device what became of its returns, as the database has it now.

    What was told before and is not so any more, since a merge was undone, is taken back. That
    a folder cannot be written is returned, not raised: what was merged is merged.
    """
    from ktpn_desktop.exchange import receipts_file
    from ktpn_desktop.exchange.folder_names import RECEIPTS

    now_told = (session.store.last_edit, shared)
    if session.answered == now_told and (shared / RECEIPTS).is_dir():
        return ()
    told = returns.receipts_by_device(session.store)
    try:
        _sweep(shared / RECEIPTS)
        for device in receipts_file.answered_by(shared, session.key.public_key):
            told.setdefault(device, ())
        receipts_file.write_all(shared, session.key, told)
    except Trouble as error:
        return error.problems
    session.answered = now_told
    return ()


def _archive(folder: Path, files: Iterable[ReturnedFile]) -> None:
    """Keep every file that is merged exactly as it came."""
    folder.mkdir(parents=True, exist_ok=True)
    _sweep(folder)
    for one in files:
        write_new(folder / f"{one.file_hash}.xlsx", one.data)


def _sweep(folder: Path) -> None:
    """Remove what a run that was cut off has left; nobody else writes into this folder."""
    if folder.is_dir():
        sweep_leftovers(folder, older_than=timedelta(0))


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
    visits.replace_contents(store, one.after)
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
