"""How long until there is something to see, against a bare Qt window on the same screen.

Each start is a process of its own, with its modules compiled as an installed program has them.
The bare window and the program are taken in turn, with an office's demonstration and with five
years of work: `frame` is the window with its menu, `page` the first page in it; what is out of
sight there follows. Time of the processor, since other work on the machine would be counted by
the clock. Run it:

    python tasks.py bench bench_start
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from five_years import make_five_years

from ktpn_desktop.app.demo import run_demo
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.domain.person import Role

MOST = {"frame": 2.5, "page": 3.7}  # times the bare window, on a busy machine
BARE = """
import time
from PySide6.QtWidgets import QApplication, QWidget
class Bare(QWidget):
    def paintEvent(self, event):
        print(time.process_time(), flush=True)
        self.close()
application = QApplication([])
window = Bare()
window.resize(1366, 689)
window.show()
application.exec()
"""
PROGRAM = """
import gc, sys, time
gc.disable()  # as start.run does before it reads the modules below
from ktpn_desktop import start
from ktpn_desktop.app import session
from ktpn_desktop.ui import application, opening
class Desktop(application.Desktop):
    def __init__(self, *given):
        super().__init__(*given)
        self.window.painted.connect(self.tell)
        self.painted.connect(self.end)
    def tell(self):
        print(time.process_time(), flush=True)
    def end(self):
        self.tell()
        memory = [line for line in open("/proc/self/status") if line.startswith("VmRSS")] \\
            if sys.platform.startswith("linux") else ["VmRSS: 0"]
        print(memory[0].split()[1], flush=True)
        self.window.close()
opening.Desktop = Desktop
start.run(["--profile", sys.argv[1]])
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return 1 when starting costs more than it may."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="ktpn-bench-") as folder:
        found = _measure(Path(folder), wanted.rounds)
    if wanted.json:
        print(json.dumps(found))
    else:
        for name, figures in found.items():
            print(f"{name:24}" + ", ".join(f"{key} {one:.2f}" for key, one in figures.items()))
    over = [
        f"{name}: {part} {figures[part]:.2f}, at most {most}"
        for name, figures in found.items()
        for part, most in MOST.items()
        if figures.get(part, 0) > most
    ]
    print("\n".join(over), end="\n" if over else "")
    return 1 if over else 0


def _measure(folder: Path, rounds: int) -> dict[str, dict[str, float]]:
    """Return seconds of the bare window, and the ratios and megabytes of every profile."""
    profiles = _profiles(folder)
    bare: list[float] = []
    taken: dict[str, list[list[float]]] = {name: [] for name in profiles}
    for at in range(rounds + 1):
        (floor,) = _start(BARE, folder, compiled=folder / "compiled")
        bare += [floor] if at else []  # the first of each only fills the caches
        for name, profile in profiles.items():
            told = _start(PROGRAM, profile, compiled=folder / "compiled")
            taken[name] += [told] if at else []
    floor = statistics.median(bare)
    found = {"bare window": {"seconds": floor}}
    for name, several in taken.items():
        frame, page, memory = (statistics.median(one) for one in zip(*several, strict=True))
        found[name] = {"frame": frame / floor, "page": page / floor, "MB": memory / 1024}
    return found


def _profiles(folder: Path) -> dict[str, Path]:
    told = run_demo(folder / "demo", Progress())
    for role in Role:
        make_five_years(folder / role, role)
    return {
        "demo, secretary": told.secretary,
        "demo, supervisor": told.supervisors[0],
        "five years, secretary": folder / Role.SECRETARY,
        "five years, supervisor": folder / Role.SUPERVISOR,
    }


def _start(code: str, profile: Path, *, compiled: Path) -> list[float]:
    """Return what a process of its own tells: its processor's seconds at each point."""
    env = {
        "QT_QPA_PLATFORM": "offscreen",
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "PYTHONPYCACHEPREFIX": str(compiled),
    }
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
    command = [sys.executable, "-c", code, str(profile)]
    done = subprocess.run(command, env=env, check=True, capture_output=True, text=True)
    return [float(line) for line in done.stdout.split()]
