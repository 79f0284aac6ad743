"""A few rounds of the loop that kills the program while it saves."""

import random

from faults import kill_answers


def test_nothing_saved_is_missing_after_a_few_kills():
    tally = kill_answers.kill_loop(4, random.Random(1))

    assert (tally.kills, tally.lost, tally.broken) == (4, 0, 0)
    assert tally.saves > 4


def test_the_loop_notices_a_save_that_is_missing(tmp_path):
    path = tmp_path / "ktpn.sqlite3"
    store = kill_answers.Store.open(path, author=kill_answers.AUTHOR)
    kill_answers.fill(store)
    kill_answers.visits.add_visits(store, [kill_answers.a_visit()])
    store.close()
    tally = kill_answers.Tally()

    kill_answers.look(path, 7, tally)

    assert tally.lost == 1
