"""`python -m ktpn_desktop` opens the window."""

import sys

from ktpn_desktop.start import run

sys.exit(run())
