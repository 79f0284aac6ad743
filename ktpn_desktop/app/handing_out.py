"""One visit as it is handed out: as it was published before, or anew when it has changed."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial

from ktpn_desktop.app.forms import prefilled
from ktpn_desktop.app.publication import HandedOut
from ktpn_desktop.app.session import Session, now
from ktpn_desktop.app.version_lines import handed_out_fields
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.answer_value import read_value
from ktpn_desktop.domain.checklist import PREVIOUS, Checklist
from ktpn_desktop.domain.fields import Fields, fields_of, with_fields
from ktpn_desktop.domain.ids import ItemId, SchoolId
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused
from ktpn_desktop.domain.school import School
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.exchange.payload import (
    Payload,
    payload_hash,
    payload_of,
    payload_text,
    reference,
)
from ktpn_desktop.store import checklists, payloads, returns, visits


def hand_out(session: Session, visit: Visit, register: dict[SchoolId, School]) -> HandedOut:
    """Return a visit as it is to be handed out. Raises Refused `payload.lost`."""
    before = _published(session, visit)
    if before is not None and _is_handed_out(session, visit, before.payload):
        return before
    checklist = _checklist(session, visit)
    # A list holds no answers, and what the secretary answered already must not get lost.
    whole = replace(visits.visit(session.store, visit.id) or visit, order=visit.order)
    fill = partial(
        _prefill,
        checklist=checklist,
        school=register.get(visit.school.id or SchoolId("")),
        before=_answered_before(session, whole, checklist),
    )
    started, fields = whole, handed_out_fields(session.store, visit)
    if before is None:
        started = fill(whole)
        fields = fields_of(started)
    elif before.payload.checklist != reference(checklist):
        started = fill(whole)
        blank = replace(whole, answers={}, findings=(), photographs=(), signatures=())
        fields = fields_of(fill(with_fields(blank, fields)))
    payload = _payload(session, visit, checklist, before, fields)
    text = payload_text(payload)
    return HandedOut(
        visit=started,
        checklist=checklist,
        payload=payload,
        text=text,
        hash=payload_hash(text),
        fresh=True,
        before=before.payload if before else None,
    )


def _payload(
    session: Session,
    visit: Visit,
    checklist: Checklist,
    before: HandedOut | None,
    fields: Fields,
) -> Payload:
    """Return a visit as it travels: from whoever plans, and grown from what was published."""
    return Payload(
        id=visit.id,
        round_id=visit.round_id,
        checklist=reference(checklist),
        school=visit.school,
        person=visit.person,
        companions=visit.companions,
        order=visit.order,
        area=session.area,
        device=session.device,
        revision=0,
        parent=before.hash if before else None,
        ancestors=(before.hash, *before.payload.ancestors) if before else (),
        completed=False,
        # What its holder before may still send grows from the same fields.
        fields=fields,
        planned_on=visit.planned_on,
        written_at=now(),
    )


def _published(session: Session, visit: Visit) -> HandedOut | None:
    """Return a visit as it was published last. Raises Refused `payload.lost`."""
    if not visit.published:
        return None
    text = payloads.payload_body(session.store, visit.published)
    if text is None:
        raise Refused(Problem(code="payload.lost", where=Place(record=visit.school.name)))
    payload = payload_of(text)
    return HandedOut(
        visit=visit,
        checklist=_version(session, visit, payload),
        payload=payload,
        text=text,
        hash=visit.published,
        fresh=False,
    )


def _version(session: Session, visit: Visit, payload: Payload) -> Checklist:
    """Return the version of the form that a visit was handed out with."""
    then = checklists.checklist_with_hash(session.store, payload.checklist.hash)
    return then or _checklist(session, visit)


def _checklist(session: Session, visit: Visit) -> Checklist:
    found = checklists.checklist(session.store, visit.checklist_id)
    if found is None:
        raise Refused(Problem(code="visit.no_checklist", where=Place(record=visit.id)))
    return found


def _is_handed_out(session: Session, visit: Visit, handed_out: Payload) -> bool:
    """Whether a visit was handed out as it is planned, with the version it is made with.

    One that came back stays with what it came back with.
    """
    if not _as_planned(visit, handed_out):
        return False
    same = handed_out.checklist.hash == checklists.hash_of(session.store, visit.checklist_id)
    return same or bool(returns.returns_of(session.store, visit.id))


def _as_planned(visit: Visit, handed_out: Payload) -> bool:
    planned = (visit.person.id, visit.companions, visit.order, visit.planned_on)
    return planned == (
        handed_out.person.id,
        handed_out.companions,
        handed_out.order,
        handed_out.planned_on,
    )


def _answered_before(session: Session, visit: Visit, checklist: Checklist) -> dict[ItemId, str]:
    """Return what was answered last to the items that start with it, if they still take it."""
    asked = [one for one in checklist.items if one.prefill == PREVIOUS]
    if not asked:
        return {}
    from ktpn_desktop.app.previous_visit import earlier_visits

    earlier = earlier_visits(session, visit, checklist)
    found = {}
    for item in asked:
        last = earlier.last(item.id)
        value = last.answer.value if last else None
        with suppress(BadData):  # the item takes other answers now
            if value is not None and (kept := read_value(item, value)) is not None:
                found[item.id] = kept
    return found


def _prefill(
    visit: Visit,
    checklist: Checklist,
    school: School | None,
    before: Mapping[ItemId, str],
) -> Visit:
    known: dict[str, str | None] = {}
    if school is not None:
        known = {
            "pupils": None if school.pupils is None else str(school.pupils),
            "teachers": None if school.teachers is None else str(school.teachers),
            "principal": school.principal,
            "cluster": school.cluster,
            "district": school.district,
        }
    start = prefilled(checklist, known, before)
    answers = {item: Answer(value=value) for item, value in start.items()}
    return replace(visit, answers={**answers, **visit.answers})
