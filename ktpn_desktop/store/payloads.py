"""What was sent and received, by its hash: the bases of merging. It never changes."""

import json
from dataclasses import dataclass

from ktpn_desktop.domain.ids import DeviceId, PersonId, RoundId, SchoolId, VisitId
from ktpn_desktop.store.database import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """A visit that was handed out and is not planned any more, as it was handed out last."""

    visit_id: VisitId
    school_id: SchoolId | None
    school: str
    person_id: PersonId
    person: str
    hash: str
    written_at: str


def keep_payload(
    store: Store,
    *,
    hash: str,
    body: str,
    signature: str | None = None,
    public_key: str | None = None,
) -> None:
    """Keep a payload. One that is there already stays, and takes a signature if it has none."""
    with store.edit("keep_payload") as edit:
        edit.execute(
            "INSERT INTO payload (hash, body, signature, public_key) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (hash) DO UPDATE SET signature = excluded.signature,"
            " public_key = excluded.public_key"
            " WHERE payload.signature IS NULL AND excluded.signature IS NOT NULL",
            (hash, body, signature, public_key),
        )


def payload_body(store: Store, hash: str) -> str | None:
    """Return the text of a payload; None when it was never kept."""
    row = store.row("SELECT body FROM payload WHERE hash = ?", (hash,))
    return row["body"] if row else None


def published_bodies(store: Store) -> dict[str, str]:
    """Return the texts that visits were handed out with, now and before, by their hashes."""
    # Most were handed out once: the text says so faster than reading all of it as JSON would.
    rows = store.rows(
        """
        WITH again AS (
            SELECT body FROM visit JOIN payload ON hash = published
            WHERE instr(body, '"ancestors":[]') = 0
        )
        SELECT hash, body FROM visit JOIN payload ON hash = published
        UNION ALL SELECT payload.hash, payload.body
        FROM again, json_each(again.body, '$.ancestors') AS earlier
        JOIN payload ON payload.hash = earlier.value
        """
    )
    return {row["hash"]: row["body"] for row in rows}


def taken_back(store: Store, round_id: RoundId, device: DeviceId) -> list[TakenBack]:
    """Return what this device handed out of a round and took back, each as it was last."""
    rows = store.rows(
        """
        SELECT hash, body FROM payload
        WHERE hash NOT IN (SELECT published FROM visit WHERE published IS NOT NULL)
            AND hash NOT IN (SELECT id FROM returned)
            AND json_extract(body, '$.round') = ? AND json_extract(body, '$.device') = ?
            AND json_extract(body, '$.revision') = 0
            AND json_extract(body, '$.id') NOT IN (SELECT id FROM visit)
        ORDER BY json_array_length(body, '$.ancestors'), hash
        """,
        (round_id, device),
    )
    last = {}
    for row in rows:
        body = json.loads(row["body"])
        last[body["id"]] = TakenBack(
            visit_id=VisitId(body["id"]),
            school_id=SchoolId(body["school"]["id"]) if body["school"]["id"] else None,
            school=body["school"]["name"],
            person_id=PersonId(body["person"]["id"]),
            person=body["person"]["name"],
            hash=row["hash"],
            written_at=body["written_at"],
        )
    return list(last.values())


def newest_revision(store: Store, visit_id: str, device: str) -> str | None:
    """Return the text of the last payload that a device wrote of a visit, sent or not."""
    row = store.row(
        """
        SELECT body FROM payload
        WHERE json_extract(body, '$.id') = ? AND json_extract(body, '$.device') = ?
        ORDER BY json_extract(body, '$.revision') DESC, hash LIMIT 1
        """,
        (visit_id, device),
    )
    return row["body"] if row else None
