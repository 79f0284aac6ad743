"""The rows under the header of a checklist drawn as a table: headings, items, and the rest."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import zip_longest

from ktpn_desktop.exchange.plain_header import PlainHeader, row_texts
from ktpn_desktop.exchange.plain_words import (
    HEADING,
    LEADERS,
    OPEN_QUESTION,
    SIGNING,
    TOTAL,
)
from ktpn_desktop.exchange.sheets import Sheet
from ktpn_desktop.exchange.table_headers import header_key
from ktpn_desktop.thai.numerals import to_arabic

_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_AT_START = re.compile(r"([0-9๐-๙]+(?:\.[0-9๐-๙]+)*)[.)]?\s+(?=\S)")
_LONGEST_HEADING = 200


class RowKind(StrEnum):
    """What a row is."""

    SECTION = "section"
    HEADING = "heading"  # under a section
    ITEM = "item"
    OPEN = "open"  # a question with dots to write on
    BLANK = "blank"  # only dots
    LEFT_OUT = "left_out"  # totals, signatures


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainRow:
    """One row: what it is, its number and text, and all its cells by column.

    `alone` says that nothing stands beside the number and the text.
    """

    row: int
    kind: RowKind
    number: str
    text: str
    cells: dict[int, str]
    alone: bool


def read_rows(sheet: Sheet, header: PlainHeader) -> list[PlainRow]:
    """Give the rows under the header, each with what it is."""
    rows = list(_unnumbered_headings(list(_rows(sheet, header))))
    parents = _parents(rows)
    named = {row.row for row in rows if row.kind is RowKind.SECTION}
    numbered = [row for row in rows if row.number in parents and row.kind is RowKind.ITEM]
    top = min((row.number.count(".") for row in numbered), default=0)
    at_top = {row.row for row in numbered if row.number.count(".") == top}
    sections = at_top if at_top and len(named) <= 1 else named
    headings = (named | {row.row for row in numbered}) - sections
    kinds = dict.fromkeys(sections, RowKind.SECTION) | dict.fromkeys(headings, RowKind.HEADING)
    return [replace(row, kind=kinds.get(row.row, row.kind)) for row in rows]


def _unnumbered_headings(rows: list[PlainRow]) -> Iterator[PlainRow]:
    """Among numbered items, a lone text without a number is the heading of those below it."""
    for row, below in zip_longest(rows, rows[1:]):
        if (
            row.kind is RowKind.ITEM
            and row.alone
            and not row.number
            and below is not None
            and below.number
        ):
            yield replace(row, kind=RowKind.SECTION)
        else:
            yield row


def _parents(rows: list[PlainRow]) -> set[str]:
    """Numbers with others under them: 1 when there is 1.1."""
    numbers = {row.number for row in rows if row.number}
    return {one for number in numbers for one in _above(number) if one in numbers}


def _above(number: str) -> Iterator[str]:
    parts = number.split(".")
    yield from (".".join(parts[:length]) for length in range(1, len(parts)))


def _rows(sheet: Sheet, header: PlainHeader) -> Iterator[PlainRow]:
    names = {header_key(text) for text in header.headers.values()}
    for row in sorted(number for number in sheet.cells if number > header.last):
        cells = row_texts(sheet, row)
        if cells and not all(header_key(text) in names for text in cells.values()):
            yield _row(row, cells, header)


def _row(row: int, cells: dict[int, str], header: PlainHeader) -> PlainRow:
    number, text = _number_and_text(cells, header)
    alone = _is_alone(cells, header)
    merged = len(cells) == 1 and header.fields["label"] not in cells
    kind = _kind(number, text, alone=alone, cells=cells)
    if merged and kind is RowKind.ITEM and not number:
        kind = RowKind.SECTION  # written in the first column and merged across the table
    if kind is RowKind.OPEN:
        text = LEADERS.split(text)[0].strip(" :.…")
    return PlainRow(row=row, kind=kind, number=number, text=text, cells=cells, alone=alone)


def _number_and_text(cells: dict[int, str], header: PlainHeader) -> tuple[str, str]:
    number = cells.get(header.fields.get("number", 0), "")
    text = cells.get(header.fields["label"], "")
    if not text and len(cells) == 1:
        number, text = "", next(iter(cells.values()))  # merged across the whole table
    if number and not _NUMBER.fullmatch(_plain_number(number)):
        text, number = f"{number} {text}".strip(), ""
    if not number and not HEADING.match(text) and (match := _AT_START.match(text)):
        number, text = match[1], text[match.end() :]
    return _plain_number(number), text


def _plain_number(number: str) -> str:
    return to_arabic(number).strip(" .)")


def _is_alone(cells: dict[int, str], header: PlainHeader) -> bool:
    """Whether nothing but a number and a text stands in the row."""
    own = {header.fields["label"], header.fields.get("number")}
    return len(cells) == 1 or not cells.keys() - own


def _kind(number: str, text: str, *, alone: bool, cells: dict[int, str]) -> RowKind:
    said = LEADERS.sub(" ", text).strip(" :.…()")
    has_leaders = any(LEADERS.search(one) for one in cells.values())
    if SIGNING.match(text):
        return RowKind.LEFT_OUT
    if has_leaders and (not said or re.fullmatch(r"[\W_]*", said)):
        return RowKind.BLANK
    if TOTAL.match(text) and not number:
        return RowKind.LEFT_OUT
    if not text:
        return RowKind.LEFT_OUT
    if alone and not number:
        return _alone(text, said, has_leaders)
    return RowKind.ITEM


def _alone(text: str, said: str, has_leaders: bool) -> RowKind:
    if has_leaders or (OPEN_QUESTION.match(said) and not HEADING.match(said)):
        return RowKind.OPEN
    if HEADING.match(text) and len(text) <= _LONGEST_HEADING:
        return RowKind.SECTION
    return RowKind.ITEM
