"""What came back: every payload that was merged, from which device and file."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from ktpn_desktop.domain.device import Receipt, ReceiptState
from ktpn_desktop.domain.ids import DeviceId, VisitId
from ktpn_desktop.store.database import Store
from ktpn_desktop.store.rows import iso


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """One payload that was merged, and the file it came in."""

    payload: str  # hash
    visit_id: VisitId
    device: DeviceId
    person: str
    revision: int
    verified: bool
    file_hash: str
    file_name: str
    merged_at: datetime


def returns_of(store: Store, visit_id: VisitId) -> list[Returned]:
    """Return what came back for a visit, by device and revision."""
    rows = store.rows(
        "SELECT * FROM returned WHERE visit_id = ? ORDER BY device, revision, id", (visit_id,)
    )
    return [_from_row(row) for row in rows]


def returns_by(store: Store, person: str) -> list[Returned]:
    """Return what a person sent back, by visit and revision."""
    rows = store.rows(
        "SELECT * FROM returned WHERE person = ? ORDER BY visit_id, revision, id", (person,)
    )
    return [_from_row(row) for row in rows]


def people_who_returned(store: Store) -> list[str]:
    """Return the names of everyone whose returns were merged, the last one first."""
    rows = store.rows(
        "SELECT person FROM returned GROUP BY person ORDER BY max(merged_at) DESC"
    )
    return [row["person"] for row in rows]


def verified_by_payload(store: Store) -> dict[str, bool]:
    """Return of every payload that was merged whether its signature held."""
    rows = store.rows("SELECT id, verified FROM returned")
    return {row["id"]: bool(row["verified"]) for row in rows}


def devices(store: Store) -> set[DeviceId]:
    """Return the devices that something was merged from."""
    return {
        DeviceId(row["device"]) for row in store.rows("SELECT DISTINCT device FROM returned")
    }


def returned_files(store: Store) -> set[str]:
    """Return the hashes of all files that were merged."""
    return {row["file_hash"] for row in store.rows("SELECT DISTINCT file_hash FROM returned")}


def returned_by_file(store: Store) -> dict[str, tuple[Returned, str]]:
    """Return what each merged file held and the name of its school, by the file's hash."""
    rows = store.rows(
        "SELECT returned.*, school_name FROM returned JOIN visit ON visit.id = visit_id"
    )
    return {row["file_hash"]: (_from_row(row), row["school_name"]) for row in rows}


def receipts_by_device(store: Store) -> dict[DeviceId, tuple[Receipt, ...]]:
    """Return what to tell each device: of its revisions of a visit, the last one counts."""
    rows = store.rows("SELECT * FROM returned ORDER BY device, visit_id, revision, id")
    everything = [_from_row(row) for row in rows]
    newest = {(one.device, one.visit_id): one.revision for one in everything}
    receipts: dict[DeviceId, list[Receipt]] = {}
    for one in everything:
        last = one.revision == newest[one.device, one.visit_id]
        receipt = Receipt(
            visit_id=one.visit_id,
            revision=one.revision,
            state=ReceiptState.MERGED if last else ReceiptState.OLDER,
            at=one.merged_at,
        )
        receipts.setdefault(one.device, []).append(receipt)
    return {device: tuple(several) for device, several in receipts.items()}


def add_return(store: Store, one: Returned) -> None:
    """Write down that a payload was merged.

    One that is known stays as it was, unless its signature holds now and did not before.
    """
    with store.edit("add_return") as edit:
        edit.execute(
            "INSERT INTO returned (id, visit_id, device, person, revision, verified, file_hash,"
            " file_name, merged_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET verified = excluded.verified,"
            " file_hash = excluded.file_hash, file_name = excluded.file_name"
            " WHERE excluded.verified AND NOT returned.verified",
            (
                one.payload,
                one.visit_id,
                one.device,
                one.person,
                one.revision,
                one.verified,
                one.file_hash,
                one.file_name,
                iso(one.merged_at),
            ),
        )


def _from_row(row: sqlite3.Row) -> Returned:
    return Returned(
        payload=row["id"],
        visit_id=VisitId(row["visit_id"]),
        device=DeviceId(row["device"]),
        person=row["person"],
        revision=row["revision"],
        verified=bool(row["verified"]),
        file_hash=row["file_hash"],
        file_name=row["file_name"],
        merged_at=datetime.fromisoformat(row["merged_at"]),
    )
