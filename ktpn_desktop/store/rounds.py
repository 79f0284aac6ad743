"""Rounds of supervision."""

import re
import sqlite3
from datetime import datetime

from ktpn_desktop.domain.ids import ChecklistId, RoundId
from ktpn_desktop.domain.round import Round, RoundState
from ktpn_desktop.store.database import Store
from ktpn_desktop.store.rows import Row, iso, to_date
from ktpn_desktop.thai.dates import ce_year
from ktpn_desktop.thai.numerals import to_arabic

_SELECT = """
SELECT id, number, year, name, checklist_id, opens, closes, state, area, secretary FROM round
"""


def all_rounds(store: Store) -> list[Round]:
    """Return every round, newest first."""
    rows = store.rows(f"{_SELECT} ORDER BY year DESC, number DESC")
    return [_from_row(row) for row in rows]


def round_(store: Store, round_id: RoundId) -> Round | None:
    """Return the round with that id."""
    row = store.row(f"{_SELECT} WHERE id = ?", (round_id,))
    return _from_row(row) if row else None


def find_round(store: Store, name: str) -> Round | None:
    """Return what a person means by an id, or by a number and Buddhist year: 1/2569."""
    found = round_(store, RoundId(name))
    numbered = re.fullmatch(r"\s*(\d{1,3})\s*/\s*(\d{4})\s*", to_arabic(name))
    if found or not numbered:
        return found
    number, year = int(numbered[1]), ce_year(int(numbered[2]))
    row = store.row(f"{_SELECT} WHERE number = ? AND year = ?", (number, year))
    return _from_row(row) if row else None


def save_round(store: Store, one: Round) -> None:
    """Insert the round, or update the one with its id."""
    with store.edit("save_round") as edit:
        edit.put("round", _to_row(one))


def use_checklist(store: Store, round_id: RoundId, checklist_id: ChecklistId) -> None:
    """Let a round and its visits be made with another checklist."""
    with store.edit("use_checklist") as edit:
        edit.execute("UPDATE round SET checklist_id = ? WHERE id = ?", (checklist_id, round_id))
        edit.execute(
            "UPDATE visit SET checklist_id = ? WHERE round_id = ?", (checklist_id, round_id)
        )


def mark_published(store: Store, round_id: RoundId, at: datetime) -> None:
    """Write down that a round was published, and when."""
    with store.edit("mark_published") as edit:
        edit.execute(
            "UPDATE round SET state = ?, published_at = ? WHERE id = ?",
            (RoundState.PUBLISHED, iso(at), round_id),
        )


def _from_row(row: sqlite3.Row) -> Round:
    return Round(
        id=RoundId(row["id"]),
        number=row["number"],
        year=row["year"],
        name=row["name"],
        checklist_id=ChecklistId(row["checklist_id"]),
        opens=to_date(row["opens"]),
        closes=to_date(row["closes"]),
        state=RoundState(row["state"]),
        area=row["area"],
        secretary=row["secretary"],
    )


def _to_row(one: Round) -> Row:
    return {
        "id": one.id,
        "number": one.number,
        "year": one.year,
        "name": one.name,
        "checklist_id": one.checklist_id,
        "opens": iso(one.opens),
        "closes": iso(one.closes),
        "state": one.state,
        "area": one.area,
        "secretary": one.secretary,
    }
