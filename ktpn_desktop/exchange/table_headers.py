"""The header of a list that someone else made: which row it is, and which column is what."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ktpn_desktop.exchange.sheets import Sheet, column_letters
from ktpn_desktop.thai.numerals import to_arabic
from ktpn_desktop.thai.text import normal_form

ROWS_LOOKED_AT = 60
"""Filled rows at the top of a sheet among which the header is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table: which field it is, if a known one, and what its header says."""

    index: int
    header: str
    field: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A row, or two rows one under the other, taken for a header."""

    sheet: Sheet
    first: int
    last: int
    columns: tuple[Column, ...]
    doubled: tuple[Column, ...] = ()

    @property
    def score(self) -> int:
        return sum(column.field is not None for column in self.columns)

    @property
    def layout(self) -> dict[int, str]:
        return {column.index: column.field for column in self.columns if column.field}


class HeaderFinder:
    """Matches headers with fields."""

    def __init__(self, known: Mapping[str, Sequence[str]]) -> None:
        self._ranks: dict[str, tuple[str, int]] = {}
        for name, keys in known.items():
            for rank, key in enumerate(keys):
                self._ranks.setdefault(key, (name, rank))

    def headers(self, sheet: Sheet) -> Iterator[Header]:
        """Every row of the top that could be a header, alone and with the row under it."""
        filled = [
            n for n, row in sorted(sheet.cells.items()) if any(c.text for c in row.values())
        ]
        top = filled[:ROWS_LOOKED_AT]
        for number in top:
            below = number + 1
            texts = _texts(sheet, number)
            yield self._header(sheet, (number, number), texts)
            if below in sheet.cells and _is_second_tier(texts, _texts(sheet, below)):
                yield self._header(sheet, (number, below), _joined(texts, _texts(sheet, below)))

    def is_header(self, values: Mapping[str, str]) -> bool:
        """Whether a row says the headers again, as on every page of a printed list."""
        filled = {name: text for name, text in values.items() if text}
        return all(name in dict(self._fields(text)) for name, text in filled.items())

    def _header(self, sheet: Sheet, rows: tuple[int, int], texts: dict[int, str]) -> Header:
        best: dict[str, tuple[int, int]] = {}
        doubled = []
        for index, text in texts.items():
            for name, rank in self._fields(text):
                if name not in best or rank < best[name][0]:
                    best[name] = (rank, index)
                elif rank == best[name][0]:
                    doubled.append(Column(index=index, header=text, field=name))
        fields = {index: name for name, (_, index) in best.items()}
        columns = tuple(
            Column(index=index, header=text, field=fields.get(index))
            for index, text in sorted(texts.items())
        )
        return Header(
            sheet=sheet, first=rows[0], last=rows[1], columns=columns, doubled=tuple(doubled)
        )

    def _fields(self, text: str) -> Iterator[tuple[str, int]]:
        """The field of a header: as it is, without what is in brackets, or by its parts."""
        for variant in (text, re.sub(r"\(.*?\)|\[.*?\]", "", text), *re.split("[/\n(]", text)):
            found = self._ranks.get(header_key(variant))
            if found:
                yield found
                return


def header_key(text: str) -> str:
    """What of a header counts: letters and digits; no spaces, dots, capitals, Thai digits."""
    return _UNHEARD.sub("", to_arabic(normal_form(text)).casefold())


_UNHEARD = re.compile("[^0-9a-z\u0e01-\u0e2e\u0e30-\u0e5b]")


def _texts(sheet: Sheet, row: int) -> dict[int, str]:
    texts = {i: normal_form(cell.text) for i, cell in sheet.cells[row].items()}
    return {index: text for index, text in sorted(texts.items()) if text}


def _is_second_tier(upper: Mapping[int, str], lower: Mapping[int, str]) -> bool:
    """Whether the lower row splits columns of the upper one (รวม under จำนวนนักเรียน).

    Then it has no numbers, starts under or right of a heading, and leaves most headings alone.
    """
    if not upper or not lower or any(to_arabic(text).isdigit() for text in lower.values()):
        return False
    alone = [index for index in upper if index not in lower]
    return bool(alone) and min(lower) > min(upper) and len(upper) > 1


def _joined(upper: Mapping[int, str], lower: Mapping[int, str]) -> dict[int, str]:
    joined, group = {}, ""
    for index in range(min(upper), max([*upper, *lower]) + 1):
        group = upper.get(index, group if index in lower else "")
        text = f"{group} {lower.get(index, '')}".strip()
        if text:
            joined[index] = text
    return joined


def mapped(header: Header, mapping: Mapping[str, str]) -> Header:
    """The header with the fields that a person named; those names win."""
    chosen: dict[int, str] = {}
    for name, wanted in mapping.items():
        for column in header.columns:
            letters = column_letters(column.index)
            if header_key(column.header) == header_key(wanted) or letters == wanted.upper():
                chosen[column.index] = name
                break
    if len(chosen) < len(mapping):
        return Header(sheet=header.sheet, first=header.first, last=header.last, columns=())
    columns = tuple(
        Column(
            index=column.index,
            header=column.header,
            field=chosen.get(column.index, None if column.field in mapping else column.field),
        )
        for column in header.columns
    )
    return Header(sheet=header.sheet, first=header.first, last=header.last, columns=columns)
