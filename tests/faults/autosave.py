"""Kill the window while somebody types into the form; nothing shown as saved may be missing.

The real program runs on an X server without a monitor, and xdotool sends it the keys of a
person in a hurry: levels, numbers, notes in one go. At a random moment it is killed with
SIGKILL. Then the database is opened and compared with what the window showed: all that it said
was saved is there, and of what was typed at most the last second is gone. The next start has to
open the same item and to say so.

Run it: python tasks.py faults autosave --kills 300
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any  # lines of JSON

from builders import SCALE5, a_checklist, a_session, an_item, handed_out

from ktpn_desktop.domain.checklist import Checklist, ItemType
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.store.database import Author, Store
from ktpn_desktop.store.visits import visit as read_visit

ROOT = Path(__file__).parents[2]
MAY_BE_LOST = 1.0  # seconds of typing
STILL_GOING = 0.4  # seconds before the kill in which the next item may be opening
State = tuple[str | None, str | None]  # value, note
_NOTHING: State = (None, None)

DRIVER = """
import json, sys, time

def tell(**what):
    print(json.dumps(what), flush=True)

def told(answer):
    return [answer.value, answer.note]

class Spy:
    \"\"\"Tells what the form shows, what is to be written, and what it says is saved.\"\"\"

    def __init__(self, page):
        self.page, self.fresh = page, {}
        self.save, page.saver._save = page.saver._save, self.write
        page.saver.saved.connect(self.saved)
        page.form.items.typed.connect(self.typed)
        page.form.opened.connect(lambda item: tell(opened=item, at=time.monotonic()))

    def typed(self, item, answer):
        tell(typed=item, state=told(answer), at=time.monotonic())

    def write(self, item, answer, step):
        tell(writing=item, state=told(answer))
        done = self.save(item, answer, step)
        self.fresh[item] = answer
        return done

    def saved(self):
        assert self.page.header.save_state.isVisible()  # the page's own slot came first
        for item, answer in self.fresh.items():
            tell(saved=item, state=told(answer))
        self.fresh.clear()

def begin(window):
    from PySide6.QtCore import QTimer
    if window.current[0] != "visit":
        window.open("visit", {"visit": VISIT})
    page = window.page("visit")
    window.spy = Spy(page)
    notice = page.notices.restored
    tell(ready=page.form.current, said=notice.text(), seen=notice.isVisible(),
         window=int(window.winId()))
    page.form.finished.connect(lambda: tell(left=True))
    page.form.go(ITEM)  # not always from where the one before has come to: the end comes soon

from ktpn_desktop.ui import application, opening
from ktpn_desktop.start import run

class Desktop(application.Desktop):
    def _after_paint(self):
        super()._after_paint()
        begin(self.window)

VISIT, ITEM = sys.argv.pop(1), sys.argv.pop(1)
opening.Desktop = Desktop
sys.exit(run(sys.argv[1:]))
"""


@dataclass(slots=True)
class Tally:
    """What the loop has seen so far."""

    kills: int = 0
    saves: int = 0
    keys: int = 0
    lost: int = 0  # shown as saved, and not there
    late: int = 0  # typed more than a second before, and not there
    strange: int = 0  # there, but never shown
    misplaced: int = 0  # the next start opened another item, or did not say so
    broken: int = 0  # the database itself
    worst: float = 0.0  # seconds of typing that were gone
    faults: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Whether nothing was lost, and the loop saw something at all."""
        wrong = (self.lost, self.late, self.strange, self.misplaced, self.broken)
        return not any(wrong) and self.saves > 0


@dataclass(slots=True)
class Shown:
    """What one run of the window showed, until it was killed."""

    lines: list[dict[str, Any]]
    killed_at: float

    def states(self, item: str) -> list[tuple[int, State]]:
        """Return every state of an item that was shown, with the place of its line."""
        kinds = ("typed", "writing")
        return [
            (place, _state(one))
            for place, one in enumerate(self.lines)
            if item in map(one.get, kinds)
        ]

    def items(self) -> set[str]:
        """Return the items that were worked on."""
        return {one["writing"] for one in self.lines if "writing" in one} | {
            one["typed"] for one in self.lines if "typed" in one
        }

    def opened(self) -> set[str] | None:
        """Return the items that may be noted as the open one; None when the form was left."""
        if any("left" in one for one in self.lines):
            return None
        opened = [one for one in self.lines if "opened" in one]
        early = [one for one in opened if one["at"] < self.killed_at - STILL_GOING]
        late = [one["opened"] for one in opened if one not in early]
        first = early[-1]["opened"] if early else self.lines[0]["ready"]
        return {first, *late}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the loop; return 1 when anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=None)
    wanted = parser.parse_args(arguments)
    seed = wanted.seed if wanted.seed is not None else random.SystemRandom().randrange(10**6)
    began = time.monotonic()
    with a_screen() as screen:
        tally = kill_loop(wanted.kills, random.Random(seed), screen)
    print("".join(f"{one}\n" for one in tally.faults), end="")
    print(
        f"kills {tally.kills}, saves shown {tally.saves}, typed {tally.keys},"
        f" lost {tally.lost}, typing gone after a second {tally.late}"
        f" (worst {tally.worst:.2f} s), never shown {tally.strange},"
        f" at another item {tally.misplaced}, broken {tally.broken},"
        f" {(time.monotonic() - began) / 60:.1f} minutes, seed {seed}"
    )
    return 0 if tally.ok else 1


@contextmanager
def a_screen() -> Iterator[dict[str, str]]:
    """Start an X server without a monitor; give the environment of a program shown on it."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        try:
            assert server.stdout is not None
            number = server.stdout.readline().decode().strip()
            yield {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        finally:
            server.terminate()


def kill_loop(kills: int, chance: random.Random, screen: Mapping[str, str]) -> Tally:
    """Kill the window so many times on one profile, and look after each time."""
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="ktpn-ตัวอย่าง-") as folder:
        profile = Path(folder) / "profile"
        session = a_session(profile)
        (visit,) = handed_out(session, a_form(), "บ้านจำลอง")
        session.close()
        before: set[str] | None = None  # where the killed form was
        known: dict[str, State] = {}  # what is in the database
        for _ in range(kills):
            shown = type_and_kill(profile, visit.id, chance, screen)
            tally.kills += 1
            _look_at_start(shown.lines[0], before, tally)
            known = _look(_read(profile, visit.id, tally), known, shown, tally)
            before = shown.opened()
    return tally


def a_form() -> Checklist:
    """Return a checklist of 60 items: levels, numbers, texts."""
    kinds = (ItemType.SCALE5, ItemType.SCALE5, ItemType.NUMBER, ItemType.SCALE5, ItemType.TEXT)
    sections = []
    for part in range(1, 5):
        items = []
        for place in range(1, 16):
            kind = kinds[place % len(kinds)]
            choices = SCALE5 if kind is ItemType.SCALE5 else ()
            items.append(an_item(f"{part}.{place}", kind, choices=choices))
        sections.append((f"{part}. ตอนจำลอง", items))
    return a_checklist(*sections)


def type_and_kill(
    profile: Path, visit: VisitId, chance: random.Random, screen: Mapping[str, str]
) -> Shown:
    """Let a person type until the window is killed; return what it showed."""
    item = f"q{chance.randrange(1, 4)}_{chance.randrange(1, 16)}"
    command = [sys.executable, "-c", DRIVER, visit, item, "--profile", str(profile)]
    env = {**screen, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=env
    ) as window:
        assert window.stdout is not None
        first = json.loads(window.stdout.readline() or '{"ready": null}')
        assert first["ready"] is not None, "the program did not start"
        subprocess.run(["xdotool", "windowfocus", str(first["window"])], env=env, check=True)
        keys = [str(key) for key in some_keys(chance)]
        pace = str(chance.choice([15, 40, 90]))
        typing = subprocess.Popen(["xdotool", "key", "--delay", pace, *keys], env=env)
        time.sleep(chance.random() * 3)
        killed_at = time.monotonic()
        window.kill()
        rest = window.stdout.read()
        typing.kill()
        typing.wait()
    whole = [line for line in rest.splitlines(keepends=True) if line.endswith("\n")]
    return Shown([first, *map(json.loads, whole)], killed_at)


def some_keys(chance: random.Random) -> Iterator[str]:
    """Yield what a person in a hurry presses; more than there is time for."""
    letters = "abcdefghijklmnop"
    for _ in range(60):
        kind = chance.random()
        if kind < 0.4:
            yield chance.choice("12345")
        elif kind < 0.8:
            yield "F2"
            for place in range(chance.randrange(5, 60)):
                yield "space" if place % 6 == 5 else chance.choice(letters)
            yield "Escape"
        elif kind < 0.9:
            yield from ("Down", "1", "2", "Escape", "Down")
        else:
            yield chance.choice(("Up", "Down", "F7", "Page_Up"))


def _look_at_start(first: Mapping[str, Any], before: set[str] | None, tally: Tally) -> None:
    """See whether the form was opened where it was, and said so."""
    if before is None:
        return
    if first["ready"] not in before or not first["said"] or not first["seen"]:
        tally.misplaced += 1
        tally.faults.append(f"was at {sorted(before)}, opened {first}")


def _read(profile: Path, visit_id: VisitId, tally: Tally) -> dict[str, State]:
    """Return what is in the database that was left."""
    store = Store.open(profile / "ktpn.db", author=Author("p", "d"))
    try:
        tally.broken += bool(store.check())
        visit = read_visit(store, visit_id)
    finally:
        store.close()
    assert visit is not None
    return {str(item): (answer.value, answer.note) for item, answer in visit.answers.items()}


def _look(
    there: dict[str, State], before: Mapping[str, State], shown: Shown, tally: Tally
) -> dict[str, State]:
    """Compare what is there with what the window showed; return what is there."""
    tally.saves += sum("saved" in one for one in shown.lines)
    tally.keys += sum("typed" in one for one in shown.lines)
    for item in shown.items():
        states = [(-1, before.get(item, _NOTHING)), *shown.states(item)]
        has = there.get(item, _NOTHING)
        newest = max((place for place, state in states if state == has), default=None)
        if newest is None:
            tally.strange += 1
            tally.faults.append(f"{item}: there is {has}, which was never shown")
        else:
            _look_at_item(item, states, newest, shown, tally)
    return there


def _look_at_item(
    item: str, states: Sequence[tuple[int, State]], newest: int, shown: Shown, tally: Tally
) -> None:
    """Look for what came after the newest state that is there."""
    for place, line in enumerate(shown.lines):
        if line.get("saved") == item:
            meant = max(one for one, state in states if one < place and state == _state(line))
            if meant > newest:
                tally.lost += 1
                tally.faults.append(f"{item}: shown as saved and not there: {line}")
        if line.get("typed") == item and place > newest:
            gone = shown.killed_at - line["at"]
            tally.worst = max(tally.worst, gone)
            if gone > MAY_BE_LOST:
                tally.late += 1
                tally.faults.append(f"{item}: typed {gone:.2f} s before and not there: {line}")


def _state(line: Mapping[str, Any]) -> State:
    value, note = line["state"]
    return value, note


if __name__ == "__main__":
    sys.exit(main())
