"""Scores of a visit: weighted means of its rated items, by section and in all.

A mean is rounded half away from zero to two decimals before its band is looked up. Items that
are not applicable, not observed, not asked or not answered leave numerator and denominator; for
each the score knows why. The checklist of a visit with repeating sections is expanded first
(`domain.repeats`): a row scores like any other section.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.bands import USUAL_RULES, Band, BandRules
from ktpn_desktop.domain.checklist import (
    BINARIES,
    SCALES,
    Checklist,
    Item,
    ItemType,
    Overall,
    Section,
)
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.statistics import Tally, mean, rounded


class LeftOut(StrEnum):
    """Why a rated item counts nowhere."""

    NOT_APPLICABLE = "na"
    NOT_OBSERVED = "not_observed"
    NOT_ASKED = "not_asked"  # its condition is not met
    UNANSWERED = "unanswered"
    NO_POINTS = "no_points"  # what was answered carries none
    NO_WEIGHT = "no_weight"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """What one item brings to a score; either its points, or why it is left out."""

    item: Item
    points: Decimal | None = None
    left_out: LeftOut | None = None
    highest: int | None = None  # the best level of the item, where it is known that it counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A mean and the number of rated items it stands on; no mean before the first.

    `highest` is the best level there is, None where the items rated end at different levels:
    such a mean is a number, but no band can tell what it means.
    """

    mean: Decimal | None
    rated: int
    highest: int | None = None
    band: Band | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitScores:
    """The scores of one visit."""

    overall: Score
    sections: Mapping[str, Score]  # by section id
    critical: tuple[ItemId, ...]  # critical items that failed
    yes: Tally  # มี, ปฏิบัติ
    section_yes: Mapping[str, Tally]


Asked = Collection[ItemId] | None
"""The items whose conditions are met; None when all of them are asked."""


def score_visit(
    checklist: Checklist,
    answers: Mapping[ItemId, Answer],
    *,
    rules: BandRules = USUAL_RULES,
    asked: Asked = None,
) -> VisitScores:
    """Score the answers of a visit."""
    ratings = {section.id: rate(section, answers, asked) for section in checklist.sections}
    sections = {
        section: score_of(ratings[section], checklist.bands, rules) for section in ratings
    }
    return VisitScores(
        overall=_overall(checklist, ratings, sections, rules),
        sections=sections,
        critical=tuple(
            item.id
            for item in checklist.items
            if item.critical and _is_asked(item, asked) and _fails(item, answers)
        ),
        yes=tally(checklist.items, answers, asked),
        section_yes={
            section.id: tally(section.items, answers, asked) for section in checklist.sections
        },
    )


def score_section(
    section: Section,
    answers: Mapping[ItemId, Answer],
    *,
    bands: str | None = None,
    rules: BandRules = USUAL_RULES,
    asked: Asked = None,
) -> Score:
    """Score one section; `bands` are those that its checklist names."""
    return score_of(rate(section, answers, asked), bands, rules)


def score_of(ratings: Iterable[Rating], bands: str | None, rules: BandRules) -> Score:
    """Return the weighted mean of what counts."""
    counted = [
        (one.item.weight, one.points, one.highest)
        for one in ratings
        if one.points is not None and one.left_out is None
    ]
    if not counted:
        return Score(mean=None, rated=0)
    weights = sum((weight for weight, _points, _highest in counted), Decimal(0))
    total = sum((weight * points for weight, points, _highest in counted), Decimal(0))
    return _score(
        rounded(Fraction(total) / Fraction(weights)),
        len(counted),
        {highest for _weight, _points, highest in counted},
        bands,
        rules,
    )


def rate(
    section: Section, answers: Mapping[ItemId, Answer], asked: Asked = None
) -> tuple[Rating, ...]:
    """Return what each rated item of a section brings to its score, in the form's order."""
    return tuple(_rating(item, answers, asked) for item in section.items if is_rated(item))


def is_rated(item: Item) -> bool:
    """Whether answers of an item have points: a scale, or one choice of several with scores."""
    if item.type in SCALES:
        return True
    if item.type is not ItemType.CHOICE and item.type not in BINARIES:
        return False
    return any(choice.score is not None for choice in item.choices)


@dataclass(frozen=True, slots=True, kw_only=True)
class PointTable:
    """The points of an item's answers. `highest` is the best level, if that is a whole one."""

    points: Mapping[str, Decimal]
    highest: int | None
    lowest: Decimal | None


def points_of(item: Item) -> PointTable:
    """Return the points of an item's choices: their scores, else the levels themselves."""
    choices = tuple((choice.value, choice.score) for choice in item.choices)
    return _point_table(choices, item.type in SCALES)


def tally(
    items: Iterable[Item], answers: Mapping[ItemId, Answer], asked: Asked = None
) -> Tally:
    """Count มี and ปฏิบัติ among the items that were answered with yes or no."""
    values = [
        value
        for item in items
        if item.type in BINARIES and _is_asked(item, asked) and (value := _value(item, answers))
    ]
    return Tally(yes=values.count("1"), counted=len(values))


def _overall(
    checklist: Checklist,
    ratings: Mapping[str, tuple[Rating, ...]],
    sections: Mapping[str, Score],
    rules: BandRules,
) -> Score:
    """Return the mean of all items, or of the means of the sections as they are printed."""
    if checklist.overall is Overall.ITEMS:
        every = (one for section in ratings.values() for one in section)
        return score_of(every, checklist.bands, rules)
    scored = [one for one in sections.values() if one.mean is not None]
    value = mean([one.mean for one in scored if one.mean is not None])
    rated = sum(one.rated for one in scored)
    if value is None:
        return Score(mean=None, rated=0)
    return _score(value, rated, {one.highest for one in scored}, checklist.bands, rules)


def _score(
    value: Decimal, rated: int, levels: set[int | None], bands: str | None, rules: BandRules
) -> Score:
    highest = levels.pop() if len(levels) == 1 else None
    chosen = None if highest is None else rules.bands_for(bands, highest)
    band = chosen.bands.of(value) if chosen else None
    return Score(mean=value, rated=rated, highest=highest, band=band)


def _rating(item: Item, answers: Mapping[ItemId, Answer], asked: Asked) -> Rating:
    answer = answers.get(item.id)
    if not _is_asked(item, asked):
        return Rating(item=item, left_out=LeftOut.NOT_ASKED)
    if answer is None or not answer.given:
        return Rating(item=item, left_out=LeftOut.UNANSWERED)
    if answer.value is None:
        observed = answer.mark is not Mark.NOT_OBSERVED
        why = LeftOut.NOT_APPLICABLE if observed else LeftOut.NOT_OBSERVED
        return Rating(item=item, left_out=why)
    table = points_of(item)
    points = table.points.get(answer.value)
    if points is None:  # also of an answer that was given to another version of the form
        return Rating(item=item, left_out=LeftOut.NO_POINTS)
    if item.weight <= 0:
        return Rating(item=item, points=points, left_out=LeftOut.NO_WEIGHT)
    return Rating(item=item, points=points, highest=table.highest)


def _fails(item: Item, answers: Mapping[ItemId, Answer]) -> bool:
    """A critical item fails with the lowest choice: ไม่มี, level 1, or the fewest points."""
    value = _value(item, answers)
    if value is None or not item.choices or item.type is ItemType.MULTI:
        return False
    if is_rated(item):
        table = points_of(item)
        return table.lowest is not None and table.points.get(value) == table.lowest
    return value == item.choices[-1].value


@lru_cache(maxsize=256)
def _point_table(choices: tuple[tuple[str, Decimal | None], ...], levels: bool) -> PointTable:
    points = {}
    for value, score in choices:
        if score is not None:
            points[value] = score
        elif levels and value.isdecimal():
            points[value] = Decimal(value)
    best = max(points.values(), default=None)
    whole = best is not None and best == best.to_integral_value()
    return PointTable(
        points=points,
        highest=int(best) if best is not None and whole else None,
        lowest=min(points.values(), default=None),
    )


def _is_asked(item: Item, asked: Asked) -> bool:
    return asked is None or item.id in asked


def _value(item: Item, answers: Mapping[ItemId, Answer]) -> str | None:
    answer = answers.get(item.id)
    return answer.value if answer else None
