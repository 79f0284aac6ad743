"""Returned files that the secretary did not take, and why; a supervisor has what was told."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from ktpn_desktop.domain.device import Receipt, ReceiptState, RefusedFile
from ktpn_desktop.domain.ids import DeviceId, VisitId
from ktpn_desktop.store.database import Store
from ktpn_desktop.store.rows import Row, iso, texts

TOLD = "told:"
"""The beginning of the mark of a file of one's own that a secretary told of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """One file that was refused. Of a file that could not be read only its place is known.

    `mark` is the hash of its bytes, or of its name, size and time where those are too many.
    """

    mark: str
    file_name: str
    reason: str
    refused_at: datetime
    device: DeviceId | None = None
    visit_id: VisitId | None = None
    revision: int | None = None
    school: str | None = None
    person: str | None = None


def refusals(store: Store) -> list[Refusal]:
    """Return every refusal, the newest first."""
    rows = store.rows("SELECT * FROM refusal ORDER BY refused_at DESC, id")
    return [_from_row(row) for row in rows]


def refused_marks(store: Store) -> frozenset[str]:
    """Return the marks of all refused files."""
    return frozenset(row["id"] for row in store.rows("SELECT id FROM refusal"))


def refused_returns(store: Store) -> dict[DeviceId, tuple[Receipt, ...]]:
    """Return what to tell each device of its returns that were refused, and why."""
    told: dict[DeviceId, list[Receipt]] = {}
    for one in reversed(refusals(store)):
        if one.device is not None and one.visit_id is not None:
            receipt = Receipt(
                visit_id=one.visit_id,
                revision=one.revision or 0,
                state=ReceiptState.REFUSED,
                reason=one.reason,
                at=one.refused_at,
            )
            told.setdefault(one.device, []).append(receipt)
    return {device: tuple(several) for device, several in told.items()}


def refused_files(store: Store) -> dict[DeviceId, tuple[RefusedFile, ...]]:
    """Return what to tell each device of its files that nobody could read."""
    told: dict[DeviceId, list[RefusedFile]] = {}
    for one in reversed(refusals(store)):
        if one.device is not None and one.visit_id is None:
            file = RefusedFile(name=one.file_name, reason=one.reason, at=one.refused_at)
            told.setdefault(one.device, []).append(file)
    return {device: tuple(several) for device, several in told.items()}


def add_refusal(store: Store, one: Refusal) -> None:
    """Write down that a file was refused."""
    with store.edit("refuse_return") as edit:
        edit.put("refusal", _to_row(one))


def drop_refusal(store: Store, mark: str) -> None:
    """Look at a refused file again as if it had just come."""
    with store.edit("accept_return") as edit:
        edit.delete("refusal", mark)


def make_told(store: Store, several: Iterable[Refusal]) -> None:
    """Make what a secretary told exactly these: what was taken back is gone here too."""
    rows = [_to_row(one) for one in several]
    with store.edit("save_receipts") as edit:
        edit.execute(
            "DELETE FROM refusal WHERE id GLOB ?"
            " AND id NOT IN (SELECT value FROM json_each(?))",
            (
                f"{TOLD}*",
                texts(str(row["id"]) for row in rows),
            ),
        )
        edit.put_all("refusal", rows)


def _to_row(one: Refusal) -> Row:
    return {
        "id": one.mark,
        "file_name": one.file_name,
        "reason": one.reason,
        "refused_at": iso(one.refused_at),
        "device": one.device,
        "visit_id": one.visit_id,
        "revision": one.revision,
        "school": one.school,
        "person": one.person,
    }


def _from_row(row: sqlite3.Row) -> Refusal:
    return Refusal(
        mark=row["id"],
        file_name=row["file_name"],
        reason=row["reason"],
        refused_at=datetime.fromisoformat(row["refused_at"]),
        device=DeviceId(row["device"]) if row["device"] else None,
        visit_id=VisitId(row["visit_id"]) if row["visit_id"] else None,
        revision=row["revision"],
        school=row["school"],
        person=row["person"],
    )
