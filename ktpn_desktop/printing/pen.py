"""What writes on a page: lines of Thai text, rules, boxes, grey. Its y counts from the top.

Text goes into the page as ready PDF operators, one string for a line; ReportLab's own text
drawing cannot take letter spacing back before a mark, and is six times slower.
"""

import hashlib
import re
import string
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import floor
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote

from reportlab.pdfbase.pdfdoc import PDFImageXObject

from ktpn_desktop.printing.fonts import ASCENT, DESCENT, face
from ktpn_desktop.printing.lines import Line, Piece
from ktpn_desktop.printing.paper_font import BEFORE_MARK, PART
from ktpn_desktop.printing.style import Align, Style

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from ktpn_desktop.printing.paper_font import PaperFont
    from ktpn_desktop.printing.pictures import Picture
    from ktpn_desktop.printing.typeface import Typeface

# Some programs that read PDF see a space where letters stand further apart than this.
_WIDEST_LETTER_SPACE = 0.022
_EAGER_WORD_SPACE = 0.25  # spaces take half of the room, up to this, before letters take any
_WIDEST_WORD_SPACE = 1.2

_LEADER_GAP = 3.0  # between a leader of dots and the words on either side

_COLOUR_SPACES = {1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}

T = TypeVar("T")

_PAGE_LINK = re.compile(r"#(\d+)")
_PART_SWITCH = re.compile(f"{PART}(\\d)")


@dataclass(frozen=True, slots=True)
class Spacing:
    """Room added after each letter and each space of a line, in points."""

    letters: float = 0.0
    words: float = 0.0


_NO_SPACING = Spacing()


def page_name(number: int) -> str:
    """Return what links call a page of the document."""
    return f"page-{number}"


class Pen:
    """Writes on the current page of a canvas."""

    def __init__(
        self, canvas: "Canvas", height: float, typeface: "Typeface | None" = None
    ) -> None:
        self._canvas: Any = canvas  # its drawing of raw operators is untyped
        self._height = height
        self._face = typeface.face if typeface else face

    def write(self, lines: Iterable[Line], style: Style, x: float, y: float) -> None:
        """Write the lines of one paragraph; x is the left edge, y the top."""
        code: list[str] = ["BT"]
        rules: list[str] = []
        dots: list[tuple[float, float, float]] = []
        step = style.line_height
        y = (
            self._height
            - y
            - ASCENT * style.size
            - (step - (ASCENT + DESCENT) * style.size) / 2
        )
        for line in lines:
            if line.pieces:
                start = x + style.left + line.indent + _shift(line, style.align)
                spacing = spacing_of(line, style)
                code.append(f"1 0 0 1 {start:.2f} {y:.2f} Tm")
                code.append(f"{spacing.letters:.4f} Tc {spacing.words:.3f} Tw")
                code += self._operators(line.pieces, style.size, spacing)
                rules += self._mark(line.pieces, start, y, style.size, spacing)
            for tail in line.tails:
                start = x + style.left + tail.x
                code.append(f"1 0 0 1 {start:.2f} {y:.2f} Tm 0 Tc 0 Tw")
                code += self._operators(tail.pieces, style.size, _NO_SPACING)
                rules += self._mark(tail.pieces, start, y, style.size, _NO_SPACING)
                if tail.dots_from is not None:
                    first = x + style.left + tail.dots_from
                    dots.append((first + _LEADER_GAP, y, start - _LEADER_GAP))
            y -= step
        code.append("0 Tc 0 Tw ET")
        code += [f"{style.size * 0.04:.2f} w", *rules] if rules else []
        self._canvas._code.append("\n".join(code))
        for first, base, end in dots:
            self.dotted(first, self._height - base, end - first)

    def lines(
        self, legs: Iterable[tuple[float, float, float, float]], width: float = 0.5
    ) -> None:
        """Draw straight lines from (x, y) to (x, y)."""
        code = [f"{width} w"]
        for x0, y0, x1, y1 in legs:
            code.append(
                f"{x0:.2f} {self._height - y0:.2f} m {x1:.2f} {self._height - y1:.2f} l"
            )
        self._canvas._code.append("\n".join([*code, "S"]))

    def dotted(self, x: float, y: float, width: float) -> None:
        """Draw a row of dots to write on."""
        self._canvas._code.append("[0 2.2] 0 d 1 J 0.7 w")
        self.lines([(x, y, x + width, y)], 0.7)
        self._canvas._code.append("[] 0 d 0 J")

    def shade(self, x: float, y: float, width: float, height: float) -> None:
        """Fill a box with a light grey that also copies well."""
        bottom = self._height - y - height
        self._canvas._code.append(
            f"0.92 g {x:.2f} {bottom:.2f} {width:.2f} {height:.2f} re f 0 g"
        )

    def fill(
        self, boxes: Iterable[tuple[float, float, float, float]], grey: float = 0.0
    ) -> None:
        """Fill boxes, each given by its upper left corner, its width and its height."""
        code = [f"{grey:.2f} g"]
        for x, y, width, height in boxes:
            bottom = self._height - y - height
            code.append(f"{x:.2f} {bottom:.2f} {width:.2f} {height:.2f} re")
        if len(code) > 1:
            self._canvas._code.append("\n".join([*code, "f 0 g"]))

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
        self._canvas._code.append(f"q {places} cm /{name} Do Q")

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

    def bookmark(self, title: str, level: int, y: float) -> None:
        """Put an entry of the document's outline here."""
        key = f"{title}@{self._canvas.getPageNumber()}@{y:.1f}"
        self._canvas.bookmarkHorizontalAbsolute(key, self._height - y)
        self._canvas.addOutlineEntry(title, key, level)

    def watermark(self, text: str, width: float) -> None:
        """Write large pale letters across the page, under all that is written afterwards."""
        font = self._face(bold=True)
        size = 190.0
        word = font.word(text)
        name = self._use(font, [text])
        turn = "0.7071 0.7071 -0.7071 0.7071"
        self._canvas._code.append(
            f"q 0.91 g 1 0 0 1 {width / 2:.2f} {self._height / 2:.2f} cm {turn} 0 0 cm "
            f"BT {name} {size} Tf 1 0 0 1 {-word.width * size / 2:.2f} {-size * 0.2:.2f} Tm "
            f"({word.code.replace(BEFORE_MARK, '')}) Tj ET Q"
        )

    def _operators(self, pieces: Sequence[Piece], size: float, spacing: Spacing) -> list[str]:
        code: list[str] = []
        start = 0
        for index in range(1, len(pieces) + 1):
            if index == len(pieces) or pieces[index].font is not pieces[start].font:
                group = pieces[start:index]
                name = self._use(group[0].font, [piece.word.text for piece in group])
                letters = "".join([piece.word.code + " " * piece.spaces for piece in group])
                if index == len(pieces):
                    letters = letters.removesuffix(" " * pieces[-1].spaces)
                code.append(f"{name} {size} Tf [({_spaced(letters, name, size, spacing)})] TJ")
                start = index
        return code

    def _mark(
        self, pieces: Sequence[Piece], x: float, y: float, size: float, spacing: Spacing
    ) -> list[str]:
        """Return rules under what is underlined, and make links of what leads somewhere."""
        rules: list[str] = []
        below = y - 0.11 * size
        if any(piece.underline for piece in pieces):
            for underlined, start, end in _spans(pieces, x, spacing, _underlined):
                if underlined:
                    rules.append(f"{start:.2f} {below:.2f} m {end:.2f} {below:.2f} l S")
        if any(piece.link for piece in pieces):
            for link, start, end in _spans(pieces, x, spacing, _link):
                if link:
                    self._lead_to(link, (start, y - 0.25 * size, end, y + 0.75 * size))
        return rules

    def _lead_to(self, link: str, box: tuple[float, float, float, float]) -> None:
        # F 4: it is also there when the page is printed, as archives of PDF ask.
        if page := _PAGE_LINK.fullmatch(link):
            self._canvas.linkRect(
                "", page_name(int(page[1])), box, relative=0, Border="[0 0 0]"
            )
        else:
            address = quote(link, safe=string.punctuation)  # ASCII alone may stand there
            self._canvas.linkURL(address, box, relative=0, thickness=0, F=4)

    def _use(self, font: "PaperFont", texts: list[str]) -> str:
        return font.use(self._canvas._doc, texts)


def _spaced(letters: str, name: str, size: float, spacing: Spacing) -> str:
    # Rounded down: readers that sort by place must not find a second mark before the first.
    back = floor(spacing.letters * 10_000 / size) / 10
    letters = letters.replace(BEFORE_MARK, f"){back}(" if back else "")
    if PART in letters:
        family = name.rpartition("+")[0]
        letters = _PART_SWITCH.sub(rf")] TJ {family}+\1 {size} Tf [(", letters)
    return letters


def _shift(line: Line, align: Align) -> float:
    if align is Align.CENTRE:
        return line.room / 2
    return line.room if align is Align.RIGHT else 0.0


def spacing_of(line: Line, style: Style) -> Spacing:
    """Share the room of a line out: spaces first, then letters, what is too much to spaces."""
    if style.align is not Align.SPREAD or line.last or line.room <= 0:
        return Spacing()
    inner = line.pieces[:-1]
    last = line.pieces[-1].word
    spaces = sum(piece.spaces + piece.word.spaces for piece in inner) + last.spaces
    gaps = sum(piece.word.letters + piece.spaces for piece in inner) + last.letters - 1
    if gaps < 1:
        return Spacing()
    words = min(line.room / 2 / spaces, _EAGER_WORD_SPACE * style.size) if spaces else 0.0
    letters = (line.room - words * spaces) / gaps
    widest = _WIDEST_LETTER_SPACE * style.size
    if spaces and letters > widest:
        letters = widest
        words = (line.room - letters * gaps) / spaces
        if words > _WIDEST_WORD_SPACE * style.size:
            words = _WIDEST_WORD_SPACE * style.size
            letters = (line.room - words * spaces) / gaps
    return Spacing(round(letters, 4), round(words, 3))


def _spans(
    pieces: Sequence[Piece], x: float, spacing: Spacing, look: Callable[[Piece], T]
) -> Iterator[tuple[T, float, float]]:
    """Yield from where to where neighbours look the same, with the spaces between them."""
    start, end = x, x
    for index, piece in enumerate(pieces):
        letters, spaces = piece.word.letters, piece.word.spaces
        if index and look(piece) != look(pieces[index - 1]):
            yield look(pieces[index - 1]), start, end
            start = x
        end = x + piece.width + spacing.letters * letters + spacing.words * spaces
        x = end + piece.gap + (spacing.letters + spacing.words) * piece.spaces
    if pieces:
        yield look(pieces[-1]), start, end


def _underlined(piece: Piece) -> bool:
    return piece.underline


def _link(piece: Piece) -> str | None:
    return piece.link
