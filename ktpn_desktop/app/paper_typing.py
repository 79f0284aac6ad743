"""What is typed from a paper form: a level, a number of a choice, a sign for a mark."""

from datetime import date

from ktpn_desktop.app.typed import read_answer
from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.checklist import BINARIES, SCALES, Choice, Item, ItemType
from ktpn_desktop.domain.terms import MARKS
from ktpn_desktop.thai.numerals import to_arabic

_SIGNS = {
    "-": Mark.NOT_APPLICABLE,
    "–": Mark.NOT_APPLICABLE,
    "—": Mark.NOT_APPLICABLE,
    "?": Mark.NOT_OBSERVED,
}
_PLACED = BINARIES | {ItemType.CHOICE, ItemType.MULTI}


def read_paper(item: Item, typed: str, *, today: date) -> Answer:
    """Return the answer that a text stands for; a choice may be its place on the paper.

    มี / ไม่มี are 1 and 2 as on the keyboard of the form; 0 is ไม่มี as well.
    Raises BadData `answer.*` or `dates.*`.
    """
    text = to_arabic(typed.strip())
    if text in _SIGNS and item.type is not ItemType.TEXT:
        return read_answer(item, MARKS[_SIGNS[text]], today=today)
    if item.type is ItemType.MULTI and text:
        parts = text.replace(",", " ").split()
        if all(_placed(item, part) for part in parts):
            text = ", ".join(_label(item, part) for part in parts)
    elif item.type in _PLACED and _placed(item, text) is not None:
        text = _label(item, text)
    return read_answer(item, text if item.type is not ItemType.TEXT else typed, today=today)


def is_whole(item: Item, typed: str) -> bool:
    """Return whether nothing more can be typed: one key was the whole answer."""
    text = to_arabic(typed)
    if item.type not in SCALES | BINARIES or len(text) != 1:
        return False
    digit = text in _SIGNS or any(choice.value == text for choice in item.choices)
    return digit or (item.type in BINARIES and text == "2")


def _placed(item: Item, text: str) -> Choice | None:
    """Return the choice at a place, counted from 1."""
    place = int(text) if text.isdecimal() and text.isascii() and len(text) < 4 else 0
    if not 0 < place <= len(item.choices):
        return None
    return item.choices[place - 1]


def _label(item: Item, text: str) -> str:
    choice = _placed(item, text)
    assert choice is not None  # asked before
    return choice.label
