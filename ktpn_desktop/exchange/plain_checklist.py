"""A checklist from a table as offices draw it: ที่, รายการ, 5 4 3 2 1, หมายเหตุ.

What was understood is told before all else, so that a person can compare it with the file.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from ktpn_desktop.domain.checklist import Checklist, Item, ItemType, Section
from ktpn_desktop.domain.ids import ChecklistId, new_id
from ktpn_desktop.domain.problem import BadData, Place, Problem
from ktpn_desktop.exchange.checklist_read import (
    LONGEST_TEXT,
    MARK,
    MOST_ITEMS,
    ChecklistRead,
    Partial,
)
from ktpn_desktop.exchange.plain_header import (
    ROWS_LOOKED_AT,
    PlainHeader,
    find_header,
    row_texts,
)
from ktpn_desktop.exchange.plain_items import PlainItems
from ktpn_desktop.exchange.plain_rows import PlainRow, RowKind, read_rows
from ktpn_desktop.exchange.plain_words import LEADERS, legend
from ktpn_desktop.exchange.sheets import Sheet, Workbook
from ktpn_desktop.exchange.xlsform_notes import Notes

_INSTRUCTIONS = re.compile(r"คำชี้แจง|คำอธิบาย|คำแนะนำ|วิธี|โปรด|ให้ทำเครื่องหมาย")
_LONGEST_TITLE = 300
_CLOSING = "สรุปและข้อเสนอแนะ"


def read_plain_checklist(
    workbook: Workbook, unsaid: ItemType = ItemType.TEXT
) -> ChecklistRead | None:
    """Read the tables of a workbook as one checklist; None when there is no table.

    `unsaid` is the kind of items of which the file does not say how they are answered.
    """
    reader = _PlainReader(workbook, unsaid)
    for sheet in workbook.sheets:
        if sheet.state == "visible":
            reader.read(sheet)
    return reader.result() if reader.tables else None


@dataclass(slots=True)
class _Draft:
    """A section that is being filled."""

    title: str
    items: list[Item] = field(default_factory=list)


class _PlainReader:
    """Reads one workbook; sections gather over its sheets."""

    def __init__(self, workbook: Workbook, unsaid: ItemType) -> None:
        self.tables = 0
        self._file = workbook.file
        self._unsaid = unsaid
        self._notes = Notes()
        self._sections: list[_Draft] = []
        self._closing = _Draft(_CLOSING)
        self._title = ""
        self._instructions: list[str] = []
        self._ids: set[str] = set()
        self._wrong: list[int] = []

    def read(self, sheet: Sheet) -> None:
        """Read the table of one sheet, if it has one."""
        top = sorted(sheet.cells)[:ROWS_LOOKED_AT]
        texts = (text[:LONGEST_TEXT] for row in top for text in row_texts(sheet, row).values())
        names = legend("\n".join(texts))
        header = find_header(sheet, names)
        if header is None:
            if sheet.cells and self.tables:
                where = Place(file=self._file, sheet=sheet.name or None)
                self._notes.warn("xlsform.sheet_not_used", where, sheet=sheet.name)
            return
        self.tables += 1
        above = self._above(sheet, header)
        rows = read_rows(sheet, header)
        if self._is_too_much(sheet, rows):
            return
        self._tell(sheet, header)
        items = PlainItems(
            file=self._file,
            sheet=sheet,
            header=header,
            names=names,
            notes=self._notes,
            unsaid=self._unsaid,
            taken=self._ids,
        )
        self._sections.append(_Draft(above or (sheet.name if self.tables > 1 else "")))
        self._fill(sheet, header, rows, items)

    def result(self) -> ChecklistRead:
        """The checklist of all tables, or what is wrong with it."""
        drafts = [one for one in [*self._sections, self._closing] if one.items]
        problems, warnings = tuple(self._notes.problems), tuple(self._notes.warnings)
        if not drafts and not problems:
            where = Place(file=self._file)
            problems = (Problem(code="plain.no_items", where=where),)
        checklist = self._checklist(drafts) if drafts else None
        if not problems:
            return ChecklistRead(checklist=checklist, problems=(), warnings=warnings)
        partial = None
        if checklist and self._wrong and len(self._wrong) == len(problems):
            left = replace(checklist, version=f"{checklist.version}-{MARK}")
            partial = Partial(checklist=left, rows=tuple(self._wrong))
        return ChecklistRead(
            checklist=None, problems=problems, warnings=warnings, partial=partial
        )

    def _checklist(self, drafts: list[_Draft]) -> Checklist:
        stem = Path(self._file).stem
        title = self._title or stem
        return Checklist(
            id=ChecklistId(new_id()),
            form_id=re.sub(r"[^\w\u0e00-\u0e7f.\-]", "_", stem),
            version="1",
            title=title,
            instructions="\n".join(self._instructions) or None,
            sections=tuple(
                Section(id=f"part{place}", title=draft.title or title, items=tuple(draft.items))
                for place, draft in enumerate(drafts, 1)
            ),
        )

    def _above(self, sheet: Sheet, header: PlainHeader) -> str:
        """Take title and instructions from above the table; give the heading right above it."""
        heading = ""
        reading = False  # instructions, which go on until the table
        for number in sorted(row for row in sheet.cells if row < header.first):
            text = " ".join(row_texts(sheet, number).values())
            if not text or LEADERS.search(text):
                continue  # lines to write school and day on, which a visit has by itself
            if _INSTRUCTIONS.match(text):
                reading = True
            if re.match(r"(ตอน|ส่วน|ด้าน|หมวด)(ที่)?\s*[0-9๐-๙]", text):
                heading = text
            elif reading:
                self._instructions.append(text)
            elif not self._title:
                self._title = text[:_LONGEST_TITLE]
            elif self.tables == 1 and len(f"{self._title} {text}") <= _LONGEST_TITLE:
                self._title = f"{self._title} {text}"
        return heading

    def _is_too_much(self, sheet: Sheet, rows: list[PlainRow]) -> bool:
        where = Place(file=self._file, sheet=sheet.name or None)
        if len(rows) > MOST_ITEMS:
            count, limit = str(len(rows)), str(MOST_ITEMS)
            self._notes.wrong("xlsform.too_many", where, count=count, limit=limit)
            return True
        for row in rows:
            longest = max(map(len, row.cells.values()))
            if longest > LONGEST_TEXT:
                there, length = replace(where, row=row.row), str(longest)
                limit = str(LONGEST_TEXT)
                self._notes.wrong("xlsform.text_too_long", there, length=length, limit=limit)
                return True
        return False

    def _tell(self, sheet: Sheet, header: PlainHeader) -> None:
        """Say what the columns were taken for."""
        where = Place(file=self._file, sheet=sheet.name or None, row=header.first)
        used = ", ".join(header.headers[i] for i in sorted(header.fields.values()))
        answered = "; ".join(
            " / ".join(choice.label for choice in one.choices.values())
            for one in header.answers
        )
        self._notes.warn("plain.understood", where, columns=used, answers=answered or "–")
        if header.unused:
            names = ", ".join(header.headers[index] for index in header.unused)
            self._notes.warn("plain.columns_unused", where, columns=names)

    def _fill(
        self, sheet: Sheet, header: PlainHeader, rows: list[PlainRow], items: PlainItems
    ) -> None:
        left_out = []
        for row in rows:
            where = Place(file=self._file, sheet=sheet.name or None, row=row.row)
            try:
                made = list(self._made(row, header, items))
            except BadData as error:
                self._wrong.append(row.row)
                for problem in error.problems:
                    self._notes.wrong(problem.code, where, **problem.values)
                continue
            if row.kind is RowKind.LEFT_OUT:
                left_out.append(row)
            elif row.kind is RowKind.OPEN:
                self._closing.items += made
            else:
                self._sections[-1].items += made
        if left_out:
            where = Place(file=self._file, sheet=sheet.name or None, row=left_out[0].row)
            texts = "; ".join(row.text[:40] for row in left_out[:5] if row.text)
            if texts:
                self._notes.warn("plain.rows_left_out", where, rows=texts)

    def _made(self, row: PlainRow, header: PlainHeader, items: PlainItems) -> Iterator[Item]:
        match row.kind:
            case RowKind.SECTION:
                number = f"{row.number}. " if row.number else ""
                self._sections.append(_Draft(f"{number}{row.text}"))
            case RowKind.HEADING:
                yield items.heading(row)
            case RowKind.OPEN:
                yield items.open_question(row)
            case RowKind.ITEM:
                self._open_by_column(row, header.fields)
                yield from items.items(row)

    def _open_by_column(self, row: PlainRow, fields: Mapping[str, int]) -> None:
        """Begin a section when the column of sections says a new one."""
        title = row.cells.get(fields.get("section", 0), "")
        if title and title != self._sections[-1].title:
            self._sections.append(_Draft(title))
