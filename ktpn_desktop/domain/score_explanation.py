"""Where a score comes from: the answers and weights in it, what was left out, the arithmetic.

The same structure is shown on the screen, told on the command line and printed as footnotes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.answer_value import plain, words
from ktpn_desktop.domain.bands import USUAL_RULES, BandRules, BandsFrom, ChosenBands
from ktpn_desktop.domain.checklist import SCALES, Checklist, Item, Overall, Section
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.scoring import (
    Asked,
    LeftOut,
    Rating,
    Score,
    VisitScores,
    rate,
    score_visit,
)

OVERALL = "คะแนนเฉลี่ยรวม"
LEFT_OUT: Mapping[LeftOut, str] = MappingProxyType(
    {
        LeftOut.NOT_APPLICABLE: "ไม่เกี่ยวข้อง",
        LeftOut.NOT_OBSERVED: "ไม่ได้สังเกต",
        LeftOut.NOT_ASKED: "ไม่ต้องตอบตามเงื่อนไข",
        LeftOut.UNANSWERED: "ยังไม่ตอบ",
        LeftOut.NO_POINTS: "คำตอบไม่มีคะแนน",
        LeftOut.NO_WEIGHT: "น้ำหนักเป็นศูนย์",
    }
)
CHOSEN_BY: Mapping[BandsFrom, str] = MappingProxyType(
    {
        BandsFrom.CHECKLIST: "กำหนดไว้ในแบบนิเทศ",
        BandsFrom.OFFICE: "สำนักงานเลือกใช้",
        BandsFrom.USUAL: "เกณฑ์ที่ใช้ทั่วไป",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One rated item as a score sees it."""

    item: ItemId
    number: str
    label: str
    answer: str | None  # in words
    points: Decimal | None
    weight: Decimal
    left_out: LeftOut | None

    @property
    def product(self) -> Decimal | None:
        """What the item adds to the sum; None when it counts nowhere."""
        if self.points is None or self.left_out is not None:
            return None
        return self.points * self.weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A section as the overall score sees it when that is the mean of the sections."""

    title: str
    mean: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One score with all it stands on. `section` is None for the overall score."""

    section: str | None
    title: str
    score: Score
    lines: tuple[Line, ...]
    parts: tuple[Part, ...] = ()  # of an overall score that is the mean of the sections
    bands: ChosenBands | None = None

    @property
    def counted(self) -> tuple[Line, ...]:
        """The items that the score is made of."""
        return tuple(line for line in self.lines if line.product is not None)

    @property
    def left_out(self) -> tuple[Line, ...]:
        """The items that count nowhere."""
        return tuple(line for line in self.lines if line.product is None)

    @property
    def total(self) -> Decimal:
        """The numerator: points times weights, or the sum of the sections' means."""
        if self.parts:
            return sum((part.mean for part in self.parts), Decimal(0))
        return sum(
            (line.product for line in self.lines if line.product is not None), Decimal(0)
        )

    @property
    def divisor(self) -> Decimal:
        """The denominator: the sum of the weights, or the number of sections."""
        if self.parts:
            return Decimal(len(self.parts))
        return sum((line.weight for line in self.counted), Decimal(0))


def explain(
    checklist: Checklist,
    answers: Mapping[ItemId, Answer],
    *,
    rules: BandRules = USUAL_RULES,
    asked: Asked = None,
) -> tuple[Explanation, ...]:
    """Explain every score of a visit: section by section, the overall one at the end."""
    scores = score_visit(checklist, answers, rules=rules, asked=asked)
    explained = [
        Explanation(
            section=section.id,
            title=section.title,
            score=scores.sections[section.id],
            lines=_lines(section, answers, asked),
            bands=_bands(checklist, scores.sections[section.id], rules),
        )
        for section in checklist.sections
    ]
    explained = [one for one in explained if one.lines]
    overall = Explanation(
        section=None,
        title=OVERALL,
        score=scores.overall,
        lines=tuple(line for one in explained for line in one.lines),
        parts=_parts(checklist, scores),
        bands=_bands(checklist, scores.overall, rules),
    )
    return (*explained, overall) if explained else ()


def explanation_lines(explanation: Explanation) -> tuple[str, ...]:
    """Return an explanation in words: the arithmetic, what was left out, the band.

    What is left out of the overall score stands with the sections already.
    """
    score = explanation.score
    if score.mean is None:
        return (f"{explanation.title}: ยังไม่มีข้อที่ได้คะแนน", *_left_out(explanation))
    lines = [f"{explanation.title} = {arithmetic(explanation)}"]
    lines += _left_out(explanation) if explanation.section is not None else ()
    lines.append(band_words(explanation))
    return tuple(lines)


def arithmetic(explanation: Explanation) -> str:
    """Return the sum as a person would write it: (4×2 + 5) ÷ 3 = 13 ÷ 3 = 4.33.

    The terms of a long sum are told by its sections.
    """
    total, divisor = plain(explanation.total), plain(explanation.divisor)
    quotient = f"{total} ÷ {divisor} = {plain_mean(explanation.score.mean)}"
    if explanation.parts:
        terms = [plain_mean(part.mean) for part in explanation.parts]
    elif explanation.section is None:
        return f"{quotient} (ผลรวมคะแนน ÷ ผลรวมน้ำหนัก จาก {len(explanation.counted)} ข้อ)"
    else:
        terms = [_term(line) for line in explanation.counted]
    return f"({' + '.join(terms)}) ÷ {divisor} = {quotient}"


def band_words(explanation: Explanation) -> str:
    """Return what the mean is called and by which bands, or why nothing can be said."""
    score, chosen = explanation.score, explanation.bands
    if score.highest is None:
        return "ไม่แปลผล เพราะข้อที่ให้คะแนนมีระดับสูงสุดไม่เท่ากัน"
    if chosen is None:
        return f"ไม่แปลผล เพราะไม่มีเกณฑ์สำหรับมาตรา {score.highest} ระดับ"
    where = f"{chosen.bands.title} {CHOSEN_BY[chosen.chosen_by]}"
    if score.band is None:
        return f"ไม่แปลผล เพราะค่าเฉลี่ยอยู่นอกช่วงของเกณฑ์: {where}"
    reach = chosen.bands.range_text(score.band)
    return f"แปลผล: {score.band.label} (ช่วง {reach}) ตามเกณฑ์{where}"


def plain_mean(mean: Decimal | None) -> str:
    """Return a mean as it is printed."""
    return "–" if mean is None else f"{mean:.2f}"


def _lines(
    section: Section, answers: Mapping[ItemId, Answer], asked: Asked
) -> tuple[Line, ...]:
    return tuple(_line(rating, answers) for rating in rate(section, answers, asked))


def _line(rating: Rating, answers: Mapping[ItemId, Answer]) -> Line:
    item = rating.item
    answer = answers.get(item.id)
    return Line(
        item=item.id,
        number=item.number,
        label=item.label,
        answer=_words(item, answer.value) if answer and answer.value else None,
        points=rating.points,
        weight=item.weight,
        left_out=rating.left_out,
    )


def _words(item: Item, value: str) -> str:
    said = words(item, value)
    return f"{value} {said}" if item.type in SCALES and said != value else said


def _parts(checklist: Checklist, scores: VisitScores) -> tuple[Part, ...]:
    if checklist.overall is not Overall.SECTIONS:
        return ()
    return tuple(
        Part(title=section.title, mean=mean)
        for section in checklist.sections
        if (mean := scores.sections[section.id].mean) is not None
    )


def _bands(checklist: Checklist, score: Score, rules: BandRules) -> ChosenBands | None:
    return None if score.highest is None else rules.bands_for(checklist.bands, score.highest)


def _term(line: Line) -> str:
    points = plain(line.points) if line.points is not None else "–"
    return points if line.weight == 1 else f"{points}×{plain(line.weight)}"


def _left_out(explanation: Explanation) -> Iterator[str]:
    """Yield what counts nowhere, together for each reason."""
    numbers: dict[LeftOut, list[str]] = {}
    for line in explanation.left_out:
        if line.left_out is not None:
            numbers.setdefault(line.left_out, []).append(line.number)
    if numbers:
        reasons = (f"ข้อ {', '.join(which)} {LEFT_OUT[why]}" for why, which in numbers.items())
        yield f"ไม่นำมาคิด: {'; '.join(reasons)}"
