"""Kill the program at random while it publishes, sends or merges; nothing may be half done.

A child process does one step on a profile and is killed with SIGKILL at a random moment. Then
the database has to be in order, every file with a published name has to be whole, and whatever
is said to be sent or published has to be there. The step is then done again, without a kill,
and must come to exactly what a run that nobody disturbed comes to.

Run it: python tasks.py faults kill_exchange --kills 60
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path
from unittest import mock

from builders import SCALE5, a_checklist, a_school, a_session, an_item

from ktpn_desktop.app import (
    answering,
    arriving,
    handing_out,
    merging,
    planning,
    publishing,
    receiving,
    rehearsing,
    sending,
)
from ktpn_desktop.app.checking import check
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.opening import open_session
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import ItemType
from ktpn_desktop.domain.ids import ItemId, PersonId, new_id
from ktpn_desktop.domain.person import Person, Role
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.exchange.files import is_leftover
from ktpn_desktop.exchange.guard import guard
from ktpn_desktop.exchange.receipts_file import read_receipts
from ktpn_desktop.store import checklists, people, rounds, schools, visits

SUPERVISOR = "นางสาวตัวอย่าง ใจดี"
SCHOOLS = 8
ITEMS = 12
STEPS = ("publish", "send", "merge")
LOADING = 0.4  # seconds that a child needs for libraries which are here already
MOMENT = datetime(2026, 7, 14, 9, 30, tzinfo=timezone(timedelta(hours=7)))


@dataclass(slots=True)
class Tally:
    """What the loop has seen so far."""

    kills: int = 0
    in_the_middle: int = 0  # something of the step was done, and something was not
    too_late: int = 0  # the step was finished before the kill
    wrong: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Whether nothing was wrong, and the loop saw something at all."""
        return not self.wrong and self.in_the_middle > 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the loop; return 1 when anything was wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=60)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--do", nargs=2, metavar=("STEP", "DIR"), help=argparse.SUPPRESS)
    wanted = parser.parse_args(arguments)
    if wanted.do:
        name, folder = wanted.do
        print("begins", flush=True)
        do(name, Stage(Path(folder)))
        return 0
    seed = wanted.seed if wanted.seed is not None else random.SystemRandom().randrange(10**6)
    tally = kill_loop(wanted.kills, random.Random(seed))
    print(
        f"kills {tally.kills}, in the middle of the step {tally.in_the_middle}, after its end"
        f" {tally.too_late}, wrong {len(tally.wrong)}, seed {seed}"
    )
    for one in tally.wrong:
        print(one)
    return 0 if tally.ok else 1


@dataclass(frozen=True, slots=True)
class Stage:
    """A folder with the two profiles and the shared folder of one step."""

    folder: Path

    @property
    def shared(self) -> Path:
        """What both sides see."""
        return self.folder / "shared"

    def profile(self, step: str) -> Path:
        """The profile that does a step."""
        return self.folder / ("sup" if step == "send" else "sec")

    def copy_to(self, folder: Path) -> "Stage":
        """Return the same stage in another place, for a step to be done there."""
        shutil.copytree(self.folder, folder)
        return Stage(folder)


def do(step: str, stage: Stage) -> None:
    """Do one step as the command line does it, at a moment that is always the same."""
    with ExitStack() as stack:
        for module in (handing_out, publishing, sending, merging):
            stack.enter_context(mock.patch.object(module, "now", lambda: MOMENT))
        session = open_session(stage.profile(step))
        try:
            _do(step, session, stage.shared)
        finally:
            session.close()


def _do(step: str, session: Session, shared: Path) -> None:
    if step == "publish":
        (round_,) = rounds.all_rounds(session.store)
        publishing.publish(session, round_.id, shared, Progress())
    elif step == "send":
        sending.send(session, shared, Progress())
    else:
        arrived = arriving.read_returns(arriving.plan_merge(session, [shared]), Progress())
        merging.apply_merge(session, rehearsing.rehearse(session, arrived))


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One step: where it begins, what it comes to when nobody disturbs it, and how quickly."""

    step: str
    stage: Stage
    before: dict[str, str]
    after: dict[str, str]
    seconds: float


def kill_loop(kills: int, chance: random.Random) -> Tally:
    """Kill so many children, in turn in each of the steps."""
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="ktpn-จำลอง-") as name:
        folder = Path(name)
        courses = [_undisturbed(*one) for one in zip(STEPS, prepared(folder), strict=True)]
        number = 0
        while tally.kills < kills:
            course = courses[number % len(courses)]
            number += 1
            stage = course.stage.copy_to(folder / f"{number}")
            for _ in range(chance.randint(1, 3)):  # a second kill may meet a run taken up again
                run_and_kill(course.step, stage, after=chance.random() * course.seconds)
                tally.kills += 1
                look(course, stage, tally)
            do(course.step, stage)
            wrong = differences(told(course.step, stage), course.after)
            wrong += [f"left {one}" for one in leftovers(stage)]
            tally.wrong += [f"{course.step}: {one}" for one in wrong]
            shutil.rmtree(stage.folder)
    return tally


def _undisturbed(step: str, stage: Stage) -> Course:
    before, whole = told(step, stage), stage.copy_to(stage.folder.with_suffix(".whole"))
    began = time.monotonic()
    do(step, whole)
    seconds = time.monotonic() - began + LOADING
    after = told(step, whole)
    assert before != after
    return Course(step=step, stage=stage, before=before, after=after, seconds=seconds)


def run_and_kill(step: str, stage: Stage, *, after: float) -> None:
    """Let a child do the step for so many seconds, and kill it."""
    command = [sys.executable, __file__, "--do", step, str(stage.folder)]
    # The program that is beside this file, also where another one is installed.
    own = os.pathsep.join(map(str, Path(__file__).parents[1:3]))
    env = {**os.environ, "PYTHONPATH": own}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as child:
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(after)
        child.kill()


def look(course: Course, stage: Stage, tally: Tally) -> None:
    """Look at what a kill has left."""
    session = open_session(stage.profile(course.step))
    try:
        found = [problem.code for problem in check(session).findings]
        found += missing(session, stage.shared)
    finally:
        session.close()
    found += half_written(stage)
    tally.wrong += [f"{course.step}: {one}" for one in found]
    now = told(course.step, stage)
    if now == course.after:
        tally.too_late += 1
    elif now != course.before or leftovers(stage):
        tally.in_the_middle += 1


def missing(session: Session, shared: Path) -> Iterator[str]:
    """Yield what the database says is there, and is not."""
    names = {path.name for path in (shared / "returns").rglob("*.xlsx")}
    sent = [one.visit for one in visits.visits(session.store)]
    for visit in sent:
        if visit.state is VisitState.SENT and not any(visit.school.name in n for n in names):
            yield f"said to be sent: {visit.school.name}"
    if session.role is Role.SECRETARY:
        for round_ in rounds.all_rounds(session.store):
            forms = len(list(shared.rglob("forms/*.xlsx")))
            if round_.state == "published" and forms < SCHOOLS:
                yield f"said to be published: {forms} of {SCHOOLS}"


def half_written(stage: Stage) -> Iterator[str]:
    """Yield files with a published name that are not whole."""
    for path in published(stage):
        try:
            if path.suffix == ".xlsx":
                guard(path)
            elif path.suffix == ".json" and path.parent.name == "receipts":
                read_receipts(path)
        except Trouble as error:
            yield f"{path.name}: {error}"


def published(stage: Stage) -> list[Path]:
    """Return every file of the exchange that has its own name."""
    places = (stage.shared, stage.profile("merge") / "archive")
    return sorted(
        path
        for place in places
        for path in place.rglob("*")
        if path.is_file() and not is_leftover(path.name)
    )


def leftovers(stage: Stage) -> list[str]:
    """Return what unfinished writes have left where only one device writes."""
    found = (*stage.shared.glob("*/**/*"), *(stage.profile("merge") / "archive").glob("*"))
    return [path.name for path in found if is_leftover(path.name)]


def told(step: str, stage: Stage) -> dict[str, str]:
    """Return what a step has come to: the records, and every file by its name."""
    session = open_session(stage.profile(step))
    try:
        records = session.store.records_hash(without_times=True)
    finally:
        session.close()
    files = {
        path.relative_to(stage.folder).as_posix(): _fingerprint(path)
        for path in published(stage)
    }
    return {"records": records, **files}


def _fingerprint(path: Path) -> str:
    if path.suffix == ".json":  # receipts are signed together with their times
        body = json.loads(path.read_text("utf-8"))["body"]
        return str([(one["visit"], one["state"]) for one in body["receipts"]])
    return sha256(path.read_bytes()).hexdigest()


def differences(now: dict[str, str], whole: dict[str, str]) -> list[str]:
    """Return what differs from a run that nobody disturbed."""
    names = sorted(now.keys() | whole.keys())
    return [f"differs: {name}" for name in names if now.get(name) != whole.get(name)]


def prepared(folder: Path) -> tuple[Stage, Stage, Stage]:
    """Make a stage before each of the steps: a plan, finished visits, returns with a clash."""
    stage = Stage(folder / "stage")
    stage.shared.mkdir(parents=True)
    secretary = a_session(stage.profile("publish"), Role.SECRETARY, "นางสมมุติ เรียบร้อย")
    _plan(secretary)
    secretary.close()
    planned = stage.copy_to(folder / "planned")

    do("publish", stage)
    supervisor = a_session(stage.profile("send"), Role.SUPERVISOR, SUPERVISOR)
    receiving.receive(supervisor, stage.shared, Progress())
    for number, one in enumerate(visits.visits(supervisor.store)):
        _fill(supervisor, one.visit.id, number)
        answering.complete(supervisor, one.visit.id)
    supervisor.close()
    finished = stage.copy_to(folder / "finished")

    do("send", stage)
    secretary = open_session(stage.profile("merge"))
    first = visits.visits(secretary.store)[0].visit.id
    answering.save_answer(secretary, first, ItemId("q1_1"), Answer(value="1"))
    secretary.close()
    return planned, finished, stage


def _plan(session: Session) -> None:
    items = [
        an_item(f"1.{n}", ItemType.SCALE5, choices=SCALE5, label=f"รายการจำลองที่ {n}")
        for n in range(1, ITEMS + 1)
    ]
    checklist = checklists.add_checklist(session.store, a_checklist(("1. ตอน", items)))
    register = [a_school(f"บ้านจำลองที่ {n}", f"99{n:06}") for n in range(SCHOOLS)]
    person = Person(id=PersonId(new_id()), name=SUPERVISOR, is_supervisor=True)
    schools.save_schools(session.store, register)
    people.save_person(session.store, person)
    new = planning.NewRound(number=1, year=2026, checklist_id=checklist.id)
    round_ = planning.create_round(session, new)
    planning.assign(session, round_, [(school, person) for school in register])


def _fill(session: Session, visit_id: str, number: int) -> None:
    body = {"answers": {f"1.{n}": (n + number) % 4 + 2 for n in range(1, ITEMS + 1)}}
    answering.apply_answers(session, visit_id, body | {"visit": {"held_on": "2026-07-14"}})


if __name__ == "__main__":
    sys.exit(main())
