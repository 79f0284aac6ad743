"""Writing files that others will read: whole or not at all, and never twice under one name."""

import errno
import os
import re
import time
import unicodedata
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from ktpn_desktop.domain.problem import Place, Problem, Refused

LONGEST_NAME = 180
"""Characters; with the folders above it a path then stays under Windows' 260."""

MOST_BYTES = 215
"""UTF-8 bytes: Linux allows 255, and a synchroniser's conflict copy adds about 40."""

RETRIES = (0.010, 0.025, 0.050, 0.100, 0.200, 0.400, 0.800)
"""Seconds between attempts to rename: scanners and synchronisers hold new files a moment."""

_JUST_NOW = timedelta(minutes=5)
_SHARING = frozenset({5, 32, 33})  # Windows: access denied, sharing violation, lock violation
_TEMPORARY = re.compile(r"~ktpn-[0-9a-f]{32}\.tmp")
_FORBIDDEN = re.compile(r'[\\/:*?"<>|]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)")


Verify = Callable[[bytes], None]


def write_whole(path: Path, data: bytes, *, verify: Verify | None = None) -> None:
    """Put the bytes under the name, replacing what was there; a reader sees the old or the new.

    `verify` gets the bytes read back from the disk and raises when they are not what they
    should be; nothing is renamed then. What an earlier run that was cut off has left in the
    folder is removed.
    """
    if os.access(path.parent, os.R_OK):
        sweep_leftovers(path.parent)
    with _beside(path, data, verify) as temporary:
        _with_patience(lambda: temporary.replace(path))
        sync_folder(path.parent)


def write_new(path: Path, data: bytes, *, verify: Verify | None = None) -> None:
    """Put the bytes under a name that nobody has used; the same bytes there already will do."""
    with writing_at(path):
        if path.exists():
            if path.read_bytes() == data:
                return  # a run that was cut off after its rename, run again
            raise _refused("files.name_taken", path)
    with _beside(path, data, verify) as temporary:
        _with_patience(lambda: _name_exclusively(temporary, path))
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the new name itself last through a power cut."""
    if os.name == "nt":
        return  # Windows opens no folders; NTFS writes its journal in order
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Network and FUSE file systems often cannot sync a folder. The bytes are safe already.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EBADF):
            raise
    finally:
        os.close(handle)


def safe_name(*parts: str, suffix: str = "") -> str:
    """Join the parts with `_` into a name every system and synchroniser takes.

    The longest part is cut first, so a code or a revision at the end is never lost.
    """
    cleaned = [part for part in map(_clean, parts) if part]
    while any(cleaned) and not _fits("_".join(cleaned) + suffix):
        longest = max(range(len(cleaned)), key=lambda i: len(cleaned[i].encode()))
        cleaned[longest] = _shorter(cleaned[longest])
    stem = "_".join(part for part in cleaned if part).strip(" .") or "_"
    name = stem + _FORBIDDEN.sub("-", suffix)
    if _RESERVED.match(name) or name.startswith((".", "~")):
        name = "_" + name
    return name


def sweep_leftovers(folder: Path, *, older_than: timedelta = _JUST_NOW) -> list[Path]:
    """Remove what writes that were cut off have left in this folder; return what was removed.

    In a folder that only this device writes, nothing is being written now: pass zero there.
    One that is not there yet holds nothing. Raises Refused `files.*`.
    """
    swept: list[Path] = []
    before = time.time() - older_than.total_seconds()
    with writing_at(folder):
        if not folder.is_dir():
            return swept
        for path in sorted(folder.iterdir()):
            if _TEMPORARY.fullmatch(path.name) and path.lstat().st_mtime <= before:
                path.unlink(missing_ok=True)
                swept.append(path)
    return swept


def is_leftover(name: str) -> bool:
    """Tell whether the name is one that only an unfinished write of this program leaves."""
    return _TEMPORARY.fullmatch(name) is not None


@contextmanager
def writing_at(path: Path) -> Iterator[None]:
    """Turn the system's errors into what a person can do about them: Refused `files.*`."""
    try:
        yield
    except OSError as error:
        raise _refused(_code(error, path), path, str(error)) from error


def is_folder(path: Path) -> bool:
    """Tell whether a folder is there. Raises Refused `files.closed_folder`."""
    with looking_into(path):
        return path.is_dir()


@contextmanager
def looking_into(folder: Path) -> Iterator[None]:
    """Turn the system's errors into Refused `files.closed_folder`."""
    try:
        yield
    except OSError as error:
        raise Refused(closed_folder(folder, error)) from error


def closed_folder(folder: Path, error: OSError) -> Problem:
    """Return that a folder cannot be looked into, and why."""
    values = {"folder": str(folder), "reason": error.strerror or type(error).__name__}
    return Problem(code="files.closed_folder", where=Place(file=str(folder)), values=values)


@contextmanager
def _beside(path: Path, data: bytes, verify: Verify | None) -> Iterator[Path]:
    """Give a proved file with these bytes in the same folder; it is gone afterwards."""
    temporary = path.with_name(f"~ktpn-{uuid.uuid4().hex}.tmp")
    with writing_at(path):
        try:
            with temporary.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            read_back = temporary.read_bytes()
            if read_back != data:
                raise _refused("files.read_back_differs", path)
            if verify is not None:
                verify(read_back)
            yield temporary
        finally:
            temporary.unlink(missing_ok=True)


def _name_exclusively(temporary: Path, path: Path) -> None:
    """Give the file its name, or fail when the name is taken."""
    if os.name == "nt":
        temporary.rename(path)  # Windows never replaces in rename
        return
    try:
        path.hardlink_to(temporary)
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK):
            raise
        # FAT sticks and some shares know no links. Each name has one writer, so looking first
        # is as good as it gets there.
        if path.exists():
            raise FileExistsError(errno.EEXIST, "taken", str(path)) from error
        temporary.rename(path)


def _with_patience(step: Callable[[], object]) -> None:
    for pause in RETRIES:
        try:
            step()
            return
        except OSError as error:
            if not _is_held(error):
                raise
        time.sleep(pause)
    step()


def _is_held(error: OSError) -> bool:
    winerror = getattr(error, "winerror", None)
    if winerror is not None:
        return winerror in _SHARING
    return isinstance(error, PermissionError)


def _code(error: OSError, path: Path) -> str:
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return _not_found(path)
    if isinstance(error, FileExistsError):
        return "files.name_taken"
    if _is_held(error) and _is_there(path) and os.access(path.parent, os.W_OK):
        return "files.in_use"
    if isinstance(error, (PermissionError, IsADirectoryError)):
        return "files.not_writable"
    return {
        errno.ENOSPC: "files.disk_full",
        errno.EDQUOT: "files.disk_full",
        errno.EROFS: "files.not_writable",
        errno.ENAMETOOLONG: "files.name_too_long",
    }.get(error.errno or 0, "files.write_failed")


def _not_found(path: Path) -> str:
    """Tell apart what Windows has one word for: nothing there, a file in the way, too long."""
    if any(parent.is_file() for parent in path.parents):
        return "files.not_a_folder"
    return "files.name_too_long" if path.parent.is_dir() else "files.missing_folder"


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # its folder may not even be looked into
        return False


def _refused(code: str, path: Path, reason: str = "") -> Refused:
    values = {"name": path.name, "folder": str(path.parent), "reason": reason}
    return Refused(Problem(code=code, where=Place(file=path.name), values=values))


def _clean(part: str) -> str:
    text = re.sub(r"\s+", " ", unicodedata.normalize("NFC", part))
    text = "".join(letter if letter.isprintable() else "-" for letter in text)
    return _FORBIDDEN.sub("-", text).strip(" .")


def _fits(name: str) -> bool:
    return len(name) <= LONGEST_NAME and len(name.encode()) <= MOST_BYTES


def _shorter(part: str) -> str:
    """Take the last letter off, together with the marks above and below it."""
    cut = part.rstrip(" .")
    while cut and unicodedata.category(cut[-1]) in ("Mn", "Mc"):
        cut = cut[:-1]
    return cut[:-1].rstrip(" .")
