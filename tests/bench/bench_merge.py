"""How long it takes to merge a folder of returned workbooks, beside the least that others need.

    python tasks.py bench merge

The baseline opens the same files with openpyxl's read-only mode and puts every cell with plain
sqlite3 into a table: no guard, no signatures, no three-way merge, no journal, no archive, no
backup, no receipts. Where python-calamine is installed, it does the same as a second baseline.
Each runs in a process of its own, so that its peak is its own; what the baselines import is
not counted, what we do is.
Read the figures of processor time: the others depend on what the machine is doing besides. The
limits are printed beside; the status is 1 when one is not kept.
"""

import argparse
import importlib.util
import json
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # the small things that tests are made of

from builders import SCALE5, a_checklist, a_school, a_session, an_item

from ktpn_desktop.app import arriving, merging, planning, publishing, rehearsing
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.opening import open_session
from ktpn_desktop.app.rehearsal import Rehearsal
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
RATIO, PEAK, AGAIN, LOOK = 0.45, 150, 0.1, 1.0
"""The limits: of the baseline's time, megabytes, seconds of a second merge, a second look."""

Figures = dict[str, float]


def main(arguments: Sequence[str] | None = None) -> int:
    """Merge one folder, look twice at a larger one; return 1 when a limit is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=500)
    parser.add_argument("--large", type=int, default=2000, help="files of the larger folder")
    wanted = parser.parse_args(arguments)
    kept = [*merged(wanted.files)]
    if wanted.large:
        kept.append(looked(wanted.large))
    return 0 if all(kept) else 1


def merged(files: int) -> Iterator[bool]:
    """Merge a folder and read it with others; say how they compare."""
    with returned(files) as (profile, shared):
        base = alone("openpyxl", shared)
        fast = alone("calamine", shared) if importlib.util.find_spec("python_calamine") else {}
        ours = alone("ours", profile, shared)
    print(f"{files} files, each of {ITEMS} items")
    for name, other in (("openpyxl read-only", base), ("calamine, unguarded", fast)):
        if other:
            print(
                f"  {ours['processor'] / other['processor']:.2f} × {name} + raw SQLite"
                f" ({ours['seconds'] / other['seconds']:.2f} × by the clock:"
                f" {ours['seconds']:.1f} s to {other['seconds']:.1f} s)"
            )
    print(
        f"  read {ours['read']:.2f} s, rehearse {ours['rehearse']:.2f} s,"
        f" apply {ours['apply']:.2f} s; the program of the command line again, from nothing:"
        f" {ours['anew']:.2f} s"
    )
    yield within("of the baseline", ours["processor"] / base["processor"], RATIO)
    yield within("MB at the peak", ours["peak"], PEAK)
    yield within(f"s for the same folder again{_clock(ours)}", ours["again"], AGAIN)


def looked(files: int) -> bool:
    """Rehearse a large folder, and again when nothing has changed in it."""
    with returned(files) as (profile, shared):
        found = alone("look", profile, shared)
    print(f"{files} files: first look {found['first']:.1f} s, peak {found['peak']:.0f} MB")
    return within(f"s for the next rehearsal{_clock(found)}", found["again"], LOOK)


def within(what: str, figure: float, limit: float) -> bool:
    """Say a figure beside its limit; tell whether it is kept."""
    print(f"  {figure:.3g} {what} (at most {limit:g}){'' if figure <= limit else '  OVER'}")
    return figure <= limit


def alone(name: str, *folders: Path) -> Figures:
    """Do one of the works below in a process of its own; return what it says."""
    call = "import sys; from bench import bench_merge; bench_merge.work(*sys.argv[1:])"
    done = subprocess.run(
        [sys.executable, "-c", call, name, *map(str, folders)],
        check=True,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([*map(str, _PATHS), *sys.path])},
    )
    return Figures(json.loads(done.stdout))


def work(name: str, *folders: str) -> None:
    """Do one of the works, and say what it took."""
    found = WORKS[name](*map(Path, folders))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({**found, "peak": peak}))


def merge(profile: Path, shared: Path) -> Figures:
    """Merge as the command line does; look again before it and after it."""
    session = open_session(profile)
    marks = [_Mark()]
    arrived = arriving.read_returns(arriving.plan_merge(session, [shared]), Progress())
    marks.append(_Mark())
    rehearsal = rehearsing.rehearse(session, arrived)
    marks.append(_Mark())
    outcome = merging.apply_merge(session, rehearsal)
    marks.append(_Mark())
    assert (outcome.merged, outcome.refused) == (len(arrived.files), 0)
    again = _again(lambda: merging.apply_merge(session, _look(session, shared)))
    session.close()
    session = open_session(profile)
    anew = _seconds(lambda: merging.apply_merge(session, _look(session, shared)))
    session.close()
    read, rehearse, apply = (b.clock - a.clock for a, b in pairwise(marks))
    return {
        "seconds": marks[-1].clock - marks[0].clock,
        "processor": marks[-1].processor - marks[0].processor,
        "read": read,
        "rehearse": rehearse,
        "apply": apply,
        "anew": anew,
        **again,
    }


def look(profile: Path, shared: Path) -> Figures:
    """Rehearse a folder twice."""
    session = open_session(profile)
    first = _seconds(lambda: _look(session, shared))
    again = _again(lambda: _look(session, shared))
    session.close()
    return {"first": first, **again}


def baseline(read: Callable[[Path], Iterable[tuple[str, int, str]]], shared: Path) -> Figures:
    """Put every cell of every file into a table."""
    connection = sqlite3.connect(shared.parent / "raw.db")
    connection.execute("DROP TABLE IF EXISTS cell")
    connection.execute("CREATE TABLE cell (file, sheet, row, values_)")
    paths = sorted((shared / "returns").rglob("*.xlsx"))
    list(read(paths[0]))  # its library is there already
    start = _Mark()
    for path in paths:
        rows = [(path.name, *row) for row in read(path)]
        connection.executemany("INSERT INTO cell VALUES (?, ?, ?, ?)", rows)
    connection.commit()
    end = _Mark()
    connection.close()
    return {"seconds": end.clock - start.clock, "processor": end.processor - start.processor}


def with_openpyxl(path: Path) -> Iterator[tuple[str, int, str]]:
    """Yield the rows of a workbook, read as openpyxl reads without keeping."""
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True)
    for sheet in book:
        for number, row in enumerate(sheet.iter_rows(values_only=True)):
            yield sheet.title, number, "\t".join(map(str, row))
    book.close()


def with_calamine(path: Path) -> Iterator[tuple[str, int, str]]:
    """Yield the rows of a workbook, read by a library in Rust."""
    import python_calamine

    book = python_calamine.CalamineWorkbook.from_path(str(path))
    for name in book.sheet_names:
        for number, row in enumerate(book.get_sheet_by_name(name).to_python()):
            yield name, number, "\t".join(map(str, row))


WORKS: dict[str, Callable[..., Figures]] = {
    "ours": merge,
    "look": look,
    "openpyxl": lambda shared: baseline(with_openpyxl, shared),
    "calamine": lambda shared: baseline(with_calamine, shared),
}
_PATHS = (Path(__file__).parents[2], Path(__file__).parents[1])


class _Mark:
    """A moment, on the clock and in processor time."""

    def __init__(self) -> None:
        self.clock = time.perf_counter()
        self.processor = time.process_time()


@contextmanager
def returned(files: int) -> Iterator[tuple[Path, Path]]:
    """Give a secretary's profile, and a shared folder with that many returned workbooks."""
    with tempfile.TemporaryDirectory(prefix="ktpn-จำลอง-") as folder:
        shared = Path(folder) / "shared"
        shared.mkdir()
        session = a_session(Path(folder) / "sec", Role.SECRETARY, "นางสมมุติ เรียบร้อย")
        try:
            _return_all(session, shared, files)
        finally:
            session.close()
        yield Path(folder) / "sec", shared


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


def _look(session: Session, shared: Path) -> Rehearsal:
    plan = arriving.plan_merge(session, [shared])
    return rehearsing.rehearse(session, arriving.read_returns(plan, Progress()))


def _again(work: Callable[[], object]) -> Figures:
    start = _Mark()
    work()
    end = _Mark()
    return {"again": end.processor - start.processor, "again_clock": end.clock - start.clock}


def _clock(found: Figures) -> str:
    return f", {found['again_clock']:.2f} s by the clock"


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
