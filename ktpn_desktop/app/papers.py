"""Papers of the office: how they are set, registers, orders, receipts."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ktpn_desktop.app.office import office_of
from ktpn_desktop.app.pictures import read_picture
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.device import ReceiptState
from ktpn_desktop.domain.order import Order
from ktpn_desktop.domain.problem import BadData, Problem, Refused
from ktpn_desktop.store import meetings, people, returns, visits
from ktpn_desktop.thai.numerals import Numerals

if TYPE_CHECKING:
    from ktpn_desktop.printing.house import House
    from ktpn_desktop.printing.pictures import Picture


def house_of(
    session: Session, numerals: Numerals | None = None
) -> "tuple[House, tuple[Problem, ...]]":
    """Return how the office's papers are set, with what of its wishes cannot be had.

    A typeface or an emblem that cannot be used is left out, so that the document is printed.
    """
    from ktpn_desktop.printing.house import House
    from ktpn_desktop.printing.typeface import typeface

    office, found = office_of(session)
    problems, face, krut = [*found], None, None
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
    digits = numerals or session.settings.numerals
    return House(office=office, numerals=digits, typeface=face, krut=krut), tuple(problems)


def photographs_of(
    files: Sequence[Path],
) -> "tuple[tuple[Picture, ...], tuple[Problem, ...]]":
    """Return the photographs that can be printed, and a Problem for each other file."""
    pictures: list[Picture] = []
    problems: list[Problem] = []
    for path in files:
        try:
            pictures.append(read_picture(path, path.stem))
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


def receipt_bytes(session: Session, person: str, today: date, house: "House") -> bytes:
    """Return what became of a person's returns as PDF. Raises Refused `printing.no_returns`."""
    from ktpn_desktop.printing.receipt import ReceiptPaper, Received, receipt_pdf

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
    known = people.person_named(session.store, person)
    paper = ReceiptPaper(
        person=person,
        position=known.position if known else None,
        received=received,
        receiver=session.person.name,
        receiver_position=session.person.position,
    )
    return receipt_pdf(paper, today, house)
