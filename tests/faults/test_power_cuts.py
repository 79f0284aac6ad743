"""A few moments of the loop that cuts the power, and proof that it can see a loss."""

import pytest
from faults import power_cuts

pytestmark = pytest.mark.skipif(not power_cuts.possible(), reason="strace is for Linux")


def test_nothing_saved_is_lost_when_the_power_goes():
    tally = power_cuts.cut_everywhere(3, variants=1)

    assert (tally.lost, tally.broken) == (0, 0)
    assert tally.states > 20


def test_the_loop_sees_losses_where_nothing_is_flushed():
    tally = power_cuts.cut_everywhere(3, variants=1, flushing="OFF")

    assert tally.lost > 0
