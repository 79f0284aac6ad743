"""How fast visit workbooks are written and read, beside what their libraries alone take.

    python tests/bench/bench_workbooks.py

Read the ratios: milliseconds depend on the machine and on what it is doing besides. Writing is
compared with openpyxl writing the same cells with style objects for each, as most programs do,
and with openpyxl saving the finished workbook once more; reading with unzipping and
parsing every part, as nothing that looks at the whole file can be faster, and with openpyxl's
own reader.
"""

import io
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.parsers.expat import ParserCreate

import openpyxl
from openpyxl.cell.cell import MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

sys.path.insert(0, str(Path(__file__).parents[1]))  # the made-up visits of the tests

from made_up_visits import CHECKLIST, KEY, LEVELS, item, payload, signed

from ktpn_desktop.domain.checklist import Checklist, ItemType
from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.exchange.folder_scan import find_returns
from ktpn_desktop.exchange.guard import guard_bytes
from ktpn_desktop.exchange.payload import Payload, payload_of, payload_text, reference
from ktpn_desktop.exchange.sheets import parse_workbook
from ktpn_desktop.exchange.visit_form import lay_out
from ktpn_desktop.exchange.visit_workbook import read_visit_workbook, visit_workbook
from ktpn_desktop.exchange.visit_workbook_write import _template

ITEMS = 60
FILES = 500
RUNS = 15
WRITING = 0.6
"""The limit of what writing may take of openpyxl's time."""


def main() -> None:
    """Print milliseconds a workbook and ratios."""
    checklist, visit = _sixty_items()
    data, by_hand = _written(visit, checklist), _changed(_written(visit, checklist))
    known = {checklist_hash(checklist): checklist}
    print(f"{ITEMS} items, {len(data) / 1024:.1f} KB")
    writers = {
        "openpyxl with a style for each cell": _styler(data),
        "openpyxl saving it": _saver(data),
        "first of a checklist": lambda: _first(checklist),
    }
    _compare("write", lambda: _written(visit, checklist), writers)
    _write_many(visit, checklist, _styler(data))
    readers = {
        "unzip and parse": lambda: _unzip_and_parse(data),
        "guard and cells": lambda: parse_workbook(guard_bytes("x.xlsx", data)),
        "openpyxl read-only": lambda: _openpyxl_cells(data),
    }
    _compare("read", lambda: _read(data, known), readers)
    _compare("read, filled by hand", lambda: _read(by_hand, known), readers)
    text = payload_text(visit)
    _compare("payload text", lambda: payload_text(visit), {})
    _compare("payload of text", lambda: payload_of(text), {})
    _scan(data)


def _sixty_items() -> tuple[Checklist, Payload]:
    items = tuple(
        item(f"q{n}", ItemType.SCALE5, choices=LEVELS, label=f"รายการจำลองที่ {n} " * 4)
        for n in range(ITEMS)
    )
    section = replace(CHECKLIST.sections[0], items=items)
    checklist = replace(CHECKLIST, sections=(section,))
    fields = {f"answer:{one.id}": '{"value":"4"}' for one in items}
    fields |= {f"note:{one.id}": "พบร่องรอยการดำเนินงานต่อเนื่อง" for one in items[::3]}
    return checklist, payload(checklist=reference(checklist), fields=fields)


def _written(visit: Payload, checklist: Checklist) -> bytes:
    text, signature = signed(visit)
    return visit_workbook(
        visit, text, signature, KEY.public_key, checklist, round_label="1/2569"
    )


def _first(checklist: Checklist) -> None:
    lay_out(checklist, summary_rows=20, carried_rows=5)


def _saver(data: bytes) -> Callable[[], None]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return lambda: book.save(io.BytesIO())


def _styler(data: bytes) -> Callable[[], None]:
    """Return what writes the cells of a workbook anew, each with style objects of its own."""
    sheets = [
        (
            sheet.title,
            [
                (cell.row, cell.column, cell.value)
                for row in sheet
                for cell in row
                if cell.has_style and not isinstance(cell, MergedCell)
            ],
        )
        for sheet in openpyxl.load_workbook(io.BytesIO(data))
    ]

    def write() -> None:
        book = openpyxl.Workbook()
        for title, cells in sheets:
            sheet = book.create_sheet(title)
            for row, column, value in cells:
                cell = sheet.cell(row, column, value)
                cell.font = Font(name="TH Sarabun New", size=14)
                cell.alignment = Alignment(wrap_text=True, vertical="top")
                cell.border = Border(bottom=Side(style="thin", color="FF999999"))
                cell.fill = PatternFill("solid", fgColor="FFFFF7D6")
                cell.protection = Protection(locked=False)
                cell.number_format = "@"
        book.save(io.BytesIO())

    return write


def _write_many(visit: Payload, checklist: Checklist, style: Callable[[], None]) -> None:
    """Compare a whole round, the first workbook of its checklist included."""
    _template.cache_clear()
    visits = [replace(visit, id=VisitId(f"{number:032}")) for number in range(FILES)]
    ours = _seconds(lambda: [_written(one, checklist) for one in visits])
    theirs = _seconds(lambda: [style() for _ in range(FILES // 10)]) * 10
    ratio = ours / theirs
    over = "" if ratio <= WRITING else " OVER"
    print(
        f"write {FILES}: {ours:.1f} s, {ratio:.2f} × openpyxl with a style for each cell"
        f" (at most {WRITING}; a tenth of theirs was written){over}"
    )


def _changed(data: bytes) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(data))
    for row in book.worksheets[0].iter_rows(min_row=12):
        if row[3].value:
            row[3].value = "5"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _read(data: bytes, known: dict[str, Checklist]) -> None:
    read_visit_workbook(guard_bytes("x.xlsx", data), known.get)


def _unzip_and_parse(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            ParserCreate().Parse(package.read(name), True)


def _openpyxl_cells(data: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
    for sheet in book:
        for _row in sheet.iter_rows(values_only=True):
            pass


def _scan(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        returns = Path(folder) / "returns"
        for number in range(FILES):
            path = returns / f"{number % 8:08}" / f"{VisitId(str(number))}.xlsx"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        found = find_returns([Path(folder)])
        known = {str(one.path): one.stamp for one in found.files}
        new = min(_seconds(lambda: find_returns([Path(folder)])) for _ in range(5))
        seen = min(_seconds(lambda: find_returns([Path(folder)], known)) for _ in range(5))
        walk = min(_seconds(lambda: [p.stat() for p in returns.rglob("*")]) for _ in range(5))
    print(
        f"scan of {FILES} files: {new * 1000:.0f} ms new, {seen * 1000:.0f} ms when known: "
        f"{new / walk:.1f} and {seen / walk:.1f} times a bare walk"
    )


def _compare(
    name: str, ours: Callable[[], object], others: dict[str, Callable[[], object]]
) -> None:
    times: dict[str, list[float]] = {name: [] for name in ("", *others)}
    ours()
    for _ in range(RUNS):  # in turns, so that a busy moment slows all of them
        times[""].append(_seconds(ours))
        for other, run in others.items():
            times[other].append(_seconds(run))
    own = min(times[""])
    ratios = [f"{own / min(times[other]):.2f} × {other}" for other in others]
    print(", ".join([f"{name}: {own * 1000:.1f} ms", *ratios]))


def _seconds(run: Callable[[], object]) -> float:
    start = time.process_time()  # what the machine does besides does not count
    run()
    return time.process_time() - start


if __name__ == "__main__":
    main()
