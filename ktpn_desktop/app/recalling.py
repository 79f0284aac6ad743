"""What the secretary has changed about visits that are here: another day, another person.

A visit that is not begun follows the plan. One that is begun stays with all its answers, and
its holder is told who has it now: both may return it, and the merge brings the two together.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ktpn_desktop.app.session import Session
from ktpn_desktop.app.version_lines import handed_out_fields
from ktpn_desktop.domain.fields import fields_of, with_fields
from ktpn_desktop.domain.ids import PersonId
from ktpn_desktop.domain.problem import Place, Problem, Refused
from ktpn_desktop.domain.visit import Visit, VisitState
from ktpn_desktop.exchange.payload import Payload, payload_hash, payload_of
from ktpn_desktop.store import checklists, payloads, visits

if TYPE_CHECKING:
    from ktpn_desktop.exchange.round_workbook import RoundPackage

HANDED_OVER = "receive.handed_over"
TAKEN_BACK = "receive.taken_back"
NEW_VERSION = "receive.new_version"

_OPEN = frozenset({VisitState.ASSIGNED, VisitState.IN_PROGRESS, VisitState.COMPLETE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Recalled:
    """What became of visits that were here."""

    gone: tuple[Visit, ...] = ()
    redated: tuple[Visit, ...] = ()
    notices: tuple[Problem, ...] = ()  # of work that was begun and is somebody else's now


def follow_plan(session: Session, package: "RoundPackage", where: Place) -> Recalled:
    """Make the visits of a round that are here follow its newest edition.

    Raises Refused `payload.lost`.
    """
    from ktpn_desktop.exchange.round_workbook import notice_of

    gone: list[Visit] = []
    redated: list[Visit] = []
    notices: list[Problem] = []
    for text, _signature in package.payloads:
        payload = payload_of(text)
        visit = visits.visit(session.store, payload.id)
        if visit is None or visit.published not in payload.ancestors:
            continue  # not here, or as it was handed out
        if payload.is_for(_holder(session, visit)) or payload.is_for(session.person.id):
            notices += _new_version(session, visit, payload, text, where)
            redated += _take_plan(session, visit, payload, text)
        elif _untouched(session, visit):
            gone.append(visit)
        else:
            notices += _told(HANDED_OVER, visit, where, to=payload.person.name)
    for text, _signature in package.taken_back:
        visit = visits.visit(session.store, notice_of(text).visit_id)
        if visit is not None and _untouched(session, visit):
            gone.append(visit)
        elif visit is not None:
            notices += _told(TAKEN_BACK, visit, where)
    visits.delete_visits(session.store, [visit.id for visit in gone])
    return Recalled(gone=tuple(gone), redated=tuple(redated), notices=tuple(notices))


def _holder(session: Session, visit: Visit) -> PersonId:
    """Return as whose the visit is here: as a companion's, or as its leader's."""
    with_me = any(one.id == session.person.id for one in visit.companions)
    return session.person.id if with_me else visit.person.id


def _take_plan(session: Session, visit: Visit, payload: Payload, text: str) -> list[Visit]:
    """Take who supervises now, and another day if that is not begun or chosen here.

    Returns the visit when it has another day.
    """
    if visit.state not in _OPEN:
        return []
    team = replace(
        visit, person=payload.person, companions=payload.companions, order=payload.order
    )
    if not _untouched(session, visit):
        if team != visit:
            visits.save_visit_head(session.store, team, "receive_round")
        return []
    hash_ = payload_hash(text)
    payloads.keep_payload(session.store, hash=hash_, body=text)
    team = _in_version(session, team, payload)
    own = visit.planned_on != _handed_out(session, visit).planned_on
    day = visit.planned_on if own else payload.planned_on
    after = replace(team, planned_on=day, published=hash_, parent=hash_)
    visits.save_visit_head(session.store, after, "receive_round")
    visits.replace_contents(session.store, after)
    return [after] if day != visit.planned_on else []


def _in_version(session: Session, visit: Visit, payload: Payload) -> Visit:
    """Return a visit that is not begun as it is handed out with the newest version."""
    newest = checklists.checklist_with_hash(session.store, payload.checklist.hash)
    if newest is None or newest.id == visit.checklist_id:
        return visit
    return with_fields(replace(visit, checklist_id=newest.id, answers={}), payload.fields)


def _new_version(
    session: Session, visit: Visit, payload: Payload, text: str, where: Place
) -> Iterator[Problem]:
    """Tell once of a newer version of the form that a begun visit is filled with."""
    newest = checklists.checklist_with_hash(session.store, payload.checklist.hash)
    hash_ = payload_hash(text)
    told = payloads.payload_body(session.store, hash_) is not None
    begun = visit.state in _OPEN and not _untouched(session, visit)
    if newest is None or newest.id == visit.checklist_id or told or not begun:
        return
    payloads.keep_payload(session.store, hash=hash_, body=text)
    values = {"school": visit.school.name, "version": newest.version}
    yield Problem(code=NEW_VERSION, where=where, values=values)


def _untouched(session: Session, visit: Visit) -> bool:
    _handed_out(session, visit)
    same = fields_of(visit) == handed_out_fields(session.store, visit)
    return visit.state is VisitState.ASSIGNED and same


def _handed_out(session: Session, visit: Visit) -> Payload:
    body = payloads.payload_body(session.store, visit.published or "")
    if body is None:
        raise Refused(Problem(code="payload.lost", where=Place(record=visit.school.name)))
    return payload_of(body)


def _told(code: str, visit: Visit, where: Place, **values: str) -> list[Problem]:
    """Tell of a visit that is somebody else's now, until it is sent."""
    if visit.state not in _OPEN:
        return []
    return [Problem(code=code, where=where, values={"school": visit.school.name, **values})]
