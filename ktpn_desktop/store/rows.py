"""Values between rows and objects: dates, times, moments, flags, lists."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time

Value = str | int | None
Row = Mapping[str, Value]


def iso(value: date | time | None) -> str | None:
    """Return a date (or moment) in ISO form, a time as HH:MM."""
    if value is None:
        return None
    return value.strftime("%H:%M") if isinstance(value, time) else value.isoformat()


def to_date(text: str | None) -> date | None:
    """Return the date of a column."""
    return None if text is None else date.fromisoformat(text)


def to_time(text: str | None) -> time | None:
    """Return the time of a column."""
    return None if text is None else time.fromisoformat(text)


def to_moment(text: str | None) -> datetime | None:
    """Return the moment of a column."""
    return None if text is None else datetime.fromisoformat(text)


def now() -> datetime:
    """Return this moment with the computer's offset, to the second."""
    return datetime.now().astimezone().replace(microsecond=0)


def texts(values: Iterable[str | None]) -> str:
    """Return a list of texts as a column holds it."""
    return json.dumps(list(values), ensure_ascii=False, separators=(",", ":"))


def to_texts(column: str) -> tuple[str, ...]:
    """Return the list of texts in a column."""
    return tuple(json.loads(column))
