"""Receipts: the secretary's answers to what this device returned."""

from collections.abc import Iterable
from dataclasses import dataclass

from ktpn_desktop.domain.device import Receipt, ReceiptState
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.visit import VisitState
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


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedVisit:
    """A visit whose return was refused as it was sent last, and why."""

    visit_id: VisitId
    school: str
    reason: str


def refused_visits(store: Store) -> list[RefusedVisit]:
    """Return the visits that the secretary wants to be sent anew, until that is done."""
    rows = store.rows(
        "SELECT visit.id, school_name, reason FROM receipt"
        " JOIN visit ON visit.id = visit_id AND visit.revision = receipt.revision"
        " WHERE receipt.state = ? AND visit.state = ? ORDER BY school_name",
        (ReceiptState.REFUSED, VisitState.SENT),
    )
    return [
        RefusedVisit(
            visit_id=VisitId(row["id"]),
            school=row["school_name"],
            reason=row["reason"] or "",
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
