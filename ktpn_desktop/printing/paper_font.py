"""One face of the paper's font inside ReportLab: fixed numbering of letters, true copying.

Every letter has one number in all documents, so that an encoded word can be kept and reused. A
PDF font has room for 256 letters: the first part of a face holds all that Thai official text is
made of, further parts hold the rest. Only letters in use are embedded, and what readers search
and copy (ToUnicode) is the text that was typed, never the private codes of `shaping`.
"""

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

from ktpn_desktop.printing.shaping import MARKS, OWN_SHAPES, TO_UNICODE, shape

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument

BEFORE_MARK = "\x00"
"""Stands in an encoded word before each mark: letter spacing has to be taken back there."""
PART = "\x01"
"""Stands in an encoded word before the number of the font part that follows."""

_SPACE, _NO_BREAK_SPACE = 0x20, 0xA0
_LETTERS = "".join(
    [
        *map(chr, range(0x0E01, 0x0E3B)),
        *map(chr, range(0x0E3F, 0x0E5C)),
        *TO_UNICODE,
        "“”‘’–—•…☐☑☒□✓✗○●←→×÷°±≤≥½¼²³«»·§",
    ]
)
_ROOM = [*range(128, 256), *(code for code in range(1, 32) if chr(code) not in "\t\n\f\r")]
_FIRST_PART: dict[int, int] = {
    **{code: code for code in range(32, 127)},
    **{ord(letter): byte for letter, byte in zip(_LETTERS, _ROOM, strict=False)},
}
_ESCAPED = [
    f"\\{byte:03o}" if byte < 32 or chr(byte) in "()\\" else chr(byte) for byte in range(256)
]
_MANY_WORDS = 100_000
_CMAP_BLOCK = 100  # the most that the PDF standard allows in one


class Word(NamedTuple):
    """A text made ready for one face: its code in the page, and its measures."""

    text: str
    shaped: str
    code: str
    width: float  # of the font size
    letters: int  # that letter spacing follows: all but marks
    spaces: int


class PaperFont(TTFont):
    """One face of TH Sarabun New, or of another font that has its common shapes."""

    def __init__(self, name: str, file: Path | BytesIO) -> None:
        super().__init__(name, str(file) if isinstance(file, Path) else file, shapable=False)
        glyphs: Any = self.face  # ReportLab types this part loosely
        known = {code for code, glyph in glyphs.charToGlyph.items() if glyph}
        # Under these codes other fonts have other shapes.
        self._lacking = {} if isinstance(file, Path) else OWN_SHAPES
        known.difference_update(map(ord, self._lacking))
        self._places = {code: (0, byte) for code, byte in _FIRST_PART.items() if code in known}
        self._places[_NO_BREAK_SPACE] = (0, _SPACE)
        rest = sorted(code for code in known if code not in self._places and code > _SPACE)
        for index, code in enumerate(rest):
            part, place = divmod(index, 223)
            self._places[code] = (part + 1, place + 33)
        self._parts = [[0] * 256 for _ in range(2 + len(rest) // 223)]
        for code, (part, byte) in self._places.items():
            self._parts[part][byte] = code
        for codes in self._parts:
            codes[_SPACE] = _SPACE  # word spacing works on this byte
        self._widths = {code: glyphs.getCharWidth(code) / 1000 for code in self._places}
        self._width_of_unknown = self.face.defaultWidth / 1000
        self._words: dict[str, Word] = {}

    def __contains__(self, letter: str) -> bool:
        return ord(letter) in self._places

    def word(self, text: str) -> Word:
        """Return a normal text shaped, encoded and measured."""
        word = self._words.get(text)
        if word is None:
            if len(self._words) >= _MANY_WORDS:
                self._words.clear()
            word = self._words[text] = self._encode(text)
        return word

    def width(self, text: str, size: float) -> float:
        """Return how wide a normal text is."""
        return self.word(text).width * size

    def use(self, doc: "PDFDocument") -> tuple[str, set[str]]:
        """Return the name of the first part in a document, and what texts it prints.

        Whoever prints adds to them; the letters of those texts are what is embedded.
        """
        return self.getSubsetInternalName(0, doc), self._state(doc).texts

    def splitString(  # noqa: N802  # ReportLab asks this of a font
        self, text: str | bytes, doc: "PDFDocument", encoding: str = "utf-8"
    ) -> list[tuple[int, bytes]]:
        """Return the bytes of a shaped text, grouped by part; ReportLab's own drawing asks."""
        shaped = text if isinstance(text, str) else text.decode(encoding)
        self._state(doc).shaped.update(shaped)
        groups: list[tuple[int, bytearray]] = []
        for letter in shaped:
            part, byte = self._places.get(ord(letter), (0, 0))
            if not groups or groups[-1][0] != part:
                groups.append((part, bytearray()))
            groups[-1][1].append(byte)
        return [(part, bytes(group)) for part, group in groups]

    def getSubsetInternalName(self, subset: int, doc: "PDFDocument") -> str:  # noqa: N802
        """Return the name of a part in the document."""
        self._state(doc)
        return super().getSubsetInternalName(subset, doc)

    def addObjects(self, doc: "PDFDocument") -> None:  # noqa: N802
        """Write the parts in use into the document; ReportLab calls it at the end."""
        state = self._state(doc)
        shaped = "".join([self.word(text).shaped for text in state.texts])
        used = set(map(ord, state.shaped.union(shaped)))
        if _NO_BREAK_SPACE in used:
            used.add(_SPACE)
        for part, places in enumerate(self._parts):
            codes = [code if code in used else 0 for code in places]
            codes[_SPACE] = _SPACE
            last = max(byte for byte, code in enumerate(codes) if code)
            if part == 0 or last > _SPACE:  # later parts begin after the space
                self._add_part(doc, part, codes[: last + 1])
        del self.state[doc]

    def _add_part(self, doc: Any, part: int, codes: list[int]) -> None:
        # The document is Any because ReportLab leaves these calls untyped.
        glyphs: Any = self.face
        name = f"{SUBSETN(part).decode()}+{glyphs.name.decode()}"
        internal_name = self.getSubsetInternalName(part, doc)[1:]
        cmap: Any = pdfdoc.PDFStream()
        cmap.content = _to_unicode(name, codes)
        if doc.compression:
            cmap.filters = [pdfdoc.PDFZCompress]
        font: Any = pdfdoc.PDFTrueTypeFont()
        font.Name = internal_name
        font.BaseFont = name
        font.FirstChar = 0
        font.LastChar = len(codes) - 1
        font.Widths = pdfdoc.PDFArray([glyphs.getCharWidth(code) for code in codes])
        font.ToUnicode = doc.Reference(cmap, f"toUnicodeCMap:{name}")
        font.FontDescriptor = glyphs.addSubsetObjects(doc, name, codes)
        doc.Reference(font, internal_name)
        doc.idToObject["BasicFonts"].dict[internal_name] = font

    def _state(self, doc: "PDFDocument") -> "_InDocument":
        state = self.state.get(doc)
        if not isinstance(state, _InDocument):
            state = self.state[doc] = _InDocument(len(self._parts))
        return state

    def _shape(self, text: str) -> str:
        shaped = shape(text)
        for own, others in self._lacking.items():
            shaped = shaped.replace(own, others)
        return shaped

    def _encode(self, text: str) -> Word:
        code: list[str] = []
        width, letters, current = 0.0, 0, 0
        shaped = self._shape(text)
        for letter in shaped:
            part, byte = self._places.get(ord(letter), (0, 0))
            if part != current:
                code.append(f"{PART}{part}")
                current = part
            if letter in MARKS:
                code.append(BEFORE_MARK)
            else:
                letters += 1
            code.append(_ESCAPED[byte])
            width += self._widths.get(ord(letter), self._width_of_unknown)
        if current:
            code.append(f"{PART}0")
        spaces = text.count(" ") + text.count("\xa0")
        return Word(text, shaped, "".join(code), width, letters, spaces)


class _InDocument(TTFont.State):
    """What one document prints in one face."""

    def __init__(self, parts: int) -> None:
        super().__init__(asciiReadable=False)
        self.subsets = [[]] * parts
        self.texts: set[str] = set()
        self.shaped: set[str] = set()


def _to_unicode(name: str, codes: list[int]) -> str:
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def /CMapType 2 def",
        "1 begincodespacerange <00> <FF> endcodespacerange",
    ]
    # The empty box of an unknown letter reads as the sign for "not a known letter".
    pairs = [(0, "\ufffd")]
    pairs += [
        (byte, TO_UNICODE.get(chr(code), chr(code))) for byte, code in enumerate(codes) if code
    ]
    for start in range(0, len(pairs), _CMAP_BLOCK):
        block = pairs[start : start + _CMAP_BLOCK]
        lines.append(f"{len(block)} beginbfchar")
        lines += [
            f"<{byte:02X}> <{text.encode('utf-16-be').hex().upper()}>" for byte, text in block
        ]
        lines.append("endbfchar")
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines)
