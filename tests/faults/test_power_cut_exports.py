"""A few moments of the loop that cuts the power while files leave, and proof that it sees."""

import pytest
from faults import power_cut_exports

pytestmark = pytest.mark.skipif(
    not power_cut_exports.possible(), reason="strace is not here, and it is for Linux"
)


def test_every_file_that_leaves_is_there_whole_or_not_at_all():
    tally = power_cut_exports.cut_everywhere(variants=2)

    assert tally.findings == []
    assert tally.states > 300


@pytest.mark.parametrize(
    ("way", "seen"),
    [
        ("plainly", "neither its old nor its new"),
        ("without_the_folder", "spoken of"),
        ("files_after", "not beside its backup"),
    ],
)
def test_the_loop_sees_what_careless_writing_leaves(way, seen):
    tally = power_cut_exports.cut_everywhere(variants=2, ways=[way])

    assert any(seen in finding for finding in tally.findings)


@pytest.mark.parametrize(
    ("way", "fault", "code"),
    [
        ("return", "write:error=ENOSPC:when=2", "files.disk_full"),
        ("document", "fsync:error=EIO:when=1", "files.write_failed"),
        ("receipts", "openat:error=ENOSPC:when=1", "files.disk_full"),
        ("backup", "pwrite64:error=ENOSPC:when=1", "store.disk_full"),
        ("restore", "link,linkat:error=EIO:when=1", "store.io_error"),
    ],
)
def test_a_call_that_fails_is_said_and_leaves_nothing_half(way, fault, code):
    tally = power_cut_exports.Tally()

    power_cut_exports.inject(way, fault, tally)

    assert tally.findings == []
    assert list(tally.said) == [code]
