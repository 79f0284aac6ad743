"""The register of people: supervisors, the secretary, members of the committee."""

import sqlite3
from collections.abc import Iterable

from ktpn_desktop.domain.ids import PersonId
from ktpn_desktop.domain.person import CommitteeRole, Membership, Person
from ktpn_desktop.store.database import Store
from ktpn_desktop.store.rows import Row, iso, to_date
from ktpn_desktop.thai.text import search_key, sort_key

_SELECT = """
SELECT id, name, position, phone, email, is_supervisor, member_role, member_since, member_until,
       counts_for_quorum, may_be_represented, capacity, active
FROM person
"""


def all_people(store: Store) -> list[Person]:
    """Return everyone, in the order of a Thai dictionary."""
    found = [_from_row(row) for row in store.rows(_SELECT)]
    return sorted(found, key=lambda one: (sort_key(one.name), one.id))


def supervisors(store: Store) -> list[Person]:
    """Return the supervisors who work now, in the order of a Thai dictionary."""
    return [one for one in all_people(store) if one.is_supervisor and one.active]


def person(store: Store, person_id: PersonId) -> Person | None:
    """Return the person with that id."""
    row = store.row(f"{_SELECT} WHERE id = ?", (person_id,))
    return _from_row(row) if row else None


def person_named(store: Store, name: str) -> Person | None:
    """Return the one person of that name, however it is spaced; None when two have it."""
    wanted = search_key(name)
    found = [one for one in all_people(store) if search_key(one.name) == wanted]
    return found[0] if len(found) == 1 else None


def save_person(store: Store, one: Person) -> None:
    """Insert the person, or update the one with that id."""
    with store.edit("save_person") as edit:
        edit.put("person", _to_row(one))


def save_people(store: Store, several: Iterable[Person]) -> None:
    """Insert or update many people at once."""
    with store.edit("save_people") as edit:
        edit.put_all("person", map(_to_row, several))


def _from_row(row: sqlite3.Row) -> Person:
    return Person(
        id=PersonId(row["id"]),
        name=row["name"],
        position=row["position"],
        phone=row["phone"],
        email=row["email"],
        is_supervisor=bool(row["is_supervisor"]),
        membership=_membership(row),
        capacity=row["capacity"],
        active=bool(row["active"]),
    )


def _membership(row: sqlite3.Row) -> Membership | None:
    if row["member_role"] is None:
        return None
    return Membership(
        role=CommitteeRole(row["member_role"]),
        since=to_date(row["member_since"]),
        until=to_date(row["member_until"]),
        counts_for_quorum=bool(row["counts_for_quorum"]),
        may_be_represented=bool(row["may_be_represented"]),
    )


def _to_row(one: Person) -> Row:
    seat = one.membership
    return {
        "id": one.id,
        "name": one.name,
        "position": one.position,
        "phone": one.phone,
        "email": one.email,
        "is_supervisor": one.is_supervisor,
        "member_role": seat.role if seat else None,
        "member_since": iso(seat.since) if seat else None,
        "member_until": iso(seat.until) if seat else None,
        "counts_for_quorum": seat.counts_for_quorum if seat else None,
        "may_be_represented": seat.may_be_represented if seat else None,
        "capacity": one.capacity,
        "active": one.active,
    }
