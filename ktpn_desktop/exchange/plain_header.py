"""The header of a checklist drawn as a table: its columns, and how rows are answered."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ktpn_desktop.domain.checklist import Choice, ItemType
from ktpn_desktop.exchange.plain_words import (
    FIELDS,
    LABEL_BEGINS,
    LEVELS,
    SCALE_OF,
    binary_kind,
    is_ascending,
    is_level_word,
    is_not_applicable,
    level_of,
)
from ktpn_desktop.exchange.sheets import CellKind, Sheet
from ktpn_desktop.exchange.table_headers import header_key
from ktpn_desktop.thai.text import normal_form

ROWS_LOOKED_AT = 60
_FEWEST_COLUMNS = 2
_MOST_COLUMNS = 8
_LAST_COLUMN = 60  # a checklist that is wider than that is none
_KEYS = {header_key(word): field for field, words in FIELDS.items() for word in words}

Texts = Mapping[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Columns that a row is ticked in; `choices` by column, the highest first."""

    title: str
    type: ItemType
    choices: Mapping[int, Choice]
    na_allowed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainHeader:
    """Where the header is, what its columns are, and those that nothing is made of."""

    first: int
    last: int
    fields: Mapping[str, int]
    answers: tuple[Answers, ...]
    headers: Texts
    unused: tuple[int, ...]


def find_header(sheet: Sheet, names: Mapping[int, str]) -> PlainHeader | None:
    """Find the row that names the columns; `names` are what a legend calls the levels."""
    filled = [number for number in sorted(sheet.cells) if row_texts(sheet, number)]
    found = [_header(sheet, number, names) for number in filled[:ROWS_LOOKED_AT]]
    known = [one for one in found if one is not None]
    return max(known, key=lambda one: (_worth(one), -one.first), default=None)


def row_texts(sheet: Sheet, number: int) -> dict[int, str]:
    """The filled cells of a row."""
    return {
        index: text
        for index, cell in sorted(sheet.cells.get(number, {}).items())
        if cell.kind is not CellKind.ERROR and (text := normal_form(cell.text))
    }


def _worth(header: PlainHeader) -> int:
    return len(header.fields) + 2 * len(header.answers)


def _header(sheet: Sheet, number: int, names: Mapping[int, str]) -> PlainHeader | None:
    texts = _at_the_left(row_texts(sheet, number))
    fields = _fields(texts)
    if "label" not in fields or len(texts) < _FEWEST_COLUMNS:
        return None
    tier = _at_the_left(row_texts(sheet, number + 1))
    has_tier = _is_tier(texts, tier, fields)
    groups = _tier_groups(texts, tier) if has_tier else _row_groups(texts, fields)
    answers = []
    used = set(fields.values())
    for title, columns in groups:
        if made := _answers(title, columns, names):
            answers.append(made)
            used |= columns.keys()
    if answers:
        fields.pop("answer", None)  # it is the heading of the columns under it
    headers = {**texts, **(tier if has_tier else {})}
    return PlainHeader(
        first=number,
        last=number + has_tier,
        fields=fields,
        answers=tuple(answers),
        headers=headers,
        unused=tuple(index for index in sorted(headers) if index not in used),
    )


def _at_the_left(texts: Texts) -> dict[int, str]:
    return {index: text for index, text in texts.items() if index <= _LAST_COLUMN}


def _fields(texts: Texts) -> dict[str, int]:
    fields: dict[str, int] = {}
    for index, text in texts.items():
        field = _field(text)
        if field:
            fields.setdefault(field, index)
    return fields


def _field(text: str) -> str | None:
    """The field of a header: as it is, without what is in brackets, or by its parts."""
    for variant in (text, re.sub(r"\(.*?\)|\[.*?\]", "", text), *re.split("[/\n(]", text)):
        if field := _KEYS.get(header_key(variant)):
            return field
    return "label" if text.startswith(LABEL_BEGINS) else None


def _is_tier(texts: Texts, tier: Texts, fields: Mapping[str, int]) -> bool:
    """Whether the row below splits columns of the header, as 5 4 3 2 1 under ระดับ."""
    kept = [index for name, index in fields.items() if name in ("label", "number", "type")]
    return (
        len(tier) >= _FEWEST_COLUMNS
        and not any(index in tier for index in kept)
        and min(tier) > min(texts)
    )


def _tier_groups(texts: Texts, tier: Texts) -> Iterator[tuple[str, Texts]]:
    """The columns of the lower row under each heading of the upper one."""
    groups: dict[int, dict[int, str]] = {}
    for index, text in tier.items():
        above = max((one for one in texts if one <= index), default=index)
        groups.setdefault(above, {})[index] = text
    for above, columns in groups.items():
        yield texts.get(above, ""), columns


def _row_groups(texts: Texts, fields: Mapping[str, int]) -> Iterator[tuple[str, Texts]]:
    """Columns side by side that go together: all numbered, or a word and its denial."""
    free = {i: text for i, text in texts.items() if i not in fields.values()}
    run: dict[int, str] = {}
    for index, text in [*free.items(), (0, "")]:
        goes_on = index - 1 in run and len(run) < _MOST_COLUMNS
        if run and not (goes_on and _go_together([*run.values(), text])):
            yield "", run
            run = {}
        run[index] = text


def _go_together(texts: Sequence[str]) -> bool:
    if not texts[-1]:
        return False
    levels = [level_of(text) for text in texts]
    if all(number is not None for number, _ in levels):
        return len({number for number, _ in levels}) == len(levels)
    words = [word for _, word in levels]
    if all(map(is_level_word, words)):
        return True
    denied = binary_kind(words[0], words[1]) or binary_kind(words[1], words[0])
    return denied is not None and all(map(is_not_applicable, words[2:]))


def _answers(title: str, columns: Texts, names: Mapping[int, str]) -> Answers | None:
    usable = {i: text for i, text in columns.items() if not is_not_applicable(text)}
    levels = {index: level_of(text) for index, text in usable.items()}
    numbers = [number for number, _ in levels.values()]
    if len(levels) < _FEWEST_COLUMNS or len(levels) > max(LEVELS) + 1:
        return None
    if None not in numbers and len(set(numbers)) == len(numbers):
        known = {i: (n, word) for i, (n, word) in levels.items() if n is not None}
        made = _numbered(known, names)
    else:
        made = _worded({index: word for index, (_, word) in levels.items()})
    if made is None:
        return None
    kind, choices = made
    return Answers(
        title=title, type=kind, choices=choices, na_allowed=len(usable) < len(columns)
    )


_Made = tuple[ItemType, dict[int, Choice]]


def _numbered(levels: Mapping[int, tuple[int, str]], names: Mapping[int, str]) -> _Made | None:
    ordered = sorted(levels.items(), key=lambda one: -one[1][0])
    highest, lowest = ordered[0][1][0], ordered[-1][1][0]
    if highest - lowest + 1 != len(ordered) or lowest not in (0, 1):
        return None
    usual = dict(zip(range(highest, 0, -1), LEVELS.get(highest, ()), strict=False))
    if (highest, lowest) == (1, 0):
        usual = {1: "มี", 0: "ไม่มี"}
    scale = SCALE_OF.get(highest) if lowest else None
    kind = scale or (ItemType.YESNO if highest == 1 else ItemType.CHOICE)
    choices = {}
    for index, (number, word) in ordered:
        label = word or names.get(number) or usual.get(number) or str(number)
        score = Decimal(number) if kind is ItemType.CHOICE else None
        choices[index] = Choice(value=str(number), label=label, score=score)
    return kind, choices


def _worded(words: Mapping[int, str]) -> _Made | None:
    columns, said = list(words), list(words.values())
    if len(said) == _FEWEST_COLUMNS:
        for one, other in ((0, 1), (1, 0)):
            if kind := binary_kind(said[one], said[other]):
                yes = Choice(value="1", label=said[one])
                no = Choice(value="0", label=said[other])
                return kind, {columns[one]: yes, columns[other]: no}
        return None
    if len(said) not in SCALE_OF or sum(map(is_level_word, said)) < _FEWEST_COLUMNS:
        return None
    if is_ascending(said):
        columns, said = columns[::-1], said[::-1]
    values = range(len(said), 0, -1)
    choices = {
        index: Choice(value=str(value), label=word)
        for index, value, word in zip(columns, values, said, strict=True)
    }
    return SCALE_OF[len(said)], choices
