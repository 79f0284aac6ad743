"""The store: one connection, one thread, and named edits as the only way to write."""

import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from ktpn_desktop.domain.ids import EditId
from ktpn_desktop.domain.problem import Problem, Refused
from ktpn_desktop.store import connection as files
from ktpn_desktop.store import journal, migrations
from ktpn_desktop.store.edit import Author, Change, Edit, Editor, Parameters
from ktpn_desktop.store.migrations import SCHEMA, Schema

if TYPE_CHECKING:
    # Imported where they are used: opening a file, which a start waits for, needs none of them.
    from datetime import datetime

    from ktpn_desktop.store.history import HistoryEntry, Undoing
    from ktpn_desktop.store.undo_plan import Because, KeptBack, Key

__all__ = ["Author", "Change", "Edit", "Store", "Undone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What an undo or a redo did, and what it left because it has moved on since."""

    edit: EditId
    label: str  # of the step that was taken back
    undone: EditId
    kept_back: "tuple[KeptBack, ...]"
    redone: bool = False


class Store:
    """The database of one profile. Everything else in this folder is a function over it."""

    def __init__(
        self, connection: sqlite3.Connection, path: Path | None, author: Author
    ) -> None:
        self.author = author
        self.path = path
        self._connection = connection
        self._schema = SCHEMA
        self._editor = Editor(connection, path)
        self._callbacks: list[Callable[[Change], None]] = []

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        author: Author,
        backups: Path | None = None,
        schema: Schema = SCHEMA,
    ) -> Self:
        """Open the database at `path`, make it if it is not there, bring it up to date.

        Raises Refused: `store.locked`, `store.newer_version`, `store.damaged`,
        `store.not_ours`, `store.cannot_open`. `backups` is the folder where a copy goes
        before an update, and where a good one is looked for when the file is damaged.
        """
        folder = backups or path.parent / "backups"
        try:
            return cls._opened(path, author, folder, schema)
        except Refused as error:
            if error.problems[0].code != "store.damaged":
                raise
            from ktpn_desktop.store import backup

            newest = backup.newest_good(folder)
            name = newest.path.name if newest else "–"
            raise Refused(files.file_problem("store.damaged", path, backup=name)) from error

    @classmethod
    def memory(cls, *, author: Author, schema: Schema = SCHEMA) -> Self:
        """Make a store that is gone when it is closed, for tests and rehearsals."""
        connection = files.connect(None)
        try:
            return cls._prepared(connection, None, author, schema)
        except BaseException:
            connection.close()
            raise

    @contextmanager
    def edit(self, label: str, step: EditId | None = None) -> Iterator[Edit]:
        """Write under a name: one transaction, one undo step, one announcement.

        An edit inside an edit joins it. An exception takes everything back. `step`, from the
        edit before this one, makes both one undo step: the saves while one field is typed in.
        """
        with self._writing(label, step=step) as edit:
            yield edit

    @contextmanager
    def rehearsal(self) -> Iterator[None]:
        """Let edits happen and take all of them back at the end: nothing is saved or told."""
        with self._editor.rehearsal():
            yield

    def undo(self, edit: EditId | None = None) -> Undone:
        """Take back the step of that edit, or the newest one that is in effect."""
        undoing = self._undoing()
        if edit is not None:
            return self._take_back("undo", self._in_effect(undoing, edit))
        if (step := undoing.next_undo()) is None:
            raise Refused(Problem(code="store.nothing_to_undo"))
        return self._take_back("undo", step)

    def redo(self) -> Undone:
        """Take back the newest undo, unless something new has come after it."""
        if (undo := self._undoing().next_redo()) is None:
            raise Refused(Problem(code="store.nothing_to_redo"))
        return replace(self._take_back("redo", undo), redone=True)

    def next_undo(self) -> str | None:
        """Return the label of what `undo()` would take back."""
        step = self._undoing().next_undo()
        return None if step is None else self._label(step)

    def next_redo(self) -> str | None:
        """Return the label of what `redo()` would do again."""
        undo = self._undoing().next_redo()
        return None if undo is None else self._label(undo)

    def subscribe(self, callback: Callable[[Change], None]) -> Callable[[], None]:
        """Call back after every edit that has been saved; return a function that ends it."""
        self._callbacks.append(callback)
        return lambda: self._callbacks.remove(callback)

    def rows(self, sql: str, parameters: Parameters = ()) -> list[sqlite3.Row]:
        """Read all rows of a query."""
        with files.worded(self.path):
            return self._read(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Parameters = ()) -> sqlite3.Row | None:
        """Read the first row of a query."""
        with files.worded(self.path):
            found: sqlite3.Row | None = self._read(sql, parameters).fetchone()
            return found

    def history(
        self, table: str | None = None, row: str | None = None, limit: int = 100
    ) -> "list[HistoryEntry]":
        """Return the newest edits, newest first; of one table or one record only, if asked."""
        from ktpn_desktop.store import history

        return history.entries(self._connection, table, row, limit)

    def last_time(self, *labels: str) -> "datetime | None":
        """Return when an edit with one of these labels was made last."""
        from ktpn_desktop.store import history

        return history.last_time(self._connection, labels)

    def records_hash(self, *, without_times: bool = False) -> str:
        """Return the SHA-256 of all recorded tables: equal records, equal hash.

        Without times, columns that end in `_at` or begin with `file_` are left out: when it
        was done, and from which of several copies of a file, differs between two computers, or
        two runs, that hold the same records.
        """
        from ktpn_desktop.store import check

        tables = journal.recorded_tables(self._connection, self._schema.unrecorded)
        return check.records_hash(self._connection, tables, without_times=without_times)

    def check(self) -> list[Problem]:
        """Examine the whole file: its pages, references, journal and records."""
        from ktpn_desktop.store import check

        tables = journal.recorded_tables(self._connection, self._schema.unrecorded)
        return check.problems(self._connection, tables, self.path)

    def sqlite_report(self) -> files.SqliteReport:
        """Say which SQLite is in use and whether its known fault can do harm."""
        return files.report(self._connection)

    @property
    def last_edit(self) -> EditId:
        """The number of the newest edit; 0 before the first."""
        return journal.head(self._connection)[0]

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection itself, for the modules of this folder."""
        return self._connection

    @property
    def editing(self) -> bool:
        """Whether an edit is open."""
        return self._editor.editing

    def close(self) -> None:
        """Bring everything into the one file and let go of it."""
        if self.editing:
            raise RuntimeError("an edit is still open")
        try:
            if self.path is not None:
                with files.worded(self.path):
                    self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            self._connection.close()

    @classmethod
    def _opened(cls, path: Path, author: Author, folder: Path, schema: Schema) -> Self:
        log = path.with_name(path.name + "-wal")
        stopped_unclean = log.exists() and log.stat().st_size > 0
        connection = files.connect(path)
        try:
            with files.worded(path):
                if stopped_unclean:
                    from ktpn_desktop.store import check

                    check.refuse_damaged(connection, path)
                migrations.refuse_newer(connection, schema, path)
                if 0 < migrations.version_of(connection) < schema.version:
                    from ktpn_desktop.store import backup

                    backup.copy(connection, folder, "before_upgrade")
            return cls._prepared(connection, path, author, schema)
        except BaseException:
            connection.close()
            raise

    @classmethod
    def _prepared(
        cls, connection: sqlite3.Connection, path: Path | None, author: Author, schema: Schema
    ) -> Self:
        with files.worded(path):
            if migrations.version_of(connection) < schema.version:
                migrations.migrate(connection, schema)
        store = cls(connection, path, author)
        store._schema = schema
        return store

    def _read(self, sql: str, parameters: Parameters) -> sqlite3.Cursor:
        cursor = self._connection.cursor()
        cursor.row_factory = sqlite3.Row
        return cursor.execute(sql, parameters)

    def _label(self, edit: EditId) -> str:
        """Return the label of an edit; for undo and redo, of the step they are about."""
        sql = "SELECT label, undoes FROM edit WHERE id = ?"
        label, undoes = self._connection.execute(sql, (edit,)).fetchone()
        while undoes is not None:
            label, undoes = self._connection.execute(sql, (undoes,)).fetchone()
        return str(label)

    def _undoing(self) -> "Undoing":
        from ktpn_desktop.store.history import Undoing

        return Undoing(self._connection)

    def _in_effect(self, undoing: "Undoing", edit: EditId) -> EditId:
        from ktpn_desktop.store.history import BEGINNINGS

        values = {"edit": str(edit)}
        found = self.row("SELECT step, label FROM edit WHERE id = ?", (edit,))
        if found is None:
            raise Refused(Problem(code="store.no_such_edit", values=values))
        if found["label"] in BEGINNINGS:
            raise Refused(Problem(code="store.cannot_undo", values=values))
        step = undoing.in_effect(EditId(found["step"]))
        if step is None:
            raise Refused(Problem(code="store.already_undone", values=values))
        return step

    def _take_back(self, label: str, step: EditId) -> Undone:
        if self.editing:
            raise RuntimeError("undo inside an edit")
        from ktpn_desktop.store.undo import CannotPutBack, put_back

        without: dict[Key, Because] = {}
        while True:
            try:
                with self._writing(label, undoes=step) as edit:
                    kept = put_back(self._connection, step, without)
            except CannotPutBack as error:
                without |= error.rows
            else:
                break
        return Undone(edit=edit.id, label=self._label(step), undone=step, kept_back=kept)

    @contextmanager
    def _writing(
        self, label: str, *, step: EditId | None = None, undoes: EditId | None = None
    ) -> Iterator[Edit]:
        with self._editor.writing(label, self.author, step=step, undoes=undoes) as (
            edit,
            saved,
        ):
            yield edit
        for change in saved:
            self._announce(change)

    def _announce(self, change: Change) -> None:
        """Tell the subscribers. The edit is saved: a mistake of theirs must not say otherwise,
        so it goes where uncaught exceptions go.
        """
        for callback in tuple(self._callbacks):
            try:
                callback(change)
            except Exception:
                sys.excepthook(*sys.exc_info())
