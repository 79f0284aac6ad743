"""What a line never parts: marks and brackets, abbreviations and numbers, and names."""

import re
from collections.abc import Iterator, Set
from itertools import pairwise
from string import ascii_letters

from ktpn_desktop.thai.dictionary import THAI
from ktpn_desktop.thai.era import MONTHS, SHORT_MONTHS
from ktpn_desktop.thai.text import LEADING_VOWELS, MARKS, SILENCER
from ktpn_desktop.thai.titles import TITLE, TITLE_FIRST

OPENING = "([{“‘«"
CLOSING = ")]}”’»"
FOLLOWING = f"{MARKS}ะาำๅ"  # what cannot stand without a letter before it
NEVER_LAST = frozenset(("การ", "ความ", "ผู้", "นัก"))  # they begin the word that comes next
NEVER_FIRST = f"{CLOSING}{FOLLOWING}ๆฯ%°.,:;!?/-–—…"


def may_break(chunk: str, place: int) -> bool:
    """Tell whether a line may begin at the end of a word inside a chunk without spaces."""
    before, after = chunk[place - 1], chunk[place]
    if after in FOLLOWING:
        return False
    if _SILENCED.match(chunk, place):
        return False
    if after not in _THAI:
        return after in _MAY_BEGIN and before in _MAY_END
    if before == "/":
        return _LONG_BEFORE_A_SLASH.search(chunk, 0, place) is not None and (
            _LONG_WORD.match(chunk, place) is not None
        )
    if before == "ฯ" and _OF_ONE_PIECE.match(chunk, place):
        return False
    return before in _MAY_END


def may_part(word: str, following: str) -> bool:
    """Tell whether a line may end with a word that another one follows without a space."""
    return word not in NEVER_LAST and not (word in _SPELT and following in _SPELT)


def may_break_at(gap: re.Match[str], text: str) -> bool:
    """Tell whether a line may break at these spaces."""
    if "\n" in gap[0] or "\u200b" in gap[0]:
        return True
    if text[gap.end()] in NEVER_FIRST or text[gap.start() - 1] in OPENING:
        return False
    if not _MAY_BE_KEPT.match(text, gap.end()) and text[gap.start() - 1] != "ณ":
        return True
    before = text[max(0, gap.start() - 20) : gap.start()]
    return not any(  # what follows is looked at first: that takes less time
        first.match(text, gap.end()) and last.search(before)
        for last, first in _KEPT_ACROSS_A_SPACE
    )


def people(text: str, word_ends: Set[int]) -> Iterator[tuple[int, int]]:
    """Yield from where to where a person's title, name and surname stand together."""
    place = 0
    while found := _PERSON.search(text, place):
        place = found.end("title")
        begin = found.start()
        if begin not in word_ends or place not in word_ends:  # as in นายกรัฐมนตรี
            continue
        if found["title"].endswith(".") and text[begin - 1 : begin] == ".":  # as in ก.ค.ศ.
            continue
        place = _end_of_name(found, word_ends)
        yield begin, place


def places(text: str, word_ends: Set[int]) -> Iterator[tuple[int, int]]:
    """Yield from where to where the name of a place or a school stands that is known as one."""
    for found in _PLACE.finditer(text):
        yield found.start("name"), _first_name_ends(found, word_ends)
    for found in _ABBREVIATED_PLACE.finditer(text):
        yield found.start(), _first_name_ends(found, word_ends)


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

_NUMBER = re.compile("[0-9๐-๙]")
_UNITS = (
    "คน|แห่ง|โรงเรียน|สถานศึกษา|หน้า|วัน(?!ที่)|ครั้ง(?!ที่)|ฉบับ|บาท|นาที|ชั่วโมง|สัปดาห์|เดือน|ปี|ภาคเรียน"
    "|ข้อ|เรื่อง|มติ|รายการ|ประเด็น|ด้าน|ระดับ|คะแนน|ชุด|เล่ม|แผ่น|ภาพ|ห้อง(?!ประชุม)|หลัง|กลุ่ม|ราย|ท่าน|รูป"
)
_MONTHS = "|".join(map(re.escape, MONTHS + SHORT_MONTHS))
_KEPT_ACROSS_A_SPACE = (
    # พ.ศ. ๒๕๖๘, ครั้งที่ 2/2568, มาตรา 20, เขต 1
    (
        re.compile(
            "(?:[พคร]\\.ศ\\.|ศักราช|(?<!พื้น)(?<!สถาน)(?<!หน้า)ที่|ข้อ|มาตรา|หน้า|เขต|หมู่|ตอน"
            "|ชั้น|อาคาร|โทร\\.)$"
        ),
        _NUMBER,
    ),
    # ชั้น ป.๔/๒, ป. 4
    (re.compile("ชั้น$"), re.compile("[อปม]\\.[ ]?[0-9๐-๙]")),
    (re.compile(f"(?<![{THAI}.])[อปม]\\.$"), _NUMBER),
    # ภาคผนวก ก, ข้อ ๒ ก
    (re.compile("(?:ภาคผนวก|ข้อ(?: [0-9๐-๙]+)?)$"), re.compile(f"[ก-ฮ](?![{THAI}.])")),
    # ท ๑๔๑๐๑
    (re.compile(f"(?<![{THAI}.])[ก-ฮ]$"), re.compile("[0-9๐-๙]{5}")),
    # 0 2345 6789 ต่อ 12
    (
        re.compile("(?<![0-9๐-๙])[0๐](?: [0-9๐-๙]{3,4})?$"),
        re.compile("[0-9๐-๙]{3,4}(?![0-9๐-๙])"),
    ),
    (re.compile("[0-9๐-๙]{4} ต่อ$"), _NUMBER),
    # ที่ ศธ 04123
    (re.compile("ที่$"), re.compile(f"ศธ(?![{THAI}])")),
    # ว 123, ว PA, ศธ 04123
    (re.compile(f"(?<![{THAI}.])(?:ว|ศธ)$"), re.compile("[0-9๐-๙A-Za-z]")),
    # ณ ห้องประชุม
    (re.compile(f"(?<![{THAI}.])ณ$"), re.compile("")),
    # 13.00 น., 28 โรงเรียน
    (re.compile("[0-9๐-๙]$"), re.compile(f"น\\.|{_UNITS}")),
    # 21 พฤศจิกายน 2568, 21 พ.ย. 68
    (re.compile("(?<![0-9๐-๙])[0-9๐-๙]{1,2}$"), re.compile(_MONTHS)),
    (re.compile(f"(?:{_MONTHS})$"), re.compile("(?:[0-9๐-๙]{2}){1,2}(?![0-9๐-๙])")),
)
_MAY_BE_KEPT = re.compile(
    "|".join(first.pattern for _, first in _KEPT_ACROSS_A_SPACE if first.pattern)
)

# The towns of surnames that were bestowed; another ณ begins a place, as in ณ ห้องประชุม.
_TOWNS = """อยุธยา|กาฬสินธุ์|จำปาศักดิ์|เชียงใหม่|ตะกั่วทุ่ง|ถลาง|นคร|น่าน|บางช้าง|ป้อมเพ็ชร์|พัทลุง|พิศณุโลก
|เพ็ชร์|มโนรม|ระนอง|ราชสีมา|ลำปาง|ลำพูน|วิเชียร|สงขลา|สุโขทัย|หนองคาย|อุบล""".replace("\n", "")

_PERSON = re.compile(
    rf"""(?=[{TITLE_FIRST}])(?P<title>(?:{TITLE})(?:[ ]?(?:ดร|นพ|พญ)\.)?)
    [ ]?(?P<name>[{THAI}]{{2,15}})
    (?:[ ]{{1,2}}(?P<surname>[{THAI}]{{2,18}}(?:[ ]ณ[ ](?:{_TOWNS}))?)(?![{THAI}ๆฯ]))?""",
    re.VERBOSE,
)
# A place that stands before a larger one, or before the number of its post office.
_PLACE = re.compile(
    rf"""(?:ตำบล|แขวง|อำเภอ|กิ่งอำเภอ|จังหวัด)(?P<name>[{THAI}]{{2,20}})
    [ ](?=อำเภอ|กิ่งอำเภอ|เขต[ก-ฮ]|จังหวัด|อ\.|จ\.|[0-9๐-๙]{{5}}(?![0-9๐-๙]))""",
    re.VERBOSE,
)
_ABBREVIATED_PLACE = re.compile(
    rf"(?<![{THAI}.])(?:ต\.|อ\.|จ\.|ร\.ร\.|รร\.)[ ]?(?P<name>[{THAI}]{{2,20}})"
)
# Words that follow a title or a first name without being a name.
_ABOUT_PEOPLE = """
การ กรรมการ กล่าว กับ ของ ครู ความ จังหวัด จาก จึง ซึ่ง ตาม ตำบล ตำแหน่ง ที่ ที่ประชุม
นักเรียน นักวิชาการ นาง นางสาว นาย ประธาน ประธานกรรมการ ผู้ช่วย ผู้แทน ผู้อำนวยการ
มอบ รอง รองประธาน รายงาน ว่า ศึกษานิเทศก์ หัวหน้า อนุกรรมการ อำเภอ เข้า เจ้าหน้าที่
เป็น เพื่อ เลขานุการ เสนอ แจ้ง แล้ว และ โดย โรงเรียน ใน ได้ ให้
"""
_NOT_IN_NAMES = frozenset(_ABOUT_PEOPLE.split())
