"""Every page of the program, over a demo run, can be read in both colours."""

import subprocess
import sys
from pathlib import Path

SCREENS = Path(__file__).with_name("screens.py")


def test_every_page_can_be_read_in_both_colours(tmp_path):
    # A process of its own: the program sets up its application as it does at a start.
    done = subprocess.run(
        [sys.executable, SCREENS, tmp_path],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert list(tmp_path.glob("*-light.png"))
    assert len(list(tmp_path.glob("*-light.png"))) == len(list(tmp_path.glob("*-dark.png")))
