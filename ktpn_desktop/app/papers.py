"""How the papers of the office are set, and the papers that belong to no meeting or visit."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ktpn_desktop.app.office import office_of
from ktpn_desktop.app.photographs import KeptPicture
from ktpn_desktop.app.pictures import read_picture
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.device import ReceiptState
from ktpn_desktop.domain.office import Office
from ktpn_desktop.domain.order import Order
from ktpn_desktop.domain.person import CommitteeRole, Person
from ktpn_desktop.domain.problem import BadData, Problem, Refused
from ktpn_desktop.domain.slips import Remark
from ktpn_desktop.store import meetings, people, returns, rounds, visits
from ktpn_desktop.thai.numerals import Numerals
from ktpn_desktop.thai.text import sort_key

if TYPE_CHECKING:
    from ktpn_desktop.printing.house import House
    from ktpn_desktop.printing.receipt import ReceiptPaper
    from ktpn_desktop.printing.visit_record import Photo

_HEAD_OF_AN_OFFICE = ("ผู้อำนวยการสำนักงานเขต", "ผู้อำนวยการ สพ", "ผู้อำนวยการสพ", "ผอ.สพ", "ผอ. สพ")


@dataclass(frozen=True, slots=True, kw_only=True)
class HousePlan:
    """How papers are to be set, as the profile says it; frozen, so that a worker may print."""

    office: Office
    numerals: Numerals
    problems: tuple[Problem, ...] = ()  # what had to be repaired in the profile's file


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePaper:
    """A paper as PDF, what could not be had for it, and what is worth a second look."""

    data: bytes
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Remark, ...] = ()


def plan_house(session: Session, numerals: Numerals | None = None) -> HousePlan:
    """Gather how the papers are set. Who signs is taken from the register where it must be."""
    office, problems = office_of(session)
    digits = numerals or session.settings.numerals
    return HousePlan(office=_signed(session, office), numerals=digits, problems=problems)


def furnish(plan: HousePlan) -> "tuple[House, tuple[Problem, ...]]":
    """Return the house of a plan, with what of the office's wishes cannot be had.

    A typeface or an emblem that cannot be used is left out, so that the document is printed.
    """
    from ktpn_desktop.printing.house import House
    from ktpn_desktop.printing.typeface import typeface

    office, problems, face, krut = plan.office, [*plan.problems], None, None
    if office.font:
        try:
            face = typeface(office.font)
        except BadData as error:
            problems += error.problems
    if office.krut:
        try:
            krut = read_picture(Path(office.krut))
        except BadData as error:
            problems += error.problems
    house = House(office=office, numerals=plan.numerals, typeface=face, krut=krut)
    return house, tuple(problems)


def made_paper(
    make: Callable[[], bytes],
    problems: Iterable[Problem],
    remarks: Iterable[Remark] = (),
) -> MadePaper:
    """Make a paper; letters that no font has and what fits no page are told with the rest."""
    from ktpn_desktop.printing.unprinted import noticing

    with noticing() as noticed:
        data = make()
    found = [*problems]
    if noticed.letters:
        shown = " ".join(sorted(noticed.letters))
        found.append(Problem(code="printing.letters_missing", values={"letters": shown}))
    if noticed.shrunk:
        count = {"count": str(noticed.shrunk)}
        found.append(Problem(code="printing.too_high", values=count))
    return MadePaper(data=data, problems=tuple(found), remarks=tuple(remarks))


def _signed(session: Session, office: Office) -> Office:
    """Return the office with the people who sign, where it names nobody: those of the seats."""
    seats: dict[CommitteeRole, Person] = {}
    for person in people.all_people(session.store):
        if person.active and person.membership is not None:
            seats.setdefault(person.membership.role, person)
    chair = seats.get(CommitteeRole.CHAIR)
    if chair is not None and not office.chair:
        office = replace(office, chair=chair.name)
    heads = chair is not None and (chair.position or "").startswith(_HEAD_OF_AN_OFFICE)
    if chair is not None and heads and not office.director:
        position = office.director_position or f"ผู้อำนวยการ{office.name}"
        office = replace(office, director=chair.name, director_position=position)
    return office


def photographs_of(
    kept: Sequence[KeptPicture],
) -> "tuple[tuple[Photo, ...], tuple[Problem, ...]]":
    """Return the photographs that can be printed, and a Problem for each other file."""
    from ktpn_desktop.printing.visit_record import Photo

    pictures: list[Photo] = []
    problems: list[Problem] = []
    for one in kept:
        try:
            picture = read_picture(one.path, one.caption)
            pictures.append(Photo(picture=picture, item=one.item))
        except BadData as error:
            problems += error.problems
    return tuple(pictures), tuple(problems)


def register_bytes(resolved: Sequence[meetings.Resolved], today: date, house: "House") -> bytes:
    """Return the register of resolutions as PDF; delays are counted up to that day."""
    from ktpn_desktop.printing.register import Registered, register_pdf

    entries = [
        Registered(meeting=one.meeting, item=one.item, resolution=one.resolution)
        for one in resolved
    ]
    return register_pdf(entries, today, house)


def order_bytes(order: Order, house: "House") -> bytes:
    """Return an order of appointment as PDF."""
    from ktpn_desktop.printing.order import order_pdf

    return order_pdf(order, house)


def plan_receipt(session: Session, person: str) -> "ReceiptPaper":
    """Gather what became of a person's returns. Raises Refused `printing.no_returns`."""
    from ktpn_desktop.printing.receipt import ReceiptPaper, Received

    found = returns.returns_by(session.store, person)
    if not found:
        raise Refused(Problem(code="printing.no_returns", values={"person": person}))
    newest = {one.visit_id: one.revision for one in found}
    names = {one: visits.visit(session.store, one) for one in newest}
    received = [
        Received(
            school=visit.school.name if (visit := names[one.visit_id]) else one.file_name,
            revision=one.revision,
            state=(
                ReceiptState.MERGED
                if one.revision == newest[one.visit_id]
                else ReceiptState.OLDER
            ),
            at=one.merged_at,
        )
        for one in found
    ]
    received.sort(key=lambda one: (sort_key(one.school), one.revision))
    known = people.person_named(session.store, person)
    held_in = dict.fromkeys(visit.round_id for visit in names.values() if visit)
    known_rounds = [rounds.round_(session.store, one) for one in held_in]
    return ReceiptPaper(
        person=person,
        position=known.position if known else None,
        round_name=", ".join(one.label for one in known_rounds if one) or None,
        received=received,
        receiver=session.person.name,
        receiver_position=session.person.position,
    )
