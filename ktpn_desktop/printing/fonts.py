"""The fonts of the paper: TH Sarabun New in four faces, loaded when the first page is made."""

import threading
from typing import TYPE_CHECKING

from ktpn_desktop.paths import resource

if TYPE_CHECKING:
    from ktpn_desktop.printing.paper_font import PaperFont

ASCENT, DESCENT, LINE_GAP = 0.844, 0.457, 0.030  # of the size, the same in all four faces
LINE_HEIGHT = ASCENT + DESCENT + LINE_GAP
"""Single line spacing, of the size: 21.3 points for 16, as word processors set it."""

_FACES = ("Regular", "Bold", "Italic", "BoldItalic")
_loading = threading.Lock()
_fonts: tuple["PaperFont", ...] = ()


def face(*, bold: bool = False, italic: bool = False) -> "PaperFont":
    """Return one face; the first call loads and registers all four."""
    return (_fonts or _load())[bold + 2 * italic]


def _load() -> tuple["PaperFont", ...]:
    global _fonts  # noqa: PLW0603
    with _loading:
        if not _fonts:
            from reportlab import rl_config
            from reportlab.pdfbase import pdfmetrics

            from ktpn_desktop.printing.paper_font import PaperFont

            rl_config.useA85 = 0  # text encoding of streams: a fifth larger, and slow
            rl_config.shapeChecking = 0  # a third of the time of a chart
            names = [f"THSarabunNew-{name}" for name in _FACES]
            fonts = tuple(PaperFont(name, resource("fonts", f"{name}.ttf")) for name in names)
            for font in fonts:
                pdfmetrics.registerFont(font)
            pdfmetrics.registerFontFamily(
                names[0], normal=names[0], bold=names[1], italic=names[2], boldItalic=names[3]
            )
            _fonts = fonts
    return _fonts
