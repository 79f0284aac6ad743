"""What was copied from a spreadsheet, as levels with their rubric or as choices."""

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from types import MappingProxyType

from ktpn_desktop.domain.checklist import Choice
from ktpn_desktop.thai.numerals import to_arabic

_MOST = 5_001  # 5,000 choices and their headings
_VALUE, _LABEL, _SCORE = "value", "label", "score"
_HEADINGS = {
    "value": _VALUE,
    "name": _VALUE,
    "ค่า": _VALUE,
    "รหัส": _VALUE,
    "label": _LABEL,
    "ข้อความ": _LABEL,
    "ตัวเลือก": _LABEL,
    "score": _SCORE,
    "คะแนน": _SCORE,
}


def cells_of(text: str) -> list[list[str]]:
    """Return the filled rows of a copied range; a quoted cell may have several lines."""
    lines = csv.reader(io.StringIO(text.replace("\r\n", "\n")), delimiter="\t")
    rows = [[cell.strip() for cell in line] for line in lines]
    return [row for row in rows if any(row)][:_MOST]


def rubric_of(text: str, levels: Sequence[Choice]) -> tuple[Choice, ...] | None:
    """Return the levels with copied texts: a line, or a cell, for each; None for too few.

    With two columns the first is the level's number or its name. Lines that begin with the
    lowest level are turned round.
    """
    rows = cells_of(text)
    if len(rows) == 1 and len(rows[0]) >= len(levels):
        rows = [[cell] for cell in rows[0] if cell]
    if len(rows) < len(levels):
        return None
    rows = rows[: len(levels)]
    firsts = [to_arabic(row[0]) for row in rows]
    values = [level.value for level in levels]
    if firsts == list(reversed(values)):
        rows.reverse()
    return tuple(_level(level, row) for level, row in zip(levels, rows, strict=True))


def choices_of(text: str) -> tuple[Choice, ...]:
    """Return copied lines as choices: a text, or a value and a text.

    With a row of headings (ค่า, ข้อความ, คะแนน), every other column is an attribute that the
    filters of items can look at, as in a list of tambons with their amphoe.
    """
    rows = cells_of(text)
    headings = [_HEADINGS.get(cell.casefold(), cell) for cell in rows[0]] if rows else []
    if _LABEL in headings:
        found = (_headed(headings, row, at) for at, row in enumerate(rows[1:], 1))
        return tuple(one for one in found if one.label)
    made: list[Choice] = []
    for place, row in enumerate(rows, 1):
        filled = [cell for cell in row if cell]
        value, label = (filled[0], filled[1]) if len(filled) > 1 else (str(place), filled[0])
        made.append(Choice(value=_value(value), label=label))
    return tuple(made)


def _headed(headings: Sequence[str], row: Sequence[str], place: int) -> Choice:
    cells = {name: cell for name, cell in zip(headings, row, strict=False) if cell and name}
    value, label = cells.pop(_VALUE, str(place)), cells.pop(_LABEL, "")
    score = _score(cells.pop(_SCORE, ""))
    attributes = MappingProxyType(cells)
    return Choice(value=_value(value), label=label, score=score, attributes=attributes)


def _value(text: str) -> str:
    return "_".join(to_arabic(text).split())


def _score(text: str) -> Decimal | None:
    try:
        score = Decimal(to_arabic(text))
    except InvalidOperation:
        return None
    return score if score.is_finite() else None


def _level(level: Choice, row: Sequence[str]) -> Choice:
    cells = [cell for cell in row if cell]
    if len(cells) > 1 and to_arabic(cells[0]) == level.value:
        cells = cells[1:]
    if len(cells) > 1:
        return replace(level, label=cells[0], rubric=" ".join(cells[1:]))
    return replace(level, rubric=cells[0] if cells else None)
