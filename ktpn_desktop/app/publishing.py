"""Publishing a round: one workbook for each visit, and the round for the programs.

What is handed out is recorded first, then written: a run that is cut off is taken up again with
the same payloads, never with new ones.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from ktpn_desktop.app.handing_out import hand_out
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.looking_back import about_schools, history_for
from ktpn_desktop.app.publication import PublicationPlan, Withdrawn
from ktpn_desktop.app.session import Session, now
from ktpn_desktop.domain.ids import PersonId, RoundId, VisitId
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused
from ktpn_desktop.domain.round import Round, RoundState
from ktpn_desktop.domain.visit import OrderThen, Visit
from ktpn_desktop.exchange.files import is_folder, sweep_leftovers
from ktpn_desktop.exchange.folder_names import FORMS
from ktpn_desktop.exchange.payload import Payload, payload_hash, payload_of
from ktpn_desktop.exchange.round_history import history_text
from ktpn_desktop.store import (
    checklists,
    paper_notes,
    payloads,
    people,
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
        raise BadData(Problem(code="round.no_visits", where=Place(record=round_.number_label)))
    register = {school.id: school for school in schools.all_schools(store)}
    visited = {visit.school.id for visit in assigned}
    order = _order(session, round_)
    handed = tuple(hand_out(session, _ordered(visit, order), register) for visit in assigned)
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
        about=about_schools(session, {school for school in visited if school}),
        language=session.form_language,
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
                round_label=plan.round.number_label,
                language=plan.language,
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
        about=plan.about,
        about_signature=signatures.sign(plan.key, payload_hash(plan.about.text)),
        public_key=plan.key.public_key,
    )
    progress.step(total - 1, total, plan.round.number_label)
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


def _order(session: Session, round_: Round) -> OrderThen | None:
    """Return the order that sends the supervisors of a round, once its number is known."""
    from ktpn_desktop.app.paperwork import OfficePaper

    note = paper_notes.paper_note(session.store, OfficePaper.TEAM_ORDER, round_.number_label)
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
