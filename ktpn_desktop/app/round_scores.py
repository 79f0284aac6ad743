"""Scores of a round over its finished visits: by school, by section, by item."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ktpn_desktop.app.answering import open_visit
from ktpn_desktop.app.score_rules import ScoreRules, rules_of
from ktpn_desktop.app.scores import ScoredVisit, score
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.bands import Band
from ktpn_desktop.domain.checklist import BINARIES, Checklist, Item, Section
from ktpn_desktop.domain.checklist_changes import lineage, moved
from ktpn_desktop.domain.ids import ChecklistId, ItemId, RoundId
from ktpn_desktop.domain.problem import Place, Problem, Refused
from ktpn_desktop.domain.repeats import split_item
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.scoring import is_rated, points_of, rate
from ktpn_desktop.domain.statistics import Summary, Tally, summary
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.store import checklists, rounds, visits


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFigures:
    """An item over all finished visits of a round: levels as x̄ and S.D., มี as a count."""

    item: Item
    figures: Summary
    band: Band | None
    yes: Tally | None  # of an item with yes and no


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionFigures:
    """A section over all finished visits of a round: x̄ and S.D. of the schools' means."""

    section: Section
    figures: Summary
    band: Band | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolFigures:
    """One finished visit of a round: its score, and x̄ and S.D. of its items."""

    scored: ScoredVisit
    figures: Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundScores:
    """The scores of a round over its finished visits; drafts stay out."""

    round: Round
    checklist: Checklist
    overall: Summary  # of the schools' overall means
    band: Band | None
    schools: tuple[SchoolFigures, ...]
    sections: tuple[SectionFigures, ...]
    items: tuple[ItemFigures, ...]
    visits: int  # of the round, also those not finished


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundScoresPlan:
    """What the scores of a round are worked out from; frozen, so that a worker may do it."""

    round: Round
    checklist: Checklist
    rules: ScoreRules
    visits: int  # of the round
    finished: tuple[tuple[Visit, Checklist], ...]  # each with its own version of the form


def plan_round_scores(session: Session, round_id: RoundId) -> RoundScoresPlan:
    """Gather the finished visits of a round. Raises Refused `round.missing`."""
    round_ = rounds.round_(session.store, round_id)
    checklist = checklists.checklist(session.store, round_.checklist_id) if round_ else None
    if round_ is None or checklist is None:
        raise Refused(Problem(code="round.missing", where=Place(record=round_id)))
    heads = [one.visit for one in visits.visits(session.store, round_id=round_id)]
    return RoundScoresPlan(
        round=round_,
        checklist=checklist,
        rules=rules_of(session)[0],
        visits=len(heads),
        finished=tuple(open_visit(session, one.id) for one in heads if one.locked),
    )


def round_scores(session: Session, round_id: RoundId) -> RoundScores:
    """Work out the scores of a round in one go. Raises Refused `round.missing`."""
    return work_out(plan_round_scores(session, round_id))


def work_out(plan: RoundScoresPlan) -> RoundScores:
    """Work out the scores of a round, in any thread."""
    checklist, rules = plan.checklist, plan.rules
    scored = [score(visit, own, rules) for visit, own in plan.finished]
    gathered = _gather(plan, scored)
    means = [one.scores.overall.mean for one in scored]
    overall = summary(mean for mean in means if mean is not None)
    highest = {one.scores.overall.highest for one in scored if one.scores.overall.rated}
    return RoundScores(
        round=plan.round,
        checklist=checklist,
        overall=overall,
        band=_band(rules, checklist, overall, highest),
        schools=tuple(SchoolFigures(scored=one, figures=_of_items(one)) for one in scored),
        sections=tuple(
            SectionFigures(
                section=section,
                figures=(figures := summary(gathered.sections.get(section.id, ()))),
                band=_band(rules, checklist, figures, gathered.levels.get(section.id, set())),
            )
            for section in checklist.sections
            if any(is_rated(item) for item in section.items)
        ),
        items=tuple(
            _item_figures(rules, checklist, item, gathered)
            for item in checklist.items
            if is_rated(item) or item.type in BINARIES
        ),
        visits=plan.visits,
    )


_Line = Mapping[ItemId, ItemId] | None
"""Where answers of an older version belong; None for the version of the round itself."""


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What finished visits say about the items and sections of the round's form."""

    points: dict[ItemId, list[Decimal]] = field(default_factory=dict)
    yes: dict[ItemId, list[bool]] = field(default_factory=dict)
    sections: dict[str, list[Decimal]] = field(default_factory=dict)
    levels: dict[str, set[int | None]] = field(default_factory=dict)


def _gather(plan: RoundScoresPlan, scored: Sequence[ScoredVisit]) -> _Gathered:
    """Gather answers by the items of the round's version; an older version's by lineage."""
    gathered = _Gathered()
    lines: dict[ChecklistId, _Line] = {plan.checklist.id: None}
    for one, (_visit, own) in zip(scored, plan.finished, strict=True):
        if own.id not in lines:
            lines[own.id] = lineage(own, plan.checklist)
        line = lines[own.id]
        _add_levels(gathered, one, line)
        _add_yes(gathered, one, line)
    return gathered


def _add_levels(gathered: _Gathered, one: ScoredVisit, line: _Line) -> None:
    for section in one.checklist.sections:
        plain = section.id.partition("[")[0]
        its = one.scores.sections[section.id]
        if its.mean is not None:
            gathered.sections.setdefault(plain, []).append(its.mean)
            gathered.levels.setdefault(plain, set()).add(its.highest)
        for item_id, points in _points(section, one):
            if (here := _here(item_id, line)) is not None:
                gathered.points.setdefault(here, []).append(points)


def _add_yes(gathered: _Gathered, one: ScoredVisit, line: _Line) -> None:
    for item in one.checklist.items:
        if item.type not in BINARIES or item.id not in one.state.asked:
            continue
        value, here = one.visit.answer(item.id).value, _here(item.id, line)
        if value is not None and here is not None:
            gathered.yes.setdefault(here, []).append(value == "1")


def _points(section: Section, one: ScoredVisit) -> Iterator[tuple[ItemId, Decimal]]:
    for rating in rate(section, one.visit.answers, one.state.asked):
        if rating.left_out is None and rating.points is not None:
            yield rating.item.id, rating.points


def _here(item: ItemId, line: _Line) -> ItemId | None:
    """Return the item of the round's form that an answer belongs to; rows are one item."""
    new = item if line is None else moved(item, line)
    return None if new is None else split_item(new)[0]


def _item_figures(
    rules: ScoreRules, checklist: Checklist, item: Item, gathered: _Gathered
) -> ItemFigures:
    figures = summary(gathered.points.get(item.id, ()))
    said = gathered.yes.get(item.id, [])
    return ItemFigures(
        item=item,
        figures=figures,
        band=_band(rules, checklist, figures, {points_of(item).highest}),
        yes=Tally(yes=sum(said), counted=len(said)) if item.type in BINARIES else None,
    )


def _of_items(one: ScoredVisit) -> Summary:
    return summary(
        points for section in one.checklist.sections for _item, points in _points(section, one)
    )


def _band(
    rules: ScoreRules, checklist: Checklist, figures: Summary, levels: set[int | None]
) -> Band | None:
    if figures.mean is None or len(levels) != 1:
        return None
    highest = next(iter(levels))
    chosen = None if highest is None else rules.bands.bands_for(checklist.bands, highest)
    return chosen.bands.of(figures.mean) if chosen else None
