"""What a line never parts: marks and brackets, abbreviations and numbers, a person's names."""

import re
from collections.abc import Iterator, Set
from itertools import pairwise

from ktpn_desktop.thai.dictionary import THAI
from ktpn_desktop.thai.era import MONTHS, SHORT_MONTHS
from ktpn_desktop.thai.text import LEADING_VOWELS, MARKS
from ktpn_desktop.thai.titles import TITLE

OPENING = "([{“‘«"
CLOSING = ")]}”’»"
FOLLOWING = f"{MARKS}ะาำๅ"  # what cannot stand without a letter before it
NEVER_FIRST = f"{CLOSING}{FOLLOWING}ๆฯ%.,:;!?/-–—…"


def may_break(chunk: str, place: int) -> bool:
    """Tell whether a line may begin at the end of a word inside a chunk without spaces."""
    before, after = chunk[place - 1], chunk[place]
    if after in FOLLOWING:
        return False
    if not _THAI.match(after):
        return _MAY_BEGIN.match(after) is not None and _MAY_END.match(before) is not None
    if before == "/":
        return place > 1 and _THAI.match(chunk[place - 2]) is not None
    if before == "ฯ" and _OF_ONE_PIECE.match(chunk, place):
        return False
    return _MAY_END.match(before) is not None


def may_break_at(gap: re.Match[str], text: str) -> bool:
    """Tell whether a line may break at these spaces."""
    if "\n" in gap[0] or "\u200b" in gap[0]:
        return True
    if text[gap.end()] in NEVER_FIRST or text[gap.start() - 1] in OPENING:
        return False
    before, after = text[max(0, gap.start() - 20) : gap.start()], text[gap.end() :][:20]
    return not any(
        last.search(before) and first.match(after) for last, first in _KEPT_ACROSS_A_SPACE
    )


def people(text: str, word_ends: Set[int]) -> Iterator[tuple[int, int]]:
    """Yield from where to where a person's title, name and surname stand together."""
    place = 0
    while found := _PERSON.search(text, place):
        place = found.end("title")
        if found.start() in word_ends and place in word_ends:  # not as in นายกรัฐมนตรี
            place = _end_of_name(found, word_ends)
            yield found.start(), place


def _end_of_name(found: re.Match[str], word_ends: Set[int]) -> int:
    text, (first, last) = found.string, found.span("name")
    places = [first, *(place for place in range(first + 1, last) if place in word_ends), last]
    for start, end in pairwise(places):
        if text[start:end] in _NOT_IN_NAMES:
            return start
    return found.end() if found["surname"] and _is_surname(found, word_ends) else last


def _is_surname(found: re.Match[str], word_ends: Set[int]) -> bool:
    first, last = found.span("surname")
    end = next(
        place for place in range(first + 1, last + 1) if place in word_ends or place == last
    )
    return found.string[first:end] not in _NOT_IN_NAMES


_THAI = re.compile(f"[{THAI}]")
_MAY_END = re.compile(f"(?![{LEADING_VOWELS}])[{THAI}ๆฯA-Za-z{re.escape(CLOSING)}]")
_MAY_BEGIN = re.compile(f"[A-Za-z{re.escape(OPENING)}]")
_OF_ONE_PIECE = re.compile("ลฯ|พณฯ")  # ฯลฯ, ฯพณฯ

_NUMBER = re.compile("[0-9๐-๙]")
_KEPT_ACROSS_A_SPACE = (
    # พ.ศ. ๒๕๖๘, ครั้งที่ 2/2568, มาตรา 20, เขต 1
    (
        re.compile("(?:[พคร]\\.ศ\\.|(?<!พื้น)(?<!สถาน)(?<!หน้า)ที่|ข้อ|มาตรา|หน้า|เขต|หมู่|ตอน)$"),
        _NUMBER,
    ),
    # ที่ ศธ 04123
    (re.compile("ที่$"), re.compile(f"ศธ(?![{THAI}])")),
    # ว 123, ว PA, ศธ 04123
    (re.compile(f"(?<![{THAI}.])(?:ว|ศธ)$"), re.compile("[0-9๐-๙A-Za-z]")),
    # ณ ห้องประชุม
    (re.compile(f"(?<![{THAI}.])ณ$"), re.compile("")),
    # 13.00 น.
    (re.compile("[0-9๐-๙]$"), re.compile("น\\.")),
    # 21 พฤศจิกายน, 21 พ.ย.
    (
        re.compile("(?<![0-9๐-๙])[0-9๐-๙]{1,2}$"),
        re.compile("|".join(map(re.escape, MONTHS + SHORT_MONTHS))),
    ),
)

_PERSON = re.compile(
    rf"""(?P<title>{TITLE})
    [ ]?(?P<name>[{THAI}]{{2,15}})
    (?:[ ]{{1,2}}(?P<surname>[{THAI}]{{2,18}})(?![{THAI}ๆฯ]))?""",
    re.VERBOSE,
)
# Words that follow a title or a first name without being a name.
_ABOUT_PEOPLE = """
การ กรรมการ กล่าว กับ ของ ครู ความ จังหวัด จาก จึง ซึ่ง ตาม ตำบล ตำแหน่ง ที่ ที่ประชุม
นักเรียน นักวิชาการ นาง นางสาว นาย ประธาน ประธานกรรมการ ผู้ช่วย ผู้แทน ผู้อำนวยการ
มอบ รอง รองประธาน รายงาน ว่า ศึกษานิเทศก์ หัวหน้า อนุกรรมการ อำเภอ เข้า เจ้าหน้าที่
เป็น เพื่อ เลขานุการ เสนอ แจ้ง แล้ว และ โดย โรงเรียน ใน ได้ ให้
"""
_NOT_IN_NAMES = frozenset(_ABOUT_PEOPLE.split())
