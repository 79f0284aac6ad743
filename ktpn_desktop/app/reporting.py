"""Documents on paper, from what the database holds."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from ktpn_desktop.app.answering import open_visit
from ktpn_desktop.app.forms import FormState, form_state
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.meeting import Meeting
from ktpn_desktop.domain.school import School
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.exchange.files import write_whole
from ktpn_desktop.store import schools
from ktpn_desktop.thai.numerals import Numerals

if TYPE_CHECKING:
    from ktpn_desktop.printing.minutes import MinutesOptions


class MeetingDocument(StrEnum):
    """What can be printed of a meeting."""

    MINUTES = "minutes"
    AGENDA = "agenda"
    ATTENDANCE = "attendance"


def meeting_bytes(
    meeting: Meeting,
    document: MeetingDocument = MeetingDocument.MINUTES,
    numerals: Numerals = Numerals.THAI,
    options: "MinutesOptions | None" = None,
) -> bytes:
    """Return a document of a meeting as PDF; the options are those of its record."""
    # Imported here, as everywhere in this file: paper is heavy to load.
    from ktpn_desktop.printing.agenda import agenda_pdf
    from ktpn_desktop.printing.attendance import attendance_pdf
    from ktpn_desktop.printing.house import House
    from ktpn_desktop.printing.minutes import EVERYTHING, minutes_pdf

    house = House(numerals=numerals)
    match document:
        case MeetingDocument.MINUTES:
            return minutes_pdf(meeting, house, options=options or EVERYTHING)
        case MeetingDocument.AGENDA:
            return agenda_pdf(meeting, house)
        case MeetingDocument.ATTENDANCE:
            return attendance_pdf(meeting, house)


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitPaper:
    """What the record of a visit is printed from; frozen, so that a worker may print it."""

    visit: Visit
    checklist: Checklist
    school: School | None
    state: FormState


def plan_visit_paper(session: Session, visit_id: VisitId) -> VisitPaper:
    """Gather what the record of a visit says. Raises Refused `visit.missing`."""
    visit, checklist = open_visit(session, visit_id)
    school = schools.school(session.store, visit.school.id) if visit.school.id else None
    state = form_state(checklist, visit.answers, today=visit.held_on or date.today())
    return VisitPaper(visit=visit, checklist=checklist, school=school, state=state)


def print_visit(paper: VisitPaper, numerals: Numerals = Numerals.THAI) -> bytes:
    """Return the record of a visit as PDF."""
    from ktpn_desktop.printing.house import House
    from ktpn_desktop.printing.visit_report import VisitRecord, WorkedOut, visit_pdf

    record = VisitRecord(
        visit=paper.visit,
        checklist=paper.checklist,
        school=paper.school,
        worked_out=WorkedOut(computed=paper.state.computed, shown=paper.state.shown),
    )
    return visit_pdf(record, House(numerals=numerals))


def visit_bytes(
    session: Session, visit_id: VisitId, numerals: Numerals = Numerals.THAI
) -> bytes:
    """Return the record of a visit as PDF in one go. Raises Refused `visit.missing`."""
    return print_visit(plan_visit_paper(session, visit_id), numerals)


def blank_form_bytes(checklist: Checklist, numerals: Numerals = Numerals.THAI) -> bytes:
    """Return a checklist as a form to fill in by hand, as PDF."""
    from ktpn_desktop.printing.blank_form import blank_form_pdf
    from ktpn_desktop.printing.house import House

    return blank_form_pdf(checklist, House(numerals=numerals))


def pages(pdf: bytes) -> int:
    """Return the number of pages of a PDF that `printing` made."""
    from ktpn_desktop.printing.paper import page_count

    return page_count(pdf)


def write_document(path: Path, data: bytes) -> None:
    """Write a document whole. Raises Refused `files.*`."""
    write_whole(path, data)
