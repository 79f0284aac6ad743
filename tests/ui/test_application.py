"""The end of the program: it comes in order, whatever is on the screen and whoever ends it."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

AMIDST_A_NOTE = """
import sys
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from ktpn_desktop.ui.application import Application
from ktpn_desktop.ui.widgets.field import Notes
from ktpn_desktop.ui.wrapping import load_dictionary, wrapping

application = Application(["ktpn-desktop"])
load_dictionary()
wrapping().set_ready()  # lines are counted by this program's own code from here on
window = QWidget()
notes = Notes()
notes.committed.connect(print)
QVBoxLayout(window).addWidget(notes)
window.show()
window.activateWindow()
notes.setFocus()
application.qt.processEvents()
QTest.keyClicks(notes, "note")
assert notes.hasFocus()
sys.exit(7)
"""


def test_an_end_amidst_a_note_keeps_the_note_and_crashes_nothing():
    done = subprocess.run(
        [sys.executable, "-c", AMIDST_A_NOTE],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout) == (7, "note\n")
