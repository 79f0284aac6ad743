"""What a cell of a workbook says, as text a person would recognise."""

import re
from datetime import datetime, timedelta
from decimal import Decimal, DecimalException, localcontext

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_SIGNIFICANT_DIGITS = 15  # what a spreadsheet shows; the rest is noise of binary fractions
_LONGEST_PLAIN = 20
_LAST_SERIAL = 2_958_465  # 9999-12-31

_BUILT_IN_DATES = frozenset(
    {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
) | {
    *range(67, 82)  # the Thai ones
}
_NOT_FORMAT = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]|E[+-]', re.IGNORECASE)
_DATE_LETTERS = re.compile(r"[ymdhsbe]", re.IGNORECASE)


def decoded(text: str) -> str:
    """Undo `_x000D_`, make every line end `\\n`, and drop what is not text."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub("", text)


def number_text(raw: str) -> str:
    """Write a number the way it is read: `1.0` is `1`, `1.05E+09` is `1050000000`."""
    if raw.isascii() and raw.isdigit() and len(raw) <= _SIGNIFICANT_DIGITS and raw[0] != "0":
        return raw
    try:
        number = Decimal(raw.strip())
        if not number.is_finite():
            return raw
        with localcontext() as context:
            context.prec = _SIGNIFICANT_DIGITS
            number = +number
    except DecimalException:  # no number, or one with more digits than there are
        return raw
    if number == 0:
        return "0"
    if not -_LONGEST_PLAIN < number.adjusted() < _LONGEST_PLAIN:
        return f"{number.normalize():E}"
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def date_text(raw: str, *, since_1904: bool) -> str | None:
    """Write a serial day as an ISO date, date and time, or time; None when it is no day."""
    try:
        serial = Decimal(raw)
    except DecimalException:
        return None
    if not serial.is_finite() or not 0 <= serial < _LAST_SERIAL:
        return None
    day = int(serial)
    # Both calendars round to whole seconds: 0.5625 is 13:30, stored as 0.562499999.
    clock = timedelta(seconds=round((serial - day) * 86_400))
    if since_1904:
        moment = datetime(1904, 1, 1) + timedelta(days=day) + clock
    elif day == 0:
        return str((datetime.min + clock).time())
    else:
        # Spreadsheets count a 29 February 1900 that never was; days before it are one off.
        moment = datetime(1899, 12, 30 if day > 59 else 31) + timedelta(days=day) + clock
    if not clock:
        return moment.date().isoformat()
    return moment.isoformat(sep=" ")


def is_date_format(number: int, code: str | None) -> bool:
    """Tell whether a number format shows a day or a time."""
    if code is None:
        return number in _BUILT_IN_DATES
    plain = _NOT_FORMAT.sub("", code.split(";")[0])
    return plain.lower() != "general" and _DATE_LETTERS.search(plain) is not None
