"""Rows of repeating sections: a section that is filled once for each teacher, or each class.

A row is no record of its own: its answers are answers of the visit, to items with the row in
their id: `name[0001-3fa2]`. A row is there while one of its answers is. Ids sort as the rows
stand. Rows that people add end in random digits, so that two people's rows never are one; rows
that a count or a printed table gives are plain, `0001`, and the same in every copy.
"""

import re
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ktpn_desktop.domain.answer import NO_ANSWER, Answer
from ktpn_desktop.domain.checklist import Checklist, Item, ItemType, Section
from ktpn_desktop.domain.expression import compile_expression
from ktpn_desktop.domain.expression_values import Value, first, number
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.problem import BadData

MOST_ROWS = 500
"""Rows of one section, whatever a form's count or maximum says."""

_LAST = 9999
_DEEPEST = 200  # computed items that look at one another
_ROW_ITEM = re.compile(r"(.+)\[([0-9]{4}(?:-[0-9a-f]{4})?)\]", re.DOTALL)


def row_item(item: ItemId, row: str) -> ItemId:
    """Return the id of an item in a row."""
    return ItemId(f"{item}[{row}]")


def split_item(item_id: ItemId) -> tuple[ItemId, str | None]:
    """Return the item's id in the checklist, and the row; None outside of rows."""
    match = _ROW_ITEM.fullmatch(item_id)
    return (ItemId(match[1]), match[2]) if match else (item_id, None)


def rows_of(section: Section, answers: Iterable[ItemId]) -> tuple[str, ...]:
    """Return the rows that these answers make, in order."""
    own = {item.id for item in section.items}
    rows = set()
    for one in answers:
        if one[-1:] == "]" and one.rpartition("[")[0] in own:
            rows.add(split_item(one)[1])
    return tuple(sorted(row for row in rows if row is not None))


def next_row(rows: Iterable[str]) -> str:
    """Return the id of a row that a person adds below these."""
    return f"{_after(rows):04}-{secrets.token_hex(2)}"


def plain_rows(count: int, rows: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the ids of so many rows that stand in a printed table below these."""
    first = _after(rows)
    return tuple(f"{place:04}" for place in range(first, min(first + count, _LAST + 1)))


def has_repeats(checklist: Checklist) -> bool:
    """Whether a section of the checklist is filled more than once."""
    return any(section.repeat is not None for section in checklist.sections)


def expanded(
    checklist: Checklist, answers: Mapping[ItemId, Answer], *, blank_rows: int = 0
) -> Checklist:
    """Return the checklist with a section for each row of its repeating ones.

    `blank_rows` are added below those that are there, as far as the section takes more.
    """
    if not has_repeats(checklist):
        return checklist
    sections: list[Section] = []
    for section in checklist.sections:
        if section.repeat is None:
            sections.append(section)
            continue
        rows = shown_rows(checklist, section, answers)
        if section.repeat.count is None:
            most = min(section.repeat.maximum or MOST_ROWS, MOST_ROWS)
            rows += plain_rows(max(0, min(blank_rows, most - len(rows))), rows)
        sections.extend(_row(section, row, place) for place, row in enumerate(rows, start=1))
    return replace(checklist, sections=tuple(sections))


def find_item(checklist: Checklist, name: str, answers: Mapping[ItemId, Answer]) -> Item | None:
    """Return the item that a person or a field means: by its id or printed number, or in a row.

    `5.2/3` is item 5.2 in the third row; a row that is not there yet may be meant by its id.
    """
    if found := checklist.find(name):
        return found
    if not has_repeats(checklist):
        return None
    if found := expanded(checklist, answers).find(name):
        return found
    if split_item(ItemId(name))[1] is None:
        return None
    there = {**answers, ItemId(name): Answer(note=name)}
    return expanded(checklist, there).item(ItemId(name))


def shown_rows(
    checklist: Checklist, section: Section, answers: Mapping[ItemId, Answer]
) -> tuple[str, ...]:
    """Return the rows that a form shows: as many as are counted, else those with an answer.

    A row beyond the count keeps its answers, as an item does whose condition is not met.
    """
    if section.repeat is None:
        return ()
    if section.repeat.count is not None:
        counted = _counted(checklist, section.repeat.count, answers)
        if counted is not None:
            return plain_rows(counted)
    rows = rows_of(section, (item for item, one in answers.items() if one != NO_ANSWER))
    lacking = min(section.repeat.minimum, MOST_ROWS) - len(rows)
    return rows + plain_rows(max(0, lacking), rows)


def _after(rows: Iterable[str]) -> int:
    return min(max((int(row[:4]) for row in rows), default=0) + 1, _LAST)


def _row(section: Section, row: str, place: int) -> Section:
    called = (
        f"{section.repeat.row_label} " if section.repeat and section.repeat.row_label else ""
    )
    return replace(
        section,
        id=f"{section.id}[{row}]",
        title=f"{section.title} ({called}{place})",
        repeat=None,
        items=tuple(
            replace(item, id=row_item(item.id, row), number=f"{item.number}/{place}")
            for item in section.items
        ),
    )


def _counted(checklist: Checklist, count: str, answers: Mapping[ItemId, Answer]) -> int | None:
    """Return how many rows the form counts; None when that is not known yet."""
    outside = [one for one in checklist.sections if one.repeat is None]
    items = {item.id: item for section in outside for item in section.items}
    try:
        known = number(first(_Values(items, answers).of(count)))
    except BadData:  # told where the form is checked; here it only counts nothing
        return None
    return None if known is None else max(0, min(int(known), MOST_ROWS))


class _Values:
    """Values of items outside of rows, computed ones worked out when they are asked for."""

    def __init__(self, items: Mapping[ItemId, Item], answers: Mapping[ItemId, Answer]) -> None:
        self._items = items
        self._answers = answers
        self._known: dict[str, Value] = {}
        self._depth = 0

    def of(self, source: str) -> Value:
        """Return what an expression is."""
        expression = compile_expression(source)
        for name in expression.names:
            if name not in self._known:
                self._known[name] = None  # for itself, when it goes in a circle
                self._known[name] = self._item(ItemId(name))
        return expression.evaluate(self._known)

    def _item(self, name: ItemId) -> Value:
        item, answer = self._items.get(name), self._answers.get(name)
        if item is not None and item.type is ItemType.CALC and item.calculation:
            return self._calculation(item.calculation)
        return None if item is None or answer is None else answer.value

    def _calculation(self, source: str) -> Value:
        if self._depth >= _DEEPEST:
            return None
        self._depth += 1
        try:
            return self.of(source)
        finally:
            self._depth -= 1
