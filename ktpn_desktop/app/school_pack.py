"""All that this profile knows of a school, gathered for the paper that is read on the way."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from ktpn_desktop.app.school_people import people_of
from ktpn_desktop.app.school_resolutions import open_resolutions_of
from ktpn_desktop.app.school_visits import MadeVisit, made_visits
from ktpn_desktop.app.scores import ScoredVisit
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.follow_up import OPEN, is_followed
from ktpn_desktop.domain.ids import SchoolId
from ktpn_desktop.domain.problem import Place, Problem, Refused
from ktpn_desktop.domain.resolution import ResolutionStatus
from ktpn_desktop.domain.school import School, short_name
from ktpn_desktop.domain.statistics import mean
from ktpn_desktop.domain.visit import LOCKED
from ktpn_desktop.store import (
    follow_ups,
    rounds,
    school_results,
    schools,
    visits,
)
from ktpn_desktop.thai.text import search_key
from ktpn_desktop.thai.years import academic_year

if TYPE_CHECKING:
    from ktpn_desktop.printing.school_known import (
        OpenFinding,
        PastVisit,
        PlannedVisit,
        SchoolPack,
        SectionMean,
        YearMean,
    )

_YEARS = 3


def school_named(session: Session, name: str) -> School:
    """Return the school that a person means by its id, one of its codes, or its whole name.

    Raises Refused `school.missing`.
    """
    wanted = search_key(short_name(name))
    for one in schools.all_schools(session.store):
        known = (one.id, *one.codes.known())
        if name.strip() in known or (wanted and search_key(one.name) == wanted):
            return one
    raise Refused(Problem(code="school.missing", where=Place(record=name)))


def schools_to_visit(session: Session) -> list[School]:
    """Return every school, those first that are still to be visited, by the day planned."""
    planned = {
        one.visit.school.id: one.visit.planned_on or date.max
        for one in reversed(visits.visits(session.store))
        if one.visit.state not in LOCKED
    }
    known = schools.all_schools(session.store)  # in Thai order, which sorting keeps
    return sorted(known, key=lambda one: (one.id not in planned, planned.get(one.id, date.max)))


def plan_school_pack(session: Session, school_id: SchoolId, today: date) -> "SchoolPack":
    """Gather what is known of a school. Raises Refused `school.missing`."""
    from ktpn_desktop.printing.register import Registered
    from ktpn_desktop.printing.school_known import SchoolPack

    school = schools.school(session.store, school_id)
    if school is None:
        raise Refused(Problem(code="school.missing", where=Place(record=school_id)))
    made = list(made_visits(session, school_id))
    return SchoolPack(
        school=school,
        today=today,
        planned=_planned(session, school_id),
        visits=[_past(session, one, made[place + 1 :]) for place, one in enumerate(made)],
        years=_years(made, today),
        open_findings=list(_open_findings(session, made)),
        resolutions=[
            Registered(meeting=one.meeting, item=one.item, resolution=one.resolution)
            for one in open_resolutions_of(session, school)
        ],
        people=list(people_of(session, school, made)),
        results=school_results.school_results(session.store, {school_id}),
    )


def _planned(session: Session, school_id: SchoolId) -> "PlannedVisit | None":
    """Return the next visit to the school, the own one before others'."""
    from ktpn_desktop.printing.school_known import PlannedVisit

    waiting = [
        one.visit
        for one in visits.visits(session.store, school_id=school_id)
        if one.visit.state not in LOCKED
    ]
    if not waiting:
        return None
    mine = session.person.id
    first = min(
        waiting, key=lambda one: (one.person.id != mine, one.planned_on or date.max, one.id)
    )
    held_in = rounds.round_(session.store, first.round_id)
    return PlannedVisit(
        round_name=held_in.label if held_in else "",
        planned_on=first.planned_on,
        supervisor=" ".join(filter(None, (first.person.name, first.person.position))),
    )


def _past(session: Session, one: MadeVisit, earlier: Sequence[MadeVisit]) -> "PastVisit":
    from ktpn_desktop.printing.school_known import PastVisit

    held_in = rounds.round_(session.store, one.visit.round_id)
    scores = one.scored.scores
    return PastVisit(
        held_on=one.held_on,
        round_name=held_in.label if held_in else "",
        form=one.scored.checklist.title,
        form_id=one.scored.checklist.form_id,
        supervisor=", ".join(each.name for each in one.visit.team),
        mean=scores.overall.mean,
        level=scores.overall.band.label if scores.overall.band else None,
        highest=scores.overall.highest,
        failed=len(scores.critical),
        sections=_sections(one, earlier),
        findings=one.visit.findings,
    )


def _sections(one: MadeVisit, earlier: Sequence[MadeVisit]) -> "list[SectionMean]":
    from ktpn_desktop.printing.school_known import SectionMean

    now = one.scored
    form = now.checklist.form_id
    before = next((each for each in earlier if each.scored.checklist.form_id == form), None)
    then = before.scored.scores.sections if before is not None else {}
    return [
        SectionMean(
            title=section.title,
            mean=now.scores.sections[section.id].mean,
            before=then[section.id].mean if section.id in then else None,
        )
        for section in now.checklist.sections
    ]


def _years(made: Sequence[MadeVisit], today: date) -> "list[YearMean]":
    """Return what each of the last three school years came to, the newest first.

    Means are taken together only where they end at the same level.
    """
    from ktpn_desktop.printing.school_known import YearMean

    overall = [(one.held_on, one.scored.scores.overall) for one in made]
    highest = next((score.highest for _day, score in overall if score.highest), None)
    newest = academic_year(today)
    found = []
    for year in range(newest, newest - _YEARS, -1):
        means = [
            score.mean
            for day, score in overall
            if score.mean is not None
            and score.highest is not None
            and score.highest == highest
            and academic_year(day) == year
        ]
        whole = mean(means)
        level = _level(made[0].scored, whole, highest) if whole is not None else None
        found.append(YearMean(year=year, visits=len(means), mean=whole, level=level))
    return found


def _level(scored: ScoredVisit, whole: Decimal, highest: int | None) -> str | None:
    """Return what a mean of several visits is called, by the form that was used last."""
    if highest is None:
        return None
    chosen = scored.rules.bands.bands_for(scored.checklist.bands, highest)
    band = chosen.bands.of(whole) if chosen else None
    return band.label if band else None


def _open_findings(session: Session, made: Sequence[MadeVisit]) -> "Iterator[OpenFinding]":
    """Yield what the visits asked for and nobody has seen done, the newest first."""
    from ktpn_desktop.printing.school_known import OpenFinding

    seen = follow_ups.all_follow_ups(session.store)
    for one in made:
        for finding in filter(is_followed, one.visit.findings):
            known = seen.get(finding.id)
            status = known.status if known else ResolutionStatus.PENDING
            if status in OPEN:
                yield OpenFinding(finding=finding, since=one.held_on, status=status)
