"""Drop-down lists and hints of cells; lists that are too long for a cell get a hidden sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

_LONGEST_INLINE = 255  # a longer one is written without complaint, and breaks Excel
_LONGEST_HINT = 255
_LONGEST_TITLE = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """What appears beside a cell when it is entered, and the choices it offers."""

    title: str = ""
    text: str = ""
    options: tuple[str, ...] = ()
    only_these: bool = True  # warn about anything else


class DropDowns:
    """The lists and hints of one workbook; equal ones are written once."""

    def __init__(self, book: "Workbook", lists_name: str) -> None:
        self._book = book
        self._name = lists_name
        self._lists: dict[tuple[str, ...], str] = {}
        self._made: dict[tuple[str, Hint], DataValidation] = {}

    def attach(self, sheet: "Worksheet", cells: str, hint: Hint) -> None:
        """Give cells their list and hint."""
        made = self._made.get((sheet.title, hint))
        if made is None:
            made = self._made[sheet.title, hint] = self._validation(hint)
            sheet.add_data_validation(made)
        made.add(cells)

    def _validation(self, hint: Hint) -> "DataValidation":
        from openpyxl.worksheet.datavalidation import DataValidation

        made = DataValidation(allow_blank=True)
        if hint.title or hint.text:
            made.showInputMessage = True
            made.promptTitle = hint.title[:_LONGEST_TITLE] or None
            made.prompt = shortened(hint.text, _LONGEST_HINT)
        if hint.options:
            made.type = "list"
            made.formula1 = self._source(hint.options)
            made.showErrorMessage = hint.only_these
            # A warning, not a wall: "4" is as good as "4 มาก", and a paper may say more.
            made.errorStyle = "warning"
            made.errorTitle = "ไม่อยู่ในรายการ"
            made.error = shortened("ค่าที่ใช้ได้: " + " / ".join(hint.options), _LONGEST_HINT)
        return made

    def _source(self, options: tuple[str, ...]) -> str:
        inline = f'"{",".join(options)}"'
        plain = not any(set(option) & {",", '"', "\n"} for option in options)
        if plain and len(inline) <= _LONGEST_INLINE:
            return inline
        return self._lists.get(options) or self._lists.setdefault(options, self._list(options))

    def _list(self, options: Sequence[str]) -> str:
        from openpyxl.utils import get_column_letter

        if self._name not in self._book.sheetnames:
            self._book.create_sheet(self._name).sheet_state = "hidden"
        sheet = self._book[self._name]
        column = len(self._lists) + 1
        for row, option in enumerate(options, start=1):
            cell = sheet.cell(row, column)
            cell.value = option
            cell.data_type = "s"
            cell.number_format = "@"
        letter = get_column_letter(column)
        return f"'{self._name}'!${letter}$1:${letter}${len(options)}"


def shortened(text: str, longest: int) -> str:
    """Return a text of at most so many characters, with … where it was cut."""
    return text if len(text) <= longest else text[: longest - 1] + "…"
