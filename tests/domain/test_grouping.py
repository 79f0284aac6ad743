"""The suggestion of a school's group."""

from decimal import Decimal

import pytest

from ktpn_desktop.domain.grouping import Because, GroupRule, suggest_group
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.school import SchoolGroup
from ktpn_desktop.domain.scoring import Score, VisitScores
from ktpn_desktop.domain.statistics import Tally


def scores(mean, failures=0, highest=5):
    value = None if mean is None else Decimal(mean)
    return VisitScores(
        overall=Score(mean=value, rated=10, highest=highest),
        sections={},
        critical=tuple(ItemId(f"q{n}") for n in range(failures)),
        yes=Tally(yes=0, counted=0),
        section_yes={},
    )


@pytest.mark.parametrize(
    ("mean", "failures", "group", "because"),
    [
        ("3.51", 0, SchoolGroup.READY, Because.HIGH_MEAN),
        ("3.50", 0, SchoolGroup.GENERAL, Because.BETWEEN),
        ("4.80", 1, SchoolGroup.GENERAL, Because.FAILURES),
        ("2.51", 1, SchoolGroup.GENERAL, Because.BETWEEN),
        ("2.50", 0, SchoolGroup.URGENT, Because.LOW_MEAN),
        ("4.80", 2, SchoolGroup.URGENT, Because.MANY_FAILURES),
    ],
)
def test_the_mean_and_the_critical_failures_decide(mean, failures, group, because):
    suggested = suggest_group(scores(mean, failures))

    assert (suggested.group, suggested.because) == (group, because)
    assert len(suggested.failures) == failures


def test_nothing_is_suggested_before_the_first_rating():
    assert suggest_group(scores(None)) is None


def test_nothing_is_suggested_over_different_scales():
    assert suggest_group(scores("3.00", highest=None)) is None


def test_an_office_may_have_its_own_rule():
    rule = GroupRule(ready_from=Decimal("4.00"), urgent_below=Decimal("3.00"))

    assert suggest_group(scores("3.60"), {5: rule}).group is SchoolGroup.GENERAL
