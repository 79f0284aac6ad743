"""The real program in a process of its own, on a screen without a monitor."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ktpn_desktop.app.opening import NewProfile, create_profile
from ktpn_desktop.domain.person import Role

ROOT = Path(__file__).parents[2]
PATIENCE = 60  # seconds for a start on a busy machine


@pytest.fixture
def profile(tmp_path):
    """Return the folder of a secretary's profile."""
    new = NewProfile(role=Role.SECRETARY, area="สพป.ตัวอย่าง เขต 1", person="นางสมมุติ เรียบร้อย")
    create_profile(tmp_path / "งาน", new).close()
    return tmp_path / "งาน"


class Program:
    """The program as it runs, driven by a piece of Python that is told of its window."""

    def __init__(self, process):
        self.process = process

    def line(self):
        """Return the next thing that the driver has printed."""
        text = self.process.stdout.readline()
        assert text, f"the program ended: {self.process.wait(PATIENCE)}"
        return json.loads(text)

    def end(self):
        """Wait for the program's end; return its status."""
        return self.process.wait(PATIENCE)


@pytest.fixture
def start(screen):
    """Return a function that starts the program with a driver."""
    running = []

    def start(driver, *arguments):
        process = subprocess.Popen(
            [sys.executable, "-c", DRIVER + driver + END, *map(str, arguments)],
            env={**screen, "PYTHONPATH": str(ROOT), "PYTHONFAULTHANDLER": "1"},
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        running.append(process)
        return Program(process)

    yield start

    for process in running:
        if process.poll() is None:
            process.kill()
        process.wait()
        process.stdout.close()


# The program's own start; `when_framed(desktop)` and `when_painted(desktop)` are
# the driver's to define.
DRIVER = """
import json, sys

def tell(**what):
    print(json.dumps(what), flush=True)

def when_framed(desktop):
    pass

def when_painted(desktop):
    pass

when_first_run = None
"""
END = """
from ktpn_desktop.ui import application, opening
from ktpn_desktop.start import run

class Desktop(application.Desktop):
    def __init__(self, *given):
        super().__init__(*given)
        self.window.painted.connect(lambda: when_framed(self))
        self.painted.connect(lambda: when_painted(self))  # before anybody else

if when_first_run is not None:  # a start with a profile loads none of these pages
    from ktpn_desktop.ui.pages import first_run

    class FirstRun(first_run.FirstRun):
        def showEvent(self, event):
            super().showEvent(event)
            when_first_run(self)

    first_run.FirstRun = FirstRun

opening.Desktop = Desktop
sys.exit(run(sys.argv[1:]))
"""


@pytest.fixture
def take_pictures(tmp_path):
    """Return a function that takes pictures and gives their names, or what is wrong on them."""

    def take(*arguments):
        # A process of its own: the program sets up its application as it does at a start.
        done = subprocess.run(
            [sys.executable, Path(__file__).with_name("screens.py"), tmp_path, *arguments],
            check=False,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return {picture.stem for picture in tmp_path.glob("*.png")}

    return take
