"""A checklist with every type of item, and payloads of one visit; all of it invented."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

from ktpn_desktop.domain.checklist import Checklist, Choice, Item, ItemType, Section
from ktpn_desktop.domain.device import DeviceKey
from ktpn_desktop.domain.fields import encode_finding
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import (
    ChecklistId,
    DeviceId,
    FindingId,
    ItemId,
    PersonId,
    RoundId,
    SchoolId,
    VisitId,
)
from ktpn_desktop.domain.visit import PersonThen, SchoolThen
from ktpn_desktop.exchange.payload import Payload, payload_hash, payload_text, reference
from ktpn_desktop.exchange.signatures import new_key, sign

WRITTEN_AT = datetime(2026, 11, 21, 9, 30, tzinfo=timezone(timedelta(hours=7)))
KEY: DeviceKey = new_key(DeviceId("a" * 32))


def item(name, type_, **more):
    """Give an item whose number is its id without the letter."""
    number = name.removeprefix("q").replace("_", ".")
    more.setdefault("label", f"รายการทดสอบข้อ {number}")
    return Item(id=ItemId(name), number=number, type=type_, **more)


def choices(*pairs, rubric=None):
    """Give choices from pairs of value and label."""
    return tuple(Choice(value=value, label=label, rubric=rubric) for value, label in pairs)


LEVELS = choices(("5", "มากที่สุด"), ("4", "มาก"), ("3", "ปานกลาง"), ("2", "น้อย"), ("1", "น้อยที่สุด"))
QUALITY = tuple(
    Choice(value=str(level), label=label, rubric=f"เกณฑ์จำลองของระดับ {label} " * 4)
    for level, label in ((4, "ดีมาก"), (3, "ดี"), (2, "พอใช้"), (1, "ปรับปรุง"))
)
LONG_LIST = choices(*((f"c{n}", f"ทางเลือกจำลองที่ยาวพอสมควร ลำดับที่ {n}") for n in range(1, 15)))

CHECKLIST = Checklist(
    id=ChecklistId("c" * 32),
    form_id="TEST-ALL",
    version="1",
    title="แบบนิเทศ ติดตาม ตัวอย่าง",
    instructions="ให้ผู้นิเทศพิจารณาจากเอกสารและสภาพจริง",
    sections=(
        Section(
            id="s1",
            title="ด้านที่ 1 มาตรฐานและค่าเป้าหมาย",
            items=(
                item(
                    "q1_1",
                    ItemType.YESNO,
                    choices=choices(("1", "มี"), ("0", "ไม่มี")),
                    required=True,
                    evidence_expected=True,
                ),
                item("q1_2", ItemType.SCALE4, choices=QUALITY, na_allowed=True),
                item("q1_3", ItemType.SCALE5, choices=LEVELS, required=True),
                item("q1_10", ItemType.NUMBER, whole=True, unit="คน", minimum=Decimal(0)),
            ),
        ),
        Section(
            id="s2",
            title="ด้านที่ 2 การใช้ข้อมูล",
            items=(
                item("q2_1", ItemType.CHOICE, choices=LONG_LIST),
                item("q2_2", ItemType.MULTI, choices=choices(("a", "ฟัง"), ("b", "พูด อ่าน"))),
                item("q2_3", ItemType.PERCENT, minimum=Decimal(0), maximum=Decimal(100)),
                item("q2_4", ItemType.TEXT, na_allowed=True),
                item("q2_5", ItemType.DATE),
                item("q2_6", ItemType.TIME),
                item("q2_7", ItemType.CALC, calculation="${q2_3} * 2"),
                item("q2_8", ItemType.NOTE, label="ขอบคุณที่ให้ข้อมูล"),
            ),
        ),
    ),
)

FINDING = Finding(
    id=FindingId("f" * 32),
    kind=FindingKind.STRENGTH,
    text="ครูใช้ผลการประเมินปรับการสอน",
    position=1,
    items=(ItemId("q1_2"),),
    follow_up=True,
    due=date(2027, 1, 15),
)

FIELDS = {
    "held_on": "2026-11-20",
    "started": "09:30",
    "informant": "นางสมมุติ ทดสอบ",
    "answer:q1_1": '{"value":"1"}',
    "answer:q1_2": '{"value":"4"}',
    "answer:q1_3": '{"mark":"not_observed"}',
    "answer:q1_10": '{"value":"12"}',
    "answer:q2_1": '{"value":"c7"}',
    "answer:q2_2": '{"value":"a b"}',
    "answer:q2_3": '{"value":"87.5"}',
    "answer:q2_4": '{"value":"=1+1 เป็นข้อความ\\nบรรทัดที่สอง"}',
    "answer:q2_5": '{"value":"2026-12-01"}',
    "answer:q2_6": '{"value":"13:00"}',
    "note:q1_1": "เห็นคำสั่งแล้ว\nหลักฐาน: คำสั่งที่ 12/2569",
    f"finding:{FINDING.id}": encode_finding(FINDING),
}


def payload(**changes):
    """Give a payload of the one visit."""
    made = Payload(
        id=VisitId("1" * 32),
        round_id=RoundId("2" * 32),
        checklist=reference(CHECKLIST),
        school=SchoolThen(
            id=SchoolId("3" * 32), code="99010001", name="บ้านตัวอย่าง", district="จำลอง"
        ),
        person=PersonThen(id=PersonId("4" * 32), name="นางสาวตัวอย่าง ใจดี", position="ศึกษานิเทศก์"),
        area="สพป.ตัวอย่าง เขต 1",
        device=DeviceId("5" * 32),
        revision=0,
        fields=FIELDS,
        planned_on=date(2026, 11, 20),
        written_at=WRITTEN_AT,
    )
    return replace(made, **changes)


def signed(one, key=KEY):
    """Give the text of a payload and the signature of its hash."""
    text = payload_text(one)
    return text, sign(key, payload_hash(text))
