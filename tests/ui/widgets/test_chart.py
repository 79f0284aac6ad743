"""The scale of a chart is easily read and holds every figure."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.ui.widgets.chart import scale_of


@pytest.mark.parametrize(
    ("figures", "from_zero", "ticks"),
    [
        (("29.8", "38.1"), False, [25, 30, 35, 40]),
        (("48", "56"), True, [0, 20, 40, 60]),
        (("71", None, "75"), True, [0, 50, 100]),
        ((), False, [0, 0.5, 1]),
        (("40", "40"), False, [40, 40.5]),
    ],
)
def test_lines_behind_stand_at_round_figures(figures, from_zero, ticks):
    known = [None if one is None else Decimal(one) for one in figures]

    assert scale_of(known, from_zero=from_zero).ticks() == ticks


@given(st.lists(st.decimals(0, 100, places=2), min_size=1, max_size=12), st.booleans())
def test_every_figure_has_its_place_between_few_lines(figures, from_zero):
    scale = scale_of(figures, from_zero=from_zero)

    assert all(
        scale.lowest - 1e-9 <= one <= scale.highest + 1e-9 for one in map(float, figures)
    )
    assert 2 <= len(scale.ticks()) <= 6
