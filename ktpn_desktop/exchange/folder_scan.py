"""What lies in a shared folder, told from names, sizes and a few bytes: quick, often repeated.

Names are hints only: the content says what a file is, and conflict copies are read like others.
"""

import os
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ktpn_desktop.domain.problem import Place, Problem, Refused
from ktpn_desktop.exchange.files import closed_folder, looking_into
from ktpn_desktop.exchange.folder_names import FORMS, RETURNS, ROUND_MARK, ROUNDS
from ktpn_desktop.exchange.guard import is_lock_or_temporary
from ktpn_desktop.exchange.workbook_template import UNTOUCHED

Stamp = tuple[int, int, int]
"""Size, time (nanoseconds) and number on the disk of a file: cheap to ask for. When they are
the same the content is; when they are not it still may be."""

KnownFiles = Mapping[str, Stamp]
"""Files that were dealt with before, by their whole path."""

WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"})
"""What may be a returned workbook; the guard says what is wrong with the others."""

_SETTLED = 600  # seconds; an older file that is cut short will not grow any more
_DEEPEST = 6
_ZIP_TAIL = 66_000
_ZIP_END = b"PK\x05\x06"
# Windows: OFFLINE, RECALL_ON_OPEN, RECALL_ON_DATA_ACCESS.
_NOT_ON_THIS_COMPUTER = 0x1000 | 0x40000 | 0x400000


class FoundState(StrEnum):
    """What is to be done with a file that lies there."""

    NEW = "new"  # to be read
    KNOWN = "known"  # read before, and not touched since
    ARRIVING = "arriving"
    PLACEHOLDER = "placeholder"  # in the cloud, not on this computer
    LOCK_OR_TEMPORARY = "lock_or_temp"
    UNREADABLE = "unreadable"  # the system does not let it be seen; `problem` says why


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One file of a folder, or a folder in it that cannot be listed."""

    path: Path
    state: FoundState
    size: int = 0
    modified: int = 0  # nanoseconds
    inode: int = 0
    problem: Problem | None = None

    @property
    def stamp(self) -> Stamp:
        """What tells at the next look that nobody has touched it."""
        return self.size, self.modified, self.inode


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundReturns:
    """The workbooks that may hold returns; `folder` is the shared folder they lie in."""

    files: tuple[Found, ...]
    folder: Path | None


def scan(folder: Path, known: KnownFiles | None = None) -> list[Found]:
    """Return every workbook in a folder and below, and the lock files beside them, by path.

    A folder below that cannot be listed is one of them, and stops no other.
    """
    return _scan(folder, depth=_DEEPEST, known=known or {})


def find_returns(paths: Iterable[Path], known: KnownFiles | None = None) -> FoundReturns:
    """Return what there is to read in shared folders, other folders and single files.

    Of a shared folder these are the returns, and the forms that somebody filled where they lay.
    Raises Refused: `files.missing_file` when a path is not there, `files.closed_folder` when
    the system does not let it be looked at.
    """
    found: dict[Path, Found] = {}
    shared: Path | None = None
    for path in paths:
        with looking_into(path):
            shared = shared or shared_folder(path)
            for one in _returns_at(path, known or {}):
                if one.state is not FoundState.LOCK_OR_TEMPORARY:
                    found.setdefault(one.path, one)
    return FoundReturns(files=tuple(found.values()), folder=shared)


def rounds_in(folder: Path) -> list[Path]:
    """Return the published rounds of a shared folder, older before newer.

    Raises Refused `files.closed_folder`: a round that cannot be seen must not go unnoticed.
    """
    with looking_into(folder):
        found = [
            one
            for round_ in _folders(folder / ROUNDS)
            for one in _scan(round_, depth=1, known={})
        ]
    for one in found:
        if one.problem is not None:
            raise Refused(one.problem)
    paths = [
        one.path for one in found if one.state is FoundState.NEW and ROUND_MARK in one.path.name
    ]
    return sorted(paths, key=lambda path: (path.parent.name, len(path.name), path.name))


def plans_in(folder: Path) -> list[Found]:
    """Return the published rounds of a shared folder, also those that are not all here yet."""
    return [
        one
        for round_ in _folders(folder / ROUNDS)
        for one in _scan(round_, depth=1, known={})
        if ROUND_MARK in one.path.name
    ]


def returns_in(folder: Path, known: KnownFiles | None = None) -> list[Found]:
    """Return the workbooks in the returns of a shared folder."""
    return scan(folder / RETURNS, known)


def filled_forms_in(folder: Path, known: KnownFiles | None = None) -> list[Found]:
    """Return the published forms that some suite has saved since."""
    return [
        found
        for round_ in _folders(folder / ROUNDS)
        for found in scan(round_ / FORMS, known)
        if found.state is not FoundState.NEW or not _untouched(found.path)
    ]


def shared_folder(path: Path) -> Path | None:
    """Return the shared folder that a path is, or lies in."""
    return next(
        (
            folder
            for folder in (path, *path.parents)
            if (folder / ROUNDS).is_dir() or (folder / RETURNS).is_dir()
        ),
        None,
    )


def _returns_at(path: Path, known: KnownFiles) -> list[Found]:
    if path.is_file():
        return [_found(path, path.stat(), known)]
    if not path.is_dir():
        raise Refused(Problem(code="files.missing_file", where=Place(file=str(path))))
    if (path / ROUNDS).is_dir() or (path / RETURNS).is_dir():
        return [*returns_in(path, known), *filled_forms_in(path, known)]
    return scan(path, known)


def _scan(folder: Path, *, depth: int, known: KnownFiles) -> list[Found]:
    """Walk a folder in the order of names; what is not there any more was never there."""
    try:
        with os.scandir(folder) as entries:
            ordered = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        return _hindered(folder, error)
    found = []
    for entry in ordered:
        path = Path(entry.path)
        try:
            if entry.is_dir(follow_symlinks=False):
                if depth > 1 and not is_lock_or_temporary(entry.name):
                    found += _scan(path, depth=depth - 1, known=known)
            elif path.suffix.lower() in WORKBOOKS or is_lock_or_temporary(entry.name):
                # What Windows lists beside a name may be old, and does not tell one file from
                # another that took its place.
                found.append(_found(path, path.stat(), known))
        except OSError as error:
            found += _hindered(path, error)
    return found


def _hindered(path: Path, error: OSError) -> list[Found]:
    if isinstance(error, FileNotFoundError):
        return []
    return [Found(path=path, state=FoundState.UNREADABLE, problem=closed_folder(path, error))]


def _found(path: Path, stat: os.stat_result, known: KnownFiles) -> Found:
    return Found(
        path=path,
        state=_state(path, stat, known),
        size=stat.st_size,
        modified=stat.st_mtime_ns,
        inode=stat.st_ino,
    )


def _state(path: Path, stat: os.stat_result, known: KnownFiles) -> FoundState:
    if is_lock_or_temporary(path.name):
        return FoundState.LOCK_OR_TEMPORARY
    if known.get(str(path)) == (stat.st_size, stat.st_mtime_ns, stat.st_ino):
        return FoundState.KNOWN
    if getattr(stat, "st_file_attributes", 0) & _NOT_ON_THIS_COMPUTER:
        return FoundState.PLACEHOLDER
    recent = time.time() - stat.st_mtime < _SETTLED
    if recent and path.suffix.lower() == ".xlsx" and _cut_short(path, stat.st_size):
        return FoundState.ARRIVING
    return FoundState.NEW


def _cut_short(path: Path, size: int) -> bool:
    """Tell whether a package has no end yet: it is still being written or brought here."""
    try:
        with path.open("rb") as file:
            head = file.read(4)
            file.seek(max(0, size - _ZIP_TAIL))
            tail = file.read(_ZIP_TAIL)
    except OSError:  # held by whoever brings it
        return True
    is_package = head in (b"", b"\0\0\0\0") or head.startswith(b"PK"[: len(head)])
    return is_package and _ZIP_END not in tail


def _untouched(path: Path) -> bool:
    """Tell whether a form is exactly as it was published, by the end of the file."""
    try:
        with path.open("rb") as file:
            file.seek(-len(UNTOUCHED), os.SEEK_END)
            return file.read() == UNTOUCHED
    except OSError:  # too short, or held: reading it will tell
        return False


def _folders(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.is_dir())
