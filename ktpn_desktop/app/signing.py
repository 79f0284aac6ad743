"""Signing a visit on the screen: who may, who has, and when. All of it can be left to paper."""

from dataclasses import dataclass
from datetime import datetime

from ktpn_desktop.app.answering import changing, open_visit
from ktpn_desktop.app.session import Session, now
from ktpn_desktop.domain.ids import PersonId, VisitId
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.signature import Signer, Strokes, VisitSignature, signature_key
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.store import visits


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place to sign the record of a visit; `signed` is when it was, if it was."""

    signer: Signer
    person: PersonId | None = None
    name: str | None = None
    position: str | None = None
    strokes: Strokes | None = None
    signed: datetime | None = None

    @property
    def key(self) -> str:
        """What tells it from the other places of the visit."""
        return signature_key(self.signer, self.person)


def places(session: Session, visit: Visit) -> tuple[Place, ...]:
    """Return where a visit is signed: who made it, who else has signed, who was visited.

    A supervisor who fills a visit of others signs beside them.
    """
    supervisors = {one.id: (one.name, one.position) for one in visit.team}
    me = session.person
    if session.role is Role.SUPERVISOR and me.id not in supervisors:
        supervisors[me.id] = (me.name, me.position)
    found = {
        signature_key(Signer.SUPERVISOR, person): Place(
            signer=Signer.SUPERVISOR, person=person, name=name, position=position
        )
        for person, (name, position) in supervisors.items()
    }
    school = Place(
        signer=Signer.INFORMANT, name=visit.informant, position=visit.informant_position
    )
    signed = {one.key: _signed(one) for one in visit.signatures}
    # Last the school: as on paper, those who came stand before those whom they visited.
    everyone = {**found, **signed, school.key: signed.get(school.key, school)}
    ordered = sorted(everyone.values(), key=lambda one: one.signer is Signer.INFORMANT)
    return tuple(ordered)


def sign(session: Session, visit_id: VisitId, place: Place, strokes: Strokes) -> None:
    """Keep what was signed at a place, with the name as it is now. Raises `visit.locked`."""
    signature = VisitSignature(
        signer=place.signer,
        person=place.person,
        name=place.name,
        position=place.position,
        strokes=strokes,
        signed=now(),
    )
    _save(session, visit_id, place.key, signature)


def unsign(session: Session, visit_id: VisitId, place: Place) -> None:
    """Take a signature away: it is written on paper. Raises `visit.locked`."""
    _save(session, visit_id, place.key, None)


def _save(
    session: Session, visit_id: VisitId, key: str, signature: VisitSignature | None
) -> None:
    with changing(session, visit_id, "save_signatures"):
        visit, _checklist = open_visit(session, visit_id)
        others = [one for one in visit.signatures if one.key != key]
        kept = [*others, signature] if signature else others
        visits.save_signatures(session.store, visit_id, kept)


def _signed(signature: VisitSignature) -> Place:
    return Place(
        signer=signature.signer,
        person=signature.person,
        name=signature.name,
        position=signature.position,
        strokes=signature.strokes,
        signed=signature.signed,
    )
