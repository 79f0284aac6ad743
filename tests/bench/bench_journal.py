"""What the journal costs: 20,000 answers in one edit against the same rows without it.

Prints ratios of medians, the two taken in turn. Run it: python tasks.py bench bench_journal
"""

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from store.builders import a_visit, fill

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.ids import ItemId, VisitId
from ktpn_desktop.store import journal, visits
from ktpn_desktop.store.database import Author, Store

MOST = 2.5  # times the inserts without journal
ITEMS = 60  # of a visit
WHAT = ("insert", "put", "answer")  # bare rows; as the store puts them; one by one as people do
ANSWERS = 100
COLUMNS = ("id", "visit_id", "item", "value", "mark", "note", "flagged")
INSERT = f"INSERT INTO answer ({', '.join(COLUMNS)}) VALUES (?, ?, ?, ?, ?, ?, ?)"

Row = tuple[str | int | None, ...]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return 1 when the journal costs more than it may."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args(arguments)
    times: dict[str, list[float]] = {
        f"{what}_{how}": [] for what in WHAT for how in ("plain", "journaled")
    }
    times["undo_all"] = []
    for _ in range(wanted.rounds):
        with tempfile.TemporaryDirectory(prefix="ktpn-bench-") as folder:
            _measure(Path(folder), wanted.rows, times)
    medians = {name: statistics.median(several) for name, several in times.items()}
    ratios = {what: medians[f"{what}_journaled"] / medians[f"{what}_plain"] for what in WHAT}
    ratios["undo_all"] = medians["undo_all"] / medians["put_journaled"]
    _tell(wanted.json, medians, ratios)
    return 0 if ratios["insert"] <= MOST else 1


def _measure(folder: Path, rows: int, times: dict[str, list[float]]) -> None:
    made = _rows(rows)
    for name, drop in (("plain", True), ("journaled", False)):
        store = Store.open(folder / f"{name}.sqlite3", author=Author("p1", "d1"))
        _fill(store, rows)
        if drop:
            journal.drop_triggers(store.connection)
        times[f"insert_{name}"].append(_timed(partial(_insert, store, made)))
        store.connection.execute("DELETE FROM answer") if drop else store.undo()
        times[f"put_{name}"].append(_timed(partial(_put, store, made)))
        if not drop:
            times["undo_all"].append(_timed(store.undo))
        times[f"answer_{name}"].append(_timed(partial(_answer, store)) / ANSWERS)
        store.connection.close()


def _rows(count: int) -> list[Row]:
    note = "อ่านออกเสียงได้ถูกต้อง ชัดเจน"
    return [
        (f"v{n // ITEMS}:i{n % ITEMS}", f"v{n // ITEMS}", f"i{n % ITEMS}", "5", None, note, 0)
        for n in range(count)
    ]


def _fill(store: Store, rows: int) -> None:
    fill(store)
    visits.add_visits(store, (a_visit(f"v{n}") for n in range(rows // ITEMS + 1)))


def _insert(store: Store, rows: list[Row]) -> None:
    with store.edit("insert") as edit:
        edit.executemany(INSERT, rows)


def _put(store: Store, rows: list[Row]) -> None:
    with store.edit("put") as edit:
        edit.put_all("answer", (dict(zip(COLUMNS, row, strict=True)) for row in rows))


def _answer(store: Store) -> None:
    """Answer items one by one, each saved to disk."""
    for number in range(ANSWERS):
        answer = Answer(value="4", note=f"แก้ไข {number}")
        visits.save_answer(store, VisitId(f"v{number}"), ItemId("i7"), answer)


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _tell(as_json: bool, medians: dict[str, float], ratios: dict[str, float]) -> None:
    if as_json:
        print(json.dumps({"seconds": medians, "ratios": ratios, "most": MOST}))
        return
    for name, seconds in medians.items():
        print(f"{name:20} {seconds * 1000:10.2f} ms")
    for name, ratio in ratios.items():
        print(f"{name:20} {ratio:10.2f} x")
    print(f"with the journal, bare inserts may take {MOST} x")


if __name__ == "__main__":
    sys.exit(main())
