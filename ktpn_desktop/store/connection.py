"""The one connection to the database file: how it is opened, and what its errors mean."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile

from ktpn_desktop.domain.problem import Place, Problem, Refused

APPLICATION_ID = 0x4B54504E  # "KTPN", in the header of every database of this program

# How long another process may hold the file before it counts as in use: longer than a virus
# scanner needs, shorter than a person's patience.
_PATIENCE_SECONDS = 1.0

_PRAGMAS = {
    "synchronous": ("FULL", 2),  # NORMAL loses every save since the last checkpoint
    "foreign_keys": ("ON", 1),
    "recursive_triggers": ("ON", 1),  # so that INSERT OR REPLACE is journaled as a delete too
    # In memory, an edit inside an edit takes time in the square of its statements: 12 s, not
    # 0.5 s, for 20,000 answers.
    "temp_store": ("FILE", 1),
    "cell_size_check": ("ON", 1),
    "cache_size": ("-32000", -32000),
}

_CODES = {
    sqlite3.SQLITE_FULL: "store.disk_full",
    sqlite3.SQLITE_IOERR: "store.io_error",
    sqlite3.SQLITE_READONLY: "store.read_only",
    sqlite3.SQLITE_CORRUPT: "store.damaged",
    sqlite3.SQLITE_NOTADB: "store.damaged",
    sqlite3.SQLITE_BUSY: "store.locked",
    sqlite3.SQLITE_LOCKED: "store.locked",
    sqlite3.SQLITE_CANTOPEN: "store.cannot_open",
    sqlite3.SQLITE_PERM: "store.cannot_open",
}

_FIXED_LINES = {(3, 44): 6, (3, 50): 7}  # older lines that got the fix, and from which release
_FAULT = ((3, 7, 0), (3, 51, 3))


@dataclass(frozen=True, slots=True, kw_only=True)
class SqliteReport:
    """The SQLite in use, and whether its WAL-reset fault can do harm here.

    The fault (3.7.0 to 3.51.2) damages a file that two connections write; with the file locked
    for one connection alone it cannot arise.
    """

    version: str
    has_wal_reset_fault: bool
    journal_mode: str
    locking_mode: str

    @property
    def safe(self) -> bool:
        """Whether the fault is absent or cannot arise."""
        return not self.has_wal_reset_fault or self.locking_mode == "exclusive"


def connect(path: Path | None) -> sqlite3.Connection:
    """Open a file (or memory, for None) as this program needs it, for this thread alone."""
    with worded(path):
        connection = sqlite3.connect(
            path or ":memory:", timeout=_PATIENCE_SECONDS, isolation_level=None
        )
        try:
            # Before the first read, so that the file is never shared, not even for a moment.
            connection.execute("PRAGMA locking_mode = EXCLUSIVE").fetchone()
            _refuse_strangers(connection, path)
            _set_pragmas(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a database that nobody has open, and write nothing beside it.

    What its log still holds is read too, from a copy of both.
    """
    log = path.with_name(path.name + "-wal")
    if not (log.exists() and log.stat().st_size):
        address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(address, uri=True)) as connection:
            yield connection
        return
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="ktpn-") as folder:
        for part in (path, log):
            copyfile(part, Path(folder) / part.name)
        with closing(sqlite3.connect(Path(folder) / path.name)) as connection:
            yield connection


@contextmanager
def worded(path: Path | None = None) -> Iterator[None]:
    """Raise Refused for what the world did to the file; let our own mistakes through."""
    try:
        yield
    except sqlite3.Error as error:
        code = problem_code(error)
        if code is None:
            raise
        raise Refused(file_problem(code, path)) from error


def problem_code(error: sqlite3.Error) -> str | None:
    """Return the code of the problem that an error of SQLite is; None when it is a bug."""
    number: int | None = getattr(error, "sqlite_errorcode", None)
    return None if number is None else _CODES.get(number & 0xFF)


def file_problem(code: str, path: Path | None, **values: str) -> Problem:
    """Return a problem with the database file."""
    file = str(path) if path else None
    return Problem(code=code, where=Place(file=file), values={"file": file or "", **values})


def report(connection: sqlite3.Connection) -> SqliteReport:
    """Say which SQLite this is and whether its known fault can do harm."""
    return SqliteReport(
        version=sqlite3.sqlite_version,
        has_wal_reset_fault=has_wal_reset_fault(sqlite3.sqlite_version),
        journal_mode=pragma(connection, "journal_mode"),
        locking_mode=pragma(connection, "locking_mode"),
    )


def has_wal_reset_fault(version: str) -> bool:
    """Return whether that SQLite can damage a WAL database that two connections write."""
    found = [int(part) for part in re.findall(r"\d+", version)[:3]]
    major, minor, patch = (*found, 0, 0, 0)[:3]
    fixed_from = _FIXED_LINES.get((major, minor))
    if fixed_from is not None and patch >= fixed_from:
        return False
    return _FAULT[0] <= (major, minor, patch) < _FAULT[1]


def pragma(connection: sqlite3.Connection, name: str) -> str:
    """Return the value of a pragma as text."""
    return str(connection.execute(f"PRAGMA {name}").fetchone()[0])


def quoted(name: str) -> str:
    """Return a name of a table or column as SQL writes it."""
    return '"' + name.replace('"', '""') + '"'


def _refuse_strangers(connection: sqlite3.Connection, path: Path | None) -> None:
    application = int(pragma(connection, "application_id"))
    if application == APPLICATION_ID:
        return
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if application or tables:
        raise Refused(file_problem("store.not_ours", path))


def _set_pragmas(connection: sqlite3.Connection, path: Path | None) -> None:
    for name, (value, expected) in _PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}")
        _expect(name, pragma(connection, name), str(expected), path)
    if path is not None:
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
        _expect("journal_mode", pragma(connection, "journal_mode"), "wal", path)
        _expect("locking_mode", pragma(connection, "locking_mode"), "exclusive", path)
        connection.execute("BEGIN EXCLUSIVE")  # takes the lock now, not with the first save
        connection.execute("COMMIT")


def _expect(name: str, found: str, expected: str, path: Path | None) -> None:
    if found != expected:
        setting = f"{name} = {found}"
        raise Refused(file_problem("store.setting_refused", path, setting=setting))
