"""What a round tells of its schools beside their visits: resolutions, and results of tests.

It stands in the workbook of a round beside everything else, and is signed as it was written: a
program that knows less of it passes over what it does not know, and one that knows nothing of
it at all reads the round as before.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar  # Any: JSON

from ktpn_desktop.domain.ids import MeetingId, ResolutionId, SchoolId
from ktpn_desktop.domain.meeting import Meeting
from ktpn_desktop.domain.resolution import Due, DueKind, Resolution, ResolutionStatus, Verb
from ktpn_desktop.domain.school_result import Exam, SchoolResult
from ktpn_desktop.domain.told_resolution import ToldResolution
from ktpn_desktop.exchange.payload_json import JsonReader, canonical

MOST_RESOLUTIONS = 5_000
MOST_RESULTS = 50_000

_SCORE = re.compile(r"[0-9]{1,3}(\.[0-9]{1,2})?")
_Choice = TypeVar("_Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutSchools:
    """What is told, and its text as it was signed."""

    resolutions: tuple[ToldResolution, ...] = ()
    results: tuple[SchoolResult, ...] = ()

    @property
    def text(self) -> str:
        """The canonical text, which is signed."""
        return canonical(about_body(self))


NOTHING = AboutSchools()


def about_body(about: AboutSchools) -> dict[str, Any]:
    """Return what is told as JSON."""
    return {
        "resolutions": [_resolution_body(one) for one in about.resolutions],
        "results": [_result_body(one) for one in about.results],
    }


def about_of(body: JsonReader) -> AboutSchools:
    """Return what a body tells, or raise BadData with `payload.*`."""
    told = body.objects("resolutions")
    results = body.objects("results") if "results" in body.body else []
    if len(told) > MOST_RESOLUTIONS:
        raise body.bad("resolutions")
    if len(results) > MOST_RESULTS:
        raise body.bad("results")
    return AboutSchools(
        resolutions=tuple(_told_resolution(one) for one in told),
        results=tuple(_result(one) for one in results),
    )


def _resolution_body(one: ToldResolution) -> dict[str, Any]:
    meeting, resolution, due = one.meeting, one.resolution, one.resolution.due
    return {
        "school": one.school,
        "meeting": {
            "id": meeting.id,
            "committee": meeting.committee,
            "office": meeting.office,
            "number": meeting.number,
            "year": meeting.year,
            "held_on": meeting.held_on.isoformat(),
        },
        "item": one.item,
        "id": resolution.id,
        "verb": resolution.verb,
        "text": resolution.text,
        "assignees": list(resolution.assignees),
        "due": {
            "kind": due.kind,
            "on": due.on and due.on.isoformat(),
            "start": due.start and due.start.isoformat(),
            "end": due.end and due.end.isoformat(),
            "every": due.every,
            "text": due.text,
        },
        "status": resolution.status,
        "status_note": resolution.status_note,
    }


def _told_resolution(body: JsonReader) -> ToldResolution:
    return ToldResolution(
        school=SchoolId(body.name("school")),
        meeting=_meeting(body.inner("meeting")),
        item=body.text("item"),
        resolution=Resolution(
            id=ResolutionId(body.name("id")),
            verb=_choice(body, "verb", Verb),
            text=body.text("text"),
            assignees=tuple(body.names("assignees")),
            due=_due(body.inner("due")),
            status=_choice(body, "status", ResolutionStatus),
            status_note=body.text_or_none("status_note"),
        ),
    )


def _result_body(one: SchoolResult) -> dict[str, Any]:
    return {
        "school": one.school,
        "year": one.year,
        "exam": one.exam,
        "subject": one.subject,
        "score": None if one.score is None else str(one.score),
        "area": None if one.area is None else str(one.area),
        "country": None if one.country is None else str(one.country),
    }


def _result(body: JsonReader) -> SchoolResult:
    exam = _choice(body, "exam", Exam)
    return SchoolResult(
        school=SchoolId(body.name("school")),
        year=body.number("year"),
        exam=exam,
        subject=body.name("subject"),
        score=_score(body, "score", exam),
        area=_score(body, "area", exam),
        country=_score(body, "country", exam),
    )


def _score(body: JsonReader, key: str, exam: Exam) -> Decimal | None:
    text = body.text_or_none(key)
    if text is None:
        return None
    if not _SCORE.fullmatch(text) or not exam.lowest <= Decimal(text) <= exam.highest:
        raise body.bad(key)
    return Decimal(text)


def _meeting(body: JsonReader) -> Meeting:
    if (held_on := body.day_or_none("held_on")) is None:
        raise body.bad("held_on")
    return Meeting(
        id=MeetingId(body.name("id")),
        committee=body.text("committee"),
        office=body.text("office"),
        number=body.number("number"),
        year=body.number("year"),
        held_on=held_on,
    )


def _due(body: JsonReader) -> Due:
    return Due(
        kind=_choice(body, "kind", DueKind),
        on=body.day_or_none("on"),
        start=body.day_or_none("start"),
        end=body.day_or_none("end"),
        every=body.text_or_none("every"),
        text=body.text_or_none("text"),
    )


def _choice(body: JsonReader, key: str, kind: type[_Choice]) -> _Choice:
    try:
        return kind(body.text(key))
    except ValueError as error:
        raise body.bad(key) from error
