"""A visit as fields: the units in which merging compares, and a person decides.

A field is a name and one text. The names are `answer:<item>`, `note:<item>`, `finding:<id>` and
the plain ones in `PLAIN`; a field that is not there has no value. Answers (value or mark) and
findings are canonical JSON, so that equal fields are equal texts.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from types import MappingProxyType
from typing import Any

from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import FindingId, ItemId
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
    return fields


def with_fields(visit: Visit, fields: Fields) -> Visit:
    """Return the visit with exactly these fields; flags, which do not travel, stay."""
    return replace(
        visit,
        held_on=_date(fields.get("held_on")),
        started=_time(fields.get("started")),
        ended=_time(fields.get("ended")),
        informant=fields.get("informant"),
        informant_position=fields.get("informant_position"),
        answers=MappingProxyType(_answers(visit, fields)),
        findings=_findings(fields),
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
