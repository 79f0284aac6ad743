"""Named edits: each one transaction, one undo step, one entry in the journal."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ktpn_desktop.domain.ids import EditId
from ktpn_desktop.store import journal
from ktpn_desktop.store.connection import quoted, worded
from ktpn_desktop.store.rows import Value

Parameters = Mapping[str, Value] | tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes, and on which device; no person before the profile is made."""

    person: str | None
    device: str


@dataclass(frozen=True, slots=True)
class Change:
    """An edit that has been saved: pages showing one of the tables read again."""

    label: str
    tables: frozenset[str]
    edit: EditId


class Edit:
    """What the block of an edit writes with. After it, `changed` says whether it wrote.

    `step` is what a later edit is given to become part of the same undo step.
    """

    __slots__ = ("_connection", "changed", "id", "label", "step")

    def __init__(
        self, connection: sqlite3.Connection, edit: EditId, step: EditId, label: str
    ) -> None:
        self.id = edit
        self.step = step
        self.label = label
        self.changed = False
        self._connection = connection

    def execute(self, sql: str, parameters: Parameters = ()) -> sqlite3.Cursor:
        """Run one statement."""
        return self._connection.execute(sql, parameters)

    def executemany(self, sql: str, parameters: Iterable[Parameters]) -> None:
        """Run one statement for each set of parameters."""
        self._connection.executemany(sql, parameters)

    def put(self, table: str, row: Mapping[str, Value]) -> None:
        """Insert the row, or make the one with its id equal to it in the columns given."""
        self._connection.execute(_upsert(table, tuple(row)), row)

    def put_all(self, table: str, rows: Iterable[Mapping[str, Value]]) -> None:
        """Put many rows; all have the columns of the first."""
        rows = iter(rows)
        if (first := next(rows, None)) is not None:
            self.put(table, first)
            self._connection.executemany(_upsert(table, tuple(first)), rows)

    def delete(self, table: str, row_id: str) -> None:
        """Delete the row with that id, if it is there."""
        self._connection.execute(f"DELETE FROM {quoted(table)} WHERE id = ?", (row_id,))


@dataclass(slots=True)
class _Open:
    """The edit that is open, and what the journal needs to know at its end."""

    edit: Edit
    undoes: EditId | None
    first_change: int
    prev_hash: str
    nested: int = 0


class Editor:
    """Opens, joins, ends and takes back edits on the one connection."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None) -> None:
        self._connection = connection
        self._path = path
        self._open: _Open | None = None
        connection.create_function("current_edit", 0, self._current_edit)

    @property
    def editing(self) -> bool:
        """Whether an edit is open."""
        return self._open is not None

    @contextmanager
    def writing(
        self,
        label: str,
        author: Author,
        *,
        step: EditId | None = None,
        undoes: EditId | None = None,
    ) -> Iterator[tuple[Edit, list[Change]]]:
        """Open an edit, or join the open one; the list has the change once it is saved."""
        saved: list[Change] = []
        with worded(self._path):
            if self._open is not None:
                with self._joined(self._open):
                    yield self._open.edit, saved
                return
            opened = self._begin(label, step, undoes)
            try:
                yield opened.edit, saved
                change = self._finish(opened, author)
                saved += [change] if change else []
            except BaseException:
                self._roll_back()
                raise
            finally:
                self._open = None

    @contextmanager
    def rehearsal(self) -> Iterator[None]:
        """Let edits happen and take all of them back at the end."""
        if self._open is not None:
            raise RuntimeError("a rehearsal inside an edit")
        with worded(self._path):
            self._begin("rehearsal", None, None)
            try:
                yield
            finally:
                self._open = None
                self._roll_back()

    def _current_edit(self) -> int:
        """Answer the triggers of the journal; what they are told stops a write by mistake."""
        if self._open is None:
            raise RuntimeError("write outside an edit")
        return self._open.edit.id

    def _begin(self, label: str, step: EditId | None, undoes: EditId | None) -> _Open:
        self._connection.execute("BEGIN IMMEDIATE")
        number, first_change, prev_hash = journal.next_edit(self._connection)
        goes_on = step is not None and journal.newest_step(self._connection) == step
        edit = Edit(
            self._connection, number, step if goes_on and step is not None else number, label
        )
        self._open = _Open(edit, undoes, first_change, prev_hash)
        return self._open

    def _finish(self, opened: _Open, author: Author) -> Change | None:
        """Write the edit down after its changes and commit; None when nothing changed.

        An undo is written down even when it put nothing back: the next goes on from it.
        """
        edit = opened.edit
        last_change = journal.last_change(self._connection)
        tables: frozenset[str] = frozenset()
        edit.changed = last_change >= opened.first_change or opened.undoes is not None
        if edit.changed:
            row = journal.EditRow(
                id=edit.id,
                step=edit.step,
                undoes=opened.undoes,
                at=datetime.now(UTC).isoformat(timespec="milliseconds"),
                person=author.person,
                device=author.device,
                label=edit.label,
                first_change=opened.first_change,
                last_change=last_change,
                prev_hash=opened.prev_hash,
            )
            tables = journal.write_edit(self._connection, row)
        self._connection.execute("COMMIT")
        return Change(edit.label, tables, edit.id) if edit.changed else None

    @contextmanager
    def _joined(self, opened: _Open) -> Iterator[None]:
        """Let an inner edit fail by itself, when the outer one can go on without it."""
        opened.nested += 1
        savepoint = f"joined_{opened.nested}"
        self._connection.execute(f"SAVEPOINT {savepoint}")
        try:
            yield
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute(f"ROLLBACK TO {savepoint}")
                self._connection.execute(f"RELEASE {savepoint}")
            raise
        else:
            self._connection.execute(f"RELEASE {savepoint}")
        finally:
            opened.nested -= 1

    def _roll_back(self) -> None:
        if self._connection.in_transaction:  # SQLite may have ended it by itself
            self._connection.execute("ROLLBACK")


def _upsert(table: str, columns: tuple[str, ...]) -> str:
    """Return SQL that inserts a row or updates the one with its id, if they differ."""
    names = [quoted(column) for column in columns]
    changing = [quoted(column) for column in columns if column != "id"]
    updates = ", ".join(f"{name} = excluded.{name}" for name in changing)
    differs = " OR ".join(f"{name} IS NOT excluded.{name}" for name in changing)
    action = f"UPDATE SET {updates} WHERE {differs}" if changing else "NOTHING"
    return (
        f"INSERT INTO {quoted(table)} ({', '.join(names)})"
        f" VALUES ({', '.join(f':{column}' for column in columns)})"
        f" ON CONFLICT (id) DO {action}"
    )
