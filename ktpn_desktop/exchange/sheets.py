"""Workbooks that others wrote, as plain cells; read within bounds after `guard` let them in."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple
from xml.parsers.expat import ExpatError

from ktpn_desktop.exchange.cell_values import decoded, number_text
from ktpn_desktop.exchange.guard import GuardedPackage, Rejected, guard
from ktpn_desktop.exchange.part_reader import PartReader
from ktpn_desktop.exchange.sheet_parts import (
    CellStyles,
    Relation,
    SheetEntry,
    read_properties,
    read_relations,
    read_shared_strings,
    read_sheet_list,
)

LAST_ROW = 60_000
LAST_COLUMN = 400
MOST_CELLS = 1_500_000
MOST_SHEETS = 100


class CellKind(StrEnum):
    """How the file keeps the cell; the text is always what a person would read."""

    TEXT = "text"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    ERROR = "error"


class Cell(NamedTuple):
    """One filled cell. A tuple: lists have hundreds of thousands of them."""

    text: str
    kind: CellKind = CellKind.TEXT
    formula: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet: filled cells by row and column, both counted from 1, rows in file order."""

    name: str
    state: str = "visible"
    cells: Mapping[int, Mapping[int, Cell]]
    cut: bool = False
    """Something was written beyond LAST_ROW or LAST_COLUMN and was not read."""

    def text(self, row: int, column: int) -> str:
        """What the cell says; empty when nothing is there."""
        cell = self.cells.get(row, {}).get(column)
        return cell.text if cell else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """A workbook, or a CSV file as a workbook of one sheet."""

    file: str
    sha256: str
    sheets: tuple[Sheet, ...]
    properties: Mapping[str, str] = field(default_factory=dict)
    """The custom document properties that are text."""

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of this name, without regard to capitals and spaces around it."""
        wanted = name.strip().casefold()
        return next((s for s in self.sheets if s.name.strip().casefold() == wanted), None)


def read_workbook(path: Path, *, only: Container[str] | None = None) -> Workbook:
    """Guard and read a workbook; `only` names the sheets that are wanted."""
    return parse_workbook(guard(path), only=only)


def parse_workbook(package: GuardedPackage, *, only: Container[str] | None = None) -> Workbook:
    """Read the cells of a guarded workbook, or raise `Rejected`."""
    try:
        return _parse(package, only)
    except (ExpatError, ValueError, UnicodeError, LookupError) as error:
        raise Rejected("file.bad_xml", package.name, reason=str(error)) from error


def column_letters(column: int) -> str:
    """The letters over a column: 1 is A, 27 is AA."""
    letters = ""
    while column:
        column, last = divmod(column - 1, 26)
        letters = chr(65 + last) + letters
    return letters


def _parse(package: GuardedPackage, only: Container[str] | None) -> Workbook:
    parts = package.parts
    top = read_relations(package.name, parts, "")
    main = _target(top, "officeDocument") or "xl/workbook.xml"
    if main not in parts:
        raise Rejected("file.not_workbook", package.name)
    listed = read_sheet_list(package.name, parts[main])
    if len(listed.sheets) > MOST_SHEETS:
        raise Rejected("file.too_many_sheets", package.name, count=str(len(listed.sheets)))
    relations = read_relations(package.name, parts, main)
    found = {entry.relation: _sheet_part(package, relations, entry) for entry in listed.sheets}
    strings = _target(relations, "sharedStrings")
    styles = _target(relations, "styles")
    _refuse_shared(package.name, [main, *found.values(), strings, styles], len(listed.sheets))
    reader = _SheetReader(
        package.name,
        read_shared_strings(package.name, parts[strings]) if strings in parts else [],
        CellStyles(package.name, parts.get(styles), since_1904=listed.since_1904),
    )
    sheets = []
    for entry in listed.sheets:
        if only is None or entry.name in only:
            cells, cut = reader.read(parts[found[entry.relation]])
            sheets.append(Sheet(name=entry.name, state=entry.state, cells=cells, cut=cut))
    return Workbook(
        file=package.name,
        sha256=package.sha256,
        sheets=tuple(sheets),
        properties=read_properties(package.name, parts.get("docprops/custom.xml")),
    )


def _sheet_part(
    package: GuardedPackage, relations: Mapping[str, Relation], entry: SheetEntry
) -> str:
    relation = relations.get(entry.relation)
    if relation is None or relation.target not in package.parts:
        raise Rejected("file.sheet_missing", package.name, sheet=entry.name)
    return relation.target


def _refuse_shared(file: str, parts: list[str], sheets: int) -> None:
    """Refuse parts that stand for several things: one would be read again and again."""
    named = [part for part in parts if part]
    if len(set(named)) != len(named) or len(parts) - 3 != sheets:
        raise Rejected("file.duplicate_parts", file)


def _target(relations: Mapping[str, Relation], kind: str) -> str:
    return next(
        (relation.target for relation in relations.values() if relation.kind == kind), ""
    )


class _SheetReader:
    """Reads the sheets of one workbook; the cell count is for all of them together."""

    def __init__(self, file: str, strings: list[str], styles: CellStyles) -> None:
        self._file = file
        self._strings = strings
        self._styles = styles
        self._left = MOST_CELLS

    def read(self, data: bytes) -> tuple[dict[int, dict[int, Cell]], bool]:
        """Give the filled cells of one sheet, and whether some lay out of bounds."""
        sheet = _SheetPart(self._file, self._strings, self._styles, self._left)
        sheet.read(data)
        self._left = sheet.left
        return sheet.cells, sheet.cut


class _SheetPart(PartReader):
    """The walk through one sheet's XML."""

    def __init__(self, file: str, strings: list[str], styles: CellStyles, left: int) -> None:
        super().__init__(file)
        self.cells: dict[int, dict[int, Cell]] = {}
        self.cut = False
        self.left = left
        self._strings = strings
        self._styles = styles
        self._row = 0
        self._column = 0
        self._attributes: dict[str, str] = {}
        self._formula = False
        self._phonetic = 0
        self._in_cell = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "c":
            self._start_cell(attributes)
        elif tag in ("v", "t"):
            self.collecting = self._in_cell and not self._phonetic
        elif tag == "f":
            self._formula = True
        elif tag == "row":
            number = attributes.get("r")
            self._row = self._checked_row(number) if number else self._row + 1
            self._column = 0
            self._attributes = {}
        elif tag == "rPh":
            self._phonetic += 1

    def end(self, tag: str) -> None:
        if tag in ("v", "t"):
            self.collecting = False
        elif tag == "c":
            self._end_cell()
        elif tag == "rPh":
            self._phonetic -= 1

    def _start_cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r")
        if reference is None:
            if "r" in self._attributes:
                self._row, self._column = self._place(self._attributes["r"])
            self._column += 1
        self._attributes = attributes
        self._formula = False
        self._in_cell = True

    def _end_cell(self) -> None:
        self._in_cell = False
        if not self.buffer and not self._formula:
            return  # most cells of a form only carry a look; their places are not even read
        raw = "".join(self.buffer)
        self.buffer.clear()
        if reference := self._attributes.get("r"):
            self._row, self._column = self._place(reference)
        if self._row > LAST_ROW or self._column > LAST_COLUMN:
            self.cut = True
            return
        self.left -= 1
        if self.left < 0:
            raise Rejected("file.too_many_cells", self.file, limit=f"{MOST_CELLS:,}")
        self.cells.setdefault(self._row, {})[self._column] = self._cell(raw)

    def _cell(self, raw: str) -> Cell:
        if self._attributes.get("t", "n") == "n":
            day = self._styles.date_text(int(self._attributes.get("s", "0")), raw)
            text, kind = (
                (number_text(raw), CellKind.NUMBER) if day is None else (day, CellKind.DATE)
            )
        else:
            text, kind = self._not_number(raw)
        return Cell(text, kind, self._formula)

    def _not_number(self, raw: str) -> tuple[str, CellKind]:
        match self._attributes["t"]:
            case "s":
                return self._shared(raw), CellKind.TEXT
            case "b":
                return ("TRUE" if raw.strip() in ("1", "true") else "FALSE"), CellKind.BOOLEAN
            case "e":
                return raw, CellKind.ERROR
            case "d":
                return raw.removesuffix("T00:00:00"), CellKind.DATE
            case _:
                return decoded(raw), CellKind.TEXT

    def _shared(self, raw: str) -> str:
        index = int(raw)
        if not 0 <= index < len(self._strings):
            raise Rejected("file.bad_reference", self.file, reference=raw[:20])
        return self._strings[index]
