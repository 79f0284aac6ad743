"""A checklist and a visit to print; the school and the people are invented."""

from datetime import date, time
from types import MappingProxyType

from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.checklist import Checklist, Choice, Item, ItemType, Section
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import (
    ChecklistId,
    FindingId,
    ItemId,
    PersonId,
    RoundId,
    SchoolId,
    VisitId,
)
from ktpn_desktop.domain.school import Codes, School
from ktpn_desktop.domain.visit import PersonThen, SchoolThen, Visit, VisitState

YESNO = (Choice(value="1", label="มี"), Choice(value="0", label="ไม่มี"))
SCALE5 = tuple(
    Choice(value=value, label=label)
    for value, label in zip("54321", ("มากที่สุด", "มาก", "ปานกลาง", "น้อย", "น้อยที่สุด"), strict=True)
)
READY = tuple(
    Choice(value=value, label=label)
    for value, label in (
        ("ready", "พร้อม"),
        ("conditional", "พร้อมแบบมีเงื่อนไข"),
        ("urgent", "ต้องเร่งรัดเป็นกรณีพิเศษ"),
    )
)


def item(number: str, label: str, type: ItemType, **others: object) -> Item:
    """Return an item whose id follows from its number."""
    return Item(id=ItemId(f"i{number}"), number=number, label=label, type=type, **others)  # type: ignore[arg-type]  # named as in the class


CHECKLIST = Checklist(
    id=ChecklistId("qa-ready-1"),
    form_id="QA-READY",
    version="1",
    title="แบบติดตามความพร้อมระบบประกันคุณภาพภายในและการรับการประเมินภายนอก",
    instructions=(
        "ให้คณะนิเทศพิจารณาจากเอกสาร การสัมภาษณ์ และการสังเกตสภาพจริง แล้วบันทึกตามความเป็นจริง "
        "ข้อที่เป็นระดับ ให้ใช้ 5 = มากที่สุด 4 = มาก 3 = ปานกลาง 2 = น้อย 1 = น้อยที่สุด"
    ),
    sections=(
        Section(
            id="s1",
            title="ด้านที่ 1 มาตรฐานและค่าเป้าหมาย",
            items=(
                item(
                    "1.1",
                    "ประกาศใช้มาตรฐานการศึกษาของสถานศึกษาครบทุกระดับที่เปิดสอน",
                    ItemType.YESNO,
                    choices=YESNO,
                    evidence_expected=True,
                ),
                item(
                    "1.2",
                    "ค่าเป้าหมายตั้งจากข้อมูลปีที่ผ่านมาและท้าทายอย่างเป็นไปได้",
                    ItemType.SCALE5,
                    choices=SCALE5,
                ),
                item(
                    "1.3",
                    "นำข้อเสนอแนะจากการประเมินภายนอกรอบก่อนมากำหนดกิจกรรมแก้ไข",
                    ItemType.SCALE5,
                    choices=SCALE5,
                    na_allowed=True,
                ),
                item(
                    "1.4",
                    "จำนวนครูที่อธิบายเป้าหมายได้ตรงกับประกาศ",
                    ItemType.NUMBER,
                    unit="คน",
                ),
            ),
        ),
        Section(
            id="s2",
            title="ด้านที่ 2 การประเมินตนเองและความพร้อม",
            items=(
                item("2.1", "วันที่ส่ง SAR ปีการศึกษาล่าสุด", ItemType.DATE),
                item("2.2", "ร้อยละข้อเสนอแนะที่ดำเนินการแล้ว", ItemType.PERCENT),
                item("2.3", "ข้อสรุประดับความพร้อม", ItemType.CHOICE, choices=READY),
                item("2.4", "จุดเด่น", ItemType.TEXT),
            ),
        ),
    ),
)

ANSWERS = {
    "1.1": Answer(value="1", note="ประกาศลงวันที่ 15 พฤษภาคม 2568"),
    "1.2": Answer(value="4"),
    "1.3": Answer(mark=Mark.NOT_APPLICABLE),
    "1.4": Answer(value="9"),
    "2.1": Answer(value="2025-05-31"),
    "2.2": Answer(value="87.5"),
    "2.3": Answer(value="conditional"),
    "2.4": Answer(value="ครูจัดกิจกรรมเชิงรุกสม่ำเสมอ นักเรียนมีชิ้นงานและนำเสนอได้"),
}

VISIT = Visit(
    id=VisitId("v1"),
    round_id=RoundId("r1"),
    checklist_id=CHECKLIST.id,
    school=SchoolThen(
        id=SchoolId("s1"), code="99010001", name="บ้านหนองจำลอง", district="เมืองตัวอย่าง"
    ),
    person=PersonThen(id=PersonId("p1"), name="นางสาวตัวอย่าง ใจดี", position="ศึกษานิเทศก์ชำนาญการ"),
    held_on=date(2026, 7, 14),
    started=time(9, 0),
    ended=time(12, 0),
    informant="นายสมมุติ บริหารดี",
    informant_position="ผู้อำนวยการโรงเรียน",
    state=VisitState.COMPLETE,
    answers=MappingProxyType(
        {ItemId(f"i{number}"): answer for number, answer in ANSWERS.items()}
    ),
    findings=(
        Finding(
            id=FindingId("f1"),
            kind=FindingKind.STRENGTH,
            text="ระบบดูแลช่วยเหลือนักเรียนเข้มแข็ง เยี่ยมบ้านครบร้อยละ 100",
            position=1,
            items=(ItemId("i1.1"), ItemId("i1.2")),
        ),
        Finding(
            id=FindingId("f2"),
            kind=FindingKind.IMPROVEMENT,
            text="นักเรียน ป.1–ป.3 อ่านไม่คล่อง 9 คน จาก 68 คน ยังไม่มีแผนซ่อมเสริมรายบุคคล",
            position=1,
            items=(ItemId("i1.4"),),
            follow_up=True,
            due=date(2026, 8, 31),
        ),
    ),
)

SCHOOL = School(
    id=SchoolId("s1"),
    name="บ้านหนองจำลอง",
    codes=Codes(smis="99010001"),
    cluster="ตัวอย่างพัฒนา",
    pupils=168,
    teachers=11,
)
