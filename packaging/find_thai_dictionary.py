"""Tells libthai, before Qt loads it, where the package keeps the dictionary of Thai words."""

import os
import sys
from pathlib import Path

if sys.platform.startswith("linux"):
    os.environ.setdefault("LIBTHAI_DICTDIR", str(Path(sys._MEIPASS) / "libthai"))
