"""Which of the published rounds concern the person of this profile, and what in them is new."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.ids import DeviceId, PersonId
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.problem import Place, Problem, Refused, Trouble
from ktpn_desktop.exchange.payload import Payload, payload_of
from ktpn_desktop.store import checklists, people, profile, rounds, visits
from ktpn_desktop.thai.text import search_key

if TYPE_CHECKING:
    from ktpn_desktop.exchange.round_workbook import RoundPackage


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundForMe:
    """One published round, and the visits in it that are new here and for this person."""

    package: "RoundPackage"
    new: tuple[tuple[str, Payload], ...]  # with their texts
    where: Place
    strange: tuple[Problem, ...] = ()  # of visits made with a version that is not here


def rounds_for_me(
    session: Session, packages: "Sequence[tuple[Path, RoundPackage]]"
) -> tuple[list[RoundForMe], list[Problem], list[Problem]]:
    """Return the rounds this person is in, why they are in others not, and what is wrong."""
    mine: list[RoundForMe] = []
    others: list[Problem] = []
    problems: list[Problem] = []
    for path, package in _newest_editions(packages):
        try:
            mine.append(_for_me(session, package, Place(file=path.parent.name)))
        except _NotMine as error:
            others += error.problems
        except Trouble as error:
            problems += error.problems
    return mine, others, problems


class _NotMine(Refused):
    """The person of this profile is not in a round."""


def _newest_editions(
    packages: "Sequence[tuple[Path, RoundPackage]]",
) -> "list[tuple[Path, RoundPackage]]":
    """Return the newest edition of every round: it holds all that the older ones do."""
    newest = {package.round.id: (path, package) for path, package in packages}
    return list(newest.values())


def _for_me(session: Session, package: "RoundPackage", where: Place) -> RoundForMe:
    """Find the person of this profile in a round, and what in it is new for them."""
    store = session.store
    mine = _me_in(session, package.people, where)
    round_ = package.round
    for other in rounds.all_rounds(store):
        if (other.number, other.year) == (round_.number, round_.year) and other.id != round_.id:
            values = {"round": round_.number_label}
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
    return RoundForMe(package=package, new=tuple(known), where=where, strange=strange)


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
