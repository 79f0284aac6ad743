"""What reading other people's files costs beside what openpyxl takes for the same ones.

Lists: from the file to schools, against the bare cells of openpyxl's read-only mode. Returned
workbooks: guard and reader, against the same mode. Prints ratios of medians, the two taken in
turn, and returns 1 when one is over its limit. Run it: python tasks.py bench bench_import
"""

import argparse
import io
import json
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
from made_up_visits import CHECKLIST, KEY, payload, signed

from ktpn_desktop.exchange.schools_table import read_schools
from ktpn_desktop.exchange.sheets import read_workbook
from ktpn_desktop.exchange.visit_workbook import visit_workbook

MOST = {"list": 1.2, "returned": 0.35}
"""Times openpyxl's read-only mode, which gives cells only: no guard, no schools."""

HEADER = ("รหัส SMIS", "ชื่อโรงเรียน", "ตำบล", "อำเภอ", "จังหวัด", "จำนวนนักเรียน", "จำนวนครู")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return 1 when reading costs more than it may."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=30_000)
    parser.add_argument("--files", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args(arguments)
    with TemporaryDirectory(prefix="ktpn-bench-") as folder:
        listed = _list(Path(folder) / "schools.xlsx", wanted.rows)
        returned = _returned(Path(folder), wanted.files)
        seconds = {
            "list": _in_turn(
                wanted.rounds, lambda: _expect(listed, wanted.rows), lambda: _bare(listed)
            ),
            "returned": _in_turn(
                wanted.rounds,
                lambda: [read_workbook(path) for path in returned],
                lambda: [_bare(path) for path in returned],
            ),
        }
        peak = _peak(lambda: _expect(listed, wanted.rows))
    _tell(wanted.json, seconds, peak)
    return int(any(ours / bare > MOST[name] for name, (ours, bare) in seconds.items()))


def _list(path: Path, rows: int) -> Path:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(HEADER)
    for number in range(rows):
        place = (f"ทดสอบ {number % 90}", f"ตัวอย่าง {number % 9}", "ตัวอย่าง")
        name = f"โรงเรียนบ้านตัวอย่าง {number}"
        sheet.append((f"99{number:06d}", name, *place, number % 900, number % 40))
    book.save(path)
    return path


def _returned(folder: Path, files: int) -> list[Path]:
    one = payload()
    text, signature = signed(one)
    data = visit_workbook(one, text, signature, KEY.public_key, CHECKLIST, round_label="1/2569")
    paths = [folder / f"{number}.xlsx" for number in range(files)]
    for path in paths:
        path.write_bytes(data)
    return paths


def _expect(path: Path, rows: int) -> None:
    read = read_schools(path)
    if len(read.rows) != rows or read.problems:
        raise SystemExit(f"{len(read.rows)} of {rows} schools, {read.problems[:3]}")


def _bare(path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()), read_only=True)
    for sheet in book:
        for _ in sheet.iter_rows(values_only=True):
            pass


def _in_turn(
    rounds: int, ours: Callable[[], object], bare: Callable[[], object]
) -> tuple[float, float]:
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for kept, work in zip(times, (ours, bare), strict=True):
            started = time.perf_counter()
            work()
            kept.append(time.perf_counter() - started)
    return statistics.median(times[0]), statistics.median(times[1])


def _peak(work: Callable[[], object]) -> float:
    tracemalloc.start()
    work()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / (1 << 20)


def _tell(as_json: bool, seconds: dict[str, tuple[float, float]], peak: float) -> None:
    ratios = {name: ours / bare for name, (ours, bare) in seconds.items()}
    if as_json:
        json.dump({"ratios": ratios, "most": MOST, "peak_megabytes": peak}, sys.stdout)
        return
    for name, ratio in ratios.items():
        print(f"{name}: {ratio:.2f} × openpyxl read-only (at most {MOST[name]})")
    print(f"list: peak {peak:.0f} MB of Python objects")


if __name__ == "__main__":
    sys.exit(main())
