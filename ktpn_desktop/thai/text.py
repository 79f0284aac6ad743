"""Thai text made comparable: normal form, dictionary order, search keys."""

import re
import unicodedata
from functools import lru_cache

from ktpn_desktop.thai.numerals import to_arabic

UNKNOWN = "–"
"""Stands where something is not known; never 0 and never empty."""

LEADING_VOWELS = "เแโใไ"
TONES = "่้๊๋"
SILENCER = "์"  # thanthakhat: the letter under it is not spoken
MARKS = "ัิีึืฺุู็ํ๎" + TONES + SILENCER


def normal_form(text: str) -> str:
    """Return one spelling for all that looks alike: what names and codes are stored as.

    Never NFKC, which takes ำ apart. Line breaks stay, for texts of several lines.
    """
    text = _INVISIBLE.sub("", text).replace("\r\n", "\n")
    text = unicodedata.normalize("NFC", text)
    text = _RUN_OF_MARKS.sub(_tones_last, text)
    if "ำ" in text or "ํ" in text:
        text = _AM_IN_PARTS.sub(r"\1ำ", text)
        text = _AM_BEFORE_TONE.sub(_am_last, text)
    text = text.replace("เเ", "แ")
    return _SPACES.sub(" ", text).strip()


@lru_cache(maxsize=10_000)
def sort_key(text: str) -> str:
    """Return a key that sorts as a Thai dictionary does, word by word, numbers by their value.

    A leading vowel counts after its consonant. Marks like ่ and ์ decide only between words
    that are otherwise the same, then capitals, then punctuation. Thai comes before Latin.
    """
    plain = normal_form(text)
    letters = _NUMBER.sub(_by_value, _without_accents(to_arabic(plain).casefold()))
    letters = _LEADING.sub(_swapped, _UNSORTED.sub("", letters))
    first = _MOVED.sub(_its_place, _LIGHT_MARKS.sub("", letters))
    return f"{first}\x00{_light_marks(letters)}\x00{plain.swapcase()}"


def search_key(text: str) -> str:
    """Return what a search compares: no spaces, marks of tone, silenced letters or capitals."""
    key = to_arabic(normal_form(text)).casefold()
    return _UNSEARCHED.sub("", _SILENCED.sub("", key))


def found_span(text: str, wanted: str) -> tuple[int, int] | None:
    """Return where in a text a search key stands, spaces and silent marks between included."""
    at = search_key(text).find(wanted) if wanted else -1
    if at < 0:
        return None
    begin, end = 0, len(text)
    for place in range(len(text) + 1):
        found = len(search_key(text[:place]))
        if found <= at:
            begin = place
        if found >= at + len(wanted):
            end = place
            break
    while end < len(text) and text[end] in MARKS:  # what hangs on the last letter
        end += 1
    return begin, end


# Control characters, zero-width spaces and joiners, soft hyphens, directions, byte-order marks.
_INVISIBLE = re.compile(
    "[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
# With the line ends of other programs; \n alone is a line end here.
_SPACES = re.compile("[ \t\r\x0b\x0c\x85\u00a0\u2000-\u200a\u2028\u2029\u202f\u3000]+")
_RUN_OF_MARKS = re.compile(f"[{MARKS}]{{2,}}")
_AM_IN_PARTS = re.compile(f"ํ([{TONES}{SILENCER}]*)า")
_AM_BEFORE_TONE = re.compile(f"ำ[ำ{TONES}{SILENCER}]*[{TONES}{SILENCER}]")


def _am_last(run: re.Match[str]) -> str:
    tones = run[0].replace("ำ", "")
    return tones + "ำ" * (len(run[0]) - len(tones))


def _tones_last(marks: re.Match[str]) -> str:
    return "".join(sorted(marks[0], key=(TONES + SILENCER).__contains__))


# Below, a key has three parts: what sorts first, light marks by place, and the text itself.
_LEADING = re.compile(f"[{LEADING_VOWELS}][ก-ฮ]")
_LIGHT = "๎" + SILENCER + "็" + TONES  # in their order
_LIGHT_MARKS = re.compile(f"[{_LIGHT}]")
_UNSORTED = re.compile(r"[^\w\s\u0e00-\u0e7f]|[_๏๚๛฿]")
_ACCENTED = re.compile("[\u00c0-\u024f\u1e00-\u1eff]")
_ACCENT = re.compile("[\u0300-\u036f]")
_NUMBER = re.compile("[0-9]+")
_MOVED = re.compile(r"[\sฯๆํำๅฺa-z]")


def _swapped(pair: re.Match[str]) -> str:
    return pair[0][1] + pair[0][0]


def _without_accents(text: str) -> str:
    if not _ACCENTED.search(text):
        return text
    return _ACCENT.sub("", unicodedata.normalize("NFD", text))


def _by_value(number: re.Match[str]) -> str:
    """Longer numbers sort after shorter ones, and all of them before letters."""
    digits = number[0].lstrip("0")
    return f"{chr(0x100 + min(len(digits), 0x900))}{digits}"


def _its_place(letter: re.Match[str]) -> str:
    """Return what sorts where this belongs: spaces, ฯ and ๆ first, Latin letters last."""
    return _PLACES.get(letter[0]) or (
        " " if letter[0].isspace() else chr(0xE000 + ord(letter[0]))
    )


# ำ counts as า and ํ, and ํ as the first of the vowels.
_PLACES = {
    "ฯ": "\x21",
    "ๆ": "\x22",
    "ํ": "\u0e2f",
    "ำ": "\u0e32\u0e2f",
    "ๅ": "า",
    "ฺ": "\u0e4f",
}


def _light_marks(letters: str) -> str:
    """Return the marks that decide between equal words, each after a blank for every letter."""
    marks, end = [], 0
    for mark in _LIGHT_MARKS.finditer(letters):
        marks.append(" " * (mark.start() - end) + chr(0x30 + _LIGHT.index(mark[0])))
        end = mark.end()
    return "".join(marks)


_SILENCED = re.compile(f"[ก-ฮ][ิุ]?{SILENCER}")
_UNSEARCHED = re.compile(rf"[^\w/\u0e00-\u0e7f]|[_ฯ๏๚๛็ฺ๎{TONES}{SILENCER}]")
