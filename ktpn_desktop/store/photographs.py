"""Photographs of visits: which they are. The pictures are files, named by their content."""

from collections.abc import Iterable

from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.photograph import Photograph
from ktpn_desktop.store.database import Store
from ktpn_desktop.store.visit_rows import photograph_of, photograph_row


def photographs(store: Store, visit_id: VisitId) -> tuple[Photograph, ...]:
    """Return the photographs of a visit, in their order."""
    rows = store.rows(
        "SELECT id, hash, item, caption, position, added_at FROM photograph"
        " WHERE visit_id = ? ORDER BY position, id",
        (visit_id,),
    )
    return tuple(photograph_of(row, visit_id) for row in rows)


def save_photographs(
    store: Store, visit_id: VisitId, several: Iterable[Photograph], label: str
) -> None:
    """Insert photographs, or make those with their ids equal to them."""
    with store.edit(label) as edit:
        edit.put_all("photograph", [photograph_row(visit_id, one) for one in several])


def delete_photograph(store: Store, visit_id: VisitId, photograph: Photograph) -> None:
    """Delete one photograph of a visit; its picture stays, for this can be undone."""
    with store.edit("delete_photograph") as edit:
        edit.delete("photograph", f"{visit_id}:{photograph.id}")


def was_added(store: Store, visit_id: VisitId, photograph: Photograph) -> bool:
    """Tell whether a visit ever had the photograph with that id."""
    return bool(store.history("photograph", f"{visit_id}:{photograph.id}", limit=1))


def shown_pictures(store: Store) -> frozenset[str]:
    """Return the hashes of the pictures that visits have now."""
    rows = store.rows("SELECT DISTINCT hash FROM photograph")
    return frozenset(row["hash"] for row in rows)


def shown_with_schools(store: Store) -> dict[str, str]:
    """Return the hashes of the pictures that visits have now, with a school of each."""
    rows = store.rows(
        "SELECT hash, min(school_name) AS school FROM photograph"
        " JOIN visit ON visit.id = visit_id GROUP BY hash"
    )
    return {row["hash"]: row["school"] for row in rows}
