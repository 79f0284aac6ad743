"""Bringing a draft into use: a version that never changes, for a round if one waits."""

from dataclasses import dataclass, replace

from ktpn_desktop.app.building import answered_items, next_version, parent_of
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.checklist_changes import ItemChange, changes
from ktpn_desktop.domain.checklist_draft import Draft
from ktpn_desktop.domain.checklist_texts import tidied
from ktpn_desktop.domain.draft_check import draft_problems, retyped_with_answers
from ktpn_desktop.domain.ids import ChecklistId, RoundId, new_id
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused
from ktpn_desktop.domain.round import Round, RoundState
from ktpn_desktop.store import checklist_drafts, checklists, rounds, visits
from ktpn_desktop.thai.text import normal_form


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What bringing a draft into use would do. `problems` keep it from being done."""

    draft: Draft
    checklist: Checklist  # the version that it becomes
    parent: Checklist | None
    changes: tuple[ItemChange, ...]  # none without a parent
    problems: tuple[Problem, ...]


def plan_publishing(session: Session, draft: Draft, version: str | None = None) -> Publication:
    """Say what a draft would become, and what is in the way."""
    written = tidied(draft.checklist)
    free = next_version(session, written.form_id, written.version)
    checklist = replace(
        written, id=ChecklistId(new_id()), version=normal_form(version or "") or free
    )
    parent = parent_of(session, draft)
    problems = list(_problems(session, draft, written, parent))
    if next_version(session, checklist.form_id, checklist.version) != checklist.version:
        values = {
            "form": checklist.form_id,
            "version": checklist.version,
            "title": checklist.title,
        }
        place = Place(column="version")
        problems.append(Problem(code="checklists.version_exists", where=place, values=values))
    return Publication(
        draft=draft,
        checklist=checklist,
        parent=parent,
        changes=changes(parent, checklist) if parent else (),
        problems=tuple(problems),
    )


def publish_draft(
    session: Session, plan: Publication, round_id: RoundId | None = None
) -> Checklist:
    """Make a draft a version that never changes, and use it in a round if one is named.

    Raises BadData with everything that is in the way, Refused `draft.round_*`.
    """
    if plan.problems:
        raise BadData(plan.problems)
    with session.store.edit("publish_checklist"):
        made = checklists.add_checklist(session.store, plan.checklist)
        checklist_drafts.delete_draft(session.store, plan.draft.id)
        if round_id is not None:
            use_in_round(session, made, round_id)
    return made


def rounds_to_use_in(session: Session) -> list[Round]:
    """Return the rounds that may still get another checklist, the newest first."""
    return [
        one
        for one in rounds.all_rounds(session.store)
        if one.state is RoundState.DRAFT and not _answered(session, one.id)
    ]


def use_in_round(session: Session, checklist: Checklist, round_id: RoundId) -> None:
    """Let a round that is not handed out yet be made with this checklist.

    Raises Refused `round.missing`, `draft.round_published`, `draft.round_answered`.
    """
    round_ = rounds.round_(session.store, round_id)
    if round_ is None:
        raise Refused(Problem(code="round.missing", where=Place(record=round_id)))
    values = {"round": round_.label}
    if round_.state is not RoundState.DRAFT:
        raise Refused(Problem(code="draft.round_published", values=values))
    if _answered(session, round_id):
        raise Refused(Problem(code="draft.round_answered", values=values))
    rounds.use_checklist(session.store, round_id, checklist.id)


def _problems(
    session: Session, draft: Draft, written: Checklist, parent: Checklist | None
) -> tuple[Problem, ...]:
    found = draft_problems(written)
    if parent is None:
        return found
    answered = answered_items(session, draft)
    return (*found, *retyped_with_answers(parent, written, answered))


def _answered(session: Session, round_id: RoundId) -> bool:
    return any(one.answered for one in visits.visits(session.store, round_id=round_id))
