"""Taking in what the secretary published: rounds, visits, and receipts for returned work."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.looking_back import take_history
from ktpn_desktop.app.planning import round_label
from ktpn_desktop.app.recalling import Recalled, follow_plan
from ktpn_desktop.app.session import Session, now
from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.device import Receipt, ReceiptState
from ktpn_desktop.domain.fields import with_fields
from ktpn_desktop.domain.ids import DeviceId, PersonId, SchoolId, VisitId
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.problem import Place, Problem, Refused, Trouble
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.visit import Visit, VisitState
from ktpn_desktop.exchange.files import is_folder
from ktpn_desktop.exchange.payload import Payload, payload_hash, payload_of
from ktpn_desktop.store import (
    checklists,
    payloads,
    people,
    profile,
    receipts,
    refusals,
    rounds,
    schools,
    visits,
)
from ktpn_desktop.store.profile import pinned_keys
from ktpn_desktop.store.refusals import TOLD, Refusal
from ktpn_desktop.thai.text import search_key

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
    strange: list[Problem] = []
    taken: list[Visit] = []
    recalled: list[Recalled] = []
    with session.store.edit("receive_round"):
        mine: list[_ForMe] = []
        for path, package in _newest_editions(arrived.packages):
            try:
                mine.append(_for_me(session, package, Place(file=path.parent.name)))
            except _NotMine as error:
                strange += error.problems
            except Trouble as error:
                problems += error.problems
        _take_registers(session, [one.package for one in mine])
        for one in mine:
            try:
                taken += _take_round(session, one)
                problems += one.strange
                recalled.append(follow_plan(session, one.package, one.where))
                take_history(session, one.package.history, _schools_of(session, one.package))
            except Trouble as error:
                problems += error.problems
        try:
            told, refused = _take_receipts(session, arrived.receipts)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _ForMe:
    """One published round, and the visits in it that are new here and for this person."""

    package: "RoundPackage"
    new: tuple[tuple[str, Payload], ...]  # with their texts
    where: Place
    strange: tuple[Problem, ...] = ()  # of visits made with a version that is not here


class _NotMine(Refused):
    """The person of this profile is not in a round."""


def _newest_editions(
    packages: "Sequence[tuple[Path, RoundPackage]]",
) -> "list[tuple[Path, RoundPackage]]":
    """Return the newest edition of every round: it holds all that the older ones do."""
    newest = {package.round.id: (path, package) for path, package in packages}
    return list(newest.values())


def _for_me(session: Session, package: "RoundPackage", where: Place) -> _ForMe:
    """Find the person of this profile in a round, and what in it is new for them."""
    store = session.store
    mine = _me_in(session, package.people, where)
    round_ = package.round
    for other in rounds.all_rounds(store):
        if (other.number, other.year) == (round_.number, round_.year) and other.id != round_.id:
            values = {"round": round_label(round_)}
            raise Refused(Problem(code="receive.other_round", where=where, values=values))
    everything = [(text, payload_of(text)) for text, _signature in package.payloads]
    for device in {payload.device for _text, payload in everything}:
        _know_secretary(session, package, device, where)
    new = tuple(
        (text, payload)
        for text, payload in everything
        if payload.is_for(mine.id) and visits.visit(store, payload.id) is None
    )
    hash_ = checklist_hash(package.checklist)
    known = [one for one in new if _has_version(session, one[1], hash_)]
    if new and not known:
        raise Refused(Problem(code="payload.unknown_checklist", where=where))
    _be(session, mine)
    strange = tuple(
        Problem(code="receive.other_version", where=where, values={"school": one.school.name})
        for text, one in new
        if (text, one) not in known
    )
    return _ForMe(package=package, new=tuple(known), where=where, strange=strange)


def _has_version(session: Session, payload: Payload, of_round: str) -> bool:
    """Whether a visit is filled with the round's version, or an earlier one that is here."""
    its = payload.checklist.hash
    return its == of_round or checklists.checklist_with_hash(session.store, its) is not None


def _know_secretary(
    session: Session, package: "RoundPackage", device: DeviceId, where: Place
) -> None:
    """Take the first key of the secretary's computer on trust, and no other for it."""
    profile.pin_key(session.store, device, package.public_key, package.round.secretary or "")
    if profile.pinned_key(session.store, device) != package.public_key:
        raise Refused(Problem(code="receive.changed_key", where=where))


def _take_registers(session: Session, packages: "Sequence[RoundPackage]") -> None:
    """Take in schools and people once, as the last round has them."""
    everyone = {one.id: one for package in packages for one in package.people}
    register = {one.id: one for package in packages for one in package.schools}
    people.save_people(session.store, everyone.values())
    schools.save_schools(session.store, register.values())


def _take_round(session: Session, one: _ForMe) -> list[Visit]:
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


def _me_in(session: Session, listed: Sequence[Person], where: Place) -> Person:
    """Find the user of this profile among the people of a round: by id, else by name."""
    me = session.person
    by_id = [one for one in listed if one.id == me.id]
    by_name = [one for one in listed if search_key(one.name) == search_key(me.name)]
    found = by_id or by_name
    if len(found) == 1:
        return found[0]
    values = {"person": me.name}
    if not found:
        raise _NotMine(Problem(code="receive.not_in_round", where=where, values=values))
    raise Refused(Problem(code="receive.name_twice", where=where, values=values))


def _be(session: Session, mine: Person) -> None:
    """Take the id that the secretary's register knows this person by."""
    if mine.id != session.person.id:
        people.save_person(session.store, mine)
        profile.change_person(session.store, PersonId(mine.id))


def _take_receipts(
    session: Session, files: "Sequence[ReceiptFile]"
) -> tuple[tuple[Receipt, ...], tuple[Refusal, ...]]:
    """Keep what secretaries say of this device's returns now; return what is new of it."""
    if not files:
        return (), ()
    store = session.store
    keys = {one.public_key for one in pinned_keys(store).values()}
    trusted = [one for one in files if one.public_key in keys]
    if not trusted and any(one.receipts or one.files for one in files):
        raise Refused(Problem(code="receive.answer_of_another"))
    here = {summary.visit.id: summary.visit for summary in visits.visits(store)}
    there = {(one.visit_id, one.revision): one.state for one in receipts.receipts(store)}
    known = [one for one in _together(trusted) if one.visit_id in here]
    receipts.make_receipts(store, known)
    merged = {(one.visit_id, one.revision) for one in known if one.state is ReceiptState.MERGED}
    for visit in here.values():
        is_merged = (visit.id, visit.revision) in merged
        if is_merged and visit.state is VisitState.SENT:
            visits.set_state(store, visit.id, VisitState.MERGED, "receive_round")
        elif visit.revision and not is_merged and visit.state is VisitState.MERGED:
            visits.set_state(store, visit.id, VisitState.SENT, "receive_round")
    fresh = [one for one in known if there.get((one.visit_id, one.revision)) is not one.state]
    unread = _refused_files(session, trusted)
    refused = [_refusal(here[one.visit_id], one) for one in fresh if _is_refusal(one)]
    return tuple(fresh), (*refused, *unread)


def _together(files: "Sequence[ReceiptFile]") -> list[Receipt]:
    """Return what several secretaries say: who has merged a return is right about it."""
    rank = list(ReceiptState)
    best: dict[tuple[VisitId, int], Receipt] = {}
    for one in (one for file in files for one in file.receipts):
        other = best.setdefault((one.visit_id, one.revision), one)
        if rank.index(one.state) < rank.index(other.state):
            best[one.visit_id, one.revision] = one
    return list(best.values())


def _is_refusal(one: Receipt) -> bool:
    return one.state is ReceiptState.REFUSED


def _refusal(visit: Visit, one: Receipt) -> Refusal:
    return Refusal(
        mark=f"{one.visit_id}:{one.revision}",
        file_name="",
        reason=one.reason or "",
        refused_at=one.at or now(),
        visit_id=one.visit_id,
        revision=one.revision,
        school=visit.school.name,
    )


def _refused_files(session: Session, files: "Sequence[ReceiptFile]") -> list[Refusal]:
    """Keep which files of this device nobody could read; return those that are new."""
    known = refusals.refused_marks(session.store)
    told = {
        (mark := f"{TOLD}{one.name} {one.at.isoformat()}"): Refusal(
            mark=mark, file_name=one.name, reason=one.reason, refused_at=one.at
        )
        for file in files
        for one in file.files
    }
    refusals.make_told(session.store, told.values())
    return [one for mark, one in told.items() if mark not in known]
