"""A checklist as JSON: how it is kept in the database and travels in the round's workbook.

Empty fields are left out, numbers are texts, keys are sorted: one checklist has one text, and
the hash of that text says whether two checklists are the same.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any  # JSON

from ktpn_desktop.domain.checklist import (
    Checklist,
    Choice,
    FormTexts,
    Item,
    ItemTexts,
    ItemType,
    Overall,
    Purpose,
    Repeat,
    Section,
    WorkDomain,
)
from ktpn_desktop.domain.ids import ChecklistId


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
        parent=body.get("parent"),
        language=body.get("language"),
        bands=body.get("bands"),
        overall=Overall(body.get("overall", Overall.ITEMS)),
        translations=_by_language(body, FormTexts),
        extras=_mapping(body.get("extras")),
    )


def _section(body: Mapping[str, Any]) -> Section:
    repeat = body.get("repeat")
    return Section(
        id=body["id"],
        title=body["title"],
        items=tuple(_item(one) for one in body.get("items", ())),
        repeat=None if repeat is None else Repeat(**repeat),
        translations=_mapping(body.get("translations")),
    )


def _item(body: Mapping[str, Any]) -> Item:
    values = {name: _ITEM_READERS[name](body[name]) for name in _ITEM_READERS & body.keys()}
    values["translations"] = _by_language(body, ItemTexts)
    return Item(**values)


def _choice(body: Mapping[str, Any]) -> Choice:
    return Choice(**{name: _CHOICE_READERS[name](value) for name, value in body.items()})


def _mapping(body: Mapping[str, Any] | None) -> Mapping[str, Any]:
    return MappingProxyType(dict(body or {}))


def _by_language(body: Mapping[str, Any], kind: Callable[..., Any]) -> Mapping[str, Any]:
    told = body.get("translations", {})
    return _mapping({language: kind(**texts) for language, texts in told.items()})


def _as_it_is(value: Any) -> Any:
    return value


_CHOICE_READERS: dict[str, Callable[[Any], Any]] = {
    **{one.name: _as_it_is for one in fields(Choice)},
    "score": Decimal,
    "attributes": _mapping,
    "translations": _mapping,
    "rubrics": _mapping,
}
_ITEM_READERS: dict[str, Callable[[Any], Any]] = {
    **{one.name: _as_it_is for one in fields(Item)},
    **dict.fromkeys(("weight", "minimum", "maximum"), Decimal),
    "type": ItemType,
    "choices": lambda told: tuple(_choice(one) for one in told),
    "work_domain": WorkDomain,
    "purposes": lambda told: tuple(Purpose(one) for one in told),
    "parents": tuple,
    "extras": _mapping,
}


def _plain(one: Any, *, leave_out: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Return a dataclass as a dict without the fields that stand at their default."""
    body: dict[str, Any] = {}
    for field in fields(one):
        value = getattr(one, field.name)
        if field.name in leave_out or value is None or value == field.default:
            continue
        if isinstance(value, (tuple, Mapping)) and not value:
            continue
        body[field.name] = _value(value)
    return body


def _value(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_value(part) for part in value]
    if isinstance(value, Mapping):
        return {name: _value(part) for name, part in value.items()}
    if isinstance(value, Decimal):
        return str(value)
    return _plain(value) if is_dataclass(value) else value
