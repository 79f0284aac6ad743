"""The sheet of a repeating section: laid out, and what stands in its lines."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ktpn_desktop.domain.answer import NO_ANSWER
from ktpn_desktop.domain.checklist import Item, ItemType
from ktpn_desktop.domain.fields import Fields, decode_answer
from ktpn_desktop.exchange import looks
from ktpn_desktop.exchange.drop_downs import DropDowns, Hint
from ktpn_desktop.exchange.looks import Painter
from ktpn_desktop.exchange.rows_table import NOTE, PLACE, RowsTable, in_row, slot
from ktpn_desktop.exchange.sheet_setup import LINE, finish, lines_of, row_height
from ktpn_desktop.exchange.visit_cells import answer_text, item_hint
from ktpn_desktop.exchange.workbook_template import Slots

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

HEAD_ROW = 5
_WIDE = 34
_WIDTHS = {
    ItemType.TEXT: _WIDE,
    ItemType.CHOICE: 24,
    ItemType.MULTI: 28,
    ItemType.NUMBER: 13,
    ItemType.PERCENT: 13,
    ItemType.TIME: 13,
}
_USUAL = 18


def lay_out_rows(sheet: "Worksheet", table: RowsTable, slots: Slots, lists: DropDowns) -> None:
    """Write the sheet under its identity, which stands in the first row already."""
    from openpyxl.utils import get_column_letter

    paint = Painter(sheet)
    last = len(table.columns) + 3
    paint.span(2, (2, last), table.section.title, looks.TITLE)
    paint.span(3, (2, last), slots.slot("school"), looks.LINE)
    paint.span(4, (2, last), _how_to(table), looks.LINE)
    widths = [2.0, 9.0, *(_width(item) for item in table.columns), float(_WIDE)]
    sheet.row_dimensions[2].height = 1.5 * LINE
    sheet.row_dimensions[3].height = LINE
    sheet.row_dimensions[4].height = row_height(lines_of(_how_to(table), sum(widths[1:])))
    words = [PLACE, *table.labels.values(), NOTE]
    paint.put(HEAD_ROW, 1, table.head, looks.ID)
    for column, label in enumerate(words, start=2):
        paint.put(HEAD_ROW, column, label, looks.HEAD)
    lines = max(lines_of(text, width) for text, width in zip(words, widths[1:], strict=True))
    sheet.row_dimensions[HEAD_ROW].height = row_height(lines + (lines > 1))  # words are kept
    for line in range(len(table.rows)):
        _lay_out_line(sheet, paint, table, slots, line)
    first, final = HEAD_ROW + 1, HEAD_ROW + len(table.rows)
    for column, item in enumerate(table.columns, start=3):
        if item.takes_answer and table.rows:
            letter = get_column_letter(column)
            lists.attach(sheet, f"{letter}{first}:{letter}{final}", item_hint(item))
    letter = get_column_letter(last)
    hint = Hint(title=NOTE, text="ข้อสังเกตหรือหลักฐานของแถวนี้")
    if table.rows:
        lists.attach(sheet, f"{letter}{first}:{letter}{final}", hint)
    finish(sheet, widths, head_row=HEAD_ROW, last_row=final)


def rows_values(table: RowsTable, fields: Fields) -> dict[str, str]:
    """Return what stands in the lines of a table."""
    values: dict[str, str] = {}
    for line, row in enumerate(table.rows):
        values[slot(table, line, "id")] = row
        for item in table.columns:
            text = fields.get(f"answer:{in_row(item, row)}")
            answer = decode_answer(text) if text else NO_ANSWER
            values[slot(table, line, item.id)] = answer_text(item, answer)
        if table.noted:
            note = fields.get(f"note:{in_row(table.noted, row)}", "")
            values[slot(table, line, "note")] = note
    return values


def rows_heights(table: RowsTable, values: Mapping[str, str]) -> dict[str, float]:
    """Return the heights of the lines that need more than one."""
    found = {}
    for line in range(len(table.rows)):
        texts = [
            (values.get(slot(table, line, item.id), ""), _width(item)) for item in table.columns
        ]
        texts.append((values.get(slot(table, line, "note"), ""), _WIDE))
        found[slot(table, line, "height")] = row_height(max(lines_of(*one) for one in texts))
    return found


def _lay_out_line(
    sheet: "Worksheet", paint: Painter, table: RowsTable, slots: Slots, line: int
) -> None:
    row = HEAD_ROW + 1 + line
    paint.put(row, 1, slots.slot(slot(table, line, "id")), looks.ID)
    paint.put(row, 2, str(line + 1), looks.CENTRED)
    for column, item in enumerate(table.columns, start=3):
        look = looks.FILL_IN if item.type is ItemType.TEXT else looks.FILL_IN_CENTRED
        if not item.takes_answer:
            look = looks.QUIET
        paint.put(row, column, slots.slot(slot(table, line, item.id)), look)
    note = looks.FILL_IN if table.noted else looks.QUIET
    paint.put(row, len(table.columns) + 3, slots.slot(slot(table, line, "note")), note)
    sheet.row_dimensions[row].height = slots.height(slot(table, line, "height"), LINE)


def _how_to(table: RowsTable) -> str:
    repeat = table.section.repeat
    what = f" ({repeat.row_label})" if repeat and repeat.row_label else ""
    return f"กรอกแถวละหนึ่งรายการ{what} แถวที่ไม่ใช้เว้นว่างไว้ หากแถวไม่พอให้แทรกแถวในตาราง"


def _width(item: Item) -> float:
    return float(_WIDTHS.get(item.type, _USUAL))
