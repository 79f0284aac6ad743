"""Taking in the record of a meeting from a file, and adopting it at a later meeting."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar  # Any: JSON

from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.ids import MeetingId, ResolutionId, new_id
from ktpn_desktop.domain.meeting import (
    AgendaItem,
    Attendee,
    AttendeeKind,
    Meeting,
    MeetingState,
    Presence,
    Signatory,
    count_quorum,
)
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused
from ktpn_desktop.domain.resolution import Due, DueKind, Resolution, Verb
from ktpn_desktop.store import meetings
from ktpn_desktop.thai.dates import ce_year

Words = TypeVar("Words", bound=StrEnum)

_DEEPEST = 8


def read_meeting_file(path: Path) -> Meeting:
    """Read a meeting from JSON as the command line's page describes it.

    Raises BadData with one Problem for each thing that cannot be read, Refused
    `files.missing_file`.
    """
    try:
        body = json.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError:
        raise Refused(Problem(code="files.missing_file", where=Place(file=str(path)))) from None
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        where = Place(file=path.name, row=getattr(error, "lineno", None))
        raise BadData(Problem(code="meeting.not_json", where=where)) from error
    if not isinstance(body, dict):
        raise BadData(Problem(code="meeting.not_json", where=Place(file=path.name)))
    reading = _MeetingFile(path.name)
    meeting = reading.meeting(body)
    if reading.problems or meeting is None:
        raise BadData(reading.problems)
    return meeting


def import_meeting(session: Session, meeting: Meeting) -> Meeting:
    """Keep a meeting, or replace the one with its number and year while that is not adopted.

    Raises Refused `meeting.adopted`.
    """
    store = session.store
    there = next(
        (
            one
            for one in meetings.all_meetings(store)
            if (one.number, one.year) == (meeting.number, meeting.year)
        ),
        None,
    )
    if there and there.state is MeetingState.ADOPTED:
        raise Refused(Problem(code="meeting.adopted", where=Place(record=f"{there.number}")))
    kept = replace(meeting, id=there.id) if there else meeting
    with store.edit("import_meeting"):
        meetings.save_meeting(store, kept)
    return kept


def adopt(session: Session, meeting_id: MeetingId, by: MeetingId) -> Meeting:
    """Adopt the record of a meeting at a later one: it is locked, and no longer a draft.

    Raises Refused `meeting.missing`, `meeting.adopted`, BadData `meeting.adopted_too_early`.
    """
    store = session.store
    meeting, later = meetings.meeting(store, meeting_id), meetings.meeting(store, by)
    if meeting is None or later is None:
        missing = meeting_id if meeting is None else by
        raise Refused(Problem(code="meeting.missing", where=Place(record=missing)))
    if meeting.state is MeetingState.ADOPTED:
        raise Refused(Problem(code="meeting.adopted", where=Place(record=f"{meeting.number}")))
    if later.held_on < meeting.held_on:
        raise BadData(Problem(code="meeting.adopted_too_early"))
    adopted = replace(meeting, state=MeetingState.ADOPTED, adopted_by=by)
    with store.edit("adopt_minutes"):
        meetings.save_meeting(store, adopted)
    return adopted


class _MeetingFile:
    """Reads one JSON body and collects what cannot be read, each with its path in the file."""

    def __init__(self, file: str) -> None:
        self.problems: list[Problem] = []
        self._file = file

    def meeting(self, body: Mapping[str, Any]) -> Meeting | None:
        held_on = self._date(body, "date", "date")
        number = self._number(body, "number")
        year = self._year(body)
        attendees = tuple(
            self._attendee(one, f"attendance[{n}]")
            for n, one in enumerate(self._list(body, "attendance"))
        )
        agenda = self._agenda(self._list(body, "agenda"), "agenda")
        committee = self._text(body, "committee", "committee")
        office = self._text(body, "office", "office")
        if self.problems or held_on is None or number is None or year is None:
            return None
        return Meeting(
            id=MeetingId(new_id()),
            committee=committee,
            office=office,
            number=number,
            year=year,
            held_on=held_on,
            starts=self._time(body, "starts"),
            ends=self._time(body, "ends"),
            actual_start=self._time(body, "actual_start"),
            actual_end=self._time(body, "actual_end"),
            place=body.get("place") or None,
            attendees=attendees,
            agenda=agenda,
            note_taker=self._signatory(body.get("note_taker")),
            checker=self._signatory(body.get("checker")),
            quorum=count_quorum(attendees),
        )

    def _agenda(
        self, bodies: Sequence[Mapping[str, Any]], path: str, depth: int = 0
    ) -> tuple[AgendaItem, ...]:
        if depth > _DEEPEST:
            self._problem("meeting.too_deep", path)
            return ()
        return tuple(
            AgendaItem(
                number=str(one.get("no") or n + 1),
                title=self._text(one, "title", f"{path}[{n}].title"),
                text=one.get("text") or None,
                items=self._agenda(self._list(one, "items"), f"{path}[{n}].items", depth + 1),
                resolutions=tuple(
                    self._resolution(body, f"{path}[{n}].resolutions[{k}]")
                    for k, body in enumerate(self._list(one, "resolutions"))
                ),
            )
            for n, one in enumerate(bodies)
        )

    def _resolution(self, body: Mapping[str, Any], path: str) -> Resolution:
        due = body.get("due") or {}
        return Resolution(
            id=ResolutionId(new_id()),
            verb=self._word(Verb, body.get("verb"), Verb.ACKNOWLEDGE, f"{path}.verb"),
            text=self._text(body, "text", f"{path}.text"),
            assignees=tuple(str(name) for name in body.get("assignees") or ()),
            due=Due(
                kind=self._word(DueKind, due.get("kind"), DueKind.NONE, f"{path}.due.kind"),
                on=self._date(due, "date", f"{path}.due.date", optional=True),
                start=self._date(due, "from", f"{path}.due.from", optional=True),
                end=self._date(due, "to", f"{path}.due.to", optional=True)
                or self._date(due, "until", f"{path}.due.until", optional=True),
                every=due.get("every") or None,
                text=due.get("text") or None,
            ),
        )

    def _attendee(self, body: Mapping[str, Any], path: str) -> Attendee:
        kind = self._word(AttendeeKind, body.get("kind"), AttendeeKind.MEMBER, f"{path}.kind")
        status = body.get("status")
        return Attendee(
            name=self._text(body, "name", f"{path}.name"),
            position=body.get("position") or None,
            role=body.get("role") or None,
            kind=kind,
            presence=self._word(Presence, status, Presence.PRESENT, f"{path}.status"),
            reason=body.get("reason") or None,
            represented_by=body.get("by") or None,
        )

    def _signatory(self, body: Mapping[str, Any] | None) -> Signatory | None:
        if not body or not body.get("name"):
            return None
        return Signatory(name=str(body["name"]), position=body.get("position") or None)

    def _list(self, body: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
        given = body.get(name) or []
        if isinstance(given, list) and all(isinstance(one, Mapping) for one in given):
            return given
        self._problem("meeting.not_a_list", name)
        return []

    def _text(self, body: Mapping[str, Any], name: str, path: str) -> str:
        text = body.get(name)
        if not isinstance(text, str) or not text.strip():
            self._problem("meeting.no_text", path)
            return ""
        return text.strip()

    def _number(self, body: Mapping[str, Any], name: str) -> int | None:
        number = body.get(name)
        if isinstance(number, int) and 0 < number < 1000:
            return number
        self._problem("meeting.no_number", name)
        return None

    def _year(self, body: Mapping[str, Any]) -> int | None:
        year = body.get("year_be")
        if isinstance(year, int) and 2400 <= year <= 2700:
            return ce_year(year)
        self._problem("meeting.no_year", "year_be")
        return None

    def _date(
        self, body: Mapping[str, Any], name: str, path: str, *, optional: bool = False
    ) -> date | None:
        text = body.get(name)
        if not text and optional:
            return None
        try:
            return date.fromisoformat(str(text))
        except ValueError:
            self._problem("meeting.not_a_date", path, typed=str(text))
            return None

    def _time(self, body: Mapping[str, Any], name: str) -> time | None:
        text = body.get(name)
        if not text:
            return None
        try:
            return time.fromisoformat(str(text))
        except ValueError:
            self._problem("meeting.not_a_time", name, typed=str(text))
            return None

    def _word(self, kind: type[Words], text: object, default: Words, path: str) -> Words:
        if text is None:
            return default
        try:
            return kind(str(text))
        except ValueError:
            allowed = ", ".join(kind)
            self._problem("meeting.no_such_word", path, typed=str(text), allowed=allowed)
            return default

    def _problem(self, code: str, path: str, **values: str) -> None:
        where = Place(file=self._file, column=path)
        self.problems.append(Problem(code=code, where=where, values=values))
