"""The rows of visits, without what is in them."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.ids import ChecklistId, ItemId, PersonId, RoundId, SchoolId, VisitId
from ktpn_desktop.domain.visit import OrderThen, PersonThen, SchoolThen, Visit, VisitState
from ktpn_desktop.store.rows import Row, Value, iso, to_date, to_moment, to_time

if TYPE_CHECKING:
    # Lists of visits, such as the first page, do without what is in a visit.
    from ktpn_desktop.domain.finding import Finding
    from ktpn_desktop.domain.photograph import Photograph
    from ktpn_desktop.domain.signature import VisitSignature


def visit_of(
    row: sqlite3.Row,
    answers: dict[ItemId, Answer] | None = None,
    findings: "tuple[Finding, ...]" = (),
    photographs: "tuple[Photograph, ...]" = (),
    signatures: "tuple[VisitSignature, ...]" = (),
) -> Visit:
    """Return the visit of a row, with what is given of that which is in it."""
    return Visit(
        id=VisitId(row["id"]),
        round_id=RoundId(row["round_id"]),
        checklist_id=ChecklistId(row["checklist_id"]),
        school=SchoolThen(
            id=SchoolId(row["school_id"]) if row["school_id"] else None,
            code=row["school_code"],
            name=row["school_name"],
            district=row["school_district"],
        ),
        person=PersonThen(
            id=PersonId(row["person_id"]),
            name=row["person_name"],
            position=row["person_position"],
        ),
        companions=_people_of(row["companions"]),
        order=_order_of(row["order_number"], row["order_dated"]),
        planned_on=to_date(row["planned_on"]),
        held_on=to_date(row["held_on"]),
        started=to_time(row["started"]),
        ended=to_time(row["ended"]),
        informant=row["informant"],
        informant_position=row["informant_position"],
        state=VisitState(row["state"]),
        revision=row["revision"],
        published=row["published"],
        parent=row["parent"],
        opened_at=to_moment(row["opened_at"]),
        completed_at=to_moment(row["completed_at"]),
        reopened_for=row["reopened_for"],
        last_item=ItemId(row["last_item"]) if row["last_item"] else None,
        answers=MappingProxyType(answers or {}),
        findings=findings,
        photographs=photographs,
        signatures=signatures,
    )


def visit_row(one: Visit) -> Row:
    """Return the row of a visit: all of it but what is in it."""
    return {
        "id": one.id,
        "round_id": one.round_id,
        "checklist_id": one.checklist_id,
        "school_id": one.school.id,
        "school_code": one.school.code,
        "school_name": one.school.name,
        "school_district": one.school.district,
        "person_id": one.person.id,
        "person_name": one.person.name,
        "person_position": one.person.position,
        "companions": _people_text(one.companions),
        "order_number": one.order.number if one.order else None,
        "order_dated": iso(one.order.dated) if one.order else None,
        "planned_on": iso(one.planned_on),
        "held_on": iso(one.held_on),
        "started": iso(one.started),
        "ended": iso(one.ended),
        "informant": one.informant,
        "informant_position": one.informant_position,
        "state": one.state,
        "revision": one.revision,
        "published": one.published,
        "parent": one.parent,
        "opened_at": iso(one.opened_at),
        "completed_at": iso(one.completed_at),
        "reopened_for": one.reopened_for,
        "last_item": one.last_item,
    }


def _people_text(people: Iterable[PersonThen]) -> str:
    """Return people as the JSON that a payload has of them, so that SQL can compare the two."""
    bodies = [{"id": one.id, "name": one.name, "position": one.position} for one in people]
    return json.dumps(bodies, ensure_ascii=False, separators=(",", ":"))


def _people_of(text: str) -> tuple[PersonThen, ...]:
    return tuple(
        PersonThen(id=PersonId(one["id"]), name=one["name"], position=one["position"])
        for one in json.loads(text)
    )


def _order_of(number: str | None, dated: str | None) -> OrderThen | None:
    return OrderThen(number=number, dated=to_date(dated)) if number else None


def plain_value(value: Value | date) -> Value:
    """Return a plain field of a visit as its column holds it."""
    return value if value is None or isinstance(value, str | int) else iso(value)
