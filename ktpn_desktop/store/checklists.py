"""Checklists. A version that is kept never changes, so its text is parsed once and shared."""

from functools import lru_cache

from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.checklist_json import checklist_hash, checklist_of, checklist_text
from ktpn_desktop.domain.ids import ChecklistId
from ktpn_desktop.domain.problem import BadData, Place, Problem
from ktpn_desktop.domain.version_move import version_age
from ktpn_desktop.store.database import Store
from ktpn_desktop.store.rows import Value, iso, now
from ktpn_desktop.thai.text import sort_key


def all_checklists(store: Store) -> list[Checklist]:
    """Return every version of every checklist: by title, the newest version first."""
    found = [_parsed(row["id"], row["body"]) for row in store.rows("SELECT * FROM checklist")]
    newest_first = sorted(found, key=lambda one: version_age(one.version), reverse=True)
    return sorted(newest_first, key=lambda one: (sort_key(one.title), one.form_id))


def checklists_by_hash(store: Store) -> dict[str, Checklist]:
    """Return every version of every checklist, by the hash of its canonical text."""
    rows = store.rows("SELECT id, hash, body FROM checklist")
    return {row["hash"]: _parsed(row["id"], row["body"]) for row in rows}


def checklist(store: Store, checklist_id: ChecklistId) -> Checklist | None:
    """Return the checklist with that id."""
    return _where(store, "id = ?", checklist_id)


def checklist_with_hash(store: Store, hash_: str) -> Checklist | None:
    """Return the checklist whose canonical text has that hash."""
    return _where(store, "hash = ?", hash_)


def versions_of(store: Store, form_id: str) -> dict[ChecklistId, str]:
    """Return the version of every checklist of one form, by id, without reading their texts."""
    rows = store.rows("SELECT id, version FROM checklist WHERE form_id = ?", (form_id,))
    return {ChecklistId(row["id"]): row["version"] for row in rows}


def hash_of(store: Store, checklist_id: ChecklistId) -> str | None:
    """Return the hash of a checklist's canonical text, without reading the text."""
    row = store.row("SELECT hash FROM checklist WHERE id = ?", (checklist_id,))
    return row["hash"] if row else None


def find_checklist(store: Store, name: str) -> Checklist | None:
    """Return what a person means by an id, a form id (its newest version) or form@version."""
    found = checklist(store, ChecklistId(name))
    if found:
        return found
    versions = [one for one in all_checklists(store) if one.form_id == name]
    if versions:
        return max(versions, key=lambda one: version_age(one.version))
    form, _, version = name.rpartition("@")
    return _where(store, "form_id = ? AND version = ?", form, version)


def add_checklist(store: Store, one: Checklist) -> Checklist:
    """Keep a checklist and return it; the same one is kept once and returned as it is here.

    Raises BadData `checklists.version_exists` for another text under the same form and version.
    """
    there = checklist_with_hash(store, checklist_hash(one))
    if there:
        return there
    if _where(store, "form_id = ? AND version = ?", one.form_id, one.version):
        values = {"form": one.form_id, "version": one.version, "title": one.title}
        place = Place(record=f"{one.form_id}@{one.version}")
        raise BadData(Problem(code="checklists.version_exists", where=place, values=values))
    row: dict[str, Value] = {
        "id": one.id,
        "form_id": one.form_id,
        "version": one.version,
        "title": one.title,
        "hash": checklist_hash(one),
        "body": checklist_text(one),
        "added_at": iso(now()),
    }
    with store.edit("add_checklist") as edit:
        edit.put("checklist", row)
    return one


def _where(store: Store, condition: str, *values: str) -> Checklist | None:
    row = store.row(f"SELECT id, body FROM checklist WHERE {condition}", values)
    return _parsed(row["id"], row["body"]) if row else None


@lru_cache(maxsize=64)
def _parsed(checklist_id: ChecklistId, body: str) -> Checklist:
    return checklist_of(checklist_id, body)
