"""A new version of a form while visits are under way: what would happen to each, and doing it.

A draft may end with the version it was begun with, or move to the newer one: answers follow the
lineage of their items, and what has no place there is told with its text and stays in the
journal. A finished visit stays with its version, and so do its scores.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from ktpn_desktop.app.session import Session
from ktpn_desktop.app.version_lines import Versions, save_in_version
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.checklist_changes import ItemChange, changes
from ktpn_desktop.domain.ids import EditId, RoundId, VisitId
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.problem import Place, Problem, Refused
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.version_move import MovedVisit, VersionMove, version_age
from ktpn_desktop.domain.visit import Visit, VisitState
from ktpn_desktop.store import checklists, returns, rounds, visits

OPEN = frozenset({VisitState.ASSIGNED, VisitState.IN_PROGRESS})


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftMove:
    """What would happen to one draft."""

    old: Checklist
    new: Checklist
    told: MovedVisit
    way: VersionMove

    @property
    def visit(self) -> Visit:
        """The visit as it is."""
        return self.told.before

    @property
    def changes(self) -> tuple[ItemChange, ...]:
        """What became of every item of the form."""
        return changes(self.old, self.new)


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What a new version of a form would mean; nothing is written yet."""

    new: Checklist
    changes: tuple[ItemChange, ...]  # against the version of the round, or of the first draft
    moves: tuple[DraftMove, ...]
    finished: tuple[Visit, ...]  # stay with their version, with their scores
    round: Round | None = None


def newer_version(session: Session, visit: Visit) -> Checklist | None:
    """Return the version of the form that a draft could move to, if there is one.

    The secretary may use any; a supervisor only what the round has: the secretary could not
    read a return that was made with another.
    """
    own = checklists.checklist(session.store, visit.checklist_id)
    if own is None or visit.state not in OPEN or _came_back(session, visit):
        return None
    if session.role is Role.SECRETARY:
        return newest_version(session, own)
    of_round = _version_of_round(session, visit)
    newer = of_round and of_round in Versions(session.store).newer_than(own)
    return of_round if newer else None


def newest_version(session: Session, own: Checklist) -> Checklist | None:
    """Return the newest version of a form that is newer than this one, if there is one."""
    heads = checklists.versions_of(session.store, own.form_id)
    newest = max(heads, key=lambda each: version_age(heads[each]), default=own.id)
    if newest == own.id or version_age(heads[newest]) <= version_age(own.version):
        return None
    return checklists.checklist(session.store, newest)


def plan_move(session: Session, visit_id: VisitId, new: Checklist | None = None) -> DraftMove:
    """Rehearse moving one draft, to the newest version unless another is named.

    Raises Refused `visit.missing`, `versions.finished`, `versions.other_form`,
    `versions.not_newer`, `versions.not_of_round`.
    """
    visit = visits.visit(session.store, visit_id)
    if visit is None:
        raise Refused(Problem(code="visit.missing", where=Place(record=visit_id)))
    return _plan(Versions(session.store), session, visit, new)


def plan_moves(session: Session, new: Checklist, round_id: RoundId | None = None) -> Revision:
    """Rehearse moving every draft of an older version of this form, of one round or of all."""
    versions = Versions(session.store)
    heads = [
        one.visit
        for one in visits.visits(session.store, round_id=round_id)
        if _is_older(versions, one.visit, new)
    ]
    moves = []
    for head in heads:
        whole = visits.visit(session.store, head.id)
        if whole is not None and head.state in OPEN and not _came_back(session, head):
            moves.append(_plan(versions, session, whole, new))
    moved = {one.visit.id for one in moves}
    old = moves[0].old if moves else None
    return Revision(
        new=new,
        changes=changes(old, new) if old else (),
        moves=tuple(moves),
        finished=tuple(head for head in heads if head.id not in moved),
    )


def plan_revision(session: Session, round_id: RoundId, new: Checklist) -> Revision:
    """Rehearse going on with a round with a newer version of its form.

    Raises Refused `round.missing`, `versions.other_form`, `versions.not_newer`.
    """
    round_ = rounds.round_(session.store, round_id)
    old = checklists.checklist(session.store, round_.checklist_id) if round_ else None
    if round_ is None or old is None:
        raise Refused(Problem(code="round.missing", where=Place(record=round_id)))
    _check(Versions(session.store), old, new)
    told = plan_moves(session, new, round_id)
    return replace(told, round=round_, changes=changes(old, new))


def move_drafts(session: Session, moves: Iterable[DraftMove]) -> EditId:
    """Move drafts as it was rehearsed, as one undo step.

    Raises Refused `versions.changed` when one of them is not as it was rehearsed.
    """
    with session.store.edit("move_to_version") as edit:
        for one in moves:
            if visits.visit(session.store, one.visit.id) != one.visit:
                values = {"school": one.visit.school.name}
                raise Refused(Problem(code="versions.changed", values=values))
            save_in_version(session.store, one.told.after, one.way)
    return edit.step


def revise(session: Session, plan: Revision, leave: Collection[VisitId] = ()) -> EditId:
    """Go on with the newer version; drafts that are left end with the one they have.

    The round is handed out anew with its next publication.
    """
    with session.store.edit("revise_round") as edit:
        if plan.round is not None:
            rounds.save_round(session.store, replace(plan.round, checklist_id=plan.new.id))
        move_drafts(session, [one for one in plan.moves if one.visit.id not in leave])
    return edit.step


def _plan(
    versions: Versions, session: Session, visit: Visit, new: Checklist | None
) -> DraftMove:
    values = {"school": visit.school.name}
    if visit.state not in OPEN or _came_back(session, visit):
        raise Refused(Problem(code="versions.finished", values=values))
    hash_ = versions.hash_of(visit.checklist_id)
    old = versions.of(hash_)
    assert old is not None  # its hash is that of a version here
    wanted = new or newer_version(session, visit) or old
    _check(versions, old, wanted)
    if session.role is not Role.SECRETARY and wanted != _version_of_round(session, visit):
        values |= {"version": wanted.version}
        raise Refused(Problem(code="versions.not_of_round", values=values))
    way = versions.move(hash_, versions.hash_of(wanted.id))
    return DraftMove(old=old, new=wanted, told=way.visit(visit), way=way)


def _check(versions: Versions, old: Checklist, new: Checklist) -> None:
    values = {"form": old.title, "version": old.version, "new": new.version}
    if old.form_id != new.form_id:
        raise Refused(Problem(code="versions.other_form", values=values | {"other": new.title}))
    if new not in versions.newer_than(old):
        raise Refused(Problem(code="versions.not_newer", values=values))


def _is_older(versions: Versions, visit: Visit, new: Checklist) -> bool:
    own = versions.of(versions.hash_of(visit.checklist_id))
    return own is not None and new in versions.newer_than(own)


def _version_of_round(session: Session, visit: Visit) -> Checklist | None:
    round_ = rounds.round_(session.store, visit.round_id)
    return checklists.checklist(session.store, round_.checklist_id) if round_ else None


def _came_back(session: Session, visit: Visit) -> bool:
    """Whether something of a visit was merged here, so that its version is decided by that."""
    return bool(returns.returns_of(session.store, visit.id))
