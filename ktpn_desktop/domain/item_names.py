"""The names of items in formulas: who looks at whom, and what a new name changes."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any  # the fields of an item, by name

from ktpn_desktop.domain.checklist import Checklist, Item, Section
from ktpn_desktop.domain.ids import ITEM_NAME, ItemId

EXPRESSIONS = (
    "relevant",
    "constraint",
    "calculation",
    "choice_filter",
    "followup_when",
    "default",
)
"""The fields of an item that may name other items."""

Names = Mapping[ItemId, ItemId]
"""New names of items by their old ones."""

_REFERENCE = re.compile(rf"\$\{{\s*({ITEM_NAME})\s*\}}")


def mentions(checklist: Checklist, item_id: ItemId) -> tuple[Item, ...]:
    """Return the other items whose formulas look at an item."""
    return tuple(
        one for one in checklist.items if one.id != item_id and item_id in mentioned(one)
    )


def mentioned(item: Item) -> frozenset[ItemId]:
    """Return the items that the formulas of an item look at."""
    texts = (getattr(item, field) or "" for field in EXPRESSIONS)
    return frozenset(ItemId(name) for text in texts for name in _REFERENCE.findall(text))


def with_new_names(item: Item, names: Names) -> Item:
    """Return the item with its formulas looking at the new names."""
    changed: dict[str, Any] = {
        field: new
        for field in EXPRESSIONS
        if (text := getattr(item, field)) and (new := _exchanged(text, names)) != text
    }
    return replace(item, **changed) if changed else item


def counted_by_new_names(section: Section, names: Names) -> Section:
    """Return the section with the number of its rows counted by the new names."""
    repeat = section.repeat
    if repeat is None or not repeat.count:
        return section
    return replace(section, repeat=replace(repeat, count=_exchanged(repeat.count, names)))


def _exchanged(text: str, names: Names) -> str:
    def new(found: re.Match[str]) -> str:
        known = names.get(ItemId(found[1]))
        return f"${{{known}}}" if known else found[0]

    return _REFERENCE.sub(new, text)
