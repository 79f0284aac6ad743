"""How our sheets are set up: widths, protection, the frozen head, printing on A4."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ktpn_desktop.exchange.looks import TYPEFACE

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

LINE = 24.0
"""Points: a line of 16 point letters with what stands above and below them."""

_TALLEST = 400.0
_LETTERS = 1.15  # letters for each unit of a column's width
_NO_WIDTH = re.compile("[ัิ-ฺ็-๎]")
_A4 = 9
_MARGIN = 0.4  # inches
_FOOT = 0.3


def lines_of(text: str, width: float) -> int:
    """Return about how many lines a text takes in a column: vowels and tones take no width."""
    if len(text) <= width and "\n" not in text:
        return 1
    return sum(
        1 + int(len(_NO_WIDTH.sub("", line)) // (width * _LETTERS)) for line in text.split("\n")
    )


def row_height(lines: int) -> float:
    """Return the height of a row of so many lines."""
    return min(lines * LINE, _TALLEST)


def finish(
    sheet: "Worksheet", widths: Sequence[float], *, head_row: int, last_row: int
) -> None:
    """Protect and set up a sheet; its first column is for the program and is not printed."""
    from openpyxl.utils import get_column_letter

    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    last = get_column_letter(len(widths))
    sheet.freeze_panes = f"A{head_row + 1}"
    sheet.sheet_view.showGridLines = False
    sheet.sheet_view.zoomScale = 90
    sheet.print_title_rows = f"{head_row}:{head_row}"
    sheet.print_area = f"B2:{last}{max(last_row, head_row)}"
    print_on_a4(sheet)
    protect(sheet)


def print_on_a4(sheet: "Worksheet") -> None:
    """Print across the page, as wide as it is, numbered."""
    from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.paperSize = _A4
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = _MARGIN
    sheet.page_margins.top = sheet.page_margins.bottom = _MARGIN + _FOOT
    sheet.page_margins.footer = _FOOT
    foot = _HeaderFooterPart(text="หน้า &P / &N", font=f"{TYPEFACE},Regular", size=14)
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(center=foot)


def protect(sheet: "Worksheet") -> None:
    """Keep people from writing beside the cells meant for it; there is no password."""
    sheet.protection.sheet = True
    for allowed in ("formatCells", "formatColumns", "formatRows", "insertRows", "autoFilter"):
        setattr(sheet.protection, allowed, False)  # "not protected against"
