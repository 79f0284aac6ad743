"""Font files with one thing different from the program's own, as other computers have them."""

from pathlib import Path

from fontTools.ttLib import TTFont

from ktpn_desktop.paths import resource

OWN = resource("fonts", "THSarabunNew-Regular.ttf")
OWN_BOLD = resource("fonts", "THSarabunNew-Bold.ttf")


def codes(font: TTFont, changed: dict[int, int | None]) -> None:
    """Let letters have the shapes of others; None takes the shape away."""
    known = font.getBestCmap()
    for table in font["cmap"].tables:
        if table.isUnicode():
            for code, other in changed.items():
                table.cmap.pop(code, None)
                if other is not None:
                    table.cmap[code] = known[other]


def named(font: TTFont, family: str) -> None:
    """Give the font another name; its PostScript name may have letters that PDF cannot have."""
    for record in font["name"].names:
        if record.nameID in (1, 16):
            record.string = family
        elif record.nameID == 6:
            record.string = family.replace(" ", "").replace(
                "๙", "๙" if record.platformID == 3 else "9"
            )


def saved(font: TTFont, path: Path) -> Path:
    """Write the font and return its path."""
    font.save(path)
    return path


def it9(folder: Path) -> Path:
    """Write a face that draws 0–9 as ๐–๙ and has a Thai digit in its names."""
    font = TTFont(OWN)
    codes(font, {0x30 + digit: 0x0E50 + digit for digit in range(10)})
    named(font, "TH SarabunIT๙")
    return saved(font, folder / "THSarabunIT9.ttf")


def psk(folder: Path) -> Path:
    """Write regular and bold of another family, without the shapes that only our font has."""
    for source, name in ((OWN, "THSarabun.ttf"), (OWN_BOLD, "THSarabun Bold.ttf")):
        font = TTFont(source)
        codes(font, dict.fromkeys((0xF8A0, 0xF8A1, 0xF8A2, 0xF881, 0xF882)))
        named(font, "TH SarabunPSK")
        saved(font, folder / name)
    return folder / "THSarabun.ttf"
