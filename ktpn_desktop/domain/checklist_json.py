"""A checklist as JSON: how it is kept in the database and travels in the round's workbook.

Empty fields are left out, numbers are texts, keys are sorted: one checklist has one text, and
the hash of that text says whether two checklists are the same.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields
from decimal import Decimal
from types import MappingProxyType
from typing import Any  # JSON

from ktpn_desktop.domain.checklist import Checklist, Choice, Item, ItemType, Section
from ktpn_desktop.domain.ids import ChecklistId, ItemId

_DECIMALS = frozenset({"weight", "minimum", "maximum", "score"})


def checklist_text(checklist: Checklist) -> str:
    """Return the canonical JSON text of a checklist, without its id in this database."""
    body = _plain(checklist, leave_out=frozenset({"id"}))
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def checklist_hash(checklist: Checklist) -> str:
    """Return the SHA-256 of the canonical text."""
    return hashlib.sha256(checklist_text(checklist).encode()).hexdigest()


def checklist_of(checklist_id: ChecklistId, text: str) -> Checklist:
    """Return the checklist that a canonical text describes."""
    body = json.loads(text)
    return Checklist(
        id=checklist_id,
        form_id=body["form_id"],
        version=body["version"],
        title=body["title"],
        instructions=body.get("instructions"),
        sections=tuple(_section(one) for one in body.get("sections", ())),
        extras=MappingProxyType(dict(body.get("extras", {}))),
    )


def _section(body: Mapping[str, Any]) -> Section:
    items = tuple(_item(one) for one in body.get("items", ()))
    return Section(id=body["id"], title=body["title"], items=items)


def _item(body: Mapping[str, Any]) -> Item:
    known = {field.name for field in fields(Item)} & body.keys()
    values = {name: _value(name, body[name]) for name in known}
    values["id"] = ItemId(body["id"])
    values["type"] = ItemType(body["type"])
    values["choices"] = tuple(_choice(one) for one in body.get("choices", ()))
    values["extras"] = MappingProxyType(dict(body.get("extras", {})))
    return Item(**values)


def _choice(body: Mapping[str, Any]) -> Choice:
    return Choice(**{name: _value(name, value) for name, value in body.items()})


def _value(name: str, value: Any) -> Any:
    return Decimal(value) if name in _DECIMALS else value


def _plain(one: Any, *, leave_out: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Return a dataclass as a dict without the fields that stand at their default."""
    body: dict[str, Any] = {}
    for field in fields(one):
        value = getattr(one, field.name)
        if field.name in leave_out or value is None or value == field.default:
            continue
        if isinstance(value, tuple):
            value = [_plain(part) for part in value]
        elif isinstance(value, Mapping):
            value = dict(value)
        elif isinstance(value, Decimal):
            value = str(value)
        if value not in ([], {}):
            body[field.name] = value
    return body
