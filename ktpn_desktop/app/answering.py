"""Filling a visit: answers, findings, completing and reopening.

On the secretary's computer a change is also a Correction, so that a return that comes later
neither overwrites it silently nor is overwritten.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any  # JSON

from ktpn_desktop.app.forms import form_state
from ktpn_desktop.app.session import Session, now
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import Checklist, Item
from ktpn_desktop.domain.checklist_languages import in_language
from ktpn_desktop.domain.fields import Fields, fields_of
from ktpn_desktop.domain.finding import Finding
from ktpn_desktop.domain.ids import EditId, ItemId, VisitId
from ktpn_desktop.domain.merge import Correction
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused
from ktpn_desktop.domain.repeats import expanded
from ktpn_desktop.domain.visit import Visit, VisitState
from ktpn_desktop.store import checklists, corrections, returns, visits
from ktpn_desktop.store.corrections import FieldCorrection
from ktpn_desktop.store.database import Edit


def open_visit(session: Session, visit_id: VisitId) -> tuple[Visit, Checklist]:
    """Return a visit with the checklist it is filled with. Raises Refused `visit.missing`."""
    visit = visits.visit(session.store, visit_id)
    if visit is None:
        raise Refused(Problem(code="visit.missing", where=Place(record=visit_id)))
    checklist = checklists.checklist(session.store, visit.checklist_id)
    if checklist is None:
        raise Refused(Problem(code="visit.no_checklist", where=Place(record=visit_id)))
    return visit, checklist


def shown_visit(session: Session, visit_id: VisitId) -> tuple[Visit, Checklist]:
    """Return a visit with its checklist in the language that the person chose for forms.

    It is for showing and printing. Raises Refused `visit.missing`.
    """
    visit, checklist = open_visit(session, visit_id)
    return visit, in_language(checklist, session.form_language)


def visit_after(session: Session, before: Visit, edit: EditId) -> Visit:
    """Return a visit after an edit, given what it was. Raises Refused `visit.missing`."""
    after = visits.visit_after(session.store, before, edit)
    if after is None:
        raise Refused(Problem(code="visit.missing", where=Place(record=before.id)))
    return after


def save_answer(
    session: Session,
    visit_id: VisitId,
    item: ItemId,
    answer: Answer,
    *,
    step: EditId | None = None,
) -> EditId:
    """Save one answer and return the edit, for more typing in the same field to join.

    The first answer of who holds the visit begins it. Raises Refused `visit.locked`.
    """
    before = unlocked(session, visit_id)
    with session.store.edit("answer", step=step) as edit:
        if holds(session, before):
            visits.save_answer(session.store, visit_id, item, answer)
        else:
            answers = {**before.answers, item: answer}
            visits.replace_contents(session.store, replace(before, answers=answers))
        note_corrections(session, before)
    return edit.step


def save_findings(
    session: Session,
    visit_id: VisitId,
    findings: Sequence[Finding],
    *,
    step: EditId | None = None,
) -> EditId:
    """Save the summary of a visit and return the undo step. Raises Refused `visit.locked`."""
    before = unlocked(session, visit_id)
    with session.store.edit("save_findings", step=step) as edit:
        visits.save_findings(session.store, visit_id, findings)
        note_corrections(session, before)
    return edit.step


def save_header(
    session: Session, visit: Visit, *, label: str = "save_visit", step: EditId | None = None
) -> EditId:
    """Save when the visit was held and who gave the information. Raises `visit.locked`."""
    before = unlocked(session, visit.id)
    with session.store.edit(label, step=step) as edit:
        visits.save_visit_head(session.store, visit, label)
        note_corrections(session, before)
    return edit.step


def schedule(session: Session, visit_id: VisitId, day: date | None) -> None:
    """Fix the day of a visit, or take it back."""
    visit = unlocked(session, visit_id)
    visits.save_visit_head(session.store, replace(visit, planned_on=day), "schedule_visit")


def missing(session: Session, visit_id: VisitId) -> tuple[Item, ...]:
    """Return the required items that are still not answered; they never block a draft."""
    visit, checklist = open_visit(session, visit_id)
    lacking = form_state(checklist, visit.answers, today=date.today()).missing
    form = expanded(checklist, visit.answers)
    return tuple(item for item in form.items if item.id in lacking)


def complete(session: Session, visit_id: VisitId) -> None:
    """Lock a visit as finished. Raises Refused `visit.locked` when it is."""
    visit = unlocked(session, visit_id)
    if visit.locked:  # a merged one may be corrected, and is finished all the same
        raise Refused(Problem(code="visit.locked", where=_where(visit)))
    done = replace(_held(session, visit), state=VisitState.COMPLETE, completed_at=now())
    with session.store.edit("complete_visit"):
        visits.save_visit_head(session.store, done, "complete_visit")
        note_corrections(session, visit)


def reopen(session: Session, visit_id: VisitId, reason: str) -> None:
    """Open a finished visit again; the reason is kept in its history.

    Raises Refused `visit.not_complete`, BadData `visit.no_reason`.
    """
    visit, _checklist = open_visit(session, visit_id)
    if not visit.locked:
        raise Refused(Problem(code="visit.not_complete", where=_where(visit)))
    if not reason.strip():
        raise BadData(Problem(code="visit.no_reason", where=_where(visit)))
    opened = replace(
        visit,
        state=VisitState.IN_PROGRESS,
        completed_at=None,
        reopened_for=reason.strip(),
    )
    visits.save_visit_head(session.store, opened, "reopen_visit")


def apply_answers(session: Session, visit_id: VisitId, body: Mapping[str, Any]) -> None:
    """Take in answers, notes and findings given as JSON: all of them, or none.

    `{"answers": {item: value}, "notes": {item: text}, "findings": {"strengths": [text]}}`, and
    `visit` with `held_on`, `started`, `ended`, `informant`, `informant_position`.
    Raises BadData with one Problem for each thing that cannot be read.
    """
    unlocked(session, visit_id)
    visit, checklist = open_visit(session, visit_id)
    from ktpn_desktop.app.answers_file import AnswersFile  # the window has no need of it

    reading = AnswersFile(visit, checklist)
    after = reading.read(body)
    if reading.problems:
        raise BadData(reading.problems)
    after = _held(session, after)
    if after.state is VisitState.ASSIGNED and holds(session, after):
        after = replace(after, state=VisitState.IN_PROGRESS, opened_at=now())
    with session.store.edit("apply_answers"):
        visits.save_visit_head(session.store, after, "apply_answers")
        visits.replace_contents(session.store, after)
        note_corrections(session, visit)


@contextmanager
def changing(
    session: Session, visit_id: VisitId, label: str, *, step: EditId | None = None
) -> Iterator[tuple[Visit, Edit]]:
    """Open an edit of what is in a visit, which becomes a correction where it has to be one.

    Raises Refused `visit.locked`. On the supervisor's side the visit is given without contents.
    """
    before = unlocked(session, visit_id)
    with session.store.edit(label, step=step) as edit:
        yield before, edit
        note_corrections(session, before)


def may_change(session: Session, visit: Visit) -> bool:
    """Whether a visit is open: on the secretary's side a merged one is, to be corrected."""
    here = session.role is Role.SECRETARY
    return not visit.locked or (here and visit.state is VisitState.MERGED)


def holds(session: Session, visit: Visit) -> bool:
    """Whether the visit is this profile's own: a secretary only corrects those of others."""
    return session.role is Role.SUPERVISOR or visit.person.id == session.person.id


def _held(session: Session, visit: Visit) -> Visit:
    """Return the visit with its day, which is today unless something else is known."""
    if visit.held_on or not holds(session, visit):
        return visit
    return replace(visit, held_on=date.today())


def unlocked(session: Session, visit_id: VisitId) -> Visit:
    """Return the visit if it may be changed: on the secretary's side a merged one may.

    Its contents are read where a change becomes a correction: there they are compared.
    """
    here = session.role is Role.SECRETARY
    visit = (visits.visit if here else visits.visit_head)(session.store, visit_id)
    if visit is None:
        raise Refused(Problem(code="visit.missing", where=Place(record=visit_id)))
    if not may_change(session, visit):
        raise Refused(Problem(code="visit.locked", where=_where(visit)))
    return visit


def note_corrections(session: Session, before: Visit) -> None:
    """Keep what changed as corrections, on the secretary's side, once it was handed out."""
    if session.role is not Role.SECRETARY or before.published is None:
        return
    from ktpn_desktop.app.rehearsing import refresh_conflicts
    from ktpn_desktop.app.version_lines import handed_out_fields

    after = visits.visit(session.store, before.id)
    if after is None:
        return
    old, new = fields_of(before), fields_of(after)
    known = corrections.corrections_of(session.store, before.id)
    published = handed_out_fields(session.store, before) if known else {}
    came_back = bool(returns.returns_of(session.store, before.id))
    for field in sorted(old.keys() | new.keys()):
        if old.get(field) == new.get(field):
            continue
        if field in known and not came_back and new.get(field) == published.get(field):
            corrections.drop_correction(session.store, before.id, field)
            continue  # nothing was decided: it is again what was handed out
        correction = correct(known.get(field), old, new.get(field), field)
        kept = FieldCorrection(
            visit_id=before.id, field=field, correction=correction, note=None
        )
        corrections.save_correction(session.store, kept)
    refresh_conflicts(session.store, before.id)


def correct(
    earlier: Correction | None, old: Fields, value: str | None, field: str
) -> Correction:
    """Return the correction of a field that was seen with its old value."""
    seen = earlier.superseded if earlier else frozenset[str | None]()
    return Correction(value=value, superseded=seen | {old.get(field)})


def _where(visit: Visit) -> Place:
    return Place(record=visit.school.name)
