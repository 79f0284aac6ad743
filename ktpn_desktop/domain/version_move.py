"""Moving what was answered from one version of a form to another, by the lineage of its items.

An answer moves to the item that asks the same now. What has no such item, or says what that
item cannot be answered with, is dropped, and is told by name with its text: nothing vanishes.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from types import MappingProxyType
from typing import Any  # JSON

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.answer_value import words
from ktpn_desktop.domain.checklist import SCALES, Checklist, Item, ItemType
from ktpn_desktop.domain.checklist_changes import lineage, moved
from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.fields import (
    Fields,
    decode_answer,
    field_item,
    fields_of,
    with_fields,
)
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.repeats import split_item
from ktpn_desktop.domain.terms import MARKS
from ktpn_desktop.domain.visit import Visit

Line = Mapping[ItemId, ItemId]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """Something that was said and has no place in the other version."""

    field: str
    number: str  # of the item, as the old form prints it
    label: str
    said: str  # in words


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedFields:
    """The fields of a visit in the other version, and what is dropped."""

    fields: Fields
    dropped: tuple[Dropped, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedVisit:
    """A visit in the other version, with nothing of it saved."""

    before: Visit
    after: Visit
    kept: int  # answers and notes that came along
    dropped: tuple[Dropped, ...] = ()
    fresh: tuple[Item, ...] = ()  # items that only the other version asks


class VersionMove:
    """The way from one version of a form to another; both may be the same."""

    def __init__(self, old: Checklist, new: Checklist, line: Line | None = None) -> None:
        self.old, self.new = old, new
        self._same = checklist_hash(old) == checklist_hash(new)
        self._line = line if line is not None else lineage(old, new)
        self._old_items = {item.id: item for item in old.items}
        self._new_items = {item.id: item for item in new.items}

    def fields(self, fields: Fields) -> MovedFields:
        """Return what a visit's fields are in the other version."""
        if self._same:
            return MovedFields(fields=fields)
        found: dict[str, str] = {}
        dropped: list[Dropped] = []
        for name in sorted(fields):
            place = self.name(name)
            if place is None or not self._fits(place, fields[name]):
                dropped.append(self._dropped(name, fields[name]))
            else:
                found[place] = self._relinked(name, fields[name])
        return MovedFields(fields=found, dropped=tuple(dropped))

    def name(self, field: str) -> str | None:
        """Return what a field is called in the other version; None when it has no place."""
        item = field_item(field)
        if item is None or self._same:
            return field
        new = moved(item, self._line)
        return None if new is None else f"{field.partition(':')[0]}:{new}"

    def value(self, field: str, text: str | None) -> tuple[str, str | None] | None:
        """Return one field with a value in the other version; None when it has no place."""
        place = self.name(field)
        if place is None or (text is not None and not self._fits(place, text)):
            return None
        return place, text if text is None else self._relinked(field, text)

    def visit(self, visit: Visit) -> MovedVisit:
        """Return a visit as it would be in the other version."""
        if self._same:
            return MovedVisit(before=visit, after=visit, kept=len(visit.answers))
        told = self.fields(fields_of(visit))
        flags = {
            new: Answer(flagged=True)
            for item, answer in visit.answers.items()
            if answer.flagged and (new := moved(item, self._line)) is not None
        }
        bare = replace(
            visit,
            checklist_id=self.new.id,
            answers=MappingProxyType(flags),
            last_item=moved(visit.last_item, self._line) if visit.last_item else None,
        )
        known = set(self._line.values())
        return MovedVisit(
            before=visit,
            after=with_fields(bare, told.fields),
            kept=sum(field_item(name) is not None for name in told.fields),
            dropped=told.dropped,
            fresh=tuple(
                item for item in self.new.items if item.takes_answer and item.id not in known
            ),
        )

    def _fits(self, field: str, text: str) -> bool:
        """Whether the item that a field is about can have the value."""
        item_id = field_item(field)
        if item_id is None or not field.startswith("answer:"):
            return True
        item, value = self._new_items.get(split_item(item_id)[0]), decode_answer(text).value
        if item is None or value is None or not item.choices:
            return item is not None
        chosen = value.split() if item.type is ItemType.MULTI else [value]
        return all(item.choice(one) is not None for one in chosen)

    def _relinked(self, field: str, text: str) -> str:
        """Return a finding or a photograph with the items it is about in the other version."""
        kind = field.partition(":")[0]
        if kind not in ("finding", "photograph"):
            return text
        body: dict[str, Any] = json.loads(text)
        if "items" in body:
            body["items"] = list(self._items(body["items"]))
        if body.get("item"):
            body["item"] = next(self._items([body["item"]]), None)
        return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    def _items(self, items: list[str]) -> Iterator[str]:
        for item in items:
            if (new := moved(ItemId(item), self._line)) is not None:
                yield new

    def _dropped(self, field: str, text: str) -> Dropped:
        item_id = field_item(field)
        plain, row = split_item(item_id) if item_id else (None, None)
        item = self._old_items.get(plain) if plain else None
        number = item.number if item else str(item_id or field)
        return Dropped(
            field=field,
            number=number if row is None else f"{number}/{int(row[:4])}",
            label=item.label if item else "",
            said=text if field.startswith("note:") else _said(item, text),
        )


def version_age(version: str) -> tuple[tuple[int, str], ...]:
    """Return a key that puts version 10 after version 9."""
    parts = re.findall(r"\d+|\D+", version)
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in parts)


def line_between(old: Checklist, new: Checklist, versions: Mapping[str, Checklist]) -> Line:
    """Return which answers move where, over the versions in between that are known here.

    `versions` are by the hash of their text. A new version's lineage leads from its parent;
    back to an older version the same way is gone the other way round.
    """
    down = _line_down(old, new, versions)
    if down is not None:
        return down
    up = _line_down(new, old, versions)
    if up is not None:
        return {there: here for here, there in up.items()}
    return lineage(old, new)


def _line_down(
    old: Checklist, new: Checklist, versions: Mapping[str, Checklist]
) -> Line | None:
    """Return the line from an ancestor to its successor; None when it is none."""
    wanted = checklist_hash(old)
    way = [new]
    while checklist_hash(way[-1]) != wanted:
        parent = versions.get(way[-1].parent or "")
        if parent is None or parent in way:
            return None
        way.append(parent)
    line: Line = {item.id: item.id for item in old.items}
    for child, parent in reversed(list(pairwise(way))):
        step = lineage(parent, child)
        line = {first: step[last] for first, last in line.items() if last in step}
    return line


def _said(item: Item | None, text: str) -> str:
    answer = decode_answer(text)
    if answer.mark is not None:
        return MARKS[answer.mark]
    if answer.value is None or item is None:
        return answer.value or ""
    said = words(item, answer.value)
    return f"{answer.value} {said}" if item.type in SCALES else said
