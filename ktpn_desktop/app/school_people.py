"""Whom to speak with about a school."""

from collections.abc import Iterator, Sequence

from ktpn_desktop.app.school_visits import MadeVisit
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.contact import Contact
from ktpn_desktop.domain.school import School
from ktpn_desktop.store import people

_PRINCIPAL = "ผู้อำนวยการโรงเรียน"
_INFORMANT = "ผู้ให้ข้อมูลครั้งก่อน"
_EARLIER = "ผู้นิเทศครั้งก่อน"


def people_of(session: Session, school: School, made: Sequence[MadeVisit]) -> Iterator[Contact]:
    """Yield the principal, who informed before, who supervised before."""
    told = {session.person.name}
    if school.principal or school.phone:
        name = school.principal or school.official_name
        told.add(name)
        yield Contact(
            name=name,
            position=_PRINCIPAL if school.principal else None,
            phone=school.phone,
        )
    for one in made:
        visit = one.visit
        if visit.informant and visit.informant not in told:
            told.add(visit.informant)
            position = visit.informant_position
            words = f"{position} ({_INFORMANT})" if position else _INFORMANT
            yield Contact(name=visit.informant, position=words)
        if visit.person.name not in told:
            told.add(visit.person.name)
            known = people.person(session.store, visit.person.id)
            phone = known.phone if known else None
            yield Contact(name=visit.person.name, position=_EARLIER, phone=phone)
