"""The record of a meeting as a JSON file, as the command line's page describes it."""

from collections.abc import Mapping
from datetime import date, time
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar  # Any: JSON

from ktpn_desktop.app.json_file import read_object
from ktpn_desktop.domain.ids import MeetingId, ResolutionId, new_id
from ktpn_desktop.domain.meeting import (
    AgendaItem,
    Attendee,
    AttendeeKind,
    Meeting,
    Presence,
    Signatory,
    count_quorum,
)
from ktpn_desktop.domain.problem import BadData, Place, Problem
from ktpn_desktop.domain.resolution import Due, DueKind, Resolution, Verb
from ktpn_desktop.thai.dates import ce_year
from ktpn_desktop.thai.text import normal_form

Words = TypeVar("Words", bound=StrEnum)

_DEEPEST = 8
_YEARS = range(2400, 2701)
_NUMBERS = range(1, 1000)
_COMMON_ERA = range(1900, 2201)
_NO_DAY = date(1, 1, 1)  # stands for a day that could not be read; the file is refused then


class Every(StrEnum):
    """How often a recurring duty comes back."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    TERM = "term"
    YEAR = "year"


def read_meeting_file(path: Path) -> Meeting:
    """Read a meeting from JSON.

    Raises BadData with one Problem for each thing that cannot be read, Refused
    `files.missing_file`.
    """
    problems: list[Problem] = []
    part = _Part(
        read_object(path, otherwise="meeting.not_json"), "", file=path.name, problems=problems
    )
    meeting = _meeting(part)
    if problems:
        raise BadData(problems)
    return meeting


class _Part:
    """One object of the file with its path; notes everything in it that cannot be read."""

    def __init__(
        self, body: Mapping[str, Any], path: str, *, file: str, problems: list[Problem]
    ) -> None:
        self._body = body
        self._path = path
        self._file = file
        self._problems = problems

    def has(self, name: str) -> bool:
        """Whether the object says anything under the name."""
        return self._body.get(name) not in (None, "", [], {})

    def text(self, name: str) -> str:
        """Return a text that must be there."""
        text = self.text_or_none(name)
        if text is None and not isinstance(self._body.get(name), list | dict | bool):
            self.note("meeting.no_text", name)
        return text or ""

    def text_or_none(self, name: str) -> str | None:
        """Return a text; a number is one, an empty one is none."""
        given = self._body.get(name)
        if isinstance(given, bool) or not isinstance(given, str | int | float | None):
            self.note("meeting.not_a_text", name)
            return None
        lines = ("" if given is None else str(given)).strip().split("\n")
        return "\n".join(normal_form(line) for line in lines) or None

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts."""
        given = self._body.get(name)
        if given is None:
            return ()
        if isinstance(given, list) and all(isinstance(one, str) for one in given):
            return tuple(text for one in given if (text := normal_form(one)))
        self.note("meeting.not_a_list_of_texts", name)
        return ()

    def count(self, name: str, allowed: range, code: str) -> int:
        """Return a whole number within limits that must be there."""
        number = self._body.get(name)
        if isinstance(number, int) and not isinstance(number, bool) and number in allowed:
            return number
        self.note(code, name)
        return allowed.start

    def day(self, name: str) -> date:
        """Return a day that must be there."""
        if not self.has(name):
            self.note("meeting.not_a_date", name, typed="")
        return self.day_or_none(name) or _NO_DAY

    def day_or_none(self, name: str) -> date | None:
        """Return a day: 2025-09-25, of the common era."""
        if not self.has(name):
            return None
        typed = str(self._body[name])
        try:
            day = date.fromisoformat(typed)
        except ValueError:
            day = _NO_DAY
        if day.year not in _COMMON_ERA:  # a Buddhist year is an ISO year as well
            self.note("meeting.not_a_date", name, typed=typed)
            return None
        return day

    def time_or_none(self, name: str) -> time | None:
        """Return a time of the day: 13:30."""
        if not self.has(name):
            return None
        try:
            return time.fromisoformat(str(self._body[name])).replace(second=0, microsecond=0)
        except ValueError:
            self.note("meeting.not_a_time", name, typed=str(self._body[name]))
            return None

    def word(self, kind: type[Words], name: str, default: Words) -> Words:
        """Return one of the words of a kind."""
        if not self.has(name):
            return default
        try:
            return kind(str(self._body[name]))
        except ValueError:
            typed, allowed = str(self._body[name]), ", ".join(kind)
            self.note("meeting.no_such_word", name, typed=typed, allowed=allowed)
            return default

    def part(self, name: str) -> "_Part":
        """Return the object under a name; an empty one when there is none."""
        given = self._body.get(name)
        if given is not None and not isinstance(given, Mapping):
            self.note("meeting.not_an_object", name)
            given = None
        return self._inner(given or {}, name)

    def parts(self, name: str) -> "list[_Part]":
        """Return the objects of a list."""
        given = self._body.get(name)
        if given is None:
            return []
        if isinstance(given, list) and all(isinstance(one, Mapping) for one in given):
            return [self._inner(one, f"{name}[{n}]") for n, one in enumerate(given)]
        self.note("meeting.not_a_list", name)
        return []

    def note(self, code: str, name: str, **values: str) -> None:
        """Note what is wrong with what stands under a name."""
        where = Place(file=self._file, column=self._at(name))
        self._problems.append(Problem(code=code, where=where, values=values))

    def _inner(self, body: Mapping[str, Any], name: str) -> "_Part":
        return _Part(body, self._at(name), file=self._file, problems=self._problems)

    def _at(self, name: str) -> str:
        return f"{self._path}.{name}" if self._path else name


def _meeting(part: _Part) -> Meeting:
    attendees = tuple(_attendee(one) for one in part.parts("attendance"))
    return Meeting(
        id=MeetingId(new_id()),
        committee=part.text("committee"),
        office=part.text("office"),
        number=part.count("number", _NUMBERS, "meeting.no_number"),
        year=ce_year(part.count("year_be", _YEARS, "meeting.no_year")),
        held_on=part.day("date"),
        starts=part.time_or_none("starts"),
        ends=part.time_or_none("ends"),
        actual_start=part.time_or_none("actual_start"),
        actual_end=part.time_or_none("actual_end"),
        place=part.text_or_none("place"),
        attendees=attendees,
        agenda=_agenda(part, "agenda", deep=1),
        note_taker=_signatory(part.part("note_taker")),
        checker=_signatory(part.part("checker")),
        quorum=count_quorum(attendees),
    )


def _attendee(part: _Part) -> Attendee:
    return Attendee(
        name=part.text("name"),
        position=part.text_or_none("position"),
        role=part.text_or_none("role"),
        kind=part.word(AttendeeKind, "kind", AttendeeKind.MEMBER),
        presence=part.word(Presence, "status", Presence.PRESENT),
        reason=part.text_or_none("reason"),
        represented_by=part.text_or_none("by"),
    )


def _signatory(part: _Part) -> Signatory | None:
    name = part.text_or_none("name")
    return Signatory(name=name, position=part.text_or_none("position")) if name else None


def _agenda(part: _Part, name: str, *, deep: int) -> tuple[AgendaItem, ...]:
    if deep > _DEEPEST and part.has(name):
        part.note("meeting.too_deep", name)
        return ()
    return tuple(
        AgendaItem(
            number=one.text_or_none("no") or str(number),
            title=one.text("title"),
            text=one.text_or_none("text"),
            items=_agenda(one, "items", deep=deep + 1),
            resolutions=tuple(_resolution(inner) for inner in one.parts("resolutions")),
        )
        for number, one in enumerate(part.parts(name), start=1)
    )


def _resolution(part: _Part) -> Resolution:
    return Resolution(
        id=ResolutionId(new_id()),
        verb=part.word(Verb, "verb", Verb.ACKNOWLEDGE),
        text=part.text("text"),
        assignees=part.texts("assignees"),
        due=_due(part.part("due")),
    )


def _due(part: _Part) -> Due:
    kind = part.word(DueKind, "kind", _implied(part))
    every = part.word(Every, "every", Every.MONTH).value if part.has("every") else None
    due = Due(
        kind=kind,
        on=part.day_or_none("date"),
        start=part.day_or_none("from"),
        end=part.day_or_none("to") or part.day_or_none("until"),
        every=every,
        text=part.text_or_none("text"),
    )
    for name in _NEEDED.get(kind, ()):
        if not part.has(name):
            part.note("meeting.due_incomplete", name, kind=kind)
    if due.start and due.end and due.end < due.start:
        part.note("meeting.due_backwards", "to" if part.has("to") else "until")
    return due


def _implied(part: _Part) -> DueKind:
    """Return the kind that a due date has when it is not named: nothing said gets lost."""
    for name, kind in _SAID_BY.items():
        if part.has(name):
            return kind
    return DueKind.NONE


_SAID_BY = {
    "every": DueKind.RECURRING,
    "date": DueKind.DATE,
    "to": DueKind.PERIOD,
    "text": DueKind.CONDITION,
}
_NEEDED = {
    DueKind.DATE: ("date",),
    DueKind.PERIOD: ("from", "to"),
    DueKind.RECURRING: ("every",),
    DueKind.CONDITION: ("text",),
}
