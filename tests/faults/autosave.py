"""Kill the window while somebody works in the form; nothing shown as saved may be missing.

The real program runs on an X server without a monitor, and xdotool sends it the keys of a
person in a hurry: levels, numbers, notes in one go. It is killed with SIGKILL, at each of the
moments below in turn. Then the database is opened and compared with what the window showed: all
that it said was saved is there, and of what was typed at most the last second is gone. The next
start has to open the same item and to say so; it is killed on its way, too. A program that ends
by itself is a failure of its own.

Run it: python tasks.py faults autosave --kills 300
"""

import argparse
import json
import os
import queue
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any  # lines of JSON

from builders import SCALE5, a_checklist, a_session, an_item, handed_out
from faults.autosave_looks import (
    Shown,
    State,
    Tally,
    look_at_answers,
    look_at_end,
    look_at_pictures,
    look_at_start,
)

from ktpn_desktop import crash
from ktpn_desktop.app.answering import complete, reopen
from ktpn_desktop.app.opening import open_session
from ktpn_desktop.domain.checklist import Checklist, ItemType
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.paths import Profile
from ktpn_desktop.store.database import Author, Store
from ktpn_desktop.store.visits import visit as read_visit

ROOT = Path(__file__).parents[2]
CHAPTER = 25  # kills of one profile
ENOUGH = 5  # saves shown for each kill; fewer prove little
PATIENCE = 60  # seconds for a start on a busy machine


class Moment(StrEnum):
    """When the window is killed."""

    ANY = "at any moment"
    TYPING = "while typing"
    CHOICE = "after a choice"
    COMMIT = "during a commit"
    MOVING = "on the way to an item"
    PHOTOGRAPHS = "taking photographs in"
    SIGNATURE = "while signing"
    FINISH = "finishing the visit"
    SEND = "writing the results"
    START = "while starting again"


TRIGGERS: Mapping[Moment, tuple[str, float]] = {
    Moment.TYPING: ("typed", 0.7),
    Moment.CHOICE: ("saved", 0.02),
    Moment.COMMIT: ("writing", 0.004),
    Moment.MOVING: ("opened", 0.05),
    Moment.PHOTOGRAPHS: ("act", 1.2),
    Moment.SIGNATURE: ("act", 0.6),
    Moment.FINISH: ("act", 0.3),
    Moment.SEND: ("act", 1.2),
}
"""The line that is waited for, and the most seconds from there to the kill."""
ACTS = {
    Moment.PHOTOGRAPHS: "photographs",
    Moment.SIGNATURE: "signature",
    Moment.FINISH: "finish",
    Moment.SEND: "send",
}
MOMENTS = tuple(Moment)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A profile with one visit in it, and the screen that it is filled on."""

    profile: Profile
    visit: VisitId
    shared: Path
    screen: Mapping[str, str]
    longest: float = 5.0  # seconds of work before a kill


@dataclass(frozen=True, slots=True)
class Known:
    """What is known to be there from the looks before."""

    answers: Mapping[str, State]
    pictures: frozenset[str] = frozenset()
    place: frozenset[str] | None = None  # where the killed form was


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the loop; return 1 when anything was lost, or too little was seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--chapter", type=int, help="only this one of a run with that seed")
    parser.add_argument("--at-once", type=int, default=os.cpu_count() or 1)
    wanted = parser.parse_args(arguments)
    seed = wanted.seed if wanted.seed is not None else random.SystemRandom().randrange(10**6)
    chapters = range(-(-wanted.kills // CHAPTER))
    if wanted.chapter is not None:
        chapters = range(wanted.chapter, wanted.chapter + 1)
    began = time.monotonic()
    seen: dict[Moment, Tally] = {moment: Tally() for moment in MOMENTS}
    with ThreadPoolExecutor(wanted.at_once) as lanes:
        kills = [min(CHAPTER, wanted.kills - one * CHAPTER) for one in chapters]
        for told in lanes.map(partial(kill_loop, seed), chapters, kills):
            for moment, tally in told.items():
                seen[moment].add(tally)
    total = Tally()
    for tally in seen.values():
        total.add(tally)
    print("\n".join([*total.faults, *table(seen, total)]))
    print(f"{(time.monotonic() - began) / 60:.1f} minutes, seed {seed}")
    weak = total.saves < ENOUGH * total.kills
    if weak:
        print(f"weak: {total.saves} saves for {total.kills} kills")
    return 1 if total.faults or weak else 0


def table(seen: Mapping[Moment, Tally], total: Tally) -> Iterator[str]:
    """Yield the lines of the table: a moment each."""
    columns = [one.name for one in fields(Tally) if one.name != "faults"]
    yield " " * 24 + "".join(f"{name:>10}" for name in columns)
    for name, tally in [*seen.items(), ("all", total)]:
        cells = (getattr(tally, column) for column in columns)
        shown = (f"{one:.2f}" if isinstance(one, float) else str(one) for one in cells)
        yield f"{name:24}" + "".join(f"{one:>10}" for one in shown)


@contextmanager
def a_screen() -> Iterator[dict[str, str]]:
    """Start an X server without a monitor; give the environment of a program shown on it."""
    # A key that is down when its sender is killed must not repeat itself in the next window.
    command = ["Xvfb", "-displayfd", "1", "-r", "-screen", "0", "1366x768x24"]
    command += ["-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        try:
            assert server.stdout is not None
            number = server.stdout.readline().decode().strip()
            yield {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        finally:
            server.terminate()


def kill_loop(
    seed: int, chapter: int, kills: int, *, longest: float = 5.0
) -> dict[Moment, Tally]:
    """Kill the window so many times on one profile, and look after each time."""
    chance = random.Random(f"{seed}-{chapter}")
    seen: dict[Moment, Tally] = {}
    with tempfile.TemporaryDirectory(prefix="ktpn-ตัวอย่าง-") as folder, a_screen() as screen:
        stage = replace(a_stage(Path(folder), screen), longest=longest)
        known = Known({})
        order = [MOMENTS[(chapter + n) % len(MOMENTS)] for n in range(kills)]
        chance.shuffle(order)
        for number, moment in enumerate(order):
            tally = Tally(kills=1)
            shown = work_and_kill(stage, moment, chance, tally)
            known = look(stage, known, shown, tally)
            where = f"chapter {chapter}, kill {number}, {moment}"
            tally.faults = [f"{where}: {one}" for one in tally.faults]
            seen.setdefault(moment, Tally()).add(tally)
    return seen


def a_stage(folder: Path, screen: Mapping[str, str]) -> Stage:
    """Make a profile whose person has one visit to fill."""
    shared = folder / "shared"
    shared.mkdir()
    session = a_session(folder / "profile")
    session.change_settings(replace(session.settings, shared_folder=shared))
    (visit,) = handed_out(session, a_form(), "บ้านจำลอง")
    session.close()
    return Stage(profile=session.profile, visit=visit.id, shared=shared, screen=screen)


def a_form() -> Checklist:
    """Return a checklist of 60 items: levels, numbers, texts; and one to be signed."""
    levels = [ItemType.SCALE5] * 3
    kinds = (*levels, ItemType.NUMBER, *levels, ItemType.TEXT)
    sections = []
    for part in range(1, 5):
        items = []
        for place in range(1, 16):
            kind = kinds[place % len(kinds)]
            choices = SCALE5 if kind is ItemType.SCALE5 else ()
            items.append(an_item(f"{part}.{place}", kind, choices=choices))
        sections.append((f"{part}. ตอนจำลอง", items))
    sections.append(("5. ลงนาม", [an_item("5.1", ItemType.SIGNATURE)]))
    return a_checklist(*sections)


def work_and_kill(stage: Stage, moment: Moment, chance: random.Random, tally: Tally) -> Shown:
    """Let a person work until the window is killed; return what it showed."""
    if moment is Moment.SEND:
        _end_visit(stage)
    life = 0.5 + chance.random() * (1 if moment is Moment.SEND else stage.longest)
    with a_window(stage, moment, life, chance) as window:
        if moment is Moment.START:
            window.listen(0.1 + chance.random() * 2.5)
        elif window.listen(PATIENCE, "ready") is not None:
            work(window, moment, life, chance)
        killed_at = window.kill()
    if window.ended_itself:
        tally.fault("crashed", f"status {window.process.returncode}\n{window.last_words}")
    for report in crash.pending_reports(stage.profile.logs):
        tally.fault("crashed", report.read_text("utf-8"))
        crash.mark_seen(report)
    return Shown(window.lines, killed_at)


def work(window: "Window", moment: Moment, life: float, chance: random.Random) -> None:
    """Type for as long as the window lives, and wait for the moment to kill it."""
    window.type_keys(chance)
    window.listen(life)
    trigger, longest = TRIGGERS.get(moment, (None, 0.0))
    if trigger is not None:
        line = window.listen(PATIENCE / 10, trigger)
        if line is not None and "place" in line:
            window.sign(line["place"], chance)
        window.listen(chance.random() * longest)


@contextmanager
def a_window(
    stage: Stage, moment: Moment, life: float, chance: random.Random
) -> Iterator["Window"]:
    """Start the program with its driver; nothing of it is left in the end."""
    plan = {
        "visit": stage.visit,
        "item": f"q{chance.randrange(1, 4)}_{chance.randrange(1, 16)}",
        "sign": "q5_1",
        "act": ACTS.get(moment),
        "after": round(life * 1000),
        "files": [],
    }
    if moment is Moment.PHOTOGRAPHS:
        plan["files"] = some_pictures(stage.profile.folder.parent, chance)
    window = Window(stage, plan)
    try:
        yield window
    finally:
        window.close()


class Window:
    """The program as it runs: what it tells is read as it comes."""

    def __init__(
        self, stage: Stage, plan: Mapping[str, Any], recorder: Sequence[str] = ()
    ) -> None:
        self.env = {
            **stage.screen,
            "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests")]),
        }
        self.lines: list[dict[str, Any]] = []
        self.ended_itself = False
        self.last_words = ""
        self._told_all = False
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the window
        self._typing: list[subprocess.Popen[bytes]] = []
        program = [sys.executable, "-X", "faulthandler", "-m", "faults.autosave_driver"]
        command = [*recorder, *program]
        self.process = subprocess.Popen(
            [*command, json.dumps(plan), "--profile", str(stage.profile.folder)],
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
            env=self.env,
            cwd=ROOT,
        )
        self._told: queue.Queue[str | None] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.endswith("\n"):  # the last one may be cut short
                self._told.put(line)
        self._told.put(None)

    def listen(self, seconds: float, until: str | None = None) -> dict[str, Any] | None:
        """Read for so long, or until a line tells of this; return that line."""
        end = time.monotonic() + seconds
        while not self._told_all:
            try:
                line = self._told.get(timeout=max(0.0, end - time.monotonic()))
            except queue.Empty:
                return None
            self._take(line)
            if line is not None and until in self.lines[-1]:
                return self.lines[-1]
        return None

    def _take(self, line: str | None) -> None:
        if line is None:
            self._told_all = True
            return
        self.lines.append(json.loads(line))
        if self.lines[-1].get("act", "photographs") != "photographs":
            self._stop_typing()  # nobody types while the visit is ended

    def type_keys(self, chance: random.Random) -> None:
        """Begin to press keys."""
        number = str(self.lines[0]["window"])
        subprocess.run(["xdotool", "windowfocus", number], env=self.env, check=True)
        pace = str(chance.choice([12, 25, 60]))
        self._run(["xdotool", "key", "--delay", pace, *some_keys(chance)])

    def sign(self, place: Sequence[int], chance: random.Random) -> None:
        """Begin to draw strokes with the mouse."""
        left, top, width, height = place
        command = ["xdotool"]
        for _stroke in range(3):
            for step in range(12):
                x = left + width * (0.1 + 0.07 * step)
                y = top + height * (0.2 + 0.6 * chance.random())
                command += ["mousemove", str(round(x)), str(round(y)), "sleep", "0.01"]
                command += ["mousedown", "1"] if step == 0 else []
            command += ["mouseup", "1"]
        self._run(command)

    def kill(self) -> float:
        """Kill it, now; return when that was. What it had told before is read to the end."""
        at = time.monotonic()
        # The program itself; what records it ends with it.
        os.kill(self.lines[0]["process"] if self.lines else self.process.pid, signal.SIGKILL)
        status = self.process.wait()
        self._reader.join()
        while not self._told_all:
            self._take(self._told.get())
        self.ended_itself = status != -signal.SIGKILL
        self._errors.seek(0)
        self.last_words = self._errors.read().decode("utf-8", "replace")[-3000:]
        return at

    def close(self) -> None:
        """Leave nothing running."""
        self._stop_typing()
        if self.process.poll() is None:
            self.kill()
        assert self.process.stdout is not None
        self.process.stdout.close()
        self._errors.close()

    def _run(self, command: Sequence[str]) -> None:
        self._typing.append(subprocess.Popen(command, env=self.env))

    def _stop_typing(self) -> None:
        for one in self._typing:
            one.kill()
            one.wait()
        self._typing.clear()


def some_keys(chance: random.Random) -> Iterator[str]:
    """Yield what a person in a hurry presses; more than there is time for."""
    letters = "abcdefghijklmnop"
    for _ in range(80):
        kind = chance.random()
        if kind < 0.5:
            yield from (chance.choice("12345") for _ in range(chance.randrange(1, 8)))
            yield "Escape"
        elif kind < 0.8:
            yield "F2"
            for place in range(chance.randrange(5, 60)):
                yield "space" if place % 6 == 5 else chance.choice(letters)
            yield "Escape"
        elif kind < 0.9:
            yield from ("Down", "1", "2", "Escape", "Down")
        else:
            yield chance.choice(("Up", "Down", "F7", "Page_Up"))


def some_pictures(folder: Path, chance: random.Random) -> list[str]:
    """Write two pictures that were never taken in before."""
    from PIL import Image

    paths = []
    for number in range(2):
        picture = Image.frombytes("L", (64, 48), chance.randbytes(64 * 48)).resize((1280, 960))
        paths.append(str(folder / f"ภาพจำลอง {number}.jpg"))
        picture.convert("RGB").save(paths[-1], quality=80)
    return paths


def look(stage: Stage, known: Known, shown: Shown, tally: Tally) -> Known:
    """Look at what a kill has left; return what is known from now on."""
    visit = left_behind(stage, tally)
    answers = {str(item): (one.value, one.note) for item, one in visit.answers.items()}
    place = known.place
    if shown.first is not None:
        look_at_start(shown.first, known.place, tally)
        assert shown.first["flushing"] == 2, "every commit is flushed in the window, too"
        place = shown.opened()
    look_at_answers(answers, known.answers, shown, tally)
    photographs = stage.profile.photographs
    pictures = look_at_pictures(visit, set(known.pictures), photographs, shown, tally)
    look_at_end(visit, stage.shared, shown, tally)
    if visit.locked:
        _open_again(stage)
        place = None
    return Known(answers, frozenset(pictures), place)


def left_behind(stage: Stage, tally: Tally) -> Visit:
    """Return the visit as a copy of the database has it: the next start finds it untouched."""
    database = stage.profile.database
    with tempfile.TemporaryDirectory(prefix="ktpn-look-") as folder:
        for path in database.parent.glob(database.name + "*"):
            shutil.copy(path, folder)
        store = Store.open(Path(folder) / database.name, author=Author("p", "d"))
        try:
            for problem in store.check():
                tally.fault("broken", str(problem))
            visit = read_visit(store, stage.visit)
        finally:
            store.close()
    assert visit is not None
    return visit


def _end_visit(stage: Stage) -> None:
    session = open_session(stage.profile.folder)
    complete(session, stage.visit)
    session.close()


def _open_again(stage: Stage) -> None:
    session = open_session(stage.profile.folder)
    reopen(session, stage.visit, "ทดสอบ")
    session.close()


if __name__ == "__main__":
    sys.exit(main())
