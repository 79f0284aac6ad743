"""How long it takes to merge a folder of returned workbooks, beside the least that others need.

    python tests/bench/bench_merge.py --files 100

The baseline opens the same files with openpyxl's read-only mode and puts every cell with plain
sqlite3 into a table: no guard, no signatures, no three-way merge, no journal, no archive, no
backup, no receipts. Read the ratio; it is meant to stay at 0.45 or below. The second look at
the same folder is what happens every half a minute while the window is open.
"""

import argparse
import gc
import resource
import sqlite3
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import openpyxl

sys.path.insert(0, str(Path(__file__).parents[1]))  # the small things that tests are made of

from builders import SCALE5, a_checklist, a_school, a_session, an_item

from ktpn_desktop.app import merging, planning, publishing
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.checklist import ItemType
from ktpn_desktop.domain.ids import DeviceId, PersonId, new_id
from ktpn_desktop.domain.person import Person, Role
from ktpn_desktop.exchange.folder import write_return
from ktpn_desktop.exchange.payload import payload_hash, payload_text
from ktpn_desktop.exchange.signatures import new_key, sign
from ktpn_desktop.exchange.visit_workbook import visit_workbook
from ktpn_desktop.store import checklists, people, schools

ITEMS = 60
SUPERVISORS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What one run took, in seconds."""

    baseline: float
    read: float
    rehearse: float
    apply: float
    again: float  # a second look at the same folder after the merge
    waiting: float  # a second look at it before the merge

    @property
    def whole(self) -> float:
        """The whole of the merge, as the command line does it."""
        return self.read + self.rehearse + self.apply

    @property
    def ratio(self) -> float:
        """The merge against the baseline."""
        return self.whole / self.baseline


def main(arguments: Sequence[str] | None = None) -> None:
    """Print one line for each run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=100)
    parser.add_argument("--runs", type=int, default=3)
    wanted = parser.parse_args(arguments)
    for _ in range(wanted.runs):
        print(told(run(wanted.files), wanted.files))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak of the process, baseline and making the files included: {peak:.0f} MB")
    print(f"most that a merge holds of the heap: {heap_of_a_merge(wanted.files):.0f} MB")


def told(one: Figures, files: int) -> str:
    """Return the figures of a run in words."""
    return (
        f"{files} files: {one.ratio:.2f} × baseline ({one.whole:.2f} s to {one.baseline:.2f} s:"
        f" read {one.read:.2f}, rehearse {one.rehearse:.2f}, apply {one.apply:.2f});"
        f" second look {one.waiting:.3f} s before the merge, {one.again:.3f} s after it"
    )


def run(files: int) -> Figures:
    """Make the files, read them as the baseline does, merge them."""
    with returned(files) as (session, shared):
        paths = sorted((shared / "returns").rglob("*.xlsx"))
        baseline = _seconds(lambda: _read_and_insert(paths, shared.parent / "raw.db"))
        marks = [time.perf_counter()]
        arrived = merging.read_returns(merging.plan_merge(session, [shared]), Progress())
        marks.append(time.perf_counter())
        rehearsal = merging.rehearse(session, arrived)
        marks.append(time.perf_counter())
        waiting = _seconds(lambda: _look(session, shared))
        start = time.perf_counter()
        outcome = merging.apply_merge(session, rehearsal)
        applied = time.perf_counter() - start
        assert (outcome.merged, outcome.refused) == (files, 0)
        return Figures(
            baseline=baseline,
            read=marks[1] - marks[0],
            rehearse=marks[2] - marks[1],
            apply=applied,
            waiting=waiting,
            again=_seconds(lambda: _look(session, shared)),
        )


def heap_of_a_merge(files: int) -> float:
    """Return the most megabytes of Python's heap that a merge holds."""
    with returned(files) as (session, shared):
        gc.collect()
        tracemalloc.start()
        rehearsal = _look(session, shared)
        merging.apply_merge(session, rehearsal)
        _now, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    return peak / (1 << 20)


@contextmanager
def returned(files: int) -> Iterator[tuple[Session, Path]]:
    """Give a secretary's profile, and a shared folder with that many returned workbooks."""
    with tempfile.TemporaryDirectory(prefix="ktpn-จำลอง-") as folder:
        shared = Path(folder) / "shared"
        shared.mkdir()
        session = a_session(Path(folder) / "sec", Role.SECRETARY, "นางสมมุติ เรียบร้อย")
        try:
            _return_all(session, shared, files)
            yield session, shared
        finally:
            session.close()


def _return_all(session: Session, shared: Path, files: int) -> None:
    items = [
        an_item(f"1.{n}", ItemType.SCALE5, choices=SCALE5, label=f"รายการจำลองที่ {n} " * 4)
        for n in range(1, ITEMS + 1)
    ]
    checklist = checklists.add_checklist(session.store, a_checklist(("1. ตอน", items)))
    register = [a_school(f"บ้านจำลองที่ {n}", f"99{n:06}") for n in range(files)]
    persons = [
        Person(id=PersonId(new_id()), name=f"นางสมมุติ คนที่ {n}", is_supervisor=True)
        for n in range(SUPERVISORS)
    ]
    schools.save_schools(session.store, register)
    people.save_people(session.store, persons)
    new = planning.NewRound(number=1, year=2026, checklist_id=checklist.id)
    round_ = planning.create_round(session, new)
    pairs = [(school, persons[n % SUPERVISORS]) for n, school in enumerate(register)]
    planning.assign(session, round_, pairs)
    plan = publishing.plan_publication(session, round_.id, shared)
    publishing.record_publication(session, plan)
    keys = {person.id: new_key(DeviceId(new_id())) for person in persons}
    answers = {f"answer:{one.id}": '{"value":"4"}' for one in items}
    notes = {f"note:{one.id}": "พบร่องรอยการดำเนินงานต่อเนื่อง" for one in items[::3]}
    for one in plan.visits:
        key = keys[one.visit.person.id]
        payload = replace(
            one.payload,
            device=key.id,
            revision=1,
            parent=one.hash,
            ancestors=(one.hash,),
            completed=True,
            fields={**answers, **notes, "held_on": "2026-07-14"},
        )
        text = payload_text(payload)
        signature = sign(key, payload_hash(text))
        data = visit_workbook(
            payload, text, signature, key.public_key, checklist, round_label="1/2569"
        )
        write_return(shared, payload, payload_hash(text), data, round_)


def _look(session: Session, shared: Path) -> merging.Rehearsal:
    plan = merging.plan_merge(session, [shared])
    return merging.rehearse(session, merging.read_returns(plan, Progress()))


def _read_and_insert(paths: Sequence[Path], database: Path) -> None:
    connection = sqlite3.connect(database)
    connection.execute("CREATE TABLE cell (file, sheet, row, values_)")
    for path in paths:
        book = openpyxl.load_workbook(path, read_only=True)
        for sheet in book:
            rows = enumerate(sheet.iter_rows(values_only=True))
            connection.executemany(
                "INSERT INTO cell VALUES (?, ?, ?, ?)",
                [(path.name, sheet.title, n, "\t".join(map(str, row))) for n, row in rows],
            )
        book.close()
    connection.commit()
    connection.close()
    database.unlink()


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
