"""The sheet of a visit workbook that says how to fill and return it."""

from typing import TYPE_CHECKING

from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.exchange import looks
from ktpn_desktop.exchange.looks import Painter
from ktpn_desktop.exchange.sheet_setup import LINE, lines_of, print_on_a4, protect, row_height
from ktpn_desktop.exchange.visit_cells import option

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS = {"A": 8, "B": 62, "C": 26, "D": 62}
_LAST = 4

_HOW_TO = (
    "1. กรอกเฉพาะช่องสีเหลือง ช่องที่มีลูกศรให้เลือกจากรายการ หรือพิมพ์เฉพาะตัวเลขของระดับก็ได้ "
    "ข้อที่มีเครื่องหมาย * ต้องตอบ",
    "2. วันที่พิมพ์เป็น วัน/เดือน/ปี พ.ศ. เช่น 21/11/2569 เวลาพิมพ์เช่น 09:30",
    "3. ข้อที่ไม่เกี่ยวข้องกับโรงเรียนให้เลือก “ไม่เกี่ยวข้อง” ข้อที่ไม่มีโอกาสสังเกตให้เลือก “ไม่ได้สังเกต”",
    "4. แผ่นงาน “สรุป” กรอกแถวละหนึ่งเรื่อง ถ้าแถวไม่พอให้พิมพ์ต่อด้านล่างหรือแทรกแถว "
    "และเลือกประเภททุกแถวที่มีข้อความ",
    "5. แทรกแถว เรียงลำดับแถว หรือเปลี่ยนชื่อแผ่นงานได้ "
    "แต่โปรดอย่าลบหรือแก้อักษรสีเทาในคอลัมน์แรก เพราะโปรแกรมใช้จับคู่คำตอบกับข้อ",
    "6. กรอกเสร็จแล้วให้บันทึกเป็นไฟล์ .xlsx แล้ววางในโฟลเดอร์ returns ของโฟลเดอร์กลาง "
    "หรือส่งให้เลขานุการ จะเปลี่ยนชื่อไฟล์ก็ได้",
)


def help_sheet(sheet: "Worksheet", checklist: Checklist) -> None:
    """Write the instructions of the program and of the checklist, and every rubric."""
    paint = Painter(sheet)
    paint.span(1, (1, _LAST), "คำชี้แจง", looks.TITLE)
    sheet.row_dimensions[1].height = 1.5 * LINE
    row = 2
    for line in (*(checklist.instructions or "").split("\n"), *_HOW_TO):
        if line.strip():
            paint.span(row, (1, _LAST), line, looks.LINE)
            lines = lines_of(line, sum(_WIDTHS.values()))
            sheet.row_dimensions[row].height = row_height(lines)
            row += 1
    _rubrics(sheet, checklist, first=row + 1)
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    sheet.sheet_view.showGridLines = False
    print_on_a4(sheet)
    protect(sheet)


def _rubrics(sheet: "Worksheet", checklist: Checklist, *, first: int) -> None:
    paint = Painter(sheet)
    rows = [
        (item.number, item.label, option(item, choice), choice.rubric)
        for item in checklist.items
        for choice in item.choices
        if choice.rubric
    ]
    if not rows:
        return
    for column, label in enumerate(("ข้อ", "รายการ", "ระดับ", "เกณฑ์การให้ระดับ"), start=1):
        paint.put(first, column, label, looks.HEAD)
    sheet.row_dimensions[first].height = 1.5 * LINE
    before = ""
    for row, (number, label, level, rubric) in enumerate(rows, start=first + 1):
        repeated = number == before
        before = number
        paint.put(row, 1, "" if repeated else number, looks.CENTRED)
        paint.put(row, 2, "" if repeated else label, looks.TEXT)
        paint.put(row, 3, level, looks.TEXT)
        paint.put(row, 4, rubric, looks.TEXT)
        lines = max(
            lines_of(rubric, _WIDTHS["D"]), lines_of("" if repeated else label, _WIDTHS["B"])
        )
        sheet.row_dimensions[row].height = row_height(lines)
