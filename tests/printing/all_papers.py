"""Every paper of the office, printed from samples; run it to write the golden texts anew."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from printing.reading import page_texts
from printing.sample_full_form import FULL_FORM
from printing.sample_full_visit import full_record
from printing.sample_meeting import MEETING, resolution
from printing.sample_pack import a_pack
from printing.sample_papers import (
    ADOPTED,
    GROUPS,
    HOUSE,
    INVITATION,
    LATER,
    OFFICE,
    PEOPLE,
    RECEIPT,
)
from printing.sample_visit import CHECKLIST, SCHOOL, VISIT

from ktpn_desktop.domain.ids import RoundId
from ktpn_desktop.domain.order import committee_order, subcommittee_order, team_order
from ktpn_desktop.domain.resolution import Verb
from ktpn_desktop.domain.round import Round
from ktpn_desktop.printing.agenda import agenda_pdf
from ktpn_desktop.printing.amendment import amendment_at
from ktpn_desktop.printing.attendance import attendance_pdf
from ktpn_desktop.printing.blank_form import blank_form_pdf
from ktpn_desktop.printing.house import House
from ktpn_desktop.printing.invitation import invitation_pdf, memo_pdf
from ktpn_desktop.printing.minutes import minutes_pdf
from ktpn_desktop.printing.order import order_pdf
from ktpn_desktop.printing.receipt import receipt_pdf
from ktpn_desktop.printing.register import Registered, register_pdf
from ktpn_desktop.printing.school_pack import school_pack_pdf
from ktpn_desktop.printing.summary import summary_pdf
from ktpn_desktop.printing.visit_record import VisitRecord
from ktpn_desktop.printing.visit_report import visit_pdf

GOLDEN = Path(__file__).parent / "golden"
TODAY = date(2025, 12, 25)
ROUND = Round(
    id=RoundId("r"),
    number=1,
    year=2026,
    checklist_id=CHECKLIST.id,
    opens=date(2026, 7, 1),
    closes=date(2026, 8, 31),
)
ENTRIES = [
    Registered(meeting=MEETING, item=item.number, resolution=one)
    for item in MEETING.items()
    for one in item.resolutions
]
SUBCOMMITTEE = subcommittee_order(
    GROUPS, OFFICE, (MEETING, resolution(Verb.APPOINT, "แต่งตั้งคณะอนุกรรมการรายกลุ่มโรงเรียน"))
)
TEAMS = {
    (PEOPLE[0], PEOPLE[2]): ["โรงเรียนบ้านจำลอง", "โรงเรียนบ้านสมมุติ"],
    (PEOPLE[1],): ["โรงเรียนวัดตัวอย่าง"],
}

PAPERS: dict[str, Callable[[House], bytes]] = {
    "agenda": lambda house: agenda_pdf(MEETING, house),
    "attendance": lambda house: attendance_pdf(MEETING, house),
    "blank_form": lambda house: blank_form_pdf(CHECKLIST, house),
    "blank_form_full": lambda house: blank_form_pdf(FULL_FORM, house),
    "invitation": lambda house: invitation_pdf(MEETING, INVITATION, house),
    "memo": lambda house: memo_pdf(MEETING, INVITATION, house),
    "minutes_with_amendment": lambda house: minutes_pdf(
        ADOPTED, house, amendment=amendment_at(LATER, LATER.agenda[0])
    ),
    "order_committee": lambda house: order_pdf(
        replace(committee_order(PEOPLE, OFFICE), number="12", year=2025, dated=TODAY), house
    ),
    "order_subcommittee": lambda house: order_pdf(SUBCOMMITTEE, house),
    "order_team": lambda house: order_pdf(team_order(ROUND, TEAMS, OFFICE), house),
    "receipt": lambda house: receipt_pdf(RECEIPT, TODAY, house),
    "register": lambda house: register_pdf(ENTRIES, TODAY, house),
    "school_pack": lambda house: school_pack_pdf(a_pack(), house),
    "summary": lambda house: summary_pdf(ADOPTED, house),
    "visit": lambda house: visit_pdf(
        VisitRecord(visit=VISIT, checklist=CHECKLIST, school=SCHOOL), house
    ),
    "visit_full": lambda house: visit_pdf(full_record(), house),
}


def main() -> None:
    """Write the text of every paper. Look at the papers before you commit their texts."""
    for name, make in PAPERS.items():
        text = "\n".join(page_texts(make(HOUSE)))
        (GOLDEN / f"{name}.txt").write_text(f"{text}\n", "utf-8")


if __name__ == "__main__":
    main()
