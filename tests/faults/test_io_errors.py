"""A few system calls that fail while the program saves."""

import pytest
from faults import io_errors

pytestmark = pytest.mark.skipif(not io_errors.possible(), reason="strace is for Linux")


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("fdatasync:error=EIO:when=3", "store.io_error"),
        ("pwrite64:error=ENOSPC:when=9", "store.disk_full"),
    ],
)
def test_a_failed_write_is_said_and_nothing_saved_is_lost(fault, code):
    tally = io_errors.Tally()

    io_errors.inject(fault, 6, tally)

    assert (tally.lost, tally.broken, tally.crashed) == (0, 0, 0)
    assert list(tally.said) == [code]
