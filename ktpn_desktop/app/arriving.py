"""What came back, as far as it can be read: scan, guard, read. In any thread, on a frozen plan.

One bad file never stops the others. What was read stays in the session's memory, so that
looking again at a folder where nothing has changed costs next to nothing.
"""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.returned_file import FileState, ReturnedFile, Returns
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.problem import Place, Problem, Refused, Trouble
from ktpn_desktop.store import checklists, payloads, refusals, returns

if TYPE_CHECKING:
    from ktpn_desktop.exchange.folder import Found

_log = logging.getLogger(__name__)


_KEPT_WHOLE = 100_000
"""Bytes up to which a file stays in the memory; photographs in workbooks would fill it."""

_FOR_GOOD = frozenset(
    {
        "file.bad_reference",
        "file.bad_xml",
        "file.bomb",
        "file.doctype",
        "file.macros",
        "file.too_heavy",
        "file.too_many_cells",
        "workbook.not_a_visit",
    }
)
"""What is wrong with a whole file, and stays wrong as long as nobody touches it. To see it can
take seconds, so it is seen once. Others may be half brought here, or wait for a checklist."""

_NOT_HERE_YET = {
    "file.still_arriving": FileState.ARRIVING,
    "file.cloud_only": FileState.PLACEHOLDER,
    "file.placeholder": FileState.PLACEHOLDER,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePlan:
    """Where to look, and what is known already."""

    paths: tuple[Path, ...]
    merged_files: frozenset[str]  # SHA-256 of files merged before
    refused_files: frozenset[str]
    looked_at: Mapping[str, ReturnedFile]  # by path
    checklists: Mapping[str, Checklist]  # by hash
    published: Mapping[str, str]  # hash → payload text, for files that lost theirs


def plan_merge(session: Session, paths: Sequence[Path]) -> MergePlan:
    """Gather what reading needs to know."""
    store = session.store
    merged = frozenset(returns.returned_files(store))
    refused = refusals.refused_marks(store)
    return MergePlan(
        paths=tuple(paths),
        merged_files=merged,
        refused_files=refused,
        looked_at={
            path: one
            for path, one in session.looked_at.items()
            if one.payload is not None
            or one.file_hash in merged | refused
            or (one.problems and one.problems[0].code in _FOR_GOOD)
        },
        checklists=checklists.checklists_by_hash(store),
        published=payloads.published_bodies(store),
    )


def read_returns(plan: MergePlan, progress: Progress) -> Returns:
    """Scan, guard and read. Raises Refused when a path is not there or may not be seen."""
    # Imported here: the reader's libraries are needed only when files have arrived.
    from ktpn_desktop.exchange import folder

    known = {path: one.stamp for path, one in plan.looked_at.items()}
    found = folder.find_returns(plan.paths, known)
    files = []
    for number, one in enumerate(found.files):
        progress.step(number, len(found.files), one.path.name)
        files.append(_look_at(plan, one))
    progress.step(len(files), len(files))
    return Returns(files=tuple(files), folder=found.folder)


def remember(session: Session, arrived: Returns) -> None:
    """Keep what was read for the next look; what could not be read is mostly tried again."""
    session.looked_at |= {str(one.path): one for one in arrived.files if one.file_hash}


def whole_file(one: ReturnedFile) -> bytes:
    """Return the bytes of a file that was looked at, exactly as they were then.

    Raises Refused `returns.changed_since` when they are not there any more, and as the guard.
    """
    from ktpn_desktop.exchange.guard import read_bounded

    data = one.data or read_bounded(one.path)
    if sha256(data).hexdigest() != one.file_hash:
        where = Place(file=one.path.name)
        raise Refused(Problem(code="returns.changed_since", where=where))
    return data


def _look_at(plan: MergePlan, found: "Found") -> ReturnedFile:
    from ktpn_desktop.exchange.guard import read_bounded

    known = plan.looked_at.get(str(found.path))
    if known is not None and found.state == "known":
        return _known(plan, found, known)
    if found.state != "new":
        problems = (found.problem,) if found.problem else ()
        return ReturnedFile(path=found.path, state=FileState(found.state), problems=problems)
    data = b""
    try:
        data = read_bounded(found.path)
        return _read(plan, found, data)
    except Trouble as error:
        return _unreadable(plan, found, data, error.problems)
    except Exception as error:
        # The last resort for one file: whatever somebody put there, the others are merged.
        _log.exception("the reader failed on a returned file")
        problem = Problem(
            code="returns.reader_failed",
            where=Place(file=found.path.name),
            values={"reason": type(error).__name__},
        )
        return _unreadable(plan, found, data, (problem,))


def _known(plan: MergePlan, found: "Found", known: ReturnedFile) -> ReturnedFile:
    """Return a file that was read before, as what was decided since leaves it."""
    if known.file_hash in plan.refused_files:
        return _told(found, known.file_hash, FileState.REFUSED)
    if known.payload is not None and known.file_hash in plan.merged_files:
        return _told(found, known.file_hash, FileState.ALREADY_MERGED)
    return known


def _read(plan: MergePlan, found: "Found", data: bytes) -> ReturnedFile:
    from ktpn_desktop.exchange.guard import guard_bytes
    from ktpn_desktop.exchange.visit_workbook import read_visit_workbook

    file_hash = sha256(data).hexdigest()
    if file_hash in plan.merged_files:
        return _told(found, file_hash, FileState.ALREADY_MERGED)
    if file_hash in plan.refused_files:
        return _told(found, file_hash, FileState.REFUSED)
    known = plan.looked_at.get(str(found.path))
    if known is not None and known.file_hash == file_hash:
        # Brought here again, or a disk without lasting numbers: the content is the same.
        return replace(known, modified=found.modified, inode=found.inode)
    package = guard_bytes(found.path.name, data)
    book = read_visit_workbook(package, plan.checklists.get, plan.published.get)
    return ReturnedFile(
        path=found.path,
        state=FileState.READY,
        size=found.size,
        modified=found.modified,
        inode=found.inode,
        file_hash=file_hash,
        data=_kept(data),
        payload=book.payload,
        text=book.text,
        hash=book.hash,
        signature=book.signature,
        public_key=book.public_key,
        verified=book.verified,
        by_hand=book.by_hand,
        problems=(*book.problems, *book.disagreements),
    )


def _unreadable(
    plan: MergePlan, found: "Found", data: bytes, problems: tuple[Problem, ...]
) -> ReturnedFile:
    """Return a file that could not be read, unless somebody refused it before."""
    state = _NOT_HERE_YET.get(problems[0].code, FileState.UNREADABLE)
    if state is not FileState.UNREADABLE:
        return ReturnedFile(path=found.path, state=state, problems=problems)
    whole = data or f"{found.path.name}\n{found.size}\n{found.modified}".encode()
    mark = sha256(whole).hexdigest()
    if mark in plan.refused_files:
        return _told(found, mark, FileState.REFUSED)
    return replace(_told(found, mark, state), data=_kept(data), problems=problems)


def _kept(data: bytes) -> bytes:
    return data if len(data) <= _KEPT_WHOLE else b""


def _told(found: "Found", file_hash: str, state: FileState) -> ReturnedFile:
    return ReturnedFile(
        path=found.path,
        state=state,
        size=found.size,
        modified=found.modified,
        inode=found.inode,
        file_hash=file_hash,
    )
