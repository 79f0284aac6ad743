"""How long until there is something to see, against a bare Qt window on the same screen.

Each start is a process of its own; the two are taken in turn and the ratio is that of the
medians. Run it: python tasks.py bench bench_start
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from ktpn_desktop.app.session import NewProfile, create_profile
from ktpn_desktop.domain.person import Role

MOST = 4.5  # times the bare window; imports of our own modules are most of it
BARE = """
import sys, time
begun = float(sys.argv[2])
from PySide6.QtWidgets import QApplication, QWidget
class Bare(QWidget):
    def paintEvent(self, event):
        print(time.time() - begun, flush=True)
        self.close()
application = QApplication([])
window = Bare()
window.resize(1366, 689)
window.show()
application.exec()
"""
PROGRAM = """
import sys, time
begun = float(sys.argv[2])
from ktpn_desktop import start
from ktpn_desktop.ui import application
class Desktop(application.Desktop):
    def __init__(self, *given):
        super().__init__(*given)
        self.painted.connect(self.end)
    def end(self):
        print(time.time() - begun, flush=True)
        self.window.close()
start.Desktop = Desktop
start.run(["--profile", sys.argv[1]])
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return 1 when starting costs more than it may."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args(arguments)
    times: dict[str, list[float]] = {"bare": [], "program": []}
    with tempfile.TemporaryDirectory(prefix="ktpn-bench-") as folder:
        profile = Path(folder) / "profile"
        new = NewProfile(role=Role.SECRETARY, area="สพป.ตัวอย่าง เขต 1", person="นางสมมุติ")
        create_profile(profile, new).close()
        for at in range(wanted.rounds + 1):
            for name, code in (("bare", BARE), ("program", PROGRAM)):
                taken = _start(code, profile, compiled=Path(folder) / "compiled")
                if at:  # the first of each only fills the caches
                    times[name].append(taken)
    medians = {name: statistics.median(several) for name, several in times.items()}
    ratio = medians["program"] / medians["bare"]
    if wanted.json:
        print(json.dumps({"seconds": medians, "ratio": ratio}))
    else:
        print(f"bare window {medians['bare']:.3f} s, program {medians['program']:.3f} s")
        print(f"ratio {ratio:.2f} (at most {MOST})")
    return 0 if ratio <= MOST else 1


def _start(code: str, profile: Path, *, compiled: Path) -> float:
    """Return the seconds from the start of the process to the first paint."""
    env = {
        "QT_QPA_PLATFORM": "offscreen",
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    command = [sys.executable, "-c", code, str(profile), repr(time.time())]
    done = subprocess.run(command, env=env, check=True, capture_output=True, text=True)
    return float(done.stdout)
