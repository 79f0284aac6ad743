"""A checklist while it is written (ร่าง), and what can be done to it; each returns a new draft.

Items keep their names through every change, as answers, formulas and later versions point to
them; only `rename_item` gives another one, and brings the formulas along.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ktpn_desktop.domain.answer_kinds import first_choices
from ktpn_desktop.domain.checklist import Checklist, Item, ItemType, Section
from ktpn_desktop.domain.ids import DraftId, ItemId
from ktpn_desktop.domain.item_names import counted_by_new_names, with_new_names
from ktpn_desktop.domain.problem import BadData, Place, Problem

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]*")
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A checklist that is not published yet.

    `numbered`: its items are numbered in order, whatever is moved. `inherited` are the items
    of the version that it grew from, `reserved` those of all versions: a new item gets another
    name, or it would take over their answers.
    """

    id: DraftId
    checklist: Checklist
    numbered: bool = True
    inherited: frozenset[ItemId] = frozenset()
    reserved: frozenset[ItemId] = frozenset()

    def section_of(self, item_id: ItemId) -> Section:
        """Return the section that holds an item."""
        for section in self.checklist.sections:
            if any(item.id == item_id for item in section.items):
                return section
        raise LookupError(item_id)

    def section(self, section_id: str) -> Section | None:
        """Return the section with that id."""
        found = (one for one in self.checklist.sections if one.id == section_id)
        return next(found, None)


def numbered_in_order(checklist: Checklist) -> Checklist:
    """Return the checklist with its items numbered by section and place."""
    sections = tuple(
        replace(section, items=tuple(_numbered(at, section.items)))
        for at, section in enumerate(checklist.sections, 1)
    )
    return replace(checklist, sections=sections)


def is_numbered_in_order(checklist: Checklist) -> bool:
    """Return whether the numbers of a checklist are those it would be given in order."""
    return numbered_in_order(checklist) == checklist


def renumbered(draft: Draft, *, in_order: bool) -> Draft:
    """Return the draft numbered in order from now on, or with numbers of its own."""
    return _kept(replace(draft, numbered=in_order), draft.checklist.sections)


def add_section(draft: Draft, title: str, after: str | None = None) -> tuple[Draft, str]:
    """Add a section behind another one, or at the end; return its id as well."""
    sections = list(draft.checklist.sections)
    name = _fresh("part", {one.id for one in sections})
    place = _place(sections, after) + 1 if after is not None else len(sections)
    sections.insert(place, Section(id=name, title=title, items=()))
    return _kept(draft, sections), name


def change_section(draft: Draft, section: Section) -> Draft:
    """Put all that a section is, but for its items, in the place of what it was."""
    return _kept(
        draft,
        (
            replace(section, items=one.items) if one.id == section.id else one
            for one in draft.checklist.sections
        ),
    )


def delete_section(draft: Draft, section_id: str) -> Draft:
    """Take out a section with its items."""
    return _kept(draft, (one for one in draft.checklist.sections if one.id != section_id))


def move_section(draft: Draft, section_id: str, place: int) -> Draft:
    """Let a section be the one at that place."""
    sections = list(draft.checklist.sections)
    moved = sections.pop(_place(sections, section_id))
    sections.insert(min(max(place, 0), len(sections)), moved)
    return _kept(draft, sections)


def add_item(
    draft: Draft, section_id: str, label: str, *, kind: ItemType, place: int | None = None
) -> tuple[Draft, ItemId]:
    """Add an item to a section, at the end or at a place; return its id as well."""
    name = fresh_name(draft)
    item = Item(id=name, number="", label=label, type=kind, choices=first_choices(kind))
    return _inserted(draft, section_id, (item,), place), name


def change_item(draft: Draft, item: Item) -> Draft:
    """Put an item in the place of the one with its id."""
    return _each_item(draft, lambda one: item if one.id == item.id else one)


def delete_items(draft: Draft, gone: Collection[ItemId]) -> Draft:
    """Take items out of the form."""
    return _kept(
        draft,
        (
            replace(section, items=tuple(one for one in section.items if one.id not in gone))
            for section in draft.checklist.sections
        ),
    )


def duplicate_item(draft: Draft, item_id: ItemId) -> tuple[Draft, ItemId]:
    """Put a copy of an item behind it; return the id of the copy."""
    section = draft.section_of(item_id)
    place = [one.id for one in section.items].index(item_id)
    name = fresh_name(draft)
    copy = replace(section.items[place], id=name)
    copy = with_new_names(copy, {item_id: name})
    return _inserted(draft, section.id, (copy,), place + 1), name


def replace_item(draft: Draft, item_id: ItemId) -> tuple[Draft, ItemId]:
    """Let a new item stand where one was that has answers: those stay with the one before.

    Formulas that looked at the former one look at the new one from now on.
    """
    name = fresh_name(draft)
    return _renamed(draft, item_id, name), name


def move_item(draft: Draft, item_id: ItemId, section_id: str, place: int) -> Draft:
    """Let an item be the one at that place of a section, counted without itself."""
    section = draft.section_of(item_id)
    item = next(one for one in section.items if one.id == item_id)
    return _inserted(delete_items(draft, {item_id}), section_id, (item,), place)


def step_item(draft: Draft, item_id: ItemId, by: int) -> Draft:
    """Move an item one place up (-1) or down (1), at the end of its section into the next."""
    section = draft.section_of(item_id)
    sections = draft.checklist.sections
    place = [one.id for one in section.items].index(item_id) + by
    if 0 <= place < len(section.items):
        return move_item(draft, item_id, section.id, place)
    there = sections.index(section) + by
    if not 0 <= there < len(sections):
        return draft
    beside = sections[there]
    return move_item(draft, item_id, beside.id, len(beside.items) if by < 0 else 0)


def rename_item(draft: Draft, item_id: ItemId, name: str) -> Draft:
    """Give an item another name, in the formulas as well. Raises BadData `draft.*`.

    One that is in the version before stays known as the same item.
    """
    new = ItemId(name.strip())
    if new == item_id:
        return draft
    place = Place(record=item_id)
    if not _NAME.fullmatch(new) or len(new) > _LONGEST_NAME:
        raise BadData(Problem(code="draft.bad_name", where=place, values={"name": new}))
    if any(one.id == new for one in draft.checklist.items):
        raise BadData(Problem(code="draft.name_taken", where=place, values={"name": new}))
    renamed = _renamed(draft, item_id, new)
    item = renamed.checklist.item(new)
    if item is not None and item_id in draft.inherited and not item.parents:
        renamed = change_item(renamed, replace(item, parents=(item_id,)))
    return renamed


def changed_item(before: Draft, after: Draft) -> ItemId | None:
    """Return the first item that is new or another one now, but for its number."""
    known = {item.id: item for item in before.checklist.items}
    for item in after.checklist.items:
        old = known.get(item.id)
        if old is None or replace(old, number="") != replace(item, number=""):
            return item.id
    return None


def take_sections(
    draft: Draft, source: Checklist, wanted: Collection[ItemId], after: str | None = None
) -> Draft:
    """Add copies of items of another checklist, in sections as they are there.

    A name that is taken here is exchanged for a new one, in the copied formulas as well.
    """
    names: dict[ItemId, ItemId] = {}
    taken = {one.id for one in draft.checklist.items} | draft.reserved
    for item in source.items:
        if item.id in wanted and item.id in taken:
            names[item.id] = ItemId(_fresh("q", {*taken, *wanted, *names.values()}))
    sections = list(draft.checklist.sections)
    place = _place(sections, after) + 1 if after is not None else len(sections)
    for section in source.sections:
        items = tuple(
            with_new_names(replace(one, id=names.get(one.id, one.id), parents=()), names)
            for one in section.items
            if one.id in wanted
        )
        if items:
            name = _fresh("part", {one.id for one in sections})
            copy = counted_by_new_names(replace(section, id=name, items=items), names)
            sections.insert(place, copy)
            place += 1
    return _kept(draft, sections)


def fresh_name(draft: Draft) -> ItemId:
    """Return a name that no item of this form has or had."""
    return ItemId(_fresh("q", {*draft.reserved, *(one.id for one in draft.checklist.items)}))


def _fresh(prefix: str, taken: Iterable[str]) -> str:
    """Return the prefix with a number above all that follow it among the names taken."""
    numbers = (name.removeprefix(prefix) for name in taken if name.startswith(prefix))
    known = [int(number) for number in numbers if re.fullmatch(r"[0-9]{1,9}", number)]
    return f"{prefix}{max(known, default=0) + 1}"


def _inserted(draft: Draft, section_id: str, items: Sequence[Item], place: int | None) -> Draft:
    def with_items(section: Section) -> Section:
        at = len(section.items) if place is None else min(max(place, 0), len(section.items))
        return replace(section, items=(*section.items[:at], *items, *section.items[at:]))

    sections = draft.checklist.sections
    return _kept(draft, (with_items(o) if o.id == section_id else o for o in sections))


def _renamed(draft: Draft, item_id: ItemId, name: ItemId) -> Draft:
    names = {item_id: name}
    renamed = _each_item(
        draft,
        lambda one: with_new_names(replace(one, id=name) if one.id == item_id else one, names),
    )
    return _kept(
        renamed, (counted_by_new_names(one, names) for one in renamed.checklist.sections)
    )


def _each_item(draft: Draft, change: Callable[[Item], Item]) -> Draft:
    sections = (
        replace(section, items=tuple(change(one) for one in section.items))
        for section in draft.checklist.sections
    )
    return _kept(draft, sections)


def _kept(draft: Draft, sections: Iterable[Section]) -> Draft:
    """Return the draft with these sections. What did not change stays the same object."""
    checklist = replace(draft.checklist, sections=tuple(sections))
    if draft.numbered:
        checklist = numbered_in_order(checklist)
    return replace(draft, checklist=checklist)


def _numbered(section: int, items: Iterable[Item]) -> Iterator[Item]:
    counted = 0
    for item in items:
        counts = item.takes_answer or (item.type is ItemType.CALC and bool(item.label))
        counted += counts
        number = f"{section}.{counted}" if counts else ""
        yield item if item.number == number else replace(item, number=number)


def _place(sections: Sequence[Section], section_id: str) -> int:
    return next(at for at, one in enumerate(sections) if one.id == section_id)
