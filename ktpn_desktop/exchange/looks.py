"""How the cells of our workbooks look: few looks, the colours of the window, Thai letters."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ktpn_desktop.exchange.workbook_template import cell_text

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

TYPEFACE = "TH SarabunPSK"
"""Every Thai office has it; a suite that has not takes its own Thai typeface."""

SIZE = 16
TEXT_FORMAT = "@"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One way a cell looks. Every cell is a text cell: nothing typed is converted."""

    bold: bool = False
    size: int = SIZE
    ink: str = "211F1B"
    paper: str | None = None
    framed: bool = True
    fill_in: bool = False  # people write here
    across: str = "left"
    up: str = "top"


TITLE = Look(bold=True, size=20, framed=False, ink="2A4794")
LINE = Look(framed=False)
HEAD = Look(bold=True, paper="E9EEFA", ink="2A4794", across="center", up="center")
SECTION = Look(bold=True, paper="EDEAE3")
TEXT = Look()
CENTRED = Look(across="center")
QUIET = Look(ink="68645B")
FILL_IN = Look(paper="FFF9E3", fill_in=True)
FILL_IN_CENTRED = Look(paper="FFF9E3", fill_in=True, across="center")
ID = Look(size=6, ink="B4AFA4", framed=False)


class Painter:
    """Puts texts into a sheet, each with a look."""

    def __init__(self, sheet: "Worksheet") -> None:
        self._sheet = sheet
        self._parts: dict[Look, Mapping[str, Any]] = {}  # Any: openpyxl's parts of a style

    def put(self, row: int, column: int, text: str, look: Look) -> None:
        """Write one cell; a text stays a text whatever it begins with."""
        cell = self._sheet.cell(row, column)
        if text:
            cell.value = cell_text(text)
            cell.data_type = "s"  # `=1+1` is what somebody wrote, not a formula
        parts = self._parts.get(look) or self._parts.setdefault(look, _style(look))
        for name, part in parts.items():
            setattr(cell, name, part)

    def span(self, row: int, columns: tuple[int, int], text: str, look: Look) -> None:
        """Write one text over several columns."""
        for column in range(columns[0], columns[1] + 1):
            self.put(row, column, "", look)
        self.put(row, columns[0], text, look)
        self._sheet.merge_cells(None, row, columns[0], row, columns[1])


def _style(look: Look) -> dict[str, Any]:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

    style: dict[str, Any] = {
        "font": Font(name=TYPEFACE, size=look.size, bold=look.bold, color=look.ink),
        "alignment": Alignment(look.across, look.up, wrap_text=True),
        "protection": Protection(locked=not look.fill_in),
        "number_format": TEXT_FORMAT,
    }
    if look.paper:
        style["fill"] = PatternFill("solid", look.paper)
    if look.framed:
        side = Side("thin", "B9B4A8")
        style["border"] = Border(side, side, side, side)
    return style
