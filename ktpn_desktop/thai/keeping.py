"""What a line never parts: marks and brackets, abbreviations and numbers, and names."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise
from string import ascii_letters
from typing import TypeAlias

from ktpn_desktop.thai.dictionary import THAI
from ktpn_desktop.thai.era import MONTHS, SHORT_MONTHS
from ktpn_desktop.thai.text import LEADING_VOWELS, MARKS, SILENCER
from ktpn_desktop.thai.titles import TITLE, TITLE_FIRST

OPENING = "([{“‘«"
CLOSING = ")]}”’»"
FOLLOWING = f"{MARKS}ะาำๅ"  # what cannot stand without a letter before it
NEVER_LAST = frozenset(("การ", "ความ", "ผู้", "นัก"))  # they begin the word that comes next
NEVER_FIRST = f"{CLOSING}{FOLLOWING}ๆฯ%°.,:;!?/-–—…"


def line_places(chunk: str, word_ends: Sequence[int]) -> Iterator[int]:
    """Yield at which ends of words inside a chunk without spaces a line may begin."""
    silenced = SILENCER in chunk
    begin = 0
    for place, end in pairwise((*word_ends, len(chunk))):
        word = chunk[begin:place]
        begin = place
        if word in NEVER_LAST:
            continue
        usual = word[-1] in _USUAL_LAST and chunk[place] in _USUAL_FIRST
        if not usual and not _may_break(chunk, place):
            continue
        if silenced and _SILENCED.match(chunk, place):
            continue
        if word in _SPELT and chunk[place:end] in _SPELT:
            continue
        yield place


def _may_break(chunk: str, place: int) -> bool:
    """Tell whether a line may begin here by the letters on either side."""
    before, after = chunk[place - 1], chunk[place]
    if after not in _THAI:
        return after in _MAY_BEGIN and before in _MAY_END
    if after in FOLLOWING:
        return False
    if before == "/":
        return _LONG_BEFORE_A_SLASH.search(chunk, 0, place) is not None and (
            _LONG_WORD.match(chunk, place) is not None
        )
    if before == "ฯ" and _OF_ONE_PIECE.match(chunk, place):
        return False
    return before in _MAY_END


def may_break_at(text: str, first: int, last: int) -> bool:
    """Tell whether a line may break at the spaces that stand here between other letters."""
    before, after = text[first - 1], text[last]
    if last - first > 1 or text[first] != " ":
        gap = text[first:last]
        if "\n" in gap or "\u200b" in gap:
            return True
    if after in NEVER_FIRST or before in OPENING:
        return False
    if after in _DIGITS:
        kept = _KEPT_BEFORE_A_NUMBER
    elif before in _DIGITS:
        kept = _KEPT_AFTER_A_NUMBER
    elif before in _LAST_OF_KEPT:
        kept = _KEPT
    else:
        return True
    return not any(
        following.match(text, last) and word.search(text, max(0, first - 20), first)
        for word, following in kept
    )


def title_places(chunk: str, word_ends: Sequence[int]) -> tuple[int, ...]:
    """Return where words of a chunk without spaces begin that may be a person's title."""
    return tuple(
        place
        for place in (0, *word_ends)
        if chunk[place] in TITLE_FIRST and _TITLE.match(chunk, place)
    )


def people(text: str, titles: Iterable[int], word_ends: Set[int]) -> Iterator[tuple[int, int]]:
    """Yield from where to where a person's title, name and surname stand together."""
    done = 0
    for begin in titles:
        found = _PERSON.match(text, begin) if begin >= done else None
        if not found:
            continue
        done = found.end("title")
        if done not in word_ends:  # as in นายกรัฐมนตรี
            continue
        if found["title"].endswith(".") and text[begin - 1 : begin] == ".":  # as in ก.ค.ศ.
            continue
        done = _end_of_name(found, word_ends)
        yield begin, done


def places(text: str) -> list[re.Match[str]]:
    """Return the names of places and schools that are known as such by what stands before."""
    return [*_PLACE.finditer(text), *_ABBREVIATED_PLACE.finditer(text)]


def place_span(found: re.Match[str], word_ends: Set[int]) -> tuple[int, int]:
    """Return from where to where the name of a place stands, with its kind when abbreviated."""
    begin = found.start("kind" if found["kind"] else "name")
    return begin, _first_name_ends(found, word_ends)


def _end_of_name(found: re.Match[str], word_ends: Set[int]) -> int:
    end = _first_name_ends(found, word_ends)
    if end < found.end("name") or not found["surname"] or not _is_surname(found, word_ends):
        return end
    return found.end()


def _first_name_ends(found: re.Match[str], word_ends: Set[int]) -> int:
    """Return where a name ends: before the first word that is never part of one."""
    text, (first, last) = found.string, found.span("name")
    ends = [first, *(place for place in range(first + 1, last) if place in word_ends), last]
    for start, end in pairwise(ends):
        if text[start:end] in _NOT_IN_NAMES:
            return start
    return last


def _is_surname(found: re.Match[str], word_ends: Set[int]) -> bool:
    first, last = found.span("surname")
    end = next(
        place for place in range(first + 1, last + 1) if place in word_ends or place == last
    )
    return found.string[first:end] not in _NOT_IN_NAMES


_LATIN = frozenset(ascii_letters)
_THAI = frozenset(re.findall(f"[{THAI}]", "".join(map(chr, range(0x0E00, 0x0E80)))))
_MAY_END = (_THAI - {*LEADING_VOWELS}) | _LATIN | {*"ๆฯ", *CLOSING}
_MAY_BEGIN = _LATIN | {*OPENING}
_USUAL_LAST, _USUAL_FIRST = _THAI - {*LEADING_VOWELS}, _THAI - {*FOLLOWING}
_OF_ONE_PIECE = re.compile("ลฯ|พณฯ")  # ฯลฯ, ฯพณฯ

_SILENCED = re.compile(f"[ก-ฮ][ิุ]?{SILENCER}")  # it ends the syllable before
# Foreign letters by their names: พีแอลซี is one word.
_NAMES_OF_LETTERS = """
เอ บี ซี ดี อี เอฟ จี เอช ไอ เจ เค แอล เอ็ม เอ็น โอ พี คิว อาร์ เอส ที ยู วี ดับเบิลยู เอ็กซ์ วาย แซด
"""
_SPELT = frozenset(_NAMES_OF_LETTERS.split())

# ผู้บริหาร/ผู้แทน may part, และ/หรือ and บาท/คน/วัน may not.
_LONG_WORD = re.compile(f"[{THAI}]{{5}}")
_LONG_BEFORE_A_SLASH = re.compile(f"[{THAI}]{{5}}/$")

_DIGITS = frozenset("0123456789๐๑๒๓๔๕๖๗๘๙")
_NUMBER = re.compile("[0-9๐-๙]")
_UNITS = (
    "คน|แห่ง|โรงเรียน|สถานศึกษา|หน้า|วัน(?!ที่)|ครั้ง(?!ที่)|ฉบับ|บาท|นาที|ชั่วโมง|สัปดาห์|เดือน|ปี|ภาคเรียน"
    "|ข้อ|เรื่อง|มติ|รายการ|ประเด็น|ด้าน|ระดับ|คะแนน|ชุด|เล่ม|แผ่น|ภาพ|ห้อง(?!ประชุม)|หลัง|กลุ่ม|ราย|ท่าน|รูป"
)
_MONTHS = "|".join(map(re.escape, MONTHS + SHORT_MONTHS))
_A_LETTER = re.compile(f"[ก-ฮ](?![{THAI}.])")
# What stands before the spaces and after them, sorted by what is seen at once.
_Kept: TypeAlias = tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
_KEPT_BEFORE_A_NUMBER: _Kept = (
    # พ.ศ. ๒๕๖๘, ครั้งที่ 2/2568, มาตรา 20, เขต 1
    (
        re.compile(
            "(?:[พคร]\\.ศ\\.|ศักราช|(?<!พื้น)(?<!สถาน)(?<!หน้า)ที่|ข้อ|มาตรา|หน้า|เขต|หมู่|ตอน"
            "|ชั้น|อาคาร|โทร\\.)$"
        ),
        _NUMBER,
    ),
    # ป. 4, ว 123, ศธ 04123
    (re.compile(f"(?<![{THAI}.])(?:[อปม]\\.|ว|ศธ)$"), _NUMBER),
    # ท ๑๔๑๐๑
    (re.compile(f"(?<![{THAI}.])[ก-ฮ]$"), re.compile("[0-9๐-๙]{5}")),
    # 0 2345 6789 ต่อ 12
    (
        re.compile("(?<![0-9๐-๙])[0๐](?: [0-9๐-๙]{3,4})?$"),
        re.compile("[0-9๐-๙]{3,4}(?![0-9๐-๙])"),
    ),
    (re.compile("[0-9๐-๙]{4} ต่อ$"), _NUMBER),
    # พฤศจิกายน 2568, พ.ย. 68
    (re.compile(f"(?:{_MONTHS})$"), re.compile("(?:[0-9๐-๙]{2}){1,2}(?![0-9๐-๙])")),
)
_KEPT_AFTER_A_NUMBER: _Kept = (
    # 13.00 น., 28 โรงเรียน
    (_NUMBER, re.compile(f"น\\.|{_UNITS}")),
    # 21 พฤศจิกายน, 21 พ.ย.
    (re.compile("(?<![0-9๐-๙])[0-9๐-๙]{1,2}$"), re.compile(_MONTHS)),
    # ข้อ ๒ ก
    (re.compile("ข้อ [0-9๐-๙]+$"), _A_LETTER),
)
_KEPT: _Kept = (
    # ชั้น ป.๔/๒
    (re.compile("ชั้น$"), re.compile("[อปม]\\.[ ]?[0-9๐-๙]")),
    # ภาคผนวก ก, ข้อ ก
    (re.compile("(?:ภาคผนวก|ข้อ)$"), _A_LETTER),
    # ที่ ศธ 04123
    (re.compile("ที่$"), re.compile(f"ศธ(?![{THAI}])")),
    # ว PA
    (re.compile(f"(?<![{THAI}.])(?:ว|ศธ)$"), re.compile("[A-Za-z]")),
    # ณ ห้องประชุม
    (re.compile(f"(?<![{THAI}.])ณ$"), re.compile("")),
)
_LAST_OF_KEPT = frozenset("นกอ่วธณ")  # the last letters of those that stand before the spaces

# The towns of surnames that were bestowed; another ณ begins a place, as in ณ ห้องประชุม.
_TOWNS = """อยุธยา|กาฬสินธุ์|จำปาศักดิ์|เชียงใหม่|ตะกั่วทุ่ง|ถลาง|นคร|น่าน|บางช้าง|ป้อมเพ็ชร์|พัทลุง|พิศณุโลก
|เพ็ชร์|มโนรม|ระนอง|ราชสีมา|ลำปาง|ลำพูน|วิเชียร|สงขลา|สุโขทัย|หนองคาย|อุบล""".replace("\n", "")

_TITLE = re.compile(f"{TITLE} | ว่าที่ | อ\\.", re.VERBOSE)  # or how one begins, before a space
_PERSON = re.compile(
    rf"""(?P<title>(?:{TITLE})(?:[ ]?(?:ดร|นพ|พญ)\.)?)
    [ ]?(?P<name>[{THAI}]{{2,15}})
    (?:[ ]{{1,2}}(?P<surname>[{THAI}]{{2,18}}(?:[ ]ณ[ ](?:{_TOWNS}))?)(?![{THAI}ๆฯ]))?""",
    re.VERBOSE,
)
# A place that stands before a larger one, or before the number of its post office.
_PLACE = re.compile(
    rf"""(?:ตำบล|แขวง|อำเภอ|กิ่งอำเภอ|จังหวัด)(?P<kind>)(?P<name>[{THAI}]{{2,20}})
    [ ](?=อำเภอ|กิ่งอำเภอ|เขต[ก-ฮ]|จังหวัด|อ\.|จ\.|[0-9๐-๙]{{5}}(?![0-9๐-๙]))""",
    re.VERBOSE,
)
# What stands before is looked at second: so the letters are found far faster.
_ALONE = f"(?<![{THAI}.].)"
_ABBREVIATED_PLACE = re.compile(
    rf"""(?P<kind>ต{_ALONE}\. | อ{_ALONE}\. | จ{_ALONE}\. | ร{_ALONE}(?:ร\.|\.ร\.))
    [ ]?(?P<name>[{THAI}]{{2,20}})""",
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
