"""What writes on a page: lines of Thai text, rules, boxes, grey. Its y counts from the top.

Text goes into the page as ready PDF operators, one string for a line; ReportLab's own text
drawing cannot take letter spacing back before a mark, and is six times slower.
"""

import hashlib
import re
import string
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from math import floor
from operator import attrgetter
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from reportlab.pdfbase.pdfdoc import PDFImageXObject

from ktpn_desktop.printing.fonts import ASCENT, DESCENT, face
from ktpn_desktop.printing.lines import Line
from ktpn_desktop.printing.paper_font import BEFORE_MARK, PART, PART_END
from ktpn_desktop.printing.pieces import Piece
from ktpn_desktop.printing.spacing import NO_SPACING, Spacing, spacing_of, spans
from ktpn_desktop.printing.style import Align, Style

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from ktpn_desktop.printing.paper_font import PaperFont
    from ktpn_desktop.printing.picture import Picture
    from ktpn_desktop.printing.typeface import Typeface

_LEADER_GAP = 3.0  # between a leader of dots and the words on either side

_COLOUR_SPACES = {1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}

_PAGE_LINK = re.compile(r"#(\d+)")
_PART_SWITCH = re.compile(f"{PART}(\\d+){PART_END}")

_face_of = attrgetter("font")
_underline_of = attrgetter("underline")
_link_of = attrgetter("link")

Ink = float | tuple[float, float, float]
"""What a pen draws with: a grey, from 0 for black to 1, or red, green and blue."""
BLACK: Ink = 0.0


def page_name(number: int, section: int = 1) -> str:
    """Return what links call a page; each section has pages from one."""
    return f"page-{section}-{number}"


class Pen:
    """Writes on the current page of a canvas."""

    def __init__(
        self,
        canvas: "Canvas",
        height: float,
        typeface: "Typeface | None" = None,
        section: int = 1,
    ) -> None:
        untyped: Any = canvas  # ReportLab's types leave out what raw operators need
        self._canvas = untyped
        self._code: list[str] = untyped._code
        self._height = height
        self._section = section
        self._face = typeface.face if typeface else face
        self._fonts: dict[PaperFont, tuple[str, set[str]]] = {}
        # What the page is set to, which lasts from one text to the next.
        self._font: tuple[str, float] | None = None
        self._spacing = NO_SPACING

    def write(self, lines: Iterable[Line], style: Style, x: float, y: float) -> None:
        """Write the lines of one paragraph; x is the left edge, y the top."""
        code = ["BT"]
        rules: list[str] = []
        dots: list[tuple[float, float, float]] = []
        size, step, left = style.size, style.line_height, x + style.left
        y = self._height - y - ASCENT * size - (step - (ASCENT + DESCENT) * size) / 2
        for line in lines:
            if line.pieces:
                start = left + line.indent + _shift(line, style.align)
                spacing = spacing_of(line, style)
                code.append(f"1 0 0 1 {start:.2f} {y:.2f} Tm")
                code += self._strings(line.pieces, size, spacing, even=line.even)
                if not line.even:
                    rules += self._mark(line.pieces, start, y, size, spacing)
            for tail in line.tails:
                start = left + tail.x
                code.append(f"1 0 0 1 {start:.2f} {y:.2f} Tm")
                code += self._strings(tail.pieces, size, NO_SPACING, even=False)
                rules += self._mark(tail.pieces, start, y, size, NO_SPACING)
                if tail.dots_from is not None:
                    dots.append((left + tail.dots_from + _LEADER_GAP, y, start - _LEADER_GAP))
            y -= step
        code.append("ET")
        code += [f"{size * 0.04:.2f} w", *rules] if rules else []
        self._code.append("\n".join(code))
        for first, base, end in dots:
            self.dotted(first, self._height - base, end - first)

    def lines(
        self,
        legs: Iterable[tuple[float, float, float, float]],
        width: float = 0.5,
        ink: Ink = BLACK,
    ) -> None:
        """Draw straight lines from (x, y) to (x, y)."""
        height = self._height
        code = [f"{width} w"] if ink == BLACK else [f"{width} w", _operator(ink, "G", "RG")]
        code += [
            f"{x0:.2f} {height - y0:.2f} m {x1:.2f} {height - y1:.2f} l"
            for x0, y0, x1, y1 in legs
        ]
        code.append("S" if ink == BLACK else "S 0 G")
        self._code.append("\n".join(code))

    def dotted(self, x: float, y: float, width: float) -> None:
        """Draw a row of dots to write on."""
        self._code.append("[0 2.2] 0 d 1 J 0.7 w")
        self.lines([(x, y, x + width, y)], 0.7)
        self._code.append("[] 0 d 0 J")

    def shade(self, x: float, y: float, width: float, height: float) -> None:
        """Fill a box with a light grey that also copies well."""
        bottom = self._height - y - height
        self._code.append(f"0.92 g {x:.2f} {bottom:.2f} {width:.2f} {height:.2f} re f 0 g")

    def fill(
        self, boxes: Iterable[tuple[float, float, float, float]], ink: Ink = BLACK
    ) -> None:
        """Fill boxes, each given by its upper left corner, its width and its height."""
        code = [_operator(ink, "g", "rg")]
        for x, y, width, height in boxes:
            bottom = self._height - y - height
            code.append(f"{x:.2f} {bottom:.2f} {width:.2f} {height:.2f} re")
        if len(code) > 1:
            self._code.append("\n".join([*code, "f 0 g"]))

    def trace(self, points: Sequence[tuple[float, float]], width: float, ink: Ink) -> None:
        """Draw one line through points, with round corners."""
        line = self._path(points)
        self._code.append(f"{_operator(ink, 'G', 'RG')} {width} w 1 j\n{line}\nS 0 j 0 G")

    def shape(self, points: Sequence[tuple[float, float]], ink: Ink, edge: Ink) -> None:
        """Fill a shape that has these corners, with a thin line around it."""
        inks = f"{_operator(ink, 'g', 'rg')} {_operator(edge, 'G', 'RG')} 0.4 w"
        self._code.append(f"{inks}\n{self._path(points)}\nb 0 g 0 G")

    def _path(self, points: Sequence[tuple[float, float]]) -> str:
        first, *others = [f"{x:.2f} {self._height - y:.2f}" for x, y in points]
        return " ".join([f"{first} m", *(f"{point} l" for point in others)])

    def picture(
        self, picture: "Picture", x: float, y: float, width: float, height: float
    ) -> None:
        """Put a picture into a box, turned as its camera asks. Each is in the file once."""
        name = self._image(picture)
        bottom = self._height - y - height
        right, top = x + width, bottom + height
        turned = {
            0: (width, 0, 0, height, x, bottom),
            1: (0, -height, width, 0, x, top),
            2: (-width, 0, 0, -height, right, top),
            3: (0, height, -width, 0, right, bottom),
        }[picture.quarters]
        places = " ".join(f"{number:.3f}" for number in turned)
        self._code.append(f"q {places} cm /{name} Do Q")

    def _image(self, picture: "Picture") -> str:
        """Return what the document calls the picture."""
        canvas, document = self._canvas, self._canvas._doc
        key = hashlib.sha256(picture.data).hexdigest()[:32]
        name = document.getXObjectName(key)
        if name not in document.idToObject:
            image: Any = PDFImageXObject(key)
            image.width, image.height = picture.pixels
            image.bitsPerComponent = 8
            image.colorSpace = _COLOUR_SPACES[picture.colours]
            image._filters = ("DCTDecode" if picture.jpeg else "FlateDecode",)
            image.streamContent = picture.data if picture.jpeg else zlib.compress(picture.data)
            image._dotrans = picture.inverted
            canvas._setXObjects(image)
            document.Reference(image, name)
            document.addForm(key, image)
        canvas._currentPageHasImages = 1
        canvas._formsinuse.append(key)
        return str(name)

    @contextmanager
    def scaled(self, scale: float, x: float, y: float) -> Iterator[None]:
        """Draw what is drawn inside smaller or larger; the place (x, y) stays where it is."""
        left, top = x * (1 - scale), (self._height - y) * (1 - scale)
        self._code.append(f"q {scale:.5f} 0 0 {scale:.5f} {left:.3f} {top:.3f} cm")
        before = self._font, self._spacing
        yield
        self._font, self._spacing = before
        self._code.append("Q")

    def bookmark(self, title: str, level: int, y: float) -> None:
        """Put an entry of the document's outline here."""
        key = f"{title}@{self._canvas.getPageNumber()}@{y:.1f}"
        self._canvas.bookmarkHorizontalAbsolute(key, self._height - y)
        deepest = self._canvas._doc.outline.currentlevel + 1  # an outline skips no level
        self._canvas.addOutlineEntry(title, key, min(level, deepest))

    def watermark(self, text: str, width: float) -> None:
        """Write large pale letters across the page, under all that is written afterwards."""
        font = self._face(bold=True)
        size = 190.0
        word = font.word(text)
        name, texts = self._use(font)
        texts.add(text)
        turn = "0.7071 0.7071 -0.7071 0.7071"
        self._code.append(
            f"q 0.91 g 1 0 0 1 {width / 2:.2f} {self._height / 2:.2f} cm {turn} 0 0 cm "
            f"BT {name} {size} Tf 1 0 0 1 {-word.width * size / 2:.2f} {-size * 0.2:.2f} Tm "
            f"({word.code.replace(BEFORE_MARK, '')}) Tj ET Q"
        )

    def _strings(
        self, pieces: Sequence[Piece], size: float, spacing: Spacing, *, even: bool
    ) -> list[str]:
        """Return the operators for pieces on one line, those of one face as one string."""
        code: list[str] = []
        if spacing is not self._spacing:
            code.append(f"{spacing.letters:.4f} Tc {spacing.words:.3f} Tw")
            self._spacing = spacing
        # Rounded down: readers that sort by place must not find a second mark before the first.
        back = floor(spacing.letters * 10_000 / size) / 10
        before_mark = f"){back}(" if back else ""
        groups = [pieces] if even else [list(group) for _, group in groupby(pieces, _face_of)]
        for group in groups:
            font = group[0].font
            name, texts = self._fonts.get(font) or self._use(font)
            texts.update([piece.word.text for piece in group])
            if self._font != (name, size):
                code.append(f"{name} {size} Tf")
                self._font = name, size
            letters = "".join([piece.code for piece in group])
            if group is groups[-1] and group[-1].spaces:
                letters = letters.removesuffix(" " * group[-1].spaces)
            letters = letters.replace(BEFORE_MARK, before_mark)
            if PART in letters:
                family = name.rpartition("+")[0]
                letters = _PART_SWITCH.sub(rf")] TJ {family}+\1 {size} Tf [(", letters)
            code.append(f"[({letters})] TJ")
        return code

    def _mark(
        self, pieces: Sequence[Piece], x: float, y: float, size: float, spacing: Spacing
    ) -> list[str]:
        """Return rules under what is underlined, and make links of what leads somewhere."""
        rules: list[str] = []
        below = y - 0.11 * size
        if any(piece.underline for piece in pieces):
            for underlined, start, end in spans(pieces, x, spacing, _underline_of):
                if underlined:
                    rules.append(f"{start:.2f} {below:.2f} m {end:.2f} {below:.2f} l S")
        if any(piece.link for piece in pieces):
            for link, start, end in spans(pieces, x, spacing, _link_of):
                if link:
                    self._lead_to(link, (start, y - 0.25 * size, end, y + 0.75 * size))
        return rules

    def _lead_to(self, link: str, box: tuple[float, float, float, float]) -> None:
        # F 4: it is also there when the page is printed, as archives of PDF ask.
        if page := _PAGE_LINK.fullmatch(link):
            name = page_name(int(page[1]), self._section)
            self._canvas.linkRect("", name, box, relative=0, Border="[0 0 0]")
        else:
            address = quote(link, safe=string.punctuation)  # ASCII alone may stand there
            self._canvas.linkURL(address, box, relative=0, thickness=0, F=4)

    def _use(self, font: "PaperFont") -> tuple[str, set[str]]:
        known = self._fonts[font] = font.use(self._canvas._doc)
        return known


def _operator(ink: Ink, grey: str, colour: str) -> str:
    """Return the operator that takes an ink, by what it is called for a grey and a colour."""
    if isinstance(ink, tuple):
        return " ".join([*(f"{part:.3f}" for part in ink), colour])
    return f"{ink:.2f} {grey}"


def _shift(line: Line, align: Align) -> float:
    if align is Align.CENTRE:
        return line.room / 2
    return line.room if align is Align.RIGHT else 0.0
