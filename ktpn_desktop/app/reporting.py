"""Documents on paper, from what the database holds."""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ktpn_desktop.app.answering import shown_visit
from ktpn_desktop.app.meetings import adoption_item
from ktpn_desktop.app.papers import (
    HousePlan,
    MadePaper,
    furnish,
    made_paper,
    photographs_of,
    plan_house,
)
from ktpn_desktop.app.photographs import KeptPicture, kept_pictures
from ktpn_desktop.app.score_rules import rules_of
from ktpn_desktop.app.scores import ScoredVisit, ScoreThen, score, score_before
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.document import remarks_on_visit
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.invitation import Invitation
from ktpn_desktop.domain.meeting import Meeting
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.school import School
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.exchange.files import write_whole
from ktpn_desktop.store import meetings, rounds, schools
from ktpn_desktop.thai.numerals import Numerals

if TYPE_CHECKING:
    from ktpn_desktop.printing.amendment import Amendment
    from ktpn_desktop.printing.house import House
    from ktpn_desktop.printing.minutes import MinutesOptions
    from ktpn_desktop.printing.visit_record import Scored, VisitOptions


class MeetingDocument(StrEnum):
    """What can be printed of a meeting."""

    MINUTES = "minutes"
    AGENDA = "agenda"
    ATTENDANCE = "attendance"
    INVITATION = "invitation"
    MEMO = "memo"
    SUMMARY = "summary"


NEEDS_ADOPTION = frozenset({MeetingDocument.SUMMARY})
"""What may be printed of an adopted record only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingExtras:
    """What the documents of a meeting need beside it; frozen, so that a worker may print."""

    house: "House | None" = None
    amendment: "Amendment | None" = None
    invitation: Invitation | None = None
    options: "MinutesOptions | None" = None  # of its record


PLAIN = MeetingExtras()


def amendment_of(session: Session, meeting: Meeting) -> "Amendment | None":
    """Return what the adopting meeting resolved about a record; None while none is known."""
    from ktpn_desktop.printing.amendment import amendment_at

    later = meeting.adopted_by and meetings.meeting(session.store, meeting.adopted_by)
    if not later:
        return None
    try:
        amendment = amendment_at(later, adoption_item(later, meeting))
    except BadData:
        return None  # several items or none: there is nothing to bind to the record
    return amendment if amendment.corrects else None


def meeting_bytes(
    meeting: Meeting,
    document: MeetingDocument = MeetingDocument.MINUTES,
    *,
    extras: MeetingExtras = PLAIN,
) -> bytes:
    """Return a document of a meeting as PDF.

    Raises Refused `printing.not_adopted` for what is published only after adoption.
    """
    # Imported here, as everywhere in this file: paper is heavy to load.
    from ktpn_desktop.printing.agenda import agenda_pdf
    from ktpn_desktop.printing.attendance import attendance_pdf
    from ktpn_desktop.printing.house import House
    from ktpn_desktop.printing.invitation import NOTHING_MORE, invitation_pdf, memo_pdf
    from ktpn_desktop.printing.minutes import EVERYTHING, minutes_pdf
    from ktpn_desktop.printing.summary import summary_pdf

    house = extras.house or House()
    invitation = extras.invitation or NOTHING_MORE
    match document:
        case MeetingDocument.MINUTES:
            options = extras.options or EVERYTHING
            return minutes_pdf(meeting, house, options=options, amendment=extras.amendment)
        case MeetingDocument.AGENDA:
            return agenda_pdf(meeting, house)
        case MeetingDocument.ATTENDANCE:
            return attendance_pdf(meeting, house)
        case MeetingDocument.INVITATION:
            return invitation_pdf(meeting, invitation, house)
        case MeetingDocument.MEMO:
            return memo_pdf(meeting, invitation, house)
        case MeetingDocument.SUMMARY:
            return summary_pdf(meeting, house)


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitPaper:
    """What the record of a visit is printed from; frozen, so that a worker may print it."""

    visit: Visit
    checklist: Checklist
    school: School | None
    scored: ScoredVisit
    setting: HousePlan
    before: ScoreThen | None = None
    held_in: Round | None = None
    photographs: tuple[KeptPicture, ...] = ()
    options: "VisitOptions | None" = None


def plan_visit_paper(session: Session, visit_id: VisitId) -> VisitPaper:
    """Gather what the record of a visit says. Raises Refused `visit.missing`."""
    visit, checklist = shown_visit(session, visit_id)
    school = schools.school(session.store, visit.school.id) if visit.school.id else None
    scored = score(visit, checklist, rules_of(session)[0])
    return VisitPaper(
        visit=visit,
        checklist=checklist,
        school=school,
        scored=scored,
        before=score_before(session, scored),
        setting=plan_house(session),
        held_in=rounds.round_(session.store, visit.round_id),
        photographs=kept_pictures(session, visit),
    )


def print_visit(paper: VisitPaper, numerals: Numerals | None = None) -> MadePaper:
    """Make the record of a visit; a photograph that cannot be read is left out and named."""
    from ktpn_desktop.printing.visit_record import EVERYTHING, VisitRecord, WorkedOut
    from ktpn_desktop.printing.visit_report import visit_pdf

    house, problems = furnish(paper.setting)
    pictures, unreadable = photographs_of(paper.photographs)
    record = VisitRecord(
        visit=paper.visit,
        checklist=paper.checklist,
        school=paper.school,
        held_in=paper.held_in,
        worked_out=WorkedOut(
            computed=paper.scored.state.computed, shown=paper.scored.state.shown
        ),
        scored=_scored(paper),
        photographs=pictures,
        options=paper.options or EVERYTHING,
    )
    house = replace(house, numerals=numerals or house.numerals)
    make = partial(visit_pdf, record, house)
    remarks = remarks_on_visit(paper.visit, paper.scored.checklist)
    return made_paper(make, (*problems, *unreadable), remarks)


def _scored(paper: VisitPaper) -> "Scored":
    from ktpn_desktop.printing.visit_record import Before, Scored

    before, now = None, paper.scored
    if paper.before is not None:
        then = paper.before
        before = Before(
            label=f"ครั้งก่อน ({then.label})",
            overall=then.overall,
            sections={one.id: then.section(one.id) for one in now.checklist.sections},
        )
    return Scored(scores=now.scores, explanations=now.explanations, before=before)


def visit_bytes(session: Session, visit_id: VisitId, numerals: Numerals | None = None) -> bytes:
    """Return the record of a visit as PDF in one go. Raises Refused `visit.missing`."""
    return print_visit(plan_visit_paper(session, visit_id), numerals).data


def print_blank_form(checklist: Checklist, setting: HousePlan) -> MadePaper:
    """Make a form to fill in by hand; what of the office's wishes cannot be had is told."""
    from ktpn_desktop.printing.blank_form import blank_form_pdf

    house, problems = furnish(setting)
    return made_paper(partial(blank_form_pdf, checklist, house), problems)


def pages(pdf: bytes) -> int:
    """Return the number of pages of a PDF that `printing` made."""
    from ktpn_desktop.printing.paper import page_count

    return page_count(pdf)


def write_document(path: Path, data: bytes) -> None:
    """Write a document whole. Raises Refused `files.*`."""
    write_whole(path, data)
