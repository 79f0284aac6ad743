"""The layout of a visit workbook: the form, and the sheets beside it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from ktpn_desktop.domain.checklist import (
    UNANSWERED_TYPES,
    Checklist,
    Item,
    ItemType,
    Section,
)
from ktpn_desktop.domain.fields import PLAIN
from ktpn_desktop.domain.terms import FINDINGS, PLAIN_FIELDS
from ktpn_desktop.exchange import carried, looks
from ktpn_desktop.exchange import visit_layout as layout
from ktpn_desktop.exchange.drop_downs import DropDowns, Hint
from ktpn_desktop.exchange.looks import Painter
from ktpn_desktop.exchange.rows_sheet import lay_out_rows
from ktpn_desktop.exchange.rows_table import ONLY_IN_PROGRAM, RowsTable
from ktpn_desktop.exchange.sheet_setup import LINE, finish, lines_of, row_height
from ktpn_desktop.exchange.visit_cells import (
    PLAIN_HINTS,
    TYPE_HINTS,
    item_hint,
)
from ktpn_desktop.exchange.workbook_template import Slots, Template

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_NUMBER, _LABEL, _ANSWER, _NOTE, _EVIDENCE = range(2, 7)
_FORM_HEAD = 5
_SUMMARY_HEAD = 4


def lay_out(
    checklist: Checklist,
    tables: Sequence[RowsTable],
    *,
    summary_rows: int,
    carried_rows: int,
) -> Template:
    """Return the empty workbook of a checklist, with a slot for everything that differs."""
    from openpyxl import Workbook

    from ktpn_desktop.exchange.visit_help import help_sheet

    book, slots = Workbook(), Slots()
    book.remove(book.worksheets[0])
    form = book.create_sheet(layout.FORM_SHEET)
    rows = {table.section.id: book.create_sheet(table.sheet) for table in tables}
    summary = book.create_sheet(layout.SUMMARY_SHEET)
    how_to = book.create_sheet(layout.HELP_SHEET)
    lists = DropDowns(book, layout.LISTS_SHEET)
    elsewhere = {section: sheet.title for section, sheet in rows.items()}
    _FormSheet(form, slots, lists, elsewhere).lay_out(checklist)
    for table in tables:
        _identity_row(rows[table.section.id], slots, table.mark)
        lay_out_rows(rows[table.section.id], table, slots, lists)
    _summary_sheet(summary, slots, lists, rows=summary_rows)
    help_sheet(how_to, checklist)
    _carried_sheet(book.create_sheet(carried.SHEET), slots, rows=carried_rows)
    _properties(book, checklist, slots)
    return Template(book, slots)


class _FormSheet:
    """Lays the form out from top to bottom."""

    def __init__(
        self,
        sheet: "Worksheet",
        slots: Slots,
        lists: DropDowns,
        elsewhere: Mapping[str, str],
    ) -> None:
        self._sheet = sheet
        self._elsewhere = elsewhere  # the sheets of sections that have one of their own
        self._slots = slots
        self._lists = lists
        self._paint = Painter(sheet)
        self._row = 1

    def lay_out(self, checklist: Checklist) -> None:
        """Write the whole sheet."""
        slot, span = self._slots.slot, self._paint.span
        _identity_row(self._sheet, self._slots, layout.FORM_MARK)
        span(2, (_NUMBER, _EVIDENCE), checklist.title, looks.TITLE)
        span(3, (_NUMBER, _EVIDENCE), slot("round"), looks.LINE)
        span(4, (_NUMBER, _LABEL), slot("school"), looks.LINE)
        span(4, (_ANSWER, _EVIDENCE), slot("person"), looks.LINE)
        _head_row(self._paint, _FORM_HEAD, layout.FORM_HEAD, layout.FORM_COLUMNS)
        _head_heights(self._sheet, _FORM_HEAD)
        self._row = _FORM_HEAD + 1
        self._plain_rows()
        for section in checklist.sections:
            self._section(section)
        finish(self._sheet, layout.FORM_WIDTHS, head_row=_FORM_HEAD, last_row=self._row - 1)

    def _plain_rows(self) -> None:
        self._heading("ข้อมูลการนิเทศ")
        for name in PLAIN:
            self._paint.put(self._row, layout.ID_COLUMN, layout.PLAIN_ROW + name, looks.ID)
            self._paint.put(self._row, _NUMBER, "", looks.CENTRED)
            self._paint.put(self._row, _LABEL, PLAIN_FIELDS[name], looks.TEXT)
            self._fill_in(_ANSWER, f"plain:{name}", looks.FILL_IN)
            for column in (_NOTE, _EVIDENCE):
                self._paint.put(self._row, column, "", looks.QUIET)
            hint = Hint(title=PLAIN_FIELDS[name], text=PLAIN_HINTS[name])
            self._lists.attach(self._sheet, f"D{self._row}", hint)
            self._height(f"plain:{name}", "")
            self._row += 1

    def _section(self, section: Section) -> None:
        self._heading(section.title)
        if section.id in self._elsewhere:
            words = f"กรอกในแผ่นงาน “{self._elsewhere[section.id]}” แถวละหนึ่งรายการ"
            self._words(words)
            self._beside_the_table(section)
            return
        for item in section.items:
            self._line(item)

    def _beside_the_table(self, section: Section) -> None:
        """Say of what no table can hold that it is kept in the program."""
        for item in section.items:
            if item.type in ONLY_IN_PROGRAM:
                self._words(f"{item.number} {item.label}: {TYPE_HINTS[item.type]}")

    def _words(self, words: str) -> None:
        self._paint.span(self._row, (_NUMBER, _EVIDENCE), words, looks.QUIET)
        lines = lines_of(words, sum(layout.FORM_WIDTHS) - layout.FORM_WIDTHS[0])
        self._sheet.row_dimensions[self._row].height = row_height(lines)
        self._row += 1

    def _line(self, item: Item) -> None:
        self._paint.put(self._row, layout.ID_COLUMN, item.id, looks.ID)
        self._paint.put(self._row, _NUMBER, item.number, looks.CENTRED)
        if item.takes_answer:
            self._item(item)
        else:
            self._read_only(item)
        self._row += 1

    def _heading(self, title: str) -> None:
        self._paint.span(self._row, (_NUMBER, _EVIDENCE), title, looks.SECTION)
        # Cells over several columns do not make their row grow by themselves.
        lines = lines_of(title, sum(layout.FORM_WIDTHS) - layout.FORM_WIDTHS[0])
        self._sheet.row_dimensions[self._row].height = row_height(lines)
        self._row += 1

    def _item(self, item: Item) -> None:
        unit = f" ({item.unit})" if item.unit else ""
        needed = " *" if item.required else ""
        label = item.label + unit + needed
        self._paint.put(self._row, _LABEL, label, looks.TEXT)
        self._height(f"item:{item.id}", label)
        look = looks.FILL_IN if item.type is ItemType.TEXT else looks.FILL_IN_CENTRED
        if item.type in ONLY_IN_PROGRAM:
            look = looks.QUIET
        self._fill_in(_ANSWER, f"answer:{item.id}", look)
        self._fill_in(_NOTE, f"note:{item.id}", looks.FILL_IN)
        self._fill_in(_EVIDENCE, f"evidence:{item.id}", looks.FILL_IN)
        if item.type not in ONLY_IN_PROGRAM:
            self._lists.attach(self._sheet, f"D{self._row}", item_hint(item))
        if item.evidence_expected:
            hint = Hint(title="หลักฐาน", text="ข้อนี้ต้องมีหลักฐาน โปรดระบุเอกสารหรือร่องรอยที่พบ")
            self._lists.attach(self._sheet, f"F{self._row}", hint)

    def _read_only(self, item: Item) -> None:
        calculated = item.type is ItemType.CALC
        self._height(f"item:{item.id}", item.label)
        self._paint.put(
            self._row, _LABEL, item.label, looks.TEXT if calculated else looks.QUIET
        )
        if item.type in UNANSWERED_TYPES:
            words = "โปรแกรมคำนวณให้" if calculated else ""
            self._paint.put(self._row, _ANSWER, words, looks.QUIET)
        else:
            self._fill_in(_ANSWER, f"answer:{item.id}", looks.QUIET)
        for column in (_NOTE, _EVIDENCE):
            self._paint.put(self._row, column, "", looks.QUIET)

    def _height(self, name: str, label: str) -> None:
        lowest = row_height(lines_of(label, layout.FORM_WIDTHS[_LABEL - 1]))
        self._sheet.row_dimensions[self._row].height = self._slots.height(name, lowest)

    def _fill_in(self, column: int, name: str, look: looks.Look) -> None:
        self._paint.put(self._row, column, self._slots.slot(name), look)


def _summary_sheet(sheet: "Worksheet", slots: Slots, lists: DropDowns, *, rows: int) -> None:
    paint = Painter(sheet)
    _identity_row(sheet, slots, layout.SUMMARY_MARK)
    paint.span(2, (2, 6), "สรุปผลการนิเทศ", looks.TITLE)
    paint.span(3, (2, 6), slots.slot("school"), looks.LINE)
    _head_row(paint, _SUMMARY_HEAD, layout.SUMMARY_HEAD, layout.SUMMARY_COLUMNS)
    _head_heights(sheet, _SUMMARY_HEAD)
    last = _SUMMARY_HEAD + rows
    for number in range(rows):
        row = _SUMMARY_HEAD + 1 + number
        sheet.row_dimensions[row].height = slots.height(f"summary:{number}", LINE)
        paint.put(row, layout.ID_COLUMN, slots.slot(f"summary:{number}:0"), looks.ID)
        for column in range(1, len(layout.SUMMARY_COLUMNS) + 1):
            look = looks.FILL_IN if column == 2 else looks.FILL_IN_CENTRED
            paint.put(row, column + 1, slots.slot(f"summary:{number}:{column}"), look)
    hints = {
        "B": Hint(title=layout.KIND, options=tuple(FINDINGS.values())),
        "D": Hint(title=layout.ITEMS, text="เลขข้อที่เกี่ยวข้อง คั่นด้วยเครื่องหมาย , เช่น 1.2, 3.1"),
        "E": Hint(title=layout.FOLLOW_UP, options=(layout.FOLLOWED_UP,)),
        "F": Hint(title=layout.DUE, text=TYPE_HINTS[ItemType.DATE]),
    }
    for letter, hint in hints.items():
        lists.attach(sheet, f"{letter}{_SUMMARY_HEAD + 1}:{letter}{last}", hint)
    finish(sheet, layout.SUMMARY_WIDTHS, head_row=_SUMMARY_HEAD, last_row=last)


def _carried_sheet(sheet: "Worksheet", slots: Slots, *, rows: int) -> None:
    sheet.sheet_state = "veryHidden"
    paint = Painter(sheet)
    for row in range(rows):
        for column in (0, 1):
            paint.put(row + 1, column + 1, slots.slot(f"carried:{row}:{column}"), looks.LINE)


def _properties(book: "Workbook", checklist: Checklist, slots: Slots) -> None:
    from openpyxl.packaging.custom import StringProperty

    book.properties.title = checklist.title
    book.properties.creator = "KTPN Desktop"
    for name, slot in (
        (layout.RECORD_PROPERTY, "record"),
        (layout.REVISION_PROPERTY, "revision"),
        (layout.HASH_PROPERTY, "hash"),
    ):
        made = StringProperty(name=name, value=slots.slot(slot))
        book.custom_doc_props.append(made)  # type: ignore[attr-defined]  # the stubs lack it


def _identity_row(sheet: "Worksheet", slots: Slots, mark: str) -> None:
    texts = (mark, slots.slot("record"), slots.slot("revision"), slots.slot("hash"))
    paint = Painter(sheet)
    for column, text in enumerate(texts, start=1):
        paint.put(1, column, text, looks.ID)
    sheet.row_dimensions[1].hidden = True


def _head_row(paint: Painter, row: int, mark: str, labels: Iterable[str]) -> None:
    paint.put(row, layout.ID_COLUMN, mark, looks.ID)
    for column, label in enumerate(labels, start=2):
        paint.put(row, column, label, looks.HEAD)


def _head_heights(sheet: "Worksheet", head_row: int) -> None:
    sheet.row_dimensions[2].height = 1.5 * LINE
    for row in range(3, head_row):
        sheet.row_dimensions[row].height = LINE
    sheet.row_dimensions[head_row].height = 1.5 * LINE
