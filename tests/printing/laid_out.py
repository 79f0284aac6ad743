"""What stands where on the pages of a PDF, from the file alone, and what is wrong with it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
from printing.reading import letters

from ktpn_desktop.printing.paper import Page
from ktpn_desktop.thai.text import LEADING_VOWELS, MARKS

NEVER_FIRST = {*MARKS, *"ะาำๅๆฯ)]}”’»"}
NEVER_LAST = {*LEADING_VOWELS, *"([{“‘«"}
UNKNOWN = "\ufffd"  # what an empty box is read as

_TO_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_OVERHANG = 6.0  # points that a slanted letter or a mark may lean over an edge
_SAME_PLACE = 0.2
_APART = 5.0  # a space, but less than there is between cells
_TORN = re.compile("(?:[ก-ฮ][ัิ-ฺ็-๎]* ){4}")


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line of a paragraph or a cell, as it stands on its page; y counts from below."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    top: float
    baseline: float


def second_reading(pdf: bytes) -> list[str]:
    """Return the text of each page as another reader than browsers have copies it."""
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages]


def first_difference(given: str, read: str) -> str | None:
    """Return where two texts begin to differ; None when they are the same.

    Spaces count, but several are as one, and the end of a line is a space or nothing.
    """
    one, other = _one_spaced(given), _one_spaced(read)
    here = there = 0
    while here < len(one) and there < len(other):
        if one[here] == other[there]:
            here, there = here + 1, there + 1
        elif one[here] == "\n" or (other[there] != "\n" and other[there - 1 : there] == "\n"):
            if one[here] not in "\n ":
                break
            here += 1
        elif other[there] == "\n" or one[here - 1 : here] == "\n":
            if other[there] not in "\n ":
                break
            there += 1
        else:
            break
    if not one[here:].strip() and not other[there:].strip():
        return None
    before = one[max(0, here - 20) : here]
    return f"after {before!r}: {one[here : here + 20]!r}, read {other[there : there + 20]!r}"


def printed_lines(pdf: bytes) -> list[PrintedLine]:
    """Return every line of the document in the order of writing, without watermarks."""
    found: list[PrintedLine] = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document):
            words = page.get_textpage()
            things = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], textpage=words)
            for thing in things:
                matrix = thing.get_matrix()
                if matrix.b == 0 and (text := _text_of(thing)).strip():
                    left, bottom, right, top = thing.get_bounds()
                    line = PrintedLine(text, number, left, right, bottom, top, matrix.f)
                    if found and _goes_on(found[-1], line):
                        line = _joined(found.pop(), line)
                    found.append(line)
            words.close()
            page.close()
    return found


def outside_the_margins(lines: Iterable[PrintedLine], page: Page) -> list[PrintedLine]:
    """Return lines that stand outside; the number of a page has its place above."""
    left, right = page.left - _OVERHANG, page.width - page.right + _OVERHANG
    top, bottom = page.height - page.top + _OVERHANG, page.bottom - _OVERHANG
    return [
        line
        for line in lines
        if not _is_number_of_page(line, page)
        and (line.left < left or line.right > right or line.top > top or line.bottom < bottom)
    ]


def badly_parted(lines: Sequence[PrintedLine], texts: Sequence[str]) -> list[PrintedLine]:
    """Return lines that begin or end as none may, unless a typed line does so itself."""
    typed = [letters(line) for text in texts for line in text.split("\n")]
    first = {line[0] for line in typed if line}
    last = {line[-1] for line in typed if line}
    bad = []
    for line in lines:
        text = line.text.strip()
        begins, ends = text.removeprefix("ฯลฯ").removeprefix("ฯพณฯ")[:1], text[-1]
        if begins in NEVER_FIRST - first or ends in NEVER_LAST - last:
            bad.append(line)
    return bad


def torn(lines: Iterable[PrintedLine]) -> list[PrintedLine]:
    """Return lines that a reader copies with spaces between their letters."""
    return [line for line in lines if _TORN.search(line.text)]


def missing(lines: Sequence[PrintedLine], texts: Iterable[str], page: Page) -> list[str]:
    """Return the texts, line by line, that are not on the paper; an empty box is any letter."""
    printed = [line for line in lines if not _is_number_of_page(line, page)]
    whole = "".join(_plain(line.text) for line in printed)
    wanted = {_plain(line) for text in texts for line in text.split("\n")}
    return [
        one for one in sorted(wanted) if not (_is_in(one, whole) or _in_parts(one, printed))
    ]


def _text_of(thing: pypdfium2.PdfTextObj) -> str:
    try:
        return thing.extract()
    except pypdfium2.PdfiumError:  # it says so of a text without letters
        return ""


def _goes_on(before: PrintedLine, line: PrintedLine) -> bool:
    return (
        before.page == line.page
        and abs(before.baseline - line.baseline) < _SAME_PLACE
        and -_APART * 3 < line.left - before.right < _APART
    )


def _joined(one: PrintedLine, other: PrintedLine) -> PrintedLine:
    return PrintedLine(
        text=one.text + other.text,
        page=one.page,
        left=one.left,
        right=max(one.right, other.right),
        bottom=min(one.bottom, other.bottom),
        top=max(one.top, other.top),
        baseline=one.baseline,
    )


def _is_number_of_page(line: PrintedLine, page: Page) -> bool:
    return (
        line.bottom > page.height - page.top
        and re.fullmatch(r"- [0-9๐-๙]+ -", line.text.strip()) is not None
    )


def _one_spaced(text: str) -> str:
    text = text.replace("\u00a0", " ").replace("\r\n", "\n").strip()
    return re.sub(r" *\n\s*", "\n", re.sub("[ \t]+", " ", text))


def _plain(text: str) -> str:
    """Return the letters that can be seen, with one kind of digits."""
    seen = [one for one in text if one == UNKNOWN or unicodedata.category(one) not in _UNSEEN]
    return letters("".join(seen)).translate(_TO_ARABIC)


_UNSEEN = {"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"}


def _is_in(text: str, whole: str) -> bool:
    if text in whole:
        return True
    if UNKNOWN not in whole:
        return False
    pattern = "".join(f"(?:{re.escape(one)}|{UNKNOWN})" for one in text)
    return re.search(pattern, whole) is not None


def _in_parts(text: str, lines: Sequence[PrintedLine]) -> bool:
    """Tell whether a text goes on after other lines, as in a cell over two pages."""
    for number, line in enumerate(lines):
        rest = lines[number + 1 :]
        under = [one for one in rest if abs(one.left - line.left) < _OVERHANG]
        for count in _overlaps(_plain(line.text), text):
            if any(
                _goes_through(text, count, [_plain(one.text) for one in some])
                for some in (rest, under)
            ):
                return True
    return False


def _goes_through(text: str, place: int, parts: Iterable[str]) -> bool:
    for part in parts:
        if place >= len(text):
            break
        rest = text[place : place + len(part)]
        if _alike(rest, part[: len(rest)]):
            place += len(rest)
    return place >= len(text)


def _overlaps(part: str, text: str) -> Iterator[int]:
    """Yield how much of the text's beginning is the part's end, the most first."""
    for count in range(min(len(part), len(text)), 0, -1):
        if _alike(text[:count], part[-count:]):
            yield count


def _alike(typed: str, read: str) -> bool:
    return len(typed) == len(read) and all(
        other in (one, UNKNOWN) for one, other in zip(typed, read, strict=True)
    )
