"""Start of the packaged command line."""

from ktpn_desktop.cli import run

run()
