"""Kill the program at random while it answers a visit; nothing that was saved may be missing.

A child process opens the database and answers item after item through the store, as the form
does. It prints every save after the store said it is saved. It is killed with SIGKILL at a
random moment, the database is opened again, and what was printed is looked for.

Run it: python tasks.py faults kill_answers --kills 200
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from store.builders import a_visit, fill

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.ids import EditId, ItemId, VisitId
from ktpn_desktop.store import visits
from ktpn_desktop.store.database import Author, Store

VISIT = VisitId("v1")
AUTHOR = Author("p1", "d1")
ITEMS = 60


@dataclass(slots=True)
class Tally:
    """What the loop has seen so far."""

    kills: int = 0
    saves: int = 0
    lost: int = 0
    broken: int = 0
    unfinished: int = 0  # killed before the first save: the moment was too early to tell

    @property
    def ok(self) -> bool:
        """Whether nothing was lost or broken, and the loop saw something at all."""
        return self.lost == self.broken == 0 and self.saves > 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the loop; return 1 when anything was lost or broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--answer", type=Path, help=argparse.SUPPRESS)  # the child's work
    wanted = parser.parse_args(arguments)
    if wanted.answer:
        answer_for_ever(wanted.answer)
    seed = wanted.seed if wanted.seed is not None else random.SystemRandom().randrange(10**6)
    began = time.monotonic()
    tally = kill_loop(wanted.kills, random.Random(seed))
    minutes = (time.monotonic() - began) / 60
    print(
        f"kills {tally.kills}, saves {tally.saves}, lost {tally.lost}, broken {tally.broken},"
        f" killed before the first save {tally.unfinished},"
        f" {tally.kills / minutes:.0f} kills a minute, seed {seed}"
    )
    return 0 if tally.ok else 1


def kill_loop(kills: int, chance: random.Random) -> Tally:
    """Kill a child so many times on one database, and look after each time."""
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="ktpn-ตัวอย่าง-") as folder:
        path = Path(folder) / "ktpn.sqlite3"
        store = Store.open(path, author=AUTHOR)
        fill(store)
        visits.add_visits(store, [a_visit()])
        store.close()
        number = 0
        for _ in range(kills):
            early = chance.random() < 0.2  # also while the database is being opened
            said = run_and_kill(path, after=chance.random() * 0.3, early=early)
            tally.kills += 1
            tally.saves += max(0, said - number)
            tally.unfinished += said == 0
            number = look(path, max(said, number), tally)
    return tally


def run_and_kill(path: Path, *, after: float, early: bool) -> int:
    """Let a child answer for so many seconds after its start or its first save, and kill it.

    Returns the number of the last save that it printed.
    """
    command = [sys.executable, __file__, "--answer", str(path)]
    # The program that is beside this file, also where another one is installed.
    own = os.pathsep.join(map(str, Path(__file__).parents[1:3]))
    env = {**os.environ, "PYTHONPATH": own}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as child:
        assert child.stdout is not None
        first = "" if early else child.stdout.readline()
        time.sleep(after)
        child.kill()
        rest = child.stdout.read()
    whole = [line for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]
    return int(whole[-1]) if whole else 0


def look(path: Path, said: int, tally: Tally) -> int:
    """Open the database that was left; return the newest save in it."""
    store = Store.open(path, author=AUTHOR)
    try:
        tally.broken += bool(store.check())
        found = saved_numbers(store)
        newest = max(found.values(), default=0)
        # Item n holds the newest number that falls on it: nothing older, nothing that is gone.
        expected = {item_of(n): n for n in range(max(1, newest - ITEMS + 1), newest + 1)}
        tally.broken += found != expected
        tally.lost += newest < said
        return newest
    finally:
        store.close()


def saved_numbers(store: Store) -> dict[ItemId, int]:
    """Return the number that each item's note holds."""
    visit = visits.visit(store, VISIT)
    assert visit is not None
    return {
        item: int(answer.note.split()[-1])
        for item, answer in visit.answers.items()
        if answer.note
    }


def answer_for_ever(path: Path) -> None:
    """Answer item after item, now and then in several saves of one step, until killed."""
    store = Store.open(path, author=AUTHOR)
    # Every few saves instead of every few hundred, so that checkpoints are interrupted as well.
    store.connection.execute("PRAGMA wal_autocheckpoint = 16").fetchone()
    number = max(saved_numbers(store).values(), default=0)
    step: EditId | None = None
    while True:
        number += 1
        answer = Answer(value=str(number % 5 + 1), note=f"อ่านออกเสียงได้ {number}")
        step = visits.save_answer(store, VISIT, item_of(number), answer, step=step)
        if number % 3 == 0:
            step = None
        print(number, flush=True)


def item_of(number: int) -> ItemId:
    """Return the item that a save of that number is about."""
    return ItemId(f"i{number % ITEMS + 1}")


if __name__ == "__main__":
    sys.exit(main())
