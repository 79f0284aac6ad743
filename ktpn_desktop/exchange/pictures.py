"""Pictures in the shared folder: `photographs/<sha256>.jpg`, each named by its content.

Any device may put one there: two of one name have the same bytes. What lies there under a name
that is not its content was damaged, or was put there by somebody else, and is not taken.
"""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from ktpn_desktop.domain.photograph import SUFFIX, is_hash
from ktpn_desktop.domain.problem import Place, Problem, Refused
from ktpn_desktop.exchange.files import write_new, write_whole
from ktpn_desktop.exchange.folder_names import PHOTOGRAPHS, make_folder
from ktpn_desktop.exchange.folder_scan import shared_folder

LARGEST = 8_000_000
"""Bytes of a picture as it is kept; the usual one has some hundred thousand."""

_MOST_COPIES = 8  # files that begin with one hash and are looked at


def put_picture(shared: Path, hash_: str, data: bytes) -> Path:
    """Put a picture into the shared folder, unless it lies there whole. Raises `files.*`."""
    folder = shared / PHOTOGRAPHS
    make_folder(folder)
    path = folder / (hash_ + SUFFIX)
    try:
        write_new(path, data)
    except Refused:
        if has_content(path, hash_) or not path.is_file():
            raise
        write_whole(path, data)  # what lay there was no picture of this name
    return path


def has_picture(shared: Path, hash_: str) -> bool:
    """Tell whether a picture lies whole in the shared folder."""
    return has_content(shared / PHOTOGRAPHS / (hash_ + SUFFIX), hash_)


def has_content(path: Path, hash_: str) -> bool:
    """Tell whether a file is there and has that content."""
    try:
        if path.stat().st_size > LARGEST:
            return False
        return sha256(path.read_bytes()).hexdigest() == hash_
    except OSError:  # not there, or held: whoever writes it next will tell
        return False


def folders_near(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the folders in which the pictures of files at these paths may lie."""
    near: dict[Path, None] = {}
    for path in paths:
        shared = shared_folder(path)
        for folder in (shared, path, path.parent):
            if folder is not None and (folder / PHOTOGRAPHS).is_dir():
                near[folder / PHOTOGRAPHS] = None
    return tuple(near)


def read_picture(folders: Iterable[Path], hash_: str) -> bytes | None:
    """Return the bytes of a picture; None while it is not there.

    Copies that a synchroniser has renamed are looked at too. Raises Refused
    `photographs.strange` when only files lie there that are not what their name says.
    """
    if not is_hash(hash_):
        return None
    strange: Path | None = None
    for path in _candidates(folders, hash_):
        try:
            if path.stat().st_size > LARGEST:
                strange = path
                continue
            data = path.read_bytes()
        except OSError:  # still being brought here; the next look will find it
            continue
        if sha256(data).hexdigest() == hash_:
            return data
        strange = path
    if strange is not None:
        values = {"picture": strange.name}
        problem = Problem(
            code="photographs.strange", where=Place(file=str(strange)), values=values
        )
        raise Refused(problem)
    return None


def _candidates(folders: Iterable[Path], hash_: str) -> list[Path]:
    found: list[Path] = []
    for folder in folders:
        exact = folder / (hash_ + SUFFIX)
        if exact.is_file():
            found.append(exact)
        found += sorted(path for path in folder.glob(f"{hash_}?*{SUFFIX}") if path.is_file())[
            :_MOST_COPIES
        ]
    return found
