"""What a person types or writes for a field of a visit, read into what is stored."""

from datetime import date, time

from ktpn_desktop.domain.answer import Answer, Mark, normal_lines
from ktpn_desktop.domain.answer_value import read_value
from ktpn_desktop.domain.checklist import Item
from ktpn_desktop.domain.problem import BadData, Problem
from ktpn_desktop.domain.terms import MARKS
from ktpn_desktop.thai import dates

_MARKS = {
    **{mark.value: mark for mark in Mark},
    **{words: mark for mark, words in MARKS.items()},
}


def read_answer(item: Item, typed: str, *, today: date) -> Answer:
    """Return the answer that a text stands for: a value, or a mark in its place.

    Raises BadData `answer.*` or `dates.*`.
    """
    mark = _MARKS.get(typed.strip())
    if mark is None or item.choice(mark) is not None:
        return Answer(value=read_value(item, typed, today=today))
    if mark is Mark.NOT_APPLICABLE and not item.na_allowed:
        values = {"item": item.number, "typed": typed}
        raise BadData(Problem(code="answer.na_not_allowed", values=values))
    return Answer(mark=mark)


def read_date(typed: str, name: str) -> date | None:
    """Return the day of a field; None for nothing. Raises BadData `dates.*`."""
    try:
        return dates.parse_date(typed, today=date.today()) if typed.strip() else None
    except dates.UnreadableDate as error:
        raise _unreadable(error, name) from error


def read_time(typed: str, name: str) -> time | None:
    """Return the time of a field; None for nothing. Raises BadData `dates.*`."""
    try:
        return dates.parse_time(typed) if typed.strip() else None
    except dates.UnreadableDate as error:
        raise _unreadable(error, name) from error


def read_text(typed: str) -> str | None:
    """Return a text in normal form; None for nothing."""
    return normal_lines(typed) or None


def _unreadable(error: dates.UnreadableDate, name: str) -> BadData:
    return BadData(Problem(code=error.code, values={**error.values, "item": name}))
