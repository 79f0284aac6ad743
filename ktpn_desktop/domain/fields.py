"""A visit as fields: the units in which merging compares, and a person decides.

A field is a name and one text. The names are `answer:<item>`, `note:<item>`, `finding:<id>`,
`photograph:<id>`, `signature:<key>` and the plain ones in `PLAIN`; a field that is not there
has no value. All but notes and plain ones are canonical JSON: equal fields are equal texts.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from types import MappingProxyType
from typing import Any

from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import FindingId, ItemId, PersonId, PhotographId
from ktpn_desktop.domain.photograph import Photograph, in_order
from ktpn_desktop.domain.signature import Signer, VisitSignature, decode, encode
from ktpn_desktop.domain.visit import Visit

Fields = Mapping[str, str]

PLAIN = ("held_on", "started", "ended", "informant", "informant_position")


def fields_of(visit: Visit) -> dict[str, str]:
    """Return every field of a visit that has a value."""
    fields = {name: text for name in PLAIN if (text := _plain(getattr(visit, name)))}
    for item, answer in visit.answers.items():
        if answer.given:
            fields[f"answer:{item}"] = encode_answer(answer)
        if answer.note:
            fields[f"note:{item}"] = answer.note
    for finding in visit.findings:
        fields[f"finding:{finding.id}"] = encode_finding(finding)
    for photograph in visit.photographs:
        fields[f"photograph:{photograph.id}"] = encode_photograph(photograph)
    for signature in visit.signatures:
        fields[f"signature:{signature.key}"] = encode_signature(signature)
    return fields


def with_fields(visit: Visit, fields: Fields) -> Visit:
    """Return the visit with exactly these fields; what does not travel stays.

    Those are flags, and when a photograph was added here.
    """
    return replace(
        visit,
        held_on=_date(fields.get("held_on")),
        started=_time(fields.get("started")),
        ended=_time(fields.get("ended")),
        informant=fields.get("informant"),
        informant_position=fields.get("informant_position"),
        answers=MappingProxyType(_answers(visit, fields)),
        findings=_findings(fields),
        photographs=_photographs(visit, fields),
        signatures=_signatures(fields),
    )


def encode_answer(answer: Answer) -> str:
    """Return the field text of an answer's value or mark."""
    return _canonical({"mark": answer.mark} if answer.mark else {"value": answer.value})


def decode_answer(text: str | None) -> Answer:
    """Return the answer that a field text holds, without note and flag."""
    if text is None:
        return Answer()
    body = json.loads(text)
    mark = body.get("mark")
    return Answer(value=body.get("value"), mark=Mark(mark) if mark else None)


def encode_finding(finding: Finding) -> str:
    """Return the field text of a finding; its id is in the field's name."""
    return _canonical(
        {
            "kind": finding.kind,
            "text": finding.text,
            "position": finding.position,
            "items": list(finding.items),
            "follow_up": finding.follow_up,
            "due": finding.due.isoformat() if finding.due else None,
        }
    )


def decode_finding(finding_id: str, text: str) -> Finding:
    """Return the finding that a field text holds."""
    body = json.loads(text)
    return Finding(
        id=FindingId(finding_id),
        kind=FindingKind(body["kind"]),
        text=body["text"],
        position=body["position"],
        items=tuple(ItemId(item) for item in body["items"]),
        follow_up=body["follow_up"],
        due=_date(body["due"]),
    )


def encode_photograph(photograph: Photograph) -> str:
    """Return the field text of a photograph; its id is in the field's name."""
    return _canonical(
        {
            "hash": photograph.hash,
            "item": photograph.item,
            "caption": photograph.caption,
            "position": photograph.position,
        }
    )


def decode_photograph(photograph_id: str, text: str) -> Photograph:
    """Return the photograph that a field text holds."""
    body = json.loads(text)
    return Photograph(
        id=PhotographId(photograph_id),
        hash=body["hash"],
        item=ItemId(body["item"]) if body["item"] else None,
        caption=body["caption"],
        position=body["position"],
    )


def encode_signature(signature: VisitSignature) -> str:
    """Return the field text of a signature; the field's name is its key."""
    return _canonical(
        {
            "signer": signature.signer,
            "person": signature.person,
            "name": signature.name,
            "position": signature.position,
            "strokes": encode(signature.strokes),
            "signed": signature.signed.isoformat(),
        }
    )


def decode_signature(text: str) -> VisitSignature:
    """Return the signature that a field text holds."""
    body = json.loads(text)
    return VisitSignature(
        signer=Signer(body["signer"]),
        person=PersonId(body["person"]) if body["person"] else None,
        name=body["name"],
        position=body["position"],
        strokes=decode(body["strokes"]),
        signed=datetime.fromisoformat(body["signed"]),
    )


def field_item(field: str) -> ItemId | None:
    """Return the item that a field is about, if it is about one."""
    kind, _, rest = field.partition(":")
    return ItemId(rest) if rest and kind in ("answer", "note") else None


def _answers(visit: Visit, fields: Fields) -> dict[ItemId, Answer]:
    items = {item for field in fields if (item := field_item(field))}
    items |= {item for item, answer in visit.answers.items() if answer.flagged}
    return {
        item: replace(
            decode_answer(fields.get(f"answer:{item}")),
            note=fields.get(f"note:{item}"),
            flagged=visit.answer(item).flagged,
        )
        for item in sorted(items)
    }


def _findings(fields: Fields) -> tuple[Finding, ...]:
    found = [
        decode_finding(field.removeprefix("finding:"), text)
        for field, text in fields.items()
        if field.startswith("finding:")
    ]
    return tuple(
        sorted(found, key=lambda finding: (finding.kind, finding.position, finding.id))
    )


def _photographs(visit: Visit, fields: Fields) -> tuple[Photograph, ...]:
    known = {one.id: one.added_at for one in visit.photographs}
    found = (
        decode_photograph(field.removeprefix("photograph:"), text)
        for field, text in fields.items()
        if field.startswith("photograph:")
    )
    return in_order(replace(one, added_at=known.get(one.id)) for one in found)


def _signatures(fields: Fields) -> tuple[VisitSignature, ...]:
    found = [
        decode_signature(text)
        for field, text in fields.items()
        if field.startswith("signature:")
    ]
    return tuple(sorted(found, key=lambda signature: signature.key))


def _plain(value: date | time | str | None) -> str | None:
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return value.isoformat() if isinstance(value, date) else value


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _time(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None


def _canonical(body: dict[str, Any]) -> str:  # Any: JSON
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
