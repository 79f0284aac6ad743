"""Returning finished visits: one workbook each, complete in the shared folder or not there.

A return is recorded with its revision first, then written and read back; only then is the visit
shown as sent.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.looking_back import seen_here
from ktpn_desktop.app.session import Session, now
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.device import DeviceKey
from ktpn_desktop.domain.fields import fields_of
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.problem import Place, Problem, Refused
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.visit import PersonThen, Visit, VisitState
from ktpn_desktop.exchange.files import is_folder, sweep_leftovers
from ktpn_desktop.exchange.payload import (
    Payload,
    payload_hash,
    payload_of,
    payload_text,
    reference,
)
from ktpn_desktop.store import payloads, rounds, visits
from ktpn_desktop.store.photographs import photographs


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """One visit on its way back."""

    visit: Visit
    checklist: Checklist
    round: Round
    payload: Payload
    text: str
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SendingPlan:
    """Everything that writing the returns needs."""

    folder: Path
    outgoing: tuple[Outgoing, ...]
    key: DeviceKey
    pictures: Path  # the folder where this profile keeps them
    language: str | None = None  # of the forms, where they have it


@dataclass(frozen=True, slots=True, kw_only=True)
class SentFile:
    """A return that lies complete in the shared folder."""

    path: Path
    visit_id: VisitId
    revision: int
    problems: tuple[Problem, ...] = ()  # of pictures that could not be sent with it


def ready_to_send(session: Session) -> tuple[Visit, ...]:
    """Return the visits that are complete and not yet returned."""
    return tuple(
        summary.visit
        for summary in visits.visits(session.store)
        if summary.visit.state is VisitState.COMPLETE
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """How many photographs go with a visit, and their bytes."""

    count: int
    size: int


def pictures_with(session: Session, visit: VisitId) -> Pictures:
    """Return what goes with a visit; a workbook itself is small."""
    files = [
        session.profile.photographs / one.file_name for one in photographs(session.store, visit)
    ]
    size = sum(one.stat().st_size for one in files if one.is_file())
    return Pictures(count=len(files), size=size)


def plan_sending(
    session: Session, folder: Path, visit_ids: Collection[VisitId] | None = None
) -> SendingPlan:
    """Gather the finished visits (all, or these). Raises Refused `files.missing_folder`."""
    if not is_folder(folder):
        raise Refused(Problem(code="files.missing_folder", values={"folder": str(folder)}))
    chosen = [
        visit for visit in ready_to_send(session) if visit_ids is None or visit.id in visit_ids
    ]
    return SendingPlan(
        folder=folder,
        outgoing=tuple(_outgoing(session, visit.id) for visit in chosen),
        key=session.key,
        pictures=session.profile.photographs,
        language=session.form_language,
    )


def record_sending(session: Session, plan: SendingPlan) -> None:
    """Record the revisions that are about to be written."""
    with session.store.edit("record_returns"):
        for one in plan.outgoing:
            payloads.keep_payload(session.store, hash=one.hash, body=one.text)
            recorded = replace(one.visit, revision=one.payload.revision, parent=one.hash)
            visits.save_visit_head(session.store, recorded, "record_returns")


def write_returns(plan: SendingPlan, progress: Progress) -> tuple[SentFile, ...]:
    """Write the returns; each one is complete and read back before the next begins."""
    # Imported here: workbooks are heavy, and only sending writes them.
    from ktpn_desktop.exchange import folder, signatures
    from ktpn_desktop.exchange.visit_workbook import visit_workbook

    own = folder.returns_folder(plan.folder, plan.key.id)
    sweep_leftovers(own, older_than=timedelta(0))
    sent = []
    for number, one in enumerate(plan.outgoing):
        progress.step(number, len(plan.outgoing), one.visit.school.name)
        problems = tuple(_send_pictures(plan, one.visit))  # so that none comes after its visit
        data = visit_workbook(
            one.payload,
            one.text,
            signatures.sign(plan.key, one.hash),
            plan.key.public_key,
            one.checklist,
            round_label=one.round.number_label,
            language=plan.language,
        )
        path = folder.write_return(plan.folder, one.payload, one.hash, data, one.round)
        revision = one.payload.revision
        file = SentFile(path=path, visit_id=one.visit.id, revision=revision, problems=problems)
        sent.append(file)
    progress.step(len(plan.outgoing), len(plan.outgoing))
    return tuple(sent)


def confirm_sending(session: Session, sent: Collection[SentFile]) -> None:
    """Show the visits as sent, now that their files are there."""
    with session.store.edit("send_returns"):
        for one in sent:
            visits.set_state(session.store, one.visit_id, VisitState.SENT, "send_returns")


def send(
    session: Session,
    folder: Path,
    progress: Progress,
    visit_ids: Collection[VisitId] | None = None,
) -> tuple[SentFile, ...]:
    """Return finished visits in one go, for front ends that can wait."""
    plan = plan_sending(session, folder, visit_ids)
    record_sending(session, plan)
    sent = write_returns(plan, progress)
    confirm_sending(session, sent)
    return sent


def _send_pictures(plan: SendingPlan, visit: Visit) -> Iterator[Problem]:
    """Put the pictures of a visit into the shared folder; yield what is lost of them here.

    One that is lost does not hold back what was answered.
    """
    from ktpn_desktop.exchange.pictures import has_content, has_picture, put_picture

    for photograph in visit.photographs:
        if has_picture(plan.folder, photograph.hash):
            continue
        path = plan.pictures / photograph.file_name
        if has_content(path, photograph.hash):
            put_picture(plan.folder, photograph.hash, path.read_bytes())
        else:
            values = {
                "picture": photograph.caption or photograph.file_name,
                "school": visit.school.name,
            }
            yield Problem(
                code="photographs.not_sent", where=Place(file=path.name), values=values
            )


def _outgoing(session: Session, visit_id: VisitId) -> Outgoing:
    from ktpn_desktop.app.answering import open_visit

    visit, checklist = open_visit(session, visit_id)
    round_ = rounds.round_(session.store, visit.round_id)
    if round_ is None:
        raise Refused(Problem(code="round.missing", where=Place(record=visit.round_id)))
    payload = _payload(session, visit, checklist, round_)
    text = payload_text(payload)
    return Outgoing(
        visit=visit,
        checklist=checklist,
        round=round_,
        payload=payload,
        text=text,
        hash=payload_hash(text),
    )


def _payload(session: Session, visit: Visit, checklist: Checklist, round_: Round) -> Payload:
    """Return what is to be sent: the last revision recorded, or one more when it differs.

    So a run that was cut off, or undone, goes on with the same payload, and no revision has
    two meanings.
    """
    earlier = _last_recorded(session, visit)
    fields, seen, form = fields_of(visit), seen_here(session, visit), reference(checklist)
    now_here = (form, fields, seen)
    if earlier and (earlier.checklist, earlier.fields, earlier.follow_ups) == now_here:
        return earlier
    parent = payload_hash(payload_text(earlier)) if earlier else visit.parent
    base = earlier or _body(session, visit.parent)
    return Payload(
        id=visit.id,
        round_id=round_.id,
        checklist=form,
        school=visit.school,
        person=_writer(session, visit),
        companions=visit.companions,
        order=visit.order,
        area=base.area if base else session.area,
        device=session.device,
        revision=(earlier.revision if earlier else visit.revision) + 1,
        parent=parent,
        ancestors=(parent, *(base.ancestors if base else ())) if parent else (),
        completed=True,
        fields=fields,
        follow_ups=seen,
        planned_on=visit.planned_on,
        written_at=now(),
    )


def _writer(session: Session, visit: Visit) -> PersonThen:
    """Return who returns a visit: a companion on their own computer, else who leads it."""
    own = (one for one in visit.companions if one.id == session.person.id)
    return next(own, visit.person)


def _last_recorded(session: Session, visit: Visit) -> Payload | None:
    """Return the last revision that this device has written of a visit."""
    body = payloads.newest_revision(session.store, visit.id, session.device)
    payload = payload_of(body) if body else None
    return payload if payload and payload.revision else None


def _body(session: Session, hash_: str | None) -> Payload | None:
    body = payloads.payload_body(session.store, hash_) if hash_ else None
    return payload_of(body) if body else None
