"""Cut the power before every write of a window that somebody types in; look at what is left.

As `power_cuts` does with the store alone: the real window is filled by real keys while `strace`
writes down what it does to its database. In every state that a disk can be in after a power
cut, all that the window had shown as saved until then has to be there.

Run it: python tasks.py faults window_cuts --saves 20
"""

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any  # lines of JSON

from faults.autosave import PATIENCE, Stage, Window, a_screen, a_stage
from faults.autosave_looks import state_of
from faults.power_cuts import (
    CALLS,
    SAID,
    Call,
    Files,
    Kind,
    Tally,
    parse,
    states,
    unhex,
)

from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.store.database import Author, Store
from ktpn_desktop.store.visits import visit as read_visit

# Not -f: the database and what the driver tells are the main thread's, and of several threads
# strace writes calls in pieces.
RECORDER = ("strace", "-xx", "-y", "-s", "1000000", "-e", f"trace={CALLS}", "-o")


@dataclass(frozen=True, slots=True)
class Record:
    """What the window did to its database, and what it told meanwhile, in one order."""

    first: Files
    calls: list[Call]  # one that is SAVED counts the lines that were told until then
    lines: list[dict[str, Any]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the loop; return 1 when a state was broken or had lost something."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--saves", type=int, default=20)
    parser.add_argument("--variants", type=int, default=2, help="random ones of each moment")
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args(arguments)
    tally = cut_everywhere(wanted.saves, wanted.variants, random.Random(wanted.seed))
    print(f"states {tally.states}, lost {tally.lost}, broken {tally.broken}")
    return 0 if tally.ok else 1


def cut_everywhere(saves: int, variants: int, chance: random.Random) -> Tally:
    """Record a window until it has shown so many saves, and look at every state."""
    with tempfile.TemporaryDirectory(prefix="ktpn-cut-") as folder, a_screen() as screen:
        stage = a_stage(Path(folder), screen)
        return look_at_all(stage, recorded(stage, saves, chance), variants)


def look_at_all(stage: Stage, record: Record, variants: int) -> Tally:
    """Look at every state that a power cut can leave of what was recorded."""
    tally = Tally()
    seen = set()
    for told, files in states(record.first, record.calls, variants):
        key = hash((told, tuple(sorted(files.items()))))
        if key not in seen:
            seen.add(key)
            look(stage, record.lines, told, files, tally)
    return tally


def recorded(stage: Stage, saves: int, chance: random.Random) -> Record:
    """Let somebody type under the eyes of strace."""
    log = stage.shared / "strace.log"
    database = stage.profile.database
    first = {one.name: one.read_bytes() for one in database.parent.glob(database.name + "*")}
    plan = {"visit": stage.visit, "item": "q1_1", "act": None, "after": 0}
    window = Window(stage, plan, (*RECORDER, str(log)))
    try:
        assert window.listen(PATIENCE, "ready") is not None, "the program did not start"
        window.type_keys(chance)
        end = time.monotonic() + PATIENCE
        while sum("saved" in one for one in window.lines) < saves:
            assert time.monotonic() < end, "the keys did not arrive"
            window.listen(PATIENCE, "saved")
        window.kill()
    finally:
        window.close()
    told: list[dict[str, Any]] = []
    with log.open(encoding="ascii") as lines:
        calls = [call for line in lines for call in read(line, database, told)]
    return Record(first, calls, told)


def read(line: str, database: Path, told: list[dict[str, Any]]) -> Iterator[Call]:
    """Yield what a line of the record does to the database; keep what was told in it."""
    if match := SAID.match(line):
        if text := unhex(match[1]).strip():  # the end of a line may come by itself
            told.append(json.loads(text))
            yield Call(Kind.SAVED, "", len(told))
    elif "rename" not in line:  # the note of the open form, which is no record
        for call in parse(line, str(database.parent)):
            if call.name.startswith(database.name):
                yield call


def look(
    stage: Stage, lines: Sequence[dict[str, Any]], told: int, files: Files, tally: Tally
) -> None:
    """Open a state as the program would, and look for what had been shown as saved."""
    tally.states += 1
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as there:
        for name, body in files.items():
            (Path(there) / name).write_bytes(body)
        try:
            name = stage.profile.database.name
            store = Store.open(Path(there) / name, author=Author("p", "d"))
        except Trouble:
            tally.broken += 1
            return
        try:
            tally.broken += bool(store.check())
            visit = read_visit(store, stage.visit)
        finally:
            store.close()
    assert visit is not None
    answers = {str(item): (one.value, one.note) for item, one in visit.answers.items()}
    saved = {line["saved"]: at for at, line in enumerate(lines[:told]) if "saved" in line}
    for item, at in saved.items():
        newer = [one for one in lines[at:] if item in map(one.get, ("saved", "writing"))]
        tally.lost += answers.get(item) not in map(state_of, newer)


if __name__ == "__main__":
    sys.exit(main())
