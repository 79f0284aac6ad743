"""What a paper says of a school before a visit, and how much of it has room."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ktpn_desktop.domain.contact import Contact
from ktpn_desktop.domain.finding import Finding
from ktpn_desktop.domain.resolution import ResolutionStatus
from ktpn_desktop.domain.school import School
from ktpn_desktop.domain.school_result import SchoolResult
from ktpn_desktop.printing.register import Registered


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedVisit:
    """The visit that the paper is for."""

    round_name: str
    planned_on: date | None = None
    supervisor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionMean:
    """A section of a form with its mean, and what it was at the visit before with that form."""

    title: str
    mean: Decimal | None
    before: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PastVisit:
    """A visit that was made, with what it is remembered by."""

    held_on: date
    round_name: str
    form: str
    form_id: str  # the same in every version of it
    supervisor: str
    mean: Decimal | None = None
    level: str | None = None  # what the mean is called
    highest: int | None = None  # the best that the mean could be
    failed: int = 0  # critical items that failed
    sections: Sequence[SectionMean] = ()
    findings: Sequence[Finding] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFinding:
    """Something that was recommended or agreed on, and is to be looked at again."""

    finding: Finding
    since: date
    status: ResolutionStatus = ResolutionStatus.PENDING


@dataclass(frozen=True, slots=True, kw_only=True)
class YearMean:
    """What a school year came to, by the visits whose means can be compared.

    Its number is of the common era.
    """

    year: int
    visits: int
    mean: Decimal | None
    level: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolPack:
    """All that is known of a school; the newest visit is the first."""

    school: School
    today: date
    planned: PlannedVisit | None = None
    visits: Sequence[PastVisit] = ()
    years: Sequence[YearMean] = ()
    open_findings: Sequence[OpenFinding] = ()
    resolutions: Sequence[Registered] = ()
    people: Sequence[Contact] = ()
    results: Sequence[SchoolResult] = ()  # of tests, and of quality assurance


class Room(NamedTuple):
    """How much of each list is printed; what is left out is counted on the paper."""

    visits: int
    sections: int
    said: int  # strengths, and things to improve
    findings: int
    resolutions: int
    people: int
    letters: int  # of one text
    chart: bool
