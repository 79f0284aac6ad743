"""`python -m ktpn_desktop.cli`."""

from ktpn_desktop.cli import run

run()
