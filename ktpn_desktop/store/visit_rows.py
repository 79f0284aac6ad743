"""The rows of a visit, its answers, findings, photographs and signatures."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import date, datetime
from types import MappingProxyType

from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import (
    ChecklistId,
    FindingId,
    ItemId,
    PersonId,
    PhotographId,
    RoundId,
    SchoolId,
    VisitId,
)
from ktpn_desktop.domain.photograph import Photograph
from ktpn_desktop.domain.signature import Signer, VisitSignature, decode, encode
from ktpn_desktop.domain.visit import OrderThen, PersonThen, SchoolThen, Visit, VisitState
from ktpn_desktop.store.rows import (
    Row,
    Value,
    iso,
    texts,
    to_date,
    to_moment,
    to_texts,
    to_time,
)


def visit_of(
    row: sqlite3.Row,
    answers: dict[ItemId, Answer] | None = None,
    findings: tuple[Finding, ...] = (),
    photographs: tuple[Photograph, ...] = (),
    signatures: tuple[VisitSignature, ...] = (),
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


def answer_of(row: sqlite3.Row) -> Answer:
    """Return the answer of a row."""
    return Answer(
        value=row["value"],
        mark=Mark(row["mark"]) if row["mark"] else None,
        note=row["note"],
        flagged=bool(row["flagged"]),
    )


def answer_row(visit_id: VisitId, item: ItemId, answer: Answer) -> Row:
    """Return the row of an answer."""
    return {
        "id": answer_id(visit_id, item),
        "visit_id": visit_id,
        "item": item,
        "value": answer.value,
        "mark": answer.mark,
        "note": answer.note,
        "flagged": answer.flagged,
    }


def answer_id(visit_id: VisitId, item: ItemId) -> str:
    """Return the id of an answer: one item of one visit has at most one."""
    return f"{visit_id}:{item}"


def finding_of(row: sqlite3.Row, visit_id: VisitId) -> Finding:
    """Return the finding of a row."""
    return Finding(
        id=FindingId(row["id"].removeprefix(f"{visit_id}:")),
        kind=FindingKind(row["kind"]),
        text=row["text"],
        position=row["position"],
        items=tuple(ItemId(item) for item in to_texts(row["items"])),
        follow_up=bool(row["follow_up"]),
        due=to_date(row["due"]),
    )


def finding_row(visit_id: VisitId, finding: Finding) -> Row:
    """Return the row of a finding; two visits may have findings of the same id."""
    return {
        "id": f"{visit_id}:{finding.id}",
        "visit_id": visit_id,
        "kind": finding.kind,
        "position": finding.position,
        "text": finding.text,
        "items": texts(finding.items),
        "follow_up": finding.follow_up,
        "due": iso(finding.due),
    }


def photograph_of(row: sqlite3.Row, visit_id: VisitId) -> Photograph:
    """Return the photograph of a row."""
    return Photograph(
        id=PhotographId(row["id"].removeprefix(f"{visit_id}:")),
        hash=row["hash"],
        item=ItemId(row["item"]) if row["item"] else None,
        caption=row["caption"],
        position=row["position"],
        added_at=to_moment(row["added_at"]),
    )


def photograph_row(visit_id: VisitId, photograph: Photograph) -> Row:
    """Return the row of a photograph."""
    return {
        "id": f"{visit_id}:{photograph.id}",
        "visit_id": visit_id,
        "hash": photograph.hash,
        "item": photograph.item,
        "caption": photograph.caption,
        "position": photograph.position,
        "added_at": iso(photograph.added_at),
    }


def signature_of(row: sqlite3.Row) -> VisitSignature:
    """Return the signature of a row."""
    return VisitSignature(
        signer=Signer(row["signer"]),
        person=PersonId(row["person"]) if row["person"] else None,
        name=row["name"],
        position=row["position"],
        strokes=decode(row["strokes"]),
        signed=datetime.fromisoformat(row["signed"]),
    )


def signature_row(visit_id: VisitId, signature: VisitSignature) -> Row:
    """Return the row of a signature: each key of a visit has at most one."""
    return {
        "id": f"{visit_id}:{signature.key}",
        "visit_id": visit_id,
        "signer": signature.signer,
        "person": signature.person,
        "name": signature.name,
        "position": signature.position,
        "strokes": encode(signature.strokes),
        "signed": iso(signature.signed),
    }


def plain_value(value: Value | date) -> Value:
    """Return a plain field of a visit as its column holds it."""
    return value if value is None or isinstance(value, str | int) else iso(value)
