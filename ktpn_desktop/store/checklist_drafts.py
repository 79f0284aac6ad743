"""Drafts of checklists: a row for each item, so that the journal keeps only what changed.

Places are numbers with room between them: what is moved or put in between gets a new one, and
the rows around it stay as they are.
"""

import json
import sqlite3
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any  # JSON

from ktpn_desktop.domain.checklist import Checklist, Section
from ktpn_desktop.domain.checklist_draft import Draft, numbered_in_order
from ktpn_desktop.domain.checklist_json import checklist_of, checklist_text
from ktpn_desktop.domain.ids import ChecklistId, DraftId, EditId, ItemId
from ktpn_desktop.domain.repeats import split_item
from ktpn_desktop.store.database import Edit, Store
from ktpn_desktop.store.rows import Row, iso, now, texts

DRAFT_TABLES = frozenset({"checklist_draft", "draft_section", "draft_item"})

_ROOM = 1 << 20  # between the places of two neighbours, at first

Places = Mapping[str, int]


def all_drafts(store: Store) -> list[Draft]:
    """Return every draft, the newest first."""
    rows = store.rows("SELECT * FROM checklist_draft ORDER BY made_at DESC, id")
    return [_full(store, row) for row in rows]


def draft(store: Store, draft_id: DraftId) -> Draft | None:
    """Return the draft with that id."""
    row = store.row("SELECT * FROM checklist_draft WHERE id = ?", (draft_id,))
    return _full(store, row) if row else None


def draft_head(store: Store, draft_id: DraftId) -> str | None:
    """Return the title of a draft; None when it is not there (any more)."""
    row = store.row("SELECT title FROM checklist_draft WHERE id = ?", (draft_id,))
    return row["title"] if row else None


def names_in_drafts(store: Store, form_id: str) -> frozenset[ItemId]:
    """Return the names that items have in the drafts of a form."""
    rows = store.rows(
        "SELECT DISTINCT name FROM draft_item JOIN checklist_draft"
        " ON checklist_draft.id = draft_id WHERE form_id = ?",
        (form_id,),
    )
    return frozenset(ItemId(row["name"]) for row in rows)


def visits_with_answers(store: Store, form_id: str) -> dict[ItemId, int]:
    """Return how many visits with any version of a form have an answer to each item."""
    rows = store.rows(
        "SELECT DISTINCT item, visit_id FROM answer JOIN visit ON visit.id = visit_id"
        " JOIN checklist ON checklist.id = checklist_id"
        " WHERE form_id = ? AND (value IS NOT NULL OR mark IS NOT NULL)",
        (form_id,),
    )
    pairs = {(split_item(ItemId(row["item"]))[0], row["visit_id"]) for row in rows}
    return dict(Counter(item for item, _visit in pairs))


def save_draft(
    store: Store,
    one: Draft,
    label: str,
    step: EditId | None = None,
    *,
    before: Draft | None = None,
) -> EditId:
    """Make the draft that is kept equal to this one; return the undo step to go on with.

    `before` is the draft as it is kept: what is the same object there is not written anew.
    """
    known = {
        row["name"]
        for row in store.rows("SELECT name FROM draft_item WHERE draft_id = ?", (one.id,))
    }
    same = _same_items(one, before, known)
    body = json.loads(checklist_text(_without(one.checklist, same)))
    bodies = {section["id"]: section for section in body.pop("sections", [])}
    with store.edit(label, step) as edit:
        _put_head(store, edit, one, body)
        sections = one.checklist.sections
        there = _places(store, "draft_section", "draft_id", one.id)
        places = placed([section.id for section in sections], there)
        kept: list[str] = []
        for section in sections:
            row_id = f"{one.id}:{section.id}"
            written = {item["id"]: item for item in bodies[section.id].pop("items", [])}
            edit.put("draft_section", _section_row(one.id, row_id, bodies[section.id], places))
            _put_items(store, edit, one, section, written)
            kept += [f"{one.id}:{item.id}" for item in section.items]
        _delete_others(edit, "draft_item", one.id, kept)
        _delete_others(
            edit, "draft_section", one.id, (f"{one.id}:{section.id}" for section in sections)
        )
    return edit.step


def delete_draft(store: Store, draft_id: DraftId) -> None:
    """Take a draft away, with all that is in it."""
    with store.edit("delete_draft") as edit:
        edit.execute("DELETE FROM draft_item WHERE draft_id = ?", (draft_id,))
        edit.execute("DELETE FROM draft_section WHERE draft_id = ?", (draft_id,))
        edit.delete("checklist_draft", draft_id)


def placed(names: Sequence[str], known: Places) -> dict[str, int]:
    """Return places that put the names in this order, and leave as many as can be unchanged."""
    kept = _rising([(name, known[name]) for name in names if name in known])
    places: dict[str, int] = {}
    waiting: list[str] = []
    below: int | None = None
    for name in names:
        if name not in kept:
            waiting.append(name)
            continue
        if not _between(waiting, below, kept[name], places):
            return {one: at * _ROOM for at, one in enumerate(names)}  # no room is left there
        below = places[name] = kept[name]
        waiting = []
    _between(waiting, below, None, places)
    return places


def _between(
    names: Sequence[str], below: int | None, above: int | None, places: dict[str, int]
) -> bool:
    """Place the names between two places; False when there are not enough."""
    if below is None:
        below = (above if above is not None else _ROOM) - _ROOM * (len(names) + 1)
    if above is None:
        above = below + _ROOM * (len(names) + 1)
    width = (above - below) // (len(names) + 1)
    if names and width == 0:
        return False
    for at, name in enumerate(names, 1):
        places[name] = below + at * width
    return True


def _rising(pairs: Sequence[tuple[str, int]]) -> dict[str, int]:
    """Return the longest part of the pairs in which places only rise."""
    ends: list[int] = []  # the least place that a rising part of each length ends with
    last: list[int] = []  # … and which pair that is
    before: list[int] = []
    for at, (_name, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        ends[length:] = [place, *ends[length + 1 :]]
        last[length:] = [at, *last[length + 1 :]]
        before.append(last[length - 1] if length else -1)
    found: dict[str, int] = {}
    at = last[-1] if last else -1
    while at >= 0:
        name, place = pairs[at]
        found[name] = place
        at = before[at]
    return found


def _put_head(store: Store, edit: Edit, one: Draft, body: Mapping[str, Any]) -> None:
    made = store.row("SELECT made_at FROM checklist_draft WHERE id = ?", (one.id,))
    row: Row = {
        "id": one.id,
        "form_id": one.checklist.form_id,
        "title": one.checklist.title,
        "numbered": int(one.numbered),
        "body": _text(body),
        "made_at": made["made_at"] if made else iso(now()),
    }
    edit.put("checklist_draft", row)


def _section_row(
    draft_id: DraftId, row_id: str, section: Mapping[str, Any], places: Places
) -> Row:
    return {
        "id": row_id,
        "draft_id": draft_id,
        "place": places[section["id"]],
        "body": _text(section),
    }


def _same_items(one: Draft, before: Draft | None, known: set[str]) -> frozenset[str]:
    """Return the items that stand where they stood, as they were."""
    if before is None or before.numbered != one.numbered:
        return frozenset()
    stood = {
        item.id: (section.id, item)
        for section in before.checklist.sections
        for item in section.items
    }
    nowhere = ("", None)
    return frozenset(
        item.id
        for section in one.checklist.sections
        for item in section.items
        if item.id in known
        and stood.get(item.id, nowhere)[0] == section.id
        and stood.get(item.id, nowhere)[1] is item
    )


def _without(checklist: Checklist, items: frozenset[str]) -> Checklist:
    return replace(
        checklist,
        sections=tuple(
            replace(
                section, items=tuple(item for item in section.items if item.id not in items)
            )
            for section in checklist.sections
        ),
    )


def _put_items(
    store: Store,
    edit: Edit,
    one: Draft,
    section: Section,
    written: Mapping[str, dict[str, Any]],
) -> None:
    """Write the items with a text; of the others only the place, where it is another one."""
    row_id = f"{one.id}:{section.id}"
    known = _places(store, "draft_item", "section_id", row_id)
    names = [item.id for item in section.items]
    places = placed(names, known)
    rows: list[Row] = []
    for name in names:
        if name not in written:
            if places[name] != known.get(name):
                edit.execute(
                    "UPDATE draft_item SET place = ? WHERE id = ?",
                    (places[name], f"{one.id}:{name}"),
                )
            continue
        item = written[name]
        if one.numbered:
            item["number"] = ""  # it follows from the place, and would change with each move
        row: Row = {
            "id": f"{one.id}:{name}",
            "draft_id": one.id,
            "section_id": row_id,
            "name": name,
            "place": places[name],
            "body": _text(item),
        }
        rows.append(row)
    edit.put_all("draft_item", rows)


def _places(store: Store, table: str, column: str, value: str) -> dict[str, int]:
    rows = store.rows(f"SELECT id, place FROM {table} WHERE {column} = ?", (value,))
    return {row["id"].partition(":")[2]: row["place"] for row in rows}


def _delete_others(edit: Edit, table: str, draft_id: DraftId, kept: Iterable[str]) -> None:
    edit.execute(
        f"DELETE FROM {table} WHERE draft_id = ?"
        " AND id NOT IN (SELECT value FROM json_each(?))",
        (draft_id, texts(kept)),
    )


def _full(store: Store, row: sqlite3.Row) -> Draft:
    key = (row["id"],)
    sections = store.rows(
        "SELECT * FROM draft_section WHERE draft_id = ? ORDER BY place, id", key
    )
    items = store.rows("SELECT * FROM draft_item WHERE draft_id = ? ORDER BY place, id", key)
    inside: dict[str, list[Any]] = {one["id"]: [] for one in sections}
    for item in items:
        inside[item["section_id"]].append(json.loads(item["body"]))
    body = json.loads(row["body"])
    body["sections"] = [
        {**json.loads(one["body"]), "items": inside[one["id"]]} for one in sections
    ]
    checklist = checklist_of(ChecklistId(row["id"]), _text(body))
    numbered = bool(row["numbered"])
    return Draft(
        id=DraftId(row["id"]),
        checklist=numbered_in_order(checklist) if numbered else checklist,
        numbered=numbered,
    )


def _text(body: Mapping[str, Any]) -> str:
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
