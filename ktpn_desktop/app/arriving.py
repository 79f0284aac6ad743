"""What came back, as far as it can be read: scan, guard, read. In any thread, on a frozen plan.

One bad file never stops the others. What was read stays in the session's memory, so that
looking again at a folder where nothing has changed costs next to nothing.
"""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.problem import Place, Problem, Trouble
from ktpn_desktop.exchange.payload import Payload
from ktpn_desktop.store import checklists, payloads, returns

if TYPE_CHECKING:
    from ktpn_desktop.exchange.folder import Found

_log = logging.getLogger(__name__)


class FileState(StrEnum):
    """What is to be done with a file that lies there, or was done with it."""

    READY = "ready"
    CLASHES = "clashes"
    UNREADABLE = "unreadable"
    UNKNOWN_VISIT = "unknown_visit"
    NOT_FILLED = "not_filled"  # a form exactly as it was handed out
    ARRIVING = "arriving"
    PLACEHOLDER = "placeholder"
    OLDER = "older"
    ALREADY_MERGED = "already_merged"
    MERGED = "merged"  # by the merge that tells it


MERGEABLE = frozenset({FileState.READY, FileState.CLASHES})

_NOT_HERE_YET = {
    "file.still_arriving": FileState.ARRIVING,
    "file.cloud_only": FileState.PLACEHOLDER,
    "file.placeholder": FileState.PLACEHOLDER,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedFile:
    """One file, as far as it could be read. `verified`: the signature holds."""

    path: Path
    state: FileState
    size: int = 0
    modified: int = 0  # nanoseconds
    file_hash: str = ""
    data: bytes = b""
    payload: Payload | None = None
    text: str = ""
    hash: str = ""
    signature: str | None = None
    public_key: str | None = None
    verified: bool = False
    by_hand: bool = False
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePlan:
    """Where to look, and what is known already."""

    paths: tuple[Path, ...]
    merged_files: frozenset[str]  # SHA-256 of files merged before
    looked_at: Mapping[str, ReturnedFile]  # by path
    checklists: Mapping[str, Checklist]  # by hash
    published: Mapping[str, str]  # hash → payload text, for files that lost theirs


@dataclass(frozen=True, slots=True, kw_only=True)
class Returns:
    """All files that were looked at; `folder` is the shared folder, where there is one."""

    files: tuple[ReturnedFile, ...]
    folder: Path | None


def plan_merge(session: Session, paths: Sequence[Path]) -> MergePlan:
    """Gather what reading needs to know."""
    store = session.store
    merged = frozenset(returns.returned_files(store))
    return MergePlan(
        paths=tuple(paths),
        merged_files=merged,
        looked_at={
            path: one
            for path, one in session.looked_at.items()
            if one.payload is not None or one.file_hash in merged
        },
        checklists={checklist_hash(one): one for one in checklists.all_checklists(store)},
        published=payloads.published_bodies(store),
    )


def read_returns(plan: MergePlan, progress: Progress) -> Returns:
    """Scan, guard and read. Raises Refused when a path is not there."""
    # Imported here: the reader's libraries are needed only when files have arrived.
    from ktpn_desktop.exchange import folder

    known = {path: (one.size, one.modified) for path, one in plan.looked_at.items()}
    found = folder.find_returns(plan.paths, known)
    files = []
    for number, one in enumerate(found.files):
        progress.step(number, len(found.files), one.path.name)
        files.append(_look_at(plan, one))
    progress.step(len(files), len(files))
    return Returns(files=tuple(files), folder=found.folder)


def remember(session: Session, arrived: Returns) -> None:
    """Keep what was read for the next look; what could not be read is tried again."""
    session.looked_at |= {str(one.path): one for one in arrived.files if one.file_hash}


def _look_at(plan: MergePlan, found: "Found") -> ReturnedFile:
    known = plan.looked_at.get(str(found.path))
    if known is not None and found.state == "known":
        merged_since = known.payload is not None and known.file_hash in plan.merged_files
        return _already_merged(found, known.file_hash) if merged_since else known
    if found.state != "new":
        return ReturnedFile(path=found.path, state=FileState(found.state))
    try:
        return _read(plan, found)
    except Trouble as error:
        code = error.problems[0].code
        state = _NOT_HERE_YET.get(code, FileState.UNREADABLE)
        return ReturnedFile(path=found.path, state=state, problems=error.problems)
    except Exception as error:
        # The last resort for one file: whatever somebody put there, the others are merged.
        _log.exception("the reader failed on a returned file")
        problem = Problem(
            code="returns.reader_failed",
            where=Place(file=found.path.name),
            values={"reason": type(error).__name__},
        )
        return ReturnedFile(path=found.path, state=FileState.UNREADABLE, problems=(problem,))


def _read(plan: MergePlan, found: "Found") -> ReturnedFile:
    from ktpn_desktop.exchange.guard import guard_bytes, read_bounded
    from ktpn_desktop.exchange.visit_workbook import read_visit_workbook

    data = read_bounded(found.path)
    file_hash = sha256(data).hexdigest()
    if file_hash in plan.merged_files:
        return _already_merged(found, file_hash)
    package = guard_bytes(found.path.name, data)
    book = read_visit_workbook(package, plan.checklists.get, plan.published.get)
    return ReturnedFile(
        path=found.path,
        state=FileState.READY,
        size=found.size,
        modified=found.modified,
        file_hash=file_hash,
        data=data,
        payload=book.payload,
        text=book.text,
        hash=book.hash,
        signature=book.signature,
        public_key=book.public_key,
        verified=book.verified,
        by_hand=book.by_hand,
        problems=(*book.problems, *book.disagreements),
    )


def _already_merged(found: "Found", file_hash: str) -> ReturnedFile:
    return ReturnedFile(
        path=found.path,
        state=FileState.ALREADY_MERGED,
        size=found.size,
        modified=found.modified,
        file_hash=file_hash,
    )
