"""What the cells of lists say: codes, counts, days; as people and spreadsheets spoil them."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from ktpn_desktop.domain.problem import Problem
from ktpn_desktop.exchange.tables import Row, Table
from ktpn_desktop.thai.dates import UnreadableDate, parse_date
from ktpn_desktop.thai.numerals import to_arabic
from ktpn_desktop.thai.text import normal_form

MOST = 100_000
_MISSING = re.compile(r"[-–—.]*|ไม่มี(ข้อมูล)?|n/?a", re.IGNORECASE)
_ROUNDED = re.compile(r"[0-9](\.[0-9]+)?e\+?[0-9]+", re.IGNORECASE)


class RowReader:
    """Reads the fields of one row; what cannot be read is collected and left unknown."""

    def __init__(self, table: Table, row: Row, problems: list[Problem]) -> None:
        self._table = table
        self._row = row
        self._problems = problems

    def text(self, field: str) -> str | None:
        """The text of a field; dashes that stand for nothing are nothing."""
        text = self._row.get(field)
        return None if text is None or _MISSING.fullmatch(text) else text

    def code(self, field: str, *, lengths: tuple[int, ...] = ()) -> str | None:
        """A code as digits, without what spreadsheets make of it.

        Another length than these is told, and the code taken all the same.
        """
        text = self.text(field)
        if text is None:
            return None
        code = re.sub(r"[\s\-'’]", "", to_arabic(text))
        code = re.sub(r"\.0+$", "", code)
        if _ROUNDED.fullmatch(code):
            self.problem("table.code_rounded", field, typed=text)
            return None
        if not (code.isascii() and code.isdigit()):
            self.problem("table.code_not_digits", field, typed=text)
            return None
        if lengths and len(code) not in lengths:
            expected = "/".join(map(str, lengths))
            self.problem(
                "table.code_length", field, typed=code, length=str(len(code)), expected=expected
            )
        return code

    def count(self, field: str) -> int | None:
        """A number of people; commas, Thai digits and the word คน are allowed."""
        text = self.text(field)
        if text is None:
            return None
        plain = re.sub(r"[,\s]|(คน|โรงเรียน|แห่ง)\.?$", "", to_arabic(text))
        try:
            number = Decimal(plain)
        except InvalidOperation:
            self.problem("table.not_a_count", field, typed=text)
            return None
        if not (number.is_finite() and 0 <= number <= MOST and number == int(number)):
            self.problem("table.not_a_count", field, typed=text)
            return None
        return int(number)

    def day(self, field: str) -> date | None:
        """A day in either era."""
        text = self.text(field)
        if text is None:
            return None
        try:
            return parse_date(text)
        except UnreadableDate:
            self.problem("table.not_a_date", field, typed=text)
            return None

    def problem(self, code: str, field: str | None = None, /, **values: str) -> None:
        """Tell that something in this row was not taken."""
        where = self._table.place(self._row, field)
        self._problems.append(Problem(code=code, where=where, values=values))


def without_prefix(text: str | None, *prefixes: str) -> str | None:
    """ต.ตัวอย่าง and ตำบลตัวอย่าง are ตัวอย่าง."""
    if text is None:
        return None
    for prefix in prefixes:
        if text.startswith(prefix) and text != prefix:
            return normal_form(text.removeprefix(prefix))
    return text


def is_total(text: str | None) -> bool:
    """Whether a row is the sum under a list, not one of its lines."""
    return text is not None and re.fullmatch(r"รวม(ทั้ง(สิ้น|หมด))?|total", text, re.I) is not None
