"""Every paper of the office from one wish: gathered here, made on any thread, looked through.

Both front ends print through this, so that what is seen, saved and printed is the same.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from ktpn_desktop.app import ordering, papers
from ktpn_desktop.app.meetings import meeting_label
from ktpn_desktop.app.papers import HousePlan, MadePaper, furnish, made_paper, plan_house
from ktpn_desktop.app.reporting import (
    MeetingDocument,
    MeetingExtras,
    amendment_of,
    meeting_bytes,
)
from ktpn_desktop.app.school_pack import plan_school_pack, school_named, schools_to_visit
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.document import remarks_on_meeting, remarks_on_order
from ktpn_desktop.domain.ids import ResolutionId
from ktpn_desktop.domain.invitation import Invitation
from ktpn_desktop.domain.meeting import Meeting, Signatory
from ktpn_desktop.domain.office import Office
from ktpn_desktop.domain.order import Order
from ktpn_desktop.domain.paper_note import NOTHING_WRITTEN, PaperNote
from ktpn_desktop.domain.problem import Problem, Refused
from ktpn_desktop.domain.resolution import Verb, days_late
from ktpn_desktop.domain.slips import Remark
from ktpn_desktop.store import meetings, returns, rounds
from ktpn_desktop.thai.numerals import Numerals

if TYPE_CHECKING:
    from ktpn_desktop.printing.house import House
    from ktpn_desktop.printing.minutes import MinutesOptions


class OfficePaper(StrEnum):
    """What is printed of the committee and the office, whatever the meeting."""

    REGISTER = "register"
    COMMITTEE_ORDER = "committee_order"
    SUBCOMMITTEE_ORDER = "subcommittee_order"
    TEAM_ORDER = "team_order"
    RECEIPT = "receipt"
    SCHOOL_PACK = "school_pack"


Document = MeetingDocument | OfficePaper
ORDERS = frozenset(
    {OfficePaper.COMMITTEE_ORDER, OfficePaper.SUBCOMMITTEE_ORDER, OfficePaper.TEAM_ORDER}
)


def document_named(name: str) -> Document:
    """Return the paper that is kept under that name."""
    of_meetings = {one.value: one for one in MeetingDocument}
    return of_meetings.get(name) or OfficePaper(name)


_APPOINTS = "แต่งตั้งคณะอนุกรรมการ"


class Listed(StrEnum):
    """Which resolutions the register lists."""

    ALL = "all"
    OPEN = "open"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Which paper, of what, how it is set and what is written on it."""

    document: Document
    meeting: Meeting | None = None
    about: str = ""  # a resolution's id, a round's name, a person's name, a school's code
    note: PaperNote = NOTHING_WRITTEN
    listed: Listed = Listed.ALL
    numerals: Numerals | None = None  # None is as the settings say
    options: "MinutesOptions | None" = None  # of the record of a meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPaper:
    """A paper with all that it says gathered; frozen, so that a worker may make it."""

    setting: HousePlan
    make: "Callable[[House], bytes]"
    remarks: tuple[Remark, ...] = ()
    of_meeting: bool = False


def plan_paper(session: Session, wish: Wish) -> PlannedPaper:
    """Gather what a paper says. Raises Refused when there is nothing to print yet."""
    setting = plan_house(session, wish.numerals)
    if isinstance(wish.document, MeetingDocument):
        return _of_a_meeting(session, wish, wish.document, setting)
    if wish.document in ORDERS:
        order = _order(session, wish, setting.office)
        return PlannedPaper(
            setting=setting,
            make=partial(papers.order_bytes, order),
            remarks=tuple(remarks_on_order(order)),
        )
    if wish.document is OfficePaper.RECEIPT:
        return PlannedPaper(setting=setting, make=_receipt(session, wish.about))
    if wish.document is OfficePaper.SCHOOL_PACK:
        return PlannedPaper(setting=setting, make=_school_pack(session, wish.about))
    return PlannedPaper(setting=setting, make=_register(session, wish.listed))


def make_paper(planned: PlannedPaper) -> MadePaper:
    """Make a paper. Raises Refused `printing.not_adopted` for what waits for adoption."""
    house, problems = furnish(planned.setting)
    return made_paper(partial(planned.make, house), problems, planned.remarks)


def paper_choices(
    session: Session, document: Document, meeting: Meeting | None
) -> list[tuple[str, str]]:
    """Return what a paper may be about, each with what people call it, the likeliest first."""
    match document:
        case OfficePaper.SUBCOMMITTEE_ORDER:
            return [(one.resolution.id, _place(one)) for one in _appointing(session, meeting)]
        case OfficePaper.TEAM_ORDER:
            return [(one.id, one.label) for one in rounds.all_rounds(session.store)]
        case OfficePaper.RECEIPT:
            return [(name, name) for name in returns.people_who_returned(session.store)]
        case OfficePaper.SCHOOL_PACK:
            return [(one.id, one.official_name) for one in schools_to_visit(session)]
        case _:
            return []


def summary_words(session: Session, meeting: Meeting) -> str:
    """Return the summary as text, for a web page. Raises Refused `printing.not_adopted`."""
    from ktpn_desktop.printing.summary import summary_text

    return summary_text(meeting, furnish(plan_house(session))[0])


def _appointing(session: Session, meeting: Meeting | None) -> list[meetings.Resolved]:
    """Return the resolutions that appoint: of that meeting first, else of the newest."""
    found = [
        one
        for one in meetings.all_resolutions(session.store)
        if one.resolution.verb is Verb.APPOINT or _APPOINTS in one.resolution.text
    ]
    wanted = meeting.id if meeting else None
    return sorted(found, key=lambda one: one.meeting.id != wanted)


def _place(one: meetings.Resolved) -> str:
    """Return where a resolution stands: ครั้งที่ 2/2568 วาระ 5.1."""
    return f"ครั้งที่ {meeting_label(one.meeting)} วาระ {one.item}"


def listed_resolutions(
    session: Session, listed: Listed, today: date
) -> list[meetings.Resolved]:
    """Return the resolutions of the register that were asked for."""
    read = meetings.all_resolutions if listed is Listed.ALL else meetings.open_resolutions
    return [
        one
        for one in read(session.store)
        if listed is not Listed.OVERDUE or days_late(one.resolution.due, today)
    ]


def _of_a_meeting(
    session: Session, wish: Wish, document: MeetingDocument, setting: HousePlan
) -> PlannedPaper:
    meeting = wish.meeting
    if meeting is None:
        raise Refused(Problem(code="meeting.missing"))
    extras = MeetingExtras(
        amendment=amendment_of(session, meeting),
        invitation=_invitation(wish.note, setting.office),
        options=wish.options,
    )

    def make(house: "House") -> bytes:
        return meeting_bytes(meeting, document, extras=replace(extras, house=house))

    return PlannedPaper(
        setting=setting,
        make=make,
        remarks=tuple(remarks_on_meeting(meeting)),
        of_meeting=True,
    )


def _invitation(note: PaperNote, office: Office) -> Invitation:
    signatory = None
    if office.director:
        signatory = Signatory(name=office.director, position=office.director_position or None)
    return Invitation(
        number=note.number,
        dated=note.dated,
        recipients=note.people,
        signatory=signatory,
        reply_slip=note.reply_slip,
        answer_by=note.answer_by,
    )


def _order(session: Session, wish: Wish, office: Office) -> Order:
    note = wish.note
    match wish.document:
        case OfficePaper.COMMITTEE_ORDER:
            order = ordering.order_of_the_committee(session, office)
        case OfficePaper.SUBCOMMITTEE_ORDER:
            resolution = ResolutionId(wish.about)
            order = ordering.order_of_a_subcommittee(
                session, office, resolution, note.people, note.duties
            )
        case _:
            order = ordering.order_of_teams(session, office, wish.about, note.duties)
    year = (note.dated or date.today()).year
    return replace(order, number=note.number, dated=note.dated, year=year)


def _receipt(session: Session, person: str) -> "Callable[[House], bytes]":
    paper, today = papers.plan_receipt(session, person), date.today()

    def make(house: "House") -> bytes:
        from ktpn_desktop.printing.receipt import receipt_pdf

        return receipt_pdf(paper, today, house)

    return make


def _school_pack(session: Session, name: str) -> "Callable[[House], bytes]":
    pack = plan_school_pack(session, school_named(session, name).id, date.today())

    def make(house: "House") -> bytes:
        from ktpn_desktop.printing.school_pack import school_pack_pdf

        return school_pack_pdf(pack, house)

    return make


def _register(session: Session, listed: Listed) -> "Callable[[House], bytes]":
    today = date.today()
    resolved = tuple(listed_resolutions(session, listed, today))

    def make(house: "House") -> bytes:
        return papers.register_bytes(resolved, today, house)

    return make
