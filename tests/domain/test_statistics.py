"""Means and deviations as reports print them."""

import statistics
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.domain.statistics import Tally, deviation, mean, rounded, summary

figures = st.lists(st.decimals(-100, 100, places=3, allow_nan=False), min_size=2, max_size=12)


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        ("4.505", "4.51"),
        ("4.504", "4.50"),
        ("2.675", "2.68"),  # a float would make 2.67 of it
        ("-4.505", "-4.51"),
        ("0.004", "0.00"),
    ],
)
def test_half_goes_away_from_zero(number, printed):
    assert str(rounded(Fraction(number))) == printed


def test_one_figure_has_no_deviation():
    one = summary([Decimal(4)])

    assert (one.count, one.mean, one.deviation) == (1, Decimal("4.00"), None)


def test_no_figures_have_no_mean():
    assert summary([]).mean is None


def test_a_deviation_is_that_of_a_sample():
    known = [Decimal(value) for value in (2, 4, 4, 4, 5, 5, 7, 9)]

    assert deviation(known) == Decimal("2.14")  # of a population it would be 2.00


def test_a_deviation_that_lies_between_two_hundredths_is_rounded_once():
    assert deviation([Decimal("0"), Decimal("0.01")]) == Decimal("0.01")
    assert deviation([Decimal("0.001"), Decimal("0.011"), Decimal("0.006")]) == Decimal("0.01")


@given(figures)
def test_a_mean_is_the_exact_one_to_half_a_hundredth(values):
    exact = sum(map(Fraction, values)) / len(values)

    assert abs(Fraction(mean(values)) - exact) <= Fraction(1, 200)


@given(figures)
def test_a_deviation_agrees_with_the_standard_library(values):
    exact = statistics.stdev(map(Fraction, values))

    assert float(deviation(values)) == pytest.approx(float(exact), abs=0.00501)


@given(figures, st.integers(-50, 50))
def test_a_deviation_does_not_move_with_the_figures(values, shift):
    assert deviation([value + shift for value in values]) == deviation(values)


def test_a_share_is_told_in_hundredths():
    assert Tally(yes=2, counted=3).percent == Decimal("66.67")
    assert Tally(yes=0, counted=0).percent is None
