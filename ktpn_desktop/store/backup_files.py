"""What a backup holds beside the database: pictures, files that arrived, what an office prints.

Pictures and arrived files are named by their content: they lie once beside all backups, as
links to the very files of the profile where the disk has such. A list beside the copy of the
database says how many there were, and which settings it goes with.
"""

import errno
import json
import logging
import os
import sqlite3
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from ktpn_desktop.domain.photograph import is_hash
from ktpn_desktop.paths import Profile
from ktpn_desktop.store import connection as files

_log = logging.getLogger(__name__)

_A_DAY = 24 * 60 * 60  # seconds

LIST = ".json"
"""The ending of the list beside a copy of the database."""

_PICTURES, _ARRIVED, _SETTINGS = "photographs", "archive", "settings"
_LARGEST = 50_000_000  # bytes of a settings file or emblem
_NO_LINKS = frozenset({errno.EPERM, errno.EXDEV, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK})
_ARRIVED_FILES = "SELECT DISTINCT file_hash FROM returned"
NEEDED_PICTURES = """
SELECT hash FROM photograph
UNION SELECT json_extract(before, '$.hash') FROM change WHERE tbl = 'photograph'
UNION SELECT json_extract(after, '$.hash') FROM change WHERE tbl = 'photograph'
UNION SELECT json_extract(value, '$.hash')
    FROM payload, json_each(payload.body, '$.photographs')
"""
"""The pictures that visits have, or may have again: an undo may bring back what the journal
has, a decision what came back with a payload."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What lies beside the database of one backup."""

    pictures: int = 0
    arrived: int = 0
    settings: tuple[str, ...] = ()


def keep(profile: Profile, copy: Path) -> None:
    """Put what belongs to a database beside the copy that is about to get that name.

    Everything is on the disk when this returns, so that a backup which has its name is whole.
    """
    pictures = _keep_by_content(profile.photographs, copy.parent / _PICTURES)
    arrived = _keep_by_content(profile.archive, copy.parent / _ARRIVED)
    settings = {path.name: _keep_settings(path, copy.parent) for path in profile.choices()}
    if not (pictures or arrived or settings):
        return
    body = {"format": 1, "pictures": pictures, "arrived": arrived, "settings": settings}
    text = json.dumps(body, ensure_ascii=False, sort_keys=True, indent=1)
    _write(copy.with_suffix(LIST), text.encode())


def contents(copy: Path) -> Contents | None:
    """Return what lies beside a backup; None when nothing was kept with it."""
    body = _list_of(copy)
    if body is None:
        return None
    return Contents(
        pictures=_count(body.get("pictures")),
        arrived=_count(body.get("arrived")),
        settings=tuple(sorted(_settings(body))),
    )


def bring_back(copy: Path, also: Path, profile: Profile) -> tuple[str, ...]:
    """Bring what a backup holds into a profile; return the names of what is not there.

    What the copy of the database refers to by content is added, and nothing like it taken away;
    settings become what they were. Looks beside the copy first, then in the folder `also`. The
    copy may be the database of another computer's profile, with all that lies around it.
    """
    missing: list[str] = []
    beside = (copy.parent, also)
    for folder, suffix, query in (
        (_PICTURES, ".jpg", NEEDED_PICTURES),
        (_ARRIVED, ".xlsx", _ARRIVED_FILES),
    ):
        into = profile.folder / folder
        into.mkdir(mode=0o700, parents=True, exist_ok=True)
        for hash_ in sorted(_named(copy, query)):
            name = hash_ + suffix
            if not (into / name).is_file() and not _bring(name, hash_, folder, beside, into):
                missing.append(name)
        sync_folder(into)
    for name, hash_ in _settings(_list_of(copy) or {}).items():
        data = _read_settings(copy.parent, hash_)
        if data is None:
            missing.append(name)
        else:
            _write(profile.folder / name, data)
    if copy.name == profile.database.name:
        for path in Profile(copy.parent).choices():
            if path.stat().st_size <= _LARGEST:
                _write(profile.folder / path.name, path.read_bytes())
    return tuple(missing)


def drop_needless(folder: Path, profile: Profile, live: sqlite3.Connection) -> list[Path]:
    """Delete what no backup needs any more, and the database and its journal neither.

    Pictures that lie in the profile for nothing go too: an edit that would have named them was
    never made. Arrived files are kept for good.
    """
    copies = {path.with_suffix(LIST) for path in folder.glob("ktpn_*.sqlite3")}
    gone = [path for path in folder.glob("ktpn_*" + LIST) if path not in copies]
    kept = [body for path in copies if (body := _list_of(path)) is not None]
    needed = {hash_ for body in kept for hash_ in _settings(body).values()}
    gone += [path for path in _files(folder / _SETTINGS) if path.name not in needed]
    candidates = [*_files(folder / _PICTURES), *_old(_files(profile.photographs))]
    if candidates:
        gone += _needless_pictures(candidates, folder, live)
    for path in gone:
        path.unlink(missing_ok=True)
    return gone


def sync_folder(folder: Path) -> None:
    """Make new names last through a power cut; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _needless_pictures(
    candidates: Iterable[Path], folder: Path, live: sqlite3.Connection
) -> list[Path]:
    """Return the pictures that nothing needs; all are needed when a backup cannot be asked."""
    needed = {hash_ for (hash_,) in live.execute(NEEDED_PICTURES)}
    left = [path for path in candidates if path.stem not in needed]
    if not left:
        return []
    for copy in folder.glob("ktpn_*.sqlite3"):
        try:
            needed |= _named(copy, NEEDED_PICTURES)
        except sqlite3.Error:
            _log.warning("a backup could not be asked which pictures it needs")
            return []
    return [path for path in left if path.stem not in needed]


def _named(copy: Path, query: str) -> set[str]:
    """Return the hashes that a copy of the database names; it may be older than the query."""
    with files.reading(copy) as connection:
        try:
            rows = connection.execute(query).fetchall()
        except sqlite3.OperationalError as error:
            if "no such table" in str(error):
                return set()
            raise
    return {hash_ for (hash_,) in rows if hash_ and is_hash(hash_)}


def _keep_by_content(source: Path, into: Path) -> int:
    """Keep the files of a folder that are named by their content; return how many there are."""
    found = {path.name: path for path in _files(source) if is_hash(path.stem)}
    new = [path for name, path in sorted(found.items()) if not (into / name).is_file()]
    if new:
        _make(into)
    for path in new:
        if _hash(path) == path.stem:
            _link(path, into / path.name)
        else:
            _log.warning("a file that is not what its name says was not backed up")
    if new:
        sync_folder(into)
    return len(found)


def _keep_settings(path: Path, folder: Path) -> str:
    """Keep a copy of a file that changes under its name; return what it is called there."""
    data = path.read_bytes()
    hash_ = sha256(data).hexdigest()
    into = folder / _SETTINGS
    if not (into / hash_).is_file():
        _make(into)
        _write(into / hash_, data)
    return hash_


def _bring(name: str, hash_: str, folder: str, beside: Iterable[Path], into: Path) -> bool:
    """Bring one file back from where it lies whole; False when it lies nowhere."""
    for place in beside:
        path = place / folder / name
        if path.is_file() and _hash(path) == hash_:
            _link(path, into / name)
            return True
    return False


def _read_settings(folder: Path, hash_: str) -> bytes | None:
    path = folder / _SETTINGS / hash_
    if not is_hash(hash_) or not path.is_file() or path.stat().st_size > _LARGEST:
        return None
    data = path.read_bytes()
    return data if sha256(data).hexdigest() == hash_ else None


def _link(path: Path, to: Path) -> None:
    """Give a file one more name, or copy it where a disk knows no such thing."""
    try:
        to.hardlink_to(path)
    except FileExistsError:
        return
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _write(to, path.read_bytes())


def _write(path: Path, data: bytes) -> None:
    """Write a file whole, or leave what was there."""
    unfinished = path.with_name(f"~{path.name}.tmp")
    try:
        with unfinished.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    sync_folder(path.parent)


def _make(folder: Path) -> None:
    folder.mkdir(mode=0o700, exist_ok=True)
    sync_folder(folder.parent)


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from (path for path in folder.iterdir() if path.is_file())


def _old(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the pictures that no edit under way can be about to name."""
    before = time.time() - _A_DAY
    for path in paths:
        if is_hash(path.stem) and path.stat().st_mtime < before:
            yield path


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        digest = sha256()
        while part := file.read(1 << 20):
            digest.update(part)
    return digest.hexdigest()


def _list_of(copy: Path) -> dict[str, object] | None:
    path = copy.with_suffix(LIST)
    try:
        body = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        _log.warning("the list beside a backup cannot be read")
        return None
    return body if isinstance(body, dict) else None


def _settings(body: dict[str, object]) -> dict[str, str]:
    """Return the settings files in a list: plain names only, whoever wrote it."""
    listed = body.get("settings")
    if not isinstance(listed, dict):
        return {}
    return {
        name: hash_
        for name, hash_ in listed.items()
        if isinstance(hash_, str) and is_hash(hash_) and Profile.is_choice(name)
    }


def _count(value: object) -> int:
    return value if isinstance(value, int) else 0
