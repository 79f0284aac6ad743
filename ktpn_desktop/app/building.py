"""Writing checklists here: drafts begun, changed and brought into use as versions that stay.

A version in use never changes. What is written anew is a draft; publishing makes it the next
version, which knows the one it grew from, item by item.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.checklist import Checklist, Section
from ktpn_desktop.domain.checklist_draft import Draft, is_numbered_in_order
from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.ids import ChecklistId, DraftId, EditId, ItemId, new_id
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused
from ktpn_desktop.store import checklist_drafts, checklists
from ktpn_desktop.thai.text import normal_form

_FORM_ID = re.compile(r"[^\W_][\w.\-]{0,39}")
_FIRST_SECTION = "ตอนที่ 1"
_FIRST_VERSION = "1"


def all_drafts(session: Session) -> list[Draft]:
    """Return every draft, the newest first."""
    return checklist_drafts.all_drafts(session.store)


def open_draft(session: Session, draft_id: DraftId) -> Draft:
    """Return a draft with what it has to know of earlier versions.

    Raises Refused `draft.missing`.
    """
    found = checklist_drafts.draft(session.store, draft_id)
    if found is None:
        raise Refused(Problem(code="draft.missing", where=Place(record=draft_id)))
    parent = parent_of(session, found)
    versions = [
        one
        for one in checklists.all_checklists(session.store)
        if one.form_id == found.checklist.form_id
    ]
    earlier = {item.id for one in versions for item in one.items}
    inherited = frozenset(item.id for item in parent.items) if parent else frozenset[ItemId]()
    others = checklist_drafts.names_in_drafts(session.store, found.checklist.form_id)
    return replace(found, inherited=inherited, reserved=inherited | earlier | others)


def find_draft(session: Session, name: str) -> Draft:
    """Return the draft that a person means by its id or the id of its form.

    Raises Refused `draft.missing`, BadData `draft.several`.
    """
    found = [one for one in all_drafts(session) if name in (one.id, one.checklist.form_id)]
    if not found:
        raise Refused(Problem(code="draft.missing", where=Place(record=name)))
    if len(found) > 1:
        ids = ", ".join(one.id for one in found)
        values = {"form": name, "drafts": ids}
        raise BadData(Problem(code="draft.several", where=Place(record=name), values=values))
    return open_draft(session, found[0].id)


def begin_empty(session: Session, title: str, form_id: str | None = None) -> Draft:
    """Begin a draft with one section and nothing in it. Raises BadData `draft.*`."""
    first = Section(id="part1", title=_FIRST_SECTION, items=())
    checklist = Checklist(
        id=ChecklistId(""),
        form_id=_checked_form_id(session, form_id or _free_form_id(session)),
        version=_FIRST_VERSION,
        title=_checked_title(title),
        sections=(first,),
    )
    return _begin(session, checklist)


def begin_successor(session: Session, parent: Checklist) -> Draft:
    """Begin the next version of a checklist: its items keep their names."""
    successor = replace(
        parent,
        version=next_version(session, parent.form_id, parent.version),
        parent=checklist_hash(parent),
        sections=_without_parents(parent),
    )
    return _begin(session, successor)


def begin_copy(
    session: Session, source: Checklist, title: str, form_id: str | None = None
) -> Draft:
    """Begin another form with all that a checklist has. Raises BadData `draft.*`."""
    copy = replace(
        source,
        form_id=_checked_form_id(session, form_id or _free_form_id(session)),
        version=_FIRST_VERSION,
        title=_checked_title(title),
        parent=None,
        sections=_without_parents(source),
    )
    return _begin(session, copy)


def save_draft(
    session: Session,
    draft: Draft,
    label: str,
    step: EditId | None = None,
    *,
    before: Draft | None = None,
) -> EditId:
    """Keep a draft as it is now; return the undo step. Raises Refused `draft.missing`.

    Given the draft as it is kept, only what changed is written.
    """
    if checklist_drafts.draft_head(session.store, draft.id) is None:
        raise Refused(Problem(code="draft.missing", where=Place(record=draft.id)))
    return checklist_drafts.save_draft(session.store, draft, label, step, before=before)


def load_draft(session: Session, draft: Draft, source: Checklist) -> Draft:
    """Put the contents of a checklist, from a file, in the place of what a draft has."""
    checklist = replace(
        source,
        id=draft.checklist.id,
        form_id=draft.checklist.form_id,
        version=draft.checklist.version,
        parent=draft.checklist.parent,
    )
    loaded = replace(draft, checklist=checklist, numbered=is_numbered_in_order(checklist))
    save_draft(session, loaded, "draft_load")
    return loaded


def delete_draft(session: Session, draft: Draft) -> None:
    """Throw a draft away; it can be undone."""
    checklist_drafts.delete_draft(session.store, draft.id)


def parent_of(session: Session, draft: Draft) -> Checklist | None:
    """Return the version that a draft grows from."""
    known = draft.checklist.parent
    return checklists.checklist_with_hash(session.store, known) if known else None


def answered_items(session: Session, draft: Draft) -> Mapping[ItemId, int]:
    """Return how many visits have an answer to each item, in whichever version of the form."""
    return checklist_drafts.visits_with_answers(session.store, draft.checklist.form_id)


def draft_after(session: Session, parent: Checklist) -> Draft | None:
    """Return the draft of the version after this one that is being written, if there is one."""
    grown_from = checklist_hash(parent)
    known = (one for one in all_drafts(session) if one.checklist.parent == grown_from)
    return next(known, None)


def next_version(session: Session, form_id: str, version: str) -> str:
    """Return the version after this one that is free: 3 after 2, 2569.2 after 2569.1."""
    taken = {
        one.version
        for one in checklists.all_checklists(session.store)
        if one.form_id == form_id
    }
    while version in taken:
        found = re.fullmatch(r"(.*?)(\d+)", version)
        version = f"{found[1]}{int(found[2]) + 1}" if found else f"{version}.2"
    return version


def _begin(session: Session, checklist: Checklist) -> Draft:
    draft_id = DraftId(new_id())
    draft = Draft(
        id=draft_id,
        checklist=replace(checklist, id=ChecklistId(draft_id)),
        numbered=is_numbered_in_order(checklist),
    )
    checklist_drafts.save_draft(session.store, draft, "new_draft")
    return open_draft(session, draft_id)


def _without_parents(checklist: Checklist) -> tuple[Section, ...]:
    """Where items came from was told of the version before: it is another one now."""
    return tuple(
        replace(section, items=tuple(replace(item, parents=()) for item in section.items))
        for section in checklist.sections
    )


def _checked_title(title: str) -> str:
    if not (known := normal_form(title)):
        raise BadData(Problem(code="draft.no_title", where=Place(column="title")))
    return known


def _checked_form_id(session: Session, form_id: str) -> str:
    known = normal_form(form_id)
    where, values = Place(column="form_id"), {"form": known}
    if not _FORM_ID.fullmatch(known):
        raise BadData(Problem(code="draft.bad_form_id", where=where, values=values))
    if known in _form_ids(session):
        raise BadData(Problem(code="draft.form_id_taken", where=where, values=values))
    return known


def _free_form_id(session: Session) -> str:
    taken, number = _form_ids(session), 1
    while f"FORM-{number}" in taken:
        number += 1
    return f"FORM-{number}"


def _form_ids(session: Session) -> set[str]:
    written = {one.checklist.form_id for one in all_drafts(session)}
    return written | {one.form_id for one in checklists.all_checklists(session.store)}
