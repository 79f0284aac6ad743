"""A few rounds of the loop that kills the program while it publishes, sends and merges."""

import random

from faults import kill_exchange


def test_nothing_is_half_done_after_a_few_kills():
    tally = kill_exchange.kill_loop(4, random.Random(3))

    assert tally.wrong == []
    assert tally.kills >= 4


def test_the_loop_notices_a_file_that_is_half_written_and_one_that_is_missing(tmp_path):
    *_others, stage = kill_exchange.prepared(tmp_path)
    returned = next((stage.shared / "returns").rglob("*.xlsx"))
    returned.write_bytes(returned.read_bytes()[:2000])
    session = kill_exchange.open_session(stage.profile("send"))

    assert len(list(kill_exchange.half_written(stage))) == 1
    assert list(kill_exchange.missing(session, stage.shared)) == []
    returned.unlink()
    assert len(list(kill_exchange.missing(session, stage.shared))) == 1
    session.close()
