"""Which group a school might belong to after a visit: a suggestion with the rule that made it.

It is never applied by itself: a person decides, and is told why the program would say so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.school import SchoolGroup
from ktpn_desktop.domain.scoring import VisitScores


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRule:
    """From which mean and with how many critical failures a school is grouped so."""

    ready_from: Decimal  # พร้อม: at least this mean …
    ready_failures: int = 0  # … and at most so many critical failures
    urgent_below: Decimal  # เร่งรัดพิเศษ: below this mean …
    urgent_failures: int = 2  # … or at least so many critical failures


GroupRules = Mapping[int, GroupRule]

USUAL_GROUP_RULES: GroupRules = MappingProxyType(
    {
        5: GroupRule(ready_from=Decimal("3.51"), urgent_below=Decimal("2.51")),
        4: GroupRule(ready_from=Decimal("2.51"), urgent_below=Decimal("1.51")),
        3: GroupRule(ready_from=Decimal("2.34"), urgent_below=Decimal("1.67")),
    }
)
"""The rules while an office has none of its own, by the highest level of the scale."""


class Because(StrEnum):
    """What decided a suggestion."""

    MANY_FAILURES = "many_failures"
    LOW_MEAN = "low_mean"
    HIGH_MEAN = "high_mean"  # and few enough failures
    FAILURES = "failures"  # the mean alone would do for พร้อม
    BETWEEN = "between"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSuggestion:
    """A group, what decided it, the rule, and the figures that it looked at."""

    group: SchoolGroup
    because: Because
    rule: GroupRule
    mean: Decimal
    failures: tuple[ItemId, ...]


def suggest_group(
    scores: VisitScores, rules: GroupRules = USUAL_GROUP_RULES
) -> GroupSuggestion | None:
    """Suggest a group; None while nothing is rated, or without a rule for the scale."""
    mean, highest = scores.overall.mean, scores.overall.highest
    rule = rules.get(highest) if highest is not None else None
    if mean is None or rule is None:
        return None
    group, because = _decide(rule, mean, len(scores.critical))
    return GroupSuggestion(
        group=group, because=because, rule=rule, mean=mean, failures=scores.critical
    )


def _decide(rule: GroupRule, mean: Decimal, failures: int) -> tuple[SchoolGroup, Because]:
    if failures >= rule.urgent_failures:
        return SchoolGroup.URGENT, Because.MANY_FAILURES
    if mean < rule.urgent_below:
        return SchoolGroup.URGENT, Because.LOW_MEAN
    if mean < rule.ready_from:
        return SchoolGroup.GENERAL, Because.BETWEEN
    if failures > rule.ready_failures:
        return SchoolGroup.GENERAL, Because.FAILURES
    return SchoolGroup.READY, Because.HIGH_MEAN
