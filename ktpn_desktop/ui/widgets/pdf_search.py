"""Where words stand on the pages of a PDF, however their lines are broken."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF

from ktpn_desktop.thai.numerals import to_arabic

if TYPE_CHECKING:
    import pypdfium2  # type: ignore[import-untyped]  # it ships no types

_UNSEEN = "\u200b\u00ad\ufffe"
_SAME_LINE = 4.0  # points between the feet of letters of one line
_ROOM = 1.5  # points around the letters


class FoundWords(NamedTuple):
    """A page, counted from 0, and the places on it in points from its upper left corner."""

    page: int
    places: tuple[QRectF, ...]


def find_words(document: "pypdfium2.PdfDocument", words: str) -> FoundWords | None:
    """Return where the words first stand; spaces and the script of digits do not matter."""
    wanted = "".join(to_arabic(letter) for _, letter in _letters(words))
    if not wanted:
        return None
    for at in range(len(document)):
        page = document[at]
        text = page.get_textpage()
        letters = list(_letters(text.get_text_range()))
        start = "".join(to_arabic(letter) for _, letter in letters).find(wanted)
        if start >= 0:
            indices = [index for index, _ in letters[start : start + len(wanted)]]
            boxes = [text.get_charbox(index, loose=True) for index in indices]
            return FoundWords(at, tuple(_lines(boxes, page.get_height())))
    return None


def _letters(text: str) -> Iterator[tuple[int, str]]:
    for index, letter in enumerate(text):
        if not letter.isspace() and letter not in _UNSEEN:
            yield index, letter


def _lines(boxes: list[tuple[float, float, float, float]], height: float) -> Iterator[QRectF]:
    """Yield one place for each line that the letters are on."""
    place, foot = QRectF(), 0.0
    for left, bottom, right, top in boxes:
        letter = QRectF(left, height - top, right - left, top - bottom)
        if place.isNull():
            place, foot = letter, bottom
        elif abs(bottom - foot) <= _SAME_LINE:
            place = place.united(letter)
        else:
            yield place.adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM)
            place, foot = letter, bottom
    if not place.isNull():
        yield place.adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM)
