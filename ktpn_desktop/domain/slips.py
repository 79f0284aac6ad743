"""Slips in official text: wrong words, mixed digits, spaces, years, spelling, brackets.

Each remark says where in its text it stands; nothing is changed.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from ktpn_desktop.domain.problem import Place, Problem
from ktpn_desktop.thai.era import MONTHS, SHORT_MONTHS, be_label, ce_year
from ktpn_desktop.thai.numerals import ARABIC_DIGITS, THAI_DIGITS, to_arabic, to_thai


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One thing to look at: `found` are the letters from `start` to `end` of the text."""

    code: str
    where: str = ""  # which text: agenda.5.1.text, attendees.3.name, place
    start: int
    end: int
    found: str
    suggestion: str | None = None
    text: str = ""  # all of it

    @property
    def problem(self) -> Problem:
        """The remark as a sentence is made from it."""
        values = {"found": self.found, "suggestion": self.suggestion or "–"}
        return Problem(code=self.code, where=Place(record=self.where or None), values=values)


def remarks_on(text: str, where: str = "") -> list[Remark]:
    """Return what is to be looked at in a text, in reading order."""
    found = [remark for look in _LOOKS for remark in look(text)]
    found.sort(key=lambda remark: (remark.start, remark.end))
    return [replace(remark, where=where, text=text) for remark in found]


# The left of each pair is wrong on a record (แบบที่ 11), the right is its official word.
_WRONG_WORDS = (
    (r"(?<!สมุด)บันทึกการประชุม", "รายงานการประชุม"),
    (r"ผู้เข้าประชุม|กรรมการผู้เข้าร่วมประชุม", "ผู้มาประชุม"),
    (r"ผู้(?:ที่)?ไม่(?:ได้)?เข้า(?:ร่วม)?ประชุม", "ผู้ไม่มาประชุม"),
    (r"เปิดประชุม ?เวลา", "เริ่มประชุมเวลา"),
    (r"(?<!เ)ปิดประชุม ?เวลา", "เลิกประชุมเวลา"),
    (r"ผู้บันทึก(?:รายงาน)?การประชุม", "ผู้จดรายงานการประชุม"),
    (r"(?<!ระเบียบ)วาระการประชุม", "ระเบียบวาระการประชุม"),
)
_WRONG = [(re.compile(pattern), right) for pattern, right in _WRONG_WORDS]


def _wrong_words(text: str) -> Iterator[Remark]:
    taken: set[int] = set()
    longest_first = sorted(
        ((match, right) for pattern, right in _WRONG for match in pattern.finditer(text)),
        key=lambda found: -len(found[0][0]),
    )
    for match, right in longest_first:
        if taken.isdisjoint(range(*match.span())):  # ผู้บันทึกการประชุม holds บันทึกการประชุม
            taken.update(range(*match.span()))
            yield slip("documents.wrong_word", match, right)


_ANY_DIGIT = f"[{ARABIC_DIGITS}{THAI_DIGITS}]"
_NUMBER = re.compile(rf"(?<![A-Za-z]){_ANY_DIGIT}+(?:[.,/:]{_ANY_DIGIT}+)*(?![A-Za-z])")


def _mixed_digits(text: str) -> Iterator[Remark]:
    for match in _NUMBER.finditer(text):
        thai, arabic = to_thai(match[0]), to_arabic(match[0])
        if match[0] not in (thai, arabic):
            right = thai if match[0][0] in THAI_DIGITS else arabic
            yield slip("documents.mixed_digits", match, right)


_LIST_MARK = rf"\(?{_ANY_DIGIT}+(?:\.{_ANY_DIGIT}+)*[.)]?"
_SPACES = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_AFTER_A_LIST_MARK = re.compile(rf"(?:^|\n)[ \t]*{_LIST_MARK}$")


def _double_spaces(text: str) -> Iterator[Remark]:
    for match in _SPACES.finditer(text):
        if not _AFTER_A_LIST_MARK.search(text[: match.start()]):
            yield slip("documents.double_space", match, " ")


_MONTH = "|".join(map(re.escape, MONTHS + SHORT_MONTHS))
_BUDDHIST = re.compile(
    rf"""(?:พ\.ศ\.|ปี(?:การศึกษา|งบประมาณ)?|{_MONTH})\ ?(?:พ\.ศ\.\ ?)?
         (?P<year>{_ANY_DIGIT}{{4}})(?!{_ANY_DIGIT})
       | (?:ครั้งที่|ภาคเรียนที่|ปีการศึกษา)\ ?{_ANY_DIGIT}{{1,3}}/
         (?P<numbered>{_ANY_DIGIT}{{4}})(?!{_ANY_DIGIT})""",
    re.VERBOSE,
)
_COMMON = re.compile(rf"ค\.ศ\. ?(?P<year>{_ANY_DIGIT}{{4}})(?!{_ANY_DIGIT})")
_BUDDHIST_YEARS = range(2400, 2700)
_COMMON_YEARS = range(1850, 2160)
_OF_OUR_TIME = range(2440, 2640)


def _years(text: str) -> Iterator[Remark]:
    for match in _BUDDHIST.finditer(text):
        group = "year" if match["year"] else "numbered"
        year = int(to_arabic(match[group]))
        if year not in _BUDDHIST_YEARS:
            near = (int(be_label(year)), ce_year(year))
            right = next((one for one in near if one in _OF_OUR_TIME), None)
            yield _year(match, group, right)
    for match in _COMMON.finditer(text):
        year = int(to_arabic(match["year"]))
        if year in _BUDDHIST_YEARS:
            yield _year(match, "year", ce_year(year))
        elif year not in _COMMON_YEARS:
            yield _year(match, "year", None)


def _year(match: re.Match[str], group: str, right: int | None) -> Remark:
    start, end = match.span(group)
    found = match[group]
    suggestion = None
    if right is not None:
        suggestion = to_thai(str(right)) if found[0] in THAI_DIGITS else str(right)
    return Remark(
        code="documents.wrong_year", start=start, end=end, found=found, suggestion=suggestion
    )


_SUPERVISOR = re.compile("ศึกษานิเทศ(?!ก์)(?:ก(?![ก-๎]))?")


def _supervisors(text: str) -> Iterator[Remark]:
    for match in _SUPERVISOR.finditer(text):
        yield slip("documents.supervisor_spelling", match, "ศึกษานิเทศก์")


_PAIRS = {"(": ")", "[": "]", "{": "}", "“": "”", "‘": "’", "«": "»"}
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}
_LIST_BRACKET = re.compile(rf"(?<![^\s(]){_ANY_DIGIT}{{1,3}}\)|(?<![^\s(])[ก-ฮ]\)")


def _pairs(text: str) -> Iterator[Remark]:
    """Yield brackets and quotation marks that are opened or closed alone."""
    of_lists = {match.end() - 1 for match in _LIST_BRACKET.finditer(text)}
    opened: list[int] = []
    straight: int | None = None
    for place, letter in enumerate(text):
        if letter in _PAIRS:
            opened.append(place)
        elif letter in _CLOSING:
            if opened and text[opened[-1]] == _CLOSING[letter]:
                opened.pop()
            elif not (letter == ")" and place in of_lists) and letter != "’":
                yield _unpaired(text, place)
        elif letter == '"':
            straight = place if straight is None else None
    for place in [*opened, *([] if straight is None else [straight])]:
        yield _unpaired(text, place)


def _unpaired(text: str, place: int) -> Remark:
    letter = text[place]
    other = _PAIRS.get(letter) or _CLOSING.get(letter) or letter
    return Remark(
        code="documents.unpaired", start=place, end=place + 1, found=letter, suggestion=other
    )


def slip(code: str, match: re.Match[str], right: str, where: str = "") -> Remark:
    """Return the remark on what a pattern has found."""
    start, end = match.span()
    return Remark(
        code=code, where=where, start=start, end=end, found=match[0], suggestion=right
    )


_LOOKS: Iterable[Callable[[str], Iterator[Remark]]] = (
    _wrong_words,
    _mixed_digits,
    _double_spaces,
    _years,
    _supervisors,
    _pairs,
)
