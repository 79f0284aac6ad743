"""A repeating section as a table of its own in the visit workbook: a line for each row.

Who writes the table and who reads it work out the same lines from the same payload: the rows
that are there, and blank ones with plain ids, which are the same in every copy.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import UNANSWERED_TYPES, Checklist, Item, ItemType, Section
from ktpn_desktop.domain.fields import Fields, decode_answer
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.repeats import MOST_ROWS, plain_rows, row_item, shown_rows

PLACE = "ลำดับ"
NOTE = "หมายเหตุ"
ONLY_IN_PROGRAM = frozenset({ItemType.PHOTO, ItemType.SIGNATURE})
"""What no cell can hold: photographs, strokes of a pen."""

_BLANK = 10
_STEP = 5
_LONGEST_NAME = 28  # of a sheet, which takes 31 letters, with room for a number
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsTable:
    """The table of one section: the ids of its lines, of which so many are `filled`."""

    section: Section
    sheet: str
    rows: tuple[str, ...]
    filled: int

    @property
    def columns(self) -> tuple[Item, ...]:
        """The items that have a column: those that a cell can hold."""
        return tuple(
            item
            for item in self.section.items
            if item.type not in UNANSWERED_TYPES | ONLY_IN_PROGRAM
        )

    @property
    def labels(self) -> dict[ItemId, str]:
        """The words over the columns, each another."""
        plain = {item.id: _label(item) for item in self.columns}
        several = Counter(plain.values())
        return {
            item: f"{label} [{item}]" if several[label] > 1 else label
            for item, label in plain.items()
        }

    @property
    def noted(self) -> Item | None:
        """The item whose note is the note of the whole row: the first that is answered."""
        return next((item for item in self.columns if item.takes_answer), None)

    @property
    def mark(self) -> str:
        """How the sheet is known."""
        return f"ktpn:rows:{self.section.id}"

    @property
    def head(self) -> str:
        """How the words over the columns are known."""
        return f"ktpn:rows:columns:{self.section.id}"

    @property
    def most(self) -> int:
        """How many rows the section takes."""
        repeat = self.section.repeat
        return min((repeat and repeat.maximum) or MOST_ROWS, MOST_ROWS)


def rows_tables(checklist: Checklist, fields: Fields) -> Iterator[RowsTable]:
    """Return the tables of a visit, in the order of the form."""
    answers = answers_of(fields)
    names = Counter[str]()
    for section in checklist.sections:
        repeat = section.repeat
        if repeat is None:
            continue
        rows = shown_rows(checklist, section, answers)
        fixed = repeat.count is not None and bool(rows)
        lines = len(rows) if fixed else -(-(len(rows) + _BLANK) // _STEP) * _STEP
        most = max(min(repeat.maximum or MOST_ROWS, MOST_ROWS), len(rows))
        blank = plain_rows(min(lines, most) - len(rows), rows)
        name = _NOT_IN_NAMES.sub(" ", section.title).strip()[:_LONGEST_NAME] or section.id
        names[name] += 1
        sheet = f"{name} {names[name]}" if names[name] > 1 else name
        yield RowsTable(section=section, sheet=sheet, rows=rows + blank, filled=len(rows))


def answers_of(fields: Fields) -> Mapping[ItemId, Answer]:
    """Return the answers among the fields of a visit; one that only has a note counts too."""
    noted = {
        ItemId(name.removeprefix("note:")): Answer(note=text)
        for name, text in fields.items()
        if name.startswith("note:")
    }
    given = {
        ItemId(name.removeprefix("answer:")): decode_answer(text)
        for name, text in fields.items()
        if name.startswith("answer:")
    }
    return {**noted, **given}


def slot(table: RowsTable, line: int, what: str) -> str:
    """Return the name of a value that is filled in: "id", "note", or an item."""
    return f"rows:{table.section.id}:{line}:{what}"


def in_row(item: Item, row: str) -> ItemId:
    """Return the id of an item in a row."""
    return row_item(item.id, row)


def _label(item: Item) -> str:
    unit = f" ({item.unit})" if item.unit else ""
    needed = " *" if item.required else ""
    return " ".join(f"{item.number} {item.label}{unit}{needed}".split())
