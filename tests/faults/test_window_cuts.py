"""A save of the loop that cuts the power under the window, and proof that it can see a loss."""

import random
from dataclasses import replace

import pytest
from faults import power_cuts
from faults.autosave import a_screen, a_stage
from faults.window_cuts import look_at_all, recorded

pytestmark = pytest.mark.skipif(not power_cuts.possible(), reason="strace is for Linux")


def test_what_the_window_showed_as_saved_is_there_when_the_power_goes(tmp_path):
    with a_screen() as screen:
        stage = a_stage(tmp_path, screen)
        record = recorded(stage, 1, random.Random(1))

    unflushed = [call for call in record.calls if call.kind is not power_cuts.Kind.FLUSH]
    whole = look_at_all(stage, record, variants=0)
    careless = look_at_all(stage, replace(record, calls=unflushed), variants=0)

    assert (whole.lost, whole.broken) == (0, 0)
    assert whole.states > 10
    assert careless.lost > 0
