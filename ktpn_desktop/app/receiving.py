"""Taking in what the secretary published: rounds, visits, and receipts for returned work."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.looking_back import take_about, take_history
from ktpn_desktop.app.recalling import Recalled, follow_plan
from ktpn_desktop.app.rounds_for_me import RoundForMe, rounds_for_me
from ktpn_desktop.app.session import Session
from ktpn_desktop.app.taking_receipts import take_receipts
from ktpn_desktop.domain.device import Receipt
from ktpn_desktop.domain.fields import with_fields
from ktpn_desktop.domain.ids import DeviceId, SchoolId
from ktpn_desktop.domain.problem import Problem, Refused, Trouble
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.exchange.files import is_folder
from ktpn_desktop.exchange.payload import Payload, payload_hash
from ktpn_desktop.store import checklists, payloads, people, rounds, schools, visits
from ktpn_desktop.store.refusals import Refusal

if TYPE_CHECKING:
    from ktpn_desktop.exchange.receipts_file import ReceiptFile
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
    receipts: "tuple[ReceiptFile, ...]"  # one of each secretary who has answered
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What was new in it."""

    rounds: tuple[Round, ...]
    visits: tuple[Visit, ...]
    receipts: tuple[Receipt, ...]
    refused: tuple[Refusal, ...]  # what the secretary did not take, and why
    problems: tuple[Problem, ...]
    gone: tuple[Visit, ...] = ()  # taken back or handed to somebody else before they began
    redated: tuple[Visit, ...] = ()
    notices: tuple[Problem, ...] = ()  # of visits begun here that are somebody else's now

    @property
    def told(self) -> tuple[Problem, ...]:
        """What to say of the returns that were refused."""
        return tuple(_told(one) for one in self.refused)


def plan_receiving(session: Session, folder: Path) -> ReceivingPlan:
    """Gather what reading needs to know.

    Raises Refused `files.missing_folder` or `files.closed_folder`.
    """
    if not is_folder(folder):
        raise Refused(Problem(code="files.missing_folder", values={"folder": str(folder)}))
    return ReceivingPlan(folder=folder, device=session.device)


def read_folder(plan: ReceivingPlan, progress: Progress) -> Arrived:
    """Read the published rounds and this device's receipts; a broken file stops no other."""
    # Imported here: the reader's libraries are needed only when files have arrived.
    from ktpn_desktop.exchange import folder, receipts_file
    from ktpn_desktop.exchange.folder_names import receipts_paths
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
    told: list[ReceiptFile] = []
    for path in receipts_paths(plan.folder, plan.device):
        try:
            told.append(receipts_file.read_for(path, plan.device))
        except Trouble as error:
            problems += error.problems
    progress.step(len(paths), len(paths))
    return Arrived(packages=tuple(packages), receipts=tuple(told), problems=tuple(problems))


def take_in(session: Session, arrived: Arrived) -> Received:
    """Take in what is new, in one edit. Visits for other people are left where they are."""
    known = {round_.id for round_ in rounds.all_rounds(session.store)}
    problems = list(arrived.problems)
    taken: list[Visit] = []
    recalled: list[Recalled] = []
    with session.store.edit("receive_round"):
        mine, strange, unfit = rounds_for_me(session, arrived.packages)
        problems += unfit
        _take_registers(session, [one.package for one in mine])
        for one in mine:
            try:
                taken += _take_round(session, one)
                problems += one.strange
                recalled.append(follow_plan(session, one.package, one.where))
                going = _schools_of(session, one.package)
                take_history(session, one.package.history, going)
                take_about(session, one.package.round, one.package.about, going)
            except Trouble as error:
                problems += error.problems
        try:
            told, refused = take_receipts(session, arrived.receipts)
        except Trouble as error:
            told, refused, problems = (), (), [*problems, *error.problems]
    published = {package.round.id for _path, package in arrived.packages}
    here = [one for one in rounds.all_rounds(session.store) if one.id in published | known]
    # Rounds that others hold are nobody's trouble, unless this profile is in none at all.
    problems += [] if here else strange
    return Received(
        rounds=tuple(one for one in here if one.id not in known),
        visits=tuple(taken),
        receipts=told,
        refused=refused,
        problems=tuple(problems),
        gone=tuple(visit for one in recalled for visit in one.gone),
        redated=tuple(visit for one in recalled for visit in one.redated),
        notices=tuple(notice for one in recalled for notice in one.notices),
    )


def receive(session: Session, folder: Path, progress: Progress) -> Received:
    """Take in a folder in one go, for front ends that can wait."""
    return take_in(session, read_folder(plan_receiving(session, folder), progress))


def _told(one: Refusal) -> Problem:
    if one.visit_id is None:
        values = {"name": one.file_name, "reason": one.reason}
        return Problem(code="receive.refused_file", values=values)
    values = {"school": one.school or "–", "reason": one.reason}
    return Problem(code="receive.refused_return", values=values)


def _take_registers(session: Session, packages: "Sequence[RoundPackage]") -> None:
    """Take in schools and people once, as the last round has them."""
    everyone = {one.id: one for package in packages for one in package.people}
    register = {one.id: one for package in packages for one in package.schools}
    people.save_people(session.store, everyone.values())
    schools.save_schools(session.store, register.values())


def _take_round(session: Session, one: RoundForMe) -> list[Visit]:
    """Take in one round; all of it or, when it raises, nothing of it."""
    store = session.store
    with store.edit("receive_round"):
        checklist = checklists.add_checklist(store, one.package.checklist)
        round_ = replace(one.package.round, checklist_id=checklist.id)
        if rounds.round_(store, round_.id) != round_:
            rounds.save_round(store, round_)
        taken = [_visit(session, payload, round_, text) for text, payload in one.new]
        for text, _payload in one.new:
            payloads.keep_payload(store, hash=payload_hash(text), body=text)
        visits.add_visits(store, taken)
    return taken


def _schools_of(session: Session, package: "RoundPackage") -> set[SchoolId]:
    """Return the schools that this person goes to in a round."""
    mine = visits.visits(session.store, round_id=package.round.id, person_id=session.person.id)
    return {one.visit.school.id for one in mine if one.visit.school.id}


def _visit(session: Session, payload: Payload, round_: Round, text: str) -> Visit:
    handed_out = payload_hash(text)
    own = checklists.checklist_with_hash(session.store, payload.checklist.hash)
    visit = Visit(
        id=payload.id,
        round_id=round_.id,
        checklist_id=own.id if own else round_.checklist_id,
        school=payload.school,
        person=payload.person,
        companions=payload.companions,
        order=payload.order,
        planned_on=payload.planned_on,
        published=handed_out,
        parent=handed_out,
    )
    return with_fields(visit, payload.fields)
