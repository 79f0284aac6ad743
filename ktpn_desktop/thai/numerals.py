"""Thai digits and Arabic digits."""

import re
from collections.abc import Callable
from enum import StrEnum
from functools import cache

THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
ARABIC_DIGITS = "0123456789"

_AN_ARABIC_DIGIT = re.compile("[0-9]")
_A_THAI_DIGIT = re.compile("[๐-๙]")
_A_LATIN_LETTER = re.compile("[a-z]", re.IGNORECASE)


class Numerals(StrEnum):
    """Which digits a document is printed with."""

    THAI = "thai"
    ARABIC = "arabic"
    AS_TYPED = "as_typed"


def to_thai(text: str) -> str:
    """Return the text with every Arabic digit as a Thai one."""
    return _replaced(text, ARABIC_DIGITS, THAI_DIGITS)


def to_arabic(text: str) -> str:
    """Return the text with every Thai digit as an Arabic one."""
    return _replaced(text, THAI_DIGITS, ARABIC_DIGITS) if _A_THAI_DIGIT.search(text) else text


def convert(text: str, numerals: Numerals) -> str:
    """Return the text with the digits of a document, codes and addresses left as they are.

    What a person would type into a machine keeps its digits: addresses of pages and e-mail,
    names of files, and whatever has Latin letters in it (P.1, KT-001, O-NET2).
    """
    if numerals is Numerals.AS_TYPED:
        return text
    thai = numerals is Numerals.THAI
    digit = _AN_ARABIC_DIGIT if thai else _A_THAI_DIGIT
    change = to_thai if thai else to_arabic
    if not digit.search(text):
        return text
    if not _A_LATIN_LETTER.search(text):  # there is none in most texts, and one in all to keep
        return change(text)
    words = text.split(" ")  # nothing to keep has a space in it
    return " ".join(
        [_converted(word, change) if digit.search(word) else word for word in words]
    )


def _converted(word: str, change: Callable[[str], str]) -> str:
    pieces = _kept().split(word)  # every second piece is one to keep
    pieces[::2] = map(change, pieces[::2])
    return "".join(pieces)


def _replaced(text: str, digits: str, others: str) -> str:
    for digit, other in zip(digits, others, strict=True):  # faster than str.translate by far
        text = text.replace(digit, other)
    return text


_EXTENSIONS = (
    "bmp|csv|db|docx?|gif|html?|jpe?g|json|ktpn|mp[34]|odp|ods|odt|pdf|png|pptx?|rar|sqlite3?"
    "|svg|tiff?|txt|xlsm|xlsx?|xml|zip"
)
_CODE = "a-z0-9๐-๙_.+\\-/:#&@%=?~"


@cache
def _kept() -> re.Pattern[str]:
    """Return what finds the pieces to keep; only paper needs it, and compiling it takes long.

    Each way looks behind itself, so that it is tried once for a row of letters, not from each.
    """
    return re.compile(
        rf"""(
        [a-z][a-z0-9+.-]*://\S+                         # an address of a page
      | (?<![^\s()<>"“”])[^\s()<>"“”]+                  # the name of a file
        \.(?:{_EXTENSIONS})(?![a-z0-9๐-๙ก-๛])
      | (?<![{_CODE}])[{_CODE}]*[a-z][{_CODE}]*         # a code, an e-mail, www.…
        )""",
        re.VERBOSE | re.IGNORECASE,
    )
