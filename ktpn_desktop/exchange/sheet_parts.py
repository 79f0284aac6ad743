"""The parts of a workbook package that lead to its sheets: relations, strings, styles."""

import posixpath
from collections.abc import Mapping
from typing import NamedTuple

from ktpn_desktop.exchange.cell_values import date_text, decoded, is_date_format
from ktpn_desktop.exchange.guard import Rejected
from ktpn_desktop.exchange.part_reader import PartReader

_MOST_STRINGS = 1_500_000
_MOST_STYLES = 100_000


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
