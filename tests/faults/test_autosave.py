"""A few rounds of the loop that kills the window while somebody types, and its own eyes."""

import os
import random
from dataclasses import replace
from hashlib import sha256

import pytest
from builders import a_checklist, a_round, a_school, a_visit
from faults.autosave import Moment, Stage, kill_loop, work_and_kill
from faults.autosave_looks import (
    Shown,
    Tally,
    look_at_answers,
    look_at_end,
    look_at_pictures,
    look_at_start,
)

from ktpn_desktop.domain.ids import PersonId, PhotographId
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.photograph import Photograph
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.paths import Profile

READY = {"ready": "q1", "said": "", "at": 1.0}
TYPED = {"typed": "q1", "state": [None, "ก"], "at": 10.0}
SAVED = [{"writing": "q1", "state": [None, "ก"]}, {"saved": "q1", "state": [None, "ก"]}]
PICTURE = b"picture"


def looked(lines, there, killed_at=10.5, before=None):
    tally = Tally()
    look_at_answers(there, before or {}, Shown([READY, *lines], killed_at), tally)
    return tally


@pytest.fixture
def visit():
    person = Person(id=PersonId("p"), name="นางสาวตัวอย่าง ใจดี")
    photograph = Photograph(id=PhotographId("1"), hash=sha256(PICTURE).hexdigest())
    made = a_visit(a_round(a_checklist()), a_school(), person)
    return replace(made, photographs=(photograph,))


def test_nothing_is_lost_and_the_place_is_found_after_two_kills():
    told = kill_loop(5, 0, 2, longest=1)

    assert [fault for tally in told.values() for fault in tally.faults] == []
    assert sum(tally.kills for tally in told.values()) == 2


def test_the_loop_notices_a_program_that_ends_by_itself(tmp_path):
    profile = Profile(tmp_path)
    screen = {**os.environ, "QT_QPA_PLATFORM": "no-such-screen"}
    tally = Tally()

    work_and_kill(
        Stage(profile=profile, visit="v", shared=tmp_path, screen=screen),
        Moment.ANY,
        random.Random(1),
        tally,
    )

    assert tally.crashed == 1
    assert "no-such-screen" in tally.faults[0]


def test_the_loop_notices_a_save_that_is_missing():
    assert looked([TYPED, *SAVED], {}).lost == 1
    assert looked([TYPED, *SAVED], {"q1": (None, "ก")}).lost == 0


def test_the_loop_notices_an_answer_that_went_without_being_touched():
    assert looked([TYPED], {"q1": (None, "ก")}, before={"q2": ("1", None)}).lost == 1


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

    look_at_start(first, {"q1"}, tally)

    assert tally.misplaced == 1


def test_the_place_is_what_was_noted_or_is_just_being_noted():
    opened, noted = {"opened": "q2", "at": 5.0}, {"noted": "q2", "at": 5.2}
    next_one = {"opened": "q3", "at": 7.0}

    assert Shown([READY, opened], 5.5).opened() == {"q1", "q2"}
    assert Shown([READY, opened], 6.5).opened() == {"q2"}
    assert Shown([READY, opened, noted], 6.5).opened() == {"q2"}
    assert Shown([READY, opened, noted, next_one], 7.5).opened() == {"q2", "q3"}
    assert Shown([READY], 1.5).opened() is None


def test_the_loop_notices_a_photograph_that_is_missing_or_torn(visit, tmp_path):
    (hash_,) = (one.hash for one in visit.photographs)
    shown = Shown([READY, {"photographs": [hash_, "other"]}], 1.0)
    whole, torn = Tally(), Tally()

    (tmp_path / f"{hash_}.jpg").write_bytes(PICTURE)
    there = look_at_pictures(visit, set(), tmp_path, shown, whole)
    (tmp_path / f"{hash_}.jpg").write_bytes(PICTURE[:3])
    look_at_pictures(visit, set(), tmp_path, Shown([READY], 1.0), torn)

    assert there == {hash_}
    assert (whole.lost, whole.broken) == (1, 0)
    assert (torn.lost, torn.broken) == (0, 1)


def test_the_loop_notices_an_end_that_was_only_shown(visit, tmp_path):
    finished, sent, half = Tally(), Tally(), Tally()

    look_at_end(visit, tmp_path, Shown([READY, {"finished": True}], 1.0), finished)
    look_at_end(replace(visit, state=VisitState.SENT), tmp_path, Shown([READY], 1.0), sent)
    (tmp_path / "ผลนิเทศ.xlsx").write_bytes(b"half")
    look_at_end(visit, tmp_path, Shown([READY], 1.0), half)

    assert (finished.lost, sent.lost, half.broken) == (1, 1, 1)
