"""The parts of a workbook package that lead to its sheets: relations, strings, styles."""

import posixpath
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple
from xml.parsers.expat import ParserCreate

from ktpn_desktop.exchange.cell_values import date_text, decoded, is_date_format
from ktpn_desktop.exchange.guard import Rejected

_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_PREFIXED = re.compile(
    rb"<[A-Za-z_][\w.-]*:|xmlns:[\w.-]+\s*=\s*.[^\"']*spreadsheetml/(?:2006/)?main"
)
_HEAD = 4_096
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_LAST_POSSIBLE_ROW = 1_048_576
_MOST_STRINGS = 1_500_000
_MOST_STYLES = 100_000
_PIECE = 1 << 20
_MOST_NAMES = 10_000
_MANY_TAGS = 500_000
_DEEPEST = 1_000


class Relation(NamedTuple):
    """Where a relation of a part leads: the last word of its type, and the part's name."""

    kind: str
    target: str


class SheetEntry(NamedTuple):
    """A sheet as the workbook part lists it."""

    name: str
    state: str
    relation: str


class SheetList(NamedTuple):
    """What the workbook part says about all sheets."""

    sheets: list[SheetEntry]
    since_1904: bool


class PartReader:
    """Walks one XML part with a streaming parser; names come without their namespace.

    A document type is refused here too, in whatever encoding the part is written.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.buffer: list[str] = []
        self.collecting = False

    def read(self, data: bytes) -> None:
        """Walk through the part."""
        parser = ParserCreate()
        parser.buffer_text = True
        parser.buffer_size = 1 << 16
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        # Most writers use no prefix; then the walk is a third faster without looking for one.
        prefixed = _PREFIXED.search(data[:_HEAD]) is not None or data[:2] in _UTF_16
        start = self._start_prefixed if prefixed else self.start
        end = self._end_prefixed if prefixed else self.end
        if data.count(b"<") > _MANY_TAGS:
            depth = _Depth(self.file, start, end)
            start, end = depth.start, depth.end
        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = self._text
        for at in range(0, len(data), _PIECE):
            parser.Parse(data[at : at + _PIECE], False)
            if len(parser.intern) > _MOST_NAMES:  # they are kept until the end
                raise Rejected("file.too_heavy", self.file)
        parser.Parse(b"", True)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Meet an element."""

    def end(self, tag: str) -> None:
        """Leave an element."""

    def _start_prefixed(self, tag: str, attributes: dict[str, str]) -> None:
        self.start(tag.rsplit(":", 1)[-1], attributes)

    def _end_prefixed(self, tag: str) -> None:
        self.end(tag.rsplit(":", 1)[-1])

    def _text(self, text: str) -> None:
        if self.collecting:
            self.buffer.append(text)

    def _refuse_doctype(self, *_: object) -> None:
        raise Rejected("file.doctype", self.file)

    def _place(self, reference: str) -> tuple[int, int]:
        match = _REFERENCE.fullmatch(reference)
        if match is None:
            raise Rejected("file.bad_reference", self.file, reference=reference[:20])
        return int(match[2]), _column(match[1])

    def _checked_row(self, number: str) -> int:
        if not (number.isascii() and number.isdigit()) or len(number) > 7:
            raise Rejected("file.bad_reference", self.file, reference=number[:20])
        if not 1 <= int(number) <= _LAST_POSSIBLE_ROW:
            raise Rejected("file.bad_reference", self.file, reference=number)
        return int(number)


class _Depth:
    """Watches how deeply the elements of a long part stand in each other."""

    def __init__(
        self,
        file: str,
        start: Callable[[str, dict[str, str]], None],
        end: Callable[[str], None],
    ) -> None:
        self._file = file
        self._start = start
        self._end = end
        self._depth = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Go one deeper."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Rejected("file.too_heavy", self._file)
        self._start(tag, attributes)

    def end(self, tag: str) -> None:
        """Come back."""
        self._depth -= 1
        self._end(tag)


@lru_cache(maxsize=20_000)  # as many as there can be, nearly
def _column(letters: str) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return column


def read_relations(file: str, parts: Mapping[str, bytes], part: str) -> dict[str, Relation]:
    """The relations of a part (of the package itself when it is empty), by their ids."""
    folder, name = posixpath.split(part)
    data = parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
    reader = _Relations(file, folder)
    if data is not None:
        reader.read(data)
    return reader.relations


def read_sheet_list(file: str, data: bytes) -> SheetList:
    """The sheets in the order of their tabs."""
    reader = _SheetList(file)
    reader.read(data)
    return SheetList(reader.sheets, reader.since_1904)


def read_shared_strings(file: str, data: bytes) -> list[str]:
    """The texts that cells refer to by number; rich text is joined, phonetic hints dropped."""
    reader = _SharedStrings(file)
    reader.read(data)
    return reader.strings


def read_properties(file: str, data: bytes | None) -> dict[str, str]:
    """The custom document properties."""
    reader = _Properties(file)
    if data is not None:
        reader.read(data)
    return reader.properties


class CellStyles:
    """Which styles of a workbook show a number as a day; read when first asked."""

    def __init__(self, file: str, data: bytes | None, *, since_1904: bool) -> None:
        self._file = file
        self._data = data
        self._since_1904 = since_1904
        self._days: frozenset[int] | None = None

    def date_text(self, style: int, raw: str) -> str | None:
        """The number as an ISO date when its style shows a day; otherwise None."""
        if not style:
            return None
        if self._days is None:
            reader = _Styles(self._file)
            if self._data is not None:
                reader.read(self._data)
            self._days = reader.days()
        return date_text(raw, since_1904=self._since_1904) if style in self._days else None


class _Relations(PartReader):
    def __init__(self, file: str, folder: str) -> None:
        super().__init__(file)
        self.relations: dict[str, Relation] = {}
        self._folder = folder

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag != "Relationship" or attributes.get("TargetMode") == "External":
            return
        target = posixpath.normpath(
            posixpath.join("/" + self._folder, attributes.get("Target", ""))
        )
        kind = attributes.get("Type", "").rsplit("/", 1)[-1]
        self.relations[attributes.get("Id", "")] = Relation(kind, target.lstrip("/").lower())


class _SheetList(PartReader):
    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.sheets: list[SheetEntry] = []
        self.since_1904 = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet":
            relation = next((v for k, v in attributes.items() if k.endswith(":id")), "")
            self.sheets.append(
                SheetEntry(
                    decoded(attributes.get("name", "")),
                    attributes.get("state", "visible"),
                    relation,
                )
            )
        elif tag == "workbookPr":
            self.since_1904 = attributes.get("date1904", "0") in ("1", "true")


class _SharedStrings(PartReader):
    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.strings: list[str] = []
        self._phonetic = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "si":
            self.buffer.clear()
        elif tag == "t":
            self.collecting = not self._phonetic
        elif tag == "rPh":
            self._phonetic += 1

    def end(self, tag: str) -> None:
        if tag == "t":
            self.collecting = False
        elif tag == "rPh":
            self._phonetic -= 1
        elif tag == "si":
            if len(self.strings) >= _MOST_STRINGS:
                raise Rejected("file.too_many_cells", self.file, limit=f"{_MOST_STRINGS:,}")
            self.strings.append(decoded("".join(self.buffer)))


class _Styles(PartReader):
    def __init__(self, file: str) -> None:
        super().__init__(file)
        self._codes: dict[int, str] = {}
        self._formats: list[int] = []
        self._inside = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "numFmt":
            number = int(attributes.get("numFmtId", "0"))
            self._codes[number] = attributes.get("formatCode", "")
        elif tag == "cellXfs":
            self._inside = True
        elif tag == "xf" and self._inside:
            self._formats.append(int(attributes.get("numFmtId", "0")))
        if len(self._codes) > _MOST_STYLES or len(self._formats) > _MOST_STYLES:
            raise Rejected("file.bomb", self.file, size="—")

    def end(self, tag: str) -> None:
        if tag == "cellXfs":
            self._inside = False

    def days(self) -> frozenset[int]:
        """The numbers of the styles that show a day or a time."""
        known = {n: is_date_format(n, self._codes.get(n)) for n in set(self._formats)}
        return frozenset(i for i, number in enumerate(self._formats) if known[number])


class _Properties(PartReader):
    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.properties: dict[str, str] = {}
        self._name = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "property":
            self._name = attributes.get("name", "")
        elif tag in ("lpwstr", "lpstr", "bstr", "i4", "int", "r8"):
            self.buffer.clear()
            self.collecting = True

    def end(self, tag: str) -> None:
        if tag in ("lpwstr", "lpstr", "bstr", "i4", "int", "r8"):
            self.collecting = False
            self.properties[self._name] = decoded("".join(self.buffer))
