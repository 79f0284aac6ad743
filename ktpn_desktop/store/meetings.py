"""Meetings with attendance, agenda and resolutions."""

import re
import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from ktpn_desktop.domain.ids import MeetingId, ResolutionId
from ktpn_desktop.domain.meeting import Meeting
from ktpn_desktop.domain.resolution import Resolution, ResolutionStatus
from ktpn_desktop.store import meeting_rows
from ktpn_desktop.store.database import Edit, Store
from ktpn_desktop.store.rows import Row, texts
from ktpn_desktop.thai.dates import ce_year
from ktpn_desktop.thai.numerals import to_arabic


class Resolved(NamedTuple):
    """A resolution with the head of its meeting and the number of its agenda item."""

    meeting: Meeting
    item: str
    resolution: Resolution


def all_meetings(store: Store) -> list[Meeting]:
    """Return every meeting with all that is in it, newest first."""
    rows = store.rows("SELECT * FROM meeting ORDER BY held_on DESC, number DESC")
    return [_full(store, row) for row in rows]


def meeting(store: Store, meeting_id: MeetingId) -> Meeting | None:
    """Return the meeting with that id."""
    row = store.row("SELECT * FROM meeting WHERE id = ?", (meeting_id,))
    return _full(store, row) if row else None


def find_meeting(store: Store, name: str) -> Meeting | None:
    """Return what a person means by an id, or by a number and Buddhist year: 2/2568."""
    found = meeting(store, MeetingId(name))
    numbered = re.fullmatch(r"\s*(\d{1,3})\s*/\s*(\d{4})\s*", to_arabic(name))
    if found or not numbered:
        return found
    number, year = int(numbered[1]), ce_year(int(numbered[2]))
    row = store.row(
        "SELECT * FROM meeting WHERE number = ? AND year = ? ORDER BY id", (number, year)
    )
    return _full(store, row) if row else None


def save_meeting(store: Store, one: Meeting) -> None:
    """Insert the meeting or make the one with its id equal to it; touch only what differs."""
    attendees = meeting_rows.attendee_rows(one)
    items = list(meeting_rows.item_rows(one))
    resolutions = list(meeting_rows.resolution_rows(one))
    with store.edit("save_meeting") as edit:
        edit.put("meeting", meeting_rows.meeting_row(one))
        edit.put_all("attendee", attendees)
        edit.put_all("agenda_item", items)
        edit.put_all("resolution", resolutions)
        of_meeting = "agenda_item_id IN (SELECT id FROM agenda_item WHERE meeting_id = ?)"
        _delete_others(edit, "resolution", of_meeting, one.id, resolutions)
        _delete_others(edit, "agenda_item", "meeting_id = ?", one.id, items)
        _delete_others(edit, "attendee", "meeting_id = ?", one.id, attendees)


def all_resolutions(store: Store) -> list[Resolved]:
    """Return every resolution, the newest meeting's first, in the order of the agenda."""
    return [
        Resolved(one, item.number, resolution)
        for one in all_meetings(store)
        for item in one.items()
        for resolution in item.resolutions
    ]


def open_resolutions(store: Store) -> list[Resolved]:
    """Return the resolutions that ask for something and are not done."""
    return [one for one in all_resolutions(store) if one.resolution.open]


def update_resolution(
    store: Store, resolution_id: ResolutionId, status: ResolutionStatus, note: str | None
) -> None:
    """Write down how far a resolution is."""
    with store.edit("update_resolution") as edit:
        edit.execute(
            "UPDATE resolution SET status = ?, status_note = ? WHERE id = ?",
            (status, note, resolution_id),
        )


def _delete_others(
    edit: Edit, table: str, condition: str, meeting_id: MeetingId, rows: Iterable[Row]
) -> None:
    edit.execute(
        f"DELETE FROM {table} WHERE {condition} AND id NOT IN (SELECT value FROM json_each(?))",
        (meeting_id, texts(str(row["id"]) for row in rows)),
    )


def _full(store: Store, row: sqlite3.Row) -> Meeting:
    key = (row["id"],)
    attendees = store.rows(
        "SELECT * FROM attendee WHERE meeting_id = ? ORDER BY position_no", key
    )
    items = store.rows(
        "SELECT * FROM agenda_item WHERE meeting_id = ? ORDER BY position_no", key
    )
    resolutions = store.rows(
        "SELECT resolution.* FROM resolution JOIN agenda_item"
        " ON agenda_item.id = agenda_item_id WHERE meeting_id = ?"
        " ORDER BY resolution.position_no",
        key,
    )
    return meeting_rows.meeting_of(row, attendees, items, resolutions)
