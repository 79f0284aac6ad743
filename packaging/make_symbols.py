"""Make resources/fonts/KTPNSymbols.ttf, for letters that the paper fonts lack.

    python packaging/make_symbols.py DejaVuSans.ttf

Its letters are those of DejaVu Sans 2.37, which most systems of the Linux family have and
Matplotlib brings along: Latin, Greek, Cyrillic and the like, signs, arrows, faces. Scripts that
have to be shaped or run to the left are left out. All is made smaller, so that it suits TH
Sarabun New of the same size, and without screen instructions. The licence asks that a changed
font has another name.
"""

import hashlib
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

ORIGINAL = "abdc775b21b1bc470d50c97e790d276f2054b7504e56e5bd3e64f48d68582322"  # SHA-256
TARGET = Path(__file__).parents[1] / "resources" / "fonts" / "KTPNSymbols.ttf"
FAMILY = "KTPN Symbols"
SCALE = 0.65  # between the height of capitals and that of small letters in both
TAKEN = (
    range(0x0020, 0x0590),  # Latin, Greek, Cyrillic, Armenian
    range(0x10A0, 0x1100),  # Georgian
    range(0x1D00, 0x2000),  # Latin and Greek with marks
    range(0x2000, 0x2C00),  # punctuation, currencies, arrows, mathematics, shapes, dingbats
    range(0x2C60, 0x2C80),
    range(0xFFFC, 0xFFFE),  # the sign for a letter that nothing has
    range(0x1D400, 0x1D800),
    range(0x1F000, 0x1F700),
)


def main(source: Path) -> None:
    """Write the font, refusing an original that is not the known one."""
    if hashlib.sha256(source.read_bytes()).hexdigest() != ORIGINAL:
        sys.exit(f"{source} is not DejaVu Sans 2.37")
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.glyph_names = False
    options.recalc_timestamp = False
    options.drop_tables += ["FFTM", "gasp", "kern", "GDEF", "GPOS", "GSUB", "MATH"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for codes in TAKEN for code in codes])
    subsetter.subset(font)
    em = font["head"].unitsPerEm
    scale_upem(font, round(em * SCALE))
    font["head"].unitsPerEm = em
    rename(font)
    font.save(TARGET)
    print(TARGET.name, len(font.getBestCmap()), "letters,", TARGET.stat().st_size, "bytes")


def rename(font: TTFont) -> None:
    """Give the font a name of its own; who made it and under which terms stays in it."""
    kept = {0: font["name"].getDebugName(0), 13: font["name"].getDebugName(13)}
    font["name"].names = []
    words = {1: FAMILY, 2: "Regular", 3: FAMILY, 4: FAMILY, 6: FAMILY.replace(" ", "")}
    changes = "Changed for KTPN Desktop: part of DejaVu Sans 2.37, smaller, without hinting."
    for number, text in (words | kept | {10: changes}).items():
        if text:
            font["name"].setName(text, number, 3, 1, 0x409)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
