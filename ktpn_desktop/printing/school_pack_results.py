"""What the paper that prepares a visit says of a school's results in tests and quality."""

from collections.abc import Iterator
from decimal import Decimal

from ktpn_desktop.domain.school_result import TESTS, Exam, year_scores
from ktpn_desktop.domain.terms import EXAMS, QUALITY
from ktpn_desktop.printing.flow import Block
from ktpn_desktop.printing.paragraph import ThaiParagraph
from ktpn_desktop.printing.school_known import Room, SchoolPack
from ktpn_desktop.printing.school_pack_pieces import clipped
from ktpn_desktop.printing.style import Run, Style, Text
from ktpn_desktop.thai.era import be_label

_YEARS = 3
_LINE = Style(size=15, before=3)


def results(pack: SchoolPack, room: Room) -> Iterator[Block]:
    """Yield a line for each test with the means of the last years, one for the quality."""
    for exam in TESTS:
        scores = year_scores(one for one in pack.results if one.exam is exam)
        told = [
            f"{be_label(one.year)}:\u00a0{_figure(one.score)}"
            + (f"\u00a0(ประเทศ\u00a0{_figure(one.country)})" if one.country is not None else "")
            for one in reversed(scores[-_YEARS:])
        ]
        if told:
            yield _line(EXAMS[exam], told)
    levels = [one for one in pack.results if one.exam is Exam.QUALITY]
    newest = max((one.year for one in levels), default=0)
    told = [
        f"{clipped(one.subject, room.letters)}\u00a0{QUALITY[int(one.score) - 1]}"
        for one in sorted(levels, key=lambda one: one.subject)
        if one.year == newest and one.score is not None
    ]
    if told := told[: room.sections]:
        yield _line(f"{EXAMS[Exam.QUALITY]} {be_label(newest)}", told)


def _line(title: str, told: list[str]) -> ThaiParagraph:
    words: Text = [Run(title, bold=True), f"  {' · '.join(told)}"]
    return ThaiParagraph(words, _LINE)


def _figure(score: Decimal | None) -> str:
    return "–" if score is None else f"{score:.2f}"
