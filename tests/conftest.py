"""What every test may ask for, and what no test may leave behind."""

import gc
import itertools
import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Before anything imports Qt: no test opens a window on somebody's screen unless it asks to.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How long one example takes says how busy the machine is, nothing about the program.
settings.register_profile(
    "project", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("project")

TESTS_BETWEEN_COLLECTIONS = 20
LONGEST_FIRST = ("window", "faults", "exchange", "cli", "ui", "app", "printing")
"""Folders with files that take long; those of the others take a few seconds at most."""
_tests = itertools.count(1)


def pytest_collection_modifyitems(items):
    """Begin with what takes long: the last file must not keep one process busy alone."""
    tests = Path(__file__).parent

    def place(item):
        folder = item.path.relative_to(tests).parts[0]
        return LONGEST_FIRST.index(folder) if folder in LONGEST_FIRST else len(LONGEST_FIRST)

    items.sort(key=place)


@pytest.fixture(scope="session", autouse=True)
def _own_user_folders(tmp_path_factory):
    """Keep every test away from the profile of the person who runs it."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = str(tmp_path_factory.mktemp(name.lower()))


@pytest.fixture(scope="session")
def qapp(qapp):
    """Give the one QApplication, with the program's own fonts: the offscreen screen has none.

    From here on garbage is collected between tests only, on the main thread: the automatic
    collection in a worker thread destroys Qt's objects there and crashes.
    """
    from PySide6.QtGui import QFontDatabase

    from ktpn_desktop.paths import resource

    for font in sorted(resource("fonts").glob("*.ttf")):
        assert QFontDatabase.addApplicationFont(str(font)) >= 0, font
    gc.disable()
    return qapp


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown():
    if next(_tests) % TESTS_BETWEEN_COLLECTIONS == 0 and not gc.isenabled():
        gc.collect()


@pytest.fixture(autouse=True)
def _no_thread_left():
    """Fail the test that leaves a thread running."""
    before = set(threading.enumerate())

    yield

    if left := _threads_after(before, patience=3):
        pytest.fail(f"left running: {', '.join(thread.name for thread in left)}")


def _threads_after(before, *, patience):
    """Return the threads that did not end in so many seconds; Qt's own only visit Python."""
    until = time.monotonic() + patience
    while True:
        left = [
            thread
            for thread in threading.enumerate()
            if thread not in before and not isinstance(thread, threading._DummyThread)
        ]
        if not left or time.monotonic() > until:
            return left
        time.sleep(0.01)


@pytest.fixture(scope="session")
def screen():
    """Start an X server without a monitor; give the environment of a program shown on it."""
    if not sys.platform.startswith("linux"):
        pytest.skip("the window tests use Xvfb, which is for Linux")
    assert shutil.which("Xvfb"), "Xvfb is missing; `python3 tasks.py test` installs it"
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        try:
            number = server.stdout.readline().decode().strip()
            assert number, "Xvfb did not start"
            yield {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        finally:
            server.terminate()
