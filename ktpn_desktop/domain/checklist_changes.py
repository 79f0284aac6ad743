"""What changed from one version of a checklist to the next, item by item.

An item comes from the items that its `parents` name, or from the one of its own id. What is
asked otherwise is told by the names of the fields that differ.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum

from ktpn_desktop.domain.checklist import Checklist, Item
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.repeats import row_item, split_item


class ChangeKind(StrEnum):
    """What became of an item."""

    SAME = "same"  # asked in the same words; its rules or its place may be others
    REWORDED = "reworded"  # other words, the same kind of answer
    RETYPED = "retyped"  # another kind of answer: old ones say something else
    SPLIT = "split"  # one of several items that were one
    JOINED = "joined"  # one item that was several
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChange:
    """One item of the new version, or one that is gone; `item` is its id there."""

    kind: ChangeKind
    item: ItemId
    parents: tuple[ItemId, ...] = ()
    differs: tuple[str, ...] = ()  # names of fields of Item; "section", "repeat", "choices"


_MEANING = ("type", "unit", "repeat")
_WORDS = ("label", "hint", "choices")
_OF_NO_MATTER = frozenset({"id", "parents", "extras"})


def changes(parent: Checklist, child: Checklist) -> tuple[ItemChange, ...]:
    """Return what became of every item: the new version's in its order, then those gone."""
    before, after = _places(parent), _places(child)
    parents = {item: _parents(place.item, before) for item, place in after.items()}
    claimed = Counter(one for named in parents.values() for one in named)
    told = [_change(place, parents[item], before, claimed) for item, place in after.items()]
    gone = (item for item in before if item not in claimed)
    return (*told, *(ItemChange(kind=ChangeKind.GONE, item=item) for item in gone))


def lineage(parent: Checklist, child: Checklist) -> Mapping[ItemId, ItemId]:
    """Return which item of the new version an old answer belongs to, where it still does."""
    kept = (ChangeKind.SAME, ChangeKind.REWORDED)
    told = changes(parent, child)
    return {one.parents[0]: one.item for one in told if one.kind in kept}


def moved(item: ItemId, line: Mapping[ItemId, ItemId]) -> ItemId | None:
    """Return where the answer to an item, or to one in a row, moves to; None is nowhere."""
    plain, row = split_item(item)
    new = line.get(plain)
    return new if new is None or row is None else row_item(new, row)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    item: Item
    section: str
    repeats: bool


def _places(checklist: Checklist) -> dict[ItemId, _Place]:
    return {
        item.id: _Place(item=item, section=section.id, repeats=section.repeat is not None)
        for section in checklist.sections
        for item in section.items
    }


def _parents(item: Item, before: Mapping[ItemId, _Place]) -> tuple[ItemId, ...]:
    named = item.parents or (item.id,)
    return tuple(one for one in dict.fromkeys(named) if one in before)


def _change(
    place: _Place,
    parents: tuple[ItemId, ...],
    before: Mapping[ItemId, _Place],
    claimed: Mapping[ItemId, int],
) -> ItemChange:
    differs = tuple(_differs(before[parents[0]], place)) if len(parents) == 1 else ()
    if not parents:
        kind = ChangeKind.NEW
    elif len(parents) > 1:
        kind = ChangeKind.JOINED
    elif claimed[parents[0]] > 1:
        kind = ChangeKind.SPLIT
    elif any(name in differs for name in _MEANING):
        kind = ChangeKind.RETYPED
    elif any(name in differs for name in _WORDS):
        kind = ChangeKind.REWORDED
    else:
        kind = ChangeKind.SAME
    return ItemChange(kind=kind, item=place.item.id, parents=parents, differs=differs)


def _differs(before: _Place, after: _Place) -> Iterator[str]:
    if before.section != after.section:
        yield "section"
    if before.repeats != after.repeats:
        yield "repeat"
    for field in fields(Item):
        if field.name in _OF_NO_MATTER:
            continue
        if getattr(before.item, field.name) != getattr(after.item, field.name):
            yield field.name
