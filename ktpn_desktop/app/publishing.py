"""Publishing a round: one workbook for each visit, and the round for the programs.

What is handed out is recorded first, then written: a run that is cut off is taken up again with
the same payloads, never with new ones.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from ktpn_desktop.app.forms import prefilled
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.looking_back import history_for
from ktpn_desktop.app.planning import round_label
from ktpn_desktop.app.publication import HandedOut, PublicationPlan, Withdrawn
from ktpn_desktop.app.session import Session, now
from ktpn_desktop.app.version_lines import handed_out_fields
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.fields import fields_of, with_fields
from ktpn_desktop.domain.ids import PersonId, RoundId, SchoolId, VisitId
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused
from ktpn_desktop.domain.round import Round, RoundState
from ktpn_desktop.domain.school import School
from ktpn_desktop.domain.visit import OrderThen, Visit
from ktpn_desktop.exchange.files import is_folder, sweep_leftovers
from ktpn_desktop.exchange.folder_names import FORMS
from ktpn_desktop.exchange.payload import (
    Payload,
    payload_hash,
    payload_of,
    payload_text,
    reference,
)
from ktpn_desktop.exchange.round_history import history_text
from ktpn_desktop.store import (
    checklists,
    paper_notes,
    payloads,
    people,
    returns,
    rounds,
    schools,
    visits,
)


def plan_publication(session: Session, round_id: RoundId, folder: Path) -> PublicationPlan:
    """Gather a round for a folder.

    Raises Refused `round.missing`, `files.missing_folder`, BadData `round.no_visits`.
    """
    store = session.store
    round_ = rounds.round_(store, round_id)
    if round_ is None:
        raise Refused(Problem(code="round.missing", where=Place(record=round_id)))
    if not is_folder(folder):
        raise Refused(Problem(code="files.missing_folder", values={"folder": str(folder)}))
    checklist = checklists.checklist(store, round_.checklist_id)
    assigned = [summary.visit for summary in visits.visits(store, round_id=round_id)]
    withdrawn = _withdrawn(session, round_id)
    if checklist is None or not (assigned or withdrawn):
        raise BadData(Problem(code="round.no_visits", where=Place(record=round_label(round_))))
    register = {school.id: school for school in schools.all_schools(store)}
    visited = {visit.school.id for visit in assigned}
    order = _order(session, round_)
    handed = tuple(_hand_out(session, _ordered(visit, order), register) for visit in assigned)
    named = {
        *(one.id for visit in assigned for one in visit.team),
        # Who had a visit before learns from the round that it is somebody else's now.
        *(person for one in handed for person in _holders_before(session, one.payload)),
        *(one.taken.person_id for one in withdrawn),
    }
    return PublicationPlan(
        round=round_,
        folder=folder,
        area=session.area,
        secretary=session.person.name,
        checklist=checklist,
        visits=handed,
        schools=tuple(school for school in register.values() if school.id in visited),
        people=tuple(one for one in people.all_people(store) if one.id in named),
        key=session.key,
        withdrawn=withdrawn,
        history=history_for(session, round_, {school for school in visited if school}),
    )


def unpublished(session: Session, round_: Round) -> frozenset[VisitId]:
    """Return the visits, also those taken back, that are planned otherwise than published."""
    withdrawn = [one.taken.visit_id for one in _withdrawn(session, round_.id) if one.fresh]
    return visits.unpublished(session.store, round_.id) | frozenset(withdrawn)


def record_publication(session: Session, plan: PublicationPlan) -> None:
    """Record what is handed out, before it is written."""
    fresh = [one for one in plan.visits if one.fresh]
    with session.store.edit("publish_round"):
        for one in fresh:
            payloads.keep_payload(session.store, hash=one.hash, body=one.text)
            published = replace(one.visit, published=one.hash, parent=one.hash)
            visits.save_visit_head(session.store, published, "publish_round")
            visits.replace_contents(session.store, published)
        for notice in plan.withdrawn:
            if notice.fresh:
                payloads.keep_payload(session.store, hash=notice.hash, body=notice.text)


def write_publication(plan: PublicationPlan, progress: Progress) -> tuple[Path, ...]:
    """Write the workbooks that are not there yet; return those that were written."""
    # Imported here: workbooks are heavy, and only publishing writes them.
    from ktpn_desktop.exchange import folder, signatures
    from ktpn_desktop.exchange.round_workbook import RoundPackage, round_workbook
    from ktpn_desktop.exchange.visit_workbook import visit_workbook

    signed = [(one, signatures.sign(plan.key, one.hash)) for one in plan.visits]
    writer = folder.RoundFolder(plan.folder, plan.round)
    for own in (writer.path, writer.path / FORMS):
        sweep_leftovers(own, older_than=timedelta(0))
    written: list[Path] = []
    total = len(signed) + 1
    for number, (one, signature) in enumerate(signed):
        progress.step(number, total, one.visit.school.name)
        if not writer.has_form(one.payload, one.hash):
            data = visit_workbook(
                one.payload,
                one.text,
                signature,
                plan.key.public_key,
                one.checklist,
                round_label=round_label(plan.round),
            )
            written.append(writer.write_form(one.payload, one.hash, data))
    package = RoundPackage(
        round=replace(
            plan.round, state=RoundState.PUBLISHED, area=plan.area, secretary=plan.secretary
        ),
        area=plan.area,
        checklist=plan.checklist,
        schools=plan.schools,
        people=plan.people,
        payloads=tuple((one.text, signature) for one, signature in signed),
        taken_back=tuple(
            (one.text, signatures.sign(plan.key, one.hash)) for one in plan.withdrawn
        ),
        history=plan.history,
        history_signature=signatures.sign(plan.key, payload_hash(history_text(plan.history))),
        public_key=plan.key.public_key,
    )
    progress.step(total - 1, total, round_label(plan.round))
    if path := writer.write_round(package, round_workbook):
        written.append(path)
    progress.step(total, total)
    return tuple(written)


def confirm_publication(session: Session, plan: PublicationPlan) -> None:
    """Mark the round as published, now that its files are there."""
    rounds.mark_published(session.store, plan.round.id, now())


def publish(
    session: Session, round_id: RoundId, folder: Path, progress: Progress
) -> Sequence[Path]:
    """Publish a round in one go, for front ends that can wait."""
    plan = plan_publication(session, round_id, folder)
    record_publication(session, plan)
    written = write_publication(plan, progress)
    confirm_publication(session, plan)
    return written


def _hand_out(session: Session, visit: Visit, register: dict[SchoolId, School]) -> HandedOut:
    before = _published(session, visit)
    if before is not None and _is_handed_out(session, visit, before.payload):
        return before
    checklist = _checklist(session, visit)
    # A list holds no answers, and what the secretary answered already must not get lost.
    whole = replace(visits.visit(session.store, visit.id) or visit, order=visit.order)
    school = register.get(visit.school.id or SchoolId(""))
    fields = handed_out_fields(session.store, visit)
    if before is None:
        started = _prefill(whole, checklist, school)
        fields = fields_of(started)
    elif before.payload.checklist != reference(checklist):
        started = _prefill(whole, checklist, school)
        blank = replace(whole, answers={}, findings=(), photographs=(), signatures=())
        fields = fields_of(_prefill(with_fields(blank, fields), checklist, school))
    else:
        started = whole
    payload = Payload(
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


def _order(session: Session, round_: Round) -> OrderThen | None:
    """Return the order that sends the supervisors of a round, once its number is known."""
    from ktpn_desktop.app.paperwork import OfficePaper

    note = paper_notes.paper_note(session.store, OfficePaper.TEAM_ORDER, round_label(round_))
    return OrderThen(number=note.number, dated=note.dated) if note.number else None


def _ordered(visit: Visit, order: OrderThen | None) -> Visit:
    """Return a visit with the order it is made by; what was told once is not told otherwise."""
    return visit if visit.order or visit.returned else replace(visit, order=order)


def _holders_before(session: Session, payload: Payload) -> Iterator[PersonId]:
    for hash_ in payload.ancestors:
        if body := payloads.payload_body(session.store, hash_):
            yield from (one.id for one in payload_of(body).team)


def _withdrawn(session: Session, round_id: RoundId) -> tuple[Withdrawn, ...]:
    from ktpn_desktop.exchange.round_workbook import TakenBackNotice, notice_text

    withdrawn = []
    for one in payloads.taken_back(session.store, round_id, session.device):
        written_at = datetime.fromisoformat(one.written_at)
        notice = TakenBackNotice(visit_id=one.visit_id, payload=one.hash, written_at=written_at)
        text = notice_text(notice)
        hash_ = payload_hash(text)
        fresh = payloads.payload_body(session.store, hash_) is None
        withdrawn.append(Withdrawn(taken=one, text=text, hash=hash_, fresh=fresh))
    return tuple(sorted(withdrawn, key=lambda one: one.taken.visit_id))


def _prefill(visit: Visit, checklist: Checklist, school: School | None) -> Visit:
    known: dict[str, str | None] = {}
    if school is not None:
        known = {
            "pupils": None if school.pupils is None else str(school.pupils),
            "teachers": None if school.teachers is None else str(school.teachers),
            "principal": school.principal,
            "cluster": school.cluster,
            "district": school.district,
        }
    start = prefilled(checklist, known)
    answers = {item: Answer(value=value) for item, value in start.items()}
    return replace(visit, answers={**answers, **visit.answers})
