"""An agenda as a tree: the usual items, one found by its place, changed, added, taken out."""

from collections.abc import Iterator
from dataclasses import replace

from ktpn_desktop.domain.meeting import AgendaItem

Path = tuple[int, ...]
"""Where an item stands: (4, 0) is the first one under the fifth."""

INFORMS, ADOPTS, ARISES, TELLS, CONSIDERS, OTHERS = range(6)
"""The places of the usual items."""

_USUAL = (
    "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
    "เรื่องรับรองรายงานการประชุม",
    "เรื่องสืบเนื่องจากการประชุมครั้งก่อน",
    "เรื่องเสนอให้ที่ประชุมทราบ",
    "เรื่องเสนอให้ที่ประชุมพิจารณา",
    "เรื่องอื่น ๆ",
)


def usual_agenda() -> tuple[AgendaItem, ...]:
    """Return the six items that an agenda of the committee usually has, still empty."""
    return numbered(tuple(AgendaItem(number="", title=title) for title in _USUAL))


def walk(agenda: tuple[AgendaItem, ...]) -> Iterator[tuple[Path, AgendaItem]]:
    """Yield every item with its place, in reading order."""
    for index, item in enumerate(agenda):
        yield (index,), item
        for path, below in walk(item.items):
            yield (index, *path), below


def item_at(agenda: tuple[AgendaItem, ...], path: Path) -> AgendaItem | None:
    """Return the item at a place; None when there is none."""
    items, found = agenda, None
    for index in path:
        if not 0 <= index < len(items):
            return None
        found = items[index]
        items = found.items
    return found


def with_item(
    agenda: tuple[AgendaItem, ...], path: Path, item: AgendaItem
) -> tuple[AgendaItem, ...]:
    """Return the agenda with another item at that place."""
    first, *rest = path
    if rest:
        above = agenda[first]
        item = replace(above, items=with_item(above.items, tuple(rest), item))
    return (*agenda[:first], item, *agenda[first + 1 :])


def with_new_item(
    agenda: tuple[AgendaItem, ...], above: Path, title: str
) -> tuple[tuple[AgendaItem, ...], Path]:
    """Return the agenda with a new item, the last one under `above`, and its place."""
    new = AgendaItem(number="", title=title)
    if not above:
        return numbered((*agenda, new)), (len(agenda),)
    parent = item_at(agenda, above)
    if parent is None:
        raise IndexError(above)
    changed = with_item(agenda, above, replace(parent, items=(*parent.items, new)))
    return numbered(changed), (*above, len(parent.items))


def without_item(agenda: tuple[AgendaItem, ...], path: Path) -> tuple[AgendaItem, ...]:
    """Return the agenda without that item and what is under it; the rest is numbered anew."""
    first, *rest = path
    if rest:
        above = agenda[first]
        changed = replace(above, items=without_item(above.items, tuple(rest)))
        return numbered((*agenda[:first], changed, *agenda[first + 1 :]))
    return numbered((*agenda[:first], *agenda[first + 1 :]))


def numbered(agenda: tuple[AgendaItem, ...], above: str = "") -> tuple[AgendaItem, ...]:
    """Return the agenda with its items numbered in their order: 5, 5.1, 5.1.1."""
    items = []
    for number, item in enumerate(agenda, start=1):
        name = f"{above}{number}"
        items.append(replace(item, number=name, items=numbered(item.items, f"{name}.")))
    return tuple(items)
