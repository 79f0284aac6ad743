"""What a supervisor has in hand: the visits of one's newest round, and what was never sent."""

from datetime import date

from ktpn_desktop.domain.ids import PersonId
from ktpn_desktop.domain.visit import Visit, VisitState
from ktpn_desktop.store.database import Store
from ktpn_desktop.store.visit_heads import visit_of
from ktpn_desktop.thai.text import sort_key


def own_visits(store: Store, person_id: PersonId) -> list[Visit]:
    """Return a person's visits of the newest round, and of earlier ones what is still here.

    Without answers and findings; by day planned, then name.
    """
    rows = store.rows(
        """
        WITH own AS (
            SELECT visit.* FROM visit
            WHERE person_id = :person OR instr(companions, '"' || :person || '"')
        )
        SELECT * FROM own WHERE state NOT IN (:sent, :merged) OR round_id = (
            SELECT round.id FROM round JOIN own ON own.round_id = round.id
            ORDER BY year DESC, number DESC LIMIT 1
        )
        """,
        {"person": person_id, "sent": VisitState.SENT, "merged": VisitState.MERGED},
    )
    return sorted(map(visit_of, rows), key=_place_in_list)


def _place_in_list(one: Visit) -> tuple[date, str, str]:
    return one.planned_on or date.max, sort_key(one.school.name), one.id
