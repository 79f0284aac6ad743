"""The rows of a meeting: its attendance, its agenda as a tree, its resolutions."""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date

from ktpn_desktop.domain.ids import MeetingId, ResolutionId
from ktpn_desktop.domain.meeting import (
    AgendaItem,
    Attendee,
    AttendeeKind,
    Meeting,
    MeetingState,
    Presence,
    Quorum,
    Signatory,
)
from ktpn_desktop.domain.resolution import Due, DueKind, Resolution, ResolutionStatus, Verb
from ktpn_desktop.store.rows import Row, iso, texts, to_date, to_texts, to_time

Rows = Sequence[sqlite3.Row]


def meeting_of(row: sqlite3.Row, attendees: Rows, items: Rows, resolutions: Rows) -> Meeting:
    """Return the meeting that its rows describe; each list is in the order it is to have."""
    return Meeting(
        id=MeetingId(row["id"]),
        committee=row["committee"],
        office=row["office"],
        number=row["number"],
        year=row["year"],
        held_on=date.fromisoformat(row["held_on"]),
        starts=to_time(row["starts"]),
        ends=to_time(row["ends"]),
        actual_start=to_time(row["actual_start"]),
        actual_end=to_time(row["actual_end"]),
        place=row["place"],
        attendees=tuple(_attendee(one) for one in attendees),
        agenda=_agenda(items, resolutions, None),
        note_taker=_signatory(row["note_taker"], row["note_taker_position"]),
        checker=_signatory(row["checker"], row["checker_position"]),
        state=MeetingState(row["state"]),
        adopted_by=MeetingId(row["adopted_by"]) if row["adopted_by"] else None,
        quorum=_quorum(row),
    )


def meeting_row(one: Meeting) -> Row:
    """Return the row of a meeting itself."""
    return {
        "id": one.id,
        "committee": one.committee,
        "office": one.office,
        "number": one.number,
        "year": one.year,
        "held_on": iso(one.held_on),
        "starts": iso(one.starts),
        "ends": iso(one.ends),
        "actual_start": iso(one.actual_start),
        "actual_end": iso(one.actual_end),
        "place": one.place,
        "note_taker": one.note_taker.name if one.note_taker else None,
        "note_taker_position": one.note_taker.position if one.note_taker else None,
        "checker": one.checker.name if one.checker else None,
        "checker_position": one.checker.position if one.checker else None,
        "state": one.state,
        "adopted_by": one.adopted_by,
        "quorum_members": one.quorum.members if one.quorum else None,
        "quorum_counted": one.quorum.counted if one.quorum else None,
        "quorum_needed": one.quorum.needed if one.quorum else None,
    }


def attendee_rows(one: Meeting) -> list[Row]:
    """Return the rows of the attendance, by place in it."""
    return [
        {
            "id": f"{one.id}:attendee:{number}",
            "meeting_id": one.id,
            "position_no": number,
            "name": who.name,
            "position": who.position,
            "role": who.role,
            "kind": who.kind,
            "presence": who.presence,
            "reason": who.reason,
            "represented_by": who.represented_by,
        }
        for number, who in enumerate(one.attendees)
    ]


def item_rows(one: Meeting) -> Iterator[Row]:
    """Yield the rows of the agenda, each item before those below it."""
    for item_id, parent, number, item in _walk(one.agenda, one.id, None):
        yield {
            "id": item_id,
            "meeting_id": one.id,
            "parent_id": parent,
            "position_no": number,
            "number": item.number,
            "title": item.title,
            "text": item.text,
        }


def resolution_rows(one: Meeting) -> Iterator[Row]:
    """Yield the rows of all resolutions of the agenda."""
    for item_id, _parent, _number, item in _walk(one.agenda, one.id, None):
        for number, resolution in enumerate(item.resolutions):
            yield {
                "id": resolution.id,
                "agenda_item_id": item_id,
                "position_no": number,
                **resolution_columns(resolution),
            }


def resolution_columns(one: Resolution) -> Row:
    """Return what a row says of a resolution, wherever it stands."""
    return {
        "verb": one.verb,
        "text": one.text,
        "assignees": texts(one.assignees),
        "due_kind": one.due.kind,
        "due_date": iso(one.due.on),
        "due_start": iso(one.due.start),
        "due_end": iso(one.due.end),
        "due_every": one.due.every,
        "due_text": one.due.text,
        "status": one.status,
        "status_note": one.status_note,
    }


def _walk(
    items: Sequence[AgendaItem], above: str, parent: str | None
) -> Iterator[tuple[str, str | None, int, AgendaItem]]:
    """Yield (id, id of the item above, place among its siblings, item)."""
    for number, item in enumerate(items):
        item_id = f"{above}:{number}"
        yield item_id, parent, number, item
        yield from _walk(item.items, item_id, item_id)


def _agenda(items: Rows, resolutions: Rows, parent: str | None) -> tuple[AgendaItem, ...]:
    return tuple(
        AgendaItem(
            number=row["number"],
            title=row["title"],
            text=row["text"],
            items=_agenda(items, resolutions, row["id"]),
            resolutions=tuple(
                resolution_of(one, one["id"])
                for one in resolutions
                if one["agenda_item_id"] == row["id"]
            ),
        )
        for row in items
        if row["parent_id"] == parent
    )


def _attendee(row: sqlite3.Row) -> Attendee:
    return Attendee(
        name=row["name"],
        position=row["position"],
        role=row["role"],
        kind=AttendeeKind(row["kind"]),
        presence=Presence(row["presence"]),
        reason=row["reason"],
        represented_by=row["represented_by"],
    )


def resolution_of(row: sqlite3.Row, resolution_id: str) -> Resolution:
    """Return the resolution that the columns of a row describe."""
    return Resolution(
        id=ResolutionId(resolution_id),
        verb=Verb(row["verb"]),
        text=row["text"],
        assignees=to_texts(row["assignees"]),
        due=Due(
            kind=DueKind(row["due_kind"]),
            on=to_date(row["due_date"]),
            start=to_date(row["due_start"]),
            end=to_date(row["due_end"]),
            every=row["due_every"],
            text=row["due_text"],
        ),
        status=ResolutionStatus(row["status"]),
        status_note=row["status_note"],
    )


def _signatory(name: str | None, position: str | None) -> Signatory | None:
    return None if name is None else Signatory(name=name, position=position)


def _quorum(row: sqlite3.Row) -> Quorum | None:
    if row["quorum_members"] is None:
        return None
    return Quorum(
        members=row["quorum_members"],
        counted=row["quorum_counted"],
        needed=row["quorum_needed"],
    )
