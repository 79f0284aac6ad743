"""Another typeface for the paper than the program's own, when it can be set right.

Officials know TH SarabunPSK and TH SarabunIT๙ from their word processors. A face is taken when
every shape that Thai needs is a letter of its own in it and no mark has to be moved, as
`shaping` expects; of any other the marks would stand wrongly, so it is refused with the reason.
"""

import struct
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ktpn_desktop.domain.problem import BadData, Place, Problem
from ktpn_desktop.printing import fonts
from ktpn_desktop.printing.font_files import (
    NotAFont,
    family_of,
    find_family,
    font_file,
    may_be_embedded,
    read_font,
)
from ktpn_desktop.printing.shaping import (
    COMMON_SHAPES,
    MARKS,
    TO_UNICODE,
    TONES,
    UPPER_VOWELS,
    VARIANTS_LEFT,
    VARIANTS_LOW,
)
from ktpn_desktop.thai.numerals import ARABIC_DIGITS, THAI_DIGITS

if TYPE_CHECKING:
    from ktpn_desktop.printing.paper_font import PaperFont

Box = tuple[int, int, int, int]

_HIGHEST, _LOWEST = 0.95, -0.58  # of the size: what still stands inside its own line
_FURTHEST_RIGHT = 0.1  # of the size: where a mark of a slanted face may begin
_MOST_SHOWN = 12
_WIDEST_MARK = 10  # thousandths of the size
_LETTERS = "".join(map(chr, [*range(0x0E01, 0x0E3A), *range(0x0E3F, 0x0E5B), *range(32, 127)]))
_loaded: dict[tuple[Path | None, ...], "Typeface"] = {}


@dataclass(frozen=True, slots=True)
class Typeface:
    """Four faces; where a family lacks one, the program's own stands in its place."""

    family: str
    faces: tuple["PaperFont", ...]
    thai_digits: bool = False  # it draws 0–9 as ๐–๙, so digits are not converted besides
    given: frozenset[int] = frozenset(range(4))  # the faces that are the family's own

    def face(self, *, bold: bool = False, italic: bool = False) -> "PaperFont":
        """Return one of the faces."""
        return self.faces[bold + 2 * italic]


def typeface(choice: str | Path) -> Typeface:
    """Return the typeface of a font file, or of an installed family such as TH SarabunPSK.

    Raises BadData `printing.font_*` when it is not there or cannot be set right.
    """
    path = Path(choice)
    try:
        if path.is_file():
            file = font_file(path)
            family, found = file.family, family_of(file)
        else:
            family, found = str(choice), find_family(str(choice))
    except (NotAFont, OSError) as error:
        raise _no_font(path, error) from error
    if not found:
        raise _refused("printing.font_missing", path)
    key = tuple(found.get(number) for number in range(4))
    if key not in _loaded:
        _loaded[key] = _load(family, key)
    return _loaded[key]


def _load(family: str, files: tuple[Path | None, ...]) -> Typeface:
    given = {
        number: _tried(path, number) for number, path in enumerate(files) if path is not None
    }
    thai_digits = all(_draws_thai_digits(font) for font in given.values())
    faces = []
    for number in range(4):
        if number in given:
            faces.append(given[number])
        elif thai_digits:  # the program's own has other digits
            faces.append(next(iter(given.values())))
        else:
            faces.append(fonts.face(bold=number % 2 == 1, italic=number > 1))
    return Typeface(family, tuple(faces), thai_digits, frozenset(given))


def _tried(path: Path, number: int) -> "PaperFont":
    """Return the face in a file, or refuse it with the reason."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFError

    fonts.face()  # settings of the library that hold for every document
    damage = (NotAFont, TTFError, struct.error, OSError, ValueError, LookupError)
    try:
        font = _checked(path)
    except damage as error:  # a font can be broken in any of its tables
        raise _no_font(path, error) from error
    # Faces of one family sometimes have one name, which one document cannot hold twice.
    face: Any = font.face
    face.name = type(face.name)(face.name + b"-%d" % number)
    pdfmetrics.registerFont(font)
    return font


def _checked(path: Path) -> "PaperFont":
    from ktpn_desktop.printing.paper_font import PaperFont

    data = read_font(path)
    if not may_be_embedded(data):
        raise _refused("printing.font_not_embeddable", path)
    font = PaperFont(f"Chosen{len(_loaded)}-{path.stem}", BytesIO(data))
    missing = [letter for letter in (*_LETTERS, *sorted(COMMON_SHAPES)) if letter not in font]
    if missing:
        shown = " ".join(list(dict.fromkeys(map(_shown, missing)))[:_MOST_SHOWN])
        raise _refused("printing.font_incomplete", path, count=str(len(missing)), letters=shown)
    face: Any = font.face
    if (mark := _misplaced(face)) is not None:
        raise _refused("printing.font_moves_marks", path, letter=_shown(mark))
    if not _fits_its_line(face):
        raise _refused("printing.font_too_tall", path)
    face.makeSubset([ord(letter) for letter in _LETTERS])  # every outline can be read
    return font


def _no_font(path: Path, error: Exception) -> BadData:
    if isinstance(error, OSError):
        reason = error.strerror or type(error).__name__
        return _refused("printing.font_unreadable", path, reason=reason)
    reason = error.reason if isinstance(error, NotAFont) else "damaged"
    return _refused(f"printing.font_{reason}", path)


def _shown(letter: str) -> str:
    """Return a letter as a person knows it: what a variant is of, a mark over a letter."""
    letters = TO_UNICODE.get(letter, letter)
    return f"อ{letters}" if letter in MARKS else letters


def _refused(code: str, path: Path, **values: str) -> BadData:
    return BadData(
        Problem(code=code, where=Place(file=str(path)), values={"font": path.name, **values})
    )


def _misplaced(face: Any) -> str | None:
    """Return the first mark that does not stand where `shaping` needs it; None if all do."""
    known: dict[int, int] = face.charToGlyph
    for mark in sorted(mark for mark in MARKS if ord(mark) in known):
        if abs(face.getCharWidth(ord(mark))) > _WIDEST_MARK:
            return mark
    for plain, variant in VARIANTS_LEFT:
        if not _left(face, variant) < _left(face, plain):
            return variant
    for plain, variant in VARIANTS_LOW:
        if not _top(face, variant) < _top(face, plain):
            return variant
    for mark in UPPER_VOWELS + TONES:  # over the letter before, not beside it
        if _left(face, mark) > _FURTHEST_RIGHT * int(face.unitsPerEm):
            return mark
    return None


def _fits_its_line(face: Any) -> bool:
    size: int = face.unitsPerEm
    boxes = [_box(face, letter) for letter in MARKS if ord(letter) in face.charToGlyph]
    return max(box[3] for box in boxes) <= _HIGHEST * size and (
        min(box[1] for box in boxes) >= _LOWEST * size
    )


def _draws_thai_digits(font: "PaperFont") -> bool:
    face: Any = font.face
    pairs = zip(ARABIC_DIGITS, THAI_DIGITS, strict=True)
    return all(_box(face, arabic) == _box(face, thai) for arabic, thai in pairs)


def _left(face: Any, letter: str) -> int:
    return _box(face, letter)[0]


def _top(face: Any, letter: str) -> int:
    return _box(face, letter)[3]


def _box(face: Any, letter: str) -> Box:
    """Return left, bottom, right and top of a letter's outline, from the font's own tables."""
    glyph = face.charToGlyph[ord(letter)]
    start, end = face.glyphPos[glyph : glyph + 2]
    if end - start < 10:
        return (0, 0, 0, 0)
    offset = face.get_table_pos("glyf")[0] + start
    left, bottom, right, top = struct.unpack_from(">4h", face._ttf_data, offset + 2)
    return left, bottom, right, top
