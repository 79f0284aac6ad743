"""One face of the paper's font inside ReportLab: fixed numbering of letters, true copying.

Every letter has one number in all documents, so that an encoded word can be kept and reused. A
PDF font has room for 256 letters: the first part of a face holds all that Thai official text is
made of, further parts hold the rest. Only letters in use are embedded, and what readers search
and copy (ToUnicode) is the text that was typed, never the private codes of `shaping`.

Letters that the face lacks are taken from KTPN Symbols, as further parts; what that lacks too
is printed as the sign for an unknown letter, never as an empty box.
"""

import threading
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont, TTFontFace

from ktpn_desktop.paths import resource
from ktpn_desktop.printing.shaping import MARKS, OWN_SHAPES, TO_UNICODE, shape
from ktpn_desktop.printing.unprinted import notice

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument

BEFORE_MARK = "\x00"
"""Stands in an encoded word before each mark: letter spacing has to be taken back there."""
PART, PART_END = "\x01", "\x02"
"""Stand in an encoded word around the number of the font part that follows."""

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
_UNKNOWN = 0xFFFD
_IN_A_PART = 223  # letters: what a byte can tell, without the space and the controls
_MOST_PARTS = 64
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
        self._places.update(_in_parts(rest, 1))
        self._own = frozenset(self._places)
        self._parts = [glyphs] * (1 + max(part for part, _ in self._places.values()))
        self._widths = {code: glyphs.getCharWidth(code) / 1000 for code in self._places}
        self._usual = {
            chr(code): _in_code(chr(code), byte)
            for code, (part, byte) in self._places.items()
            if part == 0
        }
        self._words: dict[str, Word] = {}
        self._borrowed, self._borrowing = False, threading.Lock()

    def __contains__(self, letter: str) -> bool:
        """Tell whether the face itself has the letter."""
        return ord(letter) in self._own

    def prints(self, letter: str) -> bool:
        """Tell whether the letter is printed as itself, from this face or from the symbols."""
        return self._known(ord(letter)) == ord(letter)

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
            part, byte = self._places[self._known(ord(letter))]
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
        letters = state.shaped.union(shaped)
        used = {self._known(ord(letter)) for letter in letters}
        if _UNKNOWN in used:
            notice(letter for letter in letters if not self.prints(letter))
        parts: dict[int, list[int]] = {0: [0] * 256}
        for code in sorted(used - {_NO_BREAK_SPACE}):  # printed as the space
            part, byte = self._places[code]
            parts.setdefault(part, [0] * 256)[byte] = code
        for part, codes in sorted(parts.items()):
            codes[_SPACE] = _SPACE  # word spacing works on this byte
            last = max(byte for byte, code in enumerate(codes) if code)
            self._add_part(doc, part, codes[: last + 1])
        del self.state[doc]

    def _add_part(self, doc: Any, part: int, codes: list[int]) -> None:
        # The document is Any because ReportLab leaves these calls untyped.
        glyphs: Any = self._parts[part]
        own: Any = self.face
        borrowed = "" if glyphs is own else f"-{glyphs.name.decode()}"
        name = f"{SUBSETN(part).decode()}+{own.name.decode()}{borrowed}"
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
        # As text: ReportLab would ask of each of two hundred numbers how it is written.
        font.Widths = f"[{' '.join([f'{glyphs.getCharWidth(code):g}' for code in codes])}]"
        font.ToUnicode = doc.Reference(cmap, f"toUnicodeCMap:{name}")
        font.FontDescriptor = glyphs.addSubsetObjects(doc, name, codes)
        doc.Reference(font, internal_name)
        doc.idToObject["BasicFonts"].dict[internal_name] = font

    def _state(self, doc: "PDFDocument") -> "_InDocument":
        state = self.state.get(doc)
        if not isinstance(state, _InDocument):
            state = self.state[doc] = _InDocument(_MOST_PARTS)
        return state

    def _known(self, code: int) -> int:
        """Return the code of a letter that can be printed: the same, or that of the sign."""
        if code not in self._places and not self._borrowed:
            self._borrow()
        return code if code in self._places else _UNKNOWN

    def _borrow(self) -> None:
        """Take the letters that the face lacks from the symbols."""
        with self._borrowing:
            if self._borrowed:
                return
            symbols = _symbols()
            lacking = sorted(code for code in symbols.charToGlyph if code not in self._own)
            places = _in_parts(lacking, len(self._parts))
            self._widths |= {code: symbols.getCharWidth(code) / 1000 for code in places}
            self._parts += [symbols] * (1 + len(lacking) // _IN_A_PART)
            self._places |= places
            self._borrowed = True

    def _shape(self, text: str) -> str:
        shaped = shape(text)
        for own, others in self._lacking.items():
            shaped = shaped.replace(own, others)
        return shaped

    def _encode(self, text: str) -> Word:
        shaped = self._shape(text)
        spaces = text.count(" ") + text.count("\xa0")
        try:
            code = "".join(map(self._usual.__getitem__, shaped))
        except KeyError:
            return self._encode_unusual(text, shaped, spaces)
        width = sum(map(self._widths.__getitem__, map(ord, shaped)))
        letters = len(shaped) - code.count(BEFORE_MARK)
        return Word(text, shaped, code, width, letters, spaces)

    def _encode_unusual(self, text: str, shaped: str, spaces: int) -> Word:
        """Encode a text with letters of further parts, or with some that nothing has."""
        code: list[str] = []
        width, letters, current = 0.0, 0, 0
        for letter in shaped:
            known = self._known(ord(letter))
            part, byte = self._places[known]
            if part != current:
                code.append(f"{PART}{part}{PART_END}")
                current = part
            letters += letter not in MARKS
            code.append(_in_code(letter, byte))
            width += self._widths[known]
        if current:
            code.append(f"{PART}0{PART_END}")
        return Word(text, shaped, "".join(code), width, letters, spaces)


class _InDocument(TTFont.State):
    """What one document prints in one face."""

    def __init__(self, parts: int) -> None:
        super().__init__(asciiReadable=False)
        self.subsets = [[]] * parts
        self.texts: set[str] = set()
        self.shaped: set[str] = set()


def _in_code(letter: str, byte: int) -> str:
    return f"{BEFORE_MARK}{_ESCAPED[byte]}" if letter in MARKS else _ESCAPED[byte]


def _in_parts(codes: list[int], first: int) -> dict[int, tuple[int, int]]:
    """Return the part and the byte of each letter; parts are counted from the first."""
    places = {}
    for index, code in enumerate(codes):
        part, place = divmod(index, _IN_A_PART)
        places[code] = (first + part, place + _SPACE + 1)
    return places


@cache
def _symbols() -> Any:  # ReportLab types this part loosely
    return TTFontFace(str(resource("fonts", "KTPNSymbols.ttf")))


def _to_unicode(name: str, codes: list[int]) -> str:
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def /CMapType 2 def",
        "1 begincodespacerange <00> <FF> endcodespacerange",
    ]
    pairs = [
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
