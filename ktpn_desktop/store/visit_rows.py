"""The rows of a visit, its answers, findings, photographs and signatures."""

import sqlite3
from datetime import datetime

from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import (
    FindingId,
    ItemId,
    PersonId,
    PhotographId,
    VisitId,
)
from ktpn_desktop.domain.photograph import Photograph
from ktpn_desktop.domain.signature import Signer, VisitSignature, decode, encode
from ktpn_desktop.store.rows import (
    Row,
    iso,
    texts,
    to_date,
    to_moment,
    to_texts,
)


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
