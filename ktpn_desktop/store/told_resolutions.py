"""Open resolutions about schools that a published round told of."""

import sqlite3
from collections.abc import Collection, Iterable
from datetime import date

from ktpn_desktop.domain.ids import MeetingId, SchoolId
from ktpn_desktop.domain.meeting import Meeting
from ktpn_desktop.domain.told_resolution import ToldResolution
from ktpn_desktop.store.database import Store
from ktpn_desktop.store.meeting_rows import resolution_columns, resolution_of
from ktpn_desktop.store.rows import Row, iso


def told_resolutions(store: Store, school: SchoolId) -> list[ToldResolution]:
    """Return what was told of a school, the newest meeting's first."""
    rows = store.rows(
        "SELECT * FROM told_resolution WHERE school_id = ?"
        " ORDER BY held_on DESC, number DESC, item, id",
        (school,),
    )
    return [_from_row(row) for row in rows]


def replace_told(
    store: Store, schools: Collection[SchoolId], told: Iterable[ToldResolution]
) -> None:
    """Know of these schools what is told now, and nothing that was told before."""
    rows = [_to_row(one) for one in told if one.school in schools]
    kept = {row["id"] for row in rows}
    known = store.rows("SELECT id, school_id FROM told_resolution")
    gone = [one["id"] for one in known if one["school_id"] in schools and one["id"] not in kept]
    with store.edit("receive_round") as edit:
        edit.put_all("told_resolution", rows)
        for one in gone:
            edit.execute("DELETE FROM told_resolution WHERE id = ?", (one,))


def _from_row(row: sqlite3.Row) -> ToldResolution:
    return ToldResolution(
        school=SchoolId(row["school_id"]),
        meeting=Meeting(
            id=MeetingId(row["meeting"]),
            committee=row["committee"],
            office=row["office"],
            number=row["number"],
            year=row["year"],
            held_on=date.fromisoformat(row["held_on"]),
        ),
        item=row["item"],
        resolution=resolution_of(row, row["resolution"]),
    )


def _to_row(one: ToldResolution) -> Row:
    meeting = one.meeting
    return {
        "id": f"{one.resolution.id}:{one.school}",
        "school_id": one.school,
        "resolution": one.resolution.id,
        "meeting": meeting.id,
        "committee": meeting.committee,
        "office": meeting.office,
        "number": meeting.number,
        "year": meeting.year,
        "held_on": iso(meeting.held_on),
        "item": one.item,
        **resolution_columns(one.resolution),
    }
