"""What a workbook carries for the program: a canonical text in cells, its hash, a signature.

A cell takes 32,767 characters, and each suite changes some of them in its own way (`_x000D_`,
tabs, invisible ones). The text is therefore cut into pieces, and what a suite might touch is
written as JSON escapes; read back, the canonical text is made again.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ktpn_desktop.exchange.payload_json import canonical, parse
from ktpn_desktop.exchange.sheets import Sheet, Workbook

SHEET = "_ktpn"
MARK = "ktpn:carried"
PIECE = 30_000

_MOST_PIECES = 1_000
_LAST_COLUMN_LOOKED_AT = 20
_TOUCHED = re.compile(
    "_(?=x)|[\x7f-\xa0\xad\u061c\u180e\u2000-\u200f\u2028-\u202f\u2060-\u206f\u3000]"
    "|[\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff0-\uffff]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A text with what its writer said about it; nothing of it is checked here."""

    text: str
    hash: str
    signature: str | None = None
    public_key: str | None = None


def carried_rows(carried: Carried) -> list[tuple[str, str]]:
    """Return the rows of the sheet: what it is, and the text."""
    rows = [
        (MARK, "1"),
        ("hash", carried.hash),
        ("signature", carried.signature or ""),
        ("public_key", carried.public_key or ""),
    ]
    return rows + [
        (f"text:{number}", piece)
        for number, piece in enumerate(_pieces(_escaped(carried.text)), start=1)
    ]


def read_carried(book: Workbook) -> Carried | None:
    """Return what a workbook carries, wherever the sheet stands and whatever it is called now.

    Raises BadData `payload.*` when there is something that cannot be read.
    """
    found = next((rows for sheet in book.sheets if (rows := _marked(sheet))), None)
    if found is None:
        return None
    pieces = []
    for number in range(1, _MOST_PIECES + 1):
        piece = found.get(f"text:{number}")
        if piece is None:
            break
        pieces.append(piece)
    return Carried(
        text=canonical(parse("".join(pieces))),
        hash=found.get("hash", ""),
        signature=found.get("signature") or None,
        public_key=found.get("public_key") or None,
    )


def _marked(sheet: Sheet) -> dict[str, str] | None:
    """Return the rows of a sheet by their first cells, if it is the one."""
    for cells in sheet.cells.values():
        for column, cell in cells.items():
            if cell.text == MARK and column <= _LAST_COLUMN_LOOKED_AT:
                return {
                    sheet.text(row, column).strip(): sheet.text(row, column + 1)
                    for row in sheet.cells
                }
        if sheet.name != SHEET:
            return None  # the mark stands in the first row that says anything
    return None


def _escaped(text: str) -> str:
    return _TOUCHED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _pieces(text: str) -> Iterator[str]:
    """Cut a text so that no piece begins or ends with a space, which some suites drop."""
    start = 0
    while start < len(text):
        end = min(start + PIECE, len(text))
        while end < len(text) and end > start + 1 and " " in text[end - 1 : end + 1]:
            end -= 1
        yield text[start:end]
        start = end
