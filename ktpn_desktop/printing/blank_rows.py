"""A repeating section as an empty table: a line for each teacher or class."""

from collections.abc import Iterator

from ktpn_desktop.domain.checklist import BINARIES, SCALES, Item, ItemType, Section
from ktpn_desktop.printing.flow import Block
from ktpn_desktop.printing.paragraph import ThaiParagraph
from ktpn_desktop.printing.style import CM, Align, Style
from ktpn_desktop.printing.table import Cell, Column, Frame, Row, ThaiTable

MOST_LETTERS = 70
"""Letters of what stands over a column; under longer words the columns would be lost."""

_SIZE = 14.0
_MOST_COLUMNS = 7
_USUAL_ROWS = 8
_MOST_ROWS = 30
_HIGH = 0.85 * CM
_FEW_CHOICES, _SHORT = 3, 10  # what has room in a cell
_LEGEND = Style(size=13, before=2)
_WIDE = frozenset({ItemType.TEXT, ItemType.NOTE})
_BOX = "☐\u00a0"


def fits_a_table(section: Section) -> bool:
    """Tell whether the items of a section can stand beside each other, over short columns."""
    items = section.items
    return 0 < len(items) <= _MOST_COLUMNS and all(
        len(item.label) <= MOST_LETTERS for item in items
    )


def blank_rows(section: Section) -> int:
    """Return how many empty rows there are: at least what the form asks for."""
    repeat = section.repeat
    if repeat is None:
        return 0
    least = max(repeat.minimum, _USUAL_ROWS)
    return min(least, repeat.maximum or least, max(repeat.minimum, _MOST_ROWS), _MOST_ROWS)


def rows_table(section: Section) -> Iterator[Block]:
    """Yield the table, and under it what its short answers mean."""
    items = section.items
    label = (section.repeat.row_label if section.repeat else None) or "ที่"
    title = Cell(text=section.title, align=Align.LEFT, span=len(items) + 1)
    rows = [Row(cells=[title], bold=True, keep_with_next=True)]
    for number in range(1, blank_rows(section) + 1):
        cells = [str(number), *(_cell(item) for item in items)]
        rows.append(Row(cells=cells, least_height=_HIGH))
    yield ThaiTable(
        columns=[
            Column(width=1.4 * CM, align=Align.CENTRE),
            *(Column(share=2 if item.type in _WIDE else 1) for item in items),
        ],
        heading=[Row(cells=[label, *(_heading(item) for item in items)])],
        rows=rows,
        frame=Frame(size=_SIZE),
    )
    for item in items:
        if legend := _legend(item):
            yield ThaiParagraph(legend, _LEGEND)


def _heading(item: Item) -> str:
    words = f"{item.number} {item.label}"
    if item.type in SCALES and item.choices:
        return f"{words} ({item.choices[0].value}–{item.choices[-1].value})"
    return f"{words} ({item.unit})" if item.unit else words


def _cell(item: Item) -> str:
    if item.type is ItemType.PHOTO:
        return f"{_BOX}ถ่ายแล้ว"
    if item.type in BINARIES or _has_boxes(item):
        return "\n".join(f"{_BOX}{choice.label}" for choice in item.choices)
    return ""


def _has_boxes(item: Item) -> bool:
    return (
        item.type not in SCALES
        and 0 < len(item.choices) <= _FEW_CHOICES
        and all(len(choice.label) <= _SHORT for choice in item.choices)
    )


def _legend(item: Item) -> str | None:
    """Return the values of an item that are written rather than ticked, with their meaning."""
    if not item.choices or item.type in BINARIES or _has_boxes(item):
        return None
    if len(item.choices) > _MOST_ROWS:
        return f"{item.number}: เขียนคำตอบจากรายการในโปรแกรม ({len(item.choices):,} รายการ)"
    meanings = "  ".join(f"{one.value} = {one.label}" for one in item.choices)
    return f"{item.number}: {meanings}"
