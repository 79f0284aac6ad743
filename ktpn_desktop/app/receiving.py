"""Taking in what the secretary published: rounds, visits, and receipts for returned work."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.device import Receipt, ReceiptState
from ktpn_desktop.domain.fields import with_fields
from ktpn_desktop.domain.ids import DeviceId, PersonId
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.problem import Place, Problem, Refused, Trouble
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.visit import Visit, VisitState
from ktpn_desktop.exchange.payload import Payload, payload_hash, payload_of
from ktpn_desktop.store import (
    checklists,
    payloads,
    people,
    profile,
    receipts,
    rounds,
    schools,
    visits,
)
from ktpn_desktop.thai.text import search_key

if TYPE_CHECKING:
    from ktpn_desktop.exchange.round_workbook import RoundPackage


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivingPlan:
    """Where to look, and for whom."""

    folder: Path
    device: DeviceId


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """What lay in the folder."""

    packages: "tuple[tuple[Path, RoundPackage], ...]"
    receipts: tuple[Receipt, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What was new in it."""

    rounds: tuple[Round, ...]
    visits: tuple[Visit, ...]
    receipts: tuple[Receipt, ...]
    problems: tuple[Problem, ...]


def plan_receiving(session: Session, folder: Path) -> ReceivingPlan:
    """Gather what reading needs to know. Raises Refused `files.missing_folder`."""
    if not folder.is_dir():
        raise Refused(Problem(code="files.missing_folder", values={"folder": str(folder)}))
    return ReceivingPlan(folder=folder, device=session.device)


def read_folder(plan: ReceivingPlan, progress: Progress) -> Arrived:
    """Read the published rounds and this device's receipts; a broken file stops no other."""
    # Imported here: the reader's libraries are needed only when files have arrived.
    from ktpn_desktop.exchange import folder, receipts_file
    from ktpn_desktop.exchange.round_workbook import read_round_workbook

    paths = folder.rounds_in(plan.folder)
    packages: list[tuple[Path, RoundPackage]] = []
    problems: list[Problem] = []
    for number, path in enumerate(paths):
        progress.step(number, len(paths), path.parent.name)
        try:
            packages.append((path, read_round_workbook(path)))
        except Trouble as error:
            problems += error.problems
    told: tuple[Receipt, ...] = ()
    try:
        told = receipts_file.read_for(plan.folder, plan.device)
    except Trouble as error:
        problems += error.problems
    progress.step(len(paths), len(paths))
    return Arrived(packages=tuple(packages), receipts=told, problems=tuple(problems))


def take_in(session: Session, arrived: Arrived) -> Received:
    """Take in what is new, in one edit. Visits for other people are left where they are."""
    known = {round_.id for round_ in rounds.all_rounds(session.store)}
    taken: list[Visit] = []
    new_rounds: dict[str, Round] = {}
    problems = list(arrived.problems)
    with session.store.edit("receive_round"):
        for path, package in arrived.packages:
            try:
                taken += _take_round(session, package, path)
            except Trouble as error:
                problems += error.problems
                continue
            if package.round.id not in known:
                new_rounds[package.round.id] = package.round
        told = _take_receipts(session, arrived.receipts)
    return Received(
        rounds=tuple(new_rounds.values()),
        visits=tuple(taken),
        receipts=told,
        problems=tuple(problems),
    )


def receive(session: Session, folder: Path, progress: Progress) -> Received:
    """Take in a folder in one go, for front ends that can wait."""
    return take_in(session, read_folder(plan_receiving(session, folder), progress))


def _take_round(session: Session, package: "RoundPackage", path: Path) -> list[Visit]:
    """Take in one round; all of it or, when it raises, nothing of it."""
    store = session.store
    where = Place(file=path.name)
    mine = _me_in(session, package.people, where)
    payloads_here = [(text, payload_of(text)) for text, _signature in package.payloads]
    new = [
        (text, payload)
        for text, payload in payloads_here
        if payload.person.id == mine.id and visits.visit(store, payload.id) is None
    ]
    for _text, payload in new:
        if payload.checklist.hash != checklist_hash(package.checklist):
            raise Refused(Problem(code="payload.unknown_checklist", where=where))
    with store.edit("receive_round"):
        _be(session, mine)
        people.save_people(store, package.people)
        schools.save_schools(store, package.schools)
        checklist = checklists.add_checklist(store, package.checklist)
        round_ = replace(package.round, checklist_id=checklist.id)
        if rounds.round_(store, round_.id) != round_:
            rounds.save_round(store, round_)
        taken = [_visit(payload, round_, text) for text, payload in new]
        for text, _payload in new:
            payloads.keep_payload(store, hash=payload_hash(text), body=text)
        visits.add_visits(store, taken)
    return taken


def _visit(payload: Payload, round_: Round, text: str) -> Visit:
    handed_out = payload_hash(text)
    visit = Visit(
        id=payload.id,
        round_id=round_.id,
        checklist_id=round_.checklist_id,
        school=payload.school,
        person=payload.person,
        planned_on=payload.planned_on,
        published=handed_out,
        parent=handed_out,
    )
    return with_fields(visit, payload.fields)


def _me_in(session: Session, listed: Sequence[Person], where: Place) -> Person:
    """Find the user of this profile among the people of a round: by id, else by name."""
    me = session.person
    by_id = [one for one in listed if one.id == me.id]
    by_name = [one for one in listed if search_key(one.name) == search_key(me.name)]
    found = by_id or by_name
    if len(found) == 1:
        return found[0]
    code = "receive.name_twice" if found else "receive.not_in_round"
    raise Refused(Problem(code=code, where=where, values={"person": me.name}))


def _be(session: Session, mine: Person) -> None:
    """Take the id that the secretary's register knows this person by."""
    if mine.id != session.person.id:
        people.save_person(session.store, mine)
        profile.change_person(session.store, PersonId(mine.id))


def _take_receipts(session: Session, told: Sequence[Receipt]) -> tuple[Receipt, ...]:
    there = {
        (one.visit_id, one.revision): one.state for one in receipts.receipts(session.store)
    }
    known = [one for one in told if visits.visit(session.store, one.visit_id)]
    new = [one for one in known if there.get((one.visit_id, one.revision)) is not one.state]
    receipts.save_receipts(session.store, new)
    for one in new:
        visit = visits.visit(session.store, one.visit_id)
        merged = one.state is ReceiptState.MERGED
        if (
            visit
            and merged
            and visit.state is VisitState.SENT
            and visit.revision == one.revision
        ):
            visits.set_state(session.store, visit.id, VisitState.MERGED, "receive_round")
    return tuple(new)
