"""Play an office at random, a million steps long, and see that merging loses and hides nothing.

Laptops fill visits, return them, are restored from old backups, have clocks that are years
off; workbooks are filled by hand; files arrive in any order, twice, renamed, without their
signatures, late or never. The secretary merges, corrects, decides, takes back and does again.
After every step the records are compared with what the returned files say; an office that gets
the same files in another order must come to the same records.

Run it: python tasks.py faults merge --workers 2
Each episode follows from its number alone; a run that was stopped goes on where it was, unless
it is to begin `--afresh`, as it should when the program has changed since.
"""

import argparse
import json
import multiprocessing
import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from office_game import ACTIONS, WEIGHTS, an_office
from office_rules import look, replay

STEPS_OF_AN_EPISODE = 40
MOST_FINDINGS = 20
"""Of one run; more of them help nobody."""

SECONDS_BETWEEN_LINES = 10
EPISODES_AT_ONCE = 8
"""Of each worker, before it is kept how far the run is."""

Play = Callable[[Iterable[int]], list[str | None]]


@dataclass(slots=True)
class State:
    """How far a run is; kept in a file, so that it can be stopped."""

    episode: int = 0
    steps: int = 0
    findings: list[str] = field(default_factory=list)


def main(arguments: Sequence[str] | None = None) -> int:
    """Play on from where the last run was stopped; return 1 when something was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--steps", type=int, default=1_000_000, help="in all, with earlier runs"
    )
    parser.add_argument("--episode", type=int, help="play this one alone, and print its steps")
    parser.add_argument("--kept-in", type=Path, default=Path("build") / "merge_steps.json")
    parser.add_argument("--afresh", action="store_true", help="begin with the first episode")
    parser.add_argument("--workers", type=int, default=1, help="processes")
    wanted = parser.parse_args(arguments)
    if wanted.episode is not None:
        found = play(wanted.episode, say=print)
        print(found or "nothing found")
        return 1 if found else 0
    state = State()
    if wanted.kept_in.is_file() and not wanted.afresh:
        state = State(**json.loads(wanted.kept_in.read_text("utf-8")))
        print(f"  goes on after {state.steps} steps of earlier runs ({wanted.kept_in})")
    run(wanted.steps, state, wanted.kept_in, wanted.workers)
    count = len(state.findings)
    print(f"{state.steps} steps in {state.episode} episodes, findings: {count}")
    return 1 if count else 0


def run(steps: int, state: State, kept_in: Path, workers: int = 1) -> None:
    """Play episodes until so many steps are done in all; keep how far it is."""
    told = time.monotonic()
    with players(workers) as play_all:
        while state.steps < steps and len(state.findings) < MOST_FINDINGS:
            most = -(-(steps - state.steps) // STEPS_OF_AN_EPISODE)
            count = min(most, EPISODES_AT_ONCE * workers)
            found = play_all(range(state.episode, state.episode + count))
            new = [one for one in found if one]
            state.findings += new
            state.episode += count
            state.steps += count * STEPS_OF_AN_EPISODE
            for one in new:
                print(one, flush=True)
            keep(state, kept_in)
            if state.steps >= steps or time.monotonic() - told > SECONDS_BETWEEN_LINES:
                told = time.monotonic()
                print(f"  {state.steps} steps, {len(state.findings)} findings", flush=True)


@contextmanager
def players(workers: int) -> Iterator[Play]:
    """Give what plays several episodes: here, or in that many processes."""
    if workers == 1:
        yield lambda episodes: [play(one) for one in episodes]
        return
    with multiprocessing.Pool(workers) as pool:
        yield lambda episodes: pool.map(play, episodes, chunksize=1)


def keep(state: State, kept_in: Path) -> None:
    """Write down how far a run is; whoever stops it in the middle stops it before or after."""
    kept_in.parent.mkdir(parents=True, exist_ok=True)
    unfinished = kept_in.with_suffix(".tmp")
    unfinished.write_text(json.dumps(asdict(state), ensure_ascii=False), "utf-8")
    unfinished.replace(kept_in)


def play(episode: int, say: Callable[[str], None] = lambda _text: None) -> str | None:
    """Play one episode; return what was wrong, if anything was."""
    chance = random.Random(episode)
    with an_office(chance) as office:
        for step in range(STEPS_OF_AN_EPISODE):
            (action,) = chance.choices(ACTIONS, WEIGHTS)
            say(f"{step}: {action.__name__}")
            try:
                action(office, chance)
                look(office)
            except Exception as error:
                return f"episode {episode}, step {step}, {action.__name__}: {error!r}"
        try:
            replay(office, chance)
        except Exception as error:
            return f"episode {episode}, replayed: {error!r}"
    return None


if __name__ == "__main__":
    sys.exit(main())
