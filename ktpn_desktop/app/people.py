"""The register of people: adding one, changing one, letting one retire, and how each stands."""

from collections import Counter
from dataclasses import dataclass, replace

from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.ids import PersonId, new_id
from ktpn_desktop.domain.person import Person, Role
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused
from ktpn_desktop.store import people, profile, visits
from ktpn_desktop.store.rounds import all_rounds
from ktpn_desktop.store.visits import VisitSummary
from ktpn_desktop.thai.text import normal_form, search_key


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonStanding:
    """A person with what is known about their work."""

    person: Person
    schools: int  # in the newest round
    waiting: int  # of those, not yet returned
    devices: tuple[str, ...]  # ids of the computers that sent in this name
    keys: tuple[str, ...]  # public ones, of those computers
    here: bool  # who uses this profile


def standings(session: Session) -> tuple[PersonStanding, ...]:
    """Return everyone in dictionary order, with the schools that they have in hand."""
    handed = _newest_round(session)
    schools = Counter(who.id for one in handed for who in one.visit.team)
    waiting = Counter(
        who.id for one in handed if not one.visit.returned for who in one.visit.team
    )
    seen: dict[str, list[tuple[str, str]]] = {}
    for device, key in sorted(profile.pinned_keys(session.store).items()):
        seen.setdefault(search_key(key.person), []).append((device, key.public_key))
    return tuple(
        PersonStanding(
            person=one,
            schools=schools[one.id],
            waiting=waiting[one.id],
            devices=tuple(device for device, _key in seen.get(search_key(one.name), ())),
            keys=tuple(key for _device, key in seen.get(search_key(one.name), ())),
            here=one.id == session.person.id,
        )
        for one in people.all_people(session.store)
    )


def add_person(session: Session, person: Person) -> Person:
    """Add one person. Raises BadData `people.empty_name`, `people.exists`."""
    person = _checked(session, replace(person, id=person.id or PersonId(new_id())))
    with session.store.edit("add_person"):
        people.save_person(session.store, person)
    return person


def change_person(session: Session, person: Person) -> Person:
    """Change what is known about a person; visits keep the name they were made with.

    Raises Refused `people.missing`, BadData `people.empty_name`, `people.exists`.
    """
    if people.person(session.store, person.id) is None:
        raise Refused(Problem(code="people.missing", where=Place(record=person.id)))
    person = _checked(session, person)
    with session.store.edit("save_person"):
        people.save_person(session.store, person)
    return person


def retire_person(session: Session, person_id: PersonId) -> Person:
    """Keep a person out of new assignments; what they did stays.

    Raises Refused `people.missing`, `people.in_use`, BadData `people.has_schools`.
    """
    person = _known(session, person_id)
    if person_id == session.person.id:
        raise Refused(Problem(code="people.in_use", values={"person": person.name}))
    held = [
        one.visit
        for one in visits.visits(session.store, person_id=person_id)
        if not one.visit.returned
    ]
    if held and session.role is Role.SECRETARY:
        schools = ", ".join(visit.school.name for visit in held)
        values = {"person": person.name, "count": str(len(held)), "schools": schools}
        raise BadData(Problem(code="people.has_schools", values=values))
    return _save(session, replace(person, active=False), "retire_person")


def employ_again(session: Session, person_id: PersonId) -> Person:
    """Let a retired person be handed schools again. Raises Refused `people.missing`."""
    person = _known(session, person_id)
    return _save(session, replace(person, active=True), "employ_again")


def _save(session: Session, person: Person, label: str) -> Person:
    with session.store.edit(label):
        people.save_person(session.store, person)
    return person


def _known(session: Session, person_id: PersonId) -> Person:
    person = people.person(session.store, person_id)
    if person is None:
        raise Refused(Problem(code="people.missing", where=Place(record=person_id)))
    return person


def _checked(session: Session, person: Person) -> Person:
    """Return the person with a name that is one, and that nobody else has."""
    person = replace(person, name=normal_form(person.name))
    if not person.name:
        raise BadData(Problem(code="people.empty_name"))
    others = (one for one in people.all_people(session.store) if one.id != person.id)
    if search_key(person.name) in {search_key(one.name) for one in others}:
        raise BadData(Problem(code="people.exists", values={"person": person.name}))
    return person


def _newest_round(session: Session) -> list[VisitSummary]:
    rounds = all_rounds(session.store)
    return visits.visits(session.store, round_id=rounds[0].id) if rounds else []
