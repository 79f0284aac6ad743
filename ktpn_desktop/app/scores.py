"""Scores of a visit with all that explains them, and of a school from visit to visit."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ktpn_desktop.app.answering import open_visit
from ktpn_desktop.app.forms import FormState, form_state
from ktpn_desktop.app.score_rules import ScoreRules, rules_of
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.bands import Band
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.grouping import GroupSuggestion, suggest_group
from ktpn_desktop.domain.ids import ChecklistId, SchoolId, VisitId
from ktpn_desktop.domain.repeats import expanded
from ktpn_desktop.domain.score_explanation import Explanation, explain
from ktpn_desktop.domain.scoring import VisitScores, score_visit
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.store import checklists, rounds, visits


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredVisit:
    """A visit with its scores; its checklist has a section for each row that is repeated."""

    visit: Visit
    checklist: Checklist
    state: FormState
    scores: VisitScores
    rules: ScoreRules

    @property
    def explanations(self) -> tuple[Explanation, ...]:
        """Where every score comes from, the overall one at the end."""
        return explain(
            self.checklist,
            self.visit.answers,
            rules=self.rules.bands,
            asked=self.state.asked,
        )

    @property
    def suggestion(self) -> GroupSuggestion | None:
        """The group that the school might belong to; nothing applies it.

        None while a required item lacks its answer: it might be the one that decides.
        """
        if self.state.missing:
            return None
        return suggest_group(self.scores, self.rules.groups)


def scored_visit(session: Session, visit_id: VisitId) -> ScoredVisit:
    """Score a visit. Raises Refused `visit.missing`."""
    visit, checklist = open_visit(session, visit_id)
    return score(visit, checklist, rules_of(session)[0])


def score(visit: Visit, checklist: Checklist, rules: ScoreRules | None = None) -> ScoredVisit:
    """Score a visit by its own version of the form, and by the rules of today."""
    rules = rules or ScoreRules()
    whole = expanded(checklist, visit.answers)
    state = form_state(whole, visit.answers, today=visit.held_on or date.today())
    scores = score_visit(whole, visit.answers, rules=rules.bands, asked=state.asked)
    return ScoredVisit(visit=visit, checklist=whole, state=state, scores=scores, rules=rules)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreThen:
    """The scores of an earlier visit to the same school with the same form."""

    scored: ScoredVisit
    label: str  # of its round, or its year
    same_version: bool

    def section(self, section: str) -> Decimal | None:
        """Return the mean of a section then."""
        then = self.scored.scores.sections.get(section)
        return then.mean if then else None

    @property
    def overall(self) -> Decimal | None:
        """The overall mean then."""
        return self.scored.scores.overall.mean


def score_before(session: Session, now: ScoredVisit) -> ScoreThen | None:
    """Return how the school scored at the visit before this one, if that is known here."""
    day = now.visit.held_on or date.today()
    earlier = [
        one
        for one in _finished(session, now.visit.school.id, now.checklist.form_id)
        if one.held_on is not None and one.held_on < day and one.id != now.visit.id
    ]
    if not earlier:
        return None
    last = earlier[-1]
    return ScoreThen(
        scored=score(*open_visit(session, last.id), now.rules),
        label=_label(session, last),
        same_version=last.checklist_id == now.visit.checklist_id,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendPoint:
    """One finished visit in the history of a school."""

    visit: VisitId
    label: str
    held_on: date
    version: str
    mean: Decimal | None
    band: Band | None
    changed: bool  # with another version of the form than the visit before


def school_trend(session: Session, school: SchoolId, form_id: str) -> tuple[TrendPoint, ...]:
    """Return the overall means of a school with one form, visit by visit, the oldest first."""
    rules = rules_of(session)[0]
    points: list[TrendPoint] = []
    before: ChecklistId | None = None
    for head in _finished(session, school, form_id):
        scored = score(*open_visit(session, head.id), rules)
        assert head.held_on is not None
        points.append(
            TrendPoint(
                visit=head.id,
                label=_label(session, head),
                held_on=head.held_on,
                version=scored.checklist.version,
                mean=scored.scores.overall.mean,
                band=scored.scores.overall.band,
                changed=before is not None and before != head.checklist_id,
            )
        )
        before = head.checklist_id
    return tuple(points)


def newest_trend(session: Session, school: SchoolId) -> tuple[TrendPoint, ...]:
    """Return the trend of a school with the form that it was visited with last."""
    made = [
        (one.visit.held_on, one.visit.id, one.visit.checklist_id)
        for one in visits.visits(session.store, school_id=school)
        if one.visit.locked and one.visit.held_on
    ]
    form = checklists.checklist(session.store, max(made)[2]) if made else None
    return school_trend(session, school, form.form_id) if form else ()


def _finished(session: Session, school: SchoolId | None, form_id: str) -> list[Visit]:
    """Return the finished visits to a school with one form, without their answers, in order."""
    if school is None:
        return []
    versions = {
        one.id for one in checklists.all_checklists(session.store) if one.form_id == form_id
    }
    heads = [
        (one.visit.held_on, one.visit.id, one.visit)
        for one in visits.visits(session.store, school_id=school)
        if one.visit.locked and one.visit.held_on and one.visit.checklist_id in versions
    ]
    return [head for _day, _id, head in sorted(heads, key=lambda each: each[:2])]


def _label(session: Session, visit: Visit) -> str:
    round_ = rounds.round_(session.store, visit.round_id)
    return round_.label if round_ else "–"
