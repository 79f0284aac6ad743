"""What is known of an invented school before a visit, little or a great deal."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from printing.sample_meeting import MEETING, resolution
from printing.sample_visit import CHECKLIST, SCHOOL, VISIT

from ktpn_desktop.domain.contact import Contact
from ktpn_desktop.domain.resolution import Due, DueKind, ResolutionStatus, Verb
from ktpn_desktop.printing.register import Registered
from ktpn_desktop.printing.school_known import (
    OpenFinding,
    PastVisit,
    PlannedVisit,
    SchoolPack,
    SectionMean,
    YearMean,
)

SCHOOL_OF_THE_PACK = replace(
    SCHOOL,
    subdistrict="หนองจำลอง",
    district="เมืองตัวอย่าง",
    province="ตัวอย่าง",
    levels="อนุบาล–ประถมศึกษา",
)
FIRST = date(2026, 7, 14)


def past_visit(place: int) -> PastVisit:
    """Return a finished visit: the newest is the first, each earlier one half a year before."""
    return PastVisit(
        held_on=FIRST - timedelta(days=182 * place),
        round_name=f"ครั้งที่ {2 - place % 2}/{2569 - place // 2}",
        form=CHECKLIST.title,
        form_id=CHECKLIST.form_id,
        supervisor=VISIT.person.name,
        mean=Decimal("4.20") - place * Decimal("0.15"),
        level="มาก",
        highest=5,
        failed=place % 2,
        sections=[
            SectionMean(title=one.title, mean=Decimal("4.10"), before=Decimal("3.80"))
            for one in CHECKLIST.sections
        ],
        findings=VISIT.findings,
    )


def a_pack(visits: int = 3, findings: int = 3, resolutions: int = 2) -> SchoolPack:
    """Return a pack with so much in it."""
    one = resolution(
        Verb.ASSIGN,
        "ให้กลุ่มนิเทศช่วยเหลือโรงเรียนบ้านหนองจำลองด้านการอ่าน",
        due=Due(kind=DueKind.DATE, on=date(2026, 8, 15)),
        assignees=("นายทดสอบ ขยันยิ่ง",),
        status=ResolutionStatus.IN_PROGRESS,
    )
    return SchoolPack(
        school=SCHOOL_OF_THE_PACK,
        today=date(2026, 9, 1),
        planned=PlannedVisit(
            round_name="ครั้งที่ 2/2569",
            planned_on=date(2026, 9, 14),
            supervisor="นางสาวตัวอย่าง ใจดี ศึกษานิเทศก์ชำนาญการ",
        ),
        visits=[past_visit(place) for place in range(visits)],
        years=[
            YearMean(year=2026 - place, visits=2, mean=Decimal("4.00"), level="มาก")
            for place in range(min(visits, 3))
        ],
        open_findings=[
            OpenFinding(finding=VISIT.findings[1], since=FIRST) for _ in range(findings)
        ],
        resolutions=[Registered(meeting=MEETING, item="5.1", resolution=one)] * resolutions,
        people=[
            Contact(name="นายสมมุติ บริหารดี", position="ผู้อำนวยการโรงเรียน", phone="0 9999 9999"),
            Contact(name="นางจำลอง สอนดี", position="ผู้ให้ข้อมูลครั้งก่อน"),
        ],
    )
