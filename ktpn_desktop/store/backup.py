"""Backups: complete copies, opened and checked before they count, rotated, restored.

What belongs to a database beside it is in `backup_files`.
"""

import errno
import os
import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from ktpn_desktop.domain.ids import EditId
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.paths import Profile
from ktpn_desktop.store import backup_files, check, journal, migrations
from ktpn_desktop.store import connection as files
from ktpn_desktop.store.backup_files import sync_folder

if TYPE_CHECKING:
    from ktpn_desktop.store.database import Store

RECENT, DAILY, WEEKLY, MONTHLY = 10, 7, 4, 12
WORK_BETWEEN = timedelta(minutes=10)

_NAME = re.compile(
    r"ktpn_(?P<at>\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d)_e(?P<edit>\d+)_(?P<reason>.+)\.sqlite3"
)
_UNFINISHED = re.compile(r"~ktpn_.+\.sqlite3\.tmp(-journal)?")
TIME = "%Y-%m-%d_%H-%M-%S"
_GIVEN_UP = timedelta(minutes=5)
"""Since the last write to an unfinished copy; a younger one may be in the making."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A copy of the database. It was opened and checked before it got its name."""

    path: Path
    made_at: datetime
    edit: EditId  # the newest edit in it
    reason: str


def back_up(store: "Store", folder: Path, reason: str) -> Path:
    """Copy the database into the folder, check the copy, make room among older ones.

    Raises Refused, `store.disk_full` or `store.io_error`, when the folder takes no copy.
    """
    if store.editing:
        raise RuntimeError("a backup inside an edit would hold what is not saved")
    with worded(folder):
        path = copy(store.connection, folder, reason)
        if rotate(folder) and (profile := _profile_of(store.connection)) is not None:
            backup_files.drop_needless(folder, profile, store.connection)
    return path


def due(store: "Store", folder: Path, *, now: datetime | None = None) -> bool:
    """Return whether there is work that no backup holds, and the newest is 10 minutes old."""
    newest = next(iter(backups(folder)), None)
    if newest is None:
        return store.last_edit > 0
    now = now or datetime.now().astimezone()
    age = now - newest.made_at
    old_enough = age >= WORK_BETWEEN or age < timedelta(0)  # or the clock was set back
    return old_enough and store.last_edit != newest.edit


def backups(folder: Path) -> list[Backup]:
    """Return the backups in a folder, newest first."""
    if not folder.is_dir():
        return []
    found = [one for path in folder.iterdir() if (one := _backup_at(path))]
    return sorted(found, key=lambda one: (one.made_at, one.path.name), reverse=True)


def newest_good(folder: Path) -> Backup | None:
    """Return the newest backup that passes the check now."""
    return next((one for one in backups(folder) if is_good(one.path)), None)


def is_good(path: Path) -> bool:
    """Return whether a file is a database of this program without any damage."""
    try:
        with files.reading(path) as connection:
            ours = int(files.pragma(connection, "application_id")) == files.APPLICATION_ID
            return ours and not check.page_damage(connection)
    except sqlite3.Error:
        return False


def refuse_newer(path: Path) -> None:
    """Raise Refused `store.newer_version` if a newer program than this one made the copy."""
    with files.reading(path) as connection:
        migrations.refuse_newer(connection, migrations.SCHEMA, path)


def copy(connection: sqlite3.Connection, folder: Path, reason: str) -> Path:
    """Write a checked copy of an open database under a name of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    _sweep(folder)
    path = _free_name(folder, journal.head(connection)[0], reason)
    unfinished = path.with_name(f"~{path.name}.tmp")
    try:
        copy_to(connection, unfinished)
        _compare(connection, unfinished)
        flush(unfinished)
        if (profile := _profile_of(connection)) is not None:
            backup_files.keep(profile, path)
        unfinished.replace(path)
    except BaseException:
        path.with_suffix(backup_files.LIST).unlink(missing_ok=True)
        raise
    finally:
        unfinished.unlink(missing_ok=True)
    sync_folder(folder)
    return path


def rotate(folder: Path) -> list[Path]:
    """Delete backups that newer ones make needless; return them. The newest good one stays.

    Kept are the 10 newest, and the newest of each of 7 days, 4 weeks and 12 months.
    """
    found = backups(folder)
    keep = _worth_keeping(found)
    needless = [one for one in found if one.path not in keep]
    if not needless or not is_good(found[0].path):
        return []
    for one in needless:
        one.path.unlink()
    return [one.path for one in needless]


@contextmanager
def worded(path: Path) -> Iterator[None]:
    """Raise Refused for what the world did to a file, by SQLite or beside it."""
    try:
        with files.worded(path):
            yield
    except OSError as error:
        code = "store.disk_full" if error.errno == errno.ENOSPC else "store.io_error"
        raise Refused(files.file_problem(code, path)) from error


def _sweep(folder: Path) -> None:
    """Remove copies that a power cut has left unfinished."""
    before = (datetime.now() - _GIVEN_UP).timestamp()
    for path in folder.iterdir():
        if _UNFINISHED.fullmatch(path.name) and path.lstat().st_mtime <= before:
            path.unlink(missing_ok=True)


def _profile_of(connection: sqlite3.Connection) -> Profile | None:
    """Return the profile that a database lies in; None for one in memory."""
    file = connection.execute("PRAGMA database_list").fetchone()[2]
    return Profile(Path(file).parent) if file else None


def copy_to(connection: sqlite3.Connection, path: Path) -> None:
    """Copy a database into a new file, as it is, unchecked."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as target:
        connection.backup(target)
        # One file by itself: no log that could be left behind when someone copies it.
        target.execute("PRAGMA journal_mode = DELETE").fetchone()


def _compare(connection: sqlite3.Connection, path: Path) -> None:
    with files.reading(path) as copied:
        whole = not check.page_damage(copied)
        if not whole or _counts(copied) != _counts(connection):
            raise Refused(files.file_problem("store.bad_backup", path))
        if journal.head(copied) != journal.head(connection):
            raise Refused(files.file_problem("store.bad_backup", path))


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    return {
        name: connection.execute(f"SELECT count(*) FROM {files.quoted(name)}").fetchone()[0]
        for (name,) in rows
    }


def _free_name(folder: Path, edit: EditId, reason: str) -> Path:
    words = re.sub(r'[\x00-\x1f\\/:*?"<>|.\s]+', "-", reason)[:40].strip("-") or "backup"
    stem = f"ktpn_{datetime.now().strftime(TIME)}_e{edit:06d}_{words}"
    names = [stem, *(f"{stem}-{number}" for number in range(2, 1000))]
    return next(path for name in names if not (path := folder / f"{name}.sqlite3").exists())


def _backup_at(path: Path) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    try:
        made_at = datetime.strptime(match["at"], TIME).astimezone()
    except ValueError:  # a name like ours with a date that does not exist
        return None
    return Backup(
        path=path, made_at=made_at, edit=EditId(int(match["edit"])), reason=match["reason"]
    )


def _worth_keeping(found: list[Backup]) -> set[Path]:
    keep = [*found[:RECENT]]
    keep += _newest_of_each(found, "%Y-%m-%d", DAILY)
    keep += _newest_of_each(found, "%G-%V", WEEKLY)
    keep += _newest_of_each(found, "%Y-%m", MONTHLY)
    return {one.path for one in keep}


def _newest_of_each(found: Iterable[Backup], period: str, count: int) -> list[Backup]:
    newest: dict[str, Backup] = {}
    for one in found:
        newest.setdefault(one.made_at.strftime(period), one)
    return list(newest.values())[:count]


def flush(path: Path) -> None:
    """Wait until the disk has what was written."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
