"""Who uses this database, on which device, and whose keys are known."""

import sqlite3
from dataclasses import dataclass

from ktpn_desktop.domain.device import DeviceKey
from ktpn_desktop.domain.ids import DeviceId, PersonId, new_id
from ktpn_desktop.domain.person import Person, Role
from ktpn_desktop.store import people
from ktpn_desktop.store.database import Store
from ktpn_desktop.store.rows import iso, now

_ONLY = "profile"  # the id of the one row


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileRecord:
    """What a profile is used for, at which office, by whom."""

    role: Role
    area: str
    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class PinnedKey:
    """The key that a device was first seen with, and whose work it brought then."""

    public_key: str
    person: str


def profile(store: Store) -> ProfileRecord | None:
    """Return who uses this database; None before the profile is made."""
    row = store.row("SELECT role, area, person_id FROM profile")
    person = people.person(store, PersonId(row["person_id"])) if row else None
    if row is None or person is None:
        return None
    return ProfileRecord(role=Role(row["role"]), area=row["area"], person=person)


def make_profile(store: Store, record: ProfileRecord) -> None:
    """Write down who uses this database. This edit cannot be undone."""
    with store.edit("make_profile") as edit:
        people.save_person(store, record.person)
        row = {
            "id": _ONLY,
            "role": record.role,
            "area": record.area,
            "person_id": record.person.id,
            "made_at": iso(now()),
        }
        edit.put("profile", row)


def change_person(store: Store, person_id: PersonId) -> None:
    """Let another record of the register be the person who uses this database."""
    with store.edit("change_person") as edit:
        edit.execute("UPDATE profile SET person_id = ?", (person_id,))


def device_key(store: Store) -> DeviceKey | None:
    """Return the signing key of this computer."""
    row = store.row("SELECT id, public_key, secret_key FROM device")
    if row is None:
        return None
    return DeviceKey(
        id=DeviceId(row["id"]), public_key=row["public_key"], secret_key=row["secret_key"]
    )


def keep_device_key(store: Store, key: DeviceKey) -> None:
    """Keep the signing key of this computer. The journal never sees it."""
    with store.edit("keep_device_key") as edit:
        edit.execute(
            "INSERT INTO device (id, public_key, secret_key, epoch) VALUES (?, ?, ?, ?)",
            (key.id, key.public_key, key.secret_key, new_id()),
        )


def pinned_key(store: Store, device: DeviceId) -> str | None:
    """Return the public key that a device was first seen with."""
    row = store.row("SELECT public_key FROM pinned_key WHERE id = ?", (device,))
    return row["public_key"] if row else None


def pinned_keys(store: Store) -> dict[DeviceId, PinnedKey]:
    """Return the key of every device that was seen, by device."""
    rows: list[sqlite3.Row] = store.rows("SELECT id, public_key, person FROM pinned_key")
    return {
        DeviceId(row["id"]): PinnedKey(public_key=row["public_key"], person=row["person"])
        for row in rows
    }


def pin_key(store: Store, device: DeviceId, public_key: str, person: str) -> None:
    """Remember the key a device was first seen with; a known one stays what it is."""
    with store.edit("pin_key") as edit:
        edit.execute(
            "INSERT INTO pinned_key (id, public_key, person, pinned_at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (id) DO NOTHING",
            (device, public_key, person, iso(now())),
        )
