"""Rows of an XLSForm that are several items here: a choice with “other”, and a ranking."""

from collections.abc import Collection
from dataclasses import replace
from types import MappingProxyType

from ktpn_desktop.domain.checklist import Choice, Item, ItemType
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.exchange.xlsform_notes import RowCells
from ktpn_desktop.exchange.xlsform_types import TypeCell

OTHER = Choice(value="other", label="อื่น ๆ")
MOST_RANKS = 10


def with_companions(
    cells: RowCells, kind: TypeCell, item: Item, taken: Collection[str]
) -> list[Item]:
    """The item with those that stand for the rest of its row; `taken` are the form's names."""
    if kind.or_other and item.choices:
        return _with_other(cells, item, taken)
    if kind.word == "rank" and item.choices:
        return _ranks(cells, item)
    return [item]


def _with_other(cells: RowCells, item: Item, taken: Collection[str]) -> list[Item]:
    """The choice อื่น ๆ, and a text that is asked when it is chosen."""
    if item.choice(OTHER.value) is None:
        item = replace(item, choices=(*item.choices, OTHER))
    name = f"{item.id}_other"
    if name in taken:  # the form asks for it by itself
        return [item]
    asked = f"selected(${{{item.id}}}, '{OTHER.value}')"
    text = Item(
        id=ItemId(name),
        number="",
        label=f"{item.label} – อื่น ๆ (โปรดระบุ)",
        type=ItemType.TEXT,
        relevant=f"({item.relevant}) and {asked}" if item.relevant else asked,
    )
    cells.notes.warn_once("xlsform.other_with_text", "or_other", cells.place("type"))
    return [item, text]


def _ranks(cells: RowCells, item: Item) -> list[Item]:
    """A choice for each place, none of which may be one above; the whole order is computed."""
    places = min(len(item.choices), MOST_RANKS)
    ranks: list[Item] = []
    for place in range(1, places + 1):
        above = " and ".join(f". != ${{{one.id}}}" for one in ranks)
        ranks.append(
            replace(
                item,
                id=ItemId(f"{item.id}_{place}"),
                number=f"{item.number}.{place}" if item.number else "",
                label=f"{item.label} – อันดับที่ {place}",
                type=ItemType.CHOICE,
                constraint=above or None,
                constraint_message="เลือกไว้ในอันดับอื่นแล้ว" if above else None,
                default=None,
                translations=MappingProxyType({}),
            )
        )
    parts = ", ' ', ".join(f"${{{one.id}}}" for one in ranks)
    order = Item(
        id=item.id,
        number="",
        label="",
        type=ItemType.CALC,
        relevant=item.relevant,
        calculation=f"concat({parts})" if len(ranks) > 1 else parts,
    )
    cells.notes.warn("xlsform.rank_asked", cells.place("type"), places=str(places))
    return [*ranks, order]
