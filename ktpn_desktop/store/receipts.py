"""Receipts: the secretary's answers to what this device returned."""

from collections.abc import Iterable

from ktpn_desktop.domain.device import Receipt, ReceiptState
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.store.database import Store
from ktpn_desktop.store.rows import Row, iso, now, texts, to_moment


def receipts(store: Store) -> list[Receipt]:
    """Return every receipt, by visit and revision."""
    rows = store.rows("SELECT * FROM receipt ORDER BY visit_id, revision")
    return [
        Receipt(
            visit_id=VisitId(row["visit_id"]),
            revision=row["revision"],
            state=ReceiptState(row["state"]),
            reason=row["reason"],
            at=to_moment(row["received_at"]),
        )
        for row in rows
    ]


def make_receipts(store: Store, several: Iterable[Receipt]) -> None:
    """Make the receipts exactly these: what the secretary took back is gone here too."""
    rows = [_to_row(one) for one in several]
    with store.edit("save_receipts") as edit:
        edit.execute(
            "DELETE FROM receipt WHERE id NOT IN (SELECT value FROM json_each(?))",
            (texts(str(row["id"]) for row in rows),),
        )
        edit.put_all("receipt", rows)


def _to_row(one: Receipt) -> Row:
    return {
        "id": f"{one.visit_id}:{one.revision}",
        "visit_id": one.visit_id,
        "revision": one.revision,
        "state": one.state,
        "reason": one.reason,
        "received_at": iso(one.at or now()),
    }
