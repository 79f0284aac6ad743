"""Starts the window: reads the command line, then all the rest."""

import argparse
import gc
from collections.abc import Sequence
from pathlib import Path

from ktpn_desktop import __version__


def run(arguments: Sequence[str] | None = None) -> int:
    """Open the window on a profile and return the status of the program's end."""
    given = _parser().parse_args(arguments)
    # What is made while modules are read stays: looking through it for garbage, some forty
    # times, would be a tenth of the start. From then on `ui.garbage` does what is due.
    gc.disable()
    from ktpn_desktop.paths import Profile, default_profile
    from ktpn_desktop.ui.opening import open_window

    return open_window(Profile(given.profile.resolve()) if given.profile else default_profile())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="ktpn-desktop", description="KTPN Desktop")
    parser.add_argument(
        "--profile", type=Path, metavar="DIR", help="the profile to open (or to make)"
    )
    parser.add_argument("--version", action="version", version=f"KTPN Desktop {__version__}")
    return parser
