"""The value of an answer: what was typed by people, what is stored, what is read again.

The stored form of a value is one text in every place (database, payload, workbook), so that two
answers are equal exactly when their texts are: a choice is its value, several choices are their
values in the order of the checklist with a space between, a number is a plain decimal without
trailing zeros, a date is ISO in the common era, a time is HH:MM, a text is in normal form.
"""

from collections.abc import Callable
from datetime import date, time
from decimal import Decimal, InvalidOperation

from ktpn_desktop.domain.answer import normal_lines
from ktpn_desktop.domain.checklist import BINARIES, NUMBERS, SCALES, Choice, Item, ItemType
from ktpn_desktop.domain.problem import BadData, Problem
from ktpn_desktop.thai import dates, numerals
from ktpn_desktop.thai.text import normal_form

_ATTACHED = {ItemType.PHOTO: "มีภาพถ่าย", ItemType.SIGNATURE: "ลงลายมือชื่อแล้ว"}


def read_value(item: Item, typed: str, *, today: date | None = None) -> str | None:
    """Return the stored form of what a person typed or chose; None for nothing.

    Raises BadData with `answer.*` when the item cannot have that value.
    """
    if item.type is ItemType.TEXT:
        return normal_lines(typed) or None
    text = normal_form(typed)
    return _READERS[item.type](item, text, today) if text else None


def in_range(item: Item, value: str) -> bool:
    """Return whether a stored number lies within the item's limits; always true for others."""
    if item.type not in NUMBERS:
        return True
    number = Decimal(value)
    above = item.minimum is None or number >= item.minimum
    return above and (item.maximum is None or number <= item.maximum)


def plain(number: Decimal) -> str:
    """Return the stored form of a number: no exponent, no trailing zeros, no minus zero."""
    text = format(number.normalize(), "f")
    return "0" if text == "-0" else text


def words(item: Item, value: str) -> str:
    """Return a stored value as a person reads it, in Thai; numbers and dates unconverted."""
    if item.type is ItemType.DATE:
        return dates.long_date(date.fromisoformat(value))
    if item.type is ItemType.TIME:
        return dates.time_text(time.fromisoformat(value))
    if item.type in _ATTACHED:
        return _ATTACHED[item.type]
    if not item.choices:
        return value
    values = value.split() if item.type is ItemType.MULTI else [value]
    return ", ".join(choice.label if (choice := item.choice(one)) else one for one in values)


def _bad(code: str, item: Item, typed: str, **values: str) -> BadData:
    return BadData(Problem(code=code, values={"item": item.number, "typed": typed, **values}))


def _read_choice(item: Item, text: str, _today: date | None) -> str:
    if found := _named(item, text):
        return found.value
    wanted = _folded(text)
    for choice in item.choices:  # "4 ดีมาก", as drop-downs of workbooks offer it
        if wanted == _folded(f"{choice.value} {choice.label}"):
            return choice.value
    allowed = ", ".join(f"{choice.value} {choice.label}" for choice in item.choices)
    raise _bad("answer.no_such_choice", item, text, allowed=allowed)


def _read_multi(item: Item, text: str, today: date | None) -> str:
    parts = [text] if _named(item, text) else _split(item, text)
    chosen = {_read_choice(item, part, today) for part in parts}
    return " ".join(choice.value for choice in item.choices if choice.value in chosen)


def _split(item: Item, text: str) -> list[str]:
    separated = [part.strip() for part in text.replace(";", ",").replace("\n", ",").split(",")]
    if len(separated) == 1 and not _named(item, separated[0]):
        return text.split()
    return [part for part in separated if part]


def _named(item: Item, text: str) -> Choice | None:
    """Return the choice with that value or label, else the only one called so elsewhere."""
    wanted = _folded(text)
    for choice in item.choices:
        if wanted in (_folded(choice.value), _folded(choice.label)):
            return choice
    spoken = [
        choice
        for choice in item.choices
        if any(wanted == _folded(label) for label in choice.translations.values())
    ]
    return spoken[0] if len(spoken) == 1 else None


def _folded(text: str) -> str:
    return numerals.to_arabic(text).casefold()


def _read_number(item: Item, text: str, _today: date | None) -> str:
    figures = text.removesuffix(item.unit or "%").removesuffix("%").removeprefix("ร้อยละ")
    try:
        number = Decimal(numerals.to_arabic(figures).replace(",", "").strip())
    except InvalidOperation:
        raise _bad("answer.not_a_number", item, text) from None
    if not number.is_finite() or abs(number) >= Decimal(10) ** 15:
        raise _bad("answer.not_a_number", item, text)
    if item.whole and number != number.to_integral_value():
        raise _bad("answer.not_whole", item, text)
    return plain(number)


def _read_date(item: Item, text: str, today: date | None) -> str:
    try:
        return dates.parse_date(text, today=today).isoformat()
    except dates.UnreadableDate as error:
        problem = Problem(code=error.code, values={**error.values, "item": item.number})
        raise BadData(problem) from error


def _read_time(item: Item, text: str, _today: date | None) -> str:
    try:
        return dates.parse_time(text).strftime("%H:%M")
    except dates.UnreadableDate as error:
        raise _bad("answer.not_a_time", item, text) from error


def _read_nothing(item: Item, text: str, _today: date | None) -> str:
    raise _bad("answer.not_answerable", item, text)


_READERS: dict[ItemType, Callable[[Item, str, date | None], str]] = {
    **dict.fromkeys([*BINARIES, *SCALES, ItemType.CHOICE], _read_choice),
    **dict.fromkeys(NUMBERS, _read_number),
    ItemType.MULTI: _read_multi,
    ItemType.DATE: _read_date,
    ItemType.TIME: _read_time,
    ItemType.CALC: _read_nothing,
    ItemType.NOTE: _read_nothing,
    ItemType.PHOTO: _read_nothing,  # nobody types a photograph or a signature
    ItemType.SIGNATURE: _read_nothing,
}
