"""Make the paper fonts in resources/fonts from the originals of TH Sarabun New 1.35.

    python packaging/strip_fonts.py FOLDER_WITH_THE_FOUR_ORIGINALS

The screen instructions (hinting) are most of an original's size and do nothing on paper;
without them a one-page document shrinks from 254 to 37 KB. Official forms need boxes and ticks
that the originals lack, so these are drawn here, and so is one Thai shape (`add_left_sara_am`).
The licence of the fonts asks that changes are stated; this file is that statement in full.
"""

import hashlib
import itertools
import math
import sys
from pathlib import Path

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ORIGINALS = {  # name: SHA-1, to refuse other versions
    "THSarabunNew-Regular.ttf": "bb7e3d81889c9f3affe95dff63dc9953e39b807a",
    "THSarabunNew-Bold.ttf": "9bf5bebbf6ec10fa04e7b2df7cbdb25a810eba4a",
    "THSarabunNew-Italic.ttf": "f8c9760614c0804692049119c1d073ee899f940b",
    "THSarabunNew-BoldItalic.ttf": "c0326220ea1630fd1ff1e3853b22714d8e8145b9",
}
TARGET = Path(__file__).parents[1] / "resources" / "fonts"
CHANGES = (
    "Changed for KTPN Desktop: hinting and device tables removed; U+2190, U+2192, U+2610-2612, "
    "U+25A1, U+25CB, U+25CF, U+2713, U+2717 and U+F8A0-F8A2 added."
)
SARA_AA, SARA_AM, LEFT_RING, LEFT_SARA_AM = 0x0E32, 0x0E33, 0xF711, 0xF8A0

Point = tuple[float, float]
Shape = list[list[Point]]


def main(folder: Path) -> None:
    """Write the four faces, refusing originals that are not the known ones."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, digest in ORIGINALS.items():
        source = folder / name
        if hashlib.sha1(source.read_bytes()).hexdigest() != digest:
            sys.exit(f"{source} is not the original of TH Sarabun New 1.35")
        strip(source, TARGET / name)
        print(name, source.stat().st_size, "->", (TARGET / name).stat().st_size)


def strip(source: Path, target: Path) -> None:
    """Write one face without hinting and with the added glyphs."""
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    options.hinting = False
    options.layout_features = ["*"]
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.notdef_outline = True
    options.glyph_names = True
    options.recalc_timestamp = False
    options.drop_tables += ["hdmx", "kern", "VDMX", "LTSH", "PCLT", "gasp", "GlyphOrder"]
    subsetter = Subsetter(options)
    subsetter.populate(glyphs=font.getGlyphOrder(), unicodes=list(font.getBestCmap()))
    subsetter.subset(font)
    add_symbols(font)
    add_left_sara_am(font)
    add_long_ru(font)
    font["name"].setName(CHANGES, 10, 3, 1, 0x409)
    font.save(target)


def add_symbols(font: TTFont) -> None:
    """Draw the boxes, ticks, arrows and rings that forms are filled with."""
    stroke = 62 if font["OS/2"].usWeightClass >= 600 else 38
    box = frame(60, -30, 540, 450, stroke)
    tick = line([(120, 210), (255, 60), (520, 560)], stroke * 1.5)
    cross = line([(140, 50), (460, 370)], stroke * 1.3) + line(
        [(140, 370), (460, 50)], stroke * 1.3
    )
    free_tick = line([(60, 190), (190, 30), (430, 430)], stroke * 1.5)
    free_cross = line([(80, 30), (400, 400)], stroke * 1.4) + line(
        [(80, 400), (400, 30)], stroke * 1.4
    )
    right = line([(60, 210), (680, 210)], stroke) + line(
        [(500, 360), (690, 210), (500, 60)], stroke
    )
    left = [[(760 - x, y) for x, y in reversed(contour)] for contour in right]
    ring = [circle(300, 210, 240), circle(300, 210, 240 - stroke)[::-1]]
    for code, name, shape, advance in (
        (0x2190, "arrowleft", left, 760),
        (0x2192, "arrowright", right, 760),
        (0x25A1, "H22073", box, 600),
        (0x2610, "uni2610", box, 600),
        (0x2611, "uni2611", box + tick, 600),
        (0x2612, "uni2612", box + cross, 600),
        (0x25CB, "circle", ring, 600),
        (0x25CF, "H18533", [circle(300, 210, 240)], 600),
        (0x2713, "uni2713", free_tick, 500),
        (0x2717, "uni2717", free_cross, 480),
    ):
        if code not in font.getBestCmap():
            pen = TTGlyphPen(None)
            draw(pen, shape)
            add_glyph(font, code, name, pen, advance)


def add_left_sara_am(font: TTFont) -> None:
    """Add SARA AM with its ring further left, for the tall consonants po pla, fo fa and fo fan.

    The original fonts take the letter apart there, into these same two outlines.
    As one glyph it stays one letter when the text of the page is searched or copied.
    """
    cmap = font.getBestCmap()
    glyphs = font.getGlyphSet()
    pen = TTGlyphPen(glyphs)
    glyphs[cmap[LEFT_RING]].draw(pen)
    glyphs[cmap[SARA_AA]].draw(pen)
    add_glyph(font, LEFT_SARA_AM, "uni0E33.left", pen, font["hmtx"][cmap[SARA_AM]][0])


def add_long_ru(font: TTFont) -> None:
    """Give codes to what the font makes of RU or LU with SARA AA: they look like RUU and LUU.

    RUU and LUU have codes already, but these two have to read as they were typed.
    """
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[0xF8A1] = table.cmap[0xF881]
            table.cmap[0xF8A2] = table.cmap[0xF882]


def add_glyph(font: TTFont, code: int, name: str, pen: TTGlyphPen, advance: int) -> None:
    """Put a drawn glyph into the font under its code."""
    glyph = pen.glyph()
    order = font.getGlyphOrder()
    font.setGlyphOrder([*order, name])
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (advance, glyph.xMin)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def draw(pen: TTGlyphPen, shape: Shape) -> None:
    """Draw straight-sided contours."""
    for contour in shape:
        first, *rest = [(round(x), round(y)) for x, y in contour]
        pen.moveTo(first)
        for point in rest:
            pen.lineTo(point)
        pen.closePath()


def frame(left: float, bottom: float, right: float, top: float, stroke: float) -> Shape:
    """Return a hollow box: outer contour clockwise, inner counter-clockwise."""
    outer = [(left, bottom), (left, top), (right, top), (right, bottom)]
    left, bottom, right, top = left + stroke, bottom + stroke, right - stroke, top - stroke
    return [outer, [(left, bottom), (right, bottom), (right, top), (left, top)]]


def circle(x: float, y: float, radius: float) -> list[Point]:
    """Return a clockwise many-sided ring; at print size its sides cannot be seen."""
    angles = [-2 * math.pi * step / 48 for step in range(48)]
    return [(x + radius * math.cos(angle), y + radius * math.sin(angle)) for angle in angles]


def line(points: list[Point], stroke: float) -> Shape:
    """Return one clockwise bar for each leg of a line, lengthened to overlap at the corners."""
    bars: Shape = []
    half = stroke / 2
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        length = math.hypot(x1 - x0, y1 - y0)
        dx, dy = (x1 - x0) / length * half, (y1 - y0) / length * half
        bars.append(
            [
                (x0 - dx + dy, y0 - dy - dx),
                (x0 - dx - dy, y0 - dy + dx),
                (x1 + dx - dy, y1 + dy + dx),
                (x1 + dx + dy, y1 + dy - dx),
            ]
        )
    return bars


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
