"""The meetings and papers of the demonstration: every kind that an office prints, once."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

from ktpn_desktop.app import meetings, reporting
from ktpn_desktop.app.meeting_file import read_meeting_file
from ktpn_desktop.app.office import load_office, office_path, save_office
from ktpn_desktop.app.papers import plan_house
from ktpn_desktop.app.paperwork import OfficePaper, Wish, make_paper, plan_paper
from ktpn_desktop.app.reporting import MeetingDocument
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.meeting import Meeting
from ktpn_desktop.domain.paper_note import PaperNote
from ktpn_desktop.domain.problem import Place, Problem, Refused
from ktpn_desktop.domain.resolution import Verb
from ktpn_desktop.paths import resource
from ktpn_desktop.store import checklists, rounds, visits


def print_papers(session: Session, folder: Path, merged: Sequence[VisitId]) -> list[Path]:
    """Hold the meetings and print every kind of paper into a folder; return the files."""
    folder.mkdir()
    visit = visits.visit(session.store, merged[0])
    if visit is None:
        raise Refused(Problem(code="visit.missing", where=Place(record=merged[0])))
    wishes = dict(_wishes(session, visit.person.name))
    pack = Wish(document=OfficePaper.SCHOOL_PACK, about=visit.school.id or "")
    wishes["school-pack.pdf"] = pack
    papers = {name: make_paper(plan_paper(session, wish)).data for name, wish in wishes.items()}
    setting = plan_house(session)
    checklist = checklists.checklist(session.store, visit.checklist_id)
    if checklist:
        papers["blank-form.pdf"] = reporting.print_blank_form(checklist, setting).data
    for number, visit_id in enumerate(merged[:3], start=1):
        papers[f"visit-{number}.pdf"] = reporting.visit_bytes(session, visit_id)
    for name, data in papers.items():
        reporting.write_document(folder / name, data)
    return [folder / name for name in papers]


def _meet(session: Session) -> list[Meeting]:
    """Take in two meetings: the later adopts the earlier and waits itself."""
    save_office(office_path(session), load_office(resource("sample", "office.json"))[0])
    first, second = (
        meetings.import_meeting(session, read_meeting_file(resource("sample", name)))
        for name in ("meeting-1.json", "meeting.json")
    )
    first = meetings.adopt(session, first.id, second.id)
    return [first, meetings.submit(session, second.id)]


def _wishes(session: Session, person: str) -> Iterator[tuple[str, Wish]]:
    """Yield every paper of the meetings and of the office, with the name of its file."""
    first, second = _meet(session)
    note = PaperNote(
        number="123",
        dated=second.held_on - timedelta(days=14),
        people=("นายสมมุติ ชำนาญการ", "นางจำลอง พัฒนา"),
        answer_by=second.held_on - timedelta(days=5),
    )
    for document in MeetingDocument:
        of = first if document in reporting.NEEDS_ADOPTION else second
        yield f"{document.value}.pdf", Wish(document=document, meeting=of, note=note)
    appointing = next(
        one for item in second.items() for one in item.resolutions if one.verb is Verb.APPOINT
    )
    team = PaperNote(
        number="12",
        dated=second.held_on + timedelta(days=5),
        people=("นายตัวแบบ นำทาง", "นายทดสอบ ขยันยิ่ง", "นางลองทำ อดทน", "นางสมมุติ เรียบร้อย"),
        duties=(
            "ลงพื้นที่ติดตามและช่วยเหลือโรงเรียนกลุ่มเร่งรัดพิเศษ",
            "รายงานความก้าวหน้าต่อคณะกรรมการทุกเดือน",
        ),
    )
    (round_,) = rounds.all_rounds(session.store)
    yield "register.pdf", Wish(document=OfficePaper.REGISTER)
    yield "order-committee.pdf", Wish(document=OfficePaper.COMMITTEE_ORDER)
    yield (
        "order-subcommittee.pdf",
        Wish(document=OfficePaper.SUBCOMMITTEE_ORDER, about=appointing.id, note=team),
    )
    yield "order-team.pdf", Wish(document=OfficePaper.TEAM_ORDER, about=round_.id)
    yield "receipt.pdf", Wish(document=OfficePaper.RECEIPT, about=person)
