"""What a published round tells of earlier visits to its schools, and taking that in.

A supervisor may come to a school for the first time: what others found there, and what has
become of it, goes with the round. What was seen of a recommendation comes back with the visit.
"""

import logging
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time

from ktpn_desktop.app.school_resolutions import resolutions_to_tell, take_resolutions
from ktpn_desktop.app.school_results import results_to_tell
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.fields import fields_of, with_fields
from ktpn_desktop.domain.finding import Finding
from ktpn_desktop.domain.follow_up import FollowUp, is_followed
from ktpn_desktop.domain.ids import ChecklistId, DeviceId, RoundId, SchoolId, VisitId
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.domain.resolution import ResolutionStatus
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.visit import LOCKED, Visit, VisitState
from ktpn_desktop.exchange.about_schools import AboutSchools
from ktpn_desktop.exchange.payload import Payload, payload_of, payload_text, reference
from ktpn_desktop.exchange.round_history import MOST_VISITS, NO_HISTORY, RoundHistory
from ktpn_desktop.store import (
    checklists,
    follow_ups,
    people,
    rounds,
    school_results,
    visits,
)

_log = logging.getLogger(__name__)

MOST_OF_A_SCHOOL = 3
LARGEST = 6_000_000
"""Characters of all visits together; beyond them only the last visits of each school go."""

_LEFT_AT_HOME = ("photograph:", "signature:")
_TOLD_BY = DeviceId("history")  # no computer: nothing is merged with it


def history_for(session: Session, round_: Round, going: Collection[SchoolId]) -> RoundHistory:
    """Gather the last finished visits to these schools in other rounds, the newest first."""
    store = session.store
    made = _finished(session, round_, going)
    if not made:
        return NO_HISTORY
    forms = {one.id: one for one in checklists.all_checklists(store)}
    for most in range(MOST_OF_A_SCHOOL, 0, -1):
        heads = [one for known in made for one in known[:most]][:MOST_VISITS]
        found = (visits.visit(store, one.id) for one in heads)
        whole = [one for one in found if one is not None]
        texts = {one.id: payload_text(_told(one, forms, session.area)) for one in whole}
        if sum(map(len, texts.values())) <= LARGEST:
            break
    findings = {one.id for visit in whole for one in visit.findings if is_followed(one)}
    seen = follow_ups.all_follow_ups(store)
    in_rounds = {one.round_id for one in whole}
    held_in = [one for one in rounds.all_rounds(store) if one.id in in_rounds]
    used = {one.checklist_id for one in whole} | {one.checklist_id for one in held_in}
    return RoundHistory(
        visits=tuple(texts[one] for one in sorted(texts)),
        rounds=tuple(held_in),
        checklists=tuple(forms[one] for one in sorted(used)),
        follow_ups=tuple(seen[one] for one in sorted(findings & seen.keys())),
    )


def _finished(
    session: Session, round_: Round, going: Collection[SchoolId]
) -> list[list[Visit]]:
    """Return the finished visits of other rounds, by school, the newest first."""
    made: dict[SchoolId, list[tuple[date, VisitId, Visit]]] = {}
    for one in visits.visits(session.store):
        visit, day, school = one.visit, one.visit.held_on, one.visit.school.id
        finished = visit.state in LOCKED and visit.round_id != round_.id
        if finished and day is not None and school is not None and school in going:
            made.setdefault(school, []).append((day, visit.id, visit))
    return [[visit for *_, visit in sorted(known, reverse=True)] for known in made.values()]


def about_schools(session: Session, going: Collection[SchoolId]) -> AboutSchools:
    """Gather what else whoever goes to these schools is to know."""
    return AboutSchools(
        resolutions=resolutions_to_tell(session, going), results=results_to_tell(session, going)
    )


def take_about(
    session: Session, round_: Round, about: AboutSchools, going: Collection[SchoolId]
) -> None:
    """Take in what a round tells of the schools that this person goes to."""
    take_resolutions(session, round_, about.resolutions, going)
    if results := [one for one in about.results if one.school in going]:
        school_results.save_results(session.store, results)


def take_history(session: Session, history: RoundHistory, going: Collection[SchoolId]) -> None:
    """Take in what others found at the schools that this person goes to.

    What is this person's own stays as it is here; so does everything of a round whose number
    another one has here, and of a form that is not the one known by its name.
    """
    store = session.store
    told = [one for one in map(payload_of, history.visits) if one.school.id in going]
    if not told:
        return
    with store.edit("receive_round"):
        forms = _take_forms(session, history.checklists)
        held_in = _take_rounds(session, history.rounds, forms)
        for payload in told:
            form = next((one for one in forms.values() if _is_form(one, payload)), None)
            before = visits.visit(store, payload.id)
            if form is None or payload.round_id not in held_in:
                continue
            after = _visit_of(payload, form)
            if before is None:
                _know_person(session, payload)
                visits.add_visits(store, [after])
            elif _is_told(before) and fields_of(before) != payload.fields:
                visits.replace_contents(store, after)
        take_follow_ups(session, history.follow_ups)


def take_follow_ups(session: Session, seen: Iterable[FollowUp]) -> None:
    """Keep what was seen of recommendations, where nobody has looked later."""
    known = follow_ups.all_follow_ups(session.store)
    for one in seen:
        before = known.get(one.finding)
        if before is None or _later(one) > _later(before):
            follow_ups.save_follow_up(session.store, one)
            known[one.finding] = one


def seen_here(session: Session, visit: Visit) -> tuple[FollowUp, ...]:
    """Return what is known here of what was recommended to the school of a visit before."""
    seen = follow_ups.all_follow_ups(session.store)
    if not seen or visit.school.id is None:
        return ()
    found = set()
    for one in visits.visits(session.store, school_id=visit.school.id):
        whole = visits.visit(session.store, one.visit.id) if one.visit.locked else None
        found |= {finding.id for finding in _followed(whole)}
    return tuple(seen[one] for one in sorted(found & seen.keys()))


def _followed(visit: Visit | None) -> tuple[Finding, ...]:
    return tuple(filter(is_followed, visit.findings)) if visit else ()


def _later(one: FollowUp) -> tuple[object, ...]:
    """What was seen last counts; of one day, what has come furthest."""
    return one.seen_on, tuple(ResolutionStatus).index(one.status), one.seen_by


def _told(visit: Visit, forms: dict[ChecklistId, Checklist], area: str) -> Payload:
    """Return a merged visit as others are told of it: pictures and signatures stay here."""
    fields = fields_of(visit)
    assert visit.held_on is not None  # chosen by it
    return Payload(
        id=visit.id,
        round_id=visit.round_id,
        checklist=reference(forms[visit.checklist_id]),
        school=visit.school,
        person=visit.person,
        companions=visit.companions,
        order=visit.order,
        area=area,
        device=_TOLD_BY,
        revision=0,
        completed=True,
        fields={name: fields[name] for name in fields if not name.startswith(_LEFT_AT_HOME)},
        planned_on=visit.planned_on,
        # Of the visit, not of now: what has not changed is the same file.
        written_at=datetime.combine(visit.held_on, time(), UTC),
    )


def _take_forms(session: Session, told: Iterable[Checklist]) -> dict[ChecklistId, Checklist]:
    """Keep the forms; return them as they are here, by the id that the round calls them."""
    forms = {}
    for one in told:
        try:
            forms[one.id] = checklists.add_checklist(session.store, one)
        except BadData as error:  # another text of this version is here, and stays
            _log.info("form left out: %s", error)
    return forms


def _take_rounds(
    session: Session, told: Iterable[Round], forms: dict[ChecklistId, Checklist]
) -> set[RoundId]:
    """Keep the rounds, and return those that are here now."""
    here = {(one.year, one.number): one.id for one in rounds.all_rounds(session.store)}
    for one in told:
        form = forms.get(one.checklist_id)
        if form is not None and (one.year, one.number) not in here:
            rounds.save_round(session.store, replace(one, checklist_id=form.id))
            here[one.year, one.number] = one.id
    return set(here.values())


def _know_person(session: Session, payload: Payload) -> None:
    then = payload.person
    if people.person(session.store, then.id) is None:
        one = Person(id=then.id, name=then.name, position=then.position, active=False)
        people.save_person(session.store, one)


def _visit_of(payload: Payload, form: Checklist) -> Visit:
    visit = Visit(
        id=payload.id,
        round_id=payload.round_id,
        checklist_id=form.id,
        school=payload.school,
        person=payload.person,
        companions=payload.companions,
        order=payload.order,
        planned_on=payload.planned_on,
        state=VisitState.MERGED,
    )
    return with_fields(visit, payload.fields)


def _is_form(one: Checklist, payload: Payload) -> bool:
    return checklist_hash(one) == payload.checklist.hash


def _is_told(visit: Visit) -> bool:
    """Whether a visit is here because a round told of it, and not because it was made here."""
    return visit.state is VisitState.MERGED and visit.published is None and not visit.revision
