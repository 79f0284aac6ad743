"""The page of a published round that people read: which schools, by whom, when."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.round import Round
from ktpn_desktop.exchange import looks
from ktpn_desktop.exchange.looks import Painter
from ktpn_desktop.exchange.payload import Payload
from ktpn_desktop.exchange.sheet_setup import LINE, finish
from ktpn_desktop.thai import dates

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_HEAD = 6
_LABELS = ("ที่", "รหัส", "โรงเรียน", "อำเภอ", "ผู้นิเทศ", "กำหนดนิเทศ")
_WIDTHS = (2, 7, 16, 40, 22, 40, 20)
_SPAN = (2, 7)


def round_sheet(
    sheet: "Worksheet", round_: Round, checklist: Checklist, visits: Sequence[Payload]
) -> None:
    """Write the page."""
    paint = Painter(sheet)
    label = f"{round_.number}/{dates.be_label(round_.year)}"
    name = f" {round_.name}" if round_.name else ""
    paint.span(2, _SPAN, f"รอบการนิเทศ ครั้งที่ {label}{name}", looks.TITLE)
    paint.span(3, _SPAN, f"{round_.area or ''}   {_days(round_)}".strip(), looks.LINE)
    paint.span(4, _SPAN, f"แบบนิเทศ: {checklist.title}", looks.LINE)
    note = "แบบนิเทศรายโรงเรียนอยู่ในโฟลเดอร์ forms ผู้ใช้โปรแกรมให้เลือก “รับข้อมูล” จากโฟลเดอร์กลาง"
    paint.span(5, _SPAN, note, looks.LINE)
    for column, words in enumerate(_LABELS, start=2):
        paint.put(_HEAD, column, words, looks.HEAD)
    for number, visit in enumerate(visits, start=1):
        texts = (
            str(number),
            visit.school.code or "",
            visit.school.name,
            visit.school.district or "",
            ", ".join(one.name for one in visit.team),
            dates.short_date(visit.planned_on) if visit.planned_on else "",
        )
        for column, text in enumerate(texts, start=2):
            look = looks.TEXT if column in (4, 6) else looks.CENTRED
            paint.put(_HEAD + number, column, text, look)
        sheet.row_dimensions[_HEAD + number].height = LINE
    for row in range(2, _HEAD + 1):
        sheet.row_dimensions[row].height = LINE if row > 2 else 1.5 * LINE
    finish(sheet, _WIDTHS, head_row=_HEAD, last_row=_HEAD + len(visits))


def _days(round_: Round) -> str:
    if round_.opens and round_.closes and round_.opens <= round_.closes:
        return dates.date_range(round_.opens, round_.closes)
    return f"ภายใน {dates.long_date(round_.closes)}" if round_.closes else ""
