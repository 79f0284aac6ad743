"""What a school came to in a year: national tests, and its internal quality assurance."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from ktpn_desktop.domain.ids import SchoolId


class Exam(StrEnum):
    """What is measured; each has its own scale and its own grade."""

    RT = "rt"  # การประเมินความสามารถด้านการอ่าน ป.1
    NT = "nt"  # การประเมินคุณภาพผู้เรียน ป.3
    ONET_P6 = "onet_p6"
    ONET_M3 = "onet_m3"
    QUALITY = "quality"  # ระดับคุณภาพภายในสถานศึกษา, standard by standard

    @property
    def highest(self) -> int:
        """The best that a score can be."""
        return 5 if self is Exam.QUALITY else 100

    @property
    def lowest(self) -> int:
        """The least that a score can be."""
        return 1 if self is Exam.QUALITY else 0


TESTS = (Exam.ONET_P6, Exam.ONET_M3, Exam.NT, Exam.RT)


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolResult:
    """One subject (or standard) in one school year, beside the means of area and country."""

    school: SchoolId
    year: int  # school year, common era
    exam: Exam
    subject: str
    score: Decimal | None  # None: nobody sat it
    area: Decimal | None = None
    country: Decimal | None = None

    @property
    def key(self) -> tuple[SchoolId, int, Exam, str]:
        """What it is of."""
        return self.school, self.year, self.exam, self.subject


@dataclass(frozen=True, slots=True, kw_only=True)
class YearScores:
    """The scores of a year taken together; None where one of them is not known."""

    year: int
    score: Decimal | None
    area: Decimal | None
    country: Decimal | None


def year_scores(results: Iterable[SchoolResult]) -> tuple[YearScores, ...]:
    """Return the plain means over the subjects of each year, the oldest first.

    A year that lacks a score of some subject has no mean: it could not be compared. Years
    between the first and the last in which nothing is known are told as such.
    """
    years: dict[int, list[SchoolResult]] = {}
    for one in results:
        years.setdefault(one.year, []).append(one)
    if not years:
        return ()
    return tuple(
        YearScores(
            year=year,
            score=_mean([one.score for one in years.get(year, ())]),
            area=_mean([one.area for one in years.get(year, ())]),
            country=_mean([one.country for one in years.get(year, ())]),
        )
        for year in range(min(years), max(years) + 1)
    )


def _mean(scores: Sequence[Decimal | None]) -> Decimal | None:
    known = [one for one in scores if one is not None]
    if not known or len(known) < len(scores):
        return None
    return (sum(known, Decimal()) / len(known)).quantize(Decimal("0.01"))
