"""Scores of a visit: weighted means of its rated items, by section and in all.

A mean is rounded half away from zero to two decimals before a band is looked up. Items that are
not applicable, not observed or not answered leave numerator and denominator.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import SCALES, Checklist, Item, Section
from ktpn_desktop.domain.ids import ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A mean and the number of rated items it stands on; no mean before the first."""

    mean: Decimal | None
    rated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitScores:
    """The scores of one visit."""

    overall: Score
    sections: Mapping[str, Score]  # by section id
    critical: tuple[ItemId, ...]  # critical items that failed


def score_visit(checklist: Checklist, answers: Mapping[ItemId, Answer]) -> VisitScores:
    """Score the answers of a visit."""
    return VisitScores(
        overall=_mean(checklist.items, answers),
        sections={
            section.id: score_section(section, answers) for section in checklist.sections
        },
        critical=tuple(item.id for item in checklist.items if _fails(item, answers)),
    )


def score_section(section: Section, answers: Mapping[ItemId, Answer]) -> Score:
    """Score one section."""
    return _mean(section.items, answers)


def _mean(items: Iterable[Item], answers: Mapping[ItemId, Answer]) -> Score:
    rated = [
        (item.weight, _points(item, value))
        for item in items
        if item.type in SCALES and (value := _value(item, answers)) is not None
    ]
    weights = sum((weight for weight, _ in rated), Decimal(0))
    if not weights:
        return Score(mean=None, rated=len(rated))
    total = sum((weight * points for weight, points in rated), Decimal(0))
    mean = (total / weights).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    return Score(mean=mean, rated=len(rated))


def _points(item: Item, value: str) -> Decimal:
    choice = item.choice(value)
    return choice.score if choice and choice.score is not None else Decimal(value)


def _fails(item: Item, answers: Mapping[ItemId, Answer]) -> bool:
    """A critical item fails with the lowest choice: ไม่มี, or level 1."""
    value = _value(item, answers)
    if not item.critical or value is None or not item.choices:
        return False
    return value == item.choices[-1].value


def _value(item: Item, answers: Mapping[ItemId, Answer]) -> str | None:
    answer = answers.get(item.id)
    return answer.value if answer else None
