"""CSV files as workbooks of one sheet, whatever program and country wrote them."""

import csv
import hashlib
import re
from pathlib import Path

from ktpn_desktop.exchange.cell_values import decoded
from ktpn_desktop.exchange.guard import Rejected, guard_bytes, read_bounded
from ktpn_desktop.exchange.sheets import (
    LAST_COLUMN,
    LAST_ROW,
    Cell,
    Sheet,
    Workbook,
    parse_workbook,
)

_DELIMITERS = ",;\t|"
_THAI = re.compile("[ก-๛]")
_A_FEW = 5  # runs of question marks, which is what some programs write for every Thai letter
_LINES_LOOKED_AT = 50
_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")


def read_list(path: Path) -> Workbook:
    """Read a workbook or a CSV file, told apart by what is in it; or raise `Rejected`."""
    data = read_bounded(path)
    packed = data.startswith((b"PK", b"\xd0\xcf\x11\xe0"))
    if packed or path.suffix.lower() in _WORKBOOKS:
        return parse_workbook(guard_bytes(path.name, data))
    return parse_csv(path.name, data)


def read_csv(path: Path) -> Workbook:
    """Read a CSV file, or raise `Rejected`."""
    return parse_csv(path.name, read_bounded(path))


def parse_csv(name: str, data: bytes) -> Workbook:
    """Read the cells of a CSV file; its one sheet has no name."""
    text = _text(name, data)
    lines = text.splitlines(keepends=True)
    delimiter = _delimiter(lines)
    if lines and lines[0].lower().startswith("sep="):
        lines[0] = "\n"  # Excel's own hint; the row stays, so that row numbers stay true
    cells: dict[int, dict[int, Cell]] = {}
    cut = False
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        for number, record in enumerate(reader, 1):
            row = {i: Cell(decoded(field)) for i, field in enumerate(record, 1) if field}
            cut = cut or number > LAST_ROW or len(record) > LAST_COLUMN
            if row and number <= LAST_ROW:
                cells[number] = {i: cell for i, cell in row.items() if i <= LAST_COLUMN}
    except csv.Error as error:
        line = str(reader.line_num)
        raise Rejected("file.bad_csv", name, line=line, reason=str(error)) from error
    return Workbook(
        file=name,
        sha256=hashlib.sha256(data).hexdigest(),
        sheets=(Sheet(name="", cells=cells, cut=cut),),
    )


def _text(name: str, data: bytes) -> str:
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if text.count("???") > _A_FEW and not _THAI.search(text):
            raise Rejected("file.letters_lost", name)
        return text
    raise Rejected("file.unknown_encoding", name)


def _encodings(data: bytes) -> tuple[str, ...]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    if b"\0" in data:  # UTF-16 without its mark, or no text at all
        return ()
    return ("utf-8-sig", "cp874")


def _delimiter(lines: list[str]) -> str:
    """The delimiter that gives most lines the same number of columns, and more than one."""
    if lines and lines[0].lower().startswith("sep=") and len(lines[0].strip()) == 5:
        return lines[0][4]
    best, best_score = ",", 0
    for delimiter in _DELIMITERS:
        counts = [_outside_quotes(line, delimiter) for line in lines[:_LINES_LOOKED_AT]]
        filled = [count for count in counts if count]
        score = max((filled.count(n) * min(n, 8) for n in set(filled)), default=0)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _outside_quotes(line: str, delimiter: str) -> int:
    return sum(part.count(delimiter) for part in line.split('"')[::2])
