"""Findings read across visits; those of one visit come and go with it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from ktpn_desktop.domain.finding import Finding
from ktpn_desktop.domain.ids import SchoolId, VisitId
from ktpn_desktop.domain.visit import LOCKED, SchoolThen
from ktpn_desktop.store.database import Store
from ktpn_desktop.store.rows import texts, to_date
from ktpn_desktop.store.visit_rows import finding_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A finding with the visit that it was written at."""

    finding: Finding
    visit: VisitId
    school: SchoolThen
    given_on: date


def findings_at(store: Store, schools: Collection[SchoolId], *, visits: int) -> list[Given]:
    """Return the findings of the last finished visits to each of these schools."""
    rows = store.rows(
        """
        SELECT finding.*, school_id, school_code, school_name, school_district, held_on
        FROM finding JOIN (
            SELECT *, dense_rank() OVER (
                PARTITION BY school_id ORDER BY held_on DESC, id DESC
            ) AS place
            FROM visit WHERE held_on IS NOT NULL
                AND school_id IN (SELECT value FROM json_each(:schools))
                AND state IN (SELECT value FROM json_each(:finished))
        ) AS made ON made.id = finding.visit_id
        WHERE place <= :visits ORDER BY held_on DESC, visit_id, kind, position
        """,
        {"schools": texts(schools), "finished": texts(LOCKED), "visits": visits},
    )
    found = []
    for row in rows:
        given_on, visit = to_date(row["held_on"]), VisitId(row["visit_id"])
        assert given_on is not None  # the query asks for it
        school = SchoolThen(
            id=SchoolId(row["school_id"]),
            code=row["school_code"],
            name=row["school_name"],
            district=row["school_district"],
        )
        finding = finding_of(row, visit)
        found.append(Given(finding=finding, visit=visit, school=school, given_on=given_on))
    return found
