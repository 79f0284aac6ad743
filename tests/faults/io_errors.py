"""Let system calls fail under the program while it saves; it must say so, and lose nothing.

`strace` makes the n-th call of a kind fail in a child that saves answers through the store. The
child may end with a Problem, never with another error; the saves that it spoke of must be there
when the database is opened again.

Run it: python tasks.py faults io_errors --runs 60
"""

import argparse
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from faults.kill_answers import AUTHOR, saved_numbers
from faults.power_cuts import possible, save
from store.builders import a_visit, fill

from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.store import visits
from ktpn_desktop.store.database import Store

__all__ = ["inject", "main", "possible"]

FAULTS = (
    ("fdatasync", "EIO", 1),
    ("pwrite64", "ENOSPC", 1),
    ("pwrite64", "EIO", 1),
    ("ftruncate", "EIO", 1),
    ("pread64", "EIO", 1),
)
"""System call, error, and which call is the first to fail."""

CHILD = (
    "import sys; sys.path[:0] = ['.', 'tests']\n"
    "from faults.io_errors import work\n"
    "sys.exit(work(sys.argv[1], int(sys.argv[2])))"
)
STRACE = ("strace", "-f", "-o", "/dev/null")
SAID_A_PROBLEM = 3


@dataclass(slots=True)
class Tally:
    """What the runs came to."""

    runs: int = 0
    lost: int = 0
    broken: int = 0
    crashed: int = 0
    said: Counter[str] = field(default_factory=Counter)

    @property
    def ok(self) -> bool:
        """Whether nothing was lost, broken or unspoken, and the faults did happen."""
        return self.lost == self.broken == self.crashed == 0 and self.said.total() > 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the loop; return 1 when anything was lost, broken or left unsaid."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=60, help="of each kind of fault")
    parser.add_argument("--saves", type=int, default=20)
    wanted = parser.parse_args(arguments)
    tally = Tally()
    for call, error, first in FAULTS:
        for number in range(first, first + wanted.runs):
            inject(f"{call}:error={error}:when={number}", wanted.saves, tally)
    said = ", ".join(f"{code} {count}" for code, count in sorted(tally.said.items()))
    print(
        f"runs {tally.runs}, lost {tally.lost}, broken {tally.broken}, crashed {tally.crashed};"
        f" said: {said}"
    )
    return 0 if tally.ok else 1


def inject(fault: str, saves: int, tally: Tally) -> None:
    """Let one call fail in a child that saves, and look at what it said and left."""
    with tempfile.TemporaryDirectory(prefix="ktpn-fault-") as there:
        path = Path(there) / "ktpn.sqlite3"
        store = Store.open(path, author=AUTHOR)
        fill(store)
        visits.add_visits(store, [a_visit()])
        store.close()
        only = ("-P", path, "-P", f"{path}-wal")
        work = (path, str(saves))
        done = subprocess.run(
            [*STRACE, *only, "-e", f"inject={fault}", sys.executable, "-c", CHILD, *work],
            capture_output=True,
            text=True,
            check=False,
            cwd=Path(__file__).parents[2],
        )
        tally.runs += 1
        lines = [line.split() for line in done.stdout.splitlines()]
        spoken = max((int(line[1]) for line in lines if line[0] == "SAVED"), default=0)
        tally.said.update(line[1] for line in lines if line[0] == "PROBLEM")
        tally.crashed += done.returncode not in (0, SAID_A_PROBLEM)
        look(path, spoken, tally)


def look(path: Path, spoken: int, tally: Tally) -> None:
    """Open the database without faults."""
    try:
        store = Store.open(path, author=AUTHOR)
    except Trouble:
        tally.broken += 1
        return
    tally.broken += bool(store.check())
    tally.lost += max(saved_numbers(store).values(), default=0) < spoken
    store.close()


def work(path: str, saves: int) -> int:
    """Save as long as it goes; say which problem ended it."""
    try:
        save(Path(path), saves, "FULL")
    except Trouble as error:
        print("PROBLEM", error.problems[0].code, flush=True)
        return SAID_A_PROBLEM
    return 0


if __name__ == "__main__":
    sys.exit(main())
