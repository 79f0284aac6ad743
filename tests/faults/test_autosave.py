"""A few rounds of the loop that kills the window while somebody types, and its own eyes."""

import random

import pytest
from faults.autosave import Shown, Tally, _look, _look_at_start, kill_loop

TYPED = {"typed": "q1", "state": [None, "ก"], "at": 10.0}
SAVED = [{"writing": "q1", "state": [None, "ก"]}, {"saved": "q1", "state": [None, "ก"]}]


def looked(lines, there, killed_at=10.5):
    tally = Tally()
    _look(there, {}, Shown([{"ready": "q1"}, *lines], killed_at), tally)
    return tally


def test_nothing_is_lost_and_the_place_is_found_after_two_kills(screen):
    tally = kill_loop(2, random.Random(5), screen)

    assert tally.faults == []
    assert tally.kills == 2


def test_the_loop_notices_a_save_that_is_missing():
    assert looked([TYPED, *SAVED], {}).lost == 1
    assert looked([TYPED, *SAVED], {"q1": (None, "ก")}).lost == 0


def test_the_loop_notices_typing_that_is_gone_after_a_second():
    assert looked([TYPED], {}, killed_at=11.1).late == 1
    assert looked([TYPED], {}, killed_at=10.9).late == 0


def test_the_loop_notices_what_was_never_typed():
    assert looked([TYPED], {"q1": (None, "ข")}).strange == 1


@pytest.mark.parametrize(
    "first",
    [
        {"ready": "q2", "said": "เปิดต่อ", "seen": True},
        {"ready": "q1", "said": "", "seen": True},
        {"ready": "q1", "said": "เปิดต่อ", "seen": False},
    ],
)
def test_the_loop_notices_a_start_at_another_place(first):
    tally = Tally()

    _look_at_start(first, {"q1"}, tally)

    assert tally.misplaced == 1
