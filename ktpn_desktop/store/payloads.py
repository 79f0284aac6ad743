"""What was sent and received, by its hash: the bases of merging. It never changes."""

from ktpn_desktop.store.database import Store


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
    """Return the text that each visit was handed out with, by its hash."""
    rows = store.rows("SELECT hash, body FROM visit JOIN payload ON hash = published")
    return {row["hash"]: row["body"] for row in rows}


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
