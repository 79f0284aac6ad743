"""The finished visits to a school with their scores, for everything that looks back at it."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ktpn_desktop.app.score_rules import rules_of
from ktpn_desktop.app.scores import ScoredVisit, score
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.ids import ChecklistId, SchoolId
from ktpn_desktop.domain.visit import LOCKED, Visit
from ktpn_desktop.store import checklists, visits

MOST_VISITS = 12  # that are looked back at


class MadeVisit(NamedTuple):
    """A visit that was made, with its scores."""

    held_on: date
    scored: ScoredVisit

    @property
    def visit(self) -> Visit:
        """The visit itself."""
        return self.scored.visit


def made_visits(session: Session, school_id: SchoolId) -> Iterator[MadeVisit]:
    """Yield the finished visits to a school, the newest first."""
    heads = [
        (one.visit.held_on, one.visit.id)
        for one in visits.visits(session.store, school_id=school_id)
        if one.visit.state in LOCKED and one.visit.held_on is not None
    ]
    rules = rules_of(session)[0]
    known: dict[ChecklistId, Checklist | None] = {}
    for held_on, visit_id in sorted(heads, reverse=True)[:MOST_VISITS]:
        visit = visits.visit(session.store, visit_id)
        if visit is None or held_on is None:
            continue
        form = visit.checklist_id
        if form not in known:
            known[form] = checklists.checklist(session.store, form)
        if checklist := known[form]:
            yield MadeVisit(held_on, score(visit, checklist, rules))
