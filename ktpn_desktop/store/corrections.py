"""Corrections: values that were decided on this side, against what came back."""

import json
from dataclasses import dataclass

from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.merge import Correction
from ktpn_desktop.store.database import Store
from ktpn_desktop.store.rows import iso, now, texts


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldCorrection:
    """The correction of one field of one visit."""

    visit_id: VisitId
    field: str
    correction: Correction
    note: str | None = None


def corrections_of(store: Store, visit_id: VisitId) -> dict[str, Correction]:
    """Return the corrections of a visit, by field."""
    rows = store.rows(
        "SELECT field, value, superseded FROM correction WHERE visit_id = ?", (visit_id,)
    )
    return {
        row["field"]: Correction(
            value=row["value"], superseded=frozenset(json.loads(row["superseded"]))
        )
        for row in rows
    }


def save_correction(store: Store, one: FieldCorrection) -> None:
    """Keep the correction of a field in the place of an earlier one."""
    seen = sorted(one.correction.superseded, key=lambda value: (value is not None, value or ""))
    with store.edit("save_correction") as edit:
        edit.put(
            "correction",
            {
                "id": _id(one.visit_id, one.field),
                "visit_id": one.visit_id,
                "field": one.field,
                "value": one.correction.value,
                "superseded": texts(seen),
                "note": one.note,
                "made_at": iso(now()),
            },
        )


def drop_correction(store: Store, visit_id: VisitId, field: str) -> None:
    """Forget the correction of a field."""
    with store.edit("drop_correction") as edit:
        edit.delete("correction", _id(visit_id, field))


def _id(visit_id: VisitId, field: str) -> str:
    return f"{visit_id}:{field}"
