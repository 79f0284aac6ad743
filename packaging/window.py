"""Start of the packaged window."""

import sys

from ktpn_desktop.start import run

sys.exit(run())
