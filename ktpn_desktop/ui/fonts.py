"""The typeface of the window, loaded from the program's own files."""

import logging

from PySide6.QtGui import QFontDatabase

from ktpn_desktop.paths import resource

FILES = (
    "IBMPlexSansThaiLooped_400Regular.ttf",
    "IBMPlexSansThaiLooped_500Medium.ttf",
    "IBMPlexSansThaiLooped_600SemiBold.ttf",
)

_log = logging.getLogger(__name__)


def load_fonts() -> None:
    """Make the bundled typeface known to Qt; log a file that is gone and load the rest."""
    for name in FILES:
        if QFontDatabase.addApplicationFont(str(resource("fonts", name))) < 0:
            _log.error("font file %s could not be loaded", name)
