"""How fast long papers are made, beside the same papers made by other engines.

    python tasks.py bench bench_print [--runs 5] [--papers DIR]

A record of 27 pages and a report of 200 pages with tables and charts are printed by this
program, by ReportLab's own paragraphs, tables and charts (shaped, and breaking lines where the
program does), by Typst, WeasyPrint and Qt; these three leave the room of a chart empty.
Each printing is a process of its own, in turns, so that a busy moment slows all of them.

Read the ratios, of the medians: seconds depend on the machine and on what it does besides.
"First" is the first paper of a process: every word is met for the first time. "Again" is the
next one, as in a window that has been open for a while. Typst and WeasyPrint come with the
extra `bench` of pyproject.toml; without them they are left out. --papers keeps the files.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import tomllib
from importlib.util import find_spec
from pathlib import Path
from statistics import median

TESTS = Path(__file__).parents[1]
ENGINES = ("program", "reportlab", "typst", "weasyprint", "qt")
PACKAGES = {"typst": "typst", "weasyprint": "weasyprint", "qt": "PySide6"}
PAPERS = ("minutes", "report")
# What is asked of the program: how many times as long each other engine takes.
GOALS = {
    ("minutes", "reportlab"): 6.0,
    ("report", "reportlab"): 10.0,
    ("minutes", "typst"): 6.0,
    ("report", "typst"): 6.0,
    ("minutes", "qt"): 1.5,
    ("report", "qt"): 1.5,
}
MOST_MEMORY = 130.0

Measures = dict[str, float]


def main(arguments: list[str]) -> int:
    """Print the medians of all engines, and which goals are met."""
    options = _options(arguments)
    engines = [engine for engine in ENGINES if _is_there(engine)]
    with tempfile.TemporaryDirectory() as folder:
        kept = options.papers or Path(folder)
        kept.mkdir(parents=True, exist_ok=True)
        for paper in PAPERS:
            _compare(paper, engines, options.runs, kept)
    return 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Compare engines that print.")
    parser.add_argument("--runs", type=int, default=5, help="of each engine and paper")
    parser.add_argument("--papers", type=Path, help="a folder to keep the files in")
    return parser.parse_args(arguments)


def _is_there(engine: str) -> bool:
    package = PACKAGES.get(engine)
    if package is None or find_spec(package):
        return True
    about = tomllib.loads((TESTS.parent / "pyproject.toml").read_text("utf-8"))
    wanted = " ".join(about["project"]["optional-dependencies"]["bench"])
    print(f"{engine} is not here; to have it: {sys.executable} -m pip install {wanted}")
    return False


def _compare(paper: str, engines: list[str], runs: int, folder: Path) -> None:
    items = folder / f"{paper}.items"
    _python("plain", paper, items)
    found: dict[str, list[Measures]] = {engine: [] for engine in engines}
    for _ in range(runs):
        for engine in engines:
            said = _python(engine, paper, items, folder / f"{paper}-{engine}.pdf")
            found[engine].append(json.loads(said.splitlines()[-1]))
    items.unlink()
    ours = found["program"]
    prepared = _median(ours, "prepare")
    print(f"\n{paper}: medians of {runs}; libraries, fonts and dictionary in {prepared:.2f} s")
    print("engine      pages    KB    MB   first s  CPU s   again s   ×first   ×again")
    for engine, all_of_it in found.items():
        print(
            f"{engine:10} {all_of_it[0]['pages']:6.0f} {all_of_it[0]['bytes'] / 1024:5.0f} "
            f"{_median(all_of_it, 'memory'):5.0f} {_median(all_of_it, 'wall'):9.2f} "
            f"{_median(all_of_it, 'cpu'):6.2f} {_median(all_of_it, 'wall again'):9.2f} "
            f"{_times(all_of_it, ours, 'cpu'):8.1f} {_times(all_of_it, ours, 'cpu again'):8.1f}"
        )
    _judge(paper, found)


def _judge(paper: str, found: dict[str, list[Measures]]) -> None:
    """Say of each goal whether it is met, by the processor's time: others use it too."""
    ours = found["program"]
    for (of_paper, engine), goal in GOALS.items():
        if of_paper == paper and engine in found:
            first = _times(found[engine], ours, "cpu")
            again = _times(found[engine], ours, "cpu again")
            print(
                f"goal {engine} × {goal:.1f}: first {first:.1f} ({_verdict(first >= goal)}), "
                f"again {again:.1f} ({_verdict(again >= goal)})"
            )
    memory = _median(ours, "memory")
    print(f"goal {MOST_MEMORY:.0f} MB: {memory:.0f} ({_verdict(memory <= MOST_MEMORY)})")


def _verdict(met: bool) -> str:
    return "met" if met else "missed"


def _median(measures: list[Measures], name: str) -> float:
    return median(each[name] for each in measures)


def _times(others: list[Measures], ours: list[Measures], name: str) -> float:
    return _median(others, name) / _median(ours, name)


def _python(*arguments: str | Path) -> str:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent)])}
    command = [sys.executable, "-m", "bench.print_once", *map(str, arguments)]
    return subprocess.run(command, env=env, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
