"""A backup in the place of the database; what was there is kept."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ktpn_desktop.domain.ids import new_id
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.paths import Profile
from ktpn_desktop.store import backup_files, check
from ktpn_desktop.store import connection as files
from ktpn_desktop.store.backup import TIME, copy, copy_to, flush, is_good, worded
from ktpn_desktop.store.backup_files import sync_folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """Where the database that was there is kept, and files that the backup no longer has."""

    kept: Path | None
    missing: tuple[str, ...] = ()


def restore(copy_path: Path, database: Path, *, keep_in: Path) -> Restored:
    """Put a backup in the place of the database, which must not be open.

    The database there now is kept: as a backup in `keep_in` when it is whole, else as it is
    beside itself. Pictures, arrived files and settings come back before it, so that a run that
    was cut off has the old database still, and is simply run again. The restored one gets a new
    epoch, so that what it writes is not taken for what was written before under the same
    numbers. Raises Refused `store.bad_backup`, `store.locked`, `store.disk_full` and the like.
    """
    if not is_good(copy_path):
        raise Refused(files.file_problem("store.bad_backup", copy_path))
    unfinished = database.with_name(f"~{database.name}.tmp")
    try:
        with worded(database):
            with files.reading(copy_path) as source:
                copy_to(source, unfinished)
            _begin_epoch(unfinished)
            if not is_good(unfinished):
                raise Refused(files.file_problem("store.io_error", unfinished))
            flush(unfinished)
            kept = _put_aside(database, keep_in)
            profile = Profile(database.parent)
            missing = backup_files.bring_back(copy_path, keep_in, profile)
            for suffix in ("-wal", "-shm"):  # of the old file: it would be played into the new
                database.with_name(database.name + suffix).unlink(missing_ok=True)
            unfinished.replace(database)
            sync_folder(database.parent)
    finally:
        unfinished.unlink(missing_ok=True)
    return Restored(kept=kept, missing=missing)


def _put_aside(database: Path, keep_in: Path) -> Path | None:
    if not database.exists():
        return None
    try:
        with closing(files.connect(database)) as current:
            check.refuse_damaged(current, database)
            kept = copy(current, keep_in, "before_restore")
            current.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return kept
    except (Refused, sqlite3.DatabaseError) as error:
        if isinstance(error, Refused) and error.problems[0].code != "store.damaged":
            raise
        return _move_aside(database)


def _move_aside(database: Path) -> Path:
    """Keep a damaged file with its log: someone may still get something out of it."""
    stamp = datetime.now().strftime(TIME)
    aside = database.with_name(f"{database.name}.damaged-{stamp}")
    for suffix in ("-wal", "-shm", ""):
        part = database.with_name(database.name + suffix)
        if part.exists():
            part.replace(aside.with_name(aside.name + suffix))
    return aside


def _begin_epoch(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.create_function("current_edit", 0, lambda: 0)
        known = "SELECT 1 FROM pragma_table_info('device') WHERE name = 'epoch'"
        if connection.execute(known).fetchone():
            connection.execute("UPDATE device SET epoch = ?", (new_id(),))
