"""All that this profile knows of a school, gathered for a person to look at."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ktpn_desktop.app.school_people import people_of
from ktpn_desktop.app.school_resolutions import open_resolutions_of
from ktpn_desktop.app.school_visits import MadeVisit, made_visits
from ktpn_desktop.app.scores import TrendPoint
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.bands import Band
from ktpn_desktop.domain.contact import Contact
from ktpn_desktop.domain.finding import Finding
from ktpn_desktop.domain.follow_up import OPEN, is_followed
from ktpn_desktop.domain.ids import RoundId, SchoolId, VisitId
from ktpn_desktop.domain.photograph import Photograph
from ktpn_desktop.domain.problem import Place, Problem, Refused
from ktpn_desktop.domain.resolution import ResolutionStatus
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.school import School
from ktpn_desktop.domain.school_result import Exam, SchoolResult
from ktpn_desktop.domain.visit import LOCKED, PersonThen, Visit, VisitState
from ktpn_desktop.store import follow_ups, rounds, school_results, schools, visits
from ktpn_desktop.store.meetings import Resolved


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownVisit:
    """A visit in the history of a school; its mean once it is finished."""

    visit: Visit  # of one that is not finished, without its answers
    round: Round | None
    mean: Decimal | None = None
    band: Band | None = None
    highest: int | None = None  # the best that the mean could be

    @property
    def day(self) -> date | None:
        """The day it was held on, else the one planned."""
        return self.visit.held_on or self.visit.planned_on


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionChange:
    """A section of the form with its mean, and what it was at the visit before."""

    section: str
    title: str
    mean: Decimal | None
    before: Decimal | None
    band: Band | None
    highest: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFinding:
    """Something that a visit found; what has become of it when it is followed up."""

    finding: Finding
    visit: VisitId
    found_on: date
    round: Round | None
    status: ResolutionStatus | None  # None: nothing that is followed up
    seen_on: date | None = None
    seen_by: str | None = None

    @property
    def open(self) -> bool:
        """Whether it still waits for somebody."""
        return self.status in OPEN

    def days_late(self, today: date) -> int:
        """Return for how many days it should have been done."""
        due = self.finding.due
        return (today - due).days if self.open and due is not None and due < today else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitPhotograph:
    """A photograph with the visit that it was taken at."""

    photograph: Photograph
    visit: VisitId
    taken_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolProfile:
    """One school with its history; what is newest comes first, but for the trend."""

    school: School
    visits: tuple[KnownVisit, ...]
    trend: tuple[TrendPoint, ...]  # with the form that was used last, the oldest first
    highest: int | None  # of the trend
    sections: tuple[SectionChange, ...]  # of the last visit
    findings: tuple[KnownFinding, ...]
    resolutions: tuple[Resolved, ...]
    people: tuple[Contact, ...]
    photographs: tuple[VisitPhotograph, ...]
    results: tuple[SchoolResult, ...]  # the newest year first
    next_visit: Visit | None  # the one to make, the own one before others'

    @property
    def open_findings(self) -> tuple[KnownFinding, ...]:
        """What was asked for and nobody has seen done."""
        return tuple(one for one in self.findings if one.open)

    def results_of(self, exam: Exam) -> tuple[SchoolResult, ...]:
        """The results of one exam."""
        return tuple(one for one in self.results if one.exam is exam)

    @property
    def supervisor(self) -> PersonThen | None:
        """Who goes there next, else who was there last."""
        last = self.visits[0].visit if self.visits else None
        visit = self.next_visit or last
        return visit.person if visit else None


def school_profile(session: Session, school_id: SchoolId) -> SchoolProfile:
    """Gather what is known of a school. Raises Refused `school.missing`."""
    school = schools.school(session.store, school_id)
    if school is None:
        raise Refused(Problem(code="school.missing", where=Place(record=school_id)))
    made = list(made_visits(session, school_id))
    held_in = {one.id: one for one in rounds.all_rounds(session.store)}
    same = _with_newest_form(made)
    return SchoolProfile(
        school=school,
        visits=tuple(_visits(session, school_id, made, held_in)),
        trend=tuple(_trend(same, held_in)),
        highest=same[0].scored.scores.overall.highest if same else None,
        sections=tuple(_sections(same)),
        findings=tuple(_findings(session, made, held_in)),
        resolutions=tuple(open_resolutions_of(session, school)),
        people=tuple(people_of(session, school, made)),
        photographs=tuple(
            VisitPhotograph(photograph=each, visit=one.visit.id, taken_on=one.held_on)
            for one in made
            for each in one.visit.photographs
        ),
        results=tuple(school_results.school_results(session.store, {school_id})),
        next_visit=visit_to_make(session, school_id),
    )


def visit_to_make(session: Session, school_id: SchoolId) -> Visit | None:
    """Return the next visit to a school: the own one, one begun, the earliest planned."""
    waiting = [
        one.visit
        for one in visits.visits(session.store, school_id=school_id)
        if one.visit.state not in LOCKED
    ]
    mine = session.person.id
    return min(
        waiting,
        key=lambda one: (
            mine not in {each.id for each in one.team},
            one.state is not VisitState.IN_PROGRESS,
            one.planned_on or date.max,
            one.id,
        ),
        default=None,
    )


def _visits(
    session: Session,
    school_id: SchoolId,
    made: Sequence[MadeVisit],
    held_in: Mapping[RoundId, Round],
) -> Iterator[KnownVisit]:
    """Yield every visit: those to be made, by their rounds, then the others, newest first."""
    scored = {one.visit.id: one.scored for one in made}
    heads = [one.visit for one in visits.visits(session.store, school_id=school_id)]

    def place(visit: Visit) -> tuple[object, ...]:
        round_ = held_in.get(visit.round_id)
        number = (round_.year, round_.number) if round_ else (0, 0)
        return visit.state not in LOCKED, visit.held_on or visit.planned_on or date.min, number

    for head in sorted(heads, key=place, reverse=True):
        if (one := scored.get(head.id)) is None:
            yield KnownVisit(visit=head, round=held_in.get(head.round_id))
        else:
            overall = one.scores.overall
            yield KnownVisit(
                visit=one.visit,
                round=held_in.get(head.round_id),
                mean=overall.mean,
                band=overall.band,
                highest=overall.highest,
            )


def _with_newest_form(made: Sequence[MadeVisit]) -> list[MadeVisit]:
    """Return the visits made with any version of the form that was used last."""
    if not made:
        return []
    form = made[0].scored.checklist.form_id
    return [one for one in made if one.scored.checklist.form_id == form]


def _trend(same: Sequence[MadeVisit], held_in: Mapping[RoundId, Round]) -> Iterator[TrendPoint]:
    before: str | None = None
    for one in reversed(same):
        round_ = held_in.get(one.visit.round_id)
        version = one.scored.checklist.version
        yield TrendPoint(
            visit=one.visit.id,
            label=round_.label if round_ else "–",
            held_on=one.held_on,
            version=version,
            mean=one.scored.scores.overall.mean,
            band=one.scored.scores.overall.band,
            changed=before is not None and before != version,
        )
        before = version


def _sections(same: Sequence[MadeVisit]) -> Iterator[SectionChange]:
    if not same:
        return
    now = same[0].scored
    then = same[1].scored.scores.sections if len(same) > 1 else {}
    for section in now.checklist.sections:
        here = now.scores.sections[section.id]
        before = then[section.id].mean if section.id in then else None
        if here.mean is not None or before is not None:
            yield SectionChange(
                section=section.id,
                title=section.title,
                mean=here.mean,
                before=before,
                band=here.band,
                highest=here.highest,
            )


def _findings(
    session: Session, made: Sequence[MadeVisit], held_in: Mapping[RoundId, Round]
) -> Iterator[KnownFinding]:
    seen = follow_ups.all_follow_ups(session.store)
    for one in made:
        for finding in one.visit.findings:
            known = seen.get(finding.id)
            status = known.status if known else ResolutionStatus.PENDING
            yield KnownFinding(
                finding=finding,
                visit=one.visit.id,
                found_on=one.held_on,
                round=held_in.get(one.visit.round_id),
                status=status if is_followed(finding) else None,
                seen_on=known.seen_on if known else None,
                seen_by=known.seen_by if known else None,
            )
